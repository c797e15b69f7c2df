//! Adjectives of harm: `20 dead`, `left 20 dead`, `the wounded soldiers`, `12 people were missing`.
//!
//! In: an adjective of the table. Out: the heads of those it is said of.

use super::scene::Scene;
use super::verbs::{Head, coordinated, is_passive, subject_of};
use crate::syntax::{Deprel, Upos, Word};

/// The victims that `adjective` is said of.
pub(super) fn victims<'a>(scene: &Scene<'a>, adjective: Word<'a>) -> Vec<Head<'a>> {
    // "20 dead", "at least one student injured": the count stands right before it
    if let Some(group) = scene.groups.ending_at(adjective.index()) {
        let plain = group.among.is_none();
        if let Some(head) = scene.word(group.head()).filter(|_| plain) {
            let mut all = vec![(head, true)];
            all.extend(before(scene, group.tokens.start));
            return all;
        }
    }
    // "11 of the injured"
    if let Some(group) = scene.groups.outer(adjective.index()).filter(|group| group.among == Some(adjective.index())) {
        return scene.word(group.head()).map(|head| (head, false)).into_iter().collect();
    }
    let heads: Vec<Head<'a>> = match adjective.deprel() {
        Deprel::Amod => adjective.head().map(|head| (head, true)).into_iter().collect(),
        Deprel::Xcomp | Deprel::Advmod | Deprel::Advcl | Deprel::Obl | Deprel::Dep => complement(adjective).into_iter().collect(),
        Deprel::Acl => adjective.head().filter(|head| head.is_nominal()).map(|head| (head, true)).into_iter().collect(),
        Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj | Deprel::Nmod => Vec::new(),
        _ => subject_of(adjective).into_iter().collect(),
    };
    heads.into_iter().flat_map(|(head, inner)| coordinated(head).into_iter().map(move |word| (word, inner))).collect()
}

/// The subject or object of the verb that the adjective completes: `left 20 dead`, `was found dead`.
fn complement(adjective: Word<'_>) -> Option<Head<'_>> {
    let verb = adjective.head()?;
    if let Some(subject) = adjective.subject() {
        return Some((subject, false));
    }
    if verb.upos() != Upos::Verb && !verb.has(Deprel::Cop) {
        return None;
    }
    if is_passive(verb) {
        return subject_of(verb);
    }
    verb.object().map(|object| (object, false)).or_else(|| {
        let modifies = matches!(verb.deprel(), Deprel::Acl | Deprel::Amod) && verb.head().is_some_and(Word::is_nominal);
        if modifies { verb.head().map(|head| (head, true)) } else { subject_of(verb).filter(|_| verb.key() != "leave") }
    })
}

/// Counted groups listed before one: `eight women, a girl and four men injured`.
fn before<'a>(scene: &Scene<'a>, start: usize) -> Vec<Head<'a>> {
    let mut found = Vec::new();
    let mut at = start;
    while let Some(link) = at.checked_sub(1).and_then(|at| scene.word(at)) {
        let mut end = at;
        if link.is_form("and") || link.is_form(",") {
            end -= 1;
            if end.checked_sub(1).and_then(|at| scene.word(at)).is_some_and(|word| word.is_form(",")) {
                end -= 1;
            }
        } else {
            break;
        }
        let Some(last) = end.checked_sub(1).and_then(|at| scene.word(at)) else { break };
        if let Some(group) = scene.groups.ending_at(end).filter(|group| group.noun.is_some()) {
            if let Some(head) = scene.word(group.head()) {
                found.push((head, true));
            }
            at = group.tokens.start;
        } else if let Some(article) = article_before(scene, last) {
            found.push((last, true));
            at = article;
        } else {
            break;
        }
    }
    found
}

/// The article that begins the noun phrase that ends in `noun`, at most four words before it.
fn article_before(scene: &Scene<'_>, noun: Word<'_>) -> Option<usize> {
    if noun.upos() != Upos::Noun {
        return None;
    }
    let words = (noun.index().saturating_sub(4)..noun.index()).rev().filter_map(|at| scene.word(at));
    let mut words =
        words.take_while(|word| !matches!(word.upos(), Upos::Verb | Upos::Aux) && !word.is_form(",") && !word.is_form("and"));
    words.find(|word| word.is_form("a") || word.is_form("an")).map(Word::index)
}

//! Adjectives of harm: `20 dead`, `left 20 dead`, `the wounded soldiers`, `12 people were missing`.
//!
//! In: an adjective of the table. Out: the heads of those it is said of.

use super::coordination::coordinated;
use super::scene::Scene;
use super::verbs::{Head, is_passive, subject_of};
use crate::syntax::{Deprel, Upos, Word};

/// The victims that `adjective` is said of.
pub(super) fn victims<'a>(scene: &Scene<'a>, adjective: Word<'a>) -> Vec<Head<'a>> {
    // "thinking of the injured": a noun phrase of its own says nothing of others
    if adjective.first_conjunct().children().any(|child| matches!(child.deprel(), Deprel::Case | Deprel::Det)) {
        return Vec::new();
    }
    // "the rebels attacked and wounded": what an active verb's subject does next befalls others
    let first = adjective.first_conjunct();
    if first != adjective && first.upos() == Upos::Verb && !is_passive(first) {
        return Vec::new();
    }
    let heads: Vec<Head<'a>> = match adjective.deprel() {
        Deprel::Amod => adjective.head().map(|head| (head, true)).into_iter().collect(),
        Deprel::Xcomp | Deprel::Advmod | Deprel::Advcl | Deprel::Obl | Deprel::Dep => complement(adjective).into_iter().collect(),
        Deprel::Acl => adjective.head().filter(|head| head.is_nominal()).map(|head| (head, true)).into_iter().collect(),
        Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj | Deprel::Nmod => Vec::new(),
        _ => subject_of(adjective).into_iter().collect(),
    };
    heads.into_iter().flat_map(|(head, inner)| coordinated(scene, head).into_iter().map(move |word| (word, inner))).collect()
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

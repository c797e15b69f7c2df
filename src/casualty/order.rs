//! Word order: victims that stand right before or after a word of harm, whatever the tree says.
//!
//! In: a word of harm. Out: the heads of the counted groups beside it. Figures mostly stand beside their word (`20 dead`,
//! `five more were wounded`, `injuring 1,000`), and there word order is surer than a tree, most of all in upper case.

use super::coordination::coordinated;
use super::groups::{has_frame, is_participle, is_state};
use super::scene::Scene;
use super::tables::Frame;
use super::verbs::{Head, own_object};
use crate::syntax::{Deprel, Upos, Word};

/// The groups right before a participle or adjective of harm: `20 dead`, `12 people were later found dead`.
pub(super) fn before<'a>(scene: &Scene<'a>, state: Word<'a>) -> Vec<Head<'a>> {
    // "11 of the injured"
    if let Some(group) = scene.groups.outer(state.index()).filter(|group| group.among == Some(state.index())) {
        return scene.word(group.head()).map(|head| (head, false)).into_iter().collect();
    }
    let next_is_counted =
        |next: Word<'a>| scene.groups.inner(next.index()).is_some_and(|group| group.tokens.start == next.index());
    let active = own_object(state).is_some() || state.next().is_some_and(next_is_counted);
    let mut end = state.index();
    let mut auxiliaries = 0;
    while let Some(word) = end.checked_sub(1).and_then(|at| scene.word(at)) {
        if scene.groups.ending_at(end).is_some() {
            break;
        }
        let auxiliary = word.upos() == Upos::Aux && !word.is_form("have") && !word.is_form("had") && !word.is_form("has");
        let perfect = word.upos() == Upos::Aux && auxiliaries > 0;
        let adverb = word.upos() == Upos::Adv && !word.is_form("not");
        let found = auxiliaries == 0
            && ["found", "reported", "left", "shot", "feared", "confirmed", "believed"].iter().any(|form| word.is_form(form));
        if !(auxiliary || perfect || adverb || found) {
            break;
        }
        auxiliaries += usize::from(auxiliary);
        end -= 1;
    }
    if active && auxiliaries == 0 {
        return Vec::new();
    }
    let Some(group) = scene.groups.ending_at(end).filter(|group| group.among.is_none()) else {
        return article_phrase(scene, state, end, auxiliaries);
    };
    let counted_harm =
        group.noun.and_then(|noun| scene.word(noun)).is_some_and(|noun| noun.key() == "injury" || noun.key() == "death");
    let modifies = state.deprel() == Deprel::Amod
        // "240 taken hostage"
        && state.head().is_some_and(|head| {
            (state.index() + 1..state.index() + 3).contains(&head.index()) && !has_frame(scene.tables, head, Frame::Held)
        });
    if counted_harm || modifies {
        return Vec::new();
    }
    // "seven of the nine were wounded" says seven, "two of the 12 killed" says 12
    let inner = auxiliaries == 0;
    let group = if inner { group } else { scene.groups.outer(group.head()).unwrap_or(group) };
    let mut all: Vec<Head<'a>> = scene.word(group.head()).map(|head| (head, inner)).into_iter().collect();
    all.extend(listed(scene, group.tokens.start, inner));
    all
}

/// The group before a remark on it that a verb of harm follows: `43 people, most of them children, drowned`.
pub(super) fn before_parenthesis<'a>(scene: &Scene<'a>, verb: Word<'a>) -> Vec<Head<'a>> {
    let mut last = verb.previous();
    while let Some(auxiliary) = last.filter(|word| word.upos() == Upos::Aux) {
        last = auxiliary.previous();
    }
    let Some(close) = last.filter(|close| close.form() == ",") else { return Vec::new() };
    let mut inside = std::iter::successors(close.previous(), |word| word.previous()).take(16);
    let Some(open) = inside.find(|word| word.form() == "," && scene.groups.ending_at(word.index()).is_some()) else {
        return Vec::new();
    };
    let remarks = open.next().is_some_and(|first| {
        scene.groups.outer(first.index()).is_some()
            || ["most", "many", "mostly", "mainly", "all", "including", "among", "both"].iter().any(|form| first.is_form(form))
    });
    let group = scene.groups.ending_at(open.index()).filter(|_| remarks);
    let Some(group) = group else { return Vec::new() };
    let head = scene.word(group.head()).map(|head| (head, true));
    head.into_iter().chain(listed(scene, group.tokens.start, true)).collect()
}

/// `a girl and an elderly man injured`, without an auxiliary.
fn article_phrase<'a>(scene: &Scene<'a>, state: Word<'a>, end: usize, auxiliaries: usize) -> Vec<Head<'a>> {
    let bare =
        auxiliaries == 0 && end == state.index() && !matches!(state.deprel(), Deprel::Root | Deprel::Amod | Deprel::AclRelcl);
    let after =
        state.next().is_none_or(|next| !matches!(next.upos(), Upos::Noun | Upos::Propn | Upos::Det | Upos::Num | Upos::Pron));
    let Some(last) = end.checked_sub(1).and_then(|at| scene.word(at)).filter(|_| bare && after) else { return Vec::new() };
    let Some(article) = article_before(scene, last) else { return Vec::new() };
    let rest = listed(scene, article, true);
    if rest.is_empty() {
        return Vec::new();
    }
    std::iter::once((last, true)).chain(rest).collect()
}

/// The group right after an active verb of harm: `injuring 1,000`, `wounded more than 260`.
pub(super) fn after<'a>(scene: &Scene<'a>, verb: Word<'a>) -> Vec<Head<'a>> {
    let mut next = verb.next();
    if let Some(adverb) = next.filter(|word| word.upos() == Upos::Adv && scene.groups.inner(word.index()).is_none()) {
        next = adverb.next();
    }
    let group = next.and_then(|next| scene.groups.outer(next.index()).filter(|group| group.tokens.start == next.index()));
    let head = group.and_then(|group| scene.word(group.head()));
    let passive =
        is_participle(verb) && verb.previous().is_some_and(|previous| previous.upos() == Upos::Aux && previous.key() == "be");
    head.filter(|_| !passive)
        .map(|head| coordinated(scene, head).into_iter().map(|word| (word, false)).collect())
        .unwrap_or_default()
}

/// Counted groups and phrases with an article that are listed before `start`: `eight women, a girl and four men injured`.
pub(super) fn listed<'a>(scene: &Scene<'a>, start: usize, inner: bool) -> Vec<Head<'a>> {
    let mut found = Vec::new();
    let mut at = start;
    while let Some(link) = at.checked_sub(1).and_then(|at| scene.word(at)) {
        if !(link.is_form("and") || link.is_form(",")) || found.len() > 12 {
            break;
        }
        let mut end = at - 1;
        if link.is_form("and") && end.checked_sub(1).and_then(|at| scene.word(at)).is_some_and(|word| word.is_form(",")) {
            end -= 1;
        }
        let Some(last) = end.checked_sub(1).and_then(|at| scene.word(at)) else { break };
        if let Some(group) = scene.groups.ending_at(end).filter(|group| group.noun.is_some()) {
            found.extend(scene.word(group.head()).map(|head| (head, inner)));
            at = group.tokens.start;
        } else if let Some(article) = article_before(scene, last) {
            found.push((last, inner));
            at = article;
        } else {
            break;
        }
    }
    // a list that begins with another verb's object is that verb's: "shot a guard and two men were hurt"
    let starts_clause = at.checked_sub(1).and_then(|at| scene.word(at)).is_none_or(|word| {
        word.upos() != Upos::Verb || word.key() == "be" || scene.statements.of_cue(word.span().start).is_some()
    });
    if starts_clause { found } else { Vec::new() }
}

/// The article that begins the noun phrase that ends in `noun`, at most seven words before it.
fn article_before(scene: &Scene<'_>, noun: Word<'_>) -> Option<usize> {
    if !matches!(noun.upos(), Upos::Noun | Upos::Propn | Upos::Adj) || is_state(scene.tables, noun) {
        return None;
    }
    let words = (noun.index().saturating_sub(7)..noun.index()).rev().filter_map(|at| scene.word(at));
    let mut words = words.take_while(|word| {
        !matches!(word.upos(), Upos::Verb | Upos::Aux | Upos::Adp)
            && !word.is_form(",")
            && !word.is_form("and")
            && !word.is_form("the")
    });
    words.find(|word| word.is_form("a") || word.is_form("an")).map(Word::index)
}

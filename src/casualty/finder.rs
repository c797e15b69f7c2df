//! Finds the harm that a sentence tells: every word of harm, tried under each frame that the table gives it.

use super::adjectives;
use super::figures;
use super::groups::is_participle;
use super::joint;
use super::nouns;
use super::order;
use super::parts;
use super::record::{Count, Effect, Quantifier, VictimCategory};
use super::scene::{Finding, Scene};
use super::standing::{Standing, standing};
use super::tables::{Class, Frame, Harm};
use super::verbs::{self, Head};
use super::victims::{self, Personhood, Victim};
use crate::syntax::{Upos, Word};

/// The findings of a sentence, in the order of their words of harm.
pub(super) fn find<'a>(scene: &Scene<'a>) -> Vec<Finding<'a>> {
    let mut found = Vec::new();
    let mut form = String::new();
    for index in scene.sentence.tokens.clone() {
        let Some(word) = scene.word(index) else { continue };
        if word.is_form("number") || word.is_form("figure") {
            figure(scene, word, Effect::Killed, &mut found);
        }
        let harms = scene.tables.harms(word.key());
        let by_form = if word.form().is_ascii() {
            form.clear();
            form.push_str(word.form());
            form.make_ascii_lowercase();
            if form == word.key() { &[] } else { scene.tables.harms(&form) }
        } else {
            &[]
        };
        let before = found.len();
        for harm in harms.iter().chain(by_form) {
            if !verbs::stands_with(word, &harm.with) {
                continue;
            }
            apply(scene, word, harm, &mut found);
            if found.len() > before {
                break;
            }
        }
    }
    joint::merge(scene, &mut found);
    parts::link(scene, &mut found);
    found
}

/// Tries one row of the table on one word.
fn apply<'a>(scene: &Scene<'a>, word: Word<'a>, harm: &Harm, found: &mut Vec<Finding<'a>>) {
    let strict = harm.only_people;
    match harm.class {
        Class::Verb => verb(scene, word, harm, found),
        Class::Adjective => {
            let fits = matches!(word.upos(), Upos::Adj | Upos::Verb | Upos::Noun | Upos::Propn | Upos::Adv);
            // "missing the point", "captured the town": a verb with an object is no adjective
            if fits && verbs::own_object(word).is_none() {
                let completes = matches!(word.deprel().universal(), "xcomp" | "advmod" | "amod" | "obj");
                let predicate = word.head().filter(|head| completes && head.upos() == Upos::Verb).unwrap_or(word);
                let mut heads = order::before(scene, word);
                if heads.is_empty() {
                    heads = adjectives::victims(word);
                }
                add(scene, word, predicate, harm.effect, &heads, strict, found);
            }
        }
        Class::Noun if harm.frame == Frame::Toll => {
            if matches!(word.upos(), Upos::Noun | Upos::Propn) {
                figure(scene, word, harm.effect, found);
            }
        }
        Class::Noun => {
            if !matches!(word.upos(), Upos::Noun | Upos::Propn) {
                return;
            }
            let Some(told) = nouns::read(scene, word, harm.frame) else { return };
            let predicate = told.predicate.unwrap_or(word);
            let group = scene.groups.counting(word.index()).filter(|_| told.counted);
            match group {
                Some(group) => counted_noun(scene, word, predicate, harm, group, &told, found),
                None if told.victims.is_empty() => {
                    let victim = uncounted_noun(scene, word);
                    push(scene, word, predicate, harm.effect, victim, found);
                }
                None => add(scene, word, predicate, harm.effect, &told.victims, true, found),
            }
        }
    }
}

/// Tries a verb: beside it where a count stands there, else through the tree.
fn verb<'a>(scene: &Scene<'a>, word: Word<'a>, harm: &Harm, found: &mut Vec<Finding<'a>>) {
    if !(word.upos() == Upos::Verb || word.upos() == Upos::Adj && is_participle(word)) {
        return;
    }
    let mut heads = Vec::new();
    if harm.frame == Frame::Object && harm.with.is_empty() {
        heads = if is_participle(word) { order::before(scene, word) } else { Vec::new() };
        if heads.is_empty() {
            heads = order::after(scene, word);
        }
    }
    let beside = heads.len();
    let before = heads.first().is_some_and(|(head, _)| head.index() < word.index());
    for head in verbs::victims(scene, word, harm) {
        // what stands beside the word is surer than the tree; the tree may add what is coordinated with it on the same side
        let joins = |(beside, _): &Head<'a>| beside.first_conjunct() == head.0.first_conjunct();
        let same_side = (head.0.index() < word.index()) == before;
        let adds = beside == 0 || same_side && heads[..beside].iter().any(joins);
        if adds && !heads.contains(&head) {
            heads.push(head);
        }
    }
    if harm.frame == Frame::Object || harm.frame == Frame::Subject {
        heads.extend(verbs::beside(word));
    }
    add(scene, word, word, harm.effect, &heads, harm.only_people, found);
}

/// `12 deaths`, `heavy losses suffered by the army`: the quantity counts the noun of harm, the victims are told beside it.
fn counted_noun<'a>(
    scene: &Scene<'a>,
    word: Word<'a>,
    predicate: Word<'a>,
    harm: &Harm,
    group: &super::groups::Group,
    told: &nouns::Told<'a>,
    found: &mut Vec<Finding<'a>>,
) {
    let mut victim = victims::counted(scene, group);
    if let Some((head, inner)) = told.victims.first() {
        let sufferer = victims::read(scene, *head, *inner);
        let counts = sufferer.count.quantifier != Quantifier::None && sufferer.count.low != Some(1);
        // "13 people suffered serious injuries" counts people, "the army suffered 13 deaths" counts deaths
        victim = if counts && group.quantity.is_degree {
            sufferer
        } else {
            Victim { count: victim.count, head: victim.head, ..sufferer }
        };
    }
    push(scene, word, predicate, harm.effect, victim, found);
}

/// `casualties` with no quantity and nobody named.
fn uncounted_noun(scene: &Scene<'_>, word: Word<'_>) -> Victim {
    let mut victim = victims::read(scene, word, false);
    victim.count = Count { low: None, high: None, quantifier: Quantifier::None, span: None, word: None };
    victim
}

/// A figure of a toll and the one it replaces.
fn figure<'a>(scene: &Scene<'a>, word: Word<'a>, effect: Effect, found: &mut Vec<Finding<'a>>) {
    let Some(figure) = figures::read(scene, word) else { return };
    let mut victim = victims::counted(scene, figure.group);
    victim.count = figure.count;
    if victim.is_elliptic {
        victim.category = VictimCategory::People;
        victim.span = figure.counted.unwrap_or(victim.span);
        victim.is_elliptic = false;
    }
    let predicate = verbs_over(word);
    let before = figure.before;
    let length = found.len();
    push(scene, word, predicate, figure.effect.unwrap_or(effect), victim, found);
    if found.len() > length
        && let Some(last) = found.last_mut()
    {
        last.before = before;
    }
}

fn verbs_over(word: Word<'_>) -> Word<'_> {
    word.head().filter(|head| head.upos() == Upos::Verb).unwrap_or(word)
}

/// Adds a finding for every victim that may be one.
fn add<'a>(
    scene: &Scene<'a>,
    trigger: Word<'a>,
    predicate: Word<'a>,
    effect: Effect,
    heads: &[Head<'a>],
    strict: bool,
    found: &mut Vec<Finding<'a>>,
) {
    for &(head, inner) in heads {
        let person = victims::personhood(scene, head);
        if person == Personhood::Thing || strict && person != Personhood::People {
            continue;
        }
        push(scene, trigger, predicate, effect, victims::read(scene, head, inner), found);
    }
}

/// Adds a finding unless the clause does not say that it happened, or the same victims have it already.
fn push<'a>(
    scene: &Scene<'a>,
    trigger: Word<'a>,
    predicate: Word<'a>,
    effect: Effect,
    victim: Victim,
    found: &mut Vec<Finding<'a>>,
) {
    let known = found.iter().any(|finding| finding.effect == effect && finding.victim.head == victim.head);
    if known {
        return;
    }
    let is_zero = victim.count.high == Some(0);
    match standing(scene, predicate) {
        Standing::Unreal => return,
        Standing::Negated if !is_zero => return,
        _ => {}
    }
    found.push(Finding { effect, trigger, predicate, victim, before: None, whole: None });
}

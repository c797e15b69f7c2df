//! Finds the harm that a sentence tells: every word of harm, tried under each frame that the table gives it.

use super::adjectives;
use super::figures;
use super::groups::is_participle;
use super::joint;
use super::nouns;
use super::order;
use super::parts;
use super::personhood::{Personhood, personhood};
use super::record::{Count, Effect, Quantifier, VictimCategory};
use super::scene::{Finding, Scene};
use super::standing::{Standing, standing};
use super::tables::{Class, Frame, Harm};
use super::verbs::{self, Head};
use super::victims::{self, Victim};
use crate::syntax::{Deprel, Upos, Word};

/// How much harm one sentence is read for. No newswire comes near; a hostile text of numbers alone takes no more time for it.
pub(super) const MOST: usize = 512;

/// The findings of a sentence, in the order of their words of harm.
pub(super) fn find<'a>(scene: &Scene<'a>) -> Vec<Finding<'a>> {
    let mut found: Vec<Finding<'a>> = Vec::new();
    let mut form = String::new();
    for index in scene.sentence.tokens.clone() {
        if found.len() >= MOST {
            break;
        }
        let Some(word) = scene.word(index) else { continue };
        if ["number", "figure", "total", "count"].iter().any(|form| word.is_form(form)) {
            let before = found.last().map(|finding| finding.effect).or(scene.counted_last);
            figure(scene, word, before, &mut found);
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
    figures::share_update(scene, &mut found);
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
                    heads = adjectives::victims(scene, word);
                }
                add(scene, word, predicate, harm.effect, &heads, strict, found);
            }
        }
        Class::Noun if harm.frame == Frame::Toll => {
            if matches!(word.upos(), Upos::Noun | Upos::Propn) {
                figure(scene, word, Some(harm.effect), found);
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
                None => {
                    let first = found.len();
                    add(scene, word, predicate, harm.effect, &told.victims, true, found);
                    // "both sides suffered casualties": the two are no figure of those harmed
                    for finding in found[first..].iter_mut().filter(|_| harm.effect == Effect::Casualties) {
                        finding.victim.count =
                            Count { low: None, high: None, quantifier: Quantifier::None, span: None, word: None };
                    }
                }
            }
        }
    }
}

/// Tries a verb: beside it where a count stands there, else through the tree.
fn verb<'a>(scene: &Scene<'a>, word: Word<'a>, harm: &Harm, found: &mut Vec<Finding<'a>>) {
    if !(word.upos() == Upos::Verb || word.upos() == Upos::Adj && is_participle(word)) {
        return;
    }
    // "the wind died down"
    if harm.with.is_empty() && harm.frame == Frame::Subject && word.has(Deprel::CompoundPrt) {
        return;
    }
    let mut heads = Vec::new();
    if harm.frame == Frame::Subject || is_participle(word) {
        heads = order::before_parenthesis(scene, word);
    }
    if heads.is_empty() && harm.frame == Frame::Object && is_participle(word) {
        heads = order::before(scene, word);
    }
    if heads.is_empty() && matches!(harm.frame, Frame::Object | Frame::Lose) && harm.with.is_empty() {
        heads = order::after(scene, word);
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
        heads.extend(verbs::beside(scene, word));
    }
    // "one civilian and five soldiers died": a row that the tree takes for one phrase
    let first = heads.iter().map(|(head, _)| *head).filter(|head| head.index() < word.index()).min_by_key(|head| head.index());
    if let Some(group) = first.and_then(|first| scene.groups.outer(first.index())) {
        heads.extend(order::listed(scene, group.tokens.start, false));
    }
    if harm.frame == Frame::Lose {
        heads.retain(|(head, inner)| is_loss(scene, *head, *inner));
    }
    add(scene, word, word, harm.effect, &heads, harm.only_people, found);
    if harm.frame == Frame::Lose {
        as_losers(scene, word, found);
    }
}

/// The men that a force lost are its own: `the army said it lost 12 men`.
fn as_losers(scene: &Scene<'_>, verb: Word<'_>, found: &mut [Finding<'_>]) {
    let Some((loser, _)) = verbs::subject_of(verb) else { return };
    let loser = victims::read(scene, loser, true);
    for finding in found.iter_mut().filter(|finding| finding.trigger == verb && finding.victim.actor.is_none()) {
        if finding.victim.category == VictimCategory::People {
            finding.victim.category = loser.category;
        }
        finding.victim.actor = loser.actor;
    }
}

/// Whether those who are lost are dead: `lost 12 men`, but not `lost 300 customers`, `lost nine senators to the opposition`.
fn is_loss(scene: &Scene<'_>, head: Word<'_>, inner: bool) -> bool {
    match victims::read(scene, head, inner).category {
        VictimCategory::Civilians => head.key() == "civilian",
        VictimCategory::Officials | VictimCategory::Students => false,
        _ => true,
    }
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
        let people = personhood(scene, *head) == Personhood::People && harm.effect != Effect::Casualties;
        victim = if counts && people && group.quantity.is_degree {
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
fn figure<'a>(scene: &Scene<'a>, word: Word<'a>, effect: Option<Effect>, found: &mut Vec<Finding<'a>>) {
    let Some(figure) = figures::read(scene, word) else { return };
    let Some(effect) = figure.effect.or(effect) else { return };
    let mut victim = match figure.people {
        Some(people) => victims::read(scene, people, true),
        None => victims::counted(scene, figure.group),
    };
    victim.whole = victim.whole.cover(figure.group.quantity.span);
    victim.count = figure.count;
    if victim.is_elliptic {
        victim.category = VictimCategory::People;
        victim.span = figure.counted.unwrap_or(victim.span);
        victim.is_elliptic = false;
    }
    let predicate = scene.word(figure.group.head()).map_or_else(|| verbs_over(word), verbs_over);
    let (before, updates) = (figure.before, figure.updates);
    let length = found.len();
    push(scene, word, predicate, effect, victim, found);
    if found.len() > length
        && let Some(last) = found.last_mut()
    {
        last.before = before;
        last.updates = updates;
        last.is_toll = true;
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
        let person = personhood(scene, head);
        if person == Personhood::Thing || strict && person != Personhood::People {
            continue;
        }
        let victim = victims::read(scene, head, inner);
        // "a dead heat", "it hurt their cause": what may be a thing has to be counted
        let counted = scene.groups.outer(head.index()).is_some();
        if person == Personhood::Unknown && matches!(head.upos(), Upos::Noun | Upos::Pron) && !counted && victim.actor.is_none() {
            continue;
        }
        push(scene, trigger, predicate, effect, victim, found);
    }
}

/// `did not kill any civilians`: none, where the negation and `any` say so together.
fn none_of_any(scene: &Scene<'_>, predicate: Word<'_>, victim: &mut Victim) {
    let any = scene.word(victim.head).and_then(|head| head.children_by(Deprel::Det).find(|det| det.is_form("any")));
    if let Some(any) = any.filter(|_| victim.count.quantifier == Quantifier::None && predicate.is_negated()) {
        let said = any.span();
        victim.count = Count { low: Some(0), high: Some(0), quantifier: Quantifier::Exact, span: Some(said), word: None };
        victim.whole = predicate.span().cover(victim.whole).cover(said);
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
    let mut victim = victim;
    none_of_any(scene, predicate, &mut victim);
    let is_zero = victim.count.high == Some(0);
    match standing(scene, predicate) {
        Standing::Unreal => return,
        Standing::Negated if !is_zero => return,
        _ => {}
    }
    found.push(Finding { effect, trigger, predicate, victim, before: None, is_toll: false, updates: false, whole: None });
}

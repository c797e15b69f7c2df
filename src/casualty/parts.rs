//! Parts: figures that are a part of another one.
//!
//! In: the findings of a sentence. Out: the same with the parts that it lists, each linked to its whole:
//! `71 people, including 65 rebels`, `12 people, three of them children`, `14 of the dead were civilians`.

use super::groups::is_state;
use super::record::Quantifier;
use super::scene::{Finding, Scene, Whole};
use super::verbs::coordinated;
use super::victims::{self, Personhood};
use crate::syntax::{Upos, Word};

/// Adds the parts, and links those that are findings already.
pub(super) fn link<'a>(scene: &Scene<'a>, found: &mut Vec<Finding<'a>>) {
    for index in scene.sentence.tokens.clone() {
        let Some(word) = scene.word(index) else { continue };
        if word.is_form("including") {
            listed_from(scene, index + 1, index, found);
        } else if word.is_form("among") && scene.word(index + 1).is_some_and(|next| next.is_form("them") || next.is_form("whom"))
        {
            listed_from(scene, index + 2, index, found);
        }
    }
    of_them(scene, found);
    of_the_dead(scene, found);
}

/// The finding whose victims stand nearest before the token `at`.
fn whole_before(found: &[Finding<'_>], at: usize) -> Option<usize> {
    let several = |finding: &Finding<'_>| finding.victim.count.high != Some(1) && finding.victim.count.high != Some(0);
    (0..found.len())
        .filter(|&index| found[index].victim.head < at && several(&found[index]))
        .max_by_key(|&index| (found[index].victim.head, index))
}

/// What is listed from the token `start` on: counted groups and people with an article.
fn listed_from<'a>(scene: &Scene<'a>, start: usize, link: usize, found: &mut Vec<Finding<'a>>) {
    let mut start = start;
    while scene.word(start).is_some_and(|word| matches!(word.upos(), Upos::Aux | Upos::Verb) && word.key() == "be") {
        start += 1;
    }
    let Some(whole) = whole_before(found, link).filter(|&whole| found[whole].trigger.index() < link + 40) else { return };
    let Some(first) = listed_head(scene, start) else { return };
    for head in coordinated(first) {
        if head.upos() == Upos::Verb || victims::personhood(scene, head) != Personhood::People {
            continue;
        }
        add(scene, head, whole, found);
    }
}

/// The head of the noun phrase that starts at `start`.
fn listed_head<'a>(scene: &Scene<'a>, start: usize) -> Option<Word<'a>> {
    let first = scene.word(start)?;
    if let Some(group) = scene.groups.outer(start).filter(|group| group.tokens.start == start) {
        return scene.word(group.head());
    }
    let mut head = first;
    while let Some(above) = head.head().filter(|above| {
        above.index() > head.index() && above.index() < start + 8 && !matches!(above.upos(), Upos::Verb | Upos::Aux)
    }) {
        head = above;
    }
    (head.is_nominal() || victims::is_aged(head)).then_some(head)
}

fn add<'a>(scene: &Scene<'a>, head: Word<'a>, whole: usize, found: &mut Vec<Finding<'a>>) {
    let victim = victims::read(scene, head, false);
    if victim.count.quantifier == Quantifier::None {
        return;
    }
    let parent = found[whole].clone();
    let too_many = victim.count.low.zip(parent.victim.count.high).is_some_and(|(part, whole)| part > whole);
    if too_many || victim.head == parent.victim.head {
        return;
    }
    let key = parent.victim.head;
    if let Some(known) = found.iter_mut().find(|known| known.victim.head == victim.head) {
        if known.whole.is_none() {
            known.whole = Some(Whole::Head(key));
        }
        return;
    }
    let part = Finding {
        effect: parent.effect,
        trigger: parent.trigger,
        predicate: parent.predicate,
        victim,
        before: None,
        whole: Some(Whole::Head(key)),
    };
    found.push(part);
}

/// `three of them children`, `14 of whom were civilians`.
fn of_them<'a>(scene: &Scene<'a>, found: &mut Vec<Finding<'a>>) {
    for group in &scene.groups.all {
        let last = group.tokens.end - 1;
        let refers = scene.word(last).is_some_and(|word| word.is_form("them") || word.is_form("whom"))
            && last > group.quantity.tokens.end - 1;
        if !refers {
            continue;
        }
        let Some(whole) = whole_before(found, group.tokens.start) else { continue };
        let key = found[whole].victim.head;
        let effect = found[whole].effect;
        if let Some(known) = found.iter_mut().find(|known| known.victim.head == group.head()) {
            if known.effect == effect && known.whole.is_none() {
                known.whole = Some(Whole::Head(key));
            }
            continue;
        }
        let mut next = scene.word(group.tokens.end);
        while let Some(word) = next.filter(|word| matches!(word.upos(), Upos::Aux | Upos::Adj | Upos::Adv | Upos::Det)) {
            next = word.next();
        }
        let Some(noun) = next.filter(|noun| matches!(noun.upos(), Upos::Noun | Upos::Propn)) else { continue };
        if victims::personhood(scene, noun) != Personhood::People {
            continue;
        }
        let parent = &found[whole];
        let mut victim = victims::counted(scene, group);
        let described = victims::read(scene, noun, true);
        victim.category = described.category;
        victim.span = described.span;
        victim.actor = described.actor;
        victim.whole = victim.whole.cover(described.span);
        victim.is_elliptic = false;
        let part = Finding {
            effect,
            trigger: parent.trigger,
            predicate: parent.predicate,
            victim,
            before: None,
            whole: Some(Whole::Head(key)),
        };
        found.push(part);
    }
}

/// `Of the dead, 14 were civilians`, `14 of the dead were civilians`, `the dead included 14 civilians`.
fn of_the_dead<'a>(scene: &Scene<'a>, found: &mut Vec<Finding<'a>>) {
    // "14 of the dead": a finding already, whose whole stands earlier
    for finding in found.iter_mut() {
        let among = scene.groups.outer(finding.victim.head).is_some_and(|group| group.among.is_some());
        if among && finding.whole.is_none() {
            finding.whole = Some(Whole::Earlier);
        }
    }
    for index in scene.sentence.tokens.clone() {
        let Some(state) = scene.word(index) else { continue };
        if !is_state(scene.tables, state) && state.key() != "victim" {
            continue;
        }
        let article =
            state.previous().is_some_and(|previous| previous.is_form("the") || scene.groups.inner(previous.index()).is_some());
        let next = scene.word(index + 1);
        let group = if next.is_some_and(|next| next.key() == "include") {
            listed_head(scene, index + 2)
        } else if article && next.is_some_and(|next| next.form() == ",") && leads(scene, index) {
            listed_head(scene, index + 2).filter(|head| scene.groups.outer(head.index()).is_some())
        } else {
            None
        };
        let Some(head) = group else { continue };
        let harm = scene
            .tables
            .harms(state.key())
            .iter()
            .chain(scene.tables.harms(&state.form().to_ascii_lowercase()))
            .find(|harm| harm.with.is_empty());
        let Some(effect) = harm.map(|harm| harm.effect) else { continue };
        let own = found
            .iter()
            .find(|finding| finding.trigger.index() == index && finding.effect == effect)
            .map(|finding| finding.victim.head);
        for part in coordinated(head) {
            let mut victim = victims::read(scene, part, false);
            let known = found.iter().any(|finding| finding.victim.head == victim.head);
            if known || victim.count.quantifier == Quantifier::None || victims::personhood(scene, part) != Personhood::People {
                continue;
            }
            describe(scene, &mut victim);
            let whole = own.map_or(Whole::Earlier, Whole::Head);
            found.push(Finding { effect, trigger: state, predicate: state, victim, before: None, whole: Some(whole) });
        }
    }
}

/// What follows `14 were`: the words for the victims.
fn describe(scene: &Scene<'_>, victim: &mut victims::Victim) {
    if !victim.is_elliptic {
        return;
    }
    let mut next = scene.word(victim.head + 1).filter(|word| word.upos() == Upos::Aux);
    while let Some(word) = next.filter(|word| matches!(word.upos(), Upos::Aux | Upos::Adj | Upos::Det)) {
        next = word.next();
    }
    if let Some(noun) = next.filter(|noun| matches!(noun.upos(), Upos::Noun | Upos::Propn)) {
        let described = victims::read(scene, noun, true);
        victim.category = described.category;
        victim.span = described.span;
        victim.actor = described.actor;
        victim.whole = victim.whole.cover(described.span);
        victim.is_elliptic = false;
    }
}

/// Whether `of` or `among` leads to the token: `Of the 30 dead`.
fn leads(scene: &Scene<'_>, index: usize) -> bool {
    (index.saturating_sub(4)..index).filter_map(|at| scene.word(at)).any(|word| word.is_form("of") || word.is_form("among"))
}

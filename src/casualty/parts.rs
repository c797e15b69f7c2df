//! Parts: figures that are a part of another one.
//!
//! In: the findings of a sentence. Out: the same with the parts that it lists, each linked to its whole:
//! `71 people, including 65 rebels`, `12 people, three of them children`.

use super::among;
use super::coordination::coordinated;
use super::finder::MOST;
use super::groups::Group;
use super::personhood::{Personhood, is_aged, personhood};
use super::record::Quantifier;
use super::scene::{Finding, Scene, Whole};
use super::victims::{self, Victim};
use crate::syntax::{Upos, Word};

/// Adds the parts, and links those that are findings already.
pub(super) fn link<'a>(scene: &Scene<'a>, found: &mut Vec<Finding<'a>>) {
    for index in scene.sentence.tokens.clone() {
        if found.len() >= MOST {
            break;
        }
        let Some(word) = scene.word(index) else { continue };
        if word.is_form("including") {
            listed_from(scene, index + 1, index, found);
        } else if word.is_form("among") && scene.word(index + 1).is_some_and(|next| next.is_form("them") || next.is_form("whom"))
        {
            listed_from(scene, index + 2, index, found);
        }
    }
    of_them(scene, found);
    among::link(scene, found);
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
    // "killed six people, and police detained 46 people including a woman": what is listed is of those who stand right before
    let nearer = link.checked_sub(1).and_then(|before| scene.groups.outer(before));
    if nearer.is_some_and(|group| group.noun.is_some() && !found.iter().any(|finding| finding.victim.head == group.head())) {
        return;
    }
    let Some(first) = listed_head(scene, start) else { return };
    for head in coordinated(scene, first) {
        if head.upos() == Upos::Verb || personhood(scene, head) != Personhood::People {
            continue;
        }
        add(scene, head, whole, found);
    }
}

/// The head of the noun phrase that starts at `start`.
pub(super) fn listed_head<'a>(scene: &Scene<'a>, start: usize) -> Option<Word<'a>> {
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
    (head.is_nominal() || is_aged(head)).then_some(head)
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
    if let Some(known) = found.iter_mut().find(|known| known.victim.head == victim.head) {
        if known.whole.is_none() {
            known.whole = Some(Whole::Head(parent.victim.head));
        }
        return;
    }
    let part = parent.part(victim);
    found.push(part);
}

/// `three of them children`, `14 of whom were civilians`.
fn of_them<'a>(scene: &Scene<'a>, found: &mut Vec<Finding<'a>>) {
    for group in scene.groups.all.iter().filter(|group| group.refers) {
        let Some(whole) = whole_before(found, group.tokens.start) else { continue };
        let (key, effect) = (found[whole].victim.head, found[whole].effect);
        let known = found.iter_mut().find(|known| known.victim.head == group.head());
        if let Some(known) = known {
            if known.effect == effect && known.whole.is_none() {
                known.whole = Some(Whole::Head(key));
                describe(scene, group, &mut known.victim);
            }
            continue;
        }
        let mut victim = victims::counted(scene, group);
        if !describe(scene, group, &mut victim) {
            continue;
        }
        let part = found[whole].part(victim);
        found.push(part);
    }
}

/// Takes the words for the victims from what follows the group: `children` in `three of them children`.
fn describe(scene: &Scene<'_>, group: &Group, victim: &mut Victim) -> bool {
    let mut next = scene.word(group.tokens.end);
    while let Some(word) = next.filter(|word| matches!(word.upos(), Upos::Aux | Upos::Adj | Upos::Adv | Upos::Det)) {
        next = word.next();
    }
    let noun = next.filter(|noun| matches!(noun.upos(), Upos::Noun | Upos::Propn));
    let Some(noun) = noun.filter(|noun| personhood(scene, *noun) == Personhood::People) else { return false };
    let described = victims::read(scene, noun, true);
    victim.category = described.category;
    victim.span = described.span;
    victim.noun = described.noun;
    victim.actor = described.actor;
    victim.whole = victim.whole.cover(described.span);
    victim.is_elliptic = false;
    true
}

//! Parts of the dead: figures that divide up those of whom harm was told before.
//!
//! In: the findings of a sentence. Out: the same with those that `the dead`, `the wounded`, `the victims` are divided into:
//! `14 of the dead were civilians`, `of the 30 dead, 14 were civilians`, `among the dead were 14 civilians`, `two children were
//! among the dead`, `among those killed`, `the dead included 14 civilians`. The whole is that noun where it is counted, else a figure told earlier.

use super::coordination::coordinated;
use super::finder::MOST;
use super::groups::is_state;
use super::parts::listed_head;
use super::personhood::{Personhood, personhood};
use super::record::{Effect, Quantifier};
use super::scene::{Finding, Scene, Whole};
use super::tables::{Class, Frame};
use super::victims::{self, Victim};
use crate::syntax::{Upos, Word};

/// Adds the parts of the dead and wounded, and describes those that are findings already.
pub(super) fn link<'a>(scene: &Scene<'a>, found: &mut Vec<Finding<'a>>) {
    for finding in found.iter_mut() {
        let among = scene.groups.outer(finding.victim.head).is_some_and(|group| group.among.is_some());
        if among && finding.whole.is_none() {
            finding.whole = Some(Whole::Earlier);
            describe(scene, &mut finding.victim);
        }
    }
    for index in scene.sentence.tokens.clone() {
        if found.len() >= MOST {
            break;
        }
        let Some(state) = scene.word(index) else { continue };
        let Some(effect) = effect_of(scene, state) else { continue };
        let Some(head) = divided(scene, state) else { continue };
        let own = found.iter().find(|finding| finding.trigger.index() == index && finding.effect == effect);
        let whole = own.map_or(Whole::Earlier, |own| Whole::Head(own.victim.head));
        for part in coordinated(scene, head) {
            let victim = victims::read(scene, part, false);
            add(
                scene,
                part,
                Finding {
                    effect,
                    trigger: state,
                    predicate: state,
                    victim,
                    before: None,
                    is_toll: false,
                    updates: false,
                    whole: Some(whole),
                },
                found,
            );
        }
    }
}

fn add<'a>(scene: &Scene<'a>, part: Word<'a>, mut finding: Finding<'a>, found: &mut Vec<Finding<'a>>) {
    let effect = finding.effect;
    let victim = &mut finding.victim;
    if let Some(known) = found.iter_mut().find(|known| known.victim.head == victim.head && known.effect == effect) {
        known.whole = known.whole.or(finding.whole.filter(|whole| *whole != Whole::Head(victim.head)));
        return;
    }
    if victim.count.quantifier == Quantifier::None || personhood(scene, part) != Personhood::People {
        return;
    }
    describe(scene, victim);
    found.push(finding);
}

/// What befell those whom a word for all of them names: `the dead`, `the injured`, `the victims`.
fn effect_of(scene: &Scene<'_>, state: Word<'_>) -> Option<Effect> {
    // "among the martyrs", "among the casualties"
    if let Some(harm) =
        scene.tables.harms(state.key()).iter().find(|harm| harm.class == Class::Noun && harm.frame == Frame::Victim)
    {
        return Some(harm.effect);
    }
    if !is_state(scene.tables, state) {
        return None;
    }
    let by_form = scene.tables.harms(&state.form().to_ascii_lowercase());
    let harm = scene.tables.harms(state.key()).iter().chain(by_form).find(|harm| harm.with.is_empty());
    harm.map(|harm| harm.effect)
}

/// The head of the part that the sentence divides `state` into.
fn divided<'a>(scene: &Scene<'a>, state: Word<'a>) -> Option<Word<'a>> {
    let next = state.next()?;
    // "the dead included 14 civilians"
    if next.key() == "include" {
        return listed_head(scene, next.index() + 1);
    }
    let is_all = state.previous().is_some_and(|previous| {
        previous.is_form("the") || previous.is_form("those") || scene.groups.inner(previous.index()).is_some()
    });
    let lead = (0..4).scan(state.previous(), |at, _| {
        let word = (*at)?;
        *at = word.previous();
        Some(word)
    });
    let lead =
        lead.filter(|word| word.is_form("of") || word.is_form("among") || word.is_form("amongst")).last().filter(|_| is_all)?;
    // "of the 30 dead, 14 were civilians"
    if next.form() == "," {
        return listed_head(scene, next.index() + 1).filter(|head| scene.groups.outer(head.index()).is_some());
    }
    // "half of the victims were children"
    if lead.is_form("of") {
        let counted = state.key() == "victim" && scene.groups.counting(state.index()).is_some();
        return (counted && is_copula(next)).then_some(state);
    }
    // "among the dead were 14 civilians"
    if is_copula(next) {
        return listed_head(scene, next.index() + 1);
    }
    // "two children were among the dead"
    let copula = lead.previous().filter(|copula| is_copula(*copula))?;
    let subject = state.subject().or_else(|| copula.head()?.subject());
    subject.filter(|subject| subject.index() < copula.index())
}

fn is_copula(word: Word<'_>) -> bool {
    word.key() == "be" && matches!(word.upos(), Upos::Aux | Upos::Verb)
}

/// What follows `14 were`: the words for the victims.
fn describe(scene: &Scene<'_>, victim: &mut Victim) {
    let among = scene.groups.outer(victim.head).is_some_and(|group| group.among.is_some());
    if !victim.is_elliptic && !among && scene.word(victim.head).is_none_or(|head| head.key() != "victim") {
        return;
    }
    let copula = scene.word(victim.head + 1).filter(|word| is_copula(*word));
    let mut next = copula;
    while let Some(word) = next.filter(|word| matches!(word.upos(), Upos::Aux | Upos::Adj | Upos::Det | Upos::Adv)) {
        next = word.next();
    }
    let Some(noun) = next.filter(|noun| matches!(noun.upos(), Upos::Noun | Upos::Propn)) else { return };
    let noun = listed_head(scene, noun.index()).unwrap_or(noun);
    if personhood(scene, noun) == Personhood::People {
        let described = victims::read(scene, noun, true);
        victim.category = described.category;
        // a modifier hung wrongly may reach back over the copula
        let start = copula.map_or(0, |copula| copula.span().end);
        victim.span = if described.span.start < start { noun.span() } else { described.span };
        victim.noun = described.noun;
        victim.actor = described.actor;
        victim.whole = victim.whole.cover(described.span);
        victim.is_elliptic = false;
    }
}

//! Joint harm: `30 people were killed or wounded`, `40 dead and wounded`.
//!
//! In: the findings of a sentence. Out: the same, with one number that counts the dead and the wounded together told once, as
//! plain casualties: what of it were dead, the text does not say.

use super::groups::is_state;
use super::record::{Effect, Quantifier};
use super::scene::{Finding, Scene};
use super::tables::Class;

/// Merges the findings that share one number.
pub(super) fn merge(scene: &Scene<'_>, found: &mut Vec<Finding<'_>>) {
    let mut at = 0;
    while at < found.len() {
        let finding = &found[at];
        let harmed = is_harm(finding.effect);
        let several =
            finding.victim.count.quantifier != Quantifier::None && finding.victim.count.high.is_none_or(|high| high > 1);
        let partner = (harmed && several).then(|| partner(scene, finding)).flatten();
        if let Some(partner) = partner {
            let head = finding.victim.head;
            found[at].effect = Effect::Casualties;
            let twin =
                |other: &Finding<'_>| is_harm(other.effect) && (other.victim.head == head || other.trigger.index() == partner);
            let mut index = 0;
            found.retain(|other| {
                let keep = index == at || !twin(other);
                index += 1;
                keep
            });
            at = found.iter().position(|other| other.victim.head == head).unwrap_or(at);
        }
        at += 1;
    }
}

/// Whether an effect may share its number with another: `killed or captured 10 soldiers`.
fn is_harm(effect: Effect) -> bool {
    matches!(effect, Effect::Killed | Effect::Wounded | Effect::Captured | Effect::Missing)
}

/// The word of the other effect that is joined to the finding's own: the token of `wounded` in `killed or wounded`.
fn partner(scene: &Scene<'_>, finding: &Finding<'_>) -> Option<usize> {
    let trigger = finding.trigger;
    // "lost 12 men killed and wounded"
    if trigger.key() == "lose" {
        let at = |offset: usize| scene.word(finding.victim.head + offset);
        let (first, link, second) = (at(1)?, at(2)?, at(3)?);
        let joins = link.is_form("or") || link.is_form("and");
        let both = is_state(scene.tables, first) && is_state(scene.tables, second);
        return (joins && both).then(|| second.index());
    }
    for (link, other) in [(1, 2_isize), (-1, -2)] {
        let at = |offset: isize| trigger.index().checked_add_signed(offset).and_then(|index| scene.word(index));
        let (Some(joint), Some(word)) = (at(link), at(other)) else { continue };
        if !(joint.is_form("or") || joint.is_form("and")) {
            continue;
        }
        let harms = scene.tables.harms(word.key());
        let form = word.form().to_ascii_lowercase();
        let effect = harms.iter().chain(scene.tables.harms(&form)).find(|harm| harm.class != Class::Noun && harm.with.is_empty());
        let differs = effect.is_some_and(|harm| harm.effect != finding.effect && is_harm(harm.effect));
        // "20 killed and 30 wounded" has two numbers, "killed and wounded 30" has one
        if differs {
            return Some(word.index());
        }
    }
    None
}

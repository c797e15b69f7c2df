//! Antecedents: the words for victims that a phrase leaves out.
//!
//! In: the findings of a sentence. Out: the same, where `another 15`, `100 were injured` and `it suffered` take their words, category
//! and actor from what stands before: the victims told last in the sentence, or the name that a pronoun stands for.

use super::record::VictimCategory;
use super::scene::{Finding, Scene};
use super::victims::{self, Personhood};
use crate::actor::MentionForm;
use crate::span::Span;
use crate::syntax::Upos;

/// Fills in what the findings leave out.
pub(super) fn fill(scene: &Scene<'_>, found: &mut [Finding<'_>]) {
    for index in 0..found.len() {
        let points_back = scene.groups.outer(found[index].victim.head).is_some_and(|group| group.refers);
        if found[index].victim.is_elliptic || points_back {
            elliptic(scene, found, index);
        } else if let Some(span) = pronoun(scene, &found[index]) {
            found[index].victim.span = span;
        }
    }
}

/// The noun that an elliptic count leaves out: that of the nearest counted group of people before it in the sentence.
fn elliptic(scene: &Scene<'_>, found: &mut [Finding<'_>], index: usize) {
    let head = found[index].victim.head;
    let before = scene.groups.all.iter().rev().take(64).filter(|group| group.tokens.end <= head && group.noun.is_some());
    let noun =
        before.filter_map(|group| scene.word(group.head())).find(|noun| victims::personhood(scene, *noun) == Personhood::People);
    let told = noun.map(|noun| victims::read(scene, noun, true)).or_else(|| {
        let other = found.iter().filter(|other| {
            other.victim.head < head && !other.victim.is_elliptic && other.victim.category != VictimCategory::People
        });
        other.max_by_key(|other| other.victim.head).map(|other| other.victim.clone())
    });
    let trigger = found[index].trigger;
    let victim = &mut found[index].victim;
    match told {
        Some(told) => {
            if victim.is_elliptic {
                victim.span = told.span;
            }
            if victim.category == VictimCategory::People {
                victim.category = told.category;
            }
            victim.actor = victim.actor.or(told.actor);
        }
        // "67 dead": the word of harm is all there is
        None if trigger.index() == victim.head + 1 => victim.span = victim.span.cover(trigger.span()),
        None => {}
    }
}

/// The last words before a pronoun that name its actor.
fn pronoun(scene: &Scene<'_>, finding: &Finding<'_>) -> Option<Span> {
    let head = scene.word(finding.victim.head).filter(|head| head.upos() == Upos::Pron)?;
    let actor = finding.victim.actor?;
    let mentions = &scene.actors.mentions;
    let until = mentions.partition_point(|mention| mention.span.start < head.span().start);
    let named = mentions[..until].iter().rev().take(64);
    let mut named = named.filter(|mention| mention.actor == actor && mention.form != MentionForm::Pronoun);
    named.next().map(|mention| mention.span)
}

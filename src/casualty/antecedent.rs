//! Antecedents: the words for victims that a phrase leaves out.
//!
//! In: the findings of a sentence. Out: the same, where `another 15`, `100 were injured` and `it suffered` take their words, category
//! and actor from what stands before: the victims told last in the sentence, or the name that a pronoun stands for.

use super::personhood::{Personhood, personhood};
use super::record::{Quantifier, VictimCategory};
use super::scene::{Finding, Scene};
use super::tables::{Class, Frame};
use super::victims::{self, Victim};
use crate::actor::MentionForm;
use crate::ids::ActorId;
use crate::span::Span;
use crate::syntax::{Deprel, Upos, Word};

/// Fills in what the findings leave out.
pub(super) fn fill(scene: &Scene<'_>, found: &mut Vec<Finding<'_>>) {
    found.retain_mut(|finding| match them(scene, finding) {
        Some(told) => {
            finding.victim = Victim { head: finding.victim.head, whole: finding.victim.whole, ..told };
            true
        }
        None => !is_them(scene, finding),
    });
    for index in 0..found.len() {
        let points_back = scene.groups.outer(found[index].victim.head).is_some_and(|group| group.refers);
        if found[index].victim.is_elliptic || points_back {
            elliptic(scene, found, index);
        }
        if let Some(span) = pronoun(scene, &found[index]) {
            found[index].victim.span = span;
        }
    }
}

/// Whether the victims are a `them` of whom no number is told.
fn is_them(scene: &Scene<'_>, finding: &Finding<'_>) -> bool {
    finding.victim.count.quantifier == Quantifier::None
        && scene.word(finding.victim.head).is_some_and(|word| word.is_form("them"))
}

/// The counted people that a `them` stands for: those before it who do not do the harm. `attacked two officers and killed them`
fn them(scene: &Scene<'_>, finding: &Finding<'_>) -> Option<Victim> {
    let told = counted_before(scene, finding.victim.head).filter(|_| is_them(scene, finding))?;
    let mut does = std::iter::once(finding.trigger).chain(finding.trigger.ancestors().take(4)).filter_map(Word::subject);
    does.all(|subject| subject.index() != told.noun).then_some(told)
}

/// The noun that an elliptic count leaves out: that of the nearest counted group of people before it in the sentence.
fn elliptic(scene: &Scene<'_>, found: &mut [Finding<'_>], index: usize) {
    let head = found[index].victim.head;
    let points_back = scene.groups.outer(head).is_some_and(|group| group.refers);
    let told = counted_before(scene, head).or_else(|| {
        let other = found.iter().filter(|other| {
            other.victim.head < head && !other.victim.is_elliptic && other.victim.category != VictimCategory::People
        });
        other.max_by_key(|other| other.victim.head).map(|other| other.victim.clone())
    });
    let told = told.or_else(|| scene.people_before.clone().filter(|_| points_back));
    let told = sufferer(scene, head).or(told);
    let trigger = found[index].trigger;
    let victim = &mut found[index].victim;
    match told {
        Some(told) => {
            if victim.is_elliptic || points_back && victim.noun == victim.head {
                victim.span = told.span;
                victim.noun = told.noun;
            }
            if victim.category == VictimCategory::People {
                victim.category = told.category;
            }
            victim.actor = if points_back { told.actor } else { victim.actor.or(told.actor) };
        }
        // "67 dead": the word of harm is all there is
        None if trigger.index() == victim.head + 1 => victim.span = victim.span.cover(trigger.span()),
        None => {}
    }
}

/// The last counted group of people that ends before a token of the sentence.
pub(super) fn counted_before(scene: &Scene<'_>, end: usize) -> Option<Victim> {
    let before = scene.groups.all.iter().rev().take(64).filter(|group| group.tokens.end <= end && group.noun.is_some());
    let mut nouns = before.filter_map(|group| scene.word(group.head()));
    let is_people = |noun: &Word<'_>| {
        let harm = scene.tables.harms(noun.key()).iter().any(|harm| harm.class == Class::Noun && harm.frame != Frame::Held);
        !harm && personhood(scene, *noun) == Personhood::People
    };
    nouns.find(is_people).map(|noun| victims::read(scene, noun, true))
}

/// Whose losses a bare number gives: `the enemy suffered 150 killed`, `the rebels put their losses at nine dead`, `government
/// losses stood at 45 dead`.
fn sufferer(scene: &Scene<'_>, head: usize) -> Option<Victim> {
    let number = scene.word(head)?;
    let mut above = std::iter::once(number).chain(number.ancestors()).take(6).filter(|word| word.upos() == Upos::Verb);
    let verb = above.find(|verb| verb.index() < head && !super::groups::is_state(scene.tables, *verb))?;
    let suffers = ["suffer", "sustain", "lose", "report"].contains(&verb.key()) && !verb.is_passive();
    if suffers {
        let subject =
            verb.subject().filter(|_| verb.key() != "report" && verb.object().is_none_or(|object| object.index() >= head))?;
        return (scene.actors.of(subject).is_some() || personhood(scene, subject) == Personhood::People)
            .then(|| victims::read(scene, subject, true));
    }
    let losses =
        [verb.object(), verb.subject()].into_iter().flatten().find(|noun| noun.key() == "loss" && noun.index() < head)?;
    let whose = losses.children().filter(|child| child.index() < losses.index()).find(|child| {
        matches!(child.deprel(), Deprel::NmodPoss | Deprel::Compound | Deprel::Amod) && scene.actors.of(*child).is_some()
    })?;
    Some(victims::read(scene, whose, true))
}

/// The words that a pronoun for victims stands for.
fn pronoun(scene: &Scene<'_>, finding: &Finding<'_>) -> Option<Span> {
    named_before(scene, scene.word(finding.victim.noun)?, finding.victim.actor?)
}

/// The last words before a pronoun that name its actor.
pub(super) fn named_before(scene: &Scene<'_>, pronoun: Word<'_>, actor: ActorId) -> Option<Span> {
    let head = Some(pronoun).filter(|head| head.upos() == Upos::Pron)?;
    let mentions = &scene.actors.mentions;
    let until = mentions.partition_point(|mention| mention.span.start < head.span().start);
    let named = mentions[..until].iter().rev().take(64);
    let mut named = named.filter(|mention| mention.actor == actor && mention.form != MentionForm::Pronoun);
    named.next().map(|mention| mention.span)
}

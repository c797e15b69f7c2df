//! Where and when.
//!
//! In: a finding, the places and times. Out: each from the clause of the finding.

use super::incident::climb;
use super::scene::{Finding, Scene};
use crate::ids::TimeId;
use crate::span::Quoted;
use crate::syntax::{Deprel, Upos, Word};

/// The place that the clause names: `killed 12 people in Gao`.
pub(super) fn place(scene: &Scene<'_>, finding: &Finding<'_>) -> Option<Quoted> {
    let near = |case: Word<'_>| {
        ["in", "at", "near", "outside", "around", "on", "across", "inside", "of"].iter().any(|form| case.is_form(form))
    };
    let clause = clause_of(finding.predicate).subtree_span();
    let trigger = finding.trigger.span().start;
    let told = scene.actors.places_within(clause).take(24).filter(|place| {
        let head = scene.word(place.head);
        head.is_some_and(|head| head.case().is_some_and(near)) && scene.times.at(place.span.start).is_none()
    });
    // places that the tables know before unknown ones, those after the word of harm before those that open the clause
    let place = told.min_by_key(|place| (place.country.is_none(), place.span.start < trigger, place.span.start))?;
    Some(Quoted::at(scene.analysis.text(), place.span))
}

/// The verb of the clause that a word of harm stands in.
fn clause_of(predicate: Word<'_>) -> Word<'_> {
    let mut at = predicate;
    for _ in 0..6 {
        let climbs = !matches!(at.upos(), Upos::Verb | Upos::Aux)
            || matches!(at.deprel(), Deprel::Advcl | Deprel::Xcomp | Deprel::Acl | Deprel::Amod);
        match at.head().filter(|_| climbs && !matches!(at.deprel(), Deprel::Ccomp | Deprel::Parataxis)) {
            Some(head) => at = head,
            None => break,
        }
    }
    at
}

/// The time that dates the main clause of a sentence, as long as it is no speech, which happens later than what it tells.
pub(super) fn frame_date(scene: &Scene<'_>) -> Option<TimeId> {
    let root = scene.sentence.tokens.clone().find_map(|at| scene.word(at).filter(|word| word.deprel() == Deprel::Root))?;
    let id = scene.times.of_clause(root).map(|(id, _)| id)?;
    let is_speech = scene.statements.of_cue(root.span().start).is_some();
    let is_day = scene.times.expressions.get(id.index()).is_some_and(|time| time.start.is_some());
    (is_day && !is_speech && !is_since(scene, id)).then_some(id)
}

/// Whether a time only bounds: `the deadliest since January`.
fn is_since(scene: &Scene<'_>, id: TimeId) -> bool {
    let start = scene.times.expressions.get(id.index()).map(|time| time.span.start);
    let before = start.and_then(|start| scene.analysis.text().get(..start)).unwrap_or("");
    let mut words = before.rsplit(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.next().is_some_and(|word| word.eq_ignore_ascii_case("since"))
}

/// The time that dates the clause: its own, that of the clause it is an adjunct of, or of the attack it tells of.
pub(super) fn date(scene: &Scene<'_>, finding: &Finding<'_>) -> Option<TimeId> {
    // "the toll rose on Monday": that is when it was counted
    if finding.is_toll {
        let below = finding.trigger.children().flat_map(|child| std::iter::once(child).chain(child.children()));
        let mut times = std::iter::once(finding.trigger).chain(below.take(24)).filter_map(|word| scene.times.of_clause(word));
        return times.next().map(|(id, _)| id);
    }
    let dated = |word: Word<'_>| {
        let id = scene.times.of_clause(word).map(|(id, _)| id)?;
        (!is_since(scene, id)).then_some(id)
    };
    if let Some(id) = dated(finding.trigger).or_else(|| dated(finding.predicate)) {
        return Some(id);
    }
    let mut at = finding.predicate;
    for _ in 0..6 {
        let Some(head) = climb(at) else { break };
        // "since March 4, when 12 people were killed"
        if at.deprel() == Deprel::AclRelcl
            && let Some((id, _)) = scene.times.at(head.span().start)
        {
            return Some(id);
        }
        // the time of a speech is not the time of what it tells
        if scene.statements.of_cue(head.span().start).is_some() {
            break;
        }
        if let Some(id) = dated(head) {
            return Some(id);
        }
        at = head;
    }
    None
}

//! Where, when, and in which incident.
//!
//! In: a finding, the places, times and incidents. Out: each from the clause of the finding, else from the incident that the
//! sentence speaks of, else from the one that the article spoke of last.

use super::scene::{Finding, Scene};
use crate::event::{Events, Status};
use crate::ids::{IncidentId, TimeId};
use crate::span::{Quoted, Span};
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

/// The time that dates the clause: its own, that of the clause it is an adjunct of, or of the attack it tells of.
pub(super) fn date(scene: &Scene<'_>, finding: &Finding<'_>) -> Option<TimeId> {
    let dated = |word: Word<'_>| scene.times.of_clause(word).map(|(id, _)| id);
    if let Some(id) = dated(finding.trigger).or_else(|| dated(finding.predicate)) {
        return Some(id);
    }
    let mut at = finding.predicate;
    for _ in 0..6 {
        let up = matches!(
            at.deprel(),
            Deprel::Advcl
                | Deprel::Conj
                | Deprel::Xcomp
                | Deprel::AclRelcl
                | Deprel::Acl
                | Deprel::Amod
                | Deprel::Obj
                | Deprel::Nsubj
                | Deprel::NsubjPass
                | Deprel::Obl
                | Deprel::Nmod
        );
        let Some(head) = at.head().filter(|_| up) else { break };
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

/// Where the incidents of an article are mentioned, in the order of the text.
#[derive(Debug)]
pub(super) struct IncidentMentions {
    mentions: Vec<(Span, IncidentId)>,
    only: Option<IncidentId>,
}

impl IncidentMentions {
    /// The mentions of the incidents that happened.
    pub(super) fn new(events: &Events) -> Self {
        let happened = |status: Status| matches!(status, Status::Done | Status::Ongoing | Status::Announced);
        let real = events.incidents.iter().enumerate().filter(|(_, incident)| happened(incident.status));
        let mut ids = real.clone().map(|(index, _)| IncidentId::new(index));
        let only = ids.next().filter(|_| ids.next().is_none());
        let mut mentions: Vec<(Span, IncidentId)> = real
            .flat_map(|(index, incident)| incident.mentions.iter().map(move |span| (*span, IncidentId::new(index))))
            .collect();
        mentions.sort_unstable();
        Self { mentions, only }
    }

    /// The incident a finding belongs to: the one its sentence mentions nearest, else the one mentioned last before it, else the
    /// only one of the article; and whether its own sentence mentions it.
    pub(super) fn of(&self, trigger: Span, sentence: Span) -> Option<(IncidentId, bool)> {
        let at = self.mentions.partition_point(|(mention, _)| mention.start <= trigger.start);
        let before = at.checked_sub(1).and_then(|index| self.mentions.get(index));
        let after = self.mentions.get(at);
        let inside = |mention: &&(Span, IncidentId)| mention.0.overlaps(sentence);
        let distance =
            |mention: &(Span, IncidentId)| mention.0.start.abs_diff(trigger.start).min(mention.0.end.abs_diff(trigger.start));
        let here = [before.filter(inside), after.filter(inside)].into_iter().flatten().min_by_key(|mention| distance(mention));
        if let Some((_, id)) = here {
            return Some((*id, true));
        }
        before.map(|(_, id)| *id).or(self.only).map(|id| (id, false))
    }
}

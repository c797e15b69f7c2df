//! Acts that are about other acts: which of the two is told, and what the one makes of the other.
//!
//! An act that another takes for its object is told by that other (`threatened to cut ties` is a threat), unless the other only
//! says how real it is (`pledged to`, `announced`, `began to`): then the act itself is told.

use super::act::Act;
use super::cameo::{CameoCode, Unfulfilled};
use super::kind::ActionKind;
use super::matching::{Match, Matches};
use super::participants;
use super::pattern::Takes;
use super::table::EventTable;
use crate::actor::Actors;
use crate::syntax::{Deprel, VerbForm};

/// Links of takers are followed no further than this.
const REACH: usize = 5;

/// Whether the match at `index` is left untold: what takes it says all, or what it takes does.
pub(super) fn is_told_elsewhere(index: usize, matches: &Matches<'_>, actors: &Actors, table: &EventTable) -> bool {
    let Some(found) = matches.all.get(index) else { return true };
    if let Some((above, takes)) = found.taker
        && (swallows(takes, found, actors) || takes == Takes::Promised && is_anothers(&matches.all[above], found, actors))
    {
        return true;
    }
    // What is swallowed swallows: `rejected an invitation to attend a meeting` tells of no meeting.
    if takers(found, matches)
        .skip(1)
        .any(|(_, takes)| matches!(takes, Takes::Refused | Takes::Denied | Takes::Threatened | Takes::Demanded | Takes::Asked))
    {
        return true;
    }
    // `agreed to stop arming the rebels` is an agreement, and gives nobody arms.
    let mut above = takers(found, matches).map(|(_, takes)| takes);
    if above.next() == Some(Takes::Undone) && above.any(|takes| matches!(takes, Takes::Promised | Takes::Planned)) {
        return true;
    }
    if is_topic(found, table) {
        return true;
    }
    let taken = found.taken.map(|taken| &matches.all[taken]);
    match (found.pattern.takes, taken) {
        (Some(takes), Some(taken)) => {
            let undone = taken.pattern.takes == Some(Takes::Undone) && found.pattern.act.is_some();
            told_by_object(takes) && !undone && final_act(taken, matches).is_some() && !is_anothers(found, taken, actors)
        }
        _ => false,
    }
}

/// What talks, hopes or ideas are about is no act: `talks on limiting arms`, `a formula for ending the dispute`.
fn is_topic(found: &Match<'_>, table: &EventTable) -> bool {
    let clause = found.arguments.carrier.unwrap_or(found.head);
    let governed = clause.has(Deprel::Mark) && matches!(clause.deprel(), Deprel::Acl | Deprel::Advcl) && clause.is_gerund();
    governed && clause.head().is_some_and(|noun| noun.is_nominal() && table.is_in(noun.key(), "TOPIC"))
}

/// The acts that take this one, the nearest first, and how.
pub(super) fn takers<'m, 'a>(found: &'m Match<'a>, matches: &'m Matches<'a>) -> impl Iterator<Item = (&'m Match<'a>, Takes)> {
    let above = move |taker: Option<(usize, Takes)>| taker.and_then(|(at, takes)| Some((matches.all.get(at)?, takes)));
    std::iter::successors(above(found.taker), move |(at, _)| above(at.taker)).take(REACH)
}

/// `agreed to American mediation`: the act agreed to is another's, so that the agreement is what is told.
fn is_anothers(taker: &Match<'_>, taken: &Match<'_>, actors: &Actors) -> bool {
    if taker.pattern.takes != Some(Takes::Promised) || !taken.is_noun || taken.arguments.carrier.is_some() || taken.pattern.mutual
    {
        return false;
    }
    let (theirs, ours) = (participants::parties_of(taken, actors).actors, participants::parties_of(taker, actors).actors);
    !theirs.is_empty() && !ours.is_empty() && theirs.iter().all(|actor| !ours.contains(actor))
}

/// Whether a taker leaves nothing to tell of what it takes.
fn swallows(takes: Takes, taken: &Match<'_>, actors: &Actors) -> bool {
    match takes {
        Takes::Promised | Takes::Planned | Takes::Announced | Takes::Possible | Takes::Done | Takes::Undone => false,
        // What was denied, condemned or refused may still be an act of its own when a noun tells it with its doer:
        // `rejected the accusations of the Malian government`.
        Takes::Refused | Takes::Denied | Takes::SpokenOf => {
            let by_itself = taken.arguments.carrier.is_none_or(|carrier| carrier.verb_group().form == VerbForm::Finite);
            let told_apart = match taken.is_noun {
                true => by_itself && !participants::parties_of(taken, actors).actors.is_empty(),
                false => takes == Takes::SpokenOf && taken.head.subject().is_some(),
            };
            !told_apart
        }
        Takes::Threatened | Takes::Demanded | Takes::Asked => true,
    }
}

/// Whether an act only says how real the act is that it takes.
pub(super) const fn told_by_object(takes: Takes) -> bool {
    matches!(takes, Takes::Promised | Takes::Planned | Takes::Announced | Takes::Possible | Takes::Done | Takes::Undone)
}

/// Whether who takes the act has no part in it.
pub(super) const fn is_refusal(takes: Takes) -> bool {
    matches!(takes, Takes::Refused | Takes::Denied | Takes::SpokenOf)
}

/// What an act's code becomes under one that takes it.
pub(super) const fn unfulfilled(takes: Takes) -> Option<Unfulfilled> {
    match takes {
        Takes::Threatened => Some(Unfulfilled::Threatened),
        Takes::Refused => Some(Unfulfilled::Refused),
        Takes::Promised => Some(Unfulfilled::Intended),
        Takes::Demanded => Some(Unfulfilled::Demanded),
        Takes::Asked => Some(Unfulfilled::Asked),
        _ => None,
    }
}

/// The act at the end of a chain of takers: `refused to continue to supply` is about the supply.
pub(super) fn final_act(found: &Match<'_>, matches: &Matches<'_>) -> Option<Act> {
    last(found, matches).pattern.act
}

/// The code of the act at the end of a chain of takers.
pub(super) fn final_code(found: &Match<'_>, matches: &Matches<'_>) -> Option<CameoCode> {
    last(found, matches).pattern.cameo
}

fn last<'m, 'a>(found: &'m Match<'a>, matches: &'m Matches<'a>) -> &'m Match<'a> {
    let mut found = found;
    for _ in 0..REACH {
        match (found.pattern.takes, found.taken.and_then(|taken| matches.all.get(taken))) {
            (Some(takes), Some(taken)) if told_by_object(takes) => found = taken,
            _ => break,
        }
    }
    found
}

/// Whether a noun tells an accusation: who rejects or denies it is the accused.
pub(super) fn is_accusation(found: &Match<'_>) -> bool {
    found.is_noun && found.pattern.act == Some(Act::Action(ActionKind::Accuse))
}

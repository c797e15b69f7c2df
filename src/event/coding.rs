//! From matches to drafts: what kind, code and status each act gets, and who its parties are.
//!
//! An act that another takes for its object is told by that other (`threatened to cut ties` is a threat), unless the other only
//! says how real it is (`pledged to`, `announced`, `began to`): then the act itself is told, with the code CAMEO has for it.

use super::act::Act;
use super::arguments::Arguments;
use super::cameo::{CameoCode, Unfulfilled};
use super::context::{self, ContextTable};
use super::draft::Draft;
use super::kind::{ActionKind, IncidentKind};
use super::matching::{Match, Matches};
use super::participants::{self, Parties};
use super::pattern::{HeadKind, Takes};
use super::plover::QuadClass;
use super::reality::{Mood, Reality, reality};
use super::record::Status;
use super::{circumstance, pattern::EventTable};
use crate::actor::Actors;
use crate::ids::ActorId;
use crate::span::Span;
use crate::statement::Statements;
use crate::syntax::{Analysis, Deprel, Upos, Word};
use crate::time::Times;

/// What every step reads.
pub(super) struct Reading<'a> {
    pub(super) analysis: &'a Analysis<'a>,
    pub(super) times: &'a Times,
    pub(super) actors: &'a Actors,
    pub(super) statements: &'a Statements,
    pub(super) table: &'a EventTable,
    pub(super) contexts: &'a ContextTable,
}

/// Links of takers are followed no further than this.
const REACH: usize = 5;

/// The act of the match at `index`, when it is told for itself.
pub(super) fn code(index: usize, matches: &Matches<'_>, reading: &Reading<'_>) -> Option<Draft> {
    let found = &matches.all[index];
    if let Some((above, takes)) = found.taker
        && (swallows(takes, found, reading) || takes == Takes::Promised && is_anothers(&matches.all[above], found, reading))
    {
        return None;
    }
    let taken = found.taken.map(|taken| &matches.all[taken]);
    if let (Some(takes), Some(taken)) = (found.pattern.takes, taken)
        && told_by_object(takes)
        && final_act(taken, matches).is_some()
        && !is_anothers(found, taken, reading)
    {
        return None;
    }
    let act = found.pattern.act?;
    let mut cameo = found.pattern.cameo?;
    let mut parties = parties_of(found, matches, reading);
    let clause = found.arguments.carrier.unwrap_or(found.head);
    let own = reality(clause);
    let negated_noun = found.is_noun && reality(found.head).negated;
    let own = Reality { negated: own.negated || negated_noun, ..own };
    if own.mood == Mood::Purpose && found.taker.is_none() {
        return None;
    }
    // `said the rebels must disarm` is a demand, which the speech tells.
    if own.mood == Mood::Obliged && found.taker.is_none() && reporting_verb(clause, reading.table).is_some() {
        return None;
    }
    let mut draft_act = act;
    let mut object = None;
    let mut status = Status::Done;

    // What this act is about decides its code: `refused to meet` is a refusal of talks.
    if let (Some(takes), Some(taken)) = (found.pattern.takes, taken) {
        object = final_act(taken, matches);
        if let (Some(how), Some(code)) = (how(takes), final_code(taken, matches)) {
            let new = code.unfulfilled(how);
            if new != code && new.root() == cameo.root() {
                cameo = new;
            }
        }
        if parties.recipients.is_empty() {
            let inner = participants::parties(taken.pattern, &taken.arguments, taken.object, taken.is_noun, reading.actors);
            // Who is to do what is demanded is the one it is demanded of.
            let asked = matches!(takes, Takes::Demanded | Takes::Asked);
            let (first, second) = if asked { (inner.actors, inner.recipients) } else { (inner.recipients, inner.actors) };
            let of_parties = |mut found: Vec<ActorId>| {
                found.retain(|actor| !parties.actors.contains(actor));
                found
            };
            parties.recipients = of_parties(first);
            if parties.recipients.is_empty() && !matches!(takes, Takes::Refused | Takes::Denied) {
                parties.recipients = of_parties(second);
            }
        }
        status = match takes {
            Takes::Threatened => Status::Threatened,
            Takes::Demanded | Takes::Asked => Status::Demanded,
            _ => Status::Done,
        };
    }
    if draft_act == Act::Action(ActionKind::Threaten) {
        status = Status::Threatened;
    }
    if parties.recipients.is_empty() {
        parties.recipients = clause_parties(found, &parties.actors, reading);
    }

    // What takes this act says how real it is.
    let mut taker = found.taker;
    let mut negated = own.negated;
    let mut mood = own.mood;
    for _ in 0..REACH {
        let Some((above, takes)) = taker else { break };
        let above = &matches.all[above];
        let outer = reality(above.arguments.carrier.unwrap_or(above.head));
        negated |= outer.negated;
        if mood == Mood::Real || mood == Mood::Purpose {
            mood = outer.mood;
        }
        match takes {
            Takes::Promised => status = Status::Promised,
            Takes::Planned => status = Status::Planned,
            Takes::Announced => status = Status::Announced,
            Takes::Possible => status = Status::Hypothetical,
            _ => {}
        }
        taker = above.taker;
    }
    match mood {
        Mood::Ongoing if status == Status::Done => status = Status::Ongoing,
        Mood::Future if matches!(status, Status::Done | Status::Announced | Status::Demanded) => status = Status::Planned,
        Mood::Possible if status == Status::Done => status = Status::Hypothetical,
        Mood::Obliged if status == Status::Done => status = Status::Hypothetical,
        _ => {}
    }
    let mut event = found.pattern.event;
    let mut mode = found.pattern.mode;
    if negated {
        if matches!(mood, Mood::Future) || found.taker.is_some_and(|(_, takes)| matches!(takes, Takes::Promised | Takes::Planned))
        {
            // `will not negotiate` refuses.
            let refused = cameo.unfulfilled(Unfulfilled::Refused);
            object = Some(draft_act);
            draft_act = Act::Action(ActionKind::Reject);
            cameo = if refused == cameo { "120".parse().ok()? } else { refused };
            status = Status::Done;
            event = None;
            mode = None;
        } else {
            status = Status::Denied;
        }
    } else if matches!(status, Status::Planned | Status::Promised) {
        let new = intended(cameo);
        if new != cameo {
            cameo = new;
            event = None;
            mode = None;
        }
    }
    let mut draft = Draft {
        act: draft_act,
        heads: std::iter::once(found.head).chain(found.arguments.carrier).map(Word::index).collect(),
        actors: parties.actors,
        recipients: parties.recipients,
        status,
        cameo,
        event,
        mode,
        contexts: Vec::new(),
        object,
        date: None,
        place: None,
        touched: None,
        grounds: None,
        stated_in: Vec::new(),
        mentions: vec![mention(found)],
        is_bare: false,
    };
    draft.contexts = context::contexts(found, reading.contexts);
    circumstance::fill(&mut draft, found, matches, reading);
    if found.is_noun && !stands(found, &draft) {
        return None;
    }
    draft.is_bare = draft.actors.is_empty() && draft.recipients.is_empty();
    Some(draft)
}

/// An act that each of its doers does for himself, told of several at once: `both countries had coups`.
pub(super) fn one_by_one(draft: Draft, actors: &Actors) -> Vec<Draft> {
    let several = draft.act == Act::Incident(IncidentKind::Coup)
        && draft.actors.windows(2).any(|pair| !circumstance::same_state(pair[0], pair[1], actors));
    if !several {
        return vec![draft];
    }
    draft.actors.iter().map(|actor| Draft { actors: vec![*actor], ..draft.clone() }).collect()
}

/// The recipients that only the clause names which the act is about: `demanded that Haiti leave`, `threatened to crush the rebels`,
/// `threatened to close the pass unless Tonga pays`.
fn clause_parties(found: &Match<'_>, doers: &[ActorId], reading: &Reading<'_>) -> Vec<ActorId> {
    let takes = found.pattern.takes;
    let asked = matches!(takes, Some(Takes::Demanded | Takes::Asked));
    if !asked && !matches!(takes, Some(Takes::Threatened | Takes::Refused)) {
        return Vec::new();
    }
    let others = |words: Vec<Word<'_>>| -> Vec<ActorId> {
        let mut actors: Vec<ActorId> = words.into_iter().flat_map(|word| participants::phrase(word, reading.actors)).collect();
        actors.retain(|actor| !doers.contains(actor));
        actors
    };
    for clause in &found.arguments.clauses {
        let inner = Arguments::of(*clause, HeadKind::Verb, reading.table);
        let words = if asked {
            if inner.subjects.is_empty() { inner.objects } else { inner.subjects }
        } else {
            let obliques =
                inner.obliques.iter().filter(|(preposition, _)| matches!(*preposition, "to" | "against" | "on" | "with" | "at"));
            inner.objects.iter().copied().chain(obliques.map(|(_, word)| *word)).collect()
        };
        let parties = others(words);
        if !parties.is_empty() {
            return parties;
        }
    }
    if takes != Some(Takes::Threatened) {
        return Vec::new();
    }
    let under = std::iter::once(found.head).chain(found.arguments.clauses.iter().copied());
    let condition = under.flat_map(Word::children).find(|child| {
        child.deprel() == Deprel::Advcl
            && child.children_by(Deprel::Mark).any(|mark| matches!(mark.key(), "if" | "unless" | "until"))
    });
    condition.map(|clause| others(clause.subject().into_iter().collect())).unwrap_or_default()
}

/// The code of an act that is meant to be done: an intent to cooperate, or a threat.
fn intended(code: CameoCode) -> CameoCode {
    let intent = code.unfulfilled(Unfulfilled::Intended);
    if intent != code || code.quad_class() != QuadClass::MaterialConflict {
        return intent;
    }
    code.unfulfilled(Unfulfilled::Threatened)
}

/// `agreed to American mediation`: the act agreed to is another's, so that the agreement is what is told.
fn is_anothers(taker: &Match<'_>, taken: &Match<'_>, reading: &Reading<'_>) -> bool {
    if taker.pattern.takes != Some(Takes::Promised) || !taken.is_noun || taken.arguments.carrier.is_some() || taken.pattern.mutual
    {
        return false;
    }
    let own = |found: &Match<'_>| {
        participants::parties(found.pattern, &found.arguments, found.object, found.is_noun, reading.actors).actors
    };
    let (theirs, ours) = (own(taken), own(taker));
    !theirs.is_empty() && !ours.is_empty() && theirs.iter().all(|actor| !ours.contains(actor))
}

/// Whether a taker leaves nothing to tell of what it takes.
fn swallows(takes: Takes, taken: &Match<'_>, reading: &Reading<'_>) -> bool {
    match takes {
        Takes::Promised | Takes::Planned | Takes::Announced | Takes::Possible | Takes::Done => false,
        // What was denied, condemned or refused may still be an act of its own when a noun tells it with its doer:
        // `rejected the accusations of the Malian government`.
        Takes::Refused | Takes::Denied | Takes::SpokenOf => {
            let told_apart = match taken.is_noun {
                true => has_own_actor(taken, reading),
                false => takes == Takes::SpokenOf && taken.head.subject().is_some(),
            };
            !told_apart
        }
        Takes::Threatened | Takes::Demanded | Takes::Asked => true,
    }
}

fn has_own_actor(found: &Match<'_>, reading: &Reading<'_>) -> bool {
    let parties = participants::parties(found.pattern, &found.arguments, found.object, true, reading.actors);
    !parties.actors.is_empty()
}

const fn told_by_object(takes: Takes) -> bool {
    matches!(takes, Takes::Promised | Takes::Planned | Takes::Announced | Takes::Possible | Takes::Done)
}

const fn how(takes: Takes) -> Option<Unfulfilled> {
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
fn final_act(found: &Match<'_>, matches: &Matches<'_>) -> Option<Act> {
    last(found, matches).pattern.act
}

fn final_code(found: &Match<'_>, matches: &Matches<'_>) -> Option<CameoCode> {
    last(found, matches).pattern.cameo
}

fn last<'m, 'a>(found: &'m Match<'a>, matches: &'m Matches<'a>) -> &'m Match<'a> {
    let mut found = found;
    for _ in 0..REACH {
        match (found.pattern.takes, found.taken) {
            (Some(takes), Some(taken)) if told_by_object(takes) => found = &matches.all[taken],
            _ => break,
        }
    }
    found
}

/// The parties of a match, with those of what takes it where it names none.
fn parties_of(found: &Match<'_>, matches: &Matches<'_>, reading: &Reading<'_>) -> Parties {
    let mut parties = participants::parties(found.pattern, &found.arguments, found.object, found.is_noun, reading.actors);
    // `is committed to`, `is prepared to`: passive in form only.
    if parties.actors.is_empty() && found.pattern.takes.is_some_and(told_by_object) && !found.is_noun {
        parties.actors = std::mem::take(&mut parties.recipients);
    }
    let mut taker = found.taker;
    for _ in 0..REACH {
        let Some((above, takes)) = taker else { break };
        let above = &matches.all[above];
        if !parties.actors.is_empty() && !parties.recipients.is_empty() {
            break;
        }
        let outer = participants::parties(above.pattern, &above.arguments, above.object, above.is_noun, reading.actors);
        if parties.actors.is_empty() {
            parties.actors.clone_from(&outer.actors);
        }
        if parties.recipients.is_empty() && !found.pattern.mutual {
            // `rejected the accusations of the Malian government`: who rejects them is the accused.
            let accused = found.is_noun && found.pattern.act == Some(Act::Action(ActionKind::Accuse)) && !told_by_object(takes);
            parties.recipients = if accused { outer.actors } else { outer.recipients };
        }
        taker = above.taker;
    }
    parties.recipients.retain(|recipient| !parties.actors.contains(recipient));
    parties
}

/// Whether a noun tells an act at all: with a party, a carrier or a row that says so.
fn stands(found: &Match<'_>, draft: &Draft) -> bool {
    found.arguments.carrier.is_some()
        || found.pattern.bare
        || found.taker.is_some_and(|(_, takes)| told_by_object(takes))
        || !draft.actors.is_empty()
        || !draft.recipients.is_empty() && found.arguments.head.deprel() != Deprel::Compound
}

/// The words that tell it: the head with its particle, its carrier and what its pattern asks for.
fn mention(found: &Match<'_>) -> Span {
    let head = found.head;
    let mut span = head.span();
    if let Some(carrier) = found.arguments.carrier {
        span = span.cover(carrier.span());
    }
    if let Some(particle) = head.child(Deprel::CompoundPrt) {
        span = span.cover(particle.span());
    }
    if let Some(object) = found.object {
        span = span.cover(object.span());
    }
    for (_, word) in &found.arguments.obliques {
        if found.object.is_some_and(|object| word.head() == Some(object)) && word.upos() != Upos::Num {
            span = span.cover(word.span());
        }
    }
    span
}

/// Whether `word` heads a clause that a saying verb reports, and the saying verb.
pub(super) fn reporting_verb<'a>(word: Word<'a>, table: &EventTable) -> Option<Word<'a>> {
    let clause = word.first_conjunct();
    let head = clause.head()?;
    let reported = matches!(clause.deprel(), Deprel::Ccomp | Deprel::Parataxis) && table.is_in(head.key(), "SAY");
    if reported {
        return Some(head);
    }
    // `…, X said.`: the saying verb hangs on what is said.
    clause.children_by(Deprel::Parataxis).find(|child| table.is_in(child.key(), "SAY"))
}

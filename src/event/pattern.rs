//! Event patterns: rows of `data/events.tsv`, and of a user's own table in the same format.
//!
//! A row is `heads ⇥ frame ⇥ kind ⇥ CAMEO code ⇥ PLOVER ⇥ example`.
//!
//! - heads, split by spaces: `expel.v expulsion.n`: a lemma with `v` (verb), `n` (noun) or `a` (adjective), a particle joined
//!   with `_` (`break_off.v`).
//! - frame, split by spaces; empty: nothing is asked.
//!   `slot` it must have one, `-slot` must not, `slot=CLASS` its head word is of that class of `data/event_classes.tsv`,
//!   `slot=word|word` is one of these, `slot=ACTOR` mentions an actor, `slot=STATE` a state, government or ministry, `slot=IGO` an organisation
//!   of states, `slot=PLACE` a place. Slots: `subj`, `obj`, `comp` (a clause that completes it), `inf` (such a clause with `to`), `fact` (such a clause
//!   in the past or the perfect), `theme` (an object of such a clause), `mod` (an adjective or
//!   compound before it), `quality` (one before its object), and any preposition (`with`). The object of a noun is what follows `of` or is compounded with it.
//!   A passive's subject is its object, its `by`-phrase its subject.
//!   `whom=slot,slot` where the recipients stand, the first that gives any wins; `who=slot,slot` likewise for the actors;
//!   `mutual`: all parties are actors; `takes=…`: it is about another act, see [`Takes`]; `bare`: a noun that tells
//!   the act even where neither party stands beside it.
//! - kind: a name of [`ActionKind`](super::ActionKind) or [`IncidentKind`](super::IncidentKind); `-`: no event, which keeps
//!   less specific rows from matching.
//! - PLOVER: empty, or what differs from the code's own: `EVENT`, `mode`, `EVENT/mode`.

use super::act::Act;
use super::cameo::CameoCode;
use super::plover::{PloverEvent, PloverMode};

/// The part of speech of a head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HeadKind {
    Verb,
    Noun,
    Adjective,
}

/// One row.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    /// The particle of each head, in the order of the heads, is kept apart: a row with several becomes several patterns.
    pub(super) particle: Option<Box<str>>,
    pub(super) conditions: Vec<Condition>,
    pub(super) who: Vec<Slot>,
    pub(super) whom: Vec<Slot>,
    pub(super) mutual: bool,
    pub(super) bare: bool,
    pub(super) takes: Option<Takes>,
    /// `None`: no event.
    pub(super) act: Option<Act>,
    pub(super) cameo: Option<CameoCode>,
    pub(super) event: Option<PloverEvent>,
    pub(super) mode: Option<PloverMode>,
}

/// A place beside the head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Slot {
    Subject,
    Object,
    Clause,
    /// A clause with `to`.
    Infinitive,
    /// A finite clause in the past or the perfect: what is told, not asked for.
    Fact,
    /// An object of such a clause.
    Theme,
    Modifier,
    /// An adjective or compound before the object.
    Quality,
    Preposition(Box<str>),
}

/// What is asked of a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Condition {
    Has(Slot),
    Lacks(Slot),
    Is(Slot, u16),
    IsNot(Slot, u16),
    /// Its head word is a mention of an actor.
    IsActor(Slot),
    /// Its head word is a mention of a state, government or ministry.
    IsState(Slot),
    /// Its head word is a mention of an organisation of states.
    IsBody(Slot),
    /// Its head word names a place.
    IsPlace(Slot),
}

/// What a head does to the act it is about: its complement clause or its object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    /// `promised to`: the act itself is told, as intended.
    Promised,
    /// `plans to`, `pledged to`: likewise, as planned.
    Planned,
    /// `announced the closure`: likewise, as announced.
    Announced,
    /// `threatened to`: a threat with that act as its object.
    Threatened,
    /// `refused to`, `failed to`: a rejection.
    Refused,
    /// `denied having`: a denial.
    Denied,
    /// `demanded that`: a demand.
    Demanded,
    /// `urged to`: an appeal.
    Asked,
    /// `accused of`, `condemned the attack`: the act is only spoken of.
    SpokenOf,
    /// `began to`, `carried out an attack`: the act itself, its participants shared.
    Done,
    /// `may`, `tried to`, `considers`: the act itself, as possible.
    Possible,
    /// `failed to`, `refrained from`: the act itself, as not done.
    Undone,
}

impl Pattern {
    /// How much it asks: the more, the sooner it is tried.
    pub(super) fn weight(&self) -> usize {
        let asked: usize = (self.conditions.iter())
            .map(|condition| match condition {
                Condition::Is(..)
                | Condition::IsActor(_)
                | Condition::IsState(_)
                | Condition::IsBody(_)
                | Condition::IsPlace(_) => 6,
                Condition::Has(
                    Slot::Preposition(_)
                    | Slot::Clause
                    | Slot::Infinitive
                    | Slot::Fact
                    | Slot::Theme
                    | Slot::Modifier
                    | Slot::Quality,
                ) => 3,
                Condition::Has(_) => 2,
                Condition::Lacks(_) | Condition::IsNot(..) => 1,
            })
            .sum();
        asked + if self.particle.is_some() { 5 } else { 0 }
    }
}

impl Slot {
    pub(super) fn new(name: &str) -> Self {
        match name {
            "subj" => Self::Subject,
            "obj" => Self::Object,
            "comp" => Self::Clause,
            "inf" => Self::Infinitive,
            "fact" => Self::Fact,
            "theme" => Self::Theme,
            "mod" => Self::Modifier,
            "quality" => Self::Quality,
            preposition => Self::Preposition(preposition.into()),
        }
    }
}

impl Takes {
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "promised" => Self::Promised,
            "planned" => Self::Planned,
            "announced" => Self::Announced,
            "threatened" => Self::Threatened,
            "refused" => Self::Refused,
            "denied" => Self::Denied,
            "demanded" => Self::Demanded,
            "asked" => Self::Asked,
            "spoken_of" => Self::SpokenOf,
            "done" => Self::Done,
            "possible" => Self::Possible,
            "undone" => Self::Undone,
            _ => return None,
        })
    }
}

//! The records of actions and incidents.

use super::{Act, ActionKind, CameoCode, IncidentKind, PloverCode};
use crate::ids::{ActorId, StatementId, TimeId};
use crate::name::named;
use crate::span::{Quoted, Span};
use serde::{Deserialize, Serialize};

/// A diplomatic act, told once however often the article tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiplomaticAction {
    /// What was done.
    pub kind: ActionKind,
    /// Who did it; all parties of a reciprocal act.
    pub actors: Vec<ActorId>,
    /// To whom; none for a reciprocal act.
    pub recipients: Vec<ActorId>,
    /// Whether it was done, announced, threatened …
    pub status: Status,
    /// When.
    pub date: Option<TimeId>,
    /// The reason given: `accusing Kyiv of …`, `over the attack`.
    pub grounds: Option<Span>,
    /// The act that a threat, refusal, denial, demand or appeal is about: `threatened to cut ties`.
    pub object: Option<Act>,
    /// The statements that tell it.
    pub stated_in: Vec<StatementId>,
    /// Every place that tells it, first the fullest.
    pub mentions: Vec<Span>,
    /// Its CAMEO code.
    pub cameo: CameoCode,
    /// Its PLOVER code.
    pub plover: PloverCode,
}

/// A use or show of force, or a protest: the same shape as an action, with a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incident {
    /// What happened.
    pub kind: IncidentKind,
    /// Who did it; all parties of a fight.
    pub actors: Vec<ActorId>,
    /// To whom.
    pub recipients: Vec<ActorId>,
    /// Whether it happened, was threatened …
    pub status: Status,
    /// When.
    pub date: Option<TimeId>,
    /// Where.
    pub place: Option<Quoted>,
    /// The reason given.
    pub grounds: Option<Span>,
    /// The act that a threat, refusal, denial, demand or appeal is about: `threatened to cut ties`.
    pub object: Option<Act>,
    /// The statements that tell it.
    pub stated_in: Vec<StatementId>,
    /// Every place that tells it, first the fullest.
    pub mentions: Vec<Span>,
    /// Its CAMEO code.
    pub cameo: CameoCode,
    /// Its PLOVER code.
    pub plover: PloverCode,
}

named! {
    /// How real an act is.
    Status, "status" {
        /// It was done.
        Done = "done",
        /// It was announced.
        Announced = "announced",
        /// It is planned.
        Planned = "planned",
        /// It is threatened.
        Threatened = "threatened",
        /// Somebody demands it.
        Demanded = "demanded",
        /// It is promised or offered.
        Promised = "promised",
        /// It is denied, or was not done.
        Denied = "denied",
        /// It is spoken of as possible.
        Hypothetical = "hypothetical",
        /// It goes on.
        Ongoing = "ongoing",
    }
}

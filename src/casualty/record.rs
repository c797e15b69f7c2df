//! The record of a casualty claim.

use crate::ids::{ActorId, ClaimId, IncidentId, StatementId, TimeId};
use crate::name::named;
use crate::span::{Quoted, Span};
use crate::statement::Attribution;
use serde::{Deserialize, Serialize};

/// One figure, or one statement without a figure, of people harmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CasualtyClaim {
    /// What befell them.
    pub effect: Effect,
    /// How many.
    pub count: Count,
    /// Whom.
    pub victims: Victims,
    /// The statement that claims it; `None`: the reporter's own voice.
    pub claimant: Option<StatementId>,
    /// Who did it.
    pub perpetrator: Option<Attribution>,
    /// How sure.
    pub certainty: Certainty,
    /// The incident it belongs to.
    pub incident: Option<IncidentId>,
    /// Where.
    pub place: Option<Quoted>,
    /// When.
    pub date: Option<TimeId>,
    /// The claim this one is a part of: `71 people, including 65 rebels`.
    pub part_of: Option<ClaimId>,
    /// The words that make the claim.
    pub span: Span,
}

named! {
    /// What befell the victims.
    Effect, "effect" {
        /// Killed or found dead.
        Killed = "killed",
        /// Wounded.
        Wounded = "wounded",
        /// Missing.
        Missing = "missing",
        /// Captured, abducted, taken hostage.
        Captured = "captured",
        /// Driven from their homes.
        Displaced = "displaced",
        /// Casualties or losses of no stated sort.
        Casualties = "casualties",
    }
}

/// How many: a closed or half-open stretch of numbers, as the words bound it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The lowest number that agrees with the words.
    pub low: Option<u64>,
    /// The highest number that agrees with the words.
    pub high: Option<u64>,
    /// How the words bound it.
    pub quantifier: Quantifier,
    /// Where the number or quantity stands.
    pub span: Option<Span>,
    /// The quantity in its own words, where it is vague: `heavy`, `dozens`.
    pub word: Option<String>,
}

named! {
    /// How words bound a count.
    Quantifier, "quantifier" {
        /// `84`
        Exact = "exact",
        /// `at least 20`, `more than 20`
        AtLeast = "at_least",
        /// `up to 20`, `fewer than 20`
        AtMost = "at_most",
        /// `about 20`, `nearly 100`
        About = "about",
        /// `between 20 and 30`
        Range = "range",
        /// `several`, `heavy`
        Vague = "vague",
        /// No quantity at all: `Malian soldiers were killed`.
        None = "none",
    }
}

/// Who was harmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Victims {
    /// The words for them.
    pub span: Option<Span>,
    /// The actor they are or belong to.
    pub actor: Option<ActorId>,
    /// What sort of people.
    pub category: VictimCategory,
}

/// What sort of people the victims are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum VictimCategory {
    /// Members of armed forces.
    Soldiers,
    /// Members of armed groups.
    Fighters,
    /// Civilians.
    Civilians,
    /// Police.
    Police,
    /// Not said.
    People,
}

named! {
    /// How sure the claim is.
    Certainty, "certainty" {
        /// The reporter states it.
        Stated = "stated",
        /// It is reported, by nobody named: `reportedly`.
        Reported = "reported",
        /// A party claims it.
        Claimed = "claimed",
        /// The side that suffered it admits it.
        Admitted = "admitted",
        /// It is denied.
        Denied = "denied",
        /// It is alleged.
        Alleged = "alleged",
        /// It is feared or expected.
        Projected = "projected",
    }
}

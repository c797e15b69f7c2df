//! The record of a casualty claim.

use crate::ids::{ActorId, ClaimId, IncidentId, StatementId, TimeId};
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

/// What befell the victims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Effect {
    /// Killed or found dead.
    Killed,
    /// Wounded.
    Wounded,
    /// Missing.
    Missing,
    /// Captured, abducted, taken hostage.
    Captured,
    /// Driven from their homes.
    Displaced,
    /// Casualties or losses of no stated sort.
    Casualties,
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

/// How words bound a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Quantifier {
    /// `84`
    Exact,
    /// `at least 20`, `more than 20`
    AtLeast,
    /// `up to 20`, `fewer than 20`
    AtMost,
    /// `about 20`, `nearly 100`
    About,
    /// `between 20 and 30`
    Range,
    /// `several`, `heavy`
    Vague,
    /// No quantity at all: `Malian soldiers were killed`.
    None,
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

/// How sure the claim is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Certainty {
    /// The reporter states it.
    Stated,
    /// It is reported, by nobody named: `reportedly`.
    Reported,
    /// A party claims it.
    Claimed,
    /// The side that suffered it admits it.
    Admitted,
    /// It is denied.
    Denied,
    /// It is alleged.
    Alleged,
    /// It is feared or expected.
    Projected,
}

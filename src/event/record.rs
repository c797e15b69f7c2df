//! The records of actions and incidents.

use crate::ids::{ActorId, StatementId, TimeId};
use crate::span::{Quoted, Span};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

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
    /// The statements that tell it.
    pub stated_in: Vec<StatementId>,
    /// Every place that tells it, first the fullest.
    pub mentions: Vec<Span>,
    /// Its CAMEO code.
    pub cameo: CameoCode,
    /// Its PLOVER code.
    pub plover: PloverCode,
}

/// The diplomatic acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ActionKind {
    /// Breaks off diplomatic relations.
    SeverRelations,
    /// Accuses.
    Accuse,
}

/// The incidents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum IncidentKind {
    /// An attack.
    Attack,
    /// Fighting between armed sides.
    Fight,
    /// A seizure of power.
    Coup,
}

/// How real an act is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Status {
    /// It was done.
    Done,
    /// It was announced.
    Announced,
    /// It is planned or promised.
    Planned,
    /// It is threatened.
    Threatened,
    /// Somebody demands it.
    Demanded,
    /// It is denied, or was not done.
    Denied,
    /// It is spoken of as possible.
    Hypothetical,
    /// It goes on.
    Ongoing,
}

/// CAMEO event code: two to four digits, `"161"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CameoCode {
    digits: [u8; 4],
    length: u8,
}

/// Not a code of the scheme.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("'{found}' is no {scheme} code")]
pub struct InvalidCode {
    /// The scheme: CAMEO or PLOVER.
    pub scheme: &'static str,
    /// What stood there.
    pub found: String,
}

impl CameoCode {
    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.digits.get(..usize::from(self.length)).and_then(|digits| std::str::from_utf8(digits).ok()).unwrap_or("")
    }
}

impl FromStr for CameoCode {
    type Err = InvalidCode;

    fn from_str(code: &str) -> Result<Self, InvalidCode> {
        let valid = (2..=4).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit());
        if !valid {
            return Err(InvalidCode { scheme: "CAMEO", found: code.to_owned() });
        }
        let mut digits = [0; 4];
        digits[..code.len()].copy_from_slice(code.as_bytes());
        Ok(Self { digits, length: code.len() as u8 })
    }
}

impl TryFrom<String> for CameoCode {
    type Error = InvalidCode;

    fn try_from(code: String) -> Result<Self, InvalidCode> {
        code.parse()
    }
}

impl From<CameoCode> for String {
    fn from(code: CameoCode) -> Self {
        code.as_str().to_owned()
    }
}

impl fmt::Display for CameoCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// PLOVER code: event type, mode and contexts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PloverCode {
    /// Event type: `SANCTION`.
    pub event: String,
    /// Mode: `withdraw`.
    pub mode: Option<String>,
    /// Contexts: `military`, `legal` …
    pub contexts: Vec<String>,
}

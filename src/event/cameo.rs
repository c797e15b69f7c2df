//! CAMEO event codes: Conflict and Mediation Event Observations, version 1.1b3.
//!
//! The table (`data/cameo.tsv`) holds every code with its official name, its Goldstein score and the PLOVER code it becomes;
//! a second one (`data/cameo_unfulfilled.tsv`) the code of an act that is only intended, threatened, refused or asked for.

use super::plover::{PloverContext, PloverEvent, PloverMode, QuadClass};
use crate::lexicon::rows;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;
use thiserror::Error;

/// CAMEO event code: two to four digits, `"161"`; always one of the scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CameoCode {
    digits: [u8; 4],
    length: u8,
}

/// Not a code or name of the scheme.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("'{found}' is no {scheme} code")]
pub struct InvalidCode {
    /// The scheme: CAMEO, a list of PLOVER's, a list of kinds.
    pub scheme: &'static str,
    /// What stood there.
    pub found: String,
}

/// What the tables say of one code.
#[derive(Debug)]
struct Entry {
    code: CameoCode,
    name: &'static str,
    /// Tenths of a Goldstein point.
    goldstein: i16,
    event: Option<PloverEvent>,
    mode: Option<PloverMode>,
    contexts: Vec<PloverContext>,
}

/// How an act that is not done stands to its doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unfulfilled {
    /// Promised, offered, planned.
    Intended,
    /// Threatened, or announced though it is hostile.
    Threatened,
    /// Refused or ruled out.
    Refused,
    /// Demanded or ordered.
    Demanded,
    /// Asked for.
    Asked,
}

static TABLE: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let mut table: Vec<Entry> = rows("cameo", include_str!("../../data/cameo.tsv"))
        .filter_map(|row| {
            let [code, name, goldstein, event, mode, contexts] = row.exactly().ok()?;
            Some(Entry {
                code: CameoCode::shaped(code)?,
                name,
                goldstein: tenths(goldstein)?,
                event: event.parse().ok(),
                mode: mode.parse().ok(),
                contexts: contexts.split_whitespace().filter_map(|context| context.parse().ok()).collect(),
            })
        })
        .collect();
    table.sort_by_key(|entry| entry.code);
    table
});

/// Code of the act, and what becomes of it in the order of [`Unfulfilled`].
type Change = (CameoCode, [Option<CameoCode>; 5]);

static UNFULFILLED: LazyLock<Vec<Change>> = LazyLock::new(|| {
    rows("cameo_unfulfilled", include_str!("../../data/cameo_unfulfilled.tsv"))
        .filter_map(|row| {
            let [code, changed @ ..] = row.exactly::<6>().ok()?;
            Some((CameoCode::shaped(code)?, changed.map(CameoCode::shaped)))
        })
        .collect()
});

/// Tenths of a decimal with at most one digit after the point: `-5.6` is -56.
pub(super) fn tenths(number: &str) -> Option<i16> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    let sign = if whole.starts_with('-') { -1 } else { 1 };
    Some(whole.parse::<i16>().ok()?.checked_mul(10)? + sign * fraction.parse::<i16>().ok().filter(|digit| *digit < 10)?)
}

impl CameoCode {
    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.digits.get(..usize::from(self.length)).and_then(|digits| std::str::from_utf8(digits).ok()).unwrap_or("")
    }

    /// The official name: `Reduce or break diplomatic relations`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.entry().map_or("", |entry| entry.name)
    }

    /// The code of its root class, the first two digits.
    #[must_use]
    pub fn root(self) -> Self {
        Self { digits: [self.digits[0], self.digits[1], 0, 0], length: 2 }
    }

    /// Goldstein score, from -10 (conflict) to 10 (cooperation).
    #[must_use]
    pub fn goldstein(self) -> f32 {
        self.entry().map_or(0.0, |entry| f32::from(entry.goldstein) / 10.0)
    }

    /// The quadrant of its root class: 01 to 05 verbal cooperation, 06 to 08 material cooperation, 09 to 13 verbal conflict,
    /// 14 to 20 material conflict.
    #[must_use]
    pub fn quad_class(self) -> QuadClass {
        match self.root().as_str() {
            "01" | "02" | "03" | "04" | "05" => QuadClass::VerbalCooperation,
            "06" | "07" | "08" => QuadClass::MaterialCooperation,
            "09" | "10" | "11" | "12" | "13" => QuadClass::VerbalConflict,
            _ => QuadClass::MaterialConflict,
        }
    }

    /// The PLOVER event type it becomes; `None` for a mere statement.
    #[must_use]
    pub fn plover_event(self) -> Option<PloverEvent> {
        self.entry()?.event
    }

    /// The PLOVER mode it becomes.
    #[must_use]
    pub fn plover_mode(self) -> Option<PloverMode> {
        self.entry()?.mode
    }

    /// The PLOVER contexts it carries by itself.
    #[must_use]
    pub fn plover_contexts(self) -> &'static [PloverContext] {
        self.entry().map_or(&[], |entry| &entry.contexts)
    }

    /// Every code, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|entry| entry.code)
    }

    /// The code of the same act when it is not done; its own code where the scheme has no other.
    pub(crate) fn unfulfilled(self, how: Unfulfilled) -> Self {
        (UNFULFILLED.iter())
            .filter(|(code, _)| self.as_str().starts_with(code.as_str()))
            .max_by_key(|(code, _)| code.length)
            .and_then(|(_, changed)| changed[how as usize])
            .unwrap_or(self)
    }

    fn entry(self) -> Option<&'static Entry> {
        let at = TABLE.binary_search_by_key(&self, |entry| entry.code).ok()?;
        TABLE.get(at)
    }

    /// Two to four digits, whether or not the scheme has them.
    fn shaped(code: &str) -> Option<Self> {
        let valid = (2..=4).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit());
        let mut digits = [0; 4];
        for (place, digit) in digits.iter_mut().zip(code.bytes()) {
            *place = digit;
        }
        valid.then_some(Self { digits, length: code.len() as u8 })
    }
}

impl FromStr for CameoCode {
    type Err = InvalidCode;

    fn from_str(code: &str) -> Result<Self, InvalidCode> {
        let invalid = || InvalidCode { scheme: "CAMEO", found: code.to_owned() };
        Self::shaped(code).filter(|code| code.entry().is_some()).ok_or_else(invalid)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_tables_is_read() {
        let count = |text: &str| rows("", text).count();
        assert_eq!(TABLE.len(), count(include_str!("../../data/cameo.tsv")));
        assert!(TABLE.windows(2).all(|pair| pair[0].code < pair[1].code), "sorted, each once");
        assert_eq!(UNFULFILLED.len(), count(include_str!("../../data/cameo_unfulfilled.tsv")));
        for row in rows("cameo", include_str!("../../data/cameo.tsv")) {
            let [code, _, _, event, mode, contexts] = row.exactly().unwrap();
            assert!(event.is_empty() || event.parse::<PloverEvent>().is_ok(), "{code}: {event}");
            assert!(mode.is_empty() || mode.parse::<PloverMode>().is_ok(), "{code}: {mode}");
            assert!(contexts.split_whitespace().all(|context| context.parse::<PloverContext>().is_ok()), "{code}: {contexts}");
        }
        for (code, changed) in UNFULFILLED.iter() {
            assert!(changed.iter().chain([&Some(*code)]).flatten().all(|code| code.entry().is_some()), "{code}");
        }
    }

    #[test]
    fn an_act_not_done_has_another_code() {
        let code = |code: &str| code.parse::<CameoCode>().unwrap();
        assert_eq!(code("161").unfulfilled(Unfulfilled::Threatened), code("1313"));
        assert_eq!(code("072").unfulfilled(Unfulfilled::Intended), code("0332"));
        assert_eq!(code("0841").unfulfilled(Unfulfilled::Refused), code("1243"));
        assert_eq!(code("112").unfulfilled(Unfulfilled::Intended), code("112"));
        assert!("210".parse::<CameoCode>().is_err());
    }

    #[test]
    fn codes_carry_their_name_score_and_quadrant() {
        let code: CameoCode = "161".parse().unwrap();
        assert_eq!(code.name(), "Reduce or break diplomatic relations");
        assert_eq!((code.goldstein(), code.quad_class()), (-4.0, QuadClass::MaterialConflict));
        assert_eq!((code.plover_event(), code.plover_mode()), (Some(PloverEvent::Sanction), Some(PloverMode::Withdraw)));
    }
}

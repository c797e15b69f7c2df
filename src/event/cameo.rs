//! CAMEO event codes: Conflict and Mediation Event Observations, version 1.1b3.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

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

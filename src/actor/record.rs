//! The record of an actor.

use crate::ids::ActorId;
use crate::name::named;
use crate::span::Span;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// A political actor of the article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// Its canonical name: `Niger`, `Amadou Abdramane`, `Wagner Group`.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// Its state, when it is one or belongs to one.
    pub country: Option<CountryCode>,
    /// Its office or title: `government spokesman`.
    pub role: Option<String>,
    /// What it belongs to, where the article mentions that too: a spokesman to his government, a government to its state.
    pub of: Option<ActorId>,
    /// CAMEO actor code: `NERGOV`, `MLIMIL`, `IGOUNO`.
    pub code: String,
    /// Every place that mentions it, in the order of the text; at least one.
    pub mentions: Vec<Span>,
}

named! {
    /// The kinds of actors.
    ActorKind, "kind of actor" {
        /// A state or territory, also where its capital acts for it.
        State = "state",
        /// A government, cabinet or head of state's office.
        Government = "government",
        /// A ministry or department.
        Ministry = "ministry",
        /// An embassy or other mission abroad.
        Embassy = "embassy",
        /// Armed forces.
        Military = "military",
        /// An intelligence service.
        Intelligence = "intelligence",
        /// Police.
        Police = "police",
        /// Courts and prosecutors.
        Judiciary = "judiciary",
        /// A parliament or council of a state.
        Legislature = "legislature",
        /// A political party or the opposition.
        Party = "party",
        /// Rebels, militants, mercenaries, militias.
        ArmedGroup = "armed_group",
        /// An organisation whose members are states, and its organs.
        Intergovernmental = "intergovernmental",
        /// Any other organisation: NGOs, unions, churches.
        Organisation = "organisation",
        /// A company.
        Company = "company",
        /// A newspaper, agency or broadcaster.
        Media = "media",
        /// A population or a group of people: `Kurds`, `protesters`, `residents`.
        People = "people",
        /// One person.
        Person = "person",
        /// An unnamed source: `sources`, `witnesses`, `a Western diplomat`.
        Source = "source",
        /// None of these.
        Other = "other",
    }
}

/// Country code, ISO 3166-1 alpha-3: `NER`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CountryCode([u8; 3]);

/// Not three ASCII letters.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("'{0}' is no ISO 3166-1 alpha-3 code: expected three capital letters")]
pub struct InvalidCountryCode(pub String);

impl CountryCode {
    /// The three letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }
}

impl FromStr for CountryCode {
    type Err = InvalidCountryCode;

    fn from_str(code: &str) -> Result<Self, InvalidCountryCode> {
        match code.as_bytes() {
            &[a, b, c] if [a, b, c].iter().all(u8::is_ascii_uppercase) => Ok(Self([a, b, c])),
            _ => Err(InvalidCountryCode(code.to_owned())),
        }
    }
}

impl TryFrom<String> for CountryCode {
    type Error = InvalidCountryCode;

    fn try_from(code: String) -> Result<Self, InvalidCountryCode> {
        code.parse()
    }
}

impl From<CountryCode> for String {
    fn from(code: CountryCode) -> Self {
        code.as_str().to_owned()
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

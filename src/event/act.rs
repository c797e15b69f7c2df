//! What an act is: one of the diplomatic kinds or one of the incidents.

use super::kind::{ActionKind, IncidentKind};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The kind of an act of either sort; in JSON its plain name, for no name stands in both lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Act {
    /// A diplomatic act.
    Action(ActionKind),
    /// A use or show of force, or a protest.
    Incident(IncidentKind),
}

impl Act {
    /// The name of its kind.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Action(kind) => kind.as_str(),
            Self::Incident(kind) => kind.as_str(),
        }
    }
}

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Act {
    type Err = crate::UnknownName;

    fn from_str(name: &str) -> Result<Self, crate::UnknownName> {
        name.parse().map(Self::Action).or_else(|_| name.parse().map(Self::Incident))
    }
}

impl From<ActionKind> for Act {
    fn from(kind: ActionKind) -> Self {
        Self::Action(kind)
    }
}

impl From<IncidentKind> for Act {
    fn from(kind: IncidentKind) -> Self {
        Self::Incident(kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_stands_in_both_lists() {
        for kind in IncidentKind::ALL {
            assert!(kind.as_str().parse::<ActionKind>().is_err(), "{kind}");
        }
    }
}

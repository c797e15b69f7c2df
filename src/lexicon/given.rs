//! Given names and the gender that they tell.

use super::table::rows;
use crate::error::TableError;

const GIVEN_NAMES: &str = include_str!("../../data/given_names.tsv");

/// A person's gender, as pronouns and names tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gender {
    /// `she`.
    Female,
    /// `he`.
    Male,
}

/// Given names, sorted.
#[derive(Debug, Clone, Default)]
pub(crate) struct GivenNames {
    names: Vec<(&'static str, Gender)>,
}

impl GivenNames {
    /// The crate's own table.
    pub(super) fn standard() -> Result<Self, TableError> {
        let mut names = Vec::with_capacity(900);
        for row in rows("given_names.tsv", GIVEN_NAMES) {
            let [name, gender] = row.exactly()?;
            names.push((
                name,
                match gender {
                    "female" => Gender::Female,
                    "male" => Gender::Male,
                    _ => return Err(row.error(format!("expected female or male, found '{gender}'"))),
                },
            ));
        }
        names.sort_unstable_by_key(|(name, _)| *name);
        Ok(Self { names })
    }

    /// The gender that a given name (lower case) tells.
    pub(crate) fn gender(&self, name: &str) -> Option<Gender> {
        let at = self.names.binary_search_by(|(known, _)| (*known).cmp(name)).ok()?;
        self.names.get(at).map(|(_, gender)| *gender)
    }
}

//! What the stages know about words and the world: the tables of `data/`, loaded once.

mod table;

pub use table::{Row, rows};

use crate::actor::CountryCode;
use crate::error::TableError;

/// Every table a [`Parser`](crate::Parser) reads with, immutable once built.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lexicon {}

impl Lexicon {
    /// The country of a city, region or state by any name the tables know, letter case aside; `None` for an unknown place
    /// and for a name that places of several countries share without one that outweighs the others.
    pub(crate) fn country_of_place(&self, _name: &str) -> Option<CountryCode> {
        None
    }

    /// The crate's own tables.
    pub(crate) fn standard() -> Result<Self, TableError> {
        Ok(Self {})
    }
}

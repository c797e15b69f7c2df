//! What the stages know about words and the world: the tables of `data/`, loaded once.

mod table;

pub use table::{Row, rows};

use crate::error::TableError;

/// Every table a [`Parser`](crate::Parser) reads with, immutable once built.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lexicon {}

impl Lexicon {
    /// The crate's own tables.
    pub(crate) fn standard() -> Result<Self, TableError> {
        Ok(Self {})
    }
}

//! What can go wrong: a text that holds nothing, a table that cannot be read.

use thiserror::Error;

/// Why a text gave no article.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ParseError {
    /// The text holds nothing but white space.
    #[error("the text is empty: nothing but white space in {length} bytes")]
    Empty {
        /// Length of the text in bytes.
        length: usize,
    },
    /// The text is longer than spans can count on every platform.
    #[error("the text is too long: {length} bytes, at most {limit} can be read as one article")]
    TooLong {
        /// Length of the text in bytes.
        length: usize,
        /// The longest text that is read.
        limit: usize,
    },
}

/// Why a table, one of the crate's own or a user's, could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{table}, line {line}: {expected}")]
pub struct TableError {
    /// Name of the table, as its reader calls it.
    pub table: String,
    /// Line in the table, from 1; 0 when no one line is at fault.
    pub line: usize,
    /// What was expected there, and what stood there instead.
    pub expected: String,
}

/// A name that is none of an enum's values.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("'{found}' is no {what}")]
pub struct UnknownName {
    /// What was expected: `PLOVER event`, `kind of actor`.
    pub what: &'static str,
    /// What stood there.
    pub found: String,
}

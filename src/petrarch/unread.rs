//! What a reader could not read, and where.

use thiserror::Error;

/// A dictionary together with the lines that could not be read into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading<D> {
    /// What could be read.
    pub dictionary: D,
    /// How many entries the file holds: phrases and code lines of actors, agents, patterns, verbs; unread ones among them.
    pub entries: usize,
    /// What could not be read, in the order of the file.
    pub unread: Vec<Unread>,
}

/// One line of a dictionary that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}: {reason}: {text}")]
pub struct Unread {
    /// Line in the file, from 1.
    pub line: usize,
    /// Why.
    pub reason: Reason,
    /// The line without its comment.
    pub text: String,
}

/// Why a line of a dictionary could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Reason {
    /// A `[` without `]`, or a bracket of another kind left open.
    #[error("'{0}' is not closed")]
    Unclosed(char),
    /// Nothing between the brackets, or characters that no code has.
    #[error("'{0}' is no code")]
    Code(String),
    /// A phrase needs a code and has none.
    #[error("no code")]
    NoCode,
    /// A date that is neither `YYMMDD` nor `YYYYMMDD`, or no day of the calendar.
    #[error("'{0}' is no date")]
    Date(String),
    /// An interval that ends before it starts.
    #[error("the interval ends before it starts")]
    Interval,
    /// A code line, synonym or pattern before the entry it would belong to.
    #[error("nothing above it that it belongs to")]
    Orphan,
    /// A phrase without a word.
    #[error("no word")]
    NoWord,
    /// A set of synonyms, `&NAME` or `!NAME!`, that the file does not define.
    #[error("'{0}' is not defined")]
    Undefined(String),
    /// A set of synonyms inside another set that leads back to itself.
    #[error("'{0}' contains itself")]
    Circular(String),
    /// A pattern without the `*` of its verb, or with more than one.
    #[error("a pattern needs one '*', found {0}")]
    Verb(usize),
    /// A construct of the format that is not supported.
    #[error("{0} is not supported")]
    Unsupported(&'static str),
}

/// Collects what could not be read.
#[derive(Debug, Default)]
pub(super) struct Log {
    pub(super) entries: usize,
    pub(super) unread: Vec<Unread>,
}

impl Log {
    /// Counts an entry of the file.
    pub(super) fn entry(&mut self) {
        self.entries += 1;
    }

    /// Keeps a value, or notes why there is none.
    pub(super) fn note<T>(&mut self, line: usize, text: &str, value: Result<T, Reason>) -> Option<T> {
        match value {
            Ok(value) => Some(value),
            Err(reason) => {
                self.unread.push(Unread { line, reason, text: text.to_owned() });
                None
            }
        }
    }

    pub(super) fn finish<D>(mut self, dictionary: D) -> Reading<D> {
        self.unread.sort_by_key(|unread| unread.line);
        Reading { dictionary, entries: self.entries, unread: self.unread }
    }
}

//! Where a fact stands in the text: byte spans, and words quoted with their span.

use serde::{Deserialize, Serialize};
use std::ops::{Index, Range};

/// A stretch of the text that was passed in, in bytes: `start` is its first byte, `end` the byte after its last.
///
/// Every span of an [`Article`](crate::Article) lies on character boundaries of its text, so `&text[span]` is always valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The span from byte `start` up to, but not with, byte `end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Length in bytes; 0 where `end` is not after `start`.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it holds no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies wholly inside this span.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two spans share a byte.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The span as a byte range.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The words of `text` at this span; `""` where the span does not fit the text.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

impl Index<Span> for str {
    type Output = str;

    /// # Panics
    /// As slicing does, when the span does not fit this text.
    fn index(&self, span: Span) -> &str {
        &self[span.range()]
    }
}

/// Words of the article together with the place where they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quoted {
    /// The words, as they stand in the text.
    pub text: String,
    /// Where they stand.
    pub span: Span,
}

impl Quoted {
    /// The words of `text` at `span`.
    #[must_use]
    pub fn at(text: &str, span: Span) -> Self {
        Self { text: span.of(text).to_owned(), span }
    }
}

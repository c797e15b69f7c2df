//! `time`: time expressions, resolved to TIMEX3 values against the publication time.
//!
//! In: an [`Analysis`] and the tables. Out: [`Times`].

mod record;

pub use record::{TimeExpression, TimeKind, TimeModifier};

use crate::ids::TimeId;
use crate::lexicon::Lexicon;
use crate::span::Span;
use crate::syntax::Analysis;

/// The time expressions of an article, with what later stages ask about them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Times {
    /// In the order of the text, not overlapping.
    pub(crate) expressions: Vec<TimeExpression>,
}

impl Times {
    /// The expressions that start inside `span`.
    pub(crate) fn within(&self, span: Span) -> impl Iterator<Item = (TimeId, &TimeExpression)> {
        let start = self.expressions.partition_point(|time| time.span.start < span.start);
        self.expressions[start..]
            .iter()
            .take_while(move |time| time.span.start < span.end)
            .enumerate()
            .map(move |(offset, time)| (TimeId::new(start + offset), time))
    }

    /// The expression that covers the byte `at`.
    pub(crate) fn at(&self, at: usize) -> Option<(TimeId, &TimeExpression)> {
        let index = self.expressions.partition_point(|time| time.span.end <= at);
        self.expressions.get(index).filter(|time| time.span.start <= at).map(|time| (TimeId::new(index), time))
    }
}

/// Finds and resolves the time expressions of an article.
pub(crate) fn recognize(_analysis: &Analysis<'_>, _lexicon: &Lexicon) -> Times {
    Times::default()
}

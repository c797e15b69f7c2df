//! `time`: time expressions, resolved to TIMEX3 values against the publication time.
//!
//! In: an [`Analysis`] and the tables. Out: `Times`. Tokens become `atoms` with one sense each; a hand-written grammar
//! (`read` and the files of its rules) finds what is said (`meaning`); `resolve` turns that into values and days by
//! the publication time, the `tense` of the clause and the time spoken of last; `anchor` dates lengths by their clause.

mod anchor;
mod apposed;
mod atoms;
mod calendar;
mod classes;
mod clock;
mod dates;
mod daypart;
mod edges;
mod finder;
mod governor;
mod holiday;
mod lengths;
mod meaning;
mod read;
mod record;
mod relative;
mod resolve;
mod seasons;
mod sense;
mod sets;
mod tense;
mod vague;
mod values;
mod words;
mod yearly;
mod years;

pub use record::{TimeExpression, TimeKind, TimeModifier};
pub(crate) use words::Words;

use crate::ids::TimeId;
use crate::lexicon::Lexicon;
use crate::syntax::{Analysis, Word};
use finder::Finder;
use governor::Governors;

/// The time expressions of an article, with what later stages ask about them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Times {
    /// In the order of the text, not overlapping.
    pub(crate) expressions: Vec<TimeExpression>,
    governors: Governors,
}

impl Times {
    /// Whether a length stands before the word that links a clause or phrase: `hours after Mali fired rockets`, `a day before the
    /// raid`. What is that far away is neither the reason nor the cause.
    pub(crate) fn is_measured(&self, link: Word<'_>) -> bool {
        let before = link.previous().and_then(|before| self.at(before.span().start));
        before.is_some_and(|(_, time)| time.kind == TimeKind::Duration)
    }

    /// The expression that dates `word`: of those that hang on it or on its nominal dependents, not inside a deeper clause,
    /// the nearest in the tree. Lengths without a place in the calendar (`for three days`) and repeated times do not date.
    ///
    /// For a verb that is its adjunct (`said Tuesday`, `will meet on Thursday`), for a noun its modifier (`Monday's attack`,
    /// `the attack in late July`). In `two days after Mali took a similar step` the length dates `took`: its `start` is
    /// the day counted back from the clause above. A conjunct without a time of its own is not given its neighbour's.
    pub(crate) fn of_clause(&self, word: Word<'_>) -> Option<(TimeId, &TimeExpression)> {
        self.governing(word).find(|(_, time)| match time.kind {
            TimeKind::Date | TimeKind::Time => true,
            TimeKind::Duration => time.start.is_some(),
            TimeKind::Set => false,
        })
    }

    /// Every expression that hangs on `word` or its nominal dependents, lengths and repeated times too, nearest first.
    pub(crate) fn governing(&self, word: Word<'_>) -> impl Iterator<Item = (TimeId, &TimeExpression)> {
        self.governors.of(word).filter_map(|id| Some((id, self.expressions.get(id.index())?)))
    }

    /// The expression that covers the byte `at`.
    pub(crate) fn at(&self, at: usize) -> Option<(TimeId, &TimeExpression)> {
        let index = self.expressions.partition_point(|time| time.span.end <= at);
        self.expressions.get(index).filter(|time| time.span.start <= at).map(|time| (TimeId::new(index), time))
    }
}

/// Finds and resolves the time expressions of an article.
pub(crate) fn recognize(analysis: &Analysis<'_>, lexicon: &Lexicon) -> Times {
    let (mut expressions, counted) = Finder::new(analysis, &lexicon.time).run();
    let governors = Governors::new(analysis, &expressions);
    anchor::lengths(analysis, &mut expressions, &governors, &counted);
    Times { expressions, governors }
}

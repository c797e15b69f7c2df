//! The record of a time expression.

use crate::ids::TimeId;
use crate::name::named;
use crate::span::Span;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A time expression with its TIMEX3 value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeExpression {
    /// The words that say it: TIMEX3's extent.
    pub span: Span,
    /// TIMEX3's type.
    pub kind: TimeKind,
    /// TIMEX3's value: `2024-08-06`, `2024-07`, `P3D`, `PAST_REF`.
    pub value: String,
    /// TIMEX3's modifier: the start, middle or end of the stretch, or a bound.
    pub modifier: Option<TimeModifier>,
    /// First day, when it is a stretch of the calendar.
    pub start: Option<NaiveDate>,
    /// Last day, inclusive, when it is a stretch of the calendar.
    pub end: Option<NaiveDate>,
    /// The expression it is counted from: `a day earlier` points at the day told before.
    pub anchor: Option<TimeId>,
}

named! {
    /// TIMEX3's types.
    TimeKind, "TIMEX3 type" {
        /// A day or a coarser stretch of the calendar.
        Date = "date",
        /// A time of day.
        Time = "time",
        /// A length of time.
        Duration = "duration",
        /// A repeated time.
        Set = "set",
    }
}

named! {
    /// TIMEX3's modifiers.
    TimeModifier, "TIMEX3 modifier" {
        /// `early 2011`
        Start = "start",
        /// `mid-March`
        Mid = "mid",
        /// `late July`
        End = "end",
        /// `about three days`
        Approx = "approx",
        /// `before June`
        Before = "before",
        /// `after June`
        After = "after",
        /// `more than a year`
        MoreThan = "more_than",
        /// `less than a year`
        LessThan = "less_than",
        /// `at least a year`
        EqualOrMore = "equal_or_more",
        /// `up to a year`
        EqualOrLess = "equal_or_less",
    }
}

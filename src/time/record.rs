//! The record of a time expression.

use crate::ids::TimeId;
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

/// TIMEX3's types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeKind {
    /// A day or a coarser stretch of the calendar.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A repeated time.
    Set,
}

/// TIMEX3's modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TimeModifier {
    /// `early 2011`
    Start,
    /// `mid-March`
    Mid,
    /// `late July`
    End,
    /// `about three days`
    Approx,
    /// `before June`
    Before,
    /// `after June`
    After,
    /// `more than a year`
    MoreThan,
    /// `less than a year`
    LessThan,
    /// `at least a year`
    EqualOrMore,
    /// `up to a year`
    EqualOrLess,
}

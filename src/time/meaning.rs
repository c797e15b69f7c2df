//! What an expression says before it is resolved: the bridge between the grammar, which knows no calendar date, and the
//! resolution, which knows no word.

use super::calendar::{Point, Season, Unit};
use super::holiday::Holiday;
use super::record::TimeModifier;
use super::sense::{Part, Which};
use chrono::Weekday;

/// A day or a coarser stretch of the calendar, as it is said.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum When {
    /// Fully given: `July 25, 2024`, `2011`, `the 1990s`.
    Point(Point),
    /// A stretch that every year has: `July 25`, `March`, `the third quarter`, `Easter`.
    Yearly(Yearly, YearOf),
    /// `Tuesday`, `last Tuesday`.
    Weekday(Weekday, Option<Which>),
    /// `this week`, `the previous month`.
    Unit(Unit, Which),
    /// Days from now: `today` 0, `yesterday` -1.
    Days(i64),
    /// `two days ago`, `a year earlier`: how many halves of which unit, and from where.
    Offset { halves: Option<i64>, unit: Unit, from: From },
    /// `a week ago Monday`, `two weeks from Sunday`, `a year ago this month`: so many halves of a unit from a day or stretch.
    Beside { halves: i64, unit: Unit, of: Base },
    /// `the week before last`, `the month after next`: steps from the publication's.
    Steps(Unit, i64),
    /// The moment told right before, by another zone's clock: `9:40 p.m. (0040 GMT)`.
    SameMoment,
    /// `year end`, `month-end`: the last day of the publication's.
    LastDay(Unit),
    /// `the 25th`.
    DayOfMonth(u32),
    /// `the same period a year earlier`: the period spoken of, so many years from it.
    SamePeriod(i64),
    /// A reference without a place in the calendar, as a position in the table of values.
    Reference(u16),
    /// An unnamed stretch of the past or the future: `recent years`, `the coming days`.
    Vaguely(Direction),
}

/// What stands beside a length and is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    Weekday(Weekday),
    /// Days from now.
    Days(i64),
    /// This or the last one.
    Unit(Unit, Which),
}

/// The point an offset is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    /// The publication time: `ago`, `from now`.
    Now,
    /// The time spoken of last: `earlier`, `later`.
    Text,
}

/// Past or future.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Past,
    Future,
}

/// A stretch that every year has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Yearly {
    Month(u32),
    Day(u32, u32),
    Quarter(u32),
    Half(u32),
    Season(Season),
    Holiday(Holiday),
}

/// Which year's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum YearOf {
    /// Not said.
    Open,
    Given(i32),
    /// The year that a day is known by (`the Sept. 11 attacks`), unless it has just come round again.
    Known(i32),
    /// `last March`, `the third quarter of this year`: pointing at the stretch itself (`true`) or at its year.
    Pointed(Which, bool),
}

/// A time of day on the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) hour: u32,
    pub(super) minute: Option<u32>,
    /// Minutes from UTC, when a zone is named.
    pub(super) zone: Option<i16>,
}

impl Clock {
    fn minutes(self) -> i64 {
        i64::from(self.hour) * 60 + i64::from(self.minute.unwrap_or(0))
    }

    /// The days between this clock's day and `other`'s, when both tell one moment: zones lie less than half a day apart.
    pub(super) fn days_to(self, other: Self) -> i64 {
        match other.minutes() - self.minutes() {
            more if more > 720 => -1,
            less if less < -720 => 1,
            _ => 0,
        }
    }
}

/// A length of time, in halves of a unit; `None` for an unnamed number of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Length {
    pub(super) halves: Option<i64>,
    pub(super) unit: Unit,
    /// A second, smaller part: `two hours and 30 minutes`.
    pub(super) rest: Option<(i64, Unit)>,
}

/// How often.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Repeat {
    /// `a year`, `every two weeks`
    Length(Length),
    /// `every Friday`, `Mondays`
    Weekday(Weekday),
    /// `weekends`
    Weekend,
    /// `every March`
    Yearly(Yearly),
    /// `every morning`
    Part(Part),
    /// `daily`: a position in the table of values.
    Value(u16),
}

/// What an expression says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Meaning {
    When(When),
    Clock(Clock, Option<When>),
    Part(Part, Option<When>),
    Length(Length),
    /// A length that touches now: `the past three days`, `the next six months`.
    Span(Length, Direction),
    Repeat(Repeat),
    /// A length with a value of its own: `yearlong`.
    Value(u16),
}

/// An expression that the grammar found, by atoms.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Found {
    pub(super) start: usize,
    /// The atom after its last.
    pub(super) end: usize,
    pub(super) meaning: Meaning,
    pub(super) modifier: Option<TimeModifier>,
}

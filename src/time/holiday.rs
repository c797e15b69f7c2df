//! Holidays: in, the rule of a row of `data/time_holidays.tsv`; out, the day of a year it falls on.

use super::calendar::{Point, add_days, days_until, easter, is_year};
use chrono::{NaiveDate, Weekday};

/// The day of the year a holiday falls on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holiday {
    /// Month and day.
    Fixed(u32, u32),
    /// One day of history.
    Once(NaiveDate),
    /// Month, weekday, which one (0 for the last), days after it.
    Weekday(u32, Weekday, u8, i64),
    /// Days from Easter Sunday, Western or Orthodox.
    Easter(i64, bool),
}

impl Holiday {
    /// Reads a rule: `12-25`, `11#4-4+1`, `easter-2`, `orthodox+0`.
    pub(super) fn read(rule: &str) -> Option<Self> {
        for (name, orthodox) in [("easter", false), ("orthodox", true)] {
            if let Some(days) = rule.strip_prefix(name) {
                return Some(Self::Easter(days.parse().ok()?, orthodox));
            }
        }
        if let Some((month, rest)) = rule.split_once('#') {
            let (day, rest) = rest.split_once('-')?;
            let (nth, after) = rest.split_once('+').unwrap_or((rest, "0"));
            let nth = if nth == "last" { 0 } else { nth.parse().ok().filter(|nth| (1..=5).contains(nth))? };
            return Some(Self::Weekday(month.parse().ok()?, super::classes::weekday(day)?, nth, after.parse().ok()?));
        }
        if let Ok(date) = rule.parse() {
            return Some(Self::Once(date));
        }
        let (month, day) = rule.split_once('-')?;
        let (month, day) = (month.parse().ok()?, day.parse().ok()?);
        NaiveDate::from_ymd_opt(2024, month, day).map(|_| Self::Fixed(month, day))
    }

    /// The day in `year`.
    pub(super) fn in_year(self, year: i32) -> Option<NaiveDate> {
        if !is_year(year) {
            return None;
        }
        match self {
            Self::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Self::Once(date) => Some(date),
            Self::Easter(days, orthodox) => add_days(easter(year, orthodox)?, days),
            Self::Weekday(month, weekday, nth, after) => {
                let day = match nth {
                    0 => {
                        let last = Point::Month(year, month).end()?;
                        add_days(last, -((7 - days_until(last, weekday)) % 7))?
                    }
                    nth => NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth)?,
                };
                add_days(day, after)
            }
        }
    }
}

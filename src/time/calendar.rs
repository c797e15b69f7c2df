//! Stretches of the calendar: in, a day and a unit; out, the stretch with its TIMEX3 value, its first and last day, and its
//! neighbours. Everything is checked: outside the years 1 to 9999 there is nothing.

use chrono::{Datelike, Duration, Months, NaiveDate, Weekday};

/// The units that news counts time in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
}

/// The seasons, by TIMEX3's codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Fall,
    Winter,
}

impl Season {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Fall => "FA",
            Self::Winter => "WI",
        }
    }

    /// The month it begins with; the northern half of the world, as in most news.
    const fn first_month(self) -> u32 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Fall => 9,
            Self::Winter => 12,
        }
    }
}

/// A stretch of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Point {
    Day(NaiveDate),
    /// By its Monday.
    Week(NaiveDate),
    /// By the Monday before it.
    Weekend(NaiveDate),
    Month(i32, u32),
    /// From 1 to 4.
    Quarter(i32, u32),
    /// 1 or 2.
    Half(i32, u32),
    Season(i32, Season),
    Year(i32),
    /// By its first year, a multiple of 10.
    Decade(i32),
    /// By its first year, a multiple of 100.
    Century(i32),
}

/// The years that TIMEX3 writes with four digits.
pub(super) fn is_year(year: i32) -> bool {
    (1..=9999).contains(&year)
}

/// Days from `from` to the next `weekday`, 0 when it is that day.
pub(super) fn days_until(from: NaiveDate, weekday: Weekday) -> i64 {
    (7 + i64::from(weekday.num_days_from_monday()) - i64::from(from.weekday().num_days_from_monday())) % 7
}

/// The day `days` later, while its year has four digits.
pub(super) fn add_days(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    let moved = date.checked_add_signed(Duration::try_days(days)?)?;
    is_year(moved.year()).then_some(moved)
}

/// The day `months` later, the last of a shorter month; while its year has four digits.
fn add_months(date: NaiveDate, months: i64) -> Option<NaiveDate> {
    let span = Months::new(u32::try_from(months.unsigned_abs()).ok()?);
    let moved = if months < 0 { date.checked_sub_months(span)? } else { date.checked_add_months(span)? };
    is_year(moved.year()).then_some(moved)
}

fn monday(date: NaiveDate) -> Option<NaiveDate> {
    add_days(date, -i64::from(date.weekday().num_days_from_monday()))
}

fn floor_to(year: i32, step: i32) -> i32 {
    year - year.rem_euclid(step)
}

impl Point {
    /// The stretch of the size of `unit` that holds `date`; of units shorter than a day, the day.
    pub(super) fn containing(unit: Unit, date: NaiveDate) -> Option<Self> {
        let (year, month) = (date.year(), date.month());
        Some(match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Self::Day(date),
            Unit::Weekend => Self::Weekend(monday(date)?),
            Unit::Week | Unit::Fortnight => Self::Week(monday(date)?),
            Unit::Month => Self::Month(year, month),
            Unit::Quarter => Self::Quarter(year, (month - 1) / 3 + 1),
            Unit::Half => Self::Half(year, (month - 1) / 6 + 1),
            Unit::Year => Self::Year(year),
            Unit::Decade => Self::Decade(floor_to(year, 10)),
            Unit::Century | Unit::Millennium => Self::Century(floor_to(year, 100)),
        })
    }

    /// The first day.
    pub(super) fn start(self) -> Option<NaiveDate> {
        match self {
            Self::Day(date) | Self::Week(date) => Some(date),
            Self::Weekend(monday) => add_days(monday, 5),
            Self::Month(year, month) => NaiveDate::from_ymd_opt(year, month, 1),
            Self::Quarter(year, quarter) => NaiveDate::from_ymd_opt(year, quarter * 3 - 2, 1),
            Self::Half(year, half) => NaiveDate::from_ymd_opt(year, half * 6 - 5, 1),
            Self::Season(year, season) => NaiveDate::from_ymd_opt(year, season.first_month(), 1),
            Self::Year(year) | Self::Decade(year) | Self::Century(year) => NaiveDate::from_ymd_opt(year, 1, 1),
        }
    }

    /// The last day.
    pub(super) fn end(self) -> Option<NaiveDate> {
        let start = self.start()?;
        let months = match self {
            Self::Day(_) => return Some(start),
            Self::Week(_) => return add_days(start, 6),
            Self::Weekend(_) => return add_days(start, 1),
            Self::Month(..) => 1,
            Self::Quarter(..) | Self::Season(..) => 3,
            Self::Half(..) => 6,
            Self::Year(_) => 12,
            Self::Decade(_) => 120,
            Self::Century(_) => 1200,
        };
        start.checked_add_months(Months::new(months))?.pred_opt()
    }

    /// The unit it is one of.
    pub(super) fn unit(self) -> Unit {
        match self {
            Self::Day(_) => Unit::Day,
            Self::Week(_) => Unit::Week,
            Self::Weekend(_) => Unit::Weekend,
            Self::Month(..) => Unit::Month,
            Self::Quarter(..) | Self::Season(..) => Unit::Quarter,
            Self::Half(..) => Unit::Half,
            Self::Year(_) => Unit::Year,
            Self::Decade(_) => Unit::Decade,
            Self::Century(_) => Unit::Century,
        }
    }

    /// The stretch of the same size `count` steps later.
    pub(super) fn shift(self, count: i64) -> Option<Self> {
        let years = |year: i32, step: i64| {
            let moved = i64::from(year).checked_add(count.checked_mul(step)?)?;
            i32::try_from(moved).ok().filter(|year| is_year(*year))
        };
        Some(match self {
            Self::Day(date) => Self::Day(add_days(date, count)?),
            Self::Week(date) => Self::Week(add_days(date, count.checked_mul(7)?)?),
            Self::Weekend(date) => Self::Weekend(add_days(date, count.checked_mul(7)?)?),
            Self::Month(..) => Self::containing(Unit::Month, add_months(self.start()?, count)?)?,
            Self::Quarter(..) => Self::containing(Unit::Quarter, add_months(self.start()?, count.checked_mul(3)?)?)?,
            Self::Half(..) => Self::containing(Unit::Half, add_months(self.start()?, count.checked_mul(6)?)?)?,
            Self::Season(year, season) => Self::Season(years(year, 1)?, season),
            Self::Year(year) => Self::Year(years(year, 1)?),
            Self::Decade(year) => Self::Decade(years(year, 10)?),
            Self::Century(year) => Self::Century(years(year, 100)?),
        })
    }

    /// The same stretch `count` years later.
    pub(super) fn shift_years(self, count: i64) -> Option<Self> {
        let moved = |year: i32| i32::try_from(i64::from(year).checked_add(count)?).ok().filter(|year| is_year(*year));
        Some(match self {
            Self::Month(year, month) => Self::Month(moved(year)?, month),
            Self::Quarter(year, quarter) => Self::Quarter(moved(year)?, quarter),
            Self::Half(year, half) => Self::Half(moved(year)?, half),
            Self::Season(year, season) => Self::Season(moved(year)?, season),
            Self::Year(year) => Self::Year(moved(year)?),
            Self::Decade(_) | Self::Century(_) => return None,
            Self::Day(date) => Self::Day(add_months(date, count.checked_mul(12)?)?),
            Self::Week(date) => Self::containing(Unit::Week, add_months(date, count.checked_mul(12)?)?)?,
            Self::Weekend(date) => Self::containing(Unit::Weekend, add_months(date, count.checked_mul(12)?)?)?,
        })
    }

    /// Its TIMEX3 value.
    pub(super) fn value(self) -> String {
        match self {
            Self::Day(date) => day_value(date),
            Self::Week(date) => format!("{:04}-W{:02}", date.iso_week().year(), date.iso_week().week()),
            Self::Weekend(date) => format!("{:04}-W{:02}-WE", date.iso_week().year(), date.iso_week().week()),
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Quarter(year, quarter) => format!("{year:04}-Q{quarter}"),
            Self::Half(year, half) => format!("{year:04}-H{half}"),
            Self::Season(year, season) => format!("{year:04}-{}", season.code()),
            Self::Year(year) => format!("{year:04}"),
            Self::Decade(year) => format!("{:03}", year / 10),
            Self::Century(year) => format!("{:02}", year / 100),
        }
    }
}

/// A day as TIMEX3 writes it.
pub(super) fn day_value(date: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// Easter Sunday of `year` by the Gregorian or, for the Orthodox churches, the Julian reckoning.
pub(super) fn easter(year: i32, orthodox: bool) -> Option<NaiveDate> {
    if !(1583..=4099).contains(&year) {
        return None;
    }
    if orthodox {
        // Meeus's Julian algorithm; from 1583 on the Gregorian calendar is ahead by the leap days it left out.
        let (a, b, c) = (year % 4, year % 7, year % 19);
        let d = (19 * c + 15) % 30;
        let e = (2 * a + 4 * b - d + 34) % 7;
        let (month, day) = ((d + e + 114) / 31, (d + e + 114) % 31 + 1);
        let ahead = year / 100 - year / 400 - 2;
        let julian = NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)?;
        return add_days(julian, i64::from(ahead));
    }
    // The anonymous Gregorian algorithm.
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let (month, day) = ((h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn easter_falls_where_the_churches_put_it() {
        assert_eq!(easter(2024, false), Some(day(2024, 3, 31)));
        assert_eq!(easter(2025, false), Some(day(2025, 4, 20)));
        assert_eq!(easter(1998, false), Some(day(1998, 4, 12)));
        assert_eq!(easter(2024, true), Some(day(2024, 5, 5)));
        assert_eq!(easter(2025, true), Some(day(2025, 4, 20)));
        assert_eq!(easter(0, false), None);
    }

    #[test]
    fn stretches_cross_years_and_end_on_leap_days() {
        assert_eq!(Point::Month(2024, 2).end(), Some(day(2024, 2, 29)));
        assert_eq!(Point::Month(2023, 12).shift(1), Some(Point::Month(2024, 1)));
        assert_eq!(Point::Day(day(2024, 2, 29)).shift_years(1), Some(Point::Day(day(2025, 2, 28))));
        let week = Point::containing(Unit::Week, day(2025, 12, 30)).unwrap();
        assert_eq!(week.value(), "2026-W01");
        assert_eq!(Point::Season(2024, Season::Winter).end(), Some(day(2025, 2, 28)));
        assert_eq!(Point::Year(9999).shift(1), None);
        assert_eq!(Point::Day(day(2024, 1, 1)).shift(i64::MAX), None);
    }
}

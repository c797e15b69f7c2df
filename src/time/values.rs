//! TIMEX3 values: of lengths, repeated times, times of day, and of what stays open for want of a publication time.

use super::calendar::{Point, Unit};
use super::meaning::{Base, Clock, Direction, Length, Repeat, When, YearOf, Yearly};
use super::words::Words;
use chrono::Weekday;

/// The value of a length: `P3D`, `PT1H30M`, `P2.5Y`, `PXD`.
pub(super) fn length(length: Length) -> String {
    let Length { halves, unit, rest } = length;
    let Some(halves) = halves else {
        let (time, letter, _) = letter(unit);
        return format!("P{time}X{letter}");
    };
    // halves that are whole in a smaller unit
    let (halves, unit) = match (halves, unit) {
        (1, Unit::Hour) => (60, Unit::Minute),
        (1, Unit::Day) => (24, Unit::Hour),
        (1, Unit::Year) => (12, Unit::Month),
        (1, Unit::Minute) => (60, Unit::Second),
        other => other,
    };
    let (time, letter_of, times) = letter(unit);
    let count = halves.saturating_mul(times);
    let half = if count % 2 == 0 { "" } else { ".5" };
    let mut value = format!("P{time}{}{half}{letter_of}", count / 2);
    if let Some((count, smaller)) = rest {
        let (_, letter, times) = letter(smaller);
        value.push_str(&format!("{}{letter}", count.saturating_mul(times) / 2));
    }
    value
}

/// `T` for units of the clock, the unit's letter, and how many of that letter's units it holds.
fn letter(unit: Unit) -> (&'static str, &'static str, i64) {
    match unit {
        Unit::Second => ("T", "S", 1),
        Unit::Minute => ("T", "M", 1),
        Unit::Hour => ("T", "H", 1),
        Unit::Day => ("", "D", 1),
        Unit::Weekend => ("", "WE", 1),
        Unit::Week => ("", "W", 1),
        Unit::Fortnight => ("", "W", 2),
        Unit::Month => ("", "M", 1),
        Unit::Quarter => ("", "Q", 1),
        Unit::Half => ("", "H", 1),
        Unit::Year => ("", "Y", 1),
        Unit::Decade => ("", "Y", 10),
        Unit::Century => ("", "Y", 100),
        Unit::Millennium => ("", "Y", 1000),
    }
}

/// The value of a repeated time.
pub(super) fn repeat(repeat: Repeat, words: &Words) -> String {
    match repeat {
        Repeat::Length(each) => length(each),
        Repeat::Weekday(weekday) => format!("XXXX-WXX-{}", weekday.number_from_monday()),
        Repeat::Weekend => "XXXX-WXX-WE".to_owned(),
        Repeat::Yearly(yearly) => yearly_open(yearly),
        Repeat::Part(part) => format!("XXXX-XX-XX{}", part.code()),
        Repeat::Value(value) => words.value_at(value).to_owned(),
    }
}

/// The value of a time of day.
pub(super) fn clock(point: Option<Point>, said: Option<When>, clock: Clock, words: &Words) -> String {
    let day = day(point, said, words);
    let minute = clock.minute.unwrap_or(0);
    let zone = match clock.zone {
        None => String::new(),
        Some(0) => "Z".to_owned(),
        Some(minutes) => {
            let sign = if minutes < 0 { '-' } else { '+' };
            format!("{sign}{:02}:{:02}", minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60)
        }
    };
    format!("{day}T{:02}:{minute:02}{zone}", clock.hour)
}

/// The day of a time of day, open where it is not known.
pub(super) fn day(point: Option<Point>, said: Option<When>, words: &Words) -> String {
    match (point, said) {
        (Some(point), _) => point.value(),
        (None, Some(when)) => open(when, words),
        (None, None) => "XXXX-XX-XX".to_owned(),
    }
}

/// The open form of what cannot be resolved.
pub(super) fn open(when: When, words: &Words) -> String {
    match when {
        When::Point(point) => point.value(),
        When::Yearly(yearly, YearOf::Given(year)) => match yearly {
            Yearly::Holiday(_) => format!("{year:04}-XX-XX"),
            _ => format!("{year:04}{}", &yearly_open(yearly)[4..]),
        },
        When::Yearly(yearly, _) => yearly_open(yearly),
        When::Weekday(weekday, _) => weekday_open(weekday),
        When::Unit(unit, _) | When::Steps(unit, _) | When::Beside { of: Base::Unit(unit, _), .. } => unit_open(unit).to_owned(),
        When::Beside { of: Base::Weekday(weekday), .. } => weekday_open(weekday),
        When::Days(_) | When::SameMoment | When::Beside { .. } => "XXXX-XX-XX".to_owned(),
        When::DayOfMonth(day) => format!("XXXX-XX-{day:02}"),
        When::LastDay(Unit::Year) => "XXXX-12-31".to_owned(),
        When::LastDay(_) => "XXXX-XX-XX".to_owned(),
        When::Offset { halves: None, .. } => "XXXX-XX-XX".to_owned(),
        When::Offset { unit, .. } => unit_open(unit).to_owned(),
        When::SamePeriod(_) => "XXXX".to_owned(),
        When::Reference(value) => words.value_at(value).to_owned(),
        When::Vaguely(Direction::Past) => "PAST_REF".to_owned(),
        When::Vaguely(Direction::Future) => "FUTURE_REF".to_owned(),
    }
}

fn weekday_open(weekday: Weekday) -> String {
    format!("XXXX-WXX-{}", weekday.number_from_monday())
}

fn unit_open(unit: Unit) -> &'static str {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => "XXXX-XX-XXTXX",
        Unit::Day => "XXXX-XX-XX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Week | Unit::Fortnight => "XXXX-WXX",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Half => "XXXX-HX",
        Unit::Year => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century | Unit::Millennium => "XX",
    }
}

fn yearly_open(yearly: Yearly) -> String {
    match yearly {
        Yearly::Month(month) => format!("XXXX-{month:02}"),
        Yearly::Day(month, day) => format!("XXXX-{month:02}-{day:02}"),
        Yearly::Quarter(quarter) => format!("XXXX-Q{quarter}"),
        Yearly::Half(half) => format!("XXXX-H{half}"),
        Yearly::Season(season) => format!("XXXX-{}", season.code()),
        Yearly::Holiday(super::holiday::Holiday::Fixed(month, day)) => format!("XXXX-{month:02}-{day:02}"),
        Yearly::Holiday(_) => "XXXX-XX-XX".to_owned(),
    }
}

//! Dates and times of day as datelines and publication lines write them.
//!
//! In: the pieces of a line. Out: what is written, with what is left out left open; [`Day::resolve`] finds the year of
//! `Aug 7` and the day of `Monday` from the day of publication.

use super::piece::{Kind, Piece};
use super::tables::{MONTHS, WEEKDAYS, ZONES};
use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};

/// A day as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    /// With its year.
    Full(NaiveDate),
    /// Month and day.
    Yearless(u32, u32),
    /// Only the day of the week.
    Weekday(Weekday),
    /// Digits that can be read day first or month first: `07/08/2024`.
    Unclear,
    /// `NO DATE`.
    None,
}

impl Day {
    /// The date, given the day of publication: of a date without a year the nearest one, of a day of the week the last one.
    pub(super) fn resolve(self, published: Option<NaiveDate>) -> Option<NaiveDate> {
        match self {
            Self::Full(date) => Some(date),
            Self::Unclear | Self::None => None,
            Self::Yearless(month, day) => {
                let published = published?;
                (published.year() - 1..=published.year() + 1)
                    .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
                    .min_by_key(|date| (*date - published).num_days().abs())
            }
            Self::Weekday(weekday) => {
                let published = published?;
                let back = (7 + published.weekday().num_days_from_monday() - weekday.num_days_from_monday()) % 7;
                published.checked_sub_days(Days::new(back.into()))
            }
        }
    }
}

/// The day that is written from piece `at` on, and the piece after it.
pub(super) fn day(pieces: &[Piece<'_>], at: usize) -> Option<(Day, usize)> {
    let first = pieces.get(at)?;
    if first.kind == Kind::Word {
        if first.text.eq_ignore_ascii_case("no") && pieces.get(at + 1)?.text.eq_ignore_ascii_case("date") {
            return Some((Day::None, at + 2));
        }
        if let Some(weekday) = weekday(first.text) {
            let next = skip(pieces, at + 1, &['.']);
            let next = skip(pieces, next, &[',']);
            let written = day(pieces, next).filter(|(day, _)| matches!(day, Day::Full(_) | Day::Yearless(..)));
            return Some(written.unwrap_or((Day::Weekday(weekday), skip(pieces, at + 1, &['.']))));
        }
    }
    month_first(pieces, at).or_else(|| day_first(pieces, at)).or_else(|| digits(pieces, at))
}

/// `August 7, 2024`, `Aug. 7`, `March 01 , 2008`, `JUNE 11 89`.
fn month_first(pieces: &[Piece<'_>], at: usize) -> Option<(Day, usize)> {
    let month = month(pieces.get(at)?)?;
    let (day, next) = day_of_month(pieces, skip(pieces, at + 1, &['.']))?;
    let (year, next) = year(pieces, next);
    written(year, month, day).map(|day| (day, next))
}

/// `7 August 2024`, `7th Aug, 2024`, `19th of July 2021`, `30 AUG 89`, `7-Aug-2024`.
fn day_first(pieces: &[Piece<'_>], at: usize) -> Option<(Day, usize)> {
    let (day, next) = day_of_month(pieces, at)?;
    let next = if pieces.get(next)?.text.eq_ignore_ascii_case("of") { next + 1 } else { skip(pieces, next, &['-']) };
    let month = month(pieces.get(next)?)?;
    let (year, next) = year(pieces, skip(pieces, skip(pieces, next + 1, &['.']), &['-']));
    written(year, month, day).map(|day| (day, next))
}

/// `2024-08-07`, `2024/08/07`, `07.08.2024`, `19/07/2021`.
fn digits(pieces: &[Piece<'_>], at: usize) -> Option<(Day, usize)> {
    let [first, mark, second, again, third] = pieces.get(at..at + 5)? else { return None };
    if mark.text != again.text
        || !mark.text.starts_with(['-', '/', '.'])
        || ![mark, second, again, third].iter().all(|piece| piece.glued)
    {
        return None;
    }
    let (a, b, c) = (first.number()?, second.number()?, third.number()?);
    let day = match (first.text.len(), third.text.len()) {
        (4, 1..=2) => Day::Full(date(a, b, c)?),
        (1..=2, 4) if mark.is('.') || a > 12 => Day::Full(date(c, b, a)?),
        (1..=2, 4) if b > 12 => Day::Full(date(c, a, b)?),
        (1..=2, 4) if a == b => Day::Full(date(c, a, b)?),
        (1..=2, 4) if a >= 1 && b >= 1 => Day::Unclear,
        _ => return None,
    };
    Some((day, at + 5))
}

fn written(year: Option<u32>, month: u32, day: u32) -> Option<Day> {
    match year {
        Some(year) => date(year, month, day).map(Day::Full),
        None => date(2024, month, day).map(|_| Day::Yearless(month, day)),
    }
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// The number of the month that a word names.
fn month(piece: &Piece<'_>) -> Option<u32> {
    (piece.kind == Kind::Word).then(|| MONTHS.get(piece.text.to_lowercase().as_bytes())).flatten()
}

/// The day of the month at `at`, with its ordinal ending.
fn day_of_month(pieces: &[Piece<'_>], at: usize) -> Option<(u32, usize)> {
    let piece = pieces.get(at)?;
    let day = piece.number().filter(|day| (1..=31).contains(day) && piece.text.len() <= 2)?;
    let ordinal = pieces
        .get(at + 1)
        .is_some_and(|next| next.glued && ["st", "nd", "rd", "th"].iter().any(|ending| next.text.eq_ignore_ascii_case(ending)));
    Some((day, at + 1 + usize::from(ordinal)))
}

/// The year at `at`, after a comma perhaps; two digits only straight after the day or month.
fn year(pieces: &[Piece<'_>], at: usize) -> (Option<u32>, usize) {
    let comma = skip(pieces, at, &[',']);
    let Some(piece) = pieces.get(comma) else { return (None, at) };
    let clock = pieces.get(comma + 1).is_some_and(|next| next.glued && (next.is(':') || next.kind == Kind::Word));
    match (piece.text.len(), piece.number()) {
        (4, Some(year)) if (1800..2200).contains(&year) => (Some(year), comma + 1),
        (2, Some(year)) if comma == at && !clock => (Some(if year < 69 { 2000 + year } else { 1900 + year }), at + 1),
        _ => (None, at),
    }
}

/// The day of the week that a word names, in full or by its first three letters.
fn weekday(word: &str) -> Option<Weekday> {
    if let Some(day) = WEEKDAYS.get(word.to_lowercase().as_bytes()) {
        return Weekday::try_from(day).ok();
    }
    let short = matches!(word.len(), 3..=5 if word.len() == 3 || ["tues", "thur", "thurs"].iter().any(|name| word.eq_ignore_ascii_case(name)));
    let full = word.len() >= 6 && word.get(word.len() - 3..)?.eq_ignore_ascii_case("day");
    let day = word.get(..3).and_then(|start| start.parse::<Weekday>().ok())?;
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    (short || full && names.iter().any(|name| word.eq_ignore_ascii_case(name))).then_some(day)
}

/// A time of day as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) time: NaiveTime,
    /// Minutes east of UTC.
    pub(super) offset: Option<i32>,
}

/// The time of day that is written from piece `at` on, and the piece after it: `09:40 AM`, `9.40pm EDT`, `0940 GMT`,
/// `T07:40:00+05:00`.
pub(super) fn clock(pieces: &[Piece<'_>], at: usize) -> Option<(Clock, usize)> {
    let start = at + usize::from(pieces.get(at)?.text.eq_ignore_ascii_case("t"));
    let first = pieces.get(start)?;
    let hour = first.number()?;
    let mut next = start + 1;
    let part = |at: usize| {
        let two = pieces.get(at + 1).filter(|piece| piece.glued && piece.text.len() == 2)?;
        two.number().filter(|&value| value < 60)
    };
    let mut minute = None;
    let mut second = 0;
    if pieces.get(next).is_some_and(|mark| mark.glued && (mark.is(':') || mark.is('.') || mark.is('h'))) {
        minute = part(next);
        next += if minute.is_some() { 2 } else { 0 };
        if minute.is_some()
            && pieces.get(next).is_some_and(|mark| mark.glued && mark.is(':'))
            && let Some(value) = part(next)
        {
            second = value;
            next += 2;
            if pieces.get(next).is_some_and(|mark| mark.is('.'))
                && pieces.get(next + 1).is_some_and(|piece| piece.glued && piece.kind == Kind::Number)
            {
                next += 2;
            }
        }
    }
    let (half, after) = half_of_day(pieces, next);
    let (offset, end) = zone(pieces, after);
    let (hour, minute) = match (minute, half, first.text.len()) {
        (Some(minute), ..) => (hour, minute),
        (None, Some(_), 1..=2) => (hour, 0),
        (None, None, 4) if offset.is_some() => (hour / 100, hour % 100),
        _ => return None,
    };
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => hour,
        Some(evening) => hour % 12 + if evening { 12 } else { 0 },
        None => hour,
    };
    Some((Clock { time: NaiveTime::from_hms_opt(hour, minute, second)?, offset }, end))
}

/// Whether `am` (false) or `pm` (true) stands at `at`, and the piece after it.
fn half_of_day(pieces: &[Piece<'_>], at: usize) -> (Option<bool>, usize) {
    let is = |at: usize, text: &str| pieces.get(at).is_some_and(|piece| piece.text.eq_ignore_ascii_case(text));
    for (joined, letter, evening) in [("am", "a", false), ("pm", "p", true)] {
        if is(at, joined) {
            return (Some(evening), at + 1);
        }
        if is(at, letter) && is(at + 1, ".") && is(at + 2, "m") {
            return (Some(evening), skip(pieces, at + 3, &['.']));
        }
    }
    (None, at)
}

/// The offset from UTC at `at`, in minutes, and the piece after it.
fn zone(pieces: &[Piece<'_>], at: usize) -> (Option<i32>, usize) {
    let opened = usize::from(pieces.get(at).is_some_and(|piece| piece.is('(')));
    let closed = |next: usize| if opened == 1 { skip(pieces, next, &[')']) } else { next };
    let named = pieces.get(at + opened).and_then(|piece| Some((ZONES.get(piece.text.as_bytes())?, piece)));
    let sign_at = at + opened + usize::from(named.is_some_and(|(offset, _)| offset == 0));
    if let Some(sign) = pieces.get(sign_at).and_then(|piece| {
        if piece.is('+') {
            Some(1)
        } else if piece.is('-') {
            Some(-1)
        } else {
            None
        }
    }) && let Some(hours) = pieces.get(sign_at + 1).filter(|piece| piece.glued)
        && let Some(value) = hours.number()
    {
        let mut next = sign_at + 2;
        let mut minutes = match hours.text.len() {
            4 => value / 100 * 60 + value % 100,
            _ => value * 60,
        };
        if pieces.get(next).is_some_and(|piece| piece.glued && piece.is(':'))
            && let Some(part) = pieces.get(next + 1).and_then(Piece::number)
        {
            minutes += part;
            next += 2;
        }
        if minutes <= 14 * 60 {
            return (i32::try_from(minutes).ok().map(|minutes| sign * minutes), closed(next));
        }
    }
    match named {
        Some((offset, piece)) if piece.is_shouted() => (Some(offset), closed(at + opened + 1)),
        _ => (None, at),
    }
}

/// `at`, or the piece after it when one of `marks` stands there.
pub(super) fn skip(pieces: &[Piece<'_>], at: usize, marks: &[char]) -> usize {
    at + usize::from(pieces.get(at).is_some_and(|piece| marks.iter().any(|&mark| piece.is(mark))))
}

#[cfg(test)]
mod tests {
    use super::super::piece::pieces;
    use super::*;
    use crate::span::Span;

    fn read(text: &str) -> Option<Day> {
        let pieces = pieces(text, Span::new(0, text.len()));
        day(&pieces, 0).filter(|&(_, next)| next == pieces.len()).map(|(day, _)| day)
    }

    fn full(year: i32, month: u32, day: u32) -> Option<Day> {
        NaiveDate::from_ymd_opt(year, month, day).map(Day::Full)
    }

    #[test]
    fn dates_are_read_in_every_order() {
        for text in
            ["August 07, 2024", "7th Aug, 2024", "Wed 7 August 2024", "2024-08-07", "7-Aug-2024", "07.08.2024", "Aug. 7, 2024"]
        {
            assert_eq!(read(text), full(2024, 8, 7), "{text}");
        }
        assert_eq!(read("Mon 19th July 2021"), full(2021, 7, 19));
        assert_eq!(read("30 AUG 89"), full(1989, 8, 30));
        assert_eq!(read("10 juil 2024"), full(2024, 7, 10));
        assert_eq!(read("19/07/2021"), full(2021, 7, 19));
        assert_eq!(read("07/08/2024"), Some(Day::Unclear));
        assert_eq!(read("Feb 30"), None);
        assert_eq!(read("Aug 7"), Some(Day::Yearless(8, 7)));
        assert_eq!(read("Monday"), Some(Day::Weekday(Weekday::Mon)));
    }

    #[test]
    fn what_is_left_out_comes_from_the_day_of_publication() {
        let published = NaiveDate::from_ymd_opt(2024, 1, 3);
        assert_eq!(Day::Yearless(12, 30).resolve(published), NaiveDate::from_ymd_opt(2023, 12, 30));
        assert_eq!(Day::Weekday(Weekday::Mon).resolve(published), NaiveDate::from_ymd_opt(2024, 1, 1));
        assert_eq!(Day::Yearless(12, 30).resolve(None), None);
    }

    #[test]
    fn times_of_day_carry_their_offset() {
        for (text, hour, minute, offset) in [
            ("09:40 AM", 9, 40, None),
            ("11.33 pm", 23, 33, None),
            ("12:05 a.m. EDT", 0, 5, Some(-240)),
            ("0940 GMT", 9, 40, Some(0)),
            ("T07:40:00+05:30", 7, 40, Some(330)),
            ("18:00 (GMT+2)", 18, 0, Some(120)),
            ("18:00:12.345Z", 18, 0, Some(0)),
        ] {
            let pieces = pieces(text, Span::new(0, text.len()));
            let (clock, next) = clock(&pieces, 0).expect(text);
            assert_eq!(next, pieces.len(), "{text}");
            assert_eq!(clock.time.format("%-H:%-M").to_string(), format!("{hour}:{minute}"), "{text}");
            assert_eq!(clock.offset, offset, "{text}");
        }
    }
}

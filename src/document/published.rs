//! Publication lines: `Published August 07, 2024 | 09:40 AM`, `Mon 19th July 2021 | 11:33 AM`, `Updated: 2024-08-07`.
//!
//! In: a short line. Out: its date and time, and what else the line holds: nothing, the name of an author, a menu.

use super::date::{self, Clock, Day};
use super::piece::{Kind, Piece, pieces};
use super::record::Published;
use crate::span::Span;

/// The longest line that is looked at, in bytes.
const LONGEST: usize = 160;

/// Words that only label a date.
const LABELS: [&str; 16] = [
    "published",
    "publish",
    "updated",
    "update",
    "posted",
    "modified",
    "last",
    "first",
    "on",
    "at",
    "date",
    "created",
    "issued",
    "edited",
    "added",
    "time",
];

/// What a line with a date says.
#[derive(Debug)]
pub(super) struct Line<'t> {
    /// The day, resolved, with the time of day.
    pub(super) published: Option<Published>,
    /// Whether the day can be read in two ways.
    pub(super) unclear: bool,
    /// Whether it is only the time of a later change.
    pub(super) updated: bool,
    /// Whether a word such as `Published` stands on it.
    pub(super) labelled: bool,
    /// What is left when dates, times and labels are taken out.
    pub(super) rest: Vec<Piece<'t>>,
}

/// Reads the line at `span` as a publication line; `None` when it holds no date with a year.
pub(super) fn line(text: &str, span: Span) -> Option<Line<'_>> {
    if span.len() > LONGEST {
        return None;
    }
    let pieces = pieces(text, span);
    let mut found: Option<(Day, Span, bool)> = None;
    let mut clock: Option<(Clock, Span)> = None;
    let mut rest = Vec::new();
    let (mut updated, mut labelled, mut at) = (false, false, 0);
    while let Some(piece) = pieces.get(at) {
        let from = |next: usize| piece.span.cover(pieces[next - 1].span);
        if let Some((day, next)) = date::day(&pieces, at) {
            // Of several dates the one of publication counts; a later one is an update.
            if matches!(day, Day::Full(_) | Day::Unclear) && found.is_none_or(|(_, _, late)| late && !updated) {
                // A time before the first date goes with it; one before the second with the first.
                clock = clock.filter(|_| found.is_none());
                found = Some((day, from(next), updated));
            }
            at = next;
            continue;
        }
        if let Some((time, next)) = date::clock(&pieces, at) {
            clock.get_or_insert((time, from(next)));
            at = next;
            continue;
        }
        let label = piece.kind == Kind::Word && LABELS.iter().any(|label| piece.text.eq_ignore_ascii_case(label));
        if label {
            labelled = true;
            match piece.text.as_bytes()[0].to_ascii_lowercase() {
                b'u' | b'm' | b'e' => updated = true,
                b'p' | b'f' | b'c' => updated = false,
                _ => {}
            }
        } else if piece.kind == Kind::Mark
            && matches!(piece.text, "|" | "-" | "–" | "—" | ":" | "," | "·" | "•" | "/" | "(" | ")" | ".")
        {
            if !rest.is_empty() {
                rest.push(*piece);
            }
        } else {
            rest.push(*piece);
        }
        at += 1;
    }
    let (day, place, late) = found?;
    while rest.last().is_some_and(|piece| piece.kind == Kind::Mark) {
        rest.pop();
    }
    let published = day.resolve(None).map(|date| Published {
        date,
        time: clock.map(|(clock, _)| clock.time),
        offset_minutes: clock.and_then(|(clock, _)| clock.offset),
        span: Some(clock.map_or(place, |(_, span)| place.cover(span))),
    });
    Some(Line { published, unclear: day == Day::Unclear, updated: late, labelled, rest })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, Option<i32>, String) {
        let line = line(text, Span::new(0, text.len())).expect(text);
        let published = line.published.expect(text);
        let time = published.time.map_or_else(String::new, |time| time.format(" %H:%M").to_string());
        let rest: Vec<_> = line.rest.iter().map(|piece| piece.text).collect();
        (format!("{}{time}", published.date), published.offset_minutes, rest.join(" "))
    }

    #[test]
    fn publication_lines_of_many_sites() {
        for (text, when, offset, rest) in [
            ("Published August 07, 2024 | 09:40 AM", "2024-08-07 09:40", None, ""),
            ("Mon 19th July 2021 | 11:33 AM", "2021-07-19 11:33", None, ""),
            ("Ada Obi Published August 07, 2024 | 09:40 AM", "2024-08-07 09:40", None, "Ada Obi"),
            ("2024-08-07T09:40:00+01:00", "2024-08-07 09:40", Some(60), ""),
            ("Updated: 8 Aug 2024 10:00 GMT | Published: 7 Aug 2024 09:00 GMT", "2024-08-07 09:00", Some(0), ""),
            ("Published 7 Aug 2024 09:00, updated 8 Aug 2024 10:00", "2024-08-07 09:00", None, ""),
            ("date 2024-08-07 Open Menu", "2024-08-07", None, "Open Menu"),
            ("Last updated on Wednesday, 7 août 2024", "2024-08-07", None, ""),
        ] {
            assert_eq!(read(text), (when.to_owned(), offset, rest.to_owned()), "{text}");
        }
    }

    #[test]
    fn a_date_without_a_year_is_no_publication_line() {
        assert!(line("Talks open on August 7", Span::new(0, 22)).is_none());
    }
}

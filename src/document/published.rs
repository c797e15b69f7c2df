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

/// Words before a colon that name whom a page has the report from, beside its date.
const CREDITS: [&str; 2] = ["source", "editor"];

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

impl Line<'_> {
    /// Whether nothing else stands on the line than when, where and from whom it was published: `Published in The Example, May 5,
    /// 2019`, `example.org 2012-11-06`, `Source: Xinhua Editor: huaxia 2023-01-05`.
    pub(super) fn is_bare(&self) -> bool {
        let mut rest = self.rest.iter();
        let site = self.rest.len() > 2 && self.rest[1].is('.') && self.rest[1..].iter().all(|piece| piece.glued);
        let paper = self.labelled
            && self.rest.len() < 7
            && rest.next().is_some_and(|first| first.text == "in")
            && rest.all(|piece| piece.is_capitalized() || piece.kind == Kind::Mark);
        let credited = self.rest.len() < 10
            && matches!(self.rest.as_slice(), [label, colon, ..]
                if CREDITS.iter().any(|credit| label.text.eq_ignore_ascii_case(credit)) && colon.is(':'));
        self.rest.is_empty() || site || paper || credited
    }
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
        if let Some(next) = age(&pieces, at) {
            labelled = true;
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

/// Whether a short line is of the publication time but gives none: `Published`, `Updated 3 hours ago`, `2 min read`.
pub(super) fn is_undated(text: &str, span: Span) -> bool {
    if span.len() > 40 {
        return false;
    }
    let pieces = pieces(text, span);
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        let label = LABELS.iter().any(|label| piece.text.eq_ignore_ascii_case(label)) || piece.kind == Kind::Mark;
        match age(&pieces, at) {
            Some(next) => at = next,
            None if label => at += 1,
            None => return false,
        }
    }
    !pieces.is_empty()
}

/// `2 days ago`, `3 hours ago`, `5 min read`, `2 min`: the piece after it.
fn age(pieces: &[Piece<'_>], at: usize) -> Option<usize> {
    const UNITS: [&str; 12] = ["min", "mins", "minute", "minutes", "hour", "hours", "hr", "hrs", "day", "days", "week", "weeks"];
    pieces.get(at).filter(|piece| piece.kind == Kind::Number)?;
    let unit = pieces.get(at + 1).filter(|unit| UNITS.iter().any(|name| unit.text.eq_ignore_ascii_case(name)))?;
    let ends = pieces.get(at + 2).is_some_and(|last| matches!(last.text, "ago" | "read" | "Read" | "Ago"));
    (ends || unit.text.starts_with(['m', 'M'])).then_some(at + 2 + usize::from(ends))
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
            ("March 31, 2025 6:12 PM GMT+3 Updated 2 days ago", "2025-03-31 18:12", Some(180), ""),
            ("Sat, April 6, 2024 at 3:15 AM EDT·2 min read", "2024-04-06 03:15", Some(-240), ""),
            ("19 Ekim 2021, Salı", "2021-10-19", None, ""),
            ("Last updated on Wednesday, 7 août 2024", "2024-08-07", None, ""),
        ] {
            assert_eq!(read(text), (when.to_owned(), offset, rest.to_owned()), "{text}");
        }
    }

    #[test]
    fn a_credit_beside_the_date_makes_no_byline() {
        for (text, bare) in [
            ("Source: Xinhua   Editor: huaxia   2023-01-05 21:12:44", true),
            ("example.org 2012-11-06", true),
            ("Ada Obi Published August 07, 2024", false),
        ] {
            assert_eq!(line(text, Span::new(0, text.len())).map(|line| line.is_bare()), Some(bare), "{text}");
        }
    }

    #[test]
    fn a_line_can_be_of_the_time_and_give_none() {
        for (text, undated) in
            [("Published", true), ("Updated 3 hours ago", true), ("2 min read", true), ("Talks on Mali", false)]
        {
            assert_eq!(is_undated(text, Span::new(0, text.len())), undated, "{text}");
        }
    }

    #[test]
    fn a_date_without_a_year_is_no_publication_line() {
        assert!(line("Talks open on August 7", Span::new(0, 22)).is_none());
    }
}

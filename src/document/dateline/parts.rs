//! The parts of a dateline, each where it may stand: places and their region, a day, agencies in brackets, slashes or bare.

use super::super::date::{self, Day, skip};
use super::super::piece::{Kind, Piece};
use super::super::tables::AGENCIES;
use super::Reader;
use crate::span::Span;

/// The parts read so far, and the piece after them.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) places: Vec<Span>,
    pub(super) region: Option<Span>,
    pub(super) agencies: Vec<Span>,
    pub(super) day: Option<Day>,
    pub(super) at: usize,
}

impl Reader<'_, '_> {
    /// `NIAMEY`, `BEIRUT/THE HAGUE`, `LA CROSSE, Wis.`, `CARACAS (VENEZUELA)`, `Kyiv and Moscow`.
    pub(super) fn places(&self, parts: &mut Parts) -> Option<()> {
        let mut next = self.name(parts.at, 5)?;
        parts.places.push(self.span(parts.at, next));
        while let Some(joint) = self.get(next).filter(|piece| piece.is('/') || piece.text.eq_ignore_ascii_case("and"))
            && parts.places.len() < 4
            && let Some(end) = self.name(next + 1, 4)
            && !(joint.is('/') && AGENCIES.has(self.of(self.span(next + 1, end)).as_bytes()))
        {
            parts.places.push(self.span(next + 1, end));
            next = end;
        }
        if self.get(next).is_some_and(|piece| piece.is(','))
            && date::day(self.pieces, next + 1).is_none()
            && !self.is_agency(next + 1)
            && let Some(end) = self.name(next + 1, 4)
        {
            parts.region = Some(self.span(next + 1, end));
            next = end;
            // A state and its country: `Springfield, Ill., USA`.
            if self.get(next).is_some_and(|piece| piece.is(','))
                && date::day(self.pieces, next + 1).is_none()
                && let Some(end) = self.name(next + 1, 3)
            {
                next = end;
            }
        } else if self.get(next).is_some_and(|piece| piece.is('('))
            && let Some(end) = self.name(next + 1, 4)
            && self.get(end).is_some_and(|piece| piece.is(')'))
            && self.get(end + 1).is_some_and(|piece| piece.is(','))
        {
            parts.region = Some(self.span(next + 1, end));
            next = end + 1;
        }
        if matches!(self.of(parts.places[0]).to_ascii_uppercase().as_str(), "NO CITY" | "NO PLACE") {
            parts.places.clear();
        }
        parts.at = next;
        Some(())
    }

    /// The end of the capitalized name at `at`, of at most `most` words; months with a number after them and agencies end it.
    fn name(&self, at: usize, most: usize) -> Option<usize> {
        if !self.get(at)?.is_capitalized() || date::day(self.pieces, at).is_some() {
            return None;
        }
        let (mut next, mut words) = (at, 0);
        while let Some(piece) = self.get(next) {
            let joins = next > at && piece.glued;
            match piece.kind {
                Kind::Word if next > at && !joins && (date::day(self.pieces, next).is_some() || self.is_agency(next)) => break,
                Kind::Word if piece.is_capitalized() || joins => words += 1,
                // `Democratic Republic of the Congo`
                Kind::Word if piece.text == "of" && self.get(next + 1).is_some_and(|after| after.text == "the") => {}
                Kind::Word
                    if matches!(piece.text, "of" | "the" | "de" | "la" | "el" | "al" | "del" | "da" | "sur" | "les" | "am")
                        && (piece.text != "the" || next > at && self.pieces[next - 1].text == "of")
                        && self.get(next + 1).is_some_and(Piece::is_capitalized) => {}
                Kind::Mark if joins && matches!(piece.text, "-" | "." | "'" | "’") => {
                    // A stop ends the name unless it is that of an abbreviation.
                    let goes_on = self.get(next + 1).is_some_and(|after| after.glued && after.kind == Kind::Word);
                    // `MOSCOW. June 14`: long words are no abbreviations.
                    let whole = piece.is('.') && self.pieces[next - 1].text.len() > 4;
                    if !goes_on && (piece.is('-') || whole) {
                        break;
                    }
                }
                _ => break,
            }
            if words > most {
                return None;
            }
            next += 1;
        }
        (words > 0).then_some(next)
    }

    fn is_agency(&self, at: usize) -> bool {
        self.get(at).is_some_and(|piece| piece.text.len() >= 3 && piece.is_shouted() && AGENCIES.has(piece.text.as_bytes()))
    }

    /// A date after a comma perhaps: `, Aug 7`, ` March 22`, `, NO DATE`.
    pub(super) fn day(&self, parts: &mut Parts) {
        let next = skip(self.pieces, parts.at, &[',', '.']);
        if parts.day.is_none()
            && let Some((day, end)) = date::day(self.pieces, next)
        {
            parts.day = Some(day);
            parts.at = end;
        }
    }

    /// A date behind a dash that sets it off: `KHARTOUM, Sudan - June 3, 2019`, at the end of its line or before another dash.
    pub(super) fn day_after_dash(&self, parts: &mut Parts) {
        let set_off = self.get(parts.at).is_some_and(|piece| piece.is_dash() && !piece.glued);
        let Some((day, end)) = date::day(self.pieces, parts.at + 1).filter(|_| set_off && parts.day.is_none()) else { return };
        let alone = match self.get(end) {
            Some(after) => after.is_dash(),
            None => self.pieces.last().is_some_and(|last| last.span.end == self.block.end),
        };
        if alone && !matches!(day, Day::Weekday(_)) {
            parts.day = Some(day);
            parts.at = end;
        }
    }

    /// The agency: `(APP - Example - 7th Aug, 2024)`, `/TASS/`, a bare `AAP`. Says whether it is bare.
    pub(super) fn agency(&self, parts: &mut Parts) -> bool {
        let next = skip(self.pieces, parts.at, &[',', '.', ':']);
        let Some(open) = self.get(next) else { return false };
        if self.is_agency(next) && !open.glued {
            parts.agencies.push(open.span);
            parts.at = next + 1;
            return true;
        }
        let close = match open.text {
            "(" => ')',
            "/" => '/',
            "[" => ']',
            _ => return false,
        };
        // In slashes a bare name; in parentheses names and perhaps a date between dashes.
        let mut start = next + 1;
        let mut at = start;
        let mut agencies = Vec::new();
        let mut day = None;
        loop {
            let Some(piece) = self.get(at).filter(|_| at < next + 40) else { return false };
            if piece.is(close) && (close != '/' || at > start) {
                break;
            }
            let dash = piece.is_dash() || piece.is(',') && agencies.is_empty() && day.is_none() && at > start;
            if dash && at > start && day.is_none() {
                if !piece.glued || date::day(self.pieces, at + 1).is_some() {
                    agencies.push(self.span(start, at));
                    start = at + 1;
                }
            } else if at == start
                && day.is_none()
                && let Some((found, end)) = date::day(self.pieces, at)
            {
                day = Some(found);
                at = end;
                start = end;
                continue;
            }
            at += 1;
        }
        if at > start {
            agencies.push(self.span(start, at));
        }
        if agencies.is_empty() && day.is_none() || !agencies.iter().all(|&agency| self.can_be_agency(agency)) {
            return false;
        }
        parts.agencies.extend(agencies);
        parts.day = parts.day.or(day);
        parts.at = at + 1;
        false
    }

    /// Whether words in parentheses can name an agency: known, or short and not a clause.
    fn can_be_agency(&self, span: Span) -> bool {
        let name = self.of(span);
        AGENCIES.has(name.as_bytes())
            || name.split([' ', '/', '-']).filter(|word| !word.is_empty()).count() <= 7
                && name.split([' ', '/']).filter(|word| !word.is_empty()).all(|word| {
                    word.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit())
                        || matches!(word, "of" | "de" | "and" | "-")
                })
            || name.len() <= 5 && name.chars().all(char::is_lowercase)
    }
}

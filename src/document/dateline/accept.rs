//! Whether the parts that were read are a dateline, or the head of a sentence that only looks like one.
//!
//! In: the parts and what stands behind them. Out: the dateline, or nothing. An agency, a date, capitals and the gazetteer speak
//! for it; a dash that stands apart, a colon or the end of the paragraph sets it off.

use super::super::date::{Day, skip};
use super::super::piece::{Kind, Piece};
use super::super::tables::{AGENCIES, LABELS};
use super::parts::Parts;
use super::{Found, Reader};

/// What speaks for a dateline or against it.
#[derive(Debug, Clone, Copy)]
struct Signs {
    /// A dash that stands apart follows.
    spaced: bool,
    /// The dash that follows is written to the word before it.
    glued: bool,
    /// A colon follows.
    colon: bool,
    /// Nothing follows in the paragraph.
    ends: bool,
    /// The report goes on with a word in small letters.
    lower: bool,
    /// The report goes on with a word in capitals.
    all_capitals: bool,
    /// The places are written in capitals.
    shouted: bool,
    /// The first place or its region is in the gazetteer.
    known: bool,
    /// One of the agencies is in the table.
    known_agency: bool,
}

impl Signs {
    fn set_off(self) -> bool {
        self.spaced || self.colon || self.ends
    }

    /// `NIAMEY, Aug 7 (Reuters) -`: an agency in brackets or slashes.
    fn tell_with_agency(self, day: Option<Day>) -> bool {
        let full_day = day.is_some_and(|day| !matches!(day, Day::Weekday(_)));
        self.known_agency && (self.set_off() || self.shouted || day.is_some() || self.known && !self.lower)
            || self.set_off() && (self.shouted || self.known || full_day || !self.lower && self.spaced)
            || day.is_some() && self.shouted
    }

    /// `CANBERRA, March 3 AAP -`: an agency without brackets.
    fn tell_with_bare_agency(self) -> bool {
        self.set_off() && (self.shouted || self.known)
    }

    /// `NIAMEY, Aug 7 -`: a date and no agency.
    fn tell_with_day(self) -> bool {
        (self.spaced || self.colon) && (self.shouted || self.known) && !self.lower || self.ends && self.shouted
    }

    /// `LIBREVILLE: …`, `NIAMEY - …`: places alone, in capitals before a report that is not, or known to the gazetteer.
    fn tell_with_places(self, count: usize) -> bool {
        let dashed = self.spaced && !self.lower && (self.known || self.shouted && !self.all_capitals);
        let coloned = self.colon && self.shouted && self.known && !self.lower && !self.all_capitals;
        (dashed || coloned) && count <= 2 && (self.known || !self.glued)
    }
}

impl Reader<'_, '_> {
    /// The dateline that the parts from piece `start` on make; `bare` says whether the agency stands without brackets.
    pub(super) fn accept(&self, start: usize, parts: Parts, bare: bool) -> Option<Found> {
        let next = skip(self.pieces, parts.at, &['.', ',']);
        let signs = self.signs(&parts, next);
        let told = match (parts.agencies.is_empty(), parts.day) {
            (false, _) if bare => signs.tell_with_bare_agency(),
            (false, day) => signs.tell_with_agency(day),
            (true, Some(_)) => signs.tell_with_day(),
            (true, None) => signs.tell_with_places(parts.places.len()),
        };
        let place = parts.places.first().map(|&place| self.of(place));
        let label = place.is_some_and(|place| place.split(' ').any(|word| LABELS.has(word.as_bytes())));
        let agency = place.is_some_and(|place| AGENCIES.has(place.as_bytes()));
        if !told || label || agency || place.is_none() && parts.region.is_none() {
            return None;
        }
        let dateline = self.finish(start, Parts { at: next, ..parts });
        // A line that holds nothing else than a place is left to the caller.
        (dateline.end > dateline.span.start).then_some(dateline)
    }

    /// What speaks for the parts, which end before piece `next`.
    fn signs(&self, parts: &Parts, next: usize) -> Signs {
        let dash = self.get(next).filter(|piece| piece.is_dash());
        let mut after = next;
        while self.get(after).is_some_and(|piece| piece.is_dash() || piece.is(':')) {
            after += 1;
        }
        let follows = self.get(after);
        let in_table = |name: &str| AGENCIES.has(name.as_bytes());
        let parted = |name: &str| name.split([' ', '/']).any(|part| part.len() > 2 && in_table(part));
        let is_known = |span| (self.known)(self.of(span));
        Signs {
            spaced: dash.is_some_and(|dash| !dash.glued || !dash.is('-') || after > next + 1),
            glued: dash.is_some_and(|dash| dash.glued),
            colon: self.get(next).is_some_and(|piece| piece.is(':')),
            ends: follows.is_none() && self.pieces.last().is_some_and(|last| last.span.end == self.block.end),
            lower: follows.is_some_and(|piece| piece.kind == Kind::Word && !piece.is_capitalized()),
            all_capitals: follows.is_some_and(|piece| Piece::is_shouted(piece) && piece.text.len() > 3),
            shouted: parts.places.iter().all(|&place| !self.of(place).chars().any(char::is_lowercase)),
            known: parts.places.first().copied().is_some_and(is_known) || parts.region.is_some_and(is_known),
            known_agency: parts.agencies.iter().any(|&agency| in_table(self.of(agency)) || parted(self.of(agency))),
        }
    }
}

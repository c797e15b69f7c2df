//! Datelines: where a report was filed, by which agency, when: `NIAMEY, Aug 7 (Reuters) -`, `BAMAKO, Mali (AP) —`,
//! `KIEV, April 26. /TASS/.`, `(Reuters) —`, `LIBREVILLE: …`.
//!
//! In: the head of a paragraph. Out: its places, date and agencies and where the report begins, or nothing for a sentence that
//! only looks like one. [`parts`] reads what may stand in a dateline, [`accept`] decides whether it is one.

mod accept;
mod parts;

use super::date::{Day, skip};
use super::piece::{Kind, Piece, pieces};
use super::tables::AGENCIES;
use crate::span::{Quoted, Span};
use parts::Parts;

/// How much of a paragraph is looked at, in bytes.
const LONGEST: usize = 240;

/// What a dateline says.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) places: Vec<Quoted>,
    /// The state or region after the place: `Mali`, `Wis.`, `VENEZUELA`.
    pub(super) region: Option<Quoted>,
    pub(super) agencies: Vec<Quoted>,
    pub(super) day: Option<Day>,
    /// The whole of it.
    pub(super) span: Span,
    /// Where the report begins.
    pub(super) end: usize,
}

/// The dateline that the paragraph at `span` begins with; `known` says whether a name is a place of the gazetteer.
pub(super) fn find(text: &str, span: Span, known: impl Fn(&str) -> bool) -> Option<Found> {
    let head = head(text, span);
    let pieces = pieces(text, head);
    Reader { text, block: span, pieces: &pieces, known: &known }.read(0)
}

/// A dateline on the line of the byline, glued to it or behind a comma: `By ADA OBI, Associated PressTOKYO (AP) — …`, `By Ada Obi,
/// BAMAKO, July 14 (AFP)`; also gives the byline.
pub(super) fn after_byline(text: &str, span: Span, known: impl Fn(&str) -> bool) -> Option<(Span, Found)> {
    let pieces = pieces(text, head(text, span));
    if !pieces.first()?.text.eq_ignore_ascii_case("by") {
        return None;
    }
    let reader = Reader { text, block: span, pieces: &pieces, known: &known };
    let begins = |at: usize| {
        let glued = pieces[at].glued && pieces[at - 1].kind == Kind::Word;
        pieces[at].is_shouted() && (glued || pieces[at - 1].is(',') && at > 3)
    };
    let at = (2..pieces.len()).find(|&at| begins(at))?;
    let glued = pieces[at].glued;
    let found = reader.read(at).filter(|found| glued || !found.agencies.is_empty())?;
    let end = pieces[at - 1 - usize::from(!glued)].span.end;
    Some((Span::new(span.start, end), found))
}

/// Whether the line at `span` begins with a dateline that a known agency and a dash make sure of.
pub(super) fn is_sure(text: &str, span: Span) -> bool {
    find(text, span, |_| false).is_some_and(|found| {
        let known = found.agencies.iter().any(|agency| AGENCIES.has(agency.text.as_bytes()));
        known && found.span.of(text).ends_with(['-', '–', '—', '_'])
    })
}

/// As much of a paragraph as a dateline can fill, up to a character boundary.
fn head(text: &str, span: Span) -> Span {
    let end = (span.start..=span.end.min(span.start + LONGEST)).rev().find(|&end| text.is_char_boundary(end));
    Span::new(span.start, end.unwrap_or(span.start))
}

struct Reader<'a, 't> {
    text: &'t str,
    block: Span,
    pieces: &'a [Piece<'t>],
    known: &'a dyn Fn(&str) -> bool,
}

impl Reader<'_, '_> {
    fn get(&self, at: usize) -> Option<&Piece<'_>> {
        self.pieces.get(at)
    }

    fn of(&self, span: Span) -> &str {
        span.of(self.text)
    }

    fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.pieces[from].span.start, self.pieces[to - 1].span.end)
    }

    /// Reads a dateline from piece `start` on.
    fn read(&self, start: usize) -> Option<Found> {
        if let Some(found) = self.agency_first(start) {
            return Some(found);
        }
        let mut parts = Parts { at: start, ..Parts::default() };
        self.places(&mut parts)?;
        self.day(&mut parts);
        let bare = self.agency(&mut parts);
        self.day(&mut parts);
        self.day_after_dash(&mut parts);
        self.accept(start, parts, bare)
    }

    /// `(Reuters) —`, `ANSA - ROMA, 01 LUG -`, `Xinhua, May 4, 2015`, `Example.Net -`.
    fn agency_first(&self, start: usize) -> Option<Found> {
        let mut parts = Parts { at: start, ..Parts::default() };
        if self.get(start)?.is('(') {
            self.agency(&mut parts);
            let known = parts.agencies.iter().any(|&agency| AGENCIES.has(self.of(agency).as_bytes()));
            return (known && self.get(parts.at)?.is_dash()).then(|| self.finish(start, parts));
        }
        let length = (1..=6).rev().find(|&length| {
            self.pieces.len() >= start + length && AGENCIES.has(self.of(self.span(start, start + length)).as_bytes())
        });
        let site = match self.pieces.get(start..start + 3)? {
            [name, dot, end] if dot.is('.') && dot.glued && end.glued && name.is_capitalized() && end.is_capitalized() => Some(3),
            _ => None,
        };
        let length = length.or(site)?;
        let agency = self.span(start, start + length);
        parts.at = start + length;
        // A word in capitals may follow the agency: `ANSA TEST - ROMA`.
        let extra = usize::from(self.get(parts.at).is_some_and(Piece::is_shouted));
        let after = self.get(parts.at + extra);
        if after.is_some_and(|piece| piece.is_dash() && !piece.glued || piece.is(','))
            && let Some(mut found) = self.place_after(parts.at + extra + 1)
        {
            found.span.start = self.pieces[start].span.start;
            found.agencies.insert(0, Quoted::at(self.text, agency));
            return Some(found);
        }
        parts.agencies.push(agency);
        self.day(&mut parts);
        let end = self.get(parts.at).is_none() && self.pieces.last()?.span.end == self.block.end;
        let dash = self.get(parts.at).is_some_and(|piece| piece.is_dash() && !piece.glued);
        (dash || parts.day.is_some() && end).then(|| self.finish(start, parts))
    }

    /// A place with its date behind an agency; the place must be in capitals or known.
    fn place_after(&self, at: usize) -> Option<Found> {
        let mut parts = Parts { at, ..Parts::default() };
        self.places(&mut parts)?;
        self.day(&mut parts);
        self.accept(at, parts, false)
    }

    /// Takes the marks after the parts, and editorial notes such as `[TEXT]`, into the dateline.
    fn finish(&self, start: usize, parts: Parts) -> Found {
        let mut at = skip(self.pieces, parts.at, &['.']);
        while self.get(at).is_some_and(|piece| piece.is_dash() || piece.is(':')) {
            at += 1;
        }
        while self.get(at).is_some_and(|piece| piece.is('['))
            && let Some(close) = (at..self.pieces.len().min(at + 12)).find(|&at| self.pieces[at].is(']'))
        {
            at = close + 1;
        }
        let end = self.pieces.get(at).map_or(self.block.end.min(self.pieces[at - 1].span.end), |piece| piece.span.start);
        let quoted = |span: &Span| Quoted::at(self.text, *span);
        Found {
            places: parts.places.iter().map(quoted).collect(),
            region: parts.region.as_ref().map(quoted),
            agencies: parts.agencies.iter().map(quoted).collect(),
            day: parts.day,
            span: Span::new(self.pieces[start].span.start, self.pieces[at - 1].span.end),
            end,
        }
    }
}

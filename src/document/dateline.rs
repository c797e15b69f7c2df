//! Datelines: where a report was filed, by which agency, when: `NIAMEY, Aug 7 (Reuters) -`, `BAMAKO, Mali (AP) —`,
//! `KIEV, April 26. /TASS/.`, `(Reuters) —`, `LIBREVILLE: …`.
//!
//! In: the head of a paragraph. Out: its places, date and agencies and where the report begins, or nothing for a sentence that
//! only looks like one: a dateline needs an agency, a date or a place in capitals or in the gazetteer, set off by a mark.

use super::date::{self, Day, skip};
use super::piece::{Kind, Piece, pieces};
use super::tables::{AGENCIES, LABELS};
use crate::span::{Quoted, Span};

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

/// A dateline glued to the byline before it: `By ADA OBI, Associated PressTOKYO (AP) — …`; also gives the byline.
pub(super) fn after_byline(text: &str, span: Span, known: impl Fn(&str) -> bool) -> Option<(Span, Found)> {
    let pieces = pieces(text, head(text, span));
    if !pieces.first()?.text.eq_ignore_ascii_case("by") {
        return None;
    }
    let reader = Reader { text, block: span, pieces: &pieces, known: &known };
    let at = (2..pieces.len()).find(|&at| pieces[at].glued && pieces[at].is_shouted() && pieces[at - 1].kind == Kind::Word)?;
    let found = reader.read(at)?;
    Some((Span::new(span.start, pieces[at - 1].span.end), found))
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

/// The parts read so far, and the piece after them.
#[derive(Debug, Default)]
struct Parts {
    places: Vec<Span>,
    region: Option<Span>,
    agencies: Vec<Span>,
    day: Option<Day>,
    at: usize,
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

    /// `NIAMEY`, `BEIRUT/THE HAGUE`, `LA CROSSE, Wis.`, `CARACAS (VENEZUELA)`, `Kyiv and Moscow`.
    fn places(&self, parts: &mut Parts) -> Option<()> {
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
                Kind::Word
                    if matches!(piece.text, "of" | "de" | "la" | "el" | "al" | "del" | "da" | "sur" | "les" | "am")
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
    fn day(&self, parts: &mut Parts) {
        let next = skip(self.pieces, parts.at, &[',', '.']);
        if parts.day.is_none()
            && let Some((day, end)) = date::day(self.pieces, next)
        {
            parts.day = Some(day);
            parts.at = end;
        }
    }

    /// A date behind a dash that sets it off: `KHARTOUM, Sudan - June 3, 2019`, at the end of its line or before another dash.
    fn day_after_dash(&self, parts: &mut Parts) {
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
    fn agency(&self, parts: &mut Parts) -> bool {
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

    /// Decides whether what was read is a dateline.
    fn accept(&self, start: usize, parts: Parts, bare: bool) -> Option<Found> {
        let mut next = parts.at;
        next = skip(self.pieces, next, &['.', ',']);
        let dash = self.get(next).filter(|piece| piece.is_dash());
        let colon = self.get(next).filter(|piece| piece.is(':'));
        let mut after = next;
        while self.get(after).is_some_and(|piece| piece.is_dash() || piece.is(':')) {
            after += 1;
        }
        let follows = self.get(after);
        let ends = follows.is_none() && self.pieces.last()?.span.end == self.block.end;
        let lower = follows.is_some_and(|piece| piece.kind == Kind::Word && !piece.is_capitalized());
        let shouted = parts.places.iter().all(|&place| !self.of(place).chars().any(char::is_lowercase));
        let all_capitals = follows.is_some_and(|piece| piece.is_shouted() && piece.text.len() > 3);
        let label = parts.places.first().is_some_and(|&place| self.of(place).split(' ').any(|word| LABELS.has(word.as_bytes())));
        let known = parts.places.first().is_some_and(|&place| (self.known)(self.of(place)))
            || parts.region.is_some_and(|region| (self.known)(self.of(region)));
        let known_agency = parts.agencies.iter().any(|&agency| {
            AGENCIES.has(self.of(agency).as_bytes())
                || self.of(agency).split([' ', '/']).any(|part| part.len() > 2 && AGENCIES.has(part.as_bytes()))
        });
        let place = parts.places.first().is_none_or(|&place| !AGENCIES.has(self.of(place).as_bytes()));
        let agency = !parts.agencies.is_empty();
        let full_day = parts.day.is_some_and(|day| !matches!(day, Day::Weekday(_)));
        let spaced = dash.is_some_and(|dash| !dash.glued || !dash.is('-') || after > next + 1);
        let set_off = spaced || colon.is_some() || ends;
        let told = if agency && !bare {
            (known_agency && (set_off || shouted || parts.day.is_some() || known && !lower))
                || set_off && (shouted || known || full_day || !lower && spaced)
                || parts.day.is_some() && shouted
        } else if agency {
            set_off && (shouted || known)
        } else if parts.day.is_some() {
            (spaced || colon.is_some()) && (shouted || known) && !lower || ends && shouted
        } else {
            // Only a place: in capitals before a report that is not, or known to the gazetteer.
            let dashed = spaced && !lower && (known || shouted && !all_capitals);
            let coloned = colon.is_some() && shouted && known && !lower && !all_capitals;
            (dashed || coloned) && parts.places.len() <= 2 && (known || !dash.is_some_and(|dash| dash.glued))
        };
        if !told || label || !place || parts.places.is_empty() && parts.region.is_none() {
            return None;
        }
        let dateline = self.finish(start, Parts { at: next, ..parts });
        // A line that holds nothing else than a place is left to the caller.
        (dateline.end > dateline.span.start).then_some(dateline)
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

//! Years, decades and centuries: `2011`, `fiscal 2011`, `the 1990s`, `the 20th century`, and the year that follows a stretch
//! of it (`March of last year`).

use super::calendar::{Point, Unit, is_year};
use super::meaning::{When, YearOf};
use super::read::Reader;
use super::sense::{Sense, Which};
use crate::syntax::{Deprel, Upos};

/// Years that news writes without a word that says it is a year.
const PLAIN_YEARS: std::ops::RangeInclusive<u32> = 1900..=2060;
/// Years that a preposition makes plausible.
const YEARS: std::ops::RangeInclusive<u32> = 1000..=2150;

impl Reader<'_> {
    /// A year in four digits.
    pub(super) fn year(&self, i: usize) -> Option<i32> {
        match self.sense(i) {
            Sense::Digits(year, 4) if YEARS.contains(&year) => i32::try_from(year).ok(),
            _ => None,
        }
    }

    /// A year in two digits after an apostrophe: `'96`, and `' 96` as a tokenizer may part it.
    fn short_year(&self, i: usize) -> Option<(usize, i32)> {
        let quote = |j: usize| self.form(j).starts_with(['\'', '\u{2019}', '`']);
        let at = match self.sense(i) {
            Sense::Digits(_, 2) if quote(i) => i,
            Sense::Genitive if self.is_glued(i + 1) => i + 1,
            _ => return None,
        };
        match self.sense(at) {
            Sense::Digits(year, 2) if at > i && self.form(i).chars().count() == 1 || at == i => {
                Some((at + 1, i32::try_from(century(year)).ok()?))
            }
            _ => None,
        }
    }

    /// The year after `fiscal`, in four digits or two.
    fn fiscal_year(&self, i: usize) -> Option<i32> {
        match self.sense(i) {
            Sense::Digits(year, 2) => i32::try_from(century(year)).ok(),
            _ => self.year(i),
        }
    }

    /// The last year of a stretch, in two digits: `95` of `1992-95`.
    fn last_year(&self, i: usize) -> Option<i32> {
        let Sense::Digits(short, 2) = self.sense(i) else { return None };
        let from = i.checked_sub(2)?;
        let first = self.year(from)?;
        let joined = matches!(self.sense(i - 1), Sense::Dash | Sense::Slash) && self.is_glued(i - 1) && self.is_glued(i);
        let ends = !self.is_glued(i + 1) || !matches!(self.sense(i + 1), Sense::Dash | Sense::Slash | Sense::Percent);
        let short = i32::try_from(short).ok()?;
        let last = first - first % 100 + short + if first % 100 == 99 && short < 10 { 100 } else { 0 };
        (joined && ends && last > first && self.is_year_here(from)).then_some(last)
    }

    /// The year that a stretch of the year belongs to: ` 2011`, `, 2011`, ` of last year`, ` this year`.
    pub(super) fn year_tail(&self, i: usize, comma: bool) -> (usize, YearOf) {
        if comma
            && self.sense(i) == Sense::Comma
            && let Some(year) = self.year(i + 1)
        {
            return (i + 2, YearOf::Given(year));
        }
        let j = i + usize::from(self.sense(i) == Sense::Of);
        if let Some(year) = self.year(j)
            && self.sense(j + 1) != Sense::Percent
        {
            return (j + 1, YearOf::Given(year));
        }
        if self.sense(j) == Sense::Fiscal
            && let Some(year) = self.fiscal_year(j + 1)
        {
            return (j + 2, YearOf::Given(year));
        }
        if let Some((end, year)) = self.short_year(j) {
            return (end, YearOf::Given(year));
        }
        let the = usize::from(j > i && self.sense(j) == Sense::The);
        match (self.sense(j + the), self.sense(j + the + 1)) {
            (Sense::Which(which), Sense::Unit(Unit::Year, false))
                if the == 1 || which == Which::This || which == Which::Last || which == Which::Next =>
            {
                (j + the + 2, YearOf::Pointed(which, false))
            }
            (Sense::Unit(Unit::Year, false), _) if the == 1 => (j + the + 1, YearOf::Pointed(Which::This, false)),
            _ => (i, YearOf::Open),
        }
    }

    /// `2011`, `the year 2011`, `fiscal 2011`, `FY2011`.
    pub(super) fn year_alone(&self, i: usize) -> Option<(usize, When)> {
        let the = usize::from(self.sense(i) == Sense::The);
        let fiscal = usize::from(self.sense(i + the) == Sense::Fiscal);
        let year_word = usize::from(matches!(self.sense(i + the + fiscal), Sense::Unit(Unit::Year, false)));
        let j = i + the + fiscal + year_word;
        if fiscal + year_word > 0 {
            let year = if fiscal == 1 { self.fiscal_year(j) } else { self.year(j) }?;
            return Some((j + 1, When::Point(Point::Year(year))));
        }
        if the == 1 {
            return None;
        }
        if let Some(year) = self.last_year(i) {
            return Some((i + 1, When::Point(Point::Year(year))));
        }
        if let Some((end, year)) = self.short_year(i) {
            let timely = matches!(
                self.before(i),
                Some(
                    Sense::In | Sense::Since | Sense::Until | Sense::By | Sense::From | Sense::To | Sense::Edge(_) | Sense::Dash
                )
            );
            return timely.then_some((end, When::Point(Point::Year(year))));
        }
        let year = self.year(i)?;
        self.is_year_here(i).then_some((i + 1, When::Point(Point::Year(year))))
    }

    /// Whether the four digits at `i` are a year and no count, price or name.
    fn is_year_here(&self, i: usize) -> bool {
        let Sense::Digits(number, 4) = self.sense(i) else { return false };
        if self.before(i) == Some(Sense::Numbered) {
            return false;
        }
        let counts = self.counts_something(i + 1) && !matches!(self.sense(i + 1), Sense::Unit(_, false));
        if self.after_currency(i) || counts || self.is_glued(i + 1) && matches!(self.sense(i + 1), Sense::Slash | Sense::Percent)
        {
            return false;
        }
        if self.word(i).is_some_and(|word| word.deprel() == Deprel::Compound) && PLAIN_YEARS.contains(&number) {
            return true;
        }
        let next_noun = self.upos(i + 1) == Upos::Noun && self.sense(i + 1) == Sense::Other;
        let before = self.before(i);
        let plain = PLAIN_YEARS.contains(&number);
        match before {
            Some(Sense::In | Sense::Since | Sense::During | Sense::Until | Sense::Edge(_)) => {
                !(next_noun && self.is_plural(i + 1) && !plain)
            }
            Some(Sense::By | Sense::From | Sense::Before | Sense::After | Sense::Between | Sense::To) => {
                plain && !(next_noun && self.is_plural(i + 1))
            }
            Some(Sense::Dash) => {
                // `2000 - 2050`, `mid-2011`; not `Boeing 737-2000`
                plain
                    && (i >= 2
                        && (self.year(i - 2).is_some()
                            || matches!(self.sense(i - 2), Sense::Edge(_) | Sense::Month(..) | Sense::Digits(..=31, _)))
                        || !self.is_glued(i))
            }
            Some(Sense::Bound(_)) if self.sense(i + 1) == Sense::Dash => plain && self.year(i + 2).is_some(),
            Some(
                Sense::More
                | Sense::Than
                | Sense::Bound(_)
                | Sense::Slash
                | Sense::Number(_)
                | Sense::Vague
                | Sense::At
                | Sense::A,
            ) => plain && before == Some(Sense::A) && (next_noun || self.upos(i + 1) == Upos::Propn) && !self.is_plural(i + 1),
            Some(Sense::Digits(..) | Sense::Clock(..) | Sense::Decimal(..)) => false,
            Some(Sense::The | Sense::Possessive | Sense::Genitive) => plain,
            _ => plain && !(next_noun && self.is_plural(i + 1)),
        }
    }

    fn is_plural(&self, i: usize) -> bool {
        self.form(i).ends_with('s') || matches!(self.form(i), "people" | "men" | "women" | "children" | "police" | "troops")
    }

    /// Whether a decade at `i` is one of somebody's life: `in his early 60s`, `men in their mid-30s`.
    fn is_of_a_life(&self, i: usize) -> bool {
        let edge = |j: usize| matches!(self.sense(j), Sense::Edge(_) | Sense::Dash);
        let first = (i.saturating_sub(3)..i).rev().take_while(|j| edge(*j)).last().unwrap_or(i);
        self.before(first) == Some(Sense::Possessive)
    }

    /// `the 1990s`, `the '80s`, `the early sixties`, `the 20th century`.
    pub(super) fn decade(&self, i: usize) -> Option<(usize, When)> {
        let the = usize::from(self.sense(i) == Sense::The);
        let j = i + the;
        if the == 0 && self.is_of_a_life(i) {
            return None;
        }
        match (self.sense(j), self.sense(j + 1), self.sense(j + 2)) {
            // `the 1980's`, where the tokenizer parts the ending
            (Sense::Digits(year, 4), Sense::Genitive, _)
                if year % 10 == 0
                    && self.form(j + 1).len() > 1
                    && (the == 1 || matches!(self.before(j), Some(Sense::Edge(_) | Sense::Dash))) =>
            {
                let year = i32::try_from(year).ok().filter(|year| is_year(*year) && *year >= 1500)?;
                Some((j + 2, When::Point(Point::Decade(year))))
            }
            (Sense::Decade(year), _, _) => {
                let year = if year < 100 { year + if year < 20 { 2000 } else { 1900 } } else { year };
                (is_year(year) && (year >= 1500)).then_some((j + 1, When::Point(Point::Decade(year))))
            }
            (Sense::Ordinal(nth @ 10..=22), Sense::Unit(Unit::Century, false), _) => {
                Some((j + 2, When::Point(Point::Century(i32::try_from(nth).ok()? * 100 - 100))))
            }
            (Sense::Ordinal(nth @ 10..=22), Sense::Dash, Sense::Unit(Unit::Century, false)) => {
                Some((j + 3, When::Point(Point::Century(i32::try_from(nth).ok()? * 100 - 100))))
            }
            // `21st` written out: `twenty-first century`
            (Sense::Number(20), Sense::Dash, Sense::Ordinal(1))
                if matches!(self.sense(j + 3), Sense::Unit(Unit::Century, false)) =>
            {
                Some((j + 4, When::Point(Point::Century(2000))))
            }
            _ => {
                let tens = [
                    ("sixties", 1960),
                    ("seventies", 1970),
                    ("eighties", 1980),
                    ("nineties", 1990),
                    ("fifties", 1950),
                    ("thirties", 1930),
                    ("twenties", 1920),
                ];
                let year = tens.iter().find(|(word, _)| the == 1 && self.is(j, word))?.1;
                Some((j + 1, When::Point(Point::Decade(year))))
            }
        }
    }
}

/// A year in two digits: below 40 it belongs to the century of the year 2000.
pub(super) fn century(year: u32) -> u32 {
    match year {
        0..=39 => year + 2000,
        40..=99 => year + 1900,
        _ => year,
    }
}

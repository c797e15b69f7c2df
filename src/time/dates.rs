//! Days and months: `July 25`, `7th Aug, 2024`, `19-Nov-12`, `Tuesday, August 6`, `the 25th`, `25-27 July`, `March`.

use super::calendar::{Point, Unit, is_year};
use super::meaning::{When, YearOf, Yearly};
use super::read::Reader;
use super::sense::{Sense, Which};
use super::years::century;
use crate::syntax::Upos;
use chrono::NaiveDate;

impl Reader<'_> {
    /// A day or a coarser stretch, without modifiers: the longest reading at `i`.
    pub(super) fn when(&self, i: usize) -> Option<(usize, When)> {
        let rules = [
            self.numeric(i),
            self.weekday_and_date(i),
            self.month_date(i),
            self.deictic(i),
            self.pointed(i),
            self.part_of_year(i),
            self.decade(i),
            self.year_alone(i),
            self.ordinal_day(i),
            self.holiday(i),
        ];
        rules.into_iter().flatten().rev().max_by_key(|hit| hit.0)
    }

    /// A number that can be a day of a month.
    fn day_number(&self, i: usize) -> Option<u32> {
        match self.sense(i) {
            Sense::Digits(day @ 1..=31, 1..=2) | Sense::Ordinal(day @ 1..=31) => Some(day),
            Sense::Second => Some(2),
            _ => None,
        }
    }

    /// Whether the word at `i` names a month here: `may` and `march` need a day, a year or a preposition of time beside.
    fn month(&self, i: usize) -> Option<u32> {
        let Sense::Month(month, sure) = self.sense(i) else { return None };
        if !self.is_capital(i) {
            return None;
        }
        let numbered = self.day_number(i + 1).is_some()
            || self.year(i + 1 + usize::from(self.sense(i + 1) == Sense::Comma)).is_some()
            || i > 0 && self.day_number(i - 1).is_some() && self.sense(i - 1) != Sense::Second
            || i > 1 && matches!(self.sense(i - 1), Sense::Of | Sense::Dash) && self.day_number(i - 2).is_some();
        if numbered {
            return Some(month);
        }
        let introduced = match self.before(i) {
            Some(
                Sense::In
                | Sense::Since
                | Sense::Until
                | Sense::By
                | Sense::During
                | Sense::Before
                | Sense::After
                | Sense::Between
                | Sense::From
                | Sense::To
                | Sense::Edge(_)
                | Sense::Which(_)
                | Sense::Each,
            ) => true,
            Some(Sense::Dash) => i > 1 && matches!(self.sense(i - 2), Sense::Edge(_)),
            _ => false,
        };
        let person =
            i + 1 < self.atoms.len() && self.sense(i + 1) == Sense::Other && self.is_capital(i + 1) && !self.all_capitals(i + 1);
        let tagged = self.upos(i);
        if sure {
            // `August Wilson`
            return (introduced || !(person && self.upos(i + 1) == Upos::Propn && tagged == Upos::Propn)).then_some(month);
        }
        let named = !matches!(month, 3 | 5);
        // no modal follows a preposition
        if introduced
            && month == 5
            && !named
            && !person
            && matches!(self.before(i), Some(Sense::In | Sense::Since | Sense::Until | Sense::By | Sense::During | Sense::From))
        {
            return Some(month);
        }
        (introduced && !person && !matches!(tagged, Upos::Verb | Upos::Aux) && (!named || self.form(i).ends_with('.')))
            .then_some(month)
    }

    fn all_capitals(&self, i: usize) -> bool {
        self.form(i).bytes().all(|byte| !byte.is_ascii_lowercase())
    }

    /// `2024-08-07`, `2024/08/07`, `07/08/2024`, `19-Nov-12`, `9.11.1989`.
    fn numeric(&self, i: usize) -> Option<(usize, When)> {
        let mark = self.sense(i + 1);
        if !matches!(mark, Sense::Dash | Sense::Slash | Sense::Stop)
            || self.sense(i + 3) != mark
            || !self.is_glued(i + 1)
            || !self.is_glued(i + 4)
        {
            return None;
        }
        let (first, middle, last) = (self.sense(i), self.sense(i + 2), self.sense(i + 4));
        let (year, month, day) = match (first, middle, last) {
            (Sense::Digits(year, 4), Sense::Digits(month, 1..=2), Sense::Digits(day, 1..=2)) => (year, month, day),
            (Sense::Digits(day, 1..=2), Sense::Month(month, _), Sense::Digits(year, 2 | 4)) => (century(year), month, day),
            (Sense::Digits(a, 1..=2), Sense::Digits(b, 1..=2), Sense::Digits(year, 4)) => {
                // American order, unless it cannot be or stops part the figures: `9.11.1989`
                let (month, day) = if a > 12 || mark == Sense::Stop { (b, a) } else { (a, b) };
                (year, month, day)
            }
            (Sense::Digits(a, 1..=2), Sense::Digits(b, 1..=2), Sense::Digits(year, 2)) if mark == Sense::Slash => {
                let (month, day) = if a > 12 { (b, a) } else { (a, b) };
                (century(year), month, day)
            }
            _ => return None,
        };
        let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok().filter(|year| is_year(*year))?, month, day)?;
        Some((i + 5, When::Point(Point::Day(date))))
    }

    /// `July 25, 2024`, `25 July`, `the 25th of July`, `July 2024`, `July last year`, `July`.
    pub(super) fn month_date(&self, i: usize) -> Option<(usize, When)> {
        let the = usize::from(self.sense(i) == Sense::The);
        if let (Some(day), false) = (self.day_number(i + the), self.after_currency(i)) {
            let of = usize::from(self.sense(i + the + 1) == Sense::Of);
            if the == 1 && of == 0 && !matches!(self.sense(i + the), Sense::Ordinal(_)) {
                return None;
            }
            let month = self.month(i + the + 1 + of)?;
            return Some(self.day_of(month, day, i + the + 2 + of));
        }
        if the == 1 {
            return None;
        }
        let month = self.month(i)?;
        let numeral = !matches!(self.sense(i + 1), Sense::Second);
        if let (Some(day), true, false) = (self.day_number(i + 1), numeral, self.counts_something(i + 2)) {
            return Some(self.day_of(month, day, i + 2));
        }
        // `July the 25th`
        if let (Sense::The, Sense::Ordinal(day @ 1..=31)) = (self.sense(i + 1), self.sense(i + 2)) {
            return Some((i + 3, dated(month, day, YearOf::Open)));
        }
        let (end, year) = self.year_tail(i + 1, true);
        Some((end, When::Yearly(Yearly::Month(month), year)))
    }

    /// A day of a month that ends before `i`, with its year.
    fn day_of(&self, month: u32, day: u32, i: usize) -> (usize, When) {
        let (end, year) = self.year_tail(i, true);
        let known =
            || self.atoms[i.min(self.atoms.len())..].iter().take(2).find_map(|atom| self.words.known_year(month, day, atom.key));
        let year = if year == YearOf::Open { known().map_or(year, YearOf::Known) } else { year };
        (end, dated(month, day, year))
    }

    /// Whether what stands at `i` makes the number before it a count: `May 25 percent`, `March 9:40`.
    pub(super) fn counts_something(&self, i: usize) -> bool {
        matches!(self.sense(i), Sense::Percent | Sense::Unit(..) | Sense::Meridiem(_) | Sense::Scale(_))
            || matches!(self.form(i), "million" | "billion")
    }

    /// `Tuesday`, `Tuesday, August 6, 2024`, `Tuesday the 6th`, `Tuesday last week`.
    fn weekday_and_date(&self, i: usize) -> Option<(usize, When)> {
        let (weekday, sure) = match self.sense(i) {
            Sense::Weekday(weekday, sure) => (weekday, sure),
            _ => return None,
        };
        if !self.is_capital(i) {
            return None;
        }
        let mut j = i + 1;
        if self.sense(j) == Sense::Stop && !sure {
            j += 1;
        }
        let skip = usize::from(self.sense(j) == Sense::Comma);
        if let Some((end, when @ (When::Yearly(Yearly::Day(..), _) | When::Point(Point::Day(_))))) =
            self.month_date(j + skip).or_else(|| self.numeric(j + skip))
        {
            return Some((end, when));
        }
        if let (Sense::The, Sense::Ordinal(day @ 1..=31)) = (self.sense(j), self.sense(j + 1))
            && !matches!(self.sense(j + 2), Sense::Unit(..))
        {
            return Some((j + 2, When::DayOfMonth(day)));
        }
        if !sure {
            return None;
        }
        // `Tuesday last week`, `Tuesday of this week`
        let of = usize::from(self.sense(j) == Sense::Of);
        if let (Sense::Which(which @ (Which::This | Which::Last | Which::Next)), Sense::Unit(Unit::Week, false)) =
            (self.sense(j + of), self.sense(j + of + 1))
        {
            let which = if which == Which::Last { Which::Previous } else { which };
            return Some((j + of + 2, When::Weekday(weekday, Some(which))));
        }
        Some((j, When::Weekday(weekday, None)))
    }

    /// `25` of `25-27 July` and `between 25 and 27 July`, `27` of `July 25-27`.
    pub(super) fn listed_day(&self, i: usize) -> Option<(usize, When)> {
        let Sense::Digits(day @ 1..=31, 1..=2) = self.sense(i) else { return None };
        let joins = |j: usize| matches!(self.sense(j), Sense::Dash | Sense::And | Sense::To | Sense::Or);
        if joins(i + 1)
            && matches!(self.sense(i + 2), Sense::Digits(1..=31, 1..=2))
            && let Some(month) = self.month(i + 3)
        {
            let (_, year) = self.year_tail(i + 4, true);
            return Some((i + 1, dated(month, day, year)));
        }
        if i >= 3
            && joins(i - 1)
            && matches!(self.sense(i - 2), Sense::Digits(..))
            && !self.counts_something(i + 1)
            && let Some(month) = self.month(i - 3)
        {
            if self.sense(i - 1) != Sense::Dash && self.upos(i + 1) == Upos::Noun {
                return None;
            }
            let (end, year) = self.year_tail(i + 1, true);
            return Some((end, dated(month, day, year)));
        }
        None
    }

    /// `the 25th`, after `on` and where nothing is counted by it.
    fn ordinal_day(&self, i: usize) -> Option<(usize, When)> {
        let (Sense::The, Sense::Ordinal(day @ 1..=31)) = (self.sense(i), self.sense(i + 1)) else { return None };
        let digits = self.form(i + 1).starts_with(|c: char| c.is_ascii_digit());
        (digits && self.before(i) == Some(Sense::On) && self.closes(i + 2)).then_some((i + 2, When::DayOfMonth(day)))
    }
}

/// A day of a month; where the month has no such day, the month.
fn dated(month: u32, day: u32, year: YearOf) -> When {
    if let YearOf::Given(year) = year
        && let Some(date) = NaiveDate::from_ymd_opt(year, month, day)
    {
        return When::Point(Point::Day(date));
    }
    match NaiveDate::from_ymd_opt(2024, month, day) {
        Some(_) => When::Yearly(Yearly::Day(month, day), year),
        None => When::Yearly(Yearly::Month(month), year),
    }
}

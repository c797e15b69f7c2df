//! Dates of the calendar: `July 25`, `7th Aug, 2024`, `19-Nov-12`, `Tuesday, August 6`, `the 25th`, `2011`, `the 1990s`,
//! `the third quarter of 2012`, `Easter`.

use super::calendar::{Point, Unit, is_year};
use super::meaning::{When, YearOf, Yearly};
use super::read::Reader;
use super::words::{Named, Sense, Which};
use crate::syntax::{Deprel, Upos};
use chrono::NaiveDate;

/// Years that news writes without a word that says it is a year.
const PLAIN_YEARS: std::ops::RangeInclusive<u32> = 1900..=2060;
/// Years that a preposition makes plausible.
const YEARS: std::ops::RangeInclusive<u32> = 1000..=2150;

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

    /// A year in four digits.
    pub(super) fn year(&self, i: usize) -> Option<i32> {
        match self.sense(i) {
            Sense::Digits(year, 4) if YEARS.contains(&year) => i32::try_from(year).ok(),
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
        (introduced && !person && !matches!(tagged, Upos::Verb | Upos::Aux) && (!named || self.form(i).ends_with('.')))
            .then_some(month)
    }

    fn all_capitals(&self, i: usize) -> bool {
        self.form(i).bytes().all(|byte| !byte.is_ascii_lowercase())
    }

    /// The year that a stretch of the year belongs to: ` 2011`, `, 2011`, ` of last year`, ` this year`.
    fn year_tail(&self, i: usize, comma: bool) -> (usize, YearOf) {
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
            && let Some(year) = self.year(j + 1)
        {
            return (j + 2, YearOf::Given(year));
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

    /// `2024-08-07`, `2024/08/07`, `07/08/2024`, `19-Nov-12`.
    fn numeric(&self, i: usize) -> Option<(usize, When)> {
        let mark = self.sense(i + 1);
        if !matches!(mark, Sense::Dash | Sense::Slash)
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
                // American order, unless it cannot be
                let (month, day) = if a > 12 { (b, a) } else { (a, b) };
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
    fn month_date(&self, i: usize) -> Option<(usize, When)> {
        let the = usize::from(self.sense(i) == Sense::The);
        if let (Some(day), false) = (self.day_number(i + the), self.after_currency(i)) {
            let of = usize::from(self.sense(i + the + 1) == Sense::Of);
            if the == 1 && of == 0 && !matches!(self.sense(i + the), Sense::Ordinal(_)) {
                return None;
            }
            let month = self.month(i + the + 1 + of)?;
            let (end, year) = self.year_tail(i + the + 2 + of, true);
            return Some((end, dated(month, day, year)));
        }
        if the == 1 {
            return None;
        }
        let month = self.month(i)?;
        let numeral = !matches!(self.sense(i + 1), Sense::Second);
        if let (Some(day), true, false) = (self.day_number(i + 1), numeral, self.counts_something(i + 2)) {
            let (end, year) = self.year_tail(i + 2, true);
            return Some((end, dated(month, day, year)));
        }
        // `July the 25th`
        if let (Sense::The, Sense::Ordinal(day @ 1..=31)) = (self.sense(i + 1), self.sense(i + 2)) {
            return Some((i + 3, dated(month, day, YearOf::Open)));
        }
        let (end, year) = self.year_tail(i + 1, true);
        Some((end, When::Yearly(Yearly::Month(month), year)))
    }

    /// Whether what stands at `i` makes the number before it a count: `May 25 percent`, `March 9:40`.
    fn counts_something(&self, i: usize) -> bool {
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

    /// `2011`, `the year 2011`, `fiscal 2011`, `FY2011`.
    fn year_alone(&self, i: usize) -> Option<(usize, When)> {
        let the = usize::from(self.sense(i) == Sense::The);
        let fiscal = usize::from(self.sense(i + the) == Sense::Fiscal);
        let year_word = usize::from(matches!(self.sense(i + the + fiscal), Sense::Unit(Unit::Year, false)));
        let j = i + the + fiscal + year_word;
        if fiscal + year_word > 0 {
            let year = self.year(j)?;
            return Some((j + 1, When::Point(Point::Year(year))));
        }
        if the == 1 {
            return None;
        }
        let year = self.year(i)?;
        self.is_year_here(i).then_some((i + 1, When::Point(Point::Year(year))))
    }

    /// Whether the four digits at `i` are a year and no count, price or name.
    fn is_year_here(&self, i: usize) -> bool {
        let Sense::Digits(number, 4) = self.sense(i) else { return false };
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
                            || matches!(self.sense(i - 2), Sense::Edge(_) | Sense::Month(..) | Sense::Digits(..)))
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
            ) => plain && before == Some(Sense::A) && next_noun && !self.is_plural(i + 1),
            Some(Sense::Digits(..) | Sense::Clock(..) | Sense::Decimal(..)) => false,
            Some(Sense::The | Sense::Possessive | Sense::Genitive) => plain,
            _ => plain && !(next_noun && self.is_plural(i + 1)),
        }
    }

    fn is_plural(&self, i: usize) -> bool {
        self.form(i).ends_with('s') || matches!(self.form(i), "people" | "men" | "women" | "children" | "police" | "troops")
    }

    /// `the 1990s`, `the '80s`, `the early sixties`, `the 20th century`.
    fn decade(&self, i: usize) -> Option<(usize, When)> {
        let the = usize::from(self.sense(i) == Sense::The);
        let j = i + the;
        match (self.sense(j), self.sense(j + 1), self.sense(j + 2)) {
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

    /// `the third quarter of 2012`, `third-quarter`, `Q3 2012`, `the first half of the year`, `the summer of 2011`, `summer`.
    fn part_of_year(&self, i: usize) -> Option<(usize, When)> {
        let the = usize::from(matches!(self.sense(i), Sense::The | Sense::Possessive));
        let j = i + the;
        let nth = match self.sense(j) {
            Sense::Ordinal(n) => Some(n),
            Sense::Second => Some(2),
            _ => None,
        };
        let (end, yearly) = match (self.sense(j), nth) {
            (Sense::QuarterName(n), _) => (j + 1, Yearly::Quarter(n)),
            (Sense::HalfName(n), _) => (j + 1, Yearly::Half(n)),
            (Sense::Season(_), _) => return self.season(i, j),
            (_, Some(n)) => {
                let dash = usize::from(self.sense(j + 1) == Sense::Dash);
                let filler = usize::from(dash == 0 && self.sense(j + 1) == Sense::Fiscal);
                let end = j + 2 + dash + filler;
                match self.sense(end - 1) {
                    Sense::Unit(Unit::Quarter, false) if n <= 4 => (end, Yearly::Quarter(n)),
                    Sense::Half if n <= 2 => (end, Yearly::Half(n)),
                    _ => return None,
                }
            }
            _ => return None,
        };
        let (tail, year) = self.year_tail(end, false);
        if matches!(yearly, Yearly::Half(_)) && year == YearOf::Open {
            return None;
        }
        Some((tail, When::Yearly(yearly, year)))
    }

    /// `summer`, `the spring of 2011`; `spring` and `fall` need a word of time beside.
    fn season(&self, i: usize, j: usize) -> Option<(usize, When)> {
        let Sense::Season(season) = self.sense(j) else { return None };
        let (end, year) = self.year_tail(j + 1, false);
        let introduced = j > i
            && matches!(self.before(i), Some(Sense::In | Sense::During | Sense::Since | Sense::By | Sense::Until | Sense::Of))
            || matches!(
                self.before(j),
                Some(Sense::Edge(_) | Sense::In | Sense::During | Sense::Since | Sense::By | Sense::Until)
            );
        let plain = matches!(season, super::calendar::Season::Summer | super::calendar::Season::Winter);
        let verb = matches!(self.upos(j), Upos::Verb | Upos::Aux);
        let named = j > 0 && self.is_capital(j) && self.sense(j - 1) == Sense::Other && self.is_capital(j - 1);
        let of_things = self.sense(end) == Sense::Of;
        let fits = year != YearOf::Open || !of_things && (introduced || plain && !self.is_capital(j));
        (fits && !verb && !named).then_some((end, When::Yearly(Yearly::Season(season), year)))
    }

    /// `Easter`, `last Christmas`, `Thanksgiving 2012`.
    pub(super) fn holiday(&self, i: usize) -> Option<(usize, When)> {
        if !self.is_capital(i) {
            return None;
        }
        let (end, named) = self.longest_phrase(i)?;
        let Named::Holiday(holiday) = named else { return None };
        let (end, year) = self.year_tail(end, true);
        Some((end, When::Yearly(Yearly::Holiday(holiday), year)))
    }

    /// The longest phrase of the tables that stands at `i`.
    pub(super) fn longest_phrase(&self, i: usize) -> Option<(usize, Named)> {
        let atom = self.atoms.get(i)?;
        let fits = |phrase: &&super::words::Phrase| {
            let words = self.atoms[i..].iter().map(|atom| atom.key);
            phrase.words.iter().copied().eq(words.take(phrase.words.len()))
                && phrase.context.is_none_or(|context| i > 0 && self.atoms[i - 1].key == context)
        };
        let phrase = atom.phrases.iter().find(fits)?;
        Some((i + phrase.words.len(), phrase.what))
    }
}

/// Two digits of a year: up to 1970 they belong to the century of the year 2000.
fn century(year: u32) -> u32 {
    match year {
        0..=69 => year + 2000,
        70..=99 => year + 1900,
        _ => year,
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

//! Lengths of time: `three days`, `nearly two decades`, `a two-week truce`, `an hour and a half`, `several years`, and what
//! is counted with them: `two days ago`, `a year earlier`, `15 a year`.

use super::calendar::Unit;
use super::meaning::{Base, Direction, From, Length, Meaning, Repeat, When};
use super::read::{Hit, Reader};
use super::record::TimeModifier;
use super::sense::{Sense, Which};
use crate::syntax::Upos;

/// A number as it is said, in halves; `None` where no number is named.
type Halves = Option<i64>;

impl Reader<'_> {
    /// A bound before a length: `nearly`, `more than`, `at least`, `up to`.
    pub(super) fn bound(&self, i: usize) -> (usize, Option<TimeModifier>) {
        let i = if matches!(self.sense(i), Sense::Just | Sense::Well)
            && matches!(self.sense(i + 1), Sense::Bound(_) | Sense::More | Sense::Less)
        {
            i + 1
        } else {
            i
        };
        let pair = (self.sense(i), self.sense(i + 1), self.sense(i + 2));
        match pair {
            (Sense::A, Sense::Little, Sense::More) if self.sense(i + 3) == Sense::Than => (i + 4, Some(TimeModifier::MoreThan)),
            (Sense::A, Sense::Little, Sense::Less) if self.sense(i + 3) == Sense::Than => (i + 4, Some(TimeModifier::LessThan)),
            (Sense::A, Sense::Little, Sense::Bound(bound)) => (i + 3, Some(bound)),
            (Sense::No, Sense::More, Sense::Than) => (i + 3, Some(TimeModifier::EqualOrLess)),
            (Sense::No, Sense::Less, Sense::Than) => (i + 3, Some(TimeModifier::EqualOrMore)),
            (Sense::More, Sense::Than, _) => (i + 2, Some(TimeModifier::MoreThan)),
            (Sense::Less, Sense::Than, _) => (i + 2, Some(TimeModifier::LessThan)),
            (Sense::At, Sense::Least, _) => (i + 2, Some(TimeModifier::EqualOrMore)),
            (Sense::At, Sense::Most, _) | (Sense::Up, Sense::To, _) => (i + 2, Some(TimeModifier::EqualOrLess)),
            (Sense::Bound(bound), _, _) => (i + 1, Some(bound)),
            _ => (i, None),
        }
    }

    /// A number: `three`, `twenty-five`, `a hundred`, `two and a half`, `several`, `a few`, `2.5`.
    fn count(&self, i: usize) -> Option<(usize, Halves)> {
        let simple = |j: usize| match self.sense(j) {
            Sense::Number(n) => Some(n),
            Sense::Digits(n, _) if !self.after_currency(j) => Some(n),
            _ => None,
        };
        let (mut i, mut sum) = match self.sense(i) {
            // `the third attack in as many days`
            Sense::Vague if self.before(i) == Some(Sense::As) => return None,
            Sense::Vague if self.sense(i + 1) == Sense::Of => return Some((i + 2, None)),
            Sense::Vague => return Some((i + 1, None)),
            Sense::A => match (self.sense(i + 1), self.sense(i + 2)) {
                (Sense::Vague, _) => return Some((i + 2, None)),
                (Sense::Filler, Sense::Vague) => return Some((i + 3, None)),
                (Sense::Number(n @ (2 | 12)), Sense::Of) => return Some((i + 3, Some(i64::from(n) * 2))),
                (Sense::Number(n @ (2 | 12)), _) => return Some((i + 2, Some(i64::from(n) * 2))),
                (Sense::Scale(scale), _) => (i + 2, i64::from(scale)),
                (Sense::Half, _) => return Some((i + 2, Some(1))),
                _ => return Some((i + 1, Some(2))),
            },
            Sense::Half if self.sense(i + 1) == Sense::A => return Some((i + 2, Some(1))),
            Sense::Half if self.sense(i + 1) == Sense::Dash => return Some((i + 2, Some(1))),
            Sense::Decimal(tenths, _) if !self.after_currency(i) => {
                return Some((i + 1, Some(i64::from(tenths) / 5)));
            }
            _ => (i + 1, i64::from(simple(i)?)),
        };
        // `twenty-five`, `two hundred`, `two and a half`
        for _ in 0..4 {
            match (self.sense(i), self.sense(i + 1)) {
                (Sense::Dash, Sense::Number(n)) if (20..100).contains(&sum) && sum % 10 == 0 && n < 10 => {
                    (i, sum) = (i + 2, sum + i64::from(n));
                }
                (Sense::Number(n), _) if i64::from(n) < sum && n < 100 && sum % 100 == 0 => {
                    (i, sum) = (i + 1, sum + i64::from(n))
                }
                (Sense::Number(n), _) if (20..100).contains(&sum) && sum % 10 == 0 && n < 10 => {
                    (i, sum) = (i + 1, sum + i64::from(n));
                }
                (Sense::Scale(scale), _) => (i, sum) = (i + 1, sum.saturating_mul(i64::from(scale))),
                (Sense::And, Sense::A) if self.sense(i + 2) == Sense::Half => {
                    return Some((i + 3, Some(sum.saturating_mul(2) + 1)));
                }
                // `two-and-a-half-year`
                (Sense::Dash, Sense::And) if self.sense(i + 2) == Sense::Dash => {
                    let a = usize::from(self.sense(i + 3) == Sense::A) * 2;
                    if self.sense(i + 3 + a) != Sense::Half {
                        break;
                    }
                    return Some((i + 4 + a, Some(sum.saturating_mul(2) + 1)));
                }
                (Sense::And, Sense::Half) => return Some((i + 2, Some(sum.saturating_mul(2) + 1))),
                _ => break,
            }
        }
        Some((i, Some(sum.saturating_mul(2))))
    }

    /// What may stand between a number and its unit: `two straight days`, `two more weeks`.
    pub(super) fn fillers(&self, mut i: usize) -> usize {
        for _ in 0..2 {
            if matches!(self.sense(i), Sense::Filler | Sense::More | Sense::Fiscal) {
                i += 1;
            }
        }
        i
    }

    /// `a quarter of a century`, `quarter century`, `a quarter of an hour`.
    fn quarter_of(&self, i: usize) -> Option<(usize, Length)> {
        let at = i + usize::from(self.sense(i) == Sense::A);
        let Sense::Unit(Unit::Quarter, false) = self.sense(at) else { return None };
        let of = match (self.sense(at + 1), self.sense(at + 2)) {
            (Sense::Of, Sense::A) => 2,
            (Sense::Dash, _) => 1,
            _ => 0,
        };
        let (halves, unit) = match self.sense(at + 1 + of) {
            Sense::Unit(Unit::Century, false) => (50, Unit::Year),
            Sense::Unit(Unit::Hour, false) => (30, Unit::Minute),
            _ => return None,
        };
        Some((at + 2 + of, Length { halves: Some(halves), unit, rest: None }))
    }

    /// `three days`, `two or three years`, `an hour and a half`, `two hours and 30 minutes`; not `two-week`.
    pub(super) fn length(&self, i: usize) -> Option<(usize, Length)> {
        if let Some(quarter) = self.quarter_of(i) {
            return Some(quarter);
        }
        let (mut j, mut halves) = self.count(i)?;
        // `two or three days`, `10 to 15 years`, `10-15 years`: the larger
        if matches!(self.sense(j), Sense::Or | Sense::To | Sense::Dash)
            && !matches!(self.sense(i), Sense::A | Sense::Vague)
            && let (Sense::Number(_) | Sense::Digits(..), Some((end, more))) = (self.sense(j + 1), self.count(j + 1))
        {
            (j, halves) = (end, more);
        }
        let at = self.fillers(j);
        // `a decade-old dispute`
        if self.sense(i) == Sense::A && self.is_glued(at + 1) && (self.sense(at + 2) == Sense::Old || self.is(at + 2, "long")) {
            return None;
        }
        let unit = match self.sense(at) {
            Sense::Unit(unit, plural) if self.agrees(i, j, at, halves, plural) => unit,
            Sense::Second if halves.is_some() && self.sense(i) != Sense::A => Unit::Second,
            _ => return None,
        };
        if self.sense(i) == Sense::A
            && (unit == Unit::Quarter || unit == Unit::Day && halves == Some(2) && !self.is_counted_day(i, at + 1))
        {
            // `a quarter of its dealers`, `a day nobody expected`
            return None;
        }
        // `three quarters of the voters`
        if unit == Unit::Quarter && self.sense(at + 1) == Sense::Of && !matches!(self.upos(at + 2), Upos::Noun | Upos::Adj) {
            return None;
        }
        j = at + 1;
        let mut rest = None;
        if let (Some(n), Sense::And) = (halves, self.sense(j))
            && (self.sense(j + 1) == Sense::A && self.sense(j + 2) == Sense::Half || self.sense(j + 1) == Sense::Half)
        {
            j += if self.sense(j + 1) == Sense::A { 3 } else { 2 };
            halves = Some(n.saturating_add(1));
        }
        let skip = usize::from(matches!(self.sense(j), Sense::And | Sense::Comma));
        if unit > Unit::Second
            && matches!(self.sense(j + skip), Sense::Number(_) | Sense::Digits(..))
            && let Some((end, Some(count))) = self.count(j + skip)
            && let Sense::Unit(smaller, _) = self.sense(end)
            && smaller < unit
            && matches!((unit, smaller), (Unit::Year, Unit::Month) | (Unit::Hour, Unit::Minute) | (Unit::Minute, Unit::Second))
        {
            (j, rest) = (end + 1, Some((count, smaller)));
        }
        Some((j, Length { halves, unit, rest }))
    }

    /// Whether a number, at `i` to `j`, fits its unit at `at`: neither `a days` nor `few day` nor `a difficult year`.
    fn agrees(&self, i: usize, j: usize, at: usize, halves: Halves, plural: bool) -> bool {
        let article = self.sense(i) == Sense::A && halves == Some(2);
        let whole = matches!(self.form(j), "full" | "whole" | "entire" | "further" | "additional" | "extra" | "solid");
        let year = matches!(self.sense(i), Sense::Digits(_, 4));
        !(article && (plural || at > j && !whole) || !plural && (halves.is_none() || year))
    }

    /// Whether `a day` is a length: `for a day`, `a day later`, `barrels a day`.
    fn is_counted_day(&self, i: usize, end: usize) -> bool {
        let measured =
            matches!(self.before(i), Some(Sense::For | Sense::In | Sense::Than | Sense::Bound(_) | Sense::Least | Sense::During));
        measured
            || matches!(self.sense(end), Sense::Ago | Sense::Shift(_) | Sense::Before | Sense::After | Sense::Dash | Sense::And)
            || self.is_rate(i, end)
    }

    /// `two-week`, `12-hour`, `three-month-long`, `27-year-old`, `decades-long`.
    fn hyphened(&self, i: usize) -> Option<(usize, Length)> {
        let (j, halves) = match self.sense(i) {
            Sense::Unit(_, true) => (i, None),
            // `day-long`
            Sense::Unit(_, false) if self.is_glued(i + 1) && (self.is(i + 2, "long") || self.sense(i + 2) == Sense::Old) => {
                (i, Some(2))
            }
            Sense::A => return None,
            _ => match self.count(i)? {
                (j, halves) if self.sense(j) == Sense::Dash => (j + 1, halves),
                (j, Some(1)) if self.sense(j - 1) == Sense::Dash => (j, Some(1)),
                _ => return None,
            },
        };
        let unit = match self.sense(j) {
            // `three-quarters`
            Sense::Unit(Unit::Quarter, true) => return None,
            Sense::Unit(unit, _) => unit,
            Sense::Second => Unit::Second,
            _ => return None,
        };
        let mut end = j + 1;
        if self.sense(end) == Sense::Dash && (self.is(end + 1, "long") || self.sense(end + 1) == Sense::Old) {
            end += 2;
        } else if halves.is_none() {
            return None;
        }
        Some((end, Length { halves, unit, rest: None }))
    }

    /// Everything that begins with a number and counts time.
    pub(super) fn counted(&self, i: usize) -> Option<Hit> {
        let (from, modifier) = self.bound(i);
        if self.after_currency(from) {
            return None;
        }
        // the year that ends with a month: `the year to November`
        if self.sense(from) == Sense::The
            && let Sense::Unit(unit @ (Unit::Year | Unit::Week), false) = self.sense(from + 1)
            && self.is_bounded_period(from + 2)
        {
            return Some(Hit::new(from + 2, Meaning::Length(Length { halves: Some(2), unit, rest: None }), None));
        }
        if let Some((end, length)) = self.hyphened(from) {
            return Some(Hit::new(end, Meaning::Length(length), modifier));
        }
        if let Some((end, length)) = self.length(from) {
            return Some(self.after_length(i, end, length, modifier));
        }
        // `weeks of fighting`, `years ago`
        let Sense::Unit(unit, true) = self.sense(from) else { return None };
        let shifted = matches!(self.sense(from + 1), Sense::Ago | Sense::Shift(_));
        let countless = self.before(from) == Some(Sense::Vague);
        if from != i || countless || self.in_compound(from) && !shifted || matches!(unit, Unit::Weekend | Unit::Quarter) {
            return None;
        }
        let length = Length { halves: None, unit, rest: None };
        Some(self.after_length(i, from + 1, length, modifier))
    }

    /// `ago`, `earlier`, `later`, `old` after a length, or a rate (`15 a year`).
    fn after_length(&self, start: usize, end: usize, length: Length, modifier: Option<TimeModifier>) -> Hit {
        let signed = |sign: i64| length.halves.map(|halves| halves.saturating_mul(sign));
        let offset = |end: usize, sign: i64, from: From| {
            Hit::new(end, Meaning::When(self.offset(signed(sign), length.unit, from, sign)), modifier)
        };
        match self.sense(end) {
            Sense::Ago => {
                return self.beside(end + 1, signed(-1), length.unit, modifier).unwrap_or_else(|| offset(end + 1, -1, From::Now));
            }
            Sense::From if let Some(hit) = self.beside(end + 1, signed(1), length.unit, modifier) => return hit,
            Sense::Hence => return offset(end + 1, 1, From::Now),
            Sense::From if self.is(end + 1, "now") => return offset(end + 2, 1, From::Now),
            Sense::Shift(TimeModifier::Start) if self.sense(end + 1) != Sense::Than => return offset(end + 1, -1, From::Text),
            Sense::Shift(_) if self.sense(end + 1) != Sense::Than => return offset(end + 1, 1, From::Text),
            Sense::Which(Which::Previous) if self.is(end, "prior") && self.closes(end + 1) => {
                return offset(end + 1, -1, From::Text);
            }
            Sense::Before if self.stands_alone(end) => return offset(end + 1, -1, From::Text),
            Sense::After if self.stands_alone(end) => return offset(end + 1, 1, From::Text),
            Sense::Dash if self.sense(start) != Sense::A => match self.sense(end + 1) {
                Sense::Ago => return offset(end + 2, -1, From::Now),
                Sense::Shift(TimeModifier::Start) => return offset(end + 2, -1, From::Text),
                _ => {}
            },
            Sense::Old if length.unit >= Unit::Day => return Hit::new(end + 1, Meaning::Length(length), modifier),
            _ => {}
        }
        if self.sense(start) == Sense::A && modifier.is_none() && length.halves == Some(2) && self.is_rate(start, end) {
            return Hit::new(end, Meaning::Repeat(Repeat::Length(length)), None);
        }
        Hit::new(end, Meaning::Length(length), modifier)
    }

    /// The day or stretch that a length is counted from, after `ago` or `from`: ` Monday`, ` today`, ` this week`.
    fn beside(&self, i: usize, halves: Halves, unit: Unit, modifier: Option<TimeModifier>) -> Option<Hit> {
        let (end, of) = match (self.sense(i), self.sense(i + 1)) {
            (Sense::Weekday(weekday, true), _) if unit >= Unit::Week && self.is_capital(i) => (i + 1, Base::Weekday(weekday)),
            (Sense::Deictic(days), _) if unit >= Unit::Day => (i + 1, Base::Days(days.into())),
            (Sense::Which(which @ (Which::This | Which::Last)), Sense::Unit(size, false)) if size >= Unit::Day && unit > size => {
                (i + 2, Base::Unit(size, which))
            }
            _ => return None,
        };
        Some(Hit::new(end, Meaning::When(When::Beside { halves: halves?, unit, of }), modifier))
    }

    /// An offset; without a number it only tells past from future.
    fn offset(&self, halves: Halves, unit: Unit, from: From, sign: i64) -> When {
        match (halves, from) {
            (None, From::Now) => When::Vaguely(if sign < 0 { Direction::Past } else { Direction::Future }),
            _ => When::Offset { halves, unit, from },
        }
    }

    /// Whether `a year` after what stands before it says how often: `15 a year`, `$5 million a year`, `barrels a day`.
    fn is_rate(&self, start: usize, end: usize) -> bool {
        if matches!(self.sense(end), Sense::Before | Sense::After) {
            return false;
        }
        match start.checked_sub(1).map(|before| self.sense(before)) {
            Some(
                Sense::Digits(..)
                | Sense::Number(_)
                | Sense::Decimal(..)
                | Sense::Percent
                | Sense::Times
                | Sense::Once
                | Sense::Unit(_, true)
                | Sense::Scale(_),
            ) => true,
            Some(Sense::Other | Sense::Named) => self.counts_things(start - 1),
            _ => false,
        }
    }
}

//! Repeated times: `every Friday`, `each of the past three years` (not), `twice a week`, `daily`, `Mondays`, `per year`.

use super::calendar::Unit;
use super::meaning::{Length, Meaning, Repeat, Yearly};
use super::read::{Hit, Reader};
use super::sense::Sense;
use crate::syntax::Upos;

impl Reader<'_> {
    /// A repeated time that begins at `i`.
    pub(super) fn repeated(&self, i: usize) -> Option<Hit> {
        let set = |end, repeat| Some(Hit::new(end, Meaning::Repeat(repeat), None));
        match self.sense(i) {
            Sense::Repeat(value) => {
                let named = self.is_name(i) && i > 0 && (self.is_name(i - 1) || self.is_name(i + 1));
                let noun = matches!(self.upos(i), Upos::Noun | Upos::Propn);
                if named || noun { None } else { set(i + 1, Repeat::Value(value)) }
            }
            Sense::Long(value) => Some(Hit::new(i + 1, Meaning::Value(value), None)),
            Sense::Weekdays(weekday) if self.is_capital(i) && !matches!(self.before(i), Some(Sense::Possessive)) => {
                set(i + 1, Repeat::Weekday(weekday))
            }
            Sense::Unit(Unit::Weekend, true) => set(i + 1, Repeat::Weekend),
            Sense::Each => self.every(i),
            Sense::Per => match self.sense(i + 1) {
                Sense::Unit(unit, false) => set(i + 2, Repeat::Length(one(unit))),
                _ => None,
            },
            // `twice-weekly`
            Sense::Once if let (Sense::Dash, Sense::Repeat(value)) = (self.sense(i + 1), self.sense(i + 2)) => {
                set(i + 3, Repeat::Value(value))
            }
            Sense::Once => self.times_a(i, i + 1),
            Sense::Number(_) | Sense::Digits(..) | Sense::Vague if self.sense(i + 1) == Sense::Times => self.times_a(i, i + 2),
            Sense::A if self.sense(i + 1) == Sense::Vague && self.sense(i + 2) == Sense::Times => self.times_a(i, i + 3),
            _ => None,
        }
    }

    /// `a week` after `twice` or `three times`.
    fn times_a(&self, _start: usize, i: usize) -> Option<Hit> {
        match (self.sense(i), self.sense(i + 1)) {
            (Sense::A | Sense::Per | Sense::Each, Sense::Unit(unit, false)) if !self.is(i, "another") => {
                Some(Hit::new(i + 2, Meaning::Repeat(Repeat::Length(one(unit))), None))
            }
            _ => None,
        }
    }

    /// After `every` or `each`.
    fn every(&self, i: usize) -> Option<Hit> {
        let set = |end, repeat| Some(Hit::new(end, Meaning::Repeat(repeat), None));
        let other = self.is(i + 1, "other");
        let second = self.sense(i + 1) == Sense::Second;
        let j = i + 1 + usize::from(other || second || self.is(i + 1, "single"));
        let double = if other || second { 4 } else { 2 };
        match self.sense(j) {
            Sense::Unit(Unit::Weekend, false) => set(j + 1, Repeat::Weekend),
            Sense::Unit(unit, false) => set(j + 1, Repeat::Length(Length { halves: Some(double), ..one(unit) })),
            Sense::Weekday(weekday, true) => match self.sense(j + 1) {
                Sense::Part(_) => set(j + 2, Repeat::Weekday(weekday)),
                _ => set(j + 1, Repeat::Weekday(weekday)),
            },
            Sense::Part(part) => set(j + 1, Repeat::Part(part)),
            Sense::Season(season) => set(j + 1, Repeat::Yearly(Yearly::Season(season))),
            Sense::Month(month, _) if self.is_capital(j) => set(j + 1, Repeat::Yearly(Yearly::Month(month))),
            Sense::Number(_) | Sense::Digits(..) | Sense::Vague | Sense::A => {
                let (end, length) = self.length(j)?;
                set(end, Repeat::Length(length))
            }
            _ => None,
        }
    }
}

fn one(unit: Unit) -> Length {
    Length { halves: Some(2), unit, rest: None }
}

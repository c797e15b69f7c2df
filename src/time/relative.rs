//! What points from now or from the time spoken of: `yesterday`, `last week`, `the previous month`, `that day`, `next
//! Friday`, `the past three days`, `recent years`, `the year before`.

use super::calendar::{Point, Unit};
use super::meaning::{Direction, Length, Meaning, When, YearOf, Yearly};
use super::read::{Hit, Reader};
use super::sense::{Sense, Which};
use super::words::Named;
use crate::syntax::Upos;
use chrono::Datelike;

impl Reader<'_> {
    /// `today`, `yesterday`, `the day after tomorrow`.
    pub(super) fn deictic(&self, i: usize) -> Option<(usize, When)> {
        if let Sense::Deictic(days) = self.sense(i) {
            return Some((i + 1, When::Days(days.into())));
        }
        let side = |days: i8| match (self.sense(i + 2), days) {
            (Sense::After, 1) => Some(2),
            (Sense::Before, -1) => Some(-2),
            _ => None,
        };
        match (self.sense(i), self.sense(i + 1), self.sense(i + 3)) {
            (Sense::The, Sense::Unit(Unit::Day, false), Sense::Deictic(days)) => Some((i + 4, When::Days(side(days)?))),
            _ => None,
        }
    }

    /// `last week`, `this Tuesday`, `next March`, `the same day`, `the year before`, `the week`.
    pub(super) fn pointed(&self, i: usize) -> Option<(usize, When)> {
        let the = matches!(self.sense(i), Sense::The | Sense::Possessive);
        let j = i + usize::from(the);
        let Sense::Which(mut which) = self.sense(j) else {
            return if self.sense(i) == Sense::The { self.definite(j) } else { None };
        };
        let mut k = j + 1;
        // `this past week`, `this coming Friday`
        if let (Which::This, Sense::Which(second @ (Which::Past | Which::Last | Which::Coming | Which::Next))) =
            (which, self.sense(k))
        {
            which = match second {
                Which::Past | Which::Last => Which::Last,
                _ => Which::Next,
            };
            k += 1;
        } else if which == Which::Past || which == Which::Recent || which == Which::Latest && !the {
            return self.past_weekday(k, which);
        }
        let filler =
            usize::from(matches!(self.sense(k), Sense::Filler | Sense::Fiscal) && matches!(self.sense(k + 1), Sense::Unit(..)));
        k += filler;
        // `that same week`
        if matches!((which, self.sense(k)), (Which::This | Which::That, Sense::Which(Which::Same))) {
            (which, k) = (Which::Same, k + 1);
        }
        match self.sense(k) {
            Sense::Other if matches!(which, Which::Same | Which::That) && self.is(k, "date") => {
                Some((k + 1, When::Unit(Unit::Day, which)))
            }
            // `this years contest`
            Sense::Unit(Unit::Year, true) if which == Which::This && !the => Some((k + 1, When::Unit(Unit::Year, which))),
            Sense::Unit(unit, false) => self.pointed_unit(i, k, unit, which, the),
            Sense::Half if which != Which::That => None,
            Sense::Weekday(weekday, true) if self.is_capital(k) => {
                let which = match which {
                    Which::Coming => Which::Next,
                    Which::Next if the => Which::Following,
                    other => other,
                };
                Some((k + 1, When::Weekday(weekday, Some(which))))
            }
            Sense::Month(month, sure) if self.is_capital(k) && (sure || self.is_noun(k)) => {
                Some((k + 1, When::Yearly(Yearly::Month(month), YearOf::Pointed(which, true))))
            }
            Sense::Season(season) => Some((k + 1, When::Yearly(Yearly::Season(season), YearOf::Pointed(which, true)))),
            Sense::Period if which == Which::Same => self.same_period(k + 1),
            _ => {
                let (end, named) = self.longest_phrase(k)?;
                let Named::Holiday(holiday) = named else { return None };
                self.is_capital(k).then_some((end, When::Yearly(Yearly::Holiday(holiday), YearOf::Pointed(which, true))))
            }
        }
    }

    fn past_weekday(&self, k: usize, which: Which) -> Option<(usize, When)> {
        match (which, self.sense(k)) {
            (Which::Past, Sense::Weekday(weekday, true)) => Some((k + 1, When::Weekday(weekday, Some(Which::Last)))),
            _ => None,
        }
    }

    /// A single unit after a pointing word.
    fn pointed_unit(&self, i: usize, k: usize, unit: Unit, which: Which, the: bool) -> Option<(usize, When)> {
        let end = k + 1;
        if unit < Unit::Day || self.sense(end) == Sense::Dash && self.is_glued(end) {
            return None;
        }
        match (which, the) {
            (Which::This, _) if unit == Unit::Day => return None,
            // a length that touches now: see `span`
            (Which::Last, true) if !matches!(unit, Unit::Day | Unit::Weekend | Unit::Quarter) => return None,
            (Which::Last, _) if unit == Unit::Day => return None,
            (Which::Latest, _) if !matches!(unit, Unit::Quarter) => return None,
            (Which::Next, true) if self.spans(i) && unit >= Unit::Week => return None,
            (Which::Next, true) => return Some((end, When::Unit(unit, Which::Following))),
            (Which::Next, false) if unit == Unit::Day => return Some((end, When::Unit(unit, Which::Following))),
            (Which::Same | Which::That, _) => return Some(self.same_unit(end, unit, which)),
            _ => {}
        }
        let which = match which {
            Which::Coming => Which::Next,
            Which::Latest => Which::Last,
            other => other,
        };
        if which == Which::Next && self.sense(end) == Sense::After && self.closes(end + 1) {
            // `the week after next` has no case here; `next week after …` keeps its extent
            return Some((end, When::Unit(unit, which)));
        }
        Some((end, When::Unit(unit, which)))
    }

    /// `the same month a year ago`, `the same day last year`, `that year`.
    fn same_unit(&self, end: usize, unit: Unit, which: Which) -> (usize, When) {
        if which == Which::Same
            && let Some((tail, when)) = self.same_period(end)
        {
            return (tail, when);
        }
        (end, When::Unit(unit, which))
    }

    /// What follows `the same period`: `last year`, `of last year`, `a year earlier`, `in 2010`.
    fn same_period(&self, i: usize) -> Option<(usize, When)> {
        let j = i + usize::from(matches!(self.sense(i), Sense::Of | Sense::In));
        match (self.sense(j), self.sense(j + 1), self.sense(j + 2)) {
            (Sense::Which(Which::Last), Sense::Unit(Unit::Year, false), _) => Some((j + 2, When::SamePeriod(-1))),
            (Sense::The, Sense::Which(Which::Previous), Sense::Unit(Unit::Year, false)) => Some((j + 3, When::SamePeriod(-1))),
            (
                Sense::A | Sense::Number(1) | Sense::The,
                Sense::Unit(Unit::Year, false),
                Sense::Ago | Sense::Shift(_) | Sense::Before,
            ) => Some((j + 3, When::SamePeriod(-1))),
            _ => None,
        }
    }

    /// `the year before`, `the day after`, `the week`: after the article, at `j`.
    fn definite(&self, j: usize) -> Option<(usize, When)> {
        let Sense::Unit(unit, false) = self.sense(j) else { return None };
        if unit < Unit::Day || self.is_name(j) && !self.is_name(j - 1) {
            return None;
        }
        let end = j + 1;
        if self.sense(end) == Sense::Dash && self.is_glued(end) {
            // `the year-ago quarter`, `the year-earlier period`; not `the year-round ban`
            let back = unit == Unit::Year && matches!(self.sense(end + 1), Sense::Ago | Sense::Shift(crate::TimeModifier::Start));
            let named =
                matches!(self.sense(end + 2), Sense::Unit(Unit::Quarter | Unit::Month | Unit::Half, false) | Sense::Period);
            return (back && named).then_some((end + 3, When::SamePeriod(-1)));
        }
        let shift = match self.sense(end) {
            // `the week before last`, `the month after next`
            Sense::Before if self.sense(end + 1) == Sense::Which(Which::Last) => return Some((end + 2, When::Steps(unit, -2))),
            Sense::After if self.sense(end + 1) == Sense::Which(Which::Next) => return Some((end + 2, When::Steps(unit, 2))),
            Sense::Before => Some(Which::Previous),
            Sense::After => Some(Which::Following),
            Sense::Shift(_) => None,
            _ if self.is_bounded_period(end) => return self.bounded_period(unit, end),
            _ if self.ends_phrase(end) => {
                // `the day` is the one spoken of, `the year` the year of the report
                let which = if unit == Unit::Day { Which::That } else { Which::This };
                return Some((end, When::Unit(unit, which)));
            }
            _ => return None,
        };
        // `the day before the attack` is no date of its own
        self.stands_alone(end).then_some(())?;
        Some((end + 1, When::Unit(unit, shift?)))
    }

    /// Whether a unit before `i` is told by its end: `the quarter ended Dec. 31`, `the year to November`.
    pub(super) fn is_bounded_period(&self, i: usize) -> bool {
        let ended = ["ended", "ending", "to", "through"].iter().any(|word| self.is(i, word));
        ended && matches!(self.sense(i + 1), Sense::Month(..)) && self.month_date(i + 1).is_some()
    }

    /// The quarter or month that ends with the date at `i + 1`; a year told so is a length.
    fn bounded_period(&self, unit: Unit, i: usize) -> Option<(usize, When)> {
        let (month, year) = match self.month_date(i + 1)?.1 {
            When::Yearly(Yearly::Day(month, _) | Yearly::Month(month), year) => (month, year),
            When::Point(Point::Day(date)) => (date.month(), YearOf::Given(date.year())),
            _ => return None,
        };
        match unit {
            Unit::Quarter => Some((i, When::Yearly(Yearly::Quarter((month - 1) / 3 + 1), year))),
            Unit::Month => Some((i, When::Yearly(Yearly::Month(month), year))),
            _ => None,
        }
    }

    /// Whether a phrase of time can end before atom `i`: what stands there is no noun, relative clause or `of`.
    fn ends_phrase(&self, i: usize) -> bool {
        match self.sense(i) {
            Sense::In
            | Sense::On
            | Sense::At
            | Sense::By
            | Sense::From
            | Sense::To
            | Sense::For
            | Sense::Genitive
            | Sense::During => true,
            // `since the start of the year 40 have died`
            Sense::Digits(..) | Sense::Number(_) => true,
            Sense::Other => self.closes(i) || matches!(self.upos(i), Upos::Adp | Upos::Part | Upos::Adv),
            _ => self.closes(i),
        }
    }

    /// Whether the `before` or `after` at `i` has nothing after it that it governs: `the day before, at a clinic`.
    pub(super) fn stands_alone(&self, i: usize) -> bool {
        let gerund = self.upos(i + 1) == Upos::Verb && self.form(i + 1).ends_with("ing");
        !gerund && (self.closes(i + 1) || self.upos(i + 1) == Upos::Adp || self.upos(i) == Upos::Adv && self.ends_phrase(i + 1))
    }

    /// Whether a preposition before `i` makes what follows a length: `over the next year`.
    fn spans(&self, i: usize) -> bool {
        matches!(self.before(i), Some(Sense::In | Sense::For | Sense::During | Sense::Bound(_)))
            || i > 0 && (self.is(i - 1, "within") || self.is(i - 1, "across"))
    }

    /// Lengths that touch now, and unnamed stretches: `the past three days`, `the last year`, `recent weeks`.
    pub(super) fn span(&self, i: usize) -> Option<Hit> {
        let the = matches!(self.sense(i), Sense::The | Sense::Possessive);
        let mut j = i + usize::from(the);
        if self.sense(j) == Sense::Which(Which::This) && j == i {
            j += 1;
        }
        let nth = matches!(self.sense(j), Sense::Ordinal(1)) || self.is(j, "final");
        let direction = match self.sense(j) {
            Sense::Which(Which::Past | Which::Last | Which::Previous | Which::Recent) => Some(Direction::Past),
            Sense::Which(Which::Next | Which::Coming | Which::Following) => Some(Direction::Future),
            _ if nth && the => None,
            _ => return None,
        };
        let (bounded, modifier) = self.bound(j + 1);
        let counted =
            matches!(self.sense(bounded), Sense::Number(_) | Sense::Digits(..) | Sense::Vague | Sense::Half | Sense::Decimal(..))
                || matches!((self.sense(bounded), self.sense(bounded + 1)), (Sense::A, Sense::Number(_)));
        if counted {
            let (end, length) = self.length(bounded)?;
            let meaning = direction.map_or(Meaning::Length(length), |direction| Meaning::Span(length, direction));
            return Some(Hit::new(end, meaning, modifier));
        }
        let direction = direction?;
        let k = self.fillers(j + 1);
        let Sense::Which(which) = self.sense(j) else { return None };
        match self.sense(k) {
            Sense::Unit(unit, true) if unit >= Unit::Day || which == Which::Recent => {
                let which_one = matches!(which, Which::Past | Which::Recent | Which::Coming | Which::Previous) || the;
                which_one.then(|| Hit::when(k + 1, When::Vaguely(direction)))
            }
            Sense::Unit(unit, false)
                if which == Which::Past || the && (which == Which::Last || which == Which::Next && self.spans(i)) =>
            {
                let day = unit == Unit::Day && which == Which::Past;
                let touches =
                    (unit >= Unit::Week || day) && j == i + usize::from(the) || matches!(unit, Unit::Hour | Unit::Minute);
                // `the last year and a half`
                let more =
                    matches!((self.sense(k + 1), self.sense(k + 2), self.sense(k + 3)), (Sense::And, Sense::A, Sense::Half));
                let length = Length { halves: Some(2 + i64::from(more)), unit, rest: None };
                (touches && !matches!(unit, Unit::Weekend | Unit::Quarter))
                    .then(|| Hit::new(k + 1 + 3 * usize::from(more), Meaning::Span(length, direction), None))
            }
            _ => None,
        }
    }
}

//! Parts of the day: `Tuesday evening`, `this morning`, `the night of July 25`, `last night`, `at dawn`; and a day before its time
//! on the clock.

use super::calendar::{Point, Unit};
use super::meaning::{Meaning, When, Yearly};
use super::read::{Hit, Reader};
use super::sense::{Part, Sense, Which};
use crate::syntax::{Deprel, Upos};

impl Reader<'_> {
    /// A part of a day, alone or with its day, or a day with its time on the clock.
    pub(super) fn day_and_part(&self, i: usize) -> Option<Hit> {
        if let Sense::Tonight(days) = self.sense(i) {
            return self.tonight(i, days.into());
        }
        let the = usize::from(self.sense(i) == Sense::The);
        if let Sense::Which(which) = self.sense(i + the)
            && let Some((end, part)) = self.pointed_part(i + the + 1, which)
        {
            return Some(part_of(end, part, pointed_day(which)?));
        }
        let k = i + the + self.edge(i + the);
        match self.sense(k) {
            Sense::Part(part) => self.part_first(i, k, part),
            _ => self.day_first(i),
        }
    }

    /// Whether an `early` or `late` stands before a part of the day.
    fn edge(&self, i: usize) -> usize {
        usize::from(matches!(self.sense(i), Sense::Edge(_)) && matches!(self.sense(i + 1), Sense::Part(_)))
    }

    /// `tonight`, `overnight`, `overnight Sunday`; an `overnight raid` is no time.
    fn tonight(&self, i: usize, days: i64) -> Option<Hit> {
        let adjective = days < 0 && self.upos(i) == Upos::Adj && self.is_name(i);
        let hit = match self.sense(i + 1) {
            Sense::Weekday(weekday, true) if days < 0 && self.is_capital(i + 1) => {
                part_of(i + 2, Part::Night, When::Weekday(weekday, None))
            }
            _ => part_of(i + 1, Part::Night, When::Days(days)),
        };
        (!adjective).then_some(hit)
    }

    /// The part of the day behind a pointing word: `this morning`, `this past evening`, `that same evening`, `last night`.
    fn pointed_part(&self, i: usize, which: Which) -> Option<(usize, Part)> {
        let again = match which {
            Which::This => matches!(self.sense(i), Sense::Which(Which::Past | Which::Coming | Which::Same)),
            Which::That => self.sense(i) == Sense::Which(Which::Same),
            _ => false,
        };
        let j = i + usize::from(again);
        let j = j + self.edge(j);
        match self.sense(j) {
            Sense::Part(part) => Some((j + 1, part)),
            _ => None,
        }
    }

    /// A part of the day at `k` in a phrase that begins at `i`, and the day behind it: `the night of July 25`, `the evening before
    /// last`, `at dawn`, `the early morning`.
    fn part_first(&self, i: usize, k: usize, part: Part) -> Option<Hit> {
        let the = self.sense(i) == Sense::The;
        let edged = k > i + usize::from(the);
        // `the morning papers`, but `the morning hours of July 25`
        let hours = matches!(self.sense(k + 1), Sense::Unit(Unit::Hour, true));
        let k = k + usize::from(hours);
        let of = usize::from(matches!(self.sense(k + 1), Sense::Of | Sense::On));
        if let Some((end, when)) = self.when(k + 1 + of).filter(|(_, when)| is_day(*when)) {
            return Some(part_of(end, part, when));
        }
        let of_thing =
            the && !hours && self.word(k).is_some_and(|word| word.deprel() == Deprel::Compound) && self.upos(k + 1) == Upos::Noun;
        if of_thing {
            return None;
        }
        if the && self.sense(k + 1) == Sense::Before && self.sense(k + 2) == Sense::Which(Which::Last) {
            return Some(part_of(k + 3, part, When::Days(-2)));
        }
        if the && self.sense(k + 1) == Sense::Before && self.closes(k + 2) {
            return Some(part_of(k + 2, part, When::Unit(Unit::Day, Which::Previous)));
        }
        let at = self.before(i).is_some_and(stands_before_time) && matches!(part, Part::Dawn | Part::Dusk | Part::Midday);
        let named = matches!(part, Part::Morning | Part::Afternoon | Part::Evening | Part::Night)
            && (the && self.sense(k + 1) != Sense::Of || edged || hours);
        let trade = !the && matches!(part, Part::Morning | Part::Afternoon) && !self.after_name(i);
        let capital = self.is_name(k) && k > 0;
        ((named || at || trade) && !capital).then(|| Hit::new(k + 1, Meaning::Part(part, None), None))
    }

    /// A day and the part or the hour behind it: `Tuesday evening`, `Saturday 1500 GMT`, `Tuesday at 9 a.m.`.
    fn day_first(&self, i: usize) -> Option<Hit> {
        let (end, when) = self.when(i).filter(|(_, when)| is_day(*when))?;
        let dash = usize::from(self.sense(end) == Sense::Dash && self.is_glued(end));
        let k = end + dash + self.edge(end + dash);
        if let Sense::Part(part) = self.sense(k) {
            return Some(part_of(k + 1, part, when));
        }
        let at = match (self.sense(end), self.sense(end + 1)) {
            (Sense::Comma, Sense::At) => 2,
            (Sense::At | Sense::Comma, _) => 1,
            _ => 0,
        };
        let (last, clock) = self.hands(end + at)?;
        let (last, clock) = self.zone(last, clock);
        Some(Hit::new(last, Meaning::Clock(clock, Some(when)), None))
    }

    /// Whether a name or an article stands before: `a morning show`, `Sky News morning bulletin` are no time.
    fn after_name(&self, i: usize) -> bool {
        match self.before(i) {
            None => true,
            Some(
                Sense::A
                | Sense::The
                | Sense::Possessive
                | Sense::Each
                | Sense::Per
                | Sense::Which(_)
                | Sense::Genitive
                | Sense::And
                | Sense::Or
                | Sense::Unit(..),
            ) => true,
            Some(Sense::Other) => self.is_name(i - 1) || matches!(self.upos(i - 1), Upos::Adj | Upos::Det),
            _ => false,
        }
    }
}

fn part_of(end: usize, part: Part, day: When) -> Hit {
    Hit::new(end, Meaning::Part(part, Some(day)), None)
}

/// The day that a pointing word before a part of the day means; `past mornings` are none.
fn pointed_day(which: Which) -> Option<When> {
    match which {
        Which::This => Some(When::Days(0)),
        Which::Last => Some(When::Days(-1)),
        Which::Next | Which::Following | Which::Coming => Some(When::Unit(Unit::Day, Which::Following)),
        Which::Previous => Some(When::Unit(Unit::Day, Which::Previous)),
        Which::Same | Which::That => Some(When::Unit(Unit::Day, Which::That)),
        Which::Past | Which::Recent | Which::Latest => None,
    }
}

/// Whether a word stands before times: `at dawn`, `since noon`.
fn stands_before_time(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::At
            | Sense::Before
            | Sense::After
            | Sense::Since
            | Sense::Until
            | Sense::By
            | Sense::Bound(_)
            | Sense::From
            | Sense::To
    )
}

/// Whether something is a day, so that a time of day can stand beside it.
pub(super) fn is_day(when: When) -> bool {
    matches!(
        when,
        When::Point(Point::Day(_))
            | When::Yearly(Yearly::Day(..) | Yearly::Holiday(_), _)
            | When::Weekday(..)
            | When::Days(_)
            | When::DayOfMonth(_)
            | When::Unit(Unit::Day, _)
    )
}

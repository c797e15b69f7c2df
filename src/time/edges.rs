//! The edges of a stretch: `early 2011`, `mid-March`, `late on Tuesday`, `the end of the year`, `earlier this month`.

use super::calendar::{Point, Unit};
use super::meaning::{Meaning, When, YearOf, Yearly};
use super::read::{Hit, Reader};
use super::record::TimeModifier;
use super::sense::{Part, Sense, Which};

impl Reader<'_> {
    /// An edge and what it is the edge of.
    pub(super) fn edged(&self, i: usize) -> Option<Hit> {
        let the = usize::from(self.sense(i) == Sense::The);
        let j = i + the;
        if let Some(hit) = self.small_hours(i, j).or_else(|| self.half_of(i, j)) {
            return Some(hit);
        }
        match self.sense(j) {
            // `late this afternoon`, `later that evening`, `earlier in the evening`
            Sense::Edge(modifier) | Sense::Shift(modifier)
                if the == 0
                    && let Some(hit) = self.part_edged(j + 1, modifier) =>
            {
                Some(hit)
            }
            Sense::Edge(modifier) => self.edge_of(i, j, the, modifier),
            Sense::Shift(modifier) if the == 0 => {
                let inside = match (self.sense(j + 1), self.sense(j + 2), self.sense(j + 3)) {
                    (Sense::In, Sense::The, Sense::Unit(unit, false)) if unit >= Unit::Day => {
                        let which = if unit == Unit::Day { Which::That } else { Which::This };
                        return Some(Hit::new(j + 4, Meaning::When(When::Unit(unit, which)), Some(modifier)));
                    }
                    (Sense::On | Sense::In, _, _) => 1,
                    _ => 0,
                };
                let (end, when) = self.when(j + 1 + inside)?;
                let told = matches!(
                    when,
                    When::Days(_)
                        | When::Weekday(..)
                        | When::Unit(_, Which::This | Which::Last | Which::Next | Which::That | Which::Same)
                ) || matches!(when, When::Yearly(..) if inside == 0)
                    || matches!(when, When::Point(Point::Year(_) | Point::Month(..) | Point::Decade(_)) if inside == 1);
                if told { Some(self.with_part(Hit::new(end, Meaning::When(when), Some(modifier)))) } else { None }
            }
            // `year's end`
            Sense::Unit(unit @ (Unit::Year | Unit::Month), false)
                if self.sense(j + 1) == Sense::Genitive && self.is(j + 2, "end") =>
            {
                Some(Hit::when(j + 3, When::LastDay(unit)))
            }
            // `year-end`, `month end`
            Sense::Unit(unit @ (Unit::Year | Unit::Month), false) => {
                let dash = usize::from(self.sense(j + 1) == Sense::Dash);
                if self.sense(j + 1 + dash) == Sense::Edge(TimeModifier::End) && self.is(j + 1 + dash, "end") {
                    return Some(Hit::when(j + 2 + dash, When::LastDay(unit)));
                }
                None
            }
            _ => None,
        }
    }

    /// A part of a day that has an edge of its own before it.
    fn part_edged(&self, i: usize, modifier: TimeModifier) -> Option<Hit> {
        let inside = usize::from(self.sense(i) == Sense::In && self.sense(i + 1) == Sense::The);
        let pointed = matches!(self.sense(i), Sense::Which(Which::This | Which::That | Which::Same));
        let hit = self.day_and_part(i + inside).filter(|_| inside == 1 || pointed)?;
        Some(Hit::new(hit.end, hit.meaning, Some(modifier)))
    }

    /// `the early hours of Tuesday`, `the small hours`: the morning's start.
    fn small_hours(&self, i: usize, j: usize) -> Option<Hit> {
        let early = ["early", "small", "wee", "predawn"].iter().any(|word| self.is(j, word));
        let k = j + 1 + usize::from(matches!(self.sense(j + 1), Sense::Part(Part::Morning)));
        if i == j || !early || !matches!(self.sense(k), Sense::Unit(Unit::Hour, true)) {
            return None;
        }
        let of = usize::from(matches!(self.sense(k + 1), Sense::Of | Sense::On));
        let day = self.when(k + 1 + of).filter(|(_, when)| super::daypart::is_day(*when));
        let end = day.map_or(k + 1, |(end, _)| end + usize::from(self.sense(end) == Sense::Part(Part::Morning)));
        if day.is_none() && self.sense(k + 1) == Sense::Of {
            return None;
        }
        Some(Hit::new(end, Meaning::Part(Part::Morning, day.map(|(_, when)| when)), Some(TimeModifier::Start)))
    }

    /// `the first half of July`, `the latter part of the 1990s`, `the second week of May`; halves of a year are stretches of their
    /// own.
    fn half_of(&self, i: usize, j: usize) -> Option<Hit> {
        let half = self.sense(j + 1) == Sense::Half;
        let week = matches!(self.sense(j + 1), Sense::Unit(Unit::Week, false));
        if i == j || !(half || week || self.is(j + 1, "part")) || self.sense(j + 2) != Sense::Of {
            return None;
        }
        let modifier = match self.sense(j) {
            Sense::Ordinal(1) => TimeModifier::Start,
            Sense::Second | Sense::Ordinal(2 | 3) if week => TimeModifier::Mid,
            Sense::Which(Which::Last) | Sense::Ordinal(4) if week => TimeModifier::End,
            Sense::Second => TimeModifier::End,
            Sense::Edge(modifier) => modifier,
            _ if self.is(j, "latter") => TimeModifier::End,
            _ => return None,
        };
        let (end, when) = self.when(j + 3)?;
        let fits = match when {
            When::Yearly(Yearly::Month(_), _) | When::Point(Point::Month(..) | Point::Decade(_) | Point::Century(_)) => true,
            When::Unit(unit, _) => unit >= Unit::Week && !(half && unit == Unit::Year) && !(week && unit == Unit::Week),
            When::Point(Point::Year(_)) => !half || !matches!(self.sense(j), Sense::Ordinal(1) | Sense::Second),
            _ => false,
        };
        fits.then(|| Hit::new(end, Meaning::When(when), Some(modifier)))
    }

    fn edge_of(&self, i: usize, j: usize, the: usize, modifier: TimeModifier) -> Option<Hit> {
        let noun = !(self.is(j, "early") || self.is(j, "late") || self.is(j, "mid"));
        let (end, when) = if noun {
            if self.sense(j + 1) != Sense::Of {
                return None;
            }
            self.when(j + 2)?
        } else {
            let dash = usize::from(self.sense(j + 1) == Sense::Dash);
            let on = usize::from(dash == 0 && matches!(self.sense(j + 1), Sense::On | Sense::In));
            // `mid-year`
            if let (true, Sense::Unit(unit @ (Unit::Year | Unit::Week | Unit::Month), false)) =
                (self.is(j, "mid"), self.sense(j + 1 + dash))
            {
                let end = j + 2 + dash;
                return Some(Hit::new(end, Meaning::When(When::Unit(unit, Which::This)), Some(modifier)));
            }
            let (end, when) = self.when(j + 1 + dash + on)?;
            if the == 1 && !matches!(when, When::Point(_)) {
                return None;
            }
            if on == 1 && self.sense(j + 1) == Sense::In && matches!(when, When::Days(_)) {
                return None;
            }
            (end, when)
        };
        // `end of 2011` with its article, `early 2011` without
        let from_article = i < j || !noun || self.before(i) != Some(Sense::A);
        if !from_article || matches!(when, When::Offset { .. } | When::Reference(_)) {
            return None;
        }
        if let When::Yearly(_, YearOf::Pointed(Which::Same, _)) = when {
            return None;
        }
        Some(self.with_part(Hit::new(end, Meaning::When(when), Some(modifier))))
    }

    /// ` evening` after `late Tuesday`.
    fn with_part(&self, hit: Hit) -> Hit {
        match (hit.meaning, self.sense(hit.end)) {
            (Meaning::When(when), Sense::Part(part)) if super::daypart::is_day(when) => {
                Hit::new(hit.end + 1, Meaning::Part(part, Some(when)), hit.modifier)
            }
            _ => hit,
        }
    }
}

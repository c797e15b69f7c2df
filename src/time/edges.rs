//! The edges of a stretch: `early 2011`, `mid-March`, `late on Tuesday`, `the end of the year`, `earlier this month`.

use super::calendar::Unit;
use super::meaning::{Meaning, When, YearOf};
use super::read::{Hit, Reader};
use super::record::TimeModifier;
use super::sense::{Sense, Which};

impl Reader<'_> {
    /// An edge and what it is the edge of.
    pub(super) fn edged(&self, i: usize) -> Option<Hit> {
        let the = usize::from(self.sense(i) == Sense::The);
        let j = i + the;
        match self.sense(j) {
            Sense::Edge(modifier) => self.edge_of(i, j, the, modifier),
            Sense::Shift(modifier) if the == 0 => {
                let inside = match (self.sense(j + 1), self.sense(j + 2), self.sense(j + 3)) {
                    (Sense::In, Sense::The, Sense::Unit(unit, false)) if unit >= Unit::Day => {
                        let which = if unit == Unit::Day { Which::That } else { Which::This };
                        return Some(Hit::new(j + 4, Meaning::When(When::Unit(unit, which)), Some(modifier)));
                    }
                    (Sense::On, _, _) => 1,
                    _ => 0,
                };
                let (end, when) = self.when(j + 1 + inside)?;
                let told = matches!(
                    when,
                    When::Days(_)
                        | When::Weekday(..)
                        | When::Unit(_, Which::This | Which::Last | Which::Next | Which::That | Which::Same)
                ) || matches!(when, When::Yearly(..) if inside == 0);
                if told { Some(self.with_part(Hit::new(end, Meaning::When(when), Some(modifier)))) } else { None }
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
            (Meaning::When(when), Sense::Part(part)) if super::clock::is_day(when) => {
                Hit::new(hit.end + 1, Meaning::Part(part, Some(when)), hit.modifier)
            }
            _ => hit,
        }
    }
}

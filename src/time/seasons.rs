//! Parts of a year: `the third quarter of 2012`, `Q3`, `the first half of the year`, `the summer of 2011`, `Easter`.

use super::calendar::{Point, Season, Unit};
use super::holiday::Holiday;
use super::meaning::{When, YearOf, Yearly};
use super::read::Reader;
use super::sense::Sense;
use super::words::{Named, Phrase};
use crate::syntax::Upos;

impl Reader<'_> {
    /// `the third quarter of 2012`, `third-quarter`, `Q3 2012`, `the first half of the year`, `the summer of 2011`, `summer`.
    pub(super) fn part_of_year(&self, i: usize) -> Option<(usize, When)> {
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
        // `the summer months`
        let months = usize::from(matches!(self.sense(j + 1), Sense::Unit(Unit::Month, true)));
        let (end, year) = self.year_tail(j + 1 + months, false);
        let introduced = j > i
            && matches!(self.before(i), Some(Sense::In | Sense::During | Sense::Since | Sense::By | Sense::Until | Sense::Of))
            || matches!(
                self.before(j),
                Some(Sense::Edge(_) | Sense::In | Sense::During | Sense::Since | Sense::By | Sense::Until)
            );
        let plain = matches!(season, Season::Summer | Season::Winter);
        let verb = matches!(self.upos(j), Upos::Verb | Upos::Aux);
        let named = j > 0 && self.is_name(j) && self.sense(j - 1) == Sense::Other && self.is_name(j - 1);
        let of_things = self.sense(end) == Sense::Of;
        let fits = year != YearOf::Open || !of_things && (introduced || plain && !self.is_name(j));
        (fits && !verb && !named).then_some((end, When::Yearly(Yearly::Season(season), year)))
    }

    /// `Easter`, `last Christmas`, `Thanksgiving 2012`.
    pub(super) fn holiday(&self, i: usize) -> Option<(usize, When)> {
        let (end, named) = self.longest_phrase(i)?;
        let Named::Holiday(holiday) = named else { return None };
        if let Holiday::Once(date) = holiday {
            let figures = matches!(self.sense(i), Sense::Digits(..));
            // `9/11/2003` is another day, `9/11 of the sum` a fraction
            let glued = self.is_glued(end) && matches!(self.sense(end), Sense::Slash | Sense::Dash);
            let more = figures && (glued || self.sense(end) == Sense::Of);
            return ((figures || self.is_capital(i)) && !more).then_some((end, When::Point(Point::Day(date))));
        }
        if !self.is_capital(i) {
            return None;
        }
        let (end, year) = self.year_tail(end, true);
        Some((end, When::Yearly(Yearly::Holiday(holiday), year)))
    }

    /// The longest phrase of the tables that stands at `i`.
    pub(super) fn longest_phrase(&self, i: usize) -> Option<(usize, Named)> {
        let atom = self.atoms.get(i)?;
        let fits = |phrase: &&Phrase| {
            let words = self.atoms[i..].iter().map(|atom| atom.key);
            phrase.words.iter().copied().eq(words.take(phrase.words.len()))
                && phrase.context.is_none_or(|context| i > 0 && self.atoms[i - 1].key == context)
        };
        let phrase = atom.phrases.iter().find(fits)?;
        Some((i + phrase.words.len(), phrase.what))
    }
}

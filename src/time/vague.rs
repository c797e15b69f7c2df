//! References outside the calendar: `now`, `recently`, `the future`, `at the time`, `the current crisis`.

use super::meaning::{Meaning, When};
use super::read::{Hit, Reader};
use super::sense::{Sense, Which};
use super::words::Named;
use crate::syntax::Upos;

impl Reader<'_> {
    /// A phrase of the table of references.
    pub(super) fn phrase(&self, i: usize) -> Option<Hit> {
        if let Some((end, Named::Reference(value))) = self.longest_phrase(i) {
            // `the past decade`, `now-defunct`, `the present government`
            let glued = self.sense(end) == Sense::Dash && self.is_glued(end);
            let name = self.is_name(i) && i > 0 && self.is_name(i - 1) && self.before(i) == Some(Sense::Other);
            let noun = self.atoms.get(end - 1).is_some()
                && matches!(self.upos(end - 1), Upos::Adj)
                && matches!(self.upos(end), Upos::Noun);
            let single = end == i + 1;
            // `as recently as June`, `too soon to tell`
            let present = self.words.value_at(value) == "PRESENT_REF";
            let grading =
                i > 0 && (self.sense(i - 1) == Sense::As || ["too", "so", "how"].iter().any(|word| self.is(i - 1, word)));
            // `the future of the country`
            let last = end.saturating_sub(1);
            let of_thing = self.sense(end) == Sense::Of && ["future", "past", "present"].iter().any(|word| self.is(last, word));
            if single && !present && grading || of_thing {
                return None;
            }
            return (!glued && !name && (single || !noun)).then(|| Hit::new(end, Meaning::When(When::Reference(value)), None));
        }
        // `recent moves`: an adjective
        match self.sense(i) {
            Sense::Which(Which::Recent) if self.before(i) != Some(Sense::Most) => {
                Some(Hit::new(i + 1, Meaning::When(When::Vaguely(super::meaning::Direction::Past)), None))
            }
            _ => None,
        }
    }
}

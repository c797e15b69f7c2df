//! The commas of a sentence: clauses between them that PETRARCH leaves out before it looks for verbs.

use super::words::Item;
use std::ops::RangeInclusive;

/// How long a clause between commas may be, in words, to be left out; PETRARCH's settings `comma_min` to `comma_emax`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommaClauses {
    /// Between two commas.
    pub middle: Option<RangeInclusive<usize>>,
    /// Before the first comma.
    pub initial: Option<RangeInclusive<usize>>,
    /// After the last comma.
    pub terminal: Option<RangeInclusive<usize>>,
}

impl Default for CommaClauses {
    /// Two to eight words in the middle and at the end, as PETRARCH and TABARI have it.
    fn default() -> Self {
        Self { middle: Some(2..=8), initial: None, terminal: Some(2..=8) }
    }
}

impl CommaClauses {
    /// By item: whether it is left out; `unit_of` says which noun phrase it stands in. Commas inside a noun phrase part no clauses.
    pub(super) fn left_out(&self, items: &[Item<'_>], unit_of: &[Option<usize>]) -> Vec<bool> {
        let commas: Vec<usize> = (0..items.len()).filter(|&at| items[at].is_comma() && unit_of[at].is_none()).collect();
        let mut out = vec![false; items.len()];
        let mut leave = |from: usize, until: usize, lengths: &Option<RangeInclusive<usize>>| {
            let words = until.saturating_sub(from);
            let short = lengths.as_ref().is_some_and(|lengths| lengths.contains(&words));
            if short && !goes_on(&items[from..until]) {
                // With both of its commas: what it interrupts reads on.
                let with_commas = from.saturating_sub(1)..(until + 1).min(items.len());
                out[with_commas].fill(true);
            }
        };
        if let (Some(&first), Some(&last)) = (commas.first(), commas.last()) {
            leave(0, first, &self.initial);
            leave(last + 1, items.len(), &self.terminal);
        }
        for pair in commas.windows(2) {
            leave(pair[0] + 1, pair[1], &self.middle);
        }
        out
    }
}

/// Whether a stretch between commas is no aside: a verb in it has its subject outside, as in `Arnor, it is said, | met Bree`.
fn goes_on(stretch: &[Item<'_>]) -> bool {
    let Some((first, last)) = stretch.first().zip(stretch.last()) else { return false };
    let inside = first.first..=last.word.index();
    stretch.iter().any(|item| item.word.subject().is_some_and(|subject| !inside.contains(&subject.index())))
}

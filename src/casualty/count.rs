//! Counts: the quantities of a sentence, read word by word.
//!
//! In: the [`Atom`]s of a sentence and `data/quantities.tsv`. Out: every [`Quantity`] that may count people: digits, words,
//! mixtures (`2.5 million`), bounds (`at least 20`), ranges (`15-20`), vague words (`dozens`), none (`no`).
//!
//! How the words bound the count:
//!
//! | words | `low` | `high` | quantifier |
//! |---|---|---|---|
//! | `20`, `exactly 20`, `a score of` | 20 | 20 | exact |
//! | `at least 20`, `20 or more` | 20 | | at least |
//! | `more than 20`, `over 20` | 21 | | at least |
//! | `up to 20`, `no more than 20` | | 20 | at most |
//! | `fewer than 20` | | 19 | at most |
//! | `about 20`, `some 20`, `nearly 20` | 20 | 20 | about |
//! | `between 15 and 20`, `15-20`, `15 or 20` | 15 | 20 | range |
//! | `dozens` | 24 | | vague, with its word |
//! | `no`, `nobody` | 0 | 0 | exact |
//!
//! An approximate count keeps the number that the text gives at both ends: how far `about` or `nearly` reaches, no text says.
//! Ages, dates, times, money, measures, names with a number and ordinals are no counts (`data/count_stops.tsv`).

use super::atoms::Atom;
use super::number::Number;
use super::phrases::{Phrases, lower};
use super::record::{Count, Quantifier};
use crate::error::TableError;
use crate::lexicon::rows;
use crate::span::Span;
use std::collections::HashSet;
use std::ops::Range;

/// What a word or phrase of `data/quantities.tsv` does in a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Number(u64),
    Scale(u64),
    Zero,
    Vague(Option<u64>),
    Degree,
    Bound(Bound),
    After(Bound),
}

/// How a phrase bounds the number beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    Exactly,
    AtLeast,
    MoreThan,
    AtMost,
    FewerThan,
    About,
}

/// A quantity of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quantity {
    /// The lowest and the highest number, and how the words bound them.
    pub(super) low: Option<u64>,
    pub(super) high: Option<u64>,
    pub(super) quantifier: Quantifier,
    /// The tokens of it, with its bounding words.
    pub(super) tokens: Range<usize>,
    /// The words of it, with its bounding words.
    pub(super) span: Span,
    /// Whether it only measures losses: `heavy`.
    pub(super) is_degree: bool,
    /// The two numbers of `9 to 14`, which a verb of change reads as an old figure and a new one.
    pub(super) ends: Option<(u64, u64)>,
}

impl Quantity {
    /// The count of a claim.
    pub(super) fn count(&self, text: &str) -> Count {
        let word = (self.quantifier == Quantifier::Vague).then(|| self.span.of(text).to_owned());
        Count { low: self.low, high: self.high, quantifier: self.quantifier, span: Some(self.span), word }
    }

    /// Whether it says that there is none.
    pub(super) fn is_zero(&self) -> bool {
        self.high == Some(0)
    }
}

/// The words of quantities.
#[derive(Debug, Clone, Default)]
pub(super) struct QuantityWords {
    pub(super) phrases: Phrases<Role>,
    stops_before: HashSet<Box<str>>,
    stops_after: HashSet<Box<str>>,
}

impl QuantityWords {
    /// Reads `data/quantities.tsv` and `data/count_stops.tsv`.
    pub(super) fn read(quantities: &str, stops: &str) -> Result<Self, TableError> {
        let mut words = Self::default();
        for row in rows("quantities.tsv", quantities) {
            let [phrase, kind, value] = row.exactly::<3>()?;
            let number = || value.parse::<u64>().map_err(|_| row.error("expected a whole number"));
            let role = match kind {
                "number" => Role::Number(number()?),
                "scale" => Role::Scale(number()?),
                "zero" => Role::Zero,
                "vague" if value.is_empty() => Role::Vague(None),
                "vague" => Role::Vague(Some(number()?)),
                "degree" => Role::Degree,
                "exactly" => Role::Bound(Bound::Exactly),
                "at_least" => Role::Bound(Bound::AtLeast),
                "more_than" => Role::Bound(Bound::MoreThan),
                "at_most" => Role::Bound(Bound::AtMost),
                "fewer_than" => Role::Bound(Bound::FewerThan),
                "about" => Role::Bound(Bound::About),
                "or_more" => Role::After(Bound::AtLeast),
                "or_fewer" => Role::After(Bound::AtMost),
                "or_so" => Role::After(Bound::About),
                _ => return Err(row.error("expected a kind of quantity word")),
            };
            words.phrases.insert(phrase, role);
        }
        for row in rows("count_stops.tsv", stops) {
            let [word, side] = row.exactly::<2>()?;
            match side {
                "before" => words.stops_before.insert(Box::from(word)),
                "after" => words.stops_after.insert(Box::from(word)),
                _ => return Err(row.error("expected before or after")),
            };
        }
        Ok(words)
    }

    /// The quantities among `atoms`, in order, not overlapping.
    pub(super) fn find(&self, atoms: &[Atom<'_>]) -> Vec<Quantity> {
        let mut found = Vec::new();
        let mut buffer = String::new();
        let mut at = 0;
        while at < atoms.len() {
            match self.quantity(atoms, at, &mut buffer) {
                Some((quantity, end)) => {
                    found.extend(quantity);
                    at = end.max(at + 1);
                }
                None => at += 1,
            }
        }
        found
    }

    /// The quantity that starts at `at` and the atom after it; the inner `None` is a number that counts no people.
    fn quantity(&self, atoms: &[Atom<'_>], at: usize, buffer: &mut String) -> Option<(Option<Quantity>, usize)> {
        let (bounds, start) = self.bounds(atoms, at, buffer);
        let between = atoms[at].text.eq_ignore_ascii_case("between").then_some(at + 1);
        if let Some(number) = self.number(atoms, between.unwrap_or(start), buffer) {
            let from = between.unwrap_or(start);
            return Some(self.numeric(atoms, at, from, number, if between.is_some() { &[] } else { &bounds }, buffer));
        }
        if let Some((role, length)) = self.phrases.find(atoms, at, buffer, |role| matches!(role, Role::Zero)) {
            debug_assert_eq!(*role, Role::Zero);
            return Some((Some(make(atoms, at..at + length, Some(0), Some(0), Quantifier::Exact)), at + length));
        }
        let vague = |role: &Role| matches!(role, Role::Vague(_) | Role::Degree);
        for from in [start, at] {
            if let Some((role, length)) = self.phrases.find(atoms, from, buffer, vague) {
                let low = if let Role::Vague(low) = role { *low } else { None };
                let mut quantity = make(atoms, at.min(from)..from + length, low, None, Quantifier::Vague);
                quantity.is_degree = *role == Role::Degree;
                return Some((Some(quantity), from + length));
            }
        }
        None
    }

    /// The bounding phrases that start at `at`, at most four, and the atom after them.
    fn bounds(&self, atoms: &[Atom<'_>], at: usize, buffer: &mut String) -> (Vec<Bound>, usize) {
        let mut bounds = Vec::new();
        let mut next = at;
        while bounds.len() < 4 {
            match self.phrases.find(atoms, next, buffer, |role| matches!(role, Role::Bound(_))) {
                Some((Role::Bound(bound), length)) => {
                    bounds.push(*bound);
                    next += length;
                }
                _ => break,
            }
        }
        (bounds, next)
    }

    /// A number with its bounds, its range and what follows it; `at` is the first atom of its bounds.
    fn numeric(
        &self,
        atoms: &[Atom<'_>],
        at: usize,
        from: usize,
        number: Number,
        bounds: &[Bound],
        buffer: &mut String,
    ) -> (Option<Quantity>, usize) {
        let second = self.second_end(atoms, from > at && bounds.is_empty(), &number, buffer);
        let end = second.as_ref().map_or(number.end, |second| second.end);
        let is_count = !self.is_stopped(atoms, at, from, end, buffer);
        if let Some(second) = second {
            let (low, high) = (number.value.min(second.value), number.value.max(second.value));
            let mut quantity = make(atoms, at..end, Some(low), Some(high), Quantifier::Range);
            quantity.ends = Some((number.value, second.value));
            return (is_count.then_some(quantity), end);
        }
        let after = self.phrases.find(atoms, end, buffer, |role| matches!(role, Role::After(_)));
        let (after, end) = match after {
            Some((Role::After(bound), length)) => (Some(*bound), end + length),
            _ => (None, end),
        };
        let bound = bounds.iter().copied().chain(after).filter(|bound| *bound != Bound::Exactly).reduce(strictest);
        let value = number.value;
        let (low, high, quantifier) = match bound {
            None | Some(Bound::Exactly) => (Some(value), Some(value), Quantifier::Exact),
            Some(Bound::AtLeast) => (Some(value), None, Quantifier::AtLeast),
            Some(Bound::MoreThan) => (Some(value.saturating_add(1)), None, Quantifier::AtLeast),
            Some(Bound::AtMost) => (None, Some(value), Quantifier::AtMost),
            Some(Bound::FewerThan) => (None, Some(value.saturating_sub(1)), Quantifier::AtMost),
            Some(Bound::About) => (Some(value), Some(value), Quantifier::About),
        };
        (is_count.then(|| make(atoms, at..end, low, high, quantifier)), end)
    }

    /// The second number of a range: `15-20`, `15 to 20`, `two or three`, and with `between` `15 and 20`.
    fn second_end(&self, atoms: &[Atom<'_>], between: bool, first: &Number, buffer: &mut String) -> Option<Number> {
        let next = atoms.get(first.end)?;
        let link = |word: &str| next.text.eq_ignore_ascii_case(word);
        if next.joined {
            let second = self.number(atoms, first.end, buffer)?;
            return (second.value > first.value).then_some(second);
        }
        let links = if between { link("and") || link("to") } else { link("to") || link("or") };
        if !links {
            return None;
        }
        let second = self.number(atoms, first.end + 1, buffer)?;
        let near = between || link("to") || (second.value > first.value && second.value <= first.value.saturating_mul(2));
        near.then_some(second)
    }

    /// Whether the words around say that the number from `from` to `end` counts something else.
    fn is_stopped(&self, atoms: &[Atom<'_>], at: usize, from: usize, end: usize, buffer: &mut String) -> bool {
        let before = at.checked_sub(1).and_then(|before| atoms.get(before));
        if before.is_some_and(|before| {
            self.stops_before.contains(lower(buffer, before.text)) || before.text.ends_with(['$', '€', '£'])
        }) {
            return true;
        }
        let inner = from.checked_sub(1).and_then(|inner| atoms.get(inner));
        if inner.is_some_and(|inner| inner.text.ends_with(['$', '€', '£', '#'])) {
            return true;
        }
        let after = atoms.get(end);
        if after.is_some_and(|after| self.stops_after.contains(lower(buffer, after.text))) {
            return true;
        }
        // "a 30-strong patrol", "the 5-4 vote"; but "20-plus" and "two-dozen" were read with the number
        if after.is_some_and(|after| after.joined) {
            return true;
        }
        let comma = |atom: Option<&Atom<'_>>| atom.is_some_and(|atom| atom.text == ",");
        // "Tamerlan, 26, died": a bare number between commas behind a name is an age
        let is_name = |atom: &Atom<'_>| atom.text.chars().next().is_some_and(char::is_uppercase);
        let parenthetic = from == at
            && comma(before)
            && (comma(after) || after.is_none_or(|after| matches!(after.text, ")" | ".")))
            && at.checked_sub(2).and_then(|name| atoms.get(name)).is_some_and(is_name);
        let bare_year = end == from + 1 && atoms[from].text.len() == 4 && is_year(atoms[from].text);
        let year = bare_year
            && before.is_some_and(|before| {
                [",", "in", "of", "since", "by", "until", "from", "during", "before", "after", "early", "late", "("]
                    .iter()
                    .any(|word| before.text.eq_ignore_ascii_case(word))
            })
            && after.is_none_or(|after| !after.text.chars().all(char::is_alphanumeric) || is_function_word(after.text));
        parenthetic || year
    }
}

/// Of two bounds on one number the one that says more: `at least about 20` is a lower bound.
fn strictest(a: Bound, b: Bound) -> Bound {
    if a == Bound::About { b } else { a }
}

fn make(atoms: &[Atom<'_>], range: Range<usize>, low: Option<u64>, high: Option<u64>, quantifier: Quantifier) -> Quantity {
    let first = &atoms[range.start];
    let last = &atoms[range.end - 1];
    Quantity {
        low,
        high,
        quantifier,
        tokens: first.token..last.token + 1,
        span: first.span.cover(last.span),
        is_degree: false,
        ends: None,
    }
}

fn is_year(text: &str) -> bool {
    matches!(text.as_bytes(), [b'1', b'8' | b'9', _, _] | [b'2', b'0' | b'1', _, _])
}

fn is_function_word(text: &str) -> bool {
    ["of", "and", "in", "to", "was", "were", "when", "that", "the", "by", "as", "at", "on", "or", "but", "with", "while"]
        .iter()
        .any(|word| text.eq_ignore_ascii_case(word))
}

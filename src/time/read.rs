//! The driver of the grammar: in, the atoms of one sentence; out, the expressions in it, left to right, the longest that
//! begins at each place. Every rule looks at a bounded number of atoms, so a sentence costs linear time.

use super::atoms::Atom;
use super::meaning::{Found, Meaning, When, YearOf, Yearly};
use super::record::TimeModifier;
use super::sense::Sense;
use super::words::{Named, Words, key};
use crate::syntax::{Analysis, Upos, Word};

/// A sentence under the eyes of the grammar.
pub(super) struct Reader<'a> {
    pub(super) atoms: &'a [Atom<'a>],
    pub(super) analysis: &'a Analysis<'a>,
    pub(super) words: &'a Words,
    /// Whether the sentence has no small letter: a capital says nothing then.
    pub(super) is_upper: bool,
}

/// A rule that fitted: the atom after its last, and what it says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Hit {
    pub(super) end: usize,
    pub(super) meaning: Meaning,
    pub(super) modifier: Option<TimeModifier>,
}

impl Hit {
    pub(super) fn new(end: usize, meaning: Meaning, modifier: Option<TimeModifier>) -> Self {
        Self { end, meaning, modifier }
    }

    pub(super) fn when(end: usize, when: When) -> Self {
        Self::new(end, Meaning::When(when), None)
    }
}

impl<'a> Reader<'a> {
    pub(super) fn new(atoms: &'a [Atom<'a>], analysis: &'a Analysis<'a>, words: &'a Words) -> Self {
        let small = |atom: &Atom<'_>| atom.span().of(analysis.text()).bytes().any(|byte| byte.is_ascii_lowercase());
        Self { atoms, analysis, words, is_upper: !atoms.iter().any(small) }
    }
}

impl Reader<'_> {
    /// Every expression of the sentence, in order.
    pub(super) fn expressions(&self, out: &mut Vec<Found>) {
        let mut i = 0;
        while i < self.atoms.len() {
            if self.sense(i) == Sense::Other && self.atoms[i].phrases.is_empty() {
                i += 1;
                continue;
            }
            if let Some(end) = self.proper_name(i) {
                i = end;
                continue;
            }
            if let Some((end, meaning)) = self.listed_day(i) {
                out.push(Found { start: i, end, meaning: Meaning::When(meaning), modifier: None });
                i = end;
                continue;
            }
            if let Some((end, clock)) = self.listed_hour(i) {
                out.push(Found { start: i, end, meaning: Meaning::Clock(clock, None), modifier: None });
                i = end;
                continue;
            }
            match self.expression(i) {
                Some(hit) if hit.end > i => {
                    out.push(Found { start: i, end: hit.end, meaning: hit.meaning, modifier: hit.modifier });
                    i = hit.end;
                }
                _ => i += 1,
            }
        }
    }

    /// The end of a proper name at `i` that is made of words of time: `Black September`, `Six-Day War`, `the March 23 Movement`.
    fn proper_name(&self, i: usize) -> Option<usize> {
        if let Some((end, Named::Nothing)) = self.longest_phrase(i) {
            return self.is_capital(i).then_some(end);
        }
        if matches!(self.sense(i), Sense::Month(..) | Sense::Digits(..=31, _))
            && matches!(self.before(i), Some(Sense::The | Sense::Genitive))
        {
            let (end, when) = self.month_date(i)?;
            let group = matches!(self.sense(end), Sense::Grouping) && matches!(when, When::Yearly(Yearly::Day(..), YearOf::Open));
            return group.then_some(end + 1);
        }
        None
    }

    /// The longest expression that begins at `i`; of equally long ones the first rule's.
    fn expression(&self, i: usize) -> Option<Hit> {
        let rules = [
            self.edged(i),
            self.clock(i),
            self.day_and_part(i),
            self.when(i).map(|(end, when)| Hit::when(end, when)),
            self.span(i),
            self.counted(i),
            self.repeated(i),
            self.phrase(i),
        ];
        rules.into_iter().flatten().rev().max_by_key(|hit| hit.end)
    }

    /// The sense of atom `i`; past the end there is nothing.
    pub(super) fn sense(&self, i: usize) -> Sense {
        self.atoms.get(i).map_or(Sense::Other, |atom| atom.sense)
    }

    /// The sense before atom `i`.
    pub(super) fn before(&self, i: usize) -> Option<Sense> {
        Some(self.atoms.get(i.checked_sub(1)?)?.sense)
    }

    /// Whether atom `i` is this word, of at most 16 bytes.
    pub(super) fn is(&self, i: usize, word: &str) -> bool {
        self.atoms.get(i).is_some_and(|atom| atom.key != 0 && Some(atom.key) == key(word))
    }

    /// The letters of atom `i`.
    pub(super) fn form(&self, i: usize) -> &str {
        self.atoms.get(i).map_or("", |atom| atom.span().of(self.analysis.text()))
    }

    /// Whether atom `i` begins with a capital.
    pub(super) fn is_capital(&self, i: usize) -> bool {
        self.form(i).bytes().next().is_some_and(|byte| byte.is_ascii_uppercase())
    }

    /// Whether atom `i` is written as a name is: with a capital, in a sentence that has small letters.
    pub(super) fn is_name(&self, i: usize) -> bool {
        !self.is_upper && self.is_capital(i)
    }

    /// The word of the tree that atom `i` belongs to.
    pub(super) fn word(&self, i: usize) -> Option<Word<'_>> {
        self.atoms.get(i).and_then(|atom| self.analysis.word(atom.token as usize))
    }

    /// The part of speech of the token of atom `i`; [`Upos::X`] past the end.
    pub(super) fn upos(&self, i: usize) -> Upos {
        self.word(i).map_or(Upos::X, Word::upos)
    }

    /// Whether the tree takes atom `i` for a noun or a name.
    pub(super) fn is_noun(&self, i: usize) -> bool {
        matches!(self.upos(i), Upos::Noun | Upos::Propn)
    }

    /// Whether atom `i` stands right against the one before, without white space.
    pub(super) fn is_glued(&self, i: usize) -> bool {
        i > 0 && matches!((self.atoms.get(i - 1), self.atoms.get(i)), (Some(before), Some(atom)) if before.end == atom.start)
    }

    /// Whether the number at `i` is an amount of money.
    pub(super) fn after_currency(&self, i: usize) -> bool {
        self.before(i) == Some(Sense::Currency) || i > 0 && self.form(i - 1).ends_with('$')
    }

    /// Whether nothing that belongs to the expression can follow: punctuation, the end, a conjunction or a verb.
    pub(super) fn closes(&self, i: usize) -> bool {
        if i >= self.atoms.len() {
            return true;
        }
        match self.sense(i) {
            Sense::Comma | Sense::Stop | Sense::Close | Sense::Open | Sense::And | Sense::Or | Sense::Dash => true,
            Sense::Other => {
                matches!(self.upos(i), Upos::Punct | Upos::Verb | Upos::Aux | Upos::Cconj)
                    || self.form(i).bytes().all(|byte| !byte.is_ascii_alphanumeric())
            }
            _ => false,
        }
    }

    /// Whether the word at `i` is something that is counted: `barrels` of `barrels a day`, `million` of `$5 million a year`.
    pub(super) fn counts_things(&self, i: usize) -> bool {
        let form = self.form(i);
        matches!(form, "million" | "billion" | "trillion")
            || matches!(self.upos(i), Upos::Noun | Upos::Sym | Upos::Num)
                && (form.ends_with('s') || self.sense(i) == Sense::Percent)
    }

    /// Whether the unit at `i` is part of a compound that is no length: `light years`, `man hours`.
    pub(super) fn in_compound(&self, i: usize) -> bool {
        match self.before(i) {
            Some(Sense::Other) => {
                i > 0
                    && (matches!(self.upos(i - 1), Upos::Noun | Upos::Propn | Upos::Num | Upos::Adj)
                        || self.is_name(i - 1) && i > 1)
            }
            Some(Sense::Filler | Sense::Dash | Sense::Ordinal(_) | Sense::Second | Sense::Old | Sense::Genitive | Sense::The) => {
                true
            }
            Some(Sense::Digits(..) | Sense::Number(_) | Sense::Half | Sense::Edge(_) | Sense::Which(_)) => true,
            _ => false,
        }
    }
}

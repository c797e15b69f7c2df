//! Phrases of a table, found by their first word: the longest that stands at a place wins.

use crate::casualty::atoms::Atom;
use crate::hash::Table;

/// A word in lower case; borrows nothing new where it is short and ASCII.
pub(super) fn lower<'b>(buffer: &'b mut String, word: &str) -> &'b str {
    buffer.clear();
    buffer.extend(word.chars().map(|c| match c {
        '’' | '‘' => '\'',
        c => c.to_ascii_lowercase(),
    }));
    buffer
}

/// Phrases of one or more words, each with what the table says of it.
#[derive(Debug, Clone)]
pub(super) struct Phrases<T> {
    by_first: Table<Box<str>, Vec<Phrase<T>>>,
}

#[derive(Debug, Clone)]
struct Phrase<T> {
    rest: Vec<Box<str>>,
    value: T,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { by_first: Table::default() }
    }
}

impl<T> Phrases<T> {
    /// Adds a phrase; longer ones are tried first, equal ones in the order of the table.
    pub(super) fn insert(&mut self, words: &str, value: T) {
        let mut words = words.split(' ');
        let Some(first) = words.next() else { return };
        let rest: Vec<Box<str>> = words.map(Box::from).collect();
        let all = self.by_first.entry(Box::from(first)).or_default();
        let place = all.partition_point(|phrase| phrase.rest.len() >= rest.len());
        all.insert(place, Phrase { rest, value });
    }

    /// The longest phrase that starts at `at` and that `accept` takes, with the number of atoms it covers.
    pub(super) fn find<'p>(
        &'p self,
        atoms: &[Atom<'_>],
        at: usize,
        buffer: &mut String,
        mut accept: impl FnMut(&T) -> bool,
    ) -> Option<(&'p T, usize)> {
        let first = atoms.get(at)?;
        let phrases = self.by_first.get(lower(buffer, first.text))?;
        let stands = |phrase: &&Phrase<T>| {
            let following = atoms.get(at + 1..at + 1 + phrase.rest.len());
            following.is_some_and(|atoms| atoms.iter().zip(&phrase.rest).all(|(atom, word)| atom.text.eq_ignore_ascii_case(word)))
        };
        phrases.iter().filter(stands).find(|phrase| accept(&phrase.value)).map(|phrase| (&phrase.value, phrase.rest.len() + 1))
    }
}

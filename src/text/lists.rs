//! The word lists that the tokenizer and the sentence splitter look at: `data/abbreviations.tsv`, `prefixes.tsv`,
//! `starters.tsv`, `units.tsv`, `domains.tsv`.

use crate::lexicon::rows;
use std::sync::LazyLock;

/// What an abbreviation stands before, which says whether it can end a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// Before a name: `Lt. Gen. Smith`.
    Title,
    /// A month, before a number.
    Month,
    /// A day of the week.
    Day,
    /// Only before a number: `No. 5`.
    Number,
    /// A state, after a comma.
    Place,
    /// Anywhere: `Inc.`, `etc.`
    Open,
}

impl Abbreviation {
    fn named(sort: &str) -> Option<Self> {
        Some(match sort {
            "title" => Self::Title,
            "month" => Self::Month,
            "day" => Self::Day,
            "number" => Self::Number,
            "place" => Self::Place,
            "open" => Self::Open,
            _ => return None,
        })
    }
}

/// Sorted words in lower case, looked up in any case.
#[derive(Debug)]
pub(super) struct Words<T: 'static>(Vec<(&'static str, T)>);

impl<T: Copy> Words<T> {
    fn new(table: &'static str, read: impl Fn(&'static str) -> Option<T>) -> Self {
        let mut words: Vec<_> = rows("text", table)
            .filter_map(|row| {
                let [word, sort] = row.exactly::<2>().ok()?;
                Some((word, read(sort)?))
            })
            .collect();
        words.sort_unstable_by_key(|&(word, _)| word);
        Self(words)
    }

    /// What the table says of `word`, letter case aside.
    pub(super) fn get(&self, word: &[u8]) -> Option<T> {
        let order = |listed: &str| listed.bytes().cmp(word.iter().map(u8::to_ascii_lowercase));
        self.0.binary_search_by(|(listed, _)| order(listed)).ok().map(|index| self.0[index].1)
    }

    /// Whether the table has `word`, letter case aside.
    pub(super) fn has(&self, word: &[u8]) -> bool {
        self.get(word).is_some()
    }
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident: $kind:ty, $file:literal, $read:expr) => {
        $(#[$doc])*
        pub(super) static $name: LazyLock<Words<$kind>> =
            LazyLock::new(|| Words::new(include_str!(concat!("../../data/", $file)), $read));
    };
}

words!(/** Abbreviations, without their last stop. */ ABBREVIATIONS: Abbreviation, "abbreviations.tsv", Abbreviation::named);
words!(/** Prefixes that keep their hyphen. */ PREFIXES: (), "prefixes.tsv", |_| Some(()));
words!(/** Words that begin a sentence after an abbreviation. */ STARTERS: (), "starters.tsv", |_| Some(()));
words!(/** Units that are cut off the number before them. */ UNITS: (), "units.tsv", |_| Some(()));
words!(/** Last parts of internet names and files. */ DOMAINS: (), "domains.tsv", |_| Some(()));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_and_say_each_word_once() {
        for (file, table) in [
            ("abbreviations.tsv", include_str!("../../data/abbreviations.tsv")),
            ("prefixes.tsv", include_str!("../../data/prefixes.tsv")),
            ("starters.tsv", include_str!("../../data/starters.tsv")),
            ("units.tsv", include_str!("../../data/units.tsv")),
            ("domains.tsv", include_str!("../../data/domains.tsv")),
        ] {
            let words: Vec<_> = rows(file, table).map(|row| row.columns().next().unwrap_or("")).collect();
            assert!(words.len() > 5, "{file} is nearly empty");
            for pair in words.windows(2) {
                assert!(pair[0] < pair[1], "{file}: {} stands before {}", pair[0], pair[1]);
            }
            assert!(words.iter().all(|word| *word == word.to_ascii_lowercase()), "{file} is in lower case");
        }
        let read = rows("abbreviations.tsv", include_str!("../../data/abbreviations.tsv")).count();
        assert_eq!(ABBREVIATIONS.0.len(), read, "every abbreviation has a known sort");
    }

    #[test]
    fn letter_case_does_not_matter() {
        assert_eq!(ABBREVIATIONS.get(b"GEN"), Some(Abbreviation::Title));
        assert_eq!(ABBREVIATIONS.get(b"Ph.D"), Some(Abbreviation::Open));
        assert!(!PREFIXES.has(b"well"));
    }
}

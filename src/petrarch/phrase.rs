//! Phrases of a dictionary: words that follow one another directly (`_`) or with others between them (a blank).

use std::collections::HashMap;

/// How many words of a text a phrase may span, those between its own included.
const LONGEST: usize = 32;

/// Words as a dictionary spells them, and which of them must stand side by side.
///
/// `SECURITY_COUNCIL` asks for two words in a row; `HAMAS WING` allows others between them. An underscore at the end, which
/// TABARI needed to switch its stemming off, means nothing here: words are always whole.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Phrase {
    words: Vec<Box<str>>,
    /// `close[i]`: word `i + 1` follows word `i` directly.
    close: Vec<bool>,
}

impl Phrase {
    /// Reads a phrase; `None` when no word is in it.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut words = Vec::new();
        let mut close = Vec::new();
        let mut open = false;
        for (index, part) in text.split('_').enumerate() {
            for (place, word) in part.split_whitespace().enumerate() {
                let word = normal(word);
                if word.is_empty() {
                    continue;
                }
                if !words.is_empty() {
                    let direct = place == 0 && index > 0 && !part.starts_with(char::is_whitespace);
                    close.push(direct && !open);
                }
                open = false;
                words.push(word.into_boxed_str());
            }
            open |= part.ends_with(char::is_whitespace) && !part.is_empty();
        }
        (!words.is_empty()).then_some(Self { words, close })
    }

    /// The words, in capitals.
    pub fn words(&self) -> impl ExactSizeIterator<Item = &str> {
        self.words.iter().map(|word| &**word)
    }

    /// Number of words.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether it has no word; a phrase that was read has one.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Where the phrase ends (the position after its last word) when it starts at `start` of `words`.
    pub(super) fn end_at<S: AsRef<str>>(&self, words: &[S], start: usize) -> Option<usize> {
        let words = &words[..words.len().min(start.saturating_add(LONGEST))];
        let mut at = start;
        for (index, word) in self.words.iter().enumerate() {
            let direct = index == 0 || self.close[index - 1];
            loop {
                let found = words.get(at)?.as_ref();
                at += 1;
                if found == &**word {
                    break;
                }
                if direct {
                    return None;
                }
            }
        }
        Some(at)
    }

    /// The same words with the last one replaced.
    pub(super) fn ending_in(&self, last: &str) -> Self {
        let mut phrase = self.clone();
        if let Some(word) = phrase.words.last_mut() {
            *word = last.into();
        }
        phrase
    }

    /// The last word.
    pub(super) fn last(&self) -> &str {
        self.words.last().map_or("", |word| word)
    }
}

/// A word as phrases and texts are compared: capitals, no possessive, no punctuation at its end.
///
/// Parsers split the possessive off, so neither side may count on it; `U.N.` and `U.N` are one word.
pub(super) fn normal(word: &str) -> String {
    let word = word.trim_matches(|c: char| matches!(c, ',' | '"' | '“' | '”' | '(' | ')' | ':' | ';' | '?' | '!'));
    let mut upper = word.to_uppercase().replace('’', "'");
    if let Some(bare) = upper.strip_suffix("'S") {
        upper.truncate(bare.len());
    }
    upper.truncate(upper.trim_end_matches(['\'', '.', ',']).len());
    upper
}

/// Values found by phrase: the longest phrase that starts at a word wins, then the one that was added first.
#[derive(Debug, Clone)]
pub(super) struct PhraseIndex<T> {
    by_first: HashMap<Box<str>, Vec<(Phrase, T)>>,
}

impl<T: Copy> PhraseIndex<T> {
    pub(super) fn new(phrases: impl Iterator<Item = (Phrase, T)>) -> Self {
        let mut by_first: HashMap<Box<str>, Vec<(Phrase, T)>> = HashMap::new();
        for (phrase, value) in phrases {
            if let Some(first) = phrase.words.first() {
                by_first.entry(first.clone()).or_default().push((phrase, value));
            }
        }
        for entries in by_first.values_mut() {
            entries.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        }
        Self { by_first }
    }

    /// The phrase that starts at `start` of `words`: its value and its end.
    pub(super) fn at<S: AsRef<str>>(&self, words: &[S], start: usize) -> Option<(T, usize)> {
        let entries = self.by_first.get(words.get(start)?.as_ref())?;
        entries.iter().find_map(|(phrase, value)| Some((*value, phrase.end_at(words, start)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(phrase: &str, text: &str) -> Option<usize> {
        let words: Vec<String> = text.split_whitespace().map(normal).collect();
        Phrase::read(phrase)?.end_at(&words, 0)
    }

    #[test]
    fn an_underscore_joins_and_a_blank_does_not() {
        assert_eq!(matches("HARBOUR_GUARD", "Harbour guard"), Some(2));
        assert_eq!(matches("HARBOUR_GUARD", "Harbour night guard"), None);
        assert_eq!(matches("HARBOUR GUARD", "Harbour night guard"), Some(3));
        assert_eq!(matches("HARBOUR_ GUARD", "Harbour night guard"), Some(3));
        assert_eq!(matches("HARBOUR_", "harbour"), Some(1));
    }

    #[test]
    fn possessives_and_final_dots_do_not_count() {
        assert_eq!(matches("FISHERS'_UNION", "Fishers union"), Some(2));
        assert_eq!(matches("U.N._", "U.N."), Some(1));
        assert_eq!(Phrase::read("___ "), None);
    }

    #[test]
    fn the_longest_phrase_wins() {
        let phrases = ["OLD", "OLD_TOWN", "OLD_TOWN_COUNCIL"];
        let index = PhraseIndex::new(phrases.iter().enumerate().filter_map(|(i, text)| Some((Phrase::read(text)?, i))));
        assert_eq!(index.at(&["OLD", "TOWN", "COUNCIL"], 0), Some((2, 3)));
        assert_eq!(index.at(&["OLD", "TOWN", "HALL"], 0), Some((1, 2)));
        assert_eq!(index.at(&["OLD", "TOWN"], 1), None);
    }
}

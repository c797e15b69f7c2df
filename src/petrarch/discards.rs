//! The discard list: texts that are no political news. A line is searched for in the text, from the start of a word on.
//!
//! ```text
//! BATSMAN          # a sentence that holds it is not coded
//! +GOLF OPEN       # nor is any sentence of a story that holds it
//! GROUP A_         # the last word must end there
//! ```

use super::lines::lines;

/// What a discard phrase takes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Discard {
    /// The sentence.
    Sentence,
    /// The whole story.
    Story,
}

/// Phrases that take a sentence or a story out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DiscardList {
    phrases: Vec<(Box<str>, bool, Discard)>,
}

impl DiscardList {
    /// Reads a discard list; every line that holds a word is one phrase.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let phrases = lines(text).filter_map(|line| {
            let (phrase, discard) = match line.text.strip_prefix('+') {
                Some(phrase) => (phrase.trim(), Discard::Story),
                None => (&*line.text, Discard::Sentence),
            };
            let bare = phrase.trim_end_matches('_');
            (!bare.is_empty()).then(|| (bare.to_uppercase().into(), bare.len() < phrase.len(), discard))
        });
        Self { phrases: phrases.collect() }
    }

    /// Adds the phrases of another list.
    pub fn extend(&mut self, other: Self) {
        self.phrases.extend(other.phrases);
    }

    /// Number of phrases.
    #[must_use]
    pub fn len(&self) -> usize {
        self.phrases.len()
    }

    /// Whether it has no phrase.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.phrases.is_empty()
    }

    /// The phrase that takes `text` out; those that take out a story come first.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<(Discard, &str)> {
        let upper = text.to_uppercase();
        let found = self.phrases.iter().filter(|(phrase, whole, _)| occurs(&upper, phrase, *whole));
        found.map(|(phrase, _, discard)| (*discard, &**phrase)).max_by_key(|(discard, _)| *discard)
    }
}

/// Whether `phrase` stands in `text` from the start of a word on, and up to the end of one where `whole` asks for it.
fn occurs(text: &str, phrase: &str, whole: bool) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let starts = !text[..at].ends_with(char::is_alphanumeric);
        let ends = !whole || !text[at + phrase.len()..].starts_with(char::is_alphanumeric);
        starts && ends
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_and_stories() {
        let list = DiscardList::read("REGATTA # sport\n+YACHT Cup\nGROUP A_\n");
        assert_eq!(list.len(), 3);
        assert_eq!(list.find("The regattas are over"), Some((Discard::Sentence, "REGATTA")));
        assert_eq!(list.find("The regatta and the yacht cup"), Some((Discard::Story, "YACHT CUP")));
        assert_eq!(list.find("A group at sea"), None);
        assert_eq!(list.find("In group A, at sea"), Some((Discard::Sentence, "GROUP A")));
        assert_eq!(list.find("An irregatta"), None);
    }
}

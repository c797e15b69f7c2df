//! A sentence in the shape PETRARCH's dictionaries count on: words in capitals, hyphens kept, possessives split off.
//!
//! In: the tokens of the Universal Dependencies. Out: [`Item`]s: words, and the commas between clauses.

use super::phrase::normal;
use crate::syntax::{Deprel, Upos, Word};

/// A word or comma of the sentence.
#[derive(Debug, Clone)]
pub(super) struct Item<'a> {
    /// As phrases spell it; empty for a comma.
    pub(super) text: String,
    /// Its lemma in capitals.
    pub(super) lemma: String,
    /// The token it is, the last one of several.
    pub(super) word: Word<'a>,
    /// Position of its first token.
    pub(super) first: usize,
    /// Whether a possessive marker follows.
    pub(super) possessive: bool,
}

impl AsRef<str> for Item<'_> {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl Item<'_> {
    pub(super) fn is_comma(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn upos(&self) -> Upos {
        self.word.upos()
    }
}

/// The words and commas of a sentence.
pub(super) fn items<'a>(words: impl Iterator<Item = Word<'a>>) -> Vec<Item<'a>> {
    let mut items: Vec<Item<'a>> = Vec::new();
    let mut end = usize::MAX;
    // Whether the next token continues a word that a hyphen has left open.
    let mut open = false;
    for word in words {
        let form = word.form();
        let beside = word.span().start == end;
        end = word.span().end;
        if word.upos() == Upos::Part && matches!(form, "'s" | "’s" | "'" | "’" | "'S") {
            if let Some(item) = items.last_mut() {
                item.possessive = true;
            }
            open = false;
        } else if matches!(form, "-" | "–" | "‐") {
            open = beside && items.last().is_some_and(|item| !item.is_comma());
            if let Some(item) = items.last_mut().filter(|_| open) {
                item.text.push('-');
            }
        } else if open && beside && word.upos() != Upos::Punct {
            open = false;
            if let Some(item) = items.last_mut() {
                item.text.push_str(&normal(form));
                item.lemma.clone_from(&item.text);
                item.word = word;
            }
        } else if form == "," {
            open = false;
            items.push(Item { text: String::new(), lemma: String::new(), word, first: word.index(), possessive: false });
        } else if word.deprel() != Deprel::Punct && word.upos() != Upos::Punct {
            open = false;
            for part in form.split('_') {
                let text = normal(part);
                if !text.is_empty() {
                    items.push(Item { text, lemma: normal(word.key()), word, first: word.index(), possessive: false });
                }
            }
        } else {
            open = false;
        }
    }
    items
}

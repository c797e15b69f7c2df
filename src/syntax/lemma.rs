//! Lemmas by rules learned from the treebanks: the longest ending that has a rule for the part of speech decides what to cut
//! and what to add; whole forms come first.

use super::Upos;
use super::weights::{ModelError, Reader};
use crate::hash::Table;

/// Endings are at most this long, in characters.
const LONGEST: usize = 7;
/// A longer form is its own lemma, in bytes.
const LONG: usize = 64;

/// The rules of one part of speech.
#[derive(Debug, Clone, Default)]
struct Rules {
    whole: Table<Box<str>, Rule>,
    endings: Table<Box<str>, Rule>,
}

/// Characters to cut from the end, and what to add.
#[derive(Debug, Clone, Default)]
struct Rule {
    cut: usize,
    add: Box<str>,
}

/// The lemma rules of all parts of speech.
#[derive(Debug, Clone)]
pub(super) struct Lemmatizer {
    rules: Vec<Rules>,
}

impl Lemmatizer {
    /// Reads, for each part of speech in the order of the model, the number of its rules and then the rules.
    pub(super) fn read(reader: &mut Reader<'_>, tags: &[Upos]) -> Result<Self, ModelError> {
        let mut rules = vec![Rules::default(); Upos::ALL.len()];
        for &tag in tags {
            for _ in 0..reader.size()? {
                let ending = reader.string("lemma")?;
                let rule = Rule { cut: usize::from(reader.u8()?), add: reader.string("lemma")?.into() };
                let rules = &mut rules[tag as usize];
                match ending.strip_prefix('^').filter(|whole| !whole.is_empty()) {
                    Some(whole) => rules.whole.insert(whole.into(), rule),
                    None => rules.endings.insert(ending.into(), rule),
                };
            }
        }
        Ok(Self { rules })
    }

    /// Writes the lemma of a form: lower case, but for names, which keep theirs.
    pub(super) fn lemma(&self, form: &str, upos: Upos, out: &mut String) {
        out.clear();
        if form.len() > LONG {
            out.push_str(form);
            return;
        }
        for c in form.chars() {
            match c {
                '’' | '‘' => out.push('\''),
                _ if c.is_ascii() => out.push(c.to_ascii_lowercase()),
                _ => out.extend(c.to_lowercase()),
            }
        }
        let Some(rules) = self.rules.get(upos as usize) else { return };
        let rule = rules.find(out);
        if upos == Upos::Propn {
            // A name keeps its capitals, unless the rule replaces it whole.
            if rule.is_none_or(|rule| rule.cut < form.chars().count() || rule.add.is_empty()) {
                out.clear();
                out.push_str(form);
            }
        }
        let Some(rule) = rule else { return };
        for _ in 0..rule.cut {
            out.pop();
        }
        out.push_str(&rule.add);
    }
}

impl Rules {
    fn find(&self, form: &str) -> Option<&Rule> {
        if let Some(rule) = self.whole.get(form) {
            return Some(rule);
        }
        let mut start = form.char_indices().rev().nth(LONGEST - 1).map_or(0, |(at, _)| at);
        let length = form.chars().count();
        loop {
            let ending = &form[start..];
            if let Some(rule) = self.endings.get(ending).filter(|rule| rule.cut <= length) {
                return Some(rule);
            }
            start += ending.chars().next()?.len_utf8();
        }
    }
}

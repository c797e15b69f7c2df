//! The table of event patterns and the classes of words they ask for.
//!
//! In: `data/events.tsv`, `data/event_classes.tsv`, and a user's own rows in the same format. Out: for a lemma its patterns, the
//! most specific first; for a word its classes.

use super::act::Act;
use super::cameo::CameoCode;
use super::forms::Forms;
use super::pattern::{Condition, HeadKind, Pattern, Slot, Takes};
use crate::error::TableError;
use crate::hash::Table;
use crate::lexicon::{Row, rows};
use crate::syntax::Word;

/// The patterns and word classes of a parser.
#[derive(Debug, Clone, Default)]
pub(crate) struct EventTable {
    heads: [Table<Box<str>, Vec<u32>>; 3],
    patterns: Vec<Pattern>,
    /// Number of each class by its name.
    classes: Table<Box<str>, u16>,
    /// The classes of each word.
    words: Table<Box<str>, Vec<u16>>,
    /// The inflected forms of the verbs among the heads.
    forms: Forms,
}

impl EventTable {
    /// The crate's own table.
    pub(crate) fn standard() -> Result<Self, TableError> {
        let mut table = Self::default();
        table.read_classes("event_classes", include_str!("../../data/event_classes.tsv"))?;
        table.read("events", include_str!("../../data/events.tsv"))?;
        Ok(table)
    }

    /// Adds word classes: a class and a word a row.
    pub(crate) fn read_classes(&mut self, name: &str, text: &str) -> Result<(), TableError> {
        for row in rows(name, text) {
            let [class, word] = row.exactly()?;
            if class.is_empty() || word.is_empty() {
                return Err(row.error("expected a class and a word"));
            }
            let class = self.class(class);
            self.words.entry(word.into()).or_default().push(class);
        }
        Ok(())
    }

    /// Adds patterns; those read later win over those read before.
    pub(crate) fn read(&mut self, name: &str, text: &str) -> Result<(), TableError> {
        for row in rows(name, text) {
            self.read_row(row)?;
        }
        let heads = &self.heads[HeadKind::Verb as usize];
        self.forms.add_irregular(|lemma| heads.contains_key(lemma))
    }

    fn read_row(&mut self, row: Row<'_>) -> Result<(), TableError> {
        let [heads, frame, kind, cameo, plover, _example] = row.exactly()?;
        let mut pattern = Pattern {
            particle: None,
            conditions: Vec::new(),
            who: Vec::new(),
            whom: Vec::new(),
            mutual: false,
            bare: false,
            takes: None,
            act: None,
            cameo: None,
            event: None,
            mode: None,
        };
        if kind != "-" {
            pattern.act = Some(kind.parse().map_err(|_| row.error(format!("expected a kind of act, found '{kind}'")))?);
            pattern.cameo = Some(cameo.parse().map_err(|_| row.error(format!("expected a CAMEO code, found '{cameo}'")))?);
        }
        let (event, mode) = match plover.split_once('/') {
            Some((event, mode)) => (event, mode),
            None if plover.starts_with(|letter: char| letter.is_ascii_uppercase()) => (plover, ""),
            None => ("", plover),
        };
        if !event.is_empty() {
            pattern.event = Some(event.parse().map_err(|_| row.error(format!("expected a PLOVER event type, found '{event}'")))?);
        }
        if !mode.is_empty() {
            pattern.mode = Some(mode.parse().map_err(|_| row.error(format!("expected a PLOVER mode, found '{mode}'")))?);
        }
        for item in frame.split_whitespace() {
            self.read_frame(item, &mut pattern).map_err(|expected| row.error(expected))?;
        }
        for head in heads.split_whitespace() {
            let (lemma, kind) = match head.rsplit_once('.') {
                Some((lemma, "v")) => (lemma, HeadKind::Verb),
                Some((lemma, "n")) => (lemma, HeadKind::Noun),
                Some((lemma, "a")) => (lemma, HeadKind::Adjective),
                _ => return Err(row.error(format!("expected a lemma with .v, .n or .a, found '{head}'"))),
            };
            let (lemma, particle) = match (kind, lemma.split_once('_')) {
                (HeadKind::Verb, Some((verb, particle))) => (verb, Some(particle.into())),
                _ => (lemma, None),
            };
            if kind == HeadKind::Verb && !self.has_head(kind, lemma) {
                self.forms.add(lemma);
            }
            let index = self.patterns.len() as u32;
            self.patterns.push(Pattern { particle, ..pattern.clone() });
            let patterns = &self.patterns;
            let list = self.heads[kind as usize].entry(lemma.into()).or_default();
            let weight = patterns[index as usize].weight();
            let at = list.partition_point(|other| patterns[*other as usize].weight() > weight);
            list.insert(at, index);
        }
        Ok(())
    }

    fn read_frame(&mut self, item: &str, pattern: &mut Pattern) -> Result<(), String> {
        match item.split_once('=') {
            None if item == "mutual" => pattern.mutual = true,
            None if item == "bare" => pattern.bare = true,
            None => pattern.conditions.push(match item.strip_prefix('-') {
                Some(slot) => Condition::Lacks(Slot::new(slot)),
                None => Condition::Has(Slot::new(item)),
            }),
            Some(("who", slots)) => pattern.who = slots.split(',').map(Slot::new).collect(),
            Some(("whom", slots)) => pattern.whom = slots.split(',').map(Slot::new).collect(),
            Some(("takes", how)) => pattern.takes = Some(Takes::named(how).ok_or_else(|| format!("unknown takes={how}"))?),
            Some((slot, "ACTOR")) => pattern.conditions.push(Condition::IsActor(Slot::new(slot))),
            Some((slot, "STATE")) => pattern.conditions.push(Condition::IsState(Slot::new(slot))),
            Some((slot, "IGO")) => pattern.conditions.push(Condition::IsBody(Slot::new(slot))),
            Some((slot, "PLACE")) => pattern.conditions.push(Condition::IsPlace(Slot::new(slot))),
            Some((slot, words)) => {
                let class = if words.starts_with(|letter: char| letter.is_ascii_uppercase()) {
                    self.classes
                        .get(words)
                        .copied()
                        .ok_or_else(|| format!("expected a class of event_classes, found '{words}'"))?
                } else {
                    let class = self.class(words);
                    for word in words.split('|') {
                        let classes = self.words.entry(word.into()).or_default();
                        if !classes.contains(&class) {
                            classes.push(class);
                        }
                    }
                    class
                };
                pattern.conditions.push(match slot.strip_prefix('-') {
                    Some(slot) => Condition::IsNot(Slot::new(slot), class),
                    None => Condition::Is(Slot::new(slot), class),
                });
            }
        }
        Ok(())
    }

    /// The number of a class, new when its name is.
    fn class(&mut self, name: &str) -> u16 {
        let next = self.classes.len() as u16;
        *self.classes.entry(name.into()).or_insert(next)
    }

    /// The kind of act that most patterns with this code tell; else that of the patterns with a code under the same root.
    pub(crate) fn act_of(&self, code: CameoCode) -> Option<Act> {
        let most = |fits: &dyn Fn(CameoCode) -> bool| {
            let mut counts: Vec<(Act, usize)> = Vec::new();
            let acts = self.patterns.iter().filter(|pattern| pattern.cameo.is_some_and(fits)).filter_map(|pattern| pattern.act);
            for act in acts {
                match counts.iter_mut().find(|(known, _)| *known == act) {
                    Some((_, count)) => *count += 1,
                    None => counts.push((act, 1)),
                }
            }
            // Of equals the first in the table.
            counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(act, _)| act)
        };
        most(&|known| known == code).or_else(|| most(&|known| known.root() == code.root()))
    }

    /// The patterns of a head, the most specific first.
    pub(super) fn patterns(&self, kind: HeadKind, lemma: &str) -> impl Iterator<Item = &Pattern> {
        self.heads[kind as usize].get(lemma).into_iter().flatten().map(|index| &self.patterns[*index as usize])
    }

    /// The lemma under which patterns have this word: the lemmatizer's, else the one that the word is a form of.
    pub(super) fn lemma<'a>(&'a self, kind: HeadKind, word: Word<'a>) -> Option<&'a str> {
        if self.has_head(kind, word.key()) {
            return Some(word.key());
        }
        if kind != HeadKind::Verb {
            return None;
        }
        // The key is lower case already where it is the form, as it is for verbs no lemma is known of.
        let known = self.forms.lemma(word.key());
        known.or_else(|| self.forms.lemma(&word.form().to_lowercase()))
    }

    /// The head that a verb and the half before its hyphen make together: `test-fire` of `test-fired`.
    pub(super) fn whole_lemma(&self, kind: HeadKind, word: Word<'_>) -> Option<&str> {
        let prefix = hyphen_prefix(word).filter(|_| kind == HeadKind::Verb)?;
        let whole = format!("{}-{}", prefix.key(), self.lemma(kind, word).unwrap_or(word.key()));
        self.heads[kind as usize].get_key_value(whole.as_str()).map(|(lemma, _)| &**lemma)
    }

    /// Whether any pattern has this head.
    pub(super) fn has_head(&self, kind: HeadKind, lemma: &str) -> bool {
        self.heads[kind as usize].contains_key(lemma)
    }

    /// Whether a word is of a class, by the class's number.
    pub(super) fn is(&self, word: &str, class: u16) -> bool {
        self.words.get(word).is_some_and(|classes| classes.contains(&class))
    }

    /// Whether a word is of a class, by the class's name.
    pub(super) fn is_in(&self, word: &str, class: &str) -> bool {
        self.classes.get(class).is_some_and(|class| self.is(word, *class))
    }
}

/// The first half of a verb that the tokenizer splits at its hyphen: `test` of `test-fired`.
pub(super) fn hyphen_prefix(verb: Word<'_>) -> Option<Word<'_>> {
    let hyphen = verb.previous().filter(|hyphen| hyphen.is_form("-") && hyphen.span().end == verb.span().start)?;
    hyphen.previous().filter(|prefix| prefix.span().end == hyphen.span().start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parser;

    const TABLE: &str = include_str!("../../data/events.tsv");
    const CLASSES: &str = include_str!("../../data/event_classes.tsv");

    #[test]
    fn every_example_tells_its_own_kind() {
        let parser = Parser::new().unwrap();
        let mut missed = Vec::new();
        for row in rows("events", TABLE) {
            let [heads, _, kind, _, _, example] = row.exactly().unwrap();
            let article = parser.parse(example).unwrap();
            let kinds: Vec<&str> = (article.actions.iter().map(|action| action.kind.as_str()))
                .chain(article.incidents.iter().map(|incident| incident.kind.as_str()))
                .collect();
            if kind != "-" && !kinds.contains(&kind) {
                missed.push(format!("{}: {heads}: {example} expected {kind}, found {kinds:?}", row.line));
            }
        }
        assert!(missed.is_empty(), "{} missed\n{}", missed.len(), missed.join("\n"));
    }

    #[test]
    fn tables_are_sorted_and_hold_nothing_twice() {
        let classes: Vec<&str> = CLASSES.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(classes.windows(2).all(|pair| pair[0] < pair[1]), "event_classes is sorted, each once");
        let mut seen = std::collections::HashSet::new();
        for row in rows("events", TABLE) {
            let [heads, frame, ..] = row.exactly::<6>().unwrap();
            for head in heads.split(' ') {
                assert!(seen.insert((head, frame)), "line {}: {head} with frame '{frame}' twice", row.line);
            }
        }
    }
}

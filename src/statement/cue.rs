//! The table of cues, `data/cues.tsv`: the words that attribute, each with its class, speech act, factivity and frames.

use super::frame::{CueClass, Factivity, Frame};
use super::record::CueAct;
use crate::error::TableError;
use crate::lexicon::rows;
use std::collections::HashMap;

/// The crate's own table.
const STANDARD: &str = include_str!("../../data/cues.tsv");

/// One entry of the table.
#[derive(Debug, Clone)]
pub(crate) struct CueEntry {
    /// `say`, `call for`, `according to`.
    pub(crate) lemma: String,
    pub(crate) class: CueClass,
    pub(crate) act: CueAct,
    pub(crate) factivity: Factivity,
    /// By [`Frame`]: of ten places where the word stands in the frame, how many attribute; 0 where it takes no such frame.
    grades: [u8; Frame::COUNT],
}

impl CueEntry {
    /// Of ten places where the word stands in this frame, how many attribute.
    pub(crate) fn grade(&self, frame: Frame) -> u8 {
        self.grades[frame as usize]
    }
}

/// The cues, by their first word and class.
#[derive(Debug, Clone, Default)]
pub(crate) struct CueTable {
    entries: Vec<CueEntry>,
    /// Class and first word, to the entries that start with it: the rest of the words, and the position.
    by_word: HashMap<String, Vec<(CueClass, String, usize)>>,
}

impl CueTable {
    /// The crate's own table.
    pub(crate) fn standard() -> Result<Self, TableError> {
        Self::read("cues", STANDARD)
    }

    /// Reads a table: lemma, class, act, factivity, frames with their grades.
    pub(crate) fn read(name: &str, text: &str) -> Result<Self, TableError> {
        let mut table = Self::default();
        for row in rows(name, text) {
            let [lemma, class, act, factivity, frames] = row.exactly()?;
            let class =
                class.parse().map_err(|()| row.error(format!("expected verb, noun, adj, prep or adv, found '{class}'")))?;
            let act: CueAct = act.parse().map_err(|_| row.error(format!("expected a speech act, found '{act}'")))?;
            let factivity = factivity
                .parse()
                .map_err(|()| row.error(format!("expected factive, neutral, doubtful or counter, found '{factivity}'")))?;
            let mut grades = [0; Frame::COUNT];
            for frame in frames.split(' ').filter(|frame| !frame.is_empty()) {
                let graded = frame.split_once('=').and_then(|(frame, grade)| {
                    let grade = grade.parse().ok().filter(|grade| (1..=9).contains(grade))?;
                    Some((frame.parse::<Frame>().ok()?, grade))
                });
                let (frame, grade) = graded.ok_or_else(|| row.error(format!("expected FRAME=1..9, found '{frame}'")))?;
                grades[frame as usize] = grade;
            }
            let (first, rest) = lemma.split_once(' ').unwrap_or((lemma, ""));
            let place = table.entries.len();
            let known = table.by_word.entry(first.to_owned()).or_default();
            if known.iter().any(|(other, words, _)| *other == class && words == rest) {
                return Err(row.error(format!("expected each cue once a class, found '{lemma}' again")));
            }
            known.push((class, rest.to_owned(), place));
            table.entries.push(CueEntry { lemma: lemma.to_owned(), class, act, factivity, grades });
        }
        Ok(table)
    }

    /// The entry of a word with further words (a particle, a preposition) after it, `""` for none.
    pub(crate) fn get(&self, word: &str, class: CueClass, rest: &str) -> Option<&CueEntry> {
        let known = self.by_word.get(word)?;
        known.iter().find(|(other, words, _)| *other == class && words == rest).map(|(_, _, place)| &self.entries[*place])
    }

    /// Whether any entry of this class starts with the word.
    pub(crate) fn starts(&self, word: &str, class: CueClass) -> bool {
        self.by_word.get(word).is_some_and(|known| known.iter().any(|(other, _, _)| *other == class))
    }
}

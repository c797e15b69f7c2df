//! The table of cues, `data/cues.tsv`: the words that attribute, each with its class, speech act, factivity and frames.

use super::context::Contexts;
use super::frame::{CueClass, Factivity, Frame};
use super::record::CueAct;
use crate::error::TableError;
use crate::hash::Table;
use crate::lexicon::rows;
use crate::syntax::Word;

/// The crate's own table.
const STANDARD: &str = include_str!("../../data/cues.tsv");

/// A hundred times the natural logarithm of the odds of 50, 55 … 95 in a hundred.
const LOG_ODDS: [i32; 10] = [0, 20, 41, 62, 85, 110, 139, 173, 220, 294];

/// One entry of the table.
#[derive(Debug, Clone)]
pub(crate) struct CueEntry {
    /// `say`, `call for`, `according to`.
    pub(crate) lemma: String,
    pub(crate) class: CueClass,
    pub(crate) act: CueAct,
    pub(crate) factivity: Factivity,
    /// By [`Frame`]: of a hundred places where the word stands in the frame, how many attribute; 0 where it takes no such frame.
    grades: [u8; Frame::COUNT],
}

impl CueEntry {
    /// Of a hundred places where the word stands in this frame, how many attribute.
    pub(crate) fn grade(&self, frame: Frame) -> u8 {
        self.grades[frame as usize]
    }

    /// The odds that go with the grade of this frame, as a hundred times their natural logarithm.
    pub(super) fn odds(&self, frame: Frame) -> i32 {
        let step = usize::from(self.grade(frame) / 5).clamp(1, 19);
        if step < 10 { -LOG_ODDS[10 - step] } else { LOG_ODDS[step - 10] }
    }
}

/// The cues, by their first word and class.
#[derive(Debug, Clone, Default)]
pub(crate) struct CueTable {
    entries: Vec<CueEntry>,
    /// Class and first word, to the entries that start with it: the rest of the words, and the position.
    by_word: Table<String, Vec<(CueClass, String, usize)>>,
    /// Regular forms of the verbs, to their first words: for forms that the lemmatizer does not know.
    inflected: Table<String, String>,
    /// What the context of a cue adds.
    pub(super) contexts: Contexts,
}

impl CueTable {
    /// The crate's own table.
    pub(crate) fn standard() -> Result<Self, TableError> {
        Ok(Self { contexts: Contexts::standard()?, ..Self::read("cues", STANDARD)? })
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
                    let grade = grade.parse().ok().filter(|grade| (1..=99).contains(grade))?;
                    Some((frame.parse::<Frame>().ok()?, grade))
                });
                let (frame, grade) = graded.ok_or_else(|| row.error(format!("expected FRAME=1..99, found '{frame}'")))?;
                grades[frame as usize] = grade;
            }
            let (first, rest) = lemma.split_once(' ').unwrap_or((lemma, ""));
            let place = table.entries.len();
            let known = table.by_word.entry(first.to_owned()).or_default();
            if known.iter().any(|(other, words, _)| *other == class && words == rest) {
                return Err(row.error(format!("expected each cue once a class, found '{lemma}' again")));
            }
            known.push((class, rest.to_owned(), place));
            if class == CueClass::Verb {
                inflect(first, |form| _ = table.inflected.entry(form).or_insert_with(|| first.to_owned()));
            }
            table.entries.push(CueEntry { lemma: lemma.to_owned(), class, act, factivity, grades });
        }
        Ok(table)
    }

    /// The entry of a word with further words (a particle, a preposition) after it, `""` for none.
    pub(crate) fn get(&self, word: &str, class: CueClass, rest: &str) -> Option<&CueEntry> {
        let known = self.by_word.get(word)?;
        known.iter().find(|(other, words, _)| *other == class && words == rest).map(|(_, _, place)| &self.entries[*place])
    }

    /// The entry of a word of a text, by its lemma or, for a verb, its form.
    pub(crate) fn of(&self, word: Word<'_>, class: CueClass, rest: &str) -> Option<&CueEntry> {
        if let Some(entry) = self.get(word.key(), class, rest) {
            return Some(entry);
        }
        if class != CueClass::Verb || self.starts(word.key(), class) {
            return None;
        }
        let form = word.form();
        let base = if form.chars().any(char::is_uppercase) {
            self.inflected.get(&form.to_lowercase())
        } else {
            self.inflected.get(form)
        };
        self.get(base?, class, rest)
    }

    /// Whether a word of a text can be a cue: its lemma or form starts an entry.
    pub(super) fn knows(&self, word: Word<'_>) -> bool {
        let form = word.form();
        self.by_word.contains_key(word.key())
            || self.inflected.contains_key(form)
            || form.starts_with(char::is_uppercase) && self.inflected.contains_key(&form.to_lowercase())
    }

    /// Whether any entry of this class starts with the word.
    pub(crate) fn starts(&self, word: &str, class: CueClass) -> bool {
        self.by_word.get(word).is_some_and(|known| known.iter().any(|(other, _, _)| *other == class))
    }
}

/// The regular forms of a verb: `-s`, `-ed`, `-ing`, with `e` dropped, `y` changed, the last consonant doubled or not.
fn inflect(verb: &str, mut form: impl FnMut(String)) {
    let vowel = |letter: Option<char>| letter.is_some_and(|letter| "aeiou".contains(letter));
    let mut ends = verb.chars().rev();
    let (last, before, third) = (ends.next(), ends.next(), ends.next());
    let (stem, third_person) = match last {
        Some('e') => (verb[..verb.len() - 1].to_owned(), format!("{verb}s")),
        Some('y') if !vowel(before) => (format!("{}i", &verb[..verb.len() - 1]), format!("{}ies", &verb[..verb.len() - 1])),
        Some('s' | 'x' | 'z' | 'h') => (verb.to_owned(), format!("{verb}es")),
        _ => (verb.to_owned(), format!("{verb}s")),
    };
    form(third_person);
    form(format!("{stem}ed"));
    form(if last == Some('y') { format!("{verb}ing") } else { format!("{stem}ing") });
    if let Some(last) = last.filter(|last| !vowel(Some(*last)) && vowel(before) && !vowel(third) && !"wxy".contains(*last)) {
        form(format!("{verb}{last}ed"));
        form(format!("{verb}{last}ing"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_cue_has_a_frame() {
        let table = CueTable::standard().expect("every code is valid and no cue stands twice");
        assert!(table.entries.len() >= 400, "{} cues", table.entries.len());
        let keys: Vec<(&str, &str)> = rows("cues", STANDARD)
            .map(|row| {
                let mut columns = row.columns();
                (columns.next().unwrap_or(""), columns.next().unwrap_or(""))
            })
            .collect();
        assert!(keys.is_sorted(), "cues.tsv is sorted by lemma and class");
        assert!(table.entries.iter().all(|entry| entry.grades.iter().any(|grade| *grade > 0)));
    }

    #[test]
    fn regular_forms_lead_to_their_verb() {
        for (verb, form) in
            [("blame", "blamed"), ("deny", "denies"), ("admit", "admitting"), ("stress", "stresses"), ("say", "saying")]
        {
            let mut forms = Vec::new();
            inflect(verb, |form| forms.push(form));
            assert!(forms.iter().any(|known| known == form), "{verb}: {forms:?}");
        }
    }

    #[test]
    fn grades_are_odds() {
        let table = CueTable::read("test", "say\tverb\tsay\tneutral\tthat=95 obj=5 quote=50").expect("one row");
        let say = table.get("say", CueClass::Verb, "").expect("it is there");
        assert_eq!([Frame::That, Frame::Obj, Frame::Quote].map(|frame| say.odds(frame)), [294, -294, 0]);
    }

    #[test]
    fn a_wrong_row_says_what_was_expected() {
        for row in [
            "say\tverb\tspeak\tneutral\tthat=9",
            "say\tword\tsay\tneutral\tthat=9",
            "say\tverb\tsay\tneutral\tthat",
            "say\tverb\tsay\tmaybe\tthat=9",
        ] {
            let error = CueTable::read("test", row).expect_err(row);
            assert!(error.expected.starts_with("expected"), "{error}");
        }
    }
}

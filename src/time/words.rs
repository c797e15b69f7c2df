//! The words and phrases of the grammar of time: in, the tables `time*.tsv`; out, one sense a word, found by one probe of a hash
//! table keyed by the lower-cased letters themselves. What the classes of `time.tsv` mean stands in [`classes`].

use super::classes;
use super::holiday::Holiday;
use super::sense::{FUNCTION, Sense};
use crate::error::TableError;
use crate::lexicon::{Row, rows};

/// The longest word of the tables, in bytes: a key is one 128-bit number.
const LONGEST: usize = 16;

/// A phrase of several words, looked for where its first word stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) words: Vec<u128>,
    /// The word that must stand before it.
    pub(super) context: Option<u128>,
    pub(super) what: Named,
}

/// What a phrase names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// A reference outside the calendar, as a position in [`Words::values`].
    Reference(u16),
    Holiday(Holiday),
    /// A name that is no time: `Black September`.
    Nothing,
}

/// How a word looks ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outlook {
    /// It and all it governs lie ahead: `scheduled`, `due`.
    Plan,
    /// What it governs, but not the day of its own: `vowed on Monday to leave`.
    Speech,
    /// Its present tells a timetable: `votes on Thursday`.
    Timetable,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    key: u128,
    sense: Sense,
    /// First phrase that begins with this word, and how many do.
    phrases: (u16, u16),
}

const EMPTY: Entry = Entry { key: 0, sense: Sense::Other, phrases: (0, 0) };

/// The tables of time, built once.
#[derive(Debug, Clone, Default)]
pub(crate) struct Words {
    /// Open addressing; the length is a power of two, at most half full.
    slots: Vec<Entry>,
    phrases: Vec<Phrase>,
    /// TIMEX3 values that words and phrases have by themselves.
    values: Vec<String>,
    /// Lemmas that look ahead, sorted.
    outlook: Vec<(String, Outlook)>,
    /// Month, day, a word after it, and the year it is known by: sorted.
    known_days: Vec<(u32, u32, u128, i32)>,
}

/// The lower-cased bytes of a word as one number; `None` for a longer word.
pub(super) fn key(word: &str) -> Option<u128> {
    if word.len() > LONGEST {
        return None;
    }
    let mut bytes = [0; LONGEST];
    for (place, byte) in bytes.iter_mut().zip(word.bytes()) {
        *place = byte.to_ascii_lowercase();
    }
    Some(u128::from_le_bytes(bytes))
}

fn slot_of(key: u128, mask: usize) -> usize {
    let folded = (key as u64) ^ ((key >> 64) as u64).rotate_left(29);
    (folded.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize & mask
}

impl Words {
    /// The crate's own tables.
    pub(crate) fn standard() -> Result<Self, TableError> {
        Self::read(
            include_str!("../../data/time.tsv"),
            include_str!("../../data/time_phrases.tsv"),
            include_str!("../../data/time_holidays.tsv"),
            include_str!("../../data/time_outlook.tsv"),
            include_str!("../../data/time_known_days.tsv"),
        )
    }

    fn read(words: &str, phrases: &str, holidays: &str, outlook: &str, days: &str) -> Result<Self, TableError> {
        let mut new = Self::default();
        let mut entries: Vec<(u128, Sense)> = Vec::new();
        for (word, sense) in FUNCTION {
            entries.extend(key(word).map(|key| (key, *sense)));
        }
        for row in rows("time", words) {
            let [word, class, value] = row.exactly()?;
            let key = key(word).ok_or_else(|| row.error("expected a word of at most 16 bytes"))?;
            entries.push((key, classes::sense(row, class, value, &mut new.values)?));
        }
        for row in rows("time_phrases", phrases) {
            let [phrase, context, value] = row.exactly()?;
            let context = if context.is_empty() { None } else { key(context) };
            let what = if value == "none" { Named::Nothing } else { Named::Reference(classes::index(&mut new.values, value)) };
            new.phrases.push(Phrase { words: split(row, phrase)?, context, what });
        }
        for row in rows("time_holidays", holidays) {
            let [name, rule] = row.exactly()?;
            let what = Holiday::read(rule).ok_or_else(|| row.error(format!("expected a rule for a holiday, found '{rule}'")))?;
            new.phrases.push(Phrase { words: split(row, name)?, context: None, what: Named::Holiday(what) });
        }
        for row in rows("time_outlook", outlook) {
            let [lemma, class] = row.exactly()?;
            let outlook = match class {
                "plan" => Outlook::Plan,
                "speech" => Outlook::Speech,
                "timetable" => Outlook::Timetable,
                _ => return Err(row.error(format!("expected `plan`, `speech` or `timetable`, found '{class}'"))),
            };
            new.outlook.push((lemma.to_owned(), outlook));
        }
        new.outlook.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        for row in rows("time_known_days", days) {
            let [day, word, year] = row.exactly()?;
            let wrong = || row.error(format!("expected a day MM-DD, a word and a year, found '{day} {word} {year}'"));
            let (month, number) = day.split_once('-').ok_or_else(wrong)?;
            let (month, number) = (month.parse().map_err(|_| wrong())?, number.parse().map_err(|_| wrong())?);
            let year = year.parse().map_err(|_| wrong())?;
            chrono::NaiveDate::from_ymd_opt(year, month, number).ok_or_else(wrong)?;
            new.known_days.push((month, number, key(word).ok_or_else(wrong)?, year));
        }
        new.known_days.sort_unstable();
        // Longest first, so that the first phrase that fits is the one meant.
        new.phrases
            .sort_by(|a, b| (a.words[0], b.words.len()).cmp(&(b.words[0], a.words.len())).then_with(|| a.words.cmp(&b.words)));
        new.fill(&entries);
        Ok(new)
    }

    fn fill(&mut self, entries: &[(u128, Sense)]) {
        let room = (2 * (entries.len() + self.phrases.len())).next_power_of_two().max(64);
        self.slots = vec![EMPTY; room];
        for &(key, sense) in entries {
            self.entry(key).sense = sense;
        }
        let mut start = 0;
        while start < self.phrases.len() {
            let first = self.phrases[start].words[0];
            let count = self.phrases[start..].iter().take_while(|phrase| phrase.words[0] == first).count();
            self.entry(first).phrases = (start as u16, count as u16);
            start += count;
        }
    }

    fn entry(&mut self, key: u128) -> &mut Entry {
        let mask = self.slots.len() - 1;
        let mut slot = slot_of(key, mask);
        while self.slots[slot].key != 0 && self.slots[slot].key != key {
            slot = (slot + 1) & mask;
        }
        self.slots[slot].key = key;
        &mut self.slots[slot]
    }

    /// The sense of a word and the phrases that begin with it.
    pub(super) fn find(&self, key: u128) -> (Sense, &[Phrase]) {
        let Some(mask) = self.slots.len().checked_sub(1) else { return (Sense::Other, &[]) };
        let mut slot = slot_of(key, mask);
        loop {
            let entry = &self.slots[slot];
            if entry.key == key {
                let (start, count) = (usize::from(entry.phrases.0), usize::from(entry.phrases.1));
                return (entry.sense, &self.phrases[start..start + count]);
            }
            if entry.key == 0 {
                return (Sense::Other, &[]);
            }
            slot = (slot + 1) & mask;
        }
    }

    /// The TIMEX3 value at a position that a [`Sense`] or [`Named`] holds.
    pub(super) fn value_at(&self, index: u16) -> &str {
        self.values.get(usize::from(index)).map_or("", String::as_str)
    }

    /// The year that a day of the year is known by before a word: `Sept. 11 attacks`.
    pub(super) fn known_year(&self, month: u32, day: u32, word: u128) -> Option<i32> {
        let at = self.known_days.partition_point(|known| (known.0, known.1, known.2) < (month, day, word));
        self.known_days.get(at).filter(|known| (known.0, known.1, known.2) == (month, day, word)).map(|known| known.3)
    }

    /// How `lemma` looks ahead, if it does.
    pub(super) fn outlook(&self, lemma: &str) -> Option<Outlook> {
        let at = self.outlook.binary_search_by(|known| known.0.as_str().cmp(lemma)).ok()?;
        self.outlook.get(at).map(|known| known.1)
    }
}

fn split(row: Row<'_>, phrase: &str) -> Result<Vec<u128>, TableError> {
    let words: Option<Vec<u128>> = phrase.split_whitespace().map(key).collect();
    words.filter(|words| !words.is_empty()).ok_or_else(|| row.error("expected words of at most 16 bytes"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Weekday;
    use std::collections::HashSet;

    #[test]
    fn tables_are_sorted_and_say_nothing_twice() {
        let tables = [
            ("time", include_str!("../../data/time.tsv")),
            ("time_phrases", include_str!("../../data/time_phrases.tsv")),
            ("time_holidays", include_str!("../../data/time_holidays.tsv")),
            ("time_outlook", include_str!("../../data/time_outlook.tsv")),
            ("time_known_days", include_str!("../../data/time_known_days.tsv")),
        ];
        for (name, table) in tables {
            let keys: Vec<String> = rows(name, table)
                .map(|row| {
                    row.columns()
                        .take(if matches!(name, "time_phrases" | "time_known_days") { 2 } else { 1 })
                        .collect::<Vec<_>>()
                        .join("\t")
                })
                .collect();
            assert!(keys.is_sorted(), "{name} is sorted");
            let distinct: HashSet<&String> = keys.iter().collect();
            assert_eq!(distinct.len(), keys.len(), "{name} says nothing twice");
        }
        let grammar: HashSet<&str> = FUNCTION.iter().map(|(word, _)| *word).collect();
        assert_eq!(grammar.len(), FUNCTION.len());
        let clash: Vec<_> = rows("time", tables[0].1)
            .filter_map(|row| row.columns().next())
            .filter(|word| grammar.contains(word))
            .filter(|word| !matches!(*word, "more" | "long" | "fiscal"))
            .collect();
        assert!(clash.is_empty(), "{clash:?} stand in the table and in the grammar");
    }

    #[test]
    fn every_word_is_found_again() {
        let words = Words::standard().unwrap();
        for row in rows("time", include_str!("../../data/time.tsv")) {
            let word = row.columns().next().unwrap();
            assert_ne!(words.find(key(word).unwrap()).0, Sense::Other, "{word}");
        }
        assert_eq!(words.find(key("Tuesday").unwrap()).0, Sense::Weekday(Weekday::Tue, true));
        assert_eq!(words.find(key("table").unwrap()).0, Sense::Other);
        assert_eq!(key("seventeen letters"), None);
    }

    #[test]
    fn a_bad_row_is_reported_with_its_line() {
        let error = Words::read("tuesday\tweekday\t9\n", "", "", "", "").unwrap_err();
        assert_eq!((error.table.as_str(), error.line), ("time", 1));
        assert!(Words::read("", "", "eid\tmoon\n", "", "").is_err());
        assert!(Words::read("", "", "", "", "02-30\tattack\t2001\n").is_err());
    }
}

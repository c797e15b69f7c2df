//! The tables of casualties, read once: quantities, words of harm, victims, hedges.

use super::count::QuantityWords;
use super::phrases::lower;
use super::record::{Effect, VictimCategory};
use crate::error::TableError;
use crate::hash::Table;
use crate::lexicon::{Row, rows};

/// How the victims stand to a word of harm; `data/casualty_effects.tsv` says what each means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Frame {
    Object,
    Subject,
    Lose,
    Bearer,
    Counted,
    Act,
    Remains,
    Life,
    Toll,
    Held,
    Hospital,
    Victim,
}

/// The class of a word of harm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Class {
    Verb,
    Noun,
    Adjective,
}

/// One row of the table of effects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Harm {
    pub(super) class: Class,
    pub(super) frame: Frame,
    pub(super) effect: Effect,
    /// Whether the victims have to be known as people.
    pub(super) only_people: bool,
    /// The words that have to stand with the head word.
    pub(super) with: Vec<Box<str>>,
}

/// A noun for people, or for what is no people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Noun {
    /// `None`: things, which no claim speaks of.
    pub(super) category: Option<VictimCategory>,
    /// Whether the singular stands for several.
    pub(super) is_group: bool,
}

/// What a hedging word says of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hedge {
    /// `reportedly`
    Reported,
    /// `allegedly`
    Alleged,
    /// `feared`
    Projected,
    /// `denied`
    Denied,
    /// `tried to`
    Unreal,
    /// `managed to`
    Real,
    /// `film`, `novel`
    Fiction,
}

/// Every table that this stage reads with.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tables {
    pub(super) quantities: QuantityWords,
    harms: Table<Box<str>, Vec<Harm>>,
    nouns: Table<Box<str>, Noun>,
    modifiers: Table<Box<str>, VictimCategory>,
    hedges: Table<Box<str>, Hedge>,
}

impl Tables {
    /// The crate's own tables.
    pub(crate) fn standard() -> Result<Self, TableError> {
        let mut tables = Self {
            quantities: QuantityWords::read(
                include_str!("../../data/quantities.tsv"),
                include_str!("../../data/count_stops.tsv"),
            )?,
            ..Self::default()
        };
        for row in rows("casualty_effects.tsv", include_str!("../../data/casualty_effects.tsv")) {
            tables.harm(row)?;
        }
        for row in rows("victims.tsv", include_str!("../../data/victims.tsv")) {
            let [noun, category, number] = row.exactly::<3>()?;
            let category = if category == "things" { None } else { Some(category_of(row, category)?) };
            let is_group = match number {
                "" => false,
                "group" => true,
                _ => return Err(row.error("expected group or nothing")),
            };
            tables.nouns.insert(Box::from(noun), Noun { category, is_group });
        }
        for row in rows("victim_modifiers.tsv", include_str!("../../data/victim_modifiers.tsv")) {
            let [word, category] = row.exactly::<2>()?;
            tables.modifiers.insert(Box::from(word), category_of(row, category)?);
        }
        for row in rows("casualty_hedges.tsv", include_str!("../../data/casualty_hedges.tsv")) {
            let [word, hedge] = row.exactly::<2>()?;
            let hedge = match hedge {
                "reported" => Hedge::Reported,
                "alleged" => Hedge::Alleged,
                "projected" => Hedge::Projected,
                "denied" => Hedge::Denied,
                "unreal" => Hedge::Unreal,
                "real" => Hedge::Real,
                "fiction" => Hedge::Fiction,
                _ => return Err(row.error("expected a sort of hedge")),
            };
            tables.hedges.insert(Box::from(word), hedge);
        }
        Ok(tables)
    }

    fn harm(&mut self, row: Row<'_>) -> Result<(), TableError> {
        let [words, class, frame, effect, only] = row.exactly::<5>()?;
        let class = match class {
            "verb" => Class::Verb,
            "noun" => Class::Noun,
            "adjective" => Class::Adjective,
            _ => return Err(row.error("expected verb, noun or adjective")),
        };
        let frame = match frame {
            "object" => Frame::Object,
            "subject" => Frame::Subject,
            "lose" => Frame::Lose,
            "bearer" => Frame::Bearer,
            "counted" => Frame::Counted,
            "act" => Frame::Act,
            "remains" => Frame::Remains,
            "life" => Frame::Life,
            "toll" => Frame::Toll,
            "held" => Frame::Held,
            "hospital" => Frame::Hospital,
            "victim" => Frame::Victim,
            _ => return Err(row.error("expected a frame")),
        };
        let effect = match effect {
            "killed" => Effect::Killed,
            "wounded" => Effect::Wounded,
            "missing" => Effect::Missing,
            "captured" => Effect::Captured,
            "displaced" => Effect::Displaced,
            "casualties" => Effect::Casualties,
            _ => return Err(row.error("expected an effect")),
        };
        let only_people = match only {
            "" => false,
            "people" => true,
            _ => return Err(row.error("expected people or nothing")),
        };
        let mut words = words.split(' ');
        let head = words.next().unwrap_or_default();
        let with: Vec<Box<str>> = words.map(Box::from).collect();
        let all = self.harms.entry(Box::from(head)).or_default();
        let place = all.partition_point(|harm| harm.with.len() >= with.len());
        all.insert(place, Harm { class, frame, effect, only_people, with });
        Ok(())
    }

    /// The rows whose head word this is, those of more words first.
    pub(super) fn harms(&self, word: &str) -> &[Harm] {
        self.harms.get(word).map_or(&[], Vec::as_slice)
    }

    /// The noun of this lemma.
    pub(super) fn noun(&self, lemma: &str) -> Option<Noun> {
        self.nouns.get(lemma).copied()
    }

    /// What sort of people the word before a noun says they are.
    pub(super) fn modifier(&self, word: &str, buffer: &mut String) -> Option<VictimCategory> {
        self.modifiers.get(lower(buffer, word)).copied()
    }

    /// The hedge of this lemma or form.
    pub(super) fn hedge(&self, word: &str) -> Option<Hedge> {
        self.hedges.get(word).copied()
    }
}

fn category_of(row: Row<'_>, name: &str) -> Result<VictimCategory, TableError> {
    name.parse().map_err(|_| row.error("expected a category of victims"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows as they stand, comments left out.
    fn plain(table: &'static str) -> Vec<&'static str> {
        table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect()
    }

    #[test]
    fn tables_are_sorted_and_hold_nothing_twice() {
        for (name, table) in [
            ("quantities.tsv", include_str!("../../data/quantities.tsv")),
            ("count_stops.tsv", include_str!("../../data/count_stops.tsv")),
            ("casualty_effects.tsv", include_str!("../../data/casualty_effects.tsv")),
            ("victims.tsv", include_str!("../../data/victims.tsv")),
            ("victim_modifiers.tsv", include_str!("../../data/victim_modifiers.tsv")),
            ("casualty_hedges.tsv", include_str!("../../data/casualty_hedges.tsv")),
        ] {
            let rows = plain(table);
            for pair in rows.windows(2) {
                assert!(pair[0].split('\t').lt(pair[1].split('\t')), "{name}: {} stands before {}", pair[0], pair[1]);
            }
        }
    }

    #[test]
    fn every_row_is_valid() {
        Tables::standard().expect("the embedded tables are valid");
    }

    #[test]
    fn one_word_has_one_category() {
        let rows = plain(include_str!("../../data/victims.tsv"));
        let mut nouns: Vec<&str> = rows.iter().filter_map(|row| row.split('\t').next()).collect();
        let count = nouns.len();
        nouns.dedup();
        assert_eq!(nouns.len(), count);
    }
}

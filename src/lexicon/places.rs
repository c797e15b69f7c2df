//! What makes a name a place: the nouns and verbs around it, and the prepositions before it.

use super::table::rows;
use crate::error::TableError;

/// Word lists that tell places from actors. Each is sorted.
#[derive(Debug, Clone, Default)]
pub(crate) struct PlaceWords {
    nouns: Vec<&'static str>,
    verbs: Vec<&'static str>,
    /// With whether a state after it is a place too.
    prepositions: Vec<(&'static str, bool)>,
}

impl PlaceWords {
    /// The crate's own tables.
    pub(super) fn standard() -> Result<Self, TableError> {
        let mut words = Self::default();
        for row in rows("place_nouns.tsv", include_str!("../../data/place_nouns.tsv")) {
            let [noun] = row.exactly()?;
            words.nouns.push(noun);
        }
        for row in rows("place_verbs.tsv", include_str!("../../data/place_verbs.tsv")) {
            let [verb] = row.exactly()?;
            words.verbs.push(verb);
        }
        for row in rows("locative.tsv", include_str!("../../data/locative.tsv")) {
            let [preposition, after] = row.exactly()?;
            match after {
                "state" => words.prepositions.push((preposition, true)),
                "city" => words.prepositions.push((preposition, false)),
                _ => return Err(row.error(format!("expected state or city, found '{after}'"))),
            }
        }
        words.nouns.sort_unstable();
        words.verbs.sort_unstable();
        words.prepositions.sort_unstable();
        Ok(words)
    }

    /// Whether `noun` (lower case) is the noun of a place: `border`.
    pub(crate) fn is_place(&self, noun: &str) -> bool {
        self.nouns.binary_search(&noun).is_ok()
    }

    /// Whether the object of this verb is where one goes or what one takes: `leave`.
    pub(crate) fn takes_place(&self, lemma: &str) -> bool {
        self.verbs.binary_search(&lemma).is_ok()
    }

    /// Whether a city after this preposition is a place.
    pub(crate) fn before_city(&self, preposition: &str) -> bool {
        self.prepositions.binary_search_by(|(known, _)| (*known).cmp(preposition)).is_ok()
    }

    /// Whether even a state after this preposition is a place.
    pub(crate) fn before_state(&self, preposition: &str) -> bool {
        self.prepositions.binary_search_by(|(known, _)| (*known).cmp(preposition)).is_ok_and(|at| self.prepositions[at].1)
    }
}

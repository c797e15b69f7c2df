//! What the stages know about words and the world: the tables of `data/`, loaded once.

mod alias;
mod columns;
mod entry;
mod fold;
mod gazetteer;
mod given;
mod nouns;
mod places;
mod references;
mod reporting;
mod table;
mod traits;
mod transliteration;
mod words;
mod world;

pub(crate) use alias::{Alias, Form};
pub(crate) use entry::{Class, Entry, Tenure};
pub(crate) use fold::{Case, fold_word, is_joint};
pub(crate) use gazetteer::{Gazetteer, ROOT, UNKNOWN};
pub(crate) use given::{Gender, GivenNames};
pub(crate) use places::PlaceWords;
pub(crate) use references::ReferenceNouns;
pub(crate) use reporting::is_verb_of_reporting;
pub(crate) use traits::{Trait, Traits};

pub(crate) use nouns::plural;

#[cfg(test)]
pub(crate) use words::assert_sorted;
pub(crate) use words::{Words, key, words};

pub use table::{Row, rows};

use crate::actor::CountryCode;
use crate::casualty;
use crate::error::TableError;
use crate::event::{ContextTable, EventTable};
use crate::statement::CueTable;

/// Every table a [`Parser`](crate::Parser) reads with, immutable once built.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lexicon {
    /// Names of states, places, bodies, groups and people.
    pub(crate) gazetteer: Gazetteer,
    /// What given names tell.
    pub(crate) given: GivenNames,
    /// What tells places from actors.
    pub(crate) places: PlaceWords,
    /// Nouns that point back at a body.
    pub(crate) references: ReferenceNouns,
    /// The words that attribute statements.
    pub(crate) cues: CueTable,
    /// The words of time.
    pub(crate) time: crate::time::Words,
    /// Words of harm, quantities, victims.
    pub(crate) casualty: casualty::Tables,
    /// The words that tell acts.
    pub(crate) events: EventTable,
    /// The words that tell what acts are about.
    pub(crate) event_contexts: ContextTable,
}

impl Lexicon {
    /// The country of a city, region or state by any name the tables know, letter case aside; `None` for an unknown place
    /// and for a name that places of several countries share without one that outweighs the others.
    pub(crate) fn country_of_place(&self, name: &str) -> Option<CountryCode> {
        self.gazetteer.country_of_place(name)
    }

    /// The crate's own tables.
    pub(crate) fn standard() -> Result<Self, TableError> {
        Ok(Self {
            gazetteer: world::standard()?,
            given: GivenNames::standard()?,
            places: PlaceWords::standard()?,
            references: ReferenceNouns::standard()?,
            cues: CueTable::standard()?,
            time: crate::time::Words::standard()?,
            casualty: casualty::Tables::standard()?,
            events: EventTable::standard()?,
            event_contexts: ContextTable::standard()?,
        })
    }
}

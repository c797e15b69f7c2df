//! Nouns that point back at a body named before: `the group`, `the alliance`.

use super::table::rows;
use crate::actor::ActorKind;
use crate::error::TableError;

/// The nouns, sorted, each with the kinds of actors that it may mean.
#[derive(Debug, Clone, Default)]
pub(crate) struct ReferenceNouns {
    nouns: Vec<(&'static str, Vec<ActorKind>)>,
}

impl ReferenceNouns {
    /// The crate's own table.
    pub(super) fn standard() -> Result<Self, TableError> {
        let mut nouns = Vec::new();
        for row in rows("references.tsv", include_str!("../../data/references.tsv")) {
            let [noun, kinds] = row.exactly()?;
            let kinds: Result<Vec<ActorKind>, _> = kinds.split('|').map(str::parse).collect();
            nouns.push((noun, kinds.map_err(|error| row.error(format!("{error}")))?));
        }
        nouns.sort_unstable_by_key(|(noun, _)| *noun);
        Ok(Self { nouns })
    }

    /// What a noun (lower case, singular) may mean; nothing for one that points back at nobody.
    pub(crate) fn kinds(&self, noun: &str) -> &[ActorKind] {
        let at = self.nouns.binary_search_by(|(known, _)| (*known).cmp(noun));
        at.ok().and_then(|at| self.nouns.get(at)).map_or(&[], |(_, kinds)| kinds)
    }
}

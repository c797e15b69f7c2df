//! Nouns that point back at a body named before: `the group`, `the alliance`.

use super::table::rows;
use crate::actor::ActorKind;
use crate::error::TableError;

/// One noun.
#[derive(Debug, Clone)]
struct Reference {
    noun: &'static str,
    /// The kinds of actors that it may mean.
    kinds: Vec<ActorKind>,
    /// The code of those of these kinds that it cannot mean.
    not: Option<&'static str>,
}

/// The nouns, sorted.
#[derive(Debug, Clone, Default)]
pub(crate) struct ReferenceNouns {
    nouns: Vec<Reference>,
}

impl ReferenceNouns {
    /// The crate's own table.
    pub(super) fn standard() -> Result<Self, TableError> {
        let mut nouns = Vec::new();
        for row in rows("references.tsv", include_str!("../../data/references.tsv")) {
            let [noun, kinds, not] = row.exactly()?;
            let kinds: Result<Vec<ActorKind>, _> = kinds.split('|').map(str::parse).collect();
            let kinds = kinds.map_err(|error| row.error(format!("{error}")))?;
            nouns.push(Reference { noun, kinds, not: Some(not).filter(|not| !not.is_empty()) });
        }
        nouns.sort_unstable_by_key(|known| known.noun);
        Ok(Self { nouns })
    }

    fn get(&self, noun: &str) -> Option<&Reference> {
        let at = self.nouns.binary_search_by(|known| known.noun.cmp(noun)).ok()?;
        self.nouns.get(at)
    }

    /// What a noun (lower case, singular) may mean; nothing for one that points back at nobody.
    pub(crate) fn kinds(&self, noun: &str) -> &[ActorKind] {
        self.get(noun).map_or(&[], |known| &known.kinds)
    }

    /// Whether a noun can mean an actor of its kinds with this CAMEO code: the United Nations are no bloc.
    pub(crate) fn may_mean(&self, noun: &str, code: &str) -> bool {
        self.get(noun).and_then(|known| known.not).is_none_or(|not| !code.starts_with(not))
    }
}

//! PLOVER contexts from the words of an act: its objects, recipients and what its prepositions govern.

use super::matching::Match;
use super::plover::PloverContext;
use crate::actor::Actors;
use crate::error::TableError;
use crate::hash::Table;
use crate::lexicon::rows;
use crate::syntax::{Upos, Word};

/// The context each word speaks of (`data/event_contexts.tsv`).
#[derive(Debug, Clone, Default)]
pub(crate) struct ContextTable {
    words: Table<Box<str>, PloverContext>,
}

/// Words looked at for one act, and how deep under it.
const WORDS: usize = 40;

impl ContextTable {
    /// The crate's own table.
    pub(crate) fn standard() -> Result<Self, TableError> {
        let mut table = Self::default();
        for row in rows("event_contexts", include_str!("../../data/event_contexts.tsv")) {
            let [word, context] = row.exactly()?;
            let context = context.parse().map_err(|_| row.error(format!("expected a PLOVER context, found '{context}'")))?;
            table.words.insert(word.into(), context);
        }
        Ok(table)
    }

    fn of(&self, word: Word<'_>) -> Option<PloverContext> {
        self.words.get(word.key()).copied()
    }
}

/// The contexts that the words of a match carry, in PLOVER's order.
pub(super) fn contexts(found: &Match<'_>, table: &ContextTable, actors: &Actors) -> Vec<PloverContext> {
    let arguments = &found.arguments;
    let phrases = (arguments.objects.iter().copied())
        .chain(arguments.obliques.iter().map(|(_, word)| *word))
        .chain(arguments.modifiers.iter().copied())
        .filter(|word| word.is_under(found.head) || arguments.carrier.is_some_and(|carrier| word.is_under(carrier)));
    let mut contexts: Vec<PloverContext> = Vec::new();
    for word in phrases.flat_map(Word::subtree).chain([found.head]).take(WORDS) {
        // `the West Bank` tells of no bank.
        if let Some(context) = table.of(word)
            && !contexts.contains(&context)
            && !is_in_place(word, actors)
        {
            contexts.push(context);
        }
    }
    contexts.sort_unstable();
    contexts
}

/// Whether a name is part of a place's.
fn is_in_place(word: Word<'_>, actors: &Actors) -> bool {
    let around = word.previous().unwrap_or(word).span().cover(word.next().unwrap_or(word).span());
    word.upos() == Upos::Propn && actors.places_within(around).any(|place| place.span.overlaps(word.span()))
}

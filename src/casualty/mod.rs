//! `casualty`: who says how many of whom were killed, wounded, missing, captured or displaced.
//!
//! In: an [`Analysis`] and every stage before. Out: the claims, in the order of the text.

mod record;

pub use record::{CasualtyClaim, Certainty, Count, Effect, Quantifier, VictimCategory, Victims};

use crate::actor::Actors;
use crate::event::Events;
use crate::lexicon::Lexicon;
use crate::statement::Statements;
use crate::syntax::Analysis;
use crate::time::Times;

/// Finds the casualty claims of an article.
pub(crate) fn find(
    _analysis: &Analysis<'_>,
    _times: &Times,
    _actors: &Actors,
    _statements: &Statements,
    _events: &Events,
    _lexicon: &Lexicon,
) -> Vec<CasualtyClaim> {
    Vec::new()
}

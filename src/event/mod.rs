//! `event`: who did what to whom: diplomatic actions and incidents, coded in CAMEO and PLOVER.
//!
//! In: an [`Analysis`], times, actors, statements and the table of event patterns. Out: [`Events`].

mod cameo;
mod kind;
mod plover;
mod record;

pub use cameo::{CameoCode, InvalidCode};
pub use kind::{ActionKind, IncidentKind};
pub use plover::{PloverAuxiliary, PloverCode, PloverContext, PloverEvent, PloverMode, QuadClass};
pub use record::{DiplomaticAction, Incident, Status};

use crate::actor::Actors;
use crate::lexicon::Lexicon;
use crate::statement::Statements;
use crate::syntax::Analysis;
use crate::time::Times;

/// The actions and incidents of an article, each once.
#[derive(Debug, Clone, Default)]
pub(crate) struct Events {
    /// In the order of their first mention.
    pub(crate) actions: Vec<DiplomaticAction>,
    /// In the order of their first mention.
    pub(crate) incidents: Vec<Incident>,
}

/// Finds the events of an article.
pub(crate) fn find(
    _analysis: &Analysis<'_>,
    _times: &Times,
    _actors: &Actors,
    _statements: &Statements,
    _lexicon: &Lexicon,
) -> Events {
    Events::default()
}

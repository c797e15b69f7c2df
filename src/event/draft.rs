//! An act as one place of the text tells it, before mentions are merged.

use super::act::Act;
use super::cameo::CameoCode;
use super::plover::{PloverCode, PloverContext, PloverEvent, PloverMode};
use super::record::Status;
use crate::actor::PlaceMention;
use crate::ids::{ActorId, StatementId, TimeId};
use crate::span::{Quoted, Span};
use std::ops::Range;

/// One telling of an act.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub(super) act: Act,
    /// Token indexes of the words that tell it: verb or noun, then what carries a noun.
    pub(super) heads: Vec<usize>,
    pub(super) actors: Vec<ActorId>,
    pub(super) recipients: Vec<ActorId>,
    pub(super) status: Status,
    pub(super) cameo: CameoCode,
    /// What differs from the code's own PLOVER event type and mode.
    pub(super) event: Option<PloverEvent>,
    pub(super) mode: Option<PloverMode>,
    pub(super) contexts: Vec<PloverContext>,
    pub(super) object: Option<Act>,
    pub(super) date: Option<TimeId>,
    pub(super) place: Option<Quoted>,
    /// A place whose country the act is done to, for want of a named recipient.
    pub(super) touched: Option<PlaceMention>,
    pub(super) grounds: Option<Span>,
    pub(super) stated_in: Vec<StatementId>,
    pub(super) mentions: Vec<Span>,
    /// Whether it tells only what a use of force led to, `killed ten`, and not the force itself.
    pub(super) is_effect: bool,
    /// Whether it points back at an act told before: `the fighting`, `the talks`.
    pub(super) points_back: bool,
    /// Whether it tells an act even so where none was told before: `the coup`.
    pub(super) bare: bool,
    /// Whether a pronoun stands for its doer and whom it means stays open: the act is somebody's whom the text has named, but none
    /// of the doers of other acts can be told to be him.
    pub(super) doer_open: bool,
    /// The tokens that tell other acts, by its own words: `a day after an attack`, `a second bomb`.
    pub(super) apart: Range<usize>,
}

impl Draft {
    /// Where it is told first.
    pub(super) fn first(&self) -> usize {
        self.heads.iter().copied().min().unwrap_or(0)
    }

    /// Whether it names who and whom.
    pub(super) fn has_both_parties(&self) -> bool {
        !self.actors.is_empty() && !self.recipients.is_empty()
    }

    /// The PLOVER code, unless PLOVER does not code it.
    pub(super) fn plover(&self) -> Option<PloverCode> {
        let event = self.event.or(self.cameo.plover_event())?;
        let own = self.cameo.plover_event() == Some(event);
        let mode = self.mode.or_else(|| self.cameo.plover_mode().filter(|_| own));
        let mut contexts = self.cameo.plover_contexts().to_vec();
        for context in &self.contexts {
            if !contexts.contains(context) {
                contexts.push(*context);
            }
        }
        Some(PloverCode { event, mode, contexts, auxiliary: None })
    }
}

//! `statement`: who said what, how, when and through whom.
//!
//! In: an [`Analysis`], times, actors and the table of cues. Out: [`Statements`].

mod record;

pub use record::{Attribution, Cue, CueAct, Mode, Statement};

use crate::actor::Actors;
use crate::article::Note;
use crate::ids::StatementId;
use crate::lexicon::Lexicon;
use crate::span::Span;
use crate::syntax::Analysis;
use crate::time::Times;

/// The statements of an article, with what later stages ask about them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Statements {
    /// In the order of the text.
    pub(crate) statements: Vec<Statement>,
    /// Refusals to comment and the like.
    pub(crate) notes: Vec<Note>,
}

impl Statements {
    /// The innermost statement whose content holds `span`.
    pub(crate) fn containing(&self, span: Span) -> Option<StatementId> {
        let holding = |statement: &Statement| statement.content.iter().any(|content| content.contains(span));
        (self.statements.iter().enumerate())
            .filter(|(_, statement)| holding(statement))
            .min_by_key(|(_, statement)| statement.content.iter().map(|content| content.len()).sum::<usize>())
            .map(|(index, _)| StatementId::new(index))
    }
}

/// Finds the statements of an article.
pub(crate) fn find(_analysis: &Analysis<'_>, _times: &Times, _actors: &Actors, _lexicon: &Lexicon) -> Statements {
    Statements::default()
}

//! Newswire text in; typed, sourced, dated facts out.
//!
//! `demarche` reads one English news article on diplomacy or armed conflict and returns an [`Article`] with the statements
//! people made, the diplomatic acts states took, the incidents of force, and the casualty figures that were claimed, each
//! with the byte span of the words that say it.

pub mod actor;
mod article;
mod builder;
pub mod casualty;
pub mod document;
mod error;
pub mod event;
mod ids;
mod lexicon;
mod name;
mod parser;
pub mod petrarch;
mod span;
mod stage;
pub mod statement;
pub mod syntax;
pub mod text;
pub mod time;

pub use actor::{Actor, ActorKind, CountryCode};
pub use article::{Article, Note, NoteKind};
pub use builder::ParserBuilder;
pub use casualty::{CasualtyClaim, Certainty, Count, Effect, Quantifier, VictimCategory, Victims};
pub use document::{Author, Dateline, Paragraph, ParagraphRole, Published};
pub use error::{ParseError, TableError, UnknownName};
pub use event::{
    ActionKind, CameoCode, DiplomaticAction, Incident, IncidentKind, PloverCode, PloverContext, PloverEvent, PloverMode, Status,
};
pub use ids::{ActionId, ActorId, ClaimId, IncidentId, StatementId, TimeId};
pub use parser::{Context, Parser};
pub use span::{Quoted, Span};
pub use stage::Stage;
pub use statement::{Attribution, Cue, CueAct, Mode, Statement};
pub use time::{TimeExpression, TimeKind, TimeModifier};

use std::sync::LazyLock;

/// Reads one article with a shared parser that holds the crate's own tables.
///
/// # Errors
/// [`ParseError`] when the text is empty or too long.
pub fn parse(text: &str) -> Result<Article, ParseError> {
    static SHARED: LazyLock<Parser> = LazyLock::new(|| Parser::new().expect("the embedded tables are tested"));
    SHARED.parse(text)
}

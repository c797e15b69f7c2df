//! Newswire text in; typed, sourced, dated facts out.
//!
//! `demarche` reads one English news article on diplomacy or armed conflict and returns an [`Article`]: the statements people
//! made, the diplomatic acts states took, the incidents of force, and the casualty figures that were claimed. Every fact that
//! came from the text carries the byte span of the words that say it. It runs offline, in one process, with its model inside, and
//! gives the same answer every time.
//!
//! ```
//! let article = demarche::parse("Mali accused France of violating its airspace.")?;
//! for action in &article.actions {
//!     let words = action.mentions[0].of(&article.text);
//!     println!("{} {} (CAMEO {}): {words}", action.kind, action.status, action.cameo);
//! }
//! # Ok::<(), demarche::ParseError>(())
//! ```
//!
//! # The types by their role
//!
//! | role | types |
//! |---|---|
//! | the door | [`parse`], [`Parser`], [`Context`], [`ParseError`] |
//! | what an article gives | [`Article`] and its lists |
//! | layout | [`Author`], [`Published`], [`Dateline`], [`Paragraph`] |
//! | when | [`TimeExpression`]: TIMEX3 values and calendar days |
//! | who | [`Actor`]: states, bodies, forces, groups, people, with CAMEO actor codes |
//! | who said what | [`Statement`]: speaker, cue, content, addressee, medium, the statement around it |
//! | who did what to whom | [`DiplomaticAction`], [`Incident`]: kind, parties, [`Status`], date, grounds, [`CameoCode`], [`PloverCode`] |
//! | how many | [`CasualtyClaim`]: effect, [`Count`], victims, claimant, certainty; [`Article::tolls`] lays rival figures side by side |
//! | where it stands | [`Span`] and [`Quoted`]; ids such as [`ActorId`] are positions in the article's own lists |
//! | words and trees | [`Parser::analyze`], [`syntax::Word`], [`text::Tokenizer`] |
//! | a lab's own dictionaries | [`petrarch`] |
//!
//! # Features
//!
//! There are no Cargo features: the tables and the model (2.8 MB) are always inside.
//!
//! # What it does not do
//!
//! It does not crawl, and it does not check facts: it reports who claims what, never who is right. It reads English only. It does
//! not geocode, and it knows nothing that the article does not say, but for the identity of the actors in its tables. Its trees are
//! right for about 86 words in 100 of web text and 94 of newswire, and what it reads from a long, tangled sentence may be wrong:
//! the span says where to look.
//!
//! # Longer reading
//!
//! [Recipes](guide::cookbook), and [how the crate is built](guide::architecture).

pub mod actor;
mod article;
mod builder;
pub mod casualty;
pub mod document;
mod error;
pub mod event;
pub mod guide;
mod hash;
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
pub use casualty::{CasualtyClaim, Certainty, Count, Effect, Figure, Quantifier, Toll, VictimCategory, Victims};
pub use document::{Author, Dateline, Paragraph, ParagraphRole, Published};
pub use error::{ParseError, TableError, UnknownName};
pub use event::{
    ActionKind, CameoCode, DiplomaticAction, Incident, IncidentKind, PloverCode, PloverContext, PloverEvent, PloverMode, Status,
};
pub use ids::{ActorId, ClaimId, IncidentId, StatementId, TimeId};
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

/// The README's example runs too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

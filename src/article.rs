//! The [`Article`]: everything that one text gave, in lists that refer to one another by id.

use crate::actor::Actor;
use crate::casualty::CasualtyClaim;
use crate::document::{Author, Dateline, Paragraph, Published};
use crate::event::{DiplomaticAction, Incident};
use crate::ids::{ActorId, ClaimId, IncidentId, StatementId, TimeId};
use crate::name::named;
use crate::span::{Quoted, Span};
use crate::statement::{Attribution, Statement};
use crate::time::TimeExpression;
use serde::{Deserialize, Serialize};

/// One article and every fact that was read from it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// Exactly the text that was passed in; every span counts its bytes.
    pub text: String,
    /// The headline, when the text or the caller gives one.
    pub headline: Option<Quoted>,
    /// The authors, in the order of the byline.
    pub byline: Vec<Author>,
    /// When it was published, by the text or by the caller.
    pub published: Option<Published>,
    /// The dateline that opens the body.
    pub dateline: Option<Dateline>,
    /// The text cut into paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Time expressions, in the order of the text.
    pub times: Vec<TimeExpression>,
    /// Actors, in the order of their first mention.
    pub actors: Vec<Actor>,
    /// Attributed statements, in the order of the text.
    pub statements: Vec<Statement>,
    /// Diplomatic actions, each once, in the order of their first mention.
    pub actions: Vec<DiplomaticAction>,
    /// Incidents of force and protest, each once, in the order of their first mention.
    pub incidents: Vec<Incident>,
    /// Casualty claims, in the order of the text.
    pub casualties: Vec<CasualtyClaim>,
    /// What was skipped, left open or contradicted itself.
    pub notes: Vec<Note>,
}

/// What an id of this article stands for; `None` for an id that another article gave.
impl Article {
    /// The actor of an id.
    #[must_use]
    pub fn actor(&self, id: ActorId) -> Option<&Actor> {
        self.actors.get(id.index())
    }

    /// The time expression of an id.
    #[must_use]
    pub fn time(&self, id: TimeId) -> Option<&TimeExpression> {
        self.times.get(id.index())
    }

    /// The statement of an id.
    #[must_use]
    pub fn statement(&self, id: StatementId) -> Option<&Statement> {
        self.statements.get(id.index())
    }

    /// The incident of an id.
    #[must_use]
    pub fn incident(&self, id: IncidentId) -> Option<&Incident> {
        self.incidents.get(id.index())
    }

    /// The casualty claim of an id.
    #[must_use]
    pub fn claim(&self, id: ClaimId) -> Option<&CasualtyClaim> {
        self.casualties.get(id.index())
    }

    /// The names of actors, in the order of their ids: `article.names(&action.recipients)`.
    pub fn names<'a>(&'a self, ids: &'a [ActorId]) -> impl Iterator<Item = &'a str> {
        ids.iter().filter_map(|&id| self.actor(id)).map(|actor| actor.name.as_str())
    }

    /// Whom an attribution names: the actor's name where it resolves to one, else the words (`the official`); `None` where
    /// nobody is named.
    #[must_use]
    pub fn name_of(&self, attribution: &Attribution) -> Option<&str> {
        let actor = attribution.actor.and_then(|id| self.actor(id));
        actor.map(|actor| actor.name.as_str()).or_else(|| attribution.span.map(|span| span.of(&self.text)))
    }
}

/// Something the reader of an article should know: what was passed over or contradicted itself, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What sort of oddity.
    pub kind: NoteKind,
    /// Where, when one place shows it.
    pub span: Option<Span>,
    /// A sentence for a person.
    pub message: String,
}

named! {
    /// The sorts of [`Note`].
    NoteKind, "kind of note" {
        /// Two places, or the text and the caller, say different things.
        Contradiction = "contradiction",
        /// A speaker was asked and said nothing: `declined to comment`.
        NoComment = "no_comment",
        /// Something was passed over.
        Skipped = "skipped",
        /// A quotation mark has no partner.
        UnpairedQuote = "unpaired_quote",
    }
}

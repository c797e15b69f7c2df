//! `actor`: mentions of states, offices, forces, groups, organisations and people, each resolved to one [`Actor`].
//!
//! In: an [`Analysis`], the times and the tables. Out: [`Actors`].

mod record;

pub use record::{Actor, ActorKind, CountryCode, InvalidCountryCode};

use crate::ids::ActorId;
use crate::lexicon::Lexicon;
use crate::span::Span;
use crate::syntax::{Analysis, Word};
use crate::time::Times;

/// One place in the text that speaks of an actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mention {
    /// The words that name it: the name or noun with its own modifiers, without a relative clause.
    pub(crate) span: Span,
    /// Token index of the syntactic head of those words.
    pub(crate) head: usize,
    /// Who is meant.
    pub(crate) actor: ActorId,
    /// How it is named.
    pub(crate) form: MentionForm,
}

/// How a mention names its actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MentionForm {
    /// A name, alias or abbreviation: `Niger`, `Kyiv`, `the GUR`.
    Name,
    /// An adjective or possessive of a name: `Malian`, `Niger's`.
    Adjective,
    /// A description: `the ministry`, `the rebels`.
    Description,
    /// A pronoun: `it`, `they`, `his`.
    Pronoun,
}

/// The actors of an article and where they are mentioned.
#[derive(Debug, Clone, Default)]
pub(crate) struct Actors {
    /// In the order of their first mention.
    pub(crate) actors: Vec<Actor>,
    /// In the order of the text; nested ones (`Niger` in `the government of Niger`) stand beside the outer one.
    pub(crate) mentions: Vec<Mention>,
    /// By token: the mention (position in `mentions`) that has this token as its head.
    pub(crate) by_head: Vec<Option<u32>>,
}

impl Actors {
    /// The mention whose head is this word.
    pub(crate) fn mention(&self, word: Word<'_>) -> Option<&Mention> {
        let index = (*self.by_head.get(word.index())?)?;
        self.mentions.get(index as usize)
    }

    /// The actor whose mention has this word as its head.
    pub(crate) fn of(&self, word: Word<'_>) -> Option<ActorId> {
        self.mention(word).map(|mention| mention.actor)
    }

    /// The actor with this id.
    pub(crate) fn get(&self, id: ActorId) -> Option<&Actor> {
        self.actors.get(id.index())
    }

    /// The mentions that start inside `span`.
    pub(crate) fn within(&self, span: Span) -> impl Iterator<Item = &Mention> {
        let start = self.mentions.partition_point(|mention| mention.span.start < span.start);
        self.mentions[start..].iter().take_while(move |mention| mention.span.start < span.end)
    }
}

/// Finds the actors of an article.
pub(crate) fn resolve(analysis: &Analysis<'_>, _times: &Times, _lexicon: &Lexicon) -> Actors {
    Actors { by_head: vec![None; analysis.tokens().len()], ..Actors::default() }
}

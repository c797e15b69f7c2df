//! `actor`: mentions of states, offices, forces, groups, organisations and people, each resolved to one [`Actor`].
//!
//! In: an [`Analysis`], the times and the tables. Out: `Actors`.

mod body;
mod focus;
mod identity;
mod names;
mod office;
mod own_name;
mod owner;
mod person;
mod phrase;
mod record;
mod refer;
mod register;
mod resolve;
mod sides;
mod state;
#[cfg(test)]
mod tests;

pub use record::{Actor, ActorKind, CountryCode, InvalidCountryCode};

use crate::ids::ActorId;
use crate::lexicon::Lexicon;
use crate::span::Span;
use crate::syntax::{Analysis, Word};
use crate::time::Times;
use resolve::Resolver;

/// One place in the text that speaks of an actor.
///
/// Words that mean several actors (`both countries`, `the two sides`, `they`) give one mention for each: same span, same head,
/// one after the other in [`Actors::mentions`].
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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

/// One place in the text that names a place: a city, a region, or a state where it is only where something happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PlaceMention {
    /// The name.
    pub(crate) span: Span,
    /// Token index of the syntactic head of the name.
    pub(crate) head: usize,
    /// The country it lies in, when the gazetteer knows one; an unknown place is found by its preposition and has none.
    pub(crate) country: Option<CountryCode>,
}

/// The actors of an article and where they are mentioned, and its places.
#[derive(Debug, Clone, Default)]
pub(crate) struct Actors {
    /// In the order of their first mention.
    pub(crate) actors: Vec<Actor>,
    /// In the order of the text; nested ones (`Niger` in `the government of Niger`) stand beside the outer one, which comes first.
    pub(crate) mentions: Vec<Mention>,
    /// By token: the first mention (position in `mentions`) that has this token as its head.
    pub(crate) by_head: Vec<Option<u32>>,
    /// In the order of the text, none inside another.
    pub(crate) places: Vec<PlaceMention>,
}

impl Actors {
    /// The mention whose head is this word; the first, where the word means several actors.
    pub(crate) fn mention(&self, word: Word<'_>) -> Option<&Mention> {
        let index = (*self.by_head.get(word.index())?)?;
        self.mentions.get(index as usize)
    }

    /// The actor whose mention has this word as its head; the first, where the word means several actors.
    pub(crate) fn of(&self, word: Word<'_>) -> Option<ActorId> {
        self.mention(word).map(|mention| mention.actor)
    }

    /// Every actor that this word means: several for `both countries` or `they`, mostly one, none for a word that is no actor.
    pub(crate) fn all_of(&self, word: Word<'_>) -> impl Iterator<Item = ActorId> {
        let head = word.index();
        let start = self.by_head.get(head).copied().flatten().map_or(self.mentions.len(), |index| index as usize);
        let first = self.mentions.get(start).map(|mention| (mention.head, mention.span));
        let rest = self.mentions.get(start..).unwrap_or_default();
        rest.iter().take_while(move |mention| Some((mention.head, mention.span)) == first).map(|mention| mention.actor)
    }

    /// The actor with this id.
    pub(crate) fn get(&self, id: ActorId) -> Option<&Actor> {
        self.actors.get(id.index())
    }

    /// The country of an actor: its own, or that of what it belongs to.
    pub(crate) fn country_of(&self, id: ActorId) -> Option<CountryCode> {
        self.up(id).find_map(|actor| actor.country)
    }

    /// The state that a place lies in, as an actor: made, with the place for its mention, where the article names it nowhere
    /// as one. For acts done to a country by what they do there: `lifted the blockade in Gaza`.
    pub(crate) fn state_at(&mut self, place: &PlaceMention, lexicon: &Lexicon) -> Option<ActorId> {
        let country = place.country?;
        if let Some(known) = self.actors.iter().position(|actor| actor.kind == ActorKind::State && actor.country == Some(country))
        {
            return Some(ActorId::new(known));
        }
        let entry = lexicon.gazetteer.state(country)?;
        let code = if entry.code.is_empty() { country.to_string() } else { entry.code.to_string() };
        self.actors.push(Actor {
            name: entry.name.to_string(),
            kind: ActorKind::State,
            country: Some(country),
            role: None,
            of: None,
            code,
            mentions: vec![place.span],
        });
        Some(ActorId::new(self.actors.len() - 1))
    }

    /// Adds mentions that later stages found, in the order of the text, at words that name nobody yet.
    pub(crate) fn join(&mut self, mut new: Vec<Mention>) {
        new.retain(|mention| matches!(self.by_head.get(mention.head), Some(None)));
        if new.is_empty() {
            return;
        }
        let before = std::mem::take(&mut self.mentions);
        let mut places = Vec::with_capacity(before.len());
        let mut coming = new.iter().peekable();
        for mention in before {
            self.mentions.extend(std::iter::from_fn(|| coming.next_if(|new| new.span.start < mention.span.start)));
            places.push(self.mentions.len() as u32);
            self.mentions.push(mention);
        }
        self.mentions.extend(coming);
        for place in self.by_head.iter_mut().flatten() {
            *place = places[*place as usize];
        }
        for (at, mention) in self.mentions.iter().enumerate() {
            if let Some(place @ None) = self.by_head.get_mut(mention.head) {
                *place = Some(at as u32);
            }
        }
        for mention in new {
            if let Some(actor) = self.actors.get_mut(mention.actor.index()) {
                actor.mentions.push(mention.span);
            }
        }
        for actor in &mut self.actors {
            actor.mentions.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
        }
    }

    /// An actor and what it belongs to, upwards; never more than a handful, whatever the links.
    fn up(&self, id: ActorId) -> impl Iterator<Item = &Actor> {
        std::iter::successors(self.get(id), |actor| self.get(actor.of?)).take(8)
    }

    /// The place whose name has this word as its head.
    pub(crate) fn place(&self, word: Word<'_>) -> Option<&PlaceMention> {
        let at = self.places.partition_point(|place| place.span.end <= word.span().start);
        self.places.get(at).filter(|place| place.head == word.index())
    }

    /// The places that start inside `span`.
    pub(crate) fn places_within(&self, span: Span) -> impl Iterator<Item = &PlaceMention> {
        let start = self.places.partition_point(|place| place.span.start < span.start);
        self.places[start..].iter().take_while(move |place| place.span.start < span.end)
    }
}

/// Finds the actors of an article.
pub(crate) fn resolve(analysis: &Analysis<'_>, _times: &Times, lexicon: &Lexicon) -> Actors {
    Resolver::new(analysis, lexicon).run().finish(analysis.tokens().len())
}

//! The register: the actors found so far, by what they are known by, and every mention of them.

use super::{Actor, ActorKind, Actors, CountryCode, Mention, MentionForm, PlaceMention};
use crate::ids::ActorId;
use crate::span::Span;
use std::collections::HashMap;

/// How far up owners are looked for.
const OWNERS: usize = 8;

/// Nobody's.
pub(super) const NOBODY: u32 = u32::MAX;

/// The actors and mentions of a text while they are being found; ids count in the order of finding.
#[derive(Debug, Default)]
pub(super) struct Register<'l> {
    pub(super) actors: Vec<Actor>,
    pub(super) mentions: Vec<Mention>,
    pub(super) places: Vec<PlaceMention>,
    /// Further tokens that speak for a mention: title and name.
    also: Vec<(usize, usize)>,
    by_entry: HashMap<u32, ActorId>,
    by_noun: HashMap<(&'l str, u32), ActorId>,
    latest_noun: HashMap<&'l str, ActorId>,
    /// By the last noun of several that a body was called by: the council of `the ruling military council`.
    by_last_word: HashMap<String, ActorId>,
    by_name: HashMap<String, ActorId>,
    by_surname: HashMap<String, ActorId>,
    by_state: HashMap<CountryCode, ActorId>,
}

impl<'l> Register<'l> {
    /// Adds an actor.
    pub(super) fn add(&mut self, actor: Actor) -> ActorId {
        self.actors.push(actor);
        ActorId::new(self.actors.len() - 1)
    }

    /// An actor.
    pub(super) fn get(&self, id: ActorId) -> Option<&Actor> {
        self.actors.get(id.index())
    }

    /// An actor, to fill in.
    pub(super) fn get_mut(&mut self, id: ActorId) -> Option<&mut Actor> {
        self.actors.get_mut(id.index())
    }

    /// The actor of a gazetteer entry, made when it is met for the first time.
    pub(super) fn of_entry(&mut self, entry: u32, make: impl FnOnce() -> Actor) -> ActorId {
        if let Some(&id) = self.by_entry.get(&entry) {
            return id;
        }
        let actor = make();
        let (kind, country) = (actor.kind, actor.country);
        let id = self.add(actor);
        self.by_entry.insert(entry, id);
        if let (ActorKind::State, Some(country)) = (kind, country) {
            self.by_state.entry(country).or_insert(id);
        }
        id
    }

    /// The state actor of a country, when the text named it.
    pub(super) fn state(&self, country: CountryCode) -> Option<ActorId> {
        self.by_state.get(&country).copied()
    }

    /// The actor that a noun with an owner names: `army` of Mali.
    pub(super) fn of_noun(&mut self, noun: &'l str, owner: u32, make: impl FnOnce() -> Actor) -> ActorId {
        let id = match self.by_noun.get(&(noun, owner)) {
            Some(&id) => id,
            None => {
                let id = self.add(make());
                self.by_noun.insert((noun, owner), id);
                id
            }
        };
        self.latest_noun.insert(noun, id);
        id
    }

    /// Says that a noun with an owner names this actor.
    pub(super) fn call(&mut self, noun: &'l str, owner: u32, id: ActorId) {
        self.by_noun.insert((noun, owner), id);
        self.latest_noun.insert(noun, id);
    }

    /// The actor that a noun with an owner names.
    pub(super) fn called(&self, noun: &'l str, owner: u32) -> Option<ActorId> {
        self.by_noun.get(&(noun, owner)).copied()
    }

    /// The actor that a noun named last.
    pub(super) fn latest(&self, noun: &str) -> Option<ActorId> {
        self.latest_noun.get(noun).copied()
    }

    /// Says that the noun that ends what a body was called by names it from now on.
    pub(super) fn shorten(&mut self, noun: &str, id: ActorId) {
        if let Some((_, last)) = noun.rsplit_once(' ') {
            self.by_last_word.insert(last.to_lowercase(), id);
        }
    }

    /// The body that was last called by several nouns that end with this one.
    pub(super) fn shortened(&self, noun: &str) -> Option<ActorId> {
        self.by_last_word.get(noun).copied()
    }

    /// The actor of a name of the text's own.
    pub(super) fn named(&self, name: &str) -> Option<ActorId> {
        self.by_name.get(name).copied()
    }

    /// The last person of this surname.
    pub(super) fn surnamed(&self, name: &str) -> Option<ActorId> {
        self.by_surname.get(name).copied()
    }

    /// Says that an actor has this name and, a person, this surname.
    pub(super) fn name(&mut self, name: &str, surname: &str, id: ActorId) {
        self.by_name.insert(name.to_owned(), id);
        self.by_surname.insert(surname.to_owned(), id);
    }

    /// Adds a mention; returns its position.
    pub(super) fn mention(&mut self, span: Span, head: usize, actor: ActorId, form: MentionForm) -> usize {
        self.mentions.push(Mention { span, head, actor, form });
        self.mentions.len() - 1
    }

    /// Says that the word `token` speaks for a mention too.
    pub(super) fn speaks_for(&mut self, token: usize, mention: usize) {
        self.also.push((token, mention));
    }

    /// Puts everything into the order of the text.
    pub(super) fn finish(mut self, tokens: usize) -> Actors {
        let mut order: Vec<usize> = (0..self.mentions.len()).collect();
        let key = |at: &usize| {
            let mention: &Mention = &self.mentions[*at];
            (mention.span.start, std::cmp::Reverse(mention.span.end), mention.head, *at)
        };
        order.sort_by_key(key);
        let mut rank = vec![0_u32; order.len()];
        for (new, &old) in order.iter().enumerate() {
            rank[old] = new as u32;
        }
        let mut mentions: Vec<Mention> = order.iter().map(|&at| self.mentions[at]).collect();
        // New ids by first mention. Who is mentioned nowhere is no actor of the article: what belongs to it belongs to what
        // it belongs to, and else to the state of its country, where the article names that.
        let mut ids = vec![NOBODY; self.actors.len()];
        let mut next = 0;
        for mention in &mentions {
            if let Some(id @ &mut NOBODY) = ids.get_mut(mention.actor.index()) {
                *id = next;
                next += 1;
            }
        }
        let up = |actor: &Actor| std::iter::successors(actor.of, |of| self.actors.get(of.index())?.of).take(OWNERS);
        let owner = |at: usize, actor: &Actor| {
            let state = actor.country.and_then(|country| self.state(country)).filter(|state| state.index() != at);
            let mut above = up(actor).chain(state).filter_map(|of| ids.get(of.index()).copied());
            above.find(|&of| of != NOBODY && Some(&of) != ids.get(at)).map(ActorId)
        };
        let mut actors: Vec<(u32, Actor)> = Vec::with_capacity(next as usize);
        let owners: Vec<Option<ActorId>> = self.actors.iter().enumerate().map(|(at, actor)| owner(at, actor)).collect();
        for ((actor, &id), of) in self.actors.drain(..).zip(&ids).zip(owners) {
            if id != NOBODY {
                actors.push((id, Actor { of, ..actor }));
            }
        }
        actors.sort_by_key(|(id, _)| *id);
        let mut actors: Vec<Actor> = actors.into_iter().map(|(_, actor)| actor).collect();
        let mut by_head = vec![None; tokens];
        for (at, mention) in mentions.iter_mut().enumerate() {
            mention.actor = ActorId(ids[mention.actor.index()]);
            let spans = &mut actors[mention.actor.index()].mentions;
            if spans.last() != Some(&mention.span) {
                spans.push(mention.span);
            }
            if let Some(place @ None) = by_head.get_mut(mention.head) {
                *place = Some(at as u32);
            }
        }
        for (token, mention) in self.also {
            if let Some(place @ None) = by_head.get_mut(token) {
                *place = Some(rank[mention]);
            }
        }
        self.places.sort_by_key(|place| (place.span.start, place.span.end));
        self.places.dedup_by(|next, kept| next.span.start < kept.span.end);
        Actors { actors, mentions, by_head, places: self.places }
    }
}

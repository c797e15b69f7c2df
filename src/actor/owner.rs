//! Whose a body, an office or a group is: the states and bodies that its phrase names.
//!
//! In: the tokens of a noun. Out: [`Owner`]s, told by adjective, possessive, compound, `of` and `for`, or, where none does, by a
//! place: `Malian army`, `Mali's army`, `the army of Mali`, `rebels in Darfur`.

use super::refer::COORDINATED;
use super::register::NOBODY;
use super::resolve::Resolver;
use super::{Actor, ActorKind, CountryCode};
use crate::ids::ActorId;
use crate::lexicon::Class;
use crate::syntax::{Deprel, Word};

/// The longest name of an owner that goes into the name of what it owns, in bytes; `minister of minister of …` would have no end.
const LONGEST: usize = 160;

/// Whose a body, an office or a group is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// An actor of the article.
    Actor(ActorId),
    /// A country that the phrase tells only as a place.
    Country(CountryCode),
}

impl<'a, 'l> Resolver<'a, 'l> {
    /// Whose the phrase of the tokens `first` to `last` is: every state or body that owns or specifies it, the nearest first.
    pub(super) fn owners(&mut self, first: usize, last: usize, depth: u8) -> Vec<Owner> {
        let analysis = self.analysis;
        let mut owners = Vec::new();
        let mut places = Vec::new();
        for token in first..=last {
            let Some(word) = analysis.word(token) else { continue };
            for child in word.children().filter(|child| !(first..=last).contains(&child.index())) {
                self.owner(child, depth, &mut owners, &mut places);
            }
        }
        // `a spokesman for the army`: what follows at once belongs here, wherever the tree hangs it.
        let elsewhere = |word: &Word<'_>| word.head().is_none_or(|head| !(first..=last).contains(&head.index()));
        if let Some(after) = self.following(last).filter(elsewhere) {
            self.owner(after, depth, &mut owners, &mut places);
        }
        // `Israeli army spokesman`: the adjective hangs on the last noun and speaks for the one before, too.
        let mut words = (first..=last).filter_map(|token| analysis.word(token));
        let top = words
            .find(|word| word.head().is_none_or(|head| !(first..=last).contains(&head.index())))
            .filter(|word| matches!(word.deprel(), Deprel::Compound | Deprel::NmodDesc | Deprel::NmodPoss | Deprel::Amod));
        if let Some(head) = top.and_then(Word::head).filter(|head| owners.is_empty() && head.index() > last) {
            for child in head.children().take_while(|child| child.index() < first) {
                if matches!(child.deprel(), Deprel::Amod | Deprel::Compound | Deprel::NmodPoss | Deprel::NmodDesc) {
                    self.owner(child, depth, &mut owners, &mut places);
                }
            }
        }
        if owners.is_empty() && places.is_empty() {
            self.beside(first, depth, &mut owners, &mut places);
        }
        if owners.is_empty() && places.is_empty() {
            self.shared(first, last, depth, &mut owners, &mut places);
        }
        if !owners.is_empty() {
            owners
        } else if self.is_of_many_states(first, last) {
            Vec::new()
        } else {
            places
        }
    }

    /// `an international tribunal in The Hague` is not that of the state it sits in.
    pub(super) fn is_of_many_states(&self, first: usize, last: usize) -> bool {
        let words = (first..=last).filter_map(|token| self.analysis.word(token));
        // `regional lawmakers`, `a regional governor`: of a part of one state
        let class = self.names.at(last).and_then(|found| self.class_of(found));
        let local =
            matches!(class, Some(Class::Role(_) | Class::Type(ActorKind::Legislature | ActorKind::Police | ActorKind::Party)));
        let mut said = words.flat_map(|word| word.children_by(Deprel::Amod)).map(Word::key);
        said.any(|key| match key {
            "regional" => !local,
            key => matches!(key, "international" | "multinational" | "global" | "continental"),
        })
    }

    /// The name right before the token `first`, where the tree hangs both on one word: `Hezbollah guerrillas captured two men`.
    fn beside(&mut self, first: usize, depth: u8, owners: &mut Vec<Owner>, places: &mut Vec<Owner>) {
        let Some(noun) = self.analysis.word(first) else { return };
        let Some(name) = noun.previous().and_then(|before| self.names.at(before.index())) else { return };
        let is_name = matches!(self.class_of(name), Some(Class::Body(_) | Class::State)) && name.last + 1 == first;
        let head = self.analysis.word(name.head).filter(|head| is_name && head.head() == noun.head());
        if let Some(head) = head.filter(|head| head.deprel() == noun.deprel()) {
            self.resolve(head.index(), depth + 1);
            owners.extend(self.meant_by(head.index()).map(Owner::Actor));
            places.extend(self.slots[head.index()].place.map(Owner::Country));
        }
    }

    /// What follows the last of several nouns under one article is theirs all: `the government and people of Mali`.
    fn shared(&mut self, first: usize, last: usize, depth: u8, owners: &mut Vec<Owner>, places: &mut Vec<Owner>) {
        let analysis = self.analysis;
        let Some(noun) = (first..=last)
            .filter_map(|token| analysis.word(token))
            .find(|word| word.deprel() == Deprel::Conj || word.has(Deprel::Conj))
        else {
            return;
        };
        let after = noun.first_conjunct().conjuncts().take(COORDINATED).filter(|other| other.index() > last);
        let under_one_article = after.take_while(|other| !other.has(Deprel::Det) && !other.has(Deprel::NmodPoss));
        let of = |child: &Word<'a>| {
            child.deprel() == Deprel::Nmod && child.case().is_some_and(|case| case.is_form("of") || case.is_form("from"))
        };
        if let Some(owner) = under_one_article.filter_map(|other| other.children().find(of)).next() {
            self.owner(owner, depth, owners, places);
        }
    }

    /// The noun of a phrase that follows the token `last` at once and says whose what ends there is: with `of`, after an office
    /// with `for`, after a crowd or group with `in` (`rebels in Darfur`).
    fn following(&self, last: usize) -> Option<Word<'a>> {
        let case = self.analysis.word(last)?.next().filter(|next| next.deprel() == Deprel::Case)?;
        let owns = match self.names.at(last).and_then(|found| self.class_of(found)) {
            _ if case.is_form("of") => true,
            Some(Class::Role(_)) => case.is_form("for"),
            Some(Class::Type(ActorKind::ArmedGroup | ActorKind::People | ActorKind::Party)) => case.is_form("in"),
            _ => false,
        };
        case.head().filter(|noun| owns && noun.index() > last)
    }

    /// Adds what one dependent tells about the owner.
    pub(super) fn owner(&mut self, child: Word<'a>, depth: u8, owners: &mut Vec<Owner>, places: &mut Vec<Owner>) {
        let case = child.case();
        let located = match child.deprel() {
            Deprel::Amod | Deprel::Compound | Deprel::NmodPoss | Deprel::NmodDesc | Deprel::NmodUnmarked => false,
            Deprel::Nmod | Deprel::Obl => match case {
                None => false,
                Some(case) if ["of", "for", "from", "'s", "’s"].iter().any(|of| case.is_form(of)) => false,
                Some(case) if ["in", "at", "near", "inside", "within", "outside"].iter().any(|at| case.is_form(at)) => true,
                Some(_) => return,
            },
            _ => return,
        };
        for conjunct in self.leader(child).unwrap_or(child).conjuncts() {
            if conjunct != child && conjunct.deprel() == Deprel::Conj && conjunct.case().is_some() && !located {
                continue;
            }
            // `the government of President Juan Santos and the ELN`: an article begins another party.
            let apart = conjunct != child && conjunct.has(Deprel::Det) && !child.has(Deprel::Det);
            if apart && !located {
                continue;
            }
            self.resolve(conjunct.index(), depth + 1);
            let span = self.names.at(conjunct.index()).map(|found| found.span);
            let qualified = |span| self.suffix(span).is_some_and(|suffix| !leads(suffix)) || self.is_prefixed(span);
            if span.is_some_and(qualified) {
                continue;
            }
            if let Some(country) = self.slots[conjunct.index()].place {
                places.push(Owner::Country(country));
                // `Prisoners in East Timor's capital`: what owns the place tells the country.
            } else if located {
                for inner in conjunct
                    .children()
                    .filter(|inner| matches!(inner.deprel(), Deprel::NmodPoss | Deprel::Amod | Deprel::Compound | Deprel::Nmod))
                {
                    self.resolve(inner.index(), depth + 1);
                    places.extend(self.slots[inner.index()].place.map(Owner::Country));
                    places.extend(self.meant_by(inner.index()).map(Owner::Actor));
                }
            }
            for actor in self.meant_by(conjunct.index()) {
                let owner = Owner::Actor(actor);
                if located {
                    places.push(owner);
                } else if !owners.contains(&owner) {
                    owners.push(owner);
                }
            }
        }
    }

    /// Who leads, where the tree makes the participle of `Saudi-led coalition` a word of its own.
    pub(super) fn leader(&self, participle: Word<'a>) -> Option<Word<'a>> {
        let mut before = participle.children().take_while(|child| child.index() < participle.index());
        let joined = |child: &Word<'a>| self.suffix(child.span()).is_some_and(|suffix| suffix == participle.form());
        before.find(|child| leads(participle.form()) && joined(child))
    }

    /// Of a state and its body the body: `Israeli army spokesman` belongs to the army.
    pub(super) fn most_specific(&self, owners: Vec<Owner>) -> Vec<Owner> {
        // `Nigerian Union of Teachers`: a crowd of no country has no say beside a state.
        let state = owners.iter().any(|&owner| matches!(owner, Owner::Actor(id) if self.register.get(id).is_some_and(|actor| actor.kind == ActorKind::State)));
        let is_body = |owner: &Owner| match owner {
            Owner::Actor(id) => self.register.get(*id).is_some_and(|actor| {
                let international = actor.kind == ActorKind::Intergovernmental;
                !matches!(actor.kind, ActorKind::State | ActorKind::Person)
                    && (!state || international || actor.country.is_some())
            }),
            Owner::Country(_) => false,
        };
        if owners.iter().any(is_body) {
            owners.into_iter().filter(is_body).take(1).collect()
        } else {
            owners.into_iter().take(4).collect()
        }
    }

    /// Of a person's administration its state, of a government's supporters the state alone: nobody's school is an actor.
    pub(super) fn fitting(&self, owners: Vec<Owner>, kind: ActorKind) -> Vec<Owner> {
        let state = |owner: Owner| match owner {
            Owner::Actor(id) => {
                let actor = self.register.get(id)?;
                let crowd = matches!(kind, ActorKind::People | ActorKind::Party | ActorKind::ArmedGroup | ActorKind::Source);
                let official = matches!(
                    actor.kind,
                    ActorKind::Government
                        | ActorKind::Ministry
                        | ActorKind::Military
                        | ActorKind::Police
                        | ActorKind::Judiciary
                        | ActorKind::Legislature
                );
                let force = matches!(
                    kind,
                    ActorKind::Military | ActorKind::Police | ActorKind::Judiciary | ActorKind::Legislature | ActorKind::Embassy
                );
                match actor.kind {
                    ActorKind::Government if force => actor.country.map(Owner::Country),
                    ActorKind::Person | ActorKind::Source => actor.country.map(Owner::Country),
                    _ if crowd && official => actor.country.map(Owner::Country),
                    _ => Some(owner),
                }
            }
            Owner::Country(_) => Some(owner),
        };
        owners.into_iter().filter_map(state).collect()
    }

    /// Whether an owner is a state.
    pub(super) fn is_state(&self, owner: Owner) -> bool {
        match owner {
            Owner::Country(_) => true,
            Owner::Actor(id) => self.register.get(id).is_some_and(|actor| actor.kind == ActorKind::State),
        }
    }

    /// Whether an owner is a state or one of its forces.
    pub(super) fn has_forces(&self, owner: Owner) -> bool {
        match owner {
            Owner::Country(_) => true,
            Owner::Actor(id) => self
                .register
                .get(id)
                .is_some_and(|actor| !matches!(actor.kind, ActorKind::Company | ActorKind::Organisation | ActorKind::Person)),
        }
    }

    /// `Malian army`, `army of Hamas`.
    pub(super) fn owned_name(&self, owner: Owner, noun: &str) -> String {
        let gazetteer = &self.lexicon.gazetteer;
        let state = |country: CountryCode| {
            gazetteer.state(country).map(|entry| match entry.adjective.as_ref() {
                "" => entry.name.as_ref(),
                adjective => adjective,
            })
        };
        match owner {
            Owner::Country(country) => state(country).map_or_else(|| noun.to_owned(), |adjective| format!("{adjective} {noun}")),
            Owner::Actor(id) => match self.register.get(id) {
                Some(Actor { kind: ActorKind::State, country: Some(country), name, .. }) => {
                    let is_state = gazetteer.state(*country).is_some_and(|entry| entry.name == *name);
                    match state(*country).filter(|_| is_state) {
                        Some(adjective) => format!("{adjective} {noun}"),
                        None => format!("{noun} of {name}"),
                    }
                }
                Some(actor) if actor.name.len() <= LONGEST => {
                    // `Kenyan army` and `army spokesman`
                    let shared = actor.name.rsplit(' ').next().and_then(|last| noun.strip_prefix(last)?.strip_prefix(' '));
                    format!("{} {}", actor.name, shared.unwrap_or(noun))
                }
                Some(_) | None => noun.to_owned(),
            },
        }
    }

    /// The country of an owner.
    pub(super) fn country_of(&self, owner: Owner) -> Option<CountryCode> {
        match owner {
            Owner::Country(country) => Some(country),
            Owner::Actor(id) => self.register.get(id).and_then(|actor| actor.country),
        }
    }

    /// What an owner is looked up by: a state by its country, so that it does not matter how the text tells it.
    pub(super) fn owner_key(&self, owner: Option<Owner>) -> u32 {
        match owner {
            None => NOBODY,
            Some(Owner::Country(country)) => country_key(country),
            Some(Owner::Actor(id)) => match self.register.get(id) {
                Some(Actor { kind: ActorKind::State, country: Some(country), .. }) => country_key(*country),
                _ => id.0,
            },
        }
    }

    /// CAMEO code of somebody with this role who belongs to `owner`.
    pub(super) fn code(&self, owner: Option<Owner>, role: &str) -> String {
        let base = match owner {
            None => String::new(),
            Some(Owner::Country(country)) => country.to_string(),
            Some(Owner::Actor(id)) => match self.register.get(id) {
                Some(Actor { country: Some(country), .. }) => country.to_string(),
                Some(actor) if ["IGO", "NGO", "IMG", "MNC"].iter().any(|family| actor.code.starts_with(family)) => {
                    actor.code.clone()
                }
                _ => String::new(),
            },
        };
        base + role
    }
}

/// Whether a state before a hyphen and this word leads what comes after it: `U.S.-led coalition`, but `Russian-backed rebels`.
fn leads(suffix: &str) -> bool {
    ["led", "run", "dominated", "controlled", "commanded"].iter().any(|known| suffix.eq_ignore_ascii_case(known))
}

/// A number for a country that no actor's id takes.
pub(super) fn country_key(country: CountryCode) -> u32 {
    country.as_str().bytes().fold(1 << 15, |key, letter| key << 5 | u32::from(letter & 31))
}

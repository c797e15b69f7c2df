//! The walk over the words: each word that may mean an actor is read once, what it depends on first.
//!
//! In: trees, names and tables. Out: the [`Register`]. Names are read here; bodies and roles in `compose`, people in `person`,
//! pronouns and the like in `refer`.

use super::names::{Match, Names};
use super::register::{NOBODY, Register};
use super::{Actor, ActorKind, CountryCode, MentionForm, PlaceMention};
use crate::ids::ActorId;
use crate::lexicon::{Class, Entry, Form, Gender, Lexicon};
use crate::span::Span;
use crate::syntax::{Analysis, Deprel, Upos, Word};
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// How deep owners of owners are followed; deeper ones are read by themselves.
const DEEPEST: u8 = 8;

/// What is known of one token.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Slot {
    /// Whether it has been read.
    pub(super) done: bool,
    /// Its mentions in the register: position of the first, and how many.
    first: usize,
    count: usize,
    /// The country of the place that it names.
    pub(super) place: Option<CountryCode>,
}

/// Whose a body, an office or a group is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// An actor of the article.
    Actor(ActorId),
    /// A country that the phrase tells only as a place.
    Country(CountryCode),
}

pub(super) struct Resolver<'a, 'l> {
    pub(super) analysis: &'a Analysis<'a>,
    pub(super) lexicon: &'l Lexicon,
    pub(super) names: Names,
    pub(super) register: Register<'l>,
    pub(super) slots: Vec<Slot>,
    /// The day of publication.
    pub(super) day: Option<NaiveDate>,
    /// The country of the dateline.
    pub(super) home: Option<CountryCode>,
    /// Entries that the text names by a name of their own, sorted.
    present: Vec<u32>,
    /// The country that most names of states and places in the text belong to.
    pub(super) theme: Option<CountryCode>,
    /// The people whose office the text itself tells.
    pub(super) told: HashSet<ActorId>,
    /// What gender the text or a name tells of a person.
    pub(super) gender: HashMap<ActorId, Gender>,
}

impl<'a, 'l> Resolver<'a, 'l> {
    pub(super) fn new(analysis: &'a Analysis<'a>, lexicon: &'l Lexicon) -> Self {
        let names = Names::find(analysis, &lexicon.gazetteer);
        let mut present: Vec<u32> = names
            .matches
            .iter()
            .filter(|found| lexicon.gazetteer.aliases(found.node).nth(1).is_none())
            .map(|found| found.entry)
            .collect();
        present.sort_unstable();
        present.dedup();
        let theme = theme(&names, lexicon);
        let document = analysis.document();
        Self {
            analysis,
            lexicon,
            names,
            register: Register::default(),
            slots: vec![Slot::default(); analysis.tokens().len()],
            day: document.published.as_ref().map(|published| published.date),
            home: document.dateline.as_ref().and_then(|dateline| dateline.country),
            present,
            theme,
            told: HashSet::new(),
            gender: HashMap::new(),
        }
    }

    /// Reads every word, in the order of the text.
    pub(super) fn run(mut self) -> Register<'l> {
        for token in 0..self.slots.len() {
            self.resolve(token, 0);
        }
        self.register
    }

    /// Reads one word, once.
    pub(super) fn resolve(&mut self, token: usize, depth: u8) {
        if depth > DEEPEST || self.slots.get(token).is_none_or(|slot| slot.done) {
            return;
        }
        self.slots[token].done = true;
        let Some(word) = self.analysis.word(token) else { return };
        if let Some(run) = self.names.run_at(token) {
            if run.head == token {
                let run = run.clone();
                self.person(&run, None, depth);
            }
        } else if let Some(found) = self.names.at(token) {
            if found.head == token {
                let found = found.clone();
                self.known(&found, word, depth);
            }
        } else if matches!(word.upos(), Upos::Pron | Upos::Det) {
            self.pronoun(word);
        } else if matches!(word.upos(), Upos::Noun) {
            self.points_back(word);
        }
    }

    /// Reads a word that the gazetteer knows.
    fn known(&mut self, found: &Match, word: Word<'a>, depth: u8) {
        let lexicon = self.lexicon;
        let id = self.pick(found);
        let Some(entry) = lexicon.gazetteer.entry(id) else { return };
        match (entry.class, found.form) {
            (Class::State | Class::Territory, Form::Name | Form::Capital | Form::Seat) => {
                if self.is_place(word, found.form != Form::Name || entry.class == Class::Territory) && found.form != Form::Seat {
                    self.place(found, entry.country);
                } else {
                    let actor = self.of_entry(id, entry);
                    let form = if matches!(word.deprel(), Deprel::NmodPoss | Deprel::Compound | Deprel::Amod) {
                        MentionForm::Adjective
                    } else {
                        MentionForm::Name
                    };
                    self.mention(word.index(), found.span, actor, form);
                }
            }
            (Class::State | Class::Territory | Class::Region, Form::Adjective | Form::People) => {
                self.people_of(found, word, id, entry, depth)
            }
            (Class::Region, _)
                if entry.country.is_none() && matches!(word.deprel(), Deprel::Nsubj | Deprel::Obj | Deprel::OblAgent) =>
            {
                let actor = self.of_entry(id, entry);
                self.mention(word.index(), found.span, actor, MentionForm::Name);
            }
            (Class::Region | Class::City, _) => self.place(found, entry.country),
            (Class::States, _) => self.states(found, word, entry),
            (Class::Body(_), _) => {
                let actor = self.like_named(found, entry, depth).unwrap_or_else(|| self.of_entry(id, entry));
                self.mention(word.index(), found.span, actor, MentionForm::Name);
            }
            (Class::Type(kind), _) => self.typed(found, word, kind, depth),
            (Class::Role(_), _) => self.role(found, word, depth),
            (Class::Person | Class::State | Class::Territory, _) => {}
        }
    }

    /// A body of a state that bears a short name of an international one: `the Security Council of Armenia`.
    fn like_named(&mut self, found: &Match, entry: &'l Entry, depth: u8) -> Option<ActorId> {
        let words = found.span.of(self.analysis.text());
        let short =
            entry.country.is_none() && words.contains(' ') && entry.name.len() > words.len() && entry.name.ends_with(words);
        if entry.class != Class::Body(ActorKind::Intergovernmental) || !short {
            return None;
        }
        let owners = self.owners(found.first, found.last, depth);
        let owner = owners.into_iter().find(|&owner| match owner {
            Owner::Country(_) => false,
            Owner::Actor(id) => self.register.get(id).is_some_and(|actor| actor.kind == ActorKind::State),
        })?;
        let (name, country) = (self.owned_name(owner, words), self.country_of(owner));
        let (code, key) = (self.code(Some(owner), "GOV"), self.owner_key(Some(owner)));
        let kind = ActorKind::Government;
        Some(self.register.of_noun(&entry.name, key, || Actor {
            name,
            kind,
            country,
            role: None,
            of: None,
            code,
            mentions: Vec::new(),
        }))
    }

    /// The entry a match stands for: of several states with one name the one that the text names otherwise too.
    fn pick(&self, found: &Match) -> u32 {
        let gazetteer = &self.lexicon.gazetteer;
        let mut others = gazetteer
            .aliases(found.node)
            .filter(|alias| gazetteer.entry(alias.entry).is_some_and(|entry| entry.class == Class::State));
        let first = others.next().map(|alias| alias.entry);
        if first != Some(found.entry) || self.present.binary_search(&found.entry).is_ok() {
            return found.entry;
        }
        others.map(|alias| alias.entry).find(|entry| self.present.binary_search(entry).is_ok()).unwrap_or(found.entry)
    }

    /// Reads an adjective of a state, or the noun for its people: `Malian`, `Malians`, `Iraqi Kurds`.
    fn people_of(&mut self, found: &Match, word: Word<'a>, id: u32, entry: &'l Entry, depth: u8) {
        let modifies = matches!(
            word.deprel(),
            Deprel::Amod | Deprel::Compound | Deprel::NmodPoss | Deprel::Nmod | Deprel::NmodDesc | Deprel::Flat
        ) && word.case().is_none()
            || word.upos() == Upos::Adj
            || word.deprel() == Deprel::Conj && word.first_conjunct().upos() == Upos::Adj
            || self.suffix(found.span).is_some();
        if modifies {
            let head = word.first_conjunct().head();
            let at_place = head.is_some_and(|head| self.lexicon.places.is_place(head.key())) && self.suffix(found.span).is_none();
            if at_place {
                self.place(found, entry.country);
            } else if entry.class != Class::Region {
                let actor = self.of_entry(id, entry);
                self.mention(word.index(), found.span, actor, MentionForm::Adjective);
            } else {
                self.slots[word.index()].place = entry.country;
            }
            return;
        }
        let owners = self.owners(found.first, found.last, depth);
        let definite = word.children_by(Deprel::Det).any(|det| det.is_form("the"));
        let again = if owners.is_empty() && definite { self.named_by_end(word) } else { None };
        if let Some(actor) = again {
            self.mention(word.index(), found.span, actor, MentionForm::Name);
            return;
        }
        let owner = owners.first().and_then(|&owner| self.country_of(owner)).filter(|&country| Some(country) != entry.country);
        let span = self.phrase_span(found.first, found.last, found.span);
        // `ethnic Albanians` live elsewhere than in Albania.
        let ethnic = word.children_by(Deprel::Amod).any(|child| child.is_form("ethnic"));
        let country = owner.or(entry.country.filter(|_| !ethnic));
        let name = if owner.is_some() {
            span.of(self.analysis.text()).to_owned()
        } else {
            found.span.of(self.analysis.text()).to_owned()
        };
        let key = owner.map_or(id, |country| id ^ country_key(country)) ^ u32::from(ethnic) << 29;
        let actor = self.register.of_noun(&entry.name, key, || Actor {
            name,
            kind: ActorKind::People,
            country,
            role: None,
            of: None,
            code: country.map(|country| country.to_string()).unwrap_or_default(),
            mentions: Vec::new(),
        });
        self.mention(word.index(), span, actor, MentionForm::Name);
    }

    /// Reads a name of several states: `the two Koreas`.
    fn states(&mut self, found: &Match, word: Word<'a>, entry: &'l Entry) {
        let gazetteer = &self.lexicon.gazetteer;
        let codes = entry.code.split('|').filter_map(|code| code.parse().ok());
        for (id, state) in codes.filter_map(|code| gazetteer.state_id(code)).filter_map(|id| Some((id, gazetteer.entry(id)?))) {
            let actor = self.of_entry(id, state);
            self.mention(word.index(), found.span, actor, MentionForm::Name);
        }
    }

    /// Whether a state (`city`: a capital or territory) is only where something is or happens.
    fn is_place(&self, word: Word<'_>, city: bool) -> bool {
        let places = &self.lexicon.places;
        let top = word.first_conjunct();
        let mut lower = String::new();
        if let Some(case) = word.case().or_else(|| top.case()).filter(|case| !case.form().starts_with(['\'', '’'])) {
            lower.extend(case.form().chars().flat_map(char::to_lowercase));
            return places.before_state(&lower) || city && places.before_city(&lower);
        }
        let Some(head) = top.head() else { return false };
        match top.deprel() {
            Deprel::Compound | Deprel::Amod | Deprel::NmodPoss | Deprel::Nmod | Deprel::NmodDesc | Deprel::NmodUnmarked => {
                places.is_place(head.key())
                    || city
                        && top.deprel() != Deprel::NmodPoss
                        && self
                            .names
                            .at(head.index())
                            .is_none_or(|found| !matches!(self.class_of(found), Some(Class::Type(_) | Class::Role(_))))
            }
            Deprel::Obj => city && places.takes_place(head.key()),
            Deprel::Appos | Deprel::Obl | Deprel::OblUnmarked | Deprel::Flat | Deprel::List => {
                city || self.slots[head.index()].place.is_some()
            }
            _ => false,
        }
    }

    /// The class of what a match stands for.
    pub(super) fn class_of(&self, found: &Match) -> Option<Class> {
        self.lexicon.gazetteer.entry(found.entry).map(|entry| entry.class)
    }

    /// The word after a hyphen that touches `span`: `led` in `Tuareg-led`.
    pub(super) fn suffix(&self, span: Span) -> Option<&'a str> {
        let rest = self.analysis.text().get(span.end..)?.strip_prefix(['-', '\u{2010}', '\u{2011}'])?;
        let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        rest.get(..end).filter(|word| !word.is_empty())
    }

    /// Whether the word before a hyphen that touches `span` turns it round: `anti-government`, `pro-Russian`.
    pub(super) fn is_prefixed(&self, span: Span) -> bool {
        let before = self.analysis.text().get(..span.start).unwrap_or_default();
        let Some(before) = before.strip_suffix(['-', '\u{2010}', '\u{2011}']) else { return false };
        let start = before.char_indices().rev().take(8).find(|(_, c)| !c.is_alphabetic()).map_or(0, |(at, c)| at + c.len_utf8());
        let prefix = before.get(start..).unwrap_or_default();
        ["anti", "pro", "non", "counter", "post", "inter", "pan"].iter().any(|known| prefix.eq_ignore_ascii_case(known))
    }

    /// Notes a place.
    fn place(&mut self, found: &Match, country: Option<CountryCode>) {
        self.slots[found.head].place = country;
        self.register.places.push(PlaceMention { span: found.span, head: found.head, country });
    }

    /// The actor of an entry.
    pub(super) fn of_entry(&mut self, id: u32, entry: &'l Entry) -> ActorId {
        let day = self.day;
        let actor = self.register.of_entry(id, || {
            let code = match entry.code.as_ref() {
                "" => entry.country.map(|country| country.to_string()).unwrap_or_default(),
                code => code.to_owned(),
            };
            let current = day.and_then(|day| entry.tenures.iter().find(|tenure| tenure.holds(day)));
            Actor {
                name: entry.name.to_string(),
                kind: match entry.class {
                    Class::Body(kind) => kind,
                    Class::Person => ActorKind::Person,
                    Class::Region => ActorKind::Other,
                    _ => ActorKind::State,
                },
                country: entry.country,
                role: current.map(|tenure| tenure.role.to_string()).filter(|role| !role.is_empty()),
                of: None,
                code: current.map_or(code, |tenure| tenure.code.to_string()),
                mentions: Vec::new(),
            }
        });
        self.belong_to_body(actor, entry);
        actor
    }

    /// Ties a person of an international body to it.
    fn belong_to_body(&mut self, actor: ActorId, entry: &'l Entry) {
        let lexicon = self.lexicon;
        if entry.class != Class::Person
            || entry.country.is_some()
            || self.register.get(actor).is_some_and(|actor| actor.of.is_some())
        {
            return;
        }
        let Some(body) = lexicon.gazetteer.body(&entry.code) else { return };
        let Some(of) = lexicon.gazetteer.entry(body).map(|entry| self.of_entry(body, entry)) else { return };
        if let Some(actor) = self.register.get_mut(actor) {
            actor.of = Some(of);
        }
    }

    /// Adds a mention of `actor` at `token`.
    pub(super) fn mention(&mut self, token: usize, span: Span, actor: ActorId, form: MentionForm) {
        let at = self.register.mention(span, token, actor, form);
        let slot = &mut self.slots[token];
        slot.done = true;
        if slot.count == 0 {
            slot.first = at;
        }
        slot.count += 1;
    }

    /// Lets `token` speak for the mention of another token: a title for the name.
    pub(super) fn share(&mut self, token: usize, with: usize) {
        let slot = Slot { done: true, ..self.slots[with] };
        if token != with && slot.count > 0 {
            self.slots[token] = slot;
            self.register.speaks_for(token, slot.first);
        }
    }

    /// The actors that a word means, as far as it has been read.
    pub(super) fn meant_by(&self, token: usize) -> impl Iterator<Item = ActorId> + '_ {
        let slot = self.slots.get(token).copied().unwrap_or_default();
        self.register.mentions.iter().skip(slot.first).take(slot.count).map(|mention| mention.actor)
    }

    /// Whether a word means an actor.
    pub(super) fn is_read(&self, token: usize) -> bool {
        self.slots.get(token).is_some_and(|slot| slot.count > 0)
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

/// The country of two in three names of states and places, when one has so many and is named more than once.
fn theme(names: &Names, lexicon: &Lexicon) -> Option<CountryCode> {
    let mut countries: Vec<CountryCode> = names
        .matches
        .iter()
        .filter_map(|found| lexicon.gazetteer.entry(found.entry))
        .filter(|entry| matches!(entry.class, Class::State | Class::Territory | Class::Region | Class::City))
        .filter_map(|entry| entry.country)
        .collect();
    countries.sort_unstable();
    let mut groups = countries.chunk_by(|one, other| one == other);
    groups.find(|group| group.len() > 1 && group.len() * 3 >= countries.len() * 2).map(|group| group[0])
}

/// A number for a country that no actor's id takes.
pub(super) fn country_key(country: CountryCode) -> u32 {
    country.as_str().bytes().fold(1 << 15, |key, letter| key << 5 | u32::from(letter & 31))
}

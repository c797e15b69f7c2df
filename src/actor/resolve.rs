//! The walk over the words: each word that may mean an actor is read once, what it depends on first.
//!
//! In: trees, names and tables. Out: the [`Register`]. States are read in `state`, bodies and groups in `body`, offices
//! in `office`, people in `person`, pronouns and the like in `refer` and `sides`.

use super::names::{Match, Names};
use super::register::Register;
use super::state::theme;
use super::{Actor, ActorKind, CountryCode, MentionForm};
use crate::document::Dateline;
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
    /// Whether the text names the country of the dateline again: a bureau tells of its neighbours as well.
    pub(super) home_is_named: bool,
    /// Entries that the text names by a name of their own, sorted.
    pub(super) present: Vec<u32>,
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
        let document = analysis.document();
        let home = document.dateline.as_ref().filter(|dateline| !is_seat_of_many(dateline)).and_then(|dateline| dateline.country);
        let theme = theme(&names, lexicon, home);
        let told = document.dateline.as_ref().map_or(0, |dateline| dateline.span.end);
        let country = |found: &Match| lexicon.gazetteer.entry(found.entry).and_then(|entry| entry.country);
        let home_is_named = names.matches.iter().any(|found| found.span.start >= told && country(found) == home);
        Self {
            analysis,
            lexicon,
            names,
            register: Register::default(),
            slots: vec![Slot::default(); analysis.tokens().len()],
            day: document.published.as_ref().map(|published| published.date),
            home,
            home_is_named,
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
        } else if word.upos() == Upos::Num && word.is_form("two") {
            self.the_two(word);
        }
    }

    /// Reads a word that the gazetteer knows.
    fn known(&mut self, found: &Match, word: Word<'a>, depth: u8) {
        let lexicon = self.lexicon;
        let id = self.pick(found);
        let Some(entry) = lexicon.gazetteer.entry(id) else { return };
        match (entry.class, found.form) {
            (Class::State | Class::Territory, Form::Name | Form::Capital | Form::Seat) => {
                if is_province(word) {
                    self.place(found, None);
                } else if self.is_place(word, found.form != Form::Name || entry.class == Class::Territory)
                    && found.form != Form::Seat
                {
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

    /// The class of what a match stands for.
    pub(super) fn class_of(&self, found: &Match) -> Option<Class> {
        self.lexicon.gazetteer.entry(found.entry).map(|entry| entry.class)
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
}

/// `in Niger state`: a part of another country that bears the name of one.
fn is_province(name: Word<'_>) -> bool {
    let noun = name.next().filter(|noun| name.deprel() == Deprel::Compound && name.head() == Some(*noun));
    noun.is_some_and(|noun| {
        matches!(noun.key(), "state" | "county") && matches!(noun.deprel(), Deprel::Obl | Deprel::Nmod) && noun.case().is_some()
    })
}

/// Whether a dateline names a city where states meet: `GENEVA - The foreign minister …` is not Switzerland's.
fn is_seat_of_many(dateline: &Dateline) -> bool {
    const SEATS: [&str; 5] = ["Brussels", "Geneva", "New York", "The Hague", "Vienna"];
    dateline.place.as_ref().is_some_and(|place| SEATS.iter().any(|seat| place.text.eq_ignore_ascii_case(seat)))
}

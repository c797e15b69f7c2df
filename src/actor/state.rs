//! Names of states, their adjectives and people, and whether one is a place or an actor.
//!
//! `Niger`, `Malian`, `Bosnian Serbs`, `the two Koreas`; `Paris accused …` against `told reporters in Paris`.

use super::names::{Match, Names};
use super::owner::{Owner, country_key};
use super::resolve::Resolver;
use super::{Actor, ActorKind, CountryCode, MentionForm, PlaceMention};
use crate::ids::ActorId;
use crate::lexicon::{Class, Entry, Lexicon};
use crate::syntax::{Deprel, Upos, Word};

impl<'a, 'l> Resolver<'a, 'l> {
    /// A body of a state that bears a short name of an international one: `the Security Council of Armenia`.
    pub(super) fn like_named(&mut self, found: &Match, entry: &'l Entry, depth: u8) -> Option<ActorId> {
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
    pub(super) fn pick(&self, found: &Match) -> u32 {
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
    pub(super) fn people_of(&mut self, found: &Match, word: Word<'a>, id: u32, entry: &'l Entry, depth: u8) {
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
    pub(super) fn states(&mut self, found: &Match, word: Word<'a>, entry: &'l Entry) {
        let gazetteer = &self.lexicon.gazetteer;
        let codes = entry.code.split('|').filter_map(|code| code.parse().ok());
        for (id, state) in codes.filter_map(|code| gazetteer.state_id(code)).filter_map(|id| Some((id, gazetteer.entry(id)?))) {
            let actor = self.of_entry(id, state);
            self.mention(word.index(), found.span, actor, MentionForm::Name);
        }
    }

    /// Whether a state (`city`: a capital or territory) is only where something is or happens.
    pub(super) fn is_place(&self, word: Word<'_>, city: bool) -> bool {
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

    /// Notes a place.
    pub(super) fn place(&mut self, found: &Match, country: Option<CountryCode>) {
        self.slots[found.head].place = country;
        self.register.places.push(PlaceMention { span: found.span, head: found.head, country });
    }
}

/// The country of two in three names of states and places, when one has so many and is named more than once; none where `home`,
/// that of the dateline, is another that is named more than once: a report from Islamabad on India means Pakistan's ministry.
pub(super) fn theme(names: &Names, lexicon: &Lexicon, home: Option<CountryCode>) -> Option<CountryCode> {
    let mut countries: Vec<CountryCode> = names
        .matches
        .iter()
        .filter_map(|found| lexicon.gazetteer.entry(found.entry))
        .filter(|entry| matches!(entry.class, Class::State | Class::Territory | Class::Region | Class::City))
        .filter_map(|entry| entry.country)
        .collect();
    countries.sort_unstable();
    let mut groups = countries.chunk_by(|one, other| one == other);
    let theme = groups.find(|group| group.len() > 1 && group.len() * 3 >= countries.len() * 2).map(|group| group[0])?;
    let at_home = countries.iter().filter(|&&country| Some(country) == home).count();
    (Some(theme) == home || at_home < 2).then_some(theme)
}

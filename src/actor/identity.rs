//! Which person a name means: one of the tables, one that the text named before, or a new one.

use super::names::Run;
use super::office::Office;
use super::owner::{Owner, country_key};
use super::resolve::Resolver;
use super::{Actor, ActorKind, CountryCode};
use crate::ids::ActorId;
use crate::lexicon::{Class, Entry, Form};
use crate::span::Span;

/// From how many letters on the skeleton of a name alone tells who it is.
const LONG_SKELETON: usize = 9;

/// Where the first name of a person is the one to call him or her by: a family name in East Asia, in Ethiopia, Eritrea and Iceland
/// the given one. `Li` of Li Keqiang.
const CALLED_BY_FIRST: [&str; 8] = ["CHN", "ERI", "ETH", "HKG", "ISL", "KOR", "PRK", "TWN"];

impl<'a, 'l> Resolver<'a, 'l> {
    /// Which person a name means: a known one, one that the text named before, or a new one when something tells that it
    /// is a person.
    pub(super) fn identify(
        &mut self,
        run: &Run,
        name: Span,
        owner: Option<Owner>,
        offices: &[Office<'l>],
        evident: bool,
    ) -> Option<ActorId> {
        let text = name.of(self.analysis.text());
        let key = text.to_lowercase();
        let surname = surname_of(&key).to_owned();
        if let Some(actor) = self.register.named(&key) {
            return Some(actor);
        }
        let single = run.first == run.last;
        if let Some(actor) = self.register.surnamed(&surname).filter(|_| single) {
            return Some(actor);
        }
        let mut country = owner.and_then(|owner| self.country_of(owner));
        let known = run.entry.and_then(|_| self.known_person(run, country, offices));
        let known = known.or_else(|| self.spelled_person(text, country, offices).filter(|_| evident));
        if known.is_none() && country.is_none() && evident && run.entry.is_some() {
            country = self.shared_country(run);
        }
        let actor = match known {
            Some(id) => {
                let entry = self.lexicon.gazetteer.entry(id)?;
                let full = entry.name.to_lowercase();
                let actor = self.of_entry(id, entry);
                let day = self.day;
                for tenure in entry.tenures.iter().filter(|tenure| day.is_none_or(|day| tenure.holds(day))) {
                    let Some(country) = entry.country else { break };
                    self.register.call(&tenure.role, country_key(country), actor);
                }
                self.register.name(&full, surname_of(&full), actor);
                actor
            }
            None if !evident && (run.entry.is_none() || !single) => return None,
            None if run.entry.is_some() && !evident => return None,
            None => self.register.add(Actor {
                name: text.to_owned(),
                kind: ActorKind::Person,
                country,
                role: None,
                of: None,
                code: country.map(|country| country.to_string()).unwrap_or_default(),
                mentions: Vec::new(),
            }),
        };
        self.register.name(&key, &surname, actor);
        let called_by_first = self.register.get(actor).and_then(|person| person.country);
        if called_by_first.is_some_and(|country| CALLED_BY_FIRST.contains(&country.as_str())) {
            self.register.name(&key, key.split([' ', '-']).next().unwrap_or_default(), actor);
        }
        // `Edmundo Vargas Llosa` is `Vargas Llosa` later on.
        if let Some((_, double)) = key.split_once(' ').filter(|(_, rest)| rest.contains(' ')) {
            self.register.name(double, &surname, actor);
        }
        Some(actor)
    }

    /// The person of the table whom a name means: a surname only when one alone fits the day, the country and the office.
    fn known_person(&self, run: &Run, country: Option<CountryCode>, offices: &[Office<'l>]) -> Option<u32> {
        let gazetteer = &self.lexicon.gazetteer;
        let found = (run.first..=run.last).find_map(|token| self.names.at(token))?;
        let whole = found.first == run.first && found.last == run.last;
        let fits = |entry: &Entry| {
            (country.is_none() || entry.country.is_none() || entry.country == country)
                && (offices.is_empty()
                    || entry.tenures.is_empty()
                    || offices.iter().any(|office| entry.tenures.iter().any(|tenure| alike(&tenure.role, &office.entry.name))))
        };
        let candidates = || {
            gazetteer
                .aliases(found.node)
                .filter(|alias| gazetteer.entry(alias.entry).is_some_and(|entry| entry.class == Class::Person))
        };
        if let Some(full) = candidates().find(|alias| alias.form == Form::Name) {
            return gazetteer.entry(full.entry).filter(|entry| country.is_none() || entry.country == country).map(|_| full.entry);
        }
        if !whole {
            return None;
        }
        let open: Vec<u32> = candidates().map(|alias| alias.entry).filter(|&id| gazetteer.entry(id).is_some_and(fits)).collect();
        match (open.as_slice(), self.day) {
            ([one], _) => Some(*one),
            (many, Some(day)) => {
                let mut now = many
                    .iter()
                    .filter(|&&id| gazetteer.entry(id).is_some_and(|entry| entry.tenures.iter().any(|tenure| tenure.holds(day))));
                let one = now.next().copied();
                one.filter(|_| now.next().is_none())
            }
            _ => None,
        }
    }

    /// The person of the table whose name the text spells its own way: `President Abdulaziz Boutefliqa`.
    fn spelled_person(&self, name: &str, country: Option<CountryCode>, offices: &[Office<'l>]) -> Option<u32> {
        let (id, length) = self.lexicon.gazetteer.spelled_like(name)?;
        let entry = self.lexicon.gazetteer.entry(id)?;
        let office = || offices.iter().any(|office| entry.tenures.iter().any(|tenure| alike(&tenure.role, &office.entry.name)));
        let sure = match country {
            Some(_) => entry.country == country,
            None => office() || length >= LONG_SKELETON,
        };
        sure.then_some(id)
    }

    /// The country of everybody in the table who has this surname: whoever `President Bush` is, the country is sure.
    fn shared_country(&self, run: &Run) -> Option<CountryCode> {
        let gazetteer = &self.lexicon.gazetteer;
        let found = self.names.at(run.head).filter(|found| found.first == run.first && found.last == run.last)?;
        let mut countries =
            gazetteer.aliases(found.node).filter_map(|alias| gazetteer.entry(alias.entry)).map(|entry| entry.country);
        let first = countries.next()??;
        countries.all(|country| country == Some(first)).then_some(first)
    }
}

/// The last word of a name in lower case, without an article: `sharif` of `ahmed al-sharif`.
fn surname_of(name: &str) -> &str {
    let last = name.rsplit(' ').next().unwrap_or(name);
    last.strip_prefix("al-").or_else(|| last.strip_prefix("el-")).unwrap_or(last)
}

/// Whether two names of offices speak of one: one ends with the other.
fn alike(one: &str, other: &str) -> bool {
    one.ends_with(other) || other.ends_with(one) || one == "leader" || other == "leader"
}

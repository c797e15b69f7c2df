//! Actor and agent dictionaries as entries of the parser's own gazetteer.
//!
//! The code tells what an actor is: `ATL` alone is the state itself, `IGO…` an international body, `ATLMIL` its army. Who has
//! codes that hold for some time only, and is no organisation, is a person. What a lab's dictionary says of a name wins over
//! what the crate's tables say.

use super::actors::{ActorDictionary, ActorEntry};
use super::agents::AgentDictionary;
use super::codes::NULL;
use super::phrase::Phrase;
use crate::actor::{ActorKind, CountryCode};
use crate::lexicon::{Class, Entry, Form, Gazetteer, Tenure, Traits};

impl ActorDictionary {
    /// Adds the actors to a gazetteer.
    pub(crate) fn add_to(&self, gazetteer: &mut Gazetteer) {
        gazetteer.leading = true;
        for actor in &self.actors {
            let Some(code) = actor.codes.iter().rev().map(|code| &*code.code).find(|code| *code != NULL) else { continue };
            // The members of `EAS/WES` are told apart nowhere in an article: the first stands for all.
            let code = code.split('/').next().unwrap_or(code);
            let country = country(gazetteer, code);
            let state = country.filter(|country| country.as_str() == code).and_then(|country| gazetteer.state_id(country));
            let entry = state.unwrap_or_else(|| gazetteer.add(entry(actor, code, country)));
            for name in &actor.names {
                gazetteer.add_name(entry, &spelled(name), Form::Name);
            }
        }
        gazetteer.leading = false;
    }
}

impl AgentDictionary {
    /// Adds the agents as nouns for offices and bodies. What the gazetteer has for a body stays one, with the agent's code.
    pub(crate) fn add_to(&self, gazetteer: &mut Gazetteer) {
        gazetteer.leading = true;
        for agent in &self.agents {
            let Some(first) = agent.names.first() else { continue };
            let name = lower(first);
            let known = gazetteer.find(&name).and_then(|node| gazetteer.aliases(node).next()).map(|alias| alias.entry);
            let known = known.and_then(|known| gazetteer.entry(known));
            let known = known.filter(|known| matches!(known.class, Class::Type(_) | Class::Role(_)));
            let (class, traits) = known.map_or((Class::Role(false), Traits::default()), |known| (known.class, known.traits));
            let entry = Entry {
                name: name.clone().into(),
                class,
                country: None,
                adjective: "".into(),
                code: agent.code.to_string().into(),
                tenures: Vec::new(),
                traits,
            };
            let entry = gazetteer.add(entry);
            for (index, name) in agent.names.iter().enumerate() {
                let form = if index == 0 { Form::Noun } else { Form::Plural };
                gazetteer.add_name(entry, &lower(name), form);
            }
        }
        gazetteer.leading = false;
    }
}

/// The entry of an actor that is no state.
fn entry(actor: &ActorEntry, code: &str, country: Option<CountryCode>) -> Entry {
    let role = if country.is_some() { code.get(3..).unwrap_or("") } else { code };
    let dated = actor.codes.iter().filter(|code| !code.is_default());
    let tenures: Vec<Tenure> = dated
        .map(|code| Tenure { from: code.from, to: code.until, role: "".into(), code: code.code.to_string().into() })
        .collect();
    let class = match organisation(role) {
        Some(kind) => Class::Body(kind),
        None if !tenures.is_empty() => Class::Person,
        None => Class::Body(kind(role)),
    };
    let name = actor.names.first().map(spelled).unwrap_or_default();
    let lasting = actor.codes.iter().find(|code| code.is_default()).map_or(code, |code| &code.code);
    Entry {
        name: name.into(),
        class,
        country,
        adjective: "".into(),
        code: lasting.to_owned().into(),
        tenures,
        traits: Traits::default(),
    }
}

/// What the first letters of a code without country say.
fn organisation(code: &str) -> Option<ActorKind> {
    match code.get(..3)? {
        "IGO" => Some(ActorKind::Intergovernmental),
        "NGO" | "NGM" => Some(ActorKind::Organisation),
        "MNC" => Some(ActorKind::Company),
        "IMG" => Some(ActorKind::ArmedGroup),
        _ => None,
    }
}

/// What the role in a code says.
fn kind(role: &str) -> ActorKind {
    match role.get(..3).unwrap_or("") {
        "GOV" => ActorKind::Government,
        "MIL" => ActorKind::Military,
        "COP" => ActorKind::Police,
        "SPY" => ActorKind::Intelligence,
        "JUD" => ActorKind::Judiciary,
        "LEG" => ActorKind::Legislature,
        "OPP" | "PTY" => ActorKind::Party,
        "REB" | "UAF" | "INS" | "SEP" | "RAD" => ActorKind::ArmedGroup,
        "BUS" => ActorKind::Company,
        "MED" => ActorKind::Media,
        "CVL" | "REF" => ActorKind::People,
        _ => ActorKind::Organisation,
    }
}

/// The state that the code starts with, where the gazetteer knows it.
fn country(gazetteer: &Gazetteer, code: &str) -> Option<CountryCode> {
    let country = code.get(..3)?.parse().ok()?;
    gazetteer.state(country).map(|_| country)
}

/// A name in the letters of a text: `POSEIDON_OF_ATLANTIS` is `Poseidon of Atlantis`; a short one alone is an abbreviation.
fn spelled(name: &Phrase) -> String {
    let alone = name.len() == 1;
    let mut text = String::new();
    for (index, word) in name.words().enumerate() {
        if index > 0 {
            text.push(' ');
        }
        let function = index > 0 && matches!(word, "OF" | "THE" | "AND" | "FOR" | "IN" | "ON" | "DE" | "DU" | "LA" | "TO");
        if function {
            text.push_str(&word.to_lowercase());
        } else if alone && word.chars().count() <= 3 || word.contains('.') {
            text.push_str(word);
        } else {
            let mut after = false;
            for letter in word.chars() {
                if after {
                    text.extend(letter.to_lowercase())
                } else {
                    text.push(letter)
                }
                after = letter.is_alphanumeric();
            }
        }
    }
    text
}

fn lower(name: &Phrase) -> String {
    name.words().collect::<Vec<_>>().join(" ").to_lowercase()
}

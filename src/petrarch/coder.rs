//! The coder: sentences and dictionaries in, `(source, target, code)` events out, as PETRARCH-1 codes them.
//!
//! Verbs are looked for from left to right. Where a listed verb stands, the first pattern of its block that fits the words
//! before and after it decides, else the verb's own code. A verb that tells something takes its whole verb phrase: nothing
//! inside it is coded again. Source and target are the noun phrases the pattern names, else the first known one before the
//! verb and the first other known one after it.

use super::actors::ActorDictionary;
use super::agents::{AgentDictionary, Side};
use super::clauses::CommaClauses;
use super::codes::NULL;
use super::discards::{Discard, DiscardList};
use super::phrase::PhraseIndex;
use super::sentence::{Sentence, Told};
use super::units::{Coding, units};
use super::verbs::VerbDictionary;
use super::words::items;
use crate::syntax::{Analysis, Word};
use chrono::NaiveDate;
use std::collections::HashMap;

/// How many words a name may span in a sentence, those between its own words included.
const LONGEST_NAME: usize = 8;

/// An event as PETRARCH tells it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CodedEvent {
    /// Who does it.
    pub source: String,
    /// To whom.
    pub target: String,
    /// What: a CAMEO code, or whatever the verb dictionary has.
    pub code: String,
}

/// What one text gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Its events, in order, each once.
    Events(Vec<CodedEvent>),
    /// The text is no political news: the discard phrase that says so.
    Discarded(Box<str>),
}

/// Settings, as in PETRARCH's configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Tell only events whose source and target are both known, at least as agents; `require_dyad`.
    pub require_dyad: bool,
    /// Clauses between commas that are left out.
    pub commas: CommaClauses,
}

impl Default for Options {
    fn default() -> Self {
        Self { require_dyad: true, commas: CommaClauses::default() }
    }
}

/// Codes sentences with dictionaries. Build one and share it.
#[derive(Debug, Clone)]
pub struct Coder {
    actors: ActorDictionary,
    agents: AgentDictionary,
    pub(super) verbs: VerbDictionary,
    discards: DiscardList,
    pub(super) options: Options,
    actor_index: PhraseIndex<usize>,
    agent_index: PhraseIndex<usize>,
    /// By the verb's word: block, verb, form.
    pub(super) verb_index: HashMap<Box<str>, Vec<(usize, usize, usize)>>,
}

impl Coder {
    /// A coder with these dictionaries.
    #[must_use]
    pub fn new(
        actors: ActorDictionary,
        agents: AgentDictionary,
        verbs: VerbDictionary,
        discards: DiscardList,
        options: Options,
    ) -> Self {
        let names = actors.actors.iter().enumerate();
        let actor_index =
            PhraseIndex::new(names.flat_map(|(index, actor)| actor.names.iter().map(move |name| (name.clone(), index))));
        let names = agents.agents.iter().enumerate();
        let agent_index =
            PhraseIndex::new(names.flat_map(|(index, agent)| agent.names.iter().map(move |name| (name.clone(), index))));
        let mut verb_index: HashMap<Box<str>, Vec<(usize, usize, usize)>> = HashMap::new();
        for (block, entry) in verbs.blocks.iter().enumerate() {
            for (verb, entry) in entry.verbs.iter().enumerate() {
                for (form, entry) in entry.forms.iter().enumerate() {
                    verb_index.entry(entry.verb.clone()).or_default().push((block, verb, form));
                }
            }
        }
        Self { actors, agents, verbs, discards, options, actor_index, agent_index, verb_index }
    }

    /// Codes the sentences of one story of a day.
    #[must_use]
    pub fn code(&self, analysis: &Analysis<'_>, date: Option<NaiveDate>) -> Outcome {
        if let Some((Discard::Story, phrase)) = self.discards.find(analysis.text()) {
            return Outcome::Discarded(phrase.into());
        }
        let mut events = Told::default();
        let mut discarded = None;
        for sentence in analysis.sentences() {
            match self.discards.find(sentence.span.of(analysis.text())) {
                Some((_, phrase)) => discarded = Some(phrase),
                None => self.sentence(analysis.words_of(sentence), date, &mut events),
            }
        }
        match discarded {
            Some(phrase) if events.in_order.is_empty() => Outcome::Discarded(phrase.into()),
            _ => Outcome::Events(events.in_order),
        }
    }

    /// Codes one sentence.
    fn sentence<'a>(&self, words: impl Iterator<Item = Word<'a>>, date: Option<NaiveDate>, events: &mut Told) {
        let items = items(words);
        let mut named = vec![false; items.len()];
        let mut at = 0;
        while at < items.len() {
            let actor = self.actor_index.at(&items, at).map(|(_, end)| end);
            let agent = self.agent_index.at(&items, at).map(|(_, end)| end).filter(|end| end - at > 1);
            match actor.max(agent).filter(|end| end - at <= LONGEST_NAME) {
                Some(end) => {
                    named[at..end].fill(true);
                    at = end;
                }
                None => at += 1,
            }
        }
        let units = units(&items, &named, &Dated { coder: self, date });
        let mut unit_of = vec![None; items.len()];
        for (index, unit) in units.iter().enumerate() {
            unit_of[unit.range.clone()].fill(Some(index));
        }
        let out = self.options.commas.left_out(&items, &unit_of);
        let sentence = Sentence { coder: self, items, units, unit_of, out };
        sentence.code(events);
    }
}

/// The dictionaries on a day.
struct Dated<'c> {
    coder: &'c Coder,
    date: Option<NaiveDate>,
}

impl Coding for Dated<'_> {
    /// The first actor's code, then the codes of the agents in order, each once: codes are blocks of three letters.
    ///
    /// `former` makes of any agent one of the elite: `ELI`.
    fn code(&self, words: &[&str]) -> String {
        let coder = self.coder;
        let actor = (0..words.len()).find_map(|at| coder.actor_index.at(words, at));
        let mut code = actor.map_or(NULL, |(actor, _)| coder.actors.actors[actor].code_on(self.date)).to_owned();
        let former = words.contains(&"FORMER");
        let mut at = 0;
        while at < words.len() {
            let Some((agent, end)) = coder.agent_index.at(words, at) else {
                at += 1;
                continue;
            };
            let agent = &coder.agents.agents[agent];
            let (added, side) = if former { ("ELI", Side::After) } else { (&*agent.code, agent.side) };
            if !holds(&code, added) {
                match side {
                    Side::Before if code == NULL => code = added.to_owned(),
                    Side::Before => code.insert_str(0, added),
                    Side::After => code.push_str(added),
                }
            }
            at = end;
        }
        code
    }
}

/// Whether `part` stands in `code` at the start of a block of three.
fn holds(code: &str, part: &str) -> bool {
    (0..code.len()).step_by(3).any(|at| code.get(at..).is_some_and(|rest| rest.starts_with(part)))
}

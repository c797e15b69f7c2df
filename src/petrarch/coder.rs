//! The coder: sentences and dictionaries in, `(source, target, code)` events out, as PETRARCH-1 codes them.
//!
//! Verbs are looked for from left to right. Where a listed verb stands, the first pattern of its block that fits the words
//! before and after it decides, else the verb's own code. A verb that tells something takes its whole verb phrase: nothing
//! inside it is coded again. Source and target are the noun phrases the pattern names, else the first known one before the
//! verb and the first other known one after it.

use super::actors::ActorDictionary;
use super::agents::{AgentDictionary, Side};
use super::clauses::CommaClauses;
use super::codes::{EventCode, NULL};
use super::discards::{Discard, DiscardList};
use super::matching::{Around, Bound};
use super::phrase::PhraseIndex;
use super::units::{Coding, Unit, units};
use super::verbs::{VerbDictionary, VerbForm};
use super::words::{Item, items};
use crate::syntax::{Analysis, Deprel, Upos, Word};
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// How many words before and after a verb are looked at.
const REACH: usize = 200;

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
    verbs: VerbDictionary,
    discards: DiscardList,
    options: Options,
    actor_index: PhraseIndex<usize>,
    agent_index: PhraseIndex<usize>,
    /// By the verb's word: block, verb, form.
    verb_index: HashMap<Box<str>, Vec<(usize, usize, usize)>>,
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

/// Events, each once.
#[derive(Debug, Default)]
struct Told {
    in_order: Vec<CodedEvent>,
    seen: HashSet<CodedEvent>,
}

impl Told {
    fn add(&mut self, event: CodedEvent) {
        if self.seen.insert(event.clone()) {
            self.in_order.push(event);
        }
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

/// A sentence ready to be searched for verbs.
struct Sentence<'c, 'a> {
    coder: &'c Coder,
    items: Vec<Item<'a>>,
    units: Vec<Unit>,
    unit_of: Vec<Option<usize>>,
    /// By item: whether a comma clause was left out.
    out: Vec<bool>,
}

/// A verb of the dictionary in a sentence.
struct Found {
    block: usize,
    verb: usize,
    /// The verb with its words, as items.
    start: usize,
    end: usize,
}

impl Sentence<'_, '_> {
    fn code(&self, events: &mut Told) {
        let mut at = 0;
        while at < self.items.len() {
            let next = self.verb_at(at).and_then(|(found, place)| self.code_verb(&found, place, events));
            at = next.unwrap_or(at + 1).max(at + 1);
        }
    }

    /// The listed verb whose own word stands at `at`, with the most words; of two entries the later one.
    fn verb_at(&self, at: usize) -> Option<(Found, usize)> {
        let item = &self.items[at];
        if self.out[at] || !self.may_be_verb(at) {
            return None;
        }
        let forms = self.coder.verb_index.get(&*item.text)?;
        let fitting = forms.iter().filter_map(|&(block, verb, form)| {
            let form = &self.coder.verbs.blocks[block].verbs[verb].forms[form];
            let (start, end) = self.form_at(form, at)?;
            Some(Found { block, verb, start, end })
        });
        let longest = fitting.reduce(|best, next| if next.end - next.start >= best.end - best.start { next } else { best });
        longest.map(|found| (found, at))
    }

    fn form_at(&self, form: &VerbForm, at: usize) -> Option<(usize, usize)> {
        let start = at.checked_sub(form.before.len())?;
        let end = at + 1 + form.after.len();
        let fits = |items: Option<&[Item<'_>]>, words: &[Box<str>]| {
            items.is_some_and(|items| items.iter().map(|item| &*item.text).eq(words.iter().map(|word| &**word)))
        };
        (fits(self.items.get(start..at), &form.before) && fits(self.items.get(at + 1..end), &form.after)).then_some((start, end))
    }

    /// Whether the tree takes the word for a verb; modals are none.
    fn may_be_verb(&self, at: usize) -> bool {
        let item = &self.items[at];
        let after_auxiliary = || at > 0 && !self.items[at - 1].is_comma() && self.items[at - 1].upos() == Upos::Aux;
        match item.upos() {
            Upos::Verb => !matches!(item.word.deprel(), Deprel::Amod | Deprel::Case) || after_auxiliary(),
            Upos::Aux => {
                !matches!(&*item.lemma, "WILL" | "WOULD" | "SHALL" | "SHOULD" | "CAN" | "COULD" | "MAY" | "MIGHT" | "MUST")
            }
            _ => false,
        }
    }

    /// Codes one verb; gives the item after its phrase when it told something or that there is nothing to tell.
    fn code_verb(&self, found: &Found, at: usize, events: &mut Told) -> Option<usize> {
        let end = self.phrase_end(at).max(found.end);
        let before = self.before(found.start, at);
        let after: Vec<usize> = (found.end..end).filter(|&item| self.is_told(item)).take(REACH).collect();
        let around = Around {
            items: &self.items,
            units: &self.units,
            unit_of: &self.unit_of,
            before: &before,
            after: &after,
            sets: &self.coder.verbs.synsets,
        };
        let block = &self.coder.verbs.blocks[found.block];
        let by_pattern = block.patterns.iter().find_map(|pattern| Some((&pattern.code, around.fits(pattern)?)));
        let (code, bound) = match by_pattern {
            Some(pattern) => pattern,
            None => (block.verbs[found.verb].code.as_ref().unwrap_or(&block.code), Bound::default()),
        };
        if code.is_null() && by_pattern.is_none() {
            return None;
        }
        let source = bound.source.or_else(|| self.source(&before, at, bound.target));
        if let Some(source) = source {
            if let Some(target) = bound.target.or_else(|| self.target(&before, &after, source)) {
                let turned = bound == Bound::default() && self.is_passive(at, &after);
                let (source, target) = if turned { (target, source) } else { (source, target) };
                self.tell(source, target, code, events);
            }
        }
        Some(end)
    }

    fn is_told(&self, item: usize) -> bool {
        !self.out[item] && !self.items[item].is_comma()
    }

    /// Items before a verb, the nearest first: back to a comma that ends a clause, or to the verb's own subject.
    fn before(&self, start: usize, verb: usize) -> Vec<usize> {
        let subject = self.items[verb].word.subject().map_or(usize::MAX, |subject| subject.leftmost().index());
        let ends = |item: usize| {
            let comma = self.items[item].is_comma() && !self.out[item] && self.unit_of[item].is_none();
            comma && self.items[item].first < subject
        };
        let stretch = (0..start).rev().take_while(|&item| !ends(item));
        stretch.filter(|&item| self.is_told(item)).take(REACH).collect()
    }

    /// The item after a verb's phrase: after its last dependent, save verbs coordinated with it and asides.
    fn phrase_end(&self, verb: usize) -> usize {
        let word = self.items[verb].word;
        let cut = word.children().filter(|child| child.index() > word.index()).find(|child| self.is_cut(*child));
        let until = match cut {
            Some(cut) => cut.leftmost().index(),
            // Where the tree takes the auxiliary for the head, the phrase is that of the auxiliary.
            None => {
                word.head()
                    .filter(|_| word.deprel() == Deprel::Amod)
                    .map_or(word, |_| self.auxiliary(verb).unwrap_or(word))
                    .rightmost()
                    .index()
                    + 1
            }
        };
        self.items.partition_point(|item| item.word.index() < until)
    }

    fn auxiliary(&self, verb: usize) -> Option<Word<'_>> {
        let before = self.items.get(verb.checked_sub(1)?)?;
        (!before.is_comma() && before.upos() == Upos::Aux).then_some(before.word)
    }

    /// Whether a dependent of a verb stands outside the verb's phrase: `met Arnor and | condemned Gondor`.
    fn is_cut(&self, child: Word<'_>) -> bool {
        let item = self.items.partition_point(|item| item.word.index() < child.index());
        if self.out.get(item).copied().unwrap_or(false) {
            return false;
        }
        let first = child.leftmost();
        let after_mark = || first.previous().is_some_and(|word| word.upos() == Upos::Punct);
        match child.deprel() {
            Deprel::Conj => matches!(child.upos(), Upos::Verb | Upos::Aux) && (first.upos() == Upos::Cconj || after_mark()),
            Deprel::Parataxis => after_mark(),
            _ => false,
        }
    }

    /// The noun phrase a verb's subject stands in, else the first known one of the stretch, else the first.
    fn source(&self, before: &[usize], verb: usize, target: Option<usize>) -> Option<usize> {
        let mut seen: Vec<usize> = before.iter().rev().filter_map(|&item| self.unit_of[item]).collect();
        seen.dedup();
        seen.retain(|&unit| Some(unit) != target);
        let subject = self.items[verb].word.subject().and_then(|subject| self.unit_at(subject));
        let known = |unit: &usize| self.units[*unit].is_coded();
        subject
            .filter(|unit| seen.contains(unit))
            .filter(known)
            .or_else(|| seen.iter().copied().find(known))
            .or_else(|| seen.first().copied())
    }

    fn unit_at(&self, word: Word<'_>) -> Option<usize> {
        let item = self.items.partition_point(|item| item.word.index() < word.index());
        *self.unit_of.get(item)?
    }

    /// The first known noun phrase after the verb that is not the source, else the first unknown one, else one before it.
    fn target(&self, before: &[usize], after: &[usize], source: usize) -> Option<usize> {
        for side in [after, before] {
            let mut seen: Vec<usize> = side.iter().filter_map(|&item| self.unit_of[item]).collect();
            seen.dedup();
            seen.retain(|&unit| unit != source);
            let other = |unit: usize| self.units[unit].codes != self.units[source].codes;
            let known = seen.iter().copied().find(|&unit| self.units[unit].is_coded() && other(unit));
            let unknown = || seen.iter().copied().find(|&unit| !self.units[unit].is_coded());
            if let Some(unit) = known.or_else(unknown) {
                return Some(unit);
            }
        }
        None
    }

    /// Whether the verb is passive and says by whom.
    fn is_passive(&self, verb: usize, after: &[usize]) -> bool {
        let word = self.items[verb].word;
        word.is_passive() && after.iter().any(|&item| self.items[item].text == "BY")
    }

    /// Tells an event for each pair of members.
    fn tell(&self, source: usize, target: usize, code: &EventCode, events: &mut Told) {
        let members = |unit: usize| -> Vec<&str> { self.units[unit].codes.iter().flat_map(|code| code.split('/')).collect() };
        let (mut sources, mut targets) = (members(source), members(target));
        if code.is_mutual() {
            // An act on both sides of which only one is known is one among its members.
            if targets == [NULL] {
                targets.clone_from(&sources);
            } else if sources == [NULL] {
                sources.clone_from(&targets);
            }
        }
        let forward = code.forward.iter().map(|code| (&sources, &targets, code));
        let backward = code.backward.iter().map(|code| (&targets, &sources, code));
        for (sources, targets, code) in forward.chain(backward) {
            for source in sources {
                for target in targets {
                    let unknown = self.coder.options.require_dyad && (*source == NULL || *target == NULL);
                    if source == target || unknown {
                        continue;
                    }
                    let event = CodedEvent { source: (*source).into(), target: (*target).into(), code: code.to_string() };
                    events.add(event);
                }
            }
        }
    }
}

//! The verbs of a sentence: which are listed, what their patterns say, and who does what to whom.
//!
//! In: the words and noun phrases of a sentence. Out: its events, added to those told before.

use super::coder::{CodedEvent, Coder};
use super::codes::{EventCode, NULL};
use super::matching::{Around, Bound};
use super::units::Unit;
use super::verbs::VerbForm;
use super::words::Item;
use crate::syntax::{Deprel, Upos, Word};
use std::collections::HashSet;

/// How many words before and after a verb are looked at.
const REACH: usize = 200;

/// Events, each once.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) in_order: Vec<CodedEvent>,
    seen: HashSet<CodedEvent>,
}

impl Told {
    pub(super) fn add(&mut self, event: CodedEvent) {
        if self.seen.insert(event.clone()) {
            self.in_order.push(event);
        }
    }
}

/// A sentence ready to be searched for verbs.
pub(super) struct Sentence<'c, 'a> {
    pub(super) coder: &'c Coder,
    pub(super) items: Vec<Item<'a>>,
    pub(super) units: Vec<Unit>,
    /// By item: the unit it stands in.
    pub(super) unit_of: Vec<Option<usize>>,
    /// By item: whether a comma clause was left out.
    pub(super) out: Vec<bool>,
}

/// A verb of the dictionary in a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) block: usize,
    verb: usize,
    /// Its own word, as an item.
    pub(super) at: usize,
    /// The verb with its words, as items.
    start: usize,
    end: usize,
}

/// What a verb tells.
#[derive(Debug, Clone, Copy)]
pub(super) struct Act<'c> {
    pub(super) code: &'c EventCode,
    pub(super) source: Option<usize>,
    pub(super) target: Option<usize>,
    /// The item after the verb's phrase.
    pub(super) end: usize,
}

impl<'c> Sentence<'c, '_> {
    /// Tells the events of the sentence.
    pub(super) fn code(&self, events: &mut Told) {
        let mut at = 0;
        while at < self.items.len() {
            let Some((found, act)) = self.verb_at(at).and_then(|found| Some((found, self.act(found)?))) else {
                at += 1;
                continue;
            };
            if !self.transform(found, &act, events)
                && let (Some(source), Some(target)) = (act.source, act.target)
            {
                self.tell(source, target, act.code, events);
            }
            at = act.end.max(at + 1);
        }
    }

    /// The listed verb whose own word stands at `at`, with the most words; of two entries the later one.
    pub(super) fn verb_at(&self, at: usize) -> Option<Found> {
        let item = &self.items[at];
        if self.out[at] || !self.may_be_verb(at) {
            return None;
        }
        let forms = self.coder.verb_index.get(&*item.text)?;
        let fitting = forms.iter().filter_map(|&(block, verb, form)| {
            let form = &self.coder.verbs.blocks[block].verbs[verb].forms[form];
            let (start, end) = self.form_at(form, at)?;
            Some(Found { block, verb, at, start, end })
        });
        fitting.reduce(|best, next| if next.end - next.start >= best.end - best.start { next } else { best })
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

    /// What a verb tells by its patterns or by itself; `None` when it tells nothing and its phrase is to be searched.
    pub(super) fn act(&self, found: Found) -> Option<Act<'c>> {
        let at = found.at;
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
        let target = bound.target.or_else(|| self.target(&before, &after, source?));
        let turned = bound == Bound::default() && self.is_passive(at, &after);
        let (source, target) = if turned { (target, source) } else { (source, target) };
        Some(Act { code, source, target, end })
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

    pub(super) fn unit_at(&self, word: Word<'_>) -> Option<usize> {
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
    pub(super) fn tell(&self, source: usize, target: usize, code: &EventCode, events: &mut Told) {
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

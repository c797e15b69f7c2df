//! The walk over an article: in, its sentences and the lines that are not told but dated; out, the resolved expressions in
//! the order of the text.
//!
//! Captions and publication lines have no trees; they are tokenized here and read by the same grammar. They do not move the
//! time spoken of: what follows a picture of 2008 does not happen in 2008. A publication line is listed only where it
//! writes its day out with the weekday; the bare stamp is the article's publication time and nothing more.

use super::anchor::Counted;
use super::apposed::Apposed;
use super::atoms::{self, Atom};
use super::daypart::is_day;
use super::governor::head_of;
use super::meaning::{Found, Meaning};
use super::read::Reader;
use super::resolve::Resolver;
use super::sense::Sense;
use super::tense::{self, Place};
use super::words::Words;
use super::{TimeExpression, TimeKind};
use crate::document::{Paragraph, ParagraphRole};
use crate::ids::TimeId;
use crate::span::Span;
use crate::syntax::{Analysis, Word};
use crate::text::Tokenizer;

/// The token of a word that stands in no tree.
const NO_TOKEN: usize = u32::MAX as usize;

/// How many expressions away a time of day may find its day.
const LENT: usize = 2;

/// What is carried through an article.
pub(super) struct Finder<'a> {
    analysis: &'a Analysis<'a>,
    words: &'a Words,
    resolver: Resolver<'a>,
    atoms: Vec<Atom<'a>>,
    found: Vec<Found>,
    expressions: Vec<TimeExpression>,
    counted: Vec<Counted>,
    apposed: Apposed,
}

impl<'a> Finder<'a> {
    pub(super) fn new(analysis: &'a Analysis<'a>, words: &'a Words) -> Self {
        let document = analysis.document();
        let published = document.published.as_ref();
        let dateline = || document.dateline.as_ref().and_then(|dateline| dateline.date);
        let now = published.map(|published| published.date).or_else(dateline);
        let resolver = Resolver::new(words, now, published.and_then(|published| published.time));
        Self {
            analysis,
            words,
            resolver,
            atoms: Vec::new(),
            found: Vec::new(),
            expressions: Vec::new(),
            counted: Vec::new(),
            apposed: Apposed::default(),
        }
    }

    /// Every expression, and the lengths among them.
    pub(super) fn run(mut self) -> (Vec<TimeExpression>, Vec<Counted>) {
        let analysis = self.analysis;
        let dated = |paragraph: &&Paragraph| matches!(paragraph.role, ParagraphRole::Caption | ParagraphRole::Published);
        let mut lines = analysis.document().paragraphs.iter().filter(dated).peekable();
        for (index, sentence) in analysis.sentences().iter().enumerate() {
            while let Some(line) = lines.next_if(|line| line.span.start < sentence.span.start) {
                self.line(line, index);
            }
            let tokens = sentence.tokens.clone().filter_map(|token| Some((token, analysis.tokens().get(token)?.span)));
            if atoms::read(self.words, analysis.text(), tokens, &mut self.atoms) {
                self.read(index);
            }
        }
        for line in lines {
            self.line(line, analysis.sentences().len());
        }
        (self.expressions, self.counted)
    }

    /// A line without a tree.
    fn line(&mut self, line: &Paragraph, sentence: usize) {
        let text = self.analysis.text();
        let tokens = Tokenizer::within(text, line.span).map(|token| (NO_TOKEN, token.span));
        if !atoms::read(self.words, text, tokens, &mut self.atoms) {
            return;
        }
        let written_out = self.atoms.iter().any(|atom| matches!(atom.sense, Sense::Weekday(..)));
        if line.role == ParagraphRole::Caption || written_out {
            let memory = self.resolver.memory;
            self.read(sentence);
            self.resolver.memory = memory;
        }
    }

    /// Gives a time of day without a day the day that dates the same word: `went off at 9 a.m. near a mosque on Tuesday`.
    fn lend_days(&mut self) {
        let heads: Vec<_> = self.found.iter().map(|found| self.governor(found)).collect();
        for index in 0..self.found.len() {
            let (Meaning::Clock(_, None) | Meaning::Part(_, None)) = self.found[index].meaning else { continue };
            let own = heads[index];
            let beside = |other: usize| match self.found.get(other)?.meaning {
                Meaning::When(when) if own.is_some() && heads[other] == own && is_day(when) => Some(when),
                _ => None,
            };
            let day = (index + 1..=index + LENT).chain((index.saturating_sub(LENT)..index).rev()).find_map(beside);
            if let Meaning::Clock(_, lent @ None) | Meaning::Part(_, lent @ None) = &mut self.found[index].meaning {
                *lent = day;
            }
        }
    }

    /// The word that an expression hangs on.
    fn governor(&self, found: &Found) -> Option<usize> {
        let tokens = self.atoms.get(found.start..found.end)?;
        let (first, last) = (tokens.first()?.token as usize, tokens.last()?.token as usize);
        let heads = tokens.iter().take(8).filter_map(|atom| self.analysis.word(atom.token as usize)?.head());
        heads.map(|head| head.index()).find(|head| !(first..=last).contains(head))
    }

    /// Finds and resolves what stands in `atoms`.
    fn read(&mut self, sentence: usize) {
        self.found.clear();
        let reader = Reader::new(&self.atoms, self.analysis, self.words);
        reader.expressions(&mut self.found);
        self.apposed.add(&reader, &mut self.found);
        self.lend_days();
        for found in &self.found {
            let (Some(first), Some(last)) = (self.atoms.get(found.start), self.atoms.get(found.end.wrapping_sub(1))) else {
                continue;
            };
            let text = self.analysis.text();
            // an editor's bracket opened inside: `Wednesday [5 August]`
            let words = text.get(first.start as usize..last.end as usize).unwrap_or("");
            let bracketed = words.contains('[') && !words.contains(']') && text[last.end as usize..].starts_with(']');
            // the full stop of a sentence that ends on an abbreviation: `at 5 p.m. EST.`
            let closed = matches!(last.sense, Sense::Zone(_)) && last.span().of(text).ends_with('.');
            let id = TimeId::new(self.expressions.len());
            let mut expression = TimeExpression {
                span: Span::new(first.start as usize, last.end as usize - usize::from(closed) + usize::from(bracketed)),
                kind: TimeKind::Date,
                value: String::new(),
                modifier: found.modifier,
                start: None,
                end: None,
                anchor: None,
            };
            let toward = || {
                let first = self.analysis.word(first.token as usize)?;
                let head = head_of(self.analysis, &expression)?;
                tense::direction(
                    self.words,
                    Place { first, head, after: self.analysis.word(last.token as usize).and_then(Word::next) },
                )
            };
            let resolved = self.resolver.resolve(found.meaning, id, sentence, toward);
            expression.kind = resolved.kind;
            expression.value = resolved.value;
            (expression.start, expression.end, expression.anchor) = (resolved.start, resolved.end, resolved.anchor);
            if let Meaning::Length(length) = found.meaning {
                self.counted.extend(length.halves.map(|halves| Counted { id, halves, unit: length.unit }));
            }
            self.apposed.learn(found.start, expression.start);
            self.expressions.push(expression);
        }
    }
}

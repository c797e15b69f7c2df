//! Prepositions as cues: `according to the army`, `in the words of one diplomat`, `citing two officials`.

use super::cue::{CueEntry, CueTable};
use super::draft::{Draft, Source};
use super::extent::{noun_phrase, without};
use super::frame::{CueClass, Frame};
use super::rest;
use crate::span::Span;
use crate::syntax::{Deprel, Upos, Word};

/// The longest preposition of several words, in bytes.
const LONGEST_PHRASE: usize = 24;
/// How many words of a noun phrase a tree loses at most.
const LONGEST_REST: usize = 10;

/// The statement that is filed under this noun by a preposition before it.
pub(super) fn read<'a>(word: Word<'a>, table: &'a CueTable) -> Option<Draft<'a>> {
    let first =
        word.children().find(|child| matches!(child.deprel(), Deprel::Case | Deprel::Mark) && child.index() < word.index())?;
    let key = first.key();
    let (cue_span, entry) = if first.is_form("according") {
        let last = first.child(Deprel::Fixed).or_else(|| first.next()).filter(|to| to.is_form("to"))?;
        (first.span().cover(last.span()), table.get("according", CueClass::Preposition, "to")?)
    } else if let Some((phrase, entry)) = longer(word, first, table) {
        (phrase, entry)
    } else if first.is_form(key) && table.starts(key, CueClass::Preposition) {
        (first.span(), table.get(key, CueClass::Preposition, "")?)
    } else {
        return None;
    };
    let named = noun_phrase(word);
    // A source that heads the sentence has all of it hanging on it.
    let end = if word.head().is_none() { comma_after(word)?.span().start } else { to_comma(named.end, word) };
    let whole = Span::new(named.start, end.max(word.span().end));
    let phrase = Span::new(cue_span.start.min(word.subtree_span().start), whole.end);
    let sentence = word.sentence().span;
    let text = word.analysis().text();
    let after = Span::new(phrase.end, sentence.end).of(text);
    let content = if entry.lemma == "according to" && Span::new(sentence.start, phrase.start).of(text).trim().len() < 2 {
        vec![Span::new(phrase.end, rest::before_semicolon(word, sentence.end))]
    } else if entry.lemma == "according to" && after.trim_matches(|mark: char| !mark.is_alphanumeric()).is_empty() {
        vec![Span::new(sentence.start, phrase.start)]
    } else {
        let clause = clause_of(word.head()?);
        let stop = clause
            .children_by(Deprel::Conj)
            .find(|conjunct| conjunct.index() > word.index() && conjunct.subject().is_some())
            .map_or(clause.subtree_span().end, |conjunct| conjunct.subtree_span().start);
        without(Span::new(clause.subtree_span().start, stop.max(clause.subtree_span().start)), phrase).collect()
    };
    Some(Draft {
        cue: first,
        cue_span,
        entry,
        frame: Frame::That,
        content,
        speaker: Source { word: Some(word), span: (whole.end > named.end).then_some(whole) },
        via: None,
        addressee: None,
    })
}

/// `according to show insiders`, where the tree takes a word of the source for a verb: the words up to the next mark.
pub(super) fn read_stray<'a>(according: Word<'a>, table: &'a CueTable) -> Option<Draft<'a>> {
    let lost = according.is_form("according") && !according.head().is_some_and(Word::is_nominal);
    let to = according.next().filter(|to| lost && to.is_form("to"))?;
    let words =
        || std::iter::successors(to.next(), |word| word.next()).take_while(|word| word.upos() != Upos::Punct).take(LONGEST_REST);
    let (first, last) = (words().next()?, words().last()?);
    let source = words().filter(|word| word.is_nominal()).last()?;
    let (named, sentence) = (first.span().cover(last.span()), according.sentence().span);
    let cue_span = according.span().cover(to.span());
    let content = if according.index() == according.sentence().tokens.start {
        Span::new(named.end, sentence.end)
    } else {
        Span::new(sentence.start, cue_span.start)
    };
    Some(Draft {
        cue: according,
        cue_span,
        entry: table.get("according", CueClass::Preposition, "to")?,
        frame: Frame::That,
        content: vec![content],
        speaker: Source { word: Some(source), span: Some(named) },
        via: None,
        addressee: None,
    })
}

fn comma_after<'a>(word: Word<'a>) -> Option<Word<'a>> {
    std::iter::successors(word.next(), |word| word.next()).find(|word| word.is_form(","))
}

/// The end of a noun phrase that the tree ended at `end`, before words without a verb up to the comma:
/// `the ambassador to Peru Ali Bako, …`.
fn to_comma(end: usize, noun: Word<'_>) -> usize {
    let analysis = noun.analysis();
    let next = analysis.tokens_in(Span::new(0, end)).end;
    let of_phrase = |word: &Word<'_>| {
        matches!(word.upos(), Upos::Propn | Upos::Noun | Upos::Adj | Upos::Adp | Upos::Det | Upos::Num)
            || word.deprel() == Deprel::Case
    };
    let rest = (next..next + LONGEST_REST).map_while(|index| analysis.word(index)).take_while(of_phrase);
    match rest.last().and_then(|last| Some((last, last.next()?))) {
        Some((last, comma)) if comma.is_form(",") => last.span().end,
        _ => end,
    }
}

/// A preposition of several words: `in the words of one diplomat`.
fn longer<'a>(word: Word<'a>, of: Word<'a>, table: &'a CueTable) -> Option<(Span, &'a CueEntry)> {
    let noun = word.head().filter(|noun| of.is_form("of") && noun.upos() == Upos::Noun && noun.index() < of.index())?;
    let phrase = noun.case()?.span().cover(of.span());
    let words = phrase.of(word.analysis().text());
    let (first, rest) = words.split_once(' ').filter(|_| words.len() <= LONGEST_PHRASE)?;
    Some((phrase, table.get(&first.to_lowercase(), CueClass::Preposition, rest)?))
}

/// The clause a word belongs to: the nearest predicate at or above it.
fn clause_of<'a>(word: Word<'a>) -> Word<'a> {
    let is_clause = |word: &Word<'_>| {
        word.upos() == Upos::Verb && word.deprel() != Deprel::Amod
            || word.subject().is_some()
            || matches!(word.deprel(), Deprel::Root | Deprel::Ccomp | Deprel::Parataxis | Deprel::AclRelcl)
    };
    std::iter::once(word).chain(word.ancestors().take(16)).find(is_clause).unwrap_or(word)
}

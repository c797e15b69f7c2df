//! The rest of a sentence after a cue: what is said where the tree lost it, or where it begins later than it should.
//!
//! `The minister told reporters in Bamako on Monday that the talks …`: past the cue, its addressee and its adjuncts.

use super::extent::is_quoted;
use crate::span::Span;
use crate::syntax::{Deprel, Upos, Word};

/// The shortest content that is taken without a tree, in words.
const SHORTEST: usize = 4;
/// How far a semicolon is looked for, in words.
const LONGEST: usize = 120;

/// Where the content after a cue starts: at `that`, or after the phrases that belong to the cue.
pub(super) fn start(verb: Word<'_>) -> Option<usize> {
    first(verb).map(|word| word.span().start)
}

/// The rest of the sentence after a cue and its phrases, when enough of it is left and the cue has a subject of its own.
pub(super) fn span(verb: Word<'_>) -> Option<Span> {
    verb.subject().filter(|subject| subject.index() < verb.index())?;
    // `has declared them unwelcome, the ministry said`: behind it stands who says so.
    if verb.deprel() == Deprel::Ccomp && verb.head().is_some_and(|head| head.index() > verb.index()) {
        return None;
    }
    let first = first(verb).filter(|first| !first.is_form("to") && first.upos() != Upos::Cconj && !subordinates(*first))?;
    let sentence = verb.sentence();
    let words = sentence.tokens.end.saturating_sub(first.index());
    let finite = |word: &Word<'_>| word.subject().is_some() || word.has(Deprel::Cop) || word.has(Deprel::Aux);
    let following = std::iter::successors(Some(first), |word| word.next());
    (words >= SHORTEST && following.clone().any(|word| finite(&word))).then(|| Span::new(first.span().start, sentence.span.end))
}

/// Whether a word opens a clause that says under what circumstances something is said: `warned of a famine if the rains fail`.
fn subordinates(word: Word<'_>) -> bool {
    ["if", "unless", "because", "although", "though", "while", "when", "after", "before", "as", "since", "until"]
        .iter()
        .any(|form| word.is_form(form))
}

/// Where the content really ends, when the tree ended it at `end` although no mark or conjunction stands there.
///
/// `They say adding salt is the simplest way`, `says it is crucial that children eat well`: the words that follow hang on the
/// cue, or the cue on them.
pub(super) fn end(verb: Word<'_>, end: usize) -> usize {
    let analysis = verb.analysis();
    let Some(next) =
        analysis.word(analysis.tokens_in(Span::new(0, end)).end).filter(|next| next.sentence_index() == verb.sentence_index())
    else {
        return end;
    };
    let parted = next.previous().is_some_and(|mark| mark.is_form(","));
    if next.index() <= verb.index() || parted || matches!(next.upos(), Upos::Punct | Upos::Cconj) {
        return end;
    }
    let under = std::iter::once(next).chain(next.ancestors().take(16)).find(|word| word.head() == Some(verb));
    match under {
        Some(child) => match child.deprel() {
            Deprel::Ccomp
            | Deprel::Xcomp
            | Deprel::Parataxis
            | Deprel::Conj
            | Deprel::Csubj
            | Deprel::Nsubj
            | Deprel::Obj
            | Deprel::Dep
                if child.index() > verb.index() =>
            {
                child.rightmost().span().end
            }
            _ => end,
        },
        None if matches!(next.upos(), Upos::Aux | Upos::Verb) && !next.form().ends_with("ing") => verb.sentence().span.end,
        None => end,
    }
}

/// Where the content ends when a semicolon parts it from another clause: `said the dam was safe; engineers had found cracks`.
///
/// What is listed goes on: `said that the dam was safe; that it would be watched; and that …`.
pub(super) fn before_semicolon(verb: Word<'_>, end: usize) -> usize {
    let words = std::iter::successors(verb.next(), |word| word.next()).take(LONGEST).take_while(|word| word.span().end <= end);
    let mut marks = words.filter(|word| word.is_form(";"));
    let parts = |mark: &Word<'_>| {
        mark.next().is_some_and(|next| next.upos() != Upos::Cconj && !next.is_form("that"))
            && !is_quoted(mark.analysis(), mark.span())
    };
    marks.find(parts).map_or(end, |mark| mark.span().start)
}

/// The first word after a cue that belongs to none of its phrases.
fn first<'a>(verb: Word<'a>) -> Option<Word<'a>> {
    let mut at = verb.next()?;
    for child in verb.children().filter(|child| child.index() > verb.index()) {
        let phrase = matches!(
            child.deprel(),
            Deprel::Obj
                | Deprel::Iobj
                | Deprel::Obl
                | Deprel::OblUnmarked
                | Deprel::OblAgent
                | Deprel::Advmod
                | Deprel::CompoundPrt
                | Deprel::Nsubj
        );
        if !phrase || child.leftmost().index() != at.index() {
            if child.deprel() == Deprel::Punct && child.index() == at.index() && !child.is_form(".") {
                at = child.next()?;
                continue;
            }
            break;
        }
        if let Some(that) = that_inside(child) {
            return Some(that);
        }
        at = child.rightmost().next()?;
    }
    (at.upos() != Upos::Punct || is_opening(at)).then_some(at)
}

/// A `that` which the tree put inside a phrase of the cue: `told reporters in Bamako that …`.
fn that_inside<'a>(phrase: Word<'a>) -> Option<Word<'a>> {
    let words = std::iter::successors(Some(phrase.leftmost()), |word| word.next());
    words
        .take_while(|word| word.index() <= phrase.rightmost().index())
        .find(|word| word.is_form("that") && word.deprel() == Deprel::Mark)
}

fn is_opening(mark: Word<'_>) -> bool {
    matches!(mark.form(), "\"" | "“" | "''" | "``" | "‘" | "'" | "(")
}

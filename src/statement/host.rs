//! Cues beside what they attribute: `the talks failed, he said`, `the mine, he said, was safe`, `Talks fail, envoy says`.
//!
//! In: a cue without a complement. Out: the spans of the clause or sentence that hosts it, without the cue and what belongs to it.

use super::cue::CueTable;
use super::draft::Source;
use super::extent::without;
use super::speaker;
use crate::document::ParagraphRole;
use crate::span::Span;
use crate::syntax::{Deprel, Upos, Word};

/// How many marks may close a sentence, and the fewest words that a clause without a subject in its tree must have.
const CLOSING: usize = 3;
const SHORTEST_MISREAD: usize = 6;

/// What a cue beside it attributes, and the speaker where the tree does not tie it to the cue.
///
/// `the talks failed, he said`, `as he said, the talks failed`, `the talks, he said, failed`, `Talks fail, envoy says`
pub(super) fn host<'a>(verb: Word<'a>, says: bool) -> Option<(Vec<Span>, Option<Source<'a>>)> {
    let clause = cue_clause(verb, verb);
    let text = verb.analysis().text();
    let next = text.get(clause.end..).and_then(|rest| rest.chars().find(|mark| !mark.is_whitespace()));
    let that = verb.children_by(Deprel::Mark).any(|mark| mark.is_form("that"));
    if next == Some(':') || that {
        return None;
    }
    let as_clause = || verb.children().any(|child| child.deprel() == Deprel::Mark && child.is_form("as"));
    match (verb.deprel(), verb.head()) {
        (Deprel::Parataxis, Some(head)) if verb.subject().is_some() => {
            Some((without(head.subtree_span(), clause.cover(paratactic_tail(verb))).collect(), None))
        }
        (Deprel::Advcl, Some(head)) if verb.subject().is_some() && as_clause() => {
            Some((without(head.subtree_span(), clause).collect(), None))
        }
        (
            Deprel::Parataxis
            | Deprel::Root
            | Deprel::Ccomp
            | Deprel::Conj
            | Deprel::Acl
            | Deprel::Advcl
            | Deprel::Dep
            | Deprel::List,
            _,
        ) if !is_circumstance(verb) => tail(verb, clause, says),
        _ => None,
    }
}

/// Whether a verb only tells the circumstances of what stands beside it: `an illness characterised by fever`, `after the raid was
/// reported, the envoy left`.
fn is_circumstance(verb: Word<'_>) -> bool {
    let with_phrase = verb.children().any(|child| {
        matches!(child.deprel(), Deprel::Obl | Deprel::OblAgent | Deprel::OblUnmarked) && child.index() > verb.index()
    });
    let describes = matches!(verb.deprel(), Deprel::Acl | Deprel::Advcl) && verb.subject().is_none() && with_phrase;
    let mut first = verb.leftmost();
    while first.upos() == Upos::Punct {
        let Some(next) = first.next() else { break };
        first = next;
    }
    let introduced = matches!(first.upos(), Upos::Adp | Upos::Sconj) && !first.is_form("as") && verb.is_passive()
        || ["when", "while", "if", "until"].iter().any(|form| first.is_form(form));
    let subordinate = verb.deprel() == Deprel::Advcl && introduced;
    describes || subordinate
}

/// The two parts of a sentence around a cue that commas set off: `The mine, he said, was safe until it flooded`.
pub(super) fn parenthesis(verb: Word<'_>, table: &CueTable) -> Option<Vec<Span>> {
    let subject = verb.subject().or_else(|| speaker::inverted(verb, table))?;
    let clause = cue_clause(verb, verb).cover(subject.subtree_span());
    let analysis = verb.analysis();
    let sentence = verb.sentence();
    let tokens = analysis.tokens_in(clause);
    let comma = |word: &Word<'_>| word.is_form(",");
    let before = analysis.word(tokens.start)?.previous().filter(comma)?;
    let after = analysis.word(tokens.end.checked_sub(1)?)?.next().filter(comma)?;
    let next = after.next()?;
    let goes_on = next.upos() == Upos::Punct
        || matches!(next.upos(), Upos::Cconj)
        || next.form().ends_with("ing")
        || ["according", "as", "who", "which", "whose", "where"].iter().any(|form| next.is_form(form));
    (!goes_on).then(|| {
        vec![
            Span::new(sentence.span.start, before.span().start),
            Span::new(after.span().end, sentence.span.end.max(after.span().end)),
        ]
    })
}

/// The cue with everything that hangs on it beside the clause it attributes.
fn paratactic_tail(verb: Word<'_>) -> Span {
    let span = verb.subtree_span();
    if span.start < verb.sentence().span.start || span.len() > verb.sentence().span.len() / 2 { verb.span() } else { span }
}

/// A cue after a comma or a closing quotation mark, with its subject and nothing else to say: `…, a spokesman said in Bamako`.
fn tail<'a>(verb: Word<'a>, clause: Span, says: bool) -> Option<(Vec<Span>, Option<Source<'a>>)> {
    let analysis = verb.analysis();
    let sentence = verb.sentence();
    let mut first = analysis.word(analysis.tokens_in(clause).start)?;
    let mut speaker = None;
    if verb.subject().is_none() {
        let mut run: Option<Word<'a>> = None;
        let mut at = verb.previous();
        while let Some(word) = at.filter(|word| is_named(*word)) {
            run = Some(word);
            at = word.previous();
        }
        first = run?;
        let last = verb.previous()?;
        speaker = Some(Source { word: Some(last), span: Some(first.span().cover(last.span())) });
    }
    let before = first
        .previous()
        .filter(|mark| mark.is_form(",") || matches!(mark.form(), "\"" | "”" | "''" | "’" | ";" | "–" | "—" | "-"))?;
    let whole = Span::new(sentence.span.start, before.span().start);
    let told = analysis.tokens_in(whole).filter_map(|index| analysis.word(index));
    let is_clause = told.clone().any(|word| {
        word.subject().is_some_and(|subject| whole.contains(subject.span()))
            && !matches!(word.deprel(), Deprel::Advcl | Deprel::AclRelcl)
    });
    // `Asked whether he would resign, the minister said no`: what stands before tells when it was said.
    let occasion = |clause: Word<'_>| clause.subject().is_none() && clause.subtree_span().contains(whole);
    if verb.children_by(Deprel::Advcl).any(occasion) {
        return None;
    }
    let is_headline = analysis.role(sentence) == ParagraphRole::Headline;
    // A clause whose tree has lost its subject: `The clinic, run by nuns, treated forty people, officials said.`
    let ends_sentence = std::iter::successors(analysis.word(analysis.tokens_in(clause).end), |word| word.next())
        .take(CLOSING)
        .take_while(|word| word.sentence_index() == verb.sentence_index())
        .all(|word| word.upos() == Upos::Punct);
    let misread = || {
        let opens = told.clone().next().is_some_and(|first| !matches!(first.upos(), Upos::Sconj | Upos::Adv | Upos::Verb));
        let finite = |word: Word<'_>| word.upos() == Upos::Verb && !word.is_gerund() && !word.has(Deprel::OblAgent);
        says && opens
            && ends_sentence
            && verb.subject().is_some()
            && told.clone().count() >= SHORTEST_MISREAD
            && told.clone().any(finite)
    };
    (is_clause || is_headline && told.clone().count() > 2 || misread()).then(|| (vec![whole], speaker))
}

/// A word of a name or a noun phrase without a verb.
fn is_named(word: Word<'_>) -> bool {
    matches!(word.upos(), Upos::Propn | Upos::Noun | Upos::Adj | Upos::Det | Upos::Num | Upos::Pron)
        || word.is_form("'s")
        || word.is_form("’s")
}

/// From the first to the last word of a cue with its subject, auxiliaries and adjuncts, without the clause `content` it takes.
pub(super) fn cue_clause(verb: Word<'_>, content: Word<'_>) -> Span {
    let mut span = verb.span();
    for child in verb.children().filter(|child| child.index() != content.index()) {
        let belongs = match child.deprel() {
            Deprel::Punct | Deprel::Conj | Deprel::Ccomp | Deprel::Parataxis | Deprel::Cc | Deprel::Xcomp => false,
            Deprel::Nsubj | Deprel::Aux | Deprel::Advmod | Deprel::Mark | Deprel::Expl => true,
            _ => child.index() > verb.index(),
        };
        if belongs {
            span = span.cover(child.subtree_span());
        }
    }
    span
}

//! Quotations that no cue beside them takes: their speaker stands in the sentence before, or behind a dash.

use super::cue::CueTable;
use super::draft::{Draft, Source};
use super::frame::{CueClass, Frame};
use super::place::{Place, REACH, SHORTEST_FREE};
use super::speaker;
use crate::span::Span;
use crate::syntax::{Analysis, Upos, Word};

/// A quotation that no cue of its sentence takes.
///
/// - after a colon: `The agency reported:`, then the quotation, also as a paragraph of its own;
/// - after a sentence with a speaker: `The minister was blunt. "We will not go."`.
pub(super) fn free<'a>(
    analysis: &'a Analysis<'a>,
    table: &'a CueTable,
    place: &Place<'a>,
    drafts: &[Draft<'a>],
) -> Option<Draft<'a>> {
    if place.words < SHORTEST_FREE || place.is_title() {
        return None;
    }
    let mark = table.get(":", CueClass::Preposition, "")?;
    let draft = |cue: Word<'a>, entry, speaker| place.draft(cue, entry, speaker);
    let sentence = if place.starts_sentence() {
        analysis.sentences().get(place.first.sentence_index().checked_sub(1)?)?
    } else {
        place.first.sentence()
    };
    let end = analysis.word(sentence.tokens.end.min(place.first.index()).checked_sub(1)?)?;
    let last = if !place.starts_sentence() && !end.is_form(":") { end.previous()? } else { end };
    if last.is_form(":") {
        let mut before = std::iter::successors(last.previous(), |word| word.previous()).take(REACH);
        let cue = before.find(|word| {
            let entry = (word.upos() == Upos::Verb).then(|| table.of(*word, CueClass::Verb, "")).flatten();
            entry.is_some_and(|entry| entry.grade(Frame::Quote) > 0)
        });
        if let Some((cue, entry)) = cue.and_then(|cue| Some((cue, table.of(cue, CueClass::Verb, "")?))) {
            return Some(draft(cue, entry, speaker::source(speaker::of_verb(cue, table).speaker)));
        }
    }
    if place.starts_sentence()
        && let Some(source) = last_source(drafts, sentence.span)
    {
        return (!place.quotation.span.overlaps(source.cue_span)).then(|| draft(last, mark, source.speaker));
    }
    let subject = analysis.root(sentence)?.subject()?;
    let stands = last.upos() == Upos::Punct && (place.starts_sentence() || last.is_form(":"));
    (stands && !place.quotation.span.overlaps(subject.span())).then(|| draft(last, mark, Source::from(Some(subject))))
}

/// The last draft of a sentence by which somebody named says something: `According to Bako, the talks failed.`
fn last_source<'d, 'a>(drafts: &'d [Draft<'a>], sentence: Span) -> Option<&'d Draft<'a>> {
    let end = drafts.partition_point(|draft| draft.cue_span.start < sentence.end);
    let here = drafts[..end].iter().rev().take_while(|draft| draft.cue_span.start >= sentence.start);
    let says = |draft: &&Draft<'_>| {
        draft.speaker.word.is_some() && draft.frame == Frame::That && draft.entry.class == CueClass::Preposition
    };
    here.filter(says).last()
}

/// The dash after a quotation and the name that signs it: `"We will not go." – Ali Bako`.
pub(super) fn signed<'a>(analysis: &'a Analysis<'a>, place: &Place<'a>) -> Option<(Word<'a>, Source<'a>)> {
    if place.words < SHORTEST_FREE {
        return None;
    }
    let after = analysis.tokens_in(place.quotation.span).end;
    let dash = analysis.word(after).filter(|dash| matches!(dash.form(), "-" | "--" | "–" | "—" | "―"))?;
    let first = analysis.word(after + 1).filter(|first| first.upos() == Upos::Propn)?;
    if first.sentence().paragraph != dash.sentence().paragraph {
        return None;
    }
    let last = analysis.word(first.sentence().tokens.end.checked_sub(1)?)?;
    let last = if last.upos() == Upos::Punct { last.previous()? } else { last };
    let named = last.index() >= first.index() && last.index() < first.index() + REACH;
    let verbless = (first.index()..=last.index()).filter_map(|index| analysis.word(index)).all(|word| word.upos() != Upos::Verb);
    (named && verbless).then(|| (dash, Source { word: Some(first), span: Some(first.span().cover(last.span())) }))
}

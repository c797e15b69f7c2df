//! Quotation marks: what stands between them belongs to a statement, whatever the tree says.
//!
//! In: the drafts of the trees, in the order of the text. Out: the same with their contents widened to whole quotations, and
//! new drafts for quotations that no content holds: by a cue beside them, by the statement they go on with, by the sentence before.

use super::cue::CueTable;
use super::draft::Draft;
use super::frame::{CueClass, Frame};
use super::free::{free, signed};
use super::place::{PARTS, Place, REACH, SHORTEST_FREE};
use super::speaker;
use crate::span::Span;
use crate::syntax::{Analysis, Deprel, Upos, Word};
use crate::text::Quotation;

/// How many words and marks a cue may stand before a short quotation: `asked, "Why?"`
const CLOSE: usize = 3;

/// Widens and adds drafts; they stay in the order of their cues.
pub(super) fn read<'a>(analysis: &'a Analysis<'a>, table: &'a CueTable, drafts: &mut Vec<Draft<'a>>) {
    drafts.sort_by_key(|draft| draft.cue_span.start);
    let known = drafts.len();
    // By quotation: the draft that has it, as a position in `drafts`.
    let mut owners: Vec<Option<usize>> = vec![None; analysis.quotations().len()];
    let mut before: Option<usize> = None;
    for (place, quotation) in analysis.quotations().iter().enumerate() {
        if quotation.within.is_some() {
            continue;
        }
        let previous = before.replace(place);
        let tokens = analysis.tokens_in(quotation.inner);
        let Some((first, last)) = analysis.word(tokens.start).zip(tokens.end.checked_sub(1).and_then(|end| analysis.word(end)))
        else {
            continue;
        };
        let words =
            tokens.filter_map(|index| analysis.word(index)).filter(|word| word.upos() != Upos::Punct).take(SHORTEST_FREE).count();
        let place_of = Place { quotation, first, last, words };
        if place_of.is_manner() {
            continue;
        }
        if let Some((dash, name)) = signed(analysis, &place_of)
            && let Some(entry) = table.get(":", CueClass::Preposition, "")
        {
            owners[place] = Some(drafts.len());
            drafts.push(place_of.draft(dash, entry, name));
            continue;
        }
        let introduced = introducing(table, &place_of)
            .filter(|cue| drafts[..known].binary_search_by_key(&cue.span().start, |draft| draft.cue_span.start).is_err());
        if introduced.is_some() {
            release(&mut drafts[..known], &place_of);
        }
        let owner = introduced
            .and_then(|cue| by_cue(cue, table, drafts, known, &place_of))
            .or_else(|| owner(analysis, &drafts[..known], &place_of))
            .or_else(|| owners.get(quotation.continues?).copied().flatten())
            .or_else(|| {
                let owner = previous.and_then(|previous| owners[previous])?;
                place_of.is_second_part(&analysis.quotations()[previous?], &drafts[owner]).then_some(owner)
            })
            .or_else(|| adjoined(&drafts[..known], &place_of))
            .or_else(|| by_cue(cue_beside(analysis, table, &place_of)?, table, drafts, known, &place_of))
            .or_else(|| {
                let (previous, owner) = previous.and_then(|previous| Some((previous, owners[previous]?)))?;
                place_of.follows(analysis, &analysis.quotations()[previous], &drafts[owner]).then_some(owner)
            });
        if let Some(owner) = owner {
            // A quotation that is a paragraph of its own is a statement of its own, by the same speaker.
            if quotation.continues.is_none() && place_of.is_in_later_paragraph(&drafts[owner]) {
                let again = Draft { content: vec![quotation.span], frame: Frame::Quote, ..drafts[owner].clone() };
                owners[place] = Some(drafts.len());
                drafts.push(again);
                continue;
            }
            let draft = &mut drafts[owner];
            if draft.frame == Frame::That && place_of.precedes(draft.cue) && !place_of.ends_clause(draft) {
                draft.content.clear();
                draft.frame = Frame::Quote;
            }
            // Nothing but a conjunction between what is held and the quotation: one stretch.
            let joint = draft
                .content
                .iter()
                .rev()
                .take(PARTS)
                .map(|content| content.end)
                .filter(|end| *end <= quotation.span.start)
                .max();
            let between = joint.map_or("", |end| Span::new(end, quotation.span.start).of(analysis.text()));
            let bound =
                matches!(between.trim_matches([' ', ',', '"', '”']), "and" | "or" | "but" | "and that" | "that" | ":" | ": ");
            let start = joint.filter(|_| bound).unwrap_or(quotation.span.start);
            draft.content.push(Span::new(start, quotation.span.end));
            owners[place] = Some(owner);
        } else if let Some(draft) = free(analysis, table, &place_of, &drafts[..known]) {
            owners[place] = Some(drafts.len());
            drafts.push(draft);
        }
    }
    drafts.sort_by_key(|draft| draft.cue_span.start);
}

/// The draft whose content ends right before the quotation, but for a conjunction: `that it "regrets" the delay and "hopes for peace"`.
fn adjoined(drafts: &[Draft<'_>], place: &Place<'_>) -> Option<usize> {
    let opening = place.quotation.span.start;
    let mut at = place.first.previous().filter(|mark| mark.span().start == opening).unwrap_or(place.first).previous();
    let links = |word: &Word<'_>| word.upos() == Upos::Cconj || [",", ":", "that"].iter().any(|form| word.is_form(form));
    while let Some(word) = at.filter(links) {
        at = word.previous();
    }
    let end = at?.span();
    let sentence = place.first.sentence().span;
    let start = drafts.partition_point(|draft| draft.cue_span.start < sentence.start);
    let here = drafts.iter().enumerate().skip(start).take_while(|(_, draft)| draft.cue_span.start < end.end);
    let held = here.filter(|(_, draft)| draft.content.iter().take(PARTS).any(|content| content.contains(end)));
    held.filter(|(_, draft)| draft.cue.upos() == Upos::Verb && draft.frame == Frame::That).map(|(index, _)| index).last()
}

/// The verb right before the quotation, or before the comma or colon that introduces it: `a message stating, "…"`.
fn introducing<'a>(table: &CueTable, place: &Place<'a>) -> Option<Word<'a>> {
    let opening = place.quotation.span.start;
    let mut before =
        std::iter::successors(place.first.previous(), |word| word.previous()).skip_while(|word| word.span().start >= opening);
    let mark = before.next().filter(|mark| mark.is_form(",") || mark.is_form(":"))?;
    let cue = mark.previous().filter(|cue| cue.upos() == Upos::Verb)?;
    let entry = table.of(cue, CueClass::Verb, "")?;
    (entry.grade(Frame::Quote) > 0 && entry.grade(Frame::That) > 0).then_some(cue)
}

/// Takes the quotation from the drafts of the cues before it whose contents lie inside it: another cue introduces it.
fn release(drafts: &mut [Draft<'_>], place: &Place<'_>) {
    let sentence = place.first.sentence().span;
    let start = drafts.partition_point(|draft| draft.cue_span.start < sentence.start);
    for draft in drafts[start..].iter_mut().take_while(|draft| draft.cue_span.start < place.quotation.span.start) {
        draft.content.retain(|content| !place.quotation.span.contains(*content));
    }
}

/// The draft of a cue beside the quotation: a new one, or one that the tree gave no quotation.
fn by_cue<'a>(cue: Word<'a>, table: &'a CueTable, drafts: &mut Vec<Draft<'a>>, known: usize, place: &Place<'a>) -> Option<usize> {
    let index = drafts[..known].binary_search_by_key(&cue.span().start, |draft| draft.cue_span.start).ok();
    if let Some(index) = index {
        let draft = &mut drafts[index];
        let overlaps = |content: &Span| content.overlaps(place.quotation.span);
        // A cue that has its content in the tree gets no other, but for a quotation that it follows.
        let follows = place.precedes(cue);
        // `The road is open, he said, "and it is safe"`: a cue between two parts of what is said.
        let opening = place.quotation.span.start;
        let split =
            cue.span().end <= opening && draft.content.iter().take(PARTS).all(|content| content.end <= draft.cue_span.start);
        if split && !draft.content.is_empty() && place.continues_sentence() {
            return Some(index);
        }
        if draft.frame == Frame::That && !follows && !draft.content.iter().any(overlaps) {
            return None;
        }
        if draft.frame != Frame::Quote {
            draft.content.clear();
        }
        draft.frame = Frame::Quote;
        return Some(index);
    }
    let entry = table.of(cue, CueClass::Verb, "")?;
    let voice = speaker::of_verb(cue, table);
    drafts.push(Draft {
        cue,
        cue_span: cue.span(),
        entry,
        frame: Frame::Quote,
        content: Vec::new(),
        speaker: speaker::source(voice.speaker).or_beside(cue),
        via: voice.via,
        addressee: None,
    });
    Some(drafts.len() - 1)
}

/// The draft that a quotation belongs to: one with its cue outside, in the sentence where the quotation starts or ends, whose
/// content shares at least half of the quotation there.
fn owner(analysis: &Analysis<'_>, drafts: &[Draft<'_>], place: &Place<'_>) -> Option<usize> {
    let Place { quotation, first, last, .. } = place;
    let sentences = analysis.sentences();
    let mut best: Option<(usize, usize)> = None;
    let mut seek = |sentence: usize| {
        let span = sentences[sentence].span;
        let here = Span::new(quotation.inner.start.max(span.start), quotation.inner.end.min(span.end));
        let start = drafts.partition_point(|draft| draft.cue_span.start < span.start);
        for (index, draft) in drafts.iter().enumerate().skip(start).take_while(|(_, draft)| draft.cue_span.start < span.end) {
            if quotation.span.overlaps(draft.cue_span) || in_other_quotation(analysis, quotation, draft.cue_span) {
                continue;
            }
            let shared: usize = draft
                .content
                .iter()
                .take(PARTS)
                .filter(|content| content.overlaps(here))
                .map(|content| content.end.min(here.end) - content.start.max(here.start))
                .sum();
            if shared * 2 > here.len() && best.is_none_or(|(most, _)| shared + 3 > most) {
                best = Some((shared, index));
            }
        }
    };
    seek(first.sentence_index());
    if last.sentence_index() != first.sentence_index() {
        seek(last.sentence_index());
    }
    best.map(|(_, index)| index)
}

/// A verb beside the quotation that takes quotations: after it (`"…," smiled Bako`), else before it.
fn cue_beside<'a>(analysis: &'a Analysis<'a>, table: &CueTable, place: &Place<'a>) -> Option<Word<'a>> {
    let Place { quotation, first, last, words } = place;
    if place.is_title() {
        return None;
    }
    let takes = |word: &Word<'a>| {
        word.upos() == Upos::Verb
            && !quotation.span.overlaps(word.span())
            && table.of(*word, CueClass::Verb, "").is_some_and(|entry| entry.grade(Frame::Quote) > 0)
            && !in_other_quotation(analysis, quotation, word.span())
    };
    let inner = quotation.inner.of(analysis.text());
    let after_mark = analysis.text().get(quotation.span.end..).and_then(|rest| rest.chars().next());
    let open = inner.ends_with([',', '?', '!']) || after_mark == Some(',');
    let reach = if *words < SHORTEST_FREE && !place.starts_sentence() { SHORTEST_FREE } else { REACH };
    let same_paragraph = |word: &Word<'a>| word.sentence().paragraph == last.sentence().paragraph;
    // `"Why now?" she asked` may have been cut in two after the mark: only the first words of the next sentence count then.
    let cut = inner.ends_with(['?', '!']) && last.sentence().tokens.end <= last.index() + 2;
    let after = (last.index() + 1..)
        .take(if open { reach } else { 0 })
        .map_while(|index| analysis.word(index))
        .take_while(|word| {
            word.sentence_index() == last.sentence_index() || cut && word.sentence_index() == last.sentence_index() + 1
        })
        .take_while(same_paragraph)
        .find(|word| takes(word) && !is_circumstance(*word));
    let before = std::iter::successors(first.previous(), |word| word.previous());
    let reach = if *words < SHORTEST_FREE { CLOSE } else { REACH };
    after.or_else(|| before.take(reach).find(takes))
}

/// Whether a verb tells under what circumstances another is done: `"It is over," when critics asked`.
fn is_circumstance(verb: Word<'_>) -> bool {
    verb.deprel() == Deprel::Advcl
        && verb.subject().is_some()
        && verb.has(Deprel::Mark)
        && !verb.children_by(Deprel::Mark).any(|mark| mark.is_form("as"))
        || verb.deprel() == Deprel::Advcl && verb.children_by(Deprel::Advmod).any(|when| when.is_form("when"))
}

fn in_other_quotation(analysis: &Analysis<'_>, own: &Quotation, span: Span) -> bool {
    let quotations = analysis.quotations();
    let until = quotations.partition_point(|quotation| quotation.span.start <= span.start);
    quotations[..until].iter().rev().take(4).any(|quotation| quotation.span.contains(span) && quotation.span != own.span)
}

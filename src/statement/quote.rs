//! Quotation marks: what stands between them belongs to a statement, whatever the tree says.
//!
//! In: the drafts of the trees, in the order of the text. Out: the same with their contents widened to whole quotations, and
//! new drafts for quotations that no content holds: by a cue beside them, by the statement they go on with, by the sentence before.

use super::cue::CueTable;
use super::draft::{Draft, Source};
use super::frame::{CueClass, Frame};
use super::speaker;
use crate::span::Span;
use crate::syntax::{Analysis, Upos, Word};
use crate::text::Quotation;

/// Quotations of fewer words are scare quotes, titles or nicknames unless a cue takes them.
const SHORTEST_FREE: usize = 4;
/// How many words a cue may stand away from its quotation.
const REACH: usize = 12;

/// Widens and adds drafts; they stay in the order of their cues.
pub(super) fn read<'a>(analysis: &'a Analysis<'a>, table: &'a CueTable, drafts: &mut Vec<Draft<'a>>) {
    drafts.sort_by_key(|draft| draft.cue_span.start);
    let known = drafts.len();
    let mut owners: Vec<Option<usize>> = vec![None; analysis.quotations().len()];
    let mut last_free: Option<usize> = None;
    for (place, quotation) in analysis.quotations().iter().enumerate() {
        if quotation.within.is_some() {
            continue;
        }
        let previous = last_free.replace(place);
        let tokens = analysis.tokens_in(quotation.inner);
        let Some((first, last)) = analysis.word(tokens.start).zip(tokens.end.checked_sub(1).and_then(|end| analysis.word(end)))
        else {
            continue;
        };
        let owner = owner(analysis, &drafts[..known], quotation, first, last);
        if let Some(owner) = owner {
            drafts[owner].content.push(quotation.span);
            owners[place] = Some(owner);
            continue;
        }
        if let Some(owner) = quotation.continues.and_then(|before| owners.get(before).copied().flatten()) {
            drafts[owner].content.push(quotation.span);
            owners[place] = Some(owner);
            continue;
        }
        let words =
            tokens.filter_map(|index| analysis.word(index)).filter(|word| word.upos() != Upos::Punct).take(SHORTEST_FREE).count();
        if words < SHORTEST_FREE {
            continue;
        }
        if let Some(cue) = cue_beside(analysis, table, quotation, first, last) {
            let index = drafts[..known].binary_search_by_key(&cue.span().start, |draft| draft.cue_span.start).ok();
            let index = match index {
                Some(index) => {
                    drafts[index].content.clear();
                    index
                }
                None => {
                    let Some(entry) = table.get(cue.key(), CueClass::Verb, "") else { continue };
                    let voice = speaker::of_verb(cue);
                    drafts.push(Draft {
                        cue,
                        cue_span: cue.span(),
                        entry,
                        frame: Frame::Quote,
                        content: Vec::new(),
                        speaker: speaker::source(voice.speaker),
                        via: voice.via,
                        addressee: None,
                    });
                    drafts.len() - 1
                }
            };
            drafts[index].content.push(quotation.span);
            drafts[index].frame = Frame::Quote;
            owners[place] = Some(index);
            continue;
        }
        let starts = first.sentence().tokens.start + 2 >= first.index();
        let before = previous.and_then(|before| owners[before].map(|owner| (before, owner)));
        if let Some((before, owner)) = before.filter(|_| starts) {
            let cue = drafts[owner].cue.sentence_index();
            let gap_from = analysis.quotations()[before].span.end;
            let last_sentence = analysis
                .word(analysis.tokens_in(Span::new(gap_from.saturating_sub(1), gap_from)).start)
                .map_or(cue, Word::sentence_index);
            if first.sentence_index() <= cue.max(last_sentence) + 1 {
                drafts[owner].content.push(quotation.span);
                owners[place] = Some(owner);
                continue;
            }
        }
        if let Some(draft) = free(analysis, table, quotation, first) {
            owners[place] = Some(drafts.len());
            drafts.push(draft);
        }
    }
    drafts.sort_by_key(|draft| draft.cue_span.start);
}

/// The draft that a quotation belongs to: one with its cue outside, in the sentence where the quotation starts or ends, whose
/// content shares at least half of the quotation there.
fn owner(analysis: &Analysis<'_>, drafts: &[Draft<'_>], quotation: &Quotation, first: Word<'_>, last: Word<'_>) -> Option<usize> {
    let sentences = analysis.sentences();
    let mut best: Option<(usize, usize)> = None;
    let mut seek = |sentence: usize| {
        let span = sentences[sentence].span;
        let here = Span::new(quotation.inner.start.max(span.start), quotation.inner.end.min(span.end));
        let start = drafts.partition_point(|draft| draft.cue_span.start < span.start);
        for (index, draft) in drafts.iter().enumerate().skip(start).take_while(|(_, draft)| draft.cue_span.start < span.end) {
            if quotation.span.overlaps(draft.cue_span) {
                continue;
            }
            let shared: usize = draft
                .content
                .iter()
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
fn cue_beside<'a>(
    analysis: &'a Analysis<'a>,
    table: &CueTable,
    quotation: &Quotation,
    first: Word<'a>,
    last: Word<'a>,
) -> Option<Word<'a>> {
    let takes = |word: &Word<'a>| {
        word.upos() == Upos::Verb
            && !quotation.span.overlaps(word.span())
            && table.get(word.key(), CueClass::Verb, "").is_some_and(|entry| entry.grade(Frame::Quote) > 0)
    };
    let outside = |word: &Word<'a>| !in_other_quotation(analysis, quotation, word.span());
    let after = std::iter::successors(last.next(), |word| word.next()).take(REACH).find(|word| takes(word) && outside(word));
    after.or_else(|| {
        std::iter::successors(first.previous(), |word| word.previous()).take(REACH).find(|word| takes(word) && outside(word))
    })
}

fn in_other_quotation(analysis: &Analysis<'_>, own: &Quotation, span: Span) -> bool {
    let quotations = analysis.quotations();
    let until = quotations.partition_point(|quotation| quotation.span.start <= span.start);
    quotations[..until].iter().rev().take(4).any(|quotation| quotation.span.contains(span) && quotation.span != own.span)
}

/// A quotation that stands by itself after a sentence with a speaker: `The minister was blunt. "We will not go."`
fn free<'a>(analysis: &'a Analysis<'a>, table: &'a CueTable, quotation: &Quotation, first: Word<'a>) -> Option<Draft<'a>> {
    let entry = table.get(":", CueClass::Preposition, "")?;
    let sentence = first.sentence();
    let starts = sentence.tokens.start + 2 >= first.index();
    let (cue, subject) = if starts {
        let before = analysis.sentences().get(first.sentence_index().checked_sub(1)?)?;
        let root = analysis.root(before)?;
        (analysis.word(before.tokens.end.checked_sub(1)?)?, root.subject()?)
    } else {
        let mark = std::iter::successors(first.previous(), |word| word.previous()).take(2).find(|word| word.is_form(":"))?;
        (mark, analysis.root(sentence)?.subject()?)
    };
    if cue.upos() != Upos::Punct || quotation.span.overlaps(subject.span()) {
        return None;
    }
    Some(Draft {
        cue,
        cue_span: cue.span(),
        entry,
        frame: Frame::Quote,
        content: vec![quotation.span],
        speaker: Source::from(Some(subject)),
        via: None,
        addressee: None,
    })
}

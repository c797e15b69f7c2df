//! Quotation marks: what stands between them belongs to a statement, whatever the tree says.
//!
//! In: the drafts of the trees, in the order of the text. Out: the same with their contents widened to whole quotations, and
//! new drafts for quotations that no content holds: by a cue beside them, by the statement they go on with, by the sentence before.

use super::cue::{CueEntry, CueTable};
use super::draft::{Draft, Source};
use super::frame::{CueClass, Frame};
use super::speaker;
use crate::span::Span;
use crate::syntax::{Analysis, Deprel, Upos, Word};
use crate::text::Quotation;

/// Quotations of fewer words are scare quotes, titles or nicknames unless a cue takes them.
const SHORTEST_FREE: usize = 4;
/// The longest title of a work in words, and the shortest of its words, in letters, that has a capital.
const LONGEST_TITLE: usize = 8;
const SHORTEST_TITLE_WORD: usize = 4;
/// How many words a cue may stand away from its quotation.
const REACH: usize = 12;
/// How many parts of a content are looked at: those of the tree come first, and quotations join in their order.
const PARTS: usize = 8;
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

/// A quotation with its first and last word and how many words it has, as far as that matters.
struct Place<'a> {
    quotation: &'a Quotation,
    first: Word<'a>,
    last: Word<'a>,
    words: usize,
}

impl<'a> Place<'a> {
    /// The statement that all of the quotation is.
    fn draft(&self, cue: Word<'a>, entry: &'a CueEntry, speaker: Source<'a>) -> Draft<'a> {
        let content = vec![self.quotation.span];
        Draft { cue, cue_span: cue.span(), entry, frame: Frame::Quote, content, speaker, via: None, addressee: None }
    }

    /// Whether nothing of the sentence stands before it, or the end of another sentence that was not cut off.
    fn starts_sentence(&self) -> bool {
        let opening = self.quotation.span.start;
        let before =
            std::iter::successors(self.first.previous(), |word| word.previous()).find(|word| word.span().start < opening);
        before.is_none_or(|mark| matches!(mark.form(), "." | "?" | "!"))
    }

    /// Whether it is the title of a work or the name of a thing: every longer word has a capital, and no mark ends it.
    fn is_title(&self) -> bool {
        let text = self.first.analysis().text();
        let inner = self.quotation.inner.of(text);
        let named = |word: &str| word.len() < SHORTEST_TITLE_WORD || !word.starts_with(char::is_lowercase);
        !inner.ends_with([',', '.', '?', '!'])
            && inner.split_whitespace().take(LONGEST_TITLE + 1).count() <= LONGEST_TITLE
            && inner.split_whitespace().all(named)
    }

    /// Whether its first letter is small: it goes on with a sentence.
    fn continues_sentence(&self) -> bool {
        self.first.form().starts_with(char::is_lowercase)
    }

    /// Whether it stands in a paragraph after that of the draft's cue.
    fn is_in_later_paragraph(&self, draft: &Draft<'_>) -> bool {
        let cue = draft.cue.sentence().paragraph;
        self.first.sentence().paragraph > cue
            && draft.content.iter().take(PARTS).any(|content| content.end < self.quotation.span.start)
    }

    /// Whether the quotation is closed by a comma or a mark of its own and `cue` follows it: `"Never," he said`.
    fn precedes(&self, cue: Word<'_>) -> bool {
        let inner = self.quotation.inner.of(cue.analysis().text());
        let after = cue.index() > self.last.index() && cue.index() <= self.last.index() + REACH;
        after && inner.ends_with([',', '?', '!']) && self.words > 0
    }

    /// Whether the content of the draft begins in its sentence before it: `The army's raid "was a mistake," he said`.
    fn ends_clause(&self, draft: &Draft<'_>) -> bool {
        let sentence = self.first.sentence().span.start;
        let opening = self.quotation.span.start;
        draft.content.iter().take(PARTS).any(|content| (sentence..opening).contains(&content.start) && content.end > opening)
    }

    /// Whether it is the rest of what a comma broke off before the cue: `"We condemn this," he said, looking tired, "and …"`.
    fn is_second_part(&self, previous: &Quotation, draft: &Draft<'_>) -> bool {
        let text = draft.cue.analysis().text();
        let broken = previous.inner.of(text).ends_with(',') && draft.cue_span.start >= previous.span.end;
        let opening = self.quotation.span.start;
        let before =
            std::iter::successors(self.first.previous(), |word| word.previous()).find(|word| word.span().start < opening);
        let bound = before.is_some_and(|mark| mark.is_form(",") || mark.upos() == Upos::Cconj);
        let here = self.first.sentence_index() == draft.cue.sentence_index();
        let after = draft.content.iter().take(PARTS).all(|content| content.end <= draft.cue_span.start);
        broken && bound && here && self.continues_sentence() && after && draft.cue_span.end <= opening
    }

    /// Whether it goes on with a statement: `"We condemn this," he said. "It must end."`
    fn follows(&self, analysis: &Analysis<'_>, previous: &Quotation, draft: &Draft<'_>) -> bool {
        let end = analysis.tokens_in(previous.span).end;
        let sentence = end.checked_sub(1).and_then(|index| analysis.word(index)).map_or(0, Word::sentence_index);
        self.starts_sentence() && self.first.sentence_index() <= sentence.max(draft.cue.sentence_index()) + 1
    }
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

/// A quotation that no cue of its sentence takes.
///
/// - after a colon: `The agency reported:`, then the quotation, also as a paragraph of its own;
/// - after a sentence with a speaker: `The minister was blunt. "We will not go."`.
fn free<'a>(analysis: &'a Analysis<'a>, table: &'a CueTable, place: &Place<'a>, drafts: &[Draft<'a>]) -> Option<Draft<'a>> {
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
fn signed<'a>(analysis: &'a Analysis<'a>, place: &Place<'a>) -> Option<(Word<'a>, Source<'a>)> {
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

//! Extents: from subtrees to the spans of a content or a speaker, without the marks around them.

use crate::span::Span;
use crate::syntax::{Analysis, Deprel, Upos, Word};
use crate::text::Quotation;

/// `whole` without `hole`: nothing, one piece or two.
pub(super) fn without(whole: Span, hole: Span) -> impl Iterator<Item = Span> {
    let parts = if whole.overlaps(hole) {
        [Span::new(whole.start, hole.start), Span::new(hole.end, whole.end)]
    } else {
        [whole, Span::new(whole.end, whole.end)]
    };
    parts.into_iter().filter(|part| !part.is_empty())
}

/// The part of `span` before `part`, where the end of `span` reaches into it.
pub(super) fn before(text: &str, span: Span, part: Span) -> Span {
    if part.start <= span.start || part.start >= span.end {
        return span;
    }
    let words = Span::new(span.start, part.start).of(text).trim_end_matches(is_margin);
    Span::new(span.start, span.start + words.len())
}

/// How many quotations back one that holds a span is looked for.
const QUOTATIONS: usize = 4;

/// Whether a quotation holds `span`.
pub(super) fn is_quoted(analysis: &Analysis<'_>, span: Span) -> bool {
    let quotations = analysis.quotations();
    let until = quotations.partition_point(|quotation| quotation.span.start <= span.start);
    quotations[..until].iter().rev().take(QUOTATIONS).any(|quotation| quotation.span.contains(span))
}

/// Marks that belong to the sentence and not to what it says.
const fn is_margin(mark: char) -> bool {
    mark.is_ascii_whitespace() || matches!(mark, ',' | ';' | ':' | '-' | '–' | '—' | '\u{a0}')
}

/// `span` without white space, commas, colons and dashes at its ends, without one half of a pair of quotation marks, and, where
/// one pair of quotation marks holds all of it, without that pair.
pub(super) fn trim(text: &str, quotations: &[Quotation], mut span: Span) -> Span {
    for _ in 0..4 {
        let words = span.of(text);
        span.start += words.len() - words.trim_start_matches(is_margin).len();
        let words = span.of(text);
        span.end -= words.len() - words.trim_end_matches(is_margin).len();
        // `"… do not work".`: the stop is the sentence's.
        let stopped = span.of(text).strip_suffix('.').filter(|words| words.ends_with(['"', '”', '’', '»']));
        span.end = stopped.map_or(span.end, |words| span.start + words.len());
        let Some(bare) = without_half_pair(quotations, span) else { break };
        span = bare;
    }
    let words = span.of(text);
    if words.ends_with(['.', '?', '!']) && !words.contains(['"', '“', '”']) {
        span.end -= usize::from(words.ends_with('.') && !ends_in_abbreviation(words));
    }
    span
}

/// Whether the period at the end belongs to the last word: `the U.S.`
fn ends_in_abbreviation(words: &str) -> bool {
    let last = words.rsplit([' ', '\u{a0}']).next().unwrap_or("");
    last.trim_end_matches('.').contains('.') || last.len() == 2 && last.starts_with(|letter: char| letter.is_ascii_uppercase())
}

fn without_half_pair(quotations: &[Quotation], span: Span) -> Option<Span> {
    let opening =
        quotations.binary_search_by_key(&span.start, |quotation| quotation.span.start).ok().map(|index| quotations[index]);
    if let Some(opening) = opening {
        if opening.span.end == span.end {
            return Some(opening.inner);
        }
        if opening.span.end > span.end {
            return Some(Span::new(opening.inner.start.min(span.end), span.end));
        }
    }
    let until = quotations.partition_point(|quotation| quotation.span.start < span.end);
    let closing = quotations[..until].iter().rev().take(8).find(|quotation| quotation.span.end == span.end)?;
    (closing.span.start < span.start).then(|| Span::new(span.start, closing.inner.end.max(span.start)))
}

/// The noun phrase that `word` heads, as sources are cited: with title, apposition and short restrictive clause, without
/// preposition, possessive mark or a clause set off by a comma.
///
/// `the ministry's spokesman, Ali Bako, who spoke to reporters` gives `the ministry's spokesman, Ali Bako`.
///
/// Words that the tree hangs on the same verb as a second subject right before it belong to it.
pub(super) fn noun_phrase(word: Word<'_>) -> Span {
    let mut span = word.span();
    if let Some(first) = split_subject(word) {
        span = span.cover(first.subtree_span());
    }
    let mut end = span.end;
    let mut set_off = false;
    for child in word.children() {
        let part = child.subtree_span();
        let before = child.index() < word.index();
        match child.deprel() {
            Deprel::Case | Deprel::Cc | Deprel::Mark | Deprel::Discourse | Deprel::Advcl | Deprel::Cop | Deprel::Nsubj
                if before => {}
            Deprel::Punct if before => {}
            Deprel::Punct => set_off = true,
            // `"… and the army," Bako said`: the last word of a quotation is no title.
            _ if before && ends_quotation(child, word) => {}
            _ if before => span.start = span.start.min(part.start),
            Deprel::Appos | Deprel::Conj | Deprel::Flat | Deprel::Compound | Deprel::Nummod => {
                end = end.max(part.end);
                set_off = false;
            }
            Deprel::Nmod | Deprel::NmodDesc | Deprel::NmodUnmarked | Deprel::Amod | Deprel::Fixed | Deprel::Advmod
                if !set_off =>
            {
                end = end.max(part.end);
            }
            // `Bako, for his part, insisted`
            Deprel::Nmod if child.is_form("part") && child.case().is_some_and(|case| case.is_form("for")) => break,
            Deprel::Nmod | Deprel::NmodDesc | Deprel::NmodUnmarked | Deprel::List if part.len() < 40 => {
                end = end.max(part.end);
                set_off = false;
            }
            Deprel::Acl | Deprel::AclRelcl if !set_off && part.len() < 80 => end = end.max(part.end),
            Deprel::Case => {}
            _ => break,
        }
    }
    span.end = end;
    span
}

/// Whether a quotation that a comma ends closes between two words.
fn ends_quotation(child: Word<'_>, word: Word<'_>) -> bool {
    let mut between = std::iter::successors(child.next(), |next| next.next()).take_while(|next| next.index() < word.index());
    between.any(|comma| comma.is_form(",") && comma.next().is_some_and(|mark| matches!(mark.form(), "\"" | "”" | "''" | "’")))
}

/// The other subject right before this one: one name that the tree cut in two.
fn split_subject<'a>(word: Word<'a>) -> Option<Word<'a>> {
    let verb = word.head().filter(|_| word.deprel() == Deprel::Nsubj)?;
    let before = verb.children_by(Deprel::Nsubj).find(|other| other.index() < word.index())?;
    (before.rightmost().index() + 1 >= word.leftmost().index() && before.upos() == Upos::Propn).then_some(before)
}

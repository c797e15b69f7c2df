//! Quotation marks, paired: straight, curly, guillemets and apostrophes as quotes, nested, and reopened at the head of a
//! paragraph by the convention of newspapers.
//!
//! In: tokens and sentences. Out: [`Quotation`]s by their start. A mark without a partner opens nothing.

use super::record::{Quotation, Sentence, Token};
use crate::span::Span;

/// The deepest nesting that is followed.
const DEEPEST: usize = 4;

/// A family of marks that close one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Double,
    Single,
    Angle,
}

/// What a mark can do where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mark {
    family: Family,
    opens: bool,
    closes: bool,
}

/// A quotation that is open: its mark, and its place in the list.
#[derive(Debug, Clone, Copy)]
struct Open {
    family: Family,
    mark: Span,
    /// Position in the list of quotations, where its span is filled in once it closes.
    place: usize,
}

/// Pairs the quotation marks among `tokens`, paragraph by paragraph.
pub(super) fn pair(text: &str, tokens: &[Token], sentences: &[Sentence]) -> Vec<Quotation> {
    let mut quotations: Vec<Quotation> = Vec::new();
    let mut carried: Option<usize> = None;
    for group in sentences.chunk_by(|left, right| left.paragraph == right.paragraph) {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        let range = first.tokens.start..last.tokens.end;
        let floor = quotations.len();
        let mut stack: Vec<Open> = Vec::new();
        for index in range.clone() {
            let Some(mark) = mark_at(text, tokens[index].span) else { continue };
            let span = tokens[index].span;
            let partner = stack.iter().rposition(|open| open.family == mark.family);
            match partner {
                Some(place) if mark.closes => {
                    stack.truncate(place + 1);
                    let Some(open) = stack.pop() else { continue };
                    quotations[open.place].span = open.mark.cover(span);
                    quotations[open.place].inner = Span::new(open.mark.end, span.start);
                }
                _ if mark.opens && stack.len() < DEEPEST => {
                    if let Some(place) = partner {
                        stack.truncate(place);
                    }
                    stack.push(Open { family: mark.family, mark: span, place: quotations.len() });
                    let within = stack.len().checked_sub(2).map(|outer| stack[outer].place);
                    let continues = (index == range.start).then_some(carried).flatten();
                    quotations.push(Quotation { span, inner: Span::new(span.end, span.end), within, continues });
                }
                _ => {}
            }
        }
        carried = None;
        // An open quotation runs to the end of its paragraph where the next one reopens it.
        if let Some(open) = stack.first().copied()
            && reopens(text, tokens, range.end, open.family)
        {
            let end = tokens[range.end - 1].span.end;
            quotations[open.place].span = Span::new(open.mark.start, end);
            quotations[open.place].inner = Span::new(open.mark.end, end);
            carried = Some(open.place);
        }
        let moved = keep_closed(&mut quotations, floor);
        carried = carried.and_then(|place| moved.get(place - floor).copied().flatten());
    }
    quotations
}

/// Whether the paragraph that begins at token `index` opens with a mark of this family.
fn reopens(text: &str, tokens: &[Token], index: usize, family: Family) -> bool {
    tokens.get(index).and_then(|token| mark_at(text, token.span)).is_some_and(|mark| mark.family == family && mark.opens)
}

/// Drops what was opened and not closed from `floor` on; says where each of those entries went.
fn keep_closed(quotations: &mut Vec<Quotation>, floor: usize) -> Vec<Option<usize>> {
    let mut places = Vec::with_capacity(quotations.len() - floor);
    let mut next = floor;
    for index in floor..quotations.len() {
        let mut quotation = quotations[index];
        if quotation.inner.is_empty() {
            places.push(None);
            continue;
        }
        quotation.within = quotation.within.and_then(|outer| places.get(outer - floor).copied().flatten());
        quotations[next] = quotation;
        places.push(Some(next));
        next += 1;
    }
    quotations.truncate(next);
    places
}

/// What the token at `span` can do as a quotation mark; `None` when it is none.
fn mark_at(text: &str, span: Span) -> Option<Mark> {
    let mark = |family, opens, closes| Some(Mark { family, opens, closes });
    match span.of(text) {
        "“" | "„" | "``" => mark(Family::Double, true, false),
        "”" => mark(Family::Double, false, true),
        "«" => mark(Family::Angle, true, false),
        "»" => mark(Family::Angle, false, true),
        "‘" => mark(Family::Single, true, false),
        "\"" | "''" => {
            let (before, after) = around(text, span);
            let opens = before.is_none_or(|found| found.is_whitespace() || is_opening(found));
            let closes = after.is_none_or(|found| found.is_whitespace() || is_closing(found));
            mark(Family::Double, opens || !closes, closes || !opens)
        }
        "'" | "’" => {
            let (before, after) = around(text, span);
            let opens = before.is_none_or(|found| found.is_whitespace() || is_opening(found))
                && after.is_some_and(|found| !found.is_whitespace());
            let closes = before.is_some_and(|found| !found.is_whitespace())
                && after.is_none_or(|found| found.is_whitespace() || is_closing(found));
            (opens || closes).then_some(Mark { family: Family::Single, opens, closes })
        }
        _ => None,
    }
}

/// The characters before and after a span.
fn around(text: &str, span: Span) -> (Option<char>, Option<char>) {
    (
        text.get(..span.start).and_then(|before| before.chars().next_back()),
        text.get(span.end..).and_then(|after| after.chars().next()),
    )
}

fn is_opening(found: char) -> bool {
    matches!(found, '(' | '[' | '{' | '"' | '“' | '‘' | '\'' | '-' | '–' | '—' | '/')
}

fn is_closing(found: char) -> bool {
    matches!(found, ')' | ']' | '}' | '"' | '”' | '’' | '\'' | '-' | '–' | '—' | '/' | '.' | ',' | ';' | ':' | '!' | '?' | '…')
}

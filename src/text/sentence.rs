//! Where sentences end: full stops, abbreviations, closing quotation marks and brackets after the stop.

use super::heading;
use super::lists::{ABBREVIATIONS, Abbreviation, STARTERS};
use super::record::{Sentence, Token};
use crate::span::Span;
use std::ops::Range;

/// What a token does for the end of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// Nothing.
    None,
    /// `.`, `!`, `?`.
    Stop,
    /// `...`
    Ellipsis,
    /// An abbreviation that can stand last.
    Open,
}

/// Cuts the tokens `range` of paragraph `paragraph` into sentences.
pub(super) fn split(text: &str, tokens: &[Token], range: Range<usize>, paragraph: usize, sentences: &mut Vec<Sentence>) {
    let mut first = range.start;
    let mut at = range.start;
    while at < range.end {
        if at > first && heading::ends_before(text, &tokens[..range.end], first, at) {
            push(tokens, first..at, paragraph, sentences);
            first = at;
        }
        let end = end_of(tokens[at].span.of(text));
        at += 1;
        if end == End::None {
            continue;
        }
        let mut end = end;
        // Stops with spaces between them are an ellipsis.
        while end != End::Open
            && at < range.end
            && tokens[at].span.of(text) == "."
            && tokens[at].span.start > tokens[at - 1].span.end
        {
            end = End::Ellipsis;
            at += 1;
        }
        let stop = at;
        while at < range.end {
            match closing(text, &tokens[at - 1..range.end]) {
                0 => break,
                count => at += count,
            }
        }
        if at < range.end && !divides(text, &tokens[..range.end], end, stop, at) {
            at = stop;
            continue;
        }
        push(tokens, first..at, paragraph, sentences);
        first = at;
    }
    if first < range.end {
        push(tokens, first..range.end, paragraph, sentences);
    }
}

fn push(tokens: &[Token], range: Range<usize>, paragraph: usize, sentences: &mut Vec<Sentence>) {
    let span = tokens[range.start].span.cover(tokens[range.end - 1].span);
    sentences.push(Sentence { span: Span::new(span.start, span.end), tokens: range, paragraph });
}

fn end_of(form: &str) -> End {
    match form {
        "." => End::Stop,
        "…" => End::Ellipsis,
        _ if form.starts_with(['!', '?']) => End::Stop,
        _ if form.starts_with("..") => End::Ellipsis,
        _ if form.len() > 1 && form.starts_with([':', ';']) => End::Ellipsis,
        _ if form.len() > 1 && form.ends_with('.') => match ABBREVIATIONS.get(&form.as_bytes()[..form.len() - 1]) {
            Some(Abbreviation::Title | Abbreviation::Number) => End::None,
            _ => End::Open,
        },
        _ => End::None,
    }
}

/// How many tokens after the first of `tokens` close what stands before the stop: a bracket, a quotation mark written to it, a
/// reference such as `[17]`, an emoticon.
fn closing(text: &str, tokens: &[Token]) -> usize {
    let form = |index: usize| tokens.get(index).map_or("", |token| token.span.of(text));
    if form(1) == "[" && form(3) == "]" && form(2).bytes().all(|byte| byte.is_ascii_digit()) {
        return 3;
    }
    let [before, token, ..] = tokens else { return 0 };
    let face = form(1).len() > 1 && form(1).starts_with([':', ';']);
    usize::from(face || closes(text, before.span, token.span))
}

/// Whether a token closes what stands before the stop: a bracket, or a quotation mark written to it.
fn closes(text: &str, before: Span, token: Span) -> bool {
    let adjacent = before.end == token.start;
    let spaced = text.as_bytes().get(token.end).is_none_or(|byte| !byte.is_ascii_alphanumeric());
    match token.of(text) {
        ")" | "]" | "}" | "”" | "»" | "''" => true,
        "\"" | "'" | "’" => adjacent && spaced,
        _ => false,
    }
}

/// Whether a sentence ends before token `next`: an end of sort `end` stands before token `stop`, closing marks up to `next`.
fn divides(text: &str, tokens: &[Token], end: End, stop: usize, next: usize) -> bool {
    let closed = next > stop;
    let glued = tokens[next - 1].span.end == tokens[next].span.start;
    let mut word = next;
    while word + 1 < tokens.len() && matches!(tokens[word].span.of(text), "\"" | "'" | "“" | "‘" | "«" | "``" | "(" | "[") {
        word += 1;
    }
    let form = tokens[word].span.of(text);
    let Some(letter) = form.chars().next() else { return false };
    match end {
        End::None => false,
        End::Stop => {
            if glued && !letter.is_uppercase() {
                return false;
            }
            let goes_on = letter.is_lowercase() && closed || matches!(form, "," | ";" | ":" | "-" | "--" | "—" | "–");
            !goes_on
        }
        End::Ellipsis => letter.is_uppercase() || word > next,
        End::Open => letter.is_uppercase() && STARTERS.has(form.as_bytes()),
    }
}

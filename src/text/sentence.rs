//! Where sentences end: full stops, abbreviations, closing quotation marks and brackets after the stop.

use super::lists::{ABBREVIATIONS, Abbreviation, STARTERS};
use super::record::{Sentence, Token};
use super::unmarked;
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
        if at > first && unmarked::ends_before(text, &tokens[..range.end], first, at) {
            push(tokens, first..at, paragraph, sentences);
            first = at;
        }
        let end = end_of(tokens[at].span.of(text));
        at += 1;
        if end == End::None || is_number_of_item(text, &tokens[first..at]) || is_short_note(text, &tokens[first..at]) {
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

/// Tokens of a sentence at most. What goes on for longer is a list or a heap of words; it is cut, so that rules may look at all of
/// a sentence for each of its words and time stays linear.
const LONGEST: usize = 384;

fn push(tokens: &[Token], range: Range<usize>, paragraph: usize, sentences: &mut Vec<Sentence>) {
    for start in range.clone().step_by(LONGEST) {
        let end = range.end.min(start + LONGEST);
        let span = tokens[start].span.cover(tokens[end - 1].span);
        sentences.push(Sentence { span: Span::new(span.start, span.end), tokens: start..end, paragraph });
    }
}

fn end_of(form: &str) -> End {
    match form {
        "." => End::Stop,
        "…" => End::Ellipsis,
        _ if form.starts_with(['!', '?']) => End::Stop,
        _ if form.starts_with("..") => End::Ellipsis,
        _ if form.len() > 1 && form.starts_with([':', ';']) => End::Ellipsis,
        _ if form.len() > 1 && form.ends_with('.') => match ABBREVIATIONS.get(&form.as_bytes()[..form.len() - 1]) {
            Some(Abbreviation::Title | Abbreviation::Joint | Abbreviation::Number) => End::None,
            _ => End::Open,
        },
        _ => End::None,
    }
}

/// `1.`, `a.`: whether the tokens of a sentence so far are only the number or letter of an item and its stop.
fn is_number_of_item(text: &str, tokens: &[Token]) -> bool {
    let [number, stop] = tokens else { return false };
    let number = number.span.of(text);
    let counts = number.len() < 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    stop.span.of(text) == "." && (counts || number.len() == 1 && number.starts_with(|letter: char| letter.is_ascii_lowercase()))
}

/// `(b. March 1950)`, `(m. 1977; d. 1990)`: whether the last stop belongs to a small letter right after a bracket or semicolon.
fn is_short_note(text: &str, tokens: &[Token]) -> bool {
    let [.., bracket, letter, stop] = tokens else { return false };
    let letter = letter.span.of(text);
    stop.span.of(text) == "."
        && matches!(bracket.span.of(text), "(" | ";")
        && letter.len() < 4
        && letter.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// How many tokens after the first of `tokens` close what stands before the stop: a bracket, a quotation mark written to it, a
/// reference such as `[17]` or `[citation needed]`, an emoticon.
fn closing(text: &str, tokens: &[Token]) -> usize {
    let form = |index: usize| tokens.get(index).map_or("", |token| token.span.of(text));
    let close = (3..6).find(|&index| form(index) == "]").filter(|_| form(1) == "[");
    let refers = |index: usize| form(index).bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_lowercase());
    if let Some(close) = close.filter(|&close| (2..close).all(refers)) {
        return close;
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
            let dash = matches!(form, "-" | "--" | "—" | "–");
            // A dash and a name after the stop sign what was said: `… will return." | — Ada Obi`
            let signed = dash
                && !glued
                && tokens.get(word + 1).is_some_and(|token| {
                    token.span.start > tokens[word].span.end && token.span.of(text).starts_with(char::is_uppercase)
                });
            let goes_on = letter.is_lowercase() && closed || matches!(form, "," | ";" | ":") || dash && !signed;
            !goes_on
        }
        End::Ellipsis => letter.is_uppercase() || word > next && !matches!(tokens[word - 1].span.of(text), "(" | "["),
        End::Open => letter.is_uppercase() && STARTERS.has(form.as_bytes()),
    }
}

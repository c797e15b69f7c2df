//! Blocks of lines: where a paragraph begins and ends, before anything is known of what it says.
//!
//! Blank lines always divide. A single line break divides too, unless the text is hard-wrapped wire copy, which is decided once
//! a text: most of its line breaks then stand in the middle of a sentence, and no line is long.

use crate::span::Span;

/// The longest line of wrapped copy, in bytes.
const WIDEST: usize = 120;

/// The blocks of `text`, without the white space around each.
pub(super) fn blocks(text: &str) -> Vec<Span> {
    let wrapped = is_wrapped(text);
    let mut blocks: Vec<Span> = Vec::new();
    let mut joins = false;
    for line in lines(text) {
        if line.is_empty() {
            joins = false;
            continue;
        }
        match blocks.last_mut() {
            Some(block) if joins => *block = block.cover(line),
            _ => blocks.push(line),
        }
        joins = wrapped;
    }
    blocks
}

/// The lines of `text` without the white space around each; `\n`, `\r\n` and `\r` all end one.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Span> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let bytes = rest.as_bytes();
        let length = memchr::memchr2(b'\n', b'\r', bytes).unwrap_or(bytes.len());
        let line = trimmed(text, Span::new(at, at + length));
        at += length + if bytes[length..].starts_with(b"\r\n") { 2 } else { 1 };
        at = at.min(text.len());
        Some(line)
    })
}

/// `span` without the white space, control characters and byte order marks at its ends.
pub(super) fn trimmed(text: &str, span: Span) -> Span {
    let blank = |found: char| found.is_whitespace() || found.is_control() || matches!(found, '\u{feff}' | '\u{200b}');
    let whole = span.of(text);
    let left = whole.trim_start_matches(blank);
    let kept = left.trim_end_matches(blank);
    let start = span.start + whole.len() - left.len();
    Span::new(start, start + kept.len())
}

/// Whether single line breaks of `text` are wraps.
fn is_wrapped(text: &str) -> bool {
    let (mut inside, mut after_stop, mut long) = (0_usize, 0_usize, 0_usize);
    let mut before: Option<&str> = None;
    for line in lines(text) {
        let line = line.of(text);
        if let Some(before) = before.filter(|before| !before.is_empty() && !line.is_empty()) {
            let stopped = before.trim_end_matches(['"', '\'', '”', '’', ')', ']']).ends_with(['.', '!', '?', ':']);
            match before.len() {
                40.. if !stopped => inside += 1,
                _ => after_stop += 1,
            }
        }
        long += usize::from(line.len() > WIDEST);
        before = Some(line);
    }
    inside > after_stop && inside > 4 * long
}

//! Blocks of lines: where a paragraph begins and ends, before anything is known of what it says.
//!
//! Blank lines always divide. A single line break divides too, unless the text is hard-wrapped wire copy, which is decided once
//! a text: most of its line breaks then stand in the middle of a sentence, and no line is long.

use super::dateline;
use crate::span::Span;

/// The longest line of wrapped copy, in bytes.
const WIDEST: usize = 120;

/// The shortest line of wrapped copy that the next one goes on with whatever it begins with, in bytes.
const NARROWEST: usize = 40;

/// The blocks of `text`, without the white space around each.
pub(super) fn blocks(text: &str) -> Vec<Span> {
    let wrapped = is_wrapped(text);
    let mut blocks: Vec<Span> = Vec::new();
    let mut before: Option<Line> = None;
    for line in lines(text).map(|span| Line::new(text, span)) {
        if line.span.is_empty() {
            before = None;
            continue;
        }
        let goes_on = wrapped && before.is_some_and(|before| before.goes_on(&line)) && !dateline::is_sure(text, line.span);
        match blocks.last_mut() {
            Some(block) if goes_on => *block = block.cover(line.span),
            _ => blocks.push(line.span),
        }
        before = Some(line);
    }
    blocks
}

/// A line, with what says whether the next one goes on with it.
#[derive(Debug, Clone, Copy)]
struct Line {
    span: Span,
    indented: bool,
    /// Whether it begins with a small letter.
    small: bool,
    /// Whether it closes like a sentence.
    stopped: bool,
}

impl Line {
    fn new(text: &str, span: Span) -> Self {
        let line = span.of(text);
        Self {
            span,
            indented: text.get(..span.start).is_some_and(|before| before.ends_with("  ") || before.ends_with('\t')),
            small: line.starts_with(char::is_lowercase),
            stopped: line.trim_end_matches(['"', '\'', '”', '’', ')', ']']).ends_with(['.', '!', '?', ':']),
        }
    }

    /// Whether, in wrapped copy, `next` goes on with this line.
    fn goes_on(&self, next: &Self) -> bool {
        let opens = next.indented && !self.indented;
        !opens && (self.span.len() >= NARROWEST || next.small)
    }
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

/// Whether single line breaks of `text` are wraps: most of them stand inside a sentence, before a small letter or, in copy all
/// in capitals, after anything but a stop.
fn is_wrapped(text: &str) -> bool {
    let capitals = !text.bytes().any(|byte| byte.is_ascii_lowercase());
    let (mut inside, mut after_stop, mut long) = (0_usize, 0_usize, 0_usize);
    let mut before: Option<Line> = None;
    for line in lines(text).map(|span| Line::new(text, span)) {
        if let Some(before) = before.filter(|before| !before.span.is_empty() && !line.span.is_empty()) {
            let wide = before.span.len() >= NARROWEST && !before.stopped;
            inside += usize::from(wide && (line.small || capitals));
            after_stop += usize::from(before.stopped && !line.indented);
        }
        long += usize::from(line.span.len() > WIDEST);
        before = Some(line);
    }
    inside > after_stop && inside > 4 * long
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&str> {
        blocks(text).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn wrapped_copy_is_joined() {
        let text = "Talks open\nBy Ada Obi\n\nThe ministers of both countries met in the capital on\nMonday and agreed to \
                    open the border to traders and\r\nherders again.\n  The rebels kept silent.\n";
        assert_eq!(
            read(text),
            [
                "Talks open",
                "By Ada Obi",
                "The ministers of both countries met in the capital on\nMonday and agreed to open the border to traders and\r\nherders again.",
                "The rebels kept silent.",
            ]
        );
    }

    #[test]
    fn a_dateline_begins_a_block() {
        let text = "ENVOYS OF THREE STATES AGREE TO HOLD TALKS ON THE BORDER\nGAO, 4 MARCH 1995 (GNA) -- ENVOYS OF THREE STATES \
                    AGREED TODAY TO\nHOLD TALKS ON THE BORDER.";
        assert_eq!(read(text).len(), 2);
    }

    #[test]
    fn a_line_is_a_paragraph_elsewhere() {
        let text = "A headline that is long enough to be wrapped copy\nThe first paragraph.\r\rThe second one.";
        assert_eq!(read(text).len(), 3);
    }
}

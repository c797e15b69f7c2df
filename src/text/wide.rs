//! Characters outside ASCII: the word and grapheme boundaries of Unicode (UAX #29).

use super::bytes::is_word_end;
use unicode_segmentation::UnicodeSegmentation;

/// The end of the stretch of ASCII letters, digits and wide characters at `start`; a curly apostrophe ends it as well.
pub(super) fn stretch_end(bytes: &[u8], start: usize) -> usize {
    let mut end = start;
    while let Some(&byte) = bytes.get(end) {
        let goes_on = match byte {
            0..0x80 => byte.is_ascii_alphanumeric(),
            0xE2 => end == start || !is_word_end(bytes, end),
            _ => true,
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    end.max(start + 1)
}

/// The end of the word at `start` by Unicode's boundaries, inside the stretch that ends at `stretch`.
pub(super) fn word_end(text: &str, start: usize, stretch: usize) -> usize {
    text.get(start..stretch).and_then(|rest| rest.split_word_bounds().next()).map_or(stretch, |word| start + word.len())
}

/// The end of the white space outside ASCII at `start`; `start` itself when another character stands there.
pub(super) fn space_end(text: &str, start: usize) -> usize {
    match text.get(start..).and_then(|rest| rest.chars().next()) {
        Some(found) if !found.is_ascii() && is_space(found) => start + found.len_utf8(),
        _ => start,
    }
}

/// Whether a character separates tokens: white space, the byte order mark, the zero-width space.
fn is_space(found: char) -> bool {
    found.is_whitespace() || matches!(found, '\u{feff}' | '\u{200b}' | '\u{85}')
}

/// Whether the character at `at` can join the one before it in a grapheme cluster: one from U+0300 on that is no punctuation.
#[inline]
pub(super) fn joins(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    matches!(bytes.get(at), Some(0xCC..)) && !is_word_end(bytes, at) && cluster_end(text, at - 1, at) > at
}

/// `end` moved to the end of the grapheme cluster that it splits; `start` must be where a cluster begins.
#[inline]
pub(super) fn cluster_end(text: &str, start: usize, end: usize) -> usize {
    let bytes = text.as_bytes();
    let joined = matches!(bytes.get(end), Some(0xCC..)) && !is_word_end(bytes, end);
    let wide = end.checked_sub(1).and_then(|last| bytes.get(last)).is_some_and(|byte| !byte.is_ascii());
    if joined || wide { whole_cluster(text, start, end) } else { end }
}

/// The end of the grapheme cluster that `end` splits or ends.
#[cold]
fn whole_cluster(text: &str, start: usize, end: usize) -> usize {
    let Some(rest) = text.get(start..) else { return end };
    let mut boundary = start;
    for cluster in rest.graphemes(true) {
        boundary += cluster.len();
        if boundary >= end {
            return boundary;
        }
    }
    end
}

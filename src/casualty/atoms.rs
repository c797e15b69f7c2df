//! Atoms: the words of a sentence as quantities see them.
//!
//! In: the tokens of a sentence. Out: the same words without quotation marks, with every hyphenated word taken apart, so that
//! `15-20`, `two-dozen` and `12-year-old` read alike however the tokenizer cut them.

use crate::span::Span;
use crate::text::Token;
use std::ops::Range;

/// One word, or one part of a hyphenated word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Atom<'t> {
    /// As it stands in the text.
    pub(super) text: &'t str,
    /// Where it stands.
    pub(super) span: Span,
    /// The token it is or belongs to.
    pub(super) token: usize,
    /// Whether a hyphen joins it to the atom before.
    pub(super) joined: bool,
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '–')
}

fn is_quote(text: &str) -> bool {
    matches!(text, "\"" | "“" | "”" | "''" | "``" | "«" | "»" | "‘")
}

/// Writes the atoms of `tokens` (positions in `all`) into `atoms`, which it empties first.
pub(super) fn read<'t>(text: &'t str, all: &[Token], tokens: Range<usize>, atoms: &mut Vec<Atom<'t>>) {
    atoms.clear();
    let mut hyphen_end = None;
    for token in tokens {
        let Some(span) = all.get(token).map(|token| token.span) else { continue };
        let form = span.of(text);
        if is_quote(form) {
            continue;
        }
        let touches_last = atoms.last().is_some_and(|last| last.span.end == span.start);
        if form.chars().all(is_hyphen) && form.chars().count() == 1 && touches_last {
            hyphen_end = Some(span.end);
            continue;
        }
        let first = atoms.len();
        let mut at = span.start;
        for part in form.split(is_hyphen) {
            let part_span = Span::new(at, at + part.len());
            let hyphen = text.get(part_span.end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            at = part_span.end + hyphen;
            if !part.is_empty() {
                let joined = if atoms.len() > first { true } else { hyphen_end == Some(part_span.start) };
                atoms.push(Atom { text: part, span: part_span, token, joined });
            }
        }
        if atoms.len() == first {
            atoms.push(Atom { text: form, span, token, joined: false });
        }
        hyphen_end = None;
    }
}

//! Quotation marks: which family a mark is of, and whether it can open or close where it stands.

use crate::span::Span;

/// A family of marks that close one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// `"…"`, `“…”`, `„…“`, ` ``…'' `
    Double,
    /// `'…'`, `‘…’`, `‚…‘`, `‹…›`
    Single,
    /// `«…»`, `»…«`
    Angle,
}

/// What a mark can do where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) family: Family,
    /// It can open a quotation.
    pub(super) opens: bool,
    /// It can close one that is open.
    pub(super) closes: bool,
    /// It closes what this mark opened, and nothing else, before it opens anything: `“` after `„`.
    pub(super) closes_only: Option<&'static str>,
}

/// What the token at `span` can do as a quotation mark; `None` when it is none.
pub(super) fn mark_at(text: &str, span: Span) -> Option<Mark> {
    let form = span.of(text);
    // Most tokens begin with a letter or digit.
    if form.as_bytes().first().is_none_or(u8::is_ascii_alphanumeric) {
        return None;
    }
    let mark = |family, opens, closes| Some(Mark { family, opens, closes, closes_only: None });
    let turned = |family, opener| {
        let (opens, closes) = places(text, span);
        // Its own part is to open; a `“` at the end of words closes all the same.
        Some(Mark { family, opens: opens || !closes, closes: closes && !opens, closes_only: Some(opener) })
    };
    match form {
        "„" | "``" => mark(Family::Double, true, false),
        "‚" | "‹" => mark(Family::Single, true, false),
        "›" => mark(Family::Single, false, true),
        "“" => turned(Family::Double, "„"),
        "‘" => turned(Family::Single, "‚"),
        "«" => turned(Family::Angle, "»"),
        "”" | "»" => {
            let (opens, closes) = places(text, span);
            mark(if form == "”" { Family::Double } else { Family::Angle }, opens && !closes, true)
        }
        "\"" | "''" | "＂" => {
            let (opens, closes) = places(text, span);
            mark(Family::Double, opens || !closes, closes || !opens)
        }
        "'" | "’" => {
            let (before, after) = around(text, span);
            let (opens, closes) = places(text, span);
            let opens = opens && after.is_some_and(|found| !found.is_whitespace());
            let closes = closes && before.is_some_and(|found| !found.is_whitespace());
            (opens || closes).then_some(Mark { family: Family::Single, opens, closes, closes_only: None })
        }
        _ => None,
    }
}

/// Whether a mark stands where one opens, before words, and whether it stands where one closes, behind words.
fn places(text: &str, span: Span) -> (bool, bool) {
    let (before, after) = around(text, span);
    let opens = before.is_none_or(|found| found.is_whitespace() || is_opening(found));
    let closes = after.is_none_or(|found| found.is_whitespace() || is_closing(found));
    (opens, closes)
}

/// The characters before and after a span.
fn around(text: &str, span: Span) -> (Option<char>, Option<char>) {
    (
        text.get(..span.start).and_then(|before| before.chars().next_back()),
        text.get(span.end..).and_then(|after| after.chars().next()),
    )
}

fn is_opening(found: char) -> bool {
    matches!(found, '(' | '[' | '{' | '"' | '“' | '„' | '‘' | '\'' | '«' | '-' | '–' | '—' | '/')
}

fn is_closing(found: char) -> bool {
    matches!(
        found,
        ')' | ']' | '}' | '"' | '”' | '’' | '\'' | '»' | '-' | '–' | '—' | '/' | '.' | ',' | ';' | ':' | '!' | '?' | '…'
    )
}

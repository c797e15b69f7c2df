//! Pieces of a line: words, numbers and single marks, with what the layout reader asks about them.
//!
//! Finer than tokens: `15th` is a number and a word, `N.J.` four pieces, so that dates and places can be put together from
//! whatever stands between them.

use crate::span::Span;

/// What a piece is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, and apostrophes between them.
    Word,
    /// Digits.
    Number,
    /// Any other character.
    Mark,
}

/// One piece of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece<'t> {
    /// Its words.
    pub(super) text: &'t str,
    /// Where it stands in the article.
    pub(super) span: Span,
    pub(super) kind: Kind,
    /// Whether it is written to the piece before it.
    pub(super) glued: bool,
}

impl<'t> Piece<'t> {
    /// Whether it is this mark.
    pub(super) fn is(&self, mark: char) -> bool {
        self.kind == Kind::Mark && self.text.starts_with(mark)
    }

    /// Whether it is a mark that sets a dateline off: a dash of any sort or an underscore.
    pub(super) fn is_dash(&self) -> bool {
        self.kind == Kind::Mark && self.text.starts_with(['-', '–', '—', '―', '_', '‒'])
    }

    /// Whether it is a word that begins with a capital.
    pub(super) fn is_capitalized(&self) -> bool {
        self.kind == Kind::Word && self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether it is a word of capitals only.
    pub(super) fn is_shouted(&self) -> bool {
        self.kind == Kind::Word && !self.text.chars().any(char::is_lowercase) && self.is_capitalized()
    }

    /// Its value, when it is a number of at most 9 digits.
    pub(super) fn number(&self) -> Option<u32> {
        (self.kind == Kind::Number && self.text.len() <= 9).then(|| self.text.parse().ok()).flatten()
    }
}

/// The pieces of `text` inside `span`.
pub(super) fn pieces(text: &str, span: Span) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut push = |start: usize, end: usize, kind: Kind| {
        let glued = pieces.last().is_some_and(|last| last.span.end == start);
        let span = Span::new(start, end);
        pieces.push(Piece { text: span.of(text), span, kind, glued });
    };
    let mut characters = span.of(text).char_indices().map(|(at, found)| (at + span.start, found)).peekable();
    while let Some((start, first)) = characters.next() {
        let mut end = start + first.len_utf8();
        if first.is_whitespace() {
            continue;
        }
        if first.is_ascii_digit() {
            while let Some((at, found)) = characters.next_if(|(_, found)| found.is_ascii_digit()) {
                end = at + found.len_utf8();
            }
            push(start, end, Kind::Number);
        } else if first.is_alphabetic() {
            while let Some((at, found)) = characters.next_if(|&(_, found)| found.is_alphabetic() || is_joint(found)) {
                end = at + found.len_utf8();
            }
            // An apostrophe at the end is a mark of its own; no later rule asks for it.
            let word = Span::new(start, end).of(text).trim_end_matches(is_joint);
            let end = start + word.len();
            match glued_capitals(word) {
                Some(cut) => {
                    push(start, start + cut, Kind::Word);
                    push(start + cut, end, Kind::Word);
                }
                None => push(start, end, Kind::Word),
            }
        } else {
            push(start, end, Kind::Mark);
        }
    }
    pieces
}

/// Apostrophes and combining marks go on with a word.
fn is_joint(found: char) -> bool {
    matches!(found, '\'' | '’' | '\u{300}'..='\u{36f}')
}

/// Where a word in capitals is glued to one in small letters: `PressTOKYO`.
fn glued_capitals(word: &str) -> Option<usize> {
    let cut = word.char_indices().rev().take_while(|(_, found)| found.is_uppercase()).last()?.0;
    let (before, after) = word.split_at_checked(cut)?;
    (before.chars().count() >= 3 && after.chars().count() >= 3).then_some(cut)
}

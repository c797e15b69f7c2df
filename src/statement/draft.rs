//! A statement in the making: words of the tree, before actors, times and ids are filled in.

use super::cue::CueEntry;
use super::frame::Frame;
use crate::span::Span;
use crate::syntax::Word;

/// A cue with its content, and who is behind it.
#[derive(Debug, Clone)]
pub(super) struct Draft<'a> {
    /// The word that carries the cue: the verb, the noun, the noun of `according to …`.
    pub(super) cue: Word<'a>,
    /// The words of the cue.
    pub(super) cue_span: Span,
    pub(super) entry: &'a CueEntry,
    pub(super) frame: Frame,
    /// In the order of the text, not overlapping.
    pub(super) content: Vec<Span>,
    pub(super) speaker: Source<'a>,
    /// Who relays it.
    pub(super) via: Option<Word<'a>>,
    /// Who is told, where the frame says it.
    pub(super) addressee: Option<Word<'a>>,
}

/// Who a draft is attributed to.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Source<'a> {
    /// The head of the noun phrase.
    pub(super) word: Option<Word<'a>>,
    /// The words, where they are no noun phrase of a tree.
    pub(super) span: Option<Span>,
}

impl<'a> From<Option<Word<'a>>> for Source<'a> {
    fn from(word: Option<Word<'a>>) -> Self {
        Self { word, span: None }
    }
}

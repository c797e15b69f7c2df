//! Tokens, sentences and quotations.

use crate::span::Span;
use std::ops::Range;

/// The smallest unit: a syntactic word of the Universal Dependencies treebanks, a number or a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
}

/// A sentence, a headline or an item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// From its first to its last token.
    pub span: Span,
    /// Its tokens, as positions in [`Segmentation::tokens`].
    pub tokens: Range<usize>,
    /// The paragraph it stands in, as a position in the list of paragraphs.
    pub paragraph: usize,
}

/// What stands between an opening and a closing quotation mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// With its marks.
    pub span: Span,
    /// Without its marks.
    pub inner: Span,
    /// The quotation around this one, as a position in [`Segmentation::quotations`].
    pub within: Option<usize>,
    /// The quotation that this one goes on with, where a paragraph reopens the marks of the one before.
    pub continues: Option<usize>,
}

/// Tokens, sentences and quotations of a text, each in the order of the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Segmentation {
    /// The tokens of all sentences.
    pub tokens: Vec<Token>,
    /// The sentences; none crosses a paragraph.
    pub sentences: Vec<Sentence>,
    /// The quotations, by their start.
    pub quotations: Vec<Quotation>,
    /// The double quotation marks that have no partner.
    pub unpaired: Vec<Span>,
}

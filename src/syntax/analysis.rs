//! Tokens, sentences and trees of one article, together.

use super::{Model, Trees, Word, repair};
use crate::document::{Document, ParagraphRole};
use crate::span::Span;
use crate::text::{Quotation, Segmentation, Sentence, Token};

/// The layout, tokens, sentences and trees of one text: what every rule reads.
#[derive(Debug, Clone)]
pub struct Analysis<'t> {
    pub(super) text: &'t str,
    pub(super) document: Document,
    pub(super) segmentation: Segmentation,
    pub(super) trees: Trees,
}

impl<'t> Analysis<'t> {
    /// Parses the sentences of a segmented text, and puts right what newswire is known to be misread in.
    pub(crate) fn new(text: &'t str, document: Document, segmentation: Segmentation, model: &Model) -> Self {
        let trees = model.parse(text, &segmentation);
        let mut analysis = Self { text, document, segmentation, trees };
        let edits = repair::edits(&analysis);
        analysis.trees.apply(&edits, &analysis.segmentation.sentences);
        analysis
    }

    /// The text that was passed in.
    #[must_use]
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The layout: headline, byline, dateline, paragraphs.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    pub(crate) fn into_document(self) -> Document {
        self.document
    }

    /// The tokens of all sentences, in order.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.segmentation.tokens
    }

    /// The sentences, in order.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.segmentation.sentences
    }

    /// The quotations, in order.
    #[must_use]
    pub fn quotations(&self) -> &[Quotation] {
        &self.segmentation.quotations
    }

    /// The role of the paragraph that `sentence` stands in.
    #[must_use]
    pub fn role(&self, sentence: &Sentence) -> ParagraphRole {
        self.document.paragraphs.get(sentence.paragraph).map_or(ParagraphRole::Body, |paragraph| paragraph.role)
    }

    /// Every word of the text, in order.
    pub fn words(&self) -> impl DoubleEndedIterator<Item = Word<'_>> + ExactSizeIterator {
        (0..self.segmentation.tokens.len()).map(|index| Word::new(self, index))
    }

    /// The words of one sentence, in order.
    pub fn words_of(&self, sentence: &Sentence) -> impl DoubleEndedIterator<Item = Word<'_>> + ExactSizeIterator {
        sentence.tokens.clone().map(|index| Word::new(self, index))
    }

    /// The word at position `index` of [`tokens`](Self::tokens), when there is one.
    #[must_use]
    pub fn word(&self, index: usize) -> Option<Word<'_>> {
        (index < self.segmentation.tokens.len()).then(|| Word::new(self, index))
    }

    /// The root of a sentence's tree; `None` for a sentence without tokens.
    #[must_use]
    pub fn root(&self, sentence: &Sentence) -> Option<Word<'_>> {
        self.words_of(sentence).find(|word| word.head().is_none())
    }

    /// Positions of the tokens that `span` touches, by binary search.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> std::ops::Range<usize> {
        let tokens = &self.segmentation.tokens;
        let start = tokens.partition_point(|token| token.span.end <= span.start);
        let end = tokens.partition_point(|token| token.span.start < span.end);
        start..end.max(start)
    }
}

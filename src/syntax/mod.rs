//! `syntax`: part of speech, lemma and dependency tree of each sentence.
//!
//! In: the text and its [`Segmentation`](crate::text::Segmentation). Out: an [`Analysis`], which rules walk word by word
//! ([`Word`]). The [`Model`] does the work: a small network in integer arithmetic, trained by the program in `train/`;
//! `repair` puts right what it is known to misread in newswire.

mod analysis;
mod decode;
mod deprel;
mod embedding;
mod ending;
mod features;
mod kernel;
mod lemma;
mod linear;
mod model;
mod network;
mod polarity;
mod recurrence;
mod repair;
mod trees;
mod upos;
mod verb;
mod weights;
mod word;

pub use analysis::Analysis;
pub use deprel::Deprel;
pub use model::{Model, ParsedForm};
pub use trees::Trees;
pub use upos::Upos;
pub use verb::{Modality, Tense, VerbForm, VerbGroup};
pub use weights::ModelError;
pub use word::Word;

use thiserror::Error;

/// A part of speech or relation that Universal Dependencies does not name.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("'{0}' is no label of Universal Dependencies")]
pub struct UnknownLabel(pub String);

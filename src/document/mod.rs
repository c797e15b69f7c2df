//! `document`: the text as a scraper or a wire feed leaves it, cut into headline, byline, publication time, dateline,
//! body paragraphs and page furniture.
//!
//! In: the text and what the caller knows ([`Context`](crate::Context)). Out: a [`Document`] whose paragraphs cover the text.

mod block;
mod record;

pub use record::{Author, Dateline, Document, Paragraph, ParagraphRole, Published};

use crate::lexicon::Lexicon;
use crate::parser::Context;

/// Reads the layout of `text`.
pub(crate) fn read(text: &str, _context: &Context, _lexicon: &Lexicon) -> Document {
    let paragraphs = block::blocks(text).into_iter().map(|span| Paragraph { span, role: ParagraphRole::Body }).collect();
    Document { paragraphs, ..Document::default() }
}

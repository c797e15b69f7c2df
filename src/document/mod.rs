//! `document`: the text as a scraper or a wire feed leaves it, cut into headline, byline, publication time, dateline,
//! body paragraphs and page furniture.
//!
//! In: the text and what the caller knows ([`Context`]). Out: a [`Document`] whose paragraphs cover the text.
//! The idea: blocks of lines are given a role in order. Before the report begins, a line may be headline, byline or
//! publication time; once it has begun, everything that is not page furniture is report, because furniture that is taken for
//! report costs less than report that is taken for furniture.

mod block;
mod byline;
mod date;
mod dateline;
mod front;
mod furniture;
mod headline;
mod piece;
mod published;
mod reader;
mod record;
mod tables;

pub use record::{Author, Dateline, Document, Paragraph, ParagraphRole, Published};

use crate::lexicon::Lexicon;
use crate::parser::Context;

/// Reads the layout of `text`.
pub(crate) fn read(text: &str, context: &Context, lexicon: &Lexicon) -> Document {
    reader::Reader::new(text, context, lexicon).read()
}

//! Notes on quotation marks that have no partner.

use super::record::Segmentation;
use crate::article::{Note, NoteKind};

/// The most notes of this sort an article has; one more says how many marks there are beyond.
const MOST: usize = 50;

/// A note for each double quotation mark without a partner.
pub(crate) fn notes(text: &str, segmentation: &Segmentation) -> Vec<Note> {
    let kind = NoteKind::UnpairedQuote;
    let unpaired = &segmentation.unpaired;
    let mut notes: Vec<_> = unpaired
        .iter()
        .take(MOST)
        .map(|span| Note { kind, span: Some(*span), message: format!("the quotation mark {} has no partner", span.of(text)) })
        .collect();
    if let Some(more) = unpaired.len().checked_sub(MOST).filter(|&more| more > 0) {
        notes.push(Note { kind, span: None, message: format!("{more} further quotation marks have no partner") });
    }
    notes
}

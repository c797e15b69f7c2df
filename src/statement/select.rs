//! Selection: which drafts are statements, and the last touch to their contents.

use super::draft::Draft;
use super::extent::trim;
use super::frame::Frame;
use crate::span::Span;
use crate::syntax::Analysis;

/// The least grade of a cue's frame that counts.
const LEAST_GRADE: u8 = 4;

/// The drafts that are statements, in the order of their cues.
pub(super) fn best<'a>(analysis: &Analysis<'_>, mut drafts: Vec<Draft<'a>>) -> Vec<Draft<'a>> {
    for draft in &mut drafts {
        draft.content = merged(analysis, std::mem::take(&mut draft.content));
    }
    drafts.retain(|draft| {
        !draft.content.is_empty() && (draft.frame == Frame::Quote || draft.entry.grade(draft.frame) >= LEAST_GRADE)
    });
    drafts
}

/// The spans in order, those that touch made one, each trimmed, empty ones left out.
fn merged(analysis: &Analysis<'_>, mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start <= last.end + 1 => *last = last.cover(span),
            _ => joined.push(span),
        }
    }
    let trimmed = joined.into_iter().map(|span| trim(analysis.text(), analysis.quotations(), span));
    trimmed.filter(|span| span.of(analysis.text()).contains(char::is_alphanumeric)).collect()
}

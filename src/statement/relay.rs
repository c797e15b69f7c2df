//! Relayed statements: who quotes whom, where the tree has a cue for each.

use super::cue::{CueEntry, CueTable};
use super::draft::Draft;
use super::frame::{CueClass, Frame};
use super::record::CueAct;
use super::speaker;
use crate::syntax::{Deprel, Word};

/// Makes one of a cue and the cue that relays it: `was quoted as saying`, `quoted him as urging calm`, `is reported to have said`.
pub(super) fn join<'a>(table: &'a CueTable, drafts: &mut Vec<Draft<'a>>) {
    let mut relaying: Vec<usize> = Vec::new();
    let mut relayed: Vec<bool> = Vec::with_capacity(drafts.len());
    for draft in drafts.iter_mut() {
        relayed.push(false);
        let says = matches!(draft.frame, Frame::That | Frame::Quote);
        // `"It is over," the agency quoted him as saying`
        let saying = |child: &Word<'_>| is_marked_as(*child) && child.is_gerund();
        if let Some(quoted) = draft.cue.object().filter(|_| says && draft.entry.act == CueAct::Quote && draft.via.is_none())
            && draft.cue.children().any(|child| saying(&child))
        {
            draft.via = draft.speaker.word;
            draft.speaker = Some(quoted).into();
        }
        let Some(head) = draft.cue.head().filter(|_| matches!(draft.cue.deprel(), Deprel::Advcl | Deprel::Xcomp)) else {
            continue;
        };
        if is_marked_as(draft.cue) || says && speaker::is_passive(head) {
            relaying.push(head.index());
        }
        if let Some(entry) = quoting(draft.cue, table) {
            if let Some(quoted) = head.object().filter(|_| draft.via.is_none()) {
                draft.via = speaker::of_verb(head, table).speaker;
                draft.speaker = Some(quoted).into();
            }
            // "quoted him as urging calm": what he does is told, and stays the cue.
            if draft.entry.act == CueAct::Say {
                (draft.cue, draft.cue_span) = (head, head.span());
                (draft.entry, draft.frame) = (entry, Frame::Quote);
            }
            if let Some(last) = relayed.last_mut() {
                *last = true;
            }
        }
    }
    relaying.sort_unstable();
    let mut relayed = relayed.into_iter();
    drafts.retain(|draft| {
        let relays = relaying.binary_search(&draft.cue.index()).is_ok();
        let own = matches!(draft.frame, Frame::That | Frame::Quote) && draft.entry.act != CueAct::Quote || draft.via.is_some();
        relayed.next() == Some(true) || !relays || own || draft.frame != Frame::Raise && draft.entry.act != CueAct::Quote
    });
}

/// The verb of quoting that a participle behind `as` hangs on: `quoted him as saying`.
pub(super) fn quoting<'a>(saying: Word<'_>, table: &'a CueTable) -> Option<&'a CueEntry> {
    let head = saying.head().filter(|_| matches!(saying.deprel(), Deprel::Advcl | Deprel::Xcomp) && is_marked_as(saying))?;
    table.of(head, CueClass::Verb, "").filter(|entry| entry.act == CueAct::Quote)
}

/// Whether `as` marks a verb: `as saying`.
fn is_marked_as(verb: Word<'_>) -> bool {
    verb.children_by(Deprel::Mark).any(|mark| mark.is_form("as"))
}

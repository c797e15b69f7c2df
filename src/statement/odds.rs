//! How likely a draft must be a statement to count as one: less where its construction does hardly anything but attribute.

use super::cue::CueTable;
use super::draft::Draft;
use super::frame::{CueClass, Frame};
use super::record::CueAct;
use super::{issue, relay};
use crate::syntax::{Deprel, Upos, Word};

/// The least odds of a construction that hardly does anything but attribute.
const SURE: i32 = -300;

/// The least odds that count, as a hundred times their natural logarithm: a statement in three. An aim is told of somebody as often
/// as by him, and a quotation says much that is no report: these must be as likely as not. What a document does that somebody
/// issues he says in it, unless the verb hardly ever says something: `issued a statement denying any role`.
pub(super) fn least(draft: &Draft<'_>, told: bool, table: &CueTable) -> i32 {
    match draft.entry.act {
        CueAct::Intend => 0,
        _ if is_impersonal(draft) || denies_claim(draft, table) => SURE,
        _ if issue::voicing(draft.cue).is_some() && draft.entry.class == CueClass::Noun => SURE,
        _ if issue::is_issued(draft.cue) || relay::quoting(draft.cue, table).is_some() => SURE,
        _ if told => 0,
        _ => -70,
    }
}

/// `denied the charges`, `rejected a report`, `denied any role`: what is denied was said before, or is a deed.
fn denies_claim(draft: &Draft<'_>, table: &CueTable) -> bool {
    const DEEDS: [&str; 7] = ["involvement", "knowledge", "link", "part", "responsibility", "role", "wrongdoing"];
    let claims = |object: Word<'_>| {
        let said = table.get(object.key(), CueClass::Noun, "").is_some_and(|entry| entry.act.is_speech());
        object.upos() == Upos::Noun && (said || DEEDS.contains(&object.key()))
    };
    let denies = draft.entry.act == CueAct::Deny && draft.entry.class == CueClass::Verb && draft.frame == Frame::Obj;
    denies && draft.speaker.word.is_some() && draft.cue.object().is_some_and(claims)
}

/// `it was reported that …`: nobody is named who reports.
fn is_impersonal(draft: &Draft<'_>) -> bool {
    let it = |child: Word<'_>| child.is_form("it") && child.index() < draft.cue.index();
    let said = |child: Word<'_>| matches!(child.deprel(), Deprel::Ccomp | Deprel::Csubj | Deprel::CsubjPass);
    let clause = draft.frame == Frame::That && draft.cue.children().any(said) && draft.entry.class == CueClass::Verb;
    clause && draft.speaker.word.is_none() && draft.cue.has(Deprel::AuxPass) && draft.cue.children().any(it)
}

//! Acts told by pointing at another: `took a similar step`, `followed suit`, `did the same`.
//!
//! In: the words of the text and the drafts before them. Out: the same act by another doer.

use super::coding::Reading;
use super::control;
use super::deed::Coded;
use super::draft::Draft;
use super::participants;
use super::plover::QuadClass;
use super::record::Status;
use crate::syntax::{Deprel, Word};

/// An act is looked for in this many drafts before the echo.
const BEFORE: usize = 12;

/// Whether the verb echoes an act: `take`, `make` or `follow` with `a similar step`, `follow suit`, `do the same`, `do likewise`.
pub(super) fn is_echo(verb: Word<'_>) -> bool {
    let alike = |noun: Word<'_>| {
        noun.children().any(|child| {
            matches!(child.deprel(), Deprel::Amod | Deprel::Det)
                && matches!(child.key(), "similar" | "same" | "identical" | "comparable" | "parallel" | "like")
        })
    };
    match verb.key() {
        "take" | "make" | "announce" | "adopt" => verb.children().any(|child| {
            matches!(child.deprel(), Deprel::Obj | Deprel::Obl)
                && matches!(child.key(), "step" | "move" | "measure" | "action" | "decision" | "line" | "course")
                && alike(child)
        }),
        "follow" => verb.children().any(|child| child.key() == "suit"),
        "do" => verb.children().any(|child| matches!(child.key(), "same" | "likewise")),
        _ => false,
    }
}

/// The act that `verb` echoes, done by its own subject.
pub(super) fn code(verb: Word<'_>, coded: &[Coded], reading: &Reading<'_>) -> Option<Draft> {
    let before: Vec<&Draft> =
        coded.iter().rev().map(|(_, draft)| draft).filter(|draft| draft.first() < verb.index()).take(BEFORE).collect();
    // A step is a deed rather than words.
    let deed = |draft: &&&Draft| {
        matches!(draft.cameo.quad_class(), QuadClass::MaterialConflict | QuadClass::MaterialCooperation)
            || draft.cameo.root().as_str() == "05"
    };
    let model = *before.iter().find(deed).or(before.first())?;
    let actors: Vec<_> = control::subjects(verb, 4, reading.table)
        .into_iter()
        .flat_map(|subject| participants::phrase(subject, reading.actors))
        .collect();
    if actors.is_empty() || actors == model.actors {
        return None;
    }
    let object = verb
        .children()
        .find(|child| matches!(child.key(), "step" | "move" | "measure" | "action" | "decision" | "suit" | "same"));
    let mut draft = model.clone();
    draft.heads = vec![verb.index()];
    draft.recipients.retain(|recipient| !actors.contains(recipient));
    draft.actors = actors;
    draft.status = if draft.status == Status::Announced { Status::Done } else { draft.status };
    draft.date = reading.times.of_clause(verb).map(|(id, _)| id);
    draft.grounds = None;
    draft.touched = None;
    draft.stated_in = reading.statements.containing(verb.span()).into_iter().collect();
    draft.mentions = vec![object.map_or(verb.span(), |object| verb.span().cover(object.subtree_span()))];
    Some(draft)
}

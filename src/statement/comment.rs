//! Refusals to comment, which are no statements but worth a note: `The embassy declined to comment on Friday.` And what a source
//! asks of the reporter, which is neither: `asked not to be named`.

use crate::article::{Note, NoteKind};
use crate::syntax::{Analysis, Deprel, Upos, Word};

/// Verbs of refusing.
const REFUSALS: &[&str] = &["decline", "refuse"];

/// A note for each refusal to comment.
pub(super) fn refusals(analysis: &Analysis<'_>) -> Vec<Note> {
    let note = |verb: Word<'_>| Note {
        kind: NoteKind::NoComment,
        span: Some(verb.subtree_span()),
        message: "a speaker was asked and did not comment".to_owned(),
    };
    analysis.words().filter(|word| is_refusal(*word)).map(note).collect()
}

/// Whether a verb refuses to comment: `declined to comment`, `would not comment`, `did not respond to requests for comment`.
pub(super) fn is_refusal(verb: Word<'_>) -> bool {
    if verb.upos() != Upos::Verb {
        return false;
    }
    let comments = |word: Word<'_>| word.key() == "comment" || word.is_form("comment");
    let negated = || verb.children().any(|child| matches!(child.form(), "not" | "n't" | "n’t"));
    match verb.key() {
        key if REFUSALS.contains(&key) => verb.children_by(Deprel::Xcomp).any(comments),
        "comment" => negated() && verb.deprel() != Deprel::Xcomp,
        "respond" | "reply" => {
            let requests = |word: Word<'_>| word.subtree().take(8).any(comments);
            negated() && verb.children_by(Deprel::Obl).any(requests)
        }
        _ => false,
    }
}

/// Whether a source asks not to be named: `an official, who asked not to be identified, said …`.
pub(super) fn asks_to_stay_unnamed(verb: Word<'_>) -> bool {
    let unnamed = |word: Word<'_>| {
        matches!(word.key(), "name" | "identify" | "quote" | "cite") && word.children().any(|child| child.form() == "not")
    };
    matches!(verb.key(), "ask" | "request" | "want" | "wish" | "prefer" | "insist")
        && verb.children_by(Deprel::Xcomp).any(unnamed)
}

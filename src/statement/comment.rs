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
        key if REFUSALS.contains(&key) => verb.children_by(Deprel::Xcomp).any(|open| comments(open) || withholds(open)),
        "comment" => negated() && verb.deprel() != Deprel::Xcomp,
        "respond" | "reply" => {
            let requests = |word: Word<'_>| word.subtree().take(8).any(comments);
            negated() && verb.children_by(Deprel::Obl).any(requests)
        }
        _ => false,
    }
}

/// Verbs of telling and what they tell reporters: `declined to give a toll`, `to provide details`.
const GIVING: &[&str] = &["disclose", "give", "offer", "provide", "release", "share"];
const DETAILS: &[&str] =
    &["breakdown", "comment", "detail", "explanation", "figure", "information", "name", "number", "reason", "timeline", "toll"];

/// Whether what is refused is to tell reporters more: `declined to give details`, `refused to elaborate`.
fn withholds(open: Word<'_>) -> bool {
    matches!(open.key(), "elaborate" | "specify")
        || GIVING.contains(&open.key()) && open.object().is_some_and(|object| DETAILS.contains(&object.key()))
}

/// Whether somebody may not speak for the record: `was not authorised to speak to the media`.
pub(super) fn may_not_speak(verb: Word<'_>) -> bool {
    let speaks = |word: Word<'_>| matches!(word.key(), "speak" | "talk" | "comment" | "brief" | "discuss" | "address");
    matches!(verb.key(), "authorise" | "authorize" | "permit" | "allow" | "entitle" | "clear")
        && verb.children_by(Deprel::Xcomp).any(speaks)
}

/// Whether a verb is what somebody was asked to do: `when asked to comment on the report, he said`.
pub(super) fn is_asked_for(verb: Word<'_>) -> bool {
    let asked = |head: Word<'_>| head.is_form("asked") && head.subject().is_none();
    verb.deprel() == Deprel::Xcomp && verb.is_infinitive() && verb.head().is_some_and(asked)
}

/// Whether reporters could not find out: `a claim that AFP could not independently verify`.
pub(super) fn is_unverified(verb: Word<'_>) -> bool {
    let could = || verb.children_by(Deprel::Aux).any(|aux| matches!(aux.key(), "could" | "can"));
    let independently = || verb.children_by(Deprel::Advmod).any(|how| how.is_form("independently") || how.is_form("immediately"));
    matches!(verb.key(), "verify" | "confirm" | "corroborate" | "authenticate" | "determine")
        && verb.is_negated()
        && could()
        && independently()
}

/// Whether a source asks not to be named: `an official, who asked not to be identified, said …`.
pub(super) fn asks_to_stay_unnamed(verb: Word<'_>) -> bool {
    let unnamed = |word: Word<'_>| {
        matches!(word.key(), "name" | "identify" | "quote" | "cite") && word.children().any(|child| child.form() == "not")
    };
    matches!(verb.key(), "ask" | "request" | "want" | "wish" | "prefer" | "insist")
        && verb.children_by(Deprel::Xcomp).any(unnamed)
}

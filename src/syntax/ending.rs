//! What the ending of a verb says: its form, and the tense of one without auxiliaries.

use super::verb::Tense;
use super::{Deprel, Upos, Word};

/// How a verb ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// `cut`, `sign`
    Base,
    /// `cuts`, `signs`
    Third,
    /// `cutting`
    Ing,
    /// `signed`, `took`, `taken`
    Past,
}

/// The ending of a verb, by its form and lemma.
pub(super) fn ending(verb: Word<'_>) -> Ending {
    let (form, lemma) = (verb.form().as_bytes(), verb.key().as_bytes());
    let ends = |end: &[u8]| form.len() > end.len() && form[form.len() - end.len()..].eq_ignore_ascii_case(end);
    if form.eq_ignore_ascii_case(lemma) {
        Ending::Base
    } else if ends(b"ing") {
        Ending::Ing
    } else if ends(b"s") && form.len() > lemma.len() {
        Ending::Third
    } else {
        Ending::Past
    }
}

/// Verbs whose past is their base form.
const INVARIANT: &[&str] = &[
    "bet",
    "bid",
    "broadcast",
    "burst",
    "cast",
    "cost",
    "cut",
    "forecast",
    "hit",
    "hurt",
    "let",
    "put",
    "quit",
    "set",
    "shed",
    "shut",
    "spread",
    "thrust",
    "upset",
];

/// The tense of a verb without auxiliaries. Of `cut` and its like the subject tells: `Mali cut ties` is past, as the present
/// would be `cuts`; `they cut ties` says nothing.
pub(super) fn own_tense(verb: Word<'_>, ending: Ending) -> Option<Tense> {
    match ending {
        Ending::Past => Some(Tense::Past),
        Ending::Third => Some(Tense::Present),
        Ending::Ing => None,
        Ending::Base if INVARIANT.contains(&verb.key()) => verb.subject().is_some_and(is_third_singular).then_some(Tense::Past),
        Ending::Base => Some(Tense::Present),
    }
}

fn is_third_singular(subject: Word<'_>) -> bool {
    let single = !subject.has(Deprel::Conj);
    single
        && match subject.upos() {
            Upos::Pron => ["he", "she", "it", "this", "that", "who"].iter().any(|form| subject.is_form(form)),
            // a plural has a lemma of its own
            _ => subject.form().eq_ignore_ascii_case(subject.key()),
        }
}

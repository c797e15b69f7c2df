//! How real a clause makes its act: auxiliaries, negation, conditionals.
//!
//! In: the predicate. Out: [`Reality`]; what a governing verb adds (`threatened to`) is decided where patterns meet.

use super::arguments::{is_gerund, is_infinitive};
use crate::syntax::{Deprel, Upos, Word};

/// How far a conditional or modal is looked for above the predicate.
const REACH: usize = 6;

/// What the clause itself says of its act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reality {
    pub(super) mood: Mood,
    pub(super) negated: bool,
}

/// The mood of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    /// It happened or happens: `cut ties`, `has cut ties`.
    Real,
    /// It goes on: `is shelling`.
    Ongoing,
    /// It will happen: `will visit`, `is to visit`, `would visit` in reported speech.
    Future,
    /// It can, may or might happen, or would if.
    Possible,
    /// It must or should happen.
    Obliged,
    /// It is what something else is done for: `to protest`.
    Purpose,
}

/// The reality of the clause that `word` heads, or of the clause that carries the noun `word`.
pub(super) fn reality(word: Word<'_>) -> Reality {
    let mut found = Reality { mood: Mood::Real, negated: is_negated(word) };
    let mut clause = word;
    for _ in 0..REACH {
        let own = own_mood(clause);
        if own != Mood::Real {
            found.mood = own;
            break;
        }
        // `will visit and sign`: a conjunct without an auxiliary of its own stands in the mood of the first.
        let shares = clause.deprel() == Deprel::Conj
            && !clause.children().any(|child| matches!(child.deprel(), Deprel::Aux | Deprel::Nsubj | Deprel::Mark));
        match clause.head() {
            Some(head) if shares && same_form(clause, head) => {
                clause = head;
            }
            _ => break,
        }
    }
    if found.mood == Mood::Real && is_conditional(word) {
        found.mood = Mood::Possible;
    }
    found
}

fn same_form(one: Word<'_>, other: Word<'_>) -> bool {
    is_gerund(one) == is_gerund(other) && base_form(one) == base_form(other)
}

fn base_form(verb: Word<'_>) -> bool {
    verb.form().eq_ignore_ascii_case(verb.lemma())
}

/// The mood that auxiliaries and the infinitive's `to` give.
fn own_mood(clause: Word<'_>) -> Mood {
    let mut mood = Mood::Real;
    let mut present = false;
    for aux in clause.children().filter(|child| matches!(child.deprel(), Deprel::Aux | Deprel::AuxPass | Deprel::Cop)) {
        match aux.key() {
            "will" | "shall" | "'ll" | "wo" | "would" | "'d" => mood = Mood::Future,
            "may" | "might" | "can" | "could" | "ca" => mood = Mood::Possible,
            "must" | "should" | "ought" => mood = Mood::Obliged,
            "be" => present |= ["is", "are", "am", "'s", "'re", "been"].iter().any(|form| aux.is_form(form)),
            _ => {}
        }
    }
    if mood == Mood::Real && present && is_gerund(clause) && clause.upos() == Upos::Verb {
        return Mood::Ongoing;
    }
    if mood == Mood::Real && is_infinitive(clause) && clause.deprel() == Deprel::Advcl {
        return Mood::Purpose;
    }
    mood
}

fn is_negated(word: Word<'_>) -> bool {
    word.children().any(|child| {
        matches!(child.deprel(), Deprel::Advmod | Deprel::Det | Deprel::Aux | Deprel::Cc)
            && (matches!(child.key(), "not" | "n't" | "never" | "no" | "neither" | "nor") && child.deprel() != Deprel::Cc)
            && !child.next().is_some_and(|next| matches!(next.key(), "only" | "just"))
    })
}

/// `if`, `unless`, `whether`, `in case` above the predicate, inside its sentence.
fn is_conditional(word: Word<'_>) -> bool {
    std::iter::once(word)
        .chain(word.ancestors())
        .take(REACH)
        .any(|clause| clause.children_by(Deprel::Mark).any(|mark| matches!(mark.key(), "if" | "unless" | "whether" | "lest")))
}

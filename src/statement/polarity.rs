//! Polarity and hedging of a cue: `did not say`, `reportedly said`, `is believed to have said`, `may announce`.

use crate::syntax::{Deprel, Upos, Word};

const NEGATIONS: &[&str] = &["not", "n't", "n’t", "never", "no", "nobody", "none", "neither", "nothing", "hardly"];
const HEDGES: &[&str] =
    &["reportedly", "allegedly", "supposedly", "apparently", "purportedly", "seemingly", "possibly", "perhaps", "presumably"];
const MODALS: &[&str] = &["may", "might", "could", "would"];

/// Whether a cue is negated: `did not say that`, `never said`, `no one said`, `without saying`.
pub(super) fn is_negated(cue: Word<'_>) -> bool {
    let by_child = cue.children().filter(|child| is_beside(*child, cue)).any(|child| match child.deprel() {
        Deprel::Advmod | Deprel::Det | Deprel::Aux => is_one_of(child, NEGATIONS),
        Deprel::Mark => child.is_form("without"),
        Deprel::Nsubj | Deprel::NsubjPass => {
            is_one_of(child, &["nobody", "none", "neither"])
                || child.children().any(|det| det.deprel() == Deprel::Det && is_one_of(det, &["no", "neither"]))
        }
        _ => false,
    });
    by_child
        || cue.deprel() == Deprel::Xcomp
            && cue.head().is_some_and(|head| {
                matches!(head.key(), "refuse" | "decline" | "fail") || head.upos() == Upos::Verb && direct_negation(head)
            })
}

/// Whether no mark parts a word from the cue: the `never` of `"Never," he said` is not the cue's.
fn is_beside(child: Word<'_>, cue: Word<'_>) -> bool {
    let (first, last) = if child.index() < cue.index() { (child, cue) } else { (cue, child) };
    let mut between = std::iter::successors(first.next(), |word| word.next()).take_while(|word| word.index() < last.index());
    child.deprel() == Deprel::Nsubj || between.all(|word| word.upos() != Upos::Punct)
}

fn direct_negation(verb: Word<'_>) -> bool {
    verb.children().any(|child| matches!(child.deprel(), Deprel::Advmod | Deprel::Aux) && is_one_of(child, NEGATIONS))
}

/// Whether a cue is hedged by an adverb, a modal, or the passive of a reporting verb it completes.
pub(super) fn is_hedged(cue: Word<'_>) -> bool {
    let by_child = cue.children().any(|child| match child.deprel() {
        Deprel::Advmod => is_one_of(child, HEDGES),
        Deprel::Aux => is_one_of(child, MODALS),
        _ => false,
    });
    by_child
        || cue.deprel() == Deprel::Xcomp
            && cue.head().is_some_and(|head| {
                matches!(head.key(), "seem" | "appear")
                    || head.is_passive()
                        && matches!(
                            head.key(),
                            "say"
                                | "believe"
                                | "think"
                                | "report"
                                | "understand"
                                | "rumour"
                                | "rumor"
                                | "allege"
                                | "quote"
                                | "suppose"
                        )
            })
}

fn is_one_of(word: Word<'_>, forms: &[&str]) -> bool {
    forms.iter().any(|form| word.is_form(form))
}

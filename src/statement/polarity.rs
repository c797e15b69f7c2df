//! Polarity and hedging of a cue: `did not say`, `reportedly said`, `is believed to have said`, `may announce`.

use crate::syntax::{Deprel, Modality, Upos, Word};

const HEDGES: &[&str] =
    &["reportedly", "allegedly", "supposedly", "apparently", "purportedly", "seemingly", "possibly", "perhaps", "presumably"];

/// Whether a cue is negated: `did not say that`, `never said`, `no one said`, `without saying`, `declined to say`.
pub(super) fn is_negated(cue: Word<'_>) -> bool {
    let withheld =
        |head: Word<'_>| matches!(head.key(), "refuse" | "decline" | "fail") || head.upos() == Upos::Verb && head.is_negated();
    cue.is_negated()
        || cue.has_negative_subject()
        || cue.children_by(Deprel::Mark).any(|mark| mark.is_form("without"))
        || cue.deprel() == Deprel::Xcomp && cue.head().is_some_and(withheld)
}

/// Whether a cue is hedged by an adverb, a modal (but `can confirm` confirms), or the passive of a reporting verb it completes or is:
/// `is believed to have said`, `it is believed that …`.
pub(super) fn is_hedged(cue: Word<'_>) -> bool {
    const REPORTED: [&str; 10] =
        ["say", "believe", "think", "report", "understand", "rumour", "rumor", "allege", "quote", "suppose"];
    let hearsay = |head: Word<'_>| matches!(head.key(), "seem" | "appear") || head.is_passive() && REPORTED.contains(&head.key());
    let it = |child: Word<'_>| child.deprel() == Deprel::Expl || child.is_form("it") && child.deprel() == Deprel::NsubjPass;
    let impersonal = cue.has(Deprel::AuxPass) && REPORTED.contains(&cue.key()) && cue.children().any(it);
    impersonal
        || matches!(cue.verb_group().modality, Some(Modality::Possible | Modality::Conditional | Modality::Counterfactual))
        || cue.children_by(Deprel::Advmod).any(|adverb| HEDGES.iter().any(|form| adverb.is_form(form)))
        || cue.deprel() == Deprel::Xcomp && cue.head().is_some_and(hearsay)
}

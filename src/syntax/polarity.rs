//! What denies a clause or leaves it open: negations, subjects that say nobody, conditions.

use super::verb::LONGEST_COORDINATION;
use super::{Deprel, Upos, Word};

impl Word<'_> {
    /// Whether a negation hangs on it: `did not sign`, `never signed`, `no longer recognises`, `no attack`, but neither `not only
    /// signed` nor what a mark parts from it: `"Never," said the minister`.
    #[must_use]
    pub fn is_negated(self) -> bool {
        self.children().any(|child| {
            matches!(child.deprel(), Deprel::Advmod | Deprel::Det | Deprel::Aux)
                && (is_negation(child) || is_no_longer(child))
                && !child.next().is_some_and(|next| next.is_form("only") || next.is_form("just"))
                && child.is_beside(self)
        })
    }

    /// Whether no mark stands between it and `other`, which may stand before or behind it.
    fn is_beside(self, other: Self) -> bool {
        let (first, last) = if self.index() < other.index() { (self, other) } else { (other, self) };
        let mut between = std::iter::successors(first.next(), |word| word.next()).take_while(|word| word.index() < last.index());
        between.all(|word| word.upos() != Upos::Punct)
    }

    /// Whether its subject denies that there is one: `nobody claimed`, `no group claimed`, `neither side signed`.
    #[must_use]
    pub fn has_negative_subject(self) -> bool {
        self.subject().is_some_and(|subject| {
            ["nobody", "none", "neither", "nothing"].iter().any(|form| subject.is_form(form))
                || subject.children_by(Deprel::Det).any(|det| det.is_form("no") || det.is_form("neither"))
        })
    }

    /// Whether the clause it heads, or one around it in the same sentence, is a condition or an open question: `if`, `unless`,
    /// `whether`.
    #[must_use]
    pub fn is_conditional(self) -> bool {
        std::iter::once(self).chain(self.ancestors()).take(LONGEST_COORDINATION).any(|clause| {
            clause.children_by(Deprel::Mark).any(|mark| ["if", "unless", "whether", "lest"].iter().any(|form| mark.is_form(form)))
        })
    }
}

fn is_negation(word: Word<'_>) -> bool {
    ["not", "n't", "n’t", "never", "no", "neither", "hardly"].iter().any(|form| word.is_form(form))
}

/// `no longer`, `not any more`: the negation hangs on the adverb.
fn is_no_longer(adverb: Word<'_>) -> bool {
    (adverb.is_form("longer") || adverb.is_form("more")) && adverb.previous().is_some_and(|before| before.is_form("no"))
}

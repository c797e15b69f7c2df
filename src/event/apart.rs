//! What a telling cannot be a telling of: the acts of which its own words say that it is another one.
//!
//! In: a match. Out: the tokens that tell those acts.

use super::coding::Reading;
use super::matching::Match;
use crate::syntax::{Deprel, Word};
use std::ops::Range;

/// The tokens that tell other acts than `found` does; empty where its words do not say so.
pub(super) fn apart(found: &Match<'_>, reading: &Reading<'_>) -> Range<usize> {
    let head = found.head;
    if is_another(head) || found.is_noun && is_of_late(found, reading) {
        return 0..head.index();
    }
    if is_counted_from(found, reading) { head.sentence().tokens.clone() } else { 0..0 }
}

/// `a second bomb`, `another attack`, `a separate raid`
fn is_another(noun: Word<'_>) -> bool {
    noun.children().any(|child| {
        matches!(child.deprel(), Deprel::Det | Deprel::Amod | Deprel::Nummod)
            && ["another", "second", "third", "fourth", "separate"].iter().any(|form| child.is_form(form))
            && !noun.children_by(Deprel::Det).any(|det| det.is_form("the"))
    })
}

/// `several bombings in recent months`: many that the text dates by no day are not the one of the day.
fn is_of_late(found: &Match<'_>, reading: &Reading<'_>) -> bool {
    let noun = found.head;
    let many = noun.form().ends_with('s') && !noun.is_form(noun.lemma());
    let verb = noun.head().filter(|_| matches!(noun.deprel(), Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj));
    let mut words = std::iter::once(noun).chain(found.arguments.carrier).chain(verb);
    let vague = |word: Word<'_>| reading.times.governing(word).any(|(_, time)| time.value == "PAST_REF");
    many && words.any(vague)
}

/// `a bomb killed two, a day after an attack wounded five`, `hours after a raid`: what one is counted from is another.
fn is_counted_from(found: &Match<'_>, reading: &Reading<'_>) -> bool {
    let verb = found.head.head().filter(|_| found.is_noun && matches!(found.head.deprel(), Deprel::Nsubj | Deprel::NsubjPass));
    let mut words = std::iter::once(found.head).chain(found.arguments.carrier).chain(verb);
    words.any(|word| {
        let mut links = word.children().filter(|child| matches!(child.deprel(), Deprel::Mark | Deprel::Case));
        links.any(|link| reading.times.is_measured(link))
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn another_act_is_told_apart() {
        for (text, incidents) in [
            ("A bomb killed two people in Lima. A second bomb wounded six.", 2),
            ("A bomb killed two people in Lima. Several bombings in recent months have killed 200 people.", 2),
            (
                "A car bomb killed two people in Lima on Saturday, a day after a suicide attack on a base left six soldiers dead.",
                2,
            ),
            ("A bomb killed two people in Lima. The bombing wounded six.", 1),
        ] {
            let article = crate::parse(text).expect("not empty");
            assert_eq!(article.incidents.len(), incidents, "{text}");
        }
    }
}

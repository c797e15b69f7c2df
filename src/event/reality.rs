//! How real a clause makes what it tells: from its verb group, negation and conditions, before any act above it has its say.

use crate::syntax::{Deprel, Modality, Tense, VerbGroup, Word};

/// What a clause says of its own act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reality {
    pub(super) mood: Mood,
    pub(super) negated: bool,
}

/// The mood of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    /// It happened or happens: `cut ties`, `has cut ties`, `was cutting ties`.
    Real,
    /// It goes on: `is shelling`, `has been shelling`.
    Ongoing,
    /// It will happen: `will visit`, `is to visit`, `is going to visit`, `would visit` in reported speech.
    Future,
    /// It will happen on a condition: `will close the strait unless the ban is lifted`.
    Conditional,
    /// It can, may or might happen, or would have: `may visit`, `would have visited`, `if he visits`.
    Possible,
    /// It must or should happen.
    Obliged,
    /// It is what something else is done for: `to protest`.
    Purpose,
}

/// The reality of the clause that `word` heads.
pub(super) fn reality(word: Word<'_>) -> Reality {
    let mut mood = own_mood(word, word.verb_group());
    if mood == Mood::Real && (word.is_conditional() || is_awaited(word) || is_outstanding(word)) {
        mood = Mood::Possible;
    }
    if mood == Mood::Future && has_condition(word) {
        mood = Mood::Conditional;
    }
    Reality { mood, negated: word.is_negated() || word.has_negative_subject() || is_excluded(word) || is_yet_to_be_done(word) }
}

fn own_mood(clause: Word<'_>, group: VerbGroup) -> Mood {
    match group.modality {
        // What would have been or was to have been was not.
        Some(Modality::Counterfactual | Modality::Possible | Modality::Able) => Mood::Possible,
        Some(Modality::Future | Modality::Conditional) => Mood::Future,
        Some(Modality::Obliged) => Mood::Obliged,
        None if is_going_to(clause) => Mood::Future,
        None if group.progressive && group.tense == Some(Tense::Present) => Mood::Ongoing,
        None if clause.is_infinitive() && clause.deprel() == Deprel::Advcl => Mood::Purpose,
        None => Mood::Real,
    }
}

/// `would resume aid if the truce held`
fn has_condition(clause: Word<'_>) -> bool {
    let conditional = |clause: Word<'_>| {
        clause
            .children_by(Deprel::Mark)
            .any(|mark| ["if", "unless", "provided", "providing"].iter().any(|form| mark.is_form(form)))
    };
    clause.children_by(Deprel::Advcl).any(conditional)
}

/// `is going to expel`
fn is_going_to(clause: Word<'_>) -> bool {
    clause.is_infinitive() && clause.deprel() == Deprel::Xcomp && clause.head().is_some_and(|going| going.is_form("going"))
}

/// `will fight until they gain the town`: what is waited for has not happened.
fn is_awaited(clause: Word<'_>) -> bool {
    clause.children_by(Deprel::Mark).any(|mark| mark.is_form("until")) && clause.verb_group().tense == Some(Tense::Present)
}

/// `a settlement to be reached`: what is yet to be done.
fn is_outstanding(clause: Word<'_>) -> bool {
    clause.is_infinitive() && clause.deprel() == Deprel::Acl && clause.has(Deprel::AuxPass)
}

/// `without recalling its ambassador`, `instead of cutting ties`, `rather than fight`, `decided against joining`
fn is_excluded(clause: Word<'_>) -> bool {
    let marks = clause.children().filter(|child| matches!(child.deprel(), Deprel::Mark | Deprel::Case | Deprel::Cc));
    marks.filter(|mark| mark.index() < clause.index()).any(|mark| match mark.key() {
        "without" | "instead" | "rather" => true,
        "against" => clause.is_gerund(),
        _ => false,
    })
}

/// `has yet to ratify the treaty`
fn is_yet_to_be_done(clause: Word<'_>) -> bool {
    let has_yet = |verb: Word<'_>| verb.children_by(Deprel::Advmod).any(|adverb| adverb.is_form("yet"));
    clause.is_infinitive() && (has_yet(clause) || clause.head().is_some_and(|verb| verb.key() == "have" && has_yet(verb)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parser;

    #[test]
    fn a_clause_says_how_real_it_is() {
        let parser = Parser::new().unwrap();
        for (text, form, mood, negated) in [
            ("Mali expelled the envoy.", "expelled", Mood::Real, false),
            ("Mali said it was expelling the envoy.", "expelling", Mood::Real, false),
            ("The army is shelling the town.", "shelling", Mood::Ongoing, false),
            ("The army has been shelling the town.", "shelling", Mood::Ongoing, false),
            ("Mali will expel the envoy.", "expel", Mood::Future, false),
            ("Mali will expel the envoy unless France apologises.", "expel", Mood::Conditional, false),
            ("Mali is going to expel the envoy.", "expel", Mood::Future, false),
            ("The minister is to visit Paris.", "visit", Mood::Future, false),
            ("Mali would have expelled the envoy.", "expelled", Mood::Possible, false),
            ("Mali may expel the envoy.", "expel", Mood::Possible, false),
            ("France will react if Mali expels the envoy.", "expels", Mood::Possible, false),
            ("Mali must expel the envoy.", "expel", Mood::Obliged, false),
            ("Mali did not expel the envoy.", "expel", Mood::Real, true),
            ("Kenya sought a ceasefire to be signed in Nairobi.", "signed", Mood::Possible, false),
            ("No country recalled its envoy.", "recalled", Mood::Real, true),
            ("Mali condemned the raid without recalling its envoy.", "recalling", Mood::Real, true),
            ("Japan decided against joining the bloc.", "joining", Mood::Real, true),
            ("Japan has yet to ratify the treaty.", "ratify", Mood::Real, true),
        ] {
            let analysis = parser.analyze(text).unwrap();
            let word = analysis.words().find(|word| word.form() == form).unwrap();
            assert_eq!(reality(word), Reality { mood, negated }, "{text}");
        }
    }
}

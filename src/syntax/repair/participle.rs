//! Participles that the network takes for the verb of the sentence, or hangs on the wrong word.

use super::Edit;
use crate::syntax::{Deprel, Upos, VerbForm, Word};

/// `ended with the general saying it was over`: what the noun behind `with` does.
pub(super) fn with_doing(gerund: Word<'_>) -> Option<Edit> {
    let verb = gerund.head().filter(|_| gerund.is_gerund() && gerund.subject().is_none() && !gerund.has(Deprel::Mark))?;
    let noun = gerund.leftmost().previous().filter(|noun| noun.is_nominal() && noun.index() + 1 == gerund.index())?;
    let beside = noun.head() == Some(verb) && noun.case().is_some_and(|case| case.is_form("with"));
    beside.then(|| Edit::new(gerund, noun, Deprel::Acl))
}

/// `In a statement carried by state media, the army said`: the participle describes the noun right before it.
pub(super) fn describing(participle: Word<'_>) -> Option<Edit> {
    let verb = participle.head().filter(|verb| participle.index() < verb.index() && participle.has(Deprel::OblAgent))?;
    let noun = participle.previous().filter(|noun| noun.is_nominal() && participle.subject().is_none())?;
    let phrase = std::iter::once(noun).chain(noun.ancestors()).take(REACH).find(|word| word.head() == Some(verb))?;
    (phrase.index() < participle.index()).then(|| Edit::new(participle, noun, Deprel::Acl))
}

/// `Asked if he would resign, the minister said: "No."`: what opens a sentence and has no subject is no object of saying.
pub(super) fn opening(participle: Word<'_>) -> Option<Edit> {
    let verb = participle.head().filter(|verb| participle.index() < verb.index() && verb.subject().is_some())?;
    let first = participle.index() == participle.sentence().tokens.start && participle.subject().is_none();
    let is_participle = participle.upos() == Upos::Verb && participle.form().ends_with("ed") && !participle.has(Deprel::Aux);
    let set_off = participle.rightmost().next().is_some_and(|comma| comma.is_form(",")) || participle.rightmost().is_form(",");
    (first && is_participle && set_off).then(|| Edit::new(participle, verb, Deprel::Advcl))
}

/// `A report published on Monday found that both were guilty`: the participle describes the subject, and the verb behind it is
/// the one that tells.
pub(super) fn reduced(told: Word<'_>, edits: &mut Vec<Edit>) {
    let past = |verb: &Word<'_>| verb.form().ends_with("ed") || verb.is_form("said") && verb.has(Deprel::Xcomp);
    let Some(participle) = told.head().filter(|verb| verb.index() < told.index() && past(verb)) else { return };
    let Some(subject) = participle.child(Deprel::Nsubj).filter(|subject| subject.index() < participle.index()) else { return };
    let bare =
        |word: Word<'_>| !word.has(Deprel::Aux) && !word.has(Deprel::Obj) && !word.has(Deprel::Iobj) && word.upos() == Upos::Verb;
    let complete = told.has(Deprel::Ccomp) || told.has(Deprel::Obj);
    let tells = told.verb_group().form == VerbForm::Finite && told.upos() == Upos::Verb && !told.is_gerund() && complete;
    let apart =
        told.leftmost() == told && told.previous().is_some_and(|before| before.is_nominal() || before.upos() == Upos::Num);
    if told.subject().is_some() || !bare(participle) || !tells || !apart || told.has(Deprel::Mark) || told.has(Deprel::Cc) {
        return;
    }
    match participle.head() {
        Some(above) => edits.push(Edit::new(told, above, participle.deprel())),
        None => edits.push(Edit::new(participle, told, Deprel::Advcl)),
    }
    edits.push(Edit::new(subject, told, Deprel::Nsubj));
    edits.push(Edit::new(participle, subject, Deprel::Acl));
}

/// How many heads up the phrase that a participle describes is looked for.
const REACH: usize = 6;

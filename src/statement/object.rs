//! Objects as contents: with what is said of them, or the number they are given.

use super::extent::noun_phrase;
use crate::span::Span;
use crate::syntax::{Deprel, Upos, Word};

/// How many heads the head of a whole phrase is looked for at.
const OUTERMOST: usize = 8;

/// Whether an object is the subject of the finite verb right after it: `acknowledged it lost control`.
pub(super) fn is_subject_form(object: Word<'_>, open: Word<'_>) -> bool {
    let nominative = ["it", "he", "she", "they", "we", "i"].iter().any(|form| object.is_form(form));
    let finite =
        open.upos() == Upos::Verb && !open.has(Deprel::Mark) && !open.form().ends_with("ing") && open.form() != open.lemma();
    nominative && finite && open.leftmost().index() == object.index() + 1
}

/// An object and what is said of it: one span after their cue, two where the object comes before it.
///
/// `heavy losses at the hands of rebels, which they blamed on Ukraine`: what is blamed on somebody is what the whole phrase names.
pub(super) fn joined(object: Word<'_>, tail: Word<'_>) -> Vec<Span> {
    let verb = object.head().filter(|verb| object.index() < verb.index());
    let antecedent =
        verb.filter(|verb| verb.deprel() == Deprel::AclRelcl).and_then(Word::head).filter(|_| object.upos() == Upos::Pron);
    match (verb, antecedent) {
        (Some(verb), Some(noun)) => {
            let blamed = tail.case().is_some_and(|case| case.is_form("on"));
            let first = if blamed { outermost(noun) } else { noun };
            let end = noun_phrase(noun).end.min(verb.leftmost().span().start);
            let start = noun_phrase(first).start.min(noun_phrase(noun).start);
            vec![Span::new(start, end.max(start)), tail.subtree_span()]
        }
        (Some(_), None) => vec![object.subtree_span(), tail.subtree_span()],
        (None, _) => vec![object.subtree_span().cover(tail.subtree_span())],
    }
}

/// The noun that heads the whole phrase a noun stands in.
fn outermost(noun: Word<'_>) -> Word<'_> {
    let inside =
        |word: &Word<'_>| matches!(word.deprel(), Deprel::Nmod | Deprel::Conj | Deprel::Acl | Deprel::Obl | Deprel::OblAgent);
    let mut top = noun;
    for _ in 0..OUTERMOST {
        let Some(head) = top.head().filter(|_| inside(&top)) else { break };
        let described = top.deprel() == Deprel::Acl;
        top = head;
        // `losses suffered at the hands of rebels`: what the participle describes.
        if described {
            break;
        }
    }
    if top.is_nominal() { top } else { noun }
}

/// `accused him of lying`, `described it as a lie`, `praised her for staying`: what is said of the object.
pub(super) fn said_of<'a>(verb: Word<'a>, object: Word<'a>) -> Option<Word<'a>> {
    verb.children().find(|child| {
        child.index() > object.index()
            && matches!(child.deprel(), Deprel::Obl | Deprel::Advcl | Deprel::Xcomp)
            && child.children().any(|mark| {
                matches!(mark.deprel(), Deprel::Case | Deprel::Mark)
                    && ["of", "as", "for", "with", "to", "on"].iter().any(|form| mark.is_form(form))
                    && !(mark.is_form("to") && mark.deprel() == Deprel::Mark)
            })
    })
}

/// `put the toll at 30`: the number that is given.
pub(super) fn number_given(verb: Word<'_>) -> Option<Word<'_>> {
    verb.children_by(Deprel::Obl).find(|number| {
        let counts = || number.upos() == Upos::Num || number.has(Deprel::Nummod);
        number.index() > verb.index() && number.case().is_some_and(|case| case.is_form("at")) && counts()
    })
}

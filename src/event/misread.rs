//! Clauses that the parser or the tagger misreads, and what they are read as.
//!
//! In: a word. Out: the subject and object it would have in the right tree. Each repair asks for what only a misread clause
//! has, so that right trees pass untouched.

use crate::syntax::{Deprel, Upos, Word};

/// Subject and object of a clause that the parser took for a noun phrase: `The junta restricted travel`, read as travel that
/// the junta restricted. Told by a noun of its own kind before the participle.
pub(super) fn hidden_clause(participle: Word<'_>) -> Option<(Word<'_>, Word<'_>)> {
    if participle.deprel() != Deprel::Amod || participle.is_gerund() {
        return None;
    }
    let object = participle.head().filter(|object| object.deprel() == Deprel::Root && object.index() > participle.index())?;
    let subject = object.children().filter(|child| child.index() < participle.index()).last()?;
    let is_name = matches!(subject.upos(), Upos::Noun | Upos::Propn)
        && matches!(subject.deprel(), Deprel::Compound | Deprel::Nsubj | Deprel::Nmod);
    is_name.then_some((subject, object))
}

/// The object of an infinitive that the parser took for an adjective: `decides … to sever relations`.
pub(super) fn misread_infinitive(word: Word<'_>) -> Option<Word<'_>> {
    let to = word.deprel() == Deprel::Amod && word.upos() == Upos::Adj && word.previous().is_some_and(|to| to.is_form("to"));
    word.head().filter(|object| to && object.index() > word.index())
}

/// A verb that the tagger took for a noun or name: `would blockade the port`, `to hand over`.
pub(super) fn is_misread_verb(word: Word<'_>) -> bool {
    if !matches!(word.upos(), Upos::Noun | Upos::Propn | Upos::Adj) {
        return false;
    }
    let modal = |child: &Word<'_>| {
        child.deprel() == Deprel::Aux
            && matches!(child.key(), "will" | "would" | "may" | "might" | "can" | "could" | "must" | "should" | "do")
    };
    word.is_infinitive()
        || misread_infinitive(word).is_some()
        || word.children().any(|child| modal(&child)) && !word.has(Deprel::Cop)
}

/// The first half of a verb that the tokenizer splits at its hyphen: `test` of `test-fired`.
pub(super) fn hyphen_prefix(verb: Word<'_>) -> Option<Word<'_>> {
    let hyphen = verb.previous().filter(|hyphen| hyphen.is_form("-") && hyphen.span().end == verb.span().start)?;
    hyphen.previous().filter(|prefix| prefix.span().end == hyphen.span().start)
}

/// A noun that the tagger took for a bare infinitive: `prepared to lift ban on the party`.
pub(super) fn is_misread_object(word: Word<'_>) -> bool {
    let bare = word.upos() == Upos::Verb && word.form().eq_ignore_ascii_case(word.key());
    let clause = word.children().any(|child| matches!(child.deprel(), Deprel::Mark | Deprel::Aux | Deprel::Cop | Deprel::Nsubj));
    let takes_infinitive = |verb: Word<'_>| {
        matches!(verb.key(), "help" | "let" | "make" | "have" | "dare" | "see" | "hear" | "watch" | "go" | "come")
    };
    bare && !clause && word.head().is_some_and(|verb| verb.object().is_none() && !takes_infinitive(verb))
}

/// The subject that hangs on the clause before: `resigned as the opposition threatened to …`, where `opposition` is read as
/// what `as` governs.
pub(super) fn misplaced_subject(verb: Word<'_>) -> Option<Word<'_>> {
    if verb.deprel() != Deprel::Advcl || verb.upos() != Upos::Verb || verb.is_gerund() || verb.is_infinitive() {
        return None;
    }
    let before = verb.previous().filter(|noun| noun.is_nominal() && noun.deprel() == Deprel::Obl && !noun.has(Deprel::Case))?;
    let linked = verb.children_by(Deprel::Mark).any(|mark| mark.index() < before.leftmost().index());
    (linked && before.head() == verb.head()).then_some(before)
}

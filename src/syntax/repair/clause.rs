//! Clauses that the network hangs on a word they cannot complete or describe.

use super::{Edit, NAME};
use crate::lexicon::is_verb_of_reporting;
use crate::syntax::{Deprel, Upos, Word};

/// `because I have the belief that they fight in vain`, read as what goes with `fight`: `that` stands at the head of its clause,
/// so what is before it is above it.
pub(super) fn before_that(clause: Word<'_>, edits: &mut Vec<Edit>) {
    let Some(that) = clause.children_by(Deprel::Mark).find(|mark| mark.is_form("that")) else { return };
    let Some(noun) = that.previous().filter(|noun| noun.upos() == Upos::Noun && noun.deprel() == Deprel::Obj) else { return };
    let is_clause = |before: &Word<'_>| before.deprel() == Deprel::Advcl && before.subject().is_some();
    if let Some(before) = noun.head().filter(|before| before.head() == Some(clause) && is_clause(before)) {
        edits.push(match clause.head() {
            Some(head) => Edit::new(before, head, clause.deprel()),
            None => Edit::new(clause, before, Deprel::Acl),
        });
        edits.push(Edit::new(clause, noun, Deprel::Acl));
    }
}

/// `made a case (not a hard one to make) that he should go`: nothing behind brackets hangs on a word in them.
pub(super) fn behind_brackets(clause: Word<'_>) -> Option<Edit> {
    let that = clause.leftmost();
    let closing = that.previous().filter(|closing| closing.is_form(")") && that.is_form("that"))?;
    let opening = std::iter::successors(Some(closing), |word| word.previous()).take(BRACKETED).find(|word| word.is_form("("))?;
    let noun = opening.previous().filter(|noun| noun.upos() == Upos::Noun)?;
    let inside = clause.head().is_some_and(|head| (opening.index()..closing.index()).contains(&head.index()));
    inside.then(|| Edit::new(clause, noun, Deprel::Acl))
}

/// The bracket that closes the one given, in the same sentence.
pub(super) fn closing_bracket(bracket: Word<'_>) -> Option<Word<'_>> {
    let within = std::iter::successors(bracket.next(), |word| word.next()).take(BRACKETED);
    within.take_while(|_| bracket.is_form("(")).find(|word| word.is_form(")"))
}

/// How many words brackets hold.
const BRACKETED: usize = 40;

/// `wrote to us today talking about a tool a group is using`: a clause with neither mark nor comma behind a noun of another clause
/// describes the noun.
pub(super) fn contact_relative(clause: Word<'_>) -> Option<Edit> {
    let verb = clause.head().filter(|verb| verb.index() < clause.index() && !clause.has(Deprel::Mark))?;
    let noun = clause.leftmost().previous().filter(|noun| noun.upos() == Upos::Noun)?;
    let phrase = noun.head().filter(|between| between.head() == Some(verb) && between.deprel() == Deprel::Advcl)?;
    let bare =
        phrase.is_gerund() && clause.subject().is_some() && clause.object().is_none() && !is_verb_of_reporting(phrase.key());
    bare.then(|| Edit::new(clause, noun, Deprel::AclRelcl))
}

/// `that they would be jailed for a long time, unless they came back`: a condition coordinates nothing; it goes with the clause
/// before it.
pub(super) fn subordinate(clause: Word<'_>) -> Option<Edit> {
    let above = clause.head().filter(|_| clause.subject().is_some() && !clause.has(Deprel::Cc))?;
    let mark = clause.leftmost();
    let first = std::iter::successors(Some(mark), |word| word.next()).find(|word| word.upos() != Upos::Punct)?;
    let marked =
        clause.children_by(Deprel::Mark).any(|mark| mark == first) && ["if", "unless"].iter().any(|form| first.is_form(form));
    let before = std::iter::successors(first.previous(), |word| word.previous()).find(|word| word.upos() != Upos::Punct)?;
    let is_clause = |word: &Word<'_>| word.upos() == Upos::Verb && word.subject().is_some();
    let own = std::iter::once(before).chain(before.ancestors()).take(NAME).take_while(|word| *word != above).find(is_clause)?;
    marked.then(|| Edit::new(clause, own, Deprel::Advcl))
}

//! Which word a time expression governs: in, the trees and the expressions; out, an index from words to the expressions
//! that date them.
//!
//! An expression dates every word between its own head and the clause it stands in: in `a raid on Monday's convoy killed
//! two on Tuesday`, `Monday` dates `convoy` and `raid`, `Tuesday` dates `killed`. The climb ends at the first clause, or at what
//! the clause is about: in `rejected a 2016 ruling`, `2016` dates the ruling.

use crate::ids::TimeId;
use crate::lexicon::is_verb_of_reporting;
use crate::syntax::{Analysis, Deprel, Upos, Word};
use crate::time::TimeExpression;

/// The longest climb from an expression to its clause.
const HIGHEST: u16 = 8;

/// From words to the expressions that date them.
#[derive(Debug, Clone, Default)]
pub(super) struct Governors {
    /// Word, steps between it and the expression, expression: sorted.
    links: Vec<(u32, u16, TimeId)>,
}

impl Governors {
    /// Climbs from each expression to its clause.
    pub(super) fn new(analysis: &Analysis<'_>, expressions: &[TimeExpression]) -> Self {
        let mut links = Vec::new();
        for (index, expression) in expressions.iter().enumerate() {
            let Some(head) = head_of(analysis, expression) else { continue };
            let mut below = head;
            let told = told_before(analysis, expression, head);
            for (steps, word) in (1..=HIGHEST).zip(told.into_iter().chain(told.unwrap_or(head).ancestors())) {
                if steps > 1 && (opens_clause(below) || steps == 2 && is_about(below, head)) {
                    break;
                }
                links.push((word.index() as u32, steps, TimeId::new(index)));
                below = word;
            }
        }
        links.sort_unstable();
        Self { links }
    }

    /// The expressions that date `word`, nearest first.
    pub(super) fn of(&self, word: Word<'_>) -> impl Iterator<Item = TimeId> {
        let index = word.index() as u32;
        let start = self.links.partition_point(|link| link.0 < index);
        self.links[start..].iter().take_while(move |link| link.0 == index).map(|link| link.2)
    }
}

/// The word of an expression whose head stands outside it.
pub(super) fn head_of<'a>(analysis: &'a Analysis<'_>, expression: &TimeExpression) -> Option<Word<'a>> {
    let tokens = analysis.tokens_in(expression.span);
    tokens
        .clone()
        .take(16)
        .filter_map(|token| analysis.word(token))
        .find(|word| word.head().is_none_or(|head| !tokens.contains(&head.index())))
}

/// The verb of saying right before an expression that the tree hangs on what is said: `said` of `said Tuesday it was cutting
/// ties`, where `Tuesday` hangs on `cutting`.
fn told_before<'a>(analysis: &'a Analysis<'_>, expression: &TimeExpression, head: Word<'a>) -> Option<Word<'a>> {
    let first = analysis.word(analysis.tokens_in(expression.span).start)?;
    let mut before = first.previous()?;
    if before.upos() == Upos::Adp || matches!(before.form(), "late" | "early" | "reporters") {
        before = before.previous()?;
    }
    let hung = head.head()?;
    let says = before.upos() == Upos::Verb && is_verb_of_reporting(before.key());
    (says && hung.index() > first.index() && head.ancestors().take(4).any(|word| word == before)).then_some(before)
}

/// Whether a noun that a time stands before as a modifier is what the clause is about, not when it is: `rejected a 2016 ruling`,
/// `was jailed over Monday's attack`; but `said in a 2016 interview`.
fn is_about(noun: Word<'_>, time: Word<'_>) -> bool {
    let modifies = matches!(time.deprel(), Deprel::Nummod | Deprel::Compound | Deprel::Amod | Deprel::NmodPoss);
    let about = || noun.case().is_some_and(|case| matches!(case.key(), "for" | "over" | "about" | "of" | "to" | "against"));
    modifies && (noun.deprel() == Deprel::Obj || noun.deprel() == Deprel::Obl && about())
}

/// Whether a word heads a clause of its own: what stands below it does not date what stands above.
fn opens_clause(word: Word<'_>) -> bool {
    matches!(
        word.deprel(),
        Deprel::Root
            | Deprel::Acl
            | Deprel::AclRelcl
            | Deprel::Advcl
            | Deprel::AdvclRelcl
            | Deprel::Ccomp
            | Deprel::Csubj
            | Deprel::CsubjOuter
            | Deprel::CsubjPass
            | Deprel::Parataxis
            | Deprel::Conj
            | Deprel::Appos
            | Deprel::List
    )
}

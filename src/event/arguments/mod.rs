//! What stands beside a predicate in the tree: who acts, on what, with which prepositions, about which clause.
//!
//! In: a verb, adjective or noun. Out: [`Arguments`], the same whether the clause is active or passive, finite, a participle,
//! an infinitive, a relative clause, a conjunct that shares its subject, or a noun with its light verb. Verbs and adjectives stand
//! in `verb`, nouns in `noun`.

mod noun;
mod verb;

use super::matching::inner_noun;
use super::pattern::{HeadKind, Slot};
use super::table::EventTable;
use crate::syntax::{Deprel, Tense, Upos, VerbForm, Word};

/// The arguments of one predicate. Words are heads of phrases; their conjuncts are not listed.
#[derive(Debug, Clone)]
pub(super) struct Arguments<'a> {
    pub(super) head: Word<'a>,
    /// Who acts.
    pub(super) subjects: Vec<Word<'a>>,
    /// What is acted on.
    pub(super) objects: Vec<Word<'a>>,
    /// Preposition and what it governs: on the head first, then on its objects.
    pub(super) obliques: Vec<(&'a str, Word<'a>)>,
    /// Clauses that complete it.
    pub(super) clauses: Vec<Word<'a>>,
    /// Adjectives and compounds before it.
    pub(super) modifiers: Vec<Word<'a>>,
    /// The verb that carries a noun: a light verb, or one that says it happens.
    pub(super) carrier: Option<Word<'a>>,
}

impl<'a> Arguments<'a> {
    /// The arguments of `head`.
    pub(super) fn of(head: Word<'a>, kind: HeadKind, table: &EventTable) -> Self {
        let mut found = Self {
            head,
            subjects: Vec::new(),
            objects: Vec::new(),
            obliques: Vec::new(),
            clauses: Vec::new(),
            modifiers: Vec::new(),
            carrier: None,
        };
        match kind {
            HeadKind::Noun => found.fill_noun(table),
            HeadKind::Verb | HeadKind::Adjective => found.fill_verb(table),
        }
        found
    }

    /// `ties with Ukraine`, `an agreement to share`: what hangs on the object belongs to the act.
    fn add_phrases_of_objects(&mut self, table: &EventTable) {
        let of_noun = self.head.upos() == Upos::Noun;
        for at in 0..self.objects.len() {
            let object = self.objects[at];
            if !object.is_under(self.head) && self.head.head() != Some(object) {
                continue;
            }
            // `a number of agreements with Peru`: what hangs on what is counted belongs to the act, too.
            let counted = inner_noun(object, table);
            let inner = (counted != object).then(|| counted.children()).into_iter().flatten();
            for child in object.children().chain(inner) {
                if child.deprel() == Deprel::Nmod {
                    // `of` would make an owner of the inner noun an owner of the outer: `the accusations of the government of Mali`.
                    if let Some(case) = case_of(child).filter(|case| !of_noun || !case.is_form("of")) {
                        self.obliques.push((preposition(case), child));
                    }
                } else if child.deprel() == Deprel::Acl && self.clauses.is_empty() && child.is_infinitive() {
                    self.clauses.push(child);
                }
            }
        }
    }

    /// The words in a slot.
    pub(super) fn slot(&self, slot: &Slot) -> impl Iterator<Item = Word<'a>> {
        let (words, preposition): (&[Word<'a>], Option<&str>) = match slot {
            Slot::Subject => (&self.subjects, None),
            Slot::Object => (&self.objects, None),
            Slot::Clause | Slot::Infinitive | Slot::Fact => (&self.clauses, None),
            Slot::Modifier => (&self.modifiers, None),
            Slot::Quality | Slot::Theme => (&[], None),
            Slot::Preposition(preposition) => (&[], Some(preposition)),
        };
        let obliques = preposition.map_or(&[][..], |_| &self.obliques[..]);
        let matching = move |(found, _): &&(&str, Word<'a>)| preposition.is_some_and(|wanted| *found == wanted);
        let mut all: Vec<Word<'a>> = words.to_vec();
        if *slot == Slot::Quality {
            // `$16 million in military aid`: the amount has none of its own.
            let inner = |object: Word<'a>| object.children_by(Deprel::Nmod).filter(move |_| object.upos() == Upos::Sym);
            let of_objects = self.objects.iter().flat_map(|object| std::iter::once(*object).chain(inner(*object)));
            let of_objects = of_objects.flat_map(|object| object.children());
            all.extend(of_objects.filter(|child| matches!(child.deprel(), Deprel::Amod | Deprel::Compound)));
        }
        // `refused to give details`
        if *slot == Slot::Theme {
            let of_clauses = self.clauses.iter().flat_map(|clause| clause.children_by(Deprel::Obj));
            all.extend(of_clauses.flat_map(Word::conjuncts).take(16));
        }
        // `UK to send tanks, Sunak tells Zelensky` tells nobody to do so.
        let follows = |word: Word<'_>| word.head().is_none_or(|head| head.index() < word.index());
        match slot {
            Slot::Infinitive => all.retain(|word| word.is_infinitive() && follows(*word)),
            Slot::Fact => all.retain(|word| tells_past(*word)),
            _ => {}
        }
        all.extend(obliques.iter().filter(matching).map(|(_, word)| *word));
        all.into_iter()
    }
}

/// A clause that somebody is asked about: `asked whether Peru would close its embassy`.
pub(super) fn is_question(clause: Word<'_>) -> bool {
    let asked = clause.deprel() == Deprel::Ccomp && clause.head().is_some_and(|verb| verb.key() == "ask");
    asked && matches!(clause.leftmost().key(), "whether" | "if" | "why" | "how" | "when" | "where" | "what" | "who" | "which")
}

/// Whether a clause is told in the past or the perfect: `insisted he had never met him`.
fn tells_past(clause: Word<'_>) -> bool {
    let group = clause.verb_group();
    group.form == VerbForm::Finite && group.modality.is_none() && (group.perfect || group.tense == Some(Tense::Past))
}

/// The preposition of a phrase, of several the last: `of` of `pulled out of the accord`.
fn case_of(phrase: Word<'_>) -> Option<Word<'_>> {
    phrase.children_by(Deprel::Case).filter(|case| case.index() < phrase.index()).last().or_else(|| phrase.case())
}

/// The preposition's lower-case lemma.
fn preposition<'a>(case: Word<'a>) -> &'a str {
    case.key()
}

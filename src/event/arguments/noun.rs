//! The arguments of a noun: its owner, the phrases that follow it, and what the verb that carries it lends it (`launched an attack on
//! the town`).

use super::{Arguments, case_of, preposition};
use crate::event::control::{REACH, antecedent, is_passive, subjects};
use crate::event::pattern::HeadKind;
use crate::event::table::EventTable;
use crate::syntax::{Deprel, Upos, Word};

impl<'a> Arguments<'a> {
    pub(super) fn fill_noun(&mut self, table: &EventTable) {
        let head = self.head;
        for child in head.children() {
            match child.deprel() {
                Deprel::NmodPoss => self.subjects.push(child),
                // `the army was on high alert`
                Deprel::Nsubj if head.has(Deprel::Cop) => self.subjects.push(antecedent(child)),
                Deprel::Amod | Deprel::Compound | Deprel::NmodDesc => self.modifiers.push(child),
                Deprel::Nmod | Deprel::Obl | Deprel::OblAgent => match case_of(child) {
                    Some(case) if case.is_form("by") => {
                        self.subjects.push(child);
                        self.add_phrases_of_doer(child);
                    }
                    // `visited Peru at the invitation of its president`: he invites who visits.
                    Some(case) if case.is_form("of") && head.case().is_some_and(|at| at.is_form("at")) => {
                        self.subjects.push(child);
                        let visitor = head.head().filter(|_| head.deprel() == Deprel::Obl);
                        let visitors = visitor.map_or(Vec::new(), |verb| subjects(verb, REACH, table));
                        self.obliques.extend(visitors.iter().map(|visitor| ("to", *visitor)));
                        self.objects.extend(visitors);
                    }
                    Some(case) => {
                        if case.is_form("of") {
                            self.objects.push(child);
                        }
                        self.obliques.push((preposition(case), child));
                    }
                    None => {}
                },
                Deprel::Acl | Deprel::Ccomp | Deprel::Advcl if child.is_infinitive() || child.deprel() == Deprel::Ccomp => {
                    self.clauses.push(child);
                }
                // `demands that the government grant …`, read as a relative clause
                Deprel::AclRelcl if child.children_by(Deprel::Mark).any(|mark| mark.is_form("that")) => self.clauses.push(child),
                // `an appeal for deploying troops`
                Deprel::Acl if child.is_gerund() && child.has(Deprel::Mark) => self.clauses.push(child),
                _ => {}
            }
        }
        self.adopt_next_phrase();
        self.add_phrases_of_objects(table);
        let first = measured(head.first_conjunct(), table);
        let Some(verb) = first.head().filter(|verb| matches!(verb.upos(), Upos::Verb | Upos::Aux)) else { return };
        let passive = is_passive(verb);
        let carried = match first.deprel() {
            Deprel::Obj => table.is_in(verb.key(), "LIGHT"),
            Deprel::Nsubj => !passive && table.is_in(verb.key(), "OCCUR"),
            // `riots erupted`, read as a passive
            Deprel::NsubjPass => {
                let active = !verb.has(Deprel::AuxPass) && table.is_in(verb.key(), "OCCUR");
                active || table.is_in(verb.key(), "LIGHT")
            }
            Deprel::Obl => {
                first.case().is_some_and(|case| matches!(case.key(), "in" | "into" | "on" | "to" | "for" | "at"))
                    && table.is_in(verb.key(), "ENGAGE")
            }
            _ => false,
        };
        if !carried {
            return;
        }
        let mut outer = Self::of(verb, HeadKind::Verb, table);
        outer.subjects.retain(|subject| *subject != first);
        if outer.subjects.is_empty() && first.deprel() == Deprel::Obl {
            // `were engaged in talks`: passive in form only.
            outer.subjects = std::mem::take(&mut outer.objects);
        }
        self.carrier = Some(verb);
        if matches!(verb.key(), "die" | "perish" | "fall") {
            // `four civilians died in shelling`: it was done to them.
            self.obliques.extend(outer.subjects.drain(..).map(|victim| ("on", victim)));
        }
        if self.subjects.is_empty() && first.deprel() != Deprel::Nsubj {
            self.subjects = outer.subjects;
        }
        // The verb's own prepositional phrases, without those the noun has already.
        self.obliques.extend(outer.obliques.into_iter().filter(|(_, word)| !word.is_under(first)));
        if self.clauses.is_empty() {
            self.clauses = outer.clauses;
        }
        if self.clauses.is_empty() {
            // `renewed its call to release the crew`, read as the purpose of renewing it
            self.clauses.extend(verb.children_by(Deprel::Advcl).find(|child| child.is_infinitive()));
        }
    }

    /// `a visit by the president to Kenya`, `the expulsion by Russia of twelve diplomats`: what follows the doer is the act's.
    fn add_phrases_of_doer(&mut self, doer: Word<'a>) {
        for child in doer.children_by(Deprel::Nmod).filter(|child| child.index() > doer.index()) {
            match case_of(child).map(preposition) {
                Some("of") if doer.upos() == Upos::Propn => self.objects.push(child),
                Some(preposition @ ("to" | "on" | "against" | "with" | "from")) => self.obliques.push((preposition, child)),
                _ => {}
            }
        }
    }

    /// `proposed talks with Peru`, `rejected calls by the rulers`: a phrase right after an object that hangs on the verb.
    fn adopt_next_phrase(&mut self) {
        let head = self.head;
        let Some(verb) = head.head().filter(|_| head.deprel() == Deprel::Obj) else { return };
        let after = head.rightmost().index() + 1;
        let next = verb.children_by(Deprel::Obl).find(|phrase| phrase.leftmost().index() == after);
        match next.and_then(|phrase| Some((preposition(case_of(phrase)?), phrase))) {
            Some(("by", phrase)) => self.subjects.push(phrase),
            Some((preposition @ ("with" | "against" | "between" | "from" | "to" | "on" | "for" | "over"), phrase)) => {
                self.obliques.push((preposition, phrase));
            }
            _ => {}
        }
    }
}

/// `days` of `days of talks`: the measure that stands for what it measures.
fn measured<'a>(noun: Word<'a>, table: &EventTable) -> Word<'a> {
    let mut noun = noun;
    for _ in 0..3 {
        let of = noun.deprel() == Deprel::Nmod && noun.case().is_some_and(|case| case.is_form("of"));
        match noun.head().filter(|head| of && table.is_in(head.key(), "PARTITIVE")) {
            Some(head) => noun = head.first_conjunct(),
            None => break,
        }
    }
    noun
}

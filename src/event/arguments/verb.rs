//! The arguments of a verb or adjective: its own subject or the one that it shares, its objects in the active and the passive, its
//! phrases and clauses.

use super::is_question;
use super::{Arguments, case_of, preposition};
use crate::event::control::{
    REACH, antecedent, controllers, gerund_after_preposition, is_charge, is_given, is_passive, is_speaking_order,
};
use crate::event::pattern::HeadKind;
use crate::event::table::{EventTable, hyphen_prefix};
use crate::syntax::{Deprel, Upos, Word};

impl Arguments<'_> {
    pub(super) fn fill_verb(&mut self, table: &EventTable) {
        let head = self.head;
        let passive = is_passive(head);
        let mut bare = None;
        for child in head.children() {
            match child.deprel() {
                // `Peru, a neighbour of Chile, …`: a second subject is an apposition read amiss.
                Deprel::Nsubj | Deprel::NsubjOuter if !passive => {
                    // `Kenya police shoot …`: a name beside a noun, in a headline, is one phrase with it.
                    let joined = self.subjects.first().is_some_and(|name| {
                        let beside = name.upos() == Upos::Propn && name.index() + 1 == child.index();
                        beside && child.upos() == Upos::Noun
                    });
                    if self.subjects.is_empty() || joined {
                        self.subjects = vec![antecedent(child)];
                    }
                }
                Deprel::Nsubj | Deprel::NsubjPass => self.objects.push(antecedent(child)),
                Deprel::Obj => self.objects.push(antecedent(child)),
                Deprel::Iobj if head.object().is_none() && !passive => self.objects.push(antecedent(child)),
                Deprel::Iobj => self.obliques.push(("to", antecedent(child))),
                Deprel::OblAgent => self.subjects.push(child),
                Deprel::Obl | Deprel::OblUnmarked | Deprel::Nmod => match case_of(child) {
                    Some(case) if passive && case.is_form("by") => self.subjects.push(child),
                    Some(case) if !passive && is_particle(case, head, table) => self.objects.push(child),
                    Some(case) => self.obliques.push((preposition(case), antecedent(child))),
                    // A noun right of a verb without an object, bare of any preposition, is its object.
                    None if child.deprel() == Deprel::Obl
                        && !passive
                        && child.index() > head.index()
                        && !table.is_in(child.key(), "TIME") =>
                    {
                        bare = bare.or(Some(child))
                    }
                    None => {}
                },
                // `Asked whether Peru would close its embassy, she …`: a question asks nobody to do it.
                Deprel::Ccomp if is_question(child) => {}
                Deprel::Ccomp => self.clauses.push(child),
                Deprel::Xcomp if matches!(child.upos(), Upos::Noun | Upos::Propn) && !child.has(Deprel::Cop) => {
                    // `declared the envoy persona non grata`; without an object it is one itself: `lift ban`.
                    match head.object().is_some() || passive {
                        true => self.obliques.push(("as", child)),
                        false => self.objects.push(child),
                    }
                }
                Deprel::Xcomp => self.clauses.push(child),
                Deprel::Advcl if gerund_after_preposition(child) => self.clauses.push(child),
                Deprel::Advcl if is_speaking_order(head) && child.is_infinitive() => self.clauses.push(child),
                _ => {}
            }
        }
        if self.objects.is_empty() {
            self.objects.extend(bare);
        }
        if self.objects.is_empty() && head.deprel() == Deprel::AclRelcl && !passive {
            // `the deal Russia signed`: no relative pronoun, so the noun before is the object.
            let own = head.children().any(|child| matches!(child.deprel(), Deprel::Nsubj));
            if own {
                self.objects.extend(head.head());
            }
        }
        if head.deprel() == Deprel::Acl && passive && self.objects.is_empty() {
            self.objects.extend(head.head());
        }
        if self.subjects.is_empty() && !passive {
            // `Iran test-fired a missile`: the doer hangs on the first half of the verb.
            self.subjects.extend(hyphen_prefix(head).filter(|prefix| !prefix.has(Deprel::Cop)));
        }
        if passive && is_given(head) {
            let given = controllers(head, REACH, table);
            self.obliques.extend(given.into_iter().map(|word| ("to", word)));
        }
        if passive && self.objects.is_empty() {
            self.objects = controllers(head, REACH, table);
        } else if !passive && self.subjects.is_empty() {
            self.subjects = controllers(head, REACH, table);
        }
        if self.clauses.is_empty() {
            let charged = self.objects.iter().flat_map(|object| object.children_by(Deprel::Acl));
            self.clauses.extend(charged.filter(|clause| is_charge(*clause, table)).take(1));
        }
        // After an object an infinitive tells the purpose: `began a hunger strike to protest`.
        if self.clauses.is_empty() && head.object().is_none_or(|object| object.upos() == Upos::Num) {
            self.clauses.extend(head.children_by(Deprel::Advcl).find(|child| child.is_infinitive()));
        }
        self.add_phrases_of_objects(table);
    }
}

/// `handed over a suspect`, where `over` is read as a preposition though a pattern of the verb asks for it as a particle.
fn is_particle(case: Word<'_>, verb: Word<'_>, table: &EventTable) -> bool {
    let adjacent = case.index() == verb.index() + 1 && matches!(case.key(), "over" | "out" | "off" | "up" | "down" | "back");
    let lemma = table.lemma(HeadKind::Verb, verb).filter(|_| adjacent);
    lemma
        .is_some_and(|lemma| table.patterns(HeadKind::Verb, lemma).any(|pattern| pattern.particle.as_deref() == Some(case.key())))
}

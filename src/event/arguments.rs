//! What stands beside a predicate in the tree: who acts, on what, with which prepositions, about which clause.
//!
//! In: a verb, adjective or noun. Out: [`Arguments`], the same whether the clause is active or passive, finite, a participle,
//! an infinitive, a relative clause, a conjunct that shares its subject, or a noun with its light verb.

use super::control::{REACH, antecedent, controllers, gerund_after_preposition, is_passive, is_speaking_order, subjects};
use super::matching::inner_noun;
use super::pattern::{HeadKind, Slot};
use super::table::{EventTable, hyphen_prefix};
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

    fn fill_verb(&mut self, table: &EventTable) {
        let head = self.head;
        let passive = is_passive(head);
        let mut bare = None;
        for child in head.children() {
            match child.deprel() {
                // `Peru, a neighbour of Chile, …`: a second subject is an apposition read amiss.
                Deprel::Nsubj | Deprel::NsubjOuter if !passive => {
                    let first = self.subjects.is_empty();
                    self.subjects.extend(first.then(|| antecedent(child)));
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
                    None if child.deprel() == Deprel::Obl && !passive && child.index() > head.index() && !is_time(child) => {
                        bare = bare.or(Some(child))
                    }
                    None => {}
                },
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
        if passive && self.objects.is_empty() {
            self.objects = controllers(head, REACH, table);
        } else if !passive && self.subjects.is_empty() {
            self.subjects = controllers(head, REACH, table);
        }
        // After an object an infinitive tells the purpose: `began a hunger strike to protest`.
        if self.clauses.is_empty() && head.object().is_none_or(|object| object.upos() == Upos::Num) {
            self.clauses.extend(head.children_by(Deprel::Advcl).find(|child| child.is_infinitive()));
        }
        self.add_phrases_of_objects(table);
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

    fn fill_noun(&mut self, table: &EventTable) {
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

    /// The words in a slot.
    pub(super) fn slot(&self, slot: &Slot) -> impl Iterator<Item = Word<'a>> {
        let (words, preposition): (&[Word<'a>], Option<&str>) = match slot {
            Slot::Subject => (&self.subjects, None),
            Slot::Object => (&self.objects, None),
            Slot::Clause | Slot::Infinitive | Slot::Fact => (&self.clauses, None),
            Slot::Modifier => (&self.modifiers, None),
            Slot::Quality => (&[], None),
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

/// Whether a clause is told in the past or the perfect: `insisted he had never met him`.
fn tells_past(clause: Word<'_>) -> bool {
    let group = clause.verb_group();
    group.form == VerbForm::Finite && group.modality.is_none() && (group.perfect || group.tense == Some(Tense::Past))
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

/// A noun that tells a time, where it stands without a preposition: `Tuesday`, `last week`.
fn is_time(noun: Word<'_>) -> bool {
    matches!(
        noun.key(),
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "today"
            | "yesterday"
            | "tomorrow"
            | "week"
            | "month"
            | "year"
            | "day"
            | "night"
            | "morning"
            | "afternoon"
            | "evening"
            | "time"
            | "hour"
            | "weekend"
            | "tonight"
    )
}

/// `handed over a suspect`, where `over` is read as a preposition though a pattern of the verb asks for it as a particle.
fn is_particle(case: Word<'_>, verb: Word<'_>, table: &EventTable) -> bool {
    let adjacent = case.index() == verb.index() + 1 && matches!(case.key(), "over" | "out" | "off" | "up" | "down" | "back");
    let lemma = table.lemma(HeadKind::Verb, verb).filter(|_| adjacent);
    lemma
        .is_some_and(|lemma| table.patterns(HeadKind::Verb, lemma).any(|pattern| pattern.particle.as_deref() == Some(case.key())))
}

/// The preposition of a phrase, of several the last: `of` of `pulled out of the accord`.
fn case_of(phrase: Word<'_>) -> Option<Word<'_>> {
    phrase.children_by(Deprel::Case).filter(|case| case.index() < phrase.index()).last().or_else(|| phrase.case())
}

/// The preposition's lower-case lemma.
fn preposition<'a>(case: Word<'a>) -> &'a str {
    case.key()
}

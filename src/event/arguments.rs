//! What stands beside a predicate in the tree: who acts, on what, with which prepositions, about which clause.
//!
//! In: a verb, adjective or noun. Out: [`Arguments`], the same whether the clause is active or passive, finite, a participle,
//! an infinitive, a relative clause, a conjunct that shares its subject, or a noun with its light verb.

use super::pattern::{EventTable, HeadKind, Slot};
use crate::syntax::{Deprel, Upos, Word};

/// Chains of conjuncts and controlled clauses are followed no further than this.
const REACH: usize = 8;

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
            HeadKind::Verb | HeadKind::Adjective => found.fill_verb(),
        }
        found
    }

    fn fill_verb(&mut self) {
        let head = self.head;
        if let Some((subject, object)) = hidden_clause(head) {
            self.subjects.push(subject);
            self.objects.push(object);
            self.add_phrases_of_objects();
            return;
        }
        if let Some(object) = misread_infinitive(head) {
            self.objects.push(object);
            self.subjects = head
                .ancestors()
                .take(REACH)
                .find(|word| word.upos() == Upos::Verb)
                .map_or(Vec::new(), |verb| subjects(verb, REACH));
            self.add_phrases_of_objects();
            return;
        }
        let passive = is_passive(head);
        let mut bare = None;
        for child in head.children() {
            // A verb that the tagger took for a noun: `offered to hand over`.
            if matches!(child.deprel(), Deprel::Obl | Deprel::Obj | Deprel::Nmod) && is_infinitive(child) {
                self.clauses.push(child);
                continue;
            }
            match child.deprel() {
                Deprel::Nsubj | Deprel::NsubjOuter if !passive => self.subjects.push(antecedent(child)),
                Deprel::Nsubj | Deprel::NsubjPass => self.objects.push(antecedent(child)),
                Deprel::Obj => self.objects.push(antecedent(child)),
                Deprel::Iobj => self.obliques.push(("to", antecedent(child))),
                Deprel::OblAgent => self.subjects.push(child),
                Deprel::Obl | Deprel::OblUnmarked | Deprel::Nmod => match child.case() {
                    Some(case) if passive && case.is_form("by") => self.subjects.push(child),
                    Some(case) => self.obliques.push((preposition(case), antecedent(child))),
                    // A noun right of a verb without an object, bare of any preposition, is its object.
                    None if child.deprel() == Deprel::Obl && !passive && child.index() > head.index() && !is_time(child) => {
                        bare = bare.or(Some(child))
                    }
                    None => {}
                },
                Deprel::Ccomp => self.clauses.push(child),
                Deprel::Xcomp if matches!(child.upos(), Upos::Noun | Upos::Propn) && !child.has(Deprel::Cop) => {
                    self.obliques.push(("as", child));
                }
                Deprel::Xcomp => self.clauses.push(child),
                Deprel::Advcl if gerund_after_preposition(child) => self.clauses.push(child),
                Deprel::Advcl if is_speaking_order(head) && is_infinitive(child) => self.clauses.push(child),
                _ => {}
            }
        }
        if self.objects.is_empty()
            && head.deprel() == Deprel::AclRelcl
            && !passive
            && self.subjects.iter().all(|s| !is_head_of(*s, head))
        {
            // `the deal Russia signed`: no relative pronoun, so the noun before is the object.
            let own = head.children().any(|child| matches!(child.deprel(), Deprel::Nsubj));
            if own {
                self.objects.extend(head.head());
            }
        }
        if head.deprel() == Deprel::Acl && passive && self.objects.is_empty() {
            self.objects.extend(head.head());
        }
        if passive && self.objects.is_empty() {
            self.objects = controllers(head, REACH);
        } else if !passive && self.subjects.is_empty() {
            self.subjects = controllers(head, REACH);
        }
        if self.clauses.is_empty() {
            self.clauses.extend(head.children_by(Deprel::Advcl).find(|child| is_infinitive(*child)));
        }
        self.add_phrases_of_objects();
    }

    /// `ties with Ukraine`, `an agreement to share`: what hangs on the object belongs to the act.
    fn add_phrases_of_objects(&mut self) {
        for at in 0..self.objects.len() {
            let object = self.objects[at];
            if !object.is_under(self.head) && self.head.head() != Some(object) {
                continue;
            }
            for child in object.children() {
                if child.deprel() == Deprel::Nmod {
                    if let Some(case) = child.case() {
                        self.obliques.push((preposition(case), child));
                    }
                } else if child.deprel() == Deprel::Acl && self.clauses.is_empty() && is_infinitive(child) {
                    self.clauses.push(child);
                }
            }
        }
    }

    fn fill_noun(&mut self, table: &EventTable) {
        let head = self.head;
        for child in head.children() {
            match child.deprel() {
                Deprel::NmodPoss => self.subjects.push(child),
                Deprel::Amod | Deprel::Compound | Deprel::NmodDesc => self.modifiers.push(child),
                Deprel::Nmod | Deprel::Obl | Deprel::OblAgent => match child.case() {
                    Some(case) if case.is_form("by") => self.subjects.push(child),
                    Some(case) => {
                        if case.is_form("of") {
                            self.objects.push(child);
                        }
                        self.obliques.push((preposition(case), child));
                    }
                    None => {}
                },
                Deprel::Acl | Deprel::Ccomp | Deprel::Advcl if is_infinitive(child) || child.deprel() == Deprel::Ccomp => {
                    self.clauses.push(child);
                }
                Deprel::Acl if gerund_after_preposition(child) => self.clauses.push(child),
                _ => {}
            }
        }
        let first = measured(head.first_conjunct(), table);
        let Some(verb) = first.head().filter(|verb| matches!(verb.upos(), Upos::Verb | Upos::Aux)) else { return };
        let passive = is_passive(verb);
        let carried = match first.deprel() {
            Deprel::Obj => table.is_in(verb.key(), "LIGHT"),
            Deprel::NsubjPass => table.is_in(verb.key(), "LIGHT"),
            Deprel::Nsubj => !passive && table.is_in(verb.key(), "OCCUR"),
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
        self.carrier = Some(verb);
        if self.subjects.is_empty() && first.deprel() != Deprel::Nsubj {
            self.subjects = outer.subjects;
        }
        // The verb's own prepositional phrases, without those the noun has already.
        self.obliques.extend(outer.obliques.into_iter().filter(|(_, word)| !word.is_under(first)));
        if self.clauses.is_empty() {
            self.clauses = outer.clauses;
        }
    }

    /// The words in a slot.
    pub(super) fn slot(&self, slot: &Slot) -> impl Iterator<Item = Word<'a>> {
        let (words, preposition): (&[Word<'a>], Option<&str>) = match slot {
            Slot::Subject => (&self.subjects, None),
            Slot::Object => (&self.objects, None),
            Slot::Clause => (&self.clauses, None),
            Slot::Modifier => (&self.modifiers, None),
            Slot::Preposition(preposition) => (&[], Some(preposition)),
        };
        let obliques = preposition.map_or(&[][..], |_| &self.obliques[..]);
        let matching = move |(found, _): &&(&str, Word<'a>)| preposition.is_some_and(|wanted| *found == wanted);
        let mut all: Vec<Word<'a>> = words.to_vec();
        all.extend(obliques.iter().filter(matching).map(|(_, word)| *word));
        all.into_iter()
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

/// Subject and object of a clause that the parser took for a noun phrase: `The junta restricted travel`, read as travel that
/// the junta restricted. Told by a noun of its own kind before the participle.
pub(super) fn hidden_clause(participle: Word<'_>) -> Option<(Word<'_>, Word<'_>)> {
    if participle.deprel() != Deprel::Amod || is_gerund(participle) {
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

/// Whether a verb is passive: by its auxiliary or subject, by being a past participle after a noun, or with its first conjunct.
pub(super) fn is_passive(verb: Word<'_>) -> bool {
    if verb.is_passive() {
        return true;
    }
    let bare = !verb.children().any(|child| matches!(child.deprel(), Deprel::Nsubj | Deprel::Aux | Deprel::Mark | Deprel::Obj));
    match verb.deprel() {
        Deprel::Acl | Deprel::Advcl => bare && is_participle(verb),
        Deprel::Conj => bare && is_participle(verb) && !is_past_only(verb) && verb.first_conjunct().is_passive(),
        _ => false,
    }
}

/// May be a past participle by its form: not in -ing, not an infinitive, not the third person's -s.
fn is_participle(verb: Word<'_>) -> bool {
    let third_person = verb.form().strip_suffix('s').is_some_and(|stem| stem.eq_ignore_ascii_case(verb.lemma()));
    verb.upos() == Upos::Verb && !is_gerund(verb) && !is_infinitive(verb) && !third_person
}

/// A past tense that no participle shares its form with: `was run by a junta and went on to …` is not passive twice.
fn is_past_only(verb: Word<'_>) -> bool {
    const FORMS: [&str; 20] = [
        "went", "took", "gave", "began", "broke", "wrote", "fell", "flew", "drew", "drove", "spoke", "rose", "withdrew", "threw",
        "saw", "did", "ran", "chose", "froze", "swore",
    ];
    FORMS.iter().any(|form| verb.is_form(form))
}

/// Whether the word ends as a present participle does.
pub(super) fn is_gerund(verb: Word<'_>) -> bool {
    let form = verb.form();
    form.len() > 4 && form.as_bytes()[form.len() - 3..].eq_ignore_ascii_case(b"ing")
}

/// Whether `to` marks the verb.
pub(super) fn is_infinitive(verb: Word<'_>) -> bool {
    verb.children_by(Deprel::Mark).any(|mark| mark.is_form("to")) && !is_gerund(verb)
}

/// `accused of supporting`, `barred from entering`: the preposition is a `mark`.
fn gerund_after_preposition(clause: Word<'_>) -> bool {
    is_gerund(clause)
        && clause
            .children_by(Deprel::Mark)
            .any(|mark| matches!(mark.key(), "of" | "from" | "to" | "against" | "on" | "in" | "about"))
}

/// `ordered troops to leave`: some trees hang the infinitive on the verb as an adverbial clause.
fn is_speaking_order(verb: Word<'_>) -> bool {
    matches!(verb.key(), "urge" | "call" | "ask" | "order" | "tell" | "press" | "pressure" | "appeal" | "force")
}

fn is_head_of(word: Word<'_>, other: Word<'_>) -> bool {
    other.head() == Some(word)
}

/// The preposition's lower-case lemma.
fn preposition<'a>(case: Word<'a>) -> &'a str {
    case.key()
}

/// What a relative pronoun stands for: the noun its clause hangs on; any other word for itself.
///
/// `Niger is run by a junta that cut ties`: the junta is named only by what it runs, so the clause speaks of Niger.
pub(super) fn antecedent(word: Word<'_>) -> Word<'_> {
    if word.upos() != Upos::Pron || !matches!(word.key(), "who" | "which" | "that" | "whom" | "whose") {
        return word;
    }
    let clause = word.ancestors().take(REACH).find(|ancestor| ancestor.deprel() == Deprel::AclRelcl);
    clause.and_then(Word::head).map_or(word, ruled)
}

/// What a government is the government of, where it is named only by ruling it: `Niger is run by a junta`.
fn ruled(ruler: Word<'_>) -> Word<'_> {
    let by = ruler.upos() == Upos::Noun && ruler.case().is_some_and(|case| case.is_form("by"));
    let verb = ruler.head().filter(|verb| by && matches!(verb.key(), "run" | "rule" | "govern" | "lead" | "control" | "head"));
    verb.and_then(|verb| verb.child(Deprel::NsubjPass).or_else(|| verb.child(Deprel::Nsubj))).unwrap_or(ruler)
}

/// Who does what a clause without a subject of its own tells.
fn controllers(verb: Word<'_>, reach: usize) -> Vec<Word<'_>> {
    let Some(head) = verb.head().filter(|_| reach > 0) else { return Vec::new() };
    match verb.deprel() {
        Deprel::Conj => subjects(head, reach - 1),
        Deprel::Xcomp | Deprel::Ccomp => {
            let object = head.object().or_else(|| head.child(Deprel::Iobj));
            match object {
                Some(object) if !subject_controls(head) => vec![antecedent(object)],
                _ => match head.children().find(|child| {
                    child.deprel() == Deprel::Obl
                        && child.case().is_some_and(|case| matches!(case.key(), "on" | "upon" | "to" | "with"))
                }) {
                    Some(asked) if matches!(head.key(), "call" | "appeal" | "prevail" | "plead") => vec![asked],
                    _ => subjects(head, reach - 1),
                },
            }
        }
        Deprel::Advcl => match head.object() {
            Some(object) if !subject_controls(head) && (is_speaking_order(head) || gerund_after_preposition(verb)) => {
                vec![antecedent(object)]
            }
            _ => subjects(head, reach - 1),
        },
        Deprel::Acl if is_infinitive(verb) || verb.children_by(Deprel::Mark).next().is_some() => owners(head, reach - 1),
        Deprel::Acl => vec![head],
        Deprel::Parataxis | Deprel::AclRelcl => Vec::new(),
        _ => Vec::new(),
    }
}

/// The subject of a clause, its own or shared: of a passive one what it is done to, of a noun its owner.
pub(super) fn subjects(clause: Word<'_>, reach: usize) -> Vec<Word<'_>> {
    if clause.upos() == Upos::Noun && !clause.has(Deprel::Cop) {
        return owners(clause, reach);
    }
    match clause.subject() {
        Some(subject) => vec![antecedent(subject)],
        None if clause.deprel() == Deprel::Acl && !is_infinitive(clause) => clause.head().into_iter().collect(),
        None => controllers(clause, reach),
    }
}

/// Whose `decision to …`, `plans to …`: the owner, else the subject of the verb that the noun completes.
fn owners(noun: Word<'_>, reach: usize) -> Vec<Word<'_>> {
    let owned = noun.children().find(|child| {
        child.deprel() == Deprel::NmodPoss
            || matches!(child.deprel(), Deprel::Nmod)
                && child.case().is_some_and(|case| matches!(case.key(), "by" | "of" | "between"))
    });
    if let Some(owner) = owned {
        return vec![owner];
    }
    match noun.head() {
        Some(verb) if reach > 0 && matches!(noun.deprel(), Deprel::Obj | Deprel::Obl | Deprel::Xcomp | Deprel::Conj) => {
            let subjects = subjects(verb, reach - 1);
            // `Israeli plans to`: the adjective tells, where the phrase is looked into.
            if subjects.is_empty() { vec![noun] } else { subjects }
        }
        _ => vec![noun],
    }
}

/// Verbs whose infinitive has the subject of the verb for its own though an object stands between.
fn subject_controls(verb: Word<'_>) -> bool {
    matches!(
        verb.key(),
        "promise"
            | "threaten"
            | "vow"
            | "offer"
            | "agree"
            | "summon"
            | "visit"
            | "meet"
            | "deploy"
            | "stage"
            | "open"
            | "use"
            | "take"
            | "hold"
            | "make"
            | "give"
            | "sign"
    )
}

//! Which patterns hold at which words, and which act governs which.
//!
//! In: the trees and the [`EventTable`]. Out: for each word the [`Match`]es it heads, and for each the act that takes it for
//! its object (`threatened to cut ties`: the threat takes the cut).

use super::arguments::Arguments;
use super::pattern::{Condition, HeadKind, Pattern, Slot, Takes};
use super::strike;
use super::table::EventTable;
use crate::actor::{ActorKind, Actors};
use crate::syntax::{Analysis, Deprel, Upos, Word};

/// A pattern that holds at a word.
#[derive(Debug, Clone)]
pub(super) struct Match<'a> {
    pub(super) head: Word<'a>,
    pub(super) pattern: &'a Pattern,
    pub(super) arguments: Arguments<'a>,
    pub(super) is_noun: bool,
    /// The conjunct of the object that the pattern's conditions hold of.
    pub(super) object: Option<Word<'a>>,
    /// The match it takes for its object.
    pub(super) taken: Option<usize>,
    /// The match that takes it, and how.
    pub(super) taker: Option<(usize, Takes)>,
}

/// The matches of an article, by the order of their heads.
pub(super) struct Matches<'a> {
    pub(super) all: Vec<Match<'a>>,
    /// By token: its first match.
    by_head: Vec<Option<u32>>,
    /// By token: the noun's match that it carries as a light verb.
    by_carrier: Vec<Option<u32>>,
}

impl<'a> Matches<'a> {
    /// Tries every pattern at every word, then ties acts to the acts they are about.
    pub(super) fn new(analysis: &'a Analysis<'_>, table: &'a EventTable, actors: &Actors) -> Self {
        let mut matches = Self {
            all: Vec::new(),
            by_head: vec![None; analysis.tokens().len()],
            by_carrier: vec![None; analysis.tokens().len()],
        };
        // Words that a verb's pattern has used up are no act of their own: `agreement` of `signed an agreement`.
        let mut used = vec![false; analysis.tokens().len()];
        for noun_turn in [false, true] {
            for word in analysis.words() {
                let Some(kind) = head_kind(word) else { continue };
                if (kind == HeadKind::Noun) != noun_turn || used[word.index()] {
                    continue;
                }
                if let Some(lemma) = table.whole_lemma(kind, word).or_else(|| table.lemma(kind, word)) {
                    matches.at(word, kind, lemma, table, actors, &mut used);
                }
            }
        }
        matches.all.sort_by_key(|found| found.head.index());
        strike::arm(&mut matches.all, table);
        for (index, found) in matches.all.iter().enumerate().rev() {
            matches.by_head[found.head.index()] = Some(index as u32);
            if let Some(carrier) = found.arguments.carrier {
                matches.by_carrier[carrier.index()] = Some(index as u32);
            }
        }
        matches.tie(table);
        matches.tie_grounds();
        matches
    }

    fn at(&mut self, word: Word<'a>, kind: HeadKind, lemma: &str, table: &'a EventTable, actors: &Actors, used: &mut [bool]) {
        let arguments = Arguments::of(word, kind, table);
        // `upgraded their ties back up`: a particle after the object that no pattern asks for changes nothing.
        let asked = |particle: &Word<'_>| {
            particle.index() == word.index() + 1
                || table
                    .patterns(kind, lemma)
                    .any(|pattern| pattern.particle.as_deref().is_some_and(|asked| particle.is_form(asked)))
        };
        let particle = particle(word).filter(asked);
        let objects: Vec<Word<'a>> = arguments.objects.iter().flat_map(|object| object.conjuncts()).take(16).collect();
        let before = self.all.len();
        let mut told: Vec<&Pattern> = Vec::new();
        let mut try_with = |object: Option<Word<'a>>, told: &mut Vec<&'a Pattern>| {
            for pattern in table.patterns(kind, lemma) {
                if !particle_fits(pattern, particle, word) {
                    continue;
                }
                let mut words = Vec::new();
                if !pattern.conditions.iter().all(|condition| holds(condition, &arguments, object, table, actors, &mut words)) {
                    continue;
                }
                if !told.iter().any(|other| other.act == pattern.act && other.takes == pattern.takes) {
                    told.push(pattern);
                    // What another act is about is still an act of its own: `rejected the accusations of …`.
                    for word in words.iter().filter(|_| pattern.takes.is_none()) {
                        used[word.index()] = true;
                    }
                    self.all.push(Match {
                        head: word,
                        pattern,
                        arguments: arguments.clone(),
                        is_noun: kind == HeadKind::Noun,
                        object: object.filter(|_| pattern.conditions.iter().any(|c| matches!(c, Condition::Is(Slot::Object, _)))),
                        taken: None,
                        taker: None,
                    });
                }
                return;
            }
        };
        if objects.is_empty() {
            try_with(None, &mut told);
        }
        for object in objects {
            try_with(Some(object), &mut told);
        }
        // A row without an event only keeps others away, unless it speaks of another act.
        let own = self.all.split_off(before);
        self.all.extend(own.into_iter().filter(|found| found.pattern.act.is_some() || found.pattern.takes.is_some()));
    }

    /// Ties each act to the one it is about.
    fn tie(&mut self, table: &EventTable) {
        for index in 0..self.all.len() {
            let Some(takes) = self.all[index].pattern.takes else { continue };
            let Some(target) = self.object_of(index, takes, table) else { continue };
            if target == index || self.all[target].taker.is_some() {
                continue;
            }
            self.all[index].taken = Some(target);
            let head = self.all[target].head;
            // What is coordinated with it is taken as well: `threatened to cut ties and expel diplomats`.
            for conjunct in head.conjuncts().take(16) {
                if conjunct != head && conjunct.subject().is_some() {
                    continue;
                }
                let mut at = self.by_head.get(conjunct.index()).copied().flatten().map(|at| at as usize);
                while let Some(found) = at {
                    if found != index && self.all[found].taker.is_none() {
                        self.all[found].taker = Some((index, takes));
                    }
                    at = Some(found + 1).filter(|next| self.all.get(*next).is_some_and(|m| m.head == conjunct));
                }
            }
        }
    }

    /// Ties what an act was punished or blamed for to it: `arrested for spying`, `accused Peru of lying, breaking promises`.
    fn tie_grounds(&mut self) {
        for index in 0..self.all.len() {
            let found = &self.all[index];
            let clause = found.arguments.carrier.unwrap_or(found.head);
            if found.taker.is_some() || clause.deprel() != Deprel::Advcl || !clause.is_gerund() {
                continue;
            }
            let Some(above) = clause.head().and_then(|head| self.at_word(head).or_else(|| self.carried_by(head))) else {
                continue;
            };
            let judged = &self.all[above];
            let blames = judged.pattern.cameo.is_some_and(|cameo| matches!(cameo.root().as_str(), "11" | "16" | "17"));
            let accused = judged.pattern.takes == Some(Takes::SpokenOf)
                && judged
                    .taken
                    .is_some_and(|taken| self.all[taken].head.is_gerund() && self.all[taken].head.index() < clause.index())
                && !clause.has(Deprel::Mark);
            let grounds = clause.children_by(Deprel::Mark).any(|mark| mark.is_form("for"));
            if blames && (grounds || accused) && above != index {
                self.all[index].taker = Some((above, Takes::SpokenOf));
            }
        }
    }

    /// The act that the match at `index` is about: its clause, else a noun it governs.
    fn object_of(&self, index: usize, takes: Takes, table: &EventTable) -> Option<usize> {
        let found = &self.all[index];
        let at = |word: Word<'_>| self.by_head.get(word.index()).copied().flatten().map(|at| at as usize);
        for clause in &found.arguments.clauses {
            // `threatened to launch an attack`: the noun tells the act, the light verb carries it.
            let carried = || self.carried_by(*clause);
            if let Some(at) = at(*clause).or_else(carried).filter(|at| *at != index) {
                return Some(at);
            }
        }
        // `denied reports that it planned to send troops`
        let reported =
            (found.arguments.objects.iter()).filter(|noun| takes == Takes::Denied && table.is_in(noun.key(), "ACCUSATION"));
        let mut reported = reported.flat_map(|noun| noun.children()).filter(|clause| {
            matches!(clause.deprel(), Deprel::Acl | Deprel::Ccomp | Deprel::AclRelcl)
                && clause.children_by(Deprel::Mark).any(|mark| mark.is_form("that"))
        });
        if let Some(at) = reported.find_map(|clause| at(clause).or_else(|| self.carried_by(clause))).filter(|at| *at != index) {
            return Some(at);
        }
        let objects = found.arguments.objects.iter().copied();
        let obliques = found.arguments.obliques.iter().filter(|(preposition, _)| {
            matches!(*preposition, "to" | "for" | "on" | "of" | "with" | "in" | "against" | "about" | "from")
        });
        for phrase in objects.chain(obliques.map(|(_, word)| *word)) {
            for word in phrase.conjuncts().map(|word| inner_noun(word, table)) {
                if word.upos() == Upos::Noun && matches!(takes, Takes::Done) && found.head.upos() == Upos::Verb {
                    // A noun with its light verb tells itself.
                    continue;
                }
                if let Some(at) = at(word).filter(|at| *at != index) {
                    return Some(at);
                }
            }
        }
        None
    }

    /// The match of the noun that `word` carries as a light verb: `launched` of `launched an attack`.
    pub(super) fn carried_by(&self, word: Word<'_>) -> Option<usize> {
        self.by_carrier.get(word.index()).copied().flatten().map(|at| at as usize)
    }

    /// The first match headed by `word`.
    pub(super) fn at_word(&self, word: Word<'_>) -> Option<usize> {
        self.by_head.get(word.index()).copied().flatten().map(|at| at as usize)
    }
}

/// As what a word may head a pattern.
fn head_kind(word: Word<'_>) -> Option<HeadKind> {
    match word.upos() {
        Upos::Verb => (word.deprel() != Deprel::Amod).then_some(HeadKind::Verb),
        Upos::Noun | Upos::Propn => Some(HeadKind::Noun),
        Upos::Adj => Some(HeadKind::Adjective),
        _ => None,
    }
}

/// The particle of a verb: `off` of `broke off`.
fn particle<'a>(verb: Word<'a>) -> Option<Word<'a>> {
    verb.child(Deprel::CompoundPrt)
}

fn particle_fits(pattern: &Pattern, particle: Option<Word<'_>>, verb: Word<'_>) -> bool {
    match (&pattern.particle, particle) {
        (None, None) => true,
        (None, Some(particle)) => matches!(particle.key(), "again" | "back" | "together" | "further"),
        (Some(wanted), Some(particle)) => particle.is_form(wanted),
        // Taggers take a particle right after the verb for an adverb or preposition.
        (Some(wanted), None) => verb.next().is_some_and(|next| next.is_form(wanted)),
    }
}

/// Whether a condition holds; adds the words that fill its class to `words`.
fn holds<'a>(
    condition: &Condition,
    arguments: &Arguments<'a>,
    object: Option<Word<'a>>,
    table: &EventTable,
    actors: &Actors,
    words: &mut Vec<Word<'a>>,
) -> bool {
    let of_class = |slot: &Slot, class: u16| -> Option<Word<'a>> {
        let mut candidates: Vec<Word<'a>> = match (slot, object) {
            (Slot::Object, Some(object)) => vec![object],
            _ => arguments.slot(slot).flat_map(|word| word.conjuncts()).take(16).collect(),
        };
        if *slot == Slot::Object {
            // `peace talks`, `the aid cut`: the object of a noun may be compounded with it.
            if arguments.head.upos() == Upos::Noun {
                candidates.extend(arguments.modifiers.iter().copied());
            }
        }
        candidates.into_iter().find_map(|word| in_class(word, class, table))
    };
    match condition {
        Condition::Has(slot) => arguments.slot(slot).next().is_some(),
        Condition::Lacks(slot) => arguments.slot(slot).next().is_none(),
        Condition::Is(slot, class) => match of_class(slot, *class) {
            Some(word) => {
                words.push(word);
                true
            }
            None => false,
        },
        Condition::IsActor(slot) => arguments.slot(slot).any(|word| actors.of(word).is_some()),
        Condition::IsState(slot) => {
            let is_state = |id| {
                actors
                    .get(id)
                    .is_some_and(|actor| matches!(actor.kind, ActorKind::State | ActorKind::Government | ActorKind::Ministry))
            };
            arguments.slot(slot).any(|word| actors.of(word).is_some_and(is_state))
        }
        Condition::IsBody(slot) => {
            let is_body = |id| actors.get(id).is_some_and(|actor| actor.kind == ActorKind::Intergovernmental);
            arguments.slot(slot).any(|word| actors.of(word).is_some_and(is_body))
        }
        Condition::IsPlace(slot) => arguments.slot(slot).any(|word| actors.place(word).is_some()),
        Condition::IsNot(slot, class) => {
            let misread = object.filter(|_| *slot == Slot::Object).and_then(misread_compound);
            of_class(slot, *class).is_none() && !misread.is_some_and(|word| table.is(word.key(), *class))
        }
    }
}

/// `tear` of `used batons and tear gas`, where the tree takes it for one more of a list.
fn misread_compound(noun: Word<'_>) -> Option<Word<'_>> {
    let before = noun.previous().filter(|before| noun.deprel() == Deprel::Conj && before.upos() == Upos::Noun)?;
    (before.deprel() == Deprel::Conj && before.head() == noun.head()).then_some(before)
}

/// The word of the phrase that is of the class: its head, what a partitive head measures (`a series of talks`), or a compound
/// before the head (`aid deliveries`), unless that makes it something else (`a ceasefire violation`).
fn in_class<'a>(word: Word<'a>, class: u16, table: &EventTable) -> Option<Word<'a>> {
    if table.is(word.key(), class) {
        return Some(word);
    }
    let inner = inner_noun(word, table);
    if inner != word && table.is(inner.key(), class) {
        return Some(inner);
    }
    if table.is_in(inner.key(), "UNLIKE") {
        return None;
    }
    inner.children().find(|child| {
        matches!(child.deprel(), Deprel::Compound | Deprel::NmodDesc | Deprel::Appos) && table.is(child.key(), class)
    })
}

/// What a phrase is about: `talks` of `a second round of talks`, `aid` of `$16 million in aid`, `40 million euros in loans`.
pub(super) fn inner_noun<'a>(word: Word<'a>, table: &EventTable) -> Word<'a> {
    let mut word = word;
    for _ in 0..3 {
        let amount = word.upos() == Upos::Sym || table.is_in(word.key(), "CURRENCY");
        if !amount && !table.is_in(word.key(), "PARTITIVE") {
            break;
        }
        let of = if amount { "in" } else { "of" };
        let inner = word.children_by(Deprel::Nmod).find(|child| child.case().is_some_and(|case| case.is_form(of)));
        match inner {
            Some(inner) => word = inner,
            None => break,
        }
    }
    word
}

//! Standing: whether the clause says that the harm happened.
//!
//! In: the predicate of a claim. Out: [`Standing`]: told as a fact, hedged, or not told as having happened at all
//! (`threatened to kill`, `could have killed`, `if 12 people die`), which makes no claim.

use super::scene::Scene;
use super::tables::Hedge;
use crate::syntax::{Deprel, Modality, Upos, Word};

/// How a clause puts the harm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// As a fact.
    Told,
    /// `reportedly`, `allegedly`, `feared`, `denied`
    Hedged(Hedge),
    /// As wanted, possible, future, conditional.
    Unreal,
    /// As not having happened.
    Negated,
}

/// How the clauses over `predicate`, itself included, put it.
pub(super) fn standing(scene: &Scene<'_>, predicate: Word<'_>) -> Standing {
    let mut found = Standing::Told;
    let mut at = predicate;
    for _ in 0..6 {
        match own(scene, at) {
            Standing::Told => {}
            Standing::Hedged(hedge) if found == Standing::Told => found = Standing::Hedged(hedge),
            Standing::Hedged(_) => {}
            other => return other,
        }
        if in_fiction(scene, at) {
            return Standing::Unreal;
        }
        let Some(head) = at.head() else {
            // "5. To eliminate all privileges": a demand
            if is_infinitive(at) {
                return Standing::Unreal;
            }
            break;
        };
        let nominal = !matches!(at.upos(), Upos::Verb | Upos::Aux) && at == predicate && !at.has(Deprel::Cop);
        let clausal = match at.deprel() {
            Deprel::Xcomp | Deprel::Ccomp | Deprel::CsubjPass | Deprel::Csubj => true,
            // a clause with a subject of its own stands by itself
            Deprel::Conj => at.subject().is_none() && !nominal,
            Deprel::Acl => !nominal,
            Deprel::Obj | Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obl | Deprel::Nmod => nominal,
            Deprel::Advcl => is_infinitive(at),
            _ => false,
        };
        if !clausal {
            break;
        }
        if is_infinitive(at) {
            let perfect = at.verb_group().perfect;
            match scene.tables.hedge(head.key()) {
                Some(Hedge::Real | Hedge::Reported | Hedge::Alleged | Hedge::Projected)
                    if perfect || scene.tables.hedge(head.key()) == Some(Hedge::Real) => {}
                _ if perfect || at.deprel() == Deprel::Conj => {}
                _ => return Standing::Unreal,
            }
        }
        // beside a coordinated verb only its auxiliaries are shared
        if at.deprel() != Deprel::Conj {
            match scene.tables.hedge(head.key()) {
                Some(Hedge::Unreal) if head.upos() != Upos::Aux && !(at.deprel() == Deprel::Ccomp && is_speech(head)) => {
                    return Standing::Unreal;
                }
                Some(hedge @ (Hedge::Projected | Hedge::Alleged | Hedge::Denied))
                    if found == Standing::Told && at.deprel() != Deprel::Nsubj =>
                {
                    found = Standing::Hedged(hedge);
                }
                Some(Hedge::Reported) if found == Standing::Told && head.is_passive() => {
                    found = Standing::Hedged(Hedge::Reported)
                }
                _ => {}
            }
        }
        // what governs a noun says no more of it: "vowed to avenge the death of 12 miners"
        if nominal {
            break;
        }
        at = head;
    }
    found
}

/// Whether the clause happens in a work of fiction: `in the novel 12 soldiers die`, `a film in which 12 soldiers die`.
fn in_fiction(scene: &Scene<'_>, clause: Word<'_>) -> bool {
    let is_work = |word: Word<'_>| scene.tables.hedge(word.key()) == Some(Hedge::Fiction) && word.upos() == Upos::Noun;
    let within = |child: Word<'_>| child.deprel() == Deprel::Obl && child.case().is_some_and(|case| case.is_form("in"));
    clause.children().filter(|child| within(*child)).any(is_work)
        || clause.deprel() == Deprel::AclRelcl && clause.head().is_some_and(is_work)
}

/// Whether a verb tells rather than wants when a finite clause follows: `warned that 12 had died`.
fn is_speech(verb: Word<'_>) -> bool {
    ["warn", "tell", "call", "agree", "hope"].contains(&verb.key())
}

fn is_infinitive(word: Word<'_>) -> bool {
    word.is_infinitive() || word.previous().is_some_and(|previous| previous.is_form("to") && word.upos() == Upos::Verb)
}

/// What the word's own auxiliaries, adverbs and conjunctions say.
fn own(scene: &Scene<'_>, word: Word<'_>) -> Standing {
    let group = word.verb_group();
    let mut found = match group.modality {
        None => Standing::Told,
        // "may have killed", "must have killed"
        Some(Modality::Possible | Modality::Obliged) if group.perfect => Standing::Hedged(Hedge::Projected),
        Some(_) => return Standing::Unreal,
    };
    // "no casualties" is a count of none
    if word.is_negated() && word.upos() != Upos::Noun {
        return Standing::Negated;
    }
    for child in word.children() {
        let near = child.index().abs_diff(word.index()) < 12;
        match child.deprel() {
            Deprel::Mark if child.is_form("if") || child.is_form("unless") || child.is_form("whether") => {
                return Standing::Unreal;
            }
            Deprel::Advmod | Deprel::Amod | Deprel::Compound if near => match scene.tables.hedge(child.key()) {
                Some(Hedge::Unreal) if child.deprel() != Deprel::Advmod => return Standing::Unreal,
                Some(hedge @ (Hedge::Reported | Hedge::Alleged | Hedge::Projected)) => found = Standing::Hedged(hedge),
                _ => {}
            },
            _ => {}
        }
    }
    found
}

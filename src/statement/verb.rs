//! Verbs and predicates as cues: which of their complements is what is said.
//!
//! In: one word that the table knows. Out: a [`Draft`], or nothing where the word does not attribute here.

use super::cue::{CueEntry, CueTable};
use super::draft::Draft;
use super::extent::without;
use super::frame::{CueClass, Frame};
use super::speaker::{self, Voice};
use crate::span::Span;
use crate::syntax::{Deprel, Upos, Word};

/// The complements of a verb.
#[derive(Debug, Clone, Copy, Default)]
struct Complements<'a> {
    clause: Option<Word<'a>>,
    open: Option<Word<'a>>,
    object: Option<Word<'a>>,
    indirect: Option<Word<'a>>,
    beside: Option<Word<'a>>,
    particle: Option<Word<'a>>,
    passive_subject: Option<Word<'a>>,
}

fn complements<'a>(verb: Word<'a>) -> Complements<'a> {
    let mut found = Complements::default();
    for child in verb.children() {
        let place = match child.deprel() {
            Deprel::Ccomp => &mut found.clause,
            Deprel::Xcomp => &mut found.open,
            Deprel::Obj => &mut found.object,
            Deprel::Iobj => &mut found.indirect,
            Deprel::Parataxis => &mut found.beside,
            Deprel::CompoundPrt => &mut found.particle,
            Deprel::NsubjPass => &mut found.passive_subject,
            _ => continue,
        };
        place.get_or_insert(child);
    }
    found
}

/// What a verb takes and where it stands.
struct Reading<'a> {
    frame: Frame,
    entry: &'a CueEntry,
    content: Vec<Span>,
    addressee: Option<Word<'a>>,
}

/// The statement that a verb or an adjective makes, when it is a cue with a content.
pub(super) fn read<'a>(word: Word<'a>, table: &'a CueTable) -> Option<Draft<'a>> {
    let class = match word.upos() {
        Upos::Verb | Upos::Aux => CueClass::Verb,
        Upos::Adj => CueClass::Adjective,
        _ => return None,
    };
    let key = word.key();
    if !table.starts(key, class) {
        return None;
    }
    let parts = complements(word);
    let particle = parts.particle.map_or("", Word::key);
    let plain = table.get(key, class, particle).or_else(|| table.get(key, class, ""));
    let reading = plain.and_then(|entry| with_entry(word, entry, &parts)).or_else(|| with_preposition(word, table, class))?;
    let Voice { speaker, via } = match reading.frame {
        Frame::Raise if !speaker::is_passive(word) => Voice::default(),
        Frame::Raise | Frame::Passive => Voice { speaker: speaker::agent(word), via: None },
        _ => speaker::of_verb(word),
    };
    let cue_span = parts
        .particle
        .filter(|particle| particle.index() > word.index())
        .map_or(word.span(), |last| word.span().cover(last.span()));
    Some(Draft {
        cue: word,
        cue_span,
        entry: reading.entry,
        frame: reading.frame,
        content: reading.content,
        speaker: speaker::source(speaker),
        via,
        addressee: reading.addressee,
    })
}

fn with_entry<'a>(verb: Word<'a>, entry: &'a CueEntry, parts: &Complements<'a>) -> Option<Reading<'a>> {
    let takes = |frame: Frame| entry.grade(frame) > 0;
    let reading = |frame, content: Vec<Span>, addressee| Some(Reading { frame, entry, content, addressee });
    let told = parts.indirect.or(parts.object).or(parts.passive_subject);
    if takes(Frame::That) {
        if let Some(clause) = parts.clause {
            return reading(Frame::That, around(clause.subtree_span(), verb), told);
        }
        if let Some(host) = host(verb) {
            return reading(Frame::That, without(host.subtree_span(), verb.subtree_span()).collect(), told);
        }
        if let Some(beside) = parts.beside.filter(|beside| beside.index() > verb.index() && follows_colon(*beside)) {
            return reading(Frame::That, vec![beside.subtree_span()], told);
        }
    }
    if let Some(open) = parts.open {
        if takes(Frame::Raise) && (parts.passive_subject.is_some() || parts.object.is_none()) {
            if let Some(subject) = verb.subject().filter(|subject| subject.index() < verb.index()) {
                return reading(Frame::Raise, vec![subject.subtree_span(), open.subtree_span()], None);
            }
        }
        let infinitive = open.children().any(|child| child.deprel() == Deprel::Mark && child.is_form("to"));
        match parts.object {
            Some(object) if infinitive && takes(Frame::ObjTo) => {
                return reading(Frame::ObjTo, vec![object.subtree_span().cover(open.subtree_span())], Some(object));
            }
            Some(object) if !infinitive && takes(Frame::ObjAs) => {
                return reading(Frame::ObjAs, vec![object.subtree_span().cover(open.subtree_span())], None);
            }
            None if infinitive && takes(Frame::To) => return reading(Frame::To, around(open.subtree_span(), verb), None),
            None if infinitive && takes(Frame::ObjTo) && parts.passive_subject.is_some() => {
                return reading(Frame::ObjTo, vec![open.subtree_span()], parts.passive_subject);
            }
            None if !infinitive && open.form().ends_with("ing") && takes(Frame::Ing) => {
                return reading(Frame::Ing, vec![open.subtree_span()], None);
            }
            None if takes(Frame::ObjAs) && parts.passive_subject.is_some() => {
                let subject = parts.passive_subject.map(Word::subtree_span);
                return reading(Frame::ObjAs, subject.into_iter().chain([open.subtree_span()]).collect(), None);
            }
            _ => {}
        }
    }
    if let Some(object) = parts.object {
        if takes(Frame::ObjAs) {
            if let Some(tail) = said_of(verb, object) {
                return reading(Frame::ObjAs, vec![object.subtree_span().cover(tail.subtree_span())], None);
            }
        }
        if takes(Frame::Obj) {
            return reading(Frame::Obj, vec![object.subtree_span()], None);
        }
    }
    if takes(Frame::Passive) {
        if let Some(subject) = parts.passive_subject {
            let tail = said_of(verb, subject);
            return reading(Frame::Passive, std::iter::once(subject).chain(tail).map(Word::subtree_span).collect(), None);
        }
    }
    None
}

/// `accused him of lying`, `described it as a lie`, `praised her for staying`: what is said of the object.
fn said_of<'a>(verb: Word<'a>, object: Word<'a>) -> Option<Word<'a>> {
    verb.children().find(|child| {
        child.index() > object.index()
            && matches!(child.deprel(), Deprel::Obl | Deprel::Advcl | Deprel::Xcomp)
            && child.children().any(|mark| {
                matches!(mark.deprel(), Deprel::Case | Deprel::Mark)
                    && ["of", "as", "for", "with", "to"].iter().any(|form| mark.is_form(form))
                    && !(mark.is_form("to") && mark.deprel() == Deprel::Mark)
            })
    })
}

/// `complained about the delay`, `called for talks`, `is critical of the plan`.
fn with_preposition<'a>(word: Word<'a>, table: &'a CueTable, class: CueClass) -> Option<Reading<'a>> {
    word.children().filter(|child| matches!(child.deprel(), Deprel::Obl | Deprel::Advcl)).find_map(|child| {
        let preposition =
            child.children().find(|mark| matches!(mark.deprel(), Deprel::Case | Deprel::Mark) && mark.index() < child.index())?;
        let entry = table.get(word.key(), class, preposition.key())?;
        if entry.grade(Frame::Prep) == 0 {
            return None;
        }
        let phrase = child.subtree_span();
        let content = Span::new(preposition.span().end.max(phrase.start), phrase.end);
        Some(Reading { frame: Frame::Prep, entry, content: vec![content], addressee: None })
    })
}

/// A clause without the cue, where the cue stands inside it.
fn around(clause: Span, cue: Word<'_>) -> Vec<Span> {
    without(clause, cue.span()).collect()
}

/// The clause that a cue beside it attributes: `the talks failed, he said`, `as he said, the talks failed`.
fn host<'a>(verb: Word<'a>) -> Option<Word<'a>> {
    let head = verb.head()?;
    let beside = match verb.deprel() {
        Deprel::Parataxis => verb.subject().is_some() || verb.object().is_none(),
        Deprel::Advcl => {
            verb.children().any(|child| child.deprel() == Deprel::Mark && child.is_form("as")) && verb.object().is_none()
        }
        _ => false,
    };
    beside.then_some(head)
}

/// Whether a clause beside its cue is introduced by a colon: `he said: "Go."`, or by a quotation mark.
fn follows_colon(clause: Word<'_>) -> bool {
    clause.leftmost().previous().is_some_and(|mark| mark.upos() == Upos::Punct) || clause.leftmost().upos() == Upos::Punct
}

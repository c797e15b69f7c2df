//! Verbs and predicates as cues: which of their complements is what is said.
//!
//! In: one word that the table knows. Out: a [`Draft`], or nothing where the word does not attribute here.

use super::complements::{Complements, complements, is_done_to};
use super::cue::{CueEntry, CueTable};
use super::draft::{Draft, Source};
use super::extent::without;
use super::frame::{CueClass, Frame};
use super::host::{cue_clause, host, parenthesis};
use super::object::{is_subject_form, joined, number_given, said_of};
use super::record::CueAct;
use super::speaker::{self, Voice};
use super::{comment, rest, resume};
use crate::span::Span;
use crate::syntax::{Deprel, Upos, VerbForm, Word};

/// The grade from which a cue with nothing said in its tree takes the rest of its sentence.
const SURE: u8 = 50;

/// `Having said that`, `that is to say`: turns of phrase that tell of no statement.
fn is_phrase(verb: Word<'_>) -> bool {
    let having = || verb.children().any(|child| child.deprel() == Deprel::Aux && child.is_form("having"));
    let mut before = std::iter::successors(verb.previous(), |word| word.previous()).map(Word::form);
    verb.key() == "say"
        && (having() || ["to", "is", "that"].iter().all(|form| before.next().is_some_and(|word| word.eq_ignore_ascii_case(form))))
}

/// What a verb takes and where it stands.
struct Reading<'a> {
    frame: Frame,
    entry: &'a CueEntry,
    content: Vec<Span>,
    addressee: Option<Word<'a>>,
    /// The speaker, where the tree does not tie it to the cue.
    speaker: Option<Source<'a>>,
}

/// The statement that a verb or an adjective makes, when it is a cue with a content.
pub(super) fn read<'a>(word: Word<'a>, table: &'a CueTable) -> Option<Draft<'a>> {
    let class = match word.upos() {
        Upos::Verb | Upos::Aux => CueClass::Verb,
        Upos::Adj => CueClass::Adjective,
        _ => return None,
    };
    // `Asked about the raid, he said`, `he said when told about the raid`: he was asked and told, and said nothing by that.
    let opens = word.index() == word.sentence().tokens.start && word.form().ends_with("ed");
    let when = |mark: Word<'_>| ["when", "if", "once", "until", "unless"].iter().any(|form| mark.is_form(form));
    let marked = word.children().any(when) && word.verb_group().form == VerbForm::Participle && !word.is_gerund();
    let is_undergone = word.deprel() == Deprel::Advcl && word.subject().is_none() && (opens || marked);
    if is_undergone
        || comment::is_refusal(word)
        || comment::is_asked_for(word)
        || comment::may_not_speak(word)
        || comment::is_unverified(word)
        || comment::asks_to_stay_unnamed(word)
        || is_phrase(word)
    {
        return None;
    }
    let bare = table.of(word, class, "");
    if bare.is_none() && !table.starts(word.key(), class) {
        return None;
    }
    let parts = complements(word, table);
    let plain = parts.particle.and_then(|particle| table.of(word, class, particle.key())).or(bare);
    let by_tree = plain.and_then(|entry| with_entry(word, entry, &parts, table));
    // `warned Israel against "any adventure"`: the object hears what the preposition introduces.
    let hears = by_tree.as_ref().is_none_or(|reading| reading.frame == Frame::Obj);
    let by_preposition = hears.then(|| with_preposition(word, table, class)).flatten();
    let reading = match (by_tree, by_preposition) {
        (Some(object), Some(told)) if told.entry.grade(told.frame) <= object.entry.grade(Frame::Obj) => object,
        (_, Some(told)) => Reading { addressee: told.addressee.or(parts.object), ..told },
        (object, None) => object?,
    };
    let Voice { speaker, via } = match reading.frame {
        Frame::Raise if !speaker::is_passive(word) => Voice::default(),
        Frame::Figure if !speaker::is_passive(word) => speaker::of_verb(word, table),
        Frame::Raise | Frame::Passive | Frame::Figure => Voice { speaker: speaker::agent(word), via: None },
        _ => speaker::of_verb(word, table),
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
        speaker: reading.speaker.unwrap_or_else(|| speaker::source(speaker).or_beside(word)),
        via,
        addressee: reading.addressee,
    })
}

fn with_entry<'a>(verb: Word<'a>, entry: &'a CueEntry, parts: &Complements<'a>, table: &CueTable) -> Option<Reading<'a>> {
    let takes = |frame: Frame| entry.grade(frame) > 0;
    let reading = |frame, content: Vec<Span>, addressee| Some(Reading { frame, entry, content, addressee, speaker: None });
    let told = parts.indirect.or(parts.object).or(parts.passive_subject);
    if takes(Frame::That) && !(entry.act.is_speech() && is_done_to(verb, parts)) {
        if entry.act.is_speech()
            && (parts.object.is_none() || verb.key() == "tell")
            && parts.passive_subject.is_none()
            && let Some(content) = parenthesis(verb, table)
        {
            return reading(Frame::That, content, told);
        }
        let clause = parts.clause.or(parts.question.filter(|_| entry.act == CueAct::Ask));
        if let Some(clause) = clause {
            let span = clause.subtree_span();
            if clause.index() < verb.index() {
                let before = verb.children_by(Deprel::Ccomp).filter(|other| other.index() < verb.index());
                let whole = before.fold(span, |whole, other| whole.cover(other.subtree_span()));
                return reading(Frame::That, without(whole, cue_clause(verb, clause)).collect(), told);
            }
            // What the tree hangs on the clause from before the cue is no part of it: `As it stands, experts say it will fail`.
            let that = clause.children_by(Deprel::Mark).any(|mark| mark.is_form("that"));
            // `condemned what he called an attack`
            let what = parts.object.filter(|what| what.is_form("what") && what.span().end < span.start);
            let earlier = rest::start(verb).filter(|start| *start < span.start && !that);
            let start = what.map(|what| what.span().start).or(earlier).unwrap_or(span.start).max(verb.span().end);
            let cut = resume::end_of_clause(clause, verb, table);
            let end = if cut < span.end { cut } else { resume::and_more(clause, verb, rest::end(verb, cut)) };
            let end = rest::before_semicolon(verb, end);
            return reading(Frame::That, without(Span::new(start, end.max(start)), verb.span()).collect(), told);
        }
        let foretells = matches!(entry.act, CueAct::Expect | CueAct::Intend);
        // `as the memo put it`
        let object = parts
            .object
            .filter(|object| !(object.is_form("it") && verb.children_by(Deprel::Mark).any(|mark| mark.is_form("as"))));
        let bare =
            !foretells && object.is_none() && parts.open.is_none() && parts.clause.is_none() && parts.passive_subject.is_none();
        if bare && let Some((content, speaker)) = host(verb, entry.act.is_speech() && entry.grade(Frame::That) >= SURE) {
            // `as the memo put it` quotes, whether with marks or without.
            let frame = if parts.object.is_some() && takes(Frame::Quote) { Frame::Quote } else { Frame::That };
            return Some(Reading { frame, entry, content, addressee: told, speaker });
        }
        if let Some(beside) = parts.beside.filter(|beside| {
            beside.index() > verb.index() && follows_colon(*beside) && !relays(verb) && !attributes(*beside, table)
        }) {
            return reading(Frame::That, vec![beside.subtree_span()], told);
        }
        if let Some((object, open)) = parts.object.zip(parts.open).filter(|(object, open)| is_subject_form(*object, *open)) {
            return reading(Frame::That, vec![object.span().cover(open.subtree_span())], parts.indirect);
        }
        if entry.grade(Frame::That) >= SURE
            && entry.act.is_speech()
            && let Some(span) = rest::span(verb)
        {
            return reading(Frame::That, vec![span], told);
        }
    }
    if let Some(open) = parts.open {
        let gerund = open.is_gerund() && takes(Frame::Ing);
        if takes(Frame::Raise) && !gerund && (parts.passive_subject.is_some() || parts.object.is_none()) {
            // `is said to be old` tells of no speaker but common knowledge.
            if entry.act == CueAct::Say && open.has(Deprel::Cop) {
                return None;
            }
            if let Some(subject) = verb.subject().filter(|subject| subject.index() < verb.index()) {
                return reading(Frame::Raise, vec![subject.subtree_span(), open.subtree_span()], None);
            }
        }
        let infinitive = open.children().any(|child| child.deprel() == Deprel::Mark && child.is_form("to"));
        match parts.object.or(parts.indirect) {
            Some(object) if infinitive && takes(Frame::ObjTo) => {
                return reading(Frame::ObjTo, joined(object, open), Some(object));
            }
            Some(object) if !infinitive && takes(Frame::ObjAs) => {
                return reading(Frame::ObjAs, joined(object, open), None);
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
    if takes(Frame::Figure)
        && let Some(counted) = parts.object.or(parts.passive_subject)
        && let Some(number) = number_given(verb)
    {
        return reading(Frame::Figure, joined(counted, number), None);
    }
    if let Some(object) = parts.object {
        if takes(Frame::ObjAs) {
            let second = verb.children_by(Deprel::Obj).find(|other| other.index() > object.index());
            if let Some(tail) = said_of(verb, object).or(second) {
                return reading(Frame::ObjAs, joined(object, tail), None);
            }
        }
        if takes(Frame::Obj) {
            return reading(Frame::Obj, vec![object.subtree_span()], None);
        }
    }
    // "was described by Paris as historic"
    if takes(Frame::ObjAs)
        && speaker::agent(verb).is_some()
        && let Some(subject) = parts.passive_subject
        && let Some(tail) = said_of(verb, subject)
    {
        return reading(Frame::ObjAs, vec![subject.subtree_span(), tail.subtree_span()], None);
    }
    if takes(Frame::Passive)
        && let Some(subject) = parts.passive_subject
    {
        let tail = said_of(verb, subject);
        return reading(Frame::Passive, std::iter::once(subject).chain(tail).map(Word::subtree_span).collect(), None);
    }
    None
}

/// `complained about the delay`, `called for talks`, `is critical of the plan`.
fn with_preposition<'a>(word: Word<'a>, table: &'a CueTable, class: CueClass) -> Option<Reading<'a>> {
    let after = |child: &Word<'_>| matches!(child.deprel(), Deprel::Obl | Deprel::Advcl) && child.index() > word.index();
    word.children().filter(after).find_map(|child| {
        let preposition =
            child.children().find(|mark| matches!(mark.deprel(), Deprel::Case | Deprel::Mark) && mark.index() < child.index())?;
        let entry = table.of(word, class, preposition.key())?;
        // `called on both sides to talk`
        let asked = word.children().find(|open| {
            matches!(open.deprel(), Deprel::Xcomp | Deprel::Advcl) && open.index() > child.index() && open.is_infinitive()
        });
        if let Some(open) = asked.filter(|_| entry.grade(Frame::ObjTo) > 0) {
            let content = vec![Span::new(preposition.span().end, open.subtree_span().end)];
            return Some(Reading { frame: Frame::ObjTo, entry, content, addressee: Some(child), speaker: None });
        }
        if entry.grade(Frame::Prep) == 0 {
            return None;
        }
        let phrase = child.subtree_span();
        // `warned of a famine if the rains fail`
        let condition = word.children_by(Deprel::Advcl).find(|clause| {
            clause.index() > child.index()
                && clause.children_by(Deprel::Mark).any(|mark| mark.is_form("if") || mark.is_form("unless"))
        });
        let end =
            condition.filter(|clause| !clause.leftmost().is_form(",")).map_or(phrase.end, |clause| clause.subtree_span().end);
        let content = Span::new(preposition.span().end.max(phrase.start), end.max(phrase.end));
        Some(Reading { frame: Frame::Prep, entry, content: vec![content], addressee: None, speaker: None })
    })
}

/// A clause without the cue, where the cue stands inside it.
fn around(clause: Span, cue: Word<'_>) -> Vec<Span> {
    without(clause, cue.span()).collect()
}

/// Whether a clause beside another is a cue with its speaker: `We condemn this, he said`.
fn attributes(clause: Word<'_>, table: &CueTable) -> bool {
    let entry = table.of(clause, CueClass::Verb, "").filter(|_| clause.upos() == Upos::Verb && clause.subject().is_some());
    entry.is_some_and(|entry| entry.act.is_speech() && entry.grade(Frame::That) >= SURE)
        && ![clause.object(), clause.child(Deprel::Ccomp)].into_iter().flatten().any(|part| part.index() > clause.index())
}

/// Whether another cue hangs on this one with `as`: `was quoted as saying`.
fn relays(verb: Word<'_>) -> bool {
    let marked = |child: Word<'_>| child.children().any(|mark| mark.deprel() == Deprel::Mark && mark.is_form("as"));
    verb.children().any(|child| matches!(child.deprel(), Deprel::Advcl | Deprel::Xcomp) && marked(child))
}

/// Whether a clause beside its cue is introduced by a colon: `he said: "Go."`, or by a quotation mark.
fn follows_colon(clause: Word<'_>) -> bool {
    clause.leftmost().previous().is_some_and(|mark| mark.upos() == Upos::Punct) || clause.leftmost().upos() == Upos::Punct
}

//! Nouns as cues: `the claim that …`, `its refusal to …`, `criticism of …`, `a statement denying …` is left to the verb.

use super::cue::{CueEntry, CueTable};
use super::draft::Draft;
use super::frame::{CueClass, Frame};
use super::issue;
use super::speaker;
use crate::span::Span;
use crate::syntax::{Deprel, Upos, Word};

/// The statement that a noun tells of, when it is a cue with a content.
pub(super) fn read<'a>(noun: Word<'a>, table: &'a CueTable) -> Option<Draft<'a>> {
    if noun.upos() != Upos::Noun || !table.starts(noun.key(), CueClass::Noun) {
        return None;
    }
    let plain = table.get(noun.key(), CueClass::Noun, "");
    let (frame, entry, content) = plain
        .and_then(|entry| clause(noun, entry))
        .or_else(|| noun.children_by(Deprel::Nmod).find_map(|child| phrase(noun, child, table)))
        .or_else(|| plain.and_then(|entry| matter(noun, entry, table)))?;
    let voice = speaker::of_noun(noun);
    Some(Draft {
        cue: noun,
        cue_span: noun.span(),
        entry,
        frame,
        content: vec![content],
        speaker: speaker::source(voice.speaker),
        via: None,
        addressee: None,
    })
}

/// `the claim that they left`, `their refusal to leave`
fn clause<'a>(noun: Word<'a>, entry: &'a CueEntry) -> Option<(Frame, &'a CueEntry, Span)> {
    noun.children().filter(|child| child.index() > noun.index()).find_map(|child| {
        let mark = |form: &str| child.children().any(|mark| mark.deprel() == Deprel::Mark && mark.is_form(form));
        let frame = match child.deprel() {
            Deprel::Ccomp => Frame::That,
            Deprel::Acl if mark("to") => Frame::To,
            Deprel::Acl if mark("that") || mark("whether") => Frame::That,
            _ => return None,
        };
        (entry.grade(frame) > 0).then(|| (frame, entry, child.subtree_span()))
    })
}

/// `criticism of the raid`, `attacks on the press`
fn phrase<'a>(noun: Word<'a>, child: Word<'a>, table: &'a CueTable) -> Option<(Frame, &'a CueEntry, Span)> {
    let preposition = child.case().filter(|case| case.index() > noun.index() && case.index() < child.index())?;
    let entry = table.get(noun.key(), CueClass::Noun, preposition.key()).filter(|entry| entry.grade(Frame::Prep) > 0)?;
    Some((Frame::Prep, entry, behind(preposition, child)))
}

/// A phrase without its preposition.
fn behind(preposition: Word<'_>, phrase: Word<'_>) -> Span {
    let start = preposition.span().end;
    Span::new(start, phrase.subtree_span().end.max(start))
}

/// What a voiced feeling is about, whatever its preposition: `voiced alarm at the arrests`.
fn matter<'a>(noun: Word<'a>, plain: &'a CueEntry, table: &'a CueTable) -> Option<(Frame, &'a CueEntry, Span)> {
    let verb = issue::voicing(noun)?;
    let next = |child: &Word<'_>| child.leftmost().previous() == Some(noun);
    let child = noun.children_by(Deprel::Nmod).chain(verb.children_by(Deprel::Obl)).find(next)?;
    phrase(noun, child, table).or_else(|| {
        let preposition = child.case().filter(|case| case.index() < child.index() && plain.grade(Frame::Obj) > 0)?;
        Some((Frame::Obj, plain, behind(preposition, child)))
    })
}

//! Cues that go on with an earlier cue's speaker although the tree hangs them inside its content.
//!
//! `The army said it had withdrawn, adding that …`, `He has admitted it was late but has not released figures`: what follows the
//! comma or `but` is the speaker's next act, not part of what was said.

use super::cue::CueTable;
use super::frame::{CueClass, Frame};
use crate::syntax::{Deprel, Upos, Word};

/// How many words down the right edge of a clause are looked at, and how many heads up.
const REACH: usize = 8;

/// Where the content `clause` of `cue` ends: at the end of its subtree, or before the word that goes on with the cue's speaker.
pub(super) fn end_of_clause(clause: Word<'_>, cue: Word<'_>, table: &CueTable) -> usize {
    let end = clause.subtree_span().end;
    if clause.index() < cue.index() {
        return end;
    }
    let mut edge = Some(clause);
    for _ in 0..REACH {
        let Some(word) = edge else { break };
        let parts = |child: &Word<'_>| {
            child.index() > word.index()
                && (goes_on(*child, word, cue, table)
                    || is_source(*child)
                    || is_spliced(*child)
                    || is_remark(*child, table)
                    || leaves_out(*child, table)
                    || is_other_report(*child, table))
        };
        if let Some(next) = word.children().find(parts) {
            return start_of(next).min(end);
        }
        edge = word.children().last().filter(|last| last.index() > word.index());
    }
    end
}

/// Where the content really ends when the tree hangs its second part on the cue: `says it will cost jobs, but will save lives`,
/// `says they are at work, and that they will stay`.
pub(super) fn and_more(clause: Word<'_>, cue: Word<'_>, end: usize) -> usize {
    let more = cue.children_by(Deprel::Conj).find(|conjunct| conjunct.index() > clause.index() && start_of(*conjunct) >= end);
    let belongs = |conjunct: &Word<'_>| {
        let that = conjunct.children_by(Deprel::Mark).any(|mark| mark.is_form("that"));
        let modal = auxiliary(*conjunct);
        that || conjunct.subject().is_none() && !modal.is_empty() && modal == auxiliary(clause) && modal != auxiliary(cue)
    };
    more.filter(belongs).map_or(end, |conjunct| conjunct.rightmost().span().end.max(end))
}

/// The cue whose speaker a verb goes on with.
pub(super) fn resumed<'a>(verb: Word<'a>, table: &CueTable) -> Option<Word<'a>> {
    let mut at = verb;
    for _ in 0..REACH {
        let head = at.head()?;
        if matches!(at.deprel(), Deprel::Ccomp) && is_cue(head, table) && at.index() > head.index() {
            return goes_on(verb, verb.head()?, head, table).then_some(head);
        }
        at = head;
    }
    None
}

/// `agreed that the truce should go on, according to a diplomat`: who says so stands outside what was agreed.
fn is_source(phrase: Word<'_>) -> bool {
    let according = phrase.children().any(|case| case.deprel() == Deprel::Case && case.is_form("according"));
    let start = phrase.leftmost();
    according && (start.is_form(",") || start.previous().is_some_and(|mark| mark.is_form(",")))
}

/// Whether a noun tells what was said of the content, and is no part of it: `said it shot down a drone, a claim the army denied`.
fn is_remark(noun: Word<'_>, table: &CueTable) -> bool {
    let Some(article) = noun.child(Deprel::Det).filter(|article| article.is_form("a") || article.is_form("an")) else {
        return false;
    };
    let set_off = article.previous().is_some_and(|mark| matches!(mark.form(), "," | "–" | "—" | "-" | "--"));
    let told = noun.has(Deprel::Acl) || noun.has(Deprel::AclRelcl);
    let is_cue = || table.of(noun, CueClass::Noun, "").is_some_and(|entry| entry.act.is_speech());
    matches!(noun.deprel(), Deprel::Appos | Deprel::Parataxis) && set_off && told && is_cue()
}

/// `I suspect they will not come, we have waited for days`: a clause that only a comma joins is one of its own.
fn is_spliced(clause: Word<'_>) -> bool {
    clause.deprel() == Deprel::Parataxis
        && clause.subject().is_some()
        && !clause.has(Deprel::Cc)
        && clause.leftmost().is_form(",")
        && clause.leftmost().next().is_some_and(|first| first.upos() != Upos::Punct)
        && clause.upos() == Upos::Verb
}

/// `said it had hit a camp, without giving evidence`, `…, without elaborating`: what the speaker does not say.
fn leaves_out(gerund: Word<'_>, table: &CueTable) -> bool {
    const SHOWING: [&str; 5] = ["give", "offer", "present", "produce", "provide"];
    let without = gerund.children_by(Deprel::Mark).find(|mark| mark.is_form("without"));
    let set_off = without.and_then(Word::previous).is_some_and(|mark| mark.is_form(","));
    let says = || table.of(gerund, CueClass::Verb, "").is_some_and(|entry| entry.act.is_speech());
    gerund.deprel() == Deprel::Advcl && gerund.is_gerund() && set_off && (SHOWING.contains(&gerund.key()) || says())
}

/// `said the road is open, with the army reporting it is mined`: what somebody else says beside it.
fn is_other_report(phrase: Word<'_>, table: &CueTable) -> bool {
    if !matches!(phrase.deprel(), Deprel::Obl | Deprel::Advcl | Deprel::Nmod) {
        return false;
    }
    let mut first = phrase.leftmost();
    let after_comma = first.is_form(",") || first.previous().is_some_and(|mark| mark.is_form(","));
    if first.is_form(",") {
        first = first.next().unwrap_or(first);
    }
    let saying = if phrase.deprel() == Deprel::Advcl { Some(phrase) } else { phrase.child(Deprel::Acl) };
    let told = |saying: Word<'_>| saying.is_gerund() && is_cue(saying, table) && saying.has(Deprel::Ccomp);
    after_comma && first.is_form("with") && saying.is_some_and(told)
}

fn goes_on(word: Word<'_>, head: Word<'_>, cue: Word<'_>, table: &CueTable) -> bool {
    if word.upos() != Upos::Verb || word.subject().is_some() {
        return false;
    }
    let start = word.leftmost();
    let after_comma = start.upos() == Upos::Punct || start.previous().is_some_and(|mark| mark.is_form(","));
    match word.deprel() {
        Deprel::Advcl => word.form().ends_with("ing") && after_comma && is_cue(word, table) && takes_something(word),
        Deprel::Conj => {
            let same_form = tense(word) == tense(cue) && tense(head) != tense(cue);
            // `says the army is tired and says so often`: no clause that is reported goes on with a verb of saying in the present.
            let apart = after_comma || head.has(Deprel::Cop);
            let resumes_auxiliary =
                word.has(Deprel::Aux) && cue.has(Deprel::Aux) && !head.has(Deprel::Aux) && auxiliary(word) == auxiliary(cue);
            resumes_auxiliary || apart && same_form && is_cue(word, table) && takes_something(word)
        }
        _ => false,
    }
}

fn takes_something(word: Word<'_>) -> bool {
    word.children()
        .any(|child| matches!(child.deprel(), Deprel::Ccomp | Deprel::Obj | Deprel::Xcomp | Deprel::Obl | Deprel::Parataxis))
}

fn is_cue(word: Word<'_>, table: &CueTable) -> bool {
    let entry = table.of(word, CueClass::Verb, "");
    word.upos() == Upos::Verb && entry.is_some_and(|entry| entry.act.is_speech() && entry.grade(Frame::That) > 0)
}

fn auxiliary<'a>(word: Word<'a>) -> &'a str {
    word.child(Deprel::Aux).map_or("", Word::key)
}

/// What a verb's ending and auxiliaries tell of its tense.
fn tense(word: Word<'_>) -> (bool, bool, bool) {
    let form = word.form();
    let past = form != word.lemma() && !form.ends_with('s') && !form.ends_with("ing");
    (past, form.ends_with('s'), word.has(Deprel::Aux) || word.has(Deprel::AuxPass) || word.has(Deprel::Cop))
}

/// Where a continuation starts, its conjunction and comma included.
fn start_of(word: Word<'_>) -> usize {
    word.leftmost().span().start
}

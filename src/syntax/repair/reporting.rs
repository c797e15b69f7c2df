//! Verbs of reporting and what they report: `data/reporting_verbs.tsv`.

use super::{Edit, NAME};
use crate::lexicon::Words;
use crate::syntax::{Deprel, Tense, Upos, VerbForm, Word};
use std::sync::LazyLock;

/// Verbs by which news reports what somebody says.
static REPORTING: LazyLock<Words<()>> =
    LazyLock::new(|| Words::new(include_str!("../../../data/reporting_verbs.tsv"), |_| Some(())));

/// `denied that its forces had crossed the border and said two men had been wounded`: who denies says so as well. Told by the
/// tense: in what is reported the verbs have auxiliaries, and the verbs of reporting have none.
pub(super) fn further_saying(verb: Word<'_>) -> Option<Edit> {
    let reported = verb.head().filter(|reported| reported.deprel() == Deprel::Ccomp && reported.subject().is_some())?;
    let saying = reported.head().filter(|saying| saying.index() < reported.index())?;
    let plain = |word: Word<'_>| {
        let group = word.verb_group();
        reports(word) && group.form == VerbForm::Finite && group.tense == Some(Tense::Past) && !has_auxiliary(word)
    };
    let further = plain(verb) && verb.subject().is_none() && plain(saying) && has_auxiliary(reported);
    further.then(|| Edit::new(verb, saying, Deprel::Conj))
}

fn has_auxiliary(word: Word<'_>) -> bool {
    word.children().any(|child| matches!(child.deprel(), Deprel::Aux | Deprel::AuxPass | Deprel::Cop))
}

/// A verb by which news reports what somebody says.
fn reports(verb: Word<'_>) -> bool {
    verb.upos() == Upos::Verb && REPORTING.has(verb.key().as_bytes())
}

/// `said shelling on Tuesday wounded three people`: a noun in `-ing` after the verb of saying is the subject of what is said.
pub(super) fn subject_of_report(verb: Word<'_>, edits: &mut Vec<Edit>) {
    let Some(saying) = verb.head().filter(|saying| saying.index() < verb.index()) else { return };
    if verb.upos() != Upos::Verb
        || verb.subject().is_some()
        || verb.has(Deprel::Mark)
        || verb.verb_group().form != VerbForm::Finite
    {
        return;
    }
    let between = |word: &Word<'_>| (saying.index() + 1..verb.index()).contains(&word.index());
    let is_act = |word: &Word<'_>| {
        matches!(word.deprel(), Deprel::Ccomp | Deprel::Xcomp | Deprel::Obj)
            && word.form().len() > 5
            && word.form().ends_with("ing")
            && word.subject().is_none()
            && !word.has(Deprel::Mark)
    };
    let Some(act) = saying.children().filter(between).find(is_act) else { return };
    if (act.index()..verb.index()).filter_map(|at| act.analysis().word(at)).any(|word| word.upos() == Upos::Punct) {
        return;
    }
    edits.push(Edit::new(act, verb, Deprel::Nsubj));
    let circumstances = saying.children().filter(between).filter(|word| word.index() > act.index());
    edits.extend(circumstances.map(|word| Edit::new(word, act, word.deprel())));
}

/// `Asked whether he would resign, the minister said no`: what the sentence tells is what the minister said.
pub(super) fn asked_first(first: Word<'_>) -> Option<Edit> {
    let participle = first.deprel() == Deprel::Root && first.upos() == Upos::Verb && first.subject().is_none();
    let asked = participle && (first.form().ends_with("ed") || first.form().ends_with("ing"));
    let told = |clause: &Word<'_>| {
        let comma = clause.leftmost().previous().is_some_and(|mark| mark.is_form(","));
        matches!(clause.deprel(), Deprel::Ccomp | Deprel::Parataxis) && clause.subject().is_some() && comma
    };
    let told = first.children().filter(|child| asked && child.index() > first.index()).find(told)?;
    Some(Edit::new(first, told, Deprel::Advcl))
}

/// `thanked Norway, saying the decision "will strengthen us"`: the clause behind the object of a participle that reports is what
/// it reports, and the object its subject.
pub(super) fn clause_of_report(clause: Word<'_>) -> Option<[Edit; 2]> {
    let main = clause.head().filter(|main| main.index() < clause.index() && clause.subject().is_none())?;
    if clause.has(Deprel::Mark) || !clause.has(Deprel::Aux) && !clause.has(Deprel::Cop) {
        return None;
    }
    let mut before = clause.leftmost();
    while before.upos() == Upos::Punct {
        before = before.next()?;
    }
    let mut last = before.previous()?;
    while last.upos() == Upos::Punct {
        last = last.previous()?;
    }
    let reported_by = |word: Word<'_>| word.head().is_some_and(|saying| saying.is_gerund() && saying.head() == Some(main));
    let subject = std::iter::once(last).chain(last.ancestors()).take(NAME).find(|word| reported_by(*word))?;
    let saying = subject.head().filter(|saying| reports(*saying) && subject.deprel() == Deprel::Obj)?;
    (subject.rightmost() == last).then(|| [Edit::new(subject, clause, Deprel::Nsubj), Edit::new(clause, saying, Deprel::Ccomp)])
}

/// `told a briefing that China was ready`: what one is told is no relative clause on the hearer.
pub(super) fn told_clause(clause: Word<'_>) -> Option<Edit> {
    let hearer = clause.head().filter(|hearer| matches!(hearer.deprel(), Deprel::Obj | Deprel::Iobj))?;
    let verb = hearer.head().filter(|verb| matches!(verb.key(), "tell" | "inform" | "remind" | "assure" | "warn" | "notify"))?;
    let reported = clause.subject().is_some() && clause.children_by(Deprel::Mark).any(|mark| mark.is_form("that"));
    reported.then(|| Edit::new(clause, verb, Deprel::Ccomp))
}

#[cfg(test)]
mod tests {
    use crate::lexicon::assert_sorted;

    #[test]
    fn the_table_is_sorted_and_says_each_verb_once() {
        let rows = assert_sorted("reporting_verbs.tsv", include_str!("../../../data/reporting_verbs.tsv"));
        assert_eq!(rows, super::REPORTING.len());
    }
}

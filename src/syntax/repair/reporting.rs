//! Verbs of reporting and what they report.

use super::clause::closing_bracket;
use super::{Edit, NAME};
use crate::lexicon::is_verb_of_reporting;
use crate::syntax::{Deprel, Tense, Upos, VerbForm, Word};

/// `denied that its forces had crossed the border and said two men had been wounded`, `lied that the tapes were lost, and made a
/// case that he should go`: who denies says so as well. Told by the tense: in what is reported the verbs have auxiliaries, and the
/// verbs of reporting have none.
pub(super) fn further_saying(verb: Word<'_>) -> Option<Edit> {
    let reported = verb.head().filter(|reported| reported.deprel() == Deprel::Ccomp && reported.subject().is_some())?;
    let saying = reported.head().filter(|saying| saying.index() < reported.index() && reports(*saying))?;
    // "proceeded to lie that …": the verb that has the tense
    let main = std::iter::once(saying).chain(saying.ancestors()).find(|word| word.deprel() != Deprel::Xcomp)?;
    let plain = |word: Word<'_>| {
        let group = word.verb_group();
        group.form == VerbForm::Finite && group.tense == Some(Tense::Past) && !has_auxiliary(word)
    };
    let says = reports(verb) || verb.object().is_some_and(holds_clause);
    let further = says && plain(verb) && verb.subject().is_none() && plain(main) && has_auxiliary(reported);
    // "found that the test did not support or even contradicted it": what is reported goes on
    let joined = !verb.children_by(Deprel::Cc).any(|linked| linked.is_form("or"));
    (further && joined).then(|| Edit::new(verb, main, Deprel::Conj))
}

/// Whether `that` follows a noun, brackets aside: `a case that …`, `a case (not a strong one) that …`.
fn holds_clause(noun: Word<'_>) -> bool {
    let behind = |word: Word<'_>| word.next().filter(|next| next.is_form("that")).is_some();
    noun.upos() == Upos::Noun && (behind(noun) || noun.next().and_then(closing_bracket).is_some_and(behind))
}

fn has_auxiliary(word: Word<'_>) -> bool {
    word.children().any(|child| matches!(child.deprel(), Deprel::Aux | Deprel::AuxPass | Deprel::Cop))
}

/// A verb by which news reports what somebody says.
fn reports(verb: Word<'_>) -> bool {
    verb.upos() == Upos::Verb && is_verb_of_reporting(verb.key())
}

/// `said shelling on Tuesday wounded three people`, `reports show rebels, such as the M23, hold more towns`: the noun after the
/// verb of saying is the subject of what is said.
pub(super) fn subject_of_report(verb: Word<'_>, edits: &mut Vec<Edit>) {
    let Some(saying) = verb.head().filter(|saying| saying.index() < verb.index()) else { return };
    let finite =
        verb.upos() == Upos::Verb && (verb.verb_group().form == VerbForm::Finite || reports(saying)) && !verb.is_gerund();
    // headlines: `says war "nearly over"`
    let bare = matches!(verb.upos(), Upos::Adj | Upos::Adv) && reports(saying);
    if !finite && !bare && !verb.has(Deprel::Cop) || verb.subject().is_some() || verb.has(Deprel::Mark) {
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
    let is_noun = |word: &Word<'_>| word.deprel() == Deprel::Obj && word.is_nominal() && reports(saying);
    let Some(act) = saying.children().filter(between).find(|word| is_act(word) || is_noun(word)) else { return };
    let is_mark = |word: &Word<'_>| word.upos() == Upos::Punct && !is_opening_quote(word.form());
    let marks = (act.index()..verb.index()).filter_map(|at| act.analysis().word(at)).filter(is_mark);
    // Commas set off an addition to the noun.
    let set_off = verb.previous().is_some_and(|comma| comma.is_form(","));
    match marks.count() {
        0 => {}
        1 => return,
        _ if !set_off => return,
        _ => {}
    }
    edits.push(Edit::new(act, verb, Deprel::Nsubj));
    let circumstances = saying.children().filter(between).filter(|word| word.index() > act.index() && word.upos() != Upos::Punct);
    edits.extend(circumstances.map(|word| Edit::new(word, act, word.deprel())));
}

fn is_opening_quote(form: &str) -> bool {
    matches!(form, "\"" | "“" | "''" | "‘" | "'")
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

/// `with the daily reporting no one is at work`, `quoted him as saying it was over`, `though he said "reforms" and new taxes would
/// help`: a clause right behind a verb that reports, which the tree hangs on another, is what it reports.
pub(super) fn reported_beside(clause: Word<'_>) -> Option<Edit> {
    let mut saying = clause.subject()?.leftmost().previous()?;
    while is_opening_quote(saying.form()) {
        saying = saying.previous()?;
    }
    let bare = reports(saying) && !saying.has(Deprel::Ccomp) && saying.object().is_none() && clause.head() != Some(saying);
    let behind = |word: Word<'_>| word.is_nominal() || word.is_form("as");
    let spoken = if saying.is_gerund() { behind(saying.previous()?) } else { saying.subject().is_some() };
    let beside = clause.head().is_some_and(|head| head.index() < saying.index());
    (bare && spoken && beside).then(|| Edit::new(clause, saying, Deprel::Ccomp))
}

/// `quoted him as saying it was over`: `as` marks the gerund right behind it, and no other verb.
pub(super) fn as_of_gerund(clause: Word<'_>) -> Option<Edit> {
    let mark = clause.children_by(Deprel::Mark).find(|mark| mark.is_form("as"))?;
    let gerund = mark.next().filter(|gerund| gerund.is_gerund() && *gerund != clause && reports(*gerund))?;
    Some(Edit::new(mark, gerund, Deprel::Mark))
}

/// `said that he would go, state television reported`: who says all of it stands last.
pub(super) fn said_last(saying: Word<'_>) -> Option<Edit> {
    let verb = saying.head().filter(|verb| verb.index() < saying.index() && verb.subject().is_some() && reports(saying))?;
    let subject = saying.subject().filter(|subject| subject.index() < saying.index())?;
    let first = verb.children_by(Deprel::Ccomp).next().filter(|first| first.index() < subject.index())?;
    let comma = saying.leftmost().is_form(",") || subject.leftmost().previous().is_some_and(|comma| comma.is_form(","));
    let nothing = [Deprel::Ccomp, Deprel::Obj, Deprel::Xcomp, Deprel::Mark, Deprel::Cc].iter().all(|part| !saying.has(*part));
    (comma && nothing && first != saying).then(|| Edit::new(saying, verb, Deprel::Parataxis))
}

/// `The strike, warned the union, will go on`: who says it stands behind the verb, and what is said around both.
pub(super) fn said_between(clause: Word<'_>) -> Option<[Edit; 3]> {
    let saying = clause.head().filter(|saying| saying.index() < clause.index() && clause.subject().is_none())?;
    let comma = saying.previous().filter(|comma| comma.is_form(",") && reports(saying))?;
    let subject = saying.child(Deprel::Nsubj).filter(|subject| subject.index() < comma.index())?;
    let speaker = saying.child(Deprel::Obj).filter(|speaker| speaker.leftmost().index() == saying.index() + 1)?;
    let closes = speaker.rightmost().next().is_some_and(|comma| comma.is_form(","));
    let finite = clause.has(Deprel::Aux) || clause.has(Deprel::Cop) || clause.verb_group().form == VerbForm::Finite;
    (closes && finite && !clause.has(Deprel::Mark)).then(|| {
        [
            Edit::new(saying, clause, Deprel::Parataxis),
            Edit::new(subject, clause, Deprel::Nsubj),
            Edit::new(speaker, saying, Deprel::Nsubj),
        ]
    })
}

/// `The talks, Bako told AFP, had failed`: who says it stands before the verb, and what is said around both.
pub(super) fn said_inside(clause: Word<'_>) -> Option<[Edit; 2]> {
    let saying = clause.head().filter(|saying| saying.index() < clause.index() && clause.subject().is_none())?;
    let mut subjects = saying.children_by(Deprel::Nsubj).filter(|subject| subject.index() < saying.index());
    let (said, speaker) = subjects.next().zip(subjects.next()).filter(|_| reports(saying) && !clause.has(Deprel::Mark))?;
    let opens = speaker.leftmost().previous().is_some_and(|comma| comma.is_form(","));
    let first = std::iter::successors(Some(clause.leftmost()), |word| word.next()).find(|word| !word.is_form(","))?;
    let closes = first.previous().is_some_and(|comma| comma.is_form(","));
    let finite = clause.has(Deprel::Aux) || clause.has(Deprel::Cop) || clause.verb_group().form == VerbForm::Finite;
    (opens && closes && finite).then(|| [Edit::new(saying, clause, Deprel::Parataxis), Edit::new(said, clause, Deprel::Nsubj)])
}

/// `told the town and the region that nothing will stop them`: what `that` begins is coordinated with nothing, and stands beside
/// nothing: it completes the verb, or the noun of `has the feeling that …`.
pub(super) fn that_clause(clause: Word<'_>) -> Option<Edit> {
    let verb = clause.head().filter(|verb| verb.upos() == Upos::Verb && !verb.has(Deprel::Ccomp))?;
    let first = std::iter::successors(Some(clause.leftmost()), |word| word.next()).find(|word| word.upos() != Upos::Punct)?;
    let that = clause.children_by(Deprel::Mark).find(|mark| mark.is_form("that") && *mark == first)?;
    let noun = that.previous().filter(|noun| verb.object() == Some(*noun) && noun.upos() == Upos::Noun && !reports(verb));
    let completes = clause.subject().is_some() && !clause.has(Deprel::Cc) && clause.index() > verb.index();
    // "shouted so loudly that they fled"
    let completes = completes && (clause.deprel() != Deprel::Advcl || reports(verb));
    completes.then(|| noun.map_or(Edit::new(clause, verb, Deprel::Ccomp), |noun| Edit::new(clause, noun, Deprel::Acl)))
}

/// `told a briefing that China was ready`, `wrote in the morning that China was ready`: what one is told is no relative clause on
/// the hearer, nor on the time or place.
pub(super) fn told_clause(clause: Word<'_>) -> Option<Edit> {
    let mut noun = clause.head()?;
    // `told a group of farmers that …`
    while noun.deprel() == Deprel::Nmod && noun.case().is_some_and(|case| case.is_form("of")) {
        noun = noun.head()?;
    }
    let verb = noun.head().filter(|verb| !verb.has(Deprel::Ccomp) && verb.upos() == Upos::Verb)?;
    let told = match noun.deprel() {
        Deprel::Obj | Deprel::Iobj => TELLING.contains(&verb.key()),
        Deprel::Obl | Deprel::OblUnmarked => reports(verb) && (is_time_or_place(noun) || TELLING.contains(&verb.key())),
        _ => false,
    };
    let reported = clause.subject().is_some() && clause.children_by(Deprel::Mark).any(|mark| mark.is_form("that"));
    (told && reported).then(|| Edit::new(clause, verb, Deprel::Ccomp))
}

/// Verbs whose object hears what their clause says.
const TELLING: [&str; 9] = ["assure", "convince", "inform", "notify", "persuade", "remind", "tell", "tweet", "warn"];

/// Whether a noun says when or where, and holds no claim itself as `in a statement that …` does.
fn is_time_or_place(noun: Word<'_>) -> bool {
    const TIMES: [&str; 10] = ["afternoon", "day", "evening", "hour", "month", "morning", "night", "today", "week", "year"];
    noun.upos() == Upos::Propn || TIMES.contains(&noun.key())
}

/// `they say adding salt is the simplest method`: the verbs of saying take no gerund, so what is said has it for its subject.
pub(super) fn gerund_subject(gerund: Word<'_>) -> Option<[Edit; 3]> {
    let saying = gerund.head().filter(|saying| gerund.is_gerund() && saying.index() + 1 == gerund.index())?;
    if !["argue", "believe", "claim", "insist", "say", "stress", "think", "warn"].contains(&saying.key()) {
        return None;
    }
    let finite = |clause: &Word<'_>| {
        let group = clause.has(Deprel::Cop) || clause.has(Deprel::Aux);
        clause.deprel() == Deprel::Ccomp && group && !clause.has(Deprel::Mark)
    };
    let clause = gerund.children().filter(|child| child.index() > gerund.index()).find(finite)?;
    let object = clause.child(Deprel::Nsubj).filter(|object| object.leftmost().index() == gerund.index() + 1)?;
    Some([
        Edit::new(clause, saying, Deprel::Ccomp),
        Edit::new(gerund, clause, Deprel::Csubj),
        Edit::new(object, gerund, Deprel::Obj),
    ])
}

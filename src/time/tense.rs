//! Past or future: in, an expression in its tree; out, where the clause it stands in looks.
//!
//! The verb group decides (`said Tuesday`, `will meet on Thursday`), words that look ahead decide over it (`was scheduled for
//! Thursday`, `plans to meet in May`), and the verb right before the expression decides over a tree that hangs it elsewhere
//! (`said Tuesday it will meet`). Where there is no tree the nearest words to the left decide.

use super::meaning::Direction;
use super::words::{Outlook, Words};
use crate::syntax::{Deprel, Modality, Tense, Upos, VerbForm, Word};

/// The longest climb to a verb.
const HIGHEST: usize = 6;
/// The longest look to the left.
const LEFTWARD: usize = 10;

/// An expression in its sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    /// Its first token.
    pub(super) first: Word<'a>,
    /// The token whose head stands outside it.
    pub(super) head: Word<'a>,
    /// The token after its last.
    pub(super) after: Option<Word<'a>>,
}

/// Where the clause of an expression looks.
pub(super) fn direction(words: &Words, place: Place<'_>) -> Option<Direction> {
    let Place { first, head, .. } = place;
    if let Some(direction) = beside(words, place) {
        return Some(direction);
    }
    if head.upos() == Upos::X {
        return leftward(words, first);
    }
    // `the deadline is midnight Friday`
    if head.has(Deprel::Cop) {
        return of_predicate(words, head, head);
    }
    let mut word = head;
    for _ in 0..HIGHEST {
        if word.index() != head.index() {
            if word.upos() != Upos::Verb && words.outlook(word.key()).is_some_and(|outlook| outlook != Outlook::Timetable) {
                return Some(Direction::Future);
            }
            if let Some(direction) = of_predicate(words, word, head) {
                return Some(direction);
            }
        }
        word = word.head()?;
    }
    None
}

/// What stands right before the expression: a verb, a word that looks ahead, `since`.
fn beside(words: &Words, place: Place<'_>) -> Option<Direction> {
    let mut word = place.first.previous()?;
    let mut bound = false;
    for _ in 0..3 {
        match word.form() {
            "since" => return Some(Direction::Past),
            // `gave the rebels until Friday to leave`
            "until" | "till" if place.after.is_some_and(|after| after.is_form("to") && after.upos() == Upos::Part) => {
                return Some(Direction::Future);
            }
            "for" | "by" | "until" | "in" => bound = true,
            "on" | "late" | "early" | "at" | "reporters" | "the" | "from" | "as" => {}
            _ => break,
        }
        word = word.previous()?;
    }
    let outlook = words.outlook(word.key()).or_else(|| words.outlook(word.form()));
    if word.upos() != Upos::Verb {
        return outlook.filter(|outlook| *outlook != Outlook::Timetable).map(|_| Direction::Future);
    }
    match outlook {
        // `pledged in May to leave`, `planned for Friday`
        Some(Outlook::Speech) if !bound => of_predicate(words, word, place.head),
        Some(Outlook::Speech | Outlook::Plan) => Some(Direction::Future),
        // the day of what is said hangs on the verb that says it
        _ if bound => None,
        _ => of_predicate(words, word, place.head),
    }
}

/// The direction of the clause that `word` is the predicate of; `None` where it is none or does not say. `dated` is the head of
/// the expression.
fn of_predicate(words: &Words, word: Word<'_>, dated: Word<'_>) -> Option<Direction> {
    // a verb may be taken for a noun where its auxiliaries tell better: `will campaign in May`
    let is_verb = matches!(word.upos(), Upos::Verb | Upos::Aux) || word.has(Deprel::Aux) || word.is_infinitive();
    if !is_verb && !word.has(Deprel::Cop) {
        return None;
    }
    let group = word.verb_group();
    let own = dated.head() == Some(word) || dated == word;
    let outlook = words.outlook(word.key()).filter(|_| word.upos() == Upos::Verb);
    // `vowed late Wednesday to fight on`: the day of the vow; `vowed to leave by Friday`: the day of the leaving
    let ahead = match outlook {
        Some(Outlook::Plan) => true,
        Some(Outlook::Speech) => !own,
        Some(Outlook::Timetable) | None => false,
    };
    match group.form {
        VerbForm::Finite => match (group.modality, group.tense) {
            (Some(_), _) if group.perfect && group.modality != Some(Modality::Future) => Some(Direction::Past),
            (Some(_), _) => Some(Direction::Future),
            _ if ahead => Some(Direction::Future),
            (None, _) if group.perfect => Some(Direction::Past),
            (None, Some(Tense::Past)) => Some(Direction::Past),
            (None, Some(Tense::Present)) => {
                let told = group.progressive || outlook == Some(Outlook::Timetable) || !is_verb && own;
                told.then_some(Direction::Future)
            }
            (None, None) => None,
        },
        VerbForm::Infinitive if group.perfect => Some(Direction::Past),
        // `plans to meet`, `is to meet`: ahead; `managed to flee`, `was forced to leave`: as the verb above
        VerbForm::Infinitive if word.is_infinitive() => match word.head() {
            Some(above) if above.is_nominal() || above.key() == "be" || words.outlook(above.key()).is_some_and(is_ahead) => {
                Some(Direction::Future)
            }
            Some(_) => None,
            None => Some(Direction::Future),
        },
        VerbForm::Participle => Some(if ahead { Direction::Future } else { Direction::Past }),
        VerbForm::Infinitive | VerbForm::Gerund => ahead.then_some(Direction::Future),
    }
}

fn is_ahead(outlook: Outlook) -> bool {
    outlook != Outlook::Timetable
}

/// The nearest sign of tense to the left in the sentence, where there is no tree.
fn leftward(words: &Words, first: Word<'_>) -> Option<Direction> {
    let is_any = |form: &str, any: &[&str]| any.iter().any(|one| form.eq_ignore_ascii_case(one));
    let mut word = first;
    for _ in 0..LEFTWARD {
        word = word.previous()?;
        let form = word.form();
        if is_any(form, &["will", "shall", "'ll", "wo", "would", "should"]) || words.outlook(form).is_some_and(is_ahead) {
            return Some(Direction::Future);
        }
        if is_any(form, &["was", "were", "had", "did", "said", "told"]) || form.len() > 4 && form.ends_with("ed") {
            return Some(Direction::Past);
        }
    }
    None
}

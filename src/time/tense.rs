//! Past or future: in, the head word of an expression in its tree; out, where the clause it stands in looks.
//!
//! The verb decides (`said Tuesday`, `will meet on Thursday`), words that look ahead decide over a verb (`was scheduled for
//! Thursday`, `plans to meet in May`), and a verb of saying right before the expression decides over a tree that hangs it
//! elsewhere (`said Tuesday it will meet`). Where there is no tree the nearest words to the left decide.

use super::meaning::Direction;
use super::words::Words;
use crate::syntax::{Deprel, Upos, Word};

/// The longest climb to a verb, and the longest look to the left.
const HIGHEST: usize = 6;

/// Where the clause of the expression whose first token is `first` and whose head is `head` looks.
pub(super) fn direction(words: &Words, first: Word<'_>, head: Word<'_>) -> Option<Direction> {
    if let Some(direction) = beside(words, first) {
        return Some(direction);
    }
    if head.upos() == Upos::X {
        return leftward(words, first);
    }
    let mut word = head;
    for _ in 0..HIGHEST {
        if word.index() != head.index() {
            if word.upos() != Upos::Verb && words.looks_ahead(word.key()) {
                return Some(Direction::Future);
            }
            if let Some(direction) = of_predicate(words, word) {
                return Some(direction);
            }
        }
        word = word.head()?;
    }
    None
}

/// A verb or a word that looks ahead right before the expression: `said late Tuesday`, `scheduled for Thursday`.
fn beside(words: &Words, first: Word<'_>) -> Option<Direction> {
    let mut word = first.previous()?;
    for _ in 0..3 {
        if !matches!(
            word.form(),
            "on" | "for" | "in" | "late" | "early" | "at" | "by" | "until" | "reporters" | "the" | "from" | "as"
        ) {
            break;
        }
        word = word.previous()?;
    }
    let form = word.form();
    if words.looks_ahead(word.key()) || words.looks_ahead(form) {
        return Some(Direction::Future);
    }
    // A bare past after an auxiliary is a participle: `will be held Tuesday`.
    let told = matches!(
        form,
        "said" | "told" | "announced" | "reported" | "confirmed" | "added" | "acknowledged" | "denied" | "warned" | "insisted"
    );
    let before = word.previous().map_or("", Word::form);
    (told && !matches!(before, "be" | "is" | "being" | "are")).then_some(Direction::Past)
}

/// The direction of the clause that `word` is the predicate of; `None` where it is none or does not say.
fn of_predicate(words: &Words, word: Word<'_>) -> Option<Direction> {
    let mut copula = false;
    let (mut past, mut ahead, mut have, mut be, mut to) = (false, false, false, false, false);
    for child in word.children() {
        let form = child.form();
        match child.deprel() {
            Deprel::Aux | Deprel::AuxPass | Deprel::Cop => {
                copula |= child.deprel() == Deprel::Cop;
                match () {
                    () if is_any(
                        form,
                        &[
                            "will",
                            "shall",
                            "'ll",
                            "\u{2019}ll",
                            "wo",
                            "would",
                            "'d",
                            "should",
                            "can",
                            "could",
                            "may",
                            "might",
                            "must",
                        ],
                    ) =>
                    {
                        ahead = true;
                    }
                    () if is_any(form, &["was", "were", "did", "had"]) => past = true,
                    () if is_any(form, &["have", "has", "'ve", "having"]) => have = true,
                    () if is_any(form, &["is", "are", "am", "'s", "'re", "'m", "be", "being"]) => be = true,
                    () => {}
                }
            }
            Deprel::Mark if is_any(form, &["to"]) => {
                // `is to meet`, `were to meet`
                ahead |= be || past;
                to = true;
            }
            _ => {}
        }
    }
    if word.upos() != Upos::Verb && !copula && word.upos() != Upos::Aux {
        return None;
    }
    if !ahead && past || have && !to {
        return Some(if words.looks_ahead(word.key()) { Direction::Future } else { Direction::Past });
    }
    if ahead {
        return Some(if have { Direction::Past } else { Direction::Future });
    }
    if words.looks_ahead(word.key()) && word.upos() == Upos::Verb {
        return Some(Direction::Future);
    }
    if to {
        // `plans to meet`, `is to meet`: ahead; `managed to flee`, `was forced to leave`: as the verb above
        let Some(above) = word.head() else { return Some(Direction::Future) };
        return if above.is_nominal() || above.key() == "be" || words.looks_ahead(above.key()) {
            Some(Direction::Future)
        } else {
            None
        };
    }
    if word.upos() != Upos::Verb {
        return None;
    }
    let form = word.form();
    if form.ends_with("ing") {
        return if be { Some(Direction::Future) } else { None };
    }
    let lemma = word.key();
    let present = form.eq_ignore_ascii_case(lemma) || form.ends_with('s') && !lemma.ends_with('s') && form.len() > lemma.len();
    if present {
        return starts(lemma).then_some(Direction::Future);
    }
    // a participle after a bare `be` or `is`: `to be held`, `is held`
    if be { None } else { Some(Direction::Past) }
}

/// Verbs whose present tells a timetable: `begins March 3`.
fn starts(lemma: &str) -> bool {
    matches!(
        lemma,
        "begin"
            | "start"
            | "open"
            | "end"
            | "expire"
            | "run"
            | "take"
            | "meet"
            | "close"
            | "resume"
            | "launch"
            | "leave"
            | "arrive"
            | "conclude"
    )
}

fn is_any(form: &str, any: &[&str]) -> bool {
    any.iter().any(|one| form.eq_ignore_ascii_case(one))
}

/// The nearest sign of tense to the left in the sentence, where there is no tree.
fn leftward(words: &Words, first: Word<'_>) -> Option<Direction> {
    let mut word = first;
    for _ in 0..10 {
        word = word.previous()?;
        let form = word.form();
        if is_any(form, &["will", "shall", "'ll", "wo", "would", "should"]) || words.looks_ahead(form) {
            return Some(Direction::Future);
        }
        if is_any(form, &["was", "were", "had", "did", "said", "told"]) || form.len() > 4 && form.ends_with("ed") {
            return Some(Direction::Past);
        }
    }
    None
}

//! The forms of the heads of patterns, so that a rare verb is found where the lemmatizer does not know it.
//!
//! In: the lemmas of the table and the irregular forms of `data/irregular_verbs.tsv`. Out: a map from form to lemma; a form
//! that two lemmas share (`found`) stands for neither.

use crate::error::TableError;
use crate::hash::Table;
use crate::lexicon::rows;

/// From an inflected form to the lemma of a head.
#[derive(Debug, Clone, Default)]
pub(super) struct Forms {
    lemmas: Table<Box<str>, Option<Box<str>>>,
}

impl Forms {
    /// Adds the regular forms of a verb, and of the parts of a hyphenated one none.
    pub(super) fn add(&mut self, lemma: &str) {
        for form in inflect(lemma) {
            self.put(&form, lemma);
        }
    }

    /// Adds the irregular forms of the verbs that `is_head` knows.
    pub(super) fn add_irregular(&mut self, is_head: impl Fn(&str) -> bool) -> Result<(), TableError> {
        for row in rows("irregular_verbs", include_str!("../../data/irregular_verbs.tsv")) {
            let [form, lemma] = row.exactly()?;
            if is_head(lemma) {
                self.put(form, lemma);
            }
        }
        Ok(())
    }

    fn put(&mut self, form: &str, lemma: &str) {
        let known = self.lemmas.entry(form.into()).or_insert_with(|| Some(lemma.into()));
        if known.as_deref().is_some_and(|known| known != lemma) {
            *known = None;
        }
    }

    /// The lemma of a lower-case form.
    pub(super) fn lemma(&self, form: &str) -> Option<&str> {
        self.lemmas.get(form)?.as_deref()
    }
}

/// The regular forms: `-s`, `-ed`, `-ing`, with the spelling rules for `e`, `y` and doubled consonants.
fn inflect(lemma: &str) -> Vec<String> {
    let mut forms = Vec::with_capacity(5);
    let last = lemma.chars().last().unwrap_or(' ');
    let stem = match last {
        'e' => lemma.strip_suffix('e').unwrap_or(lemma),
        _ => lemma,
    };
    let vowel = |letter: Option<char>| letter.is_some_and(|letter| "aeiou".contains(letter));
    let before = lemma.chars().rev().nth(1);
    let sibilant = ["s", "x", "z", "ch", "sh"].iter().any(|end| lemma.ends_with(end));
    match (last, vowel(before)) {
        ('y', false) => {
            let stem = lemma.strip_suffix('y').unwrap_or(lemma);
            forms.extend([format!("{stem}ies"), format!("{stem}ied"), format!("{lemma}ing")]);
        }
        _ => {
            forms.push(if sibilant || last == 'o' { format!("{lemma}es") } else { format!("{lemma}s") });
            forms.push(format!("{stem}ed"));
            forms.push(format!("{stem}ing"));
        }
    }
    // `rebutted`, `patrolled`: one vowel before one consonant may double it; a form that does not exist does no harm.
    let single = !vowel(lemma.chars().rev().nth(2)) || last == 'l' && lemma.len() > 5;
    let doubles = "bdglmnprt".contains(last) && vowel(before) && single;
    if doubles {
        forms.extend([format!("{lemma}{last}ed"), format!("{lemma}{last}ing")]);
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_lead_back_to_their_lemma() {
        let mut forms = Forms::default();
        for lemma in ["riot", "shell", "blockade", "boycott", "veto", "defy", "patrol", "rebut", "freeze", "overthrow"] {
            forms.add(lemma);
        }
        forms.add_irregular(|lemma| lemma == "overthrow" || lemma == "freeze").unwrap();
        for (form, lemma) in [
            ("rioted", "riot"),
            ("shelling", "shell"),
            ("blockaded", "blockade"),
            ("boycotting", "boycott"),
            ("vetoes", "veto"),
            ("defied", "defy"),
            ("patrolled", "patrol"),
            ("rebutted", "rebut"),
            ("froze", "freeze"),
            ("overthrew", "overthrow"),
        ] {
            assert_eq!(forms.lemma(form), Some(lemma), "{form}");
        }
    }

    #[test]
    fn the_table_is_sorted() {
        let lines: Vec<&str> =
            include_str!("../../data/irregular_verbs.tsv").lines().filter(|line| !line.starts_with('#')).collect();
        assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
    }
}

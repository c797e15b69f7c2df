//! The word lists that the tokenizer and the sentence splitter look at: `data/abbreviations.tsv`, `prefixes.tsv`,
//! `starters.tsv`, `openers.tsv`, `headings.tsv`, `units.tsv`, `domains.tsv`, `irregular_verbs.tsv`.

use super::clitic::CONTRACTIONS;
use super::outline::Outlines;
use crate::lexicon::{is_verb_of_reporting, words};

/// What an abbreviation stands before, which says whether it can end a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// Before a name: `Lt. Gen. Smith`.
    Title,
    /// Between two names, in small letters or capitals: `Obi vs. Diallo`.
    Joint,
    /// A month, before a number.
    Month,
    /// A day of the week.
    Day,
    /// Only before a number: `No. 5`.
    Number,
    /// A state, after a comma.
    Place,
    /// Anywhere: `Inc.`, `etc.`
    Open,
}

/// How surely a capitalized word begins a sentence inside a run of words without a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opener {
    /// After any word.
    Strong,
    /// After a word in small letters, or a few capitalized ones.
    Weak,
    /// A preposition or conjunction: also after any word, where the words that follow are in small letters.
    Leading,
    /// An interjection, before its mark.
    Exclamation,
    /// Only after a colon or semicolon: the verb or conjunction of a resolution's clause.
    Clause,
}

impl Opener {
    fn named(sort: &str) -> Option<Self> {
        match sort {
            "strong" => Some(Self::Strong),
            "weak" => Some(Self::Weak),
            "leading" => Some(Self::Leading),
            "exclamation" => Some(Self::Exclamation),
            "clause" => Some(Self::Clause),
            _ => None,
        }
    }
}

impl Abbreviation {
    fn named(sort: &str) -> Option<Self> {
        Some(match sort {
            "title" => Self::Title,
            "joint" => Self::Joint,
            "month" => Self::Month,
            "day" => Self::Day,
            "number" => Self::Number,
            "place" => Self::Place,
            "open" => Self::Open,
            _ => return None,
        })
    }
}

words!(/** Abbreviations, without their last stop. */ ABBREVIATIONS: Abbreviation, "abbreviations.tsv", Abbreviation::named);
words!(/** Prefixes that keep their hyphen. */ PREFIXES: (), "prefixes.tsv", |_| Some(()));
words!(/** Words that begin a sentence after an abbreviation; whether they can also end one. */ STARTERS: bool, "starters.tsv", |ends| Some(ends == "ends"));
words!(/** Words that begin a sentence after a heading. */ OPENERS: Opener, "openers.tsv", Opener::named);
words!(/** Past tenses and participles of irregular verbs. */ PAST_FORMS: (), "irregular_verbs.tsv", |_| Some(()));
words!(/** Headings of sections; whether longer headings end so too. */ HEADINGS: bool, "headings.tsv", |last| Some(last == "last"));
words!(/** Units that are cut off the number before them. */ UNITS: (), "units.tsv", |_| Some(()));
words!(/** Last parts of internet names and files. */ DOMAINS: (), "domains.tsv", |_| Some(()));

/// Whether a word in `s` can be a verb of reporting in the present tense, before a clause: `says`, `denies`.
pub(super) fn reports(form: &str) -> bool {
    let Some(stem) = form.strip_suffix('s') else { return false };
    is_verb_of_reporting(stem)
        || stem.strip_suffix('e').is_some_and(is_verb_of_reporting)
        || stem.strip_suffix("ie").is_some_and(|stem| is_verb_of_reporting(&format!("{stem}y")))
}

/// How a link may begin, before a full stop or hyphen.
pub(super) const LINK: &[u8] = b"www";

/// Contractions, and the abbreviations and prefixes before a full stop or hyphen, by their outlines.
pub(super) static LISTED: Outlines = {
    let mut outlines = Outlines::EMPTY
        .joined(include_bytes!("../../data/abbreviations.tsv"))
        .joined(include_bytes!("../../data/prefixes.tsv"))
        .joined(LINK);
    let mut at = 0;
    while at < CONTRACTIONS.len() {
        outlines = outlines.with(CONTRACTIONS[at].0);
        at += 1;
    }
    outlines
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::assert_sorted;

    #[test]
    fn the_tables_are_sorted_and_say_each_word_once() {
        for (file, table) in [
            ("prefixes.tsv", include_str!("../../data/prefixes.tsv")),
            ("starters.tsv", include_str!("../../data/starters.tsv")),
            ("headings.tsv", include_str!("../../data/headings.tsv")),
            ("units.tsv", include_str!("../../data/units.tsv")),
            ("domains.tsv", include_str!("../../data/domains.tsv")),
        ] {
            assert!(assert_sorted(file, table) > 5);
        }
        assert_eq!(OPENERS.len(), assert_sorted("openers.tsv", include_str!("../../data/openers.tsv")));
        let rows = assert_sorted("abbreviations.tsv", include_str!("../../data/abbreviations.tsv"));
        assert_eq!(ABBREVIATIONS.len(), rows, "every abbreviation has a known sort");
    }

    #[test]
    fn verbs_of_reporting_are_known_by_their_clause() {
        assert!(["says", "denies", "confesses"].into_iter().all(reports));
        assert!(!["loves", "leagues", "years", "say"].into_iter().any(reports));
    }

    #[test]
    fn letter_case_does_not_matter() {
        assert_eq!(ABBREVIATIONS.get(b"GEN"), Some(Abbreviation::Title));
        assert_eq!(ABBREVIATIONS.get(b"Ph.D"), Some(Abbreviation::Open));
        assert!(!PREFIXES.has(b"well"));
    }
}

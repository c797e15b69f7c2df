//! The verbs by which news reports what somebody says, for the stages before the statements: the verbs of `data/cues.tsv` that
//! take a clause.

use super::table::{Row, rows};
use std::sync::LazyLock;

/// A `that` frame of this grade at least: of `love that …` few tell what was said.
const LEAST: u8 = 30;

/// Their lemmas, in the order of the table, which is that of the alphabet.
static VERBS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let takes_clause =
        |frames: &str| frames.split(' ').any(|frame| frame.strip_prefix("that=").and_then(|n| n.parse().ok()) >= Some(LEAST));
    let verb = |row: Row<'static>| match row.exactly::<5>() {
        Ok([lemma, "verb", _, _, frames]) if takes_clause(frames) => Some(lemma),
        _ => None,
    };
    rows("cues.tsv", include_str!("../../data/cues.tsv")).filter_map(verb).collect()
});

/// Whether news reports by the verb of this lemma, in small letters, what somebody says: `say`, `deny`.
pub(crate) fn is_verb_of_reporting(lemma: &str) -> bool {
    VERBS.binary_search(&lemma).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_that_take_a_clause_report() {
        assert!(VERBS.is_sorted());
        assert!(["say", "deny", "warn", "describe", "confess"].into_iter().all(is_verb_of_reporting));
        assert!(!["love", "meet", "", "says"].into_iter().any(is_verb_of_reporting));
    }
}

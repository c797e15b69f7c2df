//! The complements of a cue: its clause, infinitive, objects and what stands beside it.

use super::cue::CueTable;
use super::speaker;
use crate::syntax::{Deprel, Upos, Word};

/// The complements of a verb.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Complements<'a> {
    pub(super) clause: Option<Word<'a>>,
    /// An `if` clause, which only a question takes as its content.
    pub(super) question: Option<Word<'a>>,
    pub(super) open: Option<Word<'a>>,
    pub(super) object: Option<Word<'a>>,
    pub(super) indirect: Option<Word<'a>>,
    pub(super) beside: Option<Word<'a>>,
    pub(super) particle: Option<Word<'a>>,
    pub(super) passive_subject: Option<Word<'a>>,
}

pub(super) fn complements<'a>(verb: Word<'a>, table: &CueTable) -> Complements<'a> {
    let mut found = Complements::default();
    let inverted = speaker::inverted(verb, table);
    for child in verb.children() {
        let marked = |form: &str| child.children().any(|mark| mark.deprel() == Deprel::Mark && mark.is_form(form));
        let after = child.index() > verb.index();
        let place = match child.deprel() {
            Deprel::Ccomp if after || says(child) => &mut found.clause,
            // "it was reported that …"
            Deprel::Csubj | Deprel::CsubjPass if after && marked("that") => &mut found.clause,
            Deprel::Advcl if after && (marked("if") || marked("whether") || marked("that")) => &mut found.question,
            Deprel::Advcl if after && marked("to") && (found.object.is_some() || found.indirect.is_some()) => &mut found.open,
            Deprel::Xcomp => &mut found.open,
            Deprel::Obj if inverted != Some(child) => &mut found.object,
            Deprel::Iobj => &mut found.indirect,
            Deprel::Parataxis => &mut found.beside,
            Deprel::CompoundPrt => &mut found.particle,
            Deprel::NsubjPass => &mut found.passive_subject,
            _ => continue,
        };
        place.get_or_insert(child);
    }
    found
}

/// Whether a clause before its cue can be what is said: it has a subject, or stands in quotation marks.
fn says(clause: Word<'_>) -> bool {
    let subordinate = clause.children().any(|mark| {
        mark.deprel() == Deprel::Mark
            && ["if", "when", "while", "after", "before", "as", "since", "although", "though"]
                .iter()
                .any(|form| mark.is_form(form))
    });
    let quoted = matches!(clause.leftmost().form(), "\"" | "“" | "''" | "``" | "'" | "‘");
    quoted
        || !subordinate
            && (clause.subject().is_some()
                || clause.has(Deprel::Cop)
                || !clause.form().ends_with("ing") && clause.upos() == Upos::Verb)
}

/// Whether something other than a hearer or `it` undergoes the verb: the clause behind `salt is added in breach of a rule that …`
/// is not what is said.
pub(super) fn is_done_to(verb: Word<'_>, parts: &Complements<'_>) -> bool {
    let hears =
        ["tell", "inform", "warn", "advise", "assure", "remind", "notify", "persuade", "convince", "ask", "promise", "quote"];
    let subject = parts.passive_subject.filter(|_| parts.object.is_none() && parts.indirect.is_none());
    subject.is_some_and(|subject| subject.upos() != Upos::Pron && subject.index() < verb.index() && !hears.contains(&verb.key()))
}

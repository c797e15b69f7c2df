//! Who speaks: the subject of a cue, its own or one it shares, controls or takes over from what it hangs on.

use super::cue::CueTable;
use super::draft::Source;
use super::resume;
use crate::syntax::{Deprel, Upos, Word};

/// The speaker of a verbal cue, and who relays it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Voice<'a> {
    pub(super) speaker: Option<Word<'a>>,
    pub(super) via: Option<Word<'a>>,
}

/// How many heads a speaker is looked for at: enough for any sentence that people write.
const REACH: usize = 12;

/// The agent of a passive: `was praised by both`.
pub(super) fn agent<'a>(verb: Word<'a>) -> Option<Word<'a>> {
    verb.child(Deprel::OblAgent)
        .or_else(|| verb.children_by(Deprel::Obl).find(|obl| obl.case().is_some_and(|case| case.is_form("by"))))
}

/// Whether a verb is a passive participle, with or without its auxiliary.
pub(super) fn is_passive(verb: Word<'_>) -> bool {
    verb.is_passive() || verb.has(Deprel::OblAgent)
}

/// The speaker of a cue that is a verb or a predicate.
///
/// - its subject: `the ministry said`; of a passive the agent: `it was confirmed by the ministry`;
/// - the subject it shares: `he smiled and said`, `the army withdrew, saying …`, `she went on to say`;
/// - what it describes: `a report saying …`;
/// - with the relaying source: `he was quoted by state media as saying`.
pub(super) fn of_verb<'a>(verb: Word<'a>, table: &CueTable) -> Voice<'a> {
    if is_passive(verb) {
        return Voice { speaker: agent(verb), via: None };
    }
    let mut via = None;
    let mut at = resume::resumed(verb, table).unwrap_or(verb);
    for _ in 0..REACH {
        if let Some(subject) = own_subject(at) {
            return Voice { speaker: Some(subject), via };
        }
        let Some(head) = at.head() else { break };
        match at.deprel() {
            Deprel::Xcomp => {
                if let Some(object) = head.object().filter(|object| object.index() != at.index() && head.key() != "promise") {
                    return Voice { speaker: Some(object), via };
                }
            }
            Deprel::Acl | Deprel::AclRelcl => {
                let infinitive = at.children().any(|child| child.deprel() == Deprel::Mark && child.is_form("to"));
                return if infinitive && head.upos() == Upos::Noun { of_noun(head) } else { Voice { speaker: Some(head), via } };
            }
            Deprel::Conj | Deprel::Advcl | Deprel::Ccomp | Deprel::Parataxis | Deprel::Cop | Deprel::Aux => {}
            _ => break,
        }
        if matches!(at.deprel(), Deprel::Ccomp | Deprel::Parataxis) && !is_gerund(at) {
            break;
        }
        if is_passive(head) {
            via = agent(head);
        }
        if at.deprel() == Deprel::Advcl && head.is_nominal() && !head.has(Deprel::Cop) && head.subject().is_none() {
            return Voice { speaker: Some(head), via };
        }
        at = head;
    }
    Voice { speaker: None, via }
}

fn is_gerund(verb: Word<'_>) -> bool {
    verb.form().ends_with("ing")
}

/// The subject of a predicate; of several, where the tree hangs one too many on it, the nearest before it.
fn own_subject<'a>(verb: Word<'a>) -> Option<Word<'a>> {
    let first = verb.subject()?;
    let subjects = verb.children_by(Deprel::Nsubj).filter(|subject| subject.index() < verb.index());
    Some(subjects.last().unwrap_or(first))
}

/// The speaker of a noun cue: its possessor or `by …`, `of …`, `from …`; else the subject of the verb it completes.
///
/// `the minister's claim that …`, `criticism of the raid by the opposition`, `they rejected calls to leave`.
pub(super) fn of_noun<'a>(noun: Word<'a>) -> Voice<'a> {
    let possessor = noun.child(Deprel::NmodPoss);
    let by = |preposition: &str| {
        noun.children_by(Deprel::Nmod).find(|child| child.case().is_some_and(|case| case.is_form(preposition)))
    };
    let speaker = possessor.or_else(|| by("by")).or_else(|| by("from"));
    Voice { speaker, via: None }
}

/// The words of a speaker.
pub(super) fn source<'a>(word: Option<Word<'a>>) -> Source<'a> {
    Source::from(word)
}

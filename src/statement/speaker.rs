//! Who speaks: the subject of a cue, its own or one it shares, controls or takes over from what it hangs on.

use super::cue::CueTable;
use super::draft::Source;
use super::extent::is_quoted;
use super::frame::{CueClass, Frame};
use super::issue;
use super::record::CueAct;
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
/// The grade of clauses from which a cue is one that stands before its subject.
const INVERTS: u8 = 30;

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
    // `are concerned that …`: a state of mind, whatever its form.
    if verb.upos() == Upos::Adj
        && let Some(subject) = verb.child(Deprel::NsubjPass)
    {
        return Voice { speaker: Some(subject), via: None };
    }
    let by = agent(verb).filter(|_| is_passive(verb));
    if by.is_some() && !is_gerund(verb) || verb.is_passive() {
        // `The envoy was quoted by local radio`: a passive of quoting has the speaker for its subject.
        let quotes = table.of(verb, CueClass::Verb, "").is_some_and(|entry| entry.act == CueAct::Quote);
        let quoted = verb.child(Deprel::NsubjPass).filter(|subject| quotes && subject.index() < verb.index());
        let relayed = || by.or_else(|| verb.children_by(Deprel::Advcl).find_map(agent));
        return quoted.map_or(Voice { speaker: by, via: None }, |speaker| Voice { speaker: Some(speaker), via: relayed() });
    }
    // `was quoted as saying by state media`
    let mut via = by;
    let mut at = resume::resumed(verb, table).unwrap_or(verb);
    for _ in 0..REACH {
        if let Some(subject) = own_subject(at).or_else(|| inverted(at, table)) {
            return Voice { speaker: Some(subject), via };
        }
        if let Some(verb) = issue::issuing(at) {
            at = verb;
            continue;
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
            via = via.or_else(|| agent(head));
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
    let analysis = verb.analysis();
    let outside = |subject: &Word<'_>| !is_quoted(analysis, subject.span()) || is_quoted(analysis, verb.span());
    let subjects = verb.children_by(Deprel::Nsubj).filter(|subject| subject.index() < verb.index());
    let is_clause = |subject: &Word<'_>| matches!(subject.deprel(), Deprel::Csubj | Deprel::CsubjPass);
    let other = || verb.subject().filter(outside).filter(|subject| !is_clause(subject) || subject.index() < verb.index());
    subjects.filter(outside).last().or_else(other)
}

/// The subject that follows a cue behind what is said, where the tree gives the cue none: `"It is over," said the envoy, adding …`.
pub(super) fn inverted<'a>(cue: Word<'a>, table: &CueTable) -> Option<Word<'a>> {
    if cue.upos() != Upos::Verb || cue.subject().is_some() || cue.deprel() == Deprel::Conj || is_gerund(cue) || is_passive(cue) {
        return None;
    }
    let mark = cue.previous().filter(|mark| mark.upos() == Upos::Punct)?;
    if !mark.is_form(",") && !matches!(mark.form(), "\"" | "”" | "''" | "’" | "»" | "–" | "—") {
        return None;
    }
    table.of(cue, CueClass::Verb, "").filter(|entry| entry.act.is_speech() && entry.grade(Frame::That) >= INVERTS)?;
    let first = cue.next().filter(|first| first.upos() != Upos::Adp)?;
    let mut head = first;
    for _ in 0..REACH {
        match head.head().filter(|up| up.index() > head.index() && (up.is_nominal() || up.upos() == Upos::Adj)) {
            Some(up) => head = up,
            None => break,
        }
    }
    let before = first.index()..head.index();
    let verbless = before.filter_map(|index| cue.analysis().word(index)).all(|word| word.upos() != Upos::Verb);
    (head.is_nominal() && verbless).then_some(head)
}

/// The speaker of a noun cue: its possessor or `by …`, `from …`; else the subject of the light verb it completes.
///
/// `the minister's claim that …`, `criticism of the raid by the opposition`, `they made the claim that …`, `they met and issued a
/// warning that …`.
pub(super) fn of_noun<'a>(noun: Word<'a>) -> Voice<'a> {
    let possessor = noun.child(Deprel::NmodPoss);
    let by = |preposition: &str| {
        noun.children_by(Deprel::Nmod).find(|child| child.case().is_some_and(|case| case.is_form(preposition)))
    };
    let light = || {
        let verb = noun.head().filter(|verb| noun.deprel() == Deprel::Obj && issue::claims(*verb))?;
        let subject = own_subject(verb).or_else(|| own_subject(verb.first_conjunct()));
        subject.filter(|_| !is_passive(verb))
    };
    let speaker = possessor.or_else(|| by("by")).or_else(|| by("from")).or_else(light);
    Voice { speaker, via: None }
}

impl<'a> Source<'a> {
    /// This source or, where there is none, the name right before a cue that ends what a comma or quotation mark begins:
    /// `"It is over," Ali Bako said`, where the tree gives the cue another subject.
    pub(super) fn or_beside(self, cue: Word<'a>) -> Self {
        if self.word.is_some() || self.span.is_some() || cue.upos() != Upos::Verb || is_gerund(cue) || cue.is_passive() {
            return self;
        }
        let named = |word: &Word<'_>| matches!(word.upos(), Upos::Propn | Upos::Noun | Upos::Adj | Upos::Det | Upos::Pron);
        let run = std::iter::successors(cue.previous(), |word| word.previous()).take_while(named).take(REACH).last();
        let Some((first, last)) = run.zip(cue.previous()) else { return self };
        let parted = first.previous().is_some_and(|mark| mark.upos() == Upos::Punct && !mark.is_form(")"));
        if parted && last.is_nominal() { Self { word: Some(last), span: Some(first.span().cover(last.span())) } } else { self }
    }
}

/// The words of a speaker.
pub(super) fn source<'a>(word: Option<Word<'a>>) -> Source<'a> {
    Source::from(word)
}

//! Speech acts that no verb of their own tells: `said the rebels must disarm` demands, `says it will not accept` refuses.
//!
//! In: every reported clause. Out: a draft where its modal and its subject make the saying a demand or a refusal.

use super::act::Act;
use super::cameo::{CameoCode, Unfulfilled};
use super::circumstance::{self, same_state};
use super::coding::{Reading, reporting_verb};
use super::control;
use super::draft::Draft;
use super::kind::ActionKind;
use super::matching::Matches;
use super::participants;
use super::reality::{Mood, reality};
use super::record::Status;
use crate::ids::ActorId;
use crate::syntax::{Deprel, Upos, Word};

/// Subjects are followed through at most this many clauses.
const REACH: usize = 4;

/// The speech act that the reported clause headed by `word` makes.
pub(super) fn code(word: Word<'_>, matches: &Matches<'_>, reading: &Reading<'_>) -> Option<Draft> {
    if !matches!(word.upos(), Upos::Verb | Upos::Adj | Upos::Noun) || !word.children().any(|child| child.deprel() == Deprel::Aux)
    {
        return None;
    }
    let saying = reporting_verb(word, reading.table)?;
    let own = reality(word);
    let inner = matches.at_word(word).and_then(|at| Some((matches.all[at].pattern.act?, matches.all[at].pattern.cameo?)));
    let demands = own.mood == Mood::Obliged;
    let refuses = matches!(own.mood, Mood::Future | Mood::Conditional | Mood::Possible) && own.negated && inner.is_none();
    if !demands && !refuses {
        return None;
    }
    let speakers = collect(&control::subjects(saying, REACH, reading.table), reading);
    let subjects = collect(&word.subject().into_iter().collect::<Vec<_>>(), reading);
    let own_affair =
        subjects.iter().any(|one| speakers.iter().any(|other| one == other || same_state(*one, *other, reading.actors)));
    let about_itself = own_affair || word.subject().is_some_and(|subject| subject.upos() == Upos::Pron && subjects.is_empty());
    let (kind, base, how) = if demands && !own_affair && !(speakers.is_empty() && subjects.is_empty()) {
        (ActionKind::Demand, "100", Unfulfilled::Demanded)
    } else if refuses && about_itself {
        (ActionKind::Reject, "120", Unfulfilled::Refused)
    } else {
        return None;
    };
    let base: CameoCode = base.parse().ok()?;
    let cameo = inner.map(|(_, code)| code.unfulfilled(how)).filter(|code| code.root() == base.root()).unwrap_or(base);
    let mut draft = Draft {
        act: Act::Action(kind),
        heads: vec![word.index()],
        actors: speakers,
        recipients: if kind == ActionKind::Demand { subjects } else { Vec::new() },
        status: if kind == ActionKind::Demand { Status::Demanded } else { Status::Done },
        cameo,
        event: None,
        mode: None,
        contexts: Vec::new(),
        object: inner.map(|(act, _)| act),
        date: None,
        place: None,
        touched: None,
        grounds: None,
        stated_in: reading.statements.containing(word.span()).into_iter().collect(),
        mentions: vec![saying.span().cover(word.span())],
        is_effect: false,
        points_back: false,
        bare: false,
        doer_open: false,
        apart: 0..0,
    };
    draft.recipients.retain(|recipient| !draft.actors.contains(recipient));
    circumstance::date_speech(&mut draft, saying, reading);
    Some(draft)
}

fn collect(words: &[Word<'_>], reading: &Reading<'_>) -> Vec<ActorId> {
    words.iter().flat_map(|word| participants::phrase(*word, reading.actors)).collect()
}

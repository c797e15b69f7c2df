//! `event`: who did what to whom: diplomatic actions and incidents, coded in CAMEO and PLOVER.
//!
//! In: an [`Analysis`], times, actors, statements and the table of event patterns. Out: `Events`.
//!
//! A pattern is a word with what must stand beside it in the tree. `matching` finds where patterns hold and which act is about
//! which (`threatened to cut ties`), `coding` gives each its code, status and parties, `deed` joins means and effects, `merge`
//! the tellings of one act.

mod act;
mod answer;
mod apart;
mod arguments;
mod cameo;
mod circumstance;
mod coding;
mod context;
mod control;
mod deed;
mod draft;
mod echo;
mod forms;
mod kind;
mod matching;
mod merge;
mod participants;
mod pattern;
mod place;
mod plover;
mod reality;
mod recipients;
mod record;
mod rows;
mod speech;
mod status;
mod strike;
mod table;
mod taking;

pub use act::Act;
pub use cameo::{CameoCode, InvalidCode};
pub(crate) use context::ContextTable;
pub use kind::{ActionKind, IncidentKind};
pub use plover::{PloverAuxiliary, PloverCode, PloverContext, PloverEvent, PloverMode, QuadClass};
pub use record::{DiplomaticAction, Incident, Status};
pub use rows::{PetrarchRow, PloverEntity, PloverRow};
pub(crate) use table::EventTable;

use crate::actor::Actors;
use crate::ids::IncidentId;
use crate::lexicon::Lexicon;
use crate::statement::Statements;
use crate::syntax::{Analysis, Word};
use crate::time::Times;
use coding::Reading;
use draft::Draft;
use matching::Matches;

/// The actions and incidents of an article, each once.
#[derive(Debug, Clone, Default)]
pub(crate) struct Events {
    /// In the order of their first mention.
    pub(crate) actions: Vec<DiplomaticAction>,
    /// In the order of their first mention.
    pub(crate) incidents: Vec<Incident>,
    /// Token index of each word that tells an incident, with the incident; sorted.
    told: Vec<(usize, IncidentId)>,
}

/// Finds the events of an article; states that acts are done to by what is done there join its actors.
pub(crate) fn find(
    analysis: &Analysis<'_>,
    times: &Times,
    actors: &mut Actors,
    statements: &Statements,
    lexicon: &Lexicon,
) -> Events {
    let reading = Reading { analysis, times, actors, statements, table: &lexicon.events, contexts: &lexicon.event_contexts };
    let matches = Matches::new(analysis, &lexicon.events, actors);
    let mut coded: Vec<deed::Coded> = Vec::new();
    let mut next = 0;
    for word in analysis.words() {
        while matches.all.get(next).is_some_and(|found| found.head == word) {
            if let Some(mut draft) = coding::code(next, &matches, &reading) {
                answer::complete(&mut draft, &matches.all[next], &coded, &reading);
                coded.extend(coding::one_by_one(draft, actors).into_iter().map(|draft| (Some(next), draft)));
            }
            next += 1;
        }
        coded.extend(speech::code(word, &matches, &reading).map(|draft| (None, draft)));
        if echo::is_echo(word) {
            let echoed = echo::code(word, &coded, &reading);
            coded.extend(echoed.map(|draft| (None, draft)));
        }
    }
    let mut drafts = deed::join_effects(coded, &matches, &lexicon.events);
    place::give_recipients(&mut drafts, actors, lexicon);
    let mut merged = merge::merge(drafts, times, actors, analysis.document().published.as_ref().map(|published| published.date));
    merged.sort_by_key(Draft::first);
    let mut events = Events::default();
    for draft in merged {
        events.add(draft);
    }
    events.told.sort_unstable();
    events
}

impl Events {
    /// The incident that `word` tells: `attack`, `killed`, or the light verb of `launched an attack`.
    pub(crate) fn incident_at(&self, word: Word<'_>) -> Option<IncidentId> {
        let at = self.told.binary_search_by_key(&word.index(), |(token, _)| *token).ok()?;
        self.told.get(at).map(|(_, incident)| *incident)
    }

    /// The token indexes of the words before `word` that tell an incident, with the incident, the last one first.
    pub(crate) fn told_before(&self, word: Word<'_>) -> impl Iterator<Item = (usize, IncidentId)> {
        let end = self.told.partition_point(|(token, _)| *token < word.index());
        self.told[..end].iter().rev().copied()
    }

    /// The token indexes of the words after `word` that tell an incident, with the incident, in the order of the text.
    pub(crate) fn told_after(&self, word: Word<'_>) -> impl Iterator<Item = (usize, IncidentId)> {
        let start = self.told.partition_point(|(token, _)| *token <= word.index());
        self.told[start..].iter().copied()
    }

    fn add(&mut self, draft: Draft) {
        let Some(mut plover) = draft.plover() else { return };
        plover.auxiliary = match draft.status {
            Status::Denied => Some(PloverAuxiliary::Negation),
            Status::Hypothetical => Some(PloverAuxiliary::Hypothetical),
            // The manual: an intent to cooperate is AGREE, one to harm THREATEN, and neither takes an auxiliary.
            Status::Planned | Status::Promised if !matches!(plover.event, PloverEvent::Agree | PloverEvent::Threaten) => {
                Some(PloverAuxiliary::Future)
            }
            _ => None,
        };
        let Draft { actors, recipients, status, date, place, grounds, object, stated_in, mut mentions, cameo, heads, .. } = draft;
        merge::drop_inner(&mut mentions);
        match draft.act {
            Act::Action(kind) => self.actions.push(DiplomaticAction {
                kind,
                actors,
                recipients,
                status,
                date,
                grounds,
                object,
                stated_in,
                mentions,
                cameo,
                plover,
            }),
            Act::Incident(kind) => {
                let id = IncidentId::new(self.incidents.len());
                self.told.extend(heads.into_iter().map(|head| (head, id)));
                self.incidents.push(Incident {
                    kind,
                    actors,
                    recipients,
                    status,
                    date,
                    place,
                    grounds,
                    object,
                    stated_in,
                    mentions,
                    cameo,
                    plover,
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Lexicon;
    use crate::{Parser, actor, event, statement, time};

    #[test]
    fn an_incident_is_found_at_the_words_that_tell_it() {
        let lexicon = Lexicon::standard().unwrap();
        let analysis = Parser::new().unwrap();
        let analysis = analysis.analyze("Rebels launched an attack on the village.").unwrap();
        let times = time::recognize(&analysis, &lexicon);
        let mut actors = actor::resolve(&analysis, &times, &lexicon);
        let statements = statement::find(&analysis, &times, &mut actors, &lexicon);
        let events = event::find(&analysis, &times, &mut actors, &statements, &lexicon);
        let telling: Vec<&str> =
            analysis.words().filter(|word| events.incident_at(*word).is_some()).map(|word| word.form()).collect();
        assert_eq!(telling, ["launched", "attack"]);
    }
}

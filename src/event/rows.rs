//! A parsed article as the rows event-data users already read: PLOVER JSON and PETRARCH's tab-separated columns.
//!
//! In: an [`Article`]. Out: [`PloverRow`]s, one an act, with the field names of the PLOVER manual's JSON, and [`PetrarchRow`]s,
//! one for each actor and recipient, in the order of PETRARCH's columns.

use super::{CameoCode, PloverCode, PloverEvent, PloverMode, QuadClass, Status};
use crate::article::Article;
use crate::ids::{ActorId, TimeId};
use crate::span::Span;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;

/// One event as a PLOVER record. The manual's JSON names; what an article does not tell is left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PloverRow {
    /// Unique identifier: the caller's id for the article and the number of the event in it.
    pub id: String,
    /// When it happened, else when the article was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// Its last day, when it took several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enddate: Option<NaiveDate>,
    /// Who did it.
    pub actor: Vec<PloverEntity>,
    /// To whom.
    pub recipient: Vec<PloverEntity>,
    /// The event type, in a list as the manual has it.
    pub event: Vec<PloverEvent>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_loc: Option<String>,
    /// The words that tell it.
    pub event_text: Vec<String>,
    /// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
    pub quad_code: u8,
    /// PLOVER's conflict and cooperation score.
    pub event_scale: f32,
    /// The mode.
    pub mode: Vec<PloverMode>,
    /// The contexts, and the auxiliary mode among them.
    pub context: Vec<String>,
    /// Where the fullest telling stands in the article, in bytes.
    pub text_info: Span,
    /// How real the act is.
    pub status: Status,
    /// Its CAMEO code.
    pub cameo: CameoCode,
}

/// An entity of a PLOVER record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PloverEntity {
    /// Three letters: a country, or what sort of international body.
    pub code: String,
    /// Three or six letters: `GOV`, `MIL`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sector: String,
    /// The actor's name.
    pub entity_text: String,
    /// The office.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
}

/// One row of PETRARCH's output file. `Display` writes it: date, source, target, CAMEO code, issues (empty), id, story source,
/// split by tabs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PetrarchRow {
    /// The day of the event, else of publication.
    pub date: Option<NaiveDate>,
    /// CAMEO actor code of who did it.
    pub source: String,
    /// CAMEO actor code of whom it was done to.
    pub target: String,
    /// CAMEO event code.
    pub code: CameoCode,
    /// The caller's id for the article.
    pub id: String,
    /// The agency or publisher, as the dateline names it; empty where it does not.
    pub story_source: String,
}

impl fmt::Display for PetrarchRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.date.map(|date| date.format("%Y%m%d").to_string()).unwrap_or_default();
        let Self { source, target, code, id, story_source, .. } = self;
        write!(f, "{date}\t{source}\t{target}\t{code}\t\t{id}\t{story_source}")
    }
}

/// What both records of an act share.
struct Told<'a> {
    actors: &'a [ActorId],
    recipients: &'a [ActorId],
    status: Status,
    date: Option<TimeId>,
    place: Option<&'a str>,
    mentions: &'a [Span],
    cameo: CameoCode,
    plover: &'a PloverCode,
}

impl Article {
    /// The article's actions and incidents as PLOVER records, in the order of the text; `id` names the article.
    #[must_use]
    pub fn plover_rows(&self, id: &str) -> Vec<PloverRow> {
        self.told().iter().enumerate().map(|(index, told)| self.plover_row(format!("{id}-{:04}", index + 1), told)).collect()
    }

    /// The article's actions and incidents as PETRARCH writes them, in the order of the text; `id` names the article.
    ///
    /// As there, a row needs a source and a target: an act without a recipient gives none, and what several do together, one for
    /// each pair in both directions. Acts that were not done (denied, only possible) give none either.
    #[must_use]
    pub fn petrarch_rows(&self, id: &str) -> Vec<PetrarchRow> {
        let story_source =
            self.dateline.as_ref().and_then(|dateline| dateline.agencies.first()).map(|agency| agency.text.clone());
        let story_source = story_source.unwrap_or_default();
        let mut rows = Vec::new();
        for told in self.told() {
            if matches!(told.status, Status::Denied | Status::Hypothetical) {
                continue;
            }
            let date = self.day(told.date).or(self.published.as_ref().map(|published| published.date));
            let targets = if told.recipients.is_empty() { told.actors } else { told.recipients };
            for source in told.actors {
                for target in targets {
                    let (source, target) = (self.actor_code(*source), self.actor_code(*target));
                    if !source.is_empty() && !target.is_empty() && source != target {
                        let row = PetrarchRow {
                            date,
                            source,
                            target,
                            code: told.cameo,
                            id: id.to_owned(),
                            story_source: story_source.clone(),
                        };
                        if !rows.contains(&row) {
                            rows.push(row);
                        }
                    }
                }
            }
        }
        rows
    }

    fn told(&self) -> Vec<Told<'_>> {
        let actions = self.actions.iter().map(|action| Told {
            actors: &action.actors,
            recipients: &action.recipients,
            status: action.status,
            date: action.date,
            place: None,
            mentions: &action.mentions,
            cameo: action.cameo,
            plover: &action.plover,
        });
        let incidents = self.incidents.iter().map(|incident| Told {
            actors: &incident.actors,
            recipients: &incident.recipients,
            status: incident.status,
            date: incident.date,
            place: incident.place.as_ref().map(|place| place.text.as_str()),
            mentions: &incident.mentions,
            cameo: incident.cameo,
            plover: &incident.plover,
        });
        let mut told: Vec<Told<'_>> = actions.chain(incidents).collect();
        told.sort_by_key(|told| told.mentions.iter().map(|mention| mention.start).min());
        told
    }

    fn plover_row(&self, id: String, told: &Told<'_>) -> PloverRow {
        let quad = told.plover.event.quad_class();
        let mut context: Vec<String> = told.plover.contexts.iter().map(ToString::to_string).collect();
        context.extend(told.plover.auxiliary.map(|auxiliary| auxiliary.to_string()));
        let time = told.date.and_then(|id| self.times.get(id.index()));
        PloverRow {
            id,
            date: self.day(told.date).or(self.published.as_ref().map(|published| published.date)),
            enddate: time.and_then(|time| time.end.filter(|end| Some(*end) != time.start)),
            actor: told.actors.iter().filter_map(|id| self.entity(*id)).collect(),
            recipient: told.recipients.iter().filter_map(|id| self.entity(*id)).collect(),
            event: vec![told.plover.event],
            event_loc: told.place.map(str::to_owned),
            event_text: told.mentions.iter().map(|mention| mention.of(&self.text).to_owned()).collect(),
            quad_code: match quad {
                QuadClass::VerbalCooperation => 1,
                QuadClass::MaterialCooperation => 2,
                QuadClass::VerbalConflict => 3,
                QuadClass::MaterialConflict => 4,
            },
            event_scale: told.plover.score(),
            mode: told.plover.mode.into_iter().collect(),
            context,
            text_info: told.mentions.first().copied().unwrap_or(Span::new(0, 0)),
            status: told.status,
            cameo: told.cameo,
        }
    }

    fn day(&self, date: Option<TimeId>) -> Option<NaiveDate> {
        self.times.get(date?.index())?.start
    }

    fn actor_code(&self, id: ActorId) -> String {
        self.actors.get(id.index()).map(|actor| actor.code.clone()).unwrap_or_default()
    }

    fn entity(&self, id: ActorId) -> Option<PloverEntity> {
        let actor = self.actors.get(id.index())?;
        let (code, sector) = actor.code.split_at_checked(3).unwrap_or((&actor.code, ""));
        Some(PloverEntity {
            code: code.to_owned(),
            sector: sector.to_owned(),
            entity_text: actor.name.clone(),
            office: actor.role.clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::{Context, Parser, PloverEvent};

    const TEXT: &str = "Niger expelled two French diplomats on Monday. Peru and Chile signed a trade pact.";

    fn article() -> crate::Article {
        let context = Context { published: "2024-08-07".parse().ok(), ..Context::default() };
        Parser::new().unwrap().parse_with(TEXT, &context).unwrap()
    }

    #[test]
    fn an_act_is_one_plover_record() {
        let rows = article().plover_rows("a");
        let expulsion = rows.iter().find(|row| row.event == [PloverEvent::Sanction]).unwrap();
        assert_eq!((expulsion.actor[0].code.as_str(), expulsion.recipient[0].code.as_str()), ("NER", "FRA"));
        assert_eq!((expulsion.quad_code, expulsion.id.as_str()), (4, "a-0001"));
        let json = serde_json::to_value(expulsion).unwrap();
        assert_eq!(json["event"][0], "SANCTION");
        assert_eq!(json["mode"][0], "expel");
        assert!(json["date"].is_string());
    }

    #[test]
    fn petrarch_gets_a_row_a_pair() {
        let rows: Vec<String> = article().petrarch_rows("a").iter().map(ToString::to_string).collect();
        assert!(
            rows.iter().any(|row| row.starts_with("20240805\tNER") && row.contains("\tFRA") && row.contains("\t166\t\ta\t")),
            "{rows:?}"
        );
        let pairs = rows.iter().filter(|row| row.contains("\t057\t")).count();
        assert_eq!(pairs, 2, "both directions of a pact: {rows:?}");
    }
}

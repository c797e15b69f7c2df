//! Facts that an article must give, written one a line, and the check of an [`Article`] against them.
//!
//! A line is `what | field | field | … | key=value | …`; `*` leaves a field open, `#` starts a comment. Fields by kind:
//!
//! | what | fields | keys |
//! |---|---|---|
//! | `headline` | text | |
//! | `author` | name | |
//! | `published` | date, with time when given | |
//! | `dateline` | place, country, agencies split by `;`, date | |
//! | `paragraphs` | role, how many | |
//! | `paragraph` | role, its words (`first words … last words` will do) | |
//! | `time` | words, value | `modifier`, `start` (first day), `anchor` (words) |
//! | `actor` | name, kind, country | `role`, `of` (name), `code`, `mention` (words) |
//! | `no actor` | name | |
//! | `statement` | speaker (name of the actor, of several with commas, or the words), cue, mode, content (`first words … last words` will do) | `on`, `via`, `to`, `medium`, `within` (cue), `flag` (negated, hedged), `act` |
//! | `action`, `incident` | actors split by `,`, recipients, kind, status | `date`, `cameo`, `plover` (`EVENT` or `EVENT/mode`), `grounds`, `mention`, `mentions` (how many at least), `place`, `in` (cue), `context` |
//! | `claim` | effect, count (`84`, `21..`, `..20`, `20..30`, `none`, or the vague word), victims' words, claimant (`reporter` or a speaker), certainty | `by`, `incident` (kind), `place`, `date`, `part of` (victims) |
//! | `no claim`, `no action`, `no incident`, `no statement` | words that none may stand on | |

use demarche::{ActorId, Article, Attribution, CasualtyClaim, Count, Incident, Quantifier, Span, Statement, TimeId, TimeKind};

/// One line of a list of facts.
#[derive(Debug, Clone)]
pub struct Fact<'t> {
    pub line: &'t str,
    what: &'t str,
    fields: Vec<&'t str>,
    keys: Vec<(&'t str, &'t str)>,
}

/// The facts of a list, comments left out.
pub fn read(list: &str) -> Vec<Fact<'_>> {
    let lines = list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(Fact::read).collect()
}

const KEYS: &[&str] = &[
    "modifier", "start", "anchor", "role", "of", "code", "mention", "mentions", "on", "via", "to", "medium", "within", "flag",
    "act", "date", "cameo", "plover", "grounds", "place", "in", "context", "by", "incident", "part of",
];

impl<'t> Fact<'t> {
    fn read(line: &'t str) -> Self {
        let mut parts = line.split('|').map(str::trim);
        let what = parts.next().unwrap_or("");
        let (mut fields, mut keys) = (Vec::new(), Vec::new());
        for part in parts {
            match part.split_once('=') {
                Some((key, value)) => {
                    assert!(KEYS.contains(&key), "unknown key '{key}' in: {line}");
                    keys.push((key, value));
                }
                None => fields.push(part),
            }
        }
        Self { line, what, fields, keys }
    }

    /// Whether `article` gives this fact.
    pub fn holds(&self, article: &Article) -> bool {
        let at = Reader(article);
        let field = |index: usize| self.fields.get(index).copied().unwrap_or("*");
        match self.what {
            "headline" => article.headline.as_ref().is_some_and(|headline| headline.text == field(0)),
            "author" => article.byline.iter().any(|author| author.name == field(0)),
            "published" => article.published.as_ref().is_some_and(|published| {
                let time = published.time.map(|time| format!(" {}", time.format("%H:%M"))).unwrap_or_default();
                format!("{}{time}", published.date) == field(0)
            }),
            "dateline" => article.dateline.as_ref().is_some_and(|dateline| {
                let agencies: Vec<_> = dateline.agencies.iter().map(|agency| agency.text.as_str()).collect();
                open(field(0), dateline.place.as_ref().map_or("", |place| &place.text))
                    && open(field(1), dateline.country.as_ref().map_or("", |country| country.as_str()))
                    && open(field(2), &agencies.join("; "))
                    && open(field(3), &dateline.date.map(|date| date.to_string()).unwrap_or_default())
            }),
            "paragraphs" => {
                let found = article.paragraphs.iter().filter(|paragraph| paragraph.role.as_str() == field(0)).count();
                found.to_string() == field(1)
            }
            "paragraph" => article
                .paragraphs
                .iter()
                .any(|paragraph| paragraph.role.as_str() == field(0) && elided(field(1), at.words(paragraph.span))),
            "time" => article.times.iter().any(|time| {
                at.words(time.span) == field(0)
                    && open(field(1), &time.value)
                    && self.every(|key, value| match key {
                        "modifier" => time.modifier.is_some_and(|modifier| modifier.as_str() == value),
                        "start" => time.start.is_some_and(|start| start.to_string() == value),
                        "anchor" => at.time_words(time.anchor) == value,
                        _ => false,
                    })
            }),
            "actor" => article.actors.iter().any(|actor| {
                actor.name == field(0)
                    && open(field(1), actor.kind.as_str())
                    && open(field(2), actor.country.as_ref().map_or("", |country| country.as_str()))
                    && self.every(|key, value| match key {
                        "role" => actor.role.as_deref() == Some(value),
                        "of" => actor.of.is_some_and(|of| at.name(of) == value),
                        "code" => actor.code == value,
                        "mention" => actor.mentions.iter().any(|&mention| at.words(mention) == value),
                        _ => false,
                    })
            }),
            "no actor" => article.actors.iter().all(|actor| actor.name != field(0)),
            "statement" => article.statements.iter().any(|statement| self.is_statement(at, statement)),
            "action" => article.actions.iter().any(|action| {
                at.parties(field(0), &action.actors)
                    && at.parties(field(1), &action.recipients)
                    && open(field(2), action.kind.as_str())
                    && open(field(3), action.status.as_str())
                    && self.every(|key, value| match key {
                        "date" => at.is_dated(action.date, value),
                        "cameo" => action.cameo.as_str() == value,
                        "plover" => plover(&action.plover) == value || action.plover.event.as_str() == value,
                        "grounds" => action.grounds.is_some_and(|grounds| at.words(grounds).contains(value)),
                        "mention" => action.mentions.iter().any(|&mention| at.words(mention).contains(value)),
                        "mentions" => action.mentions.len() >= value.parse().unwrap_or(usize::MAX),
                        "in" => action.stated_in.iter().any(|&id| at.cue(id) == value),
                        "context" => action.plover.contexts.iter().any(|context| context.as_str() == value),
                        _ => false,
                    })
            }),
            "incident" => article.incidents.iter().any(|incident| self.is_incident(at, incident)),
            "claim" => article.casualties.iter().any(|claim| self.is_claim(at, claim)),
            "no claim" => article.casualties.iter().all(|claim| !at.words(claim.span).contains(field(0))),
            "no action" => {
                article.actions.iter().flat_map(|action| &action.mentions).all(|&span| !at.words(span).contains(field(0)))
            }
            "no incident" => {
                article.incidents.iter().flat_map(|incident| &incident.mentions).all(|&span| !at.words(span).contains(field(0)))
            }
            "no statement" => {
                article.statements.iter().flat_map(|statement| &statement.content).all(|&span| !at.words(span).contains(field(0)))
            }
            other => panic!("unknown kind of fact '{other}' in: {}", self.line),
        }
    }

    fn every(&self, check: impl Fn(&str, &str) -> bool) -> bool {
        self.keys.iter().all(|&(key, value)| check(key, value))
    }

    fn field(&self, index: usize) -> &str {
        self.fields.get(index).copied().unwrap_or("*")
    }

    fn is_statement(&self, at: Reader<'_>, statement: &Statement) -> bool {
        at.is(self.field(0), &statement.speaker)
            && open(self.field(1), at.words(statement.cue.span))
            && open(self.field(2), statement.mode.as_str())
            && elided(self.field(3), &statement.content.iter().map(|&span| at.words(span)).collect::<Vec<_>>().join(" "))
            && self.every(|key, value| match key {
                "on" => at.time_value(statement.said_on) == value,
                "via" => statement.via.as_ref().is_some_and(|via| at.is(value, via)),
                "to" => statement.addressee.as_ref().is_some_and(|to| at.is(value, to)),
                "medium" => statement.medium.as_ref().is_some_and(|medium| medium.text.contains(value)),
                "within" => statement.within.is_some_and(|outer| at.cue(outer) == value),
                "act" => statement.cue.act.as_str() == value,
                "flag" => (value == "negated" && statement.negated) || (value == "hedged" && statement.hedged),
                _ => false,
            })
    }

    fn is_incident(&self, at: Reader<'_>, incident: &Incident) -> bool {
        at.parties(self.field(0), &incident.actors)
            && at.parties(self.field(1), &incident.recipients)
            && open(self.field(2), incident.kind.as_str())
            && open(self.field(3), incident.status.as_str())
            && self.every(|key, value| match key {
                "date" => at.is_dated(incident.date, value),
                "cameo" => incident.cameo.as_str() == value,
                "plover" => plover(&incident.plover) == value || incident.plover.event.as_str() == value,
                "grounds" => incident.grounds.is_some_and(|grounds| at.words(grounds).contains(value)),
                "mention" => incident.mentions.iter().any(|&mention| at.words(mention).contains(value)),
                "mentions" => incident.mentions.len() >= value.parse().unwrap_or(usize::MAX),
                "place" => incident.place.as_ref().is_some_and(|place| place.text.contains(value)),
                "in" => incident.stated_in.iter().any(|&id| at.cue(id) == value),
                "context" => incident.plover.contexts.iter().any(|context| context.as_str() == value),
                _ => false,
            })
    }

    fn is_claim(&self, at: Reader<'_>, claim: &CasualtyClaim) -> bool {
        let claimant = claim.claimant.and_then(|id| at.0.statements.get(id.index()));
        open(self.field(0), claim.effect.as_str())
            && count(self.field(1), &claim.count)
            && claim.victims.span.map_or("", |span| at.words(span)).contains(self.field(2).trim_matches('*'))
            && match (self.field(3), claimant) {
                ("*", _) | ("reporter", None) => true,
                (name, Some(statement)) => at.is(name, &statement.speaker),
                _ => false,
            }
            && open(self.field(4), claim.certainty.as_str())
            && self.every(|key, value| match key {
                "by" => claim.perpetrator.as_ref().is_some_and(|by| at.is(value, by)),
                "incident" => claim
                    .incident
                    .and_then(|id| at.0.incidents.get(id.index()))
                    .is_some_and(|incident| incident.kind.as_str() == value),
                "place" => claim.place.as_ref().is_some_and(|place| place.text.contains(value)),
                "date" => at.is_dated(claim.date, value),
                "part of" => {
                    let whole = claim.part_of.and_then(|id| at.0.casualties.get(id.index()));
                    whole.and_then(|whole| whole.victims.span).is_some_and(|span| at.words(span).contains(value))
                }
                _ => false,
            })
    }
}

fn open(wanted: &str, found: &str) -> bool {
    wanted == "*" || wanted == found
}

/// `first words … last words` against the whole.
fn elided(wanted: &str, found: &str) -> bool {
    let found = found.split_whitespace().collect::<Vec<_>>().join(" ");
    match wanted.split_once('…') {
        Some((first, last)) => found.starts_with(first.trim()) && found.ends_with(last.trim()),
        None => open(wanted, &found),
    }
}

fn count(wanted: &str, found: &Count) -> bool {
    let bound = |text: &str| text.parse::<u64>().ok();
    match wanted.split_once("..") {
        _ if wanted == "*" => true,
        Some((low, high)) => bound(low) == found.low && bound(high) == found.high,
        None if wanted == "none" => found.quantifier == Quantifier::None,
        None => match bound(wanted) {
            Some(number) => found.low == Some(number) && found.high == Some(number),
            None => found.quantifier == Quantifier::Vague && found.word.as_deref() == Some(wanted),
        },
    }
}

fn plover(code: &demarche::PloverCode) -> String {
    match code.mode {
        Some(mode) => format!("{}/{mode}", code.event),
        None => code.event.to_string(),
    }
}

/// Looks things up in an article.
#[derive(Clone, Copy)]
struct Reader<'a>(&'a Article);

impl<'a> Reader<'a> {
    fn words(self, span: Span) -> &'a str {
        span.of(&self.0.text)
    }

    fn name(self, id: ActorId) -> &'a str {
        self.0.actors.get(id.index()).map_or("", |actor| &actor.name)
    }

    fn cue(self, id: demarche::StatementId) -> &'a str {
        self.0.statements.get(id.index()).map_or("", |statement| self.words(statement.cue.span))
    }

    fn time_value(self, id: Option<TimeId>) -> &'a str {
        id.and_then(|id| self.0.times.get(id.index())).map_or("", |time| &time.value)
    }

    /// By its TIMEX3 value; a length that counts from a day (`two days after`) by the day it reaches.
    fn is_dated(self, id: Option<TimeId>, value: &str) -> bool {
        let day = id.and_then(|id| self.0.times.get(id.index())).filter(|time| time.kind == TimeKind::Duration);
        self.time_value(id) == value || day.and_then(|time| time.start).is_some_and(|day| day.to_string() == value)
    }

    fn time_words(self, id: Option<TimeId>) -> &'a str {
        id.and_then(|id| self.0.times.get(id.index())).map_or("", |time| self.words(time.span))
    }

    /// By the actor's name (of several by all, with commas) or by the very words; `nobody` for an attribution that names none.
    fn is(self, wanted: &str, found: &Attribution) -> bool {
        let words = found.span.map_or("", |span| self.words(span));
        match wanted {
            "*" => true,
            "nobody" => found.actor.is_none() && found.span.is_none(),
            _ if wanted.contains(',') && words != wanted => self.parties(wanted, &found.actors().collect::<Vec<_>>()),
            _ => found.actor.is_some_and(|id| self.name(id) == wanted) || elided(wanted, words),
        }
    }

    /// The very set of names, in any order; `` for nobody.
    fn parties(self, wanted: &str, found: &[ActorId]) -> bool {
        if wanted == "*" {
            return true;
        }
        let mut wanted: Vec<_> = wanted.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
        let mut found: Vec<_> = found.iter().map(|&id| self.name(id)).collect();
        wanted.sort_unstable();
        found.sort_unstable();
        wanted == found
    }
}

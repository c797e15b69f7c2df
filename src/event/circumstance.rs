//! When, where, why and in which statement an act is told.

use super::act::Act;
use super::coding::{Reading, reporting_verb};
use super::draft::Draft;
use super::matching::{Match, Matches};
use super::place;
use crate::actor::{ActorKind, Actors};
use crate::ids::TimeId;
use crate::span::Span;
use crate::syntax::{Deprel, Upos, Word};
use crate::time::{TimeExpression, TimeKind};

/// Clauses above an act that may date it or give its grounds.
const REACH: usize = 4;
/// Words between a verb and its time that are looked at.
const NEAR: usize = 24;

/// Fills in date, place, grounds and the statement that holds the act.
pub(super) fn fill(draft: &mut Draft, found: &Match<'_>, matches: &Matches<'_>, reading: &Reading<'_>) {
    let clause = found.arguments.carrier.unwrap_or(found.head);
    draft.stated_in.extend(reading.statements.containing(clause.span()));
    draft.date = date(draft, found, matches, reading);
    draft.grounds = grounds(clause, reading);
    if let Act::Incident(_) = draft.act {
        draft.place = place::place(found, reading);
    }
    draft.touched = place::touched(draft, found, reading);
}

/// The act's own time, else that of the clause it is part of, else that of the statement that performs it.
fn date(draft: &Draft, found: &Match<'_>, matches: &Matches<'_>, reading: &Reading<'_>) -> Option<TimeId> {
    let of = |word: Word<'_>| when(word, reading).map(|(id, _)| id);
    // How long it took is not when it was: `three days of fighting erupted on July 25`.
    let words = || std::iter::once(found.head).chain(found.arguments.carrier);
    let nearest = words().find_map(|word| when(word, reading));
    let is_day = |time: &TimeExpression| matches!(time.kind, TimeKind::Date | TimeKind::Time);
    if let Some((id, time)) = nearest {
        let mut days = words().flat_map(|word| reading.times.governing(word)).filter(|(_, time)| is_day(time));
        let day = days.next().filter(|_| !is_day(time));
        return Some(day.map_or(id, |(day, _)| day));
    }
    if let Some((above, _)) = found.taker {
        let above = &matches.all[above];
        if let Some(date) = of(above.head).or_else(|| above.arguments.carrier.and_then(of)) {
            return Some(date);
        }
    }
    // `…, accusing Kyiv of …`: a participle shares the time of the clause it belongs to.
    let mut clause = found.arguments.carrier.unwrap_or(found.head);
    for _ in 0..REACH {
        let shares = match clause.deprel() {
            Deprel::Advcl => clause.is_gerund(),
            Deprel::Conj => !clause.children().any(|child| matches!(child.deprel(), Deprel::Nsubj | Deprel::NsubjPass)),
            Deprel::Xcomp => true,
            _ => false,
        };
        let Some(head) = clause.head().filter(|_| shares) else { break };
        if let Some(date) = of(head) {
            return Some(date);
        }
        clause = head;
    }
    performed(draft, clause, reading)
}

/// The time of a clause, unless a participle or relative clause stands nearer before it: `come in the wake of losses suffered in
/// July` is not a coming in July.
fn when<'a>(word: Word<'_>, reading: &Reading<'a>) -> Option<(TimeId, &'a TimeExpression)> {
    let (id, time) = reading.times.of_clause(word)?;
    let between = std::iter::successors(word.next(), |word| word.next()).take_while(|word| word.span().start < time.span.start);
    let nearer = between.take(NEAR).any(|verb| match verb.deprel() {
        Deprel::AclRelcl => true,
        Deprel::Acl => verb.upos() == Upos::Verb && !verb.is_infinitive() && !verb.is_gerund(),
        _ => false,
    });
    (!nearer).then_some((id, time))
}

/// Dates a demand or refusal that is made by saying something: the time of the saying.
pub(super) fn date_speech(draft: &mut Draft, saying: Word<'_>, reading: &Reading<'_>) {
    draft.date = reading.times.of_clause(saying).map(|(id, _)| id);
}

/// A speech act, or an act told as going on, is done by saying so: it has the time of the saying where its doer speaks.
fn performed(draft: &Draft, clause: Word<'_>, reading: &Reading<'_>) -> Option<TimeId> {
    let speaks = |id| {
        let statement = reading.statements.statements.get(crate::StatementId::index(id))?;
        let same = statement
            .speaker
            .actors()
            .any(|speaker| draft.actors.iter().any(|actor| *actor == speaker || same_state(*actor, speaker, reading.actors)));
        statement.said_on.filter(|_| same)
    };
    let verbal = matches!(draft.cameo.quad_class(), super::QuadClass::VerbalConflict | super::QuadClass::VerbalCooperation);
    if verbal || clause.is_gerund() {
        if let Some(date) = draft.stated_in.iter().find_map(|id| speaks(*id)) {
            return Some(date);
        }
        // `said Monday that …, adding that it regretted …`: a participle says it at the time of its clause.
        let mut saying = reporting_verb(clause, reading.table)?;
        for _ in 0..REACH {
            let date = reading.times.of_clause(saying).map(|(id, _)| id);
            match saying.head().filter(|_| date.is_none() && saying.deprel() == Deprel::Advcl && saying.is_gerund()) {
                Some(head) => saying = head,
                None => return date,
            }
        }
    }
    None
}

/// Whether two actors may stand for one another because both are of one state: its government, army, people. Rebels and parties of
/// a country are not it.
pub(super) fn same_state(one: crate::ActorId, other: crate::ActorId, actors: &Actors) -> bool {
    let faction = |id| {
        actors.get(id).is_some_and(|actor| match actor.kind {
            ActorKind::ArmedGroup | ActorKind::Party => true,
            ActorKind::Person | ActorKind::Source | ActorKind::People => {
                ["REB", "OPP", "PTY"].iter().any(|role| actor.code.get(3..).is_some_and(|code| code.starts_with(role)))
            }
            _ => false,
        })
    };
    of_one_country(one, other, actors) && !faction(one) && !faction(other)
}

/// Whether two actors belong to one country, be it on opposite sides.
pub(super) fn of_one_country(one: crate::ActorId, other: crate::ActorId, actors: &Actors) -> bool {
    actors.country_of(one).is_some_and(|country| actors.country_of(other) == Some(country))
}

/// The reason: `accusing …`, `over …`, `in response to …`, `because …`, `following …`.
fn grounds(clause: Word<'_>, reading: &Reading<'_>) -> Option<Span> {
    let mut at = clause;
    for _ in 0..REACH {
        if let Some(grounds) = at.children().find(|child| *child != clause && is_ground(*child, reading)) {
            return Some(words_of(grounds));
        }
        let up = matches!(at.deprel(), Deprel::Xcomp | Deprel::Obj | Deprel::Ccomp);
        match at.head().filter(|head| up && (at.deprel() != Deprel::Ccomp || reading.table.is_in(head.key(), "SAY"))) {
            Some(head) => at = head,
            None => break,
        }
    }
    None
}

/// The words of a clause, without a comma before them.
fn words_of(clause: Word<'_>) -> Span {
    let mut first = clause.leftmost();
    while first.upos() == Upos::Punct && first != clause {
        match first.next() {
            Some(next) => first = next,
            None => break,
        }
    }
    first.span().cover(clause.rightmost().span())
}

/// `shot down a drone over the border region`: where and not why.
fn is_air_over(place: Word<'_>) -> bool {
    matches!(
        place.key(),
        "region" | "city" | "town" | "village" | "sea" | "gulf" | "strait" | "airspace" | "province" | "territory"
    ) && place
        .head()
        .is_some_and(|verb| matches!(verb.key(), "shoot" | "down" | "fly" | "intercept" | "drop" | "explode" | "destroy"))
}

fn is_ground(child: Word<'_>, reading: &Reading<'_>) -> bool {
    match child.deprel() {
        Deprel::Advcl => {
            let marked = child.children_by(Deprel::Mark).any(|mark| {
                matches!(mark.key(), "because" | "for" | "since" | "after" | "following") && !reading.times.is_measured(mark)
            });
            marked
                || child.is_gerund()
                    && matches!(child.key(), "accuse" | "cite" | "blame" | "allege" | "say" | "charge" | "follow")
        }
        Deprel::Obl => child.case().is_some_and(|case| {
            let means = |word: &str| child.key() == word;
            match case.key() {
                // `hand over power`: no ground, but a particle that is read as a preposition.
                "over" if is_air_over(child) => false,
                "over" => !case.previous().is_some_and(|verb| matches!(verb.key(), "hand" | "take" | "turn" | "win")),
                "because" | "following" | "due" | "amid" => true,
                "in" => ["response", "retaliation", "protest", "reaction", "reprisal", "solidarity"].into_iter().any(means),
                "on" => ["charge", "suspicion", "ground", "allegation", "accusation"].into_iter().any(means),
                "for" => matches!(child.key(), "role" | "support" | "involvement" | "failure" | "spy" | "alleged" | "violation"),
                _ => false,
            }
        }),
        _ => false,
    }
}

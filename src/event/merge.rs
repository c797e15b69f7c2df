//! One act, one record: mentions of a kind merge when parties and time agree.

use super::act::Act;
use super::circumstance::same_state;
use super::draft::Draft;
use super::kind::{ActionKind, IncidentKind};
use super::record::Status;
use crate::actor::Actors;
use crate::ids::{ActorId, TimeId};
use crate::span::Span;
use crate::time::Times;
use chrono::NaiveDate;

/// An act of a kind is compared with this many of its kind before it, so that time stays linear.
const COMPARED: usize = 64;

/// For how many days an act is news: what is told without a day is that old at most.
const NEWS: i64 = 10;

/// Merges the drafts of an article, in the order of the text.
pub(super) fn merge(drafts: Vec<Draft>, times: &Times, actors: &Actors, published: Option<NaiveDate>) -> Vec<Draft> {
    let mut merged: Vec<Draft> = Vec::new();
    let mut of_kind: std::collections::BTreeMap<Act, Vec<usize>> = std::collections::BTreeMap::new();
    for draft in drafts {
        let is_same = |at: &usize| {
            merged
                .get(*at)
                .is_some_and(|act| are_one(act, &draft, times, actors) && !is_long_before(act, &draft, times, published))
        };
        let earlier = |act: Act| of_kind.get(&act).into_iter().flat_map(|all| all.iter().rev().take(COMPARED)).copied();
        let mut same = earlier(draft.act).filter(is_same);
        // `Warplanes struck a base. The raids …`: what points back means the last one told, by whatever name.
        let last =
            |at: &usize| merged.get(*at).and_then(|act| act.heads.iter().copied().filter(|head| *head < draft.first()).max());
        let meant = || related(&draft).flat_map(earlier).chain(earlier(draft.act)).filter(is_same).max_by_key(last);
        let Some(at) = Some(())
            .filter(|()| draft.points_back)
            .and_then(|()| meant())
            .or_else(|| same.next())
            .or_else(|| related(&draft).flat_map(earlier).filter(is_same).max())
        else {
            // What only points back, at nothing told, tells nothing; unless it has victims or doers.
            if !draft.points_back || draft.bare || !draft.actors.is_empty() || !draft.recipients.is_empty() {
                of_kind.entry(draft.act).or_default().push(merged.len());
                merged.push(draft);
            }
            continue;
        };
        // `The decisions to break relations`: what names no doer tells the acts of all.
        let others: Vec<usize> =
            if draft.actors.is_empty() && matches!(draft.act, Act::Action(_)) { same.collect() } else { Vec::new() };
        for other in others {
            merged[other].mentions.extend(&draft.mentions);
        }
        absorb(&mut merged[at], draft, times, actors);
    }
    join_losses(merged, times, actors)
}

/// Joins to a fight told before the losses that one side says it inflicted on the other: `they had killed 84 fighters`.
fn join_losses(drafts: Vec<Draft>, times: &Times, actors: &Actors) -> Vec<Draft> {
    let mut kept: Vec<Draft> = Vec::new();
    let mut fights: Vec<usize> = Vec::new();
    for mut draft in drafts {
        let fight = |at: &&usize| kept.get(**at).is_some_and(|fight| is_loss_of(&draft, fight, times, actors));
        let found = fights.iter().rev().take(COMPARED).find(fight).copied().filter(|_| draft.is_effect);
        if let Some(fight) = found.and_then(|at| kept.get_mut(at)) {
            fight.mentions.append(&mut draft.mentions);
            fight.heads.append(&mut draft.heads);
            continue;
        }
        if draft.act == Act::Incident(IncidentKind::Fight) {
            fights.push(kept.len());
        }
        kept.push(draft);
    }
    kept
}

/// Whether who lost and who inflicted the loss are both parties of the fight.
fn is_loss_of(loss: &Draft, fight: &Draft, times: &Times, actors: &Actors) -> bool {
    let fought = |actor: &ActorId| {
        fight.actors.iter().chain(&fight.recipients).any(|party| party == actor || same_state(*party, *actor, actors))
    };
    let sides = [&loss.actors, &loss.recipients];
    sides.into_iter().all(|side| !side.is_empty() && side.iter().all(fought))
        && statuses_agree(loss.status, fight.status)
        && dates_agree(loss.date, fight.date, times)
        && places_agree(loss, fight)
}

/// Kinds that a later telling may name less exactly: `the attack` for a bombing.
fn related(draft: &Draft) -> impl Iterator<Item = Act> {
    use IncidentKind as Kind;
    let exact = [
        Kind::AirAttack,
        Kind::DroneAttack,
        Kind::ArtilleryAttack,
        Kind::Bombing,
        Kind::SuicideAttack,
        Kind::Shooting,
        Kind::Killing,
        Kind::Assassination,
    ];
    let vague = draft.act == Act::Incident(Kind::Attack) && (draft.points_back || draft.has_both_parties());
    // A headline's bomb may be the lede's suicide bomber.
    let bomb = match draft.act {
        Act::Incident(Kind::SuicideAttack) => Some(Kind::Bombing),
        Act::Incident(Kind::Bombing) => Some(Kind::SuicideAttack),
        _ => None,
    };
    exact.into_iter().filter(move |_| vague).chain(bomb).map(Act::Incident)
}

fn are_one(one: &Draft, other: &Draft, times: &Times, actors: &Actors) -> bool {
    !is_told_apart(one, other)
        && objects_agree(one, other)
        && statuses_agree(one.status, other.status)
        && doers_agree(one, other, actors)
        && (parties_agree(&one.recipients, &other.recipients, actors) || same_scene(one, other, actors))
        && dates_agree(one.date, other.date, times)
        && places_agree(one, other)
}

/// Whether the words of either say that it is not the other: `a day after an attack`, `a second bomb`.
fn is_told_apart(one: &Draft, other: &Draft) -> bool {
    let from = |act: &Draft, apart: &Draft| act.heads.iter().any(|head| apart.apart.contains(head));
    from(one, other) || from(other, one)
}

/// `bombed guerrilla bases in southern Lebanon`, `bomb targets in Lebanon`: victims of no country do not tell apart what the
/// same doer did in the same place, nor what points back.
fn same_scene(one: &Draft, other: &Draft, actors: &Actors) -> bool {
    let stateless = |draft: &Draft| draft.recipients.iter().all(|party| actors.country_of(*party).is_none());
    let incident = matches!(one.act, Act::Incident(_)) && (stateless(one) || stateless(other));
    let same_doer = !one.actors.is_empty() && !other.actors.is_empty();
    incident && (other.points_back || same_doer && one.place.is_some() && other.place.is_some())
}

/// What is announced or planned here and done there may be one act; what is denied or threatened is not the act.
fn statuses_agree(one: Status, other: Status) -> bool {
    let real = |status| matches!(status, Status::Done | Status::Ongoing | Status::Announced);
    one == other || real(one) && real(other)
}

/// What two acts are about is the same; an accusation between the same two may be told without what it is of.
fn objects_agree(one: &Draft, other: &Draft) -> bool {
    let accused = one.act == Act::Action(ActionKind::Accuse) && (one.object.is_none() || other.object.is_none());
    let named = |draft: &Draft| draft.has_both_parties() || draft.actors.len() > 1;
    one.object == other.object || accused && named(one) && named(other)
}

/// Doers whom pronouns leave open may be anybody, so that they are nobody in particular: `they blamed Ukraine`.
fn doers_agree(one: &Draft, other: &Draft, actors: &Actors) -> bool {
    one.doer_open == other.doer_open && parties_agree(&one.actors, &other.actors, actors)
}

/// Either side names nobody, or the one's parties are all among the other's.
fn parties_agree(one: &[ActorId], other: &[ActorId], actors: &Actors) -> bool {
    let within = |few: &[ActorId], many: &[ActorId]| {
        few.iter().all(|actor| many.iter().any(|other| actor == other || same_state(*actor, *other, actors)))
    };
    within(one, other) || within(other, one)
}

/// Whether one of the two is told with a time of long ago and the other, with none, as the news of the day: `a border clash killed
/// four` and `the two countries fought a war in 2011`. What points back may mean the old one.
fn is_long_before(one: &Draft, other: &Draft, times: &Times, published: Option<NaiveDate>) -> bool {
    let is_old = |draft: &Draft| {
        let time = draft.date.and_then(|id| times.expressions.get(id.index()));
        time.is_some_and(|time| match (time.start.zip(time.end), published) {
            (Some((_, end)), Some(published)) => (published - end).num_days() > NEWS,
            (Some((start, end)), None) => (end - start).num_days() > NEWS,
            // a month or a year that nothing dates: `last month`
            (None, _) => matches!(time.value.as_str(), "XXXX-XX" | "XXXX" | "PAST_REF"),
        })
    };
    let is_news = |draft: &Draft| draft.date.is_none() && !draft.points_back;
    matches!((one.act, other.act), (Act::Incident(_), Act::Incident(_)))
        && (is_news(one) && is_old(other) || is_old(one) && is_news(other))
}

fn dates_agree(one: Option<TimeId>, other: Option<TimeId>, times: &Times) -> bool {
    let of = |id: TimeId| times.expressions.get(id.index());
    let (Some(one), Some(other)) = (one.and_then(of), other.and_then(of)) else { return true };
    match (one.start.zip(one.end), other.start.zip(other.end)) {
        (Some((start, end)), Some((other_start, other_end))) => start <= other_end && other_start <= end,
        _ => one.value == other.value || one.start.is_none() || other.start.is_none(),
    }
}

fn places_agree(one: &Draft, other: &Draft) -> bool {
    match (&one.place, &other.place) {
        (Some(one), Some(other)) => one.text == other.text || one.text.contains(&other.text) || other.text.contains(&one.text),
        _ => true,
    }
}

/// Adds a further telling to an act: the fullest comes first and gives the code, what is missing is filled in.
fn absorb(act: &mut Draft, mut other: Draft, times: &Times, actors: &Actors) {
    if fullness(&other) > fullness(act) {
        std::mem::swap(act, &mut other);
    }
    if act.cameo.as_str().len() < other.cameo.as_str().len() && other.cameo.as_str().starts_with(act.cameo.as_str()) {
        act.cameo = other.cameo;
    }
    if act.status == Status::Announced && other.status == Status::Done {
        act.status = Status::Done;
    }
    for (mine, theirs) in [(&mut act.actors, &other.actors), (&mut act.recipients, &other.recipients)] {
        if mine.is_empty() {
            mine.extend(theirs);
        } else {
            for actor in theirs {
                if !mine.iter().any(|known| known == actor || same_state(*known, *actor, actors)) {
                    mine.push(*actor);
                }
            }
        }
    }
    let Draft { actors: doers, recipients, .. } = act;
    recipients.retain(|recipient| !doers.contains(recipient));
    act.object = act.object.or(other.object);
    act.mentions.append(&mut other.mentions);
    act.date = narrower(act.date, other.date, times);
    act.place = act.place.take().or(other.place);
    act.grounds = act.grounds.or(other.grounds);
    for statement in other.stated_in {
        if !act.stated_in.contains(&statement) {
            act.stated_in.push(statement);
        }
    }
    for context in other.contexts {
        if !act.contexts.contains(&context) {
            act.contexts.push(context);
        }
    }
    act.contexts.sort_unstable();
    act.stated_in.sort_unstable();
    act.heads.append(&mut other.heads);
}

/// Of two times that agree the one that says more: the day rather than the month.
fn narrower(one: Option<TimeId>, other: Option<TimeId>, times: &Times) -> Option<TimeId> {
    let length = |id: Option<TimeId>| {
        let time = times.expressions.get(id?.index())?;
        Some((time.end? - time.start?).num_days())
    };
    match (length(one), length(other)) {
        (Some(mine), Some(theirs)) if theirs < mine => other,
        _ => one.or(other),
    }
}

/// How much a telling says.
fn fullness(draft: &Draft) -> usize {
    let parties = usize::from(!draft.actors.is_empty()) + usize::from(!draft.recipients.is_empty());
    parties * 4
        + usize::from(draft.date.is_some()) * 2
        + usize::from(draft.grounds.is_some())
        + usize::from(draft.place.is_some())
}

/// Drops mentions that stand inside others: `took power` of `took power in recent coups`.
pub(super) fn drop_inner(mentions: &mut Vec<Span>) {
    let mut sorted = mentions.clone();
    sorted.sort_unstable_by_key(|mention| (mention.start, std::cmp::Reverse(mention.end)));
    sorted.dedup();
    let mut end = 0;
    sorted.retain(|mention| {
        let outer = mention.end > end;
        end = end.max(mention.end);
        outer
    });
    let mut seen = vec![false; sorted.len()];
    mentions.retain(|mention| {
        let at = sorted.binary_search(mention).ok().and_then(|at| seen.get_mut(at));
        at.is_some_and(|seen| !std::mem::replace(seen, true))
    });
}

#[cfg(test)]
mod tests {
    #[test]
    fn whom_a_pronoun_leaves_open_is_not_told_to_be_another() {
        let text = "The decisions on the border follow heavy losses, which they blamed on Ukraine. \
                    The accusations of the Malian government against Ukraine were rejected.";
        let article = crate::parse(text).expect("not empty");
        let accusations = article.actions.iter().filter(|action| action.kind == crate::ActionKind::Accuse);
        let doers: Vec<usize> = accusations.map(|action| action.actors.len()).collect();
        assert_eq!(doers, [0, 1]);
    }

    #[test]
    fn what_points_back_means_the_last_one_told() {
        let text = "An attack injured 81 people in Lima. A week later Turkish warplanes bombed Kurdish bases in Iraq. \
                    Eleven civilians died in the raids.";
        let article = crate::parse(text).expect("not empty");
        let raid = article.incidents.iter().find(|incident| incident.kind == crate::IncidentKind::AirAttack).expect("a raid");
        let said: Vec<&str> = raid.mentions.iter().map(|span| span.of(text)).collect();
        assert!(said.iter().any(|words| words.ends_with("raids")), "{said:?}");
    }
}

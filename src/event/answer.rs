//! Acts that answer another: `France rejected the accusations`, `regretted the move`, `condemned the attack`,
//! `turned down the offer`.
//!
//! In: a draft without a recipient, the noun it speaks of, and the drafts before it. Out: the doer of the act that the noun points
//! back at, where one of the acts told before is plainly meant.

use super::act::Act;
use super::circumstance::same_state;
use super::coding::Reading;
use super::deed::{Coded, is_force};
use super::draft::Draft;
use super::kind::{ActionKind, IncidentKind};
use super::matching::Match;
use super::plover::QuadClass;
use crate::ids::ActorId;
use crate::syntax::{Deprel, Word};

/// An act is looked for in this many drafts before the answer.
const BEFORE: usize = 16;

/// Gives an answer the doer of what it answers for its recipient.
pub(super) fn complete(draft: &mut Draft, found: &Match<'_>, coded: &[Coded], reading: &Reading<'_>) {
    if !draft.recipients.is_empty() || draft.actors.is_empty() || !answers(draft.act) {
        return;
    }
    let Some(noun) = found.arguments.objects.first().copied().filter(|noun| points_back(*noun)) else { return };
    let of_own = |actors: &[ActorId]| {
        actors.iter().any(|actor| draft.actors.iter().any(|own| own == actor || same_state(*own, *actor, reading.actors)))
    };
    let accusation = reading.table.is_in(noun.key(), "ACCUSATION");
    let deed = reading.table.is_in(noun.key(), "MOVE");
    let demand = matches!(noun.key(), "demand" | "request" | "appeal" | "call" | "ultimatum");
    let offer = reading.table.is_in(noun.key(), "PROPOSAL");
    let meant = |told: &&Draft| {
        let fits = match told.act {
            Act::Action(ActionKind::Accuse | ActionKind::Charge | ActionKind::Criticize | ActionKind::Condemn) => accusation,
            _ if accusation => false,
            // `rejected the demand`: of who demanded it of him, or threatened him.
            _ if demand => matches!(told.cameo.root().as_str(), "02" | "10" | "13") && of_own(&told.recipients),
            Act::Action(ActionKind::Visit | ActionKind::Meet | ActionKind::Consult | ActionKind::Host) if offer => false,
            _ if offer && told.cameo.root().as_str() == "03" => true,
            _ if deed => told.cameo.quad_class() == QuadClass::MaterialConflict,
            _ => draft.object.is_some_and(|object| is_like(object, told.act)),
        };
        // `Parents accused the police. The police denied it.`: the last accusation is meant, whoever made it.
        let known = !told.actors.is_empty() || accusation && !told.recipients.is_empty();
        fits && known && !of_own(&told.actors) && (!accusation || told.recipients.is_empty() || of_own(&told.recipients))
    };
    let before = || coded.iter().rev().map(|(_, told)| told).take(BEFORE);
    // `the bombings` are those told as bombings, before any other use of force.
    let exact = draft.object.filter(|object| *object != Act::Incident(IncidentKind::Attack));
    let named = exact.and_then(|object| before().find(|told| told.act == object && meant(told)));
    let answered = named.or_else(|| before().find(meant));
    draft.recipients.extend(answered.into_iter().flat_map(|told| told.actors.iter().copied()));
}

/// Kinds that speak of what others did.
fn answers(act: Act) -> bool {
    use ActionKind as Kind;
    matches!(
        act,
        Act::Action(
            Kind::Reject
                | Kind::Deny
                | Kind::Criticize
                | Kind::Condemn
                | Kind::Praise
                | Kind::Support
                | Kind::LodgeProtest
                | Kind::Defend
        )
    )
}

/// `the decision`, `these allegations`, with nothing after it that says whose.
fn points_back(noun: Word<'_>) -> bool {
    let definite = noun.children_by(Deprel::Det).any(|det| matches!(det.key(), "the" | "this" | "that" | "these" | "those"));
    // `the charge as a fabrication` says of what sort it is, not whose.
    let whose = |child: Word<'_>| match child.deprel() {
        Deprel::Nmod => !child.case().is_some_and(|case| case.is_form("as")),
        relation => matches!(relation, Deprel::NmodPoss | Deprel::AclRelcl),
    };
    definite && !noun.children().any(whose)
}

/// The same kind, or any use of force where it is named as one: `the attack` for a bombing, `the killings`, but not `the coup`.
fn is_like(named: Act, told: Act) -> bool {
    named == told || is_violence(named) && is_force(told)
}

fn is_violence(act: Act) -> bool {
    matches!(act, Act::Incident(IncidentKind::Attack | IncidentKind::Killing | IncidentKind::Bombing | IncidentKind::Fight))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_demand_is_refused_to_who_made_it() {
        let text =
            "Chad demanded on Monday that Sudan withdraw its troops. Peru will visit Libya on Friday. Sudan rejected the demand.";
        let article = crate::parse(text).expect("not empty");
        let name = |id: &crate::ActorId| article.actors[id.index()].name.as_str();
        let refusal = article.actions.iter().find(|action| action.kind == crate::ActionKind::Reject).expect("a refusal");
        assert_eq!(refusal.recipients.iter().map(name).collect::<Vec<_>>(), ["Chad"]);
    }

    #[test]
    fn bombings_are_condemned_of_who_bombed() {
        let text = "Shabaab bombed a market in Mogadishu. Gunmen then stormed a base. Turkey condemned the bombing.";
        let article = crate::parse(text).expect("not empty");
        let name = |id: &crate::ActorId| article.actors[id.index()].name.as_str();
        let condemned = article.actions.iter().find(|action| action.kind == crate::ActionKind::Condemn).expect("a condemnation");
        assert_eq!(condemned.recipients.iter().map(name).collect::<Vec<_>>(), ["al-Shabaab"]);
    }
}

//! The parties of an act that its own frame does not name: from the acts that take it, from the act it is about, from the
//! condition of a threat, and at last from inside the phrases that complete it.

use super::act::Act;
use super::arguments::Arguments;
use super::circumstance::{of_one_country, same_state};
use super::coding::Reading;
use super::control;
use super::deed::is_force;
use super::kind::{ActionKind, IncidentKind};
use super::matching::{Match, Matches};
use super::participants::{self, Parties};
use super::pattern::{HeadKind, Slot, Takes};
use super::taking;
use crate::actor::ActorKind;
use crate::ids::ActorId;
use crate::syntax::{Deprel, Upos, Word};

/// Words looked at inside the phrases of one act.
const WORDS: usize = 32;

/// The parties of a match, completed from what stands around it.
pub(super) fn complete(found: &Match<'_>, matches: &Matches<'_>, reading: &Reading<'_>) -> Parties {
    let mut parties = with_takers(found, matches, reading);
    drop_own(&mut parties, found, reading);
    give_weapon_back(&mut parties, found, reading);
    let taken = found.taken.and_then(|taken| matches.all.get(taken));
    // `rejected accusations that it was arming the rebels`: it answers the accuser, whatever it was accused of.
    let accused_of = taken.is_some_and(|taken| !taken.is_noun && is_of_accusation(taken, found, reading));
    if accused_of {
        return parties;
    }
    if let (Some(takes), Some(taken), true) = (found.pattern.takes, taken, parties.recipients.is_empty()) {
        parties.recipients = of_taken(takes, taken, &parties.actors, reading);
    }
    let together = found.pattern.mutual && parties.actors.len() > 1;
    // `failed to reach an agreement`: what several fail to do together is done to none of them.
    let joint = taken.is_some_and(|taken| taken.pattern.mutual) && parties.actors.len() > 1;
    if together || joint {
        return parties;
    }
    if parties.recipients.is_empty() {
        parties.recipients = of_clauses(found, &parties.actors, reading);
    }
    if parties.recipients.is_empty() && found.pattern.takes == Some(Takes::Threatened) {
        parties.recipients = of_condition(found, &parties.actors, reading);
    }
    if parties.recipients.is_empty() && !parties.actors.is_empty() && is_done_to_somebody(found) {
        parties.recipients = inside(found, &parties.actors, reading);
        drop_own(&mut parties, found, reading);
    }
    parties
}

/// Whether an act is what an accusation that is denied is of.
fn is_of_accusation(act: &Match<'_>, denial: &Match<'_>, reading: &Reading<'_>) -> bool {
    let mut accusations = denial.arguments.objects.iter().filter(|noun| reading.table.is_in(noun.key(), "ACCUSATION"));
    denial.pattern.takes == Some(Takes::Denied) && accusations.any(|noun| act.head.is_under(*noun))
}

/// `a Houthi missile was fired at the port`: whose the weapon is has fired it.
fn give_weapon_back(parties: &mut Parties, found: &Match<'_>, reading: &Reading<'_>) {
    let arms = found.arguments.objects.iter().find(|object| reading.table.is_in(object.key(), "ARMS"));
    let Some(arms) = arms.filter(|_| found.pattern.act.is_some_and(is_force) && parties.actors.is_empty()) else { return };
    let owners = participants::phrase(*arms, reading.actors);
    if owners.is_empty() || !parties.recipients.iter().all(|recipient| owners.contains(recipient)) {
        return;
    }
    let aimed = ["at", "on", "into", "against", "toward", "towards"].iter().find_map(|aim| {
        let mut at = found.arguments.obliques.iter().filter(|(preposition, _)| preposition == aim);
        at.find_map(|(_, word)| Some(participants::phrase(*word, reading.actors)).filter(|actors| !actors.is_empty()))
    });
    parties.recipients = aimed.unwrap_or_default();
    parties.actors = owners;
}

/// `recalled its envoy from Lima`, `opened a de facto embassy`: the means, and not the one it is done to.
fn drop_own(parties: &mut Parties, found: &Match<'_>, reading: &Reading<'_>) {
    if !found.pattern.act.is_some_and(is_never_to_own) {
        return;
    }
    let nobodys =
        |id: ActorId| reading.actors.get(id).is_some_and(|actor| actor.kind == ActorKind::Embassy && actor.country.is_none());
    let Parties { actors, recipients } = parties;
    let own = |id: ActorId| actors.iter().any(|doer| same_state(*doer, id, reading.actors));
    recipients.retain(|recipient| !nobodys(*recipient) && !own(*recipient));
}

/// The parties of an act of several that one of them will not do with the others: `Poland will not negotiate with Russia`.
pub(super) fn of_refusal(parties: Parties, found: &Match<'_>, reading: &Reading<'_>) -> Parties {
    let subjects = found.arguments.subjects.iter().flat_map(|subject| participants::phrase(*subject, reading.actors));
    let actors: Vec<ActorId> = subjects.collect();
    if !found.pattern.mutual || !parties.recipients.is_empty() || !actors.iter().any(|actor| parties.actors.contains(actor)) {
        return parties;
    }
    let recipients = parties.actors.into_iter().filter(|actor| !actors.contains(actor)).collect();
    Parties { actors, recipients }
}

/// The parties of a match, with those of what takes it where it names none.
fn with_takers(found: &Match<'_>, matches: &Matches<'_>, reading: &Reading<'_>) -> Parties {
    let mut parties = participants::parties_of(found, reading.actors);
    if parties.actors.is_empty() || found.pattern.mutual && parties.actors.len() == 1 {
        let Parties { actors, recipients } = &mut parties;
        let others = std::mem::replace(actors, of_manner(found, reading));
        actors.extend(others.into_iter().filter(|actor| !actors.contains(actor)).collect::<Vec<_>>());
        recipients.retain(|recipient| !actors.contains(recipient));
    }
    // `is committed to`, `is prepared to`: passive in form only.
    if parties.actors.is_empty() && found.pattern.takes.is_some_and(taking::told_by_object) && !found.is_noun {
        parties.actors = std::mem::take(&mut parties.recipients);
    }
    for (above, takes) in taking::takers(found, matches) {
        if !parties.actors.is_empty() && !parties.recipients.is_empty() {
            break;
        }
        let outer = participants::parties_of(above, reading.actors);
        // `Peru proposed talks with Chile`: who proposes them is a party to them.
        let one_side = found.pattern.mutual && found.is_noun && found.arguments.subjects.is_empty() && parties.actors.len() == 1;
        if parties.actors.is_empty() || one_side && !taking::is_refusal(takes) {
            let others = std::mem::replace(&mut parties.actors, outer.actors.clone());
            parties.actors.extend(others.into_iter().filter(|actor| !outer.actors.contains(actor)));
        }
        if parties.recipients.is_empty() && !found.pattern.mutual {
            // Who rejects an offer is the one it was made to, who denies an accusation the accused.
            let answered = found.is_noun && matches!(takes, Takes::Refused | Takes::Denied);
            parties.recipients = if answered || taking::is_accusation(found) && !taking::told_by_object(takes) {
                outer.actors
            } else {
                outer.recipients
            };
        }
    }
    let Parties { actors, recipients } = &mut parties;
    recipients.retain(|recipient| !actors.contains(recipient));
    parties
}

/// The doers of an act that tells how something else is done, who do that as well: `in solidarity with Mali, Niger decided …`,
/// `Niger, in solidarity with Mali, decided …`.
fn of_manner(found: &Match<'_>, reading: &Reading<'_>) -> Vec<ActorId> {
    let noun = found.head;
    // `after talks with`: only who met was there.
    let led_in = |case: Word<'_>| {
        case.is_form("in") || found.pattern.mutual && ["after", "during", "following"].iter().any(|form| case.is_form(form))
    };
    let bare = found.is_noun && !noun.has(Deprel::Det) && noun.case().is_some_and(led_in);
    let Some(above) = noun.head().filter(|_| bare && found.arguments.carrier.is_none()) else { return Vec::new() };
    // Who dies in an attack has not led it.
    let is_action = matches!(found.pattern.act, Some(Act::Action(_)));
    let doers = match noun.deprel() {
        Deprel::Nmod if is_action || found.pattern.mutual => vec![above],
        Deprel::Obl if is_action && !control::is_passive(above) => control::subjects(above, control::REACH, reading.table),
        _ => Vec::new(),
    };
    doers.into_iter().flat_map(|doer| participants::phrase(doer, reading.actors)).collect()
}

/// An act that a state does through its own envoys, embassies or troops, or only ever to others: `imposed sanctions on two
/// officials` leaves open whose they are.
fn is_never_to_own(act: Act) -> bool {
    use ActionKind as Kind;
    matches!(
        act,
        Act::Action(
            Kind::CloseEmbassy
                | Kind::OpenEmbassy
                | Kind::RecallAmbassador
                | Kind::AccreditAmbassador
                | Kind::ExpelDiplomats
                | Kind::WithdrawDiplomats
                | Kind::WithdrawForces
                | Kind::Mobilize
                | Kind::Sanction
                | Kind::VisaBan
        )
    )
}

/// Who is to do what is demanded is the one it is demanded of; who made the offer is the one it is refused to.
fn of_taken(takes: Takes, taken: &Match<'_>, doers: &[ActorId], reading: &Reading<'_>) -> Vec<ActorId> {
    let Parties { actors, recipients } = participants::parties_of(taken, reading.actors);
    let asked = matches!(takes, Takes::Demanded | Takes::Asked);
    let refused = matches!(takes, Takes::Refused | Takes::Denied);
    let (first, second) = if asked || refused && taken.is_noun { (actors, recipients) } else { (recipients, actors) };
    let others = |mut found: Vec<ActorId>| {
        found.retain(|actor| !is_own(*actor, doers, reading));
        found
    };
    let first = others(first);
    if !first.is_empty() {
        return first;
    }
    let second = others(second);
    if second.is_empty() && asked { of_clauses(taken, doers, reading) } else { second }
}

/// The recipients that only the clause names which the act is about: `demanded that Haiti leave`, `threatened to crush the
/// rebels`, `offered to hand over two suspects to Britain`.
fn of_clauses(found: &Match<'_>, doers: &[ActorId], reading: &Reading<'_>) -> Vec<ActorId> {
    let asked = match found.pattern.takes {
        Some(Takes::Demanded | Takes::Asked) => true,
        Some(Takes::Threatened | Takes::Refused | Takes::Promised) => false,
        _ => return Vec::new(),
    };
    for clause in &found.arguments.clauses {
        let inner = Arguments::of(*clause, HeadKind::Verb, reading.table);
        let words = if asked {
            if inner.subjects.is_empty() { inner.objects } else { inner.subjects }
        } else {
            let obliques =
                inner.obliques.iter().filter(|(preposition, _)| matches!(*preposition, "to" | "against" | "on" | "with" | "at"));
            obliques.map(|(_, word)| *word).chain(inner.objects.iter().copied()).collect()
        };
        let mut parties: Vec<ActorId> = words.into_iter().flat_map(|word| participants::phrase(word, reading.actors)).collect();
        parties.retain(|actor| !is_own(*actor, doers, reading));
        if !parties.is_empty() {
            return parties;
        }
    }
    Vec::new()
}

/// Whom a threat warns off: the subject of its condition, `threatened to close the pass unless Tonga pays`.
fn of_condition(found: &Match<'_>, doers: &[ActorId], reading: &Reading<'_>) -> Vec<ActorId> {
    let condition = found.head.subtree().take(WORDS * 2).find(|word| {
        word.deprel() == Deprel::Mark && matches!(word.key(), "if" | "unless" | "until") && word.index() > found.head.index()
    });
    let Some((mark, clause)) = condition.and_then(|mark| Some((mark, mark.head()?))) else { return Vec::new() };
    let mut parties: Vec<ActorId> =
        clause.subject().into_iter().flat_map(|subject| participants::phrase(subject, reading.actors)).collect();
    if parties.is_empty() {
        // Where the clause is misread, its subject still follows the conjunction.
        let after = std::iter::successors(mark.next(), |word| word.next()).take(5);
        parties =
            after.map(|word| reading.actors.all_of(word).collect::<Vec<_>>()).find(|found| !found.is_empty()).unwrap_or_default();
    }
    parties.retain(|actor| !doers.contains(actor));
    parties
}

/// Whether an act has somebody it is done to: nobody is resigned to, and troops drill against none that the text must name.
fn is_done_to_somebody(found: &Match<'_>) -> bool {
    let alone = [
        Act::Action(ActionKind::Resign),
        Act::Action(ActionKind::Surrender),
        Act::Action(ActionKind::Visit),
        Act::Action(ActionKind::Promise),
        Act::Action(ActionKind::Exercise),
        Act::Incident(IncidentKind::Coup),
    ];
    let governs = !found.is_noun || found.arguments.carrier.is_some();
    governs && found.pattern.act.is_none_or(|act| !alone.contains(&act))
}

/// The first actors named inside the objects, phrases and clauses that complete an act, relative clauses aside: `accepted a
/// formula for ending its dispute with Chile`, `reneged on its pledge to the islanders`.
fn inside(found: &Match<'_>, doers: &[ActorId], reading: &Reading<'_>) -> Vec<ActorId> {
    let arguments = &found.arguments;
    let phrases = (arguments.objects.iter().copied())
        .chain(
            arguments
                .obliques
                .iter()
                .filter(|(preposition, word)| {
                    reaches(preposition) && !participants::is_ground(preposition, *word) && !names_doers(preposition, found)
                })
                .map(|(_, word)| *word),
        )
        .chain(arguments.clauses.iter().copied())
        .chain(purposes(found))
        .filter(|word| word.is_under(found.head) || arguments.carrier.is_some_and(|carrier| word.is_under(carrier)));
    let mut left = WORDS;
    for phrase in phrases {
        let mut open = vec![phrase];
        while let Some(word) = open.pop() {
            if left == 0 {
                return Vec::new();
            }
            left -= 1;
            let mut named: Vec<ActorId> = reading.actors.all_of(word).collect();
            // `warned that its army would respond`: who is to act for the doer is not done to.
            let acts = matches!(word.deprel(), Deprel::Nsubj | Deprel::NsubjPass);
            let his = |actor: ActorId| acts && doers.iter().any(|doer| of_one_country(*doer, actor, reading.actors));
            named.retain(|actor| !is_own(*actor, doers, reading) && !his(*actor));
            if !named.is_empty() {
                return named;
            }
            let named_for = participants::is_of_culture(word);
            let mut below: Vec<Word<'_>> = word
                .children()
                .filter(|child| belongs(*child) && !named_for && !child.case().is_some_and(|case| names_doers(case.key(), found)))
                .collect();
            below.reverse();
            open.append(&mut below);
        }
    }
    Vec::new()
}

/// `drew condemnation from the U.N. chief`: the row says that it names who acts.
fn names_doers(preposition: &str, found: &Match<'_>) -> bool {
    found.pattern.who.iter().any(|slot| matches!(slot, Slot::Preposition(doer) if **doer == *preposition))
}

/// The purpose clauses of a protest, a gift or a concession, whose parties are its own: `blocked roads to protest against the
/// governor`, `opened the bridge to let grain through to Chad`.
fn purposes<'a>(found: &Match<'a>) -> impl Iterator<Item = Word<'a>> {
    let shares = found.pattern.cameo.is_some_and(|cameo| matches!(cameo.root().as_str(), "07" | "08" | "14"));
    let heads = [Some(found.head), found.arguments.carrier].into_iter().flatten().filter(move |_| shares);
    heads.flat_map(|head| head.children_by(Deprel::Advcl)).filter(|clause| clause.is_infinitive())
}

/// Prepositions that may lead to the one an act is done to.
fn reaches(preposition: &str) -> bool {
    matches!(
        preposition,
        "on" | "upon"
            | "at"
            | "to"
            | "with"
            | "against"
            | "by"
            | "for"
            | "of"
            | "over"
            | "from"
            | "into"
            | "toward"
            | "towards"
            | "between"
    )
}

/// Whether what hangs on a word of a phrase is part of what the phrase names.
fn belongs(child: Word<'_>) -> bool {
    match child.deprel() {
        Deprel::Nmod | Deprel::Obl => child.case().is_some_and(|case| reaches(case.key())),
        Deprel::NmodPoss | Deprel::Amod | Deprel::Compound | Deprel::Obj | Deprel::Nsubj | Deprel::Conj => {
            child.upos() != Upos::Verb
        }
        Deprel::Xcomp | Deprel::Ccomp => child.is_gerund() || child.is_infinitive(),
        Deprel::Acl | Deprel::OblAgent => true,
        _ => false,
    }
}

/// A doer himself, his own state, or an organ or people of the state that does it.
fn is_own(actor: ActorId, doers: &[ActorId], reading: &Reading<'_>) -> bool {
    let is_state = |id: ActorId| reading.actors.get(id).is_some_and(|actor| actor.kind == ActorKind::State);
    let whole = |doer: ActorId| of_one_country(doer, actor, reading.actors) && (is_state(doer) || is_state(actor));
    doers.iter().any(|doer| *doer == actor || whole(*doer))
}

//! Who and whom: the actors that phrases beside a predicate stand for.
//!
//! A phrase whose head is no actor speaks for the one it belongs to: `Niger's army chief`, `a group of Libyan students`,
//! `the decision of the court in Riga`.

use super::act::Act;
use super::arguments::Arguments;
use super::circumstance::same_state;
use super::kind::{ActionKind, IncidentKind};
use super::matching::Match;
use super::pattern::{Condition, Pattern, Slot};
use crate::actor::{ActorKind, Actors};
use crate::ids::ActorId;
use crate::syntax::{Deprel, Word};

/// Phrases inside phrases are looked into no deeper than this.
const DEPTH: usize = 3;

/// Prepositions that name the one an act is done to, the likeliest first.
const AIMED: [&str; 15] =
    ["against", "on", "upon", "at", "toward", "towards", "to", "with", "between", "into", "from", "over", "for", "of", "in"];

/// The parties of one act.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Parties {
    pub(super) actors: Vec<ActorId>,
    pub(super) recipients: Vec<ActorId>,
}

/// The actors that a noun phrase and its conjuncts stand for, each once.
pub(super) fn phrase(word: Word<'_>, actors: &Actors) -> Vec<ActorId> {
    let mut found = Vec::new();
    look_into(word, actors, DEPTH, &mut found);
    found
}

fn look_into(word: Word<'_>, actors: &Actors, depth: usize, found: &mut Vec<ActorId>) {
    for conjunct in word.conjuncts() {
        add(found, actors.all_of(conjunct));
        if actors.of(conjunct).is_some() || depth == 0 {
            continue;
        }
        let before = found.len();
        for rank in [Rank::Part, Rank::Owner, Rank::Around] {
            for child in conjunct.children().filter(|child| rank_of(*child, conjunct) == Some(rank)) {
                look_into(child, actors, depth - 1, found);
            }
            if found.len() > before {
                break;
            }
        }
    }
}

/// How near what hangs on a noun is to what the noun names: the nearest that names actors speaks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rank {
    /// A part of the name: `Senegalese plan`, `Wagner fighters`, `a party, the Greens`.
    Part,
    /// The owner: `Mali's plan`.
    Owner,
    /// A phrase after it: `the plan of Mali`.
    Around,
}

fn rank_of(child: Word<'_>, noun: Word<'_>) -> Option<Rank> {
    match child.deprel() {
        Deprel::Amod | Deprel::Compound if is_of_culture(noun) => None,
        Deprel::Amod | Deprel::Compound | Deprel::NmodDesc | Deprel::Appos | Deprel::Flat => Some(Rank::Part),
        Deprel::NmodPoss => Some(Rank::Owner),
        Deprel::Nmod => {
            let case = child.case()?;
            matches!(case.key(), "of" | "from" | "in" | "by" | "for" | "between" | "at").then_some(Rank::Around)
        }
        _ => None,
    }
}

/// `the Russian language`, `the Canadian dollar`: the adjective names no party.
pub(super) fn is_of_culture(noun: Word<'_>) -> bool {
    matches!(
        noun.key(),
        "language" | "alphabet" | "cuisine" | "dollar" | "pound" | "franc" | "peso" | "rouble" | "ruble" | "rupee"
    )
}

fn add(found: &mut Vec<ActorId>, new: impl IntoIterator<Item = ActorId>) {
    for actor in new {
        if !found.contains(&actor) {
            found.push(actor);
        }
    }
}

/// The parties that the frame of a match names.
pub(super) fn parties_of(matched: &Match<'_>, actors: &Actors) -> Parties {
    let Match { pattern, arguments, object, is_noun, .. } = matched;
    let (object, is_noun) = (*object, *is_noun);
    let mut found = Parties::default();
    let first = |slots: &[Slot]| {
        slots.iter().map(|slot| collect(arguments.slot(slot), actors)).find(|actors| !actors.is_empty()).unwrap_or_default()
    };
    found.actors =
        if !pattern.who.is_empty() { first(&pattern.who) } else { collect(arguments.subjects.iter().copied(), actors) };
    if is_noun && pattern.who.is_empty() {
        for between in arguments.slot(&Slot::Preposition("between".into())) {
            add(&mut found.actors, phrase(between, actors));
        }
        if found.actors.is_empty() || arguments.carrier.is_none() {
            // `Israeli airstrikes`, `US-Soviet talks`, `a Franco-British plan`.
            for modifier in arguments.modifiers.iter().filter(|modifier| !is_embassy(**modifier, actors)) {
                if found.actors.is_empty() || pattern.mutual {
                    let mut inside = Vec::new();
                    look_into(*modifier, actors, 1, &mut inside);
                    add(&mut found.actors, inside);
                }
            }
        }
        if found.actors.is_empty() {
            found.actors = collect(arguments.slot(&Slot::Preposition("from".into())), actors);
        }
    }
    let conditioned = pattern.conditions.iter().any(|condition| matches!(condition, Condition::Is(Slot::Object, _)));
    found.recipients = if !pattern.whom.is_empty() {
        first(&pattern.whom)
    } else {
        let mut found = default_recipients(arguments, object, conditioned, is_noun, actors);
        // `the signing of a treaty on the transfer of prisoners`: what an accord is on is no party to it.
        if is_noun && pattern.mutual && pattern.act == Some(Act::Action(ActionKind::SignAgreement)) {
            let on = arguments.obliques.iter().filter(|(preposition, _)| matches!(*preposition, "on" | "for"));
            let topics = collect(on.map(|(_, word)| *word), actors);
            found.retain(|actor| !topics.contains(actor));
        }
        found
    };
    if is_noun && found.actors.is_empty() && pattern.who.is_empty() {
        // `the accusations of the government`: without another actor, `of` names him.
        let of = collect(arguments.slot(&Slot::Preposition("of".into())), actors);
        if !of.is_empty() && !conditioned && !is_of_victim(pattern) {
            found.recipients.retain(|actor| !of.contains(actor));
            found.actors = of;
        }
    }
    if arguments.slot(&Slot::Preposition("between".into())).next().is_some() {
        // `sever relations between Niger and Ukraine`: the doer is one of the two.
        let doers = found.actors.clone();
        found.recipients.retain(|actor| !doers.iter().any(|doer| same_state(*doer, *actor, actors)));
    }
    found.recipients.retain(|actor| !found.actors.contains(actor));
    if pattern.mutual {
        let together = found.actors.len() > 1 || arguments.slot(&Slot::Preposition("with".into())).next().is_some() || is_noun;
        if together || pattern.takes.is_none() {
            let recipients = std::mem::take(&mut found.recipients);
            add(&mut found.actors, recipients);
        }
    }
    found
}

/// `the embassy raid`: what is raided.
fn is_embassy(word: Word<'_>, actors: &Actors) -> bool {
    let actor = actors.of(word).and_then(|id| actors.get(id));
    word.deprel() == Deprel::Compound && actor.is_some_and(|actor| actor.kind == ActorKind::Embassy)
}

/// `held on an Interpol warrant`, `on suspicion of aiding the rebels`, `in protest at the war`: on what grounds, not whom.
pub(super) fn is_ground(preposition: &str, noun: Word<'_>) -> bool {
    let on = preposition == "on" && matches!(noun.key(), "warrant" | "charge" | "suspicion" | "ground" | "basis" | "allegation");
    on || preposition == "in"
        && matches!(noun.key(), "protest" | "retaliation" | "revenge" | "reprisal" | "response" | "solidarity")
}

/// `the killing of a commander`, `the expulsion of forty Chadians`: of some acts `of` names whom they are done to.
fn is_of_victim(pattern: &Pattern) -> bool {
    use IncidentKind as Kind;
    let deadly = matches!(
        pattern.act,
        Some(Act::Incident(Kind::Killing | Kind::Assassination | Kind::Abduction | Kind::Arrest | Kind::Beating | Kind::Torture))
    );
    deadly || pattern.conditions.iter().any(|condition| matches!(condition, Condition::Has(Slot::Object)))
}

fn default_recipients<'a>(
    arguments: &Arguments<'a>,
    object: Option<Word<'a>>,
    conditioned: bool,
    is_noun: bool,
    actors: &Actors,
) -> Vec<ActorId> {
    let objects = || match object {
        Some(object) => phrase(object, actors),
        None => collect(arguments.objects.iter().copied(), actors),
    };
    if !conditioned && !is_noun {
        let found = objects();
        if !found.is_empty() {
            return found;
        }
    }
    for preposition in AIMED {
        if preposition == "of" && !conditioned && !is_noun {
            continue;
        }
        if is_noun && preposition == "from" {
            continue;
        }
        let phrases = arguments.obliques.iter().filter(|(found, _)| *found == preposition).map(|(_, word)| *word);
        let found = collect(phrases.filter(|word| !is_ground(preposition, *word)), actors);
        if !found.is_empty() {
            return found;
        }
    }
    if conditioned { objects() } else { Vec::new() }
}

fn collect<'a>(words: impl IntoIterator<Item = Word<'a>>, actors: &Actors) -> Vec<ActorId> {
    let mut found = Vec::new();
    for word in words {
        look_into(word, actors, DEPTH, &mut found);
    }
    found
}

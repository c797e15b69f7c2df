//! One deed told by its means and by its effect: `a roadside bombing killed two soldiers`, `shelled the town, killing ten`,
//! `wounded in an attack by gunmen`.
//!
//! In: matches and the drafts coded from them. Out: the drafts with each effect folded into the deed that had it, which takes
//! over the victims, the doer and the date that only the effect names.

use super::act::Act;
use super::draft::Draft;
use super::kind::{ActionKind, IncidentKind};
use super::matching::{Match, Matches};
use super::table::EventTable;
use crate::syntax::{Deprel, Word};
use std::collections::BTreeMap;

/// A draft and the match it was coded from; none for what speech or an echo tells.
pub(super) type Coded = (Option<usize>, Draft);

/// Folds effects into the deeds that had them.
pub(super) fn join_effects(coded: Vec<Coded>, matches: &Matches<'_>, table: &EventTable) -> Vec<Draft> {
    let drafted: BTreeMap<usize, usize> =
        coded.iter().enumerate().rev().filter_map(|(position, (index, _))| Some(((*index)?, position))).collect();
    let whole_of = |index: usize| {
        let told = wholes(matches.all.get(index)?, matches, table);
        told.into_iter().flatten().find_map(|whole| drafted.get(&whole).copied())
    };
    let wholes: Vec<Option<usize>> = coded.iter().map(|(index, _)| index.and_then(whole_of)).collect();
    let mut drafts: Vec<Option<Draft>> = coded.into_iter().map(|(_, draft)| Some(draft)).collect();
    for (position, whole) in wholes.iter().enumerate() {
        // An effect of an effect, `killed two and wounded three in a raid`, belongs to the first cause.
        let Some(whole) = whole.map(|whole| wholes.get(whole).copied().flatten().unwrap_or(whole)).filter(|at| *at != position)
        else {
            continue;
        };
        let agree = |drafts: &[Option<Draft>]| {
            let status = |at: usize| drafts.get(at).and_then(|draft| draft.as_ref()).map(|draft| draft.status);
            // The talks that a planned visit is for are as planned as it is.
            let visit = drafts
                .get(whole)
                .and_then(|draft| draft.as_ref())
                .is_some_and(|draft| draft.act == Act::Action(ActionKind::Visit));
            visit || status(position) == status(whole)
        };
        if agree(&drafts)
            && let Some(effect) = drafts.get_mut(position).and_then(Option::take)
            && let Some(Some(deed)) = drafts.get_mut(whole)
        {
            take_over(deed, effect);
        }
    }
    drafts.into_iter().flatten().collect()
}

/// The matches of deeds that another may be a part of, the likeliest first.
fn wholes(part: &Match<'_>, matches: &Matches<'_>, table: &EventTable) -> [Option<usize>; 7] {
    let [named, told_of, further, fellow] = causes(part, matches, table);
    [named, told_of, further, fellow, borne(part, matches), protested(part, matches), visited_for(part, matches)]
}

/// `a bomb hit a lorry`: the verb that carries the noun of a use of force tells no other.
fn borne(verb: &Match<'_>, matches: &Matches<'_>) -> Option<usize> {
    let at = matches.carried_by(verb.head).filter(|_| !verb.is_noun && verb.pattern.act.is_some_and(is_force))?;
    matches.all.get(at).filter(|found| found.pattern.act.is_some_and(is_force))?;
    Some(at)
}

/// `staged a hunger strike in protest against the arrests`: the protest is the strike.
fn protested(part: &Match<'_>, matches: &Matches<'_>) -> Option<usize> {
    let phrase = part.is_noun && is_protest(part) && part.head.case().is_some_and(|case| case.is_form("in"));
    let above = part.head.head().filter(|_| phrase)?;
    let at = matches.at_word(above).or_else(|| matches.carried_by(above))?;
    matches.all.get(at).filter(|found| is_protest(found))?;
    Some(at)
}

/// `arrived in Oslo for talks with Norwegian leaders`: the talks are what the visit is for.
fn visited_for(part: &Match<'_>, matches: &Matches<'_>) -> Option<usize> {
    let talks = matches!(part.pattern.act, Some(Act::Action(ActionKind::Consult | ActionKind::Meet | ActionKind::Negotiate)));
    let phrase = part.is_noun && talks && part.head.case().is_some_and(|case| case.is_form("for"));
    let at =
        part.head.head().filter(|_| phrase).and_then(|above| matches.at_word(above).or_else(|| matches.carried_by(above)))?;
    matches.all.get(at).filter(|found| found.pattern.act == Some(Act::Action(ActionKind::Visit)))?;
    Some(at)
}

/// Whether a match tells a protest of any sort.
pub(super) fn is_protest(found: &Match<'_>) -> bool {
    use IncidentKind as Kind;
    matches!(
        found.pattern.act,
        Some(Act::Incident(Kind::Protest | Kind::Strike | Kind::HungerStrike | Kind::Boycott | Kind::Obstruction | Kind::Riot))
    )
}

/// The deeds that may have had an effect: as they are named beside it, around it, beside a fellow effect, or are that effect.
fn causes(effect: &Match<'_>, matches: &Matches<'_>, table: &EventTable) -> [Option<usize>; 4] {
    let is_effect = |verb: Word<'_>| table.is_in(verb.key(), "EFFECT");
    if effect.is_noun || !is_effect(effect.head) {
        return [None; 4];
    }
    let clause = effect.head;
    // `54 people were killed and 158 injured in an attack`: the last tells by what for all.
    let further = clause.children_by(Deprel::Conj).filter(|verb| is_effect(*verb)).take(4);
    let mut further = further.filter_map(|verb| matches.at_word(verb)).filter_map(|at| matches.all.get(at));
    let further = further.find_map(|other| named_cause(other, matches));
    let above = clause.head().and_then(|above| {
        let result = clause.deprel() == Deprel::Advcl && clause.is_gerund() && !clause.has(Deprel::Mark);
        let with_it = clause.deprel() == Deprel::Conj && clause.subject().is_none();
        // `killed two and wounded three`, `four were killed and nine wounded`: the one effect stands for the other.
        let passive = |verb: Word<'_>| verb.subject().is_none_or(|subject| subject.deprel() == Deprel::NsubjPass);
        let both = clause.deprel() == Deprel::Conj && passive(clause) && passive(above);
        let fellow = || matches.at_word(above).filter(|_| (with_it || both) && is_effect(above));
        if result || with_it { deed_at(above, matches).or_else(fellow) } else { fellow() }
    });
    [named_cause(effect, matches), attack_told_of(clause, matches), further, above]
}

/// The deed that is named beside an effect: as what had it, or as that in which it happened.
fn named_cause(effect: &Match<'_>, matches: &Matches<'_>) -> Option<usize> {
    let arguments = &effect.arguments;
    let means = arguments.obliques.iter().filter(|(preposition, word)| {
        matches!(*preposition, "in" | "by" | "with" | "during" | "from" | "after" | "when") && word.is_under(effect.head)
    });
    // `were killed when shells hit a camp`
    let happened = effect.head.children_by(Deprel::Advcl).filter(|child| {
        child.children_by(Deprel::Mark).any(|mark| mark.is_form("when"))
            || child.children_by(Deprel::Advmod).any(|when| when.is_form("when"))
    });
    let mut named =
        arguments.subjects.iter().copied().chain(means.map(|(_, word)| *word)).chain(happened).flat_map(Word::conjuncts).take(16);
    named.find_map(|word| deed_at(word, matches))
}

/// `a drone attack on a hospital in Darfur that killed 70 people`: the clause may hang on the last noun of the phrase.
fn attack_told_of<'a>(clause: Word<'a>, matches: &Matches<'_>) -> Option<usize> {
    let relative = || clause.children_by(Deprel::Nsubj).any(|subject| subject.is_form("that") || subject.is_form("which"));
    let noun = clause.head().filter(|_| clause.deprel() == Deprel::AclRelcl && relative())?;
    let outer = |noun: &Word<'a>| noun.head().filter(|_| noun.deprel() == Deprel::Nmod);
    std::iter::successors(Some(noun), outer).take(4).find_map(|noun| deed_at(noun, matches))
}

/// The use of force that a word tells, itself or as the light verb of a noun: `launched an attack, killing ten`.
fn deed_at(word: Word<'_>, matches: &Matches<'_>) -> Option<usize> {
    let at = matches.at_word(word).or_else(|| matches.carried_by(word))?;
    matches.all.get(at).filter(|found| found.pattern.act.is_some_and(is_force))?;
    Some(at)
}

/// A kind that may have victims and says by what means.
pub(super) fn is_force(act: Act) -> bool {
    use IncidentKind as Kind;
    matches!(
        act,
        Act::Incident(
            Kind::Attack
                | Kind::AirAttack
                | Kind::DroneAttack
                | Kind::ArtilleryAttack
                | Kind::Bombing
                | Kind::SuicideAttack
                | Kind::UnconventionalAttack
                | Kind::Shooting
                | Kind::Fight
                | Kind::Invasion
                | Kind::Crackdown
                | Kind::Beating
        )
    )
}

/// What only the effect names, the deed has from it.
fn take_over(deed: &mut Draft, mut effect: Draft) {
    if deed.act == Act::Action(ActionKind::Visit) {
        effect.recipients.extend(std::mem::take(&mut effect.actors));
    }
    for actor in effect.actors {
        if deed.actors.is_empty() || deed.actors == [actor] {
            deed.recipients.retain(|recipient| *recipient != actor);
            deed.actors = vec![actor];
        }
    }
    for recipient in effect.recipients {
        if !deed.recipients.contains(&recipient) && !deed.actors.contains(&recipient) {
            deed.recipients.push(recipient);
        }
    }
    deed.mentions.append(&mut effect.mentions);
    deed.heads.append(&mut effect.heads);
    deed.date = deed.date.or(effect.date);
    deed.place = deed.place.take().or(effect.place);
    deed.grounds = deed.grounds.or(effect.grounds);
}

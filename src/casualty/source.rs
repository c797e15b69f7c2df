//! Source: who claims a figure, and how sure the claim is.
//!
//! In: a finding and the statements. Out: the innermost statement that holds it, and a [`Certainty`]: what the clause itself says
//! (`reportedly`, `feared`), else what the cue of the statement does (`admitted`, `denied`, `accused`), else that the reporter
//! states it.

use super::record::Certainty;
use super::scene::{Finding, Scene};
use super::standing::{Standing, standing};
use super::tables::Hedge;
use crate::ids::StatementId;
use crate::span::Span;
use crate::statement::CueAct;
use crate::syntax::Deprel;

/// The innermost statement that claims what stands at `span`.
pub(super) fn claimant(scene: &Scene<'_>, finding: &Finding<'_>, span: Span) -> Option<StatementId> {
    let statements = scene.statements;
    let holds = statements.containing(span).or_else(|| {
        let trigger = statements.containing(finding.trigger.span())?;
        (statements.containing(finding.victim.whole) == Some(trigger)).then_some(trigger)
    });
    let holds = holds.or_else(|| finding.victim.count.span.and_then(|count| statements.containing(count)));
    // who condemns a murder, blames it on somebody or asks about it takes it for granted: the claim is that of whoever tells of it
    let takes_for_granted = |id: &StatementId| {
        if statements.is_blame(*id) {
            return true;
        }
        let act = statements.get(*id).map(|statement| statement.cue.act);
        matches!(act, Some(CueAct::Criticize | CueAct::Praise | CueAct::Ask | CueAct::Urge | CueAct::Promise))
    };
    let outwards = std::iter::successors(holds, |id| statements.get(*id)?.within);
    let told_aside = |id: &StatementId| {
        let denies = statements.get(*id).is_some_and(|statement| statement.cue.act == CueAct::Deny);
        denies && is_told_aside(scene, finding, *id)
    };
    outwards.take(8).find(|id| !takes_for_granted(id) && !told_aside(id) && !takes_lives(scene, *id))
}

/// `denied any role in the blast, which injured 81 people`: the relative clause is the reporter's.
fn is_told_aside(scene: &Scene<'_>, finding: &Finding<'_>, id: StatementId) -> bool {
    let Some(cue) = scene.statements.get(id).map(|statement| statement.cue.span) else { return false };
    let below = std::iter::once(finding.predicate).chain(finding.predicate.ancestors());
    below.take(12).take_while(|word| word.span() != cue).any(|word| word.deprel() == Deprel::AclRelcl)
}

/// Whether what looks like a statement takes lives: `the accident claimed 14 lives`.
fn takes_lives(scene: &Scene<'_>, id: StatementId) -> bool {
    let Some(cue) = scene.statements.get(id).map(|statement| statement.cue.span) else { return false };
    let tokens = scene.analysis.tokens();
    let index = tokens.partition_point(|token| token.span.start < cue.start);
    let cue = scene.analysis.word(index).filter(|word| word.key() == "claim");
    cue.is_some_and(|cue| cue.children_by(Deprel::Obj).any(|object| object.key() == "life"))
}

/// How sure the claim is.
pub(super) fn certainty(scene: &Scene<'_>, finding: &Finding<'_>, claimant: Option<StatementId>) -> Certainty {
    let hedge = match standing(scene, finding.predicate) {
        Standing::Hedged(hedge) => Some(hedge),
        _ if finding.predicate != finding.trigger => match standing(scene, finding.trigger) {
            Standing::Hedged(hedge) => Some(hedge),
            _ => None,
        },
        _ => None,
    };
    let by_clause = match hedge {
        Some(Hedge::Reported) => Some(Certainty::Reported),
        Some(Hedge::Alleged) => Some(Certainty::Alleged),
        Some(Hedge::Projected) => Some(Certainty::Projected),
        Some(Hedge::Denied) => Some(Certainty::Denied),
        Some(Hedge::Unreal | Hedge::Real | Hedge::Fiction) | None => None,
    };
    let Some(id) = claimant else { return by_clause.unwrap_or(Certainty::Stated) };
    if scene.statements.is_denied(id) {
        return Certainty::Denied;
    }
    let Some(statement) = scene.statements.get(id) else { return Certainty::Stated };
    if statement.cue.act == CueAct::Admit {
        return Certainty::Admitted;
    }
    if let Some(said) = by_clause {
        return said;
    }
    match statement.cue.act {
        CueAct::Deny => Certainty::Denied,
        CueAct::Accuse => Certainty::Alleged,
        CueAct::Expect => Certainty::Projected,
        CueAct::Think if ["fear", "worry", "expect"].contains(&statement.cue.lemma.as_str()) => Certainty::Projected,
        _ if statement.hedged || statement.speaker.span.is_none() && statement.speaker.actor.is_none() => Certainty::Reported,
        _ => Certainty::Claimed,
    }
}

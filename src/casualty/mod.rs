//! `casualty`: who says how many of whom were killed, wounded, missing, captured or displaced.
//!
//! In: an [`Analysis`] and every stage before. Out: the claims, in the order of the text.
//!
//! A sentence is read in three steps: its quantities (`count`) with the nouns they count (`groups`); its words of harm
//! (`data/casualty_effects.tsv`), each of which says through the tree whom it befell (`verbs`, `nouns`, `adjectives`, `figures`);
//! and for each of these findings who claims it, who did it, where, when, and how sure it is.

mod adjectives;
mod among;
mod antecedent;
mod atoms;
mod coordination;
mod count;
mod figures;
mod finder;
mod groups;
mod incident;
mod joint;
mod nouns;
mod number;
mod order;
mod parts;
mod perpetrator;
mod personhood;
mod phrases;
mod record;
mod scene;
mod source;
mod standing;
mod tables;
mod toll;
mod verbs;
mod victims;
mod where_when;

pub use record::{CasualtyClaim, Certainty, Count, Effect, Quantifier, VictimCategory, Victims};
pub(crate) use tables::Tables;
pub use toll::{Figure, Toll};

use crate::actor::Actors;
use crate::event::Events;
use crate::ids::ClaimId;
use crate::lexicon::Lexicon;
use crate::statement::Statements;
use crate::syntax::Analysis;
use crate::time::Times;
use groups::Groups;
use incident::{Incidents, Said};
use scene::{Finding, Scene, Whole};

/// Finds the casualty claims of an article.
pub(crate) fn find(
    analysis: &Analysis<'_>,
    times: &Times,
    actors: &Actors,
    statements: &Statements,
    events: &Events,
    lexicon: &Lexicon,
) -> Vec<CasualtyClaim> {
    let tables = &lexicon.casualty;
    let mut incidents = Incidents::new(events);
    let mut atoms = Vec::new();
    let mut people_before = None;
    let mut frame_date = None;
    let mut claims = Vec::new();
    for sentence in analysis.sentences() {
        if !analysis.role(sentence).is_told() {
            continue;
        }
        atoms::read(analysis.text(), analysis.tokens(), sentence.tokens.clone(), &mut atoms);
        let quantities = tables.quantities.find(&atoms);
        let groups = Groups::new(analysis, sentence, quantities, times, tables);
        let counted_last = claims.last().map(|claim: &CasualtyClaim| claim.effect);
        let scene =
            Scene { analysis, sentence, times, actors, statements, tables, groups, counted_last, people_before, frame_date };
        let mut found = finder::find(&scene);
        antecedent::fill(&scene, &mut found);
        found.sort_by_key(|finding| (finding.victim.whole.start, finding.trigger.index()));
        tell(&scene, events, &mut incidents, &found, &mut claims);
        let harmed = found.iter().rev().map(|finding| &finding.victim).find(|victim| !victim.is_elliptic).cloned();
        people_before = harmed.or_else(|| antecedent::counted_before(&scene, sentence.tokens.end));
        frame_date = where_when::frame_date(&scene);
    }
    claims
}

/// Adds the claims of one sentence, linked to one another.
fn tell(
    scene: &Scene<'_>,
    events: &Events,
    incidents: &mut Incidents<'_>,
    found: &[Finding<'_>],
    claims: &mut Vec<CasualtyClaim>,
) {
    let mut ids = Vec::with_capacity(found.len());
    let first = claims.len();
    for finding in found {
        let mut claim = claim(scene, events, incidents, finding);
        if let Some(before) = &finding.before {
            let mut older = claim.clone();
            older.count = before.clone();
            older.span = older.count.span.map_or(older.span, |said| older.span.cover(said));
            claim.replaces = Some(ClaimId::new(claims.len()));
            claims.push(older);
        }
        if finding.updates && claim.replaces.is_none() {
            claim.replaces = updated(scene, &claim, &claims[..first]);
        }
        ids.push(claims.len());
        claims.push(claim);
    }
    for (finding, &id) in found.iter().zip(&ids) {
        let whole = match finding.whole {
            Some(Whole::Head(head)) => {
                let mut all = found.iter().zip(&ids);
                all.find(|(other, _)| {
                    other.victim.head == head && (other.effect == finding.effect || other.effect == Effect::Casualties)
                })
                .map(|(_, &id)| id)
            }
            Some(Whole::Earlier) => {
                let several = |claim: &CasualtyClaim| claim.count.high.is_none_or(|high| high > 1) && claim.part_of.is_none();
                let counted = |claim: &CasualtyClaim| claim.count.quantifier != Quantifier::None;
                let earlier = claims[..first].iter().rev().take(16);
                let offset = earlier.clone().position(|claim| claim.effect == finding.effect && several(claim) && counted(claim));
                offset.map(|offset| first - 1 - offset)
            }
            None => None,
        };
        claims[id].part_of = whole.filter(|&whole| whole != id).map(ClaimId::new);
    }
}

/// The figure that a changed one takes the place of: the last one of the same incident, effect and people, where nobody is named
/// who changed it or the claimant is the same. What one side raises leaves the other side's figure standing.
fn updated(scene: &Scene<'_>, claim: &CasualtyClaim, claims: &[CasualtyClaim]) -> Option<ClaimId> {
    let speaker = |claim: &CasualtyClaim| scene.statements.get(claim.claimant?).and_then(|statement| statement.speaker.actor);
    let same = |older: &CasualtyClaim| {
        older.effect == claim.effect
            && older.incident == claim.incident
            && older.victims.category == claim.victims.category
            && older.part_of.is_none()
            && older.count.quantifier != Quantifier::None
            && (speaker(claim).is_none() || speaker(older).is_none() || speaker(older) == speaker(claim))
    };
    let offset = claims.iter().rev().take(64).position(same)?;
    Some(ClaimId::new(claims.len() - 1 - offset))
}

fn claim(scene: &Scene<'_>, events: &Events, incidents: &mut Incidents<'_>, finding: &Finding<'_>) -> CasualtyClaim {
    let victim = &finding.victim;
    let words = victim.whole.cover(finding.trigger.span());
    let span = victim.count.span.map_or(words, |count| words.cover(count));
    let claimant = source::claimant(scene, finding, span);
    let date = where_when::date(scene, finding);
    let place = where_when::place(scene, finding);
    let incident = incidents.of(scene, finding, Said { date, placed: place.is_some() });
    let told = incident.and_then(|id| events.incidents.get(id.index()));
    CasualtyClaim {
        effect: finding.effect,
        count: victim.count.clone(),
        victims: Victims { span: Some(victim.span), actor: victim.actor, category: victim.category },
        claimant,
        perpetrator: perpetrator::perpetrator(scene, finding, claimant),
        certainty: source::certainty(scene, finding, claimant),
        incident,
        place: place.or_else(|| told.and_then(|incident| incident.place.clone())),
        date: date.or_else(|| told.and_then(|incident| incident.date)),
        part_of: None,
        replaces: None,
        span,
    }
}

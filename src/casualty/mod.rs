//! `casualty`: who says how many of whom were killed, wounded, missing, captured or displaced.
//!
//! In: an [`Analysis`] and every stage before. Out: the claims, in the order of the text.
//!
//! A sentence is read in three steps: its quantities (`count`) with the nouns they count (`groups`); its words of harm
//! (`data/casualty_effects.tsv`), each of which says through the tree whom it befell (`verbs`, `nouns`, `adjectives`, `figures`);
//! and for each of these findings who claims it, who did it, where, when, and how sure it is.

mod adjectives;
mod atoms;
mod count;
mod figures;
mod finder;
mod groups;
mod nouns;
mod phrases;
mod record;
mod scene;
mod standing;
mod tables;
mod verbs;
mod victims;

pub use record::{CasualtyClaim, Certainty, Count, Effect, Quantifier, VictimCategory, Victims};
pub(crate) use tables::Tables;

use crate::actor::Actors;
use crate::event::Events;
use crate::lexicon::Lexicon;
use crate::statement::Statements;
use crate::syntax::Analysis;
use crate::time::Times;
use groups::Groups;
use scene::{Finding, Scene};

/// Finds the casualty claims of an article.
pub(crate) fn find(
    analysis: &Analysis<'_>,
    times: &Times,
    actors: &Actors,
    statements: &Statements,
    _events: &Events,
    lexicon: &Lexicon,
) -> Vec<CasualtyClaim> {
    let tables = &lexicon.casualty;
    let mut atoms = Vec::new();
    let mut claims = Vec::new();
    for sentence in analysis.sentences() {
        if !analysis.role(sentence).is_told() {
            continue;
        }
        atoms::read(analysis.text(), analysis.tokens(), sentence.tokens.clone(), &mut atoms);
        let quantities = tables.quantities.find(&atoms);
        let groups = Groups::new(analysis, sentence, quantities, times, tables);
        let scene = Scene { analysis, sentence, times, actors, statements, tables, groups };
        for finding in finder::find(&scene) {
            claims.push(claim(&scene, &finding));
        }
    }
    claims
}

fn claim(scene: &Scene<'_>, finding: &Finding<'_>) -> CasualtyClaim {
    let victim = &finding.victim;
    let span = victim.whole.cover(finding.trigger.span());
    CasualtyClaim {
        effect: finding.effect,
        count: victim.count.clone(),
        victims: Victims { span: Some(victim.span), actor: victim.actor, category: victim.category },
        claimant: scene.statements.containing(span),
        perpetrator: None,
        certainty: Certainty::Stated,
        incident: None,
        place: None,
        date: None,
        part_of: None,
        replaces: None,
        span,
    }
}

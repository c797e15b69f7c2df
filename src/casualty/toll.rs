//! Tolls: the claims of one incident, one effect and one group of victims, side by side.
//!
//! In: the claims of an article. Out: [`Toll`]s. A toll shows every figure with its claimant, the lowest and the highest number
//! that the claims allow, which figures were replaced by later ones and which are denied. It picks no winner and adds nothing up:
//! figures of one toll speak of the same people, and how far they overlap no text says.

use super::record::{CasualtyClaim, Certainty, Count, Effect, Quantifier, VictimCategory};
use crate::article::Article;
use crate::ids::{ActorId, ClaimId, IncidentId, StatementId};
use serde::{Deserialize, Serialize};

/// What an article says of one effect on one group of people in one incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Toll {
    /// The incident; `None` where the article links the claims to none.
    pub incident: Option<IncidentId>,
    /// What befell them.
    pub effect: Effect,
    /// What sort of people; [`VictimCategory::People`] is the toll of all victims.
    pub category: VictimCategory,
    /// Whose people they are, where the claims say so.
    pub victims: Option<ActorId>,
    /// Every figure, in the order of the text.
    pub figures: Vec<Figure>,
    /// The lowest number of the figures that stand: neither replaced nor denied; `None` where none gives a lower bound.
    pub lowest: Option<u64>,
    /// The highest number of the figures that stand; `None` where none gives an upper bound.
    pub highest: Option<u64>,
}

/// One figure of a toll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// The claim that gives it.
    pub claim: ClaimId,
    /// How many.
    pub count: Count,
    /// The statement that claims it; `None`: the reporter's own voice.
    pub statement: Option<StatementId>,
    /// Who claims it, as far as the text resolves.
    pub claimant: Option<ActorId>,
    /// How sure.
    pub certainty: Certainty,
    /// Whether a later figure of the article takes its place: `rose to 14 from 9`.
    pub is_replaced: bool,
}

impl Toll {
    /// Whether two figures that stand exclude each other: one's highest number lies below another's lowest.
    #[must_use]
    pub fn is_disputed(&self) -> bool {
        let standing: Vec<&Figure> = self.figures.iter().filter(|figure| figure.stands()).collect();
        let least_high = standing.iter().filter_map(|figure| figure.count.high).min();
        let most_low = standing.iter().filter_map(|figure| figure.count.low).max();
        least_high.zip(most_low).is_some_and(|(high, low)| high < low)
    }
}

impl Figure {
    /// Whether it is neither replaced nor denied.
    #[must_use]
    pub fn stands(&self) -> bool {
        !self.is_replaced && self.certainty != Certainty::Denied
    }
}

impl Article {
    /// The casualty figures of each incident, effect and group of victims, side by side.
    ///
    /// Claims without a quantity are left out, and so are figures that are a part of another one, unless they count another sort
    /// of people. Tolls come in the order of their first figure.
    ///
    /// ```
    /// let text = "Police said 12 people were killed in the blast. The rebels said 20 people were killed in the blast.";
    /// let article = demarche::parse(text)?;
    /// for toll in article.tolls() {
    ///     println!("{}: {:?} to {:?}, {} figures", toll.effect, toll.lowest, toll.highest, toll.figures.len());
    /// }
    /// # Ok::<(), demarche::ParseError>(())
    /// ```
    #[must_use]
    pub fn tolls(&self) -> Vec<Toll> {
        let mut replaced = vec![false; self.casualties.len()];
        for claim in &self.casualties {
            if let Some(old) = claim.replaces.and_then(|id| replaced.get_mut(id.index())) {
                *old = true;
            }
        }
        let mut keyed: Vec<(Key, usize)> = Vec::new();
        for (index, claim) in self.casualties.iter().enumerate() {
            if claim.count.quantifier != Quantifier::None && !self.is_part_of_same_sort(claim) {
                keyed.push((self.key(claim), index));
            }
        }
        keyed.sort();
        let mut tolls: Vec<Toll> = Vec::new();
        for group in keyed.chunk_by(|a, b| a.0 == b.0) {
            let Some(((incident, effect, category, victims), _)) = group.first().copied() else { continue };
            let figures: Vec<Figure> = group.iter().map(|&(_, index)| self.figure(index, replaced[index])).collect();
            let standing = || figures.iter().filter(|figure| figure.stands());
            let lowest = standing().filter_map(|figure| figure.count.low.or(figure.count.high)).min();
            let highest = standing().filter_map(|figure| figure.count.high.or(figure.count.low)).max();
            tolls.push(Toll { incident, effect, category, victims, figures, lowest, highest });
        }
        tolls.sort_by_key(|toll| toll.figures.first().map(|figure| figure.claim));
        tolls
    }

    /// Whether it is a part of a figure of the same sort of people, and so no rival of it.
    fn is_part_of_same_sort(&self, claim: &CasualtyClaim) -> bool {
        let whole = claim.part_of.and_then(|id| self.casualties.get(id.index()));
        whole.is_some_and(|whole| whole.victims.category == claim.victims.category)
    }

    /// What claims of one toll share.
    fn key(&self, claim: &CasualtyClaim) -> Key {
        (claim.incident, claim.effect, claim.victims.category, self.people_of(claim.victims.actor))
    }

    /// The actor as a body: what a person belongs to, else the actor itself.
    fn people_of(&self, actor: Option<ActorId>) -> Option<ActorId> {
        let id = actor?;
        let whose = self.actors.get(id.index())?;
        whose.of.filter(|_| whose.kind == crate::actor::ActorKind::People).or(Some(id))
    }

    fn figure(&self, index: usize, is_replaced: bool) -> Figure {
        let claim = &self.casualties[index];
        let statement = claim.claimant.and_then(|id| self.statements.get(id.index()));
        Figure {
            claim: ClaimId::new(index),
            count: claim.count.clone(),
            statement: claim.claimant,
            claimant: statement.and_then(|statement| statement.speaker.actor),
            certainty: claim.certainty,
            is_replaced,
        }
    }
}

type Key = (Option<IncidentId>, Effect, VictimCategory, Option<ActorId>);

//! One sentence with everything the rules of this stage ask about it.

use super::groups::Groups;
use super::record::{Count, Effect};
use super::tables::Tables;
use super::victims::Victim;
use crate::actor::Actors;
use crate::ids::TimeId;
use crate::statement::Statements;
use crate::syntax::{Analysis, Word};
use crate::text::Sentence;
use crate::time::Times;

/// A sentence, its counted groups, and the stages before.
#[derive(Debug)]
pub(super) struct Scene<'a> {
    pub(super) analysis: &'a Analysis<'a>,
    pub(super) sentence: &'a Sentence,
    pub(super) times: &'a Times,
    pub(super) actors: &'a Actors,
    pub(super) statements: &'a Statements,
    pub(super) tables: &'a Tables,
    pub(super) groups: Groups,
    /// What befell those whom the article counted last, which `the figure` stands for.
    pub(super) counted_last: Option<Effect>,
    /// The people whom the sentence before tells of as harmed, else those it counted last, whom `one of them` stands for.
    pub(super) people_before: Option<Victim>,
    /// When the sentence before happened, which dates what goes on from there: `On Monday a missile hit the house. Two died.`
    pub(super) frame_date: Option<TimeId>,
}

impl<'a> Scene<'a> {
    /// The word at `index`, when it stands in this sentence.
    pub(super) fn word(&self, index: usize) -> Option<Word<'a>> {
        self.sentence.tokens.contains(&index).then(|| self.analysis.word(index)).flatten()
    }
}

/// Harm that a rule found: a word of harm and the people it befell.
#[derive(Debug, Clone)]
pub(super) struct Finding<'a> {
    pub(super) effect: Effect,
    /// The word of harm: `killed`, `death`, `dead`.
    pub(super) trigger: Word<'a>,
    /// The predicate that says that it happened: `killed`, or `left` in `left 20 dead`.
    pub(super) predicate: Word<'a>,
    pub(super) victim: Victim,
    /// The older figure in `rose to 14 from 9`.
    pub(super) before: Option<Count>,
    /// Whether it is the figure of a toll, counted some time after the harm.
    pub(super) is_toll: bool,
    /// Whether it takes the place of a figure told before: `the toll rose to 14`.
    pub(super) updates: bool,
    /// The figure it is a part of.
    pub(super) whole: Option<Whole>,
}

impl<'a> Finding<'a> {
    /// The finding that some of its victims, `victim`, are a part of it.
    pub(super) fn part(&self, victim: Victim) -> Self {
        let whole = Some(Whole::Head(self.victim.head));
        Self { victim, before: None, is_toll: false, updates: false, whole, ..self.clone() }
    }
}

/// Where the whole of a part stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whole {
    /// In the same sentence: the token that stands for its victims.
    Head(usize),
    /// In an earlier sentence: `14 of the dead were civilians`.
    Earlier,
}

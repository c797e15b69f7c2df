//! What later stages ask about statements: which one holds a span, with what act, polarity and speaker.

use super::frame::Factivity;
use super::record::{CueAct, Statement};
use crate::article::Note;
use crate::ids::StatementId;
use crate::span::Span;

/// The statements of an article, with what later stages ask about them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Statements {
    /// In the order of the text.
    pub(crate) statements: Vec<Statement>,
    /// Refusals to comment and the like.
    pub(crate) notes: Vec<Note>,
    factivity: Vec<Factivity>,
    /// Every span of every content, by its start, longer ones first.
    contents: Vec<Held>,
    /// Start of each cue and its statement, by that start.
    cues: Vec<(usize, StatementId)>,
}

#[derive(Debug, Clone, Copy)]
struct Held {
    span: Span,
    statement: StatementId,
    /// The latest span that starts before this one and is still open there.
    outer: Option<u32>,
}

/// How far statements are nested at most when one is looked for.
const DEEPEST: usize = 64;

impl Statements {
    /// Statements in the order of the text; fills in which stands within which.
    pub(super) fn new(statements: Vec<Statement>, factivity: Vec<Factivity>, notes: Vec<Note>) -> Self {
        let mut contents: Vec<Held> = (statements.iter().enumerate())
            .flat_map(|(index, statement)| {
                let held = move |span: &Span| Held { span: *span, statement: StatementId::new(index), outer: None };
                statement.content.iter().map(held)
            })
            .collect();
        contents.sort_by_key(|held| (held.span.start, std::cmp::Reverse(held.span.end), held.statement));
        let mut open: Vec<u32> = Vec::new();
        for index in 0..contents.len() {
            let start = contents[index].span.start;
            while open.last().is_some_and(|&last| contents[last as usize].span.end <= start) {
                open.pop();
            }
            contents[index].outer = open.last().copied();
            open.push(index as u32);
        }
        let mut cues: Vec<(usize, StatementId)> =
            statements.iter().enumerate().map(|(index, statement)| (statement.cue.span.start, StatementId::new(index))).collect();
        cues.sort_unstable();
        let mut built = Self { statements, notes, factivity, contents, cues };
        for index in 0..built.statements.len() {
            let cue = built.statements[index].cue.span;
            let within = built.holding(cue).find(|id| id.index() != index);
            built.statements[index].within = within;
        }
        built.cut_circles();
        built
    }

    /// No statement may stand inside itself, whatever the spans: where contents cross, the later link goes.
    fn cut_circles(&mut self) {
        for index in 0..self.statements.len() {
            let mut at = self.statements[index].within;
            for _ in 0..DEEPEST {
                let Some(id) = at else { break };
                if id.index() == index {
                    self.statements[index].within = None;
                    break;
                }
                at = self.statements[id.index()].within;
            }
        }
    }

    /// The statements whose content holds the whole of `span`, innermost first.
    pub(crate) fn holding(&self, span: Span) -> impl Iterator<Item = StatementId> {
        let until = self.contents.partition_point(|held| held.span.start <= span.start);
        std::iter::successors(until.checked_sub(1), |&index| self.contents[index].outer.map(|outer| outer as usize))
            .take(DEEPEST)
            .map(|index| self.contents[index])
            .filter(move |held| held.span.contains(span))
            .map(|held| held.statement)
    }

    /// The innermost statement whose content holds `span`.
    pub(crate) fn containing(&self, span: Span) -> Option<StatementId> {
        self.holding(span).next()
    }

    /// The statement with this id.
    pub(crate) fn get(&self, id: StatementId) -> Option<&Statement> {
        self.statements.get(id.index())
    }

    /// The statement whose cue starts at this byte: what the verb `said` or `accused` there states.
    pub(crate) fn of_cue(&self, start: usize) -> Option<StatementId> {
        let index = self.cues.partition_point(|(cue, _)| *cue < start);
        self.cues.get(index).filter(|(cue, _)| *cue == start).map(|(_, id)| *id)
    }

    /// Whether the speaker takes what happened for granted and says only who is to blame: `blamed the losses on Kyiv`.
    pub(crate) fn is_blame(&self, id: StatementId) -> bool {
        let factive = self.factivity.get(id.index()) == Some(&Factivity::Factive);
        factive && self.get(id).is_some_and(|statement| statement.cue.act == CueAct::Accuse)
    }

    /// Whether the speaker says that the content is not so: `denied that`, `rejected`; a negated denial is none.
    pub(crate) fn is_denied(&self, id: StatementId) -> bool {
        let counter = self.factivity.get(id.index()) == Some(&Factivity::Counter);
        counter && self.get(id).is_some_and(|statement| !statement.negated && statement.cue.act == CueAct::Deny)
    }
}

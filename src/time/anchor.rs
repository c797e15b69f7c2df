//! Lengths that date a clause: in, the resolved expressions and their governors; out, lengths with a place in the calendar.
//!
//! - `Niger cut ties on Tuesday, two days after Mali took that step`: the length dates `took`, counted back from the clause
//!   above; its anchor is `Tuesday`, its day the one it reaches.
//! - `Three days of fighting erupted on July 25`: the length begins on the day its verb of beginning is dated.

use super::calendar::Unit;
use super::governor::{Governors, head_of};
use super::resolve::back;
use super::{TimeExpression, TimeKind};
use crate::ids::TimeId;
use crate::syntax::{Analysis, Deprel, Word};
use chrono::NaiveDate;

/// The longest climb to a clause with a date.
const HIGHEST: usize = 6;

/// A length whose words are counted, with its place among the expressions.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counted {
    pub(super) id: TimeId,
    pub(super) halves: i64,
    pub(super) unit: Unit,
}

/// Dates what can be dated among the lengths of an article.
pub(super) fn lengths(analysis: &Analysis<'_>, expressions: &mut [TimeExpression], governors: &Governors, counted: &[Counted]) {
    for &length in counted {
        let Some(expression) = expressions.get(length.id.index()) else { continue };
        let Some(head) = head_of(analysis, expression) else { continue };
        let dated = from_clause(expressions, governors, expression, head, length)
            .or_else(|| from_start(expressions, governors, head, length));
        if let (Some((start, end, anchor)), Some(expression)) = (dated, expressions.get_mut(length.id.index())) {
            expression.start = Some(start);
            expression.end = Some(end);
            expression.anchor = Some(anchor);
        }
    }
}

/// `two days after Mali took that step`: the day of the step.
fn from_clause(
    expressions: &[TimeExpression],
    governors: &Governors,
    own: &TimeExpression,
    head: Word<'_>,
    length: Counted,
) -> Option<(NaiveDate, NaiveDate, TimeId)> {
    let last = head.analysis().tokens_in(own.span).next_back()?;
    let next = head.analysis().word(last + 1)?;
    let sign = if next.is_form("after") {
        -1
    } else if next.is_form("before") {
        1
    } else {
        return None;
    };
    let dated = head.head()?;
    // where the clause it dates has a time of its own, that stands
    if date_of(expressions, governors, dated).is_some() {
        return None;
    }
    let mut above = dated;
    for _ in 0..HIGHEST {
        above = above.head()?;
        if let Some((id, day)) = date_of(expressions, governors, above) {
            let reached = back(day, length.halves.checked_mul(sign)?, length.unit)?;
            return Some((reached, reached, id));
        }
    }
    None
}

/// `Three days of fighting erupted on July 25`: from that day on.
fn from_start(
    expressions: &[TimeExpression],
    governors: &Governors,
    head: Word<'_>,
    length: Counted,
) -> Option<(NaiveDate, NaiveDate, TimeId)> {
    if !matches!(head.deprel(), Deprel::Nsubj | Deprel::NsubjPass) {
        return None;
    }
    let verb = head.head()?;
    if !matches!(verb.key(), "erupt" | "begin" | "start" | "break" | "open" | "commence" | "ensue" | "follow") {
        return None;
    }
    let (id, start) = date_of(expressions, governors, verb)?;
    let end = back(start, length.halves, length.unit)?.pred_opt()?;
    (end >= start).then_some((start, end, id))
}

/// The single day that dates a word.
fn date_of(expressions: &[TimeExpression], governors: &Governors, word: Word<'_>) -> Option<(TimeId, NaiveDate)> {
    governors.of(word).find_map(|id| {
        let time = expressions.get(id.index())?;
        let day = time.start.filter(|start| Some(*start) == time.end)?;
        matches!(time.kind, TimeKind::Date | TimeKind::Time).then_some((id, day))
    })
}

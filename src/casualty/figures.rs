//! Figures of a toll: `a death toll of 14`, `the toll rose to 14 from 9`, `the number of wounded stands at 30`.
//!
//! In: a noun of the frame `toll`, or `number` before a word of harm. Out: the figure, and the older one that it replaces.

use super::groups::{Group, is_state};
use super::record::{Count, Effect, Quantifier};
use super::scene::Scene;
use super::tables::Frame;
use crate::span::Span;
use crate::syntax::{Upos, Word};

/// A figure that a toll is given.
#[derive(Debug)]
pub(super) struct Figure<'a> {
    pub(super) effect: Option<Effect>,
    pub(super) group: &'a Group,
    /// Where the verb of change gives both ends as one range, the new one.
    pub(super) count: Count,
    pub(super) before: Option<Count>,
    /// The words for what is counted: `victims`, `wounded`.
    pub(super) counted: Option<Span>,
}

/// The figure of the toll whose noun is `noun`.
pub(super) fn read<'s>(scene: &'s Scene<'_>, noun: Word<'_>) -> Option<Figure<'s>> {
    let mut effect = None;
    let mut words = None;
    let mut at = noun;
    if noun.is_form("number") || noun.is_form("figure") {
        if scene.groups.outer(noun.index()).is_some() {
            return None;
        }
        let of = noun.next().filter(|of| of.is_form("of"))?;
        let counted =
            std::iter::successors(of.next(), |word| word.next()).take(4).find_map(|word| Some((word, harm_of(scene, word)?)))?;
        effect = Some(counted.1);
        words = Some(counted.0.span());
        at = counted.0;
    }
    let mut current: Option<&Group> = None;
    let mut before = None;
    let mut seen = None;
    for word in std::iter::successors(at.next(), |word| word.next()).take(14) {
        if word.form() == ";" || word.is_form("but") || word.is_form("while") {
            break;
        }
        let Some(group) = scene.groups.inner(word.index()) else { continue };
        if seen == Some(group.tokens.start) {
            continue;
        }
        seen = Some(group.tokens.start);
        let lead = scene.word(group.tokens.start.wrapping_sub(1));
        let is = |form: &str| lead.is_some_and(|lead| lead.is_form(form));
        if is("by") || is("in") || is("than") {
            continue;
        }
        if is("from") && group.quantity.ends.is_none() {
            before.get_or_insert_with(|| group.quantity.count(scene.analysis.text()));
        } else if current.is_none() {
            current = Some(group);
        }
        if current.is_some() && before.is_some() {
            break;
        }
    }
    let group = current?;
    let mut count = group.quantity.count(scene.analysis.text());
    if let Some((old, new)) =
        group.quantity.ends.filter(|_| scene.word(group.tokens.start.wrapping_sub(1)).is_some_and(|lead| lead.is_form("from")))
    {
        let exact =
            |value| Count { low: Some(value), high: Some(value), quantifier: Quantifier::Exact, span: count.span, word: None };
        before = Some(exact(old));
        count = exact(new);
    }
    Some(Figure { effect, group, count, before, counted: words })
}

/// The effect of what a `number of` counts: `dead`, `wounded`, `victims`, `deaths`.
fn harm_of(scene: &Scene<'_>, word: Word<'_>) -> Option<Effect> {
    if word.key() == "victim" {
        return Some(Effect::Killed);
    }
    let counted =
        scene.tables.harms(word.key()).iter().find(|harm| matches!(harm.frame, Frame::Counted) && word.upos() == Upos::Noun);
    counted.map(|harm| harm.effect).or_else(|| {
        let state = is_state(scene.tables, word).then(|| scene.tables.harms(word.key()).iter().find(|harm| harm.with.is_empty()));
        state.flatten().map(|harm| harm.effect)
    })
}

//! Figures of a toll: `a death toll of 14`, `the toll rose to 14 from 9`, `the number of wounded stands at 30`.
//!
//! In: a noun of the frame `toll`, or `number` before a word of harm. Out: the figure, whose it is, and the older one that it
//! replaces.

use super::groups::{Group, is_state};
use super::personhood::{Personhood, personhood};
use super::record::{Count, Effect, Quantifier};
use super::scene::{Finding, Scene};
use super::tables::{Class, Frame};
use super::victims;
use crate::span::Span;
use crate::syntax::{Deprel, Upos, Word};

/// How far after the noun its figure may stand, in words.
const REACH: usize = 14;

/// Verbs that say that a figure takes the place of an older one.
const CHANGING: &[&str] = &[
    "bring", "climb", "double", "fall", "grow", "increase", "jump", "lower", "mount", "raise", "reduce", "revise", "rise",
    "soar", "surge", "swell", "triple", "update",
];

/// A figure that a toll is given.
#[derive(Debug)]
pub(super) struct Figure<'a, 's> {
    /// What befell them, where the toll counts a word of harm.
    pub(super) effect: Option<Effect>,
    pub(super) group: &'s Group,
    /// Where the verb of change gives both ends as one range, the new one.
    pub(super) count: Count,
    pub(super) before: Option<Count>,
    /// Whether a verb of change says that it takes the place of an older one: `the toll rose to 14`.
    pub(super) updates: bool,
    /// The words for what is counted, where they name no people: `victims`, `wounded`.
    pub(super) counted: Option<Span>,
    /// The noun for those who are counted: `soldiers` in `the number of soldiers killed`.
    pub(super) people: Option<Word<'a>>,
}

/// The figure of the toll whose noun is `noun`.
pub(super) fn read<'a, 's>(scene: &'s Scene<'a>, noun: Word<'a>) -> Option<Figure<'a, 's>> {
    if let Some(group) = referred(scene, noun) {
        let count = group.quantity.count(scene.analysis.text());
        return Some(Figure { effect: None, group, count, before: None, updates: changes(noun), counted: None, people: None });
    }
    if noun.is_form("total") || noun.is_form("count") {
        return None;
    }
    let number = if noun.is_form("number") || noun.is_form("figure") { Some(Counted::of(scene, noun)?) } else { None };
    let after = number.as_ref().map_or(noun, |counted| counted.last);
    let (group, before) = match following(scene, after) {
        (Some(group), before) => (group, before),
        (None, before) => (leading(scene, noun)?, before),
    };
    let mut before = before.map(|group| group.quantity.count(scene.analysis.text()));
    let mut count = group.quantity.count(scene.analysis.text());
    // "from 9 to 14" reads as a range, where a toll rises it is two figures
    if let Some((old, new)) = group.quantity.ends.filter(|_| has_lead(scene, group, &["from"])) {
        let exact =
            |value| Count { low: Some(value), high: Some(value), quantifier: Quantifier::Exact, span: count.span, word: None };
        before = Some(exact(old));
        count = exact(new);
    }
    let effect = number.as_ref().map(|counted| counted.effect);
    let people = match &number {
        Some(counted) => counted.people,
        None => described(scene, noun),
    };
    Some(Figure { effect, group, count, before, updates: changes(noun), counted: number.map(|counted| counted.span), people })
}

/// The number that a figure told before is put at: `the government puts the figure at 23`, `the number has risen to 23`.
fn referred<'s>(scene: &'s Scene<'_>, noun: Word<'_>) -> Option<&'s Group> {
    let refers = ["number", "figure", "total", "count"].iter().any(|form| noun.is_form(form));
    let definite = noun.children_by(Deprel::Det).any(|det| det.is_form("the") || det.is_form("that"));
    let verb = noun.head().filter(|verb| {
        ["put", "place", "set", "raise", "revise", "rise", "climb", "stand", "reach", "grow", "lower"].contains(&verb.key())
    })?;
    if !refers || !definite || noun.next().is_some_and(|next| next.is_form("of")) {
        return None;
    }
    let after =
        std::iter::successors(verb.index().max(noun.index()).checked_add(1).and_then(|at| scene.word(at)), |word| word.next());
    let mut groups = after.take(5).filter_map(|word| scene.groups.inner(word.index()));
    groups.find(|group| group.noun.is_none() && (has_lead(scene, group, &["at", "to"]) || verb.key() == "reach"))
}

/// Gives a figure that is coordinated with a changed one the change: `raised the toll to three dead and 12 wounded`.
pub(super) fn share_update(scene: &Scene<'_>, found: &mut [Finding<'_>]) {
    for index in 0..found.len() {
        let conjunct = scene.word(found[index].victim.head).filter(|head| head.deprel() == Deprel::Conj);
        let Some(first) = conjunct.and_then(Word::head) else { continue };
        let heads = [Some(first.index()), first.index().checked_sub(1)];
        let first = found.iter().find(|finding| heads.contains(&Some(finding.victim.head)));
        if let Some((is_toll, updates)) = first.map(|finding| (finding.is_toll, finding.updates)).filter(|(is_toll, _)| *is_toll)
        {
            found[index].is_toll = is_toll;
            found[index].updates = updates;
        }
    }
}

/// Whether the verb over a toll says that it changed.
fn changes(noun: Word<'_>) -> bool {
    let verb = std::iter::once(noun).chain(noun.ancestors()).take(3).find(|word| word.upos() == Upos::Verb);
    verb.is_some_and(|verb| CHANGING.contains(&verb.key()))
}

/// What a `number of` counts: `dead`, `wounded people`, `soldiers killed`, `civilian deaths`.
struct Counted<'a> {
    effect: Effect,
    /// The last word of the phrase.
    last: Word<'a>,
    span: Span,
    people: Option<Word<'a>>,
}

impl<'a> Counted<'a> {
    fn of(scene: &Scene<'a>, noun: Word<'a>) -> Option<Self> {
        if scene.groups.outer(noun.index()).is_some() {
            return None;
        }
        let of = noun.next().filter(|of| of.is_form("of"))?;
        let phrase = std::iter::successors(of.next(), |word| word.next()).take(8);
        let mut phrase = phrase.take_while(|word| !matches!(word.upos(), Upos::Punct | Upos::Aux) && !word.is_form("who"));
        let mut people: Option<Word<'a>> = None;
        let harm = phrase.find(|word| {
            let harmful = harm_of(scene, *word).is_some();
            if !harmful && matches!(word.upos(), Upos::Noun | Upos::Propn) {
                people = Some(*word);
            }
            harmful
        })?;
        let effect = harm_of(scene, harm)?;
        let last = match harm.next().filter(|next| is_state(scene.tables, harm) && next.upos() == Upos::Noun) {
            // "the number of displaced people"
            Some(next) if people.is_none() && personhood(scene, next) == Personhood::People => {
                people = Some(next);
                next
            }
            _ => harm,
        };
        let people = people.filter(|people| personhood(scene, *people) == Personhood::People);
        Some(Self { effect, last, span: people.unwrap_or(harm).span(), people: people.or(described(scene, harm)) })
    }
}

/// The noun itself, where the words beside it say whose deaths it counts: `civilian deaths`, `the army's death toll`.
fn described<'a>(scene: &Scene<'a>, noun: Word<'a>) -> Option<Word<'a>> {
    let victim = victims::read(scene, noun, true);
    (victim.category != super::record::VictimCategory::People || victim.actor.is_some()).then_some(noun)
}

/// The groups after a toll: its figure and the one that it replaces.
fn following<'s>(scene: &'s Scene<'_>, noun: Word<'_>) -> (Option<&'s Group>, Option<&'s Group>) {
    let (mut current, mut before) = (None, None);
    let mut seen = None;
    for word in std::iter::successors(noun.next(), |word| word.next()).take(REACH) {
        if word.form() == ";"
            || ["but", "while", "as", "after", "when", "because", "with", "if"].iter().any(|end| word.is_form(end))
        {
            break;
        }
        let Some(group) = scene.groups.inner(word.index()).filter(|group| seen != Some(group.tokens.start)) else { continue };
        seen = Some(group.tokens.start);
        if has_lead(scene, group, &["by", "in", "than"]) || !counts_people(scene, group) {
            continue;
        }
        if has_lead(scene, group, &["from"]) && group.quantity.ends.is_none() {
            before = before.or(Some(group));
        } else if current.is_none() {
            current = Some(group);
        }
        if current.is_some() && before.is_some() {
            break;
        }
    }
    (current, before)
}

/// The group before a toll: `brought to 26 the number of soldiers killed`.
fn leading<'s>(scene: &'s Scene<'_>, noun: Word<'_>) -> Option<&'s Group> {
    let mut first = noun;
    for _ in 0..4 {
        if let Some(group) = scene.groups.ending_at(first.index()) {
            return Some(group).filter(|group| has_lead(scene, group, &["to", "at"]));
        }
        first = first.previous()?;
    }
    None
}

/// Whether one of `words` stands right before the group.
fn has_lead(scene: &Scene<'_>, group: &Group, words: &[&str]) -> bool {
    let lead = group.tokens.start.checked_sub(1).and_then(|at| scene.word(at));
    lead.is_some_and(|lead| words.iter().any(|word| lead.is_form(word)))
}

/// Whether a group counts nothing that it names, people, or harm: not `the toll from three collapsed bridges`.
fn counts_people(scene: &Scene<'_>, group: &Group) -> bool {
    group.noun.and_then(|noun| scene.word(noun)).is_none_or(|noun| {
        personhood(scene, noun) == Personhood::People
            || scene.tables.harms(noun.key()).iter().any(|harm| harm.class == Class::Noun)
    })
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

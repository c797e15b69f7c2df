//! The noun phrases of a sentence as PETRARCH codes them, each with the codes of the actors in it.
//!
//! A [`Unit`] is a plain noun phrase (`the Gondor police`), one with a prepositional phrase (`soldiers from Gondor`), or a
//! compound of such (`Gondor and Ithilien`), which has one code for each member. What members share counts for each:
//! `lawmakers and officials in Gondor and Ithilien` has four.

use super::words::Item;
use crate::syntax::{Deprel, Upos, Word};
use std::ops::Range;

/// How long a list is read as one.
const MOST_MEMBERS: usize = 16;

/// A noun phrase and who is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    /// Its items.
    pub(super) range: Range<usize>,
    /// The plain phrases or compounds it is made of.
    pub(super) phrases: Vec<Range<usize>>,
    /// The codes of its members; one for a plain phrase.
    pub(super) codes: Vec<String>,
}

impl Unit {
    pub(super) fn is_compound(&self) -> bool {
        self.codes.len() > 1
    }

    /// Whether an actor is known: a compound counts as known.
    pub(super) fn is_coded(&self) -> bool {
        self.is_compound() || self.codes.iter().any(|code| !code.starts_with(super::codes::NULL))
    }
}

/// What the units need to know of the dictionaries.
pub(super) trait Coding {
    /// The code of the words of one noun phrase.
    fn code(&self, words: &[&str]) -> String;
}

/// The noun phrases of a sentence, in order; `named` says which items an actor's name covers.
pub(super) fn units(items: &[Item<'_>], named: &[bool], coding: &impl Coding) -> Vec<Unit> {
    let chunks = chunks(items, named);
    let groups = coordinate(items, chunks);
    attach(items, &groups, coding)
}

/// Plain noun phrases: articles, adjectives and nouns in a row.
fn chunks(items: &[Item<'_>], named: &[bool]) -> Vec<Range<usize>> {
    let mut chunks = Vec::new();
    let mut at = 0;
    while at < items.len() {
        let start = at;
        let mut valid = false;
        // Whether a noun has come since the last possessive: what follows one opens the phrase anew.
        let mut nominal = false;
        while let Some(item) = items.get(at) {
            let named = named[at];
            let opens = !named && is_opener(item);
            nominal &= at == start || !items[at - 1].possessive;
            if nominal && opens {
                break;
            }
            let joins = at > start && !nominal && joins_adjectives(items, at);
            if !(named || joins || is_part(items, at)) {
                break;
            }
            nominal |= named || is_nominal(item);
            valid |= nominal;
            at += 1;
            if item.upos() == Upos::Pron && !is_possessive_pronoun(item) {
                break;
            }
        }
        if valid {
            chunks.push(start..at);
        } else if at == start {
            at += 1;
        }
    }
    chunks
}

fn is_nominal(item: &Item<'_>) -> bool {
    !item.is_comma() && matches!(item.upos(), Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num | Upos::X)
}

fn is_possessive_pronoun(item: &Item<'_>) -> bool {
    matches!(item.word.deprel(), Deprel::NmodPoss)
        || matches!(&*item.text, "ITS" | "HIS" | "HER" | "THEIR" | "OUR" | "MY" | "YOUR")
}

/// Whether a word opens a noun phrase of its own.
fn is_opener(item: &Item<'_>) -> bool {
    matches!(item.upos(), Upos::Det | Upos::Pron)
}

/// Whether a word may stand in a plain noun phrase.
fn is_part(items: &[Item<'_>], at: usize) -> bool {
    let item = &items[at];
    if item.is_comma() {
        return false;
    }
    let modifies_next = || items.get(at + 1).is_some_and(|next| !next.is_comma() && is_premodifier(next));
    match item.upos() {
        Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num | Upos::Det | Upos::X | Upos::Sym => true,
        Upos::Pron => !matches!(&*item.text, "WHO" | "WHOM" | "WHICH" | "THAT" | "WHAT" | "WHOSE"),
        Upos::Verb => matches!(item.word.deprel(), Deprel::Amod | Deprel::Compound),
        Upos::Adv => item.word.head().is_some_and(|head| head.deprel() == Deprel::Amod) && modifies_next(),
        _ => false,
    }
}

fn is_premodifier(item: &Item<'_>) -> bool {
    matches!(item.upos(), Upos::Adj | Upos::Num | Upos::Noun | Upos::Propn) || item.word.deprel() == Deprel::Amod
}

/// `awful and evil minister`, `complete, full ties`: what joins two adjectives before their noun.
fn joins_adjectives(items: &[Item<'_>], at: usize) -> bool {
    let joins = items[at].is_comma() || items[at].upos() == Upos::Cconj;
    let adjective = |item: &Item<'_>| !item.is_comma() && item.upos() == Upos::Adj && item.word.deprel() != Deprel::Xcomp;
    joins && adjective(&items[at - 1]) && items.get(at + 1).is_some_and(adjective)
}

/// Coordinated noun phrases, with the items they span.
struct Group {
    members: Vec<Range<usize>>,
}

impl Group {
    fn range(&self) -> Range<usize> {
        self.members[0].start..self.members[self.members.len() - 1].end
    }
}

/// Joins `A, B and C` where the tree coordinates them.
fn coordinate(items: &[Item<'_>], chunks: Vec<Range<usize>>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut from = 0;
    while from < chunks.len() {
        // The longest list from here: chunks with nothing but commas and conjunctions between them.
        let mut last = from;
        let mut until = from;
        while let Some(next) = chunks.get(until + 1).filter(|_| until - from < MOST_MEMBERS) {
            let between = &items[chunks[until].end..next.start];
            let listed = !between.is_empty() && between.iter().all(|item| item.is_comma() || item.upos() == Upos::Cconj);
            if !listed {
                break;
            }
            until += 1;
            let conjoined = between.iter().any(|item| !item.is_comma());
            let whole = chunks[from].start..chunks[until - 1].end;
            if conjoined && are_coordinate(items, &whole, next) {
                last = until;
            }
        }
        groups.push(Group { members: chunks[from..=last].to_vec() });
        from = last + 1;
    }
    groups
}

/// Whether the tree coordinates `next` with `before`, from which conjunctions part it.
///
/// A conjunct hangs on one of the words before it; on the noun that these hang on, where both are names (`lawmakers in Arnor
/// and Gondor`); or, where the tree missed the coordination, beside them with the same relation (`Arnor and Gondor agreed`).
fn are_coordinate(items: &[Item<'_>], before: &Range<usize>, next: &Range<usize>) -> bool {
    let Some(head) = head_of(items, next) else { return false };
    let Some(first) = head_of(items, before) else { return false };
    let Some(above) = head.head() else { return false };
    let names = first.upos() == Upos::Propn && head.upos() == Upos::Propn;
    if head.deprel() == Deprel::Conj {
        covers(items, before, above) || (names && first.head() == Some(above))
    } else {
        first.head() == Some(above) && first.deprel() == head.deprel() && !matches!(head.deprel(), Deprel::Obl | Deprel::Appos)
    }
}

/// The word of a phrase that hangs on a word outside it.
fn head_of<'a>(items: &[Item<'a>], phrase: &Range<usize>) -> Option<Word<'a>> {
    let words = items[phrase.clone()].iter().filter(|item| !item.is_comma()).map(|item| item.word);
    let outer = |word: &Word<'_>| word.head().is_none_or(|head| !covers(items, phrase, head));
    words.filter(|word| word.deprel() != Deprel::Cc).find(outer)
}

/// Whether `word` is one of the items of `range`.
fn covers(items: &[Item<'_>], range: &Range<usize>, word: Word<'_>) -> bool {
    let items = &items[range.clone()];
    items.first().is_some_and(|first| first.first <= word.index())
        && items.last().is_some_and(|last| word.index() <= last.word.index())
}

/// Joins `soldiers from Gondor` where the tree attaches the second phrase to the first and no third hangs on it.
fn attach(items: &[Item<'_>], groups: &[Group], coding: &impl Coding) -> Vec<Unit> {
    let mut units = Vec::with_capacity(groups.len());
    let mut rest = groups;
    while let Some((last, before)) = rest.split_last() {
        rest = before;
        match before.split_last() {
            Some((head, before)) if hangs_on(items, &head.range(), &last.range()) && !both_known(items, head, last, coding) => {
                units.push(joined(items, head, Some(last), coding));
                rest = before;
            }
            _ => units.push(joined(items, last, None, coding)),
        }
    }
    units.reverse();
    units
}

/// Whether an actor is known on either side of the preposition: `Arnor with Gondor` is about two.
fn both_known(items: &[Item<'_>], group: &Group, next: &Group, coding: &impl Coding) -> bool {
    let known = |member: Option<&Range<usize>>| {
        let words: Option<Vec<&str>> = member.map(|member| spelled(&items[member.clone()]).collect());
        words.is_some_and(|words| !coding.code(&words).starts_with(super::codes::NULL))
    };
    known(group.members.last()) && known(next.members.first())
}

/// Whether a prepositional phrase `next` follows `group` and belongs to it.
fn hangs_on(items: &[Item<'_>], group: &Range<usize>, next: &Range<usize>) -> bool {
    let preposition = next.start == group.end + 1 && items[group.end].upos() == Upos::Adp;
    preposition
        && items[next.clone()].iter().any(|item| {
            matches!(item.word.deprel(), Deprel::Nmod | Deprel::NmodPoss)
                && item.word.head().is_some_and(|head| covers(items, group, head))
        })
}

/// The unit of a group and the prepositional phrase that hangs on it, with a code for each pair of members.
fn joined(items: &[Item<'_>], group: &Group, hanging: Option<&Group>, coding: &impl Coding) -> Unit {
    let mut codes = Vec::new();
    for (index, member) in group.members.iter().enumerate() {
        let own = shared_words(items, group, index, coding);
        let last = index + 1 == group.members.len();
        let alone = coding.code(&own);
        match hanging {
            Some(hanging) if last || alone.starts_with(super::codes::NULL) => {
                for other in &hanging.members {
                    let mut words = own.clone();
                    words.extend(spelled(&items[member.end.max(group.range().end)..hanging.range().start]));
                    words.extend(spelled(&items[other.clone()]));
                    codes.push(coding.code(&words));
                }
            }
            _ => codes.push(alone),
        }
    }
    let phrases: Vec<Range<usize>> = std::iter::once(group).chain(hanging).map(Group::range).collect();
    Unit { range: phrases[0].start..phrases[phrases.len() - 1].end, phrases, codes }
}

/// The words of a member, with the modifiers of the first one where it is a bare noun: `Danish media and government`.
fn shared_words<'i>(items: &'i [Item<'_>], group: &Group, index: usize, coding: &impl Coding) -> Vec<&'i str> {
    let own: Vec<&str> = spelled(&items[group.members[index].clone()]).collect();
    let bare = own.len() == 1 && items[group.members[index].start].upos() == Upos::Noun;
    if index > 0 && bare && coding.code(&own).starts_with(super::codes::NULL) {
        let first = &group.members[0];
        return spelled(&items[first.start..first.end - 1]).chain(own).collect();
    }
    own
}

fn spelled<'i>(items: &'i [Item<'_>]) -> impl Iterator<Item = &'i str> {
    items.iter().filter(|item| !item.is_comma()).map(|item| &*item.text)
}

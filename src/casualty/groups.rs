//! Groups: the quantities of a sentence, each with the noun it counts.
//!
//! In: the tree of a sentence and its [`Quantity`] list. Out: [`Groups`], which tell for every token the counted group it belongs
//! to: `seven of the nine soldiers` is one group (seven) around another (nine); `another 15` is a group without a noun.

use super::count::Quantity;
use super::tables::{Class, Frame, Tables};
use crate::syntax::{Analysis, Deprel, Upos, Word};
use crate::text::Sentence;
use crate::time::Times;
use std::ops::Range;

/// A quantity with the words it counts.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) quantity: Quantity,
    /// The token of the noun that is counted; `None` where it is left out.
    pub(super) noun: Option<usize>,
    /// From the first word of the quantity to the noun.
    pub(super) tokens: Range<usize>,
    /// Where the words for what is counted begin, after the quantity, `of` and the article.
    pub(super) described_from: usize,
    /// The word of harm in `11 of the injured`.
    pub(super) among: Option<usize>,
    /// Whether it points back: `three of them`.
    pub(super) refers: bool,
}

impl Group {
    /// The token that stands for the group: its noun, else its last word.
    pub(super) fn head(&self) -> usize {
        self.noun.unwrap_or(self.tokens.end.saturating_sub(1))
    }
}

/// The groups of one sentence.
#[derive(Debug, Clone, Default)]
pub(super) struct Groups {
    pub(super) all: Vec<Group>,
    start: usize,
    outer: Vec<Option<u32>>,
    inner: Vec<Option<u32>>,
}

impl Groups {
    /// Finds what each quantity of the sentence counts.
    pub(super) fn new(
        analysis: &Analysis<'_>,
        sentence: &Sentence,
        quantities: Vec<Quantity>,
        times: &Times,
        tables: &Tables,
    ) -> Self {
        let length = sentence.tokens.len();
        let mut groups =
            Self { all: Vec::new(), start: sentence.tokens.start, outer: vec![None; length], inner: vec![None; length] };
        for quantity in quantities {
            let number = quantity.tokens.end - 1;
            let Some(word) = analysis.word(number) else { continue };
            if !quantity.is_zero() && times.at(word.span().start).is_some() {
                continue;
            }
            let is_parent = counts_children(analysis, &quantity, tables);
            let is_degree = quantity.is_degree;
            let group = group(analysis, quantity, times, tables);
            let group = if is_degree { said_of(analysis, group, tables) } else { group };
            let counted = |noun| analysis.word(noun).is_some_and(|noun: Word<'_>| has_frame(tables, noun, Frame::Counted));
            // "a father of three", but "a crew of three men"
            if is_parent && group.noun.is_none() {
                continue;
            }
            if is_degree && !group.noun.is_some_and(counted) {
                continue;
            }
            groups.add(group);
        }
        groups
    }

    fn add(&mut self, group: Group) {
        let index = self.all.len() as u32;
        for token in group.tokens.clone() {
            let Some(at) = token.checked_sub(self.start) else { continue };
            if let Some(outer) = self.outer.get_mut(at) {
                outer.get_or_insert(index);
            }
            if let Some(inner) = self.inner.get_mut(at) {
                *inner = Some(index);
            }
        }
        // "casualties were heavy": the noun stands apart
        let apart = group.noun.filter(|noun| !group.tokens.contains(noun)).and_then(|noun| noun.checked_sub(self.start));
        if let Some(outer) = apart.and_then(|at| self.outer.get_mut(at)) {
            outer.get_or_insert(index);
        }
        self.all.push(group);
    }

    fn at(&self, list: &[Option<u32>], token: usize) -> Option<&Group> {
        let index = (*list.get(token.checked_sub(self.start)?)?)?;
        self.all.get(index as usize)
    }

    /// The widest group that a token belongs to.
    pub(super) fn outer(&self, token: usize) -> Option<&Group> {
        self.at(&self.outer, token)
    }

    /// The narrowest group that a token belongs to.
    pub(super) fn inner(&self, token: usize) -> Option<&Group> {
        self.at(&self.inner, token)
    }

    /// The group that ends right before `token`.
    pub(super) fn ending_at(&self, token: usize) -> Option<&Group> {
        self.inner(token.checked_sub(1)?).filter(|group| group.tokens.end == token)
    }

    /// The group that counts the noun `token`.
    pub(super) fn counting(&self, token: usize) -> Option<&Group> {
        [self.outer(token), self.inner(token)].into_iter().flatten().find(|group| group.noun == Some(token))
    }
}

/// Whether the table gives a word this frame.
pub(super) fn has_frame(tables: &Tables, word: Word<'_>, frame: Frame) -> bool {
    tables.harms(word.key()).iter().any(|harm| harm.frame == frame)
}

/// Whether a word says that somebody is dead, wounded, missing …: `dead`, `injured`.
pub(super) fn is_state(tables: &Tables, word: Word<'_>) -> bool {
    let bearer = |key: &str| tables.harms(key).iter().any(|harm| harm.class == Class::Adjective && harm.with.is_empty());
    bearer(word.key())
        || (word.form().is_ascii() && word.form().len() < 16 && bearer(&word.form().to_ascii_lowercase()))
        || is_participle(word)
            && tables
                .harms(word.key())
                .iter()
                .any(|harm| harm.class == Class::Verb && harm.frame == Frame::Object && harm.with.is_empty() && !harm.only_people)
}

/// Whether the form is a past or passive participle by its shape: not the base form, not in -ing or -s.
pub(super) fn is_participle(word: Word<'_>) -> bool {
    let form = word.form().as_bytes();
    let ends = |end: &[u8]| form.len() > end.len() && form[form.len() - end.len()..].eq_ignore_ascii_case(end);
    ends(b"ed")
        || ends(b"hurt")
        || word.is_form("hurt")
        || word.is_form("slain")
        || word.is_form("beaten")
        || word.is_form("taken")
        || word.is_form("hung")
}

fn is_determiner(word: Word<'_>) -> bool {
    matches!(word.upos(), Upos::Det)
        || word.deprel() == Deprel::NmodPoss && word.upos() == Upos::Pron
        || word.is_form("the")
        || word.is_form("its")
}

fn is_more(word: Word<'_>) -> bool {
    ["more", "other", "others", "additional", "further", "else"].iter().any(|more| word.is_form(more))
}

/// One quantity with what it counts, read from left to right.
fn group(analysis: &Analysis<'_>, quantity: Quantity, times: &Times, tables: &Tables) -> Group {
    let mut tokens = quantity.tokens.clone();
    let sentence_end = analysis.word(tokens.start).map_or(tokens.end, |word| word.sentence().tokens.end);
    let word = |at: usize| (at < sentence_end).then(|| analysis.word(at)).flatten();
    let mut at = tokens.end;
    let mut others = false;
    while let Some(more) = word(at).filter(|word| is_more(*word)) {
        others |= more.is_form("others");
        at += 1;
        tokens.end = at;
    }
    let mut of = false;
    // `a "large number" of deaths`
    if word(at).is_some_and(is_quotation_mark) && word(at + 1).is_some_and(|word| word.is_form("of")) {
        at += 1;
    }
    if word(at).is_some_and(|word| word.is_form("of")) {
        of = true;
        at += 1;
        while word(at).is_some_and(is_determiner) {
            at += 1;
        }
        if word(at).is_some_and(|word| ["whom", "them", "which", "us"].iter().any(|form| word.is_form(form))) {
            let described_from = tokens.start;
            return Group { quantity, noun: None, tokens: tokens.start..at + 1, described_from, among: None, refers: true };
        }
        if let Some(state) =
            word(at).filter(|state| is_state(tables, *state) && word(at + 1).is_none_or(|next| !next.is_nominal()))
        {
            let described_from = state.index();
            return Group { quantity, noun: None, tokens: tokens.start..at + 1, described_from, among: Some(at), refers: false };
        }
    }
    let described_from = at;
    let noun = if others { None } else { noun(&word, at, of, times, tables) };
    let noun = noun.or_else(|| {
        let number = word(quantity.tokens.end - 1)?;
        let head = number.head()?;
        (!of && !others
            && matches!(number.deprel(), Deprel::Nummod | Deprel::Det | Deprel::Amod)
            && head.is_nominal()
            && (at..at + 8).contains(&head.index())
            && (at..head.index())
                .all(|between| word(between).is_some_and(|word| !matches!(word.upos(), Upos::Punct | Upos::Verb | Upos::Cconj))))
        .then(|| head.index())
    });
    tokens.end = noun.map_or(tokens.end, |noun| noun + 1);
    let described_from = if noun.is_some() { described_from } else { tokens.start };
    Group { quantity, noun, tokens, described_from, among: None, refers: false }
}

/// The noun of the noun phrase that starts at `at`: the last of its first run of nouns.
fn noun<'a>(word: &impl Fn(usize) -> Option<Word<'a>>, mut at: usize, of: bool, times: &Times, tables: &Tables) -> Option<usize> {
    let mut noun: Option<Word<'a>> = None;
    let first = at;
    while let Some(here) = word(at).filter(|_| at < first + 12) {
        if times.at(here.span().start).is_some() && noun.is_some() {
            break;
        }
        let next = word(at + 1);
        let next_nominal = next.is_some_and(|next| matches!(next.upos(), Upos::Noun | Upos::Propn | Upos::Adj));
        let plural = here.upos() == Upos::Noun && !here.form().eq_ignore_ascii_case(here.key()) && is_people(tables, here);
        let starts_state = is_state(tables, here) && !plural && next.is_none_or(|next| next.upos() != Upos::Noun);
        if starts_state {
            break;
        }
        match here.upos() {
            Upos::Noun | Upos::Propn => {
                let ends =
                    noun.is_some_and(|noun| noun.upos() == Upos::Noun && here.upos() == Upos::Propn && is_people(tables, noun));
                if ends {
                    break;
                }
                noun = Some(here);
            }
            // "one civilian died"
            Upos::Adj if !next_nominal && is_people(tables, here) => noun = Some(here),
            Upos::Adj | Upos::Num | Upos::X if noun.is_none() => {}
            // "three U.N. military observers": the run of nouns goes on where the adjective and the name belong to one noun
            Upos::Adj
                if next.is_some_and(|next| next.upos() == Upos::Noun && (is_people(tables, next) || joins(noun, here, next))) => {
            }
            Upos::Verb | Upos::Adv if noun.is_none() && next_nominal => {}
            Upos::Part | Upos::Punct | Upos::X if is_possessive(here) && noun.is_some() => {
                let harmed =
                    next.is_some_and(|next| has_frame(tables, next, Frame::Act) || has_frame(tables, next, Frame::Counted));
                if !next_nominal || harmed || noun.is_some_and(|noun| is_people(tables, noun)) {
                    break;
                }
                noun = None;
            }
            // "46 M-16 rifles"
            Upos::Punct | Upos::Sym if here.form() == "-" && next.is_some_and(|next| next.upos() == Upos::Num) => {}
            Upos::Num if here.previous().is_some_and(|previous| previous.form() == "-") => {}
            Upos::Punct if here.form().chars().all(|c| matches!(c, '-' | '–' | '"' | '“' | '”')) && next_nominal => {}
            Upos::Punct if here.form() == "," && noun.is_none() && at > first && next_nominal => {}
            Upos::Det if of && at == first => {}
            _ => break,
        }
        at += 1;
    }
    noun.map(Word::index)
}

/// A degree that is said of losses: `casualties on both sides were heavy`.
fn said_of(analysis: &Analysis<'_>, mut group: Group, tables: &Tables) -> Group {
    let degree = analysis.word(group.quantity.tokens.end.saturating_sub(1));
    if group.noun.is_none()
        && let Some(subject) = degree.filter(|degree| degree.has(Deprel::Cop)).and_then(Word::subject)
        && has_frame(tables, subject, Frame::Counted)
    {
        group.noun = Some(subject.index());
    }
    group
}

fn is_quotation_mark(word: Word<'_>) -> bool {
    ["\"", "”", "“", "''", "’"].contains(&word.form())
}

/// Whether the quantity says how many children somebody has: `a father of three`.
fn counts_children(analysis: &Analysis<'_>, quantity: &Quantity, tables: &Tables) -> bool {
    let before = |offset: usize| quantity.tokens.start.checked_sub(offset).and_then(|at| analysis.word(at));
    let (Some(of), Some(parent)) = (before(1), before(2)) else { return false };
    let one = tables.noun(parent.key()).is_some_and(|noun| noun.category.is_some() && !noun.is_group);
    of.is_form("of") && one && parent.upos() == Upos::Noun && parent.form().eq_ignore_ascii_case(parent.key())
}

/// Whether a noun and the adjective after it both modify the noun `next`.
fn joins(noun: Option<Word<'_>>, adjective: Word<'_>, next: Word<'_>) -> bool {
    noun.and_then(Word::head) == Some(next) && adjective.head() == Some(next)
}

/// `'s`, or the bare mark after a plural.
fn is_possessive(word: Word<'_>) -> bool {
    ["'s", "’s", "'", "’"].iter().any(|form| word.is_form(form))
}

fn is_people(tables: &Tables, word: Word<'_>) -> bool {
    let known = |key: &str| tables.noun(key).is_some_and(|noun| noun.category.is_some());
    known(word.key()) || word.key().strip_suffix('s').is_some_and(known)
}

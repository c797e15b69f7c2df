//! Whether a pattern fits the words around a verb, and which noun phrases it names.

use super::pattern::{Part, Pattern, Token};
use super::units::Unit;
use super::verbs::Synsets;
use super::words::Item;

/// What a pattern names, as positions of units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Bound {
    pub(super) source: Option<usize>,
    pub(super) target: Option<usize>,
}

/// The words around one verb.
#[derive(Debug)]
pub(super) struct Around<'s, 'a> {
    pub(super) items: &'s [Item<'a>],
    pub(super) units: &'s [Unit],
    /// By item: the unit it stands in.
    pub(super) unit_of: &'s [Option<usize>],
    /// Items before the verb, the nearest first.
    pub(super) before: &'s [usize],
    /// Items after the verb, in order.
    pub(super) after: &'s [usize],
    pub(super) sets: &'s Synsets,
}

/// One side of the verb: its items, going away from the verb.
#[derive(Clone, Copy)]
struct Side<'s> {
    order: &'s [usize],
    backward: bool,
    /// Whether words count in any inflection of a noun: PETRARCH-2 names the heads of phrases.
    lemmas: bool,
}

impl Around<'_, '_> {
    /// What the pattern names, when it fits.
    pub(super) fn fits(&self, pattern: &Pattern) -> Option<Bound> {
        let mut bound = Bound::default();
        let lemmas = pattern.is_unordered();
        for (parts, order, backward) in [(&pattern.before, self.before, true), (&pattern.after, self.after, false)] {
            let side = Side { order, backward, lemmas };
            let fits = if lemmas { self.in_any_order(parts, side, &mut bound) } else { self.in_order(parts, side, &mut bound) };
            if !fits {
                return None;
            }
        }
        Some(bound)
    }

    /// The parts one after the other, each run of close ones at the first place that fits.
    fn in_order(&self, parts: &[Part], side: Side<'_>, bound: &mut Bound) -> bool {
        let mut at = 0;
        let mut rest = parts;
        while !rest.is_empty() {
            let length = 1 + rest[1..].iter().take_while(|part| is_close(part)).count();
            let (run, later) = rest.split_at(length);
            let starts = if is_close(&run[0]) { at..at + 1 } else { at..side.order.len() };
            let found = starts.into_iter().find_map(|start| {
                let mut tried = *bound;
                let end = self.run(run, side, start, &mut tried)?;
                Some((end, tried))
            });
            let Some((end, tried)) = found else { return false };
            *bound = tried;
            at = end;
            rest = later;
        }
        true
    }

    /// A run of close parts from one place on; gives the place after it.
    fn run(&self, run: &[Part], side: Side<'_>, start: usize, bound: &mut Bound) -> Option<usize> {
        run.iter().try_fold(start, |at, part| match part {
            Part::Token { token, .. } => self.token(token, side, at, bound),
            Part::Noun(_) | Part::Preposition(_) => None,
        })
    }

    /// Every part somewhere on its side.
    fn in_any_order(&self, parts: &[Part], side: Side<'_>, bound: &mut Bound) -> bool {
        parts.iter().all(|part| {
            let found = (0..side.order.len()).find_map(|start| {
                let mut tried = *bound;
                let fits = match part {
                    Part::Token { token, .. } => self.token(token, side, start, &mut tried).is_some(),
                    Part::Noun(tokens) => self.within_unit(tokens, side, start, &mut tried),
                    Part::Preposition(tokens) => self.prepositional(tokens, side, start, &mut tried),
                };
                fits.then_some(tried)
            });
            if let Some(tried) = found {
                *bound = tried;
            }
            found.is_some()
        })
    }

    /// The tokens of `{…}`, the last of them (the head) first on the left side of a verb, within one unit.
    fn within_unit(&self, tokens: &[Token], side: Side<'_>, start: usize, bound: &mut Bound) -> bool {
        let unit = side.order.get(start).and_then(|&item| self.unit_of[item]);
        let limit = self.leaves(side, start, unit);
        let forward = Side { order: &side.order[..limit], ..side };
        self.spread(tokens, forward, start, bound)
    }

    /// A preposition and tokens inside the unit after it.
    fn prepositional(&self, tokens: &[Token], side: Side<'_>, start: usize, bound: &mut Bound) -> bool {
        let Some((preposition, noun)) = tokens.split_first() else { return false };
        if side.backward {
            // The noun phrase lies between the preposition and the verb.
            return self.spread(tokens, side, start, bound);
        }
        let Some(next) = self.token(preposition, side, start, bound) else { return false };
        let entered = (next..side.order.len()).find(|&at| self.unit_of[side.order[at]].is_some()).unwrap_or(side.order.len());
        let unit = side.order.get(entered).and_then(|&item| self.unit_of[item]);
        let limit = self.leaves(side, entered, unit).max(next);
        self.spread_after(noun, Side { order: &side.order[..limit], ..side }, next, bound)
    }

    /// Where the side leaves `unit`.
    fn leaves(&self, side: Side<'_>, start: usize, unit: Option<usize>) -> usize {
        let same = |&&item: &&usize| unit.is_some_and(|unit| self.units[unit].range.contains(&item));
        let rest = side.order.get(start..).unwrap_or_default();
        start + rest.iter().take_while(same).count().max(usize::from(!rest.is_empty()))
    }

    /// The place after the plain phrase or compound of `unit` that is entered at `at` or next.
    fn after_phrase(&self, side: Side<'_>, at: usize, unit: usize) -> usize {
        let phrases = &self.units[unit].phrases;
        let item = side.order[at];
        let phrase = if side.backward {
            phrases.iter().rev().find(|phrase| phrase.start <= item)
        } else {
            phrases.iter().find(|phrase| item < phrase.end)
        };
        let passed = |&&later: &&usize| {
            phrase.is_some_and(|phrase| if side.backward { phrase.start <= later } else { later < phrase.end })
        };
        (at + side.order[at..].iter().take_while(passed).count()).max(at + 1)
    }

    /// Tokens in the order of the text, others between them allowed; the first of them, going away from the verb, at `start`.
    fn spread(&self, tokens: &[Token], side: Side<'_>, start: usize, bound: &mut Bound) -> bool {
        let order: Vec<&Token> = if side.backward { tokens.iter().rev().collect() } else { tokens.iter().collect() };
        let Some((first, rest)) = order.split_first() else { return true };
        let Some(next) = self.token(first, side, start, bound) else { return false };
        self.each_later(rest.iter().copied(), side, next, bound)
    }

    /// Tokens from `start` on, others between and before them allowed.
    fn spread_after(&self, tokens: &[Token], side: Side<'_>, start: usize, bound: &mut Bound) -> bool {
        self.each_later(tokens.iter(), side, start, bound)
    }

    fn each_later<'t>(&self, tokens: impl Iterator<Item = &'t Token>, side: Side<'_>, start: usize, bound: &mut Bound) -> bool {
        let mut at = start;
        for token in tokens {
            let Some(end) = (at..side.order.len()).find_map(|place| self.token(token, side, place, bound)) else { return false };
            at = end;
        }
        true
    }

    /// One token at one place; gives the place after it.
    fn token(&self, token: &Token, side: Side<'_>, at: usize, bound: &mut Bound) -> Option<usize> {
        let &item = side.order.get(at)?;
        let unit = self.unit_of[item];
        match token {
            Token::Word(word) => self.is_word(item, word, side).then_some(at + 1),
            Token::Either(words) => words.iter().any(|word| self.is_word(item, word, side)).then_some(at + 1),
            Token::Set(name) => self.set(name, side, at),
            Token::Source => {
                bound.source = Some(unit?);
                Some(at + 1)
            }
            Token::Target => {
                bound.target = Some(unit?);
                Some(at + 1)
            }
            Token::Skip => Some(self.after_phrase(side, at, unit?)),
            Token::Compound => {
                let unit = unit.filter(|&unit| self.units[unit].is_compound())?;
                bound.target = Some(unit);
                if side.backward {
                    bound.source = Some(unit);
                }
                Some(at + 1)
            }
        }
    }

    fn is_word(&self, item: usize, word: &str, side: Side<'_>) -> bool {
        let item = &self.items[item];
        item.text == word || (side.lemmas && item.lemma == word)
    }

    /// The longest phrase of a set at one place.
    fn set(&self, name: &str, side: Side<'_>, at: usize) -> Option<usize> {
        let phrases = self.sets.get(name)?;
        let fits = |length: usize, spelled: &mut dyn Iterator<Item = &str>| {
            let places = side.order.get(at..at + length);
            places.is_some_and(|places| {
                let told = places.iter().map(|&place| &*self.items[place].text);
                if side.backward { told.rev().eq(spelled) } else { told.eq(spelled) }
            })
        };
        let lengths = phrases.iter().filter(|phrase| fits(phrase.len(), &mut phrase.words())).map(super::phrase::Phrase::len);
        lengths.max().map(|length| at + length)
    }
}

fn is_close(part: &Part) -> bool {
    matches!(part, Part::Token { close: true, .. })
}

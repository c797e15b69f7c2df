//! Nominals that restate a day: in, what the grammar found in a sentence; out, with them the nouns in apposition to a day
//! (`Saturday night, the opening night,`, `Yesterday, day five of the siege,`) and, later in the article, the same words again.

use super::calendar::Unit;
use super::daypart::is_day;
use super::meaning::{Found, Meaning, When};
use super::read::Reader;
use super::sense::{Part, Sense, Which};
use crate::syntax::Upos;
use chrono::NaiveDate;

/// How many names of days an article can give.
const MOST: usize = 8;

/// The days that an article has named so far.
#[derive(Debug, Default)]
pub(super) struct Apposed {
    /// The two words of the name, and its day.
    named: Vec<(u128, u128, NaiveDate)>,
    /// The atoms at which the names of this sentence begin, with their two words.
    fresh: Vec<(usize, u128, u128)>,
}

/// A nominal that can name a day.
#[derive(Debug, Clone, Copy)]
struct Nominal {
    start: usize,
    end: usize,
    words: (u128, u128),
    part: Option<Part>,
}

impl Apposed {
    /// Adds to `found` what restates a day of the sentence, or one that was named before.
    pub(super) fn add(&mut self, reader: &Reader<'_>, found: &mut Vec<Found>) {
        self.fresh.clear();
        let mut added = Vec::new();
        for (index, day) in found.iter().enumerate() {
            let (Meaning::When(when) | Meaning::Part(_, Some(when))) = day.meaning else { continue };
            if !is_day(when) {
                continue;
            }
            let next = found.get(index + 1).map_or(usize::MAX, |next| next.start);
            let before = index.checked_sub(1).and_then(|before| found.get(before)).map_or(0, |before| before.end);
            if let Some(nominal) = nominal_after(reader, day.end).filter(|nominal| nominal.end <= next) {
                self.fresh.push((nominal.start, nominal.words.0, nominal.words.1));
                added.push(nominal.restating(When::Unit(Unit::Day, Which::That)));
            } else if let Some(nominal) = nominal_before(reader, day.start).filter(|nominal| nominal.start >= before) {
                self.fresh.push((nominal.start, nominal.words.0, nominal.words.1));
                added.push(nominal.restating(when));
            }
        }
        if !self.named.is_empty() {
            added.extend((0..reader.atoms.len()).filter_map(|i| {
                let nominal = nominal_at(reader, i)?;
                let &(.., date) = self.named.iter().find(|named| (named.0, named.1) == nominal.words)?;
                Some(nominal.restating(When::Point(super::calendar::Point::Day(date))))
            }));
        }
        for new in added {
            let at = found.partition_point(|one| one.start < new.start);
            let free = found.get(at).is_none_or(|next| new.end <= next.start)
                && at.checked_sub(1).and_then(|before| found.get(before)).is_none_or(|before| before.end <= new.start);
            if free {
                found.insert(at, new);
            }
        }
    }

    /// Learns the day of a name that begins at atom `start`.
    pub(super) fn learn(&mut self, start: usize, day: Option<NaiveDate>) {
        let fresh = self.fresh.iter().find(|fresh| fresh.0 == start);
        if let (Some(&(_, modifier, head)), Some(day), true) = (fresh, day, self.named.len() < MOST) {
            self.named.push((modifier, head, day));
        }
    }
}

impl Nominal {
    fn restating(self, when: When) -> Found {
        let meaning = self.part.map_or(Meaning::When(when), |part| Meaning::Part(part, Some(when)));
        Found { start: self.start, end: self.end, meaning, modifier: None }
    }
}

/// `, the opening night,` after a day.
fn nominal_after(reader: &Reader<'_>, i: usize) -> Option<Nominal> {
    (reader.sense(i) == Sense::Comma).then(|| nominal_at(reader, i + 1))?.filter(|nominal| ends(reader, nominal.end))
}

/// `Opening night, ` before a day, at the head of a sentence or after a mark.
fn nominal_before(reader: &Reader<'_>, i: usize) -> Option<Nominal> {
    if i.checked_sub(1).map(|comma| reader.sense(comma)) != Some(Sense::Comma) {
        return None;
    }
    (2..=3).filter_map(|back| nominal_at(reader, (i - 1).checked_sub(back)?)).find(|nominal| nominal.end == i - 1)
}

/// Whether an apposition can end before `i`.
fn ends(reader: &Reader<'_>, i: usize) -> bool {
    matches!(reader.sense(i), Sense::Of | Sense::In | Sense::Comma | Sense::Stop) || i >= reader.atoms.len()
}

/// `the opening night`, `election day`, `the second day`, `day five`.
fn nominal_at(reader: &Reader<'_>, i: usize) -> Option<Nominal> {
    let unit_or_part = |j: usize| match reader.sense(j) {
        Sense::Unit(Unit::Day, false) => Some(None),
        Sense::Part(part) => Some(Some(part)),
        _ => None,
    };
    let key = |j: usize| reader.atoms.get(j).map_or(0, |atom| atom.key);
    if let (Some(None), Sense::Number(_) | Sense::Digits(_, 1..=2)) = (unit_or_part(i), reader.sense(i + 1)) {
        return Some(Nominal { start: i, end: i + 2, words: (key(i + 1), key(i)), part: None });
    }
    let j = i + usize::from(reader.sense(i) == Sense::The);
    let part = unit_or_part(j + 1)?;
    let modifies = match reader.sense(j) {
        Sense::Ordinal(_) | Sense::Second => j > i,
        Sense::Other => {
            let verb = reader.upos(j) == Upos::Verb && !reader.form(j).ends_with("ing");
            !verb
                && reader.form(j).bytes().all(|byte| byte.is_ascii_alphabetic())
                && !matches!(reader.upos(j), Upos::Det | Upos::Adp | Upos::Pron | Upos::Aux | Upos::Cconj)
        }
        _ => false,
    };
    modifies.then(|| Nominal { start: i, end: j + 2, words: (key(j), key(j + 1)), part })
}

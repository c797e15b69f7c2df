//! The gazetteer: every name the tables know, as one trie over folded words, with the entries that each name stands for.
//!
//! Names are added while a parser is built; reading a text only looks up. A name may stand for several entries: the order in
//! which [`Gazetteer::aliases`] gives them is the order in which they are believed when nothing in the article tells.

use super::alias::{Alias, Form, LONG_ACRONYM};
use super::entry::{Class, Entry, Text};
use super::fold::{Case, fold_word, is_joint};
use super::transliteration::skeleton;
use crate::actor::{ActorKind, CountryCode};
use crate::hash::Table;

/// No alias: the end of a list.
const NONE: u32 = u32::MAX;

/// A word that is in no name.
pub(crate) const UNKNOWN: u32 = u32::MAX;

/// The start of every name.
pub(crate) const ROOT: u32 = 0;

/// Every name, and what it stands for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Gazetteer {
    entries: Vec<Entry>,
    aliases: Vec<Alias>,
    words: Table<Box<str>, u32>,
    /// From a node by a word to the next node.
    steps: Table<(u32, u32), u32>,
    /// By node: the first alias that ends there.
    ends: Vec<u32>,
    /// The first international body of each code.
    bodies: Table<Text, u32>,
    /// The person of each skeleton of a full name; [`NONE`] where several share one.
    spelled: Table<Box<str>, u32>,
    /// The state of each country code.
    states: Table<CountryCode, u32>,
    /// Folded names that are also words of the language.
    ambiguous: Vec<Box<str>>,
    /// Folded names that several states share, with the one that is meant when nothing tells.
    homonyms: Vec<(Box<str>, CountryCode)>,
    /// Whether names that are added now come before the same names added earlier.
    pub(crate) leading: bool,
}

impl Gazetteer {
    /// An empty one with room for what the embedded tables hold.
    pub(crate) fn new() -> Self {
        Self {
            entries: Vec::with_capacity(9_000),
            aliases: Vec::with_capacity(14_000),
            words: Table::with_capacity_and_hasher(12_000, Default::default()),
            spelled: Table::with_capacity_and_hasher(1_500, Default::default()),
            steps: Table::with_capacity_and_hasher(20_000, Default::default()),
            ends: vec![NONE],
            ..Self::default()
        }
    }

    /// Says that a name is also a word of the language. Before the name is added.
    pub(crate) fn mark_ambiguous(&mut self, name: &str) {
        self.ambiguous.push(folded(name).into());
    }

    /// Says which state a shared name means when nothing tells. Before the name is added.
    pub(crate) fn mark_homonym(&mut self, name: &str, first: CountryCode) {
        self.homonyms.push((folded(name).into(), first));
    }

    /// Sorts what was marked, so that adding names can look it up.
    pub(crate) fn seal_marks(&mut self) {
        self.ambiguous.sort_unstable();
        self.homonyms.sort_unstable();
    }

    /// Adds an entry without any name.
    pub(crate) fn add(&mut self, entry: Entry) -> u32 {
        let id = self.entries.len() as u32;
        if let (Class::State, Some(country)) = (entry.class, entry.country) {
            self.states.entry(country).or_insert(id);
        }
        if let (Class::Body(ActorKind::Intergovernmental), None) = (entry.class, entry.country) {
            // Of the bodies with one code the one with the shortest name is the whole.
            let known = self.bodies.get(&entry.code).and_then(|&known| self.entries.get(known as usize));
            if known.is_none_or(|known| known.name.len() > entry.name.len()) {
                self.bodies.insert(entry.code.clone(), id);
            }
        }
        self.entries.push(entry);
        id
    }

    /// Adds a name of an entry; a name that folds to nothing, or that this entry has already, is passed over.
    pub(crate) fn add_name(&mut self, entry: u32, name: &str, form: Form) {
        let (node, folded, alias) = self.grow(entry, name, form);
        if node == ROOT {
            return;
        }
        if form == Form::Name {
            self.spell(entry, name);
        }
        let country = self.entry(entry).and_then(|entry| entry.country);
        let homonym = self.homonyms.binary_search_by(|(known, _)| (**known).cmp(&folded));
        let leads = self.leading || homonym.is_ok_and(|at| Some(self.homonyms[at].1) == country);
        self.link(node, alias, leads);
    }

    /// Makes the nodes of a name: the last one, the folded name, and the alias to link to it.
    fn grow(&mut self, entry: u32, name: &str, form: Form) -> (u32, String, Alias) {
        let (mut node, mut capitals, mut count) = (ROOT, 0_u16, 0_usize);
        let mut first_case = Case::Lower;
        let (mut word, mut key) = (String::new(), String::new());
        for part in parts(name) {
            fold_word(part, &mut word);
            if word.is_empty() {
                continue;
            }
            if count > 0 {
                key.push(' ');
            }
            key.push_str(&word);
            let case = Case::of(part);
            if count == 0 {
                first_case = case;
            }
            if case != Case::Lower && count < 15 {
                capitals |= 1 << count;
            }
            count += 1;
            let id = match self.words.get(word.as_str()) {
                Some(&id) => id,
                None => {
                    let id = self.words.len() as u32;
                    self.words.insert(word.as_str().into(), id);
                    id
                }
            };
            let fresh = self.ends.len() as u32;
            node = *self.steps.entry((node, id)).or_insert(fresh);
            if node == fresh {
                self.ends.push(NONE);
            }
        }
        let acronym = count == 1 && first_case == Case::Upper && key.len() > 1;
        if acronym && key.chars().count() > 3 {
            capitals |= LONG_ACRONYM;
        }
        let ambiguous = self.ambiguous.binary_search_by(|known| (**known).cmp(&key)).is_ok();
        (node, key, Alias { entry, form, capitals, acronym, ambiguous, next: NONE })
    }

    /// Keeps how the full name of a person is spelled but for the choices of a transliteration.
    fn spell(&mut self, entry: u32, name: &str) {
        if self.entry(entry).is_some_and(|entry| entry.class == Class::Person)
            && let Some(skeleton) = skeleton(name)
        {
            let known = self.spelled.entry(skeleton.into()).or_insert(entry);
            if *known != entry {
                *known = NONE;
            }
        }
    }

    /// Puts an alias before or behind the others that end at `node`, unless its entry is among them.
    fn link(&mut self, node: u32, alias: Alias, leads: bool) {
        let Some(first) = self.ends.get(node as usize).copied() else { return };
        let own = self.aliases.len() as u32;
        let (mut last, mut at) = (NONE, first);
        while let Some(other) = self.aliases.get(at as usize) {
            if other.entry == alias.entry {
                return;
            }
            (last, at) = (at, other.next);
        }
        match self.aliases.get_mut(last as usize) {
            Some(previous) if !leads => {
                previous.next = own;
                self.aliases.push(alias);
            }
            _ => {
                self.aliases.push(Alias { next: first, ..alias });
                self.ends[node as usize] = own;
            }
        }
    }

    /// An entry.
    pub(crate) fn entry(&self, id: u32) -> Option<&Entry> {
        self.entries.get(id as usize)
    }

    /// The international body with this CAMEO code.
    pub(crate) fn body(&self, code: &str) -> Option<u32> {
        self.bodies.get(code).copied()
    }

    /// The person whose full name is spelled like this but for the choices of a transliteration, and how long its skeleton is.
    pub(crate) fn spelled_like(&self, name: &str) -> Option<(u32, usize)> {
        let skeleton = skeleton(name)?;
        let known = *self.spelled.get(skeleton.as_str())?;
        (known != NONE).then_some((known, skeleton.len()))
    }

    /// The entry of the state with this code.
    pub(crate) fn state_id(&self, country: CountryCode) -> Option<u32> {
        self.states.get(&country).copied()
    }

    /// The state with this code.
    pub(crate) fn state(&self, country: CountryCode) -> Option<&Entry> {
        self.entry(*self.states.get(&country)?)
    }

    /// The number of a folded word; [`UNKNOWN`] for one that is in no name.
    pub(crate) fn word(&self, folded: &str) -> u32 {
        self.words.get(folded).copied().unwrap_or(UNKNOWN)
    }

    /// The node that `word` leads to.
    pub(crate) fn step(&self, node: u32, word: u32) -> Option<u32> {
        self.steps.get(&(node, word)).copied()
    }

    /// The names that end at a node, the likeliest first.
    pub(crate) fn aliases(&self, node: u32) -> impl Iterator<Item = &Alias> + Clone {
        let first = self.ends.get(node as usize).and_then(|&at| self.aliases.get(at as usize));
        std::iter::successors(first, |alias| self.aliases.get(alias.next as usize))
    }

    /// The node of a whole name, with or without its article.
    pub(crate) fn find(&self, name: &str) -> Option<u32> {
        let bare = || name.trim_start().strip_prefix("the ").or_else(|| name.trim_start().strip_prefix("The "));
        let ends = |node: &u32| self.aliases(*node).next().is_some();
        self.walk(name).filter(ends).or_else(|| self.walk(bare()?))
    }

    fn walk(&self, name: &str) -> Option<u32> {
        let mut word = String::new();
        let mut node = ROOT;
        for part in parts(name) {
            fold_word(part, &mut word);
            if !word.is_empty() {
                node = self.step(node, self.word(&word))?;
            }
        }
        (node != ROOT).then_some(node)
    }

    /// The country of a city, region or state by any name of it, letter case aside.
    pub(crate) fn country_of_place(&self, name: &str) -> Option<CountryCode> {
        let node = self.find(name)?;
        self.aliases(node).find_map(|alias| {
            let entry = self.entry(alias.entry)?;
            let is_place = match entry.class {
                Class::State | Class::Territory | Class::Region => matches!(alias.form, Form::Name | Form::Capital),
                Class::City => true,
                Class::States | Class::Body(_) | Class::Person | Class::Type(_) | Class::Role(_) => false,
            };
            entry.country.filter(|_| is_place)
        })
    }
}

/// The words of a name: split at white space, hyphens and slashes, `the` in front left out.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| c.is_whitespace() || is_joint(c)).filter(|part| !part.is_empty())
}

/// A whole name, folded.
pub(super) fn folded(name: &str) -> String {
    let mut word = String::new();
    let mut out = String::new();
    for part in parts(name) {
        fold_word(part, &mut word);
        if !word.is_empty() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(&word);
        }
    }
    out
}

//! One name of an entry of the gazetteer: how it stands for the entry, and in which letter case.

use super::fold::Case;

/// How a name stands for its entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Its name, an alias, an abbreviation.
    Name,
    /// Its capital.
    Capital,
    /// A building or street that stands for its government: `Kremlin`.
    Seat,
    /// Its adjective, which may also be the noun for one of its people: `Malian`.
    Adjective,
    /// A noun for its people that is no adjective: `Malians`, `Danes`.
    People,
    /// A surname alone.
    Surname,
    /// A common noun for one.
    Noun,
    /// A common noun for many: `soldiers`.
    Plural,
}

/// One name of one entry.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Alias {
    /// Whose name.
    pub(crate) entry: u32,
    /// How it stands for it.
    pub(crate) form: Form,
    /// Bit `n`: word `n` of the name has a capital letter.
    pub(super) capitals: u16,
    /// One word in capital letters: `GUR`.
    pub(super) acronym: bool,
    /// Also a word of the language: counts in its own letter case only.
    pub(super) ambiguous: bool,
    /// The next name of the same words.
    pub(super) next: u32,
}

impl Alias {
    /// Whether words written like `cases` can be this name; `shouting`: the whole sentence is in capital letters; `opening`:
    /// they open a sentence, where any word has one.
    pub(crate) fn fits(&self, cases: &[Case], shouting: bool, opening: bool) -> bool {
        if shouting || opening && self.ambiguous && cases != [Case::Upper] {
            return !self.ambiguous;
        }
        if self.acronym {
            return match cases {
                [Case::Upper] => true,
                // `Nato`, `Unicef`: longer ones are also written as names.
                [Case::Title] => !self.ambiguous && self.capitals & LONG_ACRONYM != 0,
                _ => false,
            };
        }
        cases.iter().enumerate().all(|(at, &case)| at >= 15 || self.capitals >> at & 1 == 0 || case != Case::Lower)
    }
}

/// Bit of [`Alias::capitals`]: an acronym of four letters and more.
pub(super) const LONG_ACRONYM: u16 = 1 << 15;

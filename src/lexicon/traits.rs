//! What the tables of nouns say besides of a noun: the column `traits` of `body_types.tsv` and `roles.tsv`.

/// One trait of a noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trait {
    /// Where they are tells nothing of where they belong: `settlers in the West Bank`.
    Abroad,
    /// An office of any body, public or private, which tells no state: `spokesman`.
    Anybody,
    /// Planes and ships: a force only where a state or group has them.
    Craft,
    /// An actor only by name, or where the phrase says whose: `driver`.
    Faceless,
    /// Who holds the office is `he`.
    He,
    /// An actor only as the last word of a name of the text's own: `Revolutionary Command Council`; else it points back.
    Named,
    /// An actor only where the phrase says whose: `the university of Tripoli`, but not `the university`.
    Owned,
    /// A plural of persons, which needs no article to mean those of a state: `lawmakers`.
    Persons,
    /// Sent by a state, even to an international body: `Russia's U.N. ambassador`.
    Sent,
    /// Who holds the office is `she`.
    She,
    /// Somebody who speaks to reporters without a name: `a Western diplomat`.
    Source,
}

/// Each trait by its name in the tables.
const NAMES: [(&str, Trait); 11] = [
    ("abroad", Trait::Abroad),
    ("anybody", Trait::Anybody),
    ("craft", Trait::Craft),
    ("faceless", Trait::Faceless),
    ("he", Trait::He),
    ("named", Trait::Named),
    ("owned", Trait::Owned),
    ("persons", Trait::Persons),
    ("sent", Trait::Sent),
    ("she", Trait::She),
    ("source", Trait::Source),
];

/// The traits of one noun.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Traits(u16);

impl Traits {
    /// Reads a column, names split by `|`; an unknown name is the error.
    pub(super) fn read(column: &str) -> Result<Self, &str> {
        column.split('|').filter(|name| !name.is_empty()).try_fold(Self::default(), |traits, name| {
            let (_, known) = NAMES.iter().find(|(known, _)| *known == name).ok_or(name)?;
            Ok(Self(traits.0 | known.bit()))
        })
    }

    /// Whether the noun has this trait.
    pub(crate) fn has(self, wanted: Trait) -> bool {
        self.0 & wanted.bit() != 0
    }
}

impl Trait {
    fn bit(self) -> u16 {
        1 << self as u16
    }
}

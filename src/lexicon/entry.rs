//! What a name of the gazetteer stands for: a state, a place, a body, a person, a common noun for one, with what the tables say of
//! it.

use super::traits::Traits;
use crate::actor::{ActorKind, CountryCode};
use chrono::NaiveDate;
use std::borrow::Cow;

/// Text of a table: borrowed from an embedded one, owned from a user's.
pub(crate) type Text = Cow<'static, str>;

/// What a name stands for.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// The canonical name.
    pub(crate) name: Text,
    /// What it is.
    pub(crate) class: Class,
    /// The state it is, lies in or belongs to.
    pub(crate) country: Option<CountryCode>,
    /// The adjective, where there is one: `Malian`.
    pub(crate) adjective: Text,
    /// CAMEO actor code, country included; empty when [`country`](Self::country) says all.
    pub(crate) code: Text,
    /// Offices or codes that hold for some time only, in the order of the table.
    pub(crate) tenures: Vec<Tenure>,
    /// What the tables say besides of a noun.
    pub(crate) traits: Traits,
}

impl Entry {
    /// An entry of which the tables say no more.
    pub(super) fn plain(name: impl Into<Text>, class: Class, country: Option<CountryCode>) -> Self {
        Self {
            name: name.into(),
            class,
            country,
            adjective: Text::Borrowed(""),
            code: Text::Borrowed(""),
            tenures: Vec::new(),
            traits: Traits::default(),
        }
    }
}

/// What an [`Entry`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// A state or territory of ISO 3166-1, or a former one.
    State,
    /// Several states at once: `the Koreas`; the entry's code lists their codes, split by `|`.
    States,
    /// A disputed state or autonomous region, which acts by itself; its country is the state that it is counted to.
    Territory,
    /// A province, a region, a part of the world: only a place.
    Region,
    /// A city or town.
    City,
    /// A body, organisation, group of this kind.
    Body(ActorKind),
    /// A well-known person.
    Person,
    /// A common noun for a body, force, group or crowd of this kind: `army`. The entry's name is the noun it is the same as.
    Type(ActorKind),
    /// An office, rank or occupation: `foreign minister`; whether it may be a title before a name.
    Role(bool),
}

/// An office held, or a code that is valid, from one day to another.
#[derive(Debug, Clone)]
pub(crate) struct Tenure {
    /// The first day; `None`: since ever.
    pub(crate) from: Option<NaiveDate>,
    /// The last day; `None`: still.
    pub(crate) to: Option<NaiveDate>,
    /// The office: `president`; empty where only the code changes.
    pub(crate) role: Text,
    /// CAMEO actor code while it lasts.
    pub(crate) code: Text,
}

impl Tenure {
    /// Whether `day` lies in it.
    pub(crate) fn holds(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

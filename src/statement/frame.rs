//! The constructions a cue takes its content in.

use std::fmt;
use std::str::FromStr;

/// A syntactic frame of a cue: where its content stands in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Frame {
    /// A finite clause, with or without `that`, direct or not, before, after or around the cue: `she said it rained`.
    That,
    /// Words in quotation marks only: `"Never," he smiled`.
    Quote,
    /// An infinitive: `they refused to leave`; of a noun: `their refusal to leave`.
    To,
    /// A gerund: `he denied taking part`.
    Ing,
    /// A noun phrase: `he cited two reports`; of a noun, what it is about: `criticism of the raid`.
    Obj,
    /// A noun phrase and an infinitive: `they urged both sides to talk`.
    ObjTo,
    /// A noun phrase and what is said of it: `he accused them of lying`, `called it a lie`, `described it as a lie`.
    ObjAs,
    /// A noun phrase and the number it is given: `put the toll at 30`; of a passive its subject: `the toll was put at 30`.
    Figure,
    /// A noun phrase or gerund after the preposition that the entry names: `complained about the delay`.
    Prep,
    /// The subject of a passive: `the plan was rejected by both`.
    Passive,
    /// The subject and infinitive of a passive or raising cue: `the talks are expected to fail`, `the talks seem to fail`.
    Raise,
}

impl Frame {
    pub(crate) const COUNT: usize = 11;
    pub(crate) const ALL: [(Self, &'static str); Self::COUNT] = [
        (Self::That, "that"),
        (Self::Quote, "quote"),
        (Self::To, "to"),
        (Self::Ing, "ing"),
        (Self::Obj, "obj"),
        (Self::ObjTo, "obj-to"),
        (Self::ObjAs, "obj-as"),
        (Self::Figure, "figure"),
        (Self::Prep, "prep"),
        (Self::Passive, "passive"),
        (Self::Raise, "raise"),
    ];
}

impl fmt::Display for Frame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(Self::ALL[*self as usize].1)
    }
}

impl FromStr for Frame {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(frame, _)| *frame).ok_or(())
    }
}

/// What part of speech a cue is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum CueClass {
    /// `say`
    Verb,
    /// `claim`
    Noun,
    /// `confident`
    Adjective,
    /// `according to`
    Preposition,
    /// `reportedly`
    Adverb,
}

impl FromStr for CueClass {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Ok(match name {
            "verb" => Self::Verb,
            "noun" => Self::Noun,
            "adj" => Self::Adjective,
            "prep" => Self::Preposition,
            "adv" => Self::Adverb,
            _ => return Err(()),
        })
    }
}

/// Whether what a cue reports is taken to be true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Factivity {
    /// Taken to be true: `admit`, `know`.
    Factive,
    /// Left open: `say`.
    Neutral,
    /// Left open, with doubt: `claim`, `allege`.
    Doubtful,
    /// Taken to be denied: `deny`.
    Counter,
}

impl FromStr for Factivity {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Ok(match name {
            "factive" => Self::Factive,
            "neutral" => Self::Neutral,
            "doubtful" => Self::Doubtful,
            "counter" => Self::Counter,
            _ => return Err(()),
        })
    }
}

//! The record of a statement.

use crate::ids::{ActorId, StatementId, TimeId};
use crate::name::named;
use crate::span::{Quoted, Span};
use serde::{Deserialize, Serialize};

/// Something that somebody said, wrote, thinks, knows or shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Who said it; neither actor nor span where nobody is named.
    pub speaker: Attribution,
    /// Who relayed it: `was quoted by state media as saying`.
    pub via: Option<Attribution>,
    /// The words that attribute it.
    pub cue: Cue,
    /// Whether the words are the speaker's own.
    pub mode: Mode,
    /// What is said; several spans when the cue splits it.
    pub content: Vec<Span>,
    /// What stands in quotation marks inside it.
    pub quotes: Vec<Span>,
    /// To whom: `told reporters`.
    pub addressee: Option<Attribution>,
    /// Through what: `in a televised statement`.
    pub medium: Option<Quoted>,
    /// When it was said.
    pub said_on: Option<TimeId>,
    /// Where it was said.
    pub place: Option<Quoted>,
    /// Whether the cue is negated: `did not say that`.
    pub negated: bool,
    /// Whether the cue is hedged: `reportedly said`.
    pub hedged: bool,
    /// The statement it is reported inside.
    pub within: Option<StatementId>,
}

/// Who something is attributed to, and the words that say so.
///
/// Several actors may share it: `Niger and Mali said`, `they` of both; [`Attribution::actors`] gives them all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribution {
    /// The actor, when it resolves to one; of several the first.
    pub actor: Option<ActorId>,
    /// The further actors who share it, in the order of the text; empty where there is at most one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<ActorId>,
    /// The words: a name, a pronoun, `the ministry`.
    pub span: Option<Span>,
}

impl Attribution {
    /// Every actor it is attributed to, the first before [`others`](Self::others).
    pub fn actors(&self) -> impl Iterator<Item = ActorId> {
        self.actor.into_iter().chain(self.others.iter().copied())
    }
}

/// The words that attribute a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cue {
    /// Where they stand.
    pub span: Span,
    /// The lemma of the table's entry: `say`, `according to`.
    pub lemma: String,
    /// The speech act.
    pub act: CueAct,
}

named! {
    /// What a speaker does by saying it.
    CueAct, "speech act" {
        /// `said`, `told`, `stated`
        Say = "say",
        /// `added`, `went on`
        Add = "add",
        /// `accused`, `blamed`
        Accuse = "accuse",
        /// `denied`, `rejected`
        Deny = "deny",
        /// `admitted`, `acknowledged`
        Admit = "admit",
        /// `claimed`, `alleged`
        Claim = "claim",
        /// `announced`, `declared`
        Announce = "announce",
        /// `asked`, `wondered`
        Ask = "ask",
        /// `urged`, `demanded`, `ordered`
        Urge = "urge",
        /// `warned`, `threatened`
        Warn = "warn",
        /// `promised`, `vowed`
        Promise = "promise",
        /// `praised`, `welcomed`
        Praise = "praise",
        /// `criticised`, `condemned`
        Criticize = "criticize",
        /// `agreed`, `confirmed`
        Confirm = "confirm",
        /// `quoted as saying`, `citing`
        Quote = "quote",
        /// `wrote`, `posted`
        Write = "write",
        /// `believes`, `fears`, `hopes`
        Think = "think",
        /// `wants`, `plans`, `seeks`
        Intend = "intend",
        /// `knows`, `learned`
        Know = "know",
        /// `showed`, `found`
        Show = "show",
        /// `predicted`, `expects`
        Expect = "expect",
    }
}

named! {
    /// Whether the words of a statement are the speaker's own.
    Mode, "quotation mode" {
        /// All of it stands in quotation marks.
        Direct = "direct",
        /// None of it does.
        Indirect = "indirect",
        /// Part of it does.
        Mixed = "mixed",
    }
}

impl CueAct {
    /// Whether it is an act of words, spoken or written, and not of the mind or of evidence.
    #[must_use]
    pub const fn is_speech(self) -> bool {
        !matches!(self, Self::Think | Self::Intend | Self::Know | Self::Show | Self::Expect)
    }
}

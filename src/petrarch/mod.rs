//! PETRARCH's dictionaries and a coder that uses them alone.
//!
//! In: the actor, agent, verb and discard dictionaries that labs have tended for TABARI, PETRARCH-1 and PETRARCH-2, and
//! parsed sentences. Out: `(source, target, code)` events, as PETRARCH writes them.
//!
//! Each reader takes the text of one file and returns a [`Reading`]: the typed dictionary, and every line that could not be
//! read with its number and the reason.

mod actors;
mod agents;
mod clauses;
mod coder;
mod codes;
mod discards;
mod forms;
mod lines;
mod matching;
mod pattern;
mod phrase;
mod transformation;
mod units;
mod unread;
mod verbs;
mod words;

pub use actors::{ActorDictionary, ActorEntry};
pub use agents::{AgentDictionary, AgentEntry, Side};
pub use clauses::CommaClauses;
pub use coder::{CodedEvent, Coder, Options, Outcome};
pub use codes::{DatedCode, EventCode, NULL};
pub use discards::{Discard, DiscardList};
pub use pattern::{Part, Pattern, Token};
pub use phrase::Phrase;
pub use transformation::{Party, Transformation};
pub use unread::{Reading, Reason, Unread};
pub use verbs::{Synsets, Verb, VerbBlock, VerbDictionary, VerbForm};

//! PETRARCH's dictionaries and a coder that uses them alone.
//!
//! In: the actor, agent, verb and discard dictionaries that labs have tended for TABARI, PETRARCH-1 and PETRARCH-2, and
//! parsed sentences. Out: `(source, target, code)` events, as PETRARCH writes them.
//!
//! Each reader takes the text of one file and returns a [`Reading`]: the typed dictionary, and every line that could not be
//! read with its number and the reason.
//!
//! | file | reader | what a line says |
//! |---|---|---|
//! | actors | [`ActorDictionary`] | `NAME [CODE]`, `+OTHER NAME`, `[CODE 990101-20041231]` for some time only |
//! | agents | [`AgentDictionary`] | `NOUN {PLURAL} [~CODE]`, `!SET! = WORD, WORD` |
//! | verbs | [`VerbDictionary`] | `--- BLOCK [CODE] ---`, `VERB {FORMS} [CODE]`, `- PATTERN [CODE]`, `&SET` and its `+MEMBERS`, `~ TRANSFORMATION` |
//! | discards | [`DiscardList`] | a phrase that takes out a sentence, with `+` a story |
//!
//! `#`, `;` and `<!-- -->` are comments. Words joined by `_` stand side by side; a blank lets others between them. The notation
//! of verb patterns, the ordered one of PETRARCH-1 and TABARI and the constituents of PETRARCH-2, is that of [`Pattern`].
//!
//! Two ways lead from there. [`Coder`] stands in PETRARCH's place and codes as it does (see `examples/petrarch.rs`).
//! [`ParserBuilder`](crate::ParserBuilder) takes the dictionaries into the parser's own stages, so that
//! [`Parser::parse`](crate::Parser::parse) knows a lab's actors and verbs.
//!
//! ```
//! use demarche::Parser;
//! use demarche::petrarch::{ActorDictionary, AgentDictionary, Coder, DiscardList, Options, Outcome, VerbDictionary};
//!
//! let actors = ActorDictionary::read("ATLANTIS [ATL]\n+ATLANTEAN\nLEMURIA [LEM]\n").dictionary;
//! let agents = AgentDictionary::read("FISHERMAN {FISHERMEN} [~LAB]\n").dictionary;
//! let verbs = VerbDictionary::read("--- CRITICIZE [111] ---\nCRITICIZE\n").dictionary;
//! let coder = Coder::new(actors, agents, verbs, DiscardList::default(), Options::default());
//!
//! let parser = Parser::new()?;
//! let sentence = parser.analyze("Atlantean fishermen criticized Lemuria.")?;
//! let Outcome::Events(events) = coder.code(&sentence, None) else { panic!("no discard phrase") };
//! assert_eq!((&*events[0].source, &*events[0].target, &*events[0].code), ("ATLLAB", "LEM", "111"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Where the coder differs from PETRARCH-1
//!
//! It reads dependency trees, and where these miss a coordination it takes two names with one relation for coordinate. A
//! subject that the tree gives goes before the first known actor of the sentence. A clause between commas whose verb has its
//! subject outside is kept. Regular verb forms follow English spelling (`DENIES`, `BANNED`), where PETRARCH adds bare endings.
//! Not done: actors without an entry (`new_actor_length`), TABARI's `[+++]` and `[###]`, rules that combine agent codes.

mod actors;
mod agents;
mod clauses;
mod coder;
mod codes;
mod combining;
mod discards;
mod forms;
mod into_actors;
mod into_events;
mod lines;
mod matching;
mod pattern;
mod phrase;
mod sentence;
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

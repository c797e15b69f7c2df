//! The [`ParserBuilder`]: a parser with tables of your own beside the crate's.

use crate::error::TableError;
use crate::parser::Parser;
use crate::petrarch::{ActorDictionary, AgentDictionary, Unread, VerbDictionary};

/// Builds a [`Parser`] that also knows the actors and verbs of your own tables.
///
/// Tables are in the crate's own format, tab-separated; dictionaries in the formats of PETRARCH and TABARI, as they are. What
/// they say comes before what the crate's tables say of the same name or verb, and the last added before the others.
///
/// ```
/// # fn main() -> Result<(), demarche::TableError> {
/// let parser = demarche::Parser::builder()
///     .actors("mine.tsv", "Harbour Watch\tHW|Watch on the Harbour\torganisation\tNER\tNERNGO\n")
///     .build()?;
/// let article = parser.parse("Harbour Watch said on Monday that it would leave Niger.").expect("not empty");
/// assert_eq!(article.actors[0].code, "NERNGO");
/// # Ok(())
/// # }
/// ```
///
/// A lab's dictionaries, and what could not be read of them:
///
/// ```
/// # fn main() -> Result<(), demarche::TableError> {
/// let (parser, unread) = demarche::Parser::builder()
///     .petrarch_actors("lab.actors.txt", "ISLE_OF_ATLANTIS [ATLGOV]\n+POSEIDONIS\nLEMURIA [LEM\n")
///     .build_with_unread()?;
/// assert_eq!(unread.iter().map(|unread| unread.1.to_string()).collect::<Vec<_>>(), ["line 3: '[' is not closed: LEMURIA [LEM"]);
/// let article = parser.parse("Poseidonis condemned France on Monday.").expect("not empty");
/// assert_eq!(article.actors[0].code, "ATLGOV");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Default)]
pub struct ParserBuilder {
    tables: Vec<Table>,
}

#[derive(Debug, Clone)]
struct Table {
    format: Format,
    name: String,
    text: String,
}

#[derive(Debug, Clone, Copy)]
enum Format {
    Actors,
    Events,
    EventClasses,
    PetrarchActors,
    PetrarchAgents,
    PetrarchVerbs,
}

impl ParserBuilder {
    /// Adds a table of actors; `name` names it in messages.
    ///
    /// One actor a line, columns split by tabs, `#` before a comment: name; other names, split by `|`; kind, as
    /// [`ActorKind`](crate::ActorKind) writes it in JSON; country, ISO 3166-1 alpha-3, or nothing; CAMEO actor code; offices,
    /// `role@first year-last year`, split by `|`, for persons. A name of yours comes before the same name of the crate.
    #[must_use]
    pub fn actors(self, name: impl Into<String>, table: impl Into<String>) -> Self {
        self.add(Format::Actors, name, table)
    }

    /// Adds a table of event patterns in the format of `data/events.tsv`; `name` names it in messages.
    ///
    /// One pattern a line: heads (`snub.v`), frame (`obj`), kind of act, CAMEO code, PLOVER event type or mode where it is not
    /// the code's own, an example. It comes before the crate's patterns that ask as much.
    #[must_use]
    pub fn events(self, name: impl Into<String>, table: impl Into<String>) -> Self {
        self.add(Format::Events, name, table)
    }

    /// Adds a table of word classes for event patterns added after it, in the format of `data/event_classes.tsv`: a class in
    /// capital letters, a word.
    #[must_use]
    pub fn event_classes(self, name: impl Into<String>, table: impl Into<String>) -> Self {
        self.add(Format::EventClasses, name, table)
    }

    /// Adds an actor dictionary of PETRARCH or TABARI.
    #[must_use]
    pub fn petrarch_actors(self, name: impl Into<String>, dictionary: impl Into<String>) -> Self {
        self.add(Format::PetrarchActors, name, dictionary)
    }

    /// Adds an agent dictionary of PETRARCH.
    #[must_use]
    pub fn petrarch_agents(self, name: impl Into<String>, dictionary: impl Into<String>) -> Self {
        self.add(Format::PetrarchAgents, name, dictionary)
    }

    /// Adds a verb dictionary of PETRARCH or TABARI, of either notation, as event patterns.
    #[must_use]
    pub fn petrarch_verbs(self, name: impl Into<String>, dictionary: impl Into<String>) -> Self {
        self.add(Format::PetrarchVerbs, name, dictionary)
    }

    fn add(mut self, format: Format, name: impl Into<String>, text: impl Into<String>) -> Self {
        self.tables.push(Table { format, name: name.into(), text: text.into() });
        self
    }

    /// The parser.
    ///
    /// # Errors
    /// [`TableError`] with table and line for a row that cannot be read; lines of PETRARCH's dictionaries are passed over.
    pub fn build(self) -> Result<Parser, TableError> {
        self.build_with_unread().map(|(parser, _)| parser)
    }

    /// The parser, and the lines of PETRARCH's dictionaries that could not be read or that no pattern of the crate can express,
    /// each with the name of its dictionary.
    ///
    /// # Errors
    /// [`TableError`] with table and line for a row of a table that cannot be read.
    pub fn build_with_unread(self) -> Result<(Parser, Vec<(String, Unread)>), TableError> {
        let mut parser = Parser::new()?;
        let lexicon = parser.lexicon_mut();
        let mut unread = Vec::new();
        for Table { format, name, text } in &self.tables {
            let left = match format {
                Format::Actors => {
                    lexicon.gazetteer.add_actors(name, text)?;
                    Vec::new()
                }
                Format::Events => {
                    lexicon.events.read(name, text)?;
                    Vec::new()
                }
                Format::EventClasses => {
                    lexicon.events.read_classes(name, text)?;
                    Vec::new()
                }
                Format::PetrarchActors => {
                    let reading = ActorDictionary::read(text);
                    reading.dictionary.add_to(&mut lexicon.gazetteer);
                    reading.unread
                }
                Format::PetrarchAgents => {
                    let reading = AgentDictionary::read(text);
                    reading.dictionary.add_to(&mut lexicon.gazetteer);
                    reading.unread
                }
                Format::PetrarchVerbs => {
                    let reading = VerbDictionary::read(text);
                    let mut left = reading.unread;
                    left.extend(reading.dictionary.add_to(&mut lexicon.events));
                    left.sort_by_key(|unread| unread.line);
                    left
                }
            };
            unread.extend(left.into_iter().map(|unread| (name.clone(), unread)));
        }
        Ok((parser, unread))
    }
}

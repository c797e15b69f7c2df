//! The [`ParserBuilder`]: a parser with tables of your own beside the crate's.

use crate::error::TableError;
use crate::parser::Parser;

/// Builds a [`Parser`] that also knows the actors of your own tables.
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
#[derive(Debug, Clone, Default)]
pub struct ParserBuilder {
    actors: Vec<(String, String)>,
}

impl ParserBuilder {
    /// Adds a table of actors; `name` names it in messages.
    ///
    /// One actor a line, columns split by tabs, `#` before a comment: name; other names, split by `|`; kind, as
    /// [`ActorKind`](crate::ActorKind) writes it in JSON; country, ISO 3166-1 alpha-3, or nothing; CAMEO actor code; offices,
    /// `role@first year-last year`, split by `|`, for persons. A name of yours comes before the same name of the crate.
    #[must_use]
    pub fn actors(mut self, name: impl Into<String>, table: impl Into<String>) -> Self {
        self.actors.push((name.into(), table.into()));
        self
    }

    /// The parser.
    ///
    /// # Errors
    /// [`TableError`] with table and line for a row that cannot be read.
    pub fn build(self) -> Result<Parser, TableError> {
        let mut parser = Parser::new()?;
        for (name, table) in &self.actors {
            parser.add_actors(name, table)?;
        }
        Ok(parser)
    }
}

//! The format of the tables: one fact a line, columns split by tabs, `#` before a comment line.

use crate::error::TableError;

/// One row of a table: its columns, and where it stands for messages.
#[derive(Debug, Clone, Copy)]
pub struct Row<'t> {
    table: &'t str,
    /// Line in the table, from 1.
    pub line: usize,
    text: &'t str,
}

/// The rows of `text`, comments and blank lines left out; `table` names it in messages.
pub fn rows<'t>(table: &'t str, text: &'t str) -> impl Iterator<Item = Row<'t>> {
    text.lines()
        .enumerate()
        .map(move |(index, text)| Row { table, line: index + 1, text: text.trim_end_matches('\r') })
        .filter(|row| !row.text.trim().is_empty() && !row.text.starts_with('#'))
}

impl<'t> Row<'t> {
    /// The columns, in order, without the white space around each.
    pub fn columns(self) -> impl Iterator<Item = &'t str> {
        self.text.split('\t').map(str::trim)
    }

    /// Exactly `N` columns; a missing one at the end reads as empty.
    ///
    /// # Errors
    /// When the row has more than `N`.
    pub fn exactly<const N: usize>(self) -> Result<[&'t str; N], TableError> {
        let mut found = [""; N];
        for (index, column) in self.columns().enumerate() {
            match found.get_mut(index) {
                Some(place) => *place = column,
                None => return Err(self.error(format!("expected at most {N} columns, found {}", self.columns().count()))),
            }
        }
        Ok(found)
    }

    /// An error at this row.
    #[must_use]
    pub fn error(self, expected: impl Into<String>) -> TableError {
        TableError { table: self.table.to_owned(), line: self.line, expected: expected.into() }
    }
}

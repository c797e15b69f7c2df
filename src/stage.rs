//! The stages of a parse, by name, for those who measure them.

use crate::name::named;

named! {
    /// A stage of a parse, in the order in which they run.
    Stage, "stage" {
        /// Layout.
        Document = "document",
        /// Tokens, sentences, quotation marks.
        Text = "text",
        /// Parts of speech, lemmas, trees.
        Syntax = "syntax",
        /// Time expressions.
        Time = "time",
        /// Actors.
        Actor = "actor",
        /// Statements.
        Statement = "statement",
        /// Actions and incidents.
        Event = "event",
        /// Casualty claims.
        Casualty = "casualty",
    }
}

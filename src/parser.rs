//! The [`Parser`]: builds the tables once and runs the stages in their order.

use crate::article::Article;
use crate::builder::ParserBuilder;
use crate::error::{ParseError, TableError};
use crate::lexicon::Lexicon;
use crate::stage::Stage;
use crate::syntax::{Analysis, Model};
use crate::{actor, casualty, document, event, statement, text, time};
use chrono::{NaiveDate, NaiveTime};
use std::time::{Duration, Instant};

/// The longest text that is read as one article: spans inside the crate count in 32 bits.
const LONGEST: usize = u32::MAX as usize / 2;

/// Reads articles. Build one and share it: it is immutable, `Send` and `Sync`.
#[derive(Debug, Clone)]
pub struct Parser {
    model: Model,
    lexicon: Lexicon,
}

/// What the caller knows better than the text; it wins over what the text says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Context {
    /// The day of publication.
    pub published: Option<NaiveDate>,
    /// The time of publication.
    pub time: Option<NaiveTime>,
    /// Offset of that time from UTC, in minutes.
    pub offset_minutes: Option<i32>,
    /// The headline.
    pub headline: Option<String>,
}

impl Parser {
    /// A parser with the crate's own tables.
    ///
    /// # Errors
    /// When an embedded table cannot be read, which the tests rule out.
    pub fn new() -> Result<Self, TableError> {
        let model = Model::embedded().map_err(|error| TableError {
            table: "data/syntax.model".to_owned(),
            line: 0,
            expected: error.to_string(),
        })?;
        Ok(Self { model, lexicon: Lexicon::standard()? })
    }

    /// Builds a parser with tables of your own.
    #[must_use]
    pub fn builder() -> ParserBuilder {
        ParserBuilder::default()
    }

    /// The tables, to add a user's own to.
    pub(crate) fn lexicon_mut(&mut self) -> &mut Lexicon {
        &mut self.lexicon
    }

    /// Reads one article.
    ///
    /// # Errors
    /// [`ParseError`] when the text is empty or too long.
    pub fn parse(&self, text: &str) -> Result<Article, ParseError> {
        self.parse_with(text, &Context::default())
    }

    /// Reads one article with what the caller knows about it.
    ///
    /// # Errors
    /// [`ParseError`] when the text is empty or too long.
    pub fn parse_with(&self, text: &str, context: &Context) -> Result<Article, ParseError> {
        self.run(text, context, &mut |_| ())
    }

    /// Reads one article and says when each stage ended, counted from the start of the parse: for those who look for what
    /// takes long.
    ///
    /// # Errors
    /// [`ParseError`] when the text is empty or too long.
    pub fn parse_timed(&self, text: &str, context: &Context) -> Result<(Article, Vec<(Stage, Duration)>), ParseError> {
        let start = Instant::now();
        let mut ends = Vec::with_capacity(Stage::ALL.len());
        let article = self.run(text, context, &mut |stage| ends.push((stage, start.elapsed())))?;
        Ok((article, ends))
    }

    /// The stages in their order; `ended` hears of each as it ends.
    fn run(&self, text: &str, context: &Context, ended: &mut dyn FnMut(Stage)) -> Result<Article, ParseError> {
        let analysis = self.read(text, context, ended)?;
        let times = time::recognize(&analysis, &self.lexicon);
        ended(Stage::Time);
        let mut actors = actor::resolve(&analysis, &times, &self.lexicon);
        ended(Stage::Actor);
        let statements = statement::find(&analysis, &times, &mut actors, &self.lexicon);
        ended(Stage::Statement);
        let events = event::find(&analysis, &times, &mut actors, &statements, &self.lexicon);
        ended(Stage::Event);
        let casualties = casualty::find(&analysis, &times, &actors, &statements, &events, &self.lexicon);
        ended(Stage::Casualty);
        let document = analysis.into_document();
        let mut notes = document.notes;
        notes.extend(statements.notes);
        Ok(Article {
            text: text.to_owned(),
            headline: document.headline,
            byline: document.byline,
            published: document.published,
            dateline: document.dateline,
            paragraphs: document.paragraphs,
            times: times.expressions,
            actors: actors.actors,
            statements: statements.statements,
            actions: events.actions,
            incidents: events.incidents,
            casualties,
            notes,
        })
    }

    /// Tokens, sentences and trees of a text, for rules of your own.
    ///
    /// # Errors
    /// [`ParseError`] when the text is empty or too long.
    pub fn analyze<'t>(&self, text: &'t str) -> Result<Analysis<'t>, ParseError> {
        self.read(text, &Context::default(), &mut |_| ())
    }

    fn read<'t>(&self, text: &'t str, context: &Context, ended: &mut dyn FnMut(Stage)) -> Result<Analysis<'t>, ParseError> {
        let length = text.len();
        if length > LONGEST {
            return Err(ParseError::TooLong { length, limit: LONGEST });
        }
        if text.trim().is_empty() {
            return Err(ParseError::Empty { length });
        }
        let mut document = document::read(text, context, &self.lexicon);
        ended(Stage::Document);
        let segmentation = text::segment(text, &document.paragraphs);
        document.notes.extend(text::notes(text, &segmentation));
        ended(Stage::Text);
        let analysis = Analysis::new(text, document, segmentation, &self.model);
        ended(Stage::Syntax);
        Ok(analysis)
    }
}

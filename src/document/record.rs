//! What the layout of an article gives.

use crate::actor::CountryCode;
use crate::article::Note;
use crate::name::named;
use crate::span::{Quoted, Span};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// The layout of one text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// The headline.
    pub headline: Option<Quoted>,
    /// The authors.
    pub byline: Vec<Author>,
    /// When it was published.
    pub published: Option<Published>,
    /// The dateline.
    pub dateline: Option<Dateline>,
    /// The paragraphs, in order, covering everything but white space.
    pub paragraphs: Vec<Paragraph>,
    /// Disagreements between the text and the caller, and the like.
    pub notes: Vec<Note>,
}

/// One author of a byline: a person or an agency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Author {
    /// The name as it stands in the byline, without `By` and the like.
    pub name: String,
    /// Where it stands.
    pub span: Span,
    /// The agency or paper that the byline gives for them; for an agency as author, itself.
    pub agency: Option<Quoted>,
}

/// The time of publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// The day.
    pub date: NaiveDate,
    /// The time of day, when given.
    pub time: Option<NaiveTime>,
    /// Offset from UTC in minutes, when given.
    pub offset_minutes: Option<i32>,
    /// Where the text says it; `None` when the caller gave it.
    pub span: Option<Span>,
}

/// The dateline: where a report was filed, by which agency, when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dateline {
    /// The place, when there is one; with two cities the first.
    pub place: Option<Quoted>,
    /// The further places of a dateline with several.
    pub other_places: Vec<Quoted>,
    /// The country of the place, when the gazetteer knows it.
    pub country: Option<CountryCode>,
    /// The agencies.
    pub agencies: Vec<Quoted>,
    /// The date, with its year from the text or from the publication time.
    pub date: Option<NaiveDate>,
    /// The whole dateline, up to where the report begins.
    pub span: Span,
}

/// One paragraph: a line or a block of lines with one role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// Where it stands, without the white space around it.
    pub span: Span,
    /// What it is for.
    pub role: ParagraphRole,
}

named! {
    /// What a paragraph is for.
    ParagraphRole, "paragraph role" {
        /// The report itself.
        Body = "body",
        /// The headline or its repetition.
        Headline = "headline",
        /// A heading inside the body.
        Subheading = "subheading",
        /// Who wrote it, often with the publication time.
        Byline = "byline",
        /// A line that only gives the publication time.
        Published = "published",
        /// The dateline; the body paragraph begins after it.
        Dateline = "dateline",
        /// The caption or credit of a picture.
        Caption = "caption",
        /// What belongs to the page and not to the article: menus, links, copyright lines.
        Furniture = "furniture",
    }
}

impl ParagraphRole {
    /// Whether facts are read from it: headlines, subheadings and body.
    #[must_use]
    pub const fn is_told(self) -> bool {
        matches!(self, Self::Body | Self::Headline | Self::Subheading)
    }
}

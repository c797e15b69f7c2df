//! What the head of an article says, gathered line by line and put together with what the caller knows.
//!
//! In: the parts that the reader of the lines finds, in the order of the text. Out: the [`Document`]. The first publication time
//! counts, an author with a name before the paper's, and what contradicts itself is noted.

use super::dateline::Found;
use super::headline::repeats;
use super::record::{Author, Dateline, Document, Paragraph, ParagraphRole, Published};
use crate::actor::CountryCode;
use crate::article::{Note, NoteKind};
use crate::lexicon::Lexicon;
use crate::parser::Context;
use crate::span::{Quoted, Span};
use crate::text::names_us_state;

/// The parts found so far.
#[derive(Debug, Default)]
pub(super) struct Front {
    pub(super) headline: Option<Quoted>,
    pub(super) byline: Vec<Author>,
    pub(super) dateline: Option<Found>,
    pub(super) paragraphs: Vec<Paragraph>,
    published: Option<Published>,
    /// The time of a later change, which counts when no line gives that of publication.
    updated: Option<Published>,
    /// An agency that stands on the line after the author's.
    agency: Option<Quoted>,
    notes: Vec<Note>,
}

impl Front {
    pub(super) fn push(&mut self, span: Span, role: ParagraphRole) {
        if !span.is_empty() {
            self.paragraphs.push(Paragraph { span, role });
        }
    }

    pub(super) fn note(&mut self, kind: NoteKind, span: Option<Span>, message: impl Into<String>) {
        self.notes.push(Note { kind, span, message: message.into() });
    }

    /// Keeps the first publication time, filled up by a later one of the same day.
    pub(super) fn publish(&mut self, published: Published) {
        match &mut self.published {
            None => self.published = Some(published),
            Some(kept) if kept.date == published.date => {
                if kept.time.is_none() && published.time.is_some() {
                    *kept = published;
                }
            }
            Some(kept) => {
                let message = format!("the text gives {} and {} as its day of publication", kept.date, published.date);
                self.note(NoteKind::Contradiction, published.span, message);
            }
        }
    }

    /// Keeps the first time of a change.
    pub(super) fn update(&mut self, updated: Published) {
        self.updated.get_or_insert(updated);
    }

    /// Keeps the authors of the first byline that names any; what comes later can add an agency.
    pub(super) fn authors(&mut self, authors: Vec<Author>) {
        let agencies = |authors: &[Author]| {
            authors.iter().all(|author| author.agency.as_ref().is_some_and(|agency| agency.text == author.name))
        };
        if self.byline.is_empty() {
            self.byline = authors;
        } else if agencies(&self.byline) && !agencies(&authors) {
            // The paper's name above the headline is no author once one is named.
            self.agency = self.byline.drain(..).next().and_then(|author| author.agency);
            self.byline = authors;
        } else {
            self.agency = self.agency.take().or_else(|| authors.into_iter().find_map(|author| author.agency));
        }
    }

    /// Puts together what was found with what the caller knows.
    pub(super) fn finish(mut self, context: &Context, lexicon: &Lexicon) -> Document {
        self.published = self.published.take().or(self.updated.take());
        self.settle_published(context);
        self.settle_headline(context);
        let dateline = self.dateline.take().map(|found| self.settle_dateline(found, lexicon));
        Document {
            headline: self.headline,
            byline: self.byline,
            published: self.published,
            dateline,
            paragraphs: self.paragraphs,
            notes: self.notes,
        }
    }

    /// The caller's publication time wins; a different one in the text is noted.
    fn settle_published(&mut self, context: &Context) {
        let Some(date) = context.published else { return };
        let told = self.published.take();
        let span = told.as_ref().and_then(|told| told.span);
        if let Some(told) = told.as_ref().filter(|told| told.date != date) {
            let message = format!("the text says it was published on {}, the caller on {date}", told.date);
            self.note(NoteKind::Contradiction, span, message);
        }
        let same = told.filter(|told| told.date == date);
        self.published = Some(Published {
            date,
            time: context.time.or_else(|| same.as_ref()?.time),
            offset_minutes: context.offset_minutes.or_else(|| same.as_ref()?.offset_minutes),
            span: same.and_then(|told| told.span),
        });
    }

    /// The caller's headline wins; where the text repeats it, it has a span there, else an empty one at the start.
    fn settle_headline(&mut self, context: &Context) {
        let Some(given) = &context.headline else { return };
        let told = self.headline.take().filter(|told| repeats(&told.text, given));
        self.headline = told.or_else(|| Some(Quoted { text: given.clone(), span: Span::new(0, 0) }));
    }

    /// The dateline, with its country, its day in the year of publication, and the agency of the byline where it names none.
    fn settle_dateline(&mut self, found: Found, lexicon: &Lexicon) -> Dateline {
        let country = country(&found, lexicon);
        let mut places = found.places.into_iter();
        let mut agencies = found.agencies;
        if agencies.is_empty() {
            let of_author = self.byline.iter().find_map(|author| author.agency.clone());
            agencies.extend(self.agency.take().or(of_author));
        }
        let published = self.published.as_ref().map(|published| published.date);
        Dateline {
            place: places.next(),
            other_places: places.collect(),
            country,
            agencies,
            date: found.day.and_then(|day| day.resolve(published)),
            span: found.span,
        }
    }
}

/// The country of a dateline: of its region when that is known, else of its place.
fn country(found: &Found, lexicon: &Lexicon) -> Option<CountryCode> {
    let region = found.region.as_ref().map(|region| region.text.trim_end_matches('.'));
    if region.is_some_and(names_us_state) {
        return lexicon.country_of_place("United States");
    }
    let known = region.and_then(|region| lexicon.country_of_place(region));
    known.or_else(|| lexicon.country_of_place(&found.places.first()?.text))
}

//! Gives each block of lines its role, and gathers what the head of the article says.

use super::block;
use super::byline;
use super::dateline::{self, Found};
use super::furniture;
use super::headline::{is_title_case, reads_as_headline, reads_as_report, repeats};
use super::piece::{Piece, pieces};
use super::published::{self, Line};
use super::record::{Author, Dateline, Document, Paragraph, ParagraphRole, Published};
use super::tables::AGENCIES;
use crate::actor::CountryCode;
use crate::article::{Note, NoteKind};
use crate::lexicon::Lexicon;
use crate::parser::Context;
use crate::span::{Quoted, Span};
use crate::text::names_us_state;

/// How many blocks the head of an article has at most, furniture aside.
const HEAD: usize = 12;

pub(super) struct Reader<'a> {
    text: &'a str,
    context: &'a Context,
    lexicon: &'a Lexicon,
    document: Document,
    found: Option<Found>,
    /// The time of a later change, which counts when no line gives that of publication.
    updated: Option<Published>,
    /// An agency that stands on the line after the author's.
    agency: Option<Quoted>,
    /// Whether titles of other articles are due: a line such as `Related stories` was the last one, or such titles were.
    links: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, context: &'a Context, lexicon: &'a Lexicon) -> Self {
        Self { text, context, lexicon, document: Document::default(), found: None, updated: None, agency: None, links: false }
    }

    pub(super) fn read(mut self) -> Document {
        let blocks = block::blocks(self.text);
        let only = blocks.len() == 1;
        let mut in_head = true;
        let mut heads = 0;
        for (index, &block) in blocks.iter().enumerate() {
            let line = block.of(self.text);
            if self.known_headline(line) {
                self.headline(block);
            } else if in_head && heads < HEAD {
                let next = blocks.get(index + 1).copied();
                in_head = self.head(block, next, only);
                let last = self.document.paragraphs.last();
                heads += usize::from(last.is_none_or(|last| last.role != ParagraphRole::Furniture));
            } else {
                self.body(block, blocks.get(index + 1).copied());
            }
        }
        self.finish()
    }

    fn push(&mut self, span: Span, role: ParagraphRole) {
        if !span.is_empty() {
            self.document.paragraphs.push(Paragraph { span, role });
        }
    }

    /// Whether `line` is the headline that the caller or the text gave before.
    fn known_headline(&self, line: &str) -> bool {
        let given = self.context.headline.as_deref();
        let found = self.document.headline.as_ref().map(|headline| headline.text.as_str());
        given.or(found).is_some_and(|headline| repeats(line, headline))
    }

    fn headline(&mut self, block: Span) {
        if self.document.headline.is_none() {
            self.document.headline = Some(Quoted::at(self.text, block));
        }
        self.push(block, ParagraphRole::Headline);
    }

    /// A block before the report has begun; says whether the head goes on.
    fn head(&mut self, block: Span, next: Option<Span>, only: bool) -> bool {
        let line = block.of(self.text);
        let dateline = self.dateline(block, next).filter(|found| only || !self.is_headline_with_place(line, found));
        if dateline.is_none() && published::is_undated(self.text, block) {
            self.push(block, ParagraphRole::Published);
            return true;
        }
        if dateline.is_none()
            && let Some(found) = published::line(self.text, block)
            && let Some(role) = self.publication(found)
        {
            self.push(block, role);
            return true;
        }
        if let Some((byline, found)) = dateline::after_byline(self.text, block, |name| self.is_place(name)) {
            self.document.byline.extend(byline::marked(self.text, byline).unwrap_or_default());
            self.push(byline, ParagraphRole::Byline);
            return self.report(Span::new(byline.end, block.end), found);
        }
        if let Some(found) = dateline {
            return self.report(block, found);
        }
        if only {
            self.push(block, ParagraphRole::Body);
            return false;
        }
        if let Some(role) = furniture::role(line) {
            self.push(block, role);
            return true;
        }
        if let Some(authors) = byline::marked(self.text, block).or_else(|| self.unmarked_byline(block, next)) {
            self.authors(authors);
            self.push(block, ParagraphRole::Byline);
            return true;
        }
        if byline::is_nameless(self.text, block) || self.is_desk(block) {
            self.push(block, ParagraphRole::Byline);
            return true;
        }
        if self.is_menu_item(line, next) {
            self.push(block, ParagraphRole::Furniture);
            return true;
        }
        let first = self.document.headline.is_none() && self.context.headline.is_none();
        if first && reads_as_headline(line) && self.report_follows(next) {
            self.headline(block);
            return true;
        }
        let short = !reads_as_report(line);
        if short && self.document.headline.is_some() && next.is_some() && reads_as_headline(line) {
            self.push(block, ParagraphRole::Subheading);
            return true;
        }
        self.push(block, ParagraphRole::Body);
        short
    }

    /// Whether a line that begins like a dateline is a headline: `LAGOS: Envoys agree on talks` above the report.
    fn is_headline_with_place(&self, line: &str, found: &Found) -> bool {
        let bare = found.agencies.is_empty() && found.day.is_none() && found.span.of(self.text).ends_with(':');
        let first = self.document.headline.is_none() && self.context.headline.is_none();
        bare && first && reads_as_headline(line) && !reads_as_report(line)
    }

    /// Whether a line is the agency or paper with the place of its desk: `BBC News, Nairobi`.
    fn is_desk(&self, block: Span) -> bool {
        let Some((agency, place)) = block.of(self.text).split_once(',').filter(|_| block.len() <= 60) else { return false };
        AGENCIES.has(agency.trim().as_bytes()) && self.is_place(place.trim())
    }

    /// Whether a line before the headline is an entry of a menu: one or two words, and a longer headline or such a line follows.
    fn is_menu_item(&self, line: &str, next: Option<Span>) -> bool {
        let words = |line: &str| line.split_whitespace().take(4).count();
        let mastheads = self.document.byline.iter().all(|author| author.agency.is_some());
        let open = self.document.headline.is_none() && self.context.headline.is_none() && mastheads;
        open && words(line) <= 2
            && next.is_some_and(|next| {
                let after = next.of(self.text);
                let headline = reads_as_headline(after) && !reads_as_report(after) && words(after) > 3;
                let item = words(after) <= 2 && after.len() < 30 && after.starts_with(char::is_uppercase);
                let head = published::line(self.text, next).is_some() || published::is_undated(self.text, next);
                let byline = byline::marked(self.text, next).is_some() || self.unmarked_byline(next, None).is_some();
                (headline || item) && !head && !byline && self.dateline(next, None).is_none()
            })
    }

    /// Whether something follows that a headline can stand above: a longer block, or a line of the head.
    fn report_follows(&self, next: Option<Span>) -> bool {
        next.is_some_and(|next| {
            let line = next.of(self.text);
            reads_as_report(line) || is_title_case(line) || next.len() <= 160
        })
    }

    /// A block of the report.
    fn body(&mut self, block: Span, next: Option<Span>) {
        let line = block.of(self.text);
        if let Some(role) = furniture::role(line).or_else(|| furniture::is_slug(line).then_some(ParagraphRole::Furniture)) {
            self.links = furniture::is_links(line) || self.links && role != ParagraphRole::Caption;
            self.push(block, role);
            return;
        }
        self.links = self.links && reads_as_headline(line) && !reads_as_report(line);
        if self.links {
            self.push(block, ParagraphRole::Furniture);
            return;
        }
        if let Some(found) = published::line(self.text, block).filter(Line::is_bare) {
            // A bare date inside the report is not that of its publication.
            let role = if found.labelled { self.publication(found) } else { None };
            self.push(block, role.unwrap_or(ParagraphRole::Published));
            return;
        }
        let stopped = line.ends_with(['.', '!', '?', ':', ';', ',', '"', '”', '’', '\'', ')', ']', '…']);
        let short = line.split_whitespace().take(11).count() <= 10 && line.len() <= 80;
        let listed = !line.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit());
        let heading = short && !stopped && !listed && next.is_some_and(|next| reads_as_report(next.of(self.text)));
        self.push(block, if heading { ParagraphRole::Subheading } else { ParagraphRole::Body });
    }

    /// Takes in a publication line; `None` when something else stands on it than a date and an author or a menu.
    fn publication(&mut self, found: Line<'_>) -> Option<ParagraphRole> {
        let role = if found.is_bare() {
            ParagraphRole::Published
        } else if furniture::is_menu(&found.rest) {
            ParagraphRole::Furniture
        } else if let [first, .., last] | [first @ last] = found.rest.as_slice()
            && let whole = first.span.cover(last.span)
            && let Some(authors) = byline::marked(self.text, whole).or_else(|| byline::unmarked(self.text, whole))
            && (self.document.headline.is_some()
                || self.context.headline.is_some()
                || authors.iter().any(|author| author.agency.is_some()))
        {
            self.authors(authors);
            ParagraphRole::Byline
        } else {
            return None;
        };
        if found.unclear {
            let span = None;
            let message = "the day of publication can be read day first or month first".to_owned();
            self.document.notes.push(Note { kind: NoteKind::Skipped, span, message });
        }
        match (found.published, found.updated) {
            (Some(published), true) => {
                self.updated.get_or_insert(published);
            }
            (Some(published), false) => self.publish(published),
            (None, _) => {}
        }
        Some(role)
    }

    /// Keeps the first publication time, filled up by a later one of the same day.
    fn publish(&mut self, published: Published) {
        match &mut self.document.published {
            None => self.document.published = Some(published),
            Some(kept) if kept.date == published.date => {
                if kept.time.is_none() && published.time.is_some() {
                    *kept = published;
                }
            }
            Some(kept) => {
                let message = format!("the text gives {} and {} as its day of publication", kept.date, published.date);
                self.document.notes.push(Note { kind: NoteKind::Contradiction, span: published.span, message });
            }
        }
    }

    fn authors(&mut self, authors: Vec<Author>) {
        let byline = &mut self.document.byline;
        let agencies = |authors: &[Author]| {
            authors.iter().all(|author| author.agency.as_ref().is_some_and(|agency| agency.text == author.name))
        };
        if byline.is_empty() {
            *byline = authors;
        } else if agencies(byline) && !agencies(&authors) {
            // The paper's name above the headline is no author once one is named.
            self.agency = byline.drain(..).next().and_then(|author| author.agency);
            *byline = authors;
        } else {
            self.agency = self.agency.take().or_else(|| authors.into_iter().find_map(|author| author.agency));
        }
    }

    /// A byline without `By`: only where the lines around it say that one is due.
    fn unmarked_byline(&self, block: Span, next: Option<Span>) -> Option<Vec<Author>> {
        let authors = byline::unmarked(self.text, block)?;
        let line = block.of(self.text);
        let agency = authors.iter().all(|author| author.agency.is_some());
        let headed = self.document.headline.is_some() || self.context.headline.is_some();
        let several = line.contains(" in ") || line.contains(", ") || line.contains(" and ");
        let due = next.is_some_and(|next| {
            let place = next.of(self.text);
            published::line(self.text, next).is_some_and(|found| found.is_bare())
                || self.dateline(next, None).is_some()
                || next.len() <= 40 && self.is_place(place) && !place.contains(char::is_lowercase)
        });
        let person = authors.iter().all(|author| (2..=4).contains(&author.name.split_whitespace().count()));
        (agency || headed && due && (person || several)).then_some(authors)
    }

    /// The dateline that `block` begins with, or that it is: a place in capitals alone before the report.
    fn dateline(&self, block: Span, next: Option<Span>) -> Option<Found> {
        if self.found.is_some() {
            return None;
        }
        if let Some(found) = dateline::find(self.text, block, |name| self.is_place(name)) {
            return Some(found);
        }
        let line = block.of(self.text);
        let pieces = if block.len() <= 40 { pieces(self.text, block) } else { return None };
        let alone = (!self.document.byline.is_empty() || self.document.headline.is_some() && self.is_place(line))
            && next.is_some_and(|next| reads_as_report(next.of(self.text)))
            && pieces.iter().all(Piece::is_shouted)
            && !AGENCIES.has(line.as_bytes());
        alone.then(|| Found {
            places: vec![Quoted::at(self.text, block)],
            region: None,
            agencies: Vec::new(),
            day: None,
            span: block,
            end: block.end,
        })
    }

    /// Takes in a dateline and the report behind it; the head is over.
    fn report(&mut self, block: Span, found: Found) -> bool {
        self.push(found.span, ParagraphRole::Dateline);
        self.push(block::trimmed(self.text, Span::new(found.end.max(found.span.end), block.end)), ParagraphRole::Body);
        self.found = Some(found);
        false
    }

    fn is_place(&self, name: &str) -> bool {
        self.lexicon.country_of_place(name).is_some()
    }

    /// The country of a dateline: of its region when that is known, else of its place.
    fn country(&self, found: &Found) -> Option<CountryCode> {
        let region = found.region.as_ref().map(|region| region.text.trim_end_matches('.'));
        if region.is_some_and(names_us_state) {
            return self.lexicon.country_of_place("United States");
        }
        let known = region.and_then(|region| self.lexicon.country_of_place(region));
        known.or_else(|| self.lexicon.country_of_place(&found.places.first()?.text))
    }

    /// Puts together what was found with what the caller knows.
    fn finish(mut self) -> Document {
        if self.document.published.is_none() {
            self.document.published = self.updated.take();
        }
        self.settle_published();
        self.settle_headline();
        let published = self.document.published.as_ref().map(|published| published.date);
        if let Some(found) = self.found.take() {
            let country = self.country(&found);
            let mut places = found.places.into_iter();
            let mut agencies = found.agencies;
            if agencies.is_empty() {
                let of_author = self.document.byline.iter().find_map(|author| author.agency.clone());
                agencies.extend(self.agency.take().or(of_author));
            }
            self.document.dateline = Some(Dateline {
                place: places.next(),
                other_places: places.collect(),
                country,
                agencies,
                date: found.day.and_then(|day| day.resolve(published)),
                span: found.span,
            });
        }
        self.document
    }

    /// The caller's publication time wins; a different one in the text is noted.
    fn settle_published(&mut self) {
        let Some(date) = self.context.published else { return };
        let told = self.document.published.take();
        let span = told.as_ref().and_then(|told| told.span);
        if let Some(told) = told.as_ref().filter(|told| told.date != date) {
            let message = format!("the text says it was published on {}, the caller on {date}", told.date);
            self.document.notes.push(Note { kind: NoteKind::Contradiction, span, message });
        }
        let same = told.filter(|told| told.date == date);
        self.document.published = Some(Published {
            date,
            time: self.context.time.or_else(|| same.as_ref()?.time),
            offset_minutes: self.context.offset_minutes.or_else(|| same.as_ref()?.offset_minutes),
            span: same.and_then(|told| told.span),
        });
    }

    /// The caller's headline wins; where the text repeats it, it has a span there, else an empty one at the start.
    fn settle_headline(&mut self) {
        let Some(given) = &self.context.headline else { return };
        let told = self.document.headline.take().filter(|told| repeats(&told.text, given));
        self.document.headline = told.or_else(|| Some(Quoted { text: given.clone(), span: Span::new(0, 0) }));
    }
}

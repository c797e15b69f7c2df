//! Gives each block of lines its role, and tells what the head of the article says.

use super::block;
use super::byline;
use super::dateline::{self, Found};
use super::front::Front;
use super::furniture;
use super::headline::{is_title_case, reads_as_headline, reads_as_report, repeats};
use super::piece::{Piece, pieces};
use super::published::{self, Line};
use super::record::{Author, Document, ParagraphRole};
use super::tables::AGENCIES;
use crate::article::NoteKind;
use crate::lexicon::Lexicon;
use crate::parser::Context;
use crate::span::{Quoted, Span};

/// How many blocks the head of an article has at most, furniture aside.
const HEAD: usize = 12;

pub(super) struct Reader<'a> {
    text: &'a str,
    context: &'a Context,
    lexicon: &'a Lexicon,
    front: Front,
    /// Whether titles of other articles are due: a line such as `Related stories` was the last one, or such titles were.
    links: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, context: &'a Context, lexicon: &'a Lexicon) -> Self {
        Self { text, context, lexicon, front: Front::default(), links: false }
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
                let last = self.front.paragraphs.last();
                heads += usize::from(last.is_none_or(|last| last.role != ParagraphRole::Furniture));
            } else if index < HEAD && self.late_head(block) {
                // taken in
            } else {
                self.body(block, blocks.get(index + 1).copied());
            }
        }
        self.front.finish(self.context, self.lexicon)
    }

    /// Whether `line` is the headline that the caller or the text gave before.
    fn known_headline(&self, line: &str) -> bool {
        let given = self.context.headline.as_deref();
        let found = self.front.headline.as_ref().map(|headline| headline.text.as_str());
        given.or(found).is_some_and(|headline| repeats(line, headline))
    }

    fn headline(&mut self, block: Span) {
        if self.front.headline.is_none() {
            self.front.headline = Some(Quoted::at(self.text, block));
        }
        self.front.push(block, ParagraphRole::Headline);
    }

    /// A block before the report has begun; says whether the head goes on.
    fn head(&mut self, block: Span, next: Option<Span>, only: bool) -> bool {
        let line = block.of(self.text);
        let dateline = self.dateline(block, next).filter(|found| only || !self.is_headline_with_place(line, found));
        if dateline.is_none() && published::is_undated(self.text, block) {
            self.front.push(block, ParagraphRole::Published);
            return true;
        }
        if dateline.is_none()
            && let Some(found) = published::line(self.text, block)
            && let Some(role) = self.publication(found)
        {
            self.front.push(block, role);
            return true;
        }
        if let Some((byline, found)) = dateline::after_byline(self.text, block, |name| self.is_place(name)) {
            self.front.byline.extend(byline::marked(self.text, byline).unwrap_or_default());
            self.front.push(byline, ParagraphRole::Byline);
            return self.report(Span::new(byline.end, block.end), found);
        }
        if let Some(found) = dateline {
            return self.report(block, found);
        }
        if only {
            self.front.push(block, ParagraphRole::Body);
            return false;
        }
        if let Some(role) = furniture::role(line) {
            self.front.push(block, role);
            return true;
        }
        if let Some(authors) = byline::marked(self.text, block).or_else(|| self.unmarked_byline(block, next)) {
            self.front.authors(authors);
            self.front.push(block, ParagraphRole::Byline);
            return true;
        }
        if byline::is_nameless(self.text, block) || self.is_desk(block) {
            self.front.push(block, ParagraphRole::Byline);
            return true;
        }
        if self.is_menu_item(line, next) {
            self.front.push(block, ParagraphRole::Furniture);
            return true;
        }
        let first = self.front.headline.is_none() && self.context.headline.is_none();
        if first && reads_as_headline(line) && self.report_follows(next) {
            self.headline(block);
            return true;
        }
        let short = !reads_as_report(line);
        if short && self.front.headline.is_some() && next.is_some() && reads_as_headline(line) {
            self.front.push(block, ParagraphRole::Subheading);
            return true;
        }
        self.front.push(block, ParagraphRole::Body);
        short
    }

    /// Whether a line that begins like a dateline is a headline: `LAGOS: Envoys agree on talks` above the report.
    fn is_headline_with_place(&self, line: &str, found: &Found) -> bool {
        let bare = found.agencies.is_empty() && found.day.is_none() && found.span.of(self.text).ends_with(':');
        let first = self.front.headline.is_none() && self.context.headline.is_none();
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
        let mastheads = self.front.byline.iter().all(|author| author.agency.is_some());
        let open = self.front.headline.is_none() && self.context.headline.is_none() && mastheads;
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

    /// A byline or the dateline of an agency behind a block that was taken for the first of the report: a summary, a note to the
    /// desks. Says whether the block is one.
    fn late_head(&mut self, block: Span) -> bool {
        if self.front.dateline.is_some() {
            return false;
        }
        if let Some(found) = self.dateline(block, None).filter(|found| !found.agencies.is_empty()) {
            self.report(block, found);
            return true;
        }
        let after_byline = self.front.paragraphs.last().is_some_and(|last| last.role == ParagraphRole::Byline);
        let authors = byline::marked(self.text, block).filter(|_| self.front.byline.is_empty());
        let is_byline = authors.is_some() || after_byline && byline::is_nameless(self.text, block);
        if let Some(authors) = authors {
            self.front.authors(authors);
        }
        if is_byline {
            self.front.push(block, ParagraphRole::Byline);
        }
        is_byline
    }

    /// A block of the report.
    fn body(&mut self, block: Span, next: Option<Span>) {
        let line = block.of(self.text);
        if let Some(role) = furniture::role(line).or_else(|| furniture::is_slug(line).then_some(ParagraphRole::Furniture)) {
            self.links = furniture::is_links(line) || self.links && role != ParagraphRole::Caption;
            self.front.push(block, role);
            return;
        }
        self.links = self.links && reads_as_headline(line) && !reads_as_report(line);
        if self.links {
            self.front.push(block, ParagraphRole::Furniture);
            return;
        }
        if let Some(found) = published::line(self.text, block).filter(Line::is_bare) {
            // A bare date inside the report is not that of its publication.
            let role = if found.labelled { self.publication(found) } else { None };
            self.front.push(block, role.unwrap_or(ParagraphRole::Published));
            return;
        }
        let stopped = line.ends_with(['.', '!', '?', ':', ';', ',', '"', '”', '’', '\'', ')', ']', '…']);
        let short = line.split_whitespace().take(11).count() <= 10 && line.len() <= 80;
        let listed = !line.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit());
        let heading = short && !stopped && !listed && next.is_some_and(|next| reads_as_report(next.of(self.text)));
        self.front.push(block, if heading { ParagraphRole::Subheading } else { ParagraphRole::Body });
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
            && (self.front.headline.is_some()
                || self.context.headline.is_some()
                || authors.iter().any(|author| author.agency.is_some()))
        {
            self.front.authors(authors);
            ParagraphRole::Byline
        } else {
            return None;
        };
        if found.unclear {
            self.front.note(NoteKind::Skipped, None, "the day of publication can be read day first or month first");
        }
        match (found.published, found.updated) {
            (Some(published), true) => self.front.update(published),
            (Some(published), false) => self.front.publish(published),
            (None, _) => {}
        }
        Some(role)
    }

    /// A byline without `By`: only where the lines around it say that one is due.
    fn unmarked_byline(&self, block: Span, next: Option<Span>) -> Option<Vec<Author>> {
        let authors = byline::unmarked(self.text, block)?;
        let line = block.of(self.text);
        let agency = authors.iter().all(|author| author.agency.is_some());
        let headed = self.front.headline.is_some() || self.context.headline.is_some();
        let several = line.contains(" in ") || line.contains(", ") || line.contains(" and ");
        let due = next.is_some_and(|next| {
            let place = next.of(self.text);
            published::line(self.text, next).is_some_and(|found| found.is_bare())
                || self.dateline(next, None).is_some()
                || next.len() <= 40 && self.is_place(place) && !place.contains(char::is_lowercase)
        });
        let person = authors.iter().all(|author| (2..=4).contains(&author.name.split_whitespace().count()));
        // `Nov 30, 2024`, `Ada Obi`, then the report
        let dated = self.front.paragraphs.last().is_some_and(|last| last.role == ParagraphRole::Published)
            && !self.is_place(line)
            && next.is_some_and(|next| reads_as_report(next.of(self.text)));
        (agency || headed && (due && (person || several) || dated && person && !several)).then_some(authors)
    }

    /// The dateline that `block` begins with, or that it is: a place in capitals alone before the report.
    fn dateline(&self, block: Span, next: Option<Span>) -> Option<Found> {
        if self.front.dateline.is_some() {
            return None;
        }
        if let Some(found) = dateline::find(self.text, block, |name| self.is_place(name)) {
            return Some(found);
        }
        let line = block.of(self.text);
        let pieces = if block.len() <= 40 { pieces(self.text, block) } else { return None };
        let alone = (!self.front.byline.is_empty() || self.front.headline.is_some() && self.is_place(line))
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
        self.front.push(found.span, ParagraphRole::Dateline);
        self.front.push(block::trimmed(self.text, Span::new(found.end.max(found.span.end), block.end)), ParagraphRole::Body);
        self.front.dateline = Some(found);
        false
    }

    fn is_place(&self, name: &str) -> bool {
        self.lexicon.country_of_place(name).is_some()
    }
}

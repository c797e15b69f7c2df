//! Selection: which drafts are statements, and the last touch to their contents.

use super::context::{self, Setting};
use super::cue::CueTable;
use super::draft::Draft;
use super::extent::{is_quoted, trim};
use super::frame::{CueClass, Frame};
use super::record::CueAct;
use super::{issue, odds, relay};
use crate::span::Span;
use crate::syntax::{Analysis, Deprel, Upos, Word};

/// The grade from which a cue counts as one that hardly fails.
const FIRM: u8 = 60;
/// How deep quotations stand in one another at most.
const DEEPEST_QUOTATION: usize = 8;

/// The drafts that are statements, in the order of their cues.
pub(super) fn best<'a>(analysis: &Analysis<'_>, table: &'a CueTable, mut drafts: Vec<Draft<'a>>) -> Vec<Draft<'a>> {
    for draft in &mut drafts {
        let mut content = std::mem::take(&mut draft.content);
        if let Some(quotation) = quotation_around(analysis, draft.cue_span) {
            content.iter_mut().for_each(|span| *span = Span::new(span.start.max(quotation.start), span.end.min(quotation.end)));
        }
        draft.content = merged(analysis, content);
        if let Some(first) = draft.content.first_mut().filter(|first| first.start < draft.cue_span.start) {
            *first = without_conjunction(analysis, *first);
        }
    }
    relay::join(table, &mut drafts);
    drafts.retain(|draft| !draft.content.is_empty());
    let firm = firm_contents(&drafts);
    let mut open = Nested::new(&firm);
    drafts.retain(|draft| {
        let quoted = quotation_around(analysis, draft.cue_span).is_some();
        let told = quoted && tells(draft);
        let setting =
            Setting { in_quotation: quoted && !told, nested: open.holds(draft.cue_span) && !told, speaks: told || speaks(draft) };
        let context = context::of(analysis, draft, setting);
        draft.entry.odds(draft.frame) + table.contexts.weigh(draft, context) >= odds::least(draft, told, table)
    });
    said_by_noun(&mut drafts);
    said_by_participle(&mut drafts);
    drafts
}

/// Whether a cue in a quotation has a finite clause and somebody who says or thinks it, and is weighed as if it stood alone:
/// `"Witnesses told us that soldiers fired," she said`.
fn tells(draft: &Draft<'_>) -> bool {
    draft.frame == Frame::That && draft.speaker.word.is_some() && matches!(draft.entry.class, CueClass::Verb | CueClass::Noun)
}

/// Whether a cue tells of somebody who says or thinks, with a subject and a clause of its own: such are reported inside reports.
fn speaks(draft: &Draft<'_>) -> bool {
    let words = matches!(
        draft.entry.act,
        CueAct::Say | CueAct::Add | CueAct::Announce | CueAct::Warn | CueAct::Deny | CueAct::Admit | CueAct::Write
    );
    let named = |subject: Word<'_>| matches!(subject.upos(), Upos::Noun | Upos::Propn);
    draft.frame == Frame::That && draft.cue.subject().is_some_and(|subject| words || named(subject))
}

/// The contents of cues that hardly fail, in order.
fn firm_contents(drafts: &[Draft<'_>]) -> Vec<Span> {
    let firm = |draft: &&Draft<'_>| draft.entry.class == CueClass::Verb && draft.entry.grade(draft.frame) >= FIRM;
    let mut contents: Vec<Span> = drafts.iter().filter(firm).flat_map(|draft| draft.content.iter().copied()).collect();
    contents.sort_unstable();
    contents
}

/// Asks, in the order of the text, whether a span lies inside a firm content.
struct Nested<'c> {
    contents: &'c [Span],
    next: usize,
    reach: usize,
}

impl<'c> Nested<'c> {
    const fn new(contents: &'c [Span]) -> Self {
        Self { contents, next: 0, reach: 0 }
    }

    fn holds(&mut self, span: Span) -> bool {
        while let Some(content) = self.contents.get(self.next).filter(|content| content.start <= span.start) {
            self.reach = self.reach.max(content.end);
            self.next += 1;
        }
        span.end <= self.reach
    }
}

/// The spans in order, those that touch made one, each trimmed, empty ones left out.
fn merged(analysis: &Analysis<'_>, mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start <= last.end + 1 => *last = last.cover(span),
            _ => joined.push(span),
        }
    }
    let trimmed = joined.into_iter().map(|span| trim(analysis.text(), analysis.quotations(), span));
    let trimmed = trimmed.map(|span| whole_quotation(analysis, direct(analysis, span)));
    trimmed.filter(|span| span.of(analysis.text()).contains(char::is_alphanumeric)).collect()
}

/// A content without the conjunction that ties its sentence to the one before: `But the dam is safe, he said`.
fn without_conjunction(analysis: &Analysis<'_>, span: Span) -> Span {
    let first = analysis.word(analysis.tokens_in(span).start).filter(|first| first.upos() == Upos::Cconj);
    let opens = first.filter(|first| first.index() == first.sentence().tokens.start && !is_quoted(analysis, first.span()));
    match opens.and_then(|first| first.next()) {
        Some(next) if next.span().start < span.end => Span::new(next.span().start, span.end),
        _ => span,
    }
}

/// A content that begins with a whole quotation ends with it where a comma or stop closes it: `"It is over," without elaborating`.
fn direct(analysis: &Analysis<'_>, span: Span) -> Span {
    let quotations = analysis.quotations();
    let Ok(index) = quotations.binary_search_by_key(&span.start, |quotation| quotation.span.start) else { return span };
    let opening = quotations[index];
    let rest = Span::new(opening.span.end, span.end);
    let closed = opening.inner.of(analysis.text()).ends_with([',', '.', '?', '!']);
    let quoted_again =
        quotations[index + 1..].iter().take_while(|next| next.span.start < span.end).any(|next| next.within.is_none());
    if closed && !rest.is_empty() && !quoted_again { opening.inner } else { span }
}

/// The inside of the outermost quotation that holds `span`.
fn quotation_around(analysis: &Analysis<'_>, span: Span) -> Option<Span> {
    let quotations = analysis.quotations();
    let until = quotations.partition_point(|quotation| quotation.span.start <= span.start);
    let mut around = None;
    for quotation in quotations[..until].iter().rev().take(DEEPEST_QUOTATION) {
        if quotation.inner.contains(span) {
            around = Some(quotation.inner);
        }
        if quotation.within.is_none() {
            break;
        }
    }
    around
}

/// Leaves out the verb whose object is a cue with a clause of its own: `expressed the hope that it would last` hopes, once.
fn said_by_noun(drafts: &mut Vec<Draft<'_>>) {
    let nouns: Vec<usize> = drafts
        .iter()
        .filter(|draft| draft.entry.class == CueClass::Noun && draft.cue.deprel() == Deprel::Obj)
        .filter(|draft| draft.frame == Frame::That || issue::voicing(draft.cue).is_some())
        .filter(|draft| !draft.cue.has(Deprel::NmodPoss))
        .map(|draft| draft.cue.index())
        .collect();
    drafts.retain(|draft| {
        let object = draft.cue.object().filter(|_| draft.frame == Frame::Obj && draft.entry.class == CueClass::Verb);
        object.is_none_or(|object| nouns.binary_search(&object.index()).is_err())
    });
}

/// Leaves out the verb whose content is only what a participle on it says: `wrote to the council complaining that …`,
/// `published a report detailing …`.
fn said_by_participle(drafts: &mut Vec<Draft<'_>>) {
    let says = |cue: Word<'_>| {
        issue::issuing(cue).or_else(|| cue.head().filter(|_| cue.is_gerund() && cue.deprel() == Deprel::Advcl)).map(Word::index)
    };
    let mut saying: Vec<(usize, Span)> = drafts.iter().filter_map(|draft| Some((says(draft.cue)?, draft.cue_span))).collect();
    saying.sort_unstable();
    drafts.retain(|draft| {
        let from = saying.partition_point(|(verb, _)| *verb < draft.cue.index());
        let own = saying[from..].iter().take_while(|(verb, _)| *verb == draft.cue.index());
        !own.map(|(_, cue)| cue).any(|cue| draft.content.iter().any(|span| span.contains(*cue)))
    });
}

/// The inside of a quotation with its own comma or stop, where a content is all of its words.
fn whole_quotation(analysis: &Analysis<'_>, span: Span) -> Span {
    let quotations = analysis.quotations();
    let until = quotations.partition_point(|quotation| quotation.inner.start <= span.start);
    let Some(quotation) = quotations[..until].last().filter(|quotation| quotation.inner.contains(span)) else { return span };
    let bare = |from: usize, to: usize| !Span::new(from, to).of(analysis.text()).contains(char::is_alphanumeric);
    let whole = bare(quotation.inner.start, span.start) && bare(span.end, quotation.inner.end);
    if whole { quotation.inner } else { span }
}

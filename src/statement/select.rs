//! Selection: which drafts are statements, and the last touch to their contents.

use super::context::{self, Setting};
use super::cue::{CueEntry, CueTable};
use super::draft::Draft;
use super::extent::{is_quoted, trim};
use super::frame::{CueClass, Frame};
use super::issue;
use super::record::CueAct;
use super::speaker;
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
    relays(table, &mut drafts);
    drafts.retain(|draft| !draft.content.is_empty());
    let firm = firm_contents(&drafts);
    let mut open = Nested::new(&firm);
    drafts.retain(|draft| {
        let quoted = quotation_around(analysis, draft.cue_span).is_some();
        let told = quoted && tells(draft);
        let setting =
            Setting { in_quotation: quoted && !told, nested: open.holds(draft.cue_span) && !told, speaks: told || speaks(draft) };
        let context = context::of(analysis, draft, setting);
        draft.entry.odds(draft.frame) + table.contexts.weigh(draft, context) >= least_odds(draft, told, table)
    });
    said_by_noun(&mut drafts);
    said_by_participle(&mut drafts);
    drafts
}

/// The least odds that count, as a hundred times their natural logarithm: a statement in three. An aim is told of somebody as often
/// as by him, and a quotation says much that is no report: these must be as likely as not. What a document does that somebody
/// issues he says in it, unless the verb hardly ever says something: `issued a statement denying any role`.
fn least_odds(draft: &Draft<'_>, told: bool, table: &CueTable) -> i32 {
    match draft.entry.act {
        CueAct::Intend => 0,
        _ if is_impersonal(draft) || denies_claim(draft, table) => SURE,
        _ if issue::voicing(draft.cue).is_some() && draft.entry.class == CueClass::Noun => SURE,
        _ if issue::is_issued(draft.cue) || quoting(draft.cue, table).is_some() => SURE,
        _ if told => 0,
        _ => -70,
    }
}

/// The least odds of a construction that hardly does anything but attribute.
const SURE: i32 = -300;

/// `denied the charges`, `rejected a report`, `denied any role`: what is denied was said before, or is a deed.
fn denies_claim(draft: &Draft<'_>, table: &CueTable) -> bool {
    const DEEDS: [&str; 7] = ["involvement", "knowledge", "link", "part", "responsibility", "role", "wrongdoing"];
    let claims = |object: Word<'_>| {
        let said = table.get(object.key(), CueClass::Noun, "").is_some_and(|entry| entry.act.is_speech());
        object.upos() == Upos::Noun && (said || DEEDS.contains(&object.key()))
    };
    let denies = draft.entry.act == CueAct::Deny && draft.entry.class == CueClass::Verb && draft.frame == Frame::Obj;
    denies && draft.speaker.word.is_some() && draft.cue.object().is_some_and(claims)
}

/// `it was reported that …`: nobody is named who reports.
fn is_impersonal(draft: &Draft<'_>) -> bool {
    let it = |child: Word<'_>| child.is_form("it") && child.index() < draft.cue.index();
    let said = |child: Word<'_>| matches!(child.deprel(), Deprel::Ccomp | Deprel::Csubj | Deprel::CsubjPass);
    let clause = draft.frame == Frame::That && draft.cue.children().any(said) && draft.entry.class == CueClass::Verb;
    clause && draft.speaker.word.is_none() && draft.cue.has(Deprel::AuxPass) && draft.cue.children().any(it)
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

/// Makes one of a cue and the cue that relays it: `was quoted as saying`, `quoted him as urging calm`, `is reported to have said`.
fn relays<'a>(table: &'a CueTable, drafts: &mut Vec<Draft<'a>>) {
    let mut relaying: Vec<usize> = Vec::new();
    let mut relayed: Vec<bool> = Vec::with_capacity(drafts.len());
    for draft in drafts.iter_mut() {
        relayed.push(false);
        let says = matches!(draft.frame, Frame::That | Frame::Quote);
        // `"It is over," the agency quoted him as saying`
        let saying = |child: &Word<'_>| is_marked_as(*child) && child.is_gerund();
        if let Some(quoted) = draft.cue.object().filter(|_| says && draft.entry.act == CueAct::Quote && draft.via.is_none())
            && draft.cue.children().any(|child| saying(&child))
        {
            draft.via = draft.speaker.word;
            draft.speaker = Some(quoted).into();
        }
        let Some(head) = draft.cue.head().filter(|_| matches!(draft.cue.deprel(), Deprel::Advcl | Deprel::Xcomp)) else {
            continue;
        };
        if is_marked_as(draft.cue) || says && speaker::is_passive(head) {
            relaying.push(head.index());
        }
        if let Some(entry) = quoting(draft.cue, table) {
            if let Some(quoted) = head.object().filter(|_| draft.via.is_none()) {
                draft.via = speaker::of_verb(head, table).speaker;
                draft.speaker = Some(quoted).into();
            }
            // "quoted him as urging calm": what he does is told, and stays the cue.
            if draft.entry.act == CueAct::Say {
                (draft.cue, draft.cue_span) = (head, head.span());
                (draft.entry, draft.frame) = (entry, Frame::Quote);
            }
            if let Some(last) = relayed.last_mut() {
                *last = true;
            }
        }
    }
    relaying.sort_unstable();
    let mut relayed = relayed.into_iter();
    drafts.retain(|draft| {
        let relays = relaying.binary_search(&draft.cue.index()).is_ok();
        let own = matches!(draft.frame, Frame::That | Frame::Quote) && draft.entry.act != CueAct::Quote || draft.via.is_some();
        relayed.next() == Some(true) || !relays || own || draft.frame != Frame::Raise && draft.entry.act != CueAct::Quote
    });
}

/// The verb of quoting that a participle behind `as` hangs on: `quoted him as saying`.
fn quoting<'a>(saying: Word<'_>, table: &'a CueTable) -> Option<&'a CueEntry> {
    let head = saying.head().filter(|_| matches!(saying.deprel(), Deprel::Advcl | Deprel::Xcomp) && is_marked_as(saying))?;
    table.of(head, CueClass::Verb, "").filter(|entry| entry.act == CueAct::Quote)
}

/// Whether `as` marks a verb: `as saying`.
fn is_marked_as(verb: Word<'_>) -> bool {
    verb.children_by(Deprel::Mark).any(|mark| mark.is_form("as"))
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

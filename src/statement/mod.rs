//! `statement`: who said what, how, when and through whom.
//!
//! In: an [`Analysis`], times, actors and the table of cues. Out: `Statements`.
//!
//! Each word that the table of cues knows is asked for its content: verbs and predicates, nouns, prepositions, the colon of a
//! headline. Quotation marks then widen contents to whole quotations and find those that no tree holds. What is left after
//! selection becomes a [`Statement`], with its speaker as an actor of the article.

mod circumstance;
mod colon;
mod comment;
mod complements;
mod context;
mod cue;
mod draft;
mod extent;
mod first_person;
mod frame;
mod free;
mod host;
mod index;
mod issue;
mod noun;
mod object;
mod odds;
mod place;
mod polarity;
mod preposition;
mod quote;
mod record;
mod relay;
mod rest;
mod resume;
mod select;
mod speaker;
mod verb;

pub(crate) use cue::CueTable;
pub(crate) use index::Statements;
pub use record::{Attribution, Cue, CueAct, Mode, Statement};

use crate::actor::Actors;
use crate::document::ParagraphRole;
use crate::lexicon::Lexicon;
use crate::span::Span;
use crate::syntax::{Analysis, Deprel, Upos, Word};
use crate::time::Times;
use draft::Draft;
use frame::{CueClass, Factivity};

/// Finds the statements of an article; the words by which speakers mean themselves join the mentions of actors.
pub(crate) fn find(analysis: &Analysis<'_>, times: &Times, actors: &mut Actors, lexicon: &Lexicon) -> Statements {
    let drafts = select::best(analysis, &lexicon.cues, drafts(analysis, actors, &lexicon.cues));
    let mut finished: Vec<(Statement, Factivity)> =
        drafts.iter().map(|draft| (finish(analysis, draft, times, actors), draft.entry.factivity)).collect();
    carry_time(&drafts, &mut finished, times, &lexicon.cues);
    finished.sort_by_key(|(statement, _)| (statement.content.first().map(|span| span.start), statement.cue.span.start));
    let (statements, factivity) = finished.into_iter().unzip();
    let mut statements = Statements::new(statements, factivity, comment::refusals(analysis));
    let own = first_person::resolve(analysis, &mut statements, actors);
    actors.join(own);
    statements
}

/// How many cues of one sentence are read at most, each of which may have all of the sentence for its content.
const MOST_CUES: usize = 256;

/// Every place where a cue stands with a content, in the order of the cues.
fn drafts<'a>(analysis: &'a Analysis<'a>, actors: &Actors, table: &'a CueTable) -> Vec<Draft<'a>> {
    let mut drafts = Vec::new();
    for sentence in analysis.sentences() {
        let filed = if matches!(analysis.role(sentence), ParagraphRole::Headline | ParagraphRole::Subheading) {
            colon::headline(analysis, sentence, actors, table)
        } else {
            colon::turn(analysis, sentence, table)
        };
        let label = filed.as_ref().and_then(|draft| draft.speaker.span);
        drafts.extend(filed);
        let cues = analysis
            .words_of(sentence)
            .filter(|word| table.knows(*word) && label.is_none_or(|label| !label.contains(word.span())));
        for word in cues.take(MOST_CUES) {
            let found = match word.upos() {
                Upos::Verb | Upos::Aux | Upos::Adj => verb::read(word, table),
                Upos::Noun => noun::read(word, table),
                _ => None,
            };
            drafts.extend(found);
        }
        // Of a preposition, the noun after it is read.
        let nouns = analysis.words_of(sentence).filter(|word| word.is_nominal() || word.upos() == Upos::Num);
        drafts.extend(nouns.filter_map(|word| preposition::read(word, table)).take(MOST_CUES));
        let unread = analysis.words_of(sentence).filter_map(|word| preposition::read_stray(word, table));
        drafts.extend(unread.take(MOST_CUES));
    }
    quote::read(analysis, table, &mut drafts);
    drafts
}

/// Dates the cues that go on with an earlier one: `said Tuesday …, adding that …`.
fn carry_time(drafts: &[Draft<'_>], finished: &mut [(Statement, Factivity)], times: &Times, table: &CueTable) {
    for (draft, (statement, _)) in drafts.iter().zip(finished) {
        if statement.said_on.is_some() || draft.cue.upos() != Upos::Verb || draft.cue.subject().is_some() {
            continue;
        }
        let earlier = resume::resumed(draft.cue, table);
        let mut cues = std::iter::successors(earlier.or_else(|| continued(draft.cue)), |word| continued(*word)).take(4);
        let dated = |cue: Word<'_>| times.of_clause(cue).filter(|_| table.of(cue, CueClass::Verb, "").is_some());
        statement.said_on = cues.find_map(dated).map(|(id, _)| id);
    }
}

/// The verb that a participle or a conjunct goes on with.
fn continued<'a>(verb: Word<'a>) -> Option<Word<'a>> {
    verb.head().filter(|_| matches!(verb.deprel(), Deprel::Advcl | Deprel::Conj))
}

/// The record of a draft.
fn finish(analysis: &Analysis<'_>, draft: &Draft<'_>, times: &Times, actors: &Actors) -> Statement {
    let speaker = match (draft.speaker.word, draft.speaker.span) {
        (Some(word), Some(span)) => circumstance::attributed(word, span, actors),
        (Some(word), None) => circumstance::attribution(word, actors),
        (None, span) => Attribution { span, ..Attribution::default() },
    };
    let circumstances = circumstance::read(analysis, draft.cue, draft.addressee, times, actors);
    let (mode, quotes) = mode(analysis, &draft.content);
    // `a message stating …`, `told the envoy that …`: the tree may hang the cue or what is said on the words of a party.
    let text = analysis.text();
    let speaker = Attribution { span: speaker.span.map(|span| extent::before(text, span, draft.cue_span)), ..speaker };
    let addressee = circumstances.addressee.map(|told| {
        let cut = |span| draft.content.iter().fold(span, |span, content| extent::before(text, span, *content));
        Attribution { span: told.span.map(cut), ..told }
    });
    Statement {
        speaker,
        via: draft.via.map(|word| circumstance::attribution(word, actors)),
        cue: Cue { span: draft.cue_span, lemma: draft.entry.lemma.clone(), act: draft.entry.act },
        mode,
        content: draft.content.clone(),
        quotes,
        addressee,
        medium: circumstances.medium,
        said_on: circumstances.said_on,
        place: circumstances.place,
        negated: polarity::is_negated(draft.cue),
        hedged: polarity::is_hedged(draft.cue),
        within: None,
    }
}

/// How much of a content stands in quotation marks, and what does.
fn mode(analysis: &Analysis<'_>, content: &[Span]) -> (Mode, Vec<Span>) {
    let mut quotes = Vec::new();
    let quotations = analysis.quotations();
    let (mut quoted, mut words) = (0, 0);
    for span in content {
        let from = quotations.partition_point(|quotation| quotation.span.end <= span.start);
        let inside = |at: Span| {
            quotations[from..]
                .iter()
                .take_while(|quotation| quotation.span.start < span.end)
                .any(|quotation| quotation.inner.contains(at))
        };
        quotes.extend(quotations[from..].iter().take_while(|quotation| quotation.span.start < span.end).filter_map(
            |quotation| {
                let shared = Span::new(quotation.inner.start.max(span.start), quotation.inner.end.min(span.end));
                (!shared.is_empty() && quotation.within.is_none()).then_some(shared)
            },
        ));
        for token in &analysis.tokens()[analysis.tokens_in(*span)] {
            if token.span.of(analysis.text()).starts_with(char::is_alphanumeric) {
                words += 1;
                quoted += usize::from(inside(token.span));
            }
        }
    }
    let mode = match quoted {
        0 => Mode::Indirect,
        _ if quoted * 20 >= words * 19 => Mode::Direct,
        _ => Mode::Mixed,
    };
    (mode, quotes)
}

#[cfg(test)]
mod tests {
    use super::MOST_CUES;

    #[test]
    fn a_sentence_of_cues_alone_gives_no_more_than_are_read() {
        let parser = crate::Parser::new().expect("the embedded tables are valid");
        for part in ["he said, ", "said ", "according to the army "] {
            let article = parser.parse(&part.repeat(2 * MOST_CUES)).expect("not empty");
            assert!(article.statements.len() <= 2 * MOST_CUES, "{part}: {}", article.statements.len());
        }
    }
}

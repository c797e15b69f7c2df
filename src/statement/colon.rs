//! Colons that attribute: in headlines (`Army: 20 killed in clashes`, `Clashes kill 20: army`) and in transcripts, where a
//! paragraph opens with its speaker (`BAKO: We will see.`).
//!
//! In: one sentence. Out: a [`Draft`] with the colon as its cue.

use super::cue::CueTable;
use super::draft::{Draft, Source};
use super::frame::{CueClass, Frame};
use crate::actor::Actors;
use crate::span::Span;
use crate::syntax::{Analysis, Upos, Word};
use crate::text::Sentence;

/// The longest name of a source before or after the colon, in words.
const LONGEST_SOURCE: usize = 5;
/// The shortest content, in words.
const SHORTEST_CONTENT: usize = 3;

/// The statement of a headline, when a colon in it parts a source from what it says.
pub(super) fn headline<'a>(
    analysis: &'a Analysis<'a>,
    sentence: &Sentence,
    actors: &Actors,
    table: &'a CueTable,
) -> Option<Draft<'a>> {
    let entry = table.get(":", CueClass::Preposition, "")?;
    let words = || analysis.words_of(sentence);
    let count = words().len();
    let colon = words().find(|word| word.is_form(":") || word.is_form("|"))?;
    let place = colon.index() - sentence.tokens.start;
    let (before, after) = (place, count - place - 1);
    let span = |from: usize, to: usize| -> Option<Span> {
        Some(analysis.word(sentence.tokens.start + from)?.span().cover(analysis.word(sentence.tokens.start + to)?.span()))
    };
    let named = |from: usize, to: usize| {
        let range = sentence.tokens.start + from..sentence.tokens.start + to + 1;
        let mut source = None;
        for word in range.filter_map(|index| analysis.word(index)) {
            if matches!(word.upos(), Upos::Verb | Upos::Aux | Upos::Num | Upos::Punct) {
                return None;
            }
            if speaks(word, actors) {
                source = Some(word);
            }
        }
        source
    };
    let (source, source_span, content) =
        if (1..=LONGEST_SOURCE).contains(&before) && after >= SHORTEST_CONTENT && named(0, place - 1).is_some() {
            (named(0, place - 1)?, span(0, place - 1)?, span(place + 1, count - 1)?)
        } else if (1..=LONGEST_SOURCE - 1).contains(&after) && before >= SHORTEST_CONTENT {
            (named(place + 1, count - 1)?, span(place + 1, count - 1)?, span(0, place - 1)?)
        } else {
            return None;
        };
    Some(Draft {
        cue: colon,
        cue_span: colon.span(),
        entry,
        frame: Frame::That,
        content: vec![content],
        speaker: Source { word: Some(source), span: Some(source_span) },
        via: None,
        addressee: None,
    })
}

/// The turn of a speaker in a transcript: the rest of the paragraph that his name and a colon open.
pub(super) fn turn<'a>(analysis: &'a Analysis<'a>, sentence: &Sentence, table: &'a CueTable) -> Option<Draft<'a>> {
    let entry = table.get(":", CueClass::Preposition, "")?;
    let paragraph = analysis.document().paragraphs.get(sentence.paragraph)?.span;
    let first = analysis.word(sentence.tokens.start).filter(|first| first.span().start == paragraph.start)?;
    let colon = analysis.words_of(sentence).take(LONGEST_SOURCE + 1).find(|word| word.is_form(":"))?;
    let last = colon.previous()?;
    let source = first.span().cover(last.span());
    let name = source.of(analysis.text());
    let speaks = name.chars().all(|letter| !letter.is_lowercase())
        || analysis.words_of(sentence).take_while(|word| word.index() < colon.index()).all(|word| word.upos() == Upos::Propn);
    let content = Span::new(colon.span().end, paragraph.end);
    (speaks
        && name.starts_with(char::is_alphabetic)
        && content.of(analysis.text()).split_whitespace().nth(SHORTEST_CONTENT - 1).is_some())
    .then(|| Draft {
        cue: colon,
        cue_span: colon.span(),
        entry,
        frame: Frame::That,
        content: vec![content],
        speaker: Source { word: Some(last), span: Some(source) },
        via: None,
        addressee: None,
    })
}

/// Words that stand for a source in a headline.
const SOURCES: &[&str] = &[
    "agency",
    "army",
    "court",
    "envoy",
    "government",
    "group",
    "judge",
    "lawyer",
    "media",
    "military",
    "minister",
    "ministry",
    "official",
    "police",
    "poll",
    "president",
    "prosecutor",
    "rebel",
    "report",
    "source",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "study",
    "survey",
    "un",
    "watchdog",
    "witness",
];

/// Whether a word can be the source of a headline.
fn speaks(word: Word<'_>, actors: &Actors) -> bool {
    actors.mention(word).is_some() || SOURCES.binary_search(&word.key()).is_ok() || word.upos() == Upos::Propn
}

//! Where a quotation stands: its words, and how it lies to a cue and to what that cue has already.

use super::cue::CueEntry;
use super::draft::{Draft, Source};
use super::frame::Frame;
use crate::syntax::{Analysis, Deprel, Upos, Word};
use crate::text::Quotation;

/// Quotations of fewer words are scare quotes, titles or nicknames unless a cue takes them.
pub(super) const SHORTEST_FREE: usize = 4;
/// The longest title of a work in words, and the shortest of its words, in letters, that has a capital.
const LONGEST_TITLE: usize = 8;
const SHORTEST_TITLE_WORD: usize = 4;
/// How many words a cue may stand away from its quotation.
pub(super) const REACH: usize = 12;
/// How many parts of a content are looked at: those of the tree come first, and quotations join in their order.
pub(super) const PARTS: usize = 8;

/// A quotation with its first and last word and how many words it has, as far as that matters.
pub(super) struct Place<'a> {
    pub(super) quotation: &'a Quotation,
    pub(super) first: Word<'a>,
    pub(super) last: Word<'a>,
    pub(super) words: usize,
}

impl<'a> Place<'a> {
    /// Whether only the manner of an act is quoted, not its object: `condemned "in the strongest terms" the attack`.
    pub(super) fn is_manner(&self) -> bool {
        let phrase = self.first.head().filter(|phrase| self.first.upos() == Upos::Adp && phrase.deprel() == Deprel::Obl);
        let verb = phrase.and_then(Word::head).filter(|verb| verb.index() < self.first.index());
        verb.and_then(Word::object).is_some_and(|object| object.index() > self.last.index())
    }

    /// The statement that all of the quotation is.
    pub(super) fn draft(&self, cue: Word<'a>, entry: &'a CueEntry, speaker: Source<'a>) -> Draft<'a> {
        let content = vec![self.quotation.span];
        Draft { cue, cue_span: cue.span(), entry, frame: Frame::Quote, content, speaker, via: None, addressee: None }
    }

    /// Whether nothing of the sentence stands before it, or the end of another sentence that was not cut off.
    pub(super) fn starts_sentence(&self) -> bool {
        let opening = self.quotation.span.start;
        let before =
            std::iter::successors(self.first.previous(), |word| word.previous()).find(|word| word.span().start < opening);
        before.is_none_or(|mark| matches!(mark.form(), "." | "?" | "!"))
    }

    /// Whether it is the title of a work or the name of a thing: every longer word has a capital, and no mark ends it.
    pub(super) fn is_title(&self) -> bool {
        let text = self.first.analysis().text();
        let inner = self.quotation.inner.of(text);
        let named = |word: &str| word.len() < SHORTEST_TITLE_WORD || !word.starts_with(char::is_lowercase);
        !inner.ends_with([',', '.', '?', '!'])
            && inner.split_whitespace().take(LONGEST_TITLE + 1).count() <= LONGEST_TITLE
            && inner.split_whitespace().all(named)
    }

    /// Whether its first letter is small: it goes on with a sentence.
    pub(super) fn continues_sentence(&self) -> bool {
        self.first.form().starts_with(char::is_lowercase)
    }

    /// Whether it stands in a paragraph after that of the draft's cue.
    pub(super) fn is_in_later_paragraph(&self, draft: &Draft<'_>) -> bool {
        let cue = draft.cue.sentence().paragraph;
        self.first.sentence().paragraph > cue
            && draft.content.iter().take(PARTS).any(|content| content.end < self.quotation.span.start)
    }

    /// Whether the quotation is closed by a comma or a mark of its own and `cue` follows it: `"Never," he said`.
    pub(super) fn precedes(&self, cue: Word<'_>) -> bool {
        let inner = self.quotation.inner.of(cue.analysis().text());
        let after = cue.index() > self.last.index() && cue.index() <= self.last.index() + REACH;
        after && inner.ends_with([',', '?', '!']) && self.words > 0
    }

    /// Whether the content of the draft begins in its sentence before it: `The army's raid "was a mistake," he said`.
    pub(super) fn ends_clause(&self, draft: &Draft<'_>) -> bool {
        let sentence = self.first.sentence().span.start;
        let opening = self.quotation.span.start;
        draft.content.iter().take(PARTS).any(|content| (sentence..opening).contains(&content.start) && content.end > opening)
    }

    /// Whether it is the rest of what a comma broke off before the cue: `"We condemn this," he said, looking tired, "and …"`.
    pub(super) fn is_second_part(&self, previous: &Quotation, draft: &Draft<'_>) -> bool {
        let text = draft.cue.analysis().text();
        let broken = previous.inner.of(text).ends_with(',') && draft.cue_span.start >= previous.span.end;
        let opening = self.quotation.span.start;
        let before =
            std::iter::successors(self.first.previous(), |word| word.previous()).find(|word| word.span().start < opening);
        let bound = before.is_some_and(|mark| mark.is_form(",") || mark.upos() == Upos::Cconj);
        let here = self.first.sentence_index() == draft.cue.sentence_index();
        let after = draft.content.iter().take(PARTS).all(|content| content.end <= draft.cue_span.start);
        broken && bound && here && self.continues_sentence() && after && draft.cue_span.end <= opening
    }

    /// Whether it goes on with a statement: `"We condemn this," he said. "It must end."`
    pub(super) fn follows(&self, analysis: &Analysis<'_>, previous: &Quotation, draft: &Draft<'_>) -> bool {
        let end = analysis.tokens_in(previous.span).end;
        let sentence = end.checked_sub(1).and_then(|index| analysis.word(index)).map_or(0, Word::sentence_index);
        self.starts_sentence() && self.first.sentence_index() <= sentence.max(draft.cue.sentence_index()) + 1
    }
}

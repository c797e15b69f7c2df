//! The words of a phrase: from where to where it goes, and what hyphens join to it.

use super::resolve::Resolver;
use crate::span::Span;
use crate::syntax::Deprel;

impl<'a, 'l> Resolver<'a, 'l> {
    /// The words of a phrase: its name with the modifiers before it, without a determiner.
    pub(super) fn phrase_span(&self, first: usize, last: usize, own: Span) -> Span {
        let mut span = own;
        for token in first..=last {
            let Some(word) = self.analysis.word(token) else { continue };
            for child in word.children().take_while(|child| child.index() < first) {
                if matches!(
                    child.deprel(),
                    Deprel::Amod | Deprel::Compound | Deprel::NmodPoss | Deprel::NmodDesc | Deprel::Nummod | Deprel::Flat
                ) {
                    span = span.cover(child.subtree_span());
                }
            }
            span.start = self.start_of_joined(span.start);
            for child in word.children().skip_while(|child| child.index() <= last) {
                if child.deprel() == Deprel::Nmod
                    && child.case().is_some_and(|case| case.is_form("of") || case.is_form("for"))
                    && self.is_read(child.index())
                {
                    let end = self.names.at(child.index()).map_or(child.span(), |found| found.span);
                    span = span.cover(end);
                }
            }
        }
        span
    }

    /// Where a word begins that a hyphen joins to what stands at `start`: `Tuareg-` before `led`.
    fn start_of_joined(&self, start: usize) -> usize {
        let before = self.analysis.text().get(..start).unwrap_or_default();
        let Some(joined) = before.strip_suffix(['-', '\u{2010}', '\u{2011}']) else { return start };
        let mut at = joined.len();
        for (place, c) in joined.char_indices().rev().take(40) {
            if !(c.is_alphanumeric() || c == '-' || c == '.') {
                break;
            }
            at = place;
        }
        if at == joined.len() { start } else { at }
    }

    /// The word after a hyphen that touches `span`: `led` in `Tuareg-led`.
    pub(super) fn suffix(&self, span: Span) -> Option<&'a str> {
        let rest = self.analysis.text().get(span.end..)?.strip_prefix(['-', '\u{2010}', '\u{2011}'])?;
        let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        rest.get(..end).filter(|word| !word.is_empty())
    }

    /// Whether the word before a hyphen that touches `span` turns it round: `anti-government`, `pro-Russian`.
    pub(super) fn is_prefixed(&self, span: Span) -> bool {
        let before = self.analysis.text().get(..span.start).unwrap_or_default();
        let Some(before) = before.strip_suffix(['-', '\u{2010}', '\u{2011}']) else { return false };
        let start = before.char_indices().rev().take(8).find(|(_, c)| !c.is_alphabetic()).map_or(0, |(at, c)| at + c.len_utf8());
        let prefix = before.get(start..).unwrap_or_default();
        ["anti", "pro", "non", "counter", "post", "inter", "pan"].iter().any(|known| prefix.eq_ignore_ascii_case(known))
    }
}

//! Quotation marks, paired: straight, curly, guillemets, low and high, apostrophes as quotes, nested.
//!
//! In: tokens and sentences. Out: [`Quotation`]s by their start, and the marks that have no partner. Pairs are sought inside a
//! paragraph. By the convention of newspapers a quotation that goes on in the next paragraph is not closed but opened anew
//! there; each paragraph then has a quotation of its own, and `continues` ties them together. A quotation that is neither
//! closed nor opened anew but closes in the next paragraph is read in the same way.

use super::mark::{Family, Mark, mark_at};
use super::record::{Quotation, Sentence, Token};
use crate::span::Span;
use std::ops::Range;

/// The deepest nesting that is followed.
const DEEPEST: usize = 4;

/// A quotation that is open: its mark, and its place in the list.
#[derive(Debug, Clone, Copy)]
struct Open {
    family: Family,
    mark: Span,
    /// Position in the list of quotations, where its span is filled in once it closes.
    place: usize,
}

/// Pairs the quotation marks among `tokens`, paragraph by paragraph: the quotations, and the double marks without a partner.
pub(super) fn pair(text: &str, tokens: &[Token], sentences: &[Sentence]) -> (Vec<Quotation>, Vec<Span>) {
    let mut pairing = Pairing { text, tokens, quotations: Vec::new(), unpaired: Vec::new(), carried: Vec::new(), silent: false };
    let mut groups = sentences.chunk_by(|left, right| left.paragraph == right.paragraph).filter_map(|group| {
        let (first, last) = (group.first()?, group.last()?);
        Some(first.tokens.start..last.tokens.end)
    });
    let mut group = groups.next();
    while let Some(range) = group {
        let next = groups.next();
        pairing.paragraph(range, next.clone().unwrap_or_default());
        group = next;
    }
    (pairing.quotations, pairing.unpaired)
}

struct Pairing<'a> {
    text: &'a str,
    tokens: &'a [Token],
    quotations: Vec<Quotation>,
    unpaired: Vec<Span>,
    /// The quotations that the paragraph before left open and this one goes on with, outermost first.
    carried: Vec<Open>,
    /// Whether this paragraph goes on with the carried one without a mark at its head.
    silent: bool,
}

impl Pairing<'_> {
    fn mark(&self, index: usize) -> Option<Mark> {
        self.tokens.get(index).and_then(|token| mark_at(self.text, token.span))
    }

    /// Pairs the marks of the paragraph with tokens `range`, which `next` follows.
    fn paragraph(&mut self, range: Range<usize>, next: Range<usize>) {
        let (quotations, unpaired) = (self.quotations.len(), self.unpaired.len());
        let mut stack: Vec<Open> = Vec::new();
        if self.silent {
            let start = self.tokens[range.start].span.start;
            self.open(&mut stack, Family::Double, Span::new(start, start), true);
        }
        let mut head = true;
        for index in range.clone() {
            let Some(mark) = self.mark(index) else {
                head = false;
                continue;
            };
            let span = self.tokens[index].span;
            let partner = stack.iter().rposition(|open| open.family == mark.family);
            let closes = partner
                .filter(|&place| mark.closes || mark.closes_only.is_some_and(|opener| stack[place].mark.of(self.text) == opener));
            match (closes, partner) {
                (Some(place), _) => {
                    self.close(&mut stack, place, span);
                    head = false;
                }
                (None, partner) if mark.opens && stack.len() < DEEPEST => {
                    if let Some(place) = partner {
                        self.give_up(&mut stack, place);
                    }
                    self.open(&mut stack, mark.family, span, head);
                }
                _ => self.miss(mark.family, span),
            }
        }
        self.carry(stack, range.end, next);
        self.keep_closed(quotations);
        self.unpaired[unpaired..].sort_unstable_by_key(|span| span.start);
    }

    /// Opens a quotation; one at the head of the paragraph can go on with what the paragraph before left open.
    fn open(&mut self, stack: &mut Vec<Open>, family: Family, mark: Span, head: bool) {
        let carried = self.carried.get(stack.len()).filter(|open| head && open.family == family);
        let quotation = Quotation {
            span: mark,
            inner: Span::new(mark.end, mark.end),
            within: stack.last().map(|outer| outer.place),
            continues: carried.map(|open| open.place),
        };
        stack.push(Open { family, mark, place: self.quotations.len() });
        self.quotations.push(quotation);
    }

    /// Closes the open quotation at `place` of the stack with the mark at `span`; what is open inside it has no partner.
    fn close(&mut self, stack: &mut Vec<Open>, place: usize, span: Span) {
        self.give_up(stack, place + 1);
        if let Some(open) = stack.pop() {
            self.quotations[open.place].span = open.mark.cover(span);
            self.quotations[open.place].inner = Span::new(open.mark.end, span.start);
        }
    }

    /// Takes what is open from `place` of the stack on for unpaired.
    fn give_up(&mut self, stack: &mut Vec<Open>, place: usize) {
        for open in stack.drain(place..) {
            self.miss(open.family, open.mark);
        }
    }

    /// Notes a mark without a partner. A single one is an apostrophe, and a double one behind a digit means inches.
    fn miss(&mut self, family: Family, mark: Span) {
        let inches = self.text.get(..mark.start).is_some_and(|before| before.ends_with(|last: char| last.is_ascii_digit()));
        if family != Family::Single && !inches && !mark.is_empty() {
            self.unpaired.push(mark);
        }
    }

    /// Lets what is still open at the end of a paragraph run to that end where the next paragraph goes on with it.
    fn carry(&mut self, mut stack: Vec<Open>, end: usize, next: Range<usize>) {
        let reopens = |depth: usize, open: &Open| {
            self.mark(next.start + depth).is_some_and(|mark| mark.opens && mark.family == open.family && depth < next.len())
        };
        let mut count = stack.iter().enumerate().take_while(|(depth, open)| reopens(*depth, open)).count();
        self.silent = count == 0 && stack.first().is_some_and(|open| open.family == Family::Double && self.closes_later(next));
        count += usize::from(self.silent);
        self.give_up(&mut stack, count);
        let last = self.tokens[end - 1].span.end;
        for open in &stack {
            self.quotations[open.place].span = Span::new(open.mark.start, last);
            self.quotations[open.place].inner = Span::new(open.mark.end, last.max(open.mark.end));
        }
        self.carried = stack;
    }

    /// Whether the first double mark of the next paragraph can only close.
    fn closes_later(&self, mut next: Range<usize>) -> bool {
        next.find_map(|index| self.mark(index).filter(|mark| mark.family == Family::Double))
            .is_some_and(|mark| mark.closes && !mark.opens)
    }

    /// Drops what was opened and not closed from `floor` on.
    fn keep_closed(&mut self, floor: usize) {
        let mut places = Vec::with_capacity(self.quotations.len() - floor);
        let mut next = floor;
        for index in floor..self.quotations.len() {
            let mut quotation = self.quotations[index];
            if quotation.inner.is_empty() {
                places.push(None);
                continue;
            }
            quotation.within = quotation.within.and_then(|outer| places.get(outer - floor).copied().flatten());
            self.quotations[next] = quotation;
            places.push(Some(next));
            next += 1;
        }
        self.quotations.truncate(next);
        self.carried.retain_mut(|open| match places.get(open.place - floor).copied().flatten() {
            Some(place) => {
                open.place = place;
                true
            }
            None => false,
        });
        self.silent &= !self.carried.is_empty();
    }
}

#[cfg(test)]
mod tests {
    use crate::document::Paragraph;
    use crate::text::{Segmentation, segment};
    use crate::{ParagraphRole, Span};

    /// Reads a text whose paragraphs are its lines.
    fn read(text: &str) -> Segmentation {
        let mut at = 0;
        let lines = text.split('\n').map(|line| {
            let span = Span::new(at, at + line.len());
            at += line.len() + 1;
            Paragraph { span, role: ParagraphRole::Body }
        });
        segment(text, &lines.collect::<Vec<_>>())
    }

    #[test]
    fn marks_of_every_family_pair_and_nest() {
        for (text, expected) in [
            ("He said: \"They called it 'a farce' again,\" and left.", vec!["They called it 'a farce' again,", "a farce"]),
            ("The soldiers' camp is “gone”, the rebels' “not”.", vec!["gone", "not"]),
            ("‘They said “never” to us,’ he said.", vec!["They said “never” to us,", "never"]),
            ("„Wir gehen“, sagte er, und „wir bleiben”.", vec!["Wir gehen", "wir bleiben"]),
            ("« Nous partons », and »wir gehen« too.", vec![" Nous partons ", "wir gehen"]),
            ("‚Nein‘ and ‹non›.", vec!["Nein", "non"]),
            ("``We leave,'' he said.", vec!["We leave,"]),
            ("He called it ”a farce” twice.", vec!["a farce"]),
            ("He called it “a farce“ twice.", vec!["a farce"]),
            ("(\"Yes\")—\"no\".", vec!["Yes", "no"]),
            ("It 's the '90s, y'all, rock 'n' roll.", vec!["n"]),
            ("\"One.\" \"Two.\"", vec!["One.", "Two."]),
        ] {
            let segmentation = read(text);
            let found: Vec<_> = segmentation.quotations.iter().map(|quotation| quotation.inner.of(text)).collect();
            assert_eq!(found, expected, "{text}");
            assert!(segmentation.unpaired.is_empty(), "{text}: {:?}", segmentation.unpaired);
        }
    }

    #[test]
    fn a_quotation_goes_on_in_the_next_paragraph() {
        for text in [
            "\"We leave now.\n\"We return,\" he said.",
            "“We leave now.\n“We return,” he said.",
            "«We leave now.\n«We return,» he said.",
            // not opened anew
            "“We leave now.\nWe return,” he said.",
            "\"We leave now.\nWe return,\" he said.",
        ] {
            let segmentation = read(text);
            let quotations = &segmentation.quotations;
            assert_eq!(quotations.len(), 2, "{text}");
            assert_eq!(quotations[0].inner.of(text), "We leave now.");
            assert_eq!(quotations[1].inner.of(text), "We return,");
            assert_eq!(quotations[1].continues, Some(0));
            assert!(segmentation.unpaired.is_empty(), "{text}");
        }
        let nested = "“He told me, ‘We leave now.\n“‘We return,’ and I left,” she said.";
        let quotations = read(nested).quotations;
        let tied: Vec<_> = quotations.iter().map(|quotation| (quotation.within, quotation.continues)).collect();
        assert_eq!(tied, [(None, None), (Some(0), None), (None, Some(0)), (Some(2), Some(1))]);
    }

    #[test]
    fn a_mark_without_a_partner_is_told() {
        for (text, expected) in [
            ("He said “we leave and left.", vec![8]),
            ("We leave,\" he said.", vec![9]),
            ("“We leave.\nHe left.", vec![0]),
            ("The barrel of 12\" guns.", vec![]),
            ("The soldiers' pay.", vec![]),
        ] {
            let starts: Vec<_> = read(text).unpaired.iter().map(|span| span.start).collect();
            assert_eq!(starts, expected, "{text}");
        }
    }
}

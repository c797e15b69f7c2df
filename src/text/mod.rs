//! `text`: tokens, sentences and paired quotation marks, all spans of the text that was passed in.
//!
//! In: the text and its paragraphs. Out: a [`Segmentation`]. [`Tokenizer`] can be used alone.

mod bytes;
mod classes;
mod clitic;
mod heading;
mod lead_in;
mod line;
mod lists;
mod mark;
mod notes;
mod number;
mod opening;
mod outline;
mod plain;
mod planes;
mod quotation;
mod record;
mod sentence;
mod stop;
mod tokenizer;
mod unmarked;
mod web;
mod wide;
mod window;

pub use record::{Quotation, Segmentation, Sentence, Token};
pub use tokenizer::Tokenizer;

pub(crate) use notes::notes;

use crate::document::Paragraph;

/// Whether `name`, without its last stop, abbreviates a state of the United States: `Wis`, `N.Y`.
pub(crate) fn names_us_state(name: &str) -> bool {
    lists::ABBREVIATIONS.get(name.as_bytes()) == Some(lists::Abbreviation::Place)
}

/// Cuts the told paragraphs of `text` into tokens and sentences and pairs their quotation marks.
pub(crate) fn segment(text: &str, paragraphs: &[Paragraph]) -> Segmentation {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut sentences = Vec::with_capacity(text.len() / 100);
    for (index, paragraph) in paragraphs.iter().enumerate().filter(|(_, paragraph)| paragraph.role.is_told()) {
        let first = tokens.len();
        tokens.extend(Tokenizer::within(text, paragraph.span));
        sentence::split(text, &tokens, first..tokens.len(), index, &mut sentences);
    }
    let (quotations, unpaired) = quotation::pair(text, &tokens, &sentences);
    Segmentation { tokens, sentences, quotations, unpaired }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ParagraphRole, Span};

    fn words(text: &str) -> Vec<&str> {
        Tokenizer::new(text).map(|token| token.span.of(text)).collect()
    }

    fn whole(text: &str) -> Segmentation {
        segment(text, &[Paragraph { span: Span::new(0, text.len()), role: ParagraphRole::Body }])
    }

    #[test]
    fn tokens_are_those_of_the_treebanks() {
        for (text, expected) in [
            ("Niger didn't say.", "Niger|did|n't|say|."),
            ("Mali’s army can’t", "Mali|’s|army|ca|n’t"),
            ("Tuareg-led, non-aligned", "Tuareg|-|led|,|non-aligned"),
            ("the U.S.-led force", "the|U.S.|-|led|force"),
            ("10,000\u{a0}people on Aug.\u{a0}5, «2.5»", "10,000|people|on|Aug.|5|,|«|2.5|»"),
            ("$2.5bn at 9:40am, 1,200 AK-47s", "$|2.5|bn|at|9:40|am|,|1,200|AK|-|47s"),
            ("Lt. Gen. A. B. Smith", "Lt.|Gen.|A.|B.|Smith"),
            ("see http://example.com/a?b=1, then", "see|http://example.com/a?b=1|,|then"),
            ("a.b@example.org (desk)", "a.b@example.org|(|desk|)"),
            ("He cannot go ... now?!", "He|can|not|go|...|now|?!"),
            ("O'Brien's “plan”—dead", "O'Brien|'s|“|plan|”|—|dead"),
            ("the 1990s, the '90s, 3rd", "the|1990s|,|the|'90s|,|3rd"),
            ("Côte d'Ivoire's Zürich", "Côte|d'Ivoire|'s|Zürich"),
            ("from 2003-2007 on 2024-08-07", "from|2003|-|2007|on|2024-08-07"),
            ("soldiers' pay AT&T", "soldiers|'|pay|AT&T"),
        ] {
            assert_eq!(words(text).join("|"), expected);
        }
    }

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        let text = "Lt. Gen. A. B. Smith left the U.S. Army on Jan. 5. \"We won.\" He smiled! (So did they.) \
                    It moved to the U.S. The firm did not. \"Why?\" he asked.";
        let found: Vec<_> = whole(text).sentences.iter().map(|sentence| sentence.span.of(text)).collect();
        assert_eq!(
            found,
            [
                "Lt. Gen. A. B. Smith left the U.S. Army on Jan. 5.",
                "\"We won.\"",
                "He smiled!",
                "(So did they.)",
                "It moved to the U.S.",
                "The firm did not.",
                "\"Why?\" he asked.",
            ]
        );
    }

    #[test]
    fn a_sentence_without_end_is_cut() {
        let sentences = whole(&"soldiers and ".repeat(500)).sentences;
        assert_eq!(sentences.iter().map(|sentence| sentence.tokens.len()).collect::<Vec<_>>(), [384, 384, 232]);
    }

    #[test]
    fn stops_that_end_nothing() {
        for text in [
            "1. The council met.",
            "The firm (b. March 1950; d. 1990) was sold.",
            "The court heard Obi vs. Diallo in May.",
            "He left (see ... the map) for good.",
            "The count stood. [citation needed]",
        ] {
            assert_eq!(whole(text).sentences.len(), 1, "{text}");
        }
        let signed = whole("\"We will return.\" — Ada Obi");
        assert_eq!(signed.sentences.len(), 2);
    }
}

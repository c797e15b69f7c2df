//! Sentence ends that no stop shows: where lines of a page were run together, or a colon leads in another sentence.
//!
//! In: the tokens of a paragraph up to the one that may begin a sentence. Out: whether it does. Each kind of line has its own
//! reader: [`line`] for date lines, greetings, rules, links and items, [`heading`] for headings and captions, [`opening`] for the
//! text below them, [`lead_in`] for what a colon or semicolon leads in.

use super::record::Token;
use super::{heading, lead_in, line, opening};

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// The tokens that are looked at, by their words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Forms<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl<'a> Forms<'a> {
    pub(super) const fn new(text: &'a str, tokens: &'a [Token]) -> Self {
        Self { text, tokens }
    }

    /// The token at `index`; empty beyond the last.
    pub(super) fn at(self, index: usize) -> &'a str {
        self.tokens.get(index).map_or("", |token| token.span.of(self.text))
    }

    /// The text from token `first` to the one before `end`.
    pub(super) fn between(self, first: usize, end: usize) -> &'a str {
        let (Some(left), Some(right)) = (self.tokens.get(first), end.checked_sub(1).and_then(|last| self.tokens.get(last)))
        else {
            return "";
        };
        self.text.get(left.span.start..right.span.end).unwrap_or("")
    }

    /// Whether the token begins with a capital letter.
    pub(super) fn is_capital(self, index: usize) -> bool {
        self.at(index).starts_with(char::is_uppercase)
    }

    /// Whether the token begins with a small letter.
    pub(super) fn is_small(self, index: usize) -> bool {
        self.at(index).starts_with(char::is_lowercase)
    }

    /// Whether a space stands before the token.
    pub(super) fn is_apart(self, index: usize) -> bool {
        let before = index.checked_sub(1).and_then(|before| self.tokens.get(before));
        before.zip(self.tokens.get(index)).is_some_and(|(before, token)| before.span.end < token.span.start)
    }

    /// Whether the token is a capitalized word or one of the small words inside names: `Umar bin Said of Gao`.
    pub(super) fn is_name_part(self, index: usize) -> bool {
        self.is_capital(index) || matches!(self.at(index), "of" | "the" | "and" | "de" | "la" | "al" | "bin" | "von" | "-")
    }

    /// Whether the token is the name of a month.
    pub(super) fn is_month(self, index: usize) -> bool {
        MONTHS.contains(&self.at(index))
    }

    /// Whether the token is a word of two letters and more, all of them capitals.
    pub(super) fn is_shouted(self, index: usize) -> bool {
        let form = self.at(index);
        form.len() > 1 && form.bytes().all(|byte| byte.is_ascii_uppercase())
    }
}

/// Whether a sentence that began with token `first` ends before token `at` though no stop stands there.
pub(super) fn ends_before(text: &str, tokens: &[Token], first: usize, at: usize) -> bool {
    let forms = Forms::new(text, tokens);
    // Only a capital, a digit, an ellipsis or a link begins one; most tokens are none of these.
    match forms.at(at).as_bytes().first() {
        Some(b'0'..=b'9') => line::is_item(forms, first, at),
        Some(b'.' | 0xE2) => lead_in::begins_with_ellipsis(forms, at),
        Some(b'A'..=b'Z' | 0xC3..=0xD4) if forms.is_capital(at) => match forms.at(at - 1) {
            "," => line::after_greeting(forms, first, at),
            ":" | ";" => lead_in::begins(forms, first, at),
            _ if !forms.is_apart(at) => false,
            _ => line::ends(forms, first, at) || heading::ends(forms, first, at) || opening::begins(forms, first, at),
        },
        Some(b'h') => line::is_link(forms.at(at)) && line::is_link(forms.at(at - 1)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::document::Paragraph;
    use crate::text::segment;
    use crate::{ParagraphRole, Span};

    fn sentences(text: &str) -> Vec<&str> {
        let paragraphs = [Paragraph { span: Span::new(0, text.len()), role: ParagraphRole::Body }];
        segment(text, &paragraphs).sentences.iter().map(|sentence| sentence.span.of(text)).collect()
    }

    #[test]
    fn lines_end_without_a_mark() {
        for (text, expected) in [
            ("Crowds at the summit Photo: State media", vec!["Crowds at the summit", "Photo: State media"]),
            ("Rescuers in the town File photo", vec!["Rescuers in the town", "File photo"]),
            ("WAR IN THE EAST ENTERS TENTH DAY Shelling went on.", vec!["WAR IN THE EAST ENTERS TENTH DAY", "Shelling went on."]),
            ("1. Introduction Envoys of three states met.", vec!["1. Introduction", "Envoys of three states met."]),
            ("Professional career Diallo joined in 1990.", vec!["Professional career", "Diallo joined in 1990."]),
            ("Ada Obi Ada Mary Obi (born 1950) is a judge.", vec!["Ada Obi", "Ada Mary Obi (born 1950) is a judge."]),
            ("Zinder Zinder is a town in Niger.", vec!["Zinder", "Zinder is a town in Niger."]),
            ("He declares himself emperor Emperor Obi in 1870.", vec!["He declares himself emperor", "Emperor Obi in 1870."]),
            (
                "The palace in 1880 or earlier By 1890, it was gone.",
                vec!["The palace in 1880 or earlier", "By 1890, it was gone."],
            ),
            ("General questions What is the treaty for?", vec!["General questions", "What is the treaty for?"]),
            (
                "The envoy gave them two reasons: They had no mandate.",
                vec!["The envoy gave them two reasons:", "They had no mandate."],
            ),
            ("All parties to the treaty; Recalling its decision", vec!["All parties to the treaty;", "Recalling its decision"]),
            ("Mali and its neighbours since 1960: A history", vec!["Mali and its neighbours since 1960: A history"]),
            ("The minister said: \"We leave.\"", vec!["The minister said: \"We leave.\""]),
            ("Throughout his career Diallo was loyal.", vec!["Throughout his career Diallo was loyal."]),
            ("Climate Minister Obi said so.", vec!["Climate Minister Obi said so."]),
            ("UN Security Council members met.", vec!["UN Security Council members met."]),
            ("Early Years The first settlers came by boat.", vec!["Early Years", "The first settlers came by boat."]),
            (
                "Envoys leave the capital Friday, May 8, 2009 Two envoys left.",
                vec!["Envoys leave the capital", "Friday, May 8, 2009", "Two envoys left."],
            ),
            ("Dear Ms. Obi, Attached is the file.", vec!["Dear Ms. Obi,", "Attached is the file."]),
            ("Minister Is the Winner In the Capital", vec!["Minister Is the Winner In the Capital"]),
            (
                "Ada Obi of the Civic Party In the Northern Border district, turnout among young voters was low.",
                vec!["Ada Obi of the Civic Party", "In the Northern Border district, turnout among young voters was low."],
            ),
            ("The bridge at Gao In March 2015, Obi closed it.", vec!["The bridge at Gao", "In March 2015, Obi closed it."]),
            (
                "Early years and brothers Obi spent his childhood in Zinder.",
                vec!["Early years and brothers", "Obi spent his childhood in Zinder."],
            ),
            ("The border post (1998) Obi opened it in May.", vec!["The border post (1998)", "Obi opened it in May."]),
            ("Governor of Gao Ah! How he laughed.", vec!["Governor of Gao", "Ah!", "How he laughed."]),
            ("Ada Obi Ada Mary Berg (born 1950) is a judge.", vec!["Ada Obi", "Ada Mary Berg (born 1950) is a judge."]),
            ("Umar of Gao Umar of Gao (c. 1300) was king.", vec!["Umar of Gao", "Umar of Gao (c. 1300) was king."]),
            ("Òyó Òyó is a town.", vec!["Òyó", "Òyó is a town."]),
            ("In it, Obi observed: ... they never came.", vec!["In it, Obi observed:", "... they never came."]),
            ("Daniel Obi Daniel Obi (born 1950) is a judge.", vec!["Daniel Obi", "Daniel Obi (born 1950) is a judge."]),
            ("Niger says Obi closed the border.", vec!["Niger says Obi closed the border."]),
            ("Days before the polls Obi closed the border.", vec!["Days before the polls Obi closed the border."]),
            ("Witnesses Reuters interviewed said so.", vec!["Witnesses Reuters interviewed said so."]),
            ("In Gao, Texas Sen. Ada Obi and Ohio Sen. Berg met.", vec!["In Gao, Texas Sen. Ada Obi and Ohio Sen. Berg met."]),
            ("He wrote, \"In the end we all lost hope.\"", vec!["He wrote, \"In the end we all lost hope.\""]),
            (
                "The bells were still, And all the town To silence gave its day.",
                vec!["The bells were still, And all the town To silence gave its day."],
            ),
            (
                "He met The Hague court on Friday, May 8, 2009 in the town.",
                vec!["He met The Hague court on Friday, May 8, 2009 in the town."],
            ),
        ] {
            assert_eq!(sentences(text), expected);
        }
    }
}

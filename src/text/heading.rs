//! Sentence ends that no mark shows: under a heading, after a date line, a greeting, a rule of marks or a link.

use super::lists::{OPENERS, Opener, STARTERS};
use super::record::Token;

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Words that open a letter or close it; a comma ends that line.
const GREETINGS: [&str; 13] =
    ["hi", "hello", "hey", "dear", "greetings", "thanks", "thank", "regards", "best", "kind", "sincerely", "cheers", "yours"];

/// Whether a sentence that began with token `first` ends before token `at` though no stop stands there.
pub(super) fn ends_before(text: &str, tokens: &[Token], first: usize, at: usize) -> bool {
    let form = |index: usize| tokens.get(index).map_or("", |token| token.span.of(text));
    let (before, here) = (form(at - 1), form(at));
    let Some(&letter) = here.as_bytes().first() else { return false };
    if letter.is_ascii_digit() && form(at + 1) == ")" {
        return is_item(&form, first, at);
    }
    if !letter.is_ascii_uppercase() {
        return is_link(before) && is_link(here);
    }
    if before == "," {
        return after_greeting(text, tokens, first, at);
    }
    if is_rule(before) || is_link(before) {
        return true;
    }
    if is_date_line(&form, first, at) || at >= first + 6 && is_date_line(&form, first, at - 6) && before.len() == 4 {
        return true;
    }
    let Some(opener) = OPENERS.get(here.as_bytes()) else { return false };
    let Some(&last) = before.as_bytes().first() else { return false };
    // In a headline with its words capitalized, few words in small letters stand together.
    let small = |index: usize| form(index).as_bytes().first().is_some_and(|first| !first.is_ascii_uppercase());
    let goes_on = form(at + 1).starts_with(|first: char| first.is_ascii_lowercase()) && small(at + 2);
    let shouted = here.len() > 1 && here.bytes().all(|byte| byte.is_ascii_uppercase());
    if !goes_on || shouted || STARTERS.has(before.as_bytes()) {
        return false;
    }
    match opener {
        Opener::Strong => last.is_ascii_alphanumeric(),
        Opener::Weak => last.is_ascii_lowercase() && before.len() > 1 || at <= first + 4 && is_title(&form, first, at),
    }
}

/// Whether the tokens from `first` to `at` can be a heading: capitalized words only, the last one longer than an initial.
fn is_title<'t>(form: &impl Fn(usize) -> &'t str, first: usize, at: usize) -> bool {
    form(at - 1).len() > 3
        && (first..at)
            .all(|index| form(index).as_bytes().first().is_some_and(u8::is_ascii_uppercase) && !form(index).ends_with('.'))
}

/// `… Parliament votes on the budget | Monday, June 3, 2019 | Ada Berg …`: whether a date line begins at `at`, not as part of a sentence.
fn is_date_line<'t>(form: &impl Fn(usize) -> &'t str, first: usize, at: usize) -> bool {
    WEEKDAYS.contains(&form(at))
        && form(at + 1) == ","
        && MONTHS.contains(&form(at + 2))
        && form(at + 4) == ","
        && form(at + 5).len() == 4
        && form(at + 6).starts_with(char::is_uppercase)
        && (at == first || form(at - 1).ends_with(char::is_alphanumeric) && !STARTERS.has(form(at - 1).as_bytes()))
}

/// `Dear Ms. Obi, | Attached is …`, `Regards, | Ada`, `Kathleen, | You are …`.
fn after_greeting(text: &str, tokens: &[Token], first: usize, at: usize) -> bool {
    if at > first + 6 {
        return false;
    }
    let form = |index: usize| tokens[index].span.of(text);
    let greets = GREETINGS.iter().any(|word| form(first).eq_ignore_ascii_case(word));
    let named = at == first + 2
        && form(first).starts_with(char::is_uppercase)
        && !STARTERS.has(form(first).as_bytes())
        && OPENERS.get(form(at).as_bytes()).is_some();
    greets || named
}

/// `Two questions 1) when do we leave 2) who comes`: whether the number at `at` begins an item of a list, not a bracket's end.
fn is_item<'t>(form: &impl Fn(usize) -> &'t str, first: usize, at: usize) -> bool {
    const REACH: usize = 12;
    let from = first.max(at.saturating_sub(REACH));
    form(at).len() < 3 && form(at - 1).ends_with(char::is_alphanumeric) && !(from..at).any(|index| form(index) == "(")
}

fn is_link(form: &str) -> bool {
    form.len() > 8 && (form.starts_with("http://") || form.starts_with("https://"))
}

/// A rule drawn with marks: `*****`.
fn is_rule(form: &str) -> bool {
    form.len() > 4 && form.starts_with(['*', '=', '_', '-', '~'])
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
    fn headings_and_date_lines_end_without_a_mark() {
        for (text, expected) in [
            ("Early Years The first settlers came by boat.", vec!["Early Years", "The first settlers came by boat."]),
            (
                "Envoys leave the capital Friday, May 8, 2009 Two envoys left.",
                vec!["Envoys leave the capital", "Friday, May 8, 2009", "Two envoys left."],
            ),
            ("Dear Ms. Obi, Attached is the file.", vec!["Dear Ms. Obi,", "Attached is the file."]),
            ("Minister Is the Winner In the Capital", vec!["Minister Is the Winner In the Capital"]),
            (
                "He met The Hague court on Friday, May 8, 2009 in the town.",
                vec!["He met The Hague court on Friday, May 8, 2009 in the town."],
            ),
        ] {
            assert_eq!(sentences(text), expected);
        }
    }
}

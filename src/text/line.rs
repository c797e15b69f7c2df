//! Lines that run into one another: date lines, greetings, rules of marks, links, items of a list.

use super::lists::{OPENERS, STARTERS};
use super::unmarked::Forms;

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Words that open a letter or close it; a comma ends that line.
const GREETINGS: [&str; 13] =
    ["hi", "hello", "hey", "dear", "greetings", "thanks", "thank", "regards", "best", "kind", "sincerely", "cheers", "yours"];

/// Whether a line that began with token `first` ends before the capitalized token `at`.
pub(super) fn ends(forms: Forms<'_>, first: usize, at: usize) -> bool {
    let before = forms.at(at - 1);
    is_rule(before)
        || is_link(before)
        || is_date_line(forms, first, at)
        || at >= first + 6 && before.len() == 4 && is_date_line(forms, first, at - 6)
}

/// `… Parliament votes on the budget | Monday, June 3, 2019 | Ada Berg …`: whether a date line begins at `at`, not as part of a sentence.
fn is_date_line(forms: Forms<'_>, first: usize, at: usize) -> bool {
    let form = |index: usize| forms.at(index);
    WEEKDAYS.contains(&form(at))
        && form(at + 1) == ","
        && forms.is_month(at + 2)
        && form(at + 4) == ","
        && form(at + 5).len() == 4
        && form(at + 6).starts_with(char::is_uppercase)
        && (at == first || form(at - 1).ends_with(is_end) && STARTERS.get(form(at - 1).as_bytes()) != Some(false))
}

/// `Dear Ms. Obi, | Attached is …`, `Regards, | Ada`, `Kathleen, | You are …`.
pub(super) fn after_greeting(forms: Forms<'_>, first: usize, at: usize) -> bool {
    if at > first + 6 {
        return false;
    }
    let form = |index: usize| forms.at(index);
    let greets = GREETINGS.iter().any(|word| form(first).eq_ignore_ascii_case(word));
    let named = at == first + 2
        && form(first).starts_with(char::is_uppercase)
        && !STARTERS.has(form(first).as_bytes())
        && OPENERS.get(form(at).as_bytes()).is_some();
    greets || named
}

/// `Two questions 1) when do we leave 2) who comes`: whether the number at `at` begins an item of a list, not a bracket's end.
pub(super) fn is_item(forms: Forms<'_>, first: usize, at: usize) -> bool {
    const REACH: usize = 12;
    let form = |index: usize| forms.at(index);
    let from = first.max(at.saturating_sub(REACH));
    form(at + 1) == ")"
        && form(at).len() < 3
        && form(at - 1).ends_with(char::is_alphanumeric)
        && !(from..at).any(|index| form(index) == "(")
}

pub(super) fn is_link(form: &str) -> bool {
    form.len() > 8 && (form.starts_with("http://") || form.starts_with("https://"))
}

/// Whether the last character of a line's last word can end a heading.
fn is_end(found: char) -> bool {
    found.is_alphanumeric() || matches!(found, '\'' | '"' | '’' | '”')
}

/// A rule drawn with marks: `*****`.
fn is_rule(form: &str) -> bool {
    form.len() > 4 && form.starts_with(['*', '=', '_', '-', '~'])
}

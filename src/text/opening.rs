//! Text that opens right below a heading, a title or a caption and ran into it: told by the capitalized function word it begins
//! with, by the name that the heading gave, by a subject and its verb.

use super::lists::{OPENERS, Opener, PAST_FORMS, STARTERS, reports};
use super::unmarked::Forms;

const AUXILIARIES: [&str; 16] =
    ["is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can", "could", "will", "would", "should", "may"];

/// The longest heading, caption or line that is looked at, in tokens.
const LONGEST: usize = 20;

/// Whether a sentence opens with the capitalized token `at`, below a heading or caption that began with token `first`.
pub(super) fn begins(forms: Forms<'_>, first: usize, at: usize) -> bool {
    begins_with_function_word(forms, first, at)
        || is_named_again(forms, first, at)
        || is_after_dated_title(forms, first, at)
        || is_subject(forms, first, at)
}

/// Whether the word at `at` begins a sentence by what it is: a function word, capitalized, with small letters after it.
///
/// Early Years | The first settlers came by boat.
fn begins_with_function_word(forms: Forms<'_>, first: usize, at: usize) -> bool {
    let Some(opener) = OPENERS.get(forms.at(at).as_bytes()) else { return false };
    let before = forms.at(at - 1);
    let Some(letter) = before.chars().next() else { return false };
    let closed = before == "]";
    if forms.is_shouted(at) || STARTERS.get(before.as_bytes()) == Some(false) {
        return false;
    }
    let below_small = letter.is_lowercase() && before.len() > 1 && !is_verse(forms, first, at);
    let below_title = at <= first + 4 && is_title(forms, first, at);
    match opener {
        Opener::Clause => false,
        Opener::Exclamation => letter.is_alphanumeric() && forms.at(at + 1) == "!",
        Opener::Strong => (letter.is_alphanumeric() || closed) && goes_on(forms, at),
        Opener::Weak => (below_small || below_title) && goes_on(forms, at),
        Opener::Leading => {
            (below_small || below_title) && goes_on(forms, at)
                || (letter.is_alphanumeric() || closed || matches!(before, "\"" | "”" | "''")) && leads(forms, at)
        }
    }
}

/// Whether lines before `at` begin with capitals behind a comma, as in verse and in some headlines: `The bells were still, And all
/// the town / To silence gave its day`.
fn is_verse(forms: Forms<'_>, first: usize, at: usize) -> bool {
    let from = first.max(at.saturating_sub(LONGEST));
    (from..at).any(|index| forms.at(index) == "," && forms.is_capital(index + 1) && STARTERS.has(forms.at(index + 1).as_bytes()))
}

/// Whether what follows the word at `at` reads as a sentence: in a headline with its words capitalized, few words in small
/// letters stand together.
fn goes_on(forms: Forms<'_>, at: usize) -> bool {
    let not_capital = |index: usize| !forms.at(index).is_empty() && !forms.is_capital(index);
    let next = forms.at(at + 1);
    let asks = forms.at(at).starts_with(['W', 'H']) && AUXILIARIES.contains(&next);
    let dates = next.starts_with(|first: char| first.is_ascii_digit());
    asks || (forms.is_small(at + 1) || dates) && not_capital(at + 2)
}

/// Whether the preposition or conjunction at `at` leads a sentence in, even below a capitalized word: a date follows, or words
/// in small letters that are no function words.
///
/// Ada Obi of the Civic Party | In the northern border district, turnout was low.
fn leads(forms: Forms<'_>, at: usize) -> bool {
    const REACH: usize = 8;
    const FEWEST: usize = 2;
    let dated = forms.is_month(at + 1) && forms.at(at + 2).starts_with(|found: char| found.is_ascii_digit());
    let year = forms.at(at + 1).len() == 4 && forms.at(at + 1).starts_with(['1', '2']) && forms.at(at + 2) == ",";
    let small = || (at + 2..at + REACH).filter(|&index| is_content(forms, index)).count() >= FEWEST;
    dated || year || forms.is_small(at + 1) && small()
}

/// Whether the token is a word in small letters that is no function word.
fn is_content(forms: Forms<'_>, index: usize) -> bool {
    forms.is_small(index) && forms.at(index) != "of" && STARTERS.get(forms.at(index).as_bytes()) != Some(false)
}

/// Whether the tokens from `first` to `at` can be a heading: capitalized words only, the last one longer than an initial.
fn is_title(forms: Forms<'_>, first: usize, at: usize) -> bool {
    forms.at(at - 1).len() > 3 && (first..at).all(|index| forms.is_capital(index) && !forms.at(index).ends_with('.'))
}

/// A title is named again where the text under it begins: `Ada Obi | Ada Mary Obi (born 1950)`, `Coron | Coron is a town`.
fn is_named_again(forms: Forms<'_>, first: usize, at: usize) -> bool {
    const MOST: usize = 6;
    let last = forms.at(at - 1);
    if forms.is_small(at - 1) {
        // `Obi is made minister | Minister Obi took office`
        return last.len() > 3 && !forms.is_shouted(at) && last.eq_ignore_ascii_case(forms.at(at));
    }
    if at > first + MOST || last.len() < 3 || last.ends_with('.') || !(first..at).all(|index| forms.is_name_part(index)) {
        return false;
    }
    let mut end = at;
    while end < at + 2 * MOST && forms.is_name_part(end) {
        end += 1;
    }
    let among = |from: usize, to: usize, name: usize| (from..to).any(|index| forms.at(index) == forms.at(name));
    // `Daniel Obi Daniel Obi` is not cut behind its first word.
    let leads = if at == first + 1 { forms.at(at) == last } else { among(first, at, at) || !among(at + 1, end, at) };
    let shared = (at..end).filter(|&name| forms.is_capital(name) && among(first, at, name)).count();
    let named = shared > 1 || among(at, end, at - 1) || forms.at(at) == forms.at(first);
    let defined =
        matches!(forms.at(end), "is" | "was" | "are" | "were") && matches!(forms.at(end + 1), "a" | "an" | "the" | "one" | "in");
    let whole = end - at == at - first && (first..at).zip(at..end).all(|(title, name)| forms.at(title) == forms.at(name));
    leads && named && (defined || forms.at(end) == "(") || whole && forms.at(end) == ","
}

/// A heading or caption without a verb ends in a year in brackets: `The border post (1998) | Obi opened it in May.`
fn is_after_dated_title(forms: Forms<'_>, first: usize, at: usize) -> bool {
    const REACH: usize = 6;
    if forms.at(at - 1) != ")" {
        return false;
    }
    let open = (first..at).rev().take(REACH).find(|&index| forms.at(index) == "(");
    let year = |form: &str| form.len() == 4 && form.bytes().all(|byte| byte.is_ascii_digit());
    open.is_some_and(|open| open > first && year(forms.at(open + 1))) && is_verbless(forms, first, at)
}

/// A subject with its verb and what that governs opens the text: `Early years and family | Obi spent his childhood in Zinder.`
///
/// The heading ends in a plural, so that it is no title before the name (`spokesman Obi`), and holds no preposition (`Days before
/// the elections Obi closed the border`). That the verb has an object tells it from a relative clause (`Officials Reuters
/// interviewed said`), that it is no verb of reporting from a clause (`Niger says Obi closed the border`).
fn is_subject(forms: Forms<'_>, first: usize, at: usize) -> bool {
    const HEADING: usize = 6;
    const NAMES: usize = 3;
    let before = forms.at(at - 1);
    let plural =
        forms.is_small(at - 1) && before.len() > 3 && before.ends_with('s') && !before.ends_with("ss") && !reports(before);
    let nominal = |index: usize| forms.is_capital(index) || is_content(forms, index) || matches!(forms.at(index), "and" | "of");
    let opener = |index: usize| OPENERS.has(forms.at(index).as_bytes()) || STARTERS.has(forms.at(index).as_bytes());
    if !plural || at > first + HEADING || !forms.is_capital(first) || opener(first) || opener(at) || !(first..at).all(nominal) {
        return false;
    }
    let verb = (at..=at + NAMES).find(|&index| !forms.is_capital(index)).unwrap_or(at);
    let governs = matches!(forms.at(verb + 1), "a" | "an" | "the" | "his" | "her" | "its" | "their" | "him" | "them");
    verb > at && is_past(forms, verb) && governs && is_verbless(forms, first, at)
}

/// Whether the token is a past tense or participle.
fn is_past(forms: Forms<'_>, index: usize) -> bool {
    let form = forms.at(index);
    forms.is_small(index) && (form.len() > 3 && form.ends_with("ed") || PAST_FORMS.has(form.as_bytes()))
}

/// Whether no auxiliary and no past tense stands among the tokens from `first` to `at`, which are few.
fn is_verbless(forms: Forms<'_>, first: usize, at: usize) -> bool {
    at - first <= LONGEST && !(first..at).any(|index| AUXILIARIES.contains(&forms.at(index)) || is_past(forms, index))
}

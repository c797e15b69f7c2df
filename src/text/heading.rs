//! Headings, titles and captions that run into the text below them.

use super::lists::{HEADINGS, OPENERS, Opener, STARTERS};
use super::unmarked::Forms;

/// The longest heading that is looked at, in tokens.
const LONGEST: usize = 40;

/// Words that, with a colon, open the credit of a picture.
const CREDITS: [&str; 6] = ["Image", "Images", "Photo", "Photograph", "Picture", "Credit"];

/// Whether a heading or caption that began with token `first` ends before the capitalized token `at`.
pub(super) fn ends(forms: Forms<'_>, first: usize, at: usize) -> bool {
    is_credit(forms, at)
        || is_shouted_heading(forms, first, at)
        || is_listed_heading(forms, first, at)
        || is_named_again(forms, first, at)
        || opens(forms, first, at)
}

/// Whether the word at `at` begins a sentence by what it is: a function word, capitalized, with small letters after it.
///
/// Early Years | The first settlers came by boat.
fn opens(forms: Forms<'_>, first: usize, at: usize) -> bool {
    let Some(opener) = OPENERS.get(forms.at(at).as_bytes()) else { return false };
    let before = forms.at(at - 1);
    let Some(&last) = before.as_bytes().first() else { return false };
    if !goes_on(forms, at) || forms.is_shouted(at) || STARTERS.get(before.as_bytes()) == Some(false) {
        return false;
    }
    match opener {
        Opener::Strong => last.is_ascii_alphanumeric(),
        Opener::Weak => {
            let year = forms.at(at + 1).len() == 4 && forms.at(at + 1).starts_with(['1', '2']) && forms.at(at + 2) == ",";
            last.is_ascii_lowercase() && before.len() > 1
                || at <= first + 4 && is_title(forms, first, at)
                || last.is_ascii_uppercase() && year && forms.is_small(at + 3)
        }
        Opener::Clause => false,
    }
}

/// Whether what follows the word at `at` reads as a sentence: in a headline with its words capitalized, few words in small
/// letters stand together.
fn goes_on(forms: Forms<'_>, at: usize) -> bool {
    const AUXILIARIES: [&str; 16] =
        ["is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can", "could", "will", "would", "should", "may"];
    let not_capital = |index: usize| !forms.at(index).is_empty() && !forms.is_capital(index);
    let next = forms.at(at + 1);
    let asks = forms.at(at).starts_with(['W', 'H']) && AUXILIARIES.contains(&next);
    let dates = next.starts_with(|first: char| first.is_ascii_digit());
    asks || (forms.is_small(at + 1) || dates) && not_capital(at + 2)
}

/// Whether the tokens from `first` to `at` can be a heading: capitalized words only, the last one longer than an initial.
fn is_title(forms: Forms<'_>, first: usize, at: usize) -> bool {
    forms.at(at - 1).len() > 3 && (first..at).all(|index| forms.is_capital(index) && !forms.at(index).ends_with('.'))
}

/// `The minister at the summit | Photo: State media`, `Rescuers in the town | File photo`.
fn is_credit(forms: Forms<'_>, at: usize) -> bool {
    let credit = CREDITS.contains(&forms.at(at)) && forms.at(at + 1) == ":";
    let file = forms.at(at) == "File" && matches!(forms.at(at + 1), "photo" | "picture" | "image" | "photograph");
    let before = forms.at(at - 1);
    (credit || file) && before.len() > 1 && before.ends_with(|last: char| last.is_alphanumeric() || last == '.')
}

/// `WAR IN THE EAST: DAY 40 | Shelling went on`: words all in capitals end where mixed letters begin.
fn is_shouted_heading(forms: Forms<'_>, first: usize, at: usize) -> bool {
    const FEWEST: usize = 4;
    let mixed = forms.at(at).bytes().any(|byte| byte.is_ascii_lowercase());
    if !mixed || at < first + FEWEST || at > first + LONGEST || !forms.is_shouted(at - 1) {
        return false;
    }
    (first..at).all(|index| !forms.at(index).bytes().any(|byte| byte.is_ascii_lowercase()))
        && (first..at).filter(|&index| forms.is_shouted(index)).count() >= FEWEST
}

/// `Early life | Diallo was born`: a heading that `data/headings.tsv` lists, at the head of a sentence.
fn is_listed_heading(forms: Forms<'_>, first: usize, at: usize) -> bool {
    const MOST: usize = 6;
    let numbered = forms.at(first + 1) == "." && forms.at(first).starts_with(|found: char| found.is_ascii_digit());
    let first = if numbered { first + 2 } else { first };
    // Before a name of two words, one word can be part of that name: `Background Briefing Group`.
    let apart = at > first + 1 || !forms.is_capital(at + 1);
    if at > first + MOST || !apart {
        return false;
    }
    let longer = || {
        at > first + 1
            && !STARTERS.has(forms.at(first).as_bytes())
            && forms.is_small(at + 1)
            && HEADINGS.get(forms.at(at - 1).as_bytes()) == Some(true)
    };
    HEADINGS.has(forms.between(first, at).as_bytes()) || longer()
}

/// A title is named again where the text under it begins: `Ada Obi | Ada Mary Obi (born 1950)`, `Coron | Coron is a town`.
fn is_named_again(forms: Forms<'_>, first: usize, at: usize) -> bool {
    const MOST: usize = 6;
    let last = forms.at(at - 1);
    if forms.is_small(at - 1) {
        // `Obi is made minister | Minister Obi took office`
        return last.len() > 3 && !forms.is_shouted(at) && last.eq_ignore_ascii_case(forms.at(at));
    }
    if at > first + MOST || last.len() < 3 || !(first..at).all(|index| forms.is_capital(index)) {
        return false;
    }
    let named = (at..at + MOST).take_while(|&index| forms.is_capital(index)).find(|&index| forms.at(index) == last);
    named.is_some_and(|name| {
        let defined = matches!(forms.at(name + 1), "is" | "was" | "are" | "were")
            && matches!(forms.at(name + 2), "a" | "an" | "the" | "one" | "in");
        defined || forms.at(name + 1) == "(" || forms.at(name + 2) == "("
    })
}

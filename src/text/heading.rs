//! Headings and captions that run into the text below them, told by what they are themselves: a credit, words all in capitals, a
//! heading that the table lists.

use super::lists::{HEADINGS, STARTERS};
use super::unmarked::Forms;

/// The longest heading that is looked at, in tokens.
const LONGEST: usize = 40;

/// Words that, with a colon, open the credit of a picture.
const CREDITS: [&str; 6] = ["Image", "Images", "Photo", "Photograph", "Picture", "Credit"];

/// Whether a heading or caption that began with token `first` ends before the capitalized token `at`.
pub(super) fn ends(forms: Forms<'_>, first: usize, at: usize) -> bool {
    is_credit(forms, at) || is_shouted_heading(forms, first, at) || is_listed_heading(forms, first, at)
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

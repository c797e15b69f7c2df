//! The full stop inside and after a word: acronyms, initials, abbreviations.

use super::bytes::{alphanumeric_end, is_word_end};
use super::lists::{ABBREVIATIONS, Abbreviation};

/// The end of the token that begins at `start` and whose first stop stands at `dot`, when the stop belongs to it.
///
/// Gen. Salifou Mody left the U.S. at 5 p.m. with A. B. Keita.
pub(super) fn with_stop(bytes: &[u8], start: usize, dot: usize) -> Option<usize> {
    if dot == start + 1
        && let Some(end) = acronym_end(bytes, dot)
    {
        return Some(end);
    }
    let after = dot + 1;
    match bytes.get(after) {
        Some(byte) if byte.is_ascii_alphanumeric() => {
            let close = alphanumeric_end(bytes, after);
            let version = bytes[dot - 1].is_ascii_digit() && byte.is_ascii_digit();
            let known = ABBREVIATIONS.has(&bytes[start..close]) && bytes.get(close) == Some(&b'.');
            match () {
                () if known => Some(close + 1),
                () if version => Some(close),
                () => abbreviates(bytes, start, dot).filter(|_| byte.is_ascii_uppercase()),
            }
        }
        // `Acme Inc..`: the stop of the abbreviation, then that of the sentence; three are an ellipsis.
        Some(b'.') => abbreviates(bytes, start, dot).filter(|_| bytes.get(after + 1) != Some(&b'.')),
        _ => abbreviates(bytes, start, dot),
    }
}

/// The end of single letters with stops between them, from the first stop on: `U.S.`, `a.k.a`; one letter alone is an initial.
fn acronym_end(bytes: &[u8], dot: usize) -> Option<usize> {
    let mut end = dot;
    let mut letters = 1;
    while bytes.get(end) == Some(&b'.')
        && bytes.get(end + 1).is_some_and(u8::is_ascii_alphabetic)
        && !bytes.get(end + 2).is_some_and(u8::is_ascii_alphanumeric)
    {
        letters += 1;
        end += 2;
    }
    (letters > 1).then(|| end + usize::from(bytes.get(end) == Some(&b'.') && !bytes[end..].starts_with(b"...")))
}

/// The end of the word with its stop at `dot`, when it is a known abbreviation where it stands or an initial.
fn abbreviates(bytes: &[u8], start: usize, dot: usize) -> Option<usize> {
    let word = bytes.get(start..dot)?;
    let capital = word.first()?.is_ascii_uppercase();
    if word.len() == 1 && capital {
        return (word != b"I").then_some(dot + 1);
    }
    let number = || {
        let next = if bytes.get(dot + 1) == Some(&b' ') { dot + 2 } else { dot + 1 };
        bytes.get(next).is_some_and(u8::is_ascii_digit)
    };
    let shouted = word.iter().all(u8::is_ascii_uppercase);
    let keeps = match ABBREVIATIONS.get(word)? {
        Abbreviation::Title => capital,
        Abbreviation::Open | Abbreviation::Joint => true,
        Abbreviation::Month | Abbreviation::Day => capital && (!shouted || number()),
        Abbreviation::Number => number(),
        Abbreviation::Place => capital && start >= 2 && &bytes[start - 2..start] == b", ",
    };
    let ends = keeps && (is_word_end(bytes, dot + 1) || bytes.get(dot + 1).is_some_and(u8::is_ascii_alphanumeric));
    ends.then_some(dot + 1)
}

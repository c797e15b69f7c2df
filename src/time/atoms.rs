//! Atoms: tokens as the grammar of time wants them. In: the tokens of one sentence; out: one atom a word, number or mark,
//! with tokens split further at hyphens and slashes (`19-Nov-12`, `mid-2011`, `9pm`), each with its sense.

use super::sense::Sense;
use super::words::{Phrase, Words, key};
use crate::span::Span;

/// The longest token that is looked into; addresses and hashes are longer.
const LONGEST: usize = 32;

/// A word, number or mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Atom<'w> {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) token: u32,
    pub(super) key: u128,
    pub(super) sense: Sense,
    pub(super) phrases: &'w [Phrase],
}

impl Atom<'_> {
    pub(super) fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }
}

/// Whether an atom with this sense can be the core of a time expression; a sentence without one is passed over.
fn is_core(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::Month(..)
            | Sense::Weekday(..)
            | Sense::Weekdays(_)
            | Sense::Digits(_, 4)
            | Sense::Ordinal(_)
            | Sense::Decade(_)
            | Sense::Clock(..)
            | Sense::QuarterName(_)
            | Sense::HalfName(_)
            | Sense::Unit(..)
            | Sense::Part(_)
            | Sense::Parts(_)
            | Sense::Twelve(_)
            | Sense::Season(_)
            | Sense::Repeat(_)
            | Sense::Long(_)
            | Sense::Deictic(_)
            | Sense::Tonight(_)
            | Sense::Meridiem(_)
            | Sense::Zone(_)
            | Sense::OClock
            | Sense::Period
            | Sense::Fiscal
            | Sense::Slash
            | Sense::Which(_)
    )
}

/// Reads the tokens of one sentence into `atoms`; says whether any can be the core of a time expression.
pub(super) fn read<'w>(
    words: &'w Words,
    text: &str,
    tokens: impl Iterator<Item = (usize, Span)>,
    atoms: &mut Vec<Atom<'w>>,
) -> bool {
    atoms.clear();
    let mut core = false;
    for (token, span) in tokens {
        let form = span.of(text);
        // An editor's brackets say nothing about time: `[ten] years ago`.
        if matches!(form, "[" | "]") {
            continue;
        }
        let before = atoms.len();
        let (Ok(start), Ok(token)) = (u32::try_from(span.start), u32::try_from(token)) else { continue };
        if form.len() > LONGEST {
            push(words, form, start, token, atoms);
        } else {
            split(words, form, start, token, atoms);
        }
        core |= atoms[before..].iter().any(|atom| is_core(atom.sense) || !atom.phrases.is_empty());
    }
    core
}

/// Cuts a token at hyphens and slashes inside it.
fn split<'w>(words: &'w Words, form: &str, start: u32, token: u32, atoms: &mut Vec<Atom<'w>>) {
    let bytes = form.as_bytes();
    let inside = |byte: u8| byte == b'-' || byte == b'/';
    if bytes.len() < 2 || !bytes.iter().any(|byte| inside(*byte) || *byte == 0xe2) {
        match dotted(form) {
            Some([first, second]) => {
                for (from, to) in
                    [(0, first), (first, first + 1), (first + 1, second), (second, second + 1), (second + 1, form.len())]
                {
                    push(words, &form[from..to], start + from as u32, token, atoms);
                }
            }
            None => push(words, form, start, token, atoms),
        }
        return;
    }
    let mut from = 0;
    for (at, mark) in form.match_indices(['-', '/', '\u{2013}']) {
        if at > from {
            push(words, &form[from..at], start + from as u32, token, atoms);
        }
        push(words, mark, start + at as u32, token, atoms);
        from = at + mark.len();
    }
    if from < form.len() {
        push(words, &form[from..], start + from as u32, token, atoms);
    }
}

/// The places of the stops in a date of figures: `9.11.1989`.
fn dotted(form: &str) -> Option<[usize; 2]> {
    let bytes = form.as_bytes();
    let first = bytes.iter().take(3).position(|byte| *byte == b'.')?;
    let second = first + 1 + bytes.get(first + 1..)?.iter().take(3).position(|byte| *byte == b'.')?;
    let figures =
        |from: usize, to: usize| bytes.get(from..to).is_some_and(|part| !part.is_empty() && part.iter().all(u8::is_ascii_digit));
    let year = bytes.len() - second - 1;
    (figures(0, first) && figures(first + 1, second) && figures(second + 1, bytes.len()) && matches!(year, 2 | 4))
        .then_some([first, second])
}

/// Adds the atoms of one piece: one, but for times of day written together (`9pm`, `07T09:40`).
fn push<'w>(words: &'w Words, piece: &str, start: u32, token: u32, atoms: &mut Vec<Atom<'w>>) {
    let mut add = |from: usize, to: usize, sense: Sense, key: u128, phrases: &'w [Phrase]| {
        atoms.push(Atom { start: start + from as u32, end: start + to as u32, token, key, sense, phrases });
    };
    let first = piece.bytes().find(|byte| !matches!(byte, b'\'' | b'`')).unwrap_or(0);
    if first.is_ascii_digit() || (first | 0x20 == b'q' || first | 0x20 == b'h') && piece.len() == 2 {
        let (sense, taken) = number(piece);
        let rest = &piece[taken..];
        let clock = matches!(sense, Sense::Digits(..) | Sense::Clock(..) | Sense::Decimal(..));
        let suffix = key(rest.trim_end_matches('.')).map_or(Sense::Other, |key| words.find(key).0);
        if rest.is_empty() {
            let whole = key(piece).unwrap_or(0);
            add(0, taken, sense, whole, words.find(whole).1);
        } else if clock && matches!(suffix, Sense::Meridiem(_) | Sense::Zone(_)) {
            add(0, taken, sense, 0, &[]);
            add(taken, piece.len(), suffix, 0, &[]);
        } else if let (Some(time), Sense::Digits(..)) = (rest.strip_prefix('T'), sense) {
            let (clock, length) = number(time);
            add(0, taken, sense, 0, &[]);
            add(taken + 1, taken + 1 + length, clock, 0, &[]);
        } else {
            add(0, piece.len(), Sense::Other, 0, &[]);
        }
        return;
    }
    // `FY1997`, `FY98`
    if let Some(figures) = piece.strip_prefix("FY").filter(|figures| figures.bytes().all(|byte| byte.is_ascii_digit()))
        && !figures.is_empty()
    {
        add(0, 2, Sense::Fiscal, 0, &[]);
        add(2, piece.len(), number(figures).0, 0, &[]);
        return;
    }
    let Some(whole) = key(piece) else { return add(0, piece.len(), Sense::Other, 0, &[]) };
    let (mut sense, mut phrases) = words.find(whole);
    if sense == Sense::Other
        && phrases.is_empty()
        && piece.len() > 1
        && piece.ends_with('.')
        && let Some(stem) = key(&piece[..piece.len() - 1])
    {
        (sense, phrases) = words.find(stem);
    }
    add(0, piece.len(), sense, whole, phrases);
}

/// Reads the number that begins `piece`; gives its sense and its length.
fn number(piece: &str) -> (Sense, usize) {
    let bytes = piece.as_bytes();
    let at = |index: usize| bytes.get(index).copied().unwrap_or(0);
    let quote = piece.len() - piece.trim_start_matches(['\'', '\u{2019}', '`']).len();
    let digits = |from: usize| bytes[from.min(bytes.len())..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let value = |from: usize, length: usize| piece.get(from..from + length).and_then(|digits| digits.parse::<u32>().ok());
    if let b'q' | b'Q' | b'h' | b'H' = at(0) {
        let digit = u32::from(at(1).wrapping_sub(b'0'));
        return match at(0) | 0x20 {
            b'q' if (1..=4).contains(&digit) => (Sense::QuarterName(digit), 2),
            b'h' if (1..=2).contains(&digit) => (Sense::HalfName(digit), 2),
            _ => (Sense::Other, piece.len()),
        };
    }
    let length = digits(quote);
    let Some(whole) = value(quote, length).filter(|_| length > 0 && length < 10) else { return (Sense::Other, piece.len()) };
    let end = quote + length;
    let rest = &piece[end..];
    // `1990s`, `'80s`, `1990's`
    if matches!(rest, "s" | "'s" | "\u{2019}s" | "S" | "'S" | "\u{2019}S") && whole % 10 == 0 && (length == 4 || length == 2) {
        return (i32::try_from(whole).map_or(Sense::Other, Sense::Decade), piece.len());
    }
    if quote > 0 {
        let year = length == 2;
        return if year && rest.is_empty() { (Sense::Digits(whole, 2), end) } else { (Sense::Other, piece.len()) };
    }
    if rest.len() == 2 && ["st", "nd", "rd", "th"].iter().any(|suffix| rest.eq_ignore_ascii_case(suffix)) {
        return (Sense::Ordinal(whole), piece.len());
    }
    if rest.eq_ignore_ascii_case("q") && (1..=4).contains(&whole) {
        return (Sense::QuarterName(whole), piece.len());
    }
    if at(end) == b':' && length <= 2 && digits(end + 1) == 2 {
        let minute = value(end + 1, 2).unwrap_or(60);
        let mut length = end + 3;
        if at(length) == b':' && digits(length + 1) == 2 {
            length += 3;
        }
        let fits = whole <= 24 && minute < 60;
        return if fits { (Sense::Clock(whole, minute), length) } else { (Sense::Other, piece.len()) };
    }
    if at(end) == b'.' && digits(end + 1) > 0 {
        let length = digits(end + 1);
        let tenth = value(end + 1, 1).unwrap_or(0);
        let second = value(end + 1, length.min(4)).unwrap_or(0);
        return (Sense::Decimal(whole.saturating_mul(10).saturating_add(tenth), second), end + 1 + length);
    }
    if at(end) == b',' && digits(end + 1) == 3 {
        let mut sum = u64::from(whole);
        let mut end = end;
        while at(end) == b',' && digits(end + 1) == 3 {
            sum = sum.saturating_mul(1000).saturating_add(value(end + 1, 3).unwrap_or(0).into());
            end += 4;
        }
        return (u32::try_from(sum).map_or(Sense::Other, |sum| Sense::Digits(sum, 0)), end);
    }
    (Sense::Digits(whole, length as u8), end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn senses(piece: &str) -> Vec<Sense> {
        let words = Words::standard().unwrap();
        let mut atoms = Vec::new();
        read(&words, piece, std::iter::once((0, Span::new(0, piece.len()))), &mut atoms);
        atoms.iter().map(|atom| atom.sense).collect()
    }

    #[test]
    fn numbers_are_told_apart() {
        assert_eq!(senses("25"), [Sense::Digits(25, 2)]);
        assert_eq!(senses("7th"), [Sense::Ordinal(7)]);
        assert_eq!(senses("1,990"), [Sense::Digits(1990, 0)]);
        assert_eq!(senses("1990s"), [Sense::Decade(1990)]);
        assert_eq!(senses("'90s"), [Sense::Decade(90)]);
        assert_eq!(senses("9:40"), [Sense::Clock(9, 40)]);
        assert_eq!(senses("9pm"), [Sense::Digits(9, 1), Sense::Meridiem(12)]);
        assert_eq!(
            senses("2024-08-07"),
            [Sense::Digits(2024, 4), Sense::Dash, Sense::Digits(8, 2), Sense::Dash, Sense::Digits(7, 2)]
        );
        assert_eq!(senses("Q3"), [Sense::QuarterName(3)]);
        assert_eq!(senses("25:99"), [Sense::Other]);
        assert_eq!(senses("99999999999"), [Sense::Other]);
        assert_eq!(senses("Aug."), [Sense::Month(8, false)]);
        assert_eq!(senses("747s"), [Sense::Other]);
    }
}

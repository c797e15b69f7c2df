//! The classes of bytes that the scanner runs on.

/// What a byte can be to the scanner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Class {
    /// White space and control characters: between tokens.
    Space,
    /// An ASCII letter.
    Letter,
    /// An ASCII digit.
    Digit,
    /// Any other ASCII character.
    Mark,
    /// Part of a character outside ASCII.
    Wide,
}

static CLASSES: [Class; 256] = {
    let mut table = [Class::Mark; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            0..=b' ' | 0x7f => Class::Space,
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            0x80.. => Class::Wide,
            _ => Class::Mark,
        };
        byte += 1;
    }
    table
};

/// The class of a byte.
pub(super) const fn class(byte: u8) -> Class {
    CLASSES[byte as usize]
}

/// The first position from `at` on whose byte is no ASCII letter.
pub(super) fn letters_end(bytes: &[u8], at: usize) -> usize {
    // Eight bytes at a time: the length of a word is what a branch predictor guesses worst.
    let mut end = at;
    while let Some(chunk) = bytes.get(end..).and_then(<[u8]>::first_chunk::<8>) {
        let others = non_letters(u64::from_le_bytes(*chunk));
        if others != 0 {
            return end + (others.trailing_zeros() / 8) as usize;
        }
        end += 8;
    }
    run(bytes, end, |byte| byte.is_ascii_alphabetic())
}

/// The high bit of every byte of `chunk` that is no ASCII letter.
const fn non_letters(chunk: u64) -> u64 {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;
    let small = (chunk | (ONES * 0x20)) & !HIGH;
    let from_a = small + ONES * (0x80 - b'a' as u64);
    let past_z = small + ONES * (0x80 - b'z' as u64 - 1);
    !(from_a & !past_z & !chunk) & HIGH
}

/// The first position from `at` on whose byte is no digit.
pub(super) fn digits_end(bytes: &[u8], at: usize) -> usize {
    run(bytes, at, |byte| byte.is_ascii_digit())
}

/// The first position from `at` on whose byte is neither ASCII letter nor digit.
pub(super) fn alphanumeric_end(bytes: &[u8], at: usize) -> usize {
    run(bytes, at, |byte| byte.is_ascii_alphanumeric())
}

/// The first position from `at` on whose byte `belongs` turns down.
pub(super) fn run(bytes: &[u8], at: usize, belongs: impl Fn(u8) -> bool) -> usize {
    let mut end = at;
    while bytes.get(end).is_some_and(|&byte| belongs(byte)) {
        end += 1;
    }
    end
}

/// Whether a word cannot go on at `at`: the end, an ASCII character that is neither letter nor digit, a no-break space or guillemet
/// (`C2 A0`, `C2 AB`, `C2 BB`), or general punctuation such as a dash or a curly quotation mark (`E2 80`, but for the joiners).
pub(super) fn is_word_end(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at) {
        None => true,
        Some(&0xC2) => matches!(bytes.get(at + 1), Some(0xA0 | 0xAB | 0xBB)),
        Some(&0xE2) => bytes.get(at + 1) == Some(&0x80) && !matches!(bytes.get(at + 2), Some(0x8B..=0x8D)),
        Some(&byte) => matches!(class(byte), Class::Space | Class::Mark),
    }
}

/// Length of the apostrophe at `at`, straight or curly; 0 when none stands there.
pub(super) fn apostrophe(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(b'\'') => 1,
        Some(0xE2) if bytes.get(at + 1) == Some(&0x80) && bytes.get(at + 2) == Some(&0x99) => 3,
        _ => 0,
    }
}

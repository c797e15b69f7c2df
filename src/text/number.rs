//! Numbers: which separators belong to them (`1,200`, `9:40`, `07/08/2024`, `713-555-0100`).

use super::bytes::{digits_end, is_word_end};
use super::classes::SIZE;

/// The digits of the bytes `shown`, and those of the marks between them that belong to their numbers, as far as numbers are shown whole;
/// of these sets of bytes, the lowest bit is the first.
#[inline]
pub(super) fn all(shown: &[u8; SIZE], digits: u64, marks: u64) -> u64 {
    let mut numbers = digits;
    let mut separators = marks & digits << 1 & digits >> 1;
    while separators != 0 {
        let separator = separators.trailing_zeros() as usize;
        let others_before = !digits & !(!0 << separator);
        let start = SIZE - others_before.leading_zeros() as usize;
        let end = end(shown, start);
        if end == SIZE {
            break;
        }
        separators &= !0 << end.max(separator + 1);
        if end > separator && is_word_end(shown, end) {
            numbers |= (1 << end) - (1 << start);
        }
    }
    numbers
}

/// The end of the number whose digits begin at `start`.
pub(super) fn end(bytes: &[u8], start: usize) -> usize {
    let mut end = digits_end(bytes, start);
    let mut last = end - start;
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    loop {
        let Some(&separator) = bytes.get(end) else { return end };
        if !matches!(separator, b'.' | b',' | b':' | b'/' | b'-') || !is_digit(end + 1) {
            return end;
        }
        let close = digits_end(bytes, end + 1);
        let width = close - end - 1;
        let joined = match separator {
            b',' => width == 3 && last <= 3,
            b'-' => {
                let phone = last == 3 && width == 4;
                // A second hyphen before digits: a telephone number or a date, not a range.
                let chain = bytes.get(close) == Some(&b'-') && is_digit(close + 1);
                let chained = end > start + last;
                phone || chain || chained
            }
            _ => true,
        };
        if !joined {
            return end;
        }
        last = width;
        end = close;
    }
}

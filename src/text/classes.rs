//! What each of 64 bytes is, a bit a byte; the lowest bit is the first byte.

use wide::i8x64;

/// How many bytes are looked at in one.
pub(super) const SIZE: usize = 64;

/// The classes of 64 bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Classes {
    /// ASCII letters.
    pub(super) letters: u64,
    /// ASCII digits.
    pub(super) digits: u64,
    /// White space and control characters.
    pub(super) spaces: u64,
    /// ASCII characters that are none of these.
    pub(super) marks: u64,
    /// `.`
    pub(super) stops: u64,
    /// `-`
    pub(super) hyphens: u64,
    /// `'`
    pub(super) apostrophes: u64,
    /// `"`, `,`, `(`, `)`: marks that are a token wherever they stand.
    pub(super) lone: u64,
    /// `s`, in either case.
    pub(super) s: u64,
    /// First bytes of the curly quotation marks, dashes and the ellipsis: U+2010 to U+2026, of three bytes each.
    pub(super) curly: u64,
    /// First bytes of `’`, which are curly as well.
    pub(super) curly_apostrophes: u64,
    /// Bytes that begin a character outside ASCII which is not curly and may join the one before it, or that follow such a byte.
    pub(super) joining: u64,
}

impl Classes {
    /// The classes of `bytes`.
    #[inline]
    pub(super) fn of(bytes: &[u8; SIZE]) -> Self {
        let bytes = i8x64::new(bytes.map(u8::cast_signed));
        let is = |byte: u8| bytes.simd_eq(splat(byte));
        let wide = bytes.to_bitmask();
        let small = bytes | splat(0x20);
        let letters = within(small, b'a', b'z').to_bitmask();
        let digits = within(bytes, b'0', b'9').to_bitmask();
        let (curly, curly_apostrophes) = if wide == 0 {
            (0, 0)
        } else {
            let second = is(0xE2).to_bitmask() & is(0x80).to_bitmask() >> 1;
            let third = within(bytes, 0x90, 0xA6).to_bitmask();
            (second & third >> 2, second & is(0x99).to_bitmask() >> 2)
        };
        Self {
            letters,
            digits,
            spaces: bytes.simd_lt(splat(b'!')).to_bitmask() & !wide,
            marks: within(bytes, b'!', b'~').to_bitmask() & !letters & !digits,
            stops: is(b'.').to_bitmask(),
            hyphens: is(b'-').to_bitmask(),
            apostrophes: is(b'\'').to_bitmask(),
            lone: (is(b'"') | is(b',') | (bytes & splat(0xFE)).simd_eq(splat(b'('))).to_bitmask(),
            s: small.simd_eq(splat(b's')).to_bitmask(),
            curly,
            curly_apostrophes,
            joining: wide & !curly,
        }
    }
}

/// Which bytes lie from `first` to `last`, neither of which is on the other side of ASCII.
#[inline]
fn within(bytes: i8x64, first: u8, last: u8) -> i8x64 {
    // Moved so that the range ends at the highest value, one comparison does.
    (bytes + splat(127_u8.wrapping_sub(last))).simd_gt(splat(126 - (last - first)))
}

/// 64 times the same byte.
#[inline]
fn splat(byte: u8) -> i8x64 {
    i8x64::splat(byte.cast_signed())
}

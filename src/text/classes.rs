//! What each of 64 bytes is, a bit a byte; the lowest bit is the first byte.
//!
//! The bytes are turned into eight planes, a bit of each byte in a plane; a class is then a few operations on whole planes.

use super::planes::planes;

/// How many bytes are looked at in one.
pub(super) const SIZE: usize = 64;

/// The classes of 64 bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Classes {
    /// ASCII letters.
    pub(super) letters: u64,
    /// ASCII digits.
    pub(super) digits: u64,
    /// White space and control characters of ASCII.
    pub(super) spaces: u64,
    /// ASCII characters that are none of these.
    pub(super) marks: u64,
    /// `.`
    pub(super) stops: u64,
    /// `-`
    pub(super) hyphens: u64,
    /// `'`
    pub(super) apostrophes: u64,
    /// `@`
    pub(super) ats: u64,
    /// `$`
    pub(super) dollars: u64,
    /// `"`, `,`, `(`, `)`: marks that are a token wherever they stand.
    pub(super) lone: u64,
    /// For each bit of a byte, the lowest first, that bit of all bytes.
    planes: [u64; 8],
    /// What is outside ASCII, if anything.
    pub(super) wide: Option<Wide>,
}

/// The characters outside ASCII in 64 bytes.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Wide {
    /// Both bytes of no-break spaces.
    pub(super) spaces: u64,
    /// First bytes of the curly quotation marks, dashes and the ellipsis: U+2010 to U+2026, of three bytes each.
    pub(super) curly: u64,
    /// First bytes of `’`, which are curly as well.
    pub(super) apostrophes: u64,
    /// All bytes of other characters, which may join the one before them.
    pub(super) joining: u64,
}

impl Classes {
    /// The classes of `bytes`.
    #[inline(always)]
    pub(super) fn of(bytes: &[u8; SIZE]) -> Self {
        let planes = planes(bytes);
        let [b0, b1, b2, b3, b4, b5, b6, b7] = planes;
        // By the upper half of the byte: controls `0_` and `1_`, marks `2_`, digits `3_`, letters `4_` to `7_`.
        let low = !(b6 | b7);
        let high = b6 & !b7;
        let row_2 = low & b5 & !b4;
        let x0 = !(b0 | b1 | b2 | b3);
        let xc = b3 & b2;
        let xf = xc & b1 & b0;
        let first = x0 & !b4;
        let letters = high & !first & !(b4 & (xc | b3 & b1 & b0));
        let digits = low & b5 & b4 & !(b3 & (b2 | b1));
        let spaces = low & !b5 | row_2 & x0 | high & b5 & b4 & xf;
        Self {
            planes,
            letters,
            digits,
            spaces,
            marks: !(letters | digits | spaces | b7),
            stops: row_2 & xc & b1 & !b0,
            hyphens: row_2 & xc & !b1 & b0,
            apostrophes: row_2 & b2 & b1 & b0 & !b3,
            dollars: row_2 & !b3 & b2 & !b1 & !b0,
            ats: high & first & !b5,
            lone: row_2 & (b3 & !b2 & !b1 | !b0 & (xc & !b1 | b1 & !(b3 | b2))),
            wide: (b7 != 0).then(|| Wide::of(planes)),
        }
    }

    /// This letter, in either case.
    #[inline]
    pub(super) fn letter(&self, letter: u8) -> u64 {
        let bits = self.planes[..5].iter().enumerate();
        bits.fold(self.letters, |left, (bit, plane)| left & if letter >> bit & 1 == 1 { *plane } else { !plane })
    }
}

impl Wide {
    /// Those in the bytes with these planes.
    #[inline(always)]
    fn of([b0, b1, b2, b3, b4, b5, b6, b7]: [u64; 8]) -> Self {
        let lead = b7 & b6 & !b4 & !b3 & !b2 & b1 & !b0;
        let tail = b7 & !b6;
        let round = tail & !(b4 | b3 | b2 | b1 | b0);
        // U+00A0: C2 A0; U+2010 to U+2026: E2 80 and 90 to A6.
        let no_break = lead & !b5 & (round & b5) >> 1;
        let general = lead & b5 & (round & !b5) >> 1;
        let third = tail & (b5 ^ b4) & !(b5 & (b3 | b2 & b1 & b0));
        let apostrophe = tail & !b5 & b4 & b3 & !b2 & !b1 & b0;
        let (spaces, curly) = (no_break | no_break << 1, general & third >> 2);
        Self { spaces, curly, apostrophes: curly & apostrophe >> 2, joining: b7 & !(spaces | curly | curly << 1 | curly << 2) }
    }
}

//! Outlines of words: the first letter, the last two and the length, which turn down nearly every word that is in no list, for the price
//! of one look-up.

/// The words of two lists by their outlines: those to look up wherever they stand, and those to look up before a full stop.
#[derive(Debug)]
pub(super) struct Outlines {
    /// For these letters the lengths of the words that have them, a bit each: of the first list in the lower half, of the second in
    /// the upper half.
    lengths: [u32; 1024],
}

impl Outlines {
    /// No word.
    pub(super) const EMPTY: Self = Self { lengths: [0; 1024] };

    /// With a word of the first list as well.
    pub(super) const fn with(mut self, word: &[u8]) -> Self {
        self.lengths[place(word[0], word[word.len() - 2], word[word.len() - 1])] |= bit(word.len());
        self
    }

    /// With the second list: single letters, which are initials, and the first column of a table of `data/`.
    pub(super) const fn before_stop(mut self, table: &[u8]) -> Self {
        let mut at = 0;
        while at < self.lengths.len() {
            self.lengths[at] |= bit(1) << 16;
            at += 1;
        }
        at = 0;
        while at < table.len() {
            let mut end = at;
            while end < table.len() && table[end] != b'\t' && table[end] != b'\n' {
                end += 1;
            }
            if end > at + 1 && table[at] != b'#' {
                self.lengths[place(table[at], table[end - 2], table[end - 1])] |= bit(end - at) << 16;
            }
            while end < table.len() && table[end] != b'\n' {
                end += 1;
            }
            at = end + 1;
        }
        self
    }

    /// Whether the word that ends with these letters may be in the first list, or before a `stop` in the second. Letter case does
    /// not matter.
    #[inline]
    pub(super) const fn may_hold(&self, first: u8, [second_last, last]: [u8; 2], length: usize, stop: bool) -> bool {
        let before_stop = bit(length) & 0_u32.wrapping_sub(stop as u32);
        self.lengths[place(first, second_last, last)] & (bit(length) | before_stop << 16) != 0
    }
}

/// The place of three letters, letter case aside. The factor is the one with which the fewest other words of newswire share the
/// place and length of a contraction.
const fn place(first: u8, second_last: u8, last: u8) -> usize {
    ((first & 31) as usize) << 5 | (second_last.wrapping_mul(13).wrapping_add(last) & 31) as usize
}

/// The bit of a length; a long word shares that of a short one.
const fn bit(length: usize) -> u32 {
    1 << (length % 16)
}

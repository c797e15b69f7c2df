//! Outlines of words: the first letter, the last two and the length, which turn down nearly every word that is in no list, for the price
//! of one look-up.

/// The words of two lists by their outlines: those to look up wherever they stand, and those to look up before a full stop or hyphen.
#[derive(Debug)]
pub(super) struct Outlines {
    /// For the last two letters which first letters and lengths the words have that end so: of the first list, and of both.
    heads: [u64; 2048],
}

impl Outlines {
    /// No word.
    pub(super) const EMPTY: Self = Self { heads: [0; 2048] };

    /// With a word of the first list as well.
    pub(super) const fn with(mut self, word: &[u8]) -> Self {
        let last_two = [word[word.len() - 2], word[word.len() - 1]];
        self.heads[place(last_two, false)] |= head(word[0], word.len() as u32);
        self.heads[place(last_two, true)] |= head(word[0], word.len() as u32);
        self
    }

    /// With words of the second list: single letters, which are initials, and the first column of a table of `data/`.
    pub(super) const fn joined(mut self, table: &[u8]) -> Self {
        let mut at = 0;
        while at < self.heads.len() {
            // Whatever stands before it.
            let letters = (at >> 1) as u16;
            let last_two = [(letters & 31) as u8, (letters >> 5) as u8];
            self.heads[place(last_two, true)] |= head(last_two[1], 1);
            at += 2;
        }
        at = 0;
        while at < table.len() {
            let mut end = at;
            while end < table.len() && table[end] != b'\t' && table[end] != b'\n' {
                end += 1;
            }
            if end > at + 1 && table[at] != b'#' {
                self.heads[place([table[end - 2], table[end - 1]], true)] |= head(table[at], (end - at) as u32);
            }
            while end < table.len() && table[end] != b'\n' {
                end += 1;
            }
            at = end + 1;
        }
        self
    }

    /// Whether the word that ends with these letters may be in the first list, or, as `joined` says, before a full stop or hyphen in
    /// either. Letter case does not matter.
    #[inline]
    pub(super) const fn may_hold(&self, first: u8, last_two: [u8; 2], length: u32, joined: bool) -> bool {
        self.heads[place(last_two, joined)] & head(first, length) != 0
    }
}

/// The place of the last two letters, letter case aside, with the second list or without it.
const fn place(last_two: [u8; 2], both: bool) -> usize {
    let letters = (u16::from_le_bytes(last_two) & 0x1F1F) as usize;
    ((letters ^ letters >> 3) & 0x3FF) << 1 | both as usize
}

/// The bit of a first letter, letter case aside, and a length. Of such sums, this is the one that the fewest other words of newswire
/// share with a contraction.
const fn head(first: u8, length: u32) -> u64 {
    1 << ((first as u32 * 8).wrapping_add(length) % 64)
}

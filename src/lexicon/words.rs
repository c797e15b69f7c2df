//! A table of words with at most one fact each, looked up in any letter case.

use super::table::rows;

/// Words in lower case with what the table says of each.
#[derive(Debug)]
pub(crate) struct Words<T> {
    /// Sorted.
    words: Vec<(&'static str, T)>,
    /// The [`key`] of each word.
    keys: Vec<u64>,
    /// For each first byte where its words begin, and at last their number.
    starts: [usize; 257],
}

impl<T: Copy> Words<T> {
    /// Reads `table`: a word and a second column that `read` understands; rows it does not understand are left out, which the
    /// tests of each table rule out.
    pub(crate) fn new(table: &'static str, read: impl Fn(&'static str) -> Option<T>) -> Self {
        let mut words: Vec<_> = rows("words", table)
            .filter_map(|row| {
                let [word, fact] = row.exactly::<2>().ok()?;
                Some((word, read(fact)?))
            })
            .collect();
        words.sort_unstable_by_key(|&(word, _)| word);
        let keys = words.iter().map(|(word, _)| key(word.as_bytes())).collect();
        let mut starts = [0; 257];
        for (byte, start) in starts.iter_mut().enumerate() {
            *start = words.partition_point(|(word, _)| word.bytes().next().map_or(0, usize::from) < byte);
        }
        Self { words, keys, starts }
    }

    /// What the table says of `word`, letter case (of ASCII) aside.
    pub(crate) fn get(&self, word: &[u8]) -> Option<T> {
        let first = usize::from(word.first()?.to_ascii_lowercase());
        let key = key(word);
        // The words of one letter are few: all in a row, with nothing for a branch predictor to guess, beats a binary search.
        (self.starts[first]..self.starts[first + 1])
            .find(|&at| self.keys[at] == key && self.words[at].0.as_bytes().eq_ignore_ascii_case(word))
            .map(|at| self.words[at].1)
    }

    /// Whether the table has `word`, letter case aside.
    pub(crate) fn has(&self, word: &[u8]) -> bool {
        self.get(word).is_some()
    }

    /// How many words it has.
    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }
}

/// The first eight bytes of a word, without the bit that tells capitals from small letters; a shorter one has zeros behind it.
///
/// For each length some loads that overlap: nothing for a branch predictor to guess but that.
pub(crate) const fn key(word: &[u8]) -> u64 {
    let length = word.len();
    let whole = if let Some(&eight) = word.first_chunk() {
        u64::from_le_bytes(eight)
    } else if let (Some(&first), Some(&last)) = (word.first_chunk(), word.last_chunk()) {
        u32::from_le_bytes(first) as u64 | (u32::from_le_bytes(last) as u64) << (8 * (length - 4))
    } else if length > 0 {
        word[0] as u64 | (word[length / 2] as u64) << (8 * (length / 2)) | (word[length - 1] as u64) << (8 * (length - 1))
    } else {
        0
    };
    whole & !CAPITALS
}

/// The bit of each byte that tells small letters from capitals.
const CAPITALS: u64 = u64::from_le_bytes([0x20; 8]);

/// A [`Words`] of `data/`, built at its first use.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident: $kind:ty, $file:literal, $read:expr) => {
        $(#[$doc])*
        pub(super) static $name: std::sync::LazyLock<$crate::lexicon::Words<$kind>> = std::sync::LazyLock::new(|| {
            $crate::lexicon::Words::new(include_str!(concat!("../../data/", $file)), $read)
        });
    };
}
pub(crate) use words;

/// Checks that a table is sorted, in lower case and says each word once; gives the number of its rows.
#[cfg(test)]
pub(crate) fn assert_sorted(file: &str, table: &str) -> usize {
    let words: Vec<_> = rows("words", table).map(|row| row.columns().next().unwrap_or("").to_owned()).collect();
    for pair in words.windows(2) {
        assert!(pair[0] < pair[1], "{file}: {} stands before {}", pair[0], pair[1]);
    }
    assert!(words.iter().all(|word| *word == word.to_lowercase()), "{file} is in lower case");
    words.len()
}

//! Words to numbers: the table of word vectors and of affix vectors, and the input of the network for each word.

use super::features::{self, AFFIXES, SHAPES, Shape};
use super::weights::{ModelError, Reader};

/// Slots of the hash table; a power of two, more than twice the words.
const SLOTS: usize = 1 << 16;
/// An empty slot, and the row of words outside the table is the one after the last word.
const EMPTY: u16 = u16::MAX;

/// The vectors of known words, of affixes and of shapes, 8 bits a number.
#[derive(Debug, Clone)]
pub(super) struct Embedding {
    letters: String,
    /// Where each word of the table ends in `letters`.
    ends: Vec<u32>,
    slots: Vec<u16>,
    word_width: usize,
    affix_width: usize,
    buckets: u32,
    words: Vec<i8>,
    affixes: Vec<i8>,
    shapes: Vec<i8>,
}

impl Embedding {
    /// Reads the sizes, the words, then the three tables.
    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Self, ModelError> {
        let section = "embedding";
        let (count, word_width) = (reader.size()?, reader.size()?);
        let (buckets, affix_width, shapes) = (reader.u32()?, reader.size()?, reader.size()?);
        if count > SLOTS / 2 || shapes != SHAPES || word_width > 1024 || affix_width > 1024 || buckets > 1 << 20 {
            let expected = format!("at most {} words and {SHAPES} shapes, not {count} and {shapes}", SLOTS / 2);
            return Err(ModelError::Section { section, expected });
        }
        let mut ends = Vec::with_capacity(count);
        let mut end = 0_u32;
        for &length in reader.bytes(count)? {
            end += u32::from(length);
            ends.push(end);
        }
        let letters = reader.text(end as usize, section)?.to_owned();
        if let Some(end) = ends.iter().find(|&&end| !letters.is_char_boundary(end as usize)) {
            return Err(ModelError::Section { section, expected: format!("a word that ends at byte {end}") });
        }
        let words = reader.i8s((count + 1) * word_width)?;
        let affixes = reader.i8s(buckets as usize * affix_width)?;
        let shapes = reader.i8s(shapes * affix_width)?;
        let mut embedding =
            Self { letters, ends, slots: vec![EMPTY; SLOTS], word_width, affix_width, buckets, words, affixes, shapes };
        for index in 0..count {
            let mut slot = slot(embedding.word(index));
            while embedding.slots[slot] != EMPTY {
                slot = (slot + 1) % SLOTS;
            }
            embedding.slots[slot] = index as u16;
        }
        Ok(embedding)
    }

    /// Numbers a word is given.
    pub(super) fn width(&self) -> usize {
        self.word_width + self.affix_width
    }

    fn word(&self, index: usize) -> &str {
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.letters[start as usize..self.ends[index] as usize]
    }

    /// The row of a normal form; the one after the last for a word outside the table.
    fn row(&self, normal: &str) -> usize {
        let mut slot = slot(normal);
        loop {
            match self.slots[slot] {
                EMPTY => return self.ends.len(),
                index if self.word(usize::from(index)) == normal => return usize::from(index),
                _ => slot = (slot + 1) % SLOTS,
            }
        }
    }

    /// Appends the numbers of one word.
    pub(super) fn append(&self, normal: &str, shape: Shape, out: &mut Vec<i16>) {
        let row = self.row(normal) * self.word_width;
        out.extend(self.words[row..row + self.word_width].iter().map(|&value| i16::from(value)));
        let start = out.len();
        let row = shape as usize * self.affix_width;
        out.extend(self.shapes[row..row + self.affix_width].iter().map(|&value| i16::from(value)));
        let buckets: [u32; AFFIXES] = features::affixes(normal, self.buckets);
        for bucket in buckets {
            let row = bucket as usize * self.affix_width;
            for (sum, &value) in out[start..].iter_mut().zip(&self.affixes[row..row + self.affix_width]) {
                *sum += i16::from(value);
            }
        }
    }
}

/// The first slot of a word.
fn slot(word: &str) -> usize {
    let state = word.bytes().fold(0x811c_9dc5_u32, |state, byte| (state ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    ((state ^ (state >> 16)) as usize) % SLOTS
}

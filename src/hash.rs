//! Hash tables whose keys are the crate's own or the user's: looked up for every word, never filled from a text.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A hash table that is the same in every run. A text could be made to fill its slots badly, so none is filled from a text.
pub(crate) type Table<K, V> = HashMap<K, V, BuildHasherDefault<Rotating>>;

/// A small hash: eight bytes at a time are rotated in and multiplied.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Rotating(u64);

impl Rotating {
    #[inline]
    fn mix(&mut self, value: u64) {
        self.0 = (self.0.rotate_left(5) ^ value).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for Rotating {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let (chunks, rest) = bytes.as_chunks();
        for &chunk in chunks {
            self.mix(u64::from_le_bytes(chunk));
        }
        if !rest.is_empty() {
            self.mix(rest.iter().fold(0, |value, &byte| value << 8 | u64::from(byte)));
        }
    }

    #[inline]
    fn write_u8(&mut self, value: u8) {
        self.mix(u64::from(value));
    }

    #[inline]
    fn write_u32(&mut self, value: u32) {
        self.mix(u64::from(value));
    }

    #[inline]
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}

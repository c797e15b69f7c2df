//! The model file: a checked header, then sections in a fixed order, read front to back.
//!
//! Layout: the magic `demarche`, the version, the length of the body and its checksum; in the body, little-endian, what
//! `train/export.py` writes. Nothing is executed and nothing is trusted: a file that is cut, flipped or of another version
//! gives a [`ModelError`].

use thiserror::Error;

/// First bytes of a model file.
const MAGIC: &[u8; 8] = b"demarche";

/// The version of the format that this crate reads.
pub(super) const VERSION: u32 = 1;

/// Why a model file was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ModelError {
    /// It does not begin like a model file.
    #[error("not a model file: it does not begin with 'demarche'")]
    Magic,
    /// It is of another version.
    #[error("model file of version {found}, this crate reads version {VERSION}")]
    Version {
        /// The version it states.
        found: u32,
    },
    /// Its body is not what its header promises.
    #[error("model file damaged: checksum {found:016x}, expected {expected:016x}")]
    Checksum {
        /// The checksum of the body as it is.
        found: u64,
        /// The checksum in the header.
        expected: u64,
    },
    /// It ends too early.
    #[error("model file ends early, at byte {at}")]
    Truncated {
        /// Where more was expected.
        at: usize,
    },
    /// A section holds what cannot be.
    #[error("model file, section '{section}': {expected}")]
    Section {
        /// The section.
        section: &'static str,
        /// What was expected there.
        expected: String,
    },
}

/// Checksum of the body of a model file: FNV-1a over its little-endian 64-bit words, the last padded with zeros.
#[must_use]
pub(super) fn checksum(body: &[u8]) -> u64 {
    let mix = |state: u64, word: u64| (state ^ word).wrapping_mul(0x0000_0100_0000_01b3);
    let mut words = body.chunks_exact(8);
    let mut state = 0xcbf2_9ce4_8422_2325;
    for word in &mut words {
        state = mix(state, word.iter().rev().fold(0, |value, &byte| value << 8 | u64::from(byte)));
    }
    let rest = words.remainder();
    if rest.is_empty() { state } else { mix(state, rest.iter().rev().fold(0, |value, &byte| value << 8 | u64::from(byte))) }
}

/// Reads the sections of a model file one after the other.
#[derive(Debug)]
pub(super) struct Reader<'f> {
    body: &'f [u8],
    at: usize,
}

impl<'f> Reader<'f> {
    /// Checks the header and stands before the first section.
    pub(super) fn open(file: &'f [u8]) -> Result<Self, ModelError> {
        let mut reader = Self { body: file, at: 0 };
        if reader.bytes(8).ok() != Some(MAGIC.as_slice()) {
            return Err(ModelError::Magic);
        }
        let found = reader.u32()?;
        if found != VERSION {
            return Err(ModelError::Version { found });
        }
        let length = reader.size()?;
        let expected = u64::from(reader.u32()?) | u64::from(reader.u32()?) << 32;
        let body = reader.bytes(length)?;
        let found = checksum(body);
        if found != expected {
            return Err(ModelError::Checksum { found, expected });
        }
        Ok(Self { body, at: 0 })
    }

    /// The next `count` bytes.
    pub(super) fn bytes(&mut self, count: usize) -> Result<&'f [u8], ModelError> {
        let end = self.at.checked_add(count).filter(|&end| end <= self.body.len());
        let end = end.ok_or(ModelError::Truncated { at: self.body.len() })?;
        let bytes = &self.body[self.at..end];
        self.at = end;
        Ok(bytes)
    }

    /// The next byte.
    pub(super) fn u8(&mut self) -> Result<u8, ModelError> {
        Ok(self.bytes(1)?[0])
    }

    /// The next 32-bit number.
    pub(super) fn u32(&mut self) -> Result<u32, ModelError> {
        Ok(self.bytes(4)?.iter().rev().fold(0, |value, &byte| value << 8 | u32::from(byte)))
    }

    /// The next 32-bit number, as a size.
    pub(super) fn size(&mut self) -> Result<usize, ModelError> {
        Ok(self.u32()? as usize)
    }

    /// The next `count` signed 16-bit numbers.
    pub(super) fn i16s(&mut self, count: usize) -> Result<Vec<i16>, ModelError> {
        let bytes = self.bytes(count.saturating_mul(2))?;
        Ok(bytes.chunks_exact(2).map(|pair| i16::from_le_bytes([pair[0], pair[1]])).collect())
    }

    /// The next `count` signed 32-bit numbers.
    pub(super) fn i32s(&mut self, count: usize) -> Result<Vec<i32>, ModelError> {
        let bytes = self.bytes(count.saturating_mul(4))?;
        Ok(bytes.chunks_exact(4).map(|four| i32::from_le_bytes([four[0], four[1], four[2], four[3]])).collect())
    }

    /// The next `count` signed bytes.
    pub(super) fn i8s(&mut self, count: usize) -> Result<Vec<i8>, ModelError> {
        Ok(self.bytes(count)?.iter().map(|&byte| byte as i8).collect())
    }

    /// The next string: one byte of length, then UTF-8.
    pub(super) fn string(&mut self, section: &'static str) -> Result<&'f str, ModelError> {
        let length = self.u8()? as usize;
        self.text(length, section)
    }

    /// The next `length` bytes, as UTF-8.
    pub(super) fn text(&mut self, length: usize, section: &'static str) -> Result<&'f str, ModelError> {
        std::str::from_utf8(self.bytes(length)?).map_err(|error| ModelError::Section { section, expected: error.to_string() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(body: &[u8]) -> Vec<u8> {
        let mut file = MAGIC.to_vec();
        file.extend(VERSION.to_le_bytes());
        file.extend((body.len() as u32).to_le_bytes());
        file.extend(checksum(body).to_le_bytes());
        file.extend(body);
        file
    }

    #[test]
    fn reads_what_was_written() {
        let file = file(b"\x02hi\x05\x00\x00\x00");
        let mut reader = Reader::open(&file).unwrap();
        assert_eq!(reader.string("greeting"), Ok("hi"));
        assert_eq!(reader.u32(), Ok(5));
        assert_eq!(reader.u8(), Err(ModelError::Truncated { at: 7 }));
    }

    #[test]
    fn refuses_damage() {
        let good = file(b"some body of the model");
        assert_eq!(Reader::open(b"").unwrap_err(), ModelError::Magic);
        assert_eq!(Reader::open(&good[..good.len() - 1]).unwrap_err(), ModelError::Truncated { at: good.len() - 1 });
        let mut flipped = good.clone();
        *flipped.last_mut().unwrap() ^= 1;
        assert!(matches!(Reader::open(&flipped), Err(ModelError::Checksum { .. })));
        let mut newer = good;
        newer[8] = 9;
        assert_eq!(Reader::open(&newer).unwrap_err(), ModelError::Version { found: 9 });
    }
}

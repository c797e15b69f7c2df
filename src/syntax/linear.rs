//! Linear maps in fixed point: 16-bit activations with 10 fractional bits, 32-bit sums.

use super::kernel::{self, BLOCK, Cell};
use super::weights::{ModelError, Reader};

/// Fractional bits of an activation.
pub(super) const POINT: u32 = 10;
/// One, as an activation.
pub(super) const ONE: i32 = 1 << POINT;

/// A linear map with a bias.
#[derive(Debug, Clone)]
pub(super) struct Linear {
    /// Rows, made up to full blocks with rows of zeros.
    pub(super) rows: usize,
    pub(super) columns: usize,
    weights: Vec<Cell>,
    bias: Vec<i32>,
    /// Fractional bits of a sum.
    pub(super) bits: u32,
}

impl Linear {
    /// Reads rows, columns and fractional bits, then a multiplier and a bias for each row, then the 8-bit weights.
    pub(super) fn read(reader: &mut Reader<'_>, section: &'static str, rows: usize, columns: usize) -> Result<Self, ModelError> {
        let found = (reader.size()?, reader.size()?);
        let bits = reader.u32()?;
        if found != (rows, columns) || columns == 0 || !columns.is_multiple_of(2) || !(POINT..31).contains(&bits) {
            let expected = format!("{rows} rows of {columns} columns, an even number, not {found:?} with {bits} bits");
            return Err(ModelError::Section { section, expected });
        }
        let scales = reader.i32s(rows)?;
        let mut bias = reader.i32s(rows)?;
        let narrow = reader.bytes(rows.saturating_mul(columns))?;
        let (pairs, blocks) = (columns / 2, rows.div_ceil(BLOCK));
        bias.resize(blocks * BLOCK, 0);
        let mut weights = vec![[0; 2 * BLOCK]; blocks * pairs];
        for (place, (row, scale)) in narrow.chunks_exact(columns).zip(scales).enumerate() {
            let cells = weights.iter_mut().skip(place / BLOCK * pairs);
            let lane = place % BLOCK * 2;
            for (cell, pair) in cells.zip(row.chunks_exact(2)) {
                let widen = |weight: u8| ((i64::from(weight as i8) * i64::from(scale) + 128) >> 8) as i16;
                cell[lane] = widen(pair[0]);
                cell[lane + 1] = widen(pair[1]);
            }
        }
        Ok(Self { rows: bias.len(), columns, weights, bias, bits })
    }

    /// For each vector of `input`, the sums of all rows, with [`bits`](Self::bits) fractional bits.
    pub(super) fn apply(&self, input: &[i16], sums: &mut Vec<i32>) {
        sums.clear();
        sums.resize(input.len() / self.columns * self.rows, 0);
        kernel::multiply(&self.weights, &self.bias, input.as_chunks().0, self.columns / 2, sums);
    }

    /// A sum as an activation, saturating.
    pub(super) fn activation(&self, sum: i32) -> i16 {
        (sum >> (self.bits - POINT)).clamp(i32::from(i16::MIN), i32::from(i16::MAX)) as i16
    }
}

/// The dot product of two vectors of equal length.
#[inline]
pub(super) fn dot(a: &[i16], b: &[i16]) -> i32 {
    a.iter().zip(b).fold(0, |sum: i32, (&a, &b)| sum.wrapping_add(i32::from(a).wrapping_mul(i32::from(b))))
}

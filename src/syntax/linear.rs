//! Linear maps in fixed point: 16-bit activations with 10 fractional bits, 32-bit sums.

use super::kernel::{self, Cell};
use super::weights::{ModelError, Reader};
use std::ops::RangeInclusive;

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
        let mut wide = Vec::with_capacity(narrow.len());
        for (row, scale) in narrow.chunks_exact(columns).zip(scales) {
            let widen = |&weight: &u8| ((i64::from(weight as i8) * i64::from(scale) + 128) >> 8) as i16;
            wide.extend(row.iter().map(widen));
        }
        let mut weights = Vec::new();
        bias.resize(kernel::cells(&wide, columns, &mut weights), 0);
        Ok(Self { rows: bias.len(), columns, weights, bias, bits })
    }

    /// For each vector of `input`, the sums of all rows, with [`bits`](Self::bits) fractional bits.
    pub(super) fn apply(&self, input: &[i16], sums: &mut Vec<i32>) {
        sums.resize(input.len() / self.columns * self.rows, 0);
        kernel::multiply(&self.weights, &self.bias, input.as_chunks().0, self.columns / 2, sums);
    }

    /// Appends sums as activations within `bounds`.
    pub(super) fn activate(&self, sums: &[i32], bounds: RangeInclusive<i16>, out: &mut Vec<i16>) {
        let start = out.len();
        out.resize(start + sums.len(), 0);
        let (low, high) = (i32::from(*bounds.start()), i32::from(*bounds.end()));
        kernel::packed(Activate { sums, shift: self.bits - POINT, low, high, out: &mut out[start..] });
    }
}

/// Any activation.
pub(super) const ANY: RangeInclusive<i16> = i16::MIN..=i16::MAX;
/// The activations of a rectified unit.
pub(super) const RECTIFIED: RangeInclusive<i16> = 0..=i16::MAX;

/// Sums that become activations.
struct Activate<'a> {
    sums: &'a [i32],
    shift: u32,
    low: i32,
    high: i32,
    out: &'a mut [i16],
}

impl kernel::Loops for Activate<'_> {
    #[inline(always)]
    fn run(self) {
        for (out, &sum) in self.out.iter_mut().zip(self.sums) {
            *out = (sum >> self.shift).clamp(self.low, self.high) as i16;
        }
    }
}

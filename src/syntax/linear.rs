//! Matrix times vectors in integers: 16-bit weights and activations, 32-bit sums.
//!
//! Activations are fixed point with 10 fractional bits. The loops are written so that the compiler turns them into packed
//! multiply-adds; sums wrap rather than overflow, which only a hostile model file can bring about.

use super::weights::{ModelError, Reader};

/// Fractional bits of an activation.
pub(super) const POINT: u32 = 10;
/// One, as an activation.
pub(super) const ONE: i32 = 1 << POINT;

/// Columns are a multiple of this many.
const LANES: usize = 16;

/// A linear map with a bias.
#[derive(Debug, Clone)]
pub(super) struct Linear {
    pub(super) rows: usize,
    pub(super) columns: usize,
    weights: Vec<i16>,
    bias: Vec<i32>,
    /// Fractional bits of a sum.
    pub(super) bits: u32,
}

impl Linear {
    /// Reads rows, columns and fractional bits, then a multiplier and a bias for each row, then the 8-bit weights.
    pub(super) fn read(reader: &mut Reader<'_>, section: &'static str, rows: usize, columns: usize) -> Result<Self, ModelError> {
        let found = (reader.size()?, reader.size()?);
        let bits = reader.u32()?;
        if found != (rows, columns) || columns == 0 || columns % LANES != 0 || !(POINT..31).contains(&bits) {
            let expected = format!("{rows} rows of {columns} columns, a multiple of {LANES}, not {found:?} with {bits} bits");
            return Err(ModelError::Section { section, expected });
        }
        let scales = reader.i32s(rows)?;
        let bias = reader.i32s(rows)?;
        let narrow = reader.bytes(rows * columns)?;
        let mut weights = Vec::with_capacity(rows * columns);
        for (row, scale) in narrow.chunks_exact(columns).zip(scales) {
            let scale = i64::from(scale);
            weights.extend(row.iter().map(|&weight| ((i64::from(weight as i8) * scale + 128) >> 8) as i16));
        }
        Ok(Self { rows, columns, weights, bias, bits })
    }

    /// For each vector of `input`, the sums of all rows, with [`bits`](Self::bits) fractional bits.
    pub(super) fn apply(&self, input: &[i16], out: &mut Vec<i32>) {
        let count = input.len() / self.columns;
        out.clear();
        out.resize(count * self.rows, 0);
        let mut vectors = input.chunks_exact(self.columns * 4);
        let mut sums = out.chunks_exact_mut(self.rows * 4);
        for (four, sums) in (&mut vectors).zip(&mut sums) {
            let (a, rest) = four.split_at(self.columns);
            let (b, rest) = rest.split_at(self.columns);
            let (c, d) = rest.split_at(self.columns);
            let (sums_a, rest) = sums.split_at_mut(self.rows);
            let (sums_b, rest) = rest.split_at_mut(self.rows);
            let (sums_c, sums_d) = rest.split_at_mut(self.rows);
            let rows = self.weights.chunks_exact(self.columns).zip(&self.bias);
            let places = sums_a.iter_mut().zip(sums_b).zip(sums_c.iter_mut().zip(sums_d));
            for ((row, &bias), ((sa, sb), (sc, sd))) in rows.zip(places) {
                let [pa, pb, pc, pd] = dot4(row, a, b, c, d);
                *sa = bias.wrapping_add(pa);
                *sb = bias.wrapping_add(pb);
                *sc = bias.wrapping_add(pc);
                *sd = bias.wrapping_add(pd);
            }
        }
        for (vector, sums) in
            vectors.remainder().chunks_exact(self.columns).zip(sums.into_remainder().chunks_exact_mut(self.rows))
        {
            for ((sum, row), &bias) in sums.iter_mut().zip(self.weights.chunks_exact(self.columns)).zip(&self.bias) {
                *sum = bias.wrapping_add(dot(row, vector));
            }
        }
    }

    /// A sum as an activation, saturating.
    pub(super) fn activation(&self, sum: i32) -> i16 {
        (sum >> (self.bits - POINT)).clamp(i32::from(i16::MIN), i32::from(i16::MAX)) as i16
    }
}

/// The dot product of two vectors of equal length.
#[inline]
pub(super) fn dot(a: &[i16], b: &[i16]) -> i32 {
    let mut sum = 0_i32;
    for (a, b) in a.chunks_exact(LANES).zip(b.chunks_exact(LANES)) {
        let mut part = 0_i32;
        for (&a, &b) in a.iter().zip(b) {
            part = part.wrapping_add(i32::from(a).wrapping_mul(i32::from(b)));
        }
        sum = sum.wrapping_add(part);
    }
    sum
}

/// Four dot products with one row, which is loaded once.
#[inline]
fn dot4(row: &[i16], a: &[i16], b: &[i16], c: &[i16], d: &[i16]) -> [i32; 4] {
    let mut sums = [0_i32; 4];
    let length = row.len();
    let (a, b, c, d) = (&a[..length], &b[..length], &c[..length], &d[..length]);
    for i in 0..length {
        let weight = i32::from(row[i]);
        sums[0] = sums[0].wrapping_add(weight.wrapping_mul(i32::from(a[i])));
        sums[1] = sums[1].wrapping_add(weight.wrapping_mul(i32::from(b[i])));
        sums[2] = sums[2].wrapping_add(weight.wrapping_mul(i32::from(c[i])));
        sums[3] = sums[3].wrapping_add(weight.wrapping_mul(i32::from(d[i])));
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_products() {
        let (rows, columns) = (3, 32);
        let linear = Linear {
            rows,
            columns,
            weights: (0..rows * columns).map(|i| (i as i16 * 37) % 101 - 50).collect(),
            bias: vec![5, -7, 11],
            bits: 20,
        };
        let input: Vec<i16> = (0..7 * columns).map(|i| (i as i16 * 53) % 211 - 100).collect();
        let mut out = Vec::new();
        linear.apply(&input, &mut out);
        assert_eq!(out.len(), 7 * rows);
        for (vector, sums) in input.chunks(columns).zip(out.chunks(rows)) {
            for row in 0..rows {
                let expected: i32 =
                    (0..columns).map(|i| i32::from(linear.weights[row * columns + i]) * i32::from(vector[i])).sum();
                assert_eq!(sums[row], expected + linear.bias[row]);
            }
        }
    }
}

//! Integer matrix products: 16-bit weights and activations, 32-bit sums, the same on every machine.
//!
//! Weights lie in blocks of eight rows: for each pair of columns, the two weights of each of the eight. One packed multiply-add
//! then takes a pair of activations to eight sums, and no sum has to be gathered across lanes. A processor with AVX2 is told
//! apart at run time. Sums wrap, which only a hostile model file can bring about.

/// Rows of a block.
pub(super) const BLOCK: usize = 8;

/// The weights of a pair of columns in the eight rows of a block.
pub(super) type Cell = [i16; 2 * BLOCK];

/// For each vector of `pairs` pairs, the sums of all rows: `sums` has `rows`, a multiple of [`BLOCK`], for each vector.
pub(super) fn multiply(weights: &[Cell], vectors: &[[i16; 2]], pairs: usize, sums: &mut [i32], rows: usize) {
    if pairs == 0 || rows == 0 {
        return;
    }
    #[cfg(target_arch = "x86_64")]
    x86::multiply(weights, vectors, pairs, sums, rows);
    #[cfg(not(target_arch = "x86_64"))]
    portable(weights, vectors, pairs, sums, rows);
}

/// The plain loops for any processor; the reference for the tests.
fn portable(weights: &[Cell], vectors: &[[i16; 2]], pairs: usize, sums: &mut [i32], rows: usize) {
    for (vector, sums) in vectors.chunks_exact(pairs).zip(sums.chunks_exact_mut(rows)) {
        for (block, sums) in weights.chunks_exact(pairs).zip(sums.chunks_exact_mut(BLOCK)) {
            sums.fill(0);
            for (cell, pair) in block.iter().zip(vector) {
                for (sum, two) in sums.iter_mut().zip(cell.chunks_exact(2)) {
                    let first = i32::from(two[0]).wrapping_mul(i32::from(pair[0]));
                    let second = i32::from(two[1]).wrapping_mul(i32::from(pair[1]));
                    *sum = sum.wrapping_add(first).wrapping_add(second);
                }
            }
        }
    }
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    use super::{BLOCK, Cell};
    use pulp::x86::V3;
    use std::arch::x86_64::__m256i;

    pub(super) fn multiply(weights: &[Cell], vectors: &[[i16; 2]], pairs: usize, sums: &mut [i32], rows: usize) {
        match V3::try_new() {
            Some(wide) => wide.vectorize(Avx2 { wide, weights, vectors, pairs, sums, rows }),
            None => super::portable(weights, vectors, pairs, sums, rows),
        }
    }

    /// A product, as something to be compiled for AVX2.
    struct Avx2<'a> {
        wide: V3,
        weights: &'a [Cell],
        vectors: &'a [[i16; 2]],
        pairs: usize,
        sums: &'a mut [i32],
        rows: usize,
    }

    impl pulp::NullaryFnOnce for Avx2<'_> {
        type Output = ();

        #[inline(always)]
        fn call(self) {
            avx2(self.wide, self.weights, self.vectors, self.pairs, self.sums, self.rows);
        }
    }

    /// Four vectors at a time, so that a weight is loaded once for the four.
    #[inline(always)]
    fn avx2(wide: V3, weights: &[Cell], vectors: &[[i16; 2]], pairs: usize, sums: &mut [i32], rows: usize) {
        let mut fours = vectors.chunks_exact(4 * pairs);
        let mut places = sums.chunks_exact_mut(4 * rows);
        for (four, sums) in (&mut fours).zip(&mut places) {
            let (low, high) = four.split_at(2 * pairs);
            let ((first, second), (third, fourth)) = (low.split_at(pairs), high.split_at(pairs));
            avx2_rows::<4>(wide, weights, [first, second, third, fourth], sums, rows);
        }
        for (vector, sums) in fours.remainder().chunks_exact(pairs).zip(places.into_remainder().chunks_exact_mut(rows)) {
            avx2_rows::<1>(wide, weights, [vector], sums, rows);
        }
    }

    /// All rows of `N` vectors, two blocks at a time.
    #[inline(always)]
    fn avx2_rows<const N: usize>(wide: V3, weights: &[Cell], vectors: [&[[i16; 2]]; N], sums: &mut [i32], rows: usize) {
        let pairs = vectors[0].len();
        let mut twos = weights.chunks_exact(2 * pairs);
        let mut row = 0;
        for two in &mut twos {
            let (low, high) = two.split_at(pairs);
            let mut totals = [[pulp::cast::<[i32; 8], __m256i>([0; 8]); 2]; N];
            for pair in 0..pairs {
                let (low, high): (__m256i, __m256i) = (pulp::cast(low[pair]), pulp::cast(high[pair]));
                for (total, vector) in totals.iter_mut().zip(vectors) {
                    let both = wide.avx._mm256_set1_epi32(pulp::cast(vector[pair]));
                    total[0] = wide.avx2._mm256_add_epi32(total[0], wide.avx2._mm256_madd_epi16(low, both));
                    total[1] = wide.avx2._mm256_add_epi32(total[1], wide.avx2._mm256_madd_epi16(high, both));
                }
            }
            for (total, sums) in totals.into_iter().zip(sums.chunks_exact_mut(rows)) {
                let place = &mut sums[row..row + 2 * BLOCK];
                place[..BLOCK].copy_from_slice(&pulp::cast::<__m256i, [i32; 8]>(total[0]));
                place[BLOCK..].copy_from_slice(&pulp::cast::<__m256i, [i32; 8]>(total[1]));
            }
            row += 2 * BLOCK;
        }
        let block = twos.remainder();
        if !block.is_empty() {
            for (vector, sums) in vectors.into_iter().zip(sums.chunks_exact_mut(rows)) {
                let mut total: __m256i = pulp::cast([0_i32; 8]);
                for (cell, &pair) in block.iter().zip(vector) {
                    let both = wide.avx._mm256_set1_epi32(pulp::cast(pair));
                    total = wide.avx2._mm256_add_epi32(total, wide.avx2._mm256_madd_epi16(pulp::cast(*cell), both));
                }
                sums[row..row + BLOCK].copy_from_slice(&pulp::cast::<__m256i, [i32; 8]>(total));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_and_plain_agree() {
        for (rows, pairs, count) in [(8, 1, 1), (24, 56, 7), (48, 80, 4), (16, 8, 9)] {
            let weights: Vec<Cell> = (0..rows / BLOCK * pairs)
                .map(|cell| std::array::from_fn(|at| ((cell * 389 + at * 7919) % 40_009) as i16))
                .collect();
            let vectors: Vec<[i16; 2]> =
                (0..count * pairs).map(|at| [((at * 2_741) % 8_001) as i16 - 4_000, i16::MIN + (at * 31) as i16]).collect();
            let mut expected = vec![0; count * rows];
            portable(&weights, &vectors, pairs, &mut expected, rows);
            let mut sums = vec![1; count * rows];
            multiply(&weights, &vectors, pairs, &mut sums, rows);
            assert_eq!(sums, expected);
        }
    }
}

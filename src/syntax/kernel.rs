//! Integer matrix products: 16-bit weights and activations, 32-bit sums, the same on every machine.
//!
//! Weights lie in blocks of sixteen rows: for each pair of columns, the two weights of each of the sixteen. One packed
//! multiply-add then takes a pair of activations to eight sums, and no sum has to be gathered across lanes. A processor with AVX2
//! is told apart at run time. Sums wrap, which only a hostile model file can bring about.

/// Rows of a block.
pub(super) const BLOCK: usize = 16;

/// The weights of a pair of columns in the rows of a block.
pub(super) type Cell = [i16; 2 * BLOCK];

/// For each vector of `pairs` pairs, the sums of all rows and their `bias`: `sums` has as many for each vector as `bias` has, a
/// multiple of [`BLOCK`].
pub(super) fn multiply(weights: &[Cell], bias: &[i32], vectors: &[[i16; 2]], pairs: usize, sums: &mut [i32]) {
    if pairs == 0 || bias.is_empty() {
        return;
    }
    #[cfg(target_arch = "x86_64")]
    x86::multiply(weights, bias, vectors, pairs, sums);
    #[cfg(not(target_arch = "x86_64"))]
    portable(weights, bias, vectors, pairs, sums);
}

/// Runs loops that the compiler may turn into the widest packed arithmetic of this processor.
#[inline]
pub(super) fn packed(loops: impl FnOnce()) {
    #[cfg(target_arch = "x86_64")]
    match pulp::x86::V3::try_new() {
        Some(wide) => wide.vectorize(loops),
        None => loops(),
    }
    #[cfg(not(target_arch = "x86_64"))]
    loops();
}

/// The plain loops for any processor; the reference for the tests.
fn portable(weights: &[Cell], bias: &[i32], vectors: &[[i16; 2]], pairs: usize, sums: &mut [i32]) {
    for (vector, sums) in vectors.chunks_exact(pairs).zip(sums.chunks_exact_mut(bias.len())) {
        sums.copy_from_slice(bias);
        for (block, sums) in weights.chunks_exact(pairs).zip(sums.chunks_exact_mut(BLOCK)) {
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

    pub(super) fn multiply(weights: &[Cell], bias: &[i32], vectors: &[[i16; 2]], pairs: usize, sums: &mut [i32]) {
        match V3::try_new() {
            Some(wide) => wide.vectorize(Avx2 { wide, weights, bias, vectors, pairs, sums }),
            None => super::portable(weights, bias, vectors, pairs, sums),
        }
    }

    /// A product, as something to be compiled for AVX2.
    struct Avx2<'a> {
        wide: V3,
        weights: &'a [Cell],
        bias: &'a [i32],
        vectors: &'a [[i16; 2]],
        pairs: usize,
        sums: &'a mut [i32],
    }

    impl pulp::NullaryFnOnce for Avx2<'_> {
        type Output = ();

        /// Four vectors at a time, so that a weight is loaded once for the four.
        #[inline(always)]
        fn call(self) {
            let Self { wide, weights, bias, vectors, pairs, sums } = self;
            let mut fours = vectors.chunks_exact(4 * pairs);
            let mut places = sums.chunks_exact_mut(4 * bias.len());
            for (four, sums) in (&mut fours).zip(&mut places) {
                let (low, high) = four.split_at(2 * pairs);
                let ((first, second), (third, fourth)) = (low.split_at(pairs), high.split_at(pairs));
                rows(wide, weights, bias, [first, second, third, fourth], sums);
            }
            let places = places.into_remainder().chunks_exact_mut(bias.len());
            for (vector, sums) in fours.remainder().chunks_exact(pairs).zip(places) {
                rows(wide, weights, bias, [vector], sums);
            }
        }
    }

    /// All rows of `N` vectors, block by block.
    #[inline(always)]
    fn rows<const N: usize>(wide: V3, weights: &[Cell], bias: &[i32], vectors: [&[[i16; 2]]; N], sums: &mut [i32]) {
        let pairs = vectors[0].len();
        for (index, (block, start)) in weights.chunks_exact(pairs).zip(bias.as_chunks::<BLOCK>().0).enumerate() {
            let mut totals = [pulp::cast::<[i32; BLOCK], [__m256i; 2]>(*start); N];
            for (pair, cell) in block.iter().enumerate() {
                let [low, high]: [__m256i; 2] = pulp::cast(*cell);
                for (total, vector) in totals.iter_mut().zip(vectors) {
                    let both = wide.avx._mm256_set1_epi32(pulp::cast(vector[pair]));
                    total[0] = wide.avx2._mm256_add_epi32(total[0], wide.avx2._mm256_madd_epi16(low, both));
                    total[1] = wide.avx2._mm256_add_epi32(total[1], wide.avx2._mm256_madd_epi16(high, both));
                }
            }
            for (total, sums) in totals.into_iter().zip(sums.chunks_exact_mut(bias.len())) {
                let total: [i32; BLOCK] = pulp::cast(total);
                sums[index * BLOCK..(index + 1) * BLOCK].copy_from_slice(&total);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_and_plain_agree() {
        for (rows, pairs, count) in [(16, 1, 1), (32, 56, 7), (48, 80, 4), (16, 8, 9)] {
            let weights: Vec<Cell> = (0..rows / BLOCK * pairs)
                .map(|cell| std::array::from_fn(|at| ((cell * 389 + at * 7919) % 40_009) as i16))
                .collect();
            let vectors: Vec<[i16; 2]> =
                (0..count * pairs).map(|at| [((at * 2_741) % 8_001) as i16 - 4_000, i16::MIN + (at * 31) as i16]).collect();
            let bias: Vec<i32> = (0..rows as i32).map(|row| row * 1_001 - 9_000).collect();
            let mut expected = vec![0; count * rows];
            portable(&weights, &bias, &vectors, pairs, &mut expected);
            let mut sums = vec![1; count * rows];
            multiply(&weights, &bias, &vectors, pairs, &mut sums);
            assert_eq!(sums, expected);
        }
    }
}

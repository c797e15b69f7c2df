//! Integer matrix products: 16-bit weights and activations, 32-bit sums, the same on every machine.
//!
//! Weights lie in blocks of sixteen rows: for each pair of columns, the two weights of each of the sixteen. One packed
//! multiply-add then takes a pair of activations to sixteen sums, and no sum has to be gathered across lanes. The widest packed
//! arithmetic that the processor has is told apart at run time. Sums wrap, which only a hostile model file can bring about.

/// Rows of a block.
pub(super) const BLOCK: usize = 16;

/// The weights of a pair of columns in the rows of a block; a line of cache.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
pub(super) struct Cell(pub(super) [i16; 2 * BLOCK]);

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

/// Lays vectors of `width` numbers, an even number, out as the rows of weights. Gives the number of rows, full blocks.
pub(super) fn cells(vectors: &[i16], width: usize, cells: &mut Vec<Cell>) -> usize {
    let (pairs, blocks) = (width / 2, (vectors.len() / width).div_ceil(BLOCK));
    cells.clear();
    cells.resize(blocks * pairs, Cell([0; 2 * BLOCK]));
    for (place, vector) in vectors.chunks_exact(width).enumerate() {
        let lane = place % BLOCK * 2;
        for (Cell(cell), pair) in cells[place / BLOCK * pairs..].iter_mut().zip(vector.chunks_exact(2)) {
            cell[lane] = pair[0];
            cell[lane + 1] = pair[1];
        }
    }
    blocks * BLOCK
}

/// Loops that the compiler can turn into packed arithmetic. `run` must be inlined always, or it is compiled for any processor.
pub(super) trait Loops {
    /// Runs them.
    fn run(self);
}

/// Runs loops in the widest packed arithmetic of this processor.
pub(super) fn packed(loops: impl Loops) {
    #[cfg(target_arch = "x86_64")]
    x86::packed(loops);
    #[cfg(not(target_arch = "x86_64"))]
    loops.run();
}

/// The plain loops for any processor; the reference for the tests.
fn portable(weights: &[Cell], bias: &[i32], vectors: &[[i16; 2]], pairs: usize, sums: &mut [i32]) {
    for (vector, sums) in vectors.chunks_exact(pairs).zip(sums.chunks_exact_mut(bias.len())) {
        sums.copy_from_slice(bias);
        for (block, sums) in weights.chunks_exact(pairs).zip(sums.chunks_exact_mut(BLOCK)) {
            for (Cell(cell), pair) in block.iter().zip(vector) {
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
    use super::{BLOCK, Cell, Loops};
    use pulp::x86::V3;
    use std::arch::x86_64::{__m256i, __m512i};

    pulp::simd_type! {
        /// AVX-512 with dot products: the compiler makes one instruction of a packed multiply-add and the addition of its result.
        pub(super) struct Dot {
            avx: "avx",
            avx2: "avx2",
            avx512f: "avx512f",
            avx512bw: "avx512bw",
            avx512vl: "avx512vl",
            avx512vnni: "avx512vnni",
        }
    }

    /// Vectors that are taken together, so that a weight is loaded once for all of them.
    const TOGETHER: usize = 4;

    /// The same pair of columns of the vectors that are taken together.
    type Column = [[i16; 2]; TOGETHER];

    pub(super) fn packed<L: Loops>(loops: L) {
        struct Compiled<L>(L);

        impl<L: Loops> pulp::NullaryFnOnce for Compiled<L> {
            type Output = ();

            #[inline(always)]
            fn call(self) {
                self.0.run();
            }
        }

        if let Some(lanes) = Dot::try_new() {
            lanes.vectorize(Compiled(loops));
        } else if let Some(lanes) = V3::try_new() {
            lanes.vectorize(Compiled(loops));
        } else {
            loops.run();
        }
    }

    pub(super) fn multiply(weights: &[Cell], bias: &[i32], vectors: &[[i16; 2]], pairs: usize, sums: &mut [i32]) {
        if let Some(lanes) = Dot::try_new() {
            lanes.vectorize(Product::<_, 3> { lanes, weights, bias, vectors, pairs, sums });
        } else if let Some(lanes) = V3::try_new() {
            lanes.vectorize(Product::<_, 1> { lanes, weights, bias, vectors, pairs, sums });
        } else {
            super::portable(weights, bias, vectors, pairs, sums);
        }
    }

    /// Packed arithmetic on the sums of one block.
    trait Lanes: Copy {
        /// Sixteen sums.
        type Sums: Copy;
        fn begin(self, bias: [i32; BLOCK]) -> Self::Sums;
        fn add(self, sums: Self::Sums, weights: Cell, pair: [i16; 2]) -> Self::Sums;
        fn end(self, sums: Self::Sums) -> [i32; BLOCK];
    }

    impl Lanes for Dot {
        type Sums = __m512i;

        #[inline(always)]
        fn begin(self, bias: [i32; BLOCK]) -> __m512i {
            pulp::cast(bias)
        }

        #[inline(always)]
        fn add(self, sums: __m512i, weights: Cell, pair: [i16; 2]) -> __m512i {
            let both = self.avx512f._mm512_set1_epi32(pulp::cast(pair));
            self.avx512f._mm512_add_epi32(sums, self.avx512bw._mm512_madd_epi16(pulp::cast(weights.0), both))
        }

        #[inline(always)]
        fn end(self, sums: __m512i) -> [i32; BLOCK] {
            pulp::cast(sums)
        }
    }

    impl Lanes for V3 {
        type Sums = [__m256i; 2];

        #[inline(always)]
        fn begin(self, bias: [i32; BLOCK]) -> [__m256i; 2] {
            pulp::cast(bias)
        }

        #[inline(always)]
        fn add(self, sums: [__m256i; 2], weights: Cell, pair: [i16; 2]) -> [__m256i; 2] {
            let both = self.avx._mm256_set1_epi32(pulp::cast(pair));
            let [low, high]: [__m256i; 2] = pulp::cast(weights.0);
            [
                self.avx2._mm256_add_epi32(sums[0], self.avx2._mm256_madd_epi16(low, both)),
                self.avx2._mm256_add_epi32(sums[1], self.avx2._mm256_madd_epi16(high, both)),
            ]
        }

        #[inline(always)]
        fn end(self, sums: [__m256i; 2]) -> [i32; BLOCK] {
            pulp::cast(sums)
        }
    }

    /// A product, as something to be compiled for a processor, with `BLOCKS` blocks of sums, at most three, in its registers at
    /// a time.
    struct Product<'a, L, const BLOCKS: usize> {
        lanes: L,
        weights: &'a [Cell],
        bias: &'a [i32],
        vectors: &'a [[i16; 2]],
        pairs: usize,
        sums: &'a mut [i32],
    }

    impl<L: Lanes, const BLOCKS: usize> pulp::NullaryFnOnce for Product<'_, L, BLOCKS> {
        type Output = ();

        /// A few blocks of rows for all vectors, then the next, so that their weights stay at hand.
        #[inline(always)]
        fn call(self) {
            let Self { lanes, weights, bias, vectors, pairs, sums } = self;
            let columns = side_by_side(vectors, pairs);
            let mut blocks = weights.chunks_exact(BLOCKS * pairs);
            let mut row = 0;
            for several in &mut blocks {
                rows::<L, BLOCKS>(lanes, several, bias, row, &columns, pairs, sums);
                row += BLOCKS * BLOCK;
            }
            let rest = blocks.remainder();
            match rest.len() / pairs {
                2 => rows::<L, 2>(lanes, rest, bias, row, &columns, pairs, sums),
                1 => rows::<L, 1>(lanes, rest, bias, row, &columns, pairs, sums),
                _ => {}
            }
        }
    }

    /// The columns of each four vectors side by side; the last vector stands for those that lack in the end.
    #[inline(always)]
    fn side_by_side(vectors: &[[i16; 2]], pairs: usize) -> Vec<Column> {
        let mut columns = Vec::with_capacity(vectors.len().div_ceil(TOGETHER) + TOGETHER * pairs);
        for four in vectors.chunks(TOGETHER * pairs) {
            let last = four.len() / pairs * pairs - pairs;
            let [a, b, c, d] = std::array::from_fn(|place| &four[(place * pairs).min(last)..][..pairs]);
            columns.extend(a.iter().zip(b).zip(c.iter().zip(d)).map(|((&a, &b), (&c, &d))| [a, b, c, d]));
        }
        columns
    }

    /// The sums of the `BLOCKS` blocks from `row` on, for all vectors.
    #[inline(always)]
    fn rows<L: Lanes, const BLOCKS: usize>(
        lanes: L,
        weights: &[Cell],
        bias: &[i32],
        row: usize,
        columns: &[Column],
        pairs: usize,
        sums: &mut [i32],
    ) {
        let blocks: [&[Cell]; BLOCKS] = std::array::from_fn(|block| &weights[block * pairs..(block + 1) * pairs]);
        let bias_of = |block| std::array::from_fn(|place| bias[row + block * BLOCK + place]);
        let start: [L::Sums; BLOCKS] = std::array::from_fn(|block| lanes.begin(bias_of(block)));
        let places = sums.chunks_mut(TOGETHER * bias.len());
        for (columns, places) in columns.chunks_exact(pairs).zip(places) {
            let mut totals = [start; TOGETHER];
            for (pair, column) in columns.iter().enumerate() {
                for block in 0..BLOCKS {
                    let weights = blocks[block][pair];
                    for (total, &both) in totals.iter_mut().zip(column) {
                        total[block] = lanes.add(total[block], weights, both);
                    }
                }
            }
            for (total, place) in totals.iter().zip(places.chunks_exact_mut(bias.len())) {
                let place = &mut place[row..row + BLOCKS * BLOCK];
                for (&total, place) in total.iter().zip(place.as_chunks_mut::<BLOCK>().0) {
                    *place = lanes.end(total);
                }
            }
        }
    }

    #[cfg(test)]
    mod tests {
        use super::super::tests::examples;
        use super::*;

        #[test]
        fn each_kind_of_packed_arithmetic_agrees_with_the_plain() {
            for (weights, bias, vectors, pairs, expected) in examples() {
                let (weights, bias, vectors) = (&weights[..], &bias[..], &vectors[..]);
                let mut sums = vec![1; expected.len()];
                if let Some(lanes) = Dot::try_new() {
                    lanes.vectorize(Product::<_, 3> { lanes, weights, bias, vectors, pairs, sums: &mut sums });
                    assert_eq!(sums, expected);
                }
                sums.fill(2);
                if let Some(lanes) = V3::try_new() {
                    lanes.vectorize(Product::<_, 1> { lanes, weights, bias, vectors, pairs, sums: &mut sums });
                    assert_eq!(sums, expected);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Example = (Vec<Cell>, Vec<i32>, Vec<[i16; 2]>, usize, Vec<i32>);

    /// Weights, bias, vectors, pairs, and the sums that the plain loops give.
    pub(super) fn examples() -> impl Iterator<Item = Example> {
        [(16, 1, 1), (32, 56, 7), (80, 80, 4), (48, 80, 4), (16, 8, 9)].into_iter().map(|(rows, pairs, count)| {
            let weights: Vec<Cell> = (0..rows / BLOCK * pairs)
                .map(|cell| Cell(std::array::from_fn(|at| ((cell * 389 + at * 7919) % 40_009) as i16)))
                .collect();
            let vectors: Vec<[i16; 2]> =
                (0..count * pairs).map(|at| [((at * 2_741) % 8_001) as i16 - 4_000, i16::MIN + (at * 31) as i16]).collect();
            let bias: Vec<i32> = (0..rows as i32).map(|row| row * 1_001 - 9_000).collect();
            let mut expected = vec![0; count * rows];
            portable(&weights, &bias, &vectors, pairs, &mut expected);
            (weights, bias, vectors, pairs, expected)
        })
    }

    #[test]
    fn packed_and_plain_agree() {
        for (weights, bias, vectors, pairs, expected) in examples() {
            let mut sums = vec![1; expected.len()];
            multiply(&weights, &bias, &vectors, pairs, &mut sums);
            assert_eq!(sums, expected);
        }
    }
}

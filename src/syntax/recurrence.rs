//! One layer of the encoder: gated averages that run over the sentence forwards (first half of the channels) and backwards
//! (second half), with a highway around them.
//!
//! `c = f c + (1 - f) z`, `y = x + o (c - x)`, where `z`, `f` and `o` are linear in `x`, `z` clamped, the gates clamped to 0..1.
//! It is the simple recurrent unit of Lei et al. (2018) with hard gates.

use super::kernel;
use super::linear::{Linear, ONE, POINT};
use super::weights::{ModelError, Reader};

/// Fractional bits of a gate and of the running average.
const FINE: u32 = 14;
/// A gate that is fully open.
const OPEN: i32 = 1 << FINE;
/// Activations stay within plus and minus 4.
pub(super) const BOUND: i32 = 4 * ONE;

/// The weights of one layer.
#[derive(Debug, Clone)]
pub(super) struct Recurrence {
    width: usize,
    mix: Linear,
}

impl Recurrence {
    /// Reads the layer of `width` channels.
    pub(super) fn read(reader: &mut Reader<'_>, width: usize) -> Result<Self, ModelError> {
        let mix = Linear::read(reader, "recurrence", 3 * width, width)?;
        if mix.bits < FINE {
            return Err(ModelError::Section { section: "recurrence", expected: format!("{FINE} fractional bits or more") });
        }
        Ok(Self { width, mix })
    }

    /// Runs over the words of a sentence in place; `sums` is scratch space.
    pub(super) fn run(&self, x: &mut [i16], sums: &mut Vec<i32>) {
        self.mix.apply(x, sums);
        let words = x.len() / self.width;
        let half = self.width / 2;
        let mut average = vec![0_i32; half];
        kernel::packed(|| {
            for word in 0..words {
                self.step(x, sums, word, 0..half, &mut average);
            }
            average.fill(0);
            for word in (0..words).rev() {
                self.step(x, sums, word, half..self.width, &mut average);
            }
        });
    }

    /// Takes one word into the running averages of the channels given, and puts out through the highway.
    #[inline(always)]
    fn step(&self, x: &mut [i16], sums: &[i32], word: usize, channels: std::ops::Range<usize>, average: &mut [i32]) {
        let width = self.width;
        let sums = &sums[word * 3 * width..(word + 1) * 3 * width];
        let z = &sums[channels.clone()];
        let f = &sums[channels.start + width..channels.end + width];
        let o = &sums[channels.start + 2 * width..channels.end + 2 * width];
        let x = &mut x[word * width..(word + 1) * width][channels];
        let (fine, gate) = (self.mix.bits - FINE, self.mix.bits - FINE + 2);
        for ((((x, average), &z), &f), &o) in x.iter_mut().zip(average).zip(z).zip(f).zip(o) {
            let z = (z >> fine).clamp(-BOUND << (FINE - POINT), BOUND << (FINE - POINT));
            let f = ((f >> gate) + OPEN / 2).clamp(0, OPEN);
            let o = ((o >> gate) + OPEN / 2).clamp(0, OPEN);
            *average = (f * *average + (OPEN - f) * z + OPEN / 2) >> FINE;
            let from = i32::from(*x);
            let to = *average >> (FINE - POINT);
            *x = (from + ((o * (to - from) + OPEN / 2) >> FINE)) as i16;
        }
    }
}

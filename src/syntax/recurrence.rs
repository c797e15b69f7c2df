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

/// Channels that are taken together; half the channels of a layer are a multiple of it.
const LANES: usize = kernel::BLOCK / 2;

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
        kernel::packed(Averages { layer: self, x, sums });
    }

    /// Takes one word into the running averages of the channels given, and puts out through the highway.
    #[inline(always)]
    fn step(&self, x: &mut [i16], sums: &[i32], word: usize, channels: std::ops::Range<usize>, average: &mut [i32]) {
        let width = self.width;
        let sums = &sums[word * 3 * width..(word + 1) * 3 * width];
        let z = sums[channels.clone()].as_chunks().0;
        let f = sums[channels.start + width..channels.end + width].as_chunks().0;
        let o = sums[channels.start + 2 * width..channels.end + 2 * width].as_chunks().0;
        let x = x[word * width..(word + 1) * width][channels].as_chunks_mut().0;
        for ((((x, average), z), f), o) in x.iter_mut().zip(average.as_chunks_mut().0).zip(z).zip(f).zip(o) {
            self.several(x, average, z, f, o);
        }
    }

    /// The same for as many channels as one packed operation takes.
    #[inline(always)]
    fn several(&self, x: &mut [i16; LANES], average: &mut [i32; LANES], z: &[i32; LANES], f: &[i32; LANES], o: &[i32; LANES]) {
        let (fine, gate) = (self.mix.bits - FINE, self.mix.bits - FINE + 2);
        for lane in 0..LANES {
            let z = (z[lane] >> fine).clamp(-BOUND << (FINE - POINT), BOUND << (FINE - POINT));
            let f = ((f[lane] >> gate) + OPEN / 2).clamp(0, OPEN);
            let o = ((o[lane] >> gate) + OPEN / 2).clamp(0, OPEN);
            average[lane] = (f * average[lane] + (OPEN - f) * z + OPEN / 2) >> FINE;
            let from = i32::from(x[lane]);
            let to = average[lane] >> (FINE - POINT);
            x[lane] = (from + ((o * (to - from) + OPEN / 2) >> FINE)) as i16;
        }
    }
}

/// The running averages over the words `x` of a sentence, from the products `sums`.
struct Averages<'a> {
    layer: &'a Recurrence,
    x: &'a mut [i16],
    sums: &'a [i32],
}

impl kernel::Loops for Averages<'_> {
    #[inline(always)]
    fn run(self) {
        let Self { layer, x, sums } = self;
        let (words, half) = (x.len() / layer.width, layer.width / 2);
        let mut average = vec![0_i32; half];
        for word in 0..words {
            layer.step(x, sums, word, 0..half, &mut average);
        }
        average.fill(0);
        for word in (0..words).rev() {
            layer.step(x, sums, word, half..layer.width, &mut average);
        }
    }
}

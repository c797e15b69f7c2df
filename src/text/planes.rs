//! The bit planes of 64 bytes: one instruction a plane where the processor has AVX-512, sixteen bytes at a time where it has not.

use super::classes::SIZE;
use wide::i8x64;

/// For each bit of a byte, the lowest first, that bit of all bytes.
#[inline]
pub(super) fn planes(bytes: &[u8; SIZE]) -> [u64; 8] {
    #[cfg(target_arch = "x86_64")]
    return x86::planes(bytes);
    #[cfg(not(target_arch = "x86_64"))]
    portable(bytes)
}

/// The same for any processor; the reference for the tests.
///
/// Where it is inlined, the compiler takes the planes apart again.
#[inline(never)]
fn portable(bytes: &[u8; SIZE]) -> [u64; 8] {
    let mut shifted = i8x64::new(bytes.map(u8::cast_signed));
    let mut planes = [0; 8];
    for plane in planes.iter_mut().rev() {
        *plane = shifted.to_bitmask();
        shifted = shifted + shifted;
    }
    planes
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    use super::SIZE;
    use std::arch::x86_64::__m512i;

    pulp::simd_type! {
        /// AVX-512 with masks of bytes.
        struct Masks {
            avx512f: "avx512f",
            avx512bw: "avx512bw",
        }
    }

    /// Not as an `Option`, out of which the planes would be copied, at a greater price than that of finding them.
    #[inline]
    pub(super) fn planes(bytes: &[u8; SIZE]) -> [u64; 8] {
        match Masks::try_new() {
            // Compiled for another processor than its callers, this is not inlined either.
            Some(masks) => masks.vectorize(
                #[inline(always)]
                || masks.planes(bytes),
            ),
            None => super::portable(bytes),
        }
    }

    impl Masks {
        #[inline(always)]
        fn planes(self, bytes: &[u8; SIZE]) -> [u64; 8] {
            let bytes = pulp::cast(*bytes);
            [
                self.plane::<7>(bytes),
                self.plane::<6>(bytes),
                self.plane::<5>(bytes),
                self.plane::<4>(bytes),
                self.plane::<3>(bytes),
                self.plane::<2>(bytes),
                self.plane::<1>(bytes),
                self.plane::<0>(bytes),
            ]
        }

        /// The plane of the bit that is the highest once all are shifted so far.
        ///
        /// Not by one addition after the other, of which the compiler makes slower tests against constants.
        #[inline(always)]
        fn plane<const SHIFT: u32>(self, bytes: __m512i) -> u64 {
            self.avx512bw._mm512_movepi8_mask(self.avx512bw._mm512_slli_epi16::<SHIFT>(bytes))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_plane_is_one_bit_of_each_byte(bytes: [u8; 32], others: [u8; 32]) {
            let mut shown = [0; SIZE];
            shown[..32].copy_from_slice(&bytes);
            shown[32..].copy_from_slice(&others);
            let mut expected = [0; 8];
            for (place, byte) in shown.iter().enumerate() {
                for (bit, plane) in expected.iter_mut().enumerate() {
                    *plane |= u64::from(byte >> bit & 1) << place;
                }
            }
            prop_assert_eq!(planes(&shown), expected);
            prop_assert_eq!(portable(&shown), expected);
        }
    }
}

//! A window on the text: the plain tokens of 64 bytes, one after the other.
//!
//! The length of a word is what a branch predictor guesses worst. In a window, most tokens are cut without a branch that depends on
//! the text.

use super::classes::{Classes, SIZE, Wide};
use super::lists::LISTED;
use super::plain::Plain;
use crate::span::Span;
use std::num::NonZero;

/// How many bytes stand in front of those shown, so that a token of one byte has a last but one as well.
const MARGIN: usize = 2;

#[cfg(target_arch = "x86_64")]
pulp::simd_type! {
    /// Instructions for sets of bits, which nearly every processor has.
    struct Bits {
        bmi1: "bmi1",
        bmi2: "bmi2",
        lzcnt: "lzcnt",
    }
}

/// A window on the bytes from `start` on. White space stands behind the end of the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    /// Where in the text it begins.
    start: usize,
    /// The bytes, behind [`MARGIN`] others.
    shown: [u8; MARGIN + SIZE],
    /// All that is plain in it.
    plain: Plain,
    /// The plain tokens to come.
    places: Places,
    /// Whether nothing but what is not seen comes behind these, and not at once.
    used_up: bool,
}

/// Where the next plain tokens stand in the window.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Places {
    /// Their first bytes; others may follow.
    starts: u64,
    /// The bytes behind them.
    ends: u64,
    /// The full stops and hyphens behind words.
    joiners: u64,
}

/// Where a plain token stands in the window.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Its first byte.
    start: u32,
    /// The byte behind it.
    end: u32,
    /// Whether it is a word with a full stop or a hyphen behind it.
    joined: bool,
}

impl Iterator for Places {
    type Item = Place;

    #[inline]
    fn next(&mut self) -> Option<Place> {
        let (starts, ends) = (NonZero::new(self.starts)?, NonZero::new(self.ends)?);
        let (start, end) = (starts.trailing_zeros(), ends.trailing_zeros());
        self.starts &= self.starts - 1;
        self.ends &= self.ends - 1;
        Some(Place { start, end, joined: self.joiners >> end & 1 == 1 })
    }
}

impl Window {
    /// The window on `bytes` that begins at `start`, where a token may begin.
    pub(super) fn at(bytes: &[u8], start: usize) -> Self {
        let (plain, places) = (Plain::default(), Places::default());
        let mut window = Self { start, shown: [b' '; MARGIN + SIZE], plain, places, used_up: false };
        window.show(bytes, start);
        window
    }

    /// Moves on to begin at `start`, where a token may begin.
    #[inline(never)]
    pub(super) fn show(&mut self, bytes: &[u8], start: usize) {
        #[cfg(target_arch = "x86_64")]
        if let Some(bits) = Bits::try_new() {
            return bits.vectorize(
                #[inline(always)]
                || self.show_portably(bytes, start),
            );
        }
        self.show_portably(bytes, start);
    }

    /// The same in whatever instructions it is compiled for where it is inlined.
    #[inline(always)]
    fn show_portably(&mut self, bytes: &[u8], start: usize) {
        self.start = start;
        let rest = bytes.get(start..).unwrap_or_default();
        let Some(shown) = self.shown.last_chunk_mut() else { return };
        let classes = match rest.first_chunk() {
            Some(chunk) => {
                *shown = *chunk;
                Classes::of(chunk)
            }
            None => {
                *shown = [b' '; SIZE];
                shown[..rest.len()].copy_from_slice(rest);
                Classes::of(shown)
            }
        };
        // Twice, so that ASCII alone costs less.
        self.plain = match classes.wide {
            None => Plain::of(shown, &classes, Wide::default()),
            Some(wide) => Plain::of(shown, &classes, wide),
        };
        self.look(0);
    }

    /// Looks for the plain tokens from byte `offset` of the window on, up to the first other one.
    #[inline(always)]
    fn look(&mut self, offset: u32) {
        let Plain { starts, ends, others, fresh, unseen, joiners } = self.plain;
        let ahead = !0 << offset;
        let irregular = ((others | !(ahead << 1 | fresh)) & ahead).trailing_zeros();
        let reached = (2_u64 << irregular).wrapping_sub(1);
        self.places = Places { starts: starts & ahead, ends: ends & ahead << 1 & reached, joiners };
        self.used_up = unseen >> irregular & 1 == 1 && (offset > 0 || self.places.ends > 0);
    }

    /// Goes on at `at`, if the window shows that place.
    #[inline]
    pub(super) fn move_to(&mut self, at: usize) -> bool {
        let offset = at.wrapping_sub(self.start);
        let shows = offset < SIZE;
        if shows {
            self.look(offset as u32);
        }
        shows
    }

    /// Whether another window that begins behind the plain tokens may show further ones.
    #[inline]
    pub(super) const fn is_used_up(&self) -> bool {
        self.used_up
    }

    /// No plain token comes before [`Window::move_to`].
    pub(super) fn close(&mut self) {
        self.places.ends = 0;
        self.used_up = false;
    }

    /// Where the plain tokens to come stand.
    #[inline]
    pub(super) fn places(&mut self) -> &mut Places {
        &mut self.places
    }

    /// Where the token stands in the text.
    #[inline]
    pub(super) const fn span(&self, place: Place) -> Span {
        Span::new(self.start + place.start as usize, self.start + place.end as usize)
    }

    /// Whether the token may be in a list, by its outline.
    #[inline]
    pub(super) const fn may_be_listed(&self, Place { start, end, joined }: Place) -> bool {
        let last_two = [self.shown[end as usize], self.shown[end as usize + 1]];
        LISTED.may_hold(self.shown[MARGIN + start as usize], last_two, end.wrapping_sub(start), joined)
    }
}

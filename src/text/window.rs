//! A window on the text: the tokens that stand plain in 64 bytes, found for all of them at once.
//!
//! The length of a word is what a branch predictor guesses worst. With a bit a byte the words of a window begin and end where the
//! bit changes, and most tokens are cut without a branch that depends on the text.

use super::classes::{Classes, SIZE};
use crate::span::Span;

/// The last place, which no token of the window reaches: what stands there, and behind it, another window shows.
const LAST: u64 = 1 << (SIZE - 1);

/// The tokens that stand plain in the bytes from `start` on; of the sets of bytes, the lowest bit is the first byte. White space
/// stands behind the end of the text.
///
/// A plain token is
/// - a word of ASCII letters or a number of digits, with white space or a mark behind it that cannot make another of it,
/// - the clitic `'s` behind such a word,
/// - a mark alone.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Window {
    /// Where in the text it begins.
    start: usize,
    /// ASCII letters.
    letters: u64,
    /// ASCII digits.
    digits: u64,
    /// White space.
    spaces: u64,
    /// Marks of one byte that are a token where they stand.
    marks: u64,
    /// The first bytes of marks of three that are a token where they stand.
    curly: u64,
    /// Apostrophes of one byte that begin a clitic `'s`, if a word stands before them.
    clitics: u64,
    /// The first bytes of such apostrophes of three bytes.
    curly_clitics: u64,
    /// What ends a word or number; a full stop only when the word is no abbreviation.
    closes: u64,
    /// Full stops.
    stops: u64,
    /// The first bytes of the plain tokens to come; others may follow.
    starts: u64,
    /// The bytes behind the plain tokens to come.
    ends: u64,
    /// The first place that is no part of a plain token.
    irregular: u32,
}

/// A plain token.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plain {
    /// Where it stands.
    pub(super) span: Span,
    /// Whether a full stop stands behind it.
    pub(super) stop: bool,
}

impl Window {
    /// The window on `bytes` that begins at `start`, where a token may begin.
    pub(super) fn at(bytes: &[u8], start: usize) -> Self {
        let mut window = Self::default();
        window.show(bytes, start);
        window
    }

    /// Moves on to begin at `start`, where a token may begin.
    #[inline]
    pub(super) fn show(&mut self, bytes: &[u8], start: usize) {
        let rest = bytes.get(start..).unwrap_or_default();
        self.start = start;
        match rest.first_chunk() {
            Some(shown) => self.read(&Classes::of(shown)),
            None => {
                let mut padded = [b' '; SIZE];
                padded[..rest.len()].copy_from_slice(rest);
                self.read(&Classes::of(&padded));
            }
        }
        self.look(0);
    }

    /// Reads what can be part of a plain token out of the classes of the bytes.
    #[inline]
    fn read(&mut self, classes: &Classes) {
        let &Classes { letters, digits, spaces, marks, stops, hyphens, apostrophes, lone, curly, curly_apostrophes, .. } =
            classes;
        let before_space = spaces >> 1;
        // What stands before a joining character may be one with it.
        let apart = !(classes.joining >> 1);
        let single = lone | stops & !(stops >> 1) | hyphens & !(hyphens >> 1);
        let is_final = classes.s & (spaces | marks) >> 1;
        self.letters = letters;
        self.digits = digits;
        self.spaces = spaces;
        self.marks = single & apart | marks & before_space;
        self.curly = curly & (letters | digits | spaces | marks & !apostrophes) >> 3;
        self.clitics = apostrophes & is_final >> 1;
        self.curly_clitics = curly_apostrophes & is_final >> 3;
        let plainly = (spaces | lone & !(digits >> 1)) & apart | marks & before_space | curly & !curly_apostrophes;
        self.closes = (plainly | stops & (marks & !stops | curly) >> 1) & !LAST;
        self.stops = stops;
    }

    /// Looks for the plain tokens from byte `offset` of the window on, up to the first other one.
    #[inline]
    fn look(&mut self, offset: u32) {
        let ahead = !0 << offset;
        let behind_letters = (self.letters & ahead) << 1;
        let clitics = self.clitics & behind_letters;
        let curly_clitics = self.curly_clitics & behind_letters;
        let letters = self.letters & ahead & !(clitics << 1 | curly_clitics << 3);
        let digits = self.digits & ahead;
        let marks = self.marks & ahead;
        let curly = self.curly & ahead & !curly_clitics;
        let any_clitics = clitics | curly_clitics;

        let ends = letters << 1 & !letters | digits << 1 & !digits;
        let closes = self.closes | any_clitics;
        let part =
            letters | digits | marks | self.spaces | three(curly | curly_clitics) | clitics | clitics << 1 | curly_clitics << 3;
        self.irregular = (!part & ahead | ends & !closes | LAST).trailing_zeros();
        let reached = (2_u64 << self.irregular).wrapping_sub(1);
        self.starts = letters & !(letters << 1) | digits & !(digits << 1) | marks | curly | any_clitics;
        self.ends = (ends & closes | marks << 1 | curly << 3 | clitics << 2 | curly_clitics << 4) & reached;
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

    /// Whether the next token may be a plain one in another window that begins at `at`.
    pub(super) fn is_used_up(&self, at: usize) -> bool {
        self.irregular == LAST.trailing_zeros() && at > self.start
    }

    /// No plain token comes before [`Window::move_to`].
    pub(super) fn close(&mut self) {
        self.ends = 0;
    }

    /// The next plain token.
    #[inline]
    pub(super) fn next(&mut self) -> Option<Plain> {
        if self.ends == 0 {
            return None;
        }
        let (start, end) = (self.starts.trailing_zeros(), self.ends.trailing_zeros());
        self.starts &= self.starts.wrapping_sub(1);
        self.ends &= self.ends.wrapping_sub(1);
        let span = Span::new(self.start + start as usize, self.start + end as usize);
        Some(Plain { span, stop: self.stops >> end & 1 == 1 })
    }
}

/// The three bytes that begin at each of `starts`.
const fn three(starts: u64) -> u64 {
    starts | starts << 1 | starts << 2
}

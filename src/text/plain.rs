//! The tokens that stand plain in 64 bytes, from the classes of the bytes.
//!
//! A plain token is
//! - a word of ASCII letters, with a byte behind it that cannot make another of it,
//! - a number of digits and the separators between them, likewise,
//! - a clitic behind such a word,
//! - a mark, a pair of apostrophes or a row of hyphens.
//!
//! All are found at once, with a bit a byte: a word or number begins and ends where the bit changes. What is not sure is left to the
//! scanner over bytes.

use super::classes::{Classes, SIZE, Wide};
use super::clitic::Clitics;
use super::number;

/// The last place, which no token reaches: what stands there, and behind it, other bytes show.
const LAST: u64 = 1 << (SIZE - 1);

/// The places where a character of three bytes ends at the last one or behind it.
const WIDE_TAIL: u64 = !0 << (SIZE - 3);

/// The plain tokens of 64 bytes; of these sets of bytes, the lowest bit is the first byte.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Plain {
    /// Their first bytes; the words that are not plain as well.
    pub(super) starts: u64,
    /// The bytes behind them.
    pub(super) ends: u64,
    /// What is no part of a plain token, or stands behind a word that is none.
    pub(super) others: u64,
    /// White space, and the bytes where a token begins whatever stands before it.
    pub(super) fresh: u64,
    /// The bytes from which on too little is shown.
    pub(super) unseen: u64,
    /// The full stops and hyphens behind words.
    pub(super) joiners: u64,
}

impl Plain {
    /// Those in the bytes `shown`, whose classes these are; a token may begin at the first.
    #[inline(always)]
    pub(super) fn of(shown: &[u8; SIZE], classes: &Classes, wide: Wide) -> Self {
        let &Classes { letters, digits, hyphens, stops, .. } = classes;
        let clitics = Clitics::of(classes, wide);
        let words = letters & !clitics.bytes;
        let numbers = number::all(shown, digits, classes.marks);
        let marks = Marks::of(classes, wide, clitics.bytes | numbers);

        let seen = seen(classes, wide);
        let unseen = LAST | clitics.unseen | hyphens & !seen & words << 1 | (wide.curly | wide.joining) & WIDE_TAIL;
        let closing = marks.closing | cutting_hyphens(classes, seen) | clitics.starts;

        let runs = words | numbers;
        let changes = runs ^ runs << 1;
        let run_ends = changes & !runs;
        let closed = run_ends & closing & !unseen;
        let mixed = words << 1 & numbers | numbers << 1 & words;
        let own_starts = changes & runs | marks.starts;
        Self {
            starts: own_starts | clitics.starts,
            ends: (closed | marks.ends | clitics.ends) & !wide.joining,
            others: marks.others | wide.joining | run_ends & !closed | mixed | unseen,
            fresh: own_starts | classes.spaces | wide.spaces,
            unseen,
            joiners: (stops | hyphens) & words << 1,
        }
    }
}

/// The marks among 64 bytes.
struct Marks {
    /// The first bytes of those that are a token where they stand.
    starts: u64,
    /// The bytes behind these.
    ends: u64,
    /// Those that may be more or less than a token.
    others: u64,
    /// What ends a word or number before it: marks, and white space. A hyphen is not among them; a full stop ends a word only if that
    /// is no abbreviation.
    closing: u64,
}

impl Marks {
    /// All but those in `taken`, which belong to other tokens.
    #[inline(always)]
    fn of(classes: &Classes, wide: Wide, taken: u64) -> Self {
        let &Classes { letters, digits, marks, stops, hyphens, apostrophes, dollars, lone, .. } = classes;
        let spaces = classes.spaces | wide.spaces;
        let before_gap = marks & (spaces | wide.curly & !wide.apostrophes) >> 1;
        let pairs = apostrophes & apostrophes >> 1 & !(apostrophes << 1 | apostrophes >> 2);
        let rows = hyphens & !taken;
        let row_changes = rows ^ rows << 1;
        let single = (lone | stops & !(stops >> 1) | dollars & digits >> 1 | before_gap) & !(hyphens | pairs << 1 | taken);
        let curly = wide.curly & !((apostrophes | wide.apostrophes | wide.joining) >> 3 | taken);
        let going_on = letters | digits | wide.joining;
        Self {
            starts: single | row_changes & rows | pairs | curly,
            ends: single << 1 | row_changes & !rows | pairs << 2 | curly << 3,
            others: marks & !(single | rows | pairs | pairs << 1 | taken) | wide.curly & !(curly | taken),
            closing: spaces
                | lone & !(digits >> 1)
                | before_gap
                | stops & !((going_on | stops) >> 1)
                | pairs
                | wide.curly & !(wide.apostrophes & going_on >> 3),
        }
    }
}

/// The bytes before the last white space, where no address goes on behind what is shown.
#[inline(always)]
const fn seen(classes: &Classes, wide: Wide) -> u64 {
    let last_space = LAST >> (classes.spaces | wide.spaces | 1).leading_zeros();
    last_space - 1
}

/// The hyphens that end a word or number before it: not in a range, and not in the address of a mail.
#[inline(always)]
const fn cutting_hyphens(classes: &Classes, seen: u64) -> u64 {
    if classes.ats == 0 { classes.hyphens & seen & !(classes.digits >> 1) } else { 0 }
}

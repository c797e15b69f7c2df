//! Clitics and contractions: where one written word is two words of the treebanks.

use super::bytes::{apostrophe, is_word_end};
use super::classes::{Classes, SIZE, Wide};
use crate::lexicon::key;
use crate::span::Span;

/// The end of the clitic whose letters begin at `at`, right after an apostrophe: `s`, `m`, `d`, `re`, `ve`, `ll`.
pub(super) fn clitic_end(bytes: &[u8], at: usize) -> Option<usize> {
    let length = match bytes.get(at)?.to_ascii_lowercase() {
        b's' | b'm' | b'd' => 1,
        b'r' | b'v' if bytes.get(at + 1)?.eq_ignore_ascii_case(&b'e') => 2,
        b'l' if bytes.get(at + 1)?.eq_ignore_ascii_case(&b'l') => 2,
        _ => return None,
    };
    is_word_end(bytes, at + length).then_some(at + length)
}

/// The clitic at the end of the word that begins at `start`, when an apostrophe at `end` shows one.
///
/// The police didn't answer: `did` + `n't`; Mali's army: `Mali` + `'s`. `n't` alone is a clitic without a word.
pub(super) fn clitic_after(bytes: &[u8], start: usize, end: usize) -> Option<Span> {
    let after = end + apostrophe(bytes, end);
    let negates = end > start
        && matches!(bytes.get(end - 1), Some(b'n' | b'N'))
        && matches!(bytes.get(after), Some(b't' | b'T'))
        && is_word_end(bytes, after + 1);
    if negates { Some(Span::new(end - 1, after + 1)) } else { clitic_end(bytes, after).map(|close| Span::new(end, close)) }
}

/// The clitics among 64 bytes, those of ASCII words that [`clitic_after`] would find; of the sets of bytes, the lowest bit is the first.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Clitics {
    /// Their first bytes.
    pub(super) starts: u64,
    /// All their bytes.
    pub(super) bytes: u64,
    /// The bytes behind them.
    pub(super) ends: u64,
    /// The apostrophes between letters that may belong to one which is not shown whole.
    pub(super) unseen: u64,
}

impl Clitics {
    /// Those in the bytes of these classes.
    #[inline(always)]
    pub(super) fn of(classes: &Classes, wide: Wide) -> Self {
        let letters = classes.letters;
        let straight = classes.apostrophes & letters << 1 & letters >> 1;
        let curly = wide.apostrophes & letters << 1 & letters >> 3;
        if straight | curly == 0 { Self::default() } else { Self::with(classes, wide, straight, curly) }
    }

    /// Those with these apostrophes, straight and curly.
    #[inline]
    fn with(classes: &Classes, wide: Wide, straight: u64, curly: u64) -> Self {
        /// The places where an apostrophe may have a part of its clitic, or what ends it, at the last one or behind it.
        const TAIL: u64 = !0 << (SIZE - 6);
        let letter = |letter| classes.letter(letter);
        let (d, l, m, n, s, t) = (letter(b'd'), letter(b'l'), letter(b'm'), letter(b'n'), letter(b's'), letter(b't'));
        let (re, ve) = (letter(b'r') & letter(b'e') >> 1, letter(b'v') & letter(b'e') >> 1);
        // A curly apostrophe behind a clitic begins no other.
        let behind_word = classes.spaces | classes.marks | wide.curly & !wide.apostrophes;
        let one_letter = (s | m | d) & behind_word >> 1;
        let two_letters = (re | ve | l & l >> 1) & behind_word >> 2;
        let not = t & behind_word >> 1;
        let behind_n = (n & classes.letters << 1) << 1;
        let mut clitics = Self::default();
        for (apostrophes, width) in [(straight, 1), (curly, 3)] {
            let nots = apostrophes & behind_n & not >> width;
            let ones = apostrophes & one_letter >> width;
            let twos = apostrophes & two_letters >> width;
            clitics.starts |= nots >> 1 | ones | twos;
            clitics.ends |= (nots | ones) << (width + 1) | twos << (width + 2);
        }
        // As each start has its end, the difference is what lies between.
        clitics.bytes = clitics.ends.wrapping_sub(clitics.starts);
        clitics.unseen = (straight | curly) & TAIL & !clitics.bytes;
        clitics
    }
}

/// Where a word written without an apostrophe is cut in two: `can|not`, `gon|na`, `did|nt`.
pub(super) fn contraction(word: &[u8]) -> Option<usize> {
    let sought = key(word);
    let (whole, cut) = CONTRACTIONS[KEYS.iter().position(|&key| key == sought)?];
    whole.eq_ignore_ascii_case(word).then_some(cut)
}

/// The keys of [`CONTRACTIONS`].
const KEYS: [u64; CONTRACTIONS.len()] = {
    let mut keys = [0; CONTRACTIONS.len()];
    let mut at = 0;
    while at < keys.len() {
        keys[at] = key(CONTRACTIONS[at].0);
        at += 1;
    }
    keys
};

/// Contractions without an apostrophe, and the length of their first word.
pub(super) const CONTRACTIONS: [(&[u8], usize); 25] = [
    (b"aint", 2),
    (b"arent", 3),
    (b"cannot", 3),
    (b"cant", 2),
    (b"couldnt", 5),
    (b"didnt", 3),
    (b"doesnt", 4),
    (b"dont", 2),
    (b"gimme", 3),
    (b"gonna", 3),
    (b"gotta", 3),
    (b"hadnt", 3),
    (b"hasnt", 3),
    (b"havent", 4),
    (b"isnt", 2),
    (b"lemme", 3),
    (b"shouldnt", 6),
    (b"thats", 4),
    (b"theyre", 4),
    (b"wanna", 3),
    (b"wasnt", 3),
    (b"werent", 4),
    (b"whats", 4),
    (b"wont", 2),
    (b"youre", 3),
];

//! Clitics and contractions: where one written word is two words of the treebanks.

use super::bytes::is_word_end;

/// The end of the clitic whose letters begin at `at`, right after an apostrophe: `s`, `m`, `d`, `re`, `ve`, `ll`.
pub(super) fn clitic_end(bytes: &[u8], at: usize) -> Option<usize> {
    let first = bytes.get(at)?.to_ascii_lowercase();
    let length = match first {
        b's' | b'm' | b'd' => 1,
        b'r' | b'v' if bytes.get(at + 1)?.eq_ignore_ascii_case(&b'e') => 2,
        b'l' if bytes.get(at + 1)?.eq_ignore_ascii_case(&b'l') => 2,
        _ => return None,
    };
    is_word_end(bytes, at + length).then_some(at + length)
}

/// The end of `n't` when the word that ends at `end` closes with an `n` and an apostrophe of `mark` bytes and a `t` follow.
///
/// The police didn't answer: `did` + `n't`.
pub(super) fn negation_end(bytes: &[u8], start: usize, end: usize, mark: usize) -> Option<usize> {
    let closes = end > start && matches!(bytes.get(end - 1), Some(b'n' | b'N'));
    let follows = matches!(bytes.get(end + mark), Some(b't' | b'T')) && is_word_end(bytes, end + mark + 1);
    (closes && follows).then_some(end + mark + 1)
}

/// Where a word written without an apostrophe is cut in two: `can|not`, `gon|na`, `did|nt`.
#[inline]
pub(super) fn contraction(word: &[u8]) -> Option<usize> {
    // Nearly every word is turned down here.
    let [.., second, last] = word else { return None };
    if !TAILS[tail(*second, *last)] {
        return None;
    }
    split(word)
}

/// Which last two letters a contraction can have; one look-up, as several comparisons are guessed wrong too often.
static TAILS: [bool; 1024] = {
    let mut tails = [false; 1024];
    let pairs = [b"nt", b"na", b"ta", b"me", b"re", b"ot", b"ts"];
    let mut at = 0;
    while at < pairs.len() {
        tails[tail(pairs[at][0], pairs[at][1])] = true;
        at += 1;
    }
    tails
};

/// The place of two letters in [`TAILS`], letter case aside.
const fn tail(second: u8, last: u8) -> usize {
    ((second & 31) as usize) << 5 | (last & 31) as usize
}

/// [`contraction`] of a word that ends like one.
fn split(word: &[u8]) -> Option<usize> {
    if !(4..=8).contains(&word.len()) {
        return None;
    }
    let mut packed = [0; 8];
    for (place, byte) in packed.iter_mut().zip(word) {
        *place = byte.to_ascii_lowercase();
    }
    Some(match &packed {
        b"cannot\0\0" | b"gonna\0\0\0" | b"gotta\0\0\0" | b"wanna\0\0\0" | b"gimme\0\0\0" | b"lemme\0\0\0" => 3,
        b"arent\0\0\0" | b"didnt\0\0\0" | b"hadnt\0\0\0" | b"hasnt\0\0\0" | b"wasnt\0\0\0" | b"youre\0\0\0" => 3,
        b"cant\0\0\0\0" | b"dont\0\0\0\0" | b"isnt\0\0\0\0" | b"wont\0\0\0\0" | b"aint\0\0\0\0" => 2,
        b"doesnt\0\0" | b"havent\0\0" | b"werent\0\0" | b"thats\0\0\0" | b"theyre\0\0" | b"whats\0\0\0" => 4,
        b"couldnt\0" | b"wouldnt\0" => 5,
        b"shouldnt" => 6,
        _ => return None,
    })
}

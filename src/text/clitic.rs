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
pub(super) fn contraction(word: &[u8]) -> Option<usize> {
    let mut contractions = CONTRACTIONS.iter();
    contractions.find(|(whole, _)| whole.eq_ignore_ascii_case(word)).map(|&(_, cut)| cut)
}

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

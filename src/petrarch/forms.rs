//! Regular forms: plurals of nouns, inflected verbs. Words in capitals.

/// Whether `letter` is written as a vowel.
fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'A' | b'E' | b'I' | b'O' | b'U')
}

/// The regular plural of a noun: `ENVOY` gives `ENVOYS`, `PARTY` gives `PARTIES`, `CONGRESS` gives `CONGRESSES`.
pub(super) fn plural(noun: &str) -> String {
    inflected_s(noun)
}

/// The regular forms of a verb without its base form: third person, past, gerund.
///
/// A final consonant after one short vowel is doubled (`BAN`, `BANNED`) in words of one syllable only; for longer words the
/// stress decides, which the spelling does not show.
pub(super) fn verb_forms(verb: &str) -> [String; 3] {
    let third = inflected_s(verb);
    let bytes = verb.as_bytes();
    let (past, gerund) = match *bytes {
        [.., b'I', b'E'] => (format!("{verb}D"), format!("{}YING", &verb[..verb.len() - 2])),
        [.., b'E', b'E'] => (format!("{verb}D"), format!("{verb}ING")),
        [.., b'E'] => (format!("{verb}D"), format!("{}ING", &verb[..verb.len() - 1])),
        [.., before, b'Y'] if !is_vowel(before) => (format!("{}IED", &verb[..verb.len() - 1]), format!("{verb}ING")),
        [.., last] if doubles(bytes) => {
            let last = char::from(last);
            (format!("{verb}{last}ED"), format!("{verb}{last}ING"))
        }
        _ => (format!("{verb}ED"), format!("{verb}ING")),
    };
    [third, past, gerund]
}

/// `word` with the ending of the plural and of the third person.
fn inflected_s(word: &str) -> String {
    match *word.as_bytes() {
        [.., before, b'Y'] if !is_vowel(before) => format!("{}IES", &word[..word.len() - 1]),
        [.., b'S' | b'X' | b'Z'] | [.., b'S' | b'C', b'H'] => format!("{word}ES"),
        _ => format!("{word}S"),
    }
}

/// Whether a word has one syllable that ends in a single vowel and a single consonant.
fn doubles(word: &[u8]) -> bool {
    let [head @ .., vowel, last] = word else { return false };
    is_vowel(*vowel)
        && !is_vowel(*last)
        && !matches!(last, b'W' | b'X' | b'Y' | b'H')
        && !head.is_empty()
        && !head.iter().any(|&b| is_vowel(b) || b == b'Y')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals() {
        assert_eq!(["ENVOY", "PARTY", "CONGRESS"].map(plural), ["ENVOYS", "PARTIES", "CONGRESSES"]);
    }

    #[test]
    fn verbs() {
        assert_eq!(verb_forms("WELCOME"), ["WELCOMES", "WELCOMED", "WELCOMING"]);
        assert_eq!(verb_forms("DENY"), ["DENIES", "DENIED", "DENYING"]);
        assert_eq!(verb_forms("BAN"), ["BANS", "BANNED", "BANNING"]);
        assert_eq!(verb_forms("REACH"), ["REACHES", "REACHED", "REACHING"]);
        assert_eq!(verb_forms("VISIT"), ["VISITS", "VISITED", "VISITING"]);
        assert_eq!(verb_forms("DEPART"), ["DEPARTS", "DEPARTED", "DEPARTING"]);
    }
}

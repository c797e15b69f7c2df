//! What the network sees of a word form by itself: its normal form, the buckets of its affixes, its written shape.
//!
//! `train/treebank.py` says the same in Python; the two must agree, and a model belongs to the features it was trained on.

/// A longer form is known by its two ends alone.
const LONG: usize = 40;
/// What is kept of each end of a long form, in characters.
const END: usize = 8;
/// Affixes of a word: its last 1 to 4 characters, its first 2 and 3.
pub(super) const AFFIXES: usize = 6;

/// How a form is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Shape {
    /// `cut`
    Lower,
    /// `Niger`
    Title,
    /// `NATO`
    Upper,
    /// `McDonald`
    Mixed,
    /// `A`
    Letter,
    /// `84`
    Digits,
    /// `1,500`
    Number,
    /// `F-16`
    Alphanumeric,
    /// `--`
    Mark,
    /// Any word of a sentence that mixes no upper and lower case.
    Caseless,
}

/// How many shapes there are.
pub(super) const SHAPES: usize = Shape::Caseless as usize + 1;

impl Shape {
    fn is_cased(self) -> bool {
        matches!(self, Self::Lower | Self::Title | Self::Upper | Self::Mixed | Self::Letter)
    }

    /// The shape of one form, before the case of its sentence is taken into account.
    pub(super) fn of(form: &str) -> Self {
        let (mut letters, mut uppers, mut digits, mut others, mut first_upper) = (0, 0, 0, 0, false);
        for c in ends(form) {
            if c.is_alphabetic() {
                let upper = c.is_uppercase();
                first_upper |= upper && letters == 0;
                letters += 1;
                uppers += usize::from(upper);
            } else if c.is_ascii_digit() {
                digits += 1;
            } else {
                others += 1;
            }
        }
        match (letters, digits) {
            (0, 0) => Self::Mark,
            (0, _) if others == 0 => Self::Digits,
            (0, _) => Self::Number,
            (_, 1..) => Self::Alphanumeric,
            _ if uppers == 0 => Self::Lower,
            _ if uppers == letters => {
                if uppers == 1 {
                    Self::Letter
                } else {
                    Self::Upper
                }
            }
            _ if first_upper && uppers == 1 => Self::Title,
            _ => Self::Mixed,
        }
    }

    /// Makes all cased shapes caseless when the sentence is upper-cased or lower-cased throughout.
    pub(super) fn settle(shapes: &mut [Self]) {
        let small = shapes.iter().any(|shape| matches!(shape, Self::Lower | Self::Title | Self::Mixed));
        let capital = shapes.iter().any(|shape| matches!(shape, Self::Title | Self::Upper | Self::Mixed | Self::Letter));
        if !(small && capital) {
            for shape in shapes.iter_mut().filter(|shape| shape.is_cased()) {
                *shape = Self::Caseless;
            }
        }
    }
}

/// The characters of a form; of a long one, only those of its ends. Looks at no more than a few bytes of a huge token.
fn ends(form: &str) -> impl Iterator<Item = char> {
    let long = form.len() > LONG && form.chars().nth(LONG).is_some();
    let head = if long { END } else { usize::MAX };
    let tail_start = if long { form.char_indices().rev().nth(END - 1).map_or(form.len(), |(at, _)| at) } else { form.len() };
    form.chars().take(head).chain(form.get(tail_start..).unwrap_or("").chars())
}

/// Writes the form as the word table and the affixes know it: lower case, digits as 0, plain quotation marks and dashes.
pub(super) fn normal(form: &str, out: &mut String) {
    out.clear();
    let replaced = match form {
        "’" | "‘" => "'",
        "“" | "”" | "``" | "''" => "\"",
        "–" | "−" => "-",
        "—" => "--",
        "…" => "...",
        _ => "",
    };
    if !replaced.is_empty() {
        out.push_str(replaced);
        return;
    }
    for c in ends(form) {
        match c {
            '0'..='9' => out.push('0'),
            '’' | '‘' => out.push('\''),
            _ if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            _ => out.extend(c.to_lowercase()),
        }
    }
}

/// The buckets of the affixes of a normal form.
pub(super) fn affixes(word: &str, buckets: u32) -> [u32; AFFIXES] {
    let tail = |count: usize| word.char_indices().rev().nth(count - 1).map_or(word, |(at, _)| &word[at..]);
    let head = |count: usize| word.char_indices().nth(count).map_or(word, |(at, _)| &word[..at]);
    [tail(1), tail(2), tail(3), tail(4), head(2), head(3)].map({
        let mut kind = 0;
        move |affix: &str| {
            let bucket = hash(kind, affix) % buckets.max(1);
            kind += 1;
            bucket
        }
    })
}

/// FNV-1a over the kind of affix and its bytes.
fn hash(kind: u8, text: &str) -> u32 {
    let state = std::iter::once(kind)
        .chain(text.bytes())
        .fold(0x811c_9dc5_u32, |state, byte| (state ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    state ^ (state >> 15)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal_of(form: &str) -> String {
        let mut out = String::new();
        normal(form, &mut out);
        out
    }

    #[test]
    fn normal_forms() {
        for (form, expected) in
            [("Niger", "niger"), ("2024", "0000"), ("1,500", "0,000"), ("“", "\""), ("—", "--"), ("n’t", "n't")]
        {
            assert_eq!(normal_of(form), expected);
        }
        let huge = "A".repeat(1 << 20);
        assert_eq!(normal_of(&huge), "a".repeat(2 * END));
        assert_eq!(normal_of(&"é".repeat(41)), "é".repeat(2 * END));
        assert_eq!(normal_of(&"é".repeat(40)).chars().count(), 40);
    }

    #[test]
    fn shapes() {
        use Shape::*;
        for (form, expected) in [
            ("cut", Lower),
            ("Niger", Title),
            ("NATO", Upper),
            ("McDonald", Mixed),
            ("A", Letter),
            ("84", Digits),
            ("1,500", Number),
            ("F-16", Alphanumeric),
            ("--", Mark),
            ("", Mark),
        ] {
            assert_eq!(Shape::of(form), expected, "{form}");
        }
        let mut capitals = [Upper, Letter, Mark, Digits];
        Shape::settle(&mut capitals);
        assert_eq!(capitals, [Caseless, Caseless, Mark, Digits]);
        let mut usual = [Title, Lower, Upper];
        Shape::settle(&mut usual);
        assert_eq!(usual, [Title, Lower, Upper]);
    }

    #[test]
    fn affixes_are_those_of_training() {
        // From train/treebank.py: affixes("niger") and affixes("é").
        assert_eq!(affixes("niger", 6144), AFFIXES_OF_NIGER);
        assert_eq!(affixes("é", 6144), AFFIXES_OF_E);
    }

    const AFFIXES_OF_NIGER: [u32; 6] = [5241, 2394, 2341, 4808, 3178, 4472];
    const AFFIXES_OF_E: [u32; 6] = [3659, 6004, 5500, 1685, 444, 4636];
}

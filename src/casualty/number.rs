//! Plain numbers: digits, words or both.
//!
//! In: the [`Atom`]s of a sentence. Out: a [`Number`]: `84`, `1,200`, `2.5 million`, `one hundred and twenty-five thousand`, `a dozen`.

use super::atoms::Atom;
use super::count::{QuantityWords, Role};

/// A plain number and where it ends.
pub(super) struct Number {
    pub(super) value: u64,
    pub(super) end: usize,
}

impl QuantityWords {
    /// The plain number that starts at `at`: digits, words or both.
    pub(super) fn number(&self, atoms: &[Atom<'_>], at: usize, buffer: &mut String) -> Option<Number> {
        if let Some(digits) = atoms.get(at).and_then(|atom| Decimal::read(atom.text)) {
            let (scale, end) = self.scales(atoms, at + 1, buffer);
            return digits.times(scale).map(|value| Number { value, end });
        }
        let article = atoms.get(at).is_some_and(|atom| atom.text.eq_ignore_ascii_case("a"));
        self.spelled(atoms, at, false, buffer).or_else(|| article.then(|| self.spelled(atoms, at + 1, true, buffer)).flatten())
    }

    /// The scales that start at `at`, multiplied: `hundred thousand`.
    fn scales(&self, atoms: &[Atom<'_>], at: usize, buffer: &mut String) -> (u64, usize) {
        let (mut scale, mut next) = (1_u64, at);
        while let Some((Role::Scale(value), length)) =
            self.phrases.find(atoms, next, buffer, |role| matches!(role, Role::Scale(_)))
        {
            scale = scale.saturating_mul(*value);
            next += length;
        }
        (scale, next)
    }

    /// A number in words: `one hundred and twenty-five thousand`, `a dozen`.
    fn spelled(&self, atoms: &[Atom<'_>], at: usize, article: bool, buffer: &mut String) -> Option<Number> {
        let (mut total, mut current, mut last) = (0_u64, None::<u64>, u64::MAX);
        let mut next = at;
        if article {
            current = Some(1);
        }
        loop {
            let joint = |atom: &Atom<'_>| atom.text.eq_ignore_ascii_case("and");
            let here = if next > at && last >= 100 && atoms.get(next).is_some_and(joint) { next + 1 } else { next };
            let numeric = |role: &Role| matches!(role, Role::Number(_) | Role::Scale(_));
            match self.phrases.find(atoms, here, buffer, numeric) {
                Some((Role::Number(value), length)) if !(article && next == at) => {
                    // "twenty five", "hundred and five"; but "three five" are two numbers
                    let fits = current.is_none() || (*value < last && (last >= 100 || (last >= 20 && *value < 10)));
                    if !fits || (here > next && (*value >= 100 || last == u64::MAX)) {
                        break;
                    }
                    current = Some(current.unwrap_or(0).saturating_add(*value));
                    last = *value;
                    next = here + length;
                }
                Some((Role::Scale(value), length)) if here == next => {
                    if current.is_none() && next == at {
                        return None;
                    }
                    if *value < 1000 {
                        current = Some(current.unwrap_or(1).saturating_mul(*value));
                    } else {
                        total = total.saturating_add(current.unwrap_or(1).saturating_mul(*value));
                        current = Some(0);
                    }
                    last = *value;
                    next += length;
                }
                _ => break,
            }
        }
        (next > at).then(|| Number { value: total.saturating_add(current.unwrap_or(0)), end: next })
    }
}

/// A number in digits, with the part after the point kept apart.
struct Decimal {
    digits: u64,
    places: u32,
}

impl Decimal {
    /// `84`, `1,200`, `2.5`; nothing where a letter or another mark stands in it.
    fn read(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        if whole.is_empty() || whole.len() + fraction.len() > 18 || text.ends_with('.') {
            return None;
        }
        let mut groups = whole.split(',');
        let first = groups.next().unwrap_or("");
        let grouped = whole.contains(',');
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !is_digits(first) || (grouped && first.len() > 3) || (first.len() > 1 && first.starts_with('0')) {
            return None;
        }
        if !groups.all(|group| group.len() == 3 && is_digits(group)) || !(fraction.is_empty() || is_digits(fraction)) {
            return None;
        }
        let digits = whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit);
        let digits = digits.fold(0_u64, |value, digit| value * 10 + u64::from(digit - b'0'));
        Some(Self { digits, places: fraction.len() as u32 })
    }

    /// The value times `scale`, where that is a whole number.
    fn times(&self, scale: u64) -> Option<u64> {
        let unit = 10_u128.pow(self.places);
        let product = u128::from(self.digits) * u128::from(scale);
        (product % unit == 0).then(|| u64::try_from(product / unit).ok()).flatten()
    }
}

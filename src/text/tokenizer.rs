//! The tokenizer: a scanner over bytes that yields one [`Token`] after the other, without allocating.
//!
//! Plain words and marks come from a [`Window`] of 64 bytes at once; what is not plain is cut here, byte by byte.
//!
//! Tokens are the syntactic words of the Universal Dependencies English treebanks: clitics are cut off (`did|n't`,
//! `Mali|'s`), words are cut at their hyphens but for a few prefixes (`Tuareg|-|led`, `non-aligned`), abbreviations keep their
//! full stop, numbers their separators. What is not ASCII goes by the word boundaries of Unicode (UAX #29), so that no
//! grapheme cluster is split.

use super::bytes::{Class, alphanumeric_end, apostrophe, class, digits_end, is_word_end, letters_end, run};
use super::clitic::{clitic_after, clitic_end, contraction};
use super::lists::{LISTED, PREFIXES, UNITS};
use super::record::Token;
use super::window::Window;
use super::{number, stop, web, wide};
use crate::span::Span;
use std::iter::FusedIterator;

/// Cuts a text into tokens.
///
/// ```
/// use demarche::text::Tokenizer;
/// let text = "Niger didn't recall its U.S. envoy.";
/// let words: Vec<_> = Tokenizer::new(text).map(|token| &text[token.span]).collect();
/// assert_eq!(words, ["Niger", "did", "n't", "recall", "its", "U.S.", "envoy", "."]);
/// ```
#[derive(Debug, Clone)]
pub struct Tokenizer<'t> {
    text: &'t str,
    bytes: &'t [u8],
    /// Where the next token is looked for.
    at: usize,
    /// The end of the token that begins at `at`, when the one before it has settled that; 0 otherwise.
    settled: usize,
    /// The end of the stretch of letters, digits and wide characters last looked over.
    stretch: usize,
    /// What the bytes around `at` are.
    window: Window,
}

impl<'t> Tokenizer<'t> {
    /// The tokens of `text`.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self::from(text, 0)
    }

    /// The tokens of `text` inside `span`; none when the span does not fit the text.
    #[must_use]
    pub fn within(text: &'t str, span: Span) -> Self {
        match text.get(..span.end) {
            Some(text) if text.is_char_boundary(span.start) => Self::from(text, span.start),
            _ => Self::new(""),
        }
    }

    /// The tokens of `text` from the byte `at` on.
    fn from(text: &'t str, at: usize) -> Self {
        Self { text, bytes: text.as_bytes(), at, settled: 0, stretch: 0, window: Window::at(text.as_bytes(), at) }
    }

    /// The next token, when it is no plain one.
    #[inline(never)]
    fn irregular(&mut self) -> Option<Token> {
        if self.settled > self.at {
            let span = Span::new(self.at, self.settled);
            self.settled = 0;
            self.move_to(span.end);
            return Some(Token { span });
        }
        let token = self.any()?;
        Some(self.cut(token.span))
    }

    /// The token where a plain one stands at `plain`, when that is a word of a list and therefore another token.
    #[inline(never)]
    fn listed(&mut self, plain: Span) -> Option<Token> {
        if !self.bytes.get(plain.start)?.is_ascii_alphabetic() {
            return None;
        }
        let end = self.word(plain.start, letters_end(self.bytes, plain.end));
        let end = wide::cluster_end(self.text, plain.start, end);
        if end == plain.end {
            // A clitic behind it is plain as well.
            self.settled = 0;
            return None;
        }
        Some(self.cut(Span::new(plain.start, end)))
    }

    /// Goes on behind a token that is no plain one.
    fn cut(&mut self, span: Span) -> Token {
        self.move_to(span.end);
        if self.settled > self.at {
            self.window.close();
        }
        Token { span }
    }

    /// Goes on at `at`.
    fn move_to(&mut self, at: usize) {
        self.at = at;
        if !self.window.move_to(at) {
            self.window.show(self.bytes, at);
        }
    }

    /// The next token, whatever it is.
    fn any(&mut self) -> Option<Token> {
        let bytes = self.bytes;
        loop {
            let start = self.at;
            let kind = class(*bytes.get(start)?);
            let end = match kind {
                Class::Space if !wide::joins(self.text, start + 1) => {
                    self.at = start + 1;
                    continue;
                }
                Class::Letter => self.word(start, letters_end(bytes, start)),
                Class::Digit => self.number(start),
                Class::Mark => self.mark(start),
                Class::Space | Class::Wide => {
                    let space = wide::space_end(self.text, start);
                    if space > start {
                        self.at = space;
                        continue;
                    }
                    self.wide(start)
                }
            };
            let end = wide::cluster_end(self.text, start, end);
            return Some(Token { span: Span::new(start, end) });
        }
    }

    /// The end of the token at `start`, which begins with ASCII letters up to `letters_end`.
    fn word(&mut self, start: usize, letters_end: usize) -> usize {
        let bytes = self.bytes;
        let mut end = letters_end;
        while let Some(&next) = bytes.get(end) {
            match next {
                b' ' | b',' | b'\n' => break,
                b'0'..=b'9' => end = alphanumeric_end(bytes, end),
                b'\'' | 0xE2 if apostrophe(bytes, end) > 0 => {
                    if let Some(clitic) = clitic_after(bytes, start, end) {
                        if clitic.start == start {
                            return clitic.end;
                        }
                        self.settled = clitic.end;
                        end = clitic.start;
                        break;
                    }
                    let after = end + apostrophe(bytes, end);
                    if !bytes.get(after).is_some_and(u8::is_ascii_alphabetic) {
                        break;
                    }
                    end = alphanumeric_end(bytes, after);
                }
                b'-' => {
                    let begins = bytes.get(end + 1).is_some_and(u8::is_ascii_alphanumeric);
                    if let Some(close) = web::address(bytes, start, end) {
                        return close;
                    }
                    if !begins || !PREFIXES.has(&bytes[start..end]) {
                        break;
                    }
                    end = alphanumeric_end(bytes, end + 1);
                }
                b'.' => match web::address(bytes, start, end).or_else(|| stop::with_stop(bytes, start, end)) {
                    Some(close) => return close,
                    None => break,
                },
                b'/' if end == start + 1
                    && bytes.get(end + 1).is_some_and(u8::is_ascii_alphabetic)
                    && is_word_end(bytes, end + 2)
                    && !matches!(bytes.get(end + 1..end + 3), Some([_, b'/'] | [b'o', _])) =>
                {
                    // `n/a`, `b/c`, but `c/o`
                    return end + 2;
                }
                b'@' | b'_' | b':' => match web::address(bytes, start, end) {
                    Some(close) => return close,
                    None if next == b'_' && bytes.get(end + 1).is_some_and(u8::is_ascii_alphanumeric) => {
                        end = alphanumeric_end(bytes, end + 1);
                    }
                    None => break,
                },
                b'&' if end - start <= 3 && bytes[start..end].iter().all(u8::is_ascii_uppercase) => {
                    let close = run(bytes, end + 1, |byte| byte.is_ascii_uppercase());
                    if close == end + 1 || !is_word_end(bytes, close) {
                        break;
                    }
                    return close;
                }
                b'$' if end - start <= 2 && bytes[start..end].iter().all(u8::is_ascii_uppercase) => {
                    return if bytes.get(end + 1).is_some_and(u8::is_ascii_digit) { end + 1 } else { end };
                }
                0x80.. if !is_word_end(bytes, end) => return self.wide(start),
                _ => break,
            }
        }
        if self.settled == 0
            && let Some(&last) = bytes[start..end].last_chunk()
            && LISTED.may_hold(bytes[start], last, (end - start) as u32, false)
            && let Some(cut) = contraction(&bytes[start..end])
        {
            self.settled = end;
            return start + cut;
        }
        end
    }

    /// The end of the token at `start`, which begins with a digit.
    fn number(&mut self, start: usize) -> usize {
        let bytes = self.bytes;
        let end = number::end(bytes, start);
        match bytes.get(end) {
            Some(byte) if byte.is_ascii_alphabetic() => {
                let close = alphanumeric_end(bytes, end);
                let dotted = stop::with_stop(bytes, end, close).filter(|_| bytes.get(close) == Some(&b'.'));
                let unit = &bytes[end..close];
                if !is_word_end(bytes, close) {
                    return self.wide(start);
                }
                if let Some(dotted) = dotted.filter(|&dotted| UNITS.has(&bytes[end..dotted - 1])) {
                    self.settled = dotted;
                    return end;
                }
                if UNITS.has(unit) {
                    self.settled = close;
                    return end;
                }
                web::address(bytes, start, close).unwrap_or(close)
            }
            Some(b'.' | b'@' | b'_') => web::address(bytes, start, end).unwrap_or(end),
            Some(0x80..) if !is_word_end(bytes, end) => self.wide(start),
            _ => end,
        }
    }

    /// The end of the token at `start`, which begins with an ASCII mark.
    fn mark(&mut self, start: usize) -> usize {
        let bytes = self.bytes;
        let first = bytes[start];
        let next = bytes.get(start + 1).copied().unwrap_or(b' ');
        let glued = start > 0 && bytes[start - 1].is_ascii_alphanumeric();
        match first {
            b'.' | b'-' | b'*' | b'=' | b'_' | b'~' | b'$' | b'<' | b'>' | b'\\' => run(bytes, start, |byte| byte == first),
            b'!' | b'?' => run(bytes, start, |byte| matches!(byte, b'!' | b'?')),
            b'\'' => {
                // Written apart, as in tokenized text, `'s` is a clitic as well.
                let apart = start > 0 && bytes[start - 1] == b' ';
                if (glued || apart)
                    && let Some(end) = clitic_end(bytes, start + 1)
                    && (glued || bytes.get(end) == Some(&b' '))
                {
                    return end;
                }
                match next {
                    b'\'' => start + 2,
                    b'0'..=b'9' if !glued && digits_end(bytes, start + 1) == start + 3 => alphanumeric_end(bytes, start + 3),
                    _ => start + 1,
                }
            }
            b'`' if next == b'`' => start + 2,
            b'@' | b'#' if !glued && next.is_ascii_alphabetic() => {
                let end = run(bytes, start + 1, |byte| byte.is_ascii_alphanumeric() || byte == b'_');
                if first == b'@' { web::address(bytes, start, end).unwrap_or(end) } else { end }
            }
            b'+' if !glued && next.is_ascii_digit() => number::end(bytes, start + 1),
            b':' | b';' if !glued => face(bytes, start).unwrap_or(start + 1),
            _ => start + 1,
        }
    }

    /// The end of the token at `start`, which holds characters outside ASCII.
    fn wide(&mut self, start: usize) -> usize {
        if self.stretch <= start {
            self.stretch = wide::stretch_end(self.bytes, start);
        }
        let end = wide::word_end(self.text, start, self.stretch);
        let mark = apostrophe(self.bytes, end);
        if mark > 0
            && let Some(close) = clitic_end(self.bytes, end + mark)
        {
            self.settled = close;
        }
        end
    }
}

/// The end of an emoticon, such as `:)` or `;-(`, at `start`.
fn face(bytes: &[u8], start: usize) -> Option<usize> {
    let mouth = start + 1 + usize::from(bytes.get(start + 1) == Some(&b'-'));
    (matches!(bytes.get(mouth), Some(b')' | b'(' | b'D' | b'P')) && is_word_end(bytes, mouth + 1)).then_some(mouth + 1)
}

impl Iterator for Tokenizer<'_> {
    type Item = Token;

    #[inline]
    fn next(&mut self) -> Option<Token> {
        loop {
            if let Some(place) = self.window.places().next() {
                let span = self.window.span(place);
                if self.window.may_be_listed(place)
                    && let Some(token) = self.listed(span)
                {
                    return Some(token);
                }
                self.at = span.end;
                return Some(Token { span });
            }
            if !self.window.is_used_up() {
                return self.irregular();
            }
            self.window.show(self.bytes, self.at);
        }
    }

    #[inline]
    fn fold<B, F: FnMut(B, Token) -> B>(mut self, init: B, mut f: F) -> B {
        let mut folded = init;
        'windows: loop {
            // Copies, which the compiler keeps in registers.
            let mut at = self.at;
            for place in *self.window.places() {
                let span = self.window.span(place);
                if self.window.may_be_listed(place)
                    && let Some(token) = self.listed(span)
                {
                    folded = f(folded, token);
                    continue 'windows;
                }
                at = span.end;
                folded = f(folded, Token { span });
            }
            self.at = at;
            if self.window.is_used_up() {
                self.window.show(self.bytes, self.at);
            } else {
                let Some(token) = self.irregular() else { return folded };
                folded = f(folded, token);
            }
        }
    }
}

impl FusedIterator for Tokenizer<'_> {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The tokens of `text` without a look through a window.
    fn one_by_one(text: &str) -> Vec<Token> {
        let mut tokenizer = Tokenizer::new(text);
        let mut tokens = Vec::new();
        loop {
            if tokenizer.settled > tokenizer.at {
                tokens.push(Token { span: Span::new(tokenizer.at, tokenizer.settled) });
                tokenizer.at = std::mem::take(&mut tokenizer.settled);
            } else if let Some(token) = tokenizer.any() {
                tokenizer.at = token.span.end;
                tokens.push(token);
            } else {
                return tokens;
            }
        }
    }

    /// Words, numbers and marks of the kinds that a window knows, run together at random.
    const ODD_TEXT: &str = concat!(
        r#"([a-zA-Z]{1,9}| |[ .,'’"“”()-]{1,3}|[0-9,.:]{1,5}|\PC|\n|\x7f|[$@%/:;!?_&*=<>\[\]#+~]"#,
        r#"|1,200|9:40|2\.5|07/08/2024|713-555-0100|\$[0-9]"#,
        r#"|n[’']t|[’'](s|S|m|d|t|re|ve|ll) ?|''|``|--|\.\.\.|…|—"#,
        r#"|cannot|dont|co-|e-|a-b|www|Gen\.|U\.S\.|a@b\.com| \u{301}|\u{a0}|é){0,60}"#
    );

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1024) })]

        #[test]
        fn a_window_changes_no_token(text in ODD_TEXT) {
            let tokens = one_by_one(&text);
            prop_assert_eq!(&Tokenizer::new(&text).collect::<Vec<_>>(), &tokens);
            let mut folded = Vec::new();
            Tokenizer::new(&text).for_each(|token| folded.push(token));
            prop_assert_eq!(folded, tokens);
        }
    }
}

//! Verb patterns of both notations, read into one type.
//!
//! PETRARCH-1 and TABARI tell words in their order around the verb `*`:
//!
//! ```text
//! - SAID WOULD * WITH $ AT_LAST [031]   # `_`: directly after one another; a blank: others may stand between
//! - * &TIES ^ TO + [064]                # &SET, source $, target +, compound %, a noun phrase to pass over ^
//! ```
//!
//! PETRARCH-2 tells the constituents before and after the verb, in any order:
//!
//! ```text
//! - &ARMY * {HUMAN SHIELD} (FROM BORDER) [0871]   # a head noun, a {noun phrase}, a (preposition with its noun phrase)
//! ```

use super::codes::{EventCode, brackets};
use super::phrase::normal;
use super::unread::Reason;
use super::verbs::Synsets;

/// A verb pattern: what must stand before and after the verb, and what event that tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// Line in the file, from 1.
    pub line: usize,
    /// Before the verb, the nearest first.
    pub before: Vec<Part>,
    /// After the verb, in order.
    pub after: Vec<Part>,
    /// The event; null when the pattern tells that there is none.
    pub code: EventCode,
}

/// A part of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// One token; `close` when nothing may stand between it and its neighbour on the side of the verb.
    Token {
        /// What is looked for.
        token: Token,
        /// Whether it must stand directly beside what comes before it, going away from the verb.
        close: bool,
    },
    /// PETRARCH-2's `{…}`: tokens within one noun phrase.
    Noun(Vec<Token>),
    /// PETRARCH-2's `(…)`: a preposition and tokens within its noun phrase.
    Preposition(Vec<Token>),
}

/// A token of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// A word, in capitals.
    Word(Box<str>),
    /// One of several words: `IN/INTO`.
    Either(Vec<Box<str>>),
    /// A word or phrase of a set: `&TIES`.
    Set(Box<str>),
    /// `$`: the noun phrase of the source.
    Source,
    /// `+`: the noun phrase of the target.
    Target,
    /// `%`: a compound noun phrase whose members are both source and target.
    Compound,
    /// `^`: a noun phrase that is passed over.
    Skip,
}

impl Pattern {
    /// Reads a pattern line without its leading dash.
    pub(super) fn read(line: usize, text: &str, sets: &Synsets) -> Result<Self, Reason> {
        let (words, codes) = brackets(text)?;
        let code = EventCode::read(codes.first().ok_or(Reason::NoCode)?)?;
        let stars = words.matches('*').count();
        let Some((before, after)) = words.split_once('*').filter(|_| stars == 1) else { return Err(Reason::Verb(stars)) };
        Ok(Self { line, before: parts(before, sets, true)?, after: parts(after, sets, false)?, code })
    }

    /// Whether its parts may stand in any order: PETRARCH-2's notation.
    #[must_use]
    pub fn is_unordered(&self) -> bool {
        self.before.iter().chain(&self.after).any(|part| !matches!(part, Part::Token { .. }))
    }
}

/// The parts on one side of the verb; `backward` on its left side, where the nearest part comes first.
fn parts(text: &str, sets: &Synsets, backward: bool) -> Result<Vec<Part>, Reason> {
    let mut parts = Vec::new();
    // Whether an underscore stands between this part and the one before it, in the order of the text.
    let mut joined;
    let mut rest = text;
    loop {
        let gap = rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || c == '_').len();
        // `WORD_ NEXT` is an old open match, not an adjacency.
        joined = gap > 0 && !rest[..gap].contains(char::is_whitespace);
        rest = &rest[gap..];
        let Some(first) = rest.chars().next() else { break };
        let end = match first {
            '{' | '(' => {
                let close = closing(rest).ok_or(Reason::Unclosed(first))?;
                let inner = group(&rest[1..close], sets)?;
                parts.push((joined, if first == '{' { Part::Noun(inner) } else { Part::Preposition(inner) }));
                close + 1
            }
            ')' | '}' => return Err(Reason::Unclosed(first)),
            _ => {
                let (token, end) = token(rest, sets)?;
                parts.push((joined, Part::Token { token, close: joined }));
                end
            }
        };
        rest = &rest[end..];
    }
    if !backward {
        return Ok(parts.into_iter().map(|(_, part)| part).collect());
    }
    // Seen from the verb, a part is close to its neighbour where the text joins that neighbour to it.
    let mut close_to_next = joined;
    let mut nearest_first = Vec::with_capacity(parts.len());
    for (joined, mut part) in parts.into_iter().rev() {
        if let Part::Token { close, .. } = &mut part {
            *close = close_to_next;
        }
        nearest_first.push(part);
        close_to_next = joined;
    }
    Ok(nearest_first)
}

/// The place of the bracket that closes the one at the start of `text`.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' | '(' => depth += 1,
            '}' | ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// The tokens inside brackets; brackets inside them only say what belongs together, which the order already does.
fn group(text: &str, sets: &Synsets) -> Result<Vec<Token>, Reason> {
    let mut tokens = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '_' | '{' | '}' | '(' | ')'));
        if rest.is_empty() {
            break;
        }
        let (read, end) = token(rest, sets)?;
        tokens.push(read);
        rest = &rest[end..];
    }
    if tokens.is_empty() { Err(Reason::NoWord) } else { Ok(tokens) }
}

/// The token at the start of `text` and where it ends. A set may have underscores in its name.
fn token(text: &str, sets: &Synsets) -> Result<(Token, usize), Reason> {
    let space = text.find(|c: char| c.is_whitespace() || matches!(c, '{' | '}' | '(' | ')')).unwrap_or(text.len());
    let word = &text[..space];
    if word.starts_with('&') {
        let ends = word.match_indices('_').map(|(at, _)| at).chain([word.len()]);
        let known = ends.rev().find(|&end| sets.contains_key(&word[..end]));
        let end = known.ok_or_else(|| Reason::Undefined(word.to_owned()))?;
        return Ok((Token::Set(word[..end].into()), end));
    }
    let end = word.find('_').unwrap_or(word.len());
    let word = &word[..end];
    let token = match word {
        "$" => Token::Source,
        "+" => Token::Target,
        "%" => Token::Compound,
        "^" => Token::Skip,
        _ if word.contains('/') => Token::Either(word.split('/').map(|word| normal(word).into()).collect()),
        _ => Token::Word(normal(word).into()),
    };
    Ok((token, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Pattern, Reason> {
        let sets = [("&TIES".into(), Vec::new()), ("&WAR_OF_WORDS".into(), Vec::new())].into();
        Pattern::read(1, text, &sets)
    }

    fn word(word: &str, close: bool) -> Part {
        Part::Token { token: Token::Word(word.into()), close }
    }

    #[test]
    fn words_in_order() {
        let pattern = read("SAID_WOULD * WITH_$ AT LAST [031]").expect("reads");
        assert_eq!(pattern.before, [word("WOULD", false), word("SAID", true)]);
        let source = Part::Token { token: Token::Source, close: true };
        assert_eq!(pattern.after, [word("WITH", false), source, word("AT", false), word("LAST", false)]);
        assert!(!pattern.is_unordered());
        let pattern = read("SOON_*_OFF [010]").expect("reads");
        assert_eq!((pattern.before, pattern.after), (vec![word("SOON", true)], vec![word("OFF", true)]));
        assert_eq!(read("+ KNOWN_ * [1]").expect("reads").before[0], word("KNOWN", false));
    }

    #[test]
    fn constituents() {
        let pattern = read("&TIES * {BAD TIES} (WITH {OLD &WAR_OF_WORDS}) OFF/UP [010:011]").expect("reads");
        assert!(pattern.is_unordered() && pattern.code.is_mutual());
        assert_eq!(pattern.before, [Part::Token { token: Token::Set("&TIES".into()), close: false }]);
        let [Part::Noun(noun), Part::Preposition(preposition), Part::Token { token, .. }] = &pattern.after[..] else {
            panic!("{:?}", pattern.after)
        };
        assert_eq!(noun, &[Token::Word("BAD".into()), Token::Word("TIES".into())]);
        assert_eq!(preposition.last(), Some(&Token::Set("&WAR_OF_WORDS".into())));
        assert_eq!(token, &Token::Either(vec!["OFF".into(), "UP".into()]));
    }

    #[test]
    fn what_is_not_read_is_told() {
        assert_eq!(read("NO VERB [010]"), Err(Reason::Verb(0)));
        assert_eq!(read("* &NONE [010]"), Err(Reason::Undefined("&NONE".to_owned())));
        assert_eq!(read("* (TO [010]"), Err(Reason::Unclosed('(')));
        assert_eq!(read("* TO"), Err(Reason::NoCode));
    }
}

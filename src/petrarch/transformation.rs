//! PETRARCH-2's transformations: what two verbs tell together, told after the nouns: `a (b . ATTACK) SAY = a b 112`.

use super::unread::Reason;
use super::verbs::code_or_variable;

/// One of the parties of a transformation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Party {
    /// A letter: the same letter is the same party.
    Named(char),
    /// `.`: any party.
    Any,
    /// `_`: no party.
    None,
}

/// `OUTER_SOURCE (SOURCE TARGET INNER_VERB) OUTER_VERB = SOURCE TARGET CODE`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transformation {
    /// Line in the file, from 1.
    pub line: usize,
    /// Who says, claims, wants.
    pub outer_source: Party,
    /// Source and target of the inner event.
    pub inner: [Party; 2],
    /// Block of the inner verb, or a single letter for any.
    pub inner_verb: Box<str>,
    /// Block of the outer verb.
    pub outer_verb: Box<str>,
    /// Source and target of the event that is told.
    pub told: [Party; 2],
    /// Its code, or the letter of the inner verb to keep that event's code.
    pub code: Box<str>,
}

impl Transformation {
    /// Reads a rule without its leading `~`.
    pub(super) fn read(line: usize, text: &str) -> Result<Self, Reason> {
        let wrong = || Reason::Unsupported("this form of transformation");
        let (left, right) = text.split_once('=').ok_or_else(wrong)?;
        let (outer, rest) = left.split_once('(').ok_or_else(wrong)?;
        let (inner, verb) = rest.split_once(')').ok_or_else(wrong)?;
        let inner: Vec<&str> = inner.split_whitespace().collect();
        let told: Vec<&str> = right.split_whitespace().collect();
        let ([source, target, inner_verb], [first, second, code]) = (&inner[..], &told[..]) else { return Err(wrong()) };
        let party = |text: &str| match text.trim() {
            "." => Ok(Party::Any),
            "_" => Ok(Party::None),
            text => text.chars().next().filter(|c| c.is_alphabetic() && text.len() == 1).map(Party::Named).ok_or_else(wrong),
        };
        let verb = verb.trim();
        if verb.is_empty() || verb.contains(char::is_whitespace) {
            return Err(wrong());
        }
        Ok(Self {
            line,
            outer_source: party(outer)?,
            inner: [party(source)?, party(target)?],
            inner_verb: (*inner_verb).into(),
            outer_verb: verb.into(),
            told: [party(first)?, party(second)?],
            code: code_or_variable(code)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_verbs_tell_one_event() {
        let rule = Transformation::read(1, " a (_ b ATTACK ) WANT = a b 138").expect("reads");
        assert_eq!(rule.inner, [Party::None, Party::Named('b')]);
        assert_eq!((&*rule.inner_verb, &*rule.outer_verb, &*rule.code), ("ATTACK", "WANT", "138"));
        assert!(Transformation::read(1, "a (b ATTACK) SAY = a b 1").is_err());
    }
}

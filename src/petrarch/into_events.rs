//! Verb dictionaries as rows of the parser's own table of event patterns.
//!
//! A row asks for constituents where a pattern lists words: a head noun after the verb is its object, `(PREPOSITION NOUN)` a
//! prepositional phrase, a noun before the verb its subject; `$` and `+` say where source and recipient stand. What a row
//! cannot ask (a noun phrase of several words, other verbs around this one) is told as unread.

use super::codes::EventCode;
use super::pattern::{Part, Pattern, Token};
use super::unread::{Reason, Unread};
use super::verbs::{Verb, VerbBlock, VerbDictionary};
use crate::event::{Act, CameoCode, EventTable};
use std::collections::HashMap;
use std::fmt::Write;

/// Words that stand before a noun.
const PREPOSITIONS: [&str; 20] = [
    "ABOUT", "AFTER", "AGAINST", "AS", "AT", "BETWEEN", "BY", "FOR", "FROM", "IN", "INTO", "OF", "ON", "OVER", "THROUGH", "TO",
    "TOWARD", "UNDER", "UPON", "WITH",
];

/// Words that belong to the verb before them.
const PARTICLES: [&str; 9] = ["ASIDE", "AWAY", "BACK", "DOWN", "OFF", "OUT", "UP", "APART", "FORTH"];

impl VerbDictionary {
    /// Adds the verbs and patterns to a table; gives those that no row can express.
    pub(crate) fn add_to(&self, table: &mut EventTable) -> Vec<Unread> {
        let mut unread = Vec::new();
        self.add_classes(table);
        let mut rows = Rows { table, kinds: HashMap::new() };
        for block in &self.blocks {
            let mut heads = Vec::new();
            for verb in &block.verbs {
                let code = verb.code.as_ref().unwrap_or(&block.code);
                let added = head(verb).and_then(|head| {
                    heads.push(head.clone());
                    if code.is_null() { Ok(()) } else { rows.add(&format!("{head}.v"), "", code) }
                });
                note(&mut unread, verb.line, block, code, added);
            }
            if heads.is_empty() {
                continue;
            }
            for pattern in &block.patterns {
                let added = frame(pattern, self).and_then(|(particle, frame)| {
                    let heads: Vec<String> = match &particle {
                        None => heads.iter().map(|head| format!("{head}.v")).collect(),
                        Some(particle) => {
                            heads.iter().filter(|head| !head.contains('_')).map(|head| format!("{head}_{particle}.v")).collect()
                        }
                    };
                    rows.add(&heads.join(" "), &frame, &pattern.code)
                });
                note(&mut unread, pattern.line, block, &pattern.code, added);
            }
        }
        unread.sort_by_key(|unread| unread.line);
        unread
    }

    /// The sets of synonyms as classes of words; members of several words belong to none.
    fn add_classes(&self, table: &mut EventTable) {
        let mut text = String::new();
        for (name, phrases) in &self.synsets {
            for phrase in phrases.iter().filter(|phrase| phrase.len() == 1) {
                let _ = writeln!(text, "{}\t{}", class(name), phrase.last().to_lowercase());
            }
        }
        // Every row has a class and a word, so reading cannot fail.
        let _ = table.read_classes("PETRARCH's sets", &text);
    }
}

fn note(unread: &mut Vec<Unread>, line: usize, block: &VerbBlock, code: &EventCode, added: Result<(), Reason>) {
    if let Err(reason) = added {
        unread.push(Unread { line, reason, text: format!("{} [{code}]", block.name) });
    }
}

/// The name of a set's class.
fn class(set: &str) -> String {
    format!("PETRARCH{}", set.replace('&', "_"))
}

/// A verb as the table writes it: `cut_off`.
fn head(verb: &Verb) -> Result<String, Reason> {
    let base = verb.forms.first().ok_or(Reason::NoWord)?;
    let word = base.verb.to_lowercase();
    match (&base.before[..], &base.after[..]) {
        ([], []) => Ok(word),
        ([], [particle]) => Ok(format!("{word}_{}", particle.to_lowercase())),
        _ => Err(Reason::Unsupported("a verb of several words")),
    }
}

/// The table to add to, and what it tells of codes.
struct Rows<'t> {
    table: &'t mut EventTable,
    kinds: HashMap<CameoCode, Option<Act>>,
}

impl Rows<'_> {
    /// Adds a row for what the code tells.
    fn add(&mut self, heads: &str, frame: &str, code: &EventCode) -> Result<(), Reason> {
        let (told, frame) = match (&code.forward, &code.backward) {
            (None, None) => {
                return self.table.read("PETRARCH", &format!("{heads}\t{frame}\t-\t\t\t\n")).map_err(|_| Reason::NoWord);
            }
            (Some(forward), Some(backward)) if forward == backward => (forward, format!("{frame} mutual")),
            (Some(forward), _) => (forward, frame.to_owned()),
            (None, Some(backward)) => (backward, format!("{frame} who=obj whom=subj")),
        };
        let cameo: CameoCode = told.parse().map_err(|_| Reason::Unsupported("a code that CAMEO does not have"))?;
        let table = &*self.table;
        let kind = *self.kinds.entry(cameo).or_insert_with(|| table.act_of(cameo));
        let kind = kind.ok_or(Reason::Unsupported("a code without a kind of act"))?;
        let row = format!("{heads}\t{frame}\t{kind}\t{told}\t\t\n");
        self.table.read("PETRARCH", &row).map_err(|_| Reason::Code(told.to_string()))
    }
}

/// What a pattern asks, as a frame of the table, and the particle it adds to the verb.
fn frame(pattern: &Pattern, verbs: &VerbDictionary) -> Result<(Option<String>, String), Reason> {
    let mut frame = String::new();
    let mut particle = None;
    for part in &pattern.before {
        match part {
            Part::Token { token: Token::Source, .. } => frame.push_str(" who=subj"),
            Part::Token { token: Token::Target, .. } => frame.push_str(" whom=subj"),
            Part::Token { token: Token::Compound, .. } => frame.push_str(" mutual"),
            Part::Token { token, .. } if !frame.contains(" subj") => ask(&mut frame, "subj", token, verbs)?,
            Part::Noun(tokens) if tokens.len() == 1 && !frame.contains(" subj") => ask(&mut frame, "subj", &tokens[0], verbs)?,
            _ => return Err(Reason::Unsupported("several words before the verb")),
        }
    }
    let mut parts = pattern.after.iter().peekable();
    while let Some(part) = parts.next() {
        match part {
            Part::Preposition(tokens) => prepositional(&mut frame, tokens, verbs)?,
            Part::Noun(tokens) => match &tokens[..] {
                [token] => object(&mut frame, token, verbs)?,
                _ => return Err(Reason::Unsupported("a noun phrase of several words")),
            },
            Part::Token { token: Token::Word(word), .. } if PARTICLES.contains(&&**word) && particle.is_none() => {
                particle = Some(word.to_lowercase());
            }
            Part::Token { token: Token::Word(word), .. } if PREPOSITIONS.contains(&&**word) => {
                let mut phrase = vec![Token::Word(word.clone())];
                if let Some(Part::Token { token, .. }) = parts.peek() {
                    phrase.push(token.clone());
                    parts.next();
                }
                prepositional(&mut frame, &phrase, verbs)?;
            }
            Part::Token { token, .. } => object(&mut frame, token, verbs)?,
        }
    }
    Ok((particle, frame.trim().to_owned()))
}

/// A noun after the verb.
fn object(frame: &mut String, token: &Token, verbs: &VerbDictionary) -> Result<(), Reason> {
    match token {
        Token::Source => frame.push_str(" who=obj"),
        Token::Target => frame.push_str(" whom=obj"),
        Token::Skip => {}
        _ if frame.contains(" obj=") => return Err(Reason::Unsupported("several words after the verb")),
        _ => ask(frame, "obj", token, verbs)?,
    }
    Ok(())
}

/// A preposition and what stands after it.
fn prepositional(frame: &mut String, tokens: &[Token], verbs: &VerbDictionary) -> Result<(), Reason> {
    let Some(Token::Word(preposition)) = tokens.first() else { return Err(Reason::Unsupported("several prepositions")) };
    let preposition = preposition.to_lowercase();
    if !preposition.chars().all(|letter| letter.is_ascii_lowercase()) {
        return Err(Reason::Unsupported("this preposition"));
    }
    match &tokens[1..] {
        [] | [Token::Skip] => {
            let _ = write!(frame, " {preposition}");
        }
        [Token::Source] => {
            let _ = write!(frame, " {preposition} who={preposition}");
        }
        [Token::Target] => {
            let _ = write!(frame, " {preposition} whom={preposition}");
        }
        [token] => ask(frame, &preposition, token, verbs)?,
        _ => return Err(Reason::Unsupported("a noun phrase of several words")),
    }
    Ok(())
}

/// Asks for words at a slot.
fn ask(frame: &mut String, slot: &str, token: &Token, verbs: &VerbDictionary) -> Result<(), Reason> {
    let words = match token {
        Token::Word(word) => word.to_lowercase(),
        Token::Either(words) => words.iter().map(|word| word.to_lowercase()).collect::<Vec<_>>().join("|"),
        Token::Set(name) if verbs.synsets.get(name).is_some_and(|set| set.iter().any(|phrase| phrase.len() == 1)) => class(name),
        Token::Set(_) => return Err(Reason::Unsupported("a set of phrases of several words")),
        Token::Source | Token::Target | Token::Compound | Token::Skip => {
            return Err(Reason::Unsupported("a party at this place"));
        }
    };
    let _ = write!(frame, " {slot}={words}");
    Ok(())
}

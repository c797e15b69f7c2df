//! The agent dictionary: what an actor is: its police, a minister, the press.
//!
//! ```text
//! !PERSON! = MAN, MEN, WOMAN, WOMEN
//! HARBOUR_MASTER [~GOV]              # the code follows the actor's; the plural is regular
//! GOLDEN_GOOSE {GOLDEN_GEESE} [~GGS] # its own plural
//! POLICE {} [~COP]                   # no plural
//! CHARITY [NGO~]                     # the code goes before the actor's
//! CONGRESS!PERSON! [~LEG]            # every word of the set
//! ```

use super::codes::{brackets, plain};
use super::forms::plural;
use super::lines::lines;
use super::phrase::Phrase;
use super::unread::{Log, Reading, Reason};
use std::collections::BTreeMap;

/// Where an agent's code stands beside the actor's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// `[NGO~]`: before it.
    Before,
    /// `[~GOV]`: after it.
    After,
}

/// An agent: a phrase with its plural, and its code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgentEntry {
    /// Line in the file, from 1.
    pub line: usize,
    /// Every phrase that names it.
    pub names: Vec<Phrase>,
    /// The code without its `~`.
    pub code: Box<str>,
    /// Where it goes.
    pub side: Side,
}

/// Agents by phrase.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AgentDictionary {
    /// In the order of the file.
    pub agents: Vec<AgentEntry>,
}

impl AgentDictionary {
    /// Reads an agent dictionary of PETRARCH.
    #[must_use]
    pub fn read(text: &str) -> Reading<Self> {
        let mut log = Log::default();
        let mut sets = BTreeMap::new();
        for line in lines(text).filter(|line| is_set(&line.text)) {
            let value = define(&mut sets, &line.text);
            log.note(line.number, &line.text, value);
        }
        let mut agents = Vec::new();
        for line in lines(text) {
            log.entry();
            if !is_set(&line.text) {
                let value = entry(&sets, line.number, &line.text);
                agents.extend(log.note(line.number, &line.text, value));
            }
        }
        log.finish(Self { agents })
    }

    /// Adds the agents of another dictionary after its own.
    pub fn extend(&mut self, other: Self) {
        self.agents.extend(other.agents);
    }
}

fn is_set(text: &str) -> bool {
    text.starts_with('!') && text.contains('=')
}

/// `!NAME! = WORD, WORD`.
fn define(sets: &mut BTreeMap<String, Vec<String>>, text: &str) -> Result<(), Reason> {
    let (name, words) = text.split_once('=').ok_or(Reason::NoWord)?;
    let name = name.trim().strip_prefix('!').and_then(|name| name.strip_suffix('!')).ok_or(Reason::Unclosed('!'))?;
    let words: Vec<String> = words.split(',').map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return Err(Reason::NoWord);
    }
    sets.insert(name.to_owned(), words);
    Ok(())
}

/// `PHRASE {PLURAL} [CODE]`.
fn entry(sets: &BTreeMap<String, Vec<String>>, line: usize, text: &str) -> Result<AgentEntry, Reason> {
    if text.starts_with('<') {
        return Err(Reason::Unsupported("a rule that combines codes"));
    }
    let (before, found) = brackets(text)?;
    let code = found.first().ok_or(Reason::NoCode)?;
    let (code, side) = match code.trim() {
        code if code.starts_with('~') => (&code[1..], Side::After),
        code => (code.strip_suffix('~').ok_or_else(|| Reason::Code(code.to_owned()))?, Side::Before),
    };
    Ok(AgentEntry { line, names: names(sets, before)?, code: plain(code)?.into(), side })
}

fn names(sets: &BTreeMap<String, Vec<String>>, text: &str) -> Result<Vec<Phrase>, Reason> {
    if let Some((before, rest)) = text.split_once('!') {
        let (name, after) = rest.split_once('!').ok_or(Reason::Unclosed('!'))?;
        let words = sets.get(name).ok_or_else(|| Reason::Undefined(format!("!{name}!")))?;
        let after = after.split('{').next().unwrap_or(after);
        let read = |word: &String| Phrase::read(&format!("{before}{word}{after}")).ok_or(Reason::NoWord);
        return words.iter().map(read).collect();
    }
    let (phrase, own) = match text.split_once('{') {
        Some((phrase, rest)) => (phrase, Some(rest.split_once('}').ok_or(Reason::Unclosed('{'))?.0)),
        None => (text, None),
    };
    let phrase = Phrase::read(phrase).ok_or(Reason::NoWord)?;
    let many = match own {
        Some(own) => Phrase::read(own),
        None => Some(phrase.ending_in(&plural(phrase.last()))),
    };
    Ok(std::iter::once(phrase).chain(many).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_sets_and_sides() {
        let text = "!FOLK! = MAN, WOMEN\nNET_MENDER [~LAB]\nGOOSE {GEESE} [~GGS]\nCREW {} [ ~NAV]\nALMS_HOUSE [NGO~]\nTUG!FOLK!_GUILD [~BUS]\n";
        let reading = AgentDictionary::read(text);
        assert!(reading.unread.is_empty(), "{:?}", reading.unread);
        let agents = &reading.dictionary.agents;
        let names = |index: usize| -> Vec<String> {
            agents[index].names.iter().map(|name| name.words().collect::<Vec<_>>().join(" ")).collect()
        };
        assert_eq!(names(0), ["NET MENDER", "NET MENDERS"]);
        assert_eq!(names(1), ["GOOSE", "GEESE"]);
        assert_eq!((names(2), &*agents[2].code), (vec!["CREW".to_owned()], "NAV"));
        assert_eq!((agents[3].side, &*agents[3].code), (Side::Before, "NGO"));
        assert_eq!(names(4), ["TUGMAN GUILD", "TUGWOMEN GUILD"]);
    }

    #[test]
    fn what_is_not_read_is_told() {
        let reading = AgentDictionary::read("ONE\nTWO [GOV]\nTHREE!X! [~A]\nFOUR {B [~A]\n<Combine rule = \"alphabetic\">\n");
        let told: Vec<&Reason> = reading.unread.iter().map(|unread| &unread.reason).collect();
        assert_eq!(
            told,
            [
                &Reason::NoCode,
                &Reason::Code("GOV".to_owned()),
                &Reason::Undefined("!X!".to_owned()),
                &Reason::Unclosed('{'),
                &Reason::Unsupported("a rule that combines codes")
            ]
        );
    }
}

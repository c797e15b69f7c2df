//! The verb dictionary, of PETRARCH-1 and TABARI or of PETRARCH-2: sets of synonyms, blocks of verbs with their patterns.
//!
//! ```text
//! &TIES                        # a set; regular plurals are added, unless a word or the name ends in `_`
//! +FRIENDLY_TIES
//! +ENTENTE_
//!
//! --- SEVER [0161] ---         # a block and its code
//! SEVER                        # regular forms are made
//! BREAK {BREAKS BROKE BROKEN BREAKING}
//! +CUT_OFF {+CUTS_OFF} [016]   # several words, `+` before the verb among them, and a code of its own
//! - * &TIES [0162]             # patterns of the block, the first that fits is taken
//!
//! ~ a (b . ATTACK) SAY = a b 112   # PETRARCH-2: what two verbs tell together
//! ```

use super::codes::{EventCode, brackets, plain};
use super::forms::{plural, verb_forms};
use super::lines::lines;
use super::pattern::Pattern;
use super::phrase::{Phrase, normal};
use super::transformation::Transformation;
use super::unread::{Log, Reading, Reason};
use std::collections::{BTreeMap, BTreeSet};

/// How deep sets may stand inside sets.
const DEEPEST: usize = 16;

/// Sets of synonyms by name, `&` included.
pub type Synsets = BTreeMap<Box<str>, Vec<Phrase>>;

/// The members of each set as the file has them: line, text, whether to make plurals.
type RawSets = BTreeMap<Box<str>, Vec<(usize, Box<str>, bool)>>;

/// One form of a verb, with the words that belong to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerbForm {
    /// Words directly before the verb.
    pub before: Vec<Box<str>>,
    /// The verb itself.
    pub verb: Box<str>,
    /// Words directly after it.
    pub after: Vec<Box<str>>,
}

/// A verb of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verb {
    /// Line in the file, from 1.
    pub line: usize,
    /// Its forms, first the one that names it.
    pub forms: Vec<VerbForm>,
    /// Its own code, where it has one.
    pub code: Option<EventCode>,
}

/// Verbs that share their patterns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerbBlock {
    /// Name of the block.
    pub name: Box<str>,
    /// What its verbs tell where no pattern fits.
    pub code: EventCode,
    /// The verbs.
    pub verbs: Vec<Verb>,
    /// The patterns, in the order of the file, which is the order of precedence.
    pub patterns: Vec<Pattern>,
}

/// Verbs, patterns and sets of synonyms.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VerbDictionary {
    /// The blocks, in the order of the file.
    pub blocks: Vec<VerbBlock>,
    /// The sets of synonyms.
    pub synsets: Synsets,
    /// PETRARCH-2's transformations.
    pub transformations: Vec<Transformation>,
}

impl VerbDictionary {
    /// Reads a verb dictionary; the notation of each pattern shows of itself.
    #[must_use]
    pub fn read(text: &str) -> Reading<Self> {
        let mut log = Log::default();
        let mut read = Self { synsets: synsets(text, &mut log), ..Self::default() };
        let mut in_set = false;
        for line in lines(text) {
            if line.text.starts_with('&') {
                in_set = true;
                continue;
            }
            if in_set && line.text.starts_with('+') {
                continue;
            }
            in_set = false;
            if line.text.starts_with("###") {
                continue;
            }
            log.entry();
            let value = read.entry(line.number, &line.text);
            log.note(line.number, &line.text, value);
        }
        log.finish(read)
    }

    /// Adds the blocks of another dictionary after its own; a set of the same name is replaced.
    pub fn extend(&mut self, other: Self) {
        self.blocks.extend(other.blocks);
        self.synsets.extend(other.synsets);
        self.transformations.extend(other.transformations);
    }

    fn entry(&mut self, line: usize, text: &str) -> Result<(), Reason> {
        if let Some(header) = text.strip_prefix("---") {
            let (name, codes) = brackets(header)?;
            let code = codes.first().map_or(Ok(EventCode::default()), |code| EventCode::read(code));
            let name = name.trim_matches(|c: char| c == '-' || c.is_whitespace());
            // The block stands even without its code: the verbs and patterns after it are its own.
            let known = code.clone().unwrap_or_default();
            self.blocks.push(VerbBlock { name: name.into(), code: known, verbs: Vec::new(), patterns: Vec::new() });
            return code.map(|_| ());
        }
        if let Some(rule) = text.strip_prefix('~') {
            self.transformations.push(Transformation::read(line, rule)?);
            return Ok(());
        }
        if let Some(pattern) = text.strip_prefix('-') {
            let pattern = Pattern::read(line, pattern, &self.synsets)?;
            self.blocks.last_mut().ok_or(Reason::Orphan)?.patterns.push(pattern);
            return Ok(());
        }
        let verb = Verb::read(line, text)?;
        self.blocks.last_mut().ok_or(Reason::Orphan)?.verbs.push(verb);
        Ok(())
    }
}

impl Verb {
    /// `VERB {FORM FORM} [CODE]`.
    fn read(line: usize, text: &str) -> Result<Self, Reason> {
        let (words, codes) = brackets(text)?;
        let code = codes.first().map(|code| EventCode::read(code)).transpose()?;
        let (name, own) = match words.split_once('{') {
            Some((name, rest)) => (name, Some(rest.split_once('}').ok_or(Reason::Unclosed('{'))?.0)),
            None => (words, None),
        };
        let base = VerbForm::read(name).ok_or(Reason::NoWord)?;
        let mut forms = vec![base];
        if let Some(own) = own {
            let listed = own.split(|c: char| c.is_whitespace() || c == ',').filter_map(VerbForm::read);
            forms.extend(listed);
        } else if forms[0].verb.is_ascii() {
            let regular = verb_forms(&forms[0].verb).map(|verb| VerbForm { verb: verb.into(), ..forms[0].clone() });
            forms.extend(regular);
        }
        Ok(Self { line, forms, code })
    }
}

impl VerbForm {
    /// `VERB`, `+VERB_PARTICLE`, `WORD_+VERB`; without a `+` the first word is the verb.
    fn read(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.split(|c: char| c == '_' || c.is_whitespace()).filter(|word| !word.is_empty()).collect();
        let place = words.iter().position(|word| word.starts_with('+')).unwrap_or(0);
        let spell = |word: &&str| normal(word.trim_start_matches('+')).into_boxed_str();
        let verb = words.get(place).map(spell).filter(|verb| !verb.is_empty())?;
        Some(Self {
            before: words[..place].iter().map(spell).collect(),
            verb,
            after: words[place + 1..].iter().map(spell).collect(),
        })
    }
}

/// The sets of the file, wherever it defines them, with sets inside sets put in their place.
fn synsets(text: &str, log: &mut Log) -> Synsets {
    let mut raw = RawSets::new();
    let mut current: Option<(Box<str>, bool)> = None;
    for line in lines(text) {
        if line.text.starts_with('&') {
            let name = line.text.split_whitespace().next().unwrap_or(&line.text);
            let bare = name.trim_end_matches('_');
            raw.insert(bare.into(), Vec::new());
            current = Some((bare.into(), bare.len() == name.len()));
            continue;
        }
        match (&current, line.text.strip_prefix('+')) {
            (Some((name, plurals)), Some(member)) => {
                log.entry();
                let member = member.trim();
                let plurals = *plurals && !member.ends_with('_');
                raw.entry(name.clone()).or_default().push((line.number, member.into(), plurals));
            }
            _ => current = None,
        }
    }
    let mut sets = Synsets::new();
    for name in raw.keys() {
        let mut phrases = Vec::new();
        gather(name, &raw, &mut vec![name], &mut BTreeSet::from([&**name]), &mut phrases, log);
        sets.insert(name.clone(), phrases);
    }
    sets
}

/// Adds the phrases of a set, following each set inside it once; `path` are the sets that led here.
fn gather<'r>(
    name: &str,
    raw: &'r RawSets,
    path: &mut Vec<&'r str>,
    seen: &mut BTreeSet<&'r str>,
    phrases: &mut Vec<Phrase>,
    log: &mut Log,
) {
    let Some(members) = raw.get(name) else { return };
    for (line, member, plurals) in members {
        let value = if member.starts_with('&') {
            let inner = member.trim_end_matches('_');
            match raw.get_key_value(inner) {
                None => Err(Reason::Undefined(inner.to_owned())),
                Some(_) if path.contains(&inner) => Err(Reason::Circular(inner.to_owned())),
                Some(_) if path.len() >= DEEPEST => Err(Reason::Unsupported("a set this deep inside others")),
                Some((inner, _)) => {
                    if seen.insert(inner) {
                        path.push(inner);
                        gather(inner, raw, path, seen, phrases, log);
                        path.pop();
                    }
                    Ok(())
                }
            }
        } else {
            // Words of a set stand side by side, whether a blank or an underscore is between them.
            Phrase::read(&member.replace(char::is_whitespace, "_")).ok_or(Reason::NoWord).map(|phrase| {
                if *plurals && phrase.last().is_ascii() {
                    phrases.push(phrase.ending_in(&plural(phrase.last())));
                }
                phrases.push(phrase);
            })
        };
        if path.len() == 1 || matches!(value, Err(Reason::Circular(_) | Reason::Unsupported(_))) {
            log.note(*line, member, value);
        }
    }
}

/// A code of the file in a transformation.
pub(super) fn code_or_variable(text: &str) -> Result<Box<str>, Reason> {
    plain(text).map(Into::into)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "&TIES\n+FRIENDLY TIE\n+ENTENTE_\n\n&BONDS\n+&TIES\n+CHAIN\n\n--- SEVER [0161] ---\nSEVER # one\n\
        BREAK {BREAKS BROKE }\n+CUT_OFF {+CUTS_OFF} [016]\n- * &BONDS [0162]\n- * &NONE [0163]\n\n~ a (b . ATTACK) SAY = a b 112\n\
        --- HOPE ---\nHOPE\nRE_+OPEN\n- * [---]\n";

    #[test]
    fn blocks_verbs_and_sets() {
        let reading = VerbDictionary::read(TEXT);
        let verbs = &reading.dictionary;
        let spelled = |verb: &Verb| -> Vec<String> {
            let spell = |form: &VerbForm| [&form.before[..], std::slice::from_ref(&form.verb), &form.after].concat().join(" ");
            verb.forms.iter().map(spell).collect()
        };
        assert_eq!(verbs.blocks.len(), 2);
        let block = &verbs.blocks[0];
        assert_eq!((&*block.name, block.code.to_string().as_str(), block.patterns.len()), ("SEVER", "0161", 1));
        assert_eq!(spelled(&block.verbs[0]), ["SEVER", "SEVERS", "SEVERED", "SEVERING"]);
        assert_eq!(spelled(&block.verbs[1]), ["BREAK", "BREAKS", "BROKE"]);
        assert_eq!(spelled(&block.verbs[2]), ["CUT OFF", "CUTS OFF"]);
        assert_eq!(block.verbs[2].code.as_ref().map(ToString::to_string).as_deref(), Some("016"));
        assert!(verbs.blocks[1].code.is_null());
        assert_eq!(&*verbs.blocks[1].verbs[1].forms[0].verb, "OPEN");
        let bonds: Vec<String> = verbs.synsets["&BONDS"].iter().map(|p| p.words().collect::<Vec<_>>().join(" ")).collect();
        assert_eq!(bonds, ["FRIENDLY TIES", "FRIENDLY TIE", "ENTENTE", "CHAINS", "CHAIN"]);
        assert_eq!(verbs.transformations.len(), 1);
    }

    #[test]
    fn what_is_not_read_is_told() {
        let reading = VerbDictionary::read(TEXT);
        let told: Vec<String> = reading.unread.iter().map(ToString::to_string).collect();
        assert_eq!(told, ["line 14: '&NONE' is not defined: - * &NONE [0163]"]);
        let reading = VerbDictionary::read("&A\n+&B\n&B\n+&A\n+&C\n- * [1]\n");
        let reasons: Vec<Reason> = reading.unread.into_iter().map(|unread| unread.reason).collect();
        assert_eq!(reasons[2..], [Reason::Undefined("&C".into()), Reason::Orphan]);
    }
}

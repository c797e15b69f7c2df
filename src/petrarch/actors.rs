//! The actor dictionary: who is meant by a name, and what code that actor has on which day.
//!
//! ```text
//! ATLANTIS_  [ATL]             ; a phrase and its code
//! +POSEIDONIS                  ; another name of the same actor
//! KING_ATLAS
//!     [ATLGOV 19500101-591231] ; holds between two days
//!     [ATLELI >600101]         ; holds from that day on
//!     [ATL]                    ; holds else
//! ```

use super::codes::{DatedCode, NULL, brackets};
use super::lines::lines;
use super::phrase::Phrase;
use super::unread::{Log, Reading, Reason};
use chrono::NaiveDate;

/// An actor: its names and its codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActorEntry {
    /// Line of its first name, from 1.
    pub line: usize,
    /// Its names, first the primary one.
    pub names: Vec<Phrase>,
    /// Its codes, in the order of the file.
    pub codes: Vec<DatedCode>,
}

impl ActorEntry {
    /// The code on a day: the first restricted one that holds, else the first without restriction, else [`NULL`].
    #[must_use]
    pub fn code_on(&self, date: Option<NaiveDate>) -> &str {
        let restricted = date.and_then(|date| self.codes.iter().find(|code| code.holds_on(date)));
        let code = restricted.or_else(|| self.codes.iter().find(|code| code.is_default()));
        code.map_or(NULL, |code| &code.code)
    }
}

/// Actors by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActorDictionary {
    /// In the order of the file.
    pub actors: Vec<ActorEntry>,
}

impl ActorDictionary {
    /// Reads an actor dictionary of PETRARCH or TABARI.
    #[must_use]
    pub fn read(text: &str) -> Reading<Self> {
        let mut log = Log::default();
        let mut actors: Vec<ActorEntry> = Vec::new();
        for line in lines(text) {
            if line.text.contains("---STOP---") {
                break;
            }
            log.entry();
            let value = entry(&mut actors, line.number, &line.text);
            log.note(line.number, &line.text, value);
        }
        let silent = actors.iter().filter(|actor| actor.codes.is_empty());
        for actor in silent {
            let name: Vec<&str> = actor.names.iter().flat_map(Phrase::words).collect();
            log.note::<()>(actor.line, &name.join(" "), Err(Reason::NoCode));
        }
        actors.retain(|actor| !actor.codes.is_empty());
        log.finish(Self { actors })
    }

    /// Adds the actors of another dictionary after its own.
    pub fn extend(&mut self, other: Self) {
        self.actors.extend(other.actors);
    }
}

/// Reads one line into the list.
fn entry(actors: &mut Vec<ActorEntry>, line: usize, text: &str) -> Result<(), Reason> {
    let (phrase, found) = brackets(text)?;
    let codes = found.into_iter().map(DatedCode::read).collect::<Result<Vec<_>, _>>()?;
    let phrase = phrase.trim();
    if phrase.is_empty() {
        let actor = actors.last_mut().ok_or(Reason::Orphan)?;
        actor.codes.extend(codes);
    } else if let Some(synonyms) = phrase.strip_prefix('+') {
        let actor = actors.last_mut().ok_or(Reason::Orphan)?;
        actor.names.push(Phrase::read(synonyms).ok_or(Reason::NoWord)?);
        actor.codes.extend(codes);
    } else {
        let name = Phrase::read(phrase).ok_or(Reason::NoWord)?;
        actors.push(ActorEntry { line, names: vec![name], codes });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "ATLANTIS_ [ATL] ; isle\n+POSEIDONIS\nKING_ATLAS\n\t[ATLGOV 500101-591231]\n\t[ATLELI >600101]\n\n\
                        OLD TIME [OLD <19100101][NEW]\nNAMELESS\nBROKEN [BRO\nLATE [LAT 991341-20000101]\n";

    #[test]
    fn names_and_dated_codes() {
        let reading = ActorDictionary::read(TEXT);
        let actors = &reading.dictionary.actors;
        let day = |year| NaiveDate::from_ymd_opt(year, 6, 1);
        assert_eq!(actors.len(), 3);
        assert_eq!(actors[0].names.len(), 2);
        assert_eq!(actors[0].code_on(None), "ATL");
        assert_eq!(actors[1].code_on(day(1955)), "ATLGOV");
        assert_eq!(actors[1].code_on(day(2020)), "ATLELI");
        assert_eq!(actors[1].code_on(day(1900)), NULL);
        assert_eq!((actors[2].code_on(day(1905)), actors[2].code_on(day(1950))), ("OLD", "NEW"));
    }

    #[test]
    fn what_is_not_read_is_told() {
        let reading = ActorDictionary::read(TEXT);
        let told: Vec<String> = reading.unread.iter().map(ToString::to_string).collect();
        assert_eq!(reading.entries, 9);
        assert_eq!(
            told,
            [
                "line 8: no code: NAMELESS",
                "line 9: '[' is not closed: BROKEN [BRO",
                "line 10: '991341' is no date: LATE [LAT 991341-20000101]"
            ]
        );
        assert_eq!(ActorDictionary::read("+ORPHAN").unread[0].reason, Reason::Orphan);
    }
}

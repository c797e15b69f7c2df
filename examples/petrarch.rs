//! Stands in for PETRARCH: codes sentences with its dictionaries alone.
//!
//! `petrarch --actors FILE --agents FILE --verbs FILE --discards FILE`, each repeatable, reads JSON Lines
//! `{"id", "text", "date"?}` and writes `{"id", "events": [{"date", "source", "target", "code"}]}` in order. What could not
//! be read of a dictionary is told on standard error.

use chrono::NaiveDate;
use demarche::Parser;
use demarche::petrarch::{ActorDictionary, AgentDictionary, Coder, DiscardList, Options, Outcome, Reading, VerbDictionary};
use serde::Deserialize;
use serde_json::json;
use std::error::Error;
use std::io::{BufWriter, Write, stdin, stdout};

#[derive(Deserialize)]
struct Record {
    id: String,
    text: String,
    date: Option<NaiveDate>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let coder = coder(std::env::args().skip(1))?;
    let parser = Parser::new()?;
    let mut out = BufWriter::new(stdout().lock());
    for line in stdin().lines() {
        let record: Record = serde_json::from_str(&line?)?;
        let analysis = parser.analyze(&record.text)?;
        let events = match coder.code(&analysis, record.date) {
            Outcome::Events(events) => events,
            Outcome::Discarded(_) => Vec::new(),
        };
        let told = events
            .iter()
            .map(|event| json!({"date": record.date, "source": event.source, "target": event.target, "code": event.code}));
        writeln!(out, "{}", json!({"id": record.id, "events": told.collect::<Vec<_>>()}))?;
    }
    Ok(out.flush()?)
}

/// The coder with the dictionaries that the command line names.
fn coder(mut arguments: impl Iterator<Item = String>) -> Result<Coder, Box<dyn Error>> {
    let mut actors = ActorDictionary::default();
    let mut agents = AgentDictionary::default();
    let mut verbs = VerbDictionary::default();
    let mut discards = DiscardList::default();
    while let Some(option) = arguments.next() {
        let path = arguments.next().ok_or_else(|| format!("{option} needs a file"))?;
        let text = String::from_utf8_lossy(&std::fs::read(&path)?).into_owned();
        match &*option {
            "--actors" => actors.extend(told(&path, ActorDictionary::read(&text))),
            "--agents" => agents.extend(told(&path, AgentDictionary::read(&text))),
            "--verbs" => verbs.extend(told(&path, VerbDictionary::read(&text))),
            "--discards" => discards.extend(DiscardList::read(&text)),
            _ => return Err(format!("unknown option {option}: expected --actors, --agents, --verbs or --discards").into()),
        }
    }
    Ok(Coder::new(actors, agents, verbs, discards, Options::default()))
}

/// Tells what was not read of a dictionary.
fn told<D>(path: &str, reading: Reading<D>) -> D {
    for unread in &reading.unread {
        eprintln!("{path}: {unread}");
    }
    eprintln!("{path}: {} of {} entries read", reading.entries - reading.unread.len(), reading.entries);
    reading.dictionary
}

//! Who did what to whom, by date.
//!
//! ```text
//! cargo run --release --example timeline                 the bundled article
//! cargo run --release --example timeline -- PATH …       the events of several articles, merged; `-` for standard input
//! ```
//!
//! Prints tab-separated columns: date, actors, kind, recipients, status, CAMEO code, the words. A date that the text leaves open
//! is `-` and sorts last.

use demarche::{ActorId, Article, Parser, Span, Status, TimeId};
use std::io::{self, Read, Write};
use std::process::ExitCode;

const BUNDLED: &str = include_str!("../tests/data/niger-ukraine.txt");

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("timeline: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> io::Result<()> {
    let parser = Parser::new().map_err(io::Error::other)?;
    let mut rows = Vec::new();
    let paths: Vec<_> = std::env::args().skip(1).collect();
    if paths.is_empty() {
        rows.extend(events(&parser.parse(BUNDLED).map_err(io::Error::other)?));
    }
    for path in paths {
        let in_file = |error: io::Error| io::Error::new(error.kind(), format!("{path}: {error}"));
        let mut text = String::new();
        match path.as_str() {
            "-" => io::stdin().read_to_string(&mut text).map_err(in_file)?,
            _ => std::fs::File::open(&path).and_then(|mut file| file.read_to_string(&mut text)).map_err(in_file)?,
        };
        let article = parser.parse(&text).map_err(|error| in_file(io::Error::other(error)))?;
        rows.extend(events(&article));
    }
    rows.sort_by(|one, other| (one.date == "-", &one.date).cmp(&(other.date == "-", &other.date)));
    let mut out = io::stdout().lock();
    for Row { date, columns } in rows {
        writeln!(out, "{date}\t{}", columns.join("\t"))?;
    }
    Ok(())
}

struct Row {
    date: String,
    columns: [String; 6],
}

fn events(article: &Article) -> Vec<Row> {
    let row = |date: Option<TimeId>,
               actors: &[ActorId],
               kind: &str,
               recipients: &[ActorId],
               status: Status,
               code: &str,
               mentions: &[Span]| {
        let date = date.and_then(|id| article.time(id)).and_then(|time| time.start);
        let words = mentions.first().map_or("", |mention| mention.of(&article.text));
        Row {
            date: date.map_or_else(|| "-".to_owned(), |date| date.to_string()),
            columns: [
                names(article, actors),
                kind.to_owned(),
                names(article, recipients),
                status.to_string(),
                code.to_owned(),
                words.split_whitespace().collect::<Vec<_>>().join(" "),
            ],
        }
    };
    let actions = article.actions.iter().map(|action| {
        row(
            action.date,
            &action.actors,
            action.kind.as_str(),
            &action.recipients,
            action.status,
            action.cameo.as_str(),
            &action.mentions,
        )
    });
    let incidents = article.incidents.iter().map(|incident| {
        let (kind, code) = (incident.kind.as_str(), incident.cameo.as_str());
        row(incident.date, &incident.actors, kind, &incident.recipients, incident.status, code, &incident.mentions)
    });
    actions.chain(incidents).collect()
}

fn names(article: &Article, ids: &[ActorId]) -> String {
    article.names(ids).collect::<Vec<_>>().join(", ")
}

//! Prints the events of articles for event-data users: JSON Lines `{"id", "text", "published"?}` in; PLOVER records, one a line,
//! out, or with `--petrarch` the tab-separated rows that PETRARCH writes.

use demarche::{Context, Parser};
use serde::Deserialize;
use std::error::Error;
use std::io::{BufRead, Write};

/// One line of input.
#[derive(Deserialize)]
struct Input {
    id: String,
    text: String,
    published: Option<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let petrarch = match std::env::args().nth(1).as_deref() {
        None => false,
        Some("--petrarch") => true,
        Some(other) => return Err(format!("unknown option {other}; usage: plover [--petrarch] < articles.jsonl").into()),
    };
    let parser = Parser::new()?;
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let input: Input = serde_json::from_str(&line)?;
        let published = input.published.and_then(|day| day.get(..10).and_then(|day| day.parse().ok()));
        match parser.parse_with(&input.text, &Context { published, ..Context::default() }) {
            Ok(article) if petrarch => {
                for row in article.petrarch_rows(&input.id) {
                    writeln!(out, "{row}")?;
                }
            }
            Ok(article) => {
                for row in article.plover_rows(&input.id) {
                    serde_json::to_writer(&mut out, &row)?;
                    writeln!(out)?;
                }
            }
            Err(error) => eprintln!("{}: {error}", input.id),
        }
    }
    Ok(())
}

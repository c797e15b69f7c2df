//! Articles in, facts out, as JSON Lines.
//!
//! Reads `{"id", "text", "published"?, "headline"?}` a line on standard input and writes `{"id", "article"}` or `{"id", "error"}`
//! a line on standard output, in input order, on all cores, in constant memory. `--threads N` sets the number of workers.
//!
//! ```text
//! cargo run --release --example extract < articles.jsonl > facts.jsonl
//! ```

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use demarche::{Article, Context, Parser};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{self, BufRead, BufWriter, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// How many lines each worker may be ahead of the writer.
const AHEAD: usize = 32;

/// A line of input or output with its number, from 0.
type Numbered = (usize, Vec<u8>);

#[derive(Deserialize)]
struct Job {
    id: Value,
    text: String,
    published: Option<String>,
    headline: Option<String>,
}

/// As much of a line as tells whose error it is: what else stands on it is passed over.
#[derive(Deserialize)]
struct Named {
    id: Value,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    article: Option<&'a Article>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        // A reader that has seen enough (`| head`) is no fault of ours.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("extract: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> io::Result<()> {
    let threads = threads().map_err(io::Error::other)?;
    let parser = Parser::new().map_err(io::Error::other)?;
    let (jobs, queue) = sync_channel(threads * AHEAD);
    let (answers, done) = channel();
    // A ticket is taken for every line read and given back when its answer is written: memory stays bounded even when one
    // line takes long and its successors pile up behind it.
    let (give_back, tickets) = channel();
    for _ in 0..threads * AHEAD * 2 {
        give_back.send(()).map_err(io::Error::other)?;
    }
    // Owned by the workers alone, so that the reader notices when the last of them stops.
    let queue = Arc::new(Mutex::new(queue));
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let (answers, queue, parser) = (answers.clone(), Arc::clone(&queue), &parser);
            scope.spawn(move || work(parser, &queue, &answers));
        }
        drop((answers, queue));
        let reader = scope.spawn(move || read(&jobs, &tickets));
        write(done, give_back)?;
        reader.join().unwrap_or_else(|_| Err(io::Error::other("the reader stopped")))
    })
}

/// The number of workers: `--threads N`, else one a core.
fn threads() -> Result<usize, String> {
    let mut args = std::env::args().skip(1);
    match (args.next().as_deref(), args.next(), args.next()) {
        (None, ..) => Ok(std::thread::available_parallelism().map_or(1, usize::from)),
        (Some("--threads"), Some(count), None) => {
            let parsed = count.parse().ok().filter(|&count| count > 0);
            parsed.ok_or_else(|| format!("--threads takes a number above 0, not '{count}'"))
        }
        _ => Err("usage: extract [--threads N] < articles.jsonl > facts.jsonl".to_owned()),
    }
}

fn read(jobs: &SyncSender<Numbered>, tickets: &Receiver<()>) -> io::Result<()> {
    let mut input = io::stdin().lock();
    for number in 0.. {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line)? == 0 || tickets.recv().is_err() || jobs.send((number, line)).is_err() {
            break;
        }
    }
    Ok(())
}

fn work(parser: &Parser, queue: &Mutex<Receiver<Numbered>>, answers: &Sender<Numbered>) {
    loop {
        let job = match queue.lock() {
            Ok(queue) => queue.recv(),
            Err(_) => return,
        };
        let Ok((number, line)) = job else { return };
        if answers.send((number, answer(parser, number, &line))).is_err() {
            return;
        }
    }
}

/// The answer to one line; nothing for a blank one.
fn answer(parser: &Parser, number: usize, line: &[u8]) -> Vec<u8> {
    if line.trim_ascii().is_empty() {
        return Vec::new();
    }
    let job: Job = match serde_json::from_slice(line) {
        Ok(job) => job,
        Err(error) => {
            let id = serde_json::from_slice::<Named>(line).map_or(Value::Null, |named| named.id);
            return refusal(&id, format!("line {}: {error}", number + 1));
        }
    };
    match context(&job) {
        Err(error) => refusal(&job.id, error),
        Ok(context) => match parser.parse_with(&job.text, &context) {
            Ok(article) => json_line(&Answer { id: &job.id, article: Some(&article), error: None }),
            Err(error) => refusal(&job.id, error.to_string()),
        },
    }
}

fn refusal(id: &Value, error: String) -> Vec<u8> {
    json_line(&Answer { id, article: None, error: Some(error) })
}

fn json_line(answer: &Answer<'_>) -> Vec<u8> {
    let mut line = serde_json::to_vec(answer).expect("an article is plain data");
    line.push(b'\n');
    line
}

/// What the line says besides the text: `published` is a day, also in European order, or an RFC 3339 time.
fn context(job: &Job) -> Result<Context, String> {
    let mut context = Context { headline: job.headline.clone(), ..Context::default() };
    if let Some(given) = job.published.as_deref() {
        if let Ok(moment) = DateTime::parse_from_rfc3339(given) {
            context.published = Some(moment.date_naive());
            context.time = Some(moment.time());
            context.offset_minutes = Some(moment.offset().local_minus_utc() / 60);
        } else if let Ok(moment) = given.parse::<NaiveDateTime>() {
            context.published = Some(moment.date());
            context.time = Some(moment.time());
        } else {
            let day = given.parse::<NaiveDate>().or_else(|_| NaiveDate::parse_from_str(given, "%d-%m-%Y"));
            context.published = Some(day.map_err(|_| {
                format!("'published' takes 2024-08-07, 07-08-2024 (day first) or an RFC 3339 time, not '{given}'")
            })?);
        }
    }
    Ok(context)
}

/// Writes the answers in input order, with a progress line where somebody watches.
fn write(done: Receiver<Numbered>, give_back: Sender<()>) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let watched = io::stderr().is_terminal();
    let start = Instant::now();
    let mut shown = Duration::ZERO;
    let mut waiting = BTreeMap::new();
    let mut next = 0;
    for (number, line) in done {
        waiting.insert(number, line);
        while let Some(line) = waiting.remove(&next) {
            out.write_all(&line)?;
            next += 1;
            // The reader is gone once the input has ended.
            let _ = give_back.send(());
        }
        if watched && start.elapsed() - shown > Duration::from_millis(200) {
            shown = start.elapsed();
            eprint!("\r{next} articles, {:.0} a second ", next as f64 / shown.as_secs_f64());
        }
    }
    if watched {
        eprintln!("\r{next} articles in {:.1} s          ", start.elapsed().as_secs_f64());
    }
    out.flush()
}

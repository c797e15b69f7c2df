//! Parses CoNLL-U from standard input: reads the forms, writes the same tokens with lemma, tag, head and relation.
//!
//! With `--raw`, reads JSON Lines `{"id", "text"}` and writes the crate's own tokens and sentences.

use demarche::Parser;
use demarche::syntax::Model;
use std::error::Error;
use std::io::{self, BufRead, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let raw = match std::env::args().nth(1).as_deref() {
        None => false,
        Some("--raw") => true,
        Some(other) => {
            eprintln!("conllu: unknown argument {other}; usage: conllu [--raw] < INPUT");
            return ExitCode::FAILURE;
        }
    };
    let (input, mut out) = (io::stdin().lock(), BufWriter::new(io::stdout().lock()));
    let done = if raw { parse_texts(input, &mut out) } else { parse_sentences(input, &mut out) };
    match done.and_then(|()| Ok(out.flush()?)) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the output has read enough.
        Err(error) if error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == ErrorKind::BrokenPipe) => {
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("conllu: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Gold tokens: one tree for each sentence of the input.
fn parse_sentences(input: impl BufRead, out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let model = Model::embedded()?;
    let mut forms = Vec::new();
    let mut write = |forms: &mut Vec<String>| -> io::Result<()> {
        for (place, (form, word)) in forms.iter().zip(model.parse_forms(forms)).enumerate() {
            let head = word.head.map_or(0, |head| head + 1);
            writeln!(out, "{}\t{form}\t{}\t{}\t_\t_\t{head}\t{}\t_\t_", place + 1, word.lemma, word.upos, word.deprel)?;
        }
        if !forms.is_empty() {
            writeln!(out)?;
        }
        forms.clear();
        Ok(())
    };
    for line in input.lines() {
        let line = line?;
        let mut fields = line.trim_end_matches('\r').split('\t');
        match (fields.next(), fields.next()) {
            (Some(id), Some(form)) if !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit()) => {
                forms.push(form.to_owned())
            }
            (Some(""), None) => write(&mut forms)?,
            _ => {}
        }
    }
    write(&mut forms)?;
    Ok(())
}

/// Raw text: the crate's own sentences and tokens, with their bytes.
fn parse_texts(input: impl BufRead, out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let parser = Parser::new()?;
    for line in input.lines().filter(|line| line.as_ref().map_or(true, |line| !line.trim().is_empty())) {
        let record: serde_json::Value = serde_json::from_str(&line?)?;
        let id = record["id"].as_str().map_or_else(|| record["id"].to_string(), str::to_owned);
        let text = record["text"].as_str().unwrap_or("");
        writeln!(out, "# newdoc id = {id}")?;
        let analysis = match parser.analyze(text) {
            Ok(analysis) => analysis,
            Err(error) => {
                eprintln!("conllu: {id}: {error}");
                continue;
            }
        };
        for sentence in analysis.sentences() {
            let first = sentence.tokens.start;
            for word in analysis.words_of(sentence) {
                let head = word.head().map_or(0, |head| head.index() - first + 1);
                let (place, span) = (word.index() - first + 1, word.span());
                writeln!(
                    out,
                    "{place}\t{}\t{}\t{}\t_\t_\t{head}\t{}\t_\tTokenRange={}:{}",
                    word.form(),
                    word.lemma(),
                    word.upos(),
                    word.deprel(),
                    span.start,
                    span.end
                )?;
            }
            writeln!(out)?;
        }
    }
    Ok(())
}

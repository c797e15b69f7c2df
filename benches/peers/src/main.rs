//! The tokenizer of `demarche` beside other crates that cut text into words, in megabytes a second on one core.
//!
//! ```text
//! cargo run --release --manifest-path benches/peers/Cargo.toml
//! DEMARCHE_BENCH_TEXT=PATH[:PATH...] cargo run --release --manifest-path benches/peers/Cargo.toml
//! ```
//! A package of its own, so that the peers are no dependencies of the crate. Each is run in turn, and the best of its runs counts;
//! what they cut differs: only `demarche` gives the words of the treebanks.

use demarche::text::Tokenizer;
use icu_segmenter::WordSegmenter;
use logos::Logos;
use std::hint::black_box;
use std::time::Instant;
use unicode_segmentation::UnicodeSegmentation;

#[path = "../../text_sample/mod.rs"]
mod sample;

/// How often each tokenizer runs over the text.
const ROUNDS: usize = 12;

/// Words, numbers and marks, as a lexer made by a macro cuts them.
#[derive(Logos)]
#[logos(skip r"\s+")]
enum Lexeme {
    #[regex(r"\p{Alphabetic}+")]
    Word,
    #[regex(r"[0-9]+(?:[.,:][0-9]+)*")]
    Number,
    #[regex(r".", priority = 1)]
    Mark,
}

/// A tokenizer: gives something that depends on where every token ends.
type Run<'a> = Box<dyn Fn(&str) -> usize + 'a>;

fn main() {
    let text = sample::text();
    let icu = WordSegmenter::new_auto(Default::default());
    let runs: [(&str, Run<'_>); 4] = [
        ("demarche", Box::new(|text| Tokenizer::new(text).fold(0, |sum, token| sum ^ token.span.end))),
        ("unicode-segmentation", Box::new(|text| text.split_word_bound_indices().fold(0, |sum, (at, word)| sum ^ (at + word.len())))),
        ("icu_segmenter", Box::new(|text| icu.segment_str(text).fold(0, |sum, end| sum ^ end))),
        ("logos", Box::new(|text| Lexeme::lexer(text).spanned().fold(0, |sum, (_, span)| sum ^ span.end))),
    ];
    let mut best = [f64::MAX; 4];
    for _ in 0..ROUNDS {
        for ((_, run), best) in runs.iter().zip(&mut best) {
            let start = Instant::now();
            black_box(run(black_box(&text)));
            *best = best.min(start.elapsed().as_secs_f64());
        }
    }
    for ((name, _), seconds) in runs.iter().zip(best) {
        println!("{name:<22}{:>7.0} MB/s", text.len() as f64 / seconds / 1e6);
    }
}

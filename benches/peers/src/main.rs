//! Tokenizers of other crates beside demarche's on the same text, best of many passes, one core.
//!
//! ```text
//! cd benches/peers && cargo run --release
//! DEMARCHE_BENCH_TEXT=PATH cargo run --release
//! ```

mod sample;

use demarche::text::Tokenizer;
use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use logos::Logos;
use std::hint::black_box;
use std::time::{Duration, Instant};
use unicode_segmentation::UnicodeSegmentation;

/// The usual small lexer: words, numbers, marks.
#[derive(Logos, Debug, Clone, Copy)]
#[logos(skip r"[ \t\r\n]+")]
enum Lexeme {
    #[regex(r"\p{L}+('\p{L}+)?")]
    Word,
    #[regex(r"[0-9]+([.,:][0-9]+)*")]
    Number,
    #[regex(r"[^\p{L}0-9 \t\r\n]")]
    Mark,
}

/// Prints the best throughput of twenty passes.
fn measure(name: &str, text: &str, tokenize: impl Fn(&str) -> usize) {
    let pass = || {
        let start = Instant::now();
        let count = black_box(tokenize(black_box(text)));
        (start.elapsed(), count)
    };
    let (best, count) = (0..20).map(|_| pass()).min().unwrap_or((Duration::ZERO, 0));
    println!("{name:<24}{:>8.1} MB/s   {count} pieces", text.len() as f64 / best.as_secs_f64() / 1e6);
}

fn main() {
    let text = sample::text();
    measure("demarche", &text, |text| Tokenizer::new(text).count());
    measure("unicode-segmentation", &text, |text| text.split_word_bound_indices().count());
    let segmenter = WordSegmenter::new_auto(WordBreakInvariantOptions::default());
    measure("icu_segmenter", &text, |text| segmenter.segment_str(text).count());
    measure("logos", &text, |text| Lexeme::lexer(text).count());
    measure("white space", &text, |text| text.split_ascii_whitespace().count());
}

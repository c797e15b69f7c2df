//! The tokenizer alone, beside the word boundaries of unicode-segmentation and bare scans over byte classes: bytes a second.
//!
//! ```text
//! cargo bench --bench tokenizer
//! DEMARCHE_BENCH_TEXT=PATH[:PATH...] cargo bench --bench tokenizer      # texts of your own; many different ones
//! ```
//! The text is varied, never one article repeated, which a branch predictor learns. `benches/peers` is a package of its own that
//! shows icu_segmenter and logos beside these on the same text: `cargo run --release --manifest-path benches/peers/Cargo.toml`.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use demarche::text::Tokenizer;
use std::hint::black_box;
use unicode_segmentation::UnicodeSegmentation;

#[path = "text_sample/mod.rs"]
mod sample;

/// Letters, digits, white space, bytes outside ASCII, marks.
static CLASSES: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => 1,
            b'0'..=b'9' => 2,
            0..=b' ' => 3,
            0x80.. => 4,
            _ => 5,
        };
        byte += 1;
    }
    table
};

/// Counts where the class of the bytes changes, without saying where: what any scanner does at least.
fn class_changes(text: &str) -> usize {
    let mut last = 0;
    let mut changes = 0;
    for &byte in text.as_bytes() {
        let class = CLASSES[byte as usize];
        changes += usize::from(class != last);
        last = class;
    }
    changes
}

/// The ends of the runs of one class: what a scanner over bytes says at least.
fn class_runs(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let class = CLASSES[*bytes.get(at)? as usize];
        at += 1;
        while bytes.get(at).is_some_and(|&byte| CLASSES[byte as usize] == class) {
            at += 1;
        }
        Some(at)
    })
}

fn tokenizer(criterion: &mut Criterion) {
    let text = sample::text();
    let mut group = criterion.benchmark_group("tokenizer");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.sample_size(20);
    group.bench_function("demarche", |bencher| {
        bencher.iter(|| Tokenizer::new(black_box(&text)).fold(0, |sum, token| sum ^ token.span.end));
    });
    group.bench_function("unicode-segmentation", |bencher| {
        bencher.iter(|| black_box(&text).split_word_bound_indices().fold(0, |sum, (at, word)| sum ^ (at + word.len())));
    });
    group.bench_function("bare scan, counting", |bencher| bencher.iter(|| class_changes(black_box(&text))));
    group.bench_function("bare scan, ends of runs", |bencher| {
        bencher.iter(|| class_runs(black_box(&text)).fold(0, |sum, end| sum ^ end));
    });
    group.finish();
}

criterion_group!(benches, tokenizer);
criterion_main!(benches);

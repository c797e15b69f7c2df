//! Tagging, lemmas and trees alone: tokens a second on one core, and the time to read the model.
//!
//! ```text
//! cargo bench --bench syntax
//! DEMARCHE_BENCH_TEXT=PATH cargo bench --bench syntax      # a text of your own, or a CoNLL-U file: its tokens
//! ```

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use demarche::Parser;
use demarche::syntax::Model;
use std::hint::black_box;

const SEED: &str = include_str!("../tests/data/niger-ukraine.txt");

/// The sentences of the text that the environment names, the seed article where it names none, as forms.
fn sentences() -> Vec<Vec<String>> {
    let text = match std::env::var_os("DEMARCHE_BENCH_TEXT") {
        Some(path) => std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())),
        None => SEED.to_owned(),
    };
    if text.lines().any(|line| line.starts_with("1\t")) {
        let form = |line: &str| {
            let (id, rest) = line.split_once('\t')?;
            id.parse::<u32>().ok().and_then(|_| rest.split('\t').next()).map(str::to_owned)
        };
        return text.split("\n\n").map(|block| block.lines().filter_map(form).collect()).collect();
    }
    let parser = Parser::new().expect("the embedded tables are valid");
    let analysis = parser.analyze(&text).expect("a text with words");
    let forms = |sentence| analysis.words_of(sentence).map(|word| word.form().to_owned()).collect();
    analysis.sentences().iter().map(forms).collect()
}

fn syntax(criterion: &mut Criterion) {
    let model = Model::embedded().expect("the embedded model is whole");
    let sentences = sentences();
    let tokens: usize = sentences.iter().map(Vec::len).sum();
    let mut group = criterion.benchmark_group("syntax");
    group.throughput(Throughput::Elements(tokens as u64));
    group.bench_function(format!("{tokens} tokens"), |bencher| {
        bencher.iter(|| sentences.iter().map(|forms| model.parse_forms(black_box(forms)).len()).sum::<usize>());
    });
    group.finish();
    criterion.bench_function("read the model", |bencher| bencher.iter(Model::embedded));
}

criterion_group!(benches, syntax);
criterion_main!(benches);

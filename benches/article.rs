//! A whole parse as a user meets it: each stage's share, articles and bytes a second, and how time grows with length. One core.
//!
//! ```text
//! cargo bench --bench article
//! DEMARCHE_BENCH_TEXT=PATH cargo bench --bench article     # a text of your own, or a CoNLL-U file: its `# text` lines
//! ```

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use demarche::{Context, Parser, Stage};
use std::hint::black_box;
use std::time::Duration;

const SEED: &str = include_str!("../tests/data/niger-ukraine.txt");

/// Articles of the text that the environment names, about as long as a news report each; the seed article where it names none.
fn articles() -> Vec<String> {
    let Some(path) = std::env::var_os("DEMARCHE_BENCH_TEXT") else { return vec![SEED.to_owned()] };
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let lines: Vec<&str> = match text.contains("\n# text = ") {
        true => text.lines().filter_map(|line| line.strip_prefix("# text = ")).collect(),
        false => text.lines().collect(),
    };
    lines.chunks(20).map(|lines| lines.join("\n\n")).filter(|article| !article.trim().is_empty()).collect()
}

fn whole(criterion: &mut Criterion) {
    let parser = Parser::new().expect("the embedded tables are valid");
    let articles = articles();
    let bytes = articles.iter().map(String::len).sum::<usize>() as u64;
    let mut group = criterion.benchmark_group("whole parse");
    group.throughput(Throughput::Bytes(bytes));
    group.bench_function(format!("{} articles", articles.len()), |bencher| {
        bencher.iter(|| articles.iter().filter(|article| parser.parse(black_box(article)).is_ok()).count());
    });
    group.throughput(Throughput::Elements(1));
    group.bench_function("the seed article", |bencher| bencher.iter(|| parser.parse(black_box(SEED))));
    group.finish();
}

fn stages(criterion: &mut Criterion) {
    let parser = Parser::new().expect("the embedded tables are valid");
    let articles = articles();
    let mut group = criterion.benchmark_group("stages");
    group.sample_size(10);
    let mut totals: Vec<_> = Stage::ALL.iter().map(|&stage| (stage, Duration::ZERO)).collect();
    group.bench_function("timed", |bencher| {
        bencher.iter(|| {
            for article in &articles {
                let Ok((_, ends)) = parser.parse_timed(black_box(article), &Context::default()) else { continue };
                let mut start = Duration::ZERO;
                for (&(stage, end), total) in ends.iter().zip(&mut totals) {
                    *total = (stage, total.1 + (end - start));
                    start = end;
                }
            }
        });
    });
    group.finish();
    let all: Duration = totals.iter().map(|&(_, time)| time).sum();
    for (stage, time) in totals {
        println!("{stage:<10} {:5.1} % of the whole", 100.0 * time.as_secs_f64() / all.as_secs_f64().max(f64::MIN_POSITIVE));
    }
}

fn growth(criterion: &mut Criterion) {
    let parser = Parser::new().expect("the embedded tables are valid");
    let body = articles().concat();
    let mut end = body.len().min(20_000);
    while !body.is_char_boundary(end) {
        end -= 1;
    }
    let unit = format!("{}\n\n", &body[..end]);
    let mut group = criterion.benchmark_group("growth");
    group.sample_size(10);
    for times in [1, 10, 100] {
        let text = unit.repeat(times);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(times), &text, |bencher, text| {
            bencher.iter(|| parser.parse(black_box(text)));
        });
    }
    group.finish();
}

fn build(criterion: &mut Criterion) {
    criterion.bench_function("build a Parser", |bencher| bencher.iter(|| Parser::new().is_ok()));
}

criterion_group!(benches, whole, stages, growth, build);
criterion_main!(benches);

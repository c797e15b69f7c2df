//! Text to tokenize: the files that the environment names, or sentences drawn from the crate's own tables.

/// About this many bytes are drawn.
const SIZE: usize = 3 << 20;

/// The text of `DEMARCHE_BENCH_TEXT`, paths with colons between them; without it, varied sentences, the same on every run.
pub fn text() -> String {
    match std::env::var("DEMARCHE_BENCH_TEXT") {
        Ok(paths) => {
            let read = |path: &str| std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
            paths.split(':').map(read).collect::<Vec<_>>().join("\n")
        }
        Err(_) => drawn(),
    }
}

/// Sentences of words drawn from the tables, with the names, numbers, abbreviations, quotation marks and clitics of newswire.
fn drawn() -> String {
    let first = |table: &'static str| -> Vec<&'static str> {
        table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split('\t').next()).collect()
    };
    let words = first(include_str!("../../data/cues.tsv"));
    let small = first(include_str!("../../data/starters.tsv"));
    let cities = first(include_str!("../../data/cities.tsv"));
    let countries = first(include_str!("../../data/countries.tsv"));
    let odd = [
        "$2.5bn",
        "1,200",
        "U.S.",
        "Lt. Gen.",
        "didn't",
        "Mali's",
        "non-aligned",
        "Tuareg-led",
        "Jan. 5",
        "9:40 a.m.",
        "47",
        "“plan”",
        "2024-08-07",
        "café",
        "—",
    ];
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut draw = move |bound: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap_or(0) % bound
    };
    let mut text = String::with_capacity(SIZE + 200);
    while text.len() < SIZE {
        let length = 6 + draw(24);
        let quoted = draw(5) == 0;
        text.push_str(if quoted { "\"The " } else { "The " });
        for _ in 0..length {
            text.push_str(match draw(20) {
                0..=8 => small[draw(small.len())],
                9..=14 => words[draw(words.len())],
                15..=16 => cities[draw(cities.len())],
                17 => countries[draw(countries.len())],
                _ => odd[draw(odd.len())],
            });
            text.push_str(if draw(12) == 0 { ", " } else { " " });
        }
        text.push_str(if quoted { "again,\" it said. " } else { "today. " });
        if draw(4) == 0 {
            text.push_str("\n\n");
        }
    }
    text
}

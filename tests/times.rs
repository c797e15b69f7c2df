//! The time expressions of sentences made for the purpose: extent, kind, value, modifier. `data/times.tsv` holds them.

use chrono::NaiveDate;
use demarche::{Context, Parser};
use proptest::prelude::*;
use std::sync::LazyLock;

mod property;

static PARSER: LazyLock<Parser> = LazyLock::new(|| Parser::new().expect("the embedded tables are tested"));

/// The name that serde gives a value of an enum.
fn name(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn found(published: &str, text: &str) -> String {
    let context = Context { published: published.parse().ok(), ..Context::default() };
    let article = PARSER.parse_with(text, &context).expect("a sentence is a text");
    let times: Vec<String> = article
        .times
        .iter()
        .map(|time| {
            let modifier = time.modifier.map(|modifier| format!(" {}", name(modifier))).unwrap_or_default();
            format!("{} = {} {}{modifier}", &text[time.span], name(time.kind), time.value)
        })
        .collect();
    if times.is_empty() { "none".to_owned() } else { times.join(" | ") }
}

#[test]
fn sentences_give_their_times() {
    let rows = include_str!("data/times.tsv").lines().filter(|line| !line.starts_with('#'));
    let (mut count, mut wrong) = (0, Vec::new());
    for row in rows {
        let columns: Vec<&str> = row.split('\t').collect();
        let [published, text, expected] = columns[..] else { panic!("three columns: {row}") };
        count += 1;
        let found = found(published, text);
        if found != expected {
            wrong.push(format!("{published} {text}\n  wanted {expected}\n  found  {found}"));
        }
    }
    assert!(count >= 150, "{count} sentences");
    assert!(wrong.is_empty(), "{} of {count} sentences differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// Words that the grammar looks at, to be put together at random.
const PIECES: &[&str] = &[
    "July",
    "may",
    "25",
    "31",
    "99999999999",
    "2024",
    "0",
    "1st",
    "32nd",
    "Tuesday",
    "last",
    "next",
    "the",
    "a",
    "two",
    "half",
    "and",
    "hundred",
    "thousand",
    "years",
    "day",
    "ago",
    "later",
    "before",
    "after",
    "of",
    "in",
    "-",
    "/",
    ",",
    ".",
    "(",
    ")",
    "GMT",
    "+14",
    "p.m.",
    "25:61",
    "9:40",
    "noon",
    "midnight",
    "every",
    "twice",
    "past",
    "same",
    "period",
    "quarter",
    "Q4",
    "fiscal",
    "9999",
    "century",
    "20th",
    "1990s",
    "'90s",
    "\u{2013}",
    "\u{2019}s",
    "today",
    "overnight",
    "early",
    "end",
    "Easter",
    "Christmas",
    "mid",
    "$",
    "%",
    "2.5",
    "1,000,000,000",
    "weekend",
    "seconds",
    "[",
    "]",
    "millennia",
    "4294967295",
    "II",
    "\u{e9}t\u{e9}",
    "said",
    "will",
    "year-old",
    "2024-13-45",
    "30/02/2024",
    "T24:00",
];

proptest! {
    #![proptest_config(property::config(64))]

    #[test]
    fn random_words_give_spans_of_the_text_and_no_panic(picks in prop::collection::vec((0..PIECES.len(), any::<bool>()), 1..60), year in 1..=9999) {
        let mut text = String::new();
        for (pick, spaced) in picks {
            text.push_str(PIECES[pick]);
            if spaced {
                text.push(' ');
            }
        }
        for published in [NaiveDate::from_ymd_opt(year, 12, 31), Some(NaiveDate::MAX), Some(NaiveDate::MIN), None] {
            let context = Context { published, ..Context::default() };
            let Ok(article) = PARSER.parse_with(&text, &context) else { continue };
            let mut end = 0;
            for time in &article.times {
                prop_assert!(time.span.start >= end && text.get(time.span.range()).is_some_and(|words| !words.is_empty()));
                prop_assert!(!time.value.is_empty());
                prop_assert!(time.start <= time.end || time.end.is_none());
                prop_assert!(time.anchor.is_none_or(|anchor| anchor.index() < article.times.len()));
                end = time.span.end;
            }
        }
    }
}

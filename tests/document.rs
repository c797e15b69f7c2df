//! The layout reader: the seed's rows A1 to A6, and the datelines of real copy.

use chrono::{Datelike, NaiveDate, NaiveTime};
use demarche::{Article, Context, CountryCode, NoteKind, ParagraphRole, Parser};
use serde_json::Value;
use std::sync::LazyLock;

static PARSER: LazyLock<Parser> = LazyLock::new(|| Parser::new().expect("the embedded tables are tested"));
const SEED: &str = include_str!("data/niger-ukraine.txt");
const DATELINES: &str = include_str!("data/datelines.jsonl");

/// Records of `datelines.jsonl`, from 1, that are not read right, each with its reason: 21 has its place glued to the words before it.
const KNOWN_FAILURES: [usize; 1] = [21];

fn roles(article: &Article, role: ParagraphRole) -> Vec<&str> {
    let told = article.paragraphs.iter().filter(|paragraph| paragraph.role == role);
    told.map(|paragraph| paragraph.span.of(&article.text)).collect()
}

fn country(code: &str) -> Option<CountryCode> {
    Some(code.parse().expect("a country code"))
}

#[test]
fn the_head_of_the_seed() {
    let article = PARSER.parse(SEED).expect("an article");
    // A1
    assert_eq!(
        article.headline.as_ref().map(|headline| headline.text.as_str()),
        Some("Niger Breaks Off Diplomatic Ties With Ukraine")
    );
    assert_eq!(
        roles(&article, ParagraphRole::Headline),
        ["Niger Breaks Off Diplomatic Ties With Ukraine", "Niger breaks off diplomatic ties with Ukraine"]
    );
    // A2
    assert_eq!(article.byline.len(), 1);
    assert_eq!(article.byline[0].name, "Faizan Hashmi");
    assert_eq!(article.byline[0].span.of(SEED), "Faizan Hashmi");
    // A3
    let published = article.published.as_ref().expect("a publication time");
    assert_eq!(Some(published.date), NaiveDate::from_ymd_opt(2024, 8, 7));
    assert_eq!(published.time, NaiveTime::from_hms_opt(9, 40, 0));
    assert_eq!(published.offset_minutes, None);
    assert!(!article.notes.iter().any(|note| note.kind == NoteKind::Contradiction));
    // A4
    let dateline = article.dateline.as_ref().expect("a dateline");
    assert_eq!(dateline.place.as_ref().map(|place| place.text.as_str()), Some("Niamey"));
    assert_eq!(dateline.country, country("NER"));
    let agencies: Vec<_> = dateline.agencies.iter().map(|agency| agency.text.as_str()).collect();
    assert_eq!(agencies, ["APP", "UrduPoint / Pakistan Point News"]);
    assert_eq!(dateline.date, NaiveDate::from_ymd_opt(2024, 8, 7));
    assert!(dateline.span.of(SEED).ends_with("2024)"));
    // A5
    assert_eq!(roles(&article, ParagraphRole::Furniture), ["date 2024-08-07 Open Menu"]);
    // A6
    let body = roles(&article, ParagraphRole::Body);
    assert_eq!(body.len(), 13);
    assert!(body[0].starts_with("Niger said Tuesday"));
}

/// What is wrong with the reading of one record; `None` when place, date and agency are right.
fn mistake(record: &Value) -> Option<String> {
    let raw = record["raw"].as_str()?;
    let text = format!("{raw}\nThe army said on Sunday that its soldiers had taken back the town.");
    let published = record["published"].as_str().and_then(|text| text.get(..10)?.parse().ok());
    let context = Context { published: published.or(NaiveDate::from_ymd_opt(2014, 5, 4)), ..Context::default() };
    let article = PARSER.parse_with(&text, &context).ok()?;
    let dateline = article.dateline.as_ref();
    let gold: Vec<_> = record["places"].as_array()?.iter().filter_map(Value::as_str).collect();
    let places: Vec<_> = dateline
        .map(|dateline| dateline.place.iter().chain(&dateline.other_places).map(|place| place.text.as_str()).collect())
        .unwrap_or_default();
    if places != gold {
        return Some(format!("places {places:?}, gold {gold:?}"));
    }
    let agency = record["agency"].as_str();
    let found = match dateline {
        Some(dateline) => dateline.agencies.clone(),
        None => article.byline.iter().filter_map(|author| author.agency.clone()).collect(),
    };
    let found = found.first().zip(found.last()).map(|(first, last)| &text[first.span.start..last.span.end]);
    if found != agency {
        return Some(format!("agency {found:?}, gold {agency:?}"));
    }
    let date = dateline.and_then(|dateline| dateline.date);
    let written = record["date_text"].as_str().filter(|date| *date != "NO DATE");
    let day = |text: &str| text.split(|found: char| !found.is_ascii_digit()).find_map(|part| part.parse::<u32>().ok());
    match (date, written) {
        (None, None) => None,
        (Some(date), Some(written)) if day(written).is_none_or(|day| day == date.day()) => None,
        _ => Some(format!("date {date:?}, gold {written:?}")),
    }
}

#[test]
fn datelines_of_real_copy() {
    let mistakes: Vec<_> = DATELINES
        .lines()
        .enumerate()
        .filter_map(|(index, line)| {
            let record: Value = serde_json::from_str(line).expect("a record");
            mistake(&record).map(|mistake| (index + 1, format!("{}: {mistake}", record["raw"])))
        })
        .collect();
    let numbers: Vec<_> = mistakes.iter().map(|(number, _)| *number).collect();
    assert_eq!(DATELINES.lines().count(), 59);
    assert_eq!(numbers, KNOWN_FAILURES, "{mistakes:#?}");
}

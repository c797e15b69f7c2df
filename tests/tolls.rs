//! Whole articles with rival figures: what `Article::tolls` has to lay side by side, and what no claim may say.

use demarche::{Article, CasualtyClaim, Count, Quantifier, Toll};

/// The tolls of an article as `tests/data/tolls.txt` writes them.
fn shown(article: &Article) -> Vec<String> {
    let line = |toll: &Toll| {
        let bound = |bound: Option<u64>| bound.map_or(String::new(), |bound| bound.to_string());
        let incident = toll.incident.and_then(|id| article.incidents.get(id.index()));
        let standing = toll.figures.iter().filter(|figure| figure.stands()).count();
        format!(
            "{} | {} | {} | {}..{} | {} figures, {} stand{}",
            toll.effect,
            toll.category,
            incident.map_or("-", |incident| incident.kind.as_str()),
            bound(toll.lowest),
            bound(toll.highest),
            toll.figures.len(),
            standing,
            if toll.is_disputed() { ", disputed" } else { "" }
        )
    };
    article.tolls().iter().map(line).collect()
}

#[test]
fn articles_give_their_tolls() {
    let mut articles = 0;
    let mut failed = Vec::new();
    for part in include_str!("data/tolls.txt").split("\n====\n").skip(1) {
        let (text, expected) = part.split_once("\n----\n").expect("the article, then its tolls");
        articles += 1;
        let found = shown(&demarche::parse(text).expect("an article"));
        let expected: Vec<&str> = expected.lines().filter(|line| !line.is_empty()).collect();
        if found != expected {
            failed.push(format!(
                "{}\n  expected\n    {}\n  found\n    {}",
                &text[..60],
                expected.join("\n    "),
                found.join("\n    ")
            ));
        }
    }
    assert!(articles >= 5, "{articles} articles");
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// Every text of the project's own tests.
fn own_texts() -> Vec<String> {
    let mut texts = Vec::new();
    for folder in ["tests/corpus", "tests/data"] {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for entry in std::fs::read_dir(folder).expect("the folder of the tests") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|extension| extension == "txt") {
                texts.extend(std::fs::read_to_string(path).expect("text").split("\n====\n").map(str::to_owned));
            }
        }
    }
    let sentences = include_str!("data/casualties.tsv").lines().filter(|line| !line.starts_with('#'));
    texts.extend(sentences.filter_map(|line| line.split('\t').next()).map(str::to_owned));
    texts.retain(|text| !text.trim().is_empty());
    let upper: Vec<String> = texts.iter().map(|text| text.to_uppercase()).collect();
    texts.extend(upper);
    texts
}

#[test]
fn no_claim_has_a_number_that_its_span_does_not_say() {
    let texts = own_texts();
    let mut claims = 0;
    for text in &texts {
        let article = demarche::parse(text).expect("a text");
        for claim in &article.casualties {
            claims += 1;
            assert!(is_said(&article, claim), "{:?} in {:?} of: {text}", claim.count, claim.span.of(text));
        }
    }
    assert!(texts.len() >= 250 && claims >= 400, "{} texts, {claims} claims", texts.len());
}

/// Whether the words of the count stand in the claim and give its bounds.
fn is_said(article: &Article, claim: &CasualtyClaim) -> bool {
    let Count { low, high, quantifier, span, .. } = &claim.count;
    let Some(span) = span else { return low.is_none() && high.is_none() && *quantifier == Quantifier::None };
    let words = span.of(&article.text).to_lowercase();
    let inside = claim.span.start <= span.start && span.end <= claim.span.end;
    let numbers = numbers(&words);
    let near = |bound: u64| numbers.iter().any(|number| number.abs_diff(bound) <= 1);
    let said = match (low, high) {
        (Some(0), Some(0)) => ["no", "none", "not", "neither", "any", "zero", "0"].iter().any(|none| words.starts_with(none)),
        // "a soldier", "the driver": one by the singular
        (Some(1), Some(1)) => true,
        _ if *quantifier == Quantifier::Vague => true,
        (low, high) => low.is_none_or(near) && high.is_none_or(near),
    };
    inside && said
}

/// The numbers that digits and words give, read by other rules than the crate's.
fn numbers(words: &str) -> Vec<u64> {
    const WORDS: &[(&str, u64)] = &[
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
        ("thirteen", 13),
        ("fourteen", 14),
        ("fifteen", 15),
        ("sixteen", 16),
        ("seventeen", 17),
        ("eighteen", 18),
        ("nineteen", 19),
        ("twenty", 20),
        ("thirty", 30),
        ("forty", 40),
        ("fifty", 50),
        ("sixty", 60),
        ("seventy", 70),
        ("eighty", 80),
        ("ninety", 90),
        ("both", 2),
        ("half", 0),
        ("pair", 2),
        ("couple", 2),
    ];
    const SCALES: &[(&str, u64)] = &[("dozen", 12), ("score", 20), ("hundred", 100), ("thousand", 1_000), ("million", 1_000_000)];
    let mut found = Vec::new();
    let (mut sum, mut last): (f64, f64) = (0.0, 0.0);
    let mut half = false;
    for word in words.split(|c: char| c.is_whitespace() || matches!(c, '-' | '–')) {
        let digits = word.replace(',', "").parse::<f64>().ok();
        let small = WORDS.iter().find(|(name, _)| *name == word).map(|(_, value)| *value as f64);
        half |= word == "half";
        if let Some(value) = digits.or(small) {
            if digits.is_some() || (last > 0.0 && last < 20.0) {
                found.push(sum + last);
                sum = 0.0;
                last = 0.0;
            }
            last += value;
        } else if let Some((_, scale)) = SCALES.iter().find(|(name, _)| *name == word) {
            last = if half { 0.5 } else { last.max(1.0) } * *scale as f64;
            if *scale >= 100 {
                sum += last;
                last = 0.0;
            }
        } else if word == "to" || word == "or" || word == "and" && sum == 0.0 {
            found.push(sum + last);
            sum = 0.0;
            last = 0.0;
        }
    }
    found.push(sum + last);
    found.into_iter().map(|value| value.round() as u64).collect()
}

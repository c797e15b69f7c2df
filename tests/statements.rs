//! One sentence or two for each construction that attributes, and for those that only look like it.
//!
//! `tests/data/statements.facts`: a line `> text` and the facts it must give; a fact behind `~` is a known failure and must not
//! hold yet.

mod facts;

const CASES: &str = include_str!("data/statements.facts");

/// Each text with its facts, one a line.
fn cases() -> Vec<(String, Vec<&'static str>)> {
    let mut cases: Vec<(String, Vec<&str>)> = Vec::new();
    for line in CASES.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match (line.strip_prefix("> "), cases.last_mut()) {
            (Some(text), _) => cases.push((text.replace(" / ", "\n\n"), Vec::new())),
            (None, Some((_, facts))) => facts.push(line),
            (None, None) => panic!("a fact without a text: {line}"),
        }
    }
    cases
}

#[test]
fn every_construction_gives_its_statement() {
    let cases = cases();
    assert!(cases.len() >= 80, "{} texts", cases.len());
    let mut wrong = Vec::new();
    for (text, lines) in &cases {
        let article = demarche::parse(text).expect("no text is empty");
        for line in lines {
            let known_failure = line.strip_prefix("~ ");
            let fact = facts::read(known_failure.unwrap_or(line)).remove(0);
            if fact.holds(&article) == known_failure.is_some() {
                wrong.push(format!("{text}\n    {line}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} facts are not as listed:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn refusals_to_comment_are_notes() {
    for text in ["The embassy declined to comment on the arrests.", "The ministry did not respond to a request for comment."] {
        let article = demarche::parse(text).expect("not empty");
        assert!(article.notes.iter().any(|note| note.kind == demarche::NoteKind::NoComment), "{text}");
        assert!(article.statements.is_empty(), "{text}: {:?}", article.statements);
    }
}

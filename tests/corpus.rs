//! Articles of many agencies and years: each gives its complete expected JSON and the facts written for it, but for those in the
//! list of known failures.

mod facts;

use demarche::{Article, Context, Parser};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const CASES: usize = 19;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Names of the cases, in order.
fn cases() -> Vec<String> {
    let files = fs::read_dir(folder()).expect("the corpus is part of the project");
    let paths = files.map(|file| file.expect("a readable folder").path());
    let texts = paths.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    let mut names: Vec<_> = texts.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect();
    names.retain(|name| name != "known_failures");
    names.sort();
    assert_eq!(names.len(), CASES, "cases of the corpus");
    names
}

fn parse(parser: &Parser, name: &str) -> Article {
    let text = read(&folder().join(format!("{name}.txt")));
    parser.parse_with(&text, &Context::default()).expect("no case is empty")
}

#[test]
fn every_fact_holds_but_the_known_failures() {
    let parser = Parser::new().expect("the embedded tables are valid");
    let known: BTreeSet<String> = read(&folder().join("known_failures.txt")).lines().map(str::to_owned).collect();
    let mut failing = BTreeSet::new();
    for name in cases() {
        let article = parse(&parser, &name);
        let list = read(&folder().join(format!("{name}.facts")));
        let facts = facts::read(&list);
        assert!(facts.len() >= 8, "{name} has only {} facts", facts.len());
        failing.extend(facts.iter().filter(|fact| !fact.holds(&article)).map(|fact| format!("{name}: {}", fact.line)));
    }
    let new: Vec<_> = failing.difference(&known).map(String::as_str).collect();
    let mended: Vec<_> = known.difference(&failing).map(String::as_str).collect();
    assert!(
        new.is_empty() && mended.is_empty(),
        "facts that fail and are not listed:\n{}\n\nlisted in known_failures.txt, but they hold:\n{}",
        new.join("\n"),
        mended.join("\n")
    );
}

#[test]
fn every_article_gives_its_expected_json() {
    let parser = Parser::new().expect("the embedded tables are valid");
    let mut differing = Vec::new();
    for name in cases() {
        let article = parse(&parser, &name);
        let actual = serde_json::to_string_pretty(&article).expect("an article is plain data") + "\n";
        let expected = folder().join(format!("{name}.json"));
        let beside = folder().join(format!("{name}.actual.json"));
        if fs::read_to_string(&expected).is_ok_and(|expected| expected == actual) {
            let read_back: Article = serde_json::from_str(&actual).expect("the JSON reads back");
            assert_eq!(read_back, article, "{name} reads back as another article");
            if beside.exists() {
                fs::remove_file(&beside).expect("an old result can be removed");
            }
        } else {
            fs::write(&beside, actual).expect("the corpus folder can be written to");
            differing.push(beside.display().to_string());
        }
    }
    assert!(differing.is_empty(), "the JSON differs from what is expected; see\n{}", differing.join("\n"));
}

//! What holds for the parse of any text: valid spans and ids, JSON that reads back, the same article on every run and thread,
//! the same facts whatever the line ends.

use demarche::{Article, ParseError, Parser};
use proptest::prelude::*;
use serde_json::Value;
use std::sync::LazyLock;

mod article;
mod property;

use article::check;

static PARSER: LazyLock<Parser> = LazyLock::new(|| Parser::new().expect("the embedded tables are valid"));

const TEXTS: &[&str] = &[
    include_str!("data/niger-ukraine.txt"),
    include_str!("corpus/afp-2021-rival-tolls.txt"),
    include_str!("corpus/un-2017-letter.txt"),
    include_str!("corpus/wire-1989-upper-case.txt"),
    include_str!("corpus/scraped-2022-page.txt"),
];

fn parse_and_check(text: &str) {
    match PARSER.parse(text) {
        Ok(article) => check(&article),
        Err(error) => assert!(matches!(error, ParseError::Empty { .. }) && text.trim().is_empty(), "{error}"),
    }
}

/// The nearest character boundary at or before `at`.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

#[test]
fn a_parser_is_shared_by_threads() {
    fn shared<T: Send + Sync + Clone>() {}
    shared::<Parser>();
    shared::<Article>();
}

#[test]
fn nothing_but_white_space_is_an_error() {
    assert_eq!(PARSER.parse(""), Err(ParseError::Empty { length: 0 }));
    assert_eq!(PARSER.parse(" \r\n\t "), Err(ParseError::Empty { length: 5 }));
}

#[test]
fn every_run_and_every_thread_gives_the_same_article() {
    for text in TEXTS {
        let once = PARSER.parse(text).expect("no text is empty");
        check(&once);
        std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8).map(|_| scope.spawn(|| PARSER.parse(text))).collect();
            for thread in threads {
                assert_eq!(thread.join().expect("a parse does not panic").as_ref(), Ok(&once));
            }
        });
        let another = Parser::new().expect("the embedded tables are valid");
        assert_eq!(another.parse(text).as_ref(), Ok(&once), "another parser reads another article");
    }
}

/// The facts without their places: line ends shift those.
fn without_places(article: &Article) -> Value {
    fn strip(value: Value) -> Value {
        match value {
            Value::Object(fields) if fields.len() == 2 && fields.contains_key("start") && fields.contains_key("end") => {
                Value::Null
            }
            Value::Object(fields) => {
                fields.into_iter().filter(|(key, _)| key != "text").map(|(key, value)| (key, strip(value))).collect()
            }
            Value::Array(items) => items.into_iter().map(strip).collect(),
            other => other,
        }
    }
    strip(serde_json::to_value(article).expect("an article is plain data"))
}

/// A commissioner belongs to the European Union, which the text does not name: no actor of that name is made up.
#[test]
fn who_is_mentioned_nowhere_is_no_actor() {
    for text in ["Josep Borrell arrived in Kyiv on Monday.", "BORRELL SAID ON MONDAY THAT HE WOULD TRAVEL TO KYIV WITH GUTERRES."]
    {
        let article = PARSER.parse(text).expect("no text is empty");
        check(&article);
        assert!(article.actors.iter().any(|actor| actor.name == "Josep Borrell" && actor.of.is_none()), "{:#?}", article.actors);
    }
}

#[test]
fn line_ends_change_no_fact() {
    for text in TEXTS {
        let unix = PARSER.parse(text).expect("no text is empty");
        let dos = PARSER.parse(&text.replace('\n', "\r\n")).expect("no text is empty");
        check(&dos);
        assert_eq!(without_places(&unix), without_places(&dos));
    }
}

proptest! {
    #![proptest_config(property::config(48))]

    #[test]
    fn a_mutilated_text_is_still_read(
        (first, second) in (0..TEXTS.len(), 0..TEXTS.len()),
        (from, to, at) in (0usize..4000, 0usize..4000, 0usize..4000),
        inserted in r#"["“”'‘’«»\(\)\[\]\n\r\t0-9.,:;!?\-—\u{0}\u{200d}\u{301}אب漢🇳🇪a-zA-Z ]{0,24}"#,
        upper in any::<bool>(),
    ) {
        let (one, other) = (TEXTS[first], TEXTS[second]);
        let (from, to) = (boundary(one, from.min(to)), boundary(one, from.max(to)));
        let at = boundary(other, at);
        let spliced = format!("{}{inserted}{}", &one[from..to], &other[at..]);
        parse_and_check(&if upper { spliced.to_uppercase() } else { spliced });
    }

    #[test]
    fn any_text_is_read(text in r"\PC{0,300}") {
        parse_and_check(&text);
    }

    #[test]
    fn any_heap_of_words_is_read(words in proptest::collection::vec(prop::sample::select(WORDS), 0..80)) {
        parse_and_check(&words.join(" "));
    }
}

const WORDS: &[&str] = &[
    "Niger",
    "Ukraine",
    "the army",
    "rebels",
    "said",
    "that",
    "it",
    "accused",
    "of",
    "killed",
    "at least",
    "12",
    "soldiers",
    ",",
    ".",
    "\"",
    "\n\n",
    "on Tuesday",
    "in",
    "Paris",
    "by",
    "and",
    "between",
    "20",
    "was",
    "wounded",
    "threatened",
    "to",
    "according to",
    "President",
    "Smith",
    "'s",
    "will",
    "not",
    "two days after",
    "late",
    "July",
    "1999",
    "who",
    "which",
    "(",
    ")",
    "—",
    ":",
    "dozens",
];

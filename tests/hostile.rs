//! Texts that no desk would send: one mark, one word or one phrase over and over, thousands of articles as one, the controls and
//! scripts of a broken page. Each is read, what it gives holds together, and neither the article nor the time grows faster than
//! the text. (The tokenizer alone is held to this in `tests/text.rs`, on longer texts.)

use demarche::{ParseError, Parser};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

mod article;

static PARSER: LazyLock<Parser> = LazyLock::new(|| Parser::new().expect("the embedded tables are valid"));

/// Bytes of the shorter text; the longer one has four times as many.
const LENGTH: usize = 3_000;

/// Parses a text, checks the article and gives the length of its JSON and the time it took.
fn read(text: &str, name: &str) -> (usize, Duration) {
    let start = Instant::now();
    let parsed = PARSER.parse(text);
    let took = start.elapsed();
    match parsed {
        Ok(found) => {
            article::check(&found);
            (serde_json::to_string(&found).expect("an article is plain data").len(), took)
        }
        Err(error) => {
            assert!(matches!(error, ParseError::Empty { .. }) && text.trim().is_empty(), "{name}: {error}");
            (0, took)
        }
    }
}

/// Checks that a text four times as long gives an article about four times as long, in about four times the time.
fn grows_with_the_text(name: &str, text: impl Fn(usize) -> String) {
    let (short, long) = (text(LENGTH), text(4 * LENGTH));
    let (little, early) = read(&short, name);
    let (much, late) = read(&long, name);
    assert!(much <= 6 * little + 20_000, "{name}: {little} bytes of JSON, {much} for four times the text");
    // Slack for a busy machine; a second look for a very busy one.
    let allowed = |early: Duration| early * 8 + Duration::from_millis(500);
    assert!(late <= allowed(early) || read(&long, name).1 <= allowed(read(&short, name).1), "{name}: {early:?}, then {late:?}");
}

fn repeated(units: &[&str]) {
    for unit in units {
        grows_with_the_text(unit, |bytes| unit.repeat(bytes / unit.len() + 1));
    }
}

/// `unit` with a running number for each `#`.
fn counted(units: &[&str]) {
    for unit in units {
        grows_with_the_text(unit, |bytes| {
            let mut text = String::new();
            (1..)
                .take_while(|number: &u32| {
                    text.push_str(&unit.replace('#', &number.to_string()));
                    text.len() < bytes
                })
                .for_each(drop);
            text
        });
    }
}

#[test]
fn quotation_marks_without_end() {
    repeated(&["\"", "“", "”", "'", "«", "»", "\"'“”‘’«»„", "\"'", "\" ", "\"a 'b ", "“a” ", "“We leave. "]);
    repeated(&["\"We leave.\n\n", "“‘We leave.\n\n", "“We leave,” he said.\n\n"]);
    grows_with_the_text("deep quotations", |bytes| "“a ".repeat(bytes / 10) + &"b” ".repeat(bytes / 10));
}

#[test]
fn marks_and_lines_without_end() {
    repeated(&[
        ",",
        "(",
        "[",
        ") ",
        ". ",
        "... ",
        "a: ",
        "a; ",
        "- ",
        "—",
        "word\n",
        "Niger\n\n",
        "Niger left.\r",
        "Niger left.\r\n",
    ]);
    repeated(&["Published August 07, 2024 | 09:40 AM\n", "By Ada Obi\n", "Read more: a\n", "NIAMEY (Reuters) - ", "Photo: "]);
    grows_with_the_text("line ends", |bytes| format!("Niger left.{}Mali stayed.", "\n".repeat(bytes)));
    grows_with_the_text("carriage returns", |bytes| format!("Niger left.{}Mali stayed.", "\r".repeat(bytes)));
}

#[test]
fn words_without_end() {
    repeated(&[
        "a",
        "A",
        "1",
        "the ",
        "and ",
        "said ",
        "he said ",
        "of ",
        "his ",
        "who said that ",
        "they ",
        "Mali and ",
        "Obi, ",
    ]);
    repeated(&["president of ", "the minister ", "minister ", "President of Mali ", "army of the army of ", "Mr. ", "U.S. "]);
    repeated(&["two days after ", "Monday and ", "last ", "rebels attacked the town of Gao where ", "accusing Mali of "]);
}

#[test]
fn facts_without_end() {
    counted(&[
        "killed # ",
        "# ",
        "#, ",
        "Troops killed # people. ",
        "At least # people died, the army said. ",
        "On May 5, #, and ",
    ]);
    repeated(&[
        "Niger attacked Mali. ",
        "The group said it left. ",
        "Obi, the minister of Mali, ",
        ", said Obi, who added that ",
    ]);
}

#[test]
fn broken_pages() {
    repeated(&[
        "a\0 ",
        "\0",
        "e\u{301}",
        "\u{200d}",
        "\u{feff}",
        "قال الوزير. ",
        "中文",
        "🇳🇪",
        "👩\u{200d}👧 ",
        "http://a.b/ ",
        "a@b.",
    ]);
    repeated(&["NIGER CUT TIES WITH MALI AND EXPELLED THE ENVOY. ", "niger cut ties with mali ", "\t", "a-", "U+D800 \u{fffd} "]);
}

#[test]
fn many_articles_as_one() {
    let articles = [
        include_str!("data/niger-ukraine.txt"),
        include_str!("corpus/afp-2021-rival-tolls.txt"),
        include_str!("corpus/scraped-2022-page.txt"),
    ];
    let glued = |count: usize| articles.iter().cycle().take(count).copied().collect::<Vec<_>>();
    for (name, joined) in [("paragraphs", "\n\n"), ("nothing", ""), ("a space", " ")] {
        let (little, early) = read(&glued(3).join(joined), name);
        let (much, late) = read(&glued(12).join(joined), name);
        assert!(much <= 6 * little && late <= early * 8 + Duration::from_millis(500), "{name}: {early:?}, then {late:?}");
    }
}

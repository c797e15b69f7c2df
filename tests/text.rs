//! What holds of tokens, sentences, quotations and paragraphs for any text, however hostile.

use demarche::text::Tokenizer;
use demarche::{ParseError, Parser};
use proptest::prelude::*;
use std::sync::LazyLock;
use std::time::{Duration, Instant};
use unicode_segmentation::GraphemeCursor;

mod property;

static PARSER: LazyLock<Parser> = LazyLock::new(|| Parser::new().expect("the embedded tables are tested"));

/// Checks that tokens are in order, do not overlap, are not empty and split no grapheme cluster.
fn check_tokens(text: &str) {
    let mut last = 0;
    for token in Tokenizer::new(text) {
        let span = token.span;
        assert!(span.start >= last && span.end > span.start && span.end <= text.len(), "{span:?} in {text:?}");
        for edge in [span.start, span.end] {
            // White space is no token, so a mark that combines with it stands alone.
            if text.get(..edge).is_some_and(|before| before.ends_with(char::is_whitespace)) {
                continue;
            }
            assert!(text.is_char_boundary(edge), "{edge} in {text:?}");
            let cluster = GraphemeCursor::new(edge, text.len(), true).is_boundary(text, 0);
            assert_eq!(cluster, Ok(true), "{edge} splits a grapheme cluster of {text:?}");
        }
        last = span.end;
    }
}

/// Checks that every span is valid and lies inside its parent, and that the paragraphs cover the text.
fn check_analysis(text: &str) {
    let analysis = match PARSER.analyze(text) {
        Ok(analysis) => analysis,
        Err(ParseError::Empty { .. }) => return assert!(text.trim().is_empty()),
        Err(error) => panic!("{error}"),
    };
    let paragraphs = &analysis.document().paragraphs;
    let mut last = 0;
    for paragraph in paragraphs {
        let span = paragraph.span;
        assert!(span.start >= last && text.get(span.range()).is_some(), "{span:?} in {text:?}");
        let between = &text[last..span.start];
        let blank = |found: char| found.is_whitespace() || found.is_control() || matches!(found, '\u{feff}' | '\u{200b}');
        assert!(between.chars().all(blank), "{between:?} lies in no paragraph of {text:?}");
        last = span.end;
    }
    let mut next = 0;
    for sentence in analysis.sentences() {
        assert_eq!(sentence.tokens.start, next, "sentences are made of all tokens");
        next = sentence.tokens.end;
        let tokens = &analysis.tokens()[sentence.tokens.clone()];
        assert!(paragraphs[sentence.paragraph].span.contains(sentence.span));
        assert!(tokens.iter().all(|token| sentence.span.contains(token.span)));
        assert!(tokens.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    }
    assert_eq!(next, analysis.tokens().len());
    for (index, quotation) in analysis.quotations().iter().enumerate() {
        assert!(text.get(quotation.span.range()).is_some() && text.get(quotation.inner.range()).is_some());
        assert!(quotation.span.contains(quotation.inner));
        assert!(quotation.within.is_none_or(|outer| outer < index && analysis.quotations()[outer].span.contains(quotation.span)));
        assert!(quotation.continues.is_none_or(|earlier| earlier < index));
    }
    let dateline = analysis.document().dateline.as_ref();
    assert!(dateline.is_none_or(|dateline| text.get(dateline.span.range()).is_some()));
}

/// Pieces of newswire and of what goes wrong with it.
fn wire() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "NIAMEY, Aug 7 (Reuters) - ",
        "Niger",
        " said ",
        "\"",
        "'",
        "“",
        "”",
        "’",
        "‘",
        "«",
        "»",
        "''",
        "``",
        "U.S.",
        "a.b@c.com",
        "http://x.y/",
        "...",
        "…",
        "--",
        "—",
        " ",
        "  ",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "\t",
        "\0",
        "\u{feff}",
        "\u{200b}",
        "\u{200d}",
        "e\u{301}",
        "\u{301}",
        "👩‍👩‍👧",
        "🇳🇪",
        "🇳",
        "عربي",
        "ไทย",
        "中文",
        "n't",
        "'s",
        "can",
        "Lt.",
        "No. 5",
        "1,200",
        "3.5",
        "-",
        ".",
        ",",
        ":",
        "?",
        "!",
        "(",
        ")",
        "[",
        "]",
        "[TEXT]",
        "By Ada Obi",
        "Published August 7, 2024",
        "Share",
        "/TASS/",
        "@",
        "#",
        "$",
        "_",
        "éa",
        "ا",
        "Mr",
        "Friday, May 8, 2009 ",
        "A",
    ]);
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(property::config(400))]

    #[test]
    fn tokens_of_any_text(text in "\\PC{0,80}") {
        check_tokens(&text);
    }

    #[test]
    fn tokens_of_broken_wire_copy(text in wire()) {
        check_tokens(&text);
    }

    #[test]
    fn layout_of_broken_wire_copy(text in wire()) {
        check_analysis(&text);
    }

    #[test]
    fn layout_of_any_text(text in any::<String>()) {
        check_tokens(&text);
        check_analysis(&text);
    }
}

/// Texts of one pattern over and over: each is read in a time that grows with its length only.
#[test]
fn hostile_texts_take_linear_time() {
    const LENGTH: usize = 400_000;
    for pattern in [
        "a",
        "A",
        "\"",
        "'",
        "“",
        "\" ",
        " \"a",
        "(",
        "[",
        ".",
        "a.",
        "A.",
        "a.b.",
        "ab.cd.",
        "a-",
        "1-",
        "1.",
        "a@",
        "a'",
        "é",
        "é’",
        "é.",
        "中",
        "🇳",
        "\u{301}",
        "e\u{301}",
        "\u{200d}",
        "\n",
        "a\n",
        "\r",
        "\0",
        " \0",
        "a:",
        "http://",
        "x://",
        "A, ",
        "(A) - ",
        "NO CITY (",
        "ا ",
        "_",
        "a_",
        "'s",
        "n't ",
        "can't've",
    ] {
        let text = pattern.repeat(LENGTH / pattern.len());
        let start = Instant::now();
        let count = Tokenizer::new(&text).count();
        assert!(start.elapsed() < Duration::from_secs(5), "{pattern:?}: {count} tokens in {:?}", start.elapsed());
    }
}

#[test]
fn unpaired_quotation_marks_are_noted() {
    let article = PARSER.parse("“We leave, the minister said.\n\nThe army kept silent on Monday.").expect("an article");
    let notes: Vec<_> = article.notes.iter().filter(|note| note.kind == demarche::NoteKind::UnpairedQuote).collect();
    assert_eq!(notes.len(), 1);
    assert_eq!(notes[0].span, Some(demarche::Span::new(0, 3)));
    // However many there are, the notes stay few.
    let article = PARSER.parse(&"“ a\n\n".repeat(500)).expect("an article");
    assert!(article.notes.len() < 100);
}

/// Marks over and over: no tree is sought among them.
#[test]
fn a_text_of_marks_is_read() {
    for mark in ["\"", "“", "(", "— ", "\" "] {
        let text = mark.repeat(20_000);
        let start = Instant::now();
        assert!(PARSER.parse(&text).is_ok());
        assert!(start.elapsed() < Duration::from_secs(20), "{mark:?}: {:?}", start.elapsed());
    }
    let text = format!("Niger said {}", "\"".repeat(1000));
    let analysis = PARSER.analyze(&text).expect("an article");
    assert_eq!(analysis.words().filter(|word| word.head().is_none()).count(), analysis.sentences().len());
}

#[test]
fn a_text_of_white_space_is_empty() {
    for text in ["", " ", "\n\r\n\t", "\u{3000}\u{a0}"] {
        assert_eq!(PARSER.parse(text), Err(ParseError::Empty { length: text.len() }));
    }
}

#[test]
fn a_part_of_a_text_is_cut_by_itself() {
    let text = "One two three";
    let words: Vec<_> = Tokenizer::within(text, demarche::Span::new(4, 7)).map(|token| token.span.of(text)).collect();
    assert_eq!(words, ["two"]);
    assert_eq!(Tokenizer::within(text, demarche::Span::new(9, 99)).count(), 0);
}

//! The trees: always one tree, whatever comes in; and right often enough on newswire constructions.

use demarche::Parser;
use demarche::syntax::{Deprel, Model, ModelError, ParsedForm, Upos};
use proptest::prelude::*;
use std::sync::LazyLock;

mod property;

static MODEL: LazyLock<Model> = LazyLock::new(|| Model::embedded().expect("the embedded model is whole"));

/// Labelled attachment on `tests/data/newswire.conllu` that must not be lost, in per cent.
const NEWSWIRE_LAS: usize = 87;

/// Checks that the words make one tree: one root, every head inside, no cycle.
fn assert_tree(words: &[ParsedForm]) {
    let roots = words.iter().filter(|word| word.head.is_none()).count();
    assert_eq!(roots, usize::from(!words.is_empty()), "one root");
    for word in words {
        assert_eq!(word.head.is_none(), word.deprel == Deprel::Root, "the root and nothing else is `root`");
    }
    let mut leads_to_root = vec![false; words.len()];
    for start in 0..words.len() {
        let (mut path, mut at) = (Vec::new(), Some(start));
        while let Some(place) = at.filter(|&place| !leads_to_root[place]) {
            assert!(path.len() <= words.len(), "a cycle");
            path.push(place);
            at = words[place].head;
        }
        path.into_iter().for_each(|place| leads_to_root[place] = true);
    }
}

#[test]
fn attribution_travels_with_the_weights() {
    for name in ["UD English EWT", "UD English GUM", "CC BY-SA 4.0", "all-MiniLM-L6-v2"] {
        assert!(MODEL.attribution().contains(name), "{name}");
    }
}

#[test]
fn a_damaged_model_is_refused() {
    let mut file = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/data/syntax.model")).unwrap();
    assert!(Model::read(&file).is_ok());
    let middle = file.len() / 2;
    file[middle] ^= 1;
    assert!(matches!(Model::read(&file), Err(ModelError::Checksum { .. })));
    file.truncate(middle);
    assert!(matches!(Model::read(&file), Err(ModelError::Truncated { .. })));
}

#[test]
fn newswire_constructions() {
    let gold = include_str!("data/newswire.conllu");
    let (mut sentences, mut tokens, mut attached, mut tagged, mut lemmas) = (0, 0, 0, 0, 0);
    for block in gold.trim().split("\n\n") {
        let rows: Vec<Vec<&str>> =
            block.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect()).collect();
        let words = MODEL.parse_forms(&rows.iter().map(|row| row[1]).collect::<Vec<_>>());
        sentences += 1;
        tokens += rows.len();
        for (row, word) in rows.iter().zip(&words) {
            let head = word.head.map_or(0, |head| head + 1).to_string();
            let universal = row[7].split(':').next();
            attached += usize::from(head == row[6] && Some(word.deprel.universal()) == universal);
            tagged += usize::from(word.upos.to_string() == row[3]);
            lemmas += usize::from(word.lemma.eq_ignore_ascii_case(row[2]));
        }
        assert_eq!(rows.len(), words.len());
    }
    assert!(sentences >= 40, "{sentences} sentences");
    assert!(attached * 100 >= tokens * NEWSWIRE_LAS, "LAS {attached} of {tokens}");
    assert!(tagged * 100 >= tokens * 97, "UPOS {tagged} of {tokens}");
    assert!(lemmas * 100 >= tokens * 98, "lemmas {lemmas} of {tokens}");
}

#[test]
fn subjects_and_agents() {
    let words = MODEL.parse_forms(&"Three diplomats were expelled by the government .".split(' ').collect::<Vec<_>>());
    assert_eq!(words[3].upos, Upos::Verb);
    assert_eq!((words[1].deprel, words[1].head), (Deprel::NsubjPass, Some(3)));
    assert_eq!((words[6].deprel, words[6].head), (Deprel::OblAgent, Some(3)));
    assert_eq!(words[3].lemma, "expel");
}

#[test]
fn a_name_is_one_subject() {
    let words = MODEL.parse_forms(&"Karim Haddad rejected the claim .".split(' ').collect::<Vec<_>>());
    assert_eq!((words[0].deprel, words[0].head), (Deprel::Nsubj, Some(2)));
    assert_eq!((words[1].deprel, words[1].head), (Deprel::Flat, Some(0)));
}

#[test]
fn extreme_sentences() {
    assert_eq!(MODEL.parse_forms::<&str>(&[]), []);
    assert_tree(&MODEL.parse_forms(&["Ceasefire"]));
    assert_tree(&MODEL.parse_forms(&["", "", ""]));
    assert_tree(&MODEL.parse_forms(&["."; 300]));
    assert_tree(&MODEL.parse_forms(&["«", "—", "!", "?"]));
    let huge = "x".repeat(1 << 20);
    assert_tree(&MODEL.parse_forms(&["A", &huge, &"É".repeat(1 << 19), "fell", "."]));
    // Time that grew with the square of the length would not end here.
    let long: Vec<&str> = "troops and rebels said , who fought in the town ;".split(' ').cycle().take(20_000).collect();
    let words = MODEL.parse_forms(&long);
    assert_eq!(words.len(), long.len());
    assert_tree(&words);
    assert_tree(&MODEL.parse_forms(&long[..5_000]));
}

#[test]
fn parsing_leaves_no_trace() {
    // Space that is used again must not carry anything from one sentence to the next.
    let parser = Parser::new().unwrap();
    let trees = |text: &str| -> Vec<String> {
        let analysis = parser.analyze(text).unwrap();
        analysis.words().map(|word| format!("{word:?} {}", word.lemma())).collect()
    };
    let (first, second) = ("Niger cut ties with Ukraine.", "The army denied on Monday that it had shelled the market.");
    let alone = trees(first);
    let both = trees(&format!("{first} {second}"));
    assert_eq!(both[..alone.len()], alone);
    assert_eq!(trees(first), alone);
}

proptest! {
    #![proptest_config(property::config(64))]

    #[test]
    fn always_one_tree(forms in prop::collection::vec("[A-Za-z]{1,9}|[0-9,.]{1,5}|\\PC{0,6}|[.,;:!?\"'()]|said|of|and|the|who", 0..60)) {
        let words = MODEL.parse_forms(&forms);
        prop_assert_eq!(words.len(), forms.len());
        assert_tree(&words);
    }

    #[test]
    fn any_text_gives_trees(text in "\\PC{1,200}") {
        static PARSER: LazyLock<Parser> = LazyLock::new(|| Parser::new().unwrap());
        if let Ok(analysis) = PARSER.analyze(&text) {
            for sentence in analysis.sentences() {
                prop_assert_eq!(analysis.words_of(sentence).filter(|word| word.head().is_none()).count(), 1);
            }
        }
    }
}

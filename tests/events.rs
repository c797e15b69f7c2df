//! Single sentences and what is done in them: `tests/data/events.tsv`.

use demarche::{ActorId, Article, Context, Parser};

const TABLE: &str = include_str!("data/events.tsv");

/// The codes of the actors, sorted; the name of one without a code.
fn codes(article: &Article, ids: &[ActorId]) -> String {
    let mut codes: Vec<&str> = ids
        .iter()
        .filter_map(|id| article.actors.get(id.index()))
        .map(|actor| if actor.code.is_empty() { actor.name.as_str() } else { actor.code.as_str() })
        .collect();
    codes.sort_unstable();
    codes.join(",")
}

#[test]
fn sentences_tell_their_acts() {
    let parser = Parser::new().expect("the embedded tables are valid");
    let context = Context { published: "2024-08-07".parse().ok(), ..Context::default() };
    let mut unlisted = Vec::new();
    for row in TABLE.lines().filter(|row| !row.starts_with('#')) {
        let known_failure = row.starts_with('~');
        let (sentence, expected) = row.trim_start_matches("~ ").split_once('\t').expect("a sentence and what it tells");
        let article = parser.parse_with(sentence, &context).expect("a sentence");
        let actions = article.actions.iter().map(|act| {
            let (actors, recipients) = (codes(&article, &act.actors), codes(&article, &act.recipients));
            format!("{}\t{}\t{}\t{actors}\t{recipients}", act.kind, act.status, act.cameo)
        });
        let incidents = article.incidents.iter().map(|act| {
            let (actors, recipients) = (codes(&article, &act.actors), codes(&article, &act.recipients));
            format!("{}\t{}\t{}\t{actors}\t{recipients}", act.kind, act.status, act.cameo)
        });
        let found: Vec<String> = actions.chain(incidents).collect();
        if found.iter().any(|act| act == expected) == known_failure {
            unlisted.push(format!("{sentence}\n  expected {expected}\n  found {found:?}"));
        }
    }
    assert!(unlisted.is_empty(), "{} rows are not as listed:\n{}", unlisted.len(), unlisted.join("\n"));
}

#[test]
fn what_only_looks_like_an_act_tells_none() {
    let parser = Parser::new().expect("the embedded tables are valid");
    for sentence in [
        "The coast guard had taken control measures.",
        "Germany refused to give details.",
        "They witnessed the signing of a treaty on the transfer of prisoners.",
        "The plan is aimed at combating irregular migration.",
        "It was one of the deadliest attacks on the security forces.",
        "It called the shot a ceasefire violation.",
        "An official in Lima asked not to be named.",
        "The war has killed thousands of people.",
        "Kato defeated Mora in the mayoral election.",
        "Moyo has travelled little since taking office in July.",
        "Moyo took power after an election in May.",
        "The plan was met with an angry response.",
        "The valley hosts American troops.",
        "The spokeswoman was asked whether Peru would close its embassy in Chile.",
        "If we stand together, no one can threaten us.",
        "Chad will not be a base for attacks on its neighbours.",
    ] {
        let article = parser.parse(sentence).expect("a sentence");
        assert!(
            article.actions.is_empty() && article.incidents.is_empty(),
            "{sentence}\n{:#?}",
            (article.actions, article.incidents)
        );
    }
}

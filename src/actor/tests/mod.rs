//! Each construction by an example of its own, in a file for what it tests; here, what all use, a user's own actors and the actors
//! of the seed article.

mod body;
mod names;
mod owner;
mod person;
mod refer;

use crate::{Actor, ActorKind, Article};

fn read(text: &str) -> Article {
    crate::parse(text).expect("not empty")
}

/// The actor one of whose mentions is exactly `words`.
fn actor<'a>(article: &'a Article, words: &str) -> &'a Actor {
    let found = article.actors.iter().find(|actor| actor.mentions.iter().any(|span| span.of(&article.text) == words));
    found.unwrap_or_else(|| panic!("no mention '{words}' among {:#?}", shown(article)))
}

fn shown(article: &Article) -> Vec<(&str, ActorKind, &str, Vec<&str>)> {
    let words = |actor: &Actor| actor.mentions.iter().map(|span| span.of(&article.text)).collect();
    article.actors.iter().map(|actor| (actor.name.as_str(), actor.kind, actor.code.as_str(), words(actor))).collect()
}

#[test]
fn users_actors_come_first() {
    let table = "Harbour Watch\tHW\torganisation\tNER\tNERNGO\nAda Mbeki Stone\tStone\tperson\tZAF\tZAFOPP\tparty chief@1990-\n";
    let parser = crate::Parser::builder().actors("mine.tsv", table).build().expect("a table");
    let article = parser.parse("Harbour Watch criticised Ada Mbeki Stone on Monday. HW said Stone had lied.").expect("not empty");
    assert_eq!(actor(&article, "HW").code, "NERNGO");
    assert_eq!(actor(&article, "Stone").code, "ZAFOPP");
    let error = crate::Parser::builder().actors("mine.tsv", "Harbour Watch\t\tclub\n").build().expect_err("no such kind");
    assert_eq!((error.table.as_str(), error.line), ("mine.tsv", 1));
}

/// The table `Actors` of the seed's facts.

#[test]
fn the_actors_of_the_seed_article() {
    let article = read(include_str!("../../../tests/data/niger-ukraine.txt"));
    for (words, name, kind, code) in [
        ("Niger", "Niger", ActorKind::State, "NER"),
        ("Kyiv", "Ukraine", ActorKind::State, "UKR"),
        ("Bamako", "Mali", ActorKind::State, "MLI"),
        ("transitional government of Mali", "Malian government", ActorKind::Government, "MLIGOV"),
        ("Malian army", "Malian army", ActorKind::Military, "MLIMIL"),
        ("Mali's army", "Malian army", ActorKind::Military, "MLIMIL"),
        ("government spokesman Amadou Abdramane", "Amadou Abdramane", ActorKind::Person, "NERGOV"),
        ("Mali's government spokesman Colonel Abdoulaye Maiga", "Abdoulaye Maiga", ActorKind::Person, "MLIGOV"),
        ("Andriy Yusov", "Andriy Yusov", ActorKind::Person, "UKRSPY"),
        ("Yusov", "Andriy Yusov", ActorKind::Person, "UKRSPY"),
        ("GUR", "GUR", ActorKind::Intelligence, "UKRSPY"),
        ("Ukraine's military intelligence agency", "GUR", ActorKind::Intelligence, "UKRSPY"),
        ("Ukrainian foreign ministry", "Ukrainian foreign ministry", ActorKind::Ministry, "UKRGOV"),
        ("UN Security Council", "UN Security Council", ActorKind::Intergovernmental, "IGOUNOSEC"),
        ("France", "France", ActorKind::State, "FRA"),
        ("Russia", "Russia", ActorKind::State, "RUS"),
        ("Wagner paramilitary group", "Wagner Group", ActorKind::ArmedGroup, "RUSREB"),
        ("Tuareg-led separatists", "separatist forces", ActorKind::ArmedGroup, "REB"),
        ("militants", "militants", ActorKind::ArmedGroup, "REB"),
        ("state media", "state media", ActorKind::Media, "MED"),
    ] {
        let found = actor(&article, words);
        assert_eq!((found.name.as_str(), found.kind, found.code.as_str()), (name, kind, code), "{words}");
    }
    let government = actor(&article, "Abdramane").of.and_then(|id| article.actors.get(id.index()));
    assert_eq!(government.map(|body| body.name.as_str()), Some("Nigerien government"));
    let agency = actor(&article, "Yusov").of.and_then(|id| article.actors.get(id.index()));
    assert_eq!(agency.map(|body| body.name.as_str()), Some("GUR"));
    assert_eq!(actor(&article, "Abdramane").role.as_deref(), Some("government spokesman"));
    assert!(article.actors.iter().all(|actor| actor.name != "Algeria"));
}

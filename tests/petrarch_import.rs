//! PETRARCH's dictionaries in the parser's own stages: actors, agents and verbs of a lab in a whole article.

use chrono::NaiveDate;
use demarche::{Article, Context, Parser};

const ACTORS: &str = include_str!("data/petrarch/isles.actors.txt");
const AGENTS: &str = include_str!("data/petrarch/isles.agents.txt");

fn parser(verbs: &str) -> Parser {
    let builder = Parser::builder().petrarch_actors("actors", ACTORS).petrarch_agents("agents", AGENTS);
    let (parser, unread) = builder.petrarch_verbs("verbs", verbs).build_with_unread().expect("the embedded tables read");
    assert_eq!(unread, []);
    parser
}

/// The acts of an article as `ACTOR RECIPIENT CODE`.
fn acts(article: &Article) -> Vec<String> {
    let codes = |ids: &[demarche::ActorId]| -> String {
        ids.iter().map(|id| article.actors[id.index()].code.as_str()).collect::<Vec<_>>().join("+")
    };
    article.actions.iter().map(|act| format!("{} {} {}", codes(&act.actors), codes(&act.recipients), act.cameo)).collect()
}

#[test]
fn a_lab_names_its_actors_and_verbs() {
    let verbs = "&PEARLS\n+PEARL\n+CORAL\n\n--- SNUB [120] ---\nSNUB\n- * &PEARLS (FROM +) [1622]\n";
    let text = "Lemuria, Sept 12 (Reuters) - Atlantis snubbed France on Monday.";
    let parser = parser(verbs);
    assert_eq!(acts(&parser.parse(text).expect("a text")), ["ATL FRA 120"]);
    assert_eq!(acts(&parser.parse("Thule snubbed corals from Italy.").expect("a text")), ["THU ITA 1622"]);
}

#[test]
fn codes_hold_on_their_days() {
    let parser = parser("");
    let code_in = |year| {
        let context = Context { published: NaiveDate::from_ymd_opt(year, 6, 1), ..Context::default() };
        let article = parser.parse_with("King Atlas condemned France on Monday.", &context).expect("a text");
        article.actors.iter().find(|actor| actor.name == "King Atlas").map(|actor| actor.code.clone())
    };
    assert_eq!(code_in(1955).as_deref(), Some("ATLGOV"));
    assert_eq!(code_in(1965).as_deref(), Some("ATLELI"));
}

#[test]
fn what_no_rule_can_tell_is_told() {
    let verbs = "--- GIVE [---] ---\nGIVE\n- * {HUMANITARIAN AID} [073]\n- SAID WOULD * AID [033]\n- * X [999]\n";
    let (_, unread) = Parser::builder().petrarch_verbs("lab", verbs).build_with_unread().expect("the embedded tables read");
    let lines: Vec<usize> = unread.iter().map(|(_, unread)| unread.line).collect();
    assert_eq!(lines, [3, 4, 5], "{unread:?}");
}

#[test]
fn event_tables_in_the_own_format() {
    let parser = Parser::builder().events("mine", "snub.v\tobj\treject\t120\t\tFiji snubbed Tonga.\n").build().expect("a row");
    assert_eq!(acts(&parser.parse("Fiji snubbed Tonga on Monday.").expect("a text")), ["FJI TON 120"]);
    assert!(Parser::builder().events("mine", "snub.v\tobj\tsulk\t120\n").build().is_err());
}

//! PETRARCH's dictionaries: read from files of the test's own, and sentences coded with them.

use chrono::NaiveDate;
use demarche::Parser;
use demarche::petrarch::{ActorDictionary, AgentDictionary, Coder, DiscardList, Options, Outcome, VerbDictionary};
use std::sync::LazyLock;

mod property;

const ACTORS: &str = include_str!("data/petrarch/isles.actors.txt");
const AGENTS: &str = include_str!("data/petrarch/isles.agents.txt");
const VERBS: &str = include_str!("data/petrarch/isles.verbs.txt");
const VERBS_2: &str = include_str!("data/petrarch/isles.verbs2.txt");
const DISCARDS: &str = include_str!("data/petrarch/isles.discards.txt");

static PARSER: LazyLock<Parser> = LazyLock::new(|| Parser::new().expect("the embedded tables read"));

fn coder(verbs: &str) -> Coder {
    let actors = ActorDictionary::read(ACTORS).dictionary;
    let agents = AgentDictionary::read(AGENTS).dictionary;
    Coder::new(actors, agents, VerbDictionary::read(verbs).dictionary, DiscardList::read(DISCARDS), Options::default())
}

/// The events of a sentence of 1 June of a year, as `SOURCE TARGET CODE`.
fn coded(coder: &Coder, text: &str, year: i32) -> Vec<String> {
    let analysis = PARSER.analyze(text).expect("a text");
    match coder.code(&analysis, NaiveDate::from_ymd_opt(year, 6, 1)) {
        Outcome::Events(events) => {
            events.iter().map(|event| format!("{} {} {}", event.source, event.target, event.code)).collect()
        }
        Outcome::Discarded(phrase) => vec![format!("discarded: {phrase}")],
    }
}

#[test]
fn every_dictionary_is_read() {
    let actors = ActorDictionary::read(ACTORS);
    assert_eq!((actors.dictionary.actors.len(), actors.unread), (6, Vec::new()));
    let agents = AgentDictionary::read(AGENTS);
    assert_eq!((agents.dictionary.agents.len(), agents.unread), (6, Vec::new()));
    let verbs = VerbDictionary::read(VERBS);
    assert_eq!((verbs.dictionary.blocks.len(), verbs.unread), (10, Vec::new()));
    let verbs = VerbDictionary::read(VERBS_2);
    let told: Vec<String> = verbs.unread.iter().map(ToString::to_string).collect();
    assert_eq!(told, ["line 15: '&STORMS' is not defined: - * (IN &STORMS) [---]"]);
    assert_eq!(DiscardList::read(DISCARDS).len(), 2);
}

#[test]
fn patterns_in_order() {
    let coder = coder(VERBS);
    let cases = [
        // The verb alone, a set, and an adjacency.
        ("Atlantis criticized Lemuria.", "ATL LEM 121"),
        ("Atlantis will restore friendly ties with Lemuria.", "ATL LEM 064"),
        ("Atlantis restored the trade of pearls with Lemuria.", "ATL LEM 060"),
        ("Atlantis soldiers cordoned off the harbour of Lemuria.", "ATLMIL LEM 1721"),
        // Source and target where the pattern has them.
        ("Fishermen of Lemuria won a pledge from Atlantis.", "LEMLAB ATL 054"),
        ("Lemuria was freed from Atlantis after the flood.", "ATL LEM 066"),
        // Passive.
        ("Lemuria was criticized by Atlantis.", "ATL LEM 121"),
    ];
    for (text, event) in cases {
        assert_eq!(coded(&coder, text, 2020), [event], "{text}");
    }
}

#[test]
fn pairs_and_compounds() {
    let coder = coder(VERBS);
    assert_eq!(coded(&coder, "Atlantis and Lemuria agreed on Monday.", 2020), ["ATL LEM 030", "LEM ATL 030"]);
    assert_eq!(coded(&coder, "Atlantis visited Lemuria.", 2020), ["ATL LEM 032", "LEM ATL 033"]);
    assert_eq!(
        coded(&coder, "Soldiers and ministers of Atlantis criticized Thule and Lemuria.", 2020),
        ["ATLMIL THU 121", "ATLMIL LEM 121", "ATLGOV THU 121", "ATLGOV LEM 121"]
    );
    assert_eq!(coded(&coder, "The Twin Isles criticized Lemuria.", 2020), ["EAS LEM 121", "WES LEM 121"]);
}

#[test]
fn actors_and_agents_on_a_day() {
    let coder = coder(VERBS);
    assert_eq!(coded(&coder, "King Atlas criticized the Lemurian police.", 1955), ["ATLGOV LEMCOP 121"]);
    assert_eq!(coded(&coder, "King Atlas criticized the former ministers of Lemuria.", 1965), ["ATLELI LEMELI 121"]);
    assert_eq!(coded(&coder, "A Lemurian charity criticized Atlantis.", 1965), ["NGOLEM ATL 121"]);
}

#[test]
fn what_tells_nothing() {
    let coder = coder(VERBS);
    assert_eq!(coded(&coder, "Atlantis hoped for Lemuria.", 2020), Vec::<String>::new());
    assert_eq!(coded(&coder, "Atlantis criticized the weather.", 2020), Vec::<String>::new());
    assert_eq!(coded(&coder, "Atlantis criticized Lemuria after the regatta.", 2020), ["discarded: REGATTA"]);
    // A clause between commas is left out, and the actors in it.
    assert_eq!(
        coded(&coder, "Atlantis, an old friend of Thule, criticized Lemuria on Monday for the second time.", 2020),
        ["ATL LEM 121"]
    );
}

#[test]
fn constituents_in_any_order() {
    let coder = coder(VERBS_2);
    assert_eq!(coded(&coder, "Atlantis sent humanitarian aid to Lemuria.", 2020), ["ATL LEM 073"]);
    assert_eq!(coded(&coder, "Atlantis sent warships to the border with Lemuria.", 2020), ["ATL LEM 154"]);
    assert_eq!(coded(&coder, "Atlantis sent a letter to Lemuria.", 2020), ["ATL LEM 040"]);
}

#[test]
fn verbs_that_tell_something_together() {
    let coder = coder(VERBS_2);
    assert_eq!(coded(&coder, "Atlantis said that Lemuria attacked a village.", 2020), ["ATL LEM 112"]);
    assert_eq!(coded(&coder, "Atlantis said that it had attacked Lemuria.", 2020), ["ATL LEM 015"]);
    assert_eq!(coded(&coder, "Atlantis said that it had sent a letter to Lemuria.", 2020), ["ATL LEM 040"]);
}

proptest::proptest! {
    #![proptest_config(property::config(256))]

    /// Whatever a file holds, its readers end without panic, and count what they leave.
    #[test]
    fn readers_take_anything(text in "([-+*&$%^~!#;{}()\\[\\]<>_ A-Za-z0-9\t\n:/é]|<!--|-->|---|&A\n\\+){0,80}") {
        let readings = [ActorDictionary::read(&text).unread.len(), AgentDictionary::read(&text).unread.len()];
        let verbs = VerbDictionary::read(&text);
        proptest::prop_assert!(readings.iter().all(|unread| *unread <= text.lines().count() + 1));
        proptest::prop_assert!(verbs.unread.len() <= verbs.entries);
        let coder = coder(&text);
        coded(&coder, "Atlantis and Lemuria agreed.", 2020);
    }
}

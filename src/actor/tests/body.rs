//! Bodies, forces and groups: whose they are when nothing but the article tells.

use super::{actor, read, shown};
use crate::{Actor, ActorKind};

#[test]
fn bodies_belong_to_their_state_however_it_is_said() {
    for (text, words, code) in [
        ("The Malian army attacked a camp on Monday.", "Malian army", "MLIMIL"),
        ("Mali's army attacked a camp on Monday.", "Mali's army", "MLIMIL"),
        ("The army of Mali attacked a camp on Monday.", "army of Mali", "MLIMIL"),
        ("The Ukrainian foreign ministry summoned the ambassador.", "Ukrainian foreign ministry", "UKRGOV"),
        ("The transitional government of Chad has resigned.", "transitional government of Chad", "TCDGOV"),
        ("Turkish police arrested two men.", "Turkish police", "TURCOP"),
        ("The Supreme Court of Kenya rejected the appeal.", "Supreme Court of Kenya", "KENJUD"),
    ] {
        let article = read(text);
        assert_eq!(actor(&article, words).code, code, "{text}");
    }
}

#[test]
fn what_sort_is_no_actor() {
    for text in [
        "Chad ended intelligence sharing.",
        "Chad blamed Sudan for drone attacks on its wells.",
        "It fell without much resistance.",
    ] {
        let article = read(text);
        let no_force =
            |actor: &Actor| !matches!(actor.kind, ActorKind::Intelligence | ActorKind::Military | ActorKind::ArmedGroup);
        assert!(article.actors.iter().all(no_force), "{:#?}", shown(&article));
    }
}

#[test]
fn a_group_without_a_name_is_called_by_its_noun() {
    for (text, words, name) in [
        ("Armed militiamen attacked the camp.", "Armed militiamen", "armed militiamen"),
        ("More than 200 armed militiamen attacked the camp.", "More than 200 armed militiamen", "armed militiamen"),
    ] {
        assert_eq!(actor(&read(text), words).name, name, "{text}");
    }
}

#[test]
fn an_army_is_the_state_s() {
    let article = read("Chad's defence ministry denied that its forces had crossed the border.");
    assert_eq!(actor(&article, "its forces").name, "Chadian army");
}

#[test]
fn an_international_body_is_not_that_of_its_seat() {
    let article = read("China rejected a ruling by an international tribunal in Geneva.");
    let tribunal = article.actors.iter().find(|actor| actor.kind == ActorKind::Judiciary);
    assert_eq!(tribunal.map(|actor| (actor.name.as_str(), actor.country)), Some(("international tribunal", None)));
}

#[test]
fn a_ministry_of_the_dateline_is_that_of_home() {
    let text = "ISLAMABAD: Pakistan summoned an envoy of India over firing by India. Pakistan protested.\n\n\
                The foreign ministry said that India had broken the truce. Indian troops and Indian police stayed. India is silent.";
    assert_eq!(actor(&read(text), "foreign ministry").code, "PAKGOV");
}

#[test]
fn a_body_is_what_it_is_known_as() {
    let article = read("The United Nations mission in Congo, known as MONUSCO, condemned the raid.");
    assert_eq!(actor(&article, "MONUSCO"), actor(&article, "United Nations mission"));
    let article = read("The ADF, a Ugandan rebel group that rose in 1996, has not claimed the raid.");
    assert_eq!(actor(&article, "ADF").name, "Allied Democratic Forces");
}

#[test]
fn groups_are_known_by_any_name() {
    let article = read("Fighters of the PKK clashed with Turkish troops, and Hamas militants fired rockets.");
    assert_eq!(actor(&article, "PKK").name, "Kurdistan Workers' Party");
    assert_eq!(actor(&article, "Hamas militants").name, "Hamas");
    let article = read("The Lord's Resistance Army freed its hostages.");
    assert_eq!(actor(&article, "Lord's Resistance Army").code, "UGAREB");
}

#[test]
fn a_junta_is_no_other_state_s_government() {
    let article =
        read("Gabon's president was ousted. The French government urged Gabon to free him. The junta closed Gabon's borders.");
    assert_eq!(actor(&article, "junta").code, "GABGOV");
}

#[test]
fn a_speaker_sits_where_the_body_he_speaks_for_does() {
    let article =
        read("Taiwan blamed China for the raid on Taiwan's coast. A Foreign Office spokesperson in London said talks went on.");
    assert_eq!(actor(&article, "Foreign Office spokesperson").code, "GBRGOV");
}

#[test]
fn parties_to_a_war_are_no_political_ones() {
    for text in ["The resolution demands that all parties stop fighting.", "The warring parties met in Oslo."] {
        let article = read(text);
        assert!(article.actors.iter().all(|actor| actor.kind != ActorKind::Party), "{:#?}", shown(&article));
    }
}

#[test]
fn a_province_may_bear_the_name_of_a_state() {
    let article = read("Two engineers were kidnapped in Niger state in July.");
    assert!(article.actors.iter().all(|actor| actor.kind != ActorKind::State), "{:#?}", shown(&article));
}

#[test]
fn a_city_where_states_meet_is_no_home() {
    let article =
        read("GENEVA, Sept 8, 2018 (AFP) - Talks to end the war in Yemen collapsed. Foreign Minister Ali Nur left for Riyadh.");
    assert!(actor(&article, "Foreign Minister Ali Nur").code != "CHEGOV", "{:#?}", shown(&article));
}

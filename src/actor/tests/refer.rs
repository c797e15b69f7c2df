//! Pronouns, nouns that point back, and the country that is meant where none is named.

use super::{actor, read, shown};

#[test]
fn both_parties_are_two() {
    let article = read("Niger and Mali signed a truce. Both parties praised it.");
    let meant = article.actors.iter().filter(|actor| actor.mentions.iter().any(|span| span.of(&article.text) == "parties"));
    assert_eq!(meant.map(|actor| actor.name.as_str()).collect::<Vec<_>>(), ["Niger", "Mali"]);
}

#[test]
fn the_two_are_the_last_people_named() {
    let article = read("Chadian President Ali Bako met Peruvian President Juan Soto. The two agreed to talk.");
    let meant = article.actors.iter().filter(|actor| actor.mentions.iter().any(|span| span.of(&article.text) == "two"));
    assert_eq!(meant.map(|actor| actor.name.as_str()).collect::<Vec<_>>(), ["Ali Bako", "Juan Soto"]);
}

#[test]
fn one_of_several_is_not_it() {
    let article = read("France and Spain urged Peru to pull its troops out.");
    assert_eq!(actor(&article, "its").name, "Peru");
}

#[test]
fn an_office_speaks_for_its_owner() {
    let article =
        read("Envoy Tom Perriello met President Ali Bako. Bako's office said he had told the envoy that no talks could begin.");
    let told = article.statements.iter().find(|statement| statement.cue.lemma == "tell").expect("told");
    assert_eq!(article.name_of(&told.speaker), Some("Ali Bako"));
}

#[test]
fn two_sides_are_those_of_the_sentence_before() {
    let article = read(
        "China and the Philippines held talks on Monday.\n\nLater, Chinese Premier Li Qiang met Cambodian Prime Minister Hun Manet. \
         The two sides agreed to deepen trade.",
    );
    let agreed = article.actions.iter().find(|action| action.kind.as_str() == "agree").expect("an agreement");
    let names: Vec<_> = agreed.actors.iter().filter_map(|&id| article.actor(id)).map(|actor| actor.name.as_str()).collect();
    assert_eq!(names, ["China", "Cambodia"]);
}

#[test]
fn a_group_is_the_one_that_was_told_of() {
    let article = read("Police blamed Boko Haram, a militant group allied with Islamic State. The group denied it.");
    assert_eq!(actor(&article, "group").name, "Boko Haram");
    let article = read("The U.N. peacekeeping mission MONUSCO condemned the killings.");
    assert_eq!(actor(&article, "MONUSCO"), actor(&article, "U.N. peacekeeping mission"));
}

#[test]
fn a_bureau_tells_of_its_neighbours() {
    let article = read(
        "NAIROBI, March 3 (Reuters) - Gunmen killed 14 villagers in eastern Congo, an official said.\n\n\
         A spokesman for the army said soldiers from Uganda were pursuing the attackers. He asked the government for help.",
    );
    assert_eq!(actor(&article, "army").code, "CODMIL");
    let article = read("ANKARA, March 3 (Reuters) - A bomb killed two people in Syria.\n\nThe foreign ministry condemned it.");
    assert_eq!(actor(&article, "foreign ministry").code, "TURGOV");
}

#[test]
fn the_united_nations_are_no_bloc() {
    let article = read("ASEAN leaders met in Lima. The United Nations sent an observer. The bloc condemned the raid.");
    assert_eq!(actor(&article, "bloc").name, "ASEAN");
}

#[test]
fn a_minister_is_of_the_government_that_acts_in_his_sentence() {
    let text = "BERLIN (AP) -- Germany praised the accord. Germany said it would help.\n\n\
                The Hungarian government recalled its envoy, and Foreign Minister Peter Toth said ties were at a low.";
    assert_eq!(actor(&read(text), "Foreign Minister Peter Toth").code, "HUNGOV");
}

#[test]
fn pronouns_find_whom_they_mean() {
    let article = read("Brazil said on Monday that it would recall its ambassador.");
    assert_eq!(actor(&article, "it").name, "Brazil");
    let article = read("India and Nepal signed an accord. Both countries praised it.");
    let means = |name: &str| {
        article
            .actors
            .iter()
            .any(|actor| actor.name == name && actor.mentions.iter().any(|span| span.of(&article.text) == "countries"))
    };
    assert!(means("India") && means("Nepal"), "{:#?}", shown(&article));
}

#[test]
fn a_text_that_goes_on_is_no_actor() {
    let article = read("The council urged Lebanon to act. The resolution demands a truce. It condemns the raid.");
    assert_eq!(actor(&article, "Lebanon").mentions.len(), 1);
}

#[test]
fn who_is_told_something_is_not_what_a_pronoun_means() {
    let article = read("A witness told Reuters he saw a truck. Gunmen then stormed it.");
    assert_eq!(actor(&article, "Reuters").mentions.len(), 1);
}

#[test]
fn courts_are_no_side_of_a_war() {
    let article = read(
        "Sudan's army shelled a market, lawyers said. The Rapid Support Forces blamed the army. The lawyers said the army fired first. \
         Lawyers met in Geneva. The Rapid Support Forces denied it. Both sides have been accused of crimes.",
    );
    let lawyers = article.actors.iter().find(|actor| actor.kind == crate::ActorKind::Judiciary).expect("the lawyers");
    let said = |span: &crate::Span| span.of(&article.text);
    assert!(lawyers.mentions.iter().all(|span| said(span) != "sides"), "{:#?}", lawyers.mentions);
}

#[test]
fn migrants_are_no_camp() {
    let article = read("Libya accused Tunisia of dumping migrants there. The two countries later agreed to share the task.");
    assert_eq!((actor(&article, "Libya").mentions.len(), actor(&article, "Tunisia").mentions.len()), (2, 2));
}

#[test]
fn whom_a_lawyer_speaks_for_is_meant() {
    let article = read("Jorge Glas was jailed on Friday. His lawyer said agents had beaten him.");
    assert_eq!(actor(&article, "Jorge Glas").mentions.len(), 3);
}

#[test]
fn nobody_urges_his_own_state() {
    let article = read("North Korea fired a missile. South Korea's minister urged it to return to dialogue.");
    assert_eq!(actor(&article, "North Korea").mentions.len(), 2);
}

#[test]
fn who_says_what_a_state_will_do_speaks_for_it() {
    let article =
        read("QUITO, Ecuador (AP) — Police raided a house. Foreign Secretary Rosa Vidal said Mexico would file a complaint.");
    assert_eq!(actor(&article, "Foreign Secretary Rosa Vidal").code, "MEXGOV");
}

//! Whose a body, an office or a group is by its phrase.

use super::{actor, read, shown};

#[test]
fn an_ambassador_is_of_who_sent_him() {
    let article =
        read("Manila summoned China's ambassador. The ministry handed ambassador Huang Xilian a note. Huang rejected it.");
    assert_eq!(actor(&article, "Huang").code, "CHNGOV");
}

#[test]
fn an_article_begins_another_party() {
    let article = read("Talks between the government of President Juan Soto and the FARC began in Quito.");
    assert!(article.actors.iter().all(|actor| !actor.name.contains("FARC gov")), "{:#?}", shown(&article));
}

#[test]
fn who_sends_soldiers_sends_his_own() {
    let article = read("American troops left Riyadh. Egypt offered to send soldiers.");
    assert_eq!(actor(&article, "soldiers").name, "Egyptian army");
}

#[test]
fn a_last_noun_stands_for_all() {
    let article = read("Sudan's ruling military council dismissed the minister. The council gave no reason.");
    assert_eq!(actor(&article, "council").name, "Sudanese government");
}

#[test]
fn nouns_under_one_article_share_their_owner() {
    let article = read("France praised the government and people of Mali.");
    assert_eq!(actor(&article, "government").name, "Malian government");
    assert_eq!(actor(&article, "people of Mali").name, "Malian people");
    let article = read("The government and the people of Darfur disagree.");
    assert!(article.actors.iter().all(|actor| actor.name != "Sudanese government"), "{:#?}", shown(&article));
}

#[test]
fn a_commander_of_rebels_is_a_rebel() {
    let article = read("FARC commander Luis Mora spoke on Monday.");
    assert_eq!(actor(&article, "FARC commander Luis Mora").code, "COLREB");
}

#[test]
fn a_counterpart_serves_the_state_before_it() {
    let article = read("Minister Ali Bako of Ghana met his Turkish counterpart, Yasar Guler, in Accra.");
    assert_eq!(actor(&article, "Yasar Guler").code, "TURGOV");
    assert_eq!(article.actions[0].actors.len(), 2, "{:#?}", article.actions);
}

#[test]
fn a_prefix_turns_an_owner_round() {
    let article = read("Anti-government protesters marched through the city.");
    let protesters = actor(&article, "Anti-government protesters");
    assert_eq!((protesters.of, protesters.code.as_str()), (None, "CVL"));
    assert_eq!(article.actors.len(), 1, "{:#?}", shown(&article));
}

#[test]
fn international_officials_belong_to_their_body() {
    let article = read("U.N. Secretary-General Kofi Annan said on Monday that he would travel to Baghdad.");
    let annan = actor(&article, "he");
    assert_eq!(annan.name, "Kofi Annan");
    assert_eq!(annan.of.and_then(|id| article.actors.get(id.index())).map(|actor| actor.name.as_str()), Some("United Nations"));
}

/// Each sentence with words of a mention, and the actor whose they are.

#[test]
fn a_person_belongs_to_the_body_that_an_office_names() {
    for (text, name, of, code) in [
        ("South Sudan's army spokesman Peter Lado said the town had fallen.", "Peter Lado", "South Sudanese army", "SSDMIL"),
        (
            "The spokesman for the Kenyan foreign ministry, Joseph Mwangi, said so.",
            "Joseph Mwangi",
            "Kenyan foreign ministry",
            "KENGOV",
        ),
        ("Government spokesman Issa Diallo of Guinea resigned.", "Issa Diallo", "Guinean government", "GINGOV"),
    ] {
        let article = read(text);
        let person = article.actors.iter().find(|actor| actor.name == name).unwrap_or_else(|| panic!("{:#?}", shown(&article)));
        let body = person.of.and_then(|id| article.actors.get(id.index())).map(|body| body.name.as_str());
        assert_eq!((body, person.code.as_str()), (Some(of), code), "{text}");
    }
}

#[test]
fn an_ambassador_to_a_body_is_his_state_s() {
    let article = read("Russia's U.N. Ambassador Pavel Orlov abstained on Monday.");
    let person = actor(&article, "Russia's U.N. Ambassador Pavel Orlov");
    let of = person.of.and_then(|id| article.actors.get(id.index())).map(|state| state.name.as_str());
    assert_eq!((of, person.code.as_str()), (Some("Russia"), "RUSGOV"), "{:#?}", shown(&article));
}

#[test]
fn an_office_speaks_for_its_owner() {
    let article =
        read("Envoy Tom Perriello met President Ali Bako. Bako's office said he had told the envoy that no talks could begin.");
    let told = article.statements.iter().find(|statement| statement.cue.lemma == "tell").expect("told");
    assert_eq!(article.name_of(&told.speaker), Some("Ali Bako"));
}

#[test]
fn a_name_is_not_said_twice() {
    assert_eq!(actor(&read("A Kenyan army spokesman denied it."), "Kenyan army spokesman").name, "Kenyan army spokesman");
}

#[test]
fn a_deputy_is_what_he_is_deputy_to() {
    let article = read("President Hassan Sheikh Mohamud of Somalia met his former deputy, Ali Nur.");
    assert_eq!(actor(&article, "Ali Nur").code, "SOMGOV");
}

#[test]
fn lawmakers_of_a_region_are_of_one_state() {
    let article = read("Two regional lawmakers were among the dead.");
    assert!(article.actors.iter().all(|actor| !actor.name.starts_with("international")), "{:#?}", article.actors);
}

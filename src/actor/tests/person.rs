//! People: titles, offices, appositions, and one person under several names.

use super::{actor, read, shown};
use crate::ActorKind;

#[test]
fn what_ends_with_a_place_noun_is_no_person() {
    let article = read("Ships met near Second Thomas Shoal on Monday. He left.");
    assert!(article.actors.iter().all(|actor| actor.kind != ActorKind::Person), "{:#?}", shown(&article));
}

#[test]
fn a_title_or_an_apposition_makes_a_person() {
    let article = read("Foreign Minister Aluko Badmus met President Ingrid Halvorsen of Norway on Friday.");
    assert_eq!(actor(&article, "Foreign Minister Aluko Badmus").role.as_deref(), Some("foreign minister"));
    let article =
        read("Tomas Okello, a spokesman for the Ugandan army, said on Friday that the troops would stay. Okello gave no date.");
    let person = actor(&article, "Okello");
    assert_eq!((person.name.as_str(), person.code.as_str()), ("Tomas Okello", "UGAMIL"));
}

#[test]
fn a_name_may_follow_all_that_its_office_is_for() {
    let article = read(
        "Spokesman Omar Said resigned. The army's spokesman for the north, Colonel Ali Hassan, said the road was open. \
         The navy's spokesperson for the West Java Sea, Commodore Juan Reyes, agreed.",
    );
    assert_eq!(actor(&article, "Colonel Ali Hassan").name, "Ali Hassan");
    assert_eq!(actor(&article, "Commodore Juan Reyes").name, "Juan Reyes");
    assert_eq!(article.name_of(&article.statements[0].speaker), Some("Ali Hassan"));
    let article = read("Norway summoned the Chinese deputy ambassador on Friday.");
    assert_eq!(
        article.actors.iter().map(|actor| actor.name.as_str()).collect::<Vec<_>>(),
        ["Norway", "Chinese deputy ambassador", "China"]
    );
}

#[test]
fn well_known_people_need_no_title() {
    let article = read("Milosevic met Holbrooke in Belgrade on Tuesday.");
    assert_eq!(actor(&article, "Milosevic").code, "SRBGOV");
    assert_eq!(actor(&article, "Holbrooke").name, "Richard Holbrooke");
}

#[test]
fn a_person_is_called_as_his_country_calls_him() {
    let article =
        read("Chinese Foreign Minister Zhou Bohai met Ethiopian President Dawit Alemu. Zhou said that Dawit was welcome.");
    assert_eq!(actor(&article, "Zhou").name, "Zhou Bohai");
    assert_eq!(actor(&article, "Dawit").name, "Dawit Alemu");
}

#[test]
fn given_names_tell_gender() {
    let article = read("Justice Minister Laura Prins met Finance Minister Paul Adeyemi. She thanked the press, and he smiled.");
    assert_eq!(actor(&article, "She").name, "Laura Prins");
    assert_eq!(actor(&article, "he").name, "Paul Adeyemi");
}

#[test]
fn two_offices_of_one_person_and_the_leader_of_a_state() {
    let article = read("Qatari Prime Minister and Foreign Minister Hamad al-Thani arrived on Monday.");
    assert_eq!(article.actors.iter().filter(|actor| actor.kind == ActorKind::Person).count(), 1, "{:#?}", shown(&article));
    let article = read("Saddam Hussein spoke to the nation. The Iraqi leader was defiant.");
    assert_eq!(actor(&article, "Iraqi leader").name, "Saddam Hussein");
}

#[test]
fn a_known_person_may_be_spelled_in_another_way() {
    let article = read("President Abdulaziz Boutefliqa threatened a curfew. Boutefliqa said it would last.");
    assert_eq!(actor(&article, "Boutefliqa").name, "Abdelaziz Bouteflika");
    let article = read("The Libyan leader, Col. Mouammar el-Kadhafi, was defiant. Mr. Kadhafi said he would never go.");
    assert_eq!(actor(&article, "he").code, "LBYGOV", "{:#?}", shown(&article));
    let article = read("Ahmed al-Sharif, a rebel commander, said the town had fallen. Sharif gave no date.");
    assert_eq!(actor(&article, "Sharif").name, "Ahmed al-Sharif");
}

#[test]
fn the_office_that_tells_most_is_the_role() {
    let article = read("Kenyan opposition leader Raila Odinga accused the police. The suspect's lawyer said nothing.");
    assert_eq!(actor(&article, "Kenyan opposition leader Raila Odinga").code, "KENOPP");
    assert!(article.actors.iter().all(|actor| !actor.name.contains("suspect")), "{:#?}", shown(&article));
    let article = read("The Holy See's spokesman, Father Paolo Rossi, confirmed it.");
    assert_eq!(actor(&article, "Father Paolo Rossi").role.as_deref(), Some("spokesman"));
}

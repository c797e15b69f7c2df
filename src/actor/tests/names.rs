//! Names: what is one, which it is, and names in the manner of the wires.

use super::{actor, read, shown};
use crate::{Actor, ActorKind};

#[test]
fn capitals_around_a_noun_make_a_name() {
    let article = read("The Central Committee of Sudan Doctors condemned the raid.");
    let committee = actor(&article, "Central Committee of Sudan Doctors");
    assert_eq!((committee.name.as_str(), committee.code.as_str()), ("Central Committee of Sudan Doctors", "SDNNGO"));
    let article = read("The Ituri Defence Forces, a rebel group, said its fighters had taken the town.");
    let group = actor(&article, "its");
    assert_eq!((group.name.as_str(), group.kind), ("Ituri Defence Forces", ActorKind::ArmedGroup));
}

#[test]
fn neighbours_with_like_names_are_told_apart() {
    let article = read("Nigerien soldiers crossed the border, and Nigerian soldiers followed them.");
    assert_eq!(actor(&article, "Nigerien soldiers").code, "NERMIL");
    assert_eq!(actor(&article, "Nigerian soldiers").code, "NGAMIL");
    let article = read("Sudan's army crossed the border.");
    assert!(article.actors.iter().all(|actor| actor.country.is_none_or(|code| code.as_str() == "SDN")), "{:#?}", shown(&article));
    let article = read("Congo and Rwanda signed a treaty. Officials in Brazzaville said the Congo would keep its word.");
    assert_eq!(actor(&article, "Congo").country.map(|code| code.to_string()).as_deref(), Some("COG"));
}

#[test]
fn a_capital_acts_or_is_a_place() {
    let article = read("Paris accused Moscow of lying.");
    assert_eq!((actor(&article, "Paris").name.as_str(), actor(&article, "Moscow").name.as_str()), ("France", "Russia"));
    let article = read("The minister told reporters in Paris that he would resign.");
    assert!(article.actors.iter().all(|actor| actor.name != "France"), "{:#?}", shown(&article));
}

#[test]
fn a_longer_name_that_begins_alike_hides_no_state() {
    let article = read("Iran's foreign minister met the head of Iran's Revolutionary Guards.");
    assert_eq!(actor(&article, "Iran's foreign minister").code, "IRNGOV");
    assert_eq!(actor(&article, "Iran's Revolutionary Guards").code, "IRNMIL");
}

#[test]
fn letter_case_tells_names_from_words() {
    let article = read("They told us that the turkey from the car park may march on.");
    assert!(article.actors.iter().all(|actor| actor.kind != ActorKind::State), "{:#?}", shown(&article));
    let article = read("US officials said the UN would send food.");
    assert_eq!(actor(&article, "US").code, "USA");
    assert_eq!(actor(&article, "UN").code, "IGOUNO");
}

#[test]
fn wires_name_actors_in_many_ways() {
    for (text, mentions) in [
        (
            "U.N. Secretary-General Boutros Boutros-Ghali urged the Bosnian Serbs to free the men. He said the Serbs had refused.",
            &[("He", "Boutros Boutros-Ghali"), ("Serbs", "Bosnian Serbs")][..],
        ),
        (
            "The rebel Revolutionary United Front (RUF) attacked a town. The RUF said it would go on.",
            &[("RUF", "Revolutionary United Front"), ("it", "Revolutionary United Front")],
        ),
        ("Hamas's armed wing said it had fired rockets.", &[("Hamas's armed wing", "Hamas")]),
        (
            "The Quai d'Orsay and No. 10 kept silent, but Zhongnanhai sent an envoy.",
            &[("Quai d'Orsay", "France"), ("No. 10", "United Kingdom"), ("Zhongnanhai", "China")],
        ),
        (
            "South Sudan's army spokesman Peter Lado said the town had fallen.",
            &[("army", "South Sudanese army"), ("South Sudan's army spokesman Peter Lado", "Peter Lado")],
        ),
        (
            "The two Koreas will hold talks. Both sides said they wanted peace.",
            &[("Koreas", "South Korea"), ("sides", "North Korea")],
        ),
        (
            "The spokesman for the Kenyan foreign ministry, Joseph Mwangi, said talks had begun.",
            &[("Joseph Mwangi", "Joseph Mwangi")],
        ),
        ("Fighters of the PKK shelled a post. The group said two of its men had died.", &[("group", "Kurdistan Workers' Party")]),
        ("The Israel Defense Forces said its troops had fired.", &[("its troops", "Israel Defense Forces")]),
        ("Hezbollah and Israel traded fire. The two sides blamed each other.", &[("sides", "Hezbollah"), ("sides", "Israel")]),
        ("Hezbollah guerrillas captured two Israeli soldiers in a raid.", &[("guerrillas", "Hezbollah")]),
        ("Israeli Defense Minister Amir Levi resigned.", &[("Israeli Defense Minister Amir Levi", "Amir Levi")]),
        ("TPLF spokesman Getachew Bekele said the party would disarm.", &[("party", "Tigray People's Liberation Front")]),
        ("The Saudi-led coalition bombed the capital.", &[("Saudi-led coalition", "Saudi coalition")]),
        ("The Revolutionary Command Council met at noon.", &[("Revolutionary Command Council", "Revolutionary Command Council")]),
        (
            "The opposition Movement for Democratic Change said that the movement had won.",
            &[
                ("Movement for Democratic Change", "Movement for Democratic Change"),
                ("movement", "Movement for Democratic Change"),
            ],
        ),
        (
            "The Security Council of Armenia met. The U.N. Security Council did too.",
            &[("Security Council", "Armenian Security Council"), ("U.N. Security Council", "UN Security Council")],
        ),
        ("President Bashar al-Assad's government blamed rebels.", &[("al-Assad's government", "Syrian government")]),
        ("Senior Hamas official Omar Khatib said so.", &[("Senior Hamas official Omar Khatib", "Omar Khatib")]),
        (
            "The International Criminal Court opened on Monday. The court said it was ready.",
            &[("court", "International Criminal Court")],
        ),
        (
            "Georgia recalled its envoy from Azerbaijan. Azerbaijan said Georgian fire hit a village. Russia urged both sides to talk.",
            &[("sides", "Georgia"), ("sides", "Azerbaijan")],
        ),
        ("Vietnamese-led forces shelled the camps.", &[("Vietnamese-led forces", "Vietnamese army")]),
        (
            "The office of Karim Aziz, spokesman for the Jordanian police, said so.",
            &[("spokesman for the Jordanian police", "Karim Aziz")],
        ),
    ] {
        let article = read(text);
        for (words, name) in mentions {
            let means = |actor: &Actor| actor.name == *name && actor.mentions.iter().any(|span| span.of(text) == *words);
            assert!(article.actors.iter().any(means), "'{words}' is {name} in '{text}': {:#?}", shown(&article));
        }
    }
}

#[test]
fn ethnic_people_belong_to_no_state_of_their_name() {
    let article = read("Ethnic Turks marched on Monday.");
    assert_eq!(actor(&article, "Ethnic Turks").country, None, "{:#?}", shown(&article));
}

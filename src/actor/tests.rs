//! Each construction by an example of its own, and the actors of the seed article.

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
fn capitals_around_a_noun_make_a_name() {
    let article = read("The Central Committee of Sudan Doctors condemned the raid.");
    let committee = actor(&article, "Central Committee of Sudan Doctors");
    assert_eq!((committee.name.as_str(), committee.code.as_str()), ("Central Committee of Sudan Doctors", "SDNNGO"));
    let article = read("The Ituri Defence Forces, a rebel group, said its fighters had taken the town.");
    let group = actor(&article, "its");
    assert_eq!((group.name.as_str(), group.kind), ("Ituri Defence Forces", ActorKind::ArmedGroup));
}

#[test]
fn an_ambassador_is_of_who_sent_him() {
    let article =
        read("Manila summoned China's ambassador. The ministry handed ambassador Huang Xilian a note. Huang rejected it.");
    assert_eq!(actor(&article, "Huang").code, "CHNGOV");
}

#[test]
fn what_ends_with_a_place_noun_is_no_person() {
    let article = read("Ships met near Second Thomas Shoal on Monday. He left.");
    assert!(article.actors.iter().all(|actor| actor.kind != ActorKind::Person), "{:#?}", shown(&article));
}

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
fn a_group_without_a_name_is_called_by_its_noun() {
    for (text, words, name) in [
        ("Armed militiamen attacked the camp.", "Armed militiamen", "armed militiamen"),
        ("More than 200 armed militiamen attacked the camp.", "More than 200 armed militiamen", "armed militiamen"),
    ] {
        assert_eq!(actor(&read(text), words).name, name, "{text}");
    }
}

#[test]
fn a_last_noun_stands_for_all() {
    let article = read("Sudan's ruling military council dismissed the minister. The council gave no reason.");
    assert_eq!(actor(&article, "council").name, "Sudanese government");
}

#[test]
fn an_army_is_the_state_s() {
    let article = read("Chad's defence ministry denied that its forces had crossed the border.");
    assert_eq!(actor(&article, "its forces").name, "Chadian army");
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
fn a_longer_name_that_begins_alike_hides_no_state() {
    let article = read("Iran's foreign minister met the head of Iran's Revolutionary Guards.");
    assert_eq!(actor(&article, "Iran's foreign minister").code, "IRNGOV");
    assert_eq!(actor(&article, "Iran's Revolutionary Guards").code, "IRNMIL");
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
fn an_office_speaks_for_its_owner() {
    let article =
        read("Envoy Tom Perriello met President Ali Bako. Bako's office said he had told the envoy that no talks could begin.");
    let told = article.statements.iter().find(|statement| statement.cue.lemma == "tell").expect("told");
    assert_eq!(article.name_of(&told.speaker), Some("Ali Bako"));
}

#[test]
fn a_body_is_what_it_is_known_as() {
    let article = read("The United Nations mission in Congo, known as MONUSCO, condemned the raid.");
    assert_eq!(actor(&article, "MONUSCO"), actor(&article, "United Nations mission"));
    let article = read("The ADF, a Ugandan rebel group that rose in 1996, has not claimed the raid.");
    assert_eq!(actor(&article, "ADF").name, "Allied Democratic Forces");
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
fn well_known_people_need_no_title() {
    let article = read("Milosevic met Holbrooke in Belgrade on Tuesday.");
    assert_eq!(actor(&article, "Milosevic").code, "SRBGOV");
    assert_eq!(actor(&article, "Holbrooke").name, "Richard Holbrooke");
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
fn letter_case_tells_names_from_words() {
    let article = read("They told us that the turkey from the car park may march on.");
    assert!(article.actors.iter().all(|actor| actor.kind != ActorKind::State), "{:#?}", shown(&article));
    let article = read("US officials said the UN would send food.");
    assert_eq!(actor(&article, "US").code, "USA");
    assert_eq!(actor(&article, "UN").code, "IGOUNO");
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

#[test]
fn an_ambassador_to_a_body_is_his_state_s() {
    let article = read("Russia's U.N. Ambassador Pavel Orlov abstained on Monday.");
    let person = actor(&article, "Russia's U.N. Ambassador Pavel Orlov");
    let of = person.of.and_then(|id| article.actors.get(id.index())).map(|state| state.name.as_str());
    assert_eq!((of, person.code.as_str()), (Some("Russia"), "RUSGOV"), "{:#?}", shown(&article));
}

#[test]
fn ethnic_people_belong_to_no_state_of_their_name() {
    let article = read("Ethnic Turks marched on Monday.");
    assert_eq!(actor(&article, "Ethnic Turks").country, None, "{:#?}", shown(&article));
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
    let article = read(include_str!("../../tests/data/niger-ukraine.txt"));
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

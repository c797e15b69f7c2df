//! Casualty claims: one sentence, one claim; then who claims it, who did it, parts and tolls.

use demarche::{Article, CasualtyClaim, Certainty, Count, Effect, Quantifier};

/// Rows of `casualties.tsv` that are not read rightly yet, by sentence, effect and count; a row that is read rightly has to go.
const KNOWN_FAILURES: &[(&str, &str)] = &[];

fn parse(text: &str) -> Article {
    demarche::parse(text).expect("the sentence is neither empty nor too long")
}

/// The count as the table writes it.
fn shown(count: &Count) -> String {
    match (count.low, count.high, count.quantifier) {
        (_, _, Quantifier::None) => "none".to_owned(),
        (_, _, Quantifier::Vague) => format!("\"{}\"", count.word.as_deref().unwrap_or("")),
        (Some(low), _, Quantifier::About) => format!("~{low}"),
        (Some(low), Some(high), _) if low == high => low.to_string(),
        (low, high, _) => {
            let side = |bound: Option<u64>| bound.map_or(String::new(), |bound| bound.to_string());
            format!("{}..{}", side(low), side(high))
        }
    }
}

fn victims<'a>(article: &'a Article, claim: &CasualtyClaim) -> &'a str {
    claim.victims.span.map_or("", |span| span.of(&article.text))
}

#[test]
fn sentences_give_their_claims() {
    let table = include_str!("data/casualties.tsv");
    let mut rows = 0;
    let mut failed = Vec::new();
    for line in table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[sentence, effect, count, words, category] = columns.as_slice() else { panic!("five columns: {line}") };
        rows += 1;
        let article = parse(sentence);
        let is = |claim: &&CasualtyClaim| {
            claim.effect.as_str() == effect
                && shown(&claim.count) == count
                && (words == "*" || victims(&article, claim).contains(words))
                && claim.victims.category.as_str() == category
        };
        if !article.casualties.iter().any(|claim| is(&claim)) {
            let found: Vec<String> = article
                .casualties
                .iter()
                .map(|claim| {
                    format!("{} {} {:?} {}", claim.effect, shown(&claim.count), victims(&article, claim), claim.victims.category)
                })
                .collect();
            if !KNOWN_FAILURES.contains(&(sentence, count)) {
                failed.push(format!("{line}\n    found: {}", found.join("; ")));
            }
        } else if KNOWN_FAILURES.contains(&(sentence, count)) {
            failed.push(format!("read rightly now, strike it from the list: {line}"));
        }
    }
    assert!(rows >= 100, "{rows} rows");
    assert!(failed.is_empty(), "{} of {rows} rows:\n{}", failed.len(), failed.join("\n"));
}

/// Sentences that tell of no casualties.
#[test]
fn no_claims_are_made_up() {
    for text in [
        "The rebels threatened to kill 12 hostages.",
        "The plan could have killed thousands.",
        "If 20 soldiers die, the mission ends.",
        "The minister, 62, visited the 5th battalion.",
        "The parliament killed the bill with 52 votes.",
        "The company lost 20 million dollars last year.",
        "The army has not released figures.",
        "The drug can kill 99 percent of bacteria.",
        "He was wounded by the criticism of his 12 colleagues.",
        "The ministry wants to prevent 50 deaths a year.",
        "The storm destroyed 40 houses and killed 300 cattle.",
        "On 19 April 1995 the talks were still going on.",
        "In the novel, five children are kidnapped by pirates.",
        "The film, in which 12 soldiers die, opens on Friday.",
        "The candidates are in a dead heat after 20 debates.",
        "The company cut 1,200 jobs and lost 300 customers.",
        "The strike crippled 14 airports.",
        "The plot to kill 10 officials was foiled.",
        "An attack that would have killed hundreds was prevented.",
        "All 58 people aboard survived.",
    ] {
        let article = parse(text);
        let counted = article.casualties.iter().filter(|claim| claim.count.quantifier != Quantifier::None);
        let found: Vec<String> = counted.map(|claim| format!("{} {}", claim.effect, shown(&claim.count))).collect();
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

/// The only claim of this effect.
fn claim(article: &Article, effect: Effect) -> &CasualtyClaim {
    let mut all = article.casualties.iter().filter(|claim| claim.effect == effect);
    let first = all.next().unwrap_or_else(|| panic!("no claim in: {}", article.text));
    assert!(all.next().is_none(), "several claims in: {}", article.text);
    first
}

#[test]
fn certainty_follows_the_clause_and_the_cue() {
    for (text, certainty) in [
        ("Twelve soldiers were killed in the ambush.", Certainty::Stated),
        ("Twelve soldiers were reportedly killed in the ambush.", Certainty::Reported),
        ("Twelve soldiers were allegedly killed in the ambush.", Certainty::Alleged),
        ("Twelve soldiers are feared dead.", Certainty::Projected),
        ("Twelve soldiers may have been killed.", Certainty::Projected),
        ("The army said that twelve soldiers were killed in the ambush.", Certainty::Claimed),
        ("The army admitted that twelve soldiers were killed in the ambush.", Certainty::Admitted),
        ("The army denied that twelve soldiers were killed in the ambush.", Certainty::Denied),
    ] {
        let article = parse(text);
        assert_eq!(claim(&article, Effect::Killed).certainty, certainty, "{text}");
    }
}

#[test]
fn the_claimant_is_the_innermost_statement() {
    let article = parse("The rebels said on Thursday they had killed 84 soldiers.");
    let claim = claim(&article, Effect::Killed);
    let statement = &article.statements[claim.claimant.expect("a statement holds it").index()];
    assert!(statement.speaker.span.is_some_and(|span| span.of(&article.text).contains("rebels")));
    let article = parse("A bomb killed three people in the market.");
    assert_eq!(article.casualties[0].claimant, None);
}

#[test]
fn perpetrators_are_named_by_the_sentence() {
    for (text, by) in [
        ("Rebels killed 12 miners.", Some("Rebels")),
        ("Twelve miners were killed by rebels.", Some("rebels")),
        ("The killing of 12 miners by the rebels was condemned.", Some("rebels")),
        ("Rebels attacked the camp, killing 12 miners.", Some("Rebels")),
        ("The police suffered heavy losses at the hands of militants.", Some("militants")),
        ("Police shot dead the gunman.", Some("Police")),
        ("The prosecutor accused him of murdering two priests.", Some("him")),
        ("The army lost 12 men in the raid.", None),
        ("The raid cost 14 soldiers their lives.", None),
        ("A bomb killed 12 miners.", None),
        ("Twelve miners were killed.", None),
    ] {
        let article = parse(text);
        let claim = article.casualties.first().unwrap_or_else(|| panic!("no claim in: {text}"));
        let found = claim.perpetrator.as_ref().and_then(|by| by.span).map(|span| span.of(text));
        match (found, by) {
            (Some(found), Some(by)) => assert!(found.contains(by), "{text}: {found}"),
            (found, by) => assert_eq!(found, by, "{text}"),
        }
    }
}

#[test]
fn parts_are_linked_to_their_whole() {
    for (text, part, whole) in [
        ("Seventy-one people were killed, including 65 rebels.", 65, 71),
        ("Ten people died in the flood, three of them children.", 3, 10),
        ("Thirty people died in the raid. Of the dead, 14 were civilians.", 14, 30),
    ] {
        let article = parse(text);
        let with = |number| article.casualties.iter().position(|claim| claim.count.low == Some(number));
        let part = with(part).unwrap_or_else(|| panic!("no part in: {text}"));
        let found = article.casualties[part].part_of.map(|id| id.index());
        assert_eq!(found, with(whole), "{text}");
        assert!(found.is_some(), "{text}");
    }
}

#[test]
fn tolls_lay_rival_figures_side_by_side() {
    let text = "A bomb exploded in the market of Kandor on Monday. Police said 12 people were killed. The rebels said 20 people were killed.";
    let article = parse(text);
    let tolls = article.tolls();
    let toll = tolls.iter().find(|toll| toll.effect == Effect::Killed).expect("a toll of the dead");
    assert_eq!(toll.figures.len(), 2, "{tolls:?}");
    assert_eq!((toll.lowest, toll.highest), (Some(12), Some(20)));
    assert!(toll.is_disputed());
    assert_ne!(toll.figures[0].statement, toll.figures[1].statement);
}

#[test]
fn a_figure_that_was_raised_stands_no_more() {
    let article = parse("The death toll rose to 14 from 9.");
    let tolls = article.tolls();
    assert_eq!(tolls.len(), 1);
    assert_eq!((tolls[0].lowest, tolls[0].highest), (Some(14), Some(14)));
    assert_eq!(tolls[0].figures.iter().filter(|figure| figure.is_replaced).count(), 1);
}

#[test]
fn a_part_is_not_added_to_its_whole() {
    let article = parse("The storm killed 40 people, including 10 people on the islands.");
    for toll in article.tolls() {
        assert_eq!(toll.highest, Some(40), "{toll:?}");
    }
}

#[test]
fn what_an_attack_did_elsewhere_is_its_own_toll() {
    let article = parse(
        "At least 54 people were killed and 158 others injured in an attack on a market in Omdurman on Saturday. \
         The war has killed tens of thousands. It follows a drone attack on a hospital in Darfur that killed 70 people last month.",
    );
    let incident =
        |low: u64| article.casualties.iter().find(|claim| claim.count.low == Some(low)).and_then(|claim| claim.incident);
    assert!(incident(54).is_some() && incident(54) == incident(158), "{:#?}", article.incidents);
    assert!(incident(70).is_some() && incident(70) != incident(54), "{:#?}", article.incidents);
    assert_eq!(article.incidents.len(), 2, "{:#?}", article.incidents);
}

#[test]
fn a_second_participle_tells_a_harm_of_its_own() {
    let article = parse("Police opened fire, killing at least 13 people and wounding scores.");
    let effects: Vec<_> = article.casualties.iter().map(|claim| claim.effect).collect();
    assert_eq!(effects, [demarche::Effect::Killed, demarche::Effect::Wounded], "{:#?}", article.casualties);
}

#[test]
fn how_people_were_harmed_is_what_harmed_them() {
    let article = parse("Kenyan police shot dead 13 protesters as crowds stormed the parliament.");
    let incident = article.casualties[0].incident.map(|id| article.incidents[id.index()].kind);
    assert_eq!(incident, Some(demarche::IncidentKind::Shooting), "{:#?}", article.incidents);
}

#[test]
fn a_denial_denies_no_clause_told_aside() {
    let article = parse("The rebels denied any role in the blast, which injured 81 people.");
    assert_eq!(article.casualties[0].certainty, demarche::Certainty::Stated, "{:#?}", article.casualties);
}

#[test]
fn what_is_listed_is_of_those_right_before() {
    let article = parse("The explosion killed six people, and police detained 46 people including a woman.");
    assert_eq!(article.casualties.len(), 1, "{:#?}", article.casualties);
}

#[test]
fn who_dies_with_others_is_not_killed_by_them() {
    let article = parse("Eleven civilians died in the raids, along with one fighter.");
    assert!(article.casualties.iter().all(|claim| claim.perpetrator.is_none()), "{:#?}", article.casualties);
}

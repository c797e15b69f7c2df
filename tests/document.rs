//! The layout reader: the seed's rows A1 to A6, and the datelines of real copy.

use chrono::{Datelike, NaiveDate, NaiveTime};
use demarche::{Article, Context, CountryCode, NoteKind, ParagraphRole, Parser};
use serde_json::Value;
use std::sync::LazyLock;

static PARSER: LazyLock<Parser> = LazyLock::new(|| Parser::new().expect("the embedded tables are tested"));
const SEED: &str = include_str!("data/niger-ukraine.txt");
const DATELINES: &str = include_str!("data/datelines.jsonl");

/// Records of `datelines.jsonl`, from 1, that are not read right, each with its reason: 21 has its place glued to the words before it.
const KNOWN_FAILURES: [usize; 1] = [21];

fn roles(article: &Article, role: ParagraphRole) -> Vec<&str> {
    let told = article.paragraphs.iter().filter(|paragraph| paragraph.role == role);
    told.map(|paragraph| paragraph.span.of(&article.text)).collect()
}

fn country(code: &str) -> Option<CountryCode> {
    Some(code.parse().expect("a country code"))
}

#[test]
fn the_head_of_the_seed() {
    let article = PARSER.parse(SEED).expect("an article");
    // A1
    assert_eq!(
        article.headline.as_ref().map(|headline| headline.text.as_str()),
        Some("Niger Breaks Off Diplomatic Ties With Ukraine")
    );
    assert_eq!(
        roles(&article, ParagraphRole::Headline),
        ["Niger Breaks Off Diplomatic Ties With Ukraine", "Niger breaks off diplomatic ties with Ukraine"]
    );
    // A2
    assert_eq!(article.byline.len(), 1);
    assert_eq!(article.byline[0].name, "Faizan Hashmi");
    assert_eq!(article.byline[0].span.of(SEED), "Faizan Hashmi");
    // A3
    let published = article.published.as_ref().expect("a publication time");
    assert_eq!(Some(published.date), NaiveDate::from_ymd_opt(2024, 8, 7));
    assert_eq!(published.time, NaiveTime::from_hms_opt(9, 40, 0));
    assert_eq!(published.offset_minutes, None);
    assert!(!article.notes.iter().any(|note| note.kind == NoteKind::Contradiction));
    // A4
    let dateline = article.dateline.as_ref().expect("a dateline");
    assert_eq!(dateline.place.as_ref().map(|place| place.text.as_str()), Some("Niamey"));
    assert_eq!(dateline.country, country("NER"));
    let agencies: Vec<_> = dateline.agencies.iter().map(|agency| agency.text.as_str()).collect();
    assert_eq!(agencies, ["APP", "UrduPoint / Pakistan Point News"]);
    assert_eq!(dateline.date, NaiveDate::from_ymd_opt(2024, 8, 7));
    assert!(dateline.span.of(SEED).ends_with("2024)"));
    // A5
    assert_eq!(roles(&article, ParagraphRole::Furniture), ["date 2024-08-07 Open Menu"]);
    // A6
    let body = roles(&article, ParagraphRole::Body);
    assert_eq!(body.len(), 13);
    assert!(body[0].starts_with("Niger said Tuesday"));
}

/// What is wrong with the reading of one record; `None` when place, date and agency are right.
fn mistake(record: &Value) -> Option<String> {
    let raw = record["raw"].as_str()?;
    let text = format!("{raw}\nThe army said on Sunday that its soldiers had taken back the town.");
    let published = record["published"].as_str().and_then(|text| text.get(..10)?.parse().ok());
    let context = Context { published: published.or(NaiveDate::from_ymd_opt(2014, 5, 4)), ..Context::default() };
    let article = PARSER.parse_with(&text, &context).ok()?;
    let dateline = article.dateline.as_ref();
    let gold: Vec<_> = record["places"].as_array()?.iter().filter_map(Value::as_str).collect();
    let places: Vec<_> = dateline
        .map(|dateline| dateline.place.iter().chain(&dateline.other_places).map(|place| place.text.as_str()).collect())
        .unwrap_or_default();
    if places != gold {
        return Some(format!("places {places:?}, gold {gold:?}"));
    }
    let agency = record["agency"].as_str();
    let found = match dateline {
        Some(dateline) => dateline.agencies.clone(),
        None => article.byline.iter().filter_map(|author| author.agency.clone()).collect(),
    };
    let found = found.first().zip(found.last()).map(|(first, last)| &text[first.span.start..last.span.end]);
    if found != agency {
        return Some(format!("agency {found:?}, gold {agency:?}"));
    }
    let date = dateline.and_then(|dateline| dateline.date);
    let written = record["date_text"].as_str().filter(|date| *date != "NO DATE");
    let day = |text: &str| text.split(|found: char| !found.is_ascii_digit()).find_map(|part| part.parse::<u32>().ok());
    match (date, written) {
        (None, None) => None,
        (Some(date), Some(written)) if day(written).is_none_or(|day| day == date.day()) => None,
        _ => Some(format!("date {date:?}, gold {written:?}")),
    }
}

#[test]
fn datelines_of_real_copy() {
    let mistakes: Vec<_> = DATELINES
        .lines()
        .enumerate()
        .filter_map(|(index, line)| {
            let record: Value = serde_json::from_str(line).expect("a record");
            mistake(&record).map(|mistake| (index + 1, format!("{}: {mistake}", record["raw"])))
        })
        .collect();
    let numbers: Vec<_> = mistakes.iter().map(|(number, _)| *number).collect();
    assert_eq!(DATELINES.lines().count(), 59);
    assert_eq!(numbers, KNOWN_FAILURES, "{mistakes:#?}");
}

#[test]
fn a_dateline_has_its_date_behind_a_dash_or_a_long_name() {
    for text in [
        "KHARTOUM, Sudan - June 3, 2019\n\nProtesters marched on Monday.",
        "KHARTOUM, Sudan - June 3, 2019 - Protesters marched on Monday.",
        "GOMA, Democratic Republic of the Congo, June 3, 2019 (AFP) - Protesters marched on Monday.",
    ] {
        let article = PARSER.parse(text).expect("an article");
        let day = article.dateline.and_then(|dateline| dateline.date).map(|day| day.to_string());
        assert_eq!(day.as_deref(), Some("2019-06-03"), "{text}");
        assert_eq!(article.times.last().map(|time| time.value.as_str()), Some("2019-06-03"), "{text}");
    }
}

/// What one page is made of: `role: how the paragraph begins`, line by line.
fn outline(page: &str) -> Vec<String> {
    let article = PARSER.parse(page).expect("an article");
    let begin = |span: demarche::Span| span.of(&article.text).chars().take(18).collect::<String>();
    article.paragraphs.iter().map(|paragraph| format!("{}: {}", paragraph.role, begin(paragraph.span))).collect()
}

#[test]
fn pages_as_scrapers_leave_them() {
    let broadcaster = "Skip to main content\nBBC News\nHome\nWorld\nAfrica\nChad: Army says it has freed the hostages\n\
        By Ada Obi & Jonas Weber\nBBC News, Nairobi\nPublished\n26 March 2025\nUpdated 3 hours ago\nImage source, AFP\n\
        Chad's army says it has freed nine hostages.\nA spokesman said that the area was safe.\nRelated Topics\nChad\n\
        More on this story\nWho are the rebels? A guide\n© 2025 BBC.";
    assert_eq!(
        outline(broadcaster),
        [
            "furniture: Skip to main conte",
            "byline: BBC News",
            "furniture: Home",
            "furniture: World",
            "furniture: Africa",
            "headline: Chad: Army says it",
            "byline: By Ada Obi & Jonas",
            "byline: BBC News, Nairobi",
            "published: Published",
            "published: 26 March 2025",
            "published: Updated 3 hours ag",
            "caption: Image source, AFP",
            "body: Chad's army says i",
            "body: A spokesman said t",
            "furniture: Related Topics",
            "furniture: Chad",
            "furniture: More on this story",
            "furniture: Who are the rebels",
            "furniture: © 2025 BBC.",
        ]
    );
    let names: Vec<_> = PARSER.parse(broadcaster).expect("an article").byline.into_iter().map(|author| author.name).collect();
    assert_eq!(names, ["Ada Obi", "Jonas Weber"]);

    let agency = "Envoys leave the capital\nReuters\nMarch 31, 2025 6:12 PM GMT+3 Updated 2 days ago\n\
        A view of the embassy, March 31, 2025. REUTERS/Ada Obi/File Photo Purchase Licensing Rights, opens new tab\n\
        CHISINAU, March 31 (Reuters) - Two envoys left the capital on Monday.\n\
        Get the week's news in your inbox. Sign up here.\nReporting by Ada Obi";
    assert_eq!(
        outline(agency)[1..],
        [
            "byline: Reuters",
            "published: March 31, 2025 6:1",
            "caption: A view of the emba",
            "dateline: CHISINAU, March 31",
            "body: Two envoys left th",
            "furniture: Get the week's new",
            "furniture: Reporting by Ada O",
        ]
    );

    let wire = "BC-AF--Chad-Talks, 2nd Ld-Writethru,0412\nEnvoys agree on talks in Chad\nEds: UPDATES with quotes.\n\
        Three states agreed on Friday to hold talks on the border, their envoys said.\nBy ADA OBI\n\
        Associated Press Writer\nN'DJAMENA, Chad (AP) _ Three states agreed on Friday to hold talks.\n\
        Envoys arrive for the talks [Ada Obi/AFP]\n((desk@example.com; +44 20 7946 0000))";
    assert_eq!(
        outline(wire),
        [
            "furniture: BC-AF--Chad-Talks,",
            "headline: Envoys agree on ta",
            "furniture: Eds: UPDATES with ",
            "body: Three states agree",
            "byline: By ADA OBI",
            "byline: Associated Press W",
            "dateline: N'DJAMENA, Chad (A",
            "body: Three states agree",
            "caption: Envoys arrive for ",
            "furniture: ((desk@example.com",
        ]
    );

    let french = "By Ada Obi, BAMAKO, July 14 (AFP)\n\nThree states agreed on Thursday to hold talks on the border.\n\nao/kjm";
    assert_eq!(
        outline(french),
        ["byline: By Ada Obi", "dateline: BAMAKO, July 14 (A", "body: Three states agree", "furniture: ao/kjm"]
    );

    let paper = "LAGOS: Envoys of three states agree on talks\nStaff Reporter\nMay 11, 2019\n\
        LAGOS: Three states agreed on Friday to hold talks on the border.\nPublished in The Example, May 11th, 2019";
    assert_eq!(
        outline(paper),
        [
            "headline: LAGOS: Envoys of t",
            "byline: Staff Reporter",
            "published: May 11, 2019",
            "dateline: LAGOS:",
            "body: Three states agree",
            "published: Published in The E",
        ]
    );

    let turkish = "Home > Middle East\nArmy shells the hills in the north\n19 Ekim 2021, Salı\nMehmet Yilmaz\nANKARA\n\
        The army shelled the hills in the north on Tuesday, the ministry said.\nOne soldier was hurt, it added.\nAA";
    assert_eq!(
        outline(turkish)[..6],
        [
            "furniture: Home > Middle East",
            "headline: Army shells the hi",
            "published: 19 Ekim 2021, Salı",
            "byline: Mehmet Yilmaz",
            "dateline: ANKARA",
            "body: The army shelled t",
        ]
    );
}

#[test]
fn stops_and_agencies_are_no_part_of_a_place() {
    for (text, place, agency) in [
        ("MOSCOW. June 14 (Interfax) - Two envoys left.", "MOSCOW", "Interfax"),
        ("Tehran, IRNA – Two envoys left on Monday.", "Tehran", "IRNA"),
    ] {
        let dateline = PARSER.parse(text).expect("an article").dateline.expect(text);
        assert_eq!(dateline.place.expect(text).text, place);
        assert_eq!(dateline.agencies[0].text, agency);
    }
}

//! Reads the world tables of `data/` into the gazetteer: states, regions, cities, bodies, groups, people.

use super::gazetteer::{Class, Entry, Form, Gazetteer, Tenure, Text};
use super::table::{Row, rows};
use super::traits::Traits;
use crate::actor::{ActorKind, CountryCode};
use crate::error::TableError;
use chrono::NaiveDate;

const AMBIGUOUS: &str = include_str!("../../data/ambiguous_names.tsv");
const HOMONYMS: &str = include_str!("../../data/homonyms.tsv");
const BODY_TYPES: &str = include_str!("../../data/body_types.tsv");
const ROLES: &str = include_str!("../../data/roles.tsv");
const COUNTRIES: &str = include_str!("../../data/countries.tsv");
const REGIONS: &str = include_str!("../../data/regions.tsv");
const CITIES: &str = include_str!("../../data/cities.tsv");
const BODIES: &str = include_str!("../../data/bodies.tsv");
const GROUPS: &str = include_str!("../../data/groups.tsv");
const PEOPLE: &str = include_str!("../../data/people.tsv");

/// The gazetteer of the crate's own tables.
pub(super) fn standard() -> Result<Gazetteer, TableError> {
    let mut gazetteer = Gazetteer::new();
    for row in rows("ambiguous_names.tsv", AMBIGUOUS) {
        let [name] = row.exactly()?;
        gazetteer.mark_ambiguous(name);
    }
    for row in rows("homonyms.tsv", HOMONYMS) {
        let [name, first, _] = row.exactly()?;
        gazetteer.mark_homonym(name, code_of(row, first)?);
    }
    gazetteer.seal_marks();
    types(&mut gazetteer)?;
    roles(&mut gazetteer)?;
    countries(&mut gazetteer)?;
    regions(&mut gazetteer)?;
    bodies(&mut gazetteer, "bodies.tsv", BODIES)?;
    bodies(&mut gazetteer, "groups.tsv", GROUPS)?;
    for row in rows("cities.tsv", CITIES) {
        let [name, country] = row.exactly()?;
        let entry = gazetteer.add(plain(name, Class::City, Some(code_of(row, country)?)));
        gazetteer.add_name(entry, name, Form::Name);
    }
    people(&mut gazetteer, "people.tsv", PEOPLE)?;
    Ok(gazetteer)
}

/// Common nouns for bodies and groups; the plural of those that are none.
fn types(gazetteer: &mut Gazetteer) -> Result<(), TableError> {
    let mut singular = Vec::new();
    for row in rows("body_types.tsv", BODY_TYPES) {
        let [noun, kind, code, number, same_as, traits] = row.exactly()?;
        let name = if same_as.is_empty() { noun } else { same_as };
        let class = Class::Type(kind_of(row, kind)?);
        let entry = gazetteer.add(Entry { code: code.into(), traits: traits_of(row, traits)?, ..plain(name, class, None) });
        let form = if number == "plural" { Form::Plural } else { Form::Noun };
        gazetteer.add_name(entry, noun, form);
        if form == Form::Noun {
            singular.push((entry, noun));
        }
    }
    for (entry, noun) in singular {
        add_plural(gazetteer, entry, noun);
    }
    Ok(())
}

/// What people are called by office, rank or occupation; the plural only where no body or group is called so.
fn roles(gazetteer: &mut Gazetteer) -> Result<(), TableError> {
    for row in rows("roles.tsv", ROLES) {
        let [role, code, title, traits, same_as] = row.exactly()?;
        let name = if same_as.is_empty() { role } else { same_as };
        let class = Class::Role(title == "title");
        let entry = gazetteer.add(Entry { code: code.into(), traits: traits_of(row, traits)?, ..plain(name, class, None) });
        gazetteer.add_name(entry, role, Form::Noun);
        add_plural(gazetteer, entry, role);
    }
    Ok(())
}

/// Adds the plural of a noun, unless the tables have it as a noun of its own.
fn add_plural(gazetteer: &mut Gazetteer, entry: u32, noun: &str) {
    let many = plural(noun);
    if gazetteer.find(&many).is_none_or(|node| gazetteer.aliases(node).next().is_none()) {
        gazetteer.add_name(entry, &many, Form::Plural);
    }
}

/// The plural of a noun or a noun phrase: of its last word, or of the one before a preposition.
pub(crate) fn plural(phrase: &str) -> String {
    let head = [" of ", " in ", " to "].iter().filter_map(|case| phrase.find(case)).min().unwrap_or(phrase.len());
    let (noun, rest) = phrase.split_at(head);
    let stem = |end: &str| noun.strip_suffix(end);
    let many = if let Some(stem) = stem("man") {
        format!("{stem}men")
    } else if let Some(stem) = stem("child") {
        format!("{stem}children")
    } else if let Some(stem) = stem("y").filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u'])) {
        format!("{stem}ies")
    } else if noun.ends_with(['s', 'x']) || noun.ends_with("ch") && !noun.ends_with("arch") || noun.ends_with("sh") {
        format!("{noun}es")
    } else {
        format!("{noun}s")
    };
    many + rest
}

impl Gazetteer {
    /// Adds a user's table of actors: the columns of `bodies.tsv`, and those of `people.tsv` after them.
    pub(crate) fn add_actors(&mut self, table: &str, text: &str) -> Result<(), TableError> {
        self.leading = true;
        let read = rows(table, text).try_for_each(|row| {
            let [name, others, kind, country, code, offices] = row.exactly()?;
            if name.is_empty() {
                return Err(row.error("expected a name in the first column, found nothing"));
            }
            let class = match kind_of(row, kind)? {
                ActorKind::Person => Class::Person,
                kind => Class::Body(kind),
            };
            let mut tenures = Vec::new();
            for office in list(offices) {
                let tenure = tenure(office, code).ok_or_else(|| row.error(format!("expected role@from-to, found '{office}'")))?;
                tenures.push(tenure);
            }
            let entry = self.add(Entry {
                name: Text::Owned(name.to_owned()),
                class,
                country: some_code(row, country)?,
                adjective: Text::Borrowed(""),
                code: Text::Owned(code.to_owned()),
                tenures,
                traits: Traits::default(),
            });
            self.add_name(entry, name, Form::Name);
            for other in list(others) {
                let surname = class == Class::Person && !other.contains([' ', '-']);
                self.add_name(entry, other, if surname { Form::Surname } else { Form::Name });
            }
            Ok(())
        });
        self.leading = false;
        read
    }
}

fn countries(gazetteer: &mut Gazetteer) -> Result<(), TableError> {
    for row in rows("countries.tsv", COUNTRIES) {
        let [code, name, others, people, adjectives, capitals, seats] = row.exactly()?;
        let mut state = plain(name, Class::State, Some(code_of(row, code)?));
        state.adjective = list(adjectives).next().unwrap_or_default().into();
        let entry = gazetteer.add(state);
        gazetteer.add_name(entry, name, Form::Name);
        for (names, form) in [
            (others, Form::Name),
            (adjectives, Form::Adjective),
            (people, Form::People),
            (capitals, Form::Capital),
            (seats, Form::Seat),
        ] {
            list(names).for_each(|name| gazetteer.add_name(entry, name, form));
        }
    }
    Ok(())
}

fn regions(gazetteer: &mut Gazetteer) -> Result<(), TableError> {
    for row in rows("regions.tsv", REGIONS) {
        let [name, others, class, country, people] = row.exactly()?;
        let class = match class {
            "territory" => Class::Territory,
            "province" | "world" => Class::Region,
            "states" => Class::States,
            _ => return Err(row.error(format!("expected territory, province, world or states, found '{class}'"))),
        };
        let mut region = if class == Class::States {
            list(country).try_for_each(|code| code_of(row, code).map(drop))?;
            Entry { code: country.into(), ..plain(name, class, None) }
        } else {
            plain(name, class, some_code(row, country)?)
        };
        region.adjective = list(people).next().unwrap_or_default().into();
        let entry = gazetteer.add(region);
        gazetteer.add_name(entry, name, Form::Name);
        list(others).for_each(|name| gazetteer.add_name(entry, name, Form::Name));
        list(people).for_each(|name| gazetteer.add_name(entry, name, Form::Adjective));
    }
    Ok(())
}

/// Adds a table of bodies or groups: `name`, `other_names`, `kind`, `country`, `code`.
fn bodies(gazetteer: &mut Gazetteer, table: &'static str, text: &'static str) -> Result<(), TableError> {
    for row in rows(table, text) {
        let [name, others, kind, country, code] = row.exactly()?;
        let class = Class::Body(kind_of(row, kind)?);
        let country = some_code(row, country)?;
        let entry = gazetteer.add(Entry { code: code.into(), ..plain(name, class, country) });
        gazetteer.add_name(entry, name, Form::Name);
        list(others).for_each(|name| gazetteer.add_name(entry, name, Form::Name));
    }
    Ok(())
}

/// Adds a table of people: `name`, `other_names`, `country`, `code`, `offices` (`role@from-to`, years, split by `|`).
///
/// A name of one word among the others is a surname: it counts where no other person of that surname is about.
fn people(gazetteer: &mut Gazetteer, table: &'static str, text: &'static str) -> Result<(), TableError> {
    for row in rows(table, text) {
        let [name, others, country, code, offices] = row.exactly()?;
        let mut tenures = Vec::new();
        for office in list(offices) {
            tenures.push(tenure(office, code).ok_or_else(|| row.error(format!("expected role@from-to, found '{office}'")))?);
        }
        let country = some_code(row, country)?;
        let entry = gazetteer.add(Entry { code: code.into(), tenures, ..plain(name, Class::Person, country) });
        gazetteer.add_name(entry, name, Form::Name);
        for other in list(others) {
            let form = if other.contains([' ', '-']) { Form::Name } else { Form::Surname };
            gazetteer.add_name(entry, other, form);
        }
    }
    Ok(())
}

/// `president@1999-2019`, `president@2024-`: whole years.
fn tenure(office: &str, code: &str) -> Option<Tenure> {
    let (role, years) = office.split_once('@')?;
    let (from, to) = years.split_once('-')?;
    let day = |year: &str, month, day| {
        if year.is_empty() { Some(None) } else { NaiveDate::from_ymd_opt(year.parse().ok()?, month, day).map(Some) }
    };
    Some(Tenure {
        from: day(from, 1, 1)?,
        to: day(to, 12, 31)?,
        role: Text::Owned(role.to_owned()),
        code: Text::Owned(code.to_owned()),
    })
}

/// The parts of a column with several names.
fn list(column: &str) -> impl Iterator<Item = &str> {
    column.split('|').map(str::trim).filter(|name| !name.is_empty())
}

/// A country code.
fn code_of(row: Row<'_>, code: &str) -> Result<CountryCode, TableError> {
    code.parse().map_err(|error| row.error(format!("{error}")))
}

/// A country code, or nothing.
fn some_code(row: Row<'_>, code: &str) -> Result<Option<CountryCode>, TableError> {
    if code.is_empty() { Ok(None) } else { code_of(row, code).map(Some) }
}

/// The traits of a noun.
fn traits_of(row: Row<'_>, column: &str) -> Result<Traits, TableError> {
    Traits::read(column).map_err(|name| row.error(format!("expected a trait, found '{name}'")))
}

/// A kind of actor by its JSON name.
fn kind_of(row: Row<'_>, kind: &str) -> Result<ActorKind, TableError> {
    kind.parse().map_err(|error| row.error(format!("{error}")))
}

fn plain(name: &'static str, class: Class, country: Option<CountryCode>) -> Entry {
    Entry {
        name: Text::Borrowed(name),
        class,
        country,
        adjective: Text::Borrowed(""),
        code: Text::Borrowed(""),
        tenures: Vec::new(),
        traits: Traits::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::gazetteer::folded;
    use std::collections::HashMap;

    /// The rows of a table, after a check that they stand in order of their folded first column, none twice.
    fn sorted(name: &'static str, text: &'static str) -> Vec<Vec<&'static str>> {
        let rows: Vec<Vec<&str>> = rows(name, text).map(|row| row.columns().collect()).collect();
        assert!(text.starts_with('#'), "{name} has no header");
        for pair in rows.windows(2) {
            assert!(folded(pair[0][0]) < folded(pair[1][0]), "{name}: '{}' before '{}'", pair[0][0], pair[1][0]);
        }
        rows
    }

    #[test]
    fn tables_are_sorted_without_duplicates() {
        for (name, text) in [
            ("ambiguous_names.tsv", AMBIGUOUS),
            ("homonyms.tsv", HOMONYMS),
            ("body_types.tsv", BODY_TYPES),
            ("roles.tsv", ROLES),
            ("countries.tsv", COUNTRIES),
            ("regions.tsv", REGIONS),
            ("cities.tsv", CITIES),
            ("bodies.tsv", BODIES),
            ("groups.tsv", GROUPS),
            ("people.tsv", PEOPLE),
            ("given_names.tsv", include_str!("../../data/given_names.tsv")),
            ("place_nouns.tsv", include_str!("../../data/place_nouns.tsv")),
            ("place_verbs.tsv", include_str!("../../data/place_verbs.tsv")),
            ("references.tsv", include_str!("../../data/references.tsv")),
            ("locative.tsv", include_str!("../../data/locative.tsv")),
        ] {
            assert!(!sorted(name, text).is_empty(), "{name}");
        }
    }

    /// No name of a state belongs to two, unless `homonyms.tsv` tells which one is meant; nor does one of a body or group.
    #[test]
    fn no_name_is_claimed_twice() {
        let shared: Vec<&str> = rows("homonyms.tsv", HOMONYMS).flat_map(|row| row.columns().next()).collect();
        let mut owners: HashMap<String, &str> = HashMap::new();
        for row in sorted("countries.tsv", COUNTRIES) {
            let own: std::collections::HashSet<String> = row[1..].iter().flat_map(|column| list(column)).map(folded).collect();
            for name in own {
                if let Some(other) = owners.insert(name.clone(), row[0]) {
                    assert!(shared.contains(&name.as_str()), "{name}: {other} and {}", row[0]);
                }
            }
        }
        let mut owners: HashMap<String, &str> = HashMap::new();
        for row in sorted("bodies.tsv", BODIES).into_iter().chain(sorted("groups.tsv", GROUPS)) {
            for name in list(row[0]).chain(list(row[1])) {
                assert_eq!(owners.insert(folded(name), row[0]), None, "{name}");
            }
        }
        assert!(owners.len() > 300);
    }

    #[test]
    fn codes_are_valid() {
        let countries: Vec<&str> = sorted("countries.tsv", COUNTRIES).into_iter().map(|row| row[0]).collect();
        let known = |code: &str| code.is_empty() || countries.contains(&code);
        let bodies = sorted("bodies.tsv", BODIES).into_iter().chain(sorted("groups.tsv", GROUPS));
        let coded = bodies
            .map(|row| (row[0], row[3], row[4]))
            .chain(sorted("people.tsv", PEOPLE).into_iter().map(|row| (row[0], row[2], row[3])));
        for (name, country, code) in coded {
            assert!(known(country), "{name}: {country}");
            assert!(code.len() >= 3 && code.chars().all(|c| c.is_ascii_uppercase()), "{name}: {code}");
            let international = ["IGO", "NGO", "MNC", "IMG"].contains(&&code[..3]);
            assert!(international || code.starts_with(country) && !country.is_empty(), "{name}: {code} in '{country}'");
        }
        for row in sorted("cities.tsv", CITIES) {
            assert!(known(row[1]), "{}: {}", row[0], row[1]);
        }
        for row in sorted("regions.tsv", REGIONS) {
            assert!(row.get(3).copied().unwrap_or("").split('|').all(known), "{}", row[0]);
        }
    }

    #[test]
    fn plurals_follow_the_head() {
        for (one, many) in [
            ("minister of defence", "ministers of defence"),
            ("spokeswoman", "spokeswomen"),
            ("embassy", "embassies"),
            ("foreign secretary", "foreign secretaries"),
            ("monarch", "monarchs"),
        ] {
            assert_eq!(plural(one), many);
        }
    }

    #[test]
    fn users_rows_are_checked() {
        let mut gazetteer = standard().expect("tables");
        let error = gazetteer.add_actors("mine.tsv", "# mine\nSome Front\t\tarmy\tNER\tNERREB\n").expect_err("no such kind");
        assert_eq!((error.table.as_str(), error.line), ("mine.tsv", 2));
        gazetteer.add_actors("mine.tsv", "Hamas\t\tparty\tPSE\tPSEPTY\n").expect("a row");
        let node = gazetteer.find("Hamas").expect("a name");
        let first = gazetteer.aliases(node).next().and_then(|alias| gazetteer.entry(alias.entry)).expect("an entry");
        assert_eq!(first.code, "PSEPTY");
    }

    #[test]
    fn places_have_their_country() {
        let gazetteer = standard().expect("tables");
        for (place, country) in [
            ("Niamey", "NER"),
            ("NIAMEY", "NER"),
            ("Abuja", "NGA"),
            ("Kyiv", "UKR"),
            ("Kiev", "UKR"),
            ("Gaza", "PSE"),
            ("the Gaza Strip", "PSE"),
            ("Darfur", "SDN"),
            ("Ivory Coast", "CIV"),
            ("St. Petersburg", "RUS"),
            ("N'Djamena", "TCD"),
            ("Khan Younis", "PSE"),
            ("Congo", "COD"),
            ("Brazzaville", "COG"),
        ] {
            assert_eq!(gazetteer.country_of_place(place).map(|code| code.to_string()).as_deref(), Some(country), "{place}");
        }
        assert_eq!(gazetteer.country_of_place("Nowhere at all"), None);
        assert_eq!(gazetteer.country_of_place(""), None);
    }
}

//! Reads the world tables of `data/` into the gazetteer: states, regions, cities, bodies, groups, people.

use super::alias::Form;
use super::columns::{code_of, kind_of, list, some_code, tenures};
use super::entry::{Class, Entry, Text};
use super::gazetteer::Gazetteer;
use super::nouns;
use super::table::rows;
use crate::actor::ActorKind;
use crate::error::TableError;

const AMBIGUOUS: &str = include_str!("../../data/ambiguous_names.tsv");
const HOMONYMS: &str = include_str!("../../data/homonyms.tsv");
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
    nouns::types(&mut gazetteer)?;
    nouns::roles(&mut gazetteer)?;
    countries(&mut gazetteer)?;
    regions(&mut gazetteer)?;
    bodies(&mut gazetteer, "bodies.tsv", BODIES)?;
    bodies(&mut gazetteer, "groups.tsv", GROUPS)?;
    for row in rows("cities.tsv", CITIES) {
        let [name, country] = row.exactly()?;
        let entry = gazetteer.add(Entry::plain(name, Class::City, Some(code_of(row, country)?)));
        gazetteer.add_name(entry, name, Form::Name);
    }
    people(&mut gazetteer, "people.tsv", PEOPLE)?;
    Ok(gazetteer)
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
            let tenures = tenures(row, offices, code)?;
            let code = Text::Owned(code.to_owned());
            let entry = Entry { code, tenures, ..Entry::plain(name.to_owned(), class, some_code(row, country)?) };
            self.add_named(entry, name, others);
            Ok(())
        });
        self.leading = false;
        read
    }

    /// Adds an entry with its names. A name of one word among the others of a person is a surname: it counts where no other person
    /// of that surname is about.
    fn add_named(&mut self, entry: Entry, name: &str, others: &str) {
        let person = entry.class == Class::Person;
        let entry = self.add(entry);
        self.add_name(entry, name, Form::Name);
        for other in list(others) {
            let surname = person && !other.contains([' ', '-']);
            self.add_name(entry, other, if surname { Form::Surname } else { Form::Name });
        }
    }
}

fn countries(gazetteer: &mut Gazetteer) -> Result<(), TableError> {
    for row in rows("countries.tsv", COUNTRIES) {
        let [code, name, others, people, adjectives, capitals, seats] = row.exactly()?;
        let mut state = Entry::plain(name, Class::State, Some(code_of(row, code)?));
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
            Entry { code: country.into(), ..Entry::plain(name, class, None) }
        } else {
            Entry::plain(name, class, some_code(row, country)?)
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
        gazetteer.add_named(Entry { code: code.into(), ..Entry::plain(name, class, country) }, name, others);
    }
    Ok(())
}

/// Adds a table of people: `name`, `other_names`, `country`, `code`, `offices` (`role@from-to`, years, split by `|`).
fn people(gazetteer: &mut Gazetteer, table: &'static str, text: &'static str) -> Result<(), TableError> {
    for row in rows(table, text) {
        let [name, others, country, code, offices] = row.exactly()?;
        let tenures = tenures(row, offices, code)?;
        let country = some_code(row, country)?;
        gazetteer.add_named(Entry { code: code.into(), tenures, ..Entry::plain(name, Class::Person, country) }, name, others);
    }
    Ok(())
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
            ("body_types.tsv", nouns::BODY_TYPES),
            ("roles.tsv", nouns::ROLES),
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

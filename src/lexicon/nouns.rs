//! Reads the tables of common nouns into the gazetteer: bodies and groups (`army`), offices and occupations (`minister`), with
//! their plurals.

use super::alias::Form;
use super::columns::{kind_of, traits_of};
use super::entry::{Class, Entry};
use super::gazetteer::Gazetteer;
use super::table::rows;
use crate::error::TableError;

pub(super) const BODY_TYPES: &str = include_str!("../../data/body_types.tsv");
pub(super) const ROLES: &str = include_str!("../../data/roles.tsv");

/// Common nouns for bodies and groups; the plural of those that are none.
pub(super) fn types(gazetteer: &mut Gazetteer) -> Result<(), TableError> {
    let mut singular = Vec::new();
    for row in rows("body_types.tsv", BODY_TYPES) {
        let [noun, kind, code, number, same_as, traits] = row.exactly()?;
        let name = if same_as.is_empty() { noun } else { same_as };
        let class = Class::Type(kind_of(row, kind)?);
        let entry =
            gazetteer.add(Entry { code: code.into(), traits: traits_of(row, traits)?, ..Entry::plain(name, class, None) });
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
pub(super) fn roles(gazetteer: &mut Gazetteer) -> Result<(), TableError> {
    for row in rows("roles.tsv", ROLES) {
        let [role, code, title, traits, same_as] = row.exactly()?;
        let name = if same_as.is_empty() { role } else { same_as };
        let class = Class::Role(title == "title");
        let entry =
            gazetteer.add(Entry { code: code.into(), traits: traits_of(row, traits)?, ..Entry::plain(name, class, None) });
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

#[cfg(test)]
mod tests {
    use super::plural;

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
}

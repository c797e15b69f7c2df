//! The tables of the layout reader: `data/agencies.tsv`, `furniture.tsv`, `labels.tsv`, `months.tsv`, `weekdays.tsv`, `zones.tsv`.

use crate::lexicon::words;

/// Where a phrase of page furniture stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// It is the whole line.
    Line,
    /// The line begins with it.
    Start,
    /// A caption or credit begins with it.
    Caption,
    /// It is the whole line, and titles of other articles follow.
    Links,
    /// The line ends with it.
    End,
}

impl Place {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "line" => Self::Line,
            "start" => Self::Start,
            "caption" => Self::Caption,
            "links" => Self::Links,
            "end" => Self::End,
            _ => return None,
        })
    }
}

words!(/** News agencies. */ AGENCIES: (), "agencies.tsv", |_| Some(()));
words!(/** Page furniture. */ FURNITURE: Place, "furniture.tsv", Place::named);
words!(/** Words in capitals that open a line and are no place. */ LABELS: (), "labels.tsv", |_| Some(()));
words!(/** Days of the week in other languages than English, Monday 0. */ WEEKDAYS: u8, "weekdays.tsv", |number| number.parse().ok());
words!(/** Months by name, from 1. */ MONTHS: u32, "months.tsv", |number| number.parse().ok());
words!(/** Time zones: minutes east of UTC. */ ZONES: i32, "zones.tsv", |offset| offset.parse().ok());

/// No phrase of [`FURNITURE`] is longer, so that a long line is not searched.
const LONGEST: usize = 48;

/// Whether `line`, without the marks at its end, ends with a phrase of [`FURNITURE`].
pub(super) fn ends_as_furniture(line: &str) -> bool {
    let starts = line.char_indices().rev().map(|(at, _)| at).take_while(|&at| line.len() - at <= LONGEST);
    starts
        .filter(|&at| at == 0 || !line[..at].ends_with(char::is_alphanumeric))
        .any(|at| FURNITURE.get(line.as_bytes().get(at..).unwrap_or_default()) == Some(Place::End))
}

/// The longest phrase of [`FURNITURE`] that `line` begins with, and its length in bytes.
pub(super) fn furniture_start(line: &str) -> Option<(Place, usize)> {
    let ends = line.char_indices().map(|(at, found)| at + found.len_utf8()).take_while(|&end| end <= LONGEST);
    ends.filter(|&end| {
        let (left, right) = (line[..end].chars().next_back(), line[end..].chars().next());
        !left.is_some_and(char::is_alphanumeric) || !right.is_some_and(char::is_alphanumeric)
    })
    .filter_map(|end| FURNITURE.get(line.as_bytes().get(..end)?).map(|place| (place, end)))
    // `Related:` is a line of its own, or stands before the title it links to.
    .filter(|(place, end)| {
        matches!(place, Place::Start | Place::Caption) || *place == Place::Links && line[..*end].ends_with(':')
    })
    .last()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::assert_sorted;

    #[test]
    fn the_tables_are_sorted_and_every_row_is_understood() {
        for (file, table, read) in [
            ("agencies.tsv", include_str!("../../data/agencies.tsv"), AGENCIES.len()),
            ("furniture.tsv", include_str!("../../data/furniture.tsv"), FURNITURE.len()),
            ("labels.tsv", include_str!("../../data/labels.tsv"), LABELS.len()),
            ("months.tsv", include_str!("../../data/months.tsv"), MONTHS.len()),
            ("weekdays.tsv", include_str!("../../data/weekdays.tsv"), WEEKDAYS.len()),
            ("zones.tsv", include_str!("../../data/zones.tsv"), ZONES.len()),
        ] {
            assert_eq!(assert_sorted(file, table), read, "{file}");
        }
    }

    #[test]
    fn a_phrase_ends_at_a_word() {
        assert_eq!(furniture_start("Read more: What next"), Some((Place::Start, 10)));
        assert_eq!(furniture_start("Tagsale"), None);
        assert!(ends_as_furniture("Ada Obi contributed to this report"));
        assert!(!ends_as_furniture("Ada Obi wrote this report"));
    }
}

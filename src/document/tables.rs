//! The tables of the layout reader: `data/agencies.tsv`, `furniture.tsv`, `labels.tsv`, `months.tsv`, `zones.tsv`.

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
}

impl Place {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "line" => Self::Line,
            "start" => Self::Start,
            "caption" => Self::Caption,
            _ => return None,
        })
    }
}

words!(/** News agencies. */ AGENCIES: (), "agencies.tsv", |_| Some(()));
words!(/** Page furniture. */ FURNITURE: Place, "furniture.tsv", Place::named);
words!(/** Words in capitals that open a line and are no place. */ LABELS: (), "labels.tsv", |_| Some(()));
words!(/** Months by name, from 1. */ MONTHS: u32, "months.tsv", |number| number.parse().ok());
words!(/** Time zones: minutes east of UTC. */ ZONES: i32, "zones.tsv", |offset| offset.parse().ok());

/// The longest phrase of [`FURNITURE`] that `line` begins with, and its length in bytes.
pub(super) fn furniture_start(line: &str) -> Option<(Place, usize)> {
    /// No phrase of the table is longer, so that a long line is not searched.
    const LONGEST: usize = 48;
    let ends = line.char_indices().map(|(at, found)| at + found.len_utf8()).take_while(|&end| end <= LONGEST);
    ends.filter(|&end| {
        let (left, right) = (line[..end].chars().next_back(), line[end..].chars().next());
        !left.is_some_and(char::is_alphanumeric) || !right.is_some_and(char::is_alphanumeric)
    })
    .filter_map(|end| FURNITURE.get(line.as_bytes().get(..end)?).map(|place| (place, end)))
    .filter(|(place, _)| *place != Place::Line)
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
            ("zones.tsv", include_str!("../../data/zones.tsv"), ZONES.len()),
        ] {
            assert_eq!(assert_sorted(file, table), read, "{file}");
        }
    }

    #[test]
    fn a_phrase_ends_at_a_word() {
        assert_eq!(furniture_start("Read more: What next"), Some((Place::Start, 10)));
        assert_eq!(furniture_start("Tagsale"), None);
    }
}

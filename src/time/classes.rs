//! What the classes and values of `data/time.tsv` mean: `month 8`, `unit week`, `part EV`.
//!
//! In: a row. Out: the [`Sense`] of its word, or what is wrong with the row.

use super::calendar::{Season, Unit};
use super::record::TimeModifier;
use super::sense::{Part, Sense, Which};
use crate::error::TableError;
use crate::lexicon::Row;
use chrono::Weekday;

/// The sense of the word of `row`; a TIMEX3 value that it has by itself goes into `values`.
pub(super) fn sense(row: Row<'_>, class: &str, value: &str, values: &mut Vec<String>) -> Result<Sense, TableError> {
    let wrong = || row.error(format!("expected a value of class '{class}', found '{value}'"));
    let number = || value.parse::<u32>().map_err(|_| wrong());
    let signed = || value.parse::<i16>().map_err(|_| wrong());
    Ok(match class {
        "month" => Sense::Month(number()?, true),
        "month?" => Sense::Month(number()?, false),
        "weekday" => Sense::Weekday(weekday(value).ok_or_else(wrong)?, true),
        "weekday?" => Sense::Weekday(weekday(value).ok_or_else(wrong)?, false),
        "weekdays" => Sense::Weekdays(weekday(value).ok_or_else(wrong)?),
        "number" => Sense::Number(number()?),
        "scale" => Sense::Scale(number()?),
        "ordinal" => Sense::Ordinal(number()?),
        "unit" => Sense::Unit(unit(value).ok_or_else(wrong)?, false),
        "units" => Sense::Unit(unit(value).ok_or_else(wrong)?, true),
        "part" => match value {
            "12:00" => Sense::Twelve(12),
            "24:00" => Sense::Twelve(24),
            _ => Sense::Part(part(value).ok_or_else(wrong)?),
        },
        "parts" => Sense::Parts(part(value).ok_or_else(wrong)?),
        "season" => Sense::Season(match value {
            "SP" => Season::Spring,
            "SU" => Season::Summer,
            "FA" => Season::Fall,
            "WI" => Season::Winter,
            _ => return Err(wrong()),
        }),
        "edge" => Sense::Edge(modifier(value).ok_or_else(wrong)?),
        "shift" => Sense::Shift(modifier(value).ok_or_else(wrong)?),
        "bound" => Sense::Bound(modifier(value).ok_or_else(wrong)?),
        "vague" => Sense::Vague,
        "named" => Sense::Named,
        "zone?" => Sense::ZoneName,
        "zoned" => Sense::ZoneCity,
        "grouping" => Sense::Grouping,
        "numbered" => Sense::Numbered,
        "filler" => Sense::Filler,
        "which" => Sense::Which(which(value).ok_or_else(wrong)?),
        "repeat" => Sense::Repeat(index(values, value)),
        "long" => Sense::Long(index(values, value)),
        "deictic" => Sense::Deictic(value.parse().map_err(|_| wrong())?),
        "tonight" => Sense::Tonight(value.parse().map_err(|_| wrong())?),
        "zone" => Sense::Zone(signed()?),
        "meridiem" => Sense::Meridiem(number()?),
        _ => return Err(row.error(format!("expected a class of words of time, found '{class}'"))),
    })
}

/// The position of a TIMEX3 value in `values`, which it joins when it is new.
pub(super) fn index(values: &mut Vec<String>, value: &str) -> u16 {
    let index = values.iter().position(|known| known == value).unwrap_or_else(|| {
        values.push(value.to_owned());
        values.len() - 1
    });
    index as u16
}

pub(super) fn weekday(value: &str) -> Option<Weekday> {
    let number: u8 = value.parse().ok()?;
    Weekday::try_from(number.checked_sub(1)?).ok()
}

fn part(value: &str) -> Option<Part> {
    Some(match value {
        "MO" => Part::Morning,
        "MI" => Part::Midday,
        "AF" => Part::Afternoon,
        "EV" => Part::Evening,
        "NI" => Part::Night,
        "DA" => Part::Dawn,
        "DU" => Part::Dusk,
        _ => return None,
    })
}

fn unit(value: &str) -> Option<Unit> {
    Some(match value {
        "second" => Unit::Second,
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "day" => Unit::Day,
        "weekend" => Unit::Weekend,
        "week" => Unit::Week,
        "fortnight" => Unit::Fortnight,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        "millennium" => Unit::Millennium,
        _ => return None,
    })
}

fn which(value: &str) -> Option<Which> {
    Some(match value {
        "this" => Which::This,
        "last" => Which::Last,
        "past" => Which::Past,
        "next" => Which::Next,
        "coming" => Which::Coming,
        "previous" => Which::Previous,
        "following" => Which::Following,
        "same" => Which::Same,
        "that" => Which::That,
        "recent" => Which::Recent,
        "latest" => Which::Latest,
        _ => return None,
    })
}

fn modifier(value: &str) -> Option<TimeModifier> {
    Some(match value {
        "start" => TimeModifier::Start,
        "mid" => TimeModifier::Mid,
        "end" => TimeModifier::End,
        "approx" => TimeModifier::Approx,
        "less_than" => TimeModifier::LessThan,
        "more_than" => TimeModifier::MoreThan,
        _ => return None,
    })
}

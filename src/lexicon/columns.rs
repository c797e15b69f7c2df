//! What stands in the columns of the tables of names: codes, kinds, traits, lists split by `|`, offices with their years.

use super::entry::{Tenure, Text};
use super::table::Row;
use super::traits::Traits;
use crate::actor::{ActorKind, CountryCode};
use crate::error::TableError;
use chrono::NaiveDate;

/// The parts of a column with several names.
pub(super) fn list(column: &str) -> impl Iterator<Item = &str> {
    column.split('|').map(str::trim).filter(|name| !name.is_empty())
}

/// A country code.
pub(super) fn code_of(row: Row<'_>, code: &str) -> Result<CountryCode, TableError> {
    code.parse().map_err(|error| row.error(format!("{error}")))
}

/// A country code, or nothing.
pub(super) fn some_code(row: Row<'_>, code: &str) -> Result<Option<CountryCode>, TableError> {
    if code.is_empty() { Ok(None) } else { code_of(row, code).map(Some) }
}

/// The traits of a noun.
pub(super) fn traits_of(row: Row<'_>, column: &str) -> Result<Traits, TableError> {
    Traits::read(column).map_err(|name| row.error(format!("expected a trait, found '{name}'")))
}

/// A kind of actor by its JSON name.
pub(super) fn kind_of(row: Row<'_>, kind: &str) -> Result<ActorKind, TableError> {
    kind.parse().map_err(|error| row.error(format!("{error}")))
}

/// Offices held, split by `|`, with the code of who holds them.
pub(super) fn tenures(row: Row<'_>, offices: &str, code: &str) -> Result<Vec<Tenure>, TableError> {
    let wrong = |office: &str| row.error(format!("expected role@from-to, found '{office}'"));
    list(offices).map(|office| tenure(office, code).ok_or_else(|| wrong(office))).collect()
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

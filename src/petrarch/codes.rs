//! Codes: of actors, with the dates between which they hold, and of events, in one or both directions.

use super::unread::Reason;
use chrono::NaiveDate;
use std::fmt;

/// The code that says nothing: an actor whose identity is unknown, an event that is none.
pub const NULL: &str = "---";

/// An actor's code and when it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedCode {
    /// The code: `USAGOV`.
    pub code: Box<str>,
    /// The first day it holds, where the dictionary says.
    pub from: Option<NaiveDate>,
    /// The last day it holds, where the dictionary says.
    pub until: Option<NaiveDate>,
}

impl DatedCode {
    /// Reads what stands between the brackets: `ATLGOV`, `ATLGOV >990101`, `ATLGOV <19990101`, `ATLGOV 990101-20041231`,
    /// `ATLGOV >990101 <20041231`.
    pub(super) fn read(text: &str) -> Result<Self, Reason> {
        let text = text.trim();
        let end = text.find(|c: char| c.is_whitespace() || c == '<' || c == '>').unwrap_or(text.len());
        let (code, dates) = text.split_at(end);
        let mut read = Self { code: plain(code)?.into(), from: None, until: None };
        let dates = dates.trim();
        if dates.starts_with(['<', '>']) {
            for (at, sign) in dates.match_indices(['<', '>']) {
                let rest = &dates[at + 1..];
                let date = day(&rest[..rest.find(['<', '>']).unwrap_or(rest.len())])?;
                if sign == "<" {
                    read.until = Some(date);
                } else {
                    read.from = Some(date);
                }
            }
        } else if let Some((from, until)) = dates.split_once('-') {
            read.from = Some(day(from)?);
            read.until = Some(day(until)?);
        } else if !dates.is_empty() {
            return Err(Reason::Date(dates.to_owned()));
        }
        match (read.from, read.until) {
            (Some(from), Some(until)) if until < from => Err(Reason::Interval),
            _ => Ok(read),
        }
    }

    /// Whether no date restricts it.
    #[must_use]
    pub fn is_default(&self) -> bool {
        self.from.is_none() && self.until.is_none()
    }

    /// Whether it is restricted to a stretch of time that holds `date`; both limits count as inside.
    #[must_use]
    pub fn holds_on(&self, date: NaiveDate) -> bool {
        !self.is_default() && self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }
}

/// The code of what a verb or pattern tells.
///
/// `032:033` is a pair: source to target, and target to source. Where one half is missing or null, nothing is told in that
/// direction.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventCode {
    /// What the source does to the target.
    pub forward: Option<Box<str>>,
    /// What the target does to the source.
    pub backward: Option<Box<str>>,
}

impl EventCode {
    /// Reads what stands between the brackets.
    pub(super) fn read(text: &str) -> Result<Self, Reason> {
        let half = |text: &str| match text.trim() {
            "" | NULL => Ok(None),
            "+++" | "###" => Err(Reason::Unsupported("a code that stands for a rule of TABARI")),
            text => plain(text).map(|code| Some(code.into())),
        };
        let (forward, backward) = text.split_once(':').unwrap_or((text, ""));
        if text.trim().is_empty() {
            return Err(Reason::Code(text.to_owned()));
        }
        Ok(Self { forward: half(forward)?, backward: half(backward)? })
    }

    /// Whether it tells no event.
    #[must_use]
    pub fn is_null(&self) -> bool {
        self.forward.is_none() && self.backward.is_none()
    }

    /// Whether it tells one event in each direction.
    #[must_use]
    pub fn is_mutual(&self) -> bool {
        self.forward.is_some() && self.backward.is_some()
    }
}

impl fmt::Display for EventCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.forward.as_deref().unwrap_or(NULL))?;
        self.backward.as_deref().map_or(Ok(()), |backward| write!(f, ":{backward}"))
    }
}

/// A code as it stands in brackets: no blank, no bracket inside.
pub(super) fn plain(text: &str) -> Result<&str, Reason> {
    let text = text.trim();
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '#' | '/' | '~' | '?' | '*' | '.');
    if text.is_empty() || !text.chars().all(fits) { Err(Reason::Code(text.to_owned())) } else { Ok(text) }
}

/// The contents of every bracket of a line, and the text before the first.
pub(super) fn brackets(text: &str) -> Result<(&str, Vec<&str>), Reason> {
    let Some(first) = text.find('[') else { return Ok((text, Vec::new())) };
    let mut found = Vec::new();
    let mut rest = &text[first..];
    while let Some(open) = rest.find('[') {
        let after = &rest[open + 1..];
        let close = after.find(']').ok_or(Reason::Unclosed('['))?;
        found.push(&after[..close]);
        rest = &after[close + 1..];
    }
    Ok((&text[..first], found))
}

/// A day as `YYMMDD` or `YYYYMMDD`. Two-digit years up to 30 are of this century, as in PETRARCH.
fn day(text: &str) -> Result<NaiveDate, Reason> {
    let text = text.trim();
    let wrong = || Reason::Date(text.to_owned());
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(wrong());
    }
    let number: u32 = text.parse().map_err(|_| wrong())?;
    let (month, day) = (number / 100 % 100, number % 100);
    let year = match (text.len(), number / 10000) {
        (8, year) => year,
        (6, year) if year <= 30 => 2000 + year,
        (6, year) => 1900 + year,
        _ => return Err(wrong()),
    };
    NaiveDate::from_ymd_opt(year as i32, month, day).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    #[test]
    fn dated_codes() {
        let code = DatedCode::read("ATLGOV 990101-20041231").expect("reads");
        assert_eq!((code.from, code.until), (Some(date(1999, 1, 1)), Some(date(2004, 12, 31))));
        assert!(code.holds_on(date(1999, 1, 1)) && !code.holds_on(date(2005, 1, 1)));
        let code = DatedCode::read("ATLELI >20050101 <300101").expect("reads");
        assert!(code.holds_on(date(2030, 1, 1)) && !code.holds_on(date(2031, 1, 1)));
        assert!(DatedCode::read("ATL < 950601").expect("reads").holds_on(date(1990, 1, 1)));
        assert!(DatedCode::read(" ATL ").expect("reads").is_default());
        assert_eq!(DatedCode::read("ATL 990230-990301"), Err(Reason::Date("990230".to_owned())));
        assert_eq!(DatedCode::read("ATL 20040101-990301"), Err(Reason::Interval));
        assert_eq!(DatedCode::read(""), Err(Reason::Code(String::new())));
    }

    #[test]
    fn event_codes() {
        let code = EventCode::read("032:033").expect("reads");
        assert!(code.is_mutual() && code.to_string() == "032:033");
        assert!(EventCode::read("---").expect("reads").is_null());
        let backward = EventCode::read(":173").expect("reads");
        assert_eq!((backward.forward.as_deref(), backward.backward.as_deref()), (None, Some("173")));
        assert!(EventCode::read(" ").is_err() && EventCode::read("+++").is_err());
    }
}

//! From what is said to when it is: in, a [`Meaning`], the publication time and the time spoken of last; out, the TIMEX3
//! value and the stretch of the calendar. Without a publication time what points from it keeps TIMEX3's open form.

use super::calendar::{Point, Unit, add_days, days_until, is_year};
use super::meaning::{Base, Clock, Direction, From, Meaning, When, YearOf};
use super::record::TimeKind;
use super::sense::Which;
use super::values;
use super::words::Words;
use super::yearly::of_year;
use crate::ids::TimeId;
use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

/// How many sentences a day reaches on: for `at 9:40` or `the day` after it.
const NEAR: usize = 3;

/// What is known while the text is read from its start.
#[derive(Debug)]
pub(super) struct Resolver<'w> {
    words: &'w Words,
    /// The publication day.
    pub(super) now: Option<NaiveDate>,
    time: Option<NaiveTime>,
    pub(super) memory: Memory,
}

/// What the text has spoken of so far.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Memory {
    /// The time spoken of last, and the expression that told it.
    pub(super) focus: Option<(Point, TimeId)>,
    /// The day spoken of last, the expression that told it, and its sentence.
    day: Option<(NaiveDate, TimeId, usize)>,
    /// The time of day told last, its day and its expression.
    clock: Option<(NaiveDate, Clock, TimeId)>,
    /// The year last given in full, and the sentence that gave it.
    pub(super) given: Option<(i32, usize)>,
}

/// A resolved expression.
#[derive(Debug)]
pub(super) struct Resolved {
    pub(super) kind: TimeKind,
    pub(super) value: String,
    pub(super) start: Option<NaiveDate>,
    pub(super) end: Option<NaiveDate>,
    pub(super) anchor: Option<TimeId>,
}

impl<'w> Resolver<'w> {
    pub(super) fn new(words: &'w Words, now: Option<NaiveDate>, time: Option<NaiveTime>) -> Self {
        Self { words, now: now.filter(|date| is_year(date.year())), time, memory: Memory::default() }
    }

    /// Resolves one expression; `id` will be its own, `toward` says past or future when it matters.
    pub(super) fn resolve(
        &mut self,
        meaning: Meaning,
        id: TimeId,
        sentence: usize,
        toward: impl FnOnce() -> Option<Direction>,
    ) -> Resolved {
        let date = |kind, value, point: Option<Point>, anchor| Resolved {
            kind,
            value,
            start: point.and_then(Point::start),
            end: point.and_then(Point::end),
            anchor,
        };
        match meaning {
            Meaning::When(when) => {
                if let When::Offset { halves: Some(halves), unit: unit @ (Unit::Second | Unit::Minute | Unit::Hour), from } = when
                {
                    return self.hours(halves, unit, from);
                }
                let point = self.point(when, sentence, toward);
                let anchor = self.anchor(when);
                if let Some(point) = point {
                    self.remember(when, point, id, sentence);
                }
                let value = point.map_or_else(|| values::open(when, self.words), Point::value);
                date(TimeKind::Date, value, point, anchor)
            }
            Meaning::Clock(clock, day) => {
                let (point, anchor) = match (day, self.memory.clock) {
                    (Some(When::SameMoment), Some((date, told, anchor))) => {
                        (add_days(date, told.days_to(clock)).map(Point::Day), Some(anchor))
                    }
                    (Some(When::SameMoment), None) => self.day(None, id, sentence, toward),
                    _ => self.day(day, id, sentence, toward),
                };
                if let Some(Point::Day(date)) = point {
                    self.memory.clock = Some((date, clock, id));
                }
                let value = values::clock(point, day, clock, self.words);
                date(TimeKind::Time, value, point, anchor)
            }
            Meaning::Part(part, day) => {
                let (point, anchor) = self.day(day, id, sentence, toward);
                let value = format!("{}{}", values::day(point, day, self.words), part.code());
                date(TimeKind::Time, value, point, anchor)
            }
            Meaning::Length(length) => date(TimeKind::Duration, values::length(length), None, None),
            Meaning::Span(length, direction) => {
                let mut resolved = date(TimeKind::Duration, values::length(length), None, None);
                let sign = if direction == Direction::Past { -1 } else { 1 };
                let reach =
                    length.halves.and_then(|halves| self.now.and_then(|now| back(now, halves.checked_mul(sign)?, length.unit)));
                if let (Some(now), Some(reach)) = (self.now, reach) {
                    (resolved.start, resolved.end) = (Some(now.min(reach)), Some(now.max(reach)));
                }
                resolved
            }
            Meaning::Repeat(repeat) => date(TimeKind::Set, values::repeat(repeat, self.words), None, None),
            Meaning::Value(value) => date(TimeKind::Duration, self.words.value_at(value).to_owned(), None, None),
        }
    }

    /// The day of a time of day: its own, the one spoken of last, or the publication day.
    fn day(
        &mut self,
        day: Option<When>,
        id: TimeId,
        sentence: usize,
        toward: impl FnOnce() -> Option<Direction>,
    ) -> (Option<Point>, Option<TimeId>) {
        let Some(when) = day else {
            // the day spoken of shortly before
            return match self.memory.day.filter(|day| sentence.saturating_sub(day.2) <= NEAR) {
                Some((date, anchor, _)) => (Some(Point::Day(date)), Some(anchor)),
                None => (self.now.map(Point::Day), None),
            };
        };
        let point = self.point(when, sentence, toward).filter(|point| matches!(point, Point::Day(_)));
        let anchor = self.anchor(when);
        if let Some(point) = point {
            self.remember(when, point, id, sentence);
        }
        (point, anchor)
    }

    fn remember(&mut self, when: When, point: Point, id: TimeId, sentence: usize) {
        self.memory.focus = Some((point, id));
        if let Point::Day(date) = point {
            self.memory.day = Some((date, id, sentence));
        }
        let year = match (when, point.start()) {
            (When::Point(Point::Decade(_) | Point::Century(_)), _) => None,
            (When::Point(_) | When::Yearly(_, YearOf::Given(_)), Some(start)) => Some(start.year()),
            _ => None,
        };
        if let Some(year) = year {
            self.memory.given = Some((year, sentence));
        }
    }

    /// The expression that this one is counted from.
    fn anchor(&self, when: When) -> Option<TimeId> {
        let from_text = match when {
            When::Offset { from, .. } => from == From::Text,
            When::Unit(_, which) | When::Weekday(_, Some(which)) | When::Yearly(_, YearOf::Pointed(which, _)) => {
                matches!(which, Which::Previous | Which::Following | Which::Same | Which::That)
            }
            When::SamePeriod(_) => true,
            _ => false,
        };
        if let (When::Unit(Unit::Day, Which::That | Which::Same), Some(day)) = (when, self.memory.day) {
            return Some(day.1);
        }
        self.memory.focus.filter(|_| from_text).map(|focus| focus.1)
    }

    /// The stretch of the calendar that is meant.
    fn point(&self, when: When, sentence: usize, toward: impl FnOnce() -> Option<Direction>) -> Option<Point> {
        match when {
            When::Point(point) => Some(point),
            When::Yearly(yearly, YearOf::Given(year)) => of_year(yearly, year),
            When::Yearly(yearly, YearOf::Known(year)) => self.known(yearly, year),
            When::Yearly(yearly, YearOf::Open) => self.nearest(yearly, sentence, toward),
            When::Yearly(yearly, YearOf::Pointed(which, false)) => {
                let base = self.base(which, Unit::Year)?.year();
                of_year(yearly, base.checked_add(step(which))?)
            }
            When::Yearly(yearly, YearOf::Pointed(which, true)) => self.pointed(yearly, which, sentence, toward),
            When::Weekday(weekday, which) => self.weekday(weekday, which, toward).map(Point::Day),
            When::Unit(Unit::Day, Which::That | Which::Same) => {
                let near = self.memory.day.filter(|day| sentence.saturating_sub(day.2) <= NEAR);
                near.map(|day| day.0).or(self.now).map(Point::Day)
            }
            When::Unit(Unit::Weekend, which @ (Which::This | Which::That)) => self.weekend(which, toward),
            When::Unit(unit, which) => Point::containing(unit, self.base(which, unit)?)?.shift(step(which).into()),
            When::Days(days) => add_days(self.now?, days).map(Point::Day),
            When::Offset { halves, unit, from } => {
                let base = match from {
                    From::Now => self.now?,
                    From::Text => match self.memory.focus {
                        // three days after some day of a month: no day
                        Some((point, _)) if point.unit() > unit.max(Unit::Day) => return None,
                        Some((point, _)) => point.start()?,
                        None => self.now?,
                    },
                };
                let reached = back(base, halves?, unit)?;
                let unit = if unit >= Unit::Decade { Unit::Year } else { unit };
                Point::containing(unit, reached)
            }
            When::Steps(unit, steps) => Point::containing(unit, self.now?)?.shift(steps),
            When::Beside { halves, unit, of } => self.beside(halves, unit, of),
            When::SameMoment => None,
            When::LastDay(unit) => Point::containing(unit, self.now?)?.end().map(Point::Day),
            When::DayOfMonth(day) => self.day_of_month(day, toward),
            When::SamePeriod(years) => match self.memory.focus {
                Some((point, _)) => point.shift_years(years),
                None => Point::Year(self.now?.year()).shift(years),
            },
            When::Reference(_) | When::Vaguely(_) => None,
        }
    }

    /// So many halves of a unit from what stands beside them.
    fn beside(&self, halves: i64, unit: Unit, of: Base) -> Option<Point> {
        let now = self.now?;
        match of {
            Base::Days(days) => back(add_days(now, days)?, halves, unit).map(Point::Day),
            Base::Weekday(weekday) => {
                let ahead = days_until(now, weekday);
                let near = add_days(now, if halves < 0 { -((7 - ahead) % 7) } else { ahead })?;
                back(near, halves, unit).map(Point::Day)
            }
            Base::Unit(size, which) => {
                let near = Point::containing(size, now)?.shift(step(which).into())?;
                let day = if which == Which::This { now } else { near.start()? };
                Point::containing(size, back(day, halves, unit)?)
            }
        }
    }

    /// The day that a pointing word counts from: the publication's, or the one spoken of last.
    pub(super) fn base(&self, which: Which, unit: Unit) -> Option<NaiveDate> {
        let from_text = matches!(which, Which::Previous | Which::Following | Which::Same | Which::That);
        let focus = self.memory.focus.filter(|focus| from_text && focus.0.unit() <= unit.max(Unit::Day));
        focus.and_then(|focus| focus.0.start()).or(self.now)
    }

    fn weekday(&self, weekday: Weekday, which: Option<Which>, toward: impl FnOnce() -> Option<Direction>) -> Option<NaiveDate> {
        let focus = self.memory.focus.and_then(|focus| match focus.0 {
            Point::Day(date) => Some(date),
            _ => None,
        });
        let now = match which {
            Some(Which::Following | Which::That | Which::Same) => focus.or(self.now)?,
            _ => self.now?,
        };
        let ahead = days_until(now, weekday);
        let back = (7 - ahead) % 7;
        match which {
            Some(Which::Last | Which::Past | Which::Recent | Which::Latest) => add_days(now, -(if back == 0 { 7 } else { back })),
            Some(Which::Next | Which::Coming | Which::Following) => add_days(now, if ahead == 0 { 7 } else { ahead }),
            // `Tuesday last week`
            Some(Which::Previous) => {
                let monday = add_days(now, -i64::from(now.weekday().num_days_from_monday()))?;
                add_days(monday, i64::from(weekday.num_days_from_monday()) - 7)
            }
            Some(Which::That | Which::Same) => add_days(now, -back),
            Some(Which::This) => match toward() {
                Some(Direction::Past) => add_days(now, -back),
                _ => add_days(now, ahead),
            },
            None => match toward() {
                Some(Direction::Future) => add_days(now, ahead),
                _ => add_days(now, -back),
            },
        }
    }

    /// `this weekend`, `the weekend`: the last one begun or the next one.
    fn weekend(&self, which: Which, toward: impl FnOnce() -> Option<Direction>) -> Option<Point> {
        let base = self.base(which, Unit::Weekend)?;
        let own = Point::containing(Unit::Weekend, base)?;
        let begun = base.weekday().num_days_from_monday() >= 5;
        match toward() {
            Some(Direction::Past) if !begun => own.shift(-1),
            _ => Some(own),
        }
    }

    fn day_of_month(&self, day: u32, toward: impl FnOnce() -> Option<Direction>) -> Option<Point> {
        if let Some((point @ (Point::Day(_) | Point::Month(..)), _)) = self.memory.focus {
            let month = point.start()?;
            if let Some(date) = month.with_day(day) {
                return Some(Point::Day(date));
            }
        }
        let now = self.now?;
        let month = Point::containing(Unit::Month, now)?;
        let of = |count: i64| month.shift(count).and_then(Point::start).and_then(|start| start.with_day(day));
        let own = of(0);
        let date = match toward() {
            Some(Direction::Future) => own.filter(|date| *date >= now).or_else(|| of(1)),
            _ => own.filter(|date| *date <= now).or_else(|| of(-1)),
        };
        date.or(own).map(Point::Day)
    }

    /// Hours and minutes from now or from the time spoken of: a time of the day they reach.
    fn hours(&self, halves: i64, unit: Unit, from: From) -> Resolved {
        let minutes = match unit {
            Unit::Hour => halves.checked_mul(30),
            Unit::Minute => Some(halves / 2),
            _ => Some(halves / 120),
        };
        let base = match from {
            From::Now => self.now,
            From::Text => self.memory.focus.and_then(|focus| focus.0.start()).or(self.now),
        };
        let anchor = self.memory.focus.filter(|_| from == From::Text).map(|focus| focus.1);
        let clock = self.time.filter(|_| from == From::Now);
        let reached = base.zip(minutes).and_then(|(base, minutes)| {
            let start = base.and_time(clock.unwrap_or(NaiveTime::MIN));
            let moved = start.checked_add_signed(chrono::Duration::try_minutes(minutes)?)?;
            is_year(moved.date().year()).then_some(moved)
        });
        let whole_days = minutes.is_some_and(|minutes| minutes != 0 && minutes % 1440 == 0);
        let (kind, value) = match (reached, clock) {
            (Some(moved), _) if whole_days => (TimeKind::Date, Point::Day(moved.date()).value()),
            (Some(moved), Some(_)) => (TimeKind::Time, format!("{}T{}", Point::Day(moved.date()).value(), moved.format("%H:%M"))),
            (Some(_), None) => {
                (TimeKind::Time, format!("{}TXX", base.map_or_else(|| "XXXX-XX-XX".to_owned(), |base| Point::Day(base).value())))
            }
            (None, _) => (TimeKind::Time, "XXXX-XX-XXTXX".to_owned()),
        };
        let day = reached.filter(|_| whole_days || clock.is_some()).map(|moved| moved.date());
        Resolved { kind, value, start: day, end: day, anchor }
    }
}

/// How many steps a pointing word goes.
fn step(which: Which) -> i32 {
    match which {
        Which::This | Which::Same | Which::That => 0,
        Which::Last | Which::Past | Which::Previous | Which::Recent | Which::Latest => -1,
        Which::Next | Which::Coming | Which::Following => 1,
    }
}

/// The day so many halves of a unit from `base`, before it when negative.
pub(super) fn back(base: NaiveDate, halves: i64, unit: Unit) -> Option<NaiveDate> {
    let whole = halves / 2;
    match unit {
        Unit::Second | Unit::Minute => Some(base),
        Unit::Hour => add_days(base, halves / 48),
        Unit::Day => add_days(base, whole),
        Unit::Weekend | Unit::Week => add_days(base, halves.checked_mul(7)? / 2),
        Unit::Fortnight => add_days(base, halves.checked_mul(7)?),
        _ => {
            let months: i64 = match unit {
                Unit::Month => whole,
                Unit::Quarter => whole.checked_mul(3)?,
                Unit::Half => whole.checked_mul(6)?,
                Unit::Year => halves.checked_mul(6)?,
                Unit::Decade => halves.checked_mul(60)?,
                Unit::Century => halves.checked_mul(600)?,
                _ => halves.checked_mul(6000)?,
            };
            let day = Point::containing(Unit::Month, base)?.shift(months)?.start()?;
            // the same day of the month, or the last of a shorter one
            (0..4).find_map(|less| day.with_day(base.day().saturating_sub(less)))
        }
    }
}

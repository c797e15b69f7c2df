//! Times on the clock: `9 a.m.`, `09:40`, `1500 GMT Saturday`, `noon`, `from 8 to 10 p.m.`. Parts of the day stand in
//! [`super::daypart`].

use super::calendar::Unit;
use super::daypart::is_day;
use super::meaning::{Clock, Meaning, When};
use super::read::{Hit, Reader};
use super::sense::{Part, Sense, Which};

impl Reader<'_> {
    /// A time on the clock, with its zone and its day.
    pub(super) fn clock(&self, i: usize) -> Option<Hit> {
        let (end, clock) = self.hands(i)?;
        let (end, clock) = self.zone(end, clock);
        let (end, clock) = self.half_of_day(end, clock);
        let (end, day) = self.day_after(end);
        let day = day.or_else(|| self.retells(i).then_some(When::SameMoment));
        // `3:30 a.m. on Saturday morning`, `10:30 on Sunday night`
        if let (true, Sense::Part(part)) = (day.is_some(), self.sense(end)) {
            return Some(Hit::new(end + 1, Meaning::Clock(in_part(clock, part), day), None));
        }
        Some(Hit::new(end, Meaning::Clock(clock, day), None))
    }

    /// Whether the time at `i` stands in brackets after a time of day: `3 a.m. (0100 GMT)`.
    fn retells(&self, i: usize) -> bool {
        self.before(i) == Some(Sense::Open)
            && i > 1
            && matches!(
                self.sense(i - 2),
                Sense::Meridiem(_)
                    | Sense::Clock(..)
                    | Sense::OClock
                    | Sense::Time
                    | Sense::Part(_)
                    | Sense::Twelve(_)
                    | Sense::Digits(_, 4)
            )
    }

    /// `8` of `between 8 and 10 p.m.`, `from 8 to 10 p.m.`, `8-10 p.m.`.
    pub(super) fn listed_hour(&self, i: usize) -> Option<(usize, Clock)> {
        let (hour, minute) = match self.sense(i) {
            Sense::Digits(hour @ 1..=12, 1..=2) | Sense::Number(hour @ 1..=12) => (hour, 0),
            Sense::Clock(hour @ 1..=12, minute) => (hour, minute),
            _ => return None,
        };
        let joined = match self.sense(i + 1) {
            Sense::Dash => self.is_glued(i + 1) && self.is_glued(i + 2),
            Sense::And => self.before(i) == Some(Sense::Between),
            Sense::To | Sense::Until => self.before(i) == Some(Sense::From),
            _ => false,
        };
        if !joined || self.after_currency(i) {
            return None;
        }
        let (end, last) = self.hands_of(i + 2)?;
        let Sense::Meridiem(add) = self.sense(end - 1) else { return None };
        let first = |add: u32| hour % 12 + add;
        // `11 to 2 p.m.` begins in the morning
        let hour = if first(add) <= last.hour { first(add) } else { first(12 - add) };
        Some((i + 1, Clock { hour, minute: Some(minute), zone: None }))
    }

    /// The hands alone: `9:40 p.m.`, `9 o'clock`, `1500 GMT`, `noon`.
    pub(super) fn hands(&self, i: usize) -> Option<(usize, Clock)> {
        let of_range = self.before(i) == Some(Sense::Dash) && i > 1 && self.listed_hour(i - 2).is_some();
        if self.before(i) == Some(Sense::Dash) && self.is_glued(i) && !of_range {
            return None;
        }
        self.hands_of(i)
    }

    fn hands_of(&self, i: usize) -> Option<(usize, Clock)> {
        let clock = |hour, minute| Clock { hour, minute, zone: None };
        if self.after_currency(i) {
            return None;
        }
        if let Some(told) = self.parts_of_hour(i) {
            return Some(told);
        }
        let (hour, minute) = match self.sense(i) {
            Sense::Twelve(hour) => return Some((i + 1, clock(hour, Some(0)))),
            Sense::Clock(hour, minute) => (hour, Some(minute)),
            Sense::Decimal(tenths, minute) if minute < 60 => (tenths / 10, Some(minute)),
            Sense::Digits(hour, 1..=2) => (hour, None),
            Sense::Number(hour) => (hour, None),
            Sense::Digits(time, 4) if time % 100 < 60 => (time / 100, Some(time % 100)),
            _ => return None,
        };
        let military = matches!(self.sense(i), Sense::Digits(_, 4));
        if hour > 24 {
            return None;
        }
        match self.sense(i + 1) {
            Sense::Meridiem(add) if (1..=12).contains(&hour) && !military && self.is_meridiem(i + 1) => {
                Some((i + 2, clock(hour % 12 + add, minute.or(Some(0)))))
            }
            Sense::OClock if hour <= 12 => Some((i + 2, clock(hour, Some(0)))),
            Sense::Unit(Unit::Hour, true) if military && !self.is_name(i + 1) && time_like(self.before(i)) => {
                Some((i + 2, clock(hour, minute)))
            }
            Sense::Zone(_) if self.all_upper(i + 1) && (minute.is_some() || hour > 0) => {
                Some((i + 1, clock(hour, minute.or(Some(0)))))
            }
            Sense::Open if matches!(self.sense(i + 2), Sense::Zone(_)) && minute.is_some() => Some((i + 1, clock(hour, minute))),
            _ => {
                let colon = matches!(self.sense(i), Sense::Clock(..));
                // `won in 2:15` is a length, `beat them 22:20` a score
                let local = self.sense(i + 1) == Sense::Local;
                // `at 10 Sunday night`
                let parted = self.before(i) == Some(Sense::At)
                    && !military
                    && (1..=12).contains(&hour)
                    && matches!(self.sense(i + 1), Sense::Weekday(..) | Sense::On)
                    && matches!(self.day_after(i + 1), (end, Some(_)) if matches!(self.sense(end), Sense::Part(_)));
                let plain = colon && (time_like(self.before(i)) || local) || parted;
                (plain || military && self.is_military(i)).then_some((i + 1, clock(hour, minute)))
            }
        }
    }

    /// `half past nine`, `quarter to six`, `quarter past ten p.m.`
    fn parts_of_hour(&self, i: usize) -> Option<(usize, Clock)> {
        let quarter = self.is(i, "quarter");
        let past = self.sense(i + 1) == Sense::Which(Which::Past);
        // "the quarter to March 10"
        let to = self.sense(i + 1) == Sense::To && matches!(self.before(i), Some(Sense::At | Sense::A));
        let (Sense::Number(hour @ 1..=12) | Sense::Digits(hour @ 1..=12, 1..=2)) = self.sense(i + 2) else { return None };
        let (back, minute) = match (self.sense(i) == Sense::Half, quarter) {
            (true, _) if past => (0, 30),
            (_, true) if past => (0, 15),
            (_, true) if to => (1, 45),
            _ => return None,
        };
        let (end, hour) = match self.sense(i + 3) {
            Sense::Meridiem(add) if self.is_meridiem(i + 3) => (i + 4, (hour % 12 + add + 24 - back) % 24),
            _ => (i + 3, if hour > back { hour - back } else { 12 }),
        };
        Some((end, Clock { hour, minute: Some(minute), zone: None }))
    }

    /// Whether the four figures at `i` are a time of day though nothing names them so: `at 0730`, `at 1830 on Thursday`, `at 1800
    /// local time`.
    fn is_military(&self, i: usize) -> bool {
        let told = |j: usize| {
            matches!(self.before(j), Some(Sense::At | Sense::Bound(_) | Sense::Between | Sense::From | Sense::By | Sense::Until))
        };
        let listed = matches!(self.before(i), Some(Sense::And | Sense::To | Sense::Dash))
            && i > 1
            && matches!(self.sense(i - 2), Sense::Digits(_, 4))
            && told(i - 2);
        if !told(i) && !listed {
            return false;
        }
        let zoned = self.sense(i + 1) == Sense::Open && matches!(self.sense(i + 3), Sense::Zone(_));
        self.form(i).starts_with('0')
            || self.sense(i + 1) == Sense::Local
            || zoned
            || self.before(i) == Some(Sense::At) && self.day_after(i + 1).1.is_some()
    }

    /// `am` is a verb too: with a space it must follow a figure, and not stand for `I am`.
    fn is_meridiem(&self, i: usize) -> bool {
        self.form(i).contains('.') || !self.is(i, "am") || self.is_glued(i) || !matches!(self.sense(i - 1), Sense::Number(_))
    }

    fn all_upper(&self, i: usize) -> bool {
        self.form(i).trim_end_matches('.').bytes().all(|byte| byte.is_ascii_uppercase())
    }

    /// ` GMT`, ` ( GMT +8 )`, ` local time`, ` Eastern time`.
    pub(super) fn zone(&self, i: usize, clock: Clock) -> (usize, Clock) {
        let open = usize::from(self.sense(i) == Sense::Open);
        let comma = usize::from(self.sense(i) == Sense::Comma && open == 0);
        let j = i + open + comma;
        if let Sense::Zone(offset) = self.sense(j) {
            if !self.all_upper(j) {
                return (i, clock);
            }
            let (mut end, mut zone) = (j + 1, offset);
            // `GMT+8`, `UTC -5`
            let figure = self.form(end).trim_start_matches(['+', '-']);
            if let (true, Ok(hours @ 0..=14)) =
                (self.form(end).starts_with(['+', '-']) && !figure.is_empty(), figure.parse::<i16>())
            {
                zone += if self.form(end).starts_with('-') { -60 } else { 60 } * hours;
                end += 1;
            } else if let (true, Sense::Digits(hours @ 0..=14, 1..=2)) =
                (self.form(end) == "+" || self.sense(end) == Sense::Dash, self.sense(end + 1))
            {
                zone += if self.form(end) == "+" { 60 } else { -60 } * i16::try_from(hours).unwrap_or(0);
                end += 2;
            }
            if open == 1 && self.sense(end) == Sense::Close {
                end += 1;
            } else if open == 1 {
                return (i, clock);
            }
            return (end, Clock { zone: Some(zone), ..clock });
        }
        if comma == 0 && open == 0 && self.sense(j) == Sense::ZoneName && self.all_upper(j) {
            return (j + 1, clock);
        }
        let zoned = self.sense(j) == Sense::ZoneCity && self.is_capital(j);
        let time = |k: usize| self.sense(k) == Sense::Time;
        if comma == 0 && (self.sense(j) == Sense::Local || zoned) {
            if time(j + 1) && (open == 0 || self.sense(j + 2) == Sense::Close) {
                return (j + 2 + open, clock);
            }
            if zoned && self.is_capital(j + 1) && time(j + 2) && open == 0 {
                return (j + 3, clock);
            }
        }
        (i, clock)
    }

    /// ` in the morning`, ` in the evening`, ` at night` after `9 o'clock` or `9:30`.
    fn half_of_day(&self, i: usize, clock: Clock) -> (usize, Clock) {
        let (end, part) = match (self.sense(i), self.sense(i + 1), self.sense(i + 2)) {
            (Sense::In, Sense::The, Sense::Part(part)) => (i + 3, part),
            (Sense::At, Sense::Part(part @ Part::Night), _) => (i + 2, part),
            _ => return (i, clock),
        };
        (end, in_part(clock, part))
    }

    /// The day after a time: ` Tuesday`, ` on July 25`, `, Tuesday`, ` the next day`, ` today`.
    fn day_after(&self, i: usize) -> (usize, Option<When>) {
        // `8 p.m. tonight`, `7 a.m. this morning`
        if let Sense::Tonight(days) = self.sense(i) {
            return (i + 1, Some(When::Days(days.into())));
        }
        if let (Sense::Which(Which::This | Which::Last | Which::That), Sense::Part(_)) = (self.sense(i), self.sense(i + 1))
            && let Some(Hit { end, meaning: Meaning::Part(_, day), .. }) = self.day_and_part(i)
        {
            return (end, day);
        }
        let skip = usize::from(matches!(self.sense(i), Sense::On | Sense::Of | Sense::Comma));
        match self.when(i + skip) {
            Some((end, when)) if is_day(when) => (end, Some(when)),
            _ => (i, None),
        }
    }
}

/// A time of day told by a clock of twelve hours, in its part of the day.
fn in_part(clock: Clock, part: Part) -> Clock {
    let late = matches!(part, Part::Afternoon | Part::Evening | Part::Dusk) || part == Part::Night && clock.hour >= 6;
    let hour = if late && clock.hour < 12 { clock.hour + 12 } else { clock.hour };
    Clock { hour, ..clock }
}

/// Whether a word before a bare `9:40` makes it a time of day.
fn time_like(before: Option<Sense>) -> bool {
    matches!(
        before,
        Some(
            Sense::At
                | Sense::By
                | Sense::Until
                | Sense::From
                | Sense::Bound(_)
                | Sense::To
                | Sense::Between
                | Sense::Before
                | Sense::After
                | Sense::Since
                | Sense::Of
                | Sense::Open
                | Sense::Unit(..)
                | Sense::Digits(..)
        )
    )
}

//! Which year's: in, a stretch that every year has (`March`, `July 25`, `the third quarter`, `last summer`); out, the one
//! that is meant, by the year just given, the tense, and the publication day.

use super::calendar::{Point, Unit, is_year};
use super::meaning::{Direction, Yearly};
use super::resolve::Resolver;
use super::sense::Which;
use chrono::{Datelike, NaiveDate};

impl Resolver<'_> {
    /// A stretch of the year whose year is not said: by the year just given in the sentence, else by the tense, else the
    /// nearest to the publication.
    pub(super) fn nearest(&self, yearly: Yearly, sentence: usize, toward: impl FnOnce() -> Option<Direction>) -> Option<Point> {
        let dated = matches!(yearly, Yearly::Month(_) | Yearly::Day(..));
        let given = self.memory.given.filter(|given| dated && (given.1 == sentence || self.now.is_none()));
        if let Some((year, _)) = given {
            return of_year(yearly, year);
        }
        let now = self.now?;
        let years = [now.year() - 1, now.year(), now.year() + 1];
        let around = years.map(|year| of_year(yearly, year));
        let away = |point: &Point| match (point.start(), point.end()) {
            (Some(start), _) if start > now => (start - now).num_days(),
            (_, Some(end)) if end < now => (now - end).num_days(),
            _ => 0,
        };
        let known = || around.iter().flatten().copied();
        let past = known().rfind(|point| point.start().is_some_and(|start| start <= now));
        let future = known().find(|point| point.end().is_some_and(|end| end >= now));
        let nearest = || known().min_by_key(|point| (away(point), point.start() > Some(now)));
        let business = matches!(yearly, Yearly::Quarter(_) | Yearly::Half(_));
        match toward() {
            // a timetable told in the past, a stretch that has just begun
            Some(Direction::Past) if past.as_ref().is_some_and(|point| away(point) > 345) => nearest(),
            Some(Direction::Past) => past.or_else(nearest),
            Some(Direction::Future) if future.as_ref().is_some_and(|point| away(point) > 270) => nearest(),
            Some(Direction::Future) => future.or_else(nearest),
            None if business => past.or_else(nearest),
            None => nearest(),
        }
    }

    /// A day that is known by its year: that one, unless the day has come round less than two months ago or its year is to come.
    fn just_passed(&self, yearly: Yearly) -> Option<Point> {
        let now = self.now?;
        [now.year(), now.year() - 1]
            .into_iter()
            .filter_map(|year| of_year(yearly, year))
            .find(|point| point.start().is_some_and(|day| (0..60).contains(&(now - day).num_days())))
    }

    pub(super) fn known(&self, yearly: Yearly, year: i32) -> Option<Point> {
        let known = of_year(yearly, year);
        match (self.just_passed(yearly), self.now) {
            (Some(passed), _) => Some(passed),
            (None, Some(now)) if now.year() < year => of_year(yearly, now.year()),
            _ => known,
        }
    }

    /// `last March`, `next summer`, `this Christmas`.
    pub(super) fn pointed(
        &self,
        yearly: Yearly,
        which: Which,
        sentence: usize,
        toward: impl FnOnce() -> Option<Direction>,
    ) -> Option<Point> {
        let from_text = matches!(which, Which::Previous | Which::Following | Which::Same | Which::That);
        let now = if from_text { self.base(which, Unit::Year)? } else { self.now? };
        let mut around = [now.year() - 1, now.year(), now.year() + 1].into_iter().filter_map(|year| of_year(yearly, year));
        match which {
            Which::Last | Which::Past | Which::Previous | Which::Latest | Which::Recent => {
                around.rfind(|point| point.end().is_some_and(|end| end < now))
            }
            Which::Next | Which::Coming | Which::Following => around.find(|point| point.start().is_some_and(|start| start > now)),
            Which::This => match yearly {
                // the winter of January began in the year before
                Yearly::Season(_) => around
                    .find(|point| point.end().is_some_and(|end| end >= now))
                    .filter(|point| point.start().is_some_and(|start| start.year() <= now.year())),
                _ => of_year(yearly, now.year()),
            },
            Which::Same | Which::That => match self.memory.focus {
                Some((point, _))
                    if of_year(yearly, point.start()?.year())
                        .is_some_and(|own| own.start() <= point.start() && own.end() >= point.end()) =>
                {
                    of_year(yearly, point.start()?.year())
                }
                _ => self.nearest(yearly, sentence, toward),
            },
        }
    }
}

/// A stretch of the year in one year.
pub(super) fn of_year(yearly: Yearly, year: i32) -> Option<Point> {
    if !is_year(year) {
        return None;
    }
    Some(match yearly {
        Yearly::Month(month) => Point::Month(year, month),
        Yearly::Day(month, day) => Point::Day(NaiveDate::from_ymd_opt(year, month, day)?),
        Yearly::Quarter(quarter) => Point::Quarter(year, quarter),
        Yearly::Half(half) => Point::Half(year, half),
        Yearly::Season(season) => Point::Season(year, season),
        Yearly::Holiday(holiday) => Point::Day(holiday.in_year(year)?),
    })
}

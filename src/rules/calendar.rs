//! Dates of turns.

use crate::scenario::Date;

/// First days of the turns of a run.
#[derive(Debug, Clone)]
pub struct Calendar {
    start: Date,
    turn_days: u32,
    /// Month of each turn's first day, turn 1 first.
    months: Vec<f64>,
}

impl Calendar {
    /// Makes the calendar of a scenario of some turns, the first of which begins on `start`.
    #[must_use]
    pub fn new(start: Date, turn_days: u32, turns: u32) -> Self {
        let calendar = Self {
            start,
            turn_days,
            months: vec![],
        };
        let months = (1..=turns)
            .map(|turn| f64::from(calendar.date(turn).month))
            .collect();
        Self { months, ..calendar }
    }

    /// Returns the month of a turn's first day, 1..12.
    #[inline]
    #[must_use]
    pub fn month(&self, turn: u32) -> f64 {
        self.months[turn as usize - 1]
    }

    /// Returns the first day of a turn, from 1.
    #[must_use]
    pub fn date(&self, turn: u32) -> Date {
        self.start
            .plus_days((i64::from(turn) - 1) * i64::from(self.turn_days))
    }

    /// Returns the turn that holds a date `YYYY-MM-DD`; 0 where it lies before the start or is no date.
    #[must_use]
    pub fn turn_of(&self, date: &str) -> u32 {
        let Some(date) = Date::parse(date) else {
            return 0;
        };
        let days = date.number() - self.start.number();
        u32::try_from(days.div_euclid(i64::from(self.turn_days)) + 1).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_hold_their_dates() {
        let calendar = Calendar::new(Date::parse("2025-07-01").expect("a date"), 7, 26);
        assert_eq!(calendar.date(1).to_string(), "2025-07-01");
        assert_eq!(calendar.date(26).to_string(), "2025-12-23");
        assert_eq!(
            (
                calendar.turn_of("2025-07-05"),
                calendar.turn_of("2025-10-09")
            ),
            (1, 15)
        );
        assert_eq!(calendar.turn_of("2025-06-30"), 0);
        assert!(
            (calendar.month(1) - 7.0).abs() < 1e-12 && (calendar.month(26) - 12.0).abs() < 1e-12
        );
    }
}

//! Dates of turns.

use crate::scenario::Date;

/// First days of the turns of a run.
#[derive(Debug, Clone)]
pub struct Calendar {
    start: Date,
    turn_days: u32,
}

impl Calendar {
    /// Makes the calendar of a scenario whose turn 1 begins on `start`.
    #[must_use]
    pub const fn new(start: Date, turn_days: u32) -> Self {
        Self { start, turn_days }
    }

    /// Returns the first day of a turn, from 1.
    #[must_use]
    pub fn date(&self, turn: u32) -> Date {
        self.start.plus_days((i64::from(turn) - 1) * i64::from(self.turn_days))
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
        let calendar = Calendar::new(Date::parse("2025-07-01").expect("a date"), 7);
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
    }
}

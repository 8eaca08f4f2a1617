//! Dates of turns: plain calendar arithmetic on days since 1970-01-01.

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Year.
    pub year: i32,
    /// Month, 1..12.
    pub month: u8,
    /// Day, 1..31.
    pub day: u8,
}

impl Date {
    /// Reads `YYYY-MM-DD`; none where that is no day of the calendar.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        let date = Self {
            year: year.parse().ok()?,
            month: month.parse().ok()?,
            day: day.parse().ok()?,
        };
        (Self::from_days(date.days()) == date).then_some(date)
    }

    /// Returns days since 1970-01-01 (civil calendar, 400-year cycles of 146,097 days).
    #[must_use]
    pub const fn days(self) -> i64 {
        let year = self.year as i64 - (self.month <= 2) as i64;
        let cycle = year.div_euclid(400);
        let year_of_cycle = year.rem_euclid(400);
        let month = (self.month as i64 + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + self.day as i64 - 1;
        cycle * 146_097 + year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100
            + day_of_year
            - 719_468
    }

    /// Returns the day that lies this many days after 1970-01-01.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "months and days are small"
    )]
    pub const fn from_days(days: i64) -> Self {
        let days = days + 719_468;
        let cycle = days.div_euclid(146_097);
        let day_of_cycle = days.rem_euclid(146_097);
        let year_of_cycle = (day_of_cycle - day_of_cycle / 1_460 + day_of_cycle / 36_524
            - day_of_cycle / 146_096)
            / 365;
        let day_of_year =
            day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
        let month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        Self {
            year: (year_of_cycle + cycle * 400 + (month <= 2) as i64) as i32,
            month: month as u8,
            day: day as u8,
        }
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

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
        Date::from_days(self.start.days() + (i64::from(turn) - 1) * i64::from(self.turn_days))
    }

    /// Returns the turn that holds a date `YYYY-MM-DD`; 0 where it lies before the start or is no date.
    #[must_use]
    pub fn turn_of(&self, date: &str) -> u32 {
        let Some(date) = Date::parse(date) else {
            return 0;
        };
        let days = date.days() - self.start.days();
        u32::try_from(days.div_euclid(i64::from(self.turn_days)) + 1).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_agree() {
        for days in (-200_000..200_000).step_by(17) {
            assert_eq!(Date::from_days(days).days(), days);
        }
        assert_eq!(
            Date {
                year: 1970,
                month: 1,
                day: 1
            }
            .days(),
            0
        );
        assert_eq!(
            Date {
                year: 2000,
                month: 3,
                day: 1
            }
            .days(),
            11_017
        );
        assert_eq!(Date::parse("2025-02-29"), None);
        assert_eq!(Date::parse("05/07/2025"), None);
    }

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

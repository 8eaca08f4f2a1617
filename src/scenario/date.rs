//! Calendar days of the Gregorian calendar, without a clock.

use std::fmt;

/// A day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Year, 1..9999.
    pub year: i32,
    /// Month, 1..12.
    pub month: u32,
    /// Day of the month, 1..31.
    pub day: u32,
}

impl Date {
    /// Returns the day that `YYYY-MM-DD` names, where there is one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str, length: usize| {
            part.len() == length && part.bytes().all(|b| b.is_ascii_digit())
        };
        if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
            return None;
        }
        let date = Self {
            year: year.parse().ok()?,
            month: month.parse().ok()?,
            day: day.parse().ok()?,
        };
        let real = date.year > 0 && (1..=12).contains(&date.month) && (1..=31).contains(&date.day);
        (real && Self::from_number(date.number()) == date).then_some(date)
    }

    /// Returns the day so many days later.
    #[must_use]
    pub const fn plus_days(self, days: i64) -> Self {
        Self::from_number(self.number() + days)
    }

    /// Returns how many days after 1970-01-01 this is.
    #[must_use]
    pub const fn number(self) -> i64 {
        // Years start in March, so that the leap day is the last of its year.
        let (year, month) = if self.month > 2 {
            (self.year as i64, self.month as i64 - 3)
        } else {
            (self.year as i64 - 1, self.month as i64 + 9)
        };
        let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        year * 365 + leaps + (153 * month + 2) / 5 + self.day as i64 - 1 - 719_468
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "days of a month are small"
    )]
    const fn from_number(number: i64) -> Self {
        let days = number + 719_468;
        let era = days.div_euclid(146_097);
        let day = days.rem_euclid(146_097);
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let rest = day - (365 * year + year / 4 - year / 100);
        let month = (5 * rest + 2) / 153;
        let (shown_month, carry) = if month < 10 {
            (month + 3, 0)
        } else {
            (month - 9, 1)
        };
        let day = rest - (153 * month + 2) / 5 + 1;
        Self {
            year: (year + era * 400 + carry) as i32,
            month: shown_month as u32,
            day: day as u32,
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_leap_years() {
        let start = Date::parse("2025-07-01").unwrap();
        assert_eq!(start.plus_days(7 * 26).to_string(), "2025-12-30");
        assert_eq!(
            Date::parse("2000-02-28").unwrap().plus_days(2).to_string(),
            "2000-03-01"
        );
        assert_eq!(Date::parse("1970-01-01").unwrap().number(), 0);
    }

    #[test]
    fn only_real_days_are_dates() {
        for text in [
            "2025-02-29",
            "05/07/2025",
            "2025-13-01",
            "2025-7-1",
            "0000-01-01",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }
}

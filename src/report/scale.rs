//! Scales: from values to places on a drawing, and the round values that axes show.

/// A straight scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// Values at both ends.
    pub values: [f64; 2],
    /// Where they lie.
    pub places: [f64; 2],
}

impl Scale {
    /// Returns where a value lies; values beyond the ends lie at the ends.
    #[must_use]
    pub fn at(&self, value: f64) -> f64 {
        let ([low, high], [from, to]) = (self.values, self.places);
        let share = (value - low) / (high - low);
        let share = if share.is_nan() {
            0.0
        } else {
            share.clamp(0.0, 1.0)
        };
        from + share * (to - from)
    }
}

/// Returns round values from 0 to at least `high`, about as many as asked for: steps of 1, 2 or 5 times a power of ten.
#[must_use]
pub fn ticks(high: f64, about: f64) -> Vec<f64> {
    let wanted = if high > 0.0 && high.is_finite() {
        high / about
    } else {
        0.25
    };
    let mut unit = 1e-6;
    let step = loop {
        let fits = [1.0, 2.0, 5.0]
            .into_iter()
            .find(|s| s * unit >= wanted * 0.999);
        match fits {
            Some(s) => break s * unit,
            None => unit *= 10.0,
        }
    };
    let mut list = vec![0.0];
    while list.last().is_some_and(|last| *last < high * 0.999) {
        #[expect(clippy::cast_precision_loss, reason = "a few ticks")]
        list.push(list.len() as f64 * step);
    }
    if list.len() < 2 {
        list.push(step);
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_values() {
        let scale = Scale {
            values: [-10.0, 10.0],
            places: [0.0, 200.0],
        };
        let found = [-10.0, 0.0, 10.0, 99.0, f64::NAN].map(|v| scale.at(v));
        for (found, place) in found.into_iter().zip([0.0, 100.0, 200.0, 200.0, 0.0]) {
            assert!((found - place).abs() < 1e-9, "{found} {place}");
        }
    }

    #[test]
    fn ticks_are_round_and_reach_the_end() {
        assert_eq!(ticks(47.0, 5.0), [0.0, 10.0, 20.0, 30.0, 40.0, 50.0]);
        assert_eq!(ticks(1.0, 5.0).len(), 6);
        assert_eq!(ticks(0.0, 5.0).len(), 2);
        for high in [0.003, 0.7, 3.0, 88.0, 139_000.0] {
            let list = ticks(high, 5.0);
            assert!(list.len() <= 7 && *list.last().expect("there is one") >= high * 0.999);
        }
    }
}

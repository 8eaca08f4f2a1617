//! When a batch may stop before its last run: once the intervals of the shares are narrow enough (Chow and Robbins 1965).
//!
//! The rule looks at the runs from the first on, at fixed numbers of runs, so where it stops depends on the runs alone.

use crate::record::{PointTally, Tally};
use crate::stats::Estimate;
use std::fmt;

/// Runs between two looks.
const LOOK: u64 = 100;
/// Rung from which on runs are counted for `rung`.
const RUNG: usize = 5;

/// Stop when half the width of the intervals is at most this.
#[derive(Debug, Clone, PartialEq)]
pub struct Until {
    /// The half-width.
    pub halfwidth: f64,
    /// The share that is meant: an outcome, or `rung` for the runs that reach rung 5; none for every outcome.
    pub of: Option<String>,
}

impl Eq for Until {}

impl fmt::Display for Until {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.of {
            Some(of) => write!(f, "{} of {of}", self.halfwidth),
            None => write!(f, "{}", self.halfwidth),
        }
    }
}

impl Until {
    /// Reads what its `Display` writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (width, of) = match text.split_once(" of ") {
            Some((width, of)) => (width, Some(of.to_owned())),
            None => (text, None),
        };
        let halfwidth = width.parse().ok()?;
        Some(Self { halfwidth, of })
    }

    /// Returns the options that ask for it, with a blank before them.
    pub(super) fn words(&self) -> String {
        let of = self
            .of
            .as_ref()
            .map(|of| format!(" --of {}", super::plan::word(of)));
        format!(
            " --until-halfwidth {}{}",
            self.halfwidth,
            of.unwrap_or_default()
        )
    }

    /// Whether a batch that came to this may stop.
    pub(super) fn is_met(&self, tally: &Tally) -> bool {
        if tally.runs == 0 || !tally.runs.is_multiple_of(LOOK) {
            return false;
        }
        match self.of.as_deref() {
            Some("rung") => self.is_narrow(tally.highest.iter().skip(RUNG).sum(), tally.runs),
            of => {
                let meant = |name: &str| of.is_none_or(|of| of == name);
                let mut counts = tally.outcomes.iter().filter(|(name, _)| meant(name));
                counts.all(|(_, count)| self.is_narrow(*count, tally.runs))
            }
        }
    }

    /// Whether all points may stop; `outcomes` are those of the scenario, in order.
    pub(super) fn is_met_by(&self, points: &[PointTally], outcomes: &[(String, u64)]) -> bool {
        let narrow = |point: &PointTally| match self.of.as_deref() {
            Some("rung") => self.is_narrow(point.at_least(RUNG), point.runs),
            of => {
                let meant = |name: &str| of.is_none_or(|of| of == name);
                let mut all = outcomes
                    .iter()
                    .enumerate()
                    .filter(|(_, (name, _))| meant(name));
                all.all(|(i, _)| self.is_narrow(point.outcome(i), point.runs))
            }
        };
        points.iter().all(|point| point.runs > 0 && narrow(point))
    }

    fn is_narrow(&self, count: u64, of: u64) -> bool {
        Estimate::wilson(count, of).halfwidth() <= self.halfwidth
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_reads_back() {
        for until in [
            Until {
                halfwidth: 0.01,
                of: None,
            },
            Until {
                halfwidth: 0.025,
                of: Some("no_settlement".into()),
            },
        ] {
            assert_eq!(Until::parse(&until.to_string()), Some(until));
        }
        assert_eq!(Until::parse("wide"), None);
    }
}

//! How an expectation of the model is looked at: a comparison of runs with the same draws, or a measure of one set, with the
//! range in which it has to lie. The expectations themselves stand in `expected_list.rs`.

use super::contrast::difference;
use super::crisis::{self, Crisis};
use super::measures::measure;
use super::shipped::shipped;
use escalade::scenario::{self, Options};
use escalade::stats::Estimate;
use std::collections::BTreeMap;

/// Changes of a scenario: `path=value`.
pub(crate) type Changes = &'static [(&'static str, &'static str)];

/// A scenario with a parameter set and changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Case {
    pub(crate) scenario: &'static str,
    pub(crate) params: Option<&'static str>,
    pub(crate) changes: Changes,
}

/// What is looked at.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Look {
    /// A measure with less the same without.
    Contrast(Case, Case, &'static str),
    /// A measure.
    Level(Case, &'static str),
    /// A measure of runs that crossed the first red line, less that of the others.
    Crossed(Case, &'static str),
    /// A measure of runs that reached rung 5, less that of the others.
    Displayed(Case, &'static str),
}

/// What is expected: its value lies between two bounds. Where both have one sign, the interval must lie on that side of 0.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Expected {
    pub(crate) name: &'static str,
    pub(crate) look: Look,
    pub(crate) least: f64,
    pub(crate) most: f64,
    /// Runs that show it in a test; the long form plays many more.
    pub(crate) runs: u64,
}

use Look::{Contrast, Crossed, Displayed, Level};

/// A parameter, a measure of the report world (or of the base set), and which way the one pushes the other.
pub(crate) struct Push {
    pub(crate) param: &'static str,
    pub(crate) measure: &'static str,
    pub(crate) sign: f64,
    pub(crate) is_report: bool,
    /// Runs that show it in a test; 0 where only the long form does.
    pub(crate) runs: u64,
}

/// Share of a parameter's range by which it is moved down and up from where it is, as far as the range goes.
const REACH: f64 = 0.35;

/// Runs of cases, kept because many comparisons share one.
#[derive(Default)]
pub(crate) struct Runs {
    seed: u64,
    many: Option<u64>,
    kept: BTreeMap<(Case, u64), Vec<Crisis>>,
}

/// Something that was looked at.
pub(crate) struct Found {
    pub(crate) value: Estimate,
    pub(crate) holds: bool,
    /// What was expected.
    pub(crate) asked: String,
}

impl Runs {
    /// Makes a shelf of runs of a seed; every case has `many` runs, or as many as a test needs.
    pub(crate) fn new(seed: u64, many: Option<u64>) -> Self {
        Self {
            seed,
            many,
            kept: BTreeMap::new(),
        }
    }

    fn of(&mut self, case: Case, runs: u64) -> &[Crisis] {
        let n = self.many.unwrap_or(runs);
        self.kept.entry((case, n)).or_insert_with(|| {
            crisis::runs(
                &shipped(case.scenario, case.params, case.changes),
                self.seed,
                n,
            )
        })
    }

    /// Looks at what is expected.
    pub(crate) fn look(&mut self, expected: &Expected) -> Found {
        let n = expected.runs;
        let value = match expected.look {
            Contrast(with, without, id) => {
                let with = self.of(with, n).to_vec();
                difference(id, &with, self.of(without, n))
            }
            Level(case, id) => measure(id).estimate(self.of(case, n)),
            Crossed(case, id) => split(self.of(case, n), id, |run| run.red_line),
            Displayed(case, id) => split(self.of(case, n), id, |run| run.peak >= 5),
        };
        let (least, most) = (expected.least, expected.most);
        let overlaps = value.low <= most && value.high >= least && value.value.is_finite();
        let one_side = (least <= 0.0 || value.low > 0.0) && (most >= 0.0 || value.high < 0.0);
        Found {
            value,
            holds: overlaps && one_side,
            asked: format!("{least} to {most}"),
        }
    }

    /// Looks at which way a parameter pushes: low and high, with the same draws.
    pub(crate) fn push(&self, push: &Push, runs: u64) -> Found {
        let params = push.is_report.then_some("report_world");
        let path = format!("params/{}/value", push.param);
        let at = |value: f64| {
            let set = [(path.as_str(), value.to_string())];
            let set: Vec<(&str, &str)> = set
                .iter()
                .map(|(path, value)| (*path, value.as_str()))
                .collect();
            crisis::runs(
                &shipped("caucasus", params, &set),
                self.seed,
                self.many.unwrap_or(runs),
            )
        };
        let [low, high] = reach(params, push.param);
        let value = difference(push.measure, &at(high), &at(low));
        let holds = if push.sign > 0.0 {
            value.low > 0.0
        } else {
            value.high < 0.0
        };
        let way = if push.sign > 0.0 { "up" } else { "down" };
        Found {
            value,
            holds,
            asked: way.into(),
        }
    }
}

/// Returns the two values between which a parameter is moved.
fn reach(params: Option<&str>, name: &str) -> [f64; 2] {
    let options = Options {
        params: params.map(str::to_owned),
        ..Options::default()
    };
    let loaded =
        scenario::load("caucasus", &options).unwrap_or_else(|f| panic!("{:?}", f.diagnostics));
    let param = &loaded.checked.scenario.params[name];
    let range = param
        .range
        .clone()
        .unwrap_or_else(|| panic!("{name} has no range"));
    let step = REACH * (range.end - range.start);
    [
        (param.value - step).max(range.start),
        (param.value + step).min(range.end),
    ]
}

/// Returns a measure of runs that have something, less that of those that have not.
fn split(runs: &[Crisis], id: &str, has: fn(&Crisis) -> bool) -> Estimate {
    let [with, without] = [true, false].map(|side| {
        let those: Vec<Crisis> = runs
            .iter()
            .filter(|run| has(run) == side)
            .cloned()
            .collect();
        measure(id).estimate(&those)
    });
    let half = 1.96 * (with.error() * with.error() + without.error() * without.error()).sqrt();
    let value = with.value - without.value;
    Estimate {
        value,
        low: value - half,
        high: value + half,
        ..with
    }
}

//! The points of an experiment as one long batch: which point and which run stands at each place, and each point's scenario.
//!
//! Places go round by round: each point has some runs, then each has the next ones, so that a batch that is cut short is a
//! balanced sample. Only a bounded number of points is held compiled.

use super::plan::Plan;
use crate::diag::Message;
use crate::record::point::factor_columns;
use crate::record::{Column, Design, DesignIdentity, Factor, Point, Recording, RunRows, Table};
use crate::rng::{Aside, Label, SubKey};
use crate::rules::{CompileOptions, PolicyChoice, Ruleset, compile};
use crate::scenario::Checked;
use crate::scenario::model::Scenario;
use crate::scenario::vary::{Base, Level, Unfit};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, OnceLock};

/// Points that are held compiled at a time.
const HELD: usize = 64;
/// Runs of a point that follow each other where all points are held.
const SHORT_ROUND: u64 = 16;
/// Runs of a point that follow each other where they are not: making a point ready must cost little beside its runs.
const LONG_ROUND: u64 = 256;

/// A point ready to be played.
#[derive(Debug)]
pub(super) struct Ready {
    pub(super) scenario: Scenario,
    pub(super) rules: Arc<Ruleset>,
    pub(super) recording: Arc<Recording>,
    /// Tables that have other columns here, because a switch takes things out: where each column of the whole is found.
    pub(super) other: Vec<(Table, Vec<Option<usize>>)>,
}

/// A point that is being made ready, or why it cannot be.
type Slot = Arc<OnceLock<Result<Arc<Ready>, Vec<Message>>>>;

/// The points of an experiment.
#[derive(Debug)]
pub struct Sweep {
    /// The points as the manifest holds them.
    pub design: Design,
    base: Base,
    /// The points in the order in which they are played, and the place of each in it.
    order: Vec<usize>,
    rank: Vec<u64>,
    held: Mutex<VecDeque<(usize, Slot)>>,
    columns: Vec<Column>,
}

impl Sweep {
    /// Takes the points of an experiment with a scenario; `given` is what `--set` gave it.
    #[must_use]
    pub fn new(checked: &Checked, given: &[(String, String)], design: Design, seed: u64) -> Self {
        let order = order(design.points.len(), seed);
        let mut rank = vec![0; order.len()];
        for (place, point) in order.iter().enumerate() {
            rank[*point] = place as u64;
        }
        Self {
            base: Base::new(checked, given),
            columns: factor_columns(&design.factors, &design.points),
            design,
            order,
            rank,
            held: Mutex::default(),
        }
    }

    /// Returns how many points there are.
    #[must_use]
    pub const fn points(&self) -> u64 {
        self.design.points.len() as u64
    }

    /// Returns how many runs all points have.
    #[must_use]
    pub const fn runs(&self) -> u64 {
        self.points().saturating_mul(self.design.runs_per_point)
    }

    /// Returns how many runs of a point follow each other.
    fn round(&self) -> u64 {
        if self.order.len() <= HELD {
            SHORT_ROUND
        } else {
            LONG_ROUND
        }
    }

    /// Returns the point at a place, and the number of its run.
    #[must_use]
    pub fn at(&self, place: u64) -> (usize, u64) {
        let whole = self.round() * self.points();
        let (round, inside) = (place / whole, place % whole);
        let first = round * self.round();
        let size = self.round().min(self.design.runs_per_point - first);
        let rank = usize::try_from(inside / size).expect("points fit into memory");
        let (point, run) = (self.order[rank], first + inside % size);
        let shift = if self.design.independent {
            point as u64 * self.design.runs_per_point
        } else {
            0
        };
        (point, shift + run)
    }

    /// Returns the place of a point's run; none where there is no such run.
    #[must_use]
    pub fn place(&self, point: u64, run: u64) -> Option<u64> {
        let rank = *self.rank.get(usize::try_from(point).ok()?)?;
        let shift = if self.design.independent {
            point * self.design.runs_per_point
        } else {
            0
        };
        let run = run
            .checked_sub(shift)
            .filter(|run| *run < self.design.runs_per_point)?;
        let first = run / self.round() * self.round();
        let size = self.round().min(self.design.runs_per_point - first);
        Some(first * self.points() + rank * size + run - first)
    }

    /// Whether every point has the same number of runs up to a place.
    #[must_use]
    pub fn is_even(&self, place: u64) -> bool {
        place == self.runs() || place.is_multiple_of(self.round() * self.points())
    }

    /// Returns what tells these points from others.
    #[must_use]
    pub fn identity(&self) -> DesignIdentity {
        let d = &self.design;
        let json = serde_json::to_vec(&d.points).expect("levels are plain data");
        DesignIdentity {
            kind: d.kind.clone(),
            factors: d
                .factors
                .iter()
                .map(|f| format!("{}={}", f.name, f.path))
                .collect(),
            runs_per_point: d.runs_per_point,
            independent: d.independent,
            points: blake3::hash(&json).to_hex().to_string(),
        }
    }

    /// Returns the options that choose a point's scenario on the command line.
    pub(super) fn words(&self, point: usize) -> Vec<String> {
        let pairs = self.design.factors.iter().zip(&self.design.points[point]);
        let word = |(factor, level): (&Factor, &Level)| match factor.path.strip_prefix("policies/")
        {
            Some(actor) => format!(
                "--policy {}",
                super::plan::word(&format!("{actor}={level}"))
            ),
            None => format!(
                "--set {}",
                super::plan::word(&format!("{}={level}", factor.path))
            ),
        };
        pairs.map(word).collect()
    }

    /// Returns the point as rows name it.
    pub(super) fn point(&self, point: usize) -> Point {
        let d = &self.design;
        Point::new(point as u64, &d.points[point], self.columns.clone())
    }

    /// Returns a point's scenario, compiled; who comes second waits for the first.
    pub(super) fn ready(&self, plan: &Plan, point: usize) -> Result<Arc<Ready>, Vec<Message>> {
        let slot = {
            let mut held = self
                .held
                .lock()
                .expect("no thread panics while it holds the points");
            if let Some((_, slot)) = held.iter().find(|(p, _)| *p == point) {
                Arc::clone(slot)
            } else {
                if held.len() >= HELD {
                    held.pop_front();
                }
                let slot = Slot::default();
                held.push_back((point, Arc::clone(&slot)));
                slot
            }
        };
        slot.get_or_init(|| self.make(plan, point)).clone()
    }

    fn make(&self, plan: &Plan, point: usize) -> Result<Arc<Ready>, Vec<Message>> {
        let mut policies = plan.request.policies.clone();
        let mut values = vec![];
        for (factor, level) in self.design.factors.iter().zip(&self.design.points[point]) {
            match factor.path.strip_prefix("policies/") {
                Some(actor) => {
                    let choice = PolicyChoice::parse(&level.to_string());
                    policies.retain(|(other, _)| other != actor);
                    let choice = choice.ok_or_else(|| vec![no_policy(level)])?;
                    policies.push((actor.into(), choice));
                }
                None => values.push((factor.path.as_str(), level)),
            }
        }
        let checked = self
            .base
            .with(&values)
            .map_err(|(which, unfit)| reasons(which.map(|i| values[i]), unfit))?;
        let rules = Arc::new(compile(
            &checked,
            &CompileOptions {
                policies,
                ..CompileOptions::default()
            },
        ));
        let tables = plan.request.tables;
        let point = Some(self.point(point));
        let recording = Recording::at_point(&checked.scenario, &rules, tables, point);
        Ok(Arc::new(Ready {
            other: other(&plan.recording, &recording),
            recording,
            scenario: checked.scenario,
            rules,
        }))
    }
}

fn no_policy(level: &Level) -> Message {
    Message::new("given-policy-name")
        .with("name", level.to_string())
        .with(
            "known",
            PolicyChoice::words().collect::<Vec<_>>().join(", "),
        )
}

/// Says why a point cannot be played; `value` is the one that does not fit, where it is one.
fn reasons(value: Option<(&str, &Level)>, unfit: Unfit) -> Vec<Message> {
    let none = ("", &Level::Truth(true));
    let (path, level) = value.unwrap_or(none);
    let said = unfit.findings(path, level).into_iter();
    let help = |help: Vec<Message>| if value.is_some() { help } else { vec![] };
    said.flat_map(|f| [vec![f.message], help(f.help)].concat())
        .collect()
}

/// Returns the tables whose columns a point lacks.
fn other(whole: &Recording, point: &Recording) -> Vec<(Table, Vec<Option<usize>>)> {
    let mut found = vec![];
    for ((table, all), (_, some)) in whole.columns.iter().zip(&point.columns) {
        if !all.iter().map(|c| &c.name).eq(some.iter().map(|c| &c.name)) {
            let place = |c: &Column| some.iter().position(|other| other.name == c.name);
            found.push((*table, all.iter().map(place).collect()));
        }
    }
    found
}

impl Ready {
    /// Gives the rows of a run the columns of the whole; what the point lacks is missing.
    pub(super) fn align(&self, rows: &mut RunRows) {
        for (table, places) in &self.other {
            let rows = &mut rows.rows[*table as usize];
            *rows = rows.aligned(places);
        }
    }
}

/// Returns the order in which points are played: their own where they are few, else one of chance, since points that are
/// neighbours in a list are often neighbours in the space.
fn order(points: usize, seed: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..points).collect();
    if points > HELD {
        let key = SubKey::aside(seed, Aside::Order);
        order.sort_by_cached_key(|i| (key.draw(Label(*i as u64)), *i));
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Options, load};

    fn sweep(points: usize, runs_per_point: u64, independent: bool) -> Sweep {
        let loaded = load("tutorial", &Options::default()).expect("it loads");
        let design = Design {
            kind: "List".into(),
            factors: vec![],
            runs_per_point,
            independent,
            points: vec![vec![]; points],
        };
        Sweep::new(&loaded.checked, &[], design, 1)
    }

    #[test]
    fn every_run_of_every_point_has_one_place() {
        for (points, runs, independent) in [
            (3, 40, false),
            (3, 40, true),
            (70, 600, false),
            (1, 5, true),
        ] {
            let s = sweep(points, runs, independent);
            let mut seen = std::collections::BTreeSet::new();
            for place in 0..s.runs() {
                let (point, run) = s.at(place);
                assert!(point < points);
                assert_eq!(s.place(point as u64, run), Some(place));
                assert!(seen.insert((point, run)));
                assert_eq!(run / runs, if independent { point as u64 } else { 0 });
            }
            assert_eq!(s.place(points as u64, 0), None);
        }
    }

    #[test]
    fn a_cut_batch_is_balanced() {
        let s = sweep(5, 100, false);
        let mut counts = [0_i64; 5];
        for place in 0..s.runs() {
            counts[s.at(place).0] += 1;
            let (least, most) = (counts.iter().min(), counts.iter().max());
            assert!(most.unwrap() - least.unwrap() <= 16, "{counts:?}");
            let is_even = least == most;
            assert!(!s.is_even(place + 1) || is_even, "{place}");
        }
    }
}

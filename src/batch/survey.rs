//! Points played for an analysis: each is the scenario with other values, made ready and played by one thread. What its runs came
//! to leaves in the order of points, whatever thread played them.

use super::crew::{Crew, Halted};
use super::ensemble::{Ensemble, Task};
use crate::rules::{CompileOptions, compile};
use crate::scenario::Wanted;
use crate::scenario::vary::{Base, Level, Unfit};
use crate::world::runs::Detail;
use crate::world::turn::TurnView;
use std::sync::Arc;

/// A point to be played.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// The value at each path.
    pub values: Vec<Level>,
    /// Its first run: points with the same first run have the same draws.
    pub first_run: u64,
}

/// What is played at every point.
#[derive(Clone, Copy)]
pub struct Survey<'a> {
    /// The scenario.
    pub base: &'a Base,
    /// Where the values of a point go.
    pub paths: &'a [String],
    /// What points are compiled with.
    pub options: &'a CompileOptions,
    /// Seed of all runs.
    pub seed: u64,
    /// Runs of each point.
    pub runs: u64,
    /// Whether what is asked about holds at the close of a turn; a run ends there.
    pub holds: &'a (dyn Fn(&TurnView) -> bool + Sync),
}

impl std::fmt::Debug for Survey<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_struct("Survey")
            .field("paths", &self.paths)
            .field("runs", &self.runs)
            .finish_non_exhaustive()
    }
}

/// Whether what is asked about happened in each run of a point, for all points; or the first point that cannot be, and why.
pub type Surveyed = Result<Vec<Vec<bool>>, (usize, Unfit)>;

impl Survey<'_> {
    /// Plays every point.
    ///
    /// # Errors
    /// When the crew is told to stop, and at a run that goes wrong.
    pub fn play(&self, spots: &[Spot], crew: &Crew) -> Result<Surveyed, Halted> {
        let one = |(): &mut (), place: usize| self.one(&spots[place], crew);
        match crew.each(spots.len(), || (), one) {
            Ok(runs) => Ok(Ok(runs)),
            Err((place, Stop::Unfit(why))) => Ok(Err((place, why))),
            Err((_, Stop::Halted(halted))) => Err(halted),
        }
    }

    /// Returns why a point was given up, with what it was played with.
    fn told(&self, halted: Halted, spot: &Spot) -> Halted {
        match halted {
            Halted::Interrupted => Halted::Interrupted,
            Halted::Fault { key, .. } => {
                let values = self.paths.iter().zip(&spot.values);
                let with = values.map(|(path, level)| format!("{path}={level}"));
                Halted::Fault {
                    key,
                    with: with.collect(),
                }
            }
        }
    }

    /// Plays the runs of a point.
    fn one(&self, spot: &Spot, crew: &Crew) -> Result<Vec<bool>, Stop> {
        let pairs = self.paths.iter().map(String::as_str).zip(&spot.values);
        let fitted = self.base.with(&pairs.collect::<Vec<_>>());
        let checked = fitted.map_err(|(_, unfit)| Stop::Unfit(unfit))?;
        // A switch that is off may have taken out what the event names.
        for probe in &self.options.probes {
            let accepted = checked.accepts(probe, Wanted::Condition, "--event");
            accepted.map_err(|f| Stop::Unfit(Unfit::Findings(f.diagnostics)))?;
        }
        let rules = Arc::new(compile(&checked, self.options));
        let task = |i: usize| Task::run(spot.first_run + i as u64);
        let ensemble = Ensemble {
            rules: &rules,
            seed: self.seed,
            detail: Detail::default(),
            tasks: usize::try_from(self.runs).expect("runs of a point fit into memory"),
            task_at: &task,
        };
        let happened = ensemble.happened(&crew.alone(), self.holds);
        happened.map_err(|halted| Stop::Halted(self.told(halted, spot)))
    }
}

/// Why a point was not played.
enum Stop {
    Unfit(Unfit),
    Halted(Halted),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Options, load};
    use std::sync::atomic::{AtomicBool, AtomicU64};

    fn played(threads: usize, horizons: &[f64]) -> (Surveyed, u64) {
        let loaded = load("tutorial", &Options::default()).expect("it loads");
        let base = Base::new(&loaded.checked, &[]);
        let survey = Survey {
            base: &base,
            paths: &["horizon_turns".into()],
            options: &CompileOptions::default(),
            seed: 3,
            runs: 20,
            holds: &|view| view.turn > 4 && view.ending.is_none(),
        };
        let spot = |(i, x): (usize, &f64)| Spot {
            values: vec![Level::Number(*x)],
            first_run: i as u64 / 2 * 20,
        };
        let spots: Vec<Spot> = horizons.iter().enumerate().map(spot).collect();
        let (cancel, done) = (AtomicBool::new(false), AtomicU64::new(0));
        let crew = Crew {
            threads,
            cancel: &cancel,
            done: &done,
        };
        let all = survey.play(&spots, &crew).expect("it plays");
        (all, done.into_inner())
    }

    #[test]
    fn points_come_back_in_order_whatever_the_threads() {
        let horizons = [3.0, 9.0, 2.0, 8.0, 8.0];
        let (all, done) = played(2, &horizons);
        let all = all.expect("they fit");
        assert_eq!(Ok(&all), played(1, &horizons).0.as_ref());
        assert_eq!((all.len(), done), (5, 100));
        let any = |i: usize| all[i].iter().any(|hit| *hit);
        assert!(!any(0) && any(1) && !any(2) && any(3));
        let (fault, _) = played(2, &[3.0, -1.0, 9.0, -2.0]);
        assert_eq!(fault.expect_err("no scenario goes backwards").0, 1);
    }
}

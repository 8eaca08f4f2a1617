//! Points played for an analysis: each is the scenario with other numbers, made ready and played by one thread. What its runs came
//! to leaves in the order of points, whatever thread played them.

use super::ensemble::{Crew, Ensemble, Halted, Task};
use crate::rules::{CompileOptions, compile};
use crate::scenario::vary::{Base, Level, Unfit};
use crate::world::runs::Detail;
use crate::world::turn::TurnView;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// A point to be played.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// The value at each path.
    pub values: Vec<f64>,
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
        let next = AtomicUsize::new(0);
        let unfit = AtomicUsize::new(usize::MAX);
        let kept = Mutex::new(vec![]);
        let work = || -> Result<(), Halted> {
            loop {
                let place = next.fetch_add(1, Ordering::Relaxed);
                // Points before one that does not fit are still played, so that the first of these is told.
                if place >= spots.len().min(unfit.load(Ordering::Relaxed)) {
                    return Ok(());
                }
                let done = match self.one(&spots[place], crew) {
                    Ok(runs) => Ok(runs?),
                    Err(fault) => {
                        unfit.fetch_min(place, Ordering::Relaxed);
                        Err(fault)
                    }
                };
                let mut kept = kept.lock().expect("no thread panics with the lock");
                kept.push((place, done));
            }
        };
        let threads = crew.threads.clamp(1, spots.len().max(1));
        let ends: Vec<Result<(), Halted>> = std::thread::scope(|scope| {
            let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
            let own = work();
            let join = |thread: std::thread::ScopedJoinHandle<_>| {
                thread.join().expect("what panics in a run is caught there")
            };
            std::iter::once(own)
                .chain(others.into_iter().map(join))
                .collect()
        });
        ends.into_iter().collect::<Result<(), Halted>>()?;
        let mut kept = kept.into_inner().expect("no thread panics with the lock");
        kept.sort_unstable_by_key(|(place, _): &(usize, Result<Vec<bool>, Unfit>)| *place);
        let told = |(place, done): (usize, Result<_, _>)| done.map_err(|why| (place, why));
        Ok(kept.into_iter().map(told).collect())
    }

    /// Plays the runs of a point; first, why it cannot be, then what stopped it.
    fn one(&self, spot: &Spot, crew: &Crew) -> Result<Result<Vec<bool>, Halted>, Unfit> {
        let levels: Vec<Level> = spot.values.iter().map(|x| Level::Number(*x)).collect();
        let pairs = self.paths.iter().map(String::as_str).zip(&levels);
        let fitted = self.base.with(&pairs.collect::<Vec<_>>());
        let checked = fitted.map_err(|(_, unfit)| unfit)?;
        let rules = Arc::new(compile(&checked, self.options));
        let task = |i: usize| Task::run(spot.first_run + i as u64);
        let ensemble = Ensemble {
            rules: &rules,
            seed: self.seed,
            detail: Detail::default(),
            tasks: usize::try_from(self.runs).expect("runs of a point fit into memory"),
            task_at: &task,
        };
        let alone = Crew {
            threads: 1,
            ..*crew
        };
        Ok(ensemble.play(&alone, &|| false, &|happened, game, row| {
            *happened = (self.holds)(&game.view(row));
            if *happened {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        }))
    }
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
            values: vec![*x],
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

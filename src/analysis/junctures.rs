//! Turning points of a run: how likely an event still was at the close of each turn, from forks of the run there.
//!
//! With q(t) the chance of the event given the run up to turn t, q is a martingale, and the squares of its steps add up to the
//! variance of the event: each turn settles a part of it. Forks draw on branches of their own; fork i draws on the same branch at
//! every turn, so that two turns are compared with the same chances (Glasserman 2003, common random numbers).

use super::event::Event;
use crate::batch::crew::{Crew, Halted};
use crate::batch::ensemble::{Ensemble, Instead, Start, Task, before_the_first_turn};
use crate::engine::offers::Offered;
use crate::engine::{Game, Snapshot};
use crate::rng::{RunKey, branch};
use crate::rules::Ruleset;
use crate::stats::Estimate;
use crate::stats::distribution::normal_quantile;
use crate::stats::pairs::Pairs;
use crate::world::runs::{Detail, Order};
use crate::world::turn::{Deed, Ending, Origin};
use std::ops::ControlFlow;
use std::sync::Arc;

/// What is forked: a compiled scenario, its seed, and the event that is asked about.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The compiled scenario.
    pub rules: &'a Arc<Ruleset>,
    /// Seed of its runs.
    pub seed: u64,
    /// The event.
    pub event: Event,
    /// Forks at each turn.
    pub forks: usize,
}

/// A run that was played, with what is needed to fork it.
#[derive(Debug, Clone, Default)]
pub struct Played {
    /// Its number.
    pub run: u64,
    /// The run before its first turn, where more than its number makes it.
    pub before: Option<Snapshot>,
    /// The run at the close of each turn, turn 1 first.
    pub snapshots: Vec<Snapshot>,
    /// What was done at each turn.
    pub deeds: Vec<Vec<Deed>>,
    /// The turn at which the event happened.
    pub hit: Option<u32>,
    /// How it ended.
    pub ending: Option<Ending>,
}

impl Played {
    /// Whether it is certain by its last turn that the event happened, or that it never will. A game that was broken off leaves
    /// that open.
    const fn is_settled(&self) -> bool {
        self.hit.is_some() || self.ending.is_some()
    }

    /// Returns from how many moments it can still go either way: the start, and the closes of the first turns, up to the event
    /// or the end.
    #[must_use]
    pub fn open_moments(&self) -> usize {
        let turns = self.hit.map_or(self.snapshots.len(), |turn| turn as usize);
        turns + usize::from(!self.is_settled())
    }

    /// Returns where a fork after this turn begins; turn 0 is the start.
    fn start(&self, turn: usize, branch: u64) -> Start<'_> {
        match turn.checked_sub(1) {
            Some(place) => Start::Fork {
                at: &self.snapshots[place],
                branch,
            },
            None => match &self.before {
                Some(at) => Start::Fork { at, branch },
                None => Start::Fresh {
                    run: self.run,
                    branch,
                },
            },
        }
    }
}

/// How likely the event was at each turn of one run: for turn 0 and the close of every other turn, which forks had it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// For each turn, for each fork, whether the event happened in it.
    pub points: Vec<Vec<bool>>,
}

impl Course {
    /// Returns the chance of the event at the close of a turn.
    #[must_use]
    pub fn chance(&self, turn: usize) -> Estimate {
        let forks = &self.points[turn];
        let hits = forks.iter().filter(|hit| **hit).count();
        Estimate::share(hits as u64, forks.len() as u64)
    }

    /// Returns by how much a turn, 1 or later, moved the chance: forks of the turn paired with those of the turn before.
    #[must_use]
    pub fn shift(&self, turn: usize) -> Estimate {
        let pairs = self.points[turn].iter().zip(&self.points[turn - 1]);
        Pairs::of(pairs.map(|(now, before)| (*now, *before))).newcombe()
    }

    /// Returns the last turn.
    #[must_use]
    pub const fn last(&self) -> usize {
        self.points.len().saturating_sub(1)
    }

    /// Returns the turn that moved the chance most, the first of those alike; none where none moved it.
    #[must_use]
    pub fn turning_point(&self) -> Option<usize> {
        let mut best: Option<(usize, f64)> = None;
        for turn in 1..=self.last() {
            let size = self.shift(turn).value.abs();
            if size > best.map_or(0.0, |b| b.1) {
                best = Some((turn, size));
            }
        }
        best.map(|b| b.0)
    }

    /// Returns the part of the variance of the event that a turn settled: the product of its steps in two halves of the forks,
    /// which is right on average, while the square of one step would add its noise.
    #[must_use]
    pub fn settled(&self, turn: usize) -> f64 {
        let step =
            |half: usize| share(&self.points[turn], half) - share(&self.points[turn - 1], half);
        step(0) * step(1)
    }
}

/// The share of every second fork.
#[expect(clippy::cast_precision_loss, reason = "forks are few")]
fn share(forks: &[bool], half: usize) -> f64 {
    let own = || forks.iter().skip(half).step_by(2);
    own().filter(|hit| **hit).count() as f64 / own().count().max(1) as f64
}

/// Returns the size that a step must have to be more than noise, at 5 % over all turns of a run together (Bonferroni).
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "forks and turns are few")]
pub fn noise_floor(forks: usize, turns: usize) -> f64 {
    let z = normal_quantile(1.0 - 0.025 / turns.max(1) as f64);
    z * (0.5 / forks.max(1) as f64).sqrt()
}

/// Plays runs and keeps what is needed to fork them.
///
/// # Errors
/// When the crew is told to stop, and at a run that goes wrong.
pub fn play(question: &Question, runs: &[u64], crew: &Crew) -> Result<Vec<Played>, Halted> {
    let task_at = |place: usize| Task::run(runs[place]);
    let ensemble = Ensemble {
        rules: question.rules,
        seed: question.seed,
        detail: Detail {
            chances: true,
            ..Detail::default()
        },
        tasks: runs.len(),
        task_at: &task_at,
    };
    let look = |kept: &mut Played, game: &Game, row: usize| {
        let view = game.view(row);
        kept.run = view.key.run;
        kept.snapshots.push(game.snapshot(row));
        kept.deeds.push(view.deeds.to_vec());
        kept.ending = view.ending;
        if kept.hit.is_none() && question.event.holds(&view) {
            kept.hit = Some(view.turn);
        }
        ControlFlow::Continue(())
    };
    ensemble.play(crew, &Played::default, &look)
}

/// Forks runs at every moment that is open. `branch_of` gives the branch of each fork.
///
/// # Errors
/// When the crew is told to stop, and at a fork that goes wrong.
pub fn courses(
    question: &Question,
    played: &[Played],
    branch_of: &(dyn Fn(usize) -> u64 + Sync),
    crew: &Crew,
) -> Result<Vec<Course>, Halted> {
    let places: Vec<(usize, usize)> = played
        .iter()
        .enumerate()
        .flat_map(|(run, p)| (0..p.open_moments()).map(move |turn| (run, turn)))
        .collect();
    let task_at = |task: usize| {
        let (run, turn) = places[task / question.forks];
        Task {
            start: played[run].start(turn, branch_of(task % question.forks)),
            instead: &[],
        }
    };
    let tasks = places.len() * question.forks;
    let hits = happened(question, tasks, &task_at, crew)?;
    let mut lists = hits.chunks(question.forks);
    let course = |run: &Played| {
        let open = lists.by_ref().take(run.open_moments());
        let mut points: Vec<Vec<bool>> = open.map(<[bool]>::to_vec).collect();
        if run.is_settled() {
            points.push(vec![run.hit.is_some(); question.forks]);
        }
        Course { points }
    };
    Ok(played.iter().map(course).collect())
}

/// Returns in which tasks the event happened.
fn happened<'a>(
    question: &Question<'a>,
    tasks: usize,
    task_at: &'a (dyn Fn(usize) -> Task<'a> + Sync),
    crew: &Crew,
) -> Result<Vec<bool>, Halted> {
    let ensemble = Ensemble {
        rules: question.rules,
        seed: question.seed,
        detail: Detail::default(),
        tasks,
        task_at,
    };
    ensemble.happened(crew, &|view| question.event.holds(view))
}

/// One deed against another thing that its docket could have done then.
#[derive(Debug, Clone, PartialEq)]
pub struct Contrast {
    /// Which of the runs, by its place.
    pub run: usize,
    /// Turn.
    pub turn: u32,
    /// The docket.
    pub docket: usize,
    /// The deed.
    pub done: Deed,
    /// The other thing: option, or none for `wait`, and its target.
    pub other: (Option<u16>, u16),
    /// Probability with which the docket's policy chooses the other thing, 0..1.
    pub other_chance: f64,
}

/// What a contrast comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighed {
    /// The contrast.
    pub contrast: Contrast,
    /// Forks with the deed against the same forks with the other thing.
    pub pairs: Pairs,
}

impl Weighed {
    /// Returns the chance of the event with the deed less that with the other thing.
    #[must_use]
    pub fn difference(&self) -> Estimate {
        self.pairs.newcombe()
    }
}

/// Which other things a deed is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Others {
    /// `wait` where it is legal, else the likeliest.
    One,
    /// As many of the likeliest as this.
    Likeliest(usize),
}

/// Returns the contrasts of deeds that dockets chose at a turn of a run.
#[must_use]
pub fn contrasts(
    question: &Question,
    played: &[Played],
    run: usize,
    turn: u32,
    others: Others,
) -> Vec<Contrast> {
    let story = &played[run];
    let mut game = Game::new(Arc::clone(question.rules), 1);
    match story.start(turn as usize - 1, 0) {
        Start::Fork { at, .. } | Start::Open { at, .. } => game.restore(0, at),
        Start::Fresh { run, branch } => {
            let seed = question.seed;
            game.start(0, RunKey { seed, branch, run });
        }
    }
    game.open_turn();
    let deeds = &story.deeds[turn as usize - 1];
    let chosen = deeds.iter().filter(|d| d.origin == Origin::Chosen);
    let mut list = vec![];
    for done in chosen {
        let docket = usize::from(question.rules.options[usize::from(done.option)].docket);
        for other in alternatives(&game, docket, done, others) {
            list.push(Contrast {
                run,
                turn,
                docket,
                done: *done,
                other: (other.option, other.target),
                other_chance: other.probability,
            });
        }
    }
    list
}

fn alternatives(game: &Game, docket: usize, done: &Deed, others: Others) -> Vec<Offered> {
    let mut legal: Vec<Offered> = game.offer(0, docket).options;
    legal.retain(|o| o.reasons.is_empty() && o.probability > 0.0 && o.option != Some(done.option));
    legal.sort_by(|a, b| b.probability.total_cmp(&a.probability));
    match others {
        Others::Likeliest(most) => legal.truncate(most),
        Others::One => {
            let wait = legal.iter().position(|o| o.option.is_none()).unwrap_or(0);
            legal = legal.into_iter().skip(wait).take(1).collect();
        }
    }
    legal
}

/// Plays both arms of contrasts on the same branches.
///
/// # Errors
/// When the crew is told to stop, and at a fork that goes wrong.
pub fn weigh(
    question: &Question,
    played: &[Played],
    contrasts: &[Contrast],
    crew: &Crew,
) -> Result<Vec<Weighed>, Halted> {
    let orders: Vec<[[Instead; 1]; 2]> = contrasts.iter().map(arms).collect();
    // Each turn opens as it did: another opening might forbid the deed.
    let opening = |contrast: &Contrast| {
        let story = &played[contrast.run];
        let key = RunKey {
            seed: question.seed,
            branch: 0,
            run: story.run,
        };
        match (contrast.turn as usize).checked_sub(2) {
            Some(before) => story.snapshots[before].clone(),
            None => before_the_first_turn(question.rules, key),
        }
    };
    let openings: Vec<Snapshot> = contrasts.iter().map(opening).collect();
    let forks = question.forks;
    let task_at = |task: usize| {
        let (place, arm, fork) = (task / (2 * forks), task / forks % 2, task % forks);
        Task {
            start: Start::Open {
                at: &openings[place],
                injects: &[],
                cells: &[],
                branch: branch::fork(fork),
            },
            instead: &orders[place][arm],
        }
    };
    let hits = happened(question, contrasts.len() * 2 * forks, &task_at, crew)?;
    let weighed = contrasts.iter().zip(hits.chunks(2 * forks));
    Ok(weighed
        .map(|(contrast, hits)| {
            let (with, without) = hits.split_at(forks);
            let pairs = with.iter().zip(without);
            Weighed {
                contrast: contrast.clone(),
                pairs: Pairs::of(pairs.map(|(a, b)| (*a, *b))),
            }
        })
        .collect())
}

/// The orders of the two arms: the deed, the other thing.
fn arms(contrast: &Contrast) -> [[Instead; 1]; 2] {
    let order = |(option, target)| {
        [Instead {
            turn: contrast.turn,
            docket: contrast.docket,
            order: Order {
                option,
                target,
                chance: 1.0,
            },
        }]
    };
    let done = (Some(contrast.done.option), contrast.done.target);
    [order(done), order(contrast.other)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn course_of(hits: &[usize], forks: usize) -> Course {
        let point = |h: &usize| (0..forks).map(|i| i < *h).collect();
        Course {
            points: hits.iter().map(point).collect(),
        }
    }

    /// 2,000 forks over 52 turns: z 3.30, floor 0.052.
    #[test]
    fn the_noise_floor() {
        assert!(
            (noise_floor(2000, 52) - 0.0522).abs() < 1e-4,
            "{}",
            noise_floor(2000, 52)
        );
        assert!(noise_floor(500, 52) > 1.99 * noise_floor(2000, 52));
    }

    #[test]
    fn steps_of_a_course() {
        let course = course_of(&[20, 30, 30, 70, 100], 100);
        assert_eq!(course.last(), 4);
        assert_eq!(course.turning_point(), Some(3));
        assert!((course.shift(3).value - 0.4).abs() < 1e-12);
        assert!((course.chance(1).value - 0.3).abs() < 1e-12);
        let sum: f64 = (1..=4).map(|t| course.shift(t).value).sum();
        assert!((sum - 0.8).abs() < 1e-12);
        assert!((course.settled(3) - 0.16).abs() < 1e-12);
        assert_eq!(course_of(&[5, 5], 10).turning_point(), None);
    }
}

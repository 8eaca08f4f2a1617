//! Two settings compared run by run with the same draws: what differs between the two runs of a pair follows from what differs
//! between the settings.

use super::event::Event;
use crate::batch::crew::{Crew, Halted};
use crate::batch::ensemble::{Ensemble, Instead, Start, Task};
use crate::engine::{Game, Snapshot};
use crate::record::{Facts, Recording, Tables};
use crate::rules::Ruleset;
use crate::rules::layout::What;
use crate::scenario::Checked;
use crate::slot::Slot;
use crate::stats::bootstrap::percentile;
use crate::stats::many::holm;
use crate::stats::pairs::Pairs;
use crate::stats::{Estimate, means::Moments};
use crate::world::runs::{Detail, Order};
use crate::world::turn::TurnView;
use std::ops::ControlFlow;
use std::sync::Arc;

/// Runs whose states are held at once while it is seen whether a deed is open to them.
const HELD: u64 = 256;

/// A setting that can be played: a compiled scenario, and the events that are looked for in its runs.
#[derive(Debug, Clone)]
pub struct Setting {
    /// The compiled scenario.
    pub rules: Arc<Ruleset>,
    recording: Arc<Recording>,
    events: Vec<Event>,
    scores: Vec<usize>,
}

/// What a run came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Came {
    /// Its facts.
    pub facts: Facts,
    /// Whether each event happened.
    pub happened: Vec<bool>,
    /// The value of each score at its end.
    pub scores: Vec<f64>,
}

/// A deed in place of a docket's choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Substitute {
    /// Turn at which it is done.
    pub turn: u32,
    /// By which docket.
    pub docket: usize,
    /// The option, or none for `wait`.
    pub option: Option<u16>,
}

impl Setting {
    /// Returns a scenario as a setting; the events are those of its ruleset.
    #[must_use]
    pub fn new(checked: &Checked, rules: Arc<Ruleset>, events: Vec<Event>) -> Self {
        Self {
            recording: Recording::new(&checked.scenario, &rules, Tables::NONE),
            rules,
            events,
            scores: vec![],
        }
    }

    /// Returns it with probes of its ruleset whose values at the end of a run are kept.
    #[must_use]
    pub fn with_scores(mut self, scores: Vec<usize>) -> Self {
        self.scores = scores;
        self
    }

    /// Plays runs from the first on, each with an order in place of a choice where it has one.
    ///
    /// # Errors
    /// When the crew is told to stop, and at a run that goes wrong.
    pub fn play(
        &self,
        seed: u64,
        runs: u64,
        orders: &[Option<Instead>],
        crew: &Crew,
    ) -> Result<Vec<Came>, Halted> {
        let instead = |i: usize| orders.get(i).map_or(&[][..], Option::as_slice);
        let task_at = |i: usize| Task {
            instead: instead(i),
            ..Task::run(i as u64)
        };
        let ensemble = Ensemble {
            rules: &self.rules,
            seed,
            detail: Detail::default(),
            tasks: usize::try_from(runs).expect("runs are counted"),
            task_at: &task_at,
        };
        let fresh = || Came {
            facts: self.recording.facts(),
            happened: vec![false; self.events.len()],
            scores: vec![],
        };
        ensemble.play(crew, &fresh, &|came, game, row| {
            self.look(came, &game.view(row));
            ControlFlow::Continue(())
        })
    }

    fn look(&self, came: &mut Came, view: &TurnView) {
        self.recording.watch(view, &mut came.facts);
        for (happened, event) in came.happened.iter_mut().zip(&self.events) {
            *happened |= event.holds(view);
        }
        if view.ending.is_some() {
            came.scores
                .extend(self.scores.iter().map(|i| view.probe(*i)));
        }
    }

    /// Returns the order of a deed for each run in which it is open to its docket at that turn; none for the others.
    ///
    /// # Errors
    /// When the crew is told to stop, and at a run that goes wrong.
    pub fn orders(
        &self,
        seed: u64,
        runs: u64,
        deed: &Substitute,
        crew: &Crew,
    ) -> Result<Vec<Option<Instead>>, Halted> {
        let mut game = Game::new(Arc::clone(&self.rules), 1);
        let mut orders = vec![];
        for first in (0..runs).step_by(usize::try_from(HELD).expect("it is small")) {
            for (run, before) in
                (first..).zip(self.before(seed, first..runs.min(first + HELD), deed.turn, crew)?)
            {
                orders.push(before.and_then(|before| open(&mut game, &before, run, seed, deed)));
            }
        }
        Ok(orders)
    }

    /// Returns how each run stood before a turn; none where it had ended. Before the first turn there is nothing to keep.
    fn before(
        &self,
        seed: u64,
        runs: std::ops::Range<u64>,
        turn: u32,
        crew: &Crew,
    ) -> Result<Vec<Option<Before>>, Halted> {
        if turn <= 1 {
            return Ok(runs.map(|_| Some(Before::Start)).collect());
        }
        let ensemble = Ensemble {
            rules: &self.rules,
            seed,
            detail: Detail::default(),
            tasks: usize::try_from(runs.end - runs.start).expect("runs are counted"),
            task_at: &|i| Task {
                start: Start::Fresh {
                    run: runs.start + i as u64,
                    branch: 0,
                },
                instead: &[],
            },
        };
        ensemble.play(crew, &|| None, &|kept, game, row| {
            if game.view(row).turn + 1 < turn {
                return ControlFlow::Continue(());
            }
            if game.is_live(row) {
                *kept = Some(Before::At(Box::new(game.snapshot(row))));
            }
            ControlFlow::Break(())
        })
    }
}

/// How a run stood before a turn.
enum Before {
    Start,
    At(Box<Snapshot>),
}

/// Returns the order of a deed, where it is open to its docket.
fn open(
    game: &mut Game,
    before: &Before,
    run: u64,
    seed: u64,
    deed: &Substitute,
) -> Option<Instead> {
    match before {
        Before::Start => game.start(
            0,
            crate::rng::RunKey {
                seed,
                branch: 0,
                run,
            },
        ),
        Before::At(snapshot) => game.restore(0, snapshot),
    }
    game.open_turn();
    let offer = game.offer(0, deed.docket);
    let found = offer.options.iter().find(|o| o.option == deed.option)?;
    found.reasons.is_empty().then_some(Instead {
        turn: deed.turn,
        docket: deed.docket,
        order: Order {
            option: found.option,
            target: found.target,
            chance: 1.0,
        },
    })
}

/// An event, or an outcome, in the pairs.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    /// What it is.
    pub name: String,
    /// In how many pairs it happened where.
    pub pairs: Pairs,
    /// The exact test of McNemar.
    pub p: f64,
    /// The same, adjusted for all of its kind that are read together (Holm).
    pub adjusted: f64,
}

/// A number of the runs in the pairs.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// Its name.
    pub name: &'static str,
    /// Decimals that people read.
    pub decimals: usize,
    /// Its mean in the first setting, and in the second.
    pub means: [f64; 2],
    /// The first less the second.
    pub difference: Estimate,
}

/// Two settings, compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The events asked for, and how much less the difference of each varies than between independent runs.
    pub events: Vec<(Share, Estimate)>,
    /// Outcomes that a run of either came to, in the order of the first.
    pub outcomes: Vec<Share>,
    /// Numbers of the runs.
    pub numbers: Vec<Number>,
    /// The first run whose first event happened in one of the two only, and in which.
    pub parted: Option<(u64, usize)>,
}

/// Compares two settings whose runs were played with the same seed; `names` are those of the events.
#[must_use]
pub fn compare(
    settings: [&Setting; 2],
    runs: [&[Came]; 2],
    names: &[&str],
    seed: u64,
) -> Comparison {
    let both = || runs[0].iter().zip(runs[1]);
    let happened = |i: usize| both().map(move |(a, b)| (a.happened[i], b.happened[i]));
    let shares = names
        .iter()
        .enumerate()
        .map(|(i, name)| share(name, Pairs::of(happened(i))));
    let reductions = names.iter().enumerate().map(|(i, name)| {
        let sample: Vec<(bool, bool)> = happened(i).collect();
        percentile(&sample, (seed, name), |pairs| {
            Pairs::of(pairs.iter().copied()).variance_reduction()
        })
    });
    let parted = (0..).zip(happened(0)).find(|(_, (a, b))| a != b);
    Comparison {
        events: adjusted(shares.collect())
            .into_iter()
            .zip(reductions)
            .collect(),
        outcomes: adjusted(outcomes(settings, runs)),
        numbers: numbers(settings, runs),
        parted: parted.map(|(run, (is_first, _))| (run, usize::from(!is_first))),
    }
}

fn share(name: &str, pairs: Pairs) -> Share {
    let p = pairs.mcnemar();
    Share {
        name: name.into(),
        pairs,
        p,
        adjusted: p,
    }
}

fn adjusted(mut shares: Vec<Share>) -> Vec<Share> {
    let p: Vec<f64> = shares.iter().map(|share| share.p).collect();
    for (share, p) in shares.iter_mut().zip(holm(&p)) {
        share.adjusted = p;
    }
    shares
}

fn outcomes(settings: [&Setting; 2], runs: [&[Came]; 2]) -> Vec<Share> {
    let [first, second] = settings.map(|s| {
        s.rules
            .outcomes
            .iter()
            .map(|o| o.id.as_str())
            .collect::<Vec<_>>()
    });
    let new = second.iter().filter(|name| !first.contains(name));
    let names: Vec<&str> = first.iter().chain(new).copied().collect();
    let at = |ids: &[&str], came: &Came, name: &str| ids[usize::from(came.facts.outcome)] == name;
    let pairs = |name: &str| {
        Pairs::of(
            runs[0]
                .iter()
                .zip(runs[1])
                .map(|(a, b)| (at(&first, a, name), at(&second, b, name))),
        )
    };
    names
        .into_iter()
        .map(|name| share(name, pairs(name)))
        .filter(|share| share.pairs.neither < share.pairs.n())
        .collect()
}

type Measure = (&'static str, usize, Option<Slot>, fn(&Facts) -> f64);

const NUMBERS: [Measure; 4] = [
    ("end_turn", 2, None, |facts| facts.end_turn.into()),
    ("peak_rung", 2, Some(Slot::Rung), |facts| facts.peak.into()),
    ("cleared_km2", 1, Some(Slot::Contaminated), |facts| {
        facts.cleared_km2
    }),
    ("battle_deaths", 1, Some(Slot::Killed), |facts| {
        facts.battle_deaths
    }),
];

/// Returns the numbers that both settings count.
fn numbers(settings: [&Setting; 2], runs: [&[Came]; 2]) -> Vec<Number> {
    let counts = |slot: Slot| {
        let found = settings.map(|s| s.rules.layout.find(What::Slot(slot)));
        found.iter().all(Option::is_some)
    };
    let number = |(name, decimals, _, of): Measure| {
        let values = runs.map(|side| {
            side.iter()
                .map(|came| of(&came.facts))
                .collect::<Vec<f64>>()
        });
        let [a, b] = &values;
        Number {
            name,
            decimals,
            means: [a, b].map(|v| Moments::of(v.iter().copied()).mean()),
            difference: Estimate::paired(a.iter().zip(b).map(|(a, b)| a - b)),
        }
    };
    NUMBERS
        .into_iter()
        .filter(|(_, _, slot, _)| slot.is_none_or(counts))
        .map(number)
        .collect()
}

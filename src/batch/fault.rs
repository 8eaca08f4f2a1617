//! A run that went wrong: which one, at which turn, and why, found by playing it again alone.

use crate::diag::Message;
use crate::engine::Game;
use crate::record::Setting;
use crate::rng::RunKey;
use crate::rules::Ruleset;
use crate::rules::expr::Value;
use crate::scenario::model::Scenario;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// A run that went wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// The run.
    pub run: u64,
    /// The turn at which it shows.
    pub turn: u32,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What can be wrong with a run.
#[derive(Debug, Clone, PartialEq)]
pub enum FaultKind {
    /// A defect of the program, in its own words.
    Panic(String),
    /// A quantity is no finite number: its name, and of what.
    NotFinite(String, String),
    /// It shows among other runs only, never alone.
    OnlyTogether,
    /// This point of an experiment cannot be played, for these reasons.
    Point(u64, Vec<Message>),
}

/// Returns the first cell that holds no finite number.
pub(super) fn first_bad_cell(state: &[Value]) -> Option<usize> {
    state.iter().position(|v| !v.0.is_finite())
}

/// Plays these runs again, each alone, and returns what went wrong first.
pub(super) fn find(scenario: &Scenario, rules: &Arc<Ruleset>, seed: u64, runs: &[u64]) -> Fault {
    let found = runs.iter().find_map(|run| {
        alone(
            scenario,
            rules,
            RunKey {
                seed,
                branch: 0,
                run: *run,
            },
        )
    });
    let first = runs.first().copied().unwrap_or_default();
    found.unwrap_or(Fault {
        run: first,
        turn: rules.horizon,
        kind: FaultKind::OnlyTogether,
    })
}

fn alone(scenario: &Scenario, rules: &Arc<Ruleset>, key: RunKey) -> Option<Fault> {
    let mut game = Game::new(Arc::clone(rules), 1);
    game.start(0, key);
    let mut turn = 0;
    while game.is_live(0) {
        turn += 1;
        let fault = |kind| {
            Some(Fault {
                run: key.run,
                turn,
                kind,
            })
        };
        let played = catch_unwind(AssertUnwindSafe(|| {
            #[cfg(test)]
            if turn == tests::TURN {
                trip(key.seed, key.run);
            }
            game.play_turn();
        }));
        if let Err(panic) = played {
            return fault(FaultKind::Panic(words(panic.as_ref())));
        }
        if let Some(cell) = first_bad_cell(game.view(0).state) {
            let (quantity, of) = crate::record::cell_name(&Setting { scenario, rules }, cell);
            return fault(FaultKind::NotFinite(quantity, of));
        }
    }
    None
}

fn words(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|s| (*s).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_default()
}

/// Panics in one run of one seed, so that a test sees what a defect of the program leads to.
#[cfg(test)]
pub(super) fn trip(seed: u64, run: u64) {
    assert!(
        seed != tests::SEED || run != tests::RUN,
        "tripped on purpose"
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::batch::{self, BatchError, Mode, Plan, Request, Sweep};
    use crate::record::{Design, Factor, Tables};
    use crate::scenario::vary::Level;
    use crate::scenario::{self, Options};
    use std::sync::atomic::AtomicBool;

    pub(super) const SEED: u64 = 4_242_424_242;
    pub(super) const RUN: u64 = 417;
    pub(super) const TURN: u32 = 3;

    fn failed(plan: &Plan) -> (Fault, String) {
        let out = tempfile::tempdir().expect("a folder");
        let never = AtomicBool::new(false);
        match batch::run(plan, out.path(), Mode::default(), &never, || (), |_| ()) {
            Err(BatchError::Fault { fault, command }) => {
                assert!(!out.path().join("manifest.json").exists());
                // What was finished before stays, and can be gone on with once the defect is mended.
                let journal = std::fs::read_to_string(out.path().join("progress.jsonl"));
                assert!(journal.expect("a journal").starts_with('{'));
                (fault, command)
            }
            other => panic!("no fault: {:?}", other.map(|done| done.was_there)),
        }
    }

    fn request(threads: usize) -> Request {
        Request {
            scenario: "tutorial".into(),
            seed: SEED,
            runs: 600,
            tables: Tables::parse("runs,turns").expect("tables"),
            threads,
            ..Request::default()
        }
    }

    #[test]
    fn a_panic_in_one_run_is_told_with_the_command_that_shows_it() {
        let loaded = scenario::load("tutorial", &Options::default()).expect("it loads");
        for threads in [1, 2] {
            let (fault, command) = failed(&Plan::new(&loaded.checked, request(threads)));
            assert_eq!((fault.run, fault.turn), (RUN, TURN));
            assert_eq!(fault.kind, FaultKind::Panic("tripped on purpose".into()));
            let look =
                format!("escalade run tutorial --seed {SEED} --run {RUN} --until-turn {TURN}");
            assert_eq!(command, look);
        }
    }

    #[test]
    fn a_panic_at_a_point_is_told_with_the_values_of_the_point() {
        let loaded = scenario::load("tutorial", &Options::default()).expect("it loads");
        let design = Design {
            kind: "Grid".into(),
            factors: vec![Factor {
                name: "calm".into(),
                path: "params/calm".into(),
            }],
            runs_per_point: 450,
            independent: false,
            points: [0.03, 0.08].map(|x| vec![Level::Number(x)]).into(),
        };
        let sweep = Sweep::new(&loaded.checked, &[], design, SEED);
        let plan = Plan::new(&loaded.checked, request(1)).with_points(sweep);
        let (fault, command) = failed(&plan);
        assert_eq!((fault.run, fault.turn), (RUN, TURN));
        let look = format!(
            "escalade run tutorial --set params/calm=0.03 --seed {SEED} --run {RUN} --until-turn {TURN}"
        );
        assert_eq!(command, look);
    }
}

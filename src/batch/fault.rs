//! A run that went wrong: which one, at which turn, and why, found by playing it again alone.

use crate::engine::Game;
use crate::record::Setting;
use crate::rng::RunKey;
use crate::rules::Ruleset;
use crate::rules::expr::Value;
use crate::scenario::model::Scenario;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// A run that went wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The run.
    pub run: u64,
    /// The turn at which it shows.
    pub turn: u32,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What can be wrong with a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// A defect of the program, in its own words.
    Panic(String),
    /// A quantity is no finite number: its name, and of what.
    NotFinite(String, String),
    /// It shows among other runs only, never alone.
    OnlyTogether,
    /// This point of an experiment cannot be played, for this reason.
    Point(u64, String),
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
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| game.play_turn())) {
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

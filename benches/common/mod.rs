//! What every benchmark plays, and the check hash that it prints: a change that alters a bit of a run alters it.

#![allow(dead_code, reason = "each benchmark uses a part")]

pub(crate) mod batch;

use escalade::engine::Game;
use escalade::rng::RunKey;
use escalade::rules::{CompileOptions, Ruleset, compile};
use escalade::scenario::{self, Options};
use std::sync::Arc;

/// Seed of all benchmarks.
pub(crate) const SEED: u64 = 7;
/// What is measured: the reference workload, the smallest scenario, the default one.
pub(crate) const SCENARIOS: [&str; 3] = ["ladder10", "tutorial", "caucasus"];
/// Runs that make a check hash.
pub(crate) const CHECKED: u64 = 200;

/// Compiles a scenario, by name or path.
pub(crate) fn rules(spec: &str) -> Arc<Ruleset> {
    let loaded = scenario::load(spec, &Options::default()).expect("a scenario that loads");
    Arc::new(compile(&loaded.checked, &CompileOptions::default()))
}

/// Returns the key of a run.
pub(crate) const fn key(run: u64) -> RunKey {
    RunKey {
        seed: SEED,
        branch: 0,
        run,
    }
}

/// Plays a run from the start to its end in the one row of a game, and shows each turn's close.
pub(crate) fn play(game: &mut Game, run: u64, mut each_turn: impl FnMut(&Game)) {
    game.start(0, key(run));
    while game.is_live(0) {
        game.play_turn();
        each_turn(game);
    }
}

/// Returns a fold of the digests of every turn of the first runs.
pub(crate) fn check(rules: Arc<Ruleset>) -> u64 {
    let mut game = Game::new(rules, 1);
    let mut hash = 0_u64;
    for run in 0..CHECKED {
        play(&mut game, run, |game| {
            hash = hash.rotate_left(9) ^ game.digest(0);
        });
    }
    hash
}

/// Prints the check hash of each scenario.
pub(crate) fn print_checks() {
    for name in SCENARIOS {
        println!(
            "check hash of {name}, {CHECKED} runs: {:016x}",
            check(rules(name))
        );
    }
}

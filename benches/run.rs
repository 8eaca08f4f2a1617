//! A whole run, one in its World: what `run`, `serve` and live odds pay.
//! `cargo bench --bench run`; with `-- --test` each is done once. Figures of one machine say little: docs/performance.md compares.

#![expect(clippy::print_stdout, reason = "a benchmark prints what it finds")]

mod common;

use common::{SCENARIOS, play, print_checks, rules};
use divan::Bencher;
use escalade::engine::Game;

fn main() {
    divan::main();
    print_checks();
}

#[divan::bench(args = SCENARIOS)]
fn whole(bencher: Bencher, name: &str) {
    let mut game = Game::new(rules(name), 1);
    let mut runs = 0..;
    bencher.bench_local(|| play(&mut game, runs.next().expect("endless"), |_| ()));
}

/// A copy of a run and back: what a fork costs.
#[divan::bench(args = SCENARIOS)]
fn copied_and_restored(bencher: Bencher, name: &str) {
    let mut game = Game::new(rules(name), 1);
    play(&mut game, 0, |_| ());
    bencher.bench_local(|| {
        let snapshot = game.snapshot(0);
        game.restore(0, &snapshot);
    });
}

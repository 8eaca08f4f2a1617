//! A turn of a run: eight runs side by side as a batch plays them, and one alone as `run` and `serve` do.
//! `cargo bench --bench turn`; with `-- --test` each is done once. Figures of one machine say little: docs/performance.md compares.

#![expect(clippy::print_stdout, reason = "a benchmark prints what it finds")]

mod common;

use common::{SCENARIOS, key, print_checks, rules};
use divan::Bencher;
use divan::counter::ItemsCount;
use escalade::engine::Game;

fn main() {
    divan::main();
    print_checks();
}

/// Plays turns; a run that ends makes room for the next at once.
fn turns(bencher: Bencher, name: &str, rows: usize) {
    let mut game = Game::new(rules(name), rows);
    let mut next = 0;
    bencher.counter(ItemsCount::new(rows)).bench_local(|| {
        for row in 0..rows {
            if !game.is_live(row) {
                game.start(row, key(next));
                next += 1;
            }
        }
        game.play_turn();
    });
}

#[divan::bench(args = SCENARIOS)]
fn eight_side_by_side(bencher: Bencher, name: &str) {
    turns(bencher, name, 8);
}

#[divan::bench(args = SCENARIOS)]
fn alone(bencher: Bencher, name: &str) {
    turns(bencher, name, 1);
}

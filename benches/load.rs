//! From text to a game: reading and checking a scenario, compiling it, making a World.
//! `cargo bench --bench load`; with `-- --test` each is done once. Figures of one machine say little: docs/performance.md compares.

#![expect(clippy::print_stdout, reason = "a benchmark prints what it finds")]

mod common;

use common::{SCENARIOS, print_checks, rules};
use divan::Bencher;
use escalade::engine::Game;
use escalade::rules::{CompileOptions, compile};
use escalade::scenario::{self, Options};
use std::sync::Arc;

fn main() {
    divan::main();
    print_checks();
}

#[divan::bench(args = SCENARIOS)]
fn read_and_checked(bencher: Bencher, name: &str) {
    bencher
        .bench_local(|| scenario::load(name, &Options::default()).expect("shipped scenarios load"));
}

#[divan::bench(args = SCENARIOS)]
fn compiled(bencher: Bencher, name: &str) {
    let loaded = scenario::load(name, &Options::default()).expect("shipped scenarios load");
    bencher.bench_local(|| compile(&loaded.checked, &CompileOptions::default()));
}

#[divan::bench(args = SCENARIOS)]
fn made_a_world(bencher: Bencher, name: &str) {
    let rules = rules(name);
    bencher.bench_local(|| Game::new(Arc::clone(&rules), 8));
}

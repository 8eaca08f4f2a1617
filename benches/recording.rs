//! What recording costs: a batch of 400 runs on one thread, with the tables that are asked for.
//! `cargo bench --bench recording`; with `-- --test` each is done once. Figures of one machine say little: docs/performance.md compares.

#![expect(clippy::print_stdout, reason = "a benchmark prints what it finds")]

mod common;

use common::{batch, print_checks};
use divan::Bencher;
use divan::counter::ItemsCount;

const RUNS: u64 = 400;
const TABLES: [&str; 4] = ["none", "runs", "runs,turns", "all"];

fn main() {
    divan::main();
    print_checks();
}

#[divan::bench(args = TABLES)]
fn ladder10(bencher: Bencher, tables: &str) {
    record(bencher, "ladder10", tables);
}

#[divan::bench(args = TABLES)]
fn caucasus(bencher: Bencher, tables: &str) {
    record(bencher, "caucasus", tables);
}

fn record(bencher: Bencher, name: &str, tables: &str) {
    let plan = batch::plan(name, tables, RUNS, 1);
    bencher
        .counter(ItemsCount::new(RUNS))
        .bench_local(|| batch::play(&plan));
}

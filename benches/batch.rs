//! A batch of 400 runs without tables: on one thread and on two.
//! `cargo bench --bench batch`; with `-- --test` each is done once. Figures of one machine say little: docs/performance.md compares.

#![expect(clippy::print_stdout, reason = "a benchmark prints what it finds")]

mod common;

use common::{SCENARIOS, batch, print_checks};
use divan::Bencher;
use divan::counter::ItemsCount;

const RUNS: u64 = 400;

fn main() {
    divan::main();
    print_checks();
}

#[divan::bench(args = SCENARIOS, consts = [1, 2])]
fn threads<const N: usize>(bencher: Bencher, name: &str) {
    let plan = batch::plan(name, "none", RUNS, N);
    bencher
        .counter(ItemsCount::new(RUNS))
        .bench_local(|| batch::play(&plan));
}

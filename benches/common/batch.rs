//! Batches whose rows go nowhere.

use super::SEED;
use escalade::batch::{self, Plan, Request, Stopped};
use escalade::record::Tables;
use escalade::scenario::{self, Options};
use std::convert::Infallible;
use std::hint::black_box;
use std::sync::atomic::AtomicBool;

/// Plans a batch of a shipped scenario; `tables` is a list as the command line takes it.
pub(crate) fn plan(name: &str, tables: &str, runs: u64, threads: usize) -> Plan {
    let loaded = scenario::load(name, &Options::default()).expect("shipped scenarios load");
    let request = Request {
        scenario: name.into(),
        seed: SEED,
        runs,
        tables: Tables::parse(tables).expect("a list of tables"),
        threads,
        ..Request::default()
    };
    Plan::new(&loaded.checked, request)
}

/// Plays every run of a plan.
pub(crate) fn play(plan: &Plan) {
    let go = AtomicBool::new(false);
    let take = |rows: &_| {
        black_box(rows);
        Ok::<(), Infallible>(())
    };
    let played: Result<(), Stopped<Infallible>> =
        batch::play(plan, plan.request.runs, &|place| place, &go, take);
    assert!(played.is_ok(), "a shipped scenario plays");
}

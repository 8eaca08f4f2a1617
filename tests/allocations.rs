//! Once memory is warm, a turn allocates nothing; a batch allocates by the job and for what it records, never by the turn.

use escalade::batch::{Plan, Request, Stopped, play};
use escalade::engine::Game;
use escalade::record::Tables;
use escalade::rng::RunKey;
use escalade::rules::{CompileOptions, compile};
use escalade::scenario::{self, Options};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use std::convert::Infallible;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Counting sees every thread of the process, so one test counts at a time.
static COUNTING: Mutex<()> = Mutex::new(());
static GO: AtomicBool = AtomicBool::new(false);

const REPLICAS: usize = 8;

/// Plays runs one after the other in each row, from `first` on.
fn play_runs(game: &mut Game, first: u64, runs: u64) {
    let mut next = first;
    loop {
        for row in 0..REPLICAS {
            if !game.is_live(row) && next < first + runs {
                game.start(
                    row,
                    RunKey {
                        seed: 5,
                        branch: 0,
                        run: next,
                    },
                );
                next += 1;
            }
        }
        if (0..REPLICAS).all(|row| !game.is_live(row)) {
            return;
        }
        game.play_turn();
    }
}

#[test]
fn a_turn_allocates_nothing() {
    let _alone = COUNTING.lock().expect("no test panics while it counts");
    for name in scenario::embedded_names() {
        let loaded = scenario::load(&name, &Options::default()).expect("shipped scenarios load");
        let rules = Arc::new(compile(&loaded.checked, &CompileOptions::default()));
        let mut game = Game::new(rules, REPLICAS);
        // Lists that take turns (deeds of this turn and of the last) grow to their size within a few rounds.
        (0..6).for_each(|_| play_runs(&mut game, 0, 200));
        let region = Region::new(ALLOCATOR);
        play_runs(&mut game, 0, 200);
        let counts = region.change();
        assert_eq!(
            (counts.allocations, counts.reallocations),
            (0, 0),
            "{name}: the same runs again"
        );
    }
}

/// Returns how many allocations each further run of a batch costs.
fn allocations_a_run(name: &str, tables: Tables) -> f64 {
    let loaded = scenario::load(name, &Options::default()).expect("shipped scenarios load");
    let counts = [400_u32, 1_600].map(|runs| {
        let request = Request {
            scenario: name.into(),
            seed: 5,
            runs: runs.into(),
            tables,
            threads: 1,
            ..Request::default()
        };
        let plan = Plan::new(&loaded.checked, request);
        let region = Region::new(ALLOCATOR);
        let played: Result<(), Stopped<Infallible>> =
            play(&plan, runs.into(), &|place| place, &GO, |_| Ok(()));
        assert!(played.is_ok(), "{name} plays");
        let change = region.change();
        u32::try_from(change.allocations + change.reallocations).expect("few")
    });
    f64::from(counts[1].saturating_sub(counts[0])) / 1_200.0
}

#[test]
fn a_batch_allocates_by_the_job() {
    let _alone = COUNTING.lock().expect("no test panics while it counts");
    for name in ["ladder10", "caucasus"] {
        let bare = allocations_a_run(name, Tables::NONE);
        assert!(bare < 0.5, "{name}: {bare} allocations a run");
        let tables = Tables::parse("runs,turns").expect("both are tables");
        let recording = allocations_a_run(name, tables);
        assert!(
            recording < 2.0,
            "{name}: {recording} allocations a run with tables"
        );
    }
}

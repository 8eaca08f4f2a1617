//! Stop rules: where a batch or a sweep stops depends on its runs alone.

use crate::sweep::{design, interrupted, made, plan, text, tutorial};
use crate::{GO, RESUME, bytes, folder, run};
use escalade::batch::verify::{Depth, verify};
use escalade::batch::{self, BatchError, Mode, Plan, Refusal, Request, Until};
use escalade::record::Tables;
use escalade::scenario::{self, Options};
use std::fs;

fn until(halfwidth: f64, of: Option<&str>) -> Option<Until> {
    Some(Until {
        halfwidth,
        of: of.map(Into::into),
    })
}

fn batch_until(threads: usize) -> Plan {
    let tables = Tables::parse("runs,turns").expect("tables");
    let request = Request {
        runs: 5000,
        tables,
        threads,
        until: until(0.02, Some("faded")),
        ..tutorial()
    };
    let loaded = scenario::load("tutorial", &Options::default()).expect("it loads");
    Plan::new(&loaded.checked, request)
}

#[test]
fn a_batch_stops_at_the_same_run_however_it_is_played() {
    let (out, reference) = made(&batch_until(1));
    let done = run(&batch_until(1), out.path(), Mode::default()).expect("there");
    let manifest = done.manifest;
    let n = manifest.summary.runs;
    assert!(
        n < 5000 && n.is_multiple_of(100) && manifest.range == [0, n],
        "{n}"
    );
    assert!(manifest.stop.as_ref().is_some_and(|s| s.is_reached));
    let share = |runs: u64| {
        let faded = text(&reference, "runs.csv");
        let faded = faded
            .lines()
            .skip(1)
            .take(runs as usize)
            .filter(|l| l.contains(",faded,"));
        escalade::stats::Estimate::wilson(faded.count() as u64, runs).halfwidth()
    };
    assert!(share(n) <= 0.02 && (1..n / 100).all(|k| share(100 * k) > 0.02));
    let (_two, files) = made(&batch_until(2));
    assert!(files == reference);
    let plan = batch_until(1);
    let half = folder();
    interrupted(&plan, half.path(), n / 2, Mode::default());
    run(&plan, half.path(), RESUME).expect("resumed");
    assert!(bytes(half.path()) == reference);
    // Killed between the last block and the manifest: what is there is enough.
    let killed = folder();
    let stop = |p: &batch::Progress| {
        if p.done == n {
            fs::create_dir(killed.path().join("datapackage.json.tmp")).expect("in the way");
        }
    };
    assert!(batch::run(&plan, killed.path(), Mode::default(), &GO, || (), stop).is_err());
    fs::remove_dir(killed.path().join("datapackage.json.tmp")).expect("out of the way");
    run(&plan, killed.path(), RESUME).expect("finished");
    assert!(bytes(killed.path()) == reference);
    let report = verify(
        out.path(),
        Depth {
            all: true,
            ..Depth::default()
        },
        &GO,
        |_, _| (),
    );
    assert!(report.expect("checked").is_fine());
    // Another rule is another batch.
    let other = Plan {
        request: Request {
            until: until(0.03, None),
            ..plan.request.clone()
        },
        ..plan
    };
    assert!(matches!(
        run(&other, out.path(), RESUME),
        Err(BatchError::Refused(Refusal::Other(list))) if list[0].0 == "until_halfwidth"
    ));
}

#[test]
fn a_rule_that_is_never_met_ends_with_the_last_run() {
    let mut plan = batch_until(1);
    plan.request.runs = 250;
    plan.request.until = until(0.001, Some("rung"));
    let (out, _) = made(&plan);
    let manifest = run(&plan, out.path(), Mode::default())
        .expect("there")
        .manifest;
    assert_eq!(
        (manifest.summary.runs, manifest.stop.map(|s| s.is_reached)),
        (250, Some(false))
    );
}

#[test]
fn a_sweep_stops_once_every_point_is_known_well_enough() {
    let request = || Request {
        until: until(0.09, None),
        ..tutorial()
    };
    let (out, reference) = made(&plan(design(3, 1000), request()));
    let manifest = run(
        &plan(design(3, 1000), request()),
        out.path(),
        Mode::default(),
    )
    .expect("there")
    .manifest;
    let runs: Vec<u64> = manifest.points.iter().map(|p| p.runs).collect();
    assert!(
        runs.windows(2).all(|w| w[0] == w[1]) && runs[0] < 1000,
        "{runs:?}"
    );
    let (_two, files) = made(&plan(
        design(3, 1000),
        Request {
            threads: 2,
            ..request()
        },
    ));
    assert!(files == reference);
    let report = verify(
        out.path(),
        Depth {
            all: true,
            ..Depth::default()
        },
        &GO,
        |_, _| (),
    );
    assert!(report.expect("checked").is_fine());
}

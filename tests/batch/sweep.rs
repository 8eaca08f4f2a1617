//! Experiments: the same bytes however they are played, split, killed and resumed; each point is the scenario set so.

use crate::{GO, RESUME, bytes, folder, run};
use escalade::batch::merge::merge;
use escalade::batch::verify::{Depth, verify};
use escalade::batch::{self, BatchError, Mode, Plan, Refusal, Request, Shard, Sweep};
use escalade::record::{Design, Factor, Tables};
use escalade::scenario::vary::Level;
use escalade::scenario::{self, Options};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

pub(crate) type Files = BTreeMap<String, Vec<u8>>;

pub(crate) fn design(points: usize, runs_per_point: u64) -> Design {
    let level = |i: usize, low: f64, high: f64| {
        Level::Number(low + (high - low) * (i as f64 + 0.5) / points as f64)
    };
    let factor = |name: &str| Factor {
        name: name.into(),
        path: format!("params/{name}"),
    };
    Design {
        kind: "Grid".into(),
        factors: vec![factor("calm"), factor("sting")],
        runs_per_point,
        independent: false,
        points: (0..points)
            .map(|i| vec![level(i, 0.02, 0.1), level(points - 1 - i, 0.02, 0.05)])
            .collect(),
    }
}

pub(crate) fn tutorial() -> Request {
    Request {
        scenario: "tutorial".into(),
        seed: 7,
        tables: Tables::ALL,
        threads: 1,
        experiment: "e.ron".into(),
        ..Request::default()
    }
}

pub(crate) fn plan(design: Design, request: Request) -> Plan {
    let loaded = scenario::load(&request.scenario, &Options::default());
    let checked = loaded
        .unwrap_or_else(|f| panic!("{:?}", f.diagnostics))
        .checked;
    let sweep = Sweep::new(&checked, &request.overrides, design, request.seed);
    Plan::new(&checked, request).with_points(sweep)
}

pub(crate) fn made(plan: &Plan) -> (tempfile::TempDir, Files) {
    let out = folder();
    run(plan, out.path(), Mode::default()).expect("a sweep");
    let files = bytes(out.path());
    (out, files)
}

pub(crate) fn text(files: &Files, name: &str) -> String {
    String::from_utf8(files[name].clone()).expect("UTF-8")
}

#[test]
fn threads_and_replicas_change_no_byte() {
    for (points, runs) in [(3, 40), (70, 10)] {
        let (_one, reference) = made(&plan(design(points, runs), tutorial()));
        assert!(reference.contains_key("points.csv") && reference.contains_key("points_long.csv"));
        for (threads, replicas) in [(1, 1), (2, 8), (7, 3)] {
            let request = Request {
                threads,
                replicas,
                ..tutorial()
            };
            let (_many, files) = made(&plan(design(points, runs), request));
            assert!(
                files == reference,
                "{points} points, {threads} threads, {replicas} replicas"
            );
        }
    }
}

#[test]
fn shards_merge_to_every_byte_of_the_whole() {
    for (points, runs) in [(3, 150), (70, 6)] {
        let (_whole, reference) = made(&plan(design(points, runs), tutorial()));
        let one = |index| {
            let shard = Some(Shard { index, of: 4 });
            made(&plan(
                design(points, runs),
                Request {
                    shard,
                    ..tutorial()
                },
            ))
            .0
        };
        let parts: Vec<tempfile::TempDir> = (0..4).map(one).collect();
        let paths: Vec<PathBuf> = parts.iter().map(|p| p.path().to_owned()).collect();
        let out = folder();
        merge(&paths, out.path(), false, &GO).expect("merged");
        assert!(bytes(out.path()) == reference, "{points} points");
    }
}

pub(crate) fn interrupted(plan: &Plan, folder: &Path, after: u64, mode: Mode) {
    let cancel = AtomicBool::new(false);
    let stop = |p: &batch::Progress| cancel.store(p.done >= after, Ordering::Relaxed);
    let played = batch::run(plan, folder, mode, &cancel, || (), stop);
    assert!(
        matches!(played, Err(BatchError::Interrupted { .. })),
        "{played:?}"
    );
}

#[test]
fn an_interrupted_sweep_resumes_to_the_same_bytes() {
    let plan = plan(design(5, 300), tutorial());
    let (_whole, reference) = made(&plan);
    let out = folder();
    interrupted(&plan, out.path(), 300, Mode::default());
    interrupted(&plan, out.path(), 900, RESUME);
    run(&plan, out.path(), RESUME).expect("resumed");
    assert!(bytes(out.path()) == reference);
}

/// Returns the rows of one point in a table, without the column of the point and those of the factors.
fn rows_of(files: &Files, table: &str, point: usize) -> Vec<String> {
    let name = format!("{table}.csv");
    let text = text(files, &name);
    let header: Vec<&str> = text.lines().next().expect("a header").split(',').collect();
    let kept = |i: &usize| !["point", "calm", "sting"].contains(&header[*i]);
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        (cells[2] == point.to_string()).then(|| {
            (0..cells.len())
                .filter(kept)
                .map(|i| cells[i])
                .collect::<Vec<_>>()
                .join(",")
        })
    };
    text.lines().skip(1).filter_map(row).collect()
}

#[test]
fn a_point_has_the_rows_of_the_scenario_set_so() {
    let design = design(3, 40);
    let tables = Tables::parse("runs,turns,transitions").expect("tables");
    let (_sweep, files) = made(&plan(
        design.clone(),
        Request {
            tables,
            ..tutorial()
        },
    ));
    for (point, levels) in design.points.iter().enumerate() {
        let pairs = design.factors.iter().zip(levels);
        let overrides = pairs
            .map(|(f, level)| (f.path.clone(), level.to_string()))
            .collect();
        let options = Options {
            overrides,
            params: None,
        };
        let loaded = scenario::load("tutorial", &options).expect("it loads");
        let alone = Plan::new(
            &loaded.checked,
            Request {
                runs: 40,
                tables,
                ..tutorial()
            },
        );
        let (_alone, expected) = made(&alone);
        for table in ["runs", "turns", "transitions"] {
            let rows = text(&expected, &format!("{table}.csv"));
            let rows: Vec<&str> = rows.lines().skip(1).collect();
            assert_eq!(
                rows_of(&files, table, point),
                rows,
                "{table} of point {point}"
            );
        }
    }
}

#[test]
fn points_share_their_draws_unless_told_otherwise() {
    let same = |independent| {
        let mut d = design(2, 60);
        d.points[1] = d.points[0].clone();
        d.independent = independent;
        let (_all, files) = made(&plan(d, tutorial()));
        let rows = [0, 1].map(|point| rows_of(&files, "runs", point));
        let without_run = |rows: &[String]| -> Vec<String> {
            rows.iter()
                .map(|row| row.split_once(',').expect("cells").1.to_owned())
                .collect()
        };
        (
            rows[0] == rows[1],
            without_run(&rows[0]) == without_run(&rows[1]),
        )
    };
    assert_eq!(same(false), (true, true));
    assert_eq!(same(true), (false, false));
}

#[test]
fn points_are_counted_as_their_rows_say() {
    let (_all, files) = made(&plan(design(4, 50), tutorial()));
    let runs = text(&files, "runs.csv");
    let points = text(&files, "points.csv");
    let header: Vec<&str> = points
        .lines()
        .next()
        .expect("a header")
        .split(',')
        .collect();
    let place = |name: &str| {
        header
            .iter()
            .position(|h| *h == name)
            .unwrap_or_else(|| panic!("{name}"))
    };
    for (point, line) in points.lines().skip(1).enumerate() {
        let cells: Vec<&str> = line.split(',').collect();
        assert_eq!(cells[place("runs")], "50");
        for outcome in ["standoff", "estranged", "faded"] {
            let is_one = |row: &&str| {
                let cells: Vec<&str> = row.split(',').collect();
                cells[2] == point.to_string() && cells[3] == outcome
            };
            let count = runs.lines().filter(is_one).count();
            assert_eq!(
                cells[place(&format!("{outcome}_runs"))],
                count.to_string(),
                "{outcome}"
            );
        }
    }
}

#[test]
fn sweeps_verify_and_altered_values_are_named_with_their_point() {
    let (out, files) = made(&plan(design(3, 200), tutorial()));
    for depth in [
        Depth::default(),
        Depth {
            all: true,
            ..Depth::default()
        },
    ] {
        let report = verify(out.path(), depth, &GO, |_, _| ()).expect("checked");
        assert!(report.is_fine(), "{:?}", report.differences);
    }
    let runs = text(&files, "runs.csv");
    let line = runs.lines().nth(400).expect("a row");
    let cells: Vec<&str> = line.split(',').collect();
    let altered = line.replacen(&format!(",{},", cells[4]), ",19,", 1);
    fs::write(out.path().join("runs.csv"), runs.replace(line, &altered)).expect("written");
    let report = verify(out.path(), Depth::default(), &GO, |_, _| ()).expect("checked");
    let first = &report.differences[0];
    assert_eq!(first.column.as_deref(), Some("end_turn"));
    assert!(first.row.contains(&("point".into(), cells[2].into())));
    let look = report.look.expect("a command");
    let calm = cells[cells.len() - 2];
    assert!(
        look.contains(&format!("--set params/calm={calm} ")),
        "{look}"
    );
    assert!(look.contains(&format!("--run {} ", cells[0])), "{look}");
    fs::write(out.path().join("points.csv"), "point\n").expect("written");
    let report = verify(out.path(), Depth::default(), &GO, |_, _| ()).expect("checked");
    assert!(report.files.contains(&("points.csv".into(), false)));
}

#[test]
fn other_designs_are_refused_and_named() {
    let (out, before) = made(&plan(design(3, 20), tutorial()));
    let mut independent = design(3, 20);
    independent.independent = true;
    let mut factors = design(3, 20);
    factors.factors[0].name = "quiet".into();
    for (what, other) in [
        ("points", plan(design(4, 15), tutorial())),
        ("independent", plan(independent, tutorial())),
        ("factors", plan(factors, tutorial())),
        ("runs_per_point", plan(design(3, 21), tutorial())),
        (
            "seed",
            plan(
                design(3, 20),
                Request {
                    seed: 8,
                    ..tutorial()
                },
            ),
        ),
    ] {
        match run(&other, out.path(), RESUME) {
            Err(BatchError::Refused(Refusal::Other(list))) => {
                assert!(
                    list.iter().any(|(named, ..)| *named == what),
                    "{what}: {list:?}"
                );
            }
            other => panic!("{what}: {:?}", other.map(|done| done.was_there)),
        }
    }
    assert!(bytes(out.path()) == before);
}

#[test]
fn a_switch_that_takes_columns_away_leaves_them_missing() {
    let design = Design {
        kind: "Grid".into(),
        factors: vec![Factor {
            name: "disputed".into(),
            path: "switches/contested/on".into(),
        }],
        runs_per_point: 6,
        independent: false,
        points: [true, false].map(|on| vec![Level::Truth(on)]).into(),
    };
    let tables = Tables::parse("runs,turns").expect("tables");
    let request = Request {
        scenario: "caucasus".into(),
        tables,
        ..tutorial()
    };
    let (_all, files) = made(&plan(design, request));
    for table in ["runs.csv", "turns.csv"] {
        let text = text(&files, table);
        let columns = text.lines().next().expect("a header").split(',').count();
        assert!(
            text.lines().all(|line| line.split(',').count() == columns),
            "{table}"
        );
    }
}

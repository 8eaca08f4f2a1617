//! Batches: the same bytes however they are played, killed, resumed or split, and every altered byte found.

mod columnar;
mod killed;
mod lock;
mod merge;
mod points;
mod stop;
mod sweep;
mod verify;

use escalade::batch::{self, BatchError, FaultKind, Mode, Plan, Refusal, Request, Shard};
use escalade::record::{Table, Tables};
use escalade::scenario;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use tempfile::TempDir;

static GO: AtomicBool = AtomicBool::new(false);
const RESUME: Mode = Mode {
    resume: true,
    force: false,
};
const FORCE: Mode = Mode {
    resume: false,
    force: true,
};

fn plan(request: Request) -> Plan {
    let loaded = scenario::load(&request.scenario, &scenario::Options::default());
    let loaded = loaded.unwrap_or_else(|f| panic!("{}: {:?}", request.scenario, f.diagnostics));
    Plan::new(&loaded.checked, request)
}

fn tutorial(runs: u64) -> Request {
    Request {
        scenario: "tutorial".into(),
        seed: 7,
        runs,
        tables: Tables::ALL,
        threads: 1,
        ..Request::default()
    }
}

fn run(plan: &Plan, folder: &Path, mode: Mode) -> Result<batch::Done, BatchError> {
    batch::run(plan, folder, mode, &GO, || (), |_| ())
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

/// Returns every file of a folder with its bytes.
fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).expect("a folder").flatten();
    let file = |e: fs::DirEntry| {
        (
            e.file_name().to_string_lossy().into_owned(),
            fs::read(e.path()).expect("a file"),
        )
    };
    entries.map(file).collect()
}

fn made(request: Request) -> (TempDir, BTreeMap<String, Vec<u8>>) {
    let out = folder();
    run(&plan(request), out.path(), Mode::default()).expect("a batch");
    let files = bytes(out.path());
    (out, files)
}

#[test]
fn threads_and_replicas_change_no_byte() {
    let (_one, reference) = made(tutorial(300));
    assert_eq!(
        reference.len(),
        Table::ALL.len() + 2,
        "{:?}",
        reference.keys()
    );
    for (threads, replicas) in [(1, 1), (2, 8), (7, 3)] {
        let (_many, files) = made(Request {
            threads,
            replicas,
            ..tutorial(300)
        });
        assert!(files == reference, "{threads} threads, {replicas} replicas");
    }
}

#[test]
fn a_run_alone_has_its_rows_of_the_batch() {
    let (_all, reference) = made(tutorial(40));
    for run in [0, 17, 39] {
        let (_alone, files) = made(Request {
            only: Some(run),
            ..tutorial(40)
        });
        for table in Table::ALL {
            let name = format!("{table}.csv");
            let text = |files: &BTreeMap<String, Vec<u8>>| {
                String::from_utf8(files[&name].clone()).expect("UTF-8")
            };
            let all = text(&reference);
            let start = format!("{run},");
            let rows = all
                .lines()
                .enumerate()
                .filter(|(i, line)| *i == 0 || line.starts_with(&start));
            let expected: Vec<&str> = rows.map(|(_, line)| line).collect();
            assert_eq!(
                text(&files).lines().collect::<Vec<_>>(),
                expected,
                "run {run}, {table}"
            );
        }
    }
}

#[test]
fn a_table_is_the_same_beside_others_and_alone() {
    let (_all, reference) = made(tutorial(30));
    for table in Table::ALL {
        let (_one, files) = made(Request {
            tables: [table].into_iter().collect(),
            ..tutorial(30)
        });
        let name = format!("{table}.csv");
        // Chances are worked out only where deeds are written, and changes kept only where they are: nothing else may differ.
        assert!(files[&name] == reference[&name], "{table}");
    }
}

#[test]
fn shards_join_to_the_whole() {
    let (_all, reference) = made(tutorial(301));
    let mut joined: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for index in 0..4 {
        let (_part, files) = made(Request {
            shard: Some(Shard { index, of: 4 }),
            ..tutorial(301)
        });
        for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".csv")) {
            let header = bytes.iter().position(|b| *b == b'\n').expect("a header") + 1;
            joined
                .entry(name.clone())
                .or_insert_with(|| bytes[..header].to_vec())
                .extend_from_slice(&bytes[header..]);
        }
    }
    for (name, bytes) in joined {
        assert!(bytes == reference[&name], "{name}");
    }
}

/// Interrupts a batch after some runs; returns how many are kept.
fn interrupted(plan: &Plan, folder: &Path, after: u64, mode: Mode) -> u64 {
    let cancel = AtomicBool::new(false);
    let stop = |p: &batch::Progress| cancel.store(p.done >= after, Ordering::Relaxed);
    match batch::run(plan, folder, mode, &cancel, || (), stop) {
        Err(BatchError::Interrupted { kept, .. }) => kept,
        other => panic!("not interrupted: {other:?}"),
    }
}

#[test]
fn an_interrupted_batch_resumes_to_the_same_bytes() {
    let (_all, reference) = made(tutorial(1100));
    let (out, plan) = (folder(), plan(tutorial(1100)));
    let kept = interrupted(&plan, out.path(), 300, Mode::default());
    assert!(kept >= 256 && kept.is_multiple_of(256), "{kept}");
    assert!(matches!(
        run(&plan, out.path(), Mode::default()),
        Err(BatchError::Refused(Refusal::Unfinished { runs: 1100, .. }))
    ));
    interrupted(&plan, out.path(), 800, RESUME);
    let done = run(&plan, out.path(), RESUME).expect("resumed");
    assert!(!done.was_there);
    assert!(bytes(out.path()) == reference);
    assert!(
        run(&plan, out.path(), Mode::default())
            .expect("left as it is")
            .was_there
    );
}

#[test]
fn files_cut_anywhere_are_mended() {
    let request = || Request {
        tables: Tables::parse("runs,turns").expect("tables"),
        ..tutorial(600)
    };
    let (_all, reference) = made(request());
    let (half, plan) = (folder(), plan(request()));
    interrupted(&plan, half.path(), 512, Mode::default());
    let state = bytes(half.path());
    for k in 1..12 {
        let out = folder();
        for (i, (name, bytes)) in state.iter().enumerate() {
            // Each file loses another share of its end, the journal too.
            let kept = bytes.len() * ((7 * k + 5 * i) % 13) / 12;
            fs::write(out.path().join(name), &bytes[..kept.min(bytes.len())]).expect("written");
        }
        run(&plan, out.path(), RESUME).expect("resumed");
        assert!(bytes(out.path()) == reference, "cut {k}");
    }
}

#[test]
fn a_batch_killed_while_files_are_renamed_is_finished() {
    let (out, reference) = made(tutorial(20));
    let (half, plan) = (folder(), plan(tutorial(20)));
    // What a kill between two renames leaves: some last names, some partial ones, a whole journal, no manifest.
    interrupted_at_the_end(&plan, half.path());
    for (i, table) in Table::ALL
        .into_iter()
        .enumerate()
        .filter(|(i, _)| i % 2 == 0)
    {
        let name = half.path().join(format!("{table}.csv"));
        fs::rename(half.path().join(format!("{table}.csv.partial")), name)
            .unwrap_or_else(|e| panic!("{i}: {e}"));
    }
    run(&plan, half.path(), RESUME).expect("finished");
    assert!(bytes(half.path()) == reference);
    drop(out);
}

/// Stops a batch after its last block and before its manifest.
fn interrupted_at_the_end(plan: &Plan, folder: &Path) {
    let cancel = AtomicBool::new(false);
    let stop = |p: &batch::Progress| {
        if p.done == p.runs {
            fs::create_dir(folder.join("datapackage.json.tmp")).expect("in the way");
        }
    };
    assert!(matches!(
        batch::run(plan, folder, Mode::default(), &cancel, || (), stop),
        Err(BatchError::Io(_))
    ));
    fs::remove_dir(folder.join("datapackage.json.tmp")).expect("out of the way");
    for table in Table::ALL {
        let name = folder.join(format!("{table}.csv"));
        fs::rename(&name, folder.join(format!("{table}.csv.partial"))).expect("renamed back");
    }
}

#[test]
fn other_batches_are_refused_and_named() {
    let (out, reference) = made(tutorial(12));
    let differs = |request: Request| match run(&plan(request), out.path(), Mode::default()) {
        Err(BatchError::Refused(Refusal::Other(list))) => {
            list.into_iter().map(|(what, ..)| what).collect::<Vec<_>>()
        }
        other => panic!("not refused: {other:?}"),
    };
    assert_eq!(
        differs(Request {
            seed: 8,
            ..tutorial(12)
        }),
        ["seed"]
    );
    assert_eq!(differs(tutorial(13)), ["runs"]);
    assert_eq!(
        differs(Request {
            tables: Tables::NONE,
            ..tutorial(12)
        }),
        ["tables"]
    );
    assert_eq!(
        differs(Request {
            shard: Shard::parse("0/2"),
            ..tutorial(12)
        }),
        ["shard"]
    );
    assert_eq!(
        differs(Request {
            scenario: "ladder10".into(),
            ..tutorial(12)
        })[0],
        "scenario"
    );
    assert!(bytes(out.path()) == reference, "a refusal changes nothing");
    run(
        &plan(Request {
            seed: 8,
            ..tutorial(12)
        }),
        out.path(),
        FORCE,
    )
    .expect("forced");
    assert!(bytes(out.path())["runs.csv"] != reference["runs.csv"]);
}

#[test]
fn strange_and_damaged_folders_are_refused() {
    let (out, _) = made(tutorial(5));
    fs::remove_file(out.path().join("turns.csv")).expect("removed");
    let damaged = run(&plan(tutorial(5)), out.path(), Mode::default());
    assert!(
        matches!(damaged, Err(BatchError::Refused(Refusal::Damaged(name))) if name == "turns.csv")
    );
    fs::remove_file(out.path().join("manifest.json")).expect("removed");
    let strange = run(&plan(tutorial(5)), out.path(), Mode::default());
    assert!(matches!(
        strange,
        Err(BatchError::Refused(Refusal::Stranger(_)))
    ));
    fs::write(out.path().join("notes.txt"), "mine").expect("written");
    run(&plan(tutorial(5)), out.path(), FORCE).expect("forced");
    assert_eq!(bytes(out.path())["notes.txt"], b"mine");
}

#[test]
fn the_summary_counts_every_run() {
    let out = folder();
    let done = run(&plan(tutorial(200)), out.path(), Mode::default()).expect("a batch");
    let tally = &done.manifest.summary;
    assert_eq!(tally.runs, 200);
    assert_eq!(tally.outcomes.iter().map(|(_, n)| n).sum::<u64>(), 200);
    assert_eq!(tally.at_least(0, 0), 200);
    let worst = tally.most_violent.expect("there are runs");
    assert_eq!(
        tally.highest.iter().rposition(|n| *n > 0),
        Some(usize::from(worst.peak_rung))
    );
}

#[test]
fn a_value_that_is_no_number_stops_the_batch() {
    let home = folder();
    for name in ["tutorial.en.ftl", "tutorial.fr.ftl"] {
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("scenarios")
            .join(name);
        fs::copy(shipped, home.path().join(name)).expect("copied");
    }
    let text = include_str!("../../scenarios/tutorial.ron");
    // From turn 3 on, infinity less infinity.
    let calm = "calm * tension(a, b)";
    assert!(text.contains(calm));
    let file = home.path().join("odd.ron");
    fs::write(
        &file,
        text.replace(
            calm,
            "calm * tension(a, b) + exp(1000 * (turn - 2)) - exp(1000 * (turn - 2))",
        ),
    )
    .expect("written");
    let scenario = file.to_str().expect("a name").to_owned();
    let plan = plan(Request {
        scenario,
        ..tutorial(40)
    });
    let out = folder();
    match run(&plan, out.path(), Mode::default()) {
        Err(BatchError::Fault { fault, command }) => {
            assert_eq!(fault.turn, 3);
            assert!(
                matches!(&fault.kind, FaultKind::NotFinite(what, _) if what == "tension"),
                "{fault:?}"
            );
            let look = format!(
                "escalade run odd.ron --seed 7 --run {} --until-turn 3",
                fault.run
            );
            assert_eq!(command, look);
        }
        other => panic!("no fault: {:?}", other.map(|done| done.was_there)),
    }
}

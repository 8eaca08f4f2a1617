//! Parts of a batch put together: the bytes of the whole, or a refusal that names the part.

use crate::{bytes, folder, made, plan, run, tutorial};
use escalade::batch::merge::merge;
use escalade::batch::{BatchError, Mode, Refusal, Request, Shard, ShardFault};
use escalade::record::Tables;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const OF: u64 = 3;

/// Returns the parts of a batch that the runs of a block do not divide.
fn parts(request: &Request) -> Vec<TempDir> {
    let one = |index| {
        made(Request {
            shard: Some(Shard { index, of: OF }),
            ..request.clone()
        })
        .0
    };
    (0..OF).map(one).collect()
}

fn paths(parts: &[TempDir]) -> Vec<PathBuf> {
    parts.iter().map(|part| part.path().to_owned()).collect()
}

fn merged(parts: &[PathBuf]) -> Result<BTreeMap<String, Vec<u8>>, BatchError> {
    let out = folder();
    merge(parts, out.path(), false, &crate::GO).map(|_| bytes(out.path()))
}

/// Returns why parts are refused, each folder by its place among the parts.
fn faults(parts: &[PathBuf]) -> Vec<ShardFault> {
    match merged(parts) {
        Err(BatchError::Refused(Refusal::Shards(faults))) => faults,
        other => panic!("not refused: {:?}", other.map(|files| files.len())),
    }
}

fn name(path: &Path) -> String {
    path.display().to_string()
}

#[test]
fn parts_in_any_order_give_every_byte_of_the_whole() {
    for runs in [2, 700] {
        let (_whole, reference) = made(tutorial(runs));
        let parts = parts(&tutorial(runs));
        let mut list = paths(&parts);
        list.reverse();
        assert!(merged(&list).expect("merged") == reference, "{runs} runs");
    }
}

#[test]
fn a_merged_folder_is_left_as_it_is_and_a_begun_one_is_begun_again() {
    let parts = parts(&tutorial(300));
    let (whole, out) = (plan(tutorial(300)), folder());
    fs::write(out.path().join("progress.jsonl"), "{\"batch\":").expect("written");
    fs::write(out.path().join("runs.csv.partial"), "run,seed\n0,").expect("written");
    let first = merge(&paths(&parts), out.path(), false, &crate::GO).expect("merged");
    assert!(!first.was_there);
    assert!(
        merge(&paths(&parts), out.path(), false, &crate::GO)
            .expect("there")
            .was_there
    );
    assert!(
        run(&whole, out.path(), Mode::default())
            .expect("the same batch")
            .was_there
    );
}

#[test]
fn missing_and_repeated_parts_are_named() {
    let homes = parts(&tutorial(300));
    let parts = paths(&homes);
    assert_eq!(faults(&parts[..2]), [ShardFault::Missing("2/3".into())]);
    assert_eq!(
        faults(&parts[2..]),
        [0, 1].map(|i| ShardFault::Missing(format!("{i}/3")))
    );
    let twice = [&parts[..], &parts[1..2]].concat();
    let expected = ShardFault::Twice(name(&parts[1]), "1/3".into(), name(&parts[1]));
    assert_eq!(faults(&twice), [expected]);
}

#[test]
fn parts_of_other_batches_are_named_with_what_differs() {
    let homes = parts(&tutorial(300));
    for (what, other) in [
        (
            "seed",
            Request {
                seed: 8,
                ..tutorial(300)
            },
        ),
        ("runs", tutorial(301)),
        (
            "tables",
            Request {
                tables: Tables::NONE,
                ..tutorial(300)
            },
        ),
        (
            "shard",
            Request {
                shard: Some(Shard { index: 0, of: 4 }),
                ..tutorial(300)
            },
        ),
    ] {
        let shard = other.shard.or(Some(Shard { index: 0, of: OF }));
        let (foreign, _) = made(Request { shard, ..other });
        // The stranger stands first: the batch is the one that most parts are of.
        let mut parts = paths(&homes);
        parts[0] = foreign.path().to_owned();
        match &faults(&parts)[..] {
            [
                ShardFault::Other(folder, (found, ..)),
                ShardFault::Missing(missing),
            ] => {
                assert_eq!((folder, *found), (&name(foreign.path()), what));
                assert_eq!(missing, "0/3");
            }
            other => panic!("{what}: {other:?}"),
        }
    }
}

/// Changes the manifest of a part.
fn doctored(part: &Path, from: &str, to: &str) {
    let path = part.join("manifest.json");
    let text = fs::read_to_string(&path).expect("read");
    assert!(text.contains(from), "{from}");
    fs::write(path, text.replacen(from, to, 1)).expect("written");
}

#[test]
fn parts_of_another_version_are_named_even_where_all_are() {
    let homes = parts(&tutorial(300));
    let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    doctored(homes[1].path(), &version, "\"version\": \"0.0.9\"");
    let parts = paths(&homes);
    let difference = (
        "version",
        "0.0.9".to_owned(),
        env!("CARGO_PKG_VERSION").to_owned(),
    );
    assert!(faults(&parts).contains(&ShardFault::Other(name(&parts[1]), difference)));
    for i in [0, 2] {
        doctored(homes[i].path(), &version, "\"version\": \"0.0.9\"");
    }
    assert_eq!(faults(&parts).len(), 3);
}

#[test]
fn cut_changed_and_unfinished_parts_are_named() {
    let homes = parts(&tutorial(300));
    let parts = paths(&homes);
    let turns = parts[1].join("turns.csv");
    let whole = fs::read(&turns).expect("read");
    let damaged = || vec![ShardFault::Damaged(name(&parts[1]), "turns.csv".into())];
    fs::write(&turns, &whole[..whole.len() - 1]).expect("cut");
    assert_eq!(faults(&parts), damaged());
    let mut changed = whole.clone();
    changed[whole.len() / 2] ^= 1;
    fs::write(&turns, &changed).expect("changed");
    assert_eq!(faults(&parts), damaged());
    fs::remove_file(&turns).expect("removed");
    assert_eq!(faults(&parts), damaged());
    fs::write(&turns, &whole).expect("mended");
    assert!(merged(&parts).is_ok());
    fs::remove_file(parts[2].join("manifest.json")).expect("removed");
    assert_eq!(
        faults(&parts),
        [
            ShardFault::NoBatch(name(&parts[2])),
            ShardFault::Missing("2/3".into())
        ]
    );
    fs::write(parts[2].join("manifest.json"), "{").expect("written");
    assert!(
        matches!(&faults(&parts)[0], ShardFault::BadManifest(folder, _) if *folder == name(&parts[2]))
    );
}

#[test]
fn a_manifest_that_contradicts_itself_is_refused() {
    let homes = parts(&tutorial(300));
    let parts = paths(&homes);
    let first = name(&parts[0]);
    doctored(&parts[0], "\"range\": [0,100]", "\"range\": [0,101]");
    assert_eq!(faults(&parts)[0], ShardFault::Inconsistent(first.clone()));
    doctored(&parts[0], "\"range\": [0,101]", "\"range\": [0,100]");
    assert!(merged(&parts).is_ok());
    // The scenario is written out in the manifest; it has the hash that the manifest gives, or it is another.
    doctored(&parts[0], "\"horizon_turns\": ", "\"horizon_turns\": 1");
    assert_eq!(faults(&parts), [ShardFault::Scenario(first)]);
}

#[test]
fn whole_batches_and_nothing_are_no_parts() {
    let (whole, _) = made(tutorial(20));
    let here = vec![whole.path().to_owned()];
    assert_eq!(faults(&here), [ShardFault::Whole(name(&here[0]))]);
    let empty = folder();
    let here = vec![empty.path().to_owned()];
    assert_eq!(faults(&here), [ShardFault::NoBatch(name(&here[0]))]);
}

#[test]
fn another_batch_is_not_overwritten() {
    let homes = parts(&tutorial(60));
    let (out, before) = made(tutorial(20));
    let refused = merge(&paths(&homes), out.path(), false, &crate::GO);
    assert!(matches!(
        refused,
        Err(BatchError::Refused(Refusal::Other(_)))
    ));
    assert!(bytes(out.path()) == before);
    merge(&paths(&homes), out.path(), true, &crate::GO).expect("forced");
    assert!(bytes(out.path()) == made(tutorial(60)).1);
}

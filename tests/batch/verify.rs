//! Verification: an untouched folder passes, and whatever was changed is named.

use crate::{GO, made, tutorial};
use escalade::batch::Request;
use escalade::batch::verify::{Depth, verify};
use escalade::record::{Table, Tables};
use std::fs;

#[test]
fn an_untouched_folder_verifies() {
    let (out, _) = made(tutorial(300));
    for depth in [
        Depth {
            sample: 20,
            ..Depth::default()
        },
        Depth {
            all: true,
            ..Depth::default()
        },
    ] {
        let report = verify(out.path(), depth, &GO, |_, _| ()).expect("checked");
        assert!(report.is_fine(), "{report:?}");
        assert_eq!(report.runs, if depth.all { 300 } else { 20 });
    }
}

#[test]
fn a_batch_without_tables_verifies_by_its_states() {
    let (out, files) = made(Request {
        tables: Tables::NONE,
        ..tutorial(300)
    });
    assert_eq!(files.keys().collect::<Vec<_>>(), ["manifest.json"]);
    let report = verify(out.path(), Depth::default(), &GO, |_, _| ()).expect("checked");
    assert!(report.is_fine() && report.runs >= 44, "{report:?}");
    let manifest = String::from_utf8(files["manifest.json"].clone()).expect("UTF-8");
    let at = manifest.find("\"state\":\"").expect("a digest") + 9;
    let mut altered = manifest.into_bytes();
    altered[at] = if altered[at] == b'0' { b'1' } else { b'0' };
    fs::write(out.path().join("manifest.json"), altered).expect("written");
    let report = verify(
        out.path(),
        Depth {
            all: true,
            ..Depth::default()
        },
        &GO,
        |_, _| (),
    )
    .expect("checked");
    assert!(!report.is_fine() && report.states.len() == 1);
}

#[test]
fn one_altered_byte_is_named_in_every_table() {
    let (out, reference) = made(tutorial(300));
    for table in Table::ALL {
        let name = format!("{table}.csv");
        let mut altered = reference[&name].clone();
        let start = altered.len() * 2 / 3;
        let Some(at) = (start..altered.len()).find(|i| altered[*i].is_ascii_digit()) else {
            continue;
        };
        altered[at] = if altered[at] == b'9' {
            b'8'
        } else {
            altered[at] + 1
        };
        let line = reference[&name][..at]
            .iter()
            .filter(|b| **b == b'\n')
            .count();
        let row = String::from_utf8_lossy(
            reference[&name]
                .split(|b| *b == b'\n')
                .nth(line)
                .expect("a row"),
        )
        .into_owned();
        fs::write(out.path().join(&name), &altered).expect("written");
        let report = verify(
            out.path(),
            Depth {
                sample: 3,
                ..Depth::default()
            },
            &GO,
            |_, _| (),
        )
        .expect("checked");
        fs::write(out.path().join(&name), &reference[&name]).expect("written");
        let found = report
            .differences
            .first()
            .unwrap_or_else(|| panic!("{table}: nothing found"));
        assert_eq!((report.differences.len(), found.table), (1, table));
        let fields: Vec<&str> = row.split(',').collect();
        assert_eq!(
            found.run.map(|r| r.to_string()).as_deref(),
            Some(fields[0]),
            "{table}"
        );
        if table != Table::Runs {
            assert_eq!(
                found.turn.map(|t| t.to_string()).as_deref(),
                Some(fields[2]),
                "{table}"
            );
        }
        assert!(
            found.column.is_some() && found.written != found.recomputed,
            "{found:?}"
        );
        assert!(
            report
                .look
                .is_some_and(|look| look.contains("--seed 7 --run"))
        );
    }
}

#[test]
fn lines_lost_and_added_are_named() {
    let (out, reference) = made(Request {
        tables: Tables::parse("turns").expect("a table"),
        ..tutorial(30)
    });
    let text = String::from_utf8(reference["turns.csv"].clone()).expect("UTF-8");
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let check = |text: String| {
        fs::write(out.path().join("turns.csv"), text).expect("written");
        let report = verify(
            out.path(),
            Depth {
                sample: 1,
                ..Depth::default()
            },
            &GO,
            |_, _| (),
        )
        .expect("checked");
        report.differences.into_iter().next().expect("a difference")
    };
    let lost = check([&lines[..50], &lines[51..]].concat().concat());
    assert_eq!(
        (lost.table, lost.run.map(|r| r.to_string()).as_deref()),
        (Table::Turns, lines[50].split(',').next())
    );
    let added = check(text.clone() + "30,7,1,2030-03-04,AZUR\n");
    assert_eq!((added.table, added.recomputed.as_str()), (Table::Turns, ""));
    let cut = check(text[..text.len() - 10].to_owned());
    assert_eq!(cut.run, Some(29));
    let header = check(text.replacen("actor", "agent", 1));
    assert_eq!(
        (header.run, header.column.as_deref()),
        (None, Some("actor"))
    );
}

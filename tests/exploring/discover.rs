//! `discover`: boxes in the points of a folder and in points of its own, judged on points held out.

use super::{answer, call_in, complaint, fits};
use serde_json::Value;
use std::fs;

const ASK: &str = "discover tutorial --points 120 --runs 8";

#[test]
fn threads_do_not_matter_and_a_third_is_held_out() {
    let json = |threads: u8| answer(&format!("{ASK} --json --threads {threads}"));
    let one = json(1);
    assert_eq!(one, json(2));
    let value: Value = serde_json::from_str(&one).expect("it is JSON");
    let rows = value["tables"]["discover_points"]
        .as_array()
        .expect("a table");
    assert_eq!(rows.len(), 120);
    let figures = &value["figures"];
    assert!(
        figures["of_interest"]
            .as_u64()
            .is_some_and(|n| n > 0 && n < 120),
        "{figures}"
    );
    let leaves = value["tables"]["discover_leaves"]
        .as_array()
        .expect("a table");
    let count = |points: &str| -> u64 {
        let rows = leaves.iter().filter(|row| row["points"] == points);
        rows.map(|row| row["inside"].as_u64().expect("a count"))
            .sum()
    };
    assert_eq!((count("found"), count("held_out")), (84, 36));
}

#[test]
fn the_text_fits_in_both_languages() {
    for (lang, words) in [
        ("en", ["Of interest", "Simulation error only"]),
        ("fr", ["d’intérêt", "Erreur de simulation seulement"]),
    ] {
        let text = answer(&format!("{ASK} --lang {lang}"));
        fits(&text);
        assert!(words.iter().all(|word| text.contains(word)), "{text}");
    }
}

/// A folder of a sweep in which one number and one switch of words decide.
#[test]
fn the_points_of_a_folder_are_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let experiment = r#"(
        scenario: "tutorial",
        runs: 8,
        factors: {"sting": (), "calm": (), "horizon": (path: "horizon_turns", levels: [2, 12])},
        design: LatinHypercube(points: 80),
    )"#;
    fs::write(folder.path().join("e.ron"), experiment).expect("it is written");
    let called = call_in(folder.path(), &["sweep", "e.ron", "--out", "swept"]);
    assert_eq!(called.code, 0, "{}", called.err);
    let called = call_in(
        folder.path(),
        &["discover", "swept", "--event", "rung >= 2", "--json"],
    );
    assert_eq!(called.code, 0, "{}", called.err);
    let value: Value = serde_json::from_str(&called.out).expect("it is JSON");
    assert_eq!(value["figures"]["points"], 80);
    let called = call_in(
        folder.path(),
        &["discover", "swept", "--event", "tension(AZUR, BOREA) > 0.5"],
    );
    assert_eq!(called.code, 2);
    assert!(called.err.contains("outcome is NAME"), "{}", called.err);
    for more in [["--points", "100"], ["--set", "params/sting/value=0.03"]] {
        let called = call_in(folder.path(), &[&["discover", "swept"][..], &more].concat());
        assert!(called.err.contains("played already"), "{}", called.err);
    }
    let called = call_in(
        folder.path(),
        &["batch", "tutorial", "--runs", "10", "--out", "b"],
    );
    assert_eq!(called.code, 0, "{}", called.err);
    let called = call_in(folder.path(), &["discover", "b"]);
    assert!(
        called.err.contains("not the points of a sweep"),
        "{}",
        called.err
    );
}

#[test]
fn what_cannot_be_asked_is_said() {
    let (text, code) = complaint("discover tutorial --over 1.5");
    assert_eq!(code, 2);
    assert!(text.contains("--over"), "{text}");
    let (text, code) = complaint(&format!("{ASK} --event tension(BOREA,AZUR)>2"));
    assert_eq!(code, 2);
    assert!(text.contains("comes about at no point"), "{text}");
}

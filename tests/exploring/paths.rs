//! `paths`: the same bytes with any number of threads, tables that agree with each other, answers for people in two languages.

use serde_json::Value;
use std::process::Command;

/// Runs the program and returns its standard output; it must succeed.
pub(crate) fn escalade(words: &[&str]) -> String {
    let done = Command::new(env!("CARGO_BIN_EXE_escalade"))
        .args(words)
        .env("COLUMNS", "80")
        .env("LC_ALL", "en_GB.UTF-8")
        .output()
        .expect("the program runs");
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{words:?}: {said}");
    String::from_utf8(done.stdout).expect("text")
}

fn with<'a>(words: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    [words, more].concat()
}

/// The same question at one thread and at two; the first answer.
pub(crate) fn at_any_threads(words: &[&str]) -> String {
    let [one, two] = ["1", "2"].map(|n| escalade(&with(words, &["--threads", n])));
    assert!(one == two, "{words:?} depends on threads");
    one
}

const ASK: &[&str] = &["paths", "tutorial", "--runs", "120", "--quiet"];

#[test]
fn tables_agree() {
    let text = at_any_threads(&with(ASK, &["--json"]));
    let answer: Value = serde_json::from_str(&text).expect("JSON");
    let rows = |name: &str| answer["tables"][name].as_array().expect("a table").clone();
    let (tree, runs) = (rows("paths_tree"), rows("paths_runs"));
    assert_eq!(runs.len(), 120);
    assert_eq!(tree[0]["runs"], 120);
    let ends: i64 = tree
        .iter()
        .map(|n| n["ends"].as_i64().expect("a count"))
        .sum();
    assert!(ends <= 120);
    let hits = runs.iter().filter(|r| !r["event_turn"].is_null()).count();
    let share = answer["figures"]["event_share"].as_f64().expect("a share");
    assert!((share - hits as f64 / 120.0).abs() < 1e-12);
    for turn in rows("paths_turns").chunk_by(|a, b| a["turn"] == b["turn"]) {
        let sum: f64 = turn
            .iter()
            .map(|r| r["share"].as_f64().expect("a share"))
            .sum();
        assert!((sum - 1.0).abs() < 1e-9);
    }
    let climbed = rows("paths_flow")
        .iter()
        .filter(|l| l["layer"] == 0)
        .map(|l| l["weight"].as_f64().expect("a weight"))
        .sum::<f64>();
    let above = runs.iter().filter(|r| {
        let start = r["rungs"]
            .as_str()
            .expect("rungs")
            .split(' ')
            .next()
            .expect("a start");
        r["peak_rung"].as_i64() > start.parse().ok()
    });
    assert!((climbed - above.count() as f64).abs() < 1e-9);
}

#[test]
fn people_read_it_in_two_languages() {
    for kind in ["ratchet", "change", "dwell"] {
        for lang in ["en", "fr"] {
            let text = escalade(&with(ASK, &["--kind", kind, "--lang", lang]));
            assert!(text.contains("--run "), "{text}");
            assert!(!text.contains("paths-"), "a message is missing: {text}");
            for line in text.lines() {
                assert!(line.chars().count() <= 80, "{line}");
            }
        }
    }
}

/// Both drawings stand in files of their own, wide and narrow, whole, with every step of the tree that the answer shows.
#[test]
fn drawings_hold_what_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().to_str().expect("text");
    let text = escalade(&with(ASK, &["--svg", path, "--kind", "change"]));
    let steps = text.lines().filter(|line| line.contains("─ ")).count();
    assert!(steps > 2, "{text}");
    for name in ["paths-tree", "paths-flow"] {
        for width in ["", "-narrow"] {
            let file = folder.path().join(format!("{name}{width}.svg"));
            let drawn = std::fs::read_to_string(&file).expect("it was drawn");
            assert!(drawn.starts_with("<svg ") && drawn.ends_with("</svg>\n"));
            assert!(drawn.contains("<title>") && !drawn.contains("<script"));
            if name == "paths-tree" {
                assert_eq!(
                    drawn.matches("<rect class=\"f r").count(),
                    2 * steps,
                    "{drawn}"
                );
            }
        }
    }
}

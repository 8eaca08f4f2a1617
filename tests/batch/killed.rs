//! Nothing lost: a batch or a sweep that is killed, interrupted or cannot write keeps what was finished, and goes on to the
//! same bytes. The program itself is called, as a user calls it.

use crate::{bytes, folder};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const BATCH: &[&str] = &[
    "batch",
    "tutorial",
    "--runs",
    "30000",
    "--seed",
    "9",
    "--tables",
    "runs,turns",
];

fn program(words: &[&str], home: &Path, out: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_escalade"));
    command
        .args(words)
        .args(["--threads", "1", "--quiet", "--out", out])
        .current_dir(home);
    command
        .env("LC_ALL", "C")
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    command
}

fn code(words: &[&str], home: &Path, out: &str) -> i32 {
    let output = program(words, home, out)
        .output()
        .expect("the program starts");
    output.status.code().expect("it ends by itself")
}

fn start(words: &[&str], home: &Path, out: &str) -> Child {
    program(words, home, out)
        .spawn()
        .expect("the program starts")
}

/// Waits until some blocks are noted, so that a kill falls into the middle.
fn wait_for_blocks(home: &Path, out: &str, blocks: usize) {
    let journal = home.join(out).join("progress.jsonl");
    for _ in 0..2000 {
        let lines = std::fs::read_to_string(&journal).map_or(0, |text| text.lines().count());
        if lines > blocks {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("{out}: no block is noted");
}

fn experiment(home: &Path) {
    let text = r#"(
        scenario: "tutorial", seed: 9, runs: 6000, factors: {"calm": (), "sting": ()},
        design: LatinHypercube(points: 5), tables: "runs,turns",
    )"#;
    std::fs::write(home.join("e.ron"), text).expect("written");
}

#[test]
fn killed_batches_and_sweeps_resume_to_the_same_bytes() {
    let home = folder();
    experiment(home.path());
    for (i, words) in [BATCH, &["sweep", "e.ron"]].into_iter().enumerate() {
        let out = |k: usize| format!("o{i}-{k}");
        assert_eq!(code(words, home.path(), &out(0)), 0);
        let reference = bytes(&home.path().join(out(0)));
        for (k, blocks) in [1, 20, 60].into_iter().enumerate() {
            let mut child = start(words, home.path(), &out(k + 1));
            wait_for_blocks(home.path(), &out(k + 1), blocks);
            child.kill().expect("killed");
            child.wait().expect("gone");
            assert!(
                !home.path().join(out(k + 1)).join("manifest.json").exists(),
                "killed too late"
            );
            let again = [words, &["--resume"]].concat();
            assert_eq!(code(&again, home.path(), &out(k + 1)), 0);
            assert!(
                bytes(&home.path().join(out(k + 1))) == reference,
                "{words:?} {k}"
            );
        }
    }
}

#[cfg(unix)]
#[test]
fn an_interruption_keeps_what_was_finished_and_says_how_to_go_on() {
    let home = folder();
    experiment(home.path());
    let child = start(&["sweep", "e.ron"], home.path(), "o");
    wait_for_blocks(home.path(), "o", 10);
    let id = child.id().to_string();
    assert!(
        Command::new("kill")
            .args(["-INT", &id])
            .status()
            .expect("kill")
            .success()
    );
    let output = child.wait_with_output().expect("gone");
    assert_eq!(output.status.code(), Some(130));
    let told = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(
        told.contains("escalade sweep e.ron --threads 1 --out o --resume"),
        "{told}"
    );
    assert_eq!(
        code(&["sweep", "e.ron"], home.path(), "o"),
        2,
        "a part is not overwritten"
    );
    assert_eq!(code(&["sweep", "e.ron", "--resume"], home.path(), "o"), 0);
    assert_eq!(code(&["sweep", "e.ron"], home.path(), "whole"), 0);
    assert!(bytes(&home.path().join("o")) == bytes(&home.path().join("whole")));
}

#[test]
fn a_folder_that_cannot_be_written_is_exit_code_3() {
    let home = folder();
    experiment(home.path());
    std::fs::write(home.path().join("file"), "in the way").expect("written");
    let small = &["batch", "tutorial", "--runs", "5"];
    assert_eq!(code(small, home.path(), "file/o"), 3);
    assert_eq!(code(&["sweep", "e.ron"], home.path(), "file"), 3);
    std::fs::create_dir_all(home.path().join("o/runs.csv.partial")).expect("in the way");
    assert_eq!(code(small, home.path(), "o"), 3);
}

/// The first process lives on, as when a shell is killed and not what it started.
#[cfg(unix)]
#[test]
fn going_on_waits_for_the_process_that_still_writes() {
    let home = folder();
    for (lang, words) in [("en", "another process"), ("fr", "un autre processus")] {
        let out = format!("o-{lang}");
        let mut first = start(BATCH, home.path(), &out);
        wait_for_blocks(home.path(), &out, 1);
        let go_on = || {
            let mut command = Command::new(env!("CARGO_BIN_EXE_escalade"));
            let rest = ["--resume", "--threads", "1", "--lang", lang, "--out", &out];
            command.args(BATCH).args(rest).current_dir(home.path());
            command.stdout(Stdio::piped()).stderr(Stdio::piped());
            command.spawn().expect("the program starts")
        };
        let mut given_up = go_on();
        let mut line = String::new();
        let said = given_up.stderr.as_mut().expect("piped");
        BufReader::new(said).read_line(&mut line).expect("a line");
        assert!(line.contains(words) && line.contains(&out), "{line}");
        let id = given_up.id().to_string();
        let kill = Command::new("kill").args(["-INT", &id]).status();
        assert!(kill.expect("kill").success());
        assert_eq!(given_up.wait().expect("gone").code(), Some(130));
        let journal = home.path().join(&out).join("progress.jsonl");
        assert!(journal.exists(), "the first is still at work");
        let second = go_on().wait_with_output().expect("gone");
        assert!(first.wait().expect("gone").success());
        assert!(second.status.success(), "{second:?}");
        assert!(!journal.exists());
    }
    assert!(bytes(&home.path().join("o-en")) == bytes(&home.path().join("o-fr")));
}

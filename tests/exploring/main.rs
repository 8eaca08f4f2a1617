//! The exploring verbs as people use them, and what they are made of, on whole scenarios.

mod discover;
mod junctures;
mod paths;
mod sensitivity;

use std::path::Path;
use std::process::Command;

/// What a call leaves behind.
struct Called {
    out: String,
    err: String,
    code: i32,
}

/// Calls the program in a folder, on a terminal of 80 columns.
fn call_in(folder: &Path, arguments: &[&str]) -> Called {
    let output = Command::new(env!("CARGO_BIN_EXE_escalade"))
        .args(arguments)
        .current_dir(folder)
        .env("COLUMNS", "80")
        .env("NO_COLOR", "1")
        .env("LC_ALL", "C")
        .output()
        .expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("texts are UTF-8");
    Called {
        out: text(output.stdout),
        err: text(output.stderr),
        code: output.status.code().unwrap_or(-1),
    }
}

/// Calls the program with words between spaces; where it fails, the test does.
fn answer(arguments: &str) -> String {
    let words: Vec<&str> = arguments.split_whitespace().collect();
    let called = call_in(Path::new(env!("CARGO_MANIFEST_DIR")), &words);
    assert_eq!(called.code, 0, "{arguments}: {}", called.err);
    called.out
}

/// Calls the program with words between spaces; returns what it complains about, with its exit code.
fn complaint(arguments: &str) -> (String, i32) {
    let words: Vec<&str> = arguments.split_whitespace().collect();
    let called = call_in(Path::new(env!("CARGO_MANIFEST_DIR")), &words);
    assert_eq!(called.out, "", "{arguments}");
    (called.err, called.code)
}

/// Asserts that no line is wider than the terminal.
fn fits(text: &str) {
    for line in text.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

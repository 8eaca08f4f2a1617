//! The exploring verbs as people use them, and what they are made of, on whole scenarios.

#[path = "../common/called.rs"]
mod called;
mod discover;
mod junctures;
mod paths;
mod places;
mod sensitivity;
mod widths;

use called::Called;
use std::path::Path;

/// Calls the program in a folder, on a terminal of 80 columns.
fn call_in(folder: &Path, words: &[&str]) -> Called {
    called::call_in(folder, 80, words)
}

fn call(arguments: &str) -> Called {
    let words: Vec<&str> = arguments.split_whitespace().collect();
    call_in(Path::new(env!("CARGO_MANIFEST_DIR")), &words)
}

/// Calls the program with words between spaces; where it fails, the test does.
fn answer(arguments: &str) -> String {
    let called = call(arguments);
    assert_eq!(called.code, 0, "{arguments}: {}", called.err);
    called.out
}

/// Calls the program with words between spaces; returns what it complains about, with its exit code.
fn complaint(arguments: &str) -> (String, i32) {
    let called = call(arguments);
    assert_eq!(called.out, "", "{arguments}");
    (called.err, called.code)
}

/// Asserts that no line is wider than the terminal.
fn fits(text: &str) {
    for line in text.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

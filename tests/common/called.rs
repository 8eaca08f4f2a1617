//! The program as a user calls it, for tests of its verbs.

use std::path::Path;
use std::process::Command;

/// What a call leaves behind.
pub(crate) struct Called {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) code: i32,
}

/// Calls the program in a folder, on a terminal of so many columns.
pub(crate) fn call_in(folder: &Path, columns: u32, words: &[&str]) -> Called {
    let output = Command::new(env!("CARGO_BIN_EXE_escalade"))
        .args(words)
        .current_dir(folder)
        .env("COLUMNS", columns.to_string())
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

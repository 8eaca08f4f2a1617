//! What a long example ends with: a line for each check, and how many held.

use std::process::ExitCode;

/// Checks made so far.
#[derive(Debug, Default)]
pub(crate) struct Checks {
    passed: u32,
    failed: u32,
}

impl Checks {
    /// Prints a line of the table, and counts whether its check held.
    pub(crate) fn row(&mut self, holds: bool, line: &str) {
        let count = if holds {
            &mut self.passed
        } else {
            &mut self.failed
        };
        *count += 1;
        println!("{line}  {}", if holds { "ok" } else { "FAILED" });
    }

    /// Prints the closing line; the exit code is 1 if a check failed.
    pub(crate) fn close(&self) -> ExitCode {
        println!("\n{} passed, {} failed", self.passed, self.failed);
        ExitCode::from(u8::from(self.failed > 0))
    }
}

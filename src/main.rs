//! The program `escalade`.

use std::process::ExitCode;

fn main() -> ExitCode {
    escalade::cli::main(std::env::args_os().collect())
}

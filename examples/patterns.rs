//! What the model is expected to show, at full size: patterns P1 to P11, which way each driver pushes, the pathologies that must
//! not come back, and two properties of its form. The exit code is 1 where one fails.
//!
//! `cargo run --release --example patterns`; `--runs N` plays fewer runs a case, `--seed N` others.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "an example prints what it finds"
)]

#[path = "common/checks.rs"]
mod checks;
#[path = "common/contrast.rs"]
mod contrast;
#[path = "common/crisis.rs"]
mod crisis;
#[path = "common/expected.rs"]
mod expected;
#[path = "common/expected_list.rs"]
mod expected_list;
#[path = "common/given.rs"]
mod given;
#[path = "common/measures.rs"]
mod measures;
#[path = "common/play.rs"]
mod play;
#[path = "common/shipped.rs"]
mod shipped;
#[path = "common/structure.rs"]
mod structure;

use checks::Checks;
use expected::{Found, Runs};
use expected_list::{PATHOLOGIES, PATTERNS, PUSHES};
use given::Given;
use measures::measure;
use std::process::ExitCode;

fn main() -> ExitCode {
    let given = Given::read(&["runs", "seed"]);
    let (many, seed) = (
        given.number("runs").unwrap_or(4_000),
        given.number("seed").unwrap_or(1),
    );
    let (mut runs, mut checks) = (Runs::new(seed, Some(many)), Checks::default());
    println!("{many} runs a case, seed {seed}");
    for (title, list) in [("patterns", PATTERNS), ("pathologies", PATHOLOGIES)] {
        println!("\n{title}");
        for expected in list {
            let found = runs.look(expected);
            checks.row(found.holds, &line(expected.name, &found));
        }
    }
    println!("\nwhich way a driver pushes, from low to high in its range");
    for push in PUSHES {
        let set = if push.is_report { "report" } else { "base" };
        let strong = if push.runs > 0 { "" } else { ", weak" };
        let name = format!(
            "{} on {}, {set}{strong}",
            push.param,
            measure(push.measure).text
        );
        let found = runs.push(push, many);
        checks.row(found.holds, &line(&name, &found));
    }
    println!("\nform");
    for params in [None, Some("report_world")] {
        let [family, apart] = structure::split_deed(params, seed, many);
        let text = format!(
            "{}: one deed in two words: waiting changes by {:.1}% (four, in no family: {:.1}%)",
            params.unwrap_or("base_rates"),
            100.0 * family,
            100.0 * apart
        );
        checks.row(family.abs() <= 0.05, &text);
    }
    let lost = structure::memory(seed, many);
    let text = format!(
        "without memory the chance of rung 5 falls by {:.3} ({:.3} to {:.3})",
        lost.value, lost.low, lost.high
    );
    checks.row(lost.low > 0.03, &text);
    let [half, whole] = structure::aftermath(seed, many);
    let text = format!(
        "P2: {half:.2} hostile deeds follow from the aid in 26 weeks, {whole:.2} in 52: less than double"
    );
    checks.row(half > 0.0 && whole < 2.0 * half, &text);
    checks.close()
}

fn line(name: &str, found: &Found) -> String {
    let x = found.value;
    format!(
        "{name:<62} {:>9.3} {:>20} {:>14}",
        x.value,
        format!("{:.3} to {:.3}", x.low, x.high),
        found.asked
    )
}

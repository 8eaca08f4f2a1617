//! The shipped scenarios against the figures that they were built to give: `caucasus` in its two parameter sets beside the first
//! formulation of the model (20,000 runs there and here), `ladder10` against its reference.
//!
//! `cargo run --release --example parity`; `-- 4000` plays fewer runs.

#![expect(clippy::print_stdout, reason = "an example prints what it finds")]

#[path = "common/checks.rs"]
mod checks;
#[path = "common/crisis.rs"]
mod crisis;
#[path = "common/measures.rs"]
mod measures;
#[path = "common/play.rs"]
mod play;
#[path = "common/shipped.rs"]
mod shipped;
#[path = "common/tested.rs"]
mod tested;
#[path = "common/workload.rs"]
mod workload;

use checks::Checks;
use measures::measure;
use std::process::ExitCode;
use tested::{TESTED, Tested};

const SEED: u64 = 77;

/// A parameter set, what it is held against, and the lines that are checked; the others are shown.
struct Set {
    params: Option<&'static str>,
    title: &'static str,
    target: fn(&Tested) -> f64,
    goals: &'static [(&'static str, [f64; 2])],
}

const SETS: [Set; 2] = [
    // The base rates of such disputes, and that most of them end in nothing or in a reset.
    Set {
        params: None,
        title: "base_rates: the default, weak points mended",
        target: |line| line.base,
        goals: &[
            ("force_direct", [3.0, 10.0]),
            ("force_any", [3.0, 10.0]),
            ("war", [0.0, 2.0]),
            ("militarised", [10.0, 30.0]),
            ("calm", [50.0, 100.0]),
        ],
    },
    // The chain of events is common, war is not.
    Set {
        params: Some("report_world"),
        title: "report_world",
        target: |line| line.report,
        goals: &[
            ("five_of_six", [65.0, 100.0]),
            ("display", [50.0, 90.0]),
            ("force_any", [10.0, 60.0]),
            ("war", [0.0, 8.0]),
        ],
    },
];

fn main() -> ExitCode {
    let n_runs = std::env::args()
        .nth(1)
        .map_or(20_000, |x| x.parse().expect("a number of runs"));
    let mut checks = Checks::default();
    SETS.iter()
        .for_each(|set| compare(set, n_runs, &mut checks));
    reference(n_runs, &mut checks);
    checks.close()
}

/// Prints every line of a set beside its target.
fn compare(set: &Set, n_runs: u64, checks: &mut Checks) {
    let runs = crisis::runs(&shipped::shipped("caucasus", set.params, &[]), SEED, n_runs);
    println!("\ncaucasus, {}, {n_runs} runs, percent", set.title);
    println!(
        "{:<32} {:>6} {:>16} {:>6} {:>6} {:>12}",
        "", "here", "95 % interval", "tested", "off", "allowed"
    );
    for line in &TESTED {
        let (measure, target) = (measure(line.id), (set.target)(line));
        let share = measure.estimate(&runs);
        let [here, low, high] = [share.value, share.low, share.high].map(|x| 100.0 * x);
        let off = here - target;
        let text = format!(
            "{:<32} {here:>6.1} {:>16} {target:>6.1} {off:>+6.1}",
            measure.text,
            format!("{low:.1} to {high:.1}")
        );
        match set.goals.iter().find(|(id, _)| *id == line.id) {
            Some((_, [low, high])) => {
                let holds = *low <= here && here <= *high;
                checks.row(holds, &format!("{text} {:>12}", format!("{low} to {high}")));
            }
            None => println!("{text} {:>12}", "shown"),
        }
    }
}

/// Prints the four figures of the reference workload, each within four standard errors of the difference.
fn reference(n_runs: u64, checks: &mut Checks) {
    println!(
        "\nladder10, {n_runs} runs\n{:<32} {:>9} {:>9} {:>9} {:>6}",
        "", "here", "error", "reference", "z"
    );
    for figure in workload::figures(SEED, n_runs) {
        let z = figure.score();
        let line = format!(
            "{:<32} {:>9.4} {:>9.4} {:>9.4} {z:>6.2}",
            figure.name, figure.mean, figure.error, figure.reference[0]
        );
        checks.row(z.abs() < 4.0, &line);
    }
}

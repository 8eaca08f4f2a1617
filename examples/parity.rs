//! The shipped scenarios against the figures that they were built to give: `caucasus` in its three parameter sets against the
//! tested formulation of the model (20,000 runs there and here), `ladder10` against its reference.
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

/// What a line has to come to.
enum Goal {
    /// Near what was tested: tolerance in points.
    Near(f64),
    /// Between two percentages, whatever was tested.
    Between(f64, f64),
}

use Goal::{Between, Near};

/// A parameter set, what it is held against, and the lines that are checked; the others are shown.
struct Set {
    params: Option<&'static str>,
    title: &'static str,
    target: fn(&Tested) -> f64,
    goals: &'static [(&'static str, Goal)],
}

const SETS: [Set; 3] = [
    Set {
        params: Some("model_md"),
        title: "model_md: the formulation as it was tested",
        target: |line| line.base,
        goals: &[
            ("calm", Near(5.0)),
            ("display", Near(5.0)),
            ("force_any", Near(3.0)),
            ("war", Near(0.5)),
        ],
    },
    // The base rates of such disputes, and that most of them end in nothing or in a reset.
    Set {
        params: None,
        title: "base_rates: the default, weak points mended",
        target: |line| line.base,
        goals: &[
            ("force_direct", Between(3.0, 10.0)),
            ("force_any", Between(3.0, 10.0)),
            ("war", Between(0.0, 2.0)),
            ("militarised", Between(10.0, 30.0)),
            ("calm", Between(50.0, 100.0)),
        ],
    },
    // War is rarer here than where it was tested: fighting spreads at 0.005 a week, not at 0.0129.
    Set {
        params: Some("report_world"),
        title: "report_world",
        target: |line| line.report,
        goals: &[
            ("calm", Near(5.0)),
            ("display", Near(5.0)),
            ("force_any", Near(5.0)),
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
        match set
            .goals
            .iter()
            .find(|(id, _)| *id == line.id)
            .map(|(_, goal)| goal)
        {
            Some(Near(points)) => checks.row(
                off.abs() <= *points,
                &format!("{text} {:>12}", format!("+-{points}")),
            ),
            Some(Between(low, high)) => {
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

//! What holds in every turn: every number finite and inside its bounds, every deed legal, and more. Looked at in 100,000 runs of
//! every shipped scenario and variant as it is written, and in a fifth as many under two harsher policies.
//!
//! `cargo run --release --example invariants`; `-- 500` plays fewer runs, `-- 500 caucasus` only of scenarios named so.

#![expect(clippy::print_stdout, reason = "an example prints what it finds")]

#[path = "common/checks.rs"]
mod checks;
#[path = "common/watch.rs"]
mod watch;

use checks::Checks;
use escalade::rules::{CompileOptions, PolicyChoice, compile};
use escalade::scenario::{self, Options};
use std::process::ExitCode;
use std::sync::Arc;

const SEED: u64 = 19;
/// Policies, and by how much fewer their runs are.
const POLICIES: [(&str, PolicyChoice, u64); 3] = [
    ("as written", PolicyChoice::Utility, 1),
    ("uniform", PolicyChoice::Uniform, 5),
    ("hawk", PolicyChoice::Hawk, 5),
];

fn main() -> ExitCode {
    let n_runs = std::env::args()
        .nth(1)
        .map_or(100_000_u64, |x| x.parse().expect("a number of runs"));
    let wanted = std::env::args().nth(2).unwrap_or_default();
    let mut checks = Checks::default();
    println!(
        "{n_runs} runs as written\n{:<28} {:<11} {:>9} {:>9} {:>10} {:>9}",
        "", "policy", "turns", "deeds", "readings", "overspent"
    );
    let names = scenario::embedded_names();
    for name in names.into_iter().filter(|name| name.starts_with(&wanted)) {
        let loaded = scenario::load(&name, &Options::default())
            .unwrap_or_else(|f| panic!("{name}: {:?}", f.diagnostics));
        let actors: Vec<String> = loaded.checked.scenario.actors.keys().cloned().collect();
        for (policy, choice, fewer) in &POLICIES {
            let policies = actors
                .iter()
                .map(|actor| (actor.clone(), choice.clone()))
                .collect();
            let rules = Arc::new(compile(
                &loaded.checked,
                &CompileOptions {
                    policies,
                    ..CompileOptions::default()
                },
            ));
            let found = watch::watch(&rules, SEED, n_runs.div_ceil(*fewer));
            let line = format!(
                "{name:<28} {policy:<11} {:>9} {:>9} {:>10} {:>9}",
                found.turns, found.deeds, found.readings, found.overspent
            );
            checks.row(found.wrong.is_empty(), &line);
            for (what, (count, place)) in &found.wrong {
                println!("    {what}: {count} times, first in {place}");
            }
        }
    }
    checks.close()
}

//! What holds in every turn, looked at in 20,000 runs of every shipped scenario under three policies.
//!
//! `cargo run --release --example invariants`; `-- 500` plays fewer runs.

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
const POLICIES: [(&str, PolicyChoice); 3] = [
    ("as written", PolicyChoice::Utility),
    ("uniform", PolicyChoice::Uniform),
    ("hawk", PolicyChoice::Hawk),
];

fn main() -> ExitCode {
    let n_runs = std::env::args()
        .nth(1)
        .map_or(20_000, |x| x.parse().expect("a number of runs"));
    let mut checks = Checks::default();
    println!(
        "{n_runs} runs each\n{:<22} {:<11} {:>9} {:>9} {:>10} {:>9}",
        "", "policy", "turns", "deeds", "readings", "overspent"
    );
    for name in scenario::embedded_names() {
        let loaded = scenario::load(&name, &Options::default())
            .unwrap_or_else(|f| panic!("{name}: {:?}", f.diagnostics));
        let actors: Vec<String> = loaded.checked.scenario.actors.keys().cloned().collect();
        for (policy, choice) in &POLICIES {
            let policies = actors
                .iter()
                .map(|actor| (actor.clone(), choice.clone()))
                .collect();
            let rules = Arc::new(compile(&loaded.checked, &CompileOptions { policies }));
            let found = watch::watch(&rules, SEED, n_runs);
            let line = format!(
                "{name:<22} {policy:<11} {:>9} {:>9} {:>10} {:>9}",
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

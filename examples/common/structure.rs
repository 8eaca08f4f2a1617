//! Properties of the model's form, which no parameter should undo: a deed told in more words is not done more often, conduct is
//! remembered, and one deed does not set off a chain that grows for ever.

use super::contrast::difference;
use super::crisis::{self, Crisis};
use super::measures::measure;
use super::shipped::shipped;
use escalade::rules::{CompileOptions, compile};
use escalade::scenario::{self, Options, model::Scenario};
use escalade::stats::Estimate;
use std::sync::Arc;

/// The deed that is split.
const DEED: &str = "dip.summon_protest_rus";

/// Returns by which share of itself the chance of waiting changes when one deed becomes two that differ in name only and are one
/// family, and when it becomes four that are none.
pub(crate) fn split_deed(params: Option<&str>, seed: u64, n_runs: u64) -> [f64; 2] {
    let [whole, family, apart] = [(1, true), (2, true), (4, false)].map(|(parts, together)| {
        let runs = in_parts(params, parts, together, seed, n_runs);
        measure("waits").estimate(&runs).value
    });
    [family / whole - 1.0, apart / whole - 1.0]
}

fn in_parts(
    params: Option<&str>,
    parts: usize,
    together: bool,
    seed: u64,
    n_runs: u64,
) -> Vec<Crisis> {
    let mut scenario = scenario(params);
    for part in 1..parts {
        let mut copy = scenario.actions[DEED].clone();
        copy.family = together.then(|| DEED.to_owned());
        scenario.actions.insert(format!("{DEED}_{part}"), copy);
    }
    play(scenario, seed, n_runs)
}

/// Returns by how much the chance of rung 5 falls where every rung is left after one week, whatever the tension.
pub(crate) fn memory(seed: u64, n_runs: u64) -> Estimate {
    let mut forgetful = scenario(None);
    let ladder = forgetful.ladder.as_mut().expect("caucasus has a ladder");
    ladder.quiet_turns = 0;
    for rung in ladder.rungs.iter_mut().skip(1) {
        rung.floor = Some(1.0);
    }
    let with = play(scenario(None), seed, n_runs);
    difference("display", &with, &play(forgetful, seed, n_runs))
}

fn scenario(params: Option<&str>) -> Scenario {
    let options = Options {
        params: params.map(str::to_owned),
        ..Options::default()
    };
    let loaded = scenario::load("caucasus", &options);
    let loaded = loaded.unwrap_or_else(|f| panic!("{:?}", f.diagnostics));
    loaded.checked.scenario
}

fn play(scenario: Scenario, seed: u64, n_runs: u64) -> Vec<Crisis> {
    let checked = scenario::from_scenario(scenario).unwrap_or_else(|f| panic!("{f:?}"));
    let rules = compile(&checked, &CompileOptions::default());
    crisis::runs(&Arc::new(rules), seed, n_runs)
}

/// Returns how many hostile deeds of Russia follow from the aid within 26 weeks, and within 52 (P2).
pub(crate) fn aftermath(seed: u64, n_runs: u64) -> [f64; 2] {
    ["26", "52"].map(|turns| {
        let horizon = [("horizon_turns", turns)];
        let [with, without] = ["caucasus", "caucasus-no-aid"]
            .map(|name| crisis::runs(&shipped(name, None, &horizon), seed, n_runs));
        difference("hostile", &with, &without).value
    })
}

//! Two properties of the model's form, which no parameter should undo: a deed told in more words is not done more often, and one
//! deed does not set off a chain that grows for ever.

use super::contrast::difference;
use super::crisis::{self, Crisis};
use super::measures::measure;
use super::shipped::shipped;
use escalade::rules::{CompileOptions, compile};
use escalade::scenario::{self, Options};
use std::sync::Arc;

/// The deed that is split, and into how many.
const DEED: &str = "dip.summon_protest_rus";
const PARTS: usize = 4;

/// Returns by which share of itself the chance of waiting changes when one deed becomes four that differ in name only: first
/// where they are one family, then where each is its own.
pub(crate) fn split_deed(seed: u64, n_runs: u64) -> [f64; 2] {
    let [whole, family, apart] =
        [(1, true), (PARTS, true), (PARTS, false)].map(|(parts, together)| {
            let runs = in_parts(parts, together, seed, n_runs);
            measure("waits").estimate(&runs).value
        });
    [family / whole - 1.0, apart / whole - 1.0]
}

fn in_parts(parts: usize, together: bool, seed: u64, n_runs: u64) -> Vec<Crisis> {
    let options = Options {
        params: Some("report_world".into()),
        ..Options::default()
    };
    let loaded =
        scenario::load("caucasus", &options).unwrap_or_else(|f| panic!("{:?}", f.diagnostics));
    let mut scenario = loaded.checked.scenario;
    for part in 1..parts {
        let mut copy = scenario.actions[DEED].clone();
        copy.family = together.then(|| DEED.to_owned());
        scenario.actions.insert(format!("{DEED}_{part}"), copy);
    }
    let checked = scenario::from_scenario(scenario).unwrap_or_else(|f| panic!("{f:?}"));
    crisis::runs(
        &Arc::new(compile(&checked, &CompileOptions::default())),
        seed,
        n_runs,
    )
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

//! Each class of outcome can be reached: by seats that follow plans, in a run that is named.

#[path = "../../examples/common/play.rs"]
mod play;

use escalade::rules::{CompileOptions, PolicyChoice, compile};
use escalade::scenario::{self, Options};
use std::sync::Arc;

/// Runs that are tried, at most.
const RUNS: u64 = 1024;

/// Returns the first run of a seed that ends in the outcome where seats follow plans.
fn first(outcome: &str, plans: &[(&str, &str)]) -> Option<u64> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rare/plans.ron");
    let loaded = scenario::load(path, &Options::default()).expect("the plans are a scenario");
    let plan = |(actor, plan): &(&str, &str)| {
        let choice = PolicyChoice::Script((*plan).to_owned());
        ((*actor).to_owned(), choice)
    };
    let options = CompileOptions {
        policies: plans.iter().map(plan).collect(),
        ..CompileOptions::default()
    };
    let rules = Arc::new(compile(&loaded.checked, &options));
    let ids: Vec<&str> = rules.outcomes.iter().map(|o| o.id.as_str()).collect();
    let wanted = ids.iter().position(|id| *id == outcome);
    assert!(wanted.is_some(), "{outcome} is an outcome");
    (0..RUNS / 64).find_map(|block| {
        let mut found = None;
        play::play(&rules, 1, block * 64..block * 64 + 64, |_, view| {
            let ended = view.ending.map(|ending| usize::from(ending.outcome));
            if ended.is_some() && ended == wanted {
                found = Some(found.map_or(view.key.run, |run: u64| run.min(view.key.run)));
            }
        });
        found
    })
}

#[test]
fn every_outcome_is_reached_by_a_plan() {
    let reached: &[(&str, &[(&str, &str)])] = &[
        ("F1_fades", &[("RUS", "nothing"), ("AZE", "nothing")]),
        (
            "F2_negotiated_reset",
            &[("RUS", "make_up"), ("AZE", "meet")],
        ),
        (
            "F3_hybrid_stalemate",
            &[("RUS", "sanctions"), ("AZE", "nothing")],
        ),
        ("F4_armenian_exit", &[("ARM", "leave"), ("RUS", "nothing")]),
        (
            "F5_realignment_with_arms",
            &[("AZE", "arm_ukraine"), ("RUS", "press")],
        ),
        ("F6_border_incident", &[("RUS", "clash"), ("AZE", "defy")]),
        ("F7_one_axis_war", &[("RUS", "clash"), ("AZE", "defy")]),
        (
            "F8_two_front_war",
            &[("RUS", "two_axes"), ("AZE", "defy"), ("ARM", "nothing")],
        ),
        (
            "F9_coerced_neutrality",
            &[("AZE", "yield"), ("RUS", "press")],
        ),
    ];
    let missed: Vec<&str> = reached
        .iter()
        .filter(|(outcome, plans)| first(outcome, plans).is_none())
        .map(|(outcome, _)| *outcome)
        .collect();
    assert!(missed.is_empty(), "not reached: {missed:?}");
    let shipped = scenario::load("caucasus", &Options::default()).expect("it loads");
    let all = shipped.checked.scenario.outcomes;
    assert!(
        all.iter()
            .all(|o| reached.iter().any(|(id, _)| *id == o.id))
    );
}

/// A plan that cannot reach an outcome does not.
#[test]
fn what_no_plan_reaches_is_missed() {
    assert_eq!(
        first(
            "F8_two_front_war",
            &[("RUS", "nothing"), ("AZE", "nothing")]
        ),
        None
    );
}

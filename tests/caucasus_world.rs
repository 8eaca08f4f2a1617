//! The world of `caucasus`: all of the map and all of the claims are there, and men travel at the rates that its files state.

use escalade::engine::Game;
use escalade::rng::RunKey;
use escalade::rules::{CompileOptions, compile};
use escalade::scenario::{self, Checked, Options};
use std::sync::Arc;

/// Ways of Russian troops to Gyumri that depend on a third state, or on flying without its leave.
const WAYS: [&str; 6] = [
    "geo.overflight",
    "aze.overflight",
    "irn.overflight",
    "geo.transit",
    "irn.transit",
    "rus.forced_sky",
];

fn load(overrides: &[(String, String)]) -> Checked {
    let options = Options {
        overrides: overrides.to_vec(),
        params: None,
    };
    let loaded = scenario::load("caucasus", &options);
    loaded
        .unwrap_or_else(|f| panic!("{:?}", f.diagnostics))
        .checked
}

/// Returns the most men who arrived at Gyumri in one turn of some runs in which only these ways are open.
fn most_arrivals(open: &[&str]) -> f64 {
    let chance = |way: &&str| {
        let chance = if open.contains(way) { "1" } else { "0" };
        (format!("consents/{way}/chance"), chance.into())
    };
    let mut overrides: Vec<(String, String)> = WAYS.iter().map(chance).collect();
    overrides.push(("consents/arm.reinforcement/chance".into(), "1".into()));
    let rules = Arc::new(compile(&load(&overrides), &CompileOptions::default()));
    let at = |node: &str| rules.registry.nodes.iter().position(|n| n == node);
    let gyumri = at("GYU");
    let shipment = rules
        .shipments
        .iter()
        .find(|s| Some(usize::from(s.to)) == gyumri);
    let base = shipment.expect("men are sent to Gyumri").to_cell as usize;
    let mut game = Game::new(rules, 1);
    let mut most = 0.0;
    for run in 0..60 {
        let (seed, branch) = (5, 0);
        game.start(0, RunKey { seed, branch, run });
        let mut before = game.snapshot(0).state[base].0;
        while game.is_live(0) {
            game.play_turn();
            let now = game.snapshot(0).state[base].0;
            most = f64::max(most, now - before);
            before = now;
        }
    }
    most
}

#[test]
fn the_map_and_the_claims_are_complete() {
    let scenario = load(&[]).scenario;
    assert_eq!((scenario.nodes.len(), scenario.legs.len()), (61, 110));
    assert_eq!((scenario.actors.len(), scenario.axes.len()), (9, 2));
    assert_eq!(scenario.claims.len(), 66);
}

#[test]
fn every_claim_is_cited_or_left_out_with_a_reason() {
    let mut scenario = load(&[]).scenario;
    let claims = std::mem::take(&mut scenario.claims);
    let entries = serde_json::to_string(&scenario).expect("a scenario is plain data");
    for (name, claim) in claims {
        assert!(claim.confidence.is_some(), "{name} has no confidence");
        let is_cited = entries.contains(&format!("\"{name}\""));
        assert_eq!(is_cited, claim.modelled, "{name}");
        assert!(claim.modelled || claim.why.is_some(), "{name}");
    }
}

#[test]
fn men_reach_gyumri_at_the_rates_of_the_map() {
    assert!((most_arrivals(&["aze.overflight"]) - 1500.0).abs() < 1e-6);
    assert!((most_arrivals(&["irn.overflight"]) - 500.0).abs() < 1e-6);
    assert!((most_arrivals(&[]) - 60.0).abs() < 1e-6);
}

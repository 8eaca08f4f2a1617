//! What changes a scenario from outside or within: overrides, switches, variants, parameter sets.

use super::{load, load_files, shipped, small};
use escalade::diag::Diagnostic;
use escalade::scenario::model::Num;
use escalade::scenario::{self, Checked, Options};
use std::fs;

fn with(name: &str, overrides: &[(&str, &str)]) -> Checked {
    let overrides = overrides
        .iter()
        .map(|(path, value)| ((*path).into(), (*value).into()))
        .collect();
    load(
        name,
        &Options {
            overrides,
            params: None,
        },
    )
}

#[test]
fn an_override_changes_one_value_and_keeps_its_source() {
    let changed = with(
        "tutorial",
        &[("params/grudge", "0.7"), ("horizon_turns", "30")],
    );
    assert!((changed.scenario.params["grudge"].value - 0.7).abs() < 1e-12);
    assert!(changed.scenario.params["grudge"].assumption.is_some());
    assert_eq!(changed.scenario.horizon_turns, 30);
    assert_ne!(changed.hash(), shipped("tutorial").hash());
}

#[test]
fn a_default_can_be_overridden() {
    let changed = with(
        "tutorial",
        &[("actors/AZUR/start/resolve", "0.5"), ("turn_days", "14")],
    );
    assert_eq!(
        changed.scenario.actors["AZUR"].start["resolve"],
        Num::Literal(0.5)
    );
    assert_eq!(changed.scenario.turn_days, 14);
}

#[test]
fn a_switch_that_is_off_takes_its_entries_out() {
    let text = |on: bool| {
        small(&format!(
            "switches: {{\"s\": (on: {on}, doc: \"d\")}},\n\
             params: {{\"g\": (value: 1, assumption: \"x\")}},\n\
             rules: {{\"r\": (when: \"turn >= g\", fires: Once, then: [Raise(what: \"tension(AZUR, BOREA)\", by: 0.1)], \
             switch: \"s\", assumption: \"x\")}}"
        ))
    };
    let count = |on: bool| {
        let loaded = load_files(&[("scenario.ron", text(on).as_bytes())]).unwrap();
        let unused = loaded
            .warnings
            .iter()
            .filter(|finding| finding.code() == "L201")
            .count();
        (loaded.checked.scenario.rules.len(), unused)
    };
    assert_eq!((count(true), count(false)), ((1, 0), (0, 0)));
}

#[test]
fn a_switch_that_is_off_gives_its_values_whatever_a_set_says() {
    let text = |on: bool| {
        small(&format!(
            "switches: {{\"s\": (on: {on}, doc: \"d\", off: {{\"params/g/value\": 0, \"features/f/value\": \"2 * g\"}})}},\n\
             params: {{\"g\": (value: 1, range: 0..3, assumption: \"x\")}}, features: {{\"f\": (value: \"g\")}},\n\
             parameter_sets: {{\"high\": (doc: \"d\", set: {{\"params/g/value\": 3.0}})}}"
        ))
    };
    let folder = tempfile::tempdir().unwrap();
    let get = |on: bool, overrides: &[(&str, &str)]| {
        fs::write(folder.path().join("scenario.ron"), text(on)).unwrap();
        let given = overrides.iter();
        let options = Options {
            overrides: given.map(|(p, v)| ((*p).into(), (*v).into())).collect(),
            params: Some("high".into()),
        };
        let checked = load(folder.path().to_str().unwrap(), &options);
        let again = serde_json::to_string(&checked.scenario).unwrap();
        let again = scenario::from_scenario(serde_json::from_str(&again).unwrap()).unwrap();
        assert_eq!(again.hash(), checked.hash());
        let scenario = checked.scenario;
        let value = scenario.features["f"].value.clone();
        (scenario.params["g"].value, value)
    };
    let (on, off) = (
        (3.0, Num::Formula("g".into())),
        (0.0, Num::Formula("2 * g".into())),
    );
    assert_eq!((get(true, &[]), get(false, &[])), (on.clone(), off.clone()));
    assert_eq!(get(true, &[("switches/s/on", "false")]), off);
    assert_eq!(get(false, &[("switches/s/on", "true")]), on);
}

#[test]
fn a_variant_removes_replaces_and_adds() {
    let variant = br#"(
        format: 1, variant_of: "tutorial", title: "calm",
        remove: ["rules/talks_build_trust"],
        replace: {"params/calm/value": 0.1, "rules/quiet_week_calms/fires": Once},
        params: {"trust": (value: 1, assumption: "x")},
    )"#;
    let loaded = load_files(&[("scenario.ron", variant)]).unwrap();
    let scenario = loaded.checked.scenario;
    assert_eq!((scenario.title.as_str(), scenario.rules.len()), ("calm", 3));
    assert!((scenario.params["calm"].value - 0.1).abs() < 1e-12);
    assert_eq!(
        loaded
            .warnings
            .iter()
            .map(Diagnostic::code)
            .collect::<Vec<_>>(),
        ["L201"]
    );
}

#[test]
fn a_parameter_set_is_chosen_by_name() {
    let text = small(
        "params: {\"g\": (value: 1, range: 0..3, assumption: \"x\")}, features: {\"f\": (value: \"g\")},\n\
         parameter_sets: {\"high\": (doc: \"d\", set: {\"params/g/value\": 3.0})}",
    );
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("scenario.ron"), text).unwrap();
    let options = Options {
        overrides: vec![],
        params: Some("high".into()),
    };
    let checked = load(folder.path().to_str().unwrap(), &options);
    assert!((checked.scenario.params["g"].value - 3.0).abs() < 1e-12);
}

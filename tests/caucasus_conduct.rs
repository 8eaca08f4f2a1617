//! The conduct half of the scenario `caucasus`: it loads in every shipped form, and gives every seat something to do.

use escalade::scenario::{self, Checked, Options};

const VARIANTS: [&str; 2] = [
    "scenarios/caucasus-no-aid.ron",
    "scenarios/caucasus-uncontested.ron",
];

fn load(spec: &str, params: Option<&str>, overrides: &[(&str, &str)]) -> (Checked, usize) {
    let overrides = overrides
        .iter()
        .map(|(path, value)| ((*path).into(), (*value).into()))
        .collect();
    let options = Options {
        overrides,
        params: params.map(Into::into),
    };
    let loaded = scenario::load(spec, &options)
        .unwrap_or_else(|failure| panic!("{spec}: {:?}", failure.diagnostics));
    (loaded.checked, loaded.warnings.len())
}

#[test]
fn the_base_has_no_warnings_in_any_parameter_set() {
    for params in [None, Some("report_world")] {
        assert_eq!(load("scenarios/caucasus", params, &[]).1, 0, "{params:?}");
    }
}

#[test]
fn variants_and_switches_load() {
    for spec in VARIANTS {
        load(spec, None, &[]);
    }
}

#[test]
fn every_switch_can_be_off_without_a_warning() {
    let (checked, _) = load("scenarios/caucasus", None, &[]);
    for switch in checked.scenario.switches.keys() {
        let path = format!("switches/{switch}/on");
        let overrides = [(path.as_str(), "false")];
        for params in [None, Some("report_world")] {
            let (_, warnings) = load("scenarios/caucasus", params, &overrides);
            assert_eq!(warnings, 0, "{switch}");
        }
    }
}

#[test]
fn every_seat_has_at_least_three_deeds() {
    let (checked, _) = load("scenarios/caucasus", None, &[]);
    assert!(checked.scenario.actions.len() >= 45);
    for actor in checked.scenario.actors.keys() {
        let can = |who: &scenario::model::Who| match who {
            scenario::model::Who::Everyone => true,
            scenario::model::Who::Only(list) => list.contains(actor),
            scenario::model::Who::Except(list) => !list.contains(actor),
        };
        let n_deeds = checked
            .scenario
            .actions
            .values()
            .filter(|a| can(&a.doers))
            .count();
        assert!(n_deeds >= 3, "{actor}: {n_deeds}");
    }
}

#[test]
fn every_military_or_coercive_deed_states_its_codes() {
    let (checked, _) = load("scenarios/caucasus", None, &[]);
    for (name, action) in &checked.scenario.actions {
        let codes = action
            .codes
            .as_ref()
            .unwrap_or_else(|| panic!("{name} has no codes"));
        assert!(
            action.rung == 0 || codes.goldstein < 5.0,
            "{name} is hostile and scored as kind"
        );
    }
}

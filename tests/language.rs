//! The shipped scenarios load without errors or warnings, and behave as the language says.

use escalade::diag::render_all;
use escalade::scenario::{self, Checked, Options};
use escalade::text::Lang;

fn load(name: &str) -> Checked {
    load_with(name, &Options::default())
}

fn load_with(name: &str, options: &Options) -> Checked {
    match scenario::load(name, options) {
        Ok(loaded) => {
            let warnings = render_all(&loaded.warnings, &loaded.files, Lang::En, false);
            assert!(warnings.is_empty(), "{name}:\n{warnings}");
            loaded.checked
        }
        Err(failure) => panic!(
            "{name}:\n{}",
            render_all(&failure.diagnostics, &failure.files, Lang::En, false)
        ),
    }
}

#[test]
fn every_shipped_scenario_loads_without_findings() {
    for name in ["ladder10", "tutorial"] {
        load(name);
    }
}

#[test]
fn repeat_is_written_out() {
    let ladder10 = load("ladder10").scenario;
    assert_eq!((ladder10.actors.len(), ladder10.dockets.len()), (10, 10));
    assert_eq!(
        (
            ladder10.actions.len(),
            ladder10.rules.len(),
            ladder10.stances.len()
        ),
        (40, 40, 90)
    );
    assert_eq!(ladder10.rules["q39"].when.lines[0], "rung(x, y) is 9");
    assert!(ladder10.rules.values().all(|rule| rule.repeat.is_none()));
}

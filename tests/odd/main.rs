//! The ODD protocol of each shipped scenario, and the two pages about the model: complete, and the same as what runs.

use escalade::rules::layout::What;
use escalade::rules::{CompileOptions, compile};
use escalade::scenario::{self, Checked, Options};
use std::fs;
use std::path::Path;
use std::process::Command;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn odd(scenario: &str, lang: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_escalade"))
        .args(["odd", scenario, "--lang", lang])
        .current_dir(ROOT)
        .output()
        .expect("the program starts");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("texts are UTF-8")
}

/// Compares a file with what it should hold; `UPDATE=1` writes it.
fn current(path: &str, text: &str) {
    let file = Path::new(ROOT).join(path);
    if fs::read_to_string(&file).unwrap_or_default() != text {
        let update = std::env::var_os("UPDATE").is_some();
        assert!(
            update,
            "{path}: run `UPDATE=1 cargo test --test odd` and read the difference"
        );
        fs::write(&file, text).expect("written");
    }
}

fn load(name: &str) -> Checked {
    scenario::load(name, &Options::default())
        .expect("shipped scenarios load")
        .checked
}

fn page(path: &str) -> String {
    fs::read_to_string(Path::new(ROOT).join(path)).expect("the page")
}

/// Returns the names of which a page says nothing.
fn unnamed<'a>(page: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    names
        .into_iter()
        .filter(|name| !page.contains(&format!("`{name}`")))
        .collect()
}

#[test]
fn the_protocol_of_the_tutorial_is_as_before() {
    for lang in ["en", "fr"] {
        current(
            &format!("tests/odd/tutorial.{lang}.md"),
            &odd("tutorial", lang),
        );
    }
}

#[test]
fn the_protocol_names_everything_in_the_default_scenario() {
    let checked = load("caucasus");
    let (s, rules) = (
        &checked.scenario,
        compile(&checked, &CompileOptions::default()),
    );
    let slots = rules
        .layout
        .columns()
        .iter()
        .filter_map(|column| match column.what {
            What::Slot(slot) | What::Window(slot, _) => Some(slot.quantity().name),
            _ => None,
        });
    let slots: Vec<&str> = slots.collect();
    let blocks = [
        s.rules.keys().map(String::as_str).collect::<Vec<_>>(),
        s.params.keys().map(String::as_str).collect(),
        s.quantities.keys().map(String::as_str).collect(),
        s.lenses.keys().map(String::as_str).collect(),
        s.actions.keys().map(String::as_str).collect(),
        s.features.keys().map(String::as_str).collect(),
        s.red_lines.keys().map(String::as_str).collect(),
        s.injects.keys().map(String::as_str).collect(),
        s.outcomes.iter().map(|o| o.id.as_str()).collect(),
        s.forces.keys().map(String::as_str).collect(),
        s.treaties.keys().map(String::as_str).collect(),
        s.consents.keys().map(String::as_str).collect(),
        s.dockets.keys().map(String::as_str).collect(),
        s.switches.keys().map(String::as_str).collect(),
        s.parameter_sets.keys().map(String::as_str).collect(),
        slots,
    ];
    for lang in ["en", "fr"] {
        let text = odd("caucasus", lang);
        for names in &blocks {
            assert!(!names.is_empty());
            assert_eq!(
                unnamed(&text, names.iter().copied()),
                Vec::<&str>::new(),
                "{lang}"
            );
        }
        assert!(
            !text.contains("`scenario-purpose`"),
            "{lang}: the purpose is stated"
        );
        for element in 1..=7 {
            assert!(
                text.contains(&format!("\n## {element}. ")),
                "{lang}: element {element}"
            );
        }
    }
    assert_eq!(
        unnamed("`a` b", ["a", "b"]),
        ["b"],
        "what is not named is found"
    );
}

/// Every shipped scenario has a protocol without a message that has no text; one without texts says what is missing.
#[test]
fn every_scenario_has_a_protocol() {
    for scenario in scenario::embedded_names() {
        for lang in ["en", "fr"] {
            let text = odd(&scenario, lang);
            let raw = |word: &&str| {
                ["odd-", "say-", "word-", "read-"]
                    .iter()
                    .any(|key| word.starts_with(key))
            };
            let words = text.split([' ', '\n', '|', '*', '(']);
            assert_eq!(
                words.filter(raw).collect::<Vec<_>>(),
                Vec::<&str>::new(),
                "{scenario} {lang}"
            );
        }
    }
    assert!(odd("ladder10", "en").contains("`scenario-purpose`"));
}

#[test]
fn the_page_of_parameters_is_current() {
    let text = odd("caucasus", "en");
    let (_, parameters) = text
        .split_once("### Parameters\n\n")
        .expect("the last part of the protocol");
    let head = "# Parameters of `caucasus`\n\nThe last part of `escalade odd caucasus`; `UPDATE=1 cargo test --test odd` writes it anew. \
        Sources (`S:..`) and claims (`C..`) are listed in `scenarios/caucasus/sources.ron`.\n\n";
    current("docs/parameters.md", &format!("{head}{parameters}"));
}

#[test]
fn the_page_of_the_model_names_every_mechanism_switch_and_file_of_rules() {
    let text = page("docs/model.md") + &page("docs/parameters.md");
    let files = |folder: &str, ending: &str| -> Vec<String> {
        let list = fs::read_dir(Path::new(ROOT).join(folder)).expect("a folder");
        let names = list.map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        });
        names
            .filter(|name| name.ends_with(ending) && name != "mod.rs")
            .map(|name| format!("{folder}/{name}"))
            .collect()
    };
    for list in [
        files("src/mechanisms", ".rs"),
        files("scenarios/caucasus/rules", ".ron"),
        files("tests/docking", ".ron"),
    ] {
        assert!(!list.is_empty());
        assert_eq!(
            unnamed(&page("docs/model.md"), list.iter().map(String::as_str)),
            Vec::<&str>::new()
        );
    }
    let s = load("caucasus").scenario;
    assert_eq!(
        unnamed(&text, s.switches.keys().map(String::as_str)),
        Vec::<&str>::new()
    );
    assert_eq!(
        unnamed(&text, s.params.keys().map(String::as_str)),
        Vec::<&str>::new()
    );
}

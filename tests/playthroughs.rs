//! Golden playthroughs: one run of every shipped scenario and variant, told in both languages.
//!
//! `UPDATE=1 cargo test --test playthroughs` writes them anew; read the difference before you commit it.

use std::path::PathBuf;
use std::process::Command;

/// Scenarios whose story is of numbers only, and so long that a few turns are enough.
const SHORT: &[(&str, &str)] = &[("ladder10", "3")];

fn told(scenario: &str, lang: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_escalade"));
    command
        .args(["run", scenario, "--seed", "7", "--run", "1", "--lang", lang])
        .env("COLUMNS", "80")
        .env("NO_COLOR", "1");
    if let Some((_, turns)) = SHORT.iter().find(|(name, _)| *name == scenario) {
        command.args(["--until-turn", turns]);
    }
    let output = command.output().expect("the program starts");
    assert!(
        output.status.success(),
        "{scenario}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("stories are UTF-8")
}

#[test]
fn every_shipped_scenario_plays_as_before() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/playthroughs");
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = vec![];
    for scenario in escalade::scenario::embedded_names() {
        for lang in ["en", "fr"] {
            let path = folder.join(format!("{scenario}.{lang}.txt"));
            let now = told(&scenario, lang);
            if update {
                std::fs::write(&path, &now).expect("the folder can be written to");
            } else if std::fs::read_to_string(&path).ok().as_deref() != Some(&now) {
                wrong.push(
                    path.file_name()
                        .expect("a file")
                        .to_string_lossy()
                        .into_owned(),
                );
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "not as before: {wrong:?}; UPDATE=1 writes them anew"
    );
}

#[test]
fn stories_fit_the_width_and_share_no_sentence() {
    for scenario in ["caucasus", "tutorial"] {
        let [english, french] = ["en", "fr"].map(|lang| told(scenario, lang));
        for line in english.lines().chain(french.lines()) {
            assert!(line.chars().count() <= 80, "{scenario}: {line}");
        }
        let is_sentence = |line: &&str| {
            let words: Vec<&str> = line
                .split_whitespace()
                .filter(|w| w.chars().all(char::is_alphabetic))
                .collect();
            words
                .windows(2)
                .any(|pair| pair.iter().all(|w| w.chars().count() >= 4))
        };
        let shared: Vec<&str> = english
            .lines()
            .filter(is_sentence)
            .filter(|l| french.lines().any(|f| f == *l))
            .collect();
        assert!(shared.is_empty(), "{scenario}: {shared:?}");
    }
}

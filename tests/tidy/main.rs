//! The house rules that a compiler does not check. Each rule is one test, and each has a bad sample that it must find.

mod documents;
mod layers;
mod shape;
mod source;
mod tree;
mod words;

use source::{Source, files, read, root, sources};
use std::process::Command;

/// Fails with every finding, one a line.
fn none(findings: Vec<String>) {
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

/// Applies a rule to every Rust file.
fn every_file(rule: impl Fn(&Source) -> Vec<String>) {
    let sources = sources();
    assert!(sources.len() > 10, "the source files were not found");
    none(sources.iter().flat_map(rule).collect());
}

/// Returns every text of the project: path and content.
fn texts() -> Vec<(String, String)> {
    let folders = [
        "src",
        "tests",
        "examples",
        "docs",
        "scenarios",
        "assets",
        ".ci",
        ".cargo",
    ];
    let mut paths: Vec<String> = folders.iter().flat_map(|folder| files(folder)).collect();
    let top = root()
        .read_dir()
        .expect("the checkout can be listed")
        .flatten();
    let named = top
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    paths.extend(named.filter(|name| name.ends_with(".md") || name.ends_with(".toml")));
    paths
        .into_iter()
        .map(|path| (path.clone(), read(&path)))
        .collect()
}

/// Returns every text that is written for people.
fn documents() -> Vec<(String, String)> {
    texts()
        .into_iter()
        .filter(|(path, _)| path.ends_with(".md"))
        .collect()
}

#[test]
fn modules_look_upward_only() {
    let order = layers::order(&Source::new("src/lib.rs", &read("src/lib.rs")));
    every_file(|source| layers::layering(source, &order));
}

#[test]
fn only_the_outer_ring_reaches_out() {
    every_file(layers::doors);
}

#[test]
fn files_are_short() {
    every_file(shape::file_length);
}

#[test]
fn functions_fit_a_screen() {
    every_file(shape::function_length);
}

#[test]
fn files_say_what_they_are_for() {
    every_file(shape::opening);
}

#[test]
fn nothing_is_left_over() {
    every_file(words::leftovers);
}

#[test]
fn types_have_names_of_the_glossary() {
    every_file(words::type_names);
}

#[test]
fn no_text_names_a_place_on_one_machine() {
    none(
        texts()
            .iter()
            .flat_map(|(path, text)| words::machine_paths(path, text))
            .collect(),
    );
}

#[test]
fn every_message_has_a_key_of_its_own() {
    let texts = texts();
    let is_message = |path: &str| path.starts_with("assets/text/") && path.ends_with(".ftl");
    let messages = || texts.iter().filter(|(path, _)| is_message(path));
    assert!(messages().count() > 30, "the texts were not found");
    none(words::same_keys(messages()));
}

#[test]
fn signs_stay_with_their_words_in_french() {
    let is_french = |path: &str| path.contains("/fr/") || path.ends_with(".fr.ftl");
    let french: Vec<_> = texts()
        .into_iter()
        .filter(|(path, _)| path.ends_with(".ftl") && is_french(path))
        .collect();
    assert!(french.len() > 30, "the French texts were not found");
    none(
        french
            .iter()
            .flat_map(|(path, text)| words::french_signs(path, text))
            .collect(),
    );
}

#[test]
fn documents_lead_somewhere() {
    none(
        documents()
            .iter()
            .flat_map(|(path, text)| documents::dead_ends(path, text))
            .collect(),
    );
}

#[test]
fn documents_name_commands_that_exist() {
    let is_known = |verb: &str| {
        let help = Command::new(env!("CARGO_BIN_EXE_escalade"))
            .args([verb, "--help"])
            .output();
        help.expect("the program starts").status.success()
    };
    none(
        documents()
            .iter()
            .flat_map(|(path, text)| documents::unknown_commands(path, text, is_known))
            .collect(),
    );
}

#[test]
fn every_file_belongs_to_the_tree() {
    none(tree::orphans(&sources()));
}

#[test]
fn the_tree_of_modules_is_current() {
    let written = tree::written(&sources())
        .expect("src/lib.rs holds the two lines that the tree stands between");
    if written == read("src/lib.rs") {
        return;
    }
    assert!(
        std::env::var_os("UPDATE").is_some(),
        "src/lib.rs: run `UPDATE=1 cargo test --test tidy`"
    );
    std::fs::write(root().join("src/lib.rs"), written).expect("the crate's page can be written");
}

//! `caucasus-masked`: its texts are those of `caucasus` with the names of `names.txt`, and nothing else differs.
//!
//! `UPDATE=1 cargo test --test language` writes its texts anew.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// What must not be left in any text, in small letters.
const REAL: &[&str] = &[
    "russ",
    "mosco",
    "kremlin",
    "azer",
    "baku",
    "bakou",
    "armen",
    "armén",
    "yerevan",
    "erevan",
    "ukrain",
    "kyiv",
    "georgi",
    "géorgi",
    "tbilis",
    "turk",
    "türk",
    "turq",
    "turc",
    "ankara",
    "iran",
    "tehran",
    "téhéran",
    "europ",
    "nato",
    "otan",
    "csto",
    "otsc",
    "soviet",
    "soviét",
    "caucas",
    "caspi",
    "gyumri",
    "lezg",
    "pachin",
    "pashin",
    "crimea",
    "crimée",
];

/// Returns the names of a language with the invented ones, longest first: column 0 is English, 2 French.
fn names(column: usize) -> Vec<(String, String)> {
    let lines = include_str!("names.txt").lines();
    let lines = lines.filter(|line| !line.starts_with('#'));
    let mut names: Vec<(String, String)> = lines
        .map(|line| {
            let parts: Vec<&str> = line.split('|').map(str::trim).collect();
            (parts[column].into(), parts[column + 1].into())
        })
        .collect();
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    names.dedup();
    names
}

/// Puts invented names for real ones, whole words only, outside placeables.
fn mask(text: &str, names: &[(String, String)]) -> String {
    let (mut out, mut depth, mut at) = (String::new(), 0, 0);
    while let Some(letter) = text[at..].chars().next() {
        let starts = !out.ends_with(char::is_alphabetic);
        let ends = |name: &str| !text[at + name.len()..].starts_with(char::is_alphabetic);
        let here = |name: &str| text[at..].starts_with(name) && ends(name);
        let found = names.iter().find(|(name, _)| here(name));
        if let Some((name, invented)) = found.filter(|_| starts && depth == 0) {
            out.push_str(invented);
            at += name.len();
            continue;
        }
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        out.push(letter);
        at += letter.len_utf8();
    }
    out
}

/// Returns the messages of a text file: key and all lines.
fn messages(text: &str) -> Vec<(String, String)> {
    let mut messages: Vec<(String, String)> = vec![];
    for line in text.lines() {
        if line.starts_with(' ') {
            let last = messages.last_mut().expect("a message goes on");
            last.1 += &format!("{line}\n");
        } else if let Some((key, _)) = line.split_once(" =").filter(|_| !line.starts_with('#')) {
            messages.push((key.into(), format!("{line}\n")));
        }
    }
    messages
}

/// Returns the texts of the variant in a language, and the texts in which a real name is left.
fn masked(lang: &str) -> (String, Vec<String>) {
    let names = names(if lang == "en" { 0 } else { 2 });
    let mut files: Vec<_> = fs::read_dir("scenarios/caucasus/text")
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| {
            path.to_str()
                .expect("names are UTF-8")
                .ends_with(&format!(".{lang}.ftl"))
        })
        .collect();
    files.sort();
    let (mut out, mut left) = (String::new(), vec![]);
    for (key, lines) in files
        .iter()
        .flat_map(|path| messages(&fs::read_to_string(path).expect("it can be read")))
    {
        let (start, value) = lines.split_once('=').expect("a message has a value");
        let whole = names.iter().find(|(name, _)| *name == key);
        let value = whole.map_or_else(|| mask(value, &names), |(_, text)| format!(" {text}\n"));
        let small = value.to_lowercase();
        if REAL.iter().any(|real| small.contains(real)) {
            left.push(format!("{key}:{value}"));
        }
        let new = format!("{start}={value}");
        if new != lines {
            out += &new;
        }
    }
    (out, left)
}

#[test]
fn masked_texts_are_current_and_name_nobody() {
    for lang in ["en", "fr"] {
        let (now, left) = masked(lang);
        assert!(left.is_empty(), "{left:#?}: add to names.txt");
        let path = format!("scenarios/caucasus-masked.{lang}.ftl");
        if env::var_os("UPDATE").is_some() {
            fs::write(&path, &now).expect("it can be written");
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == now, "{path} is not current: UPDATE=1 writes it");
    }
}

/// Returns the tables of some runs.
fn tables(scenario: &str, folder: &Path) -> Vec<(String, Vec<u8>)> {
    let out = folder.join(scenario);
    let mut command = Command::new(env!("CARGO_BIN_EXE_escalade"));
    command.args(["batch", scenario, "--runs", "16", "--seed", "7"]);
    command
        .args(["--tables", "all", "--quiet", "--out"])
        .arg(&out);
    let output = command.output().expect("the program starts");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    let files = fs::read_dir(&out)
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be read").path());
    let mut tables: Vec<_> = files
        .filter(|path| path.extension().is_some_and(|e| e == "csv"))
        .map(|path| {
            let name = path
                .file_name()
                .expect("a file has a name")
                .to_string_lossy()
                .into_owned();
            (name, fs::read(&path).expect("it can be read"))
        })
        .collect();
    tables.sort();
    tables
}

#[test]
fn masked_names_change_no_table() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let [real, invented] = ["caucasus", "caucasus-masked"].map(|s| tables(s, folder.path()));
    assert!(real.len() >= 6, "{}", real.len());
    for ((name, a), (other, b)) in real.iter().zip(&invented) {
        assert!(name == other && a == b, "{name} differs");
    }
    assert_eq!(real.len(), invented.len());
}

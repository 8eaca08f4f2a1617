//! Damaged scenarios and what is said about each. The findings stand as comments at the end of the file that has them
//! (`// error E201: 4:9-4:15 no actor is named ...`); `UPDATE=1 cargo test --test diagnostics` writes them anew.

use escalade::diag::{Diagnostic, Files, Severity, render_all};
use escalade::scenario::{self, Options};
use escalade::text::{Lang, Words};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn folder() -> PathBuf {
    Path::new("tests/diagnostics").to_path_buf()
}

/// Every damaged scenario: a file, or a folder with `scenario.ron`. The path is its first file.
fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut cases: Vec<PathBuf> = entries
        .filter_map(|path| {
            let inner = path.join("scenario.ron");
            if inner.exists() {
                Some(inner)
            } else {
                path.extension().is_some_and(|e| e == "ron").then_some(path)
            }
        })
        .collect();
    cases.sort();
    cases
}

/// Every damaged experiment.
fn experiments() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder().join("experiments")).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut cases: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|e| e == "ron"))
        .collect();
    cases.sort();
    cases
}

/// Options that a case asks for in its comments: `// --set path=value`, `// --params NAME`.
fn options(text: &str) -> Options {
    let mut options = Options::default();
    for line in text.lines() {
        if let Some((path, value)) = line
            .strip_prefix("// --set ")
            .and_then(|rest| rest.split_once('='))
        {
            options.overrides.push((path.into(), value.into()));
        }
        if let Some(name) = line.strip_prefix("// --params ") {
            options.params = Some(name.into());
        }
    }
    options
}

fn findings(spec: &str, options: &Options) -> (Vec<Diagnostic>, Files) {
    if spec.contains("/experiments/") {
        let open = |file: &str| {
            let path = folder().join("experiments").join(file);
            fs::read_to_string(path).map_err(|_| "it is not there".to_owned())
        };
        let text = fs::read_to_string(spec).unwrap();
        let read = scenario::experiment::read(spec, &text, options, &open);
        let failure = read.expect_err("a damaged experiment");
        return (failure.diagnostics, failure.files);
    }
    match scenario::load(spec, options) {
        Ok(loaded) => (loaded.warnings, loaded.files),
        Err(failure) => (failure.diagnostics, failure.files),
    }
}

fn split(text: &str) -> (String, Vec<String>) {
    let is_note = |line: &&str| line.starts_with("// error ") || line.starts_with("// warning ");
    let body: Vec<&str> = text.lines().filter(|line| !is_note(line)).collect();
    (
        body.join("\n") + "\n",
        text.lines().filter(is_note).map(String::from).collect(),
    )
}

fn note(finding: &Diagnostic, files: &Files, main: &str, words: &Words) -> String {
    let record = finding.record(files, words);
    let severity = if record.severity == Severity::Error {
        "error"
    } else {
        "warning"
    };
    let file = record.file.unwrap_or_default();
    let file = file.rsplit('/').next().unwrap_or_default();
    let file = if file == main {
        String::new()
    } else {
        format!("{file} ")
    };
    let place = match record.line {
        0 => "-".into(),
        _ => format!(
            "{file}{}:{}-{}:{}",
            record.line, record.column, record.end_line, record.end_column
        ),
    };
    let help: Vec<String> = record
        .help
        .iter()
        .map(|help| format!(" [{help}]"))
        .collect();
    format!(
        "// {severity} {}: {place} {}{}",
        record.code,
        record.message,
        help.concat()
    )
    .replace('\n', " ")
}

#[test]
fn damage_is_reported_where_it_is() {
    let words = Words::program(Lang::En);
    let mut wrong = vec![];
    for path in cases().into_iter().chain(experiments()) {
        let text = fs::read_to_string(&path).unwrap();
        let (body, expected) = split(&text);
        let (found, files) = findings(path.to_str().unwrap(), &options(&text));
        let main = path.file_name().unwrap().to_str().unwrap();
        let actual: Vec<String> = found
            .iter()
            .map(|finding| note(finding, &files, main, &words))
            .collect();
        if env::var_os("UPDATE").is_some() {
            fs::write(
                &path,
                body + &actual
                    .iter()
                    .map(|line| line.clone() + "\n")
                    .collect::<String>(),
            )
            .unwrap();
        } else if actual != expected || actual.is_empty() {
            wrong.push(format!(
                "{}\nexpected:\n{}\nfound:\n{}",
                path.display(),
                expected.join("\n"),
                actual.join("\n")
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// Codes that need more than a small file; `tests/language` has them.
const ELSEWHERE: &[&str] = &["E002", "E007", "E008", "E010", "E015", "E019", "L220"];

#[test]
fn every_code_is_shown_by_some_case() {
    let texts = fs::read_to_string("assets/text/en/diagnostics.ftl").unwrap();
    let is_code = |code: &&str| code.len() == 4 && code[1..].bytes().all(|b| b.is_ascii_digit());
    let keys = texts
        .lines()
        .filter_map(|line| line.split([' ', '-']).next());
    let mut codes: BTreeSet<&str> = keys.filter(is_code).collect();
    for path in cases().into_iter().chain(experiments()) {
        let (_, notes) = split(&fs::read_to_string(path).unwrap());
        for note in notes {
            codes.remove(note.split([' ', ':']).nth(2).unwrap());
        }
    }
    codes.retain(|code| !ELSEWHERE.contains(code));
    assert!(codes.is_empty(), "no case for {codes:?}");
}

/// Cases whose whole rendering is kept in both languages.
const RENDERED: &[&str] = &[
    "list_left_open",
    "name_twice",
    "actor_misspelt",
    "percent",
    "and_or",
    "variant_wrong_value",
    "three_faults",
];

#[test]
fn findings_read_well_in_both_languages() {
    for name in RENDERED {
        for lang in Lang::ALL {
            let path = folder().join(format!("{name}.ron"));
            let (found, mut files) = findings(path.to_str().unwrap(), &Options::default());
            for file in &mut files {
                file.name = file.name.rsplit('/').next().unwrap().into();
            }
            let actual = render_all(&found, &files, lang, false);
            let kept = folder().join(format!("rendered/{name}.{}.txt", lang.code()));
            if env::var_os("UPDATE").is_some() {
                fs::create_dir_all(kept.parent().unwrap()).unwrap();
                fs::write(&kept, &actual).unwrap();
            }
            assert_eq!(
                fs::read_to_string(&kept).unwrap_or_default(),
                actual,
                "{name} {}",
                lang.code()
            );
        }
    }
}

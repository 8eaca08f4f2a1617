//! The command line as a user meets it: what stands on standard output and standard error, and the exit code of each verb.

#[path = "common/called.rs"]
mod called;

use called::Called;
use std::path::Path;

fn call_in(folder: &Path, arguments: &str) -> Called {
    let words: Vec<&str> = arguments.split_whitespace().collect();
    called::call_in(folder, 80, &words)
}

fn call(arguments: &str) -> Called {
    call_in(Path::new(env!("CARGO_MANIFEST_DIR")), arguments)
}

#[test]
fn usage_errors_are_one_line_that_says_what_to_do() {
    let cases = [
        (
            "batsh",
            "error: “batsh” is not a verb; did you mean batch?\n",
        ),
        (
            "batch tutorial --sed 4",
            "error: “--sed” is not an option here; did you mean --seed?\n",
        ),
        (
            "run",
            "error: <SCENARIO> is missing; see escalade run --help\n",
        ),
        (
            "check --format xml a",
            "error: “xml” does not fit --format <text|json>; choose among: text, json\n",
        ),
        (
            "batch tutorial --threads 0",
            "error: “0” does not fit --threads <N>: it takes a whole number from 1 to 65,535\n",
        ),
        (
            "report tutorial --to x.html --runs 0",
            "error: “0” does not fit --runs <N>: it takes a whole number, 1 or more\n",
        ),
        (
            "why tutorial AZUR AZUR",
            "error: “AZUR” cannot be asked about toward itself; name two actors\n",
        ),
        (
            "why tutorial AZUR BOREE",
            "error: the scenario has no actor “BOREE”; did you mean BOREA?\n",
        ),
        (
            "run tutorial --policy AZUR=hawkish",
            "error: there is no policy “hawkish”; did you mean hawk?\n",
        ),
        (
            "batch tutorial --tables turn",
            "error: there is no table “turn”; did you mean turns?\n",
        ),
        (
            "read tutorial grudges",
            "error: tutorial has no entry “grudges”; did you mean grudge?\n",
        ),
        (
            "--lang fr batsh",
            "erreur\u{a0}: «\u{a0}batsh\u{a0}» n’est pas un verbe\u{202f}; vouliez-vous dire batch\u{202f}?\n",
        ),
    ];
    for (arguments, expected) in cases {
        let called = call(arguments);
        assert_eq!(
            (called.err.as_str(), called.code, called.out.as_str()),
            (expected, 2, ""),
            "{arguments}"
        );
    }
}

#[test]
fn help_is_in_the_language_asked_for() {
    let (english, french) = (
        call("batch --help --lang en"),
        call("batch --help --lang fr"),
    );
    assert_eq!((english.code, french.code), (0, 0));
    assert!(
        english
            .out
            .contains("Usage: escalade batch [OPTIONS] <SCENARIO>")
    );
    assert!(
        french
            .out
            .contains("Utilisation\u{a0}: escalade batch [OPTIONS] <SCENARIO>")
    );
    let sentence = |line: &&str| line.trim().split(' ').filter(|w| w.len() > 3).count() > 3;
    let shared: Vec<&str> = english
        .out
        .lines()
        .filter(sentence)
        .filter(|l| french.out.contains(*l))
        .collect();
    assert!(shared.is_empty(), "{shared:?}");
}

#[test]
fn check_counts_and_names_the_nearest_scenario() {
    let fine = call("check tutorial");
    assert_eq!(fine.code, 0);
    assert!(
        fine.out.starts_with("No error, no warning in "),
        "{}",
        fine.out
    );
    let missing = call("check tutoriel");
    assert_eq!(missing.code, 2);
    assert!(
        missing.out.contains("did you mean `tutorial`?"),
        "{}",
        missing.out
    );
    let json = call("check tutoriel --format json");
    assert!(
        json.out.contains("\"code\": \"E001\"") && json.code == 2,
        "{}",
        json.out
    );
}

#[test]
fn a_batch_is_written_left_alone_refused_and_verified() {
    let folder = tempfile::tempdir().expect("a folder");
    let batch = "batch tutorial --runs 40 --seed 3 --tables runs,deeds --out o";
    let first = call_in(folder.path(), batch);
    assert_eq!(first.code, 0, "{}", first.err);
    assert!(
        first.out.contains("95% interval") && first.out.contains("Wrote o/:"),
        "{}",
        first.out
    );
    let again = call_in(folder.path(), batch);
    assert!(
        again.code == 0 && again.out.contains("holds this batch already"),
        "{}",
        again.out
    );
    let other = call_in(
        folder.path(),
        "batch tutorial --runs 40 --seed 4 --tables runs,deeds --out o",
    );
    assert!(
        other.code == 2 && other.err.contains("seed: there 3, here 4"),
        "{}",
        other.err
    );
    let verified = call_in(folder.path(), "verify o --all");
    assert!(
        verified.code == 0 && verified.out.contains("40 of 40"),
        "{}",
        verified.out
    );
    let path = folder.path().join("o/runs.csv");
    let text = std::fs::read_to_string(&path)
        .expect("a table")
        .replacen(",1,", ",2,", 1);
    std::fs::write(&path, text).expect("a table");
    let altered = call_in(folder.path(), "verify o");
    assert!(
        altered.code == 1 && altered.out.contains("runs"),
        "{}",
        altered.out
    );
}

#[test]
fn one_run_alone_has_the_rows_that_it_has_in_the_batch() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(
        call_in(
            folder.path(),
            "batch tutorial --runs 9 --seed 5 --tables deeds --out b"
        )
        .code,
        0
    );
    assert_eq!(
        call_in(
            folder.path(),
            "run tutorial --seed 5 --run 7 --tables deeds --out r"
        )
        .code,
        0
    );
    let rows = |name: &str| std::fs::read_to_string(folder.path().join(name)).expect("a table");
    let alone: Vec<String> = rows("r/deeds.csv")
        .lines()
        .skip(1)
        .map(String::from)
        .collect();
    let within: Vec<String> = rows("b/deeds.csv")
        .lines()
        .filter(|l| l.starts_with("7,"))
        .map(String::from)
        .collect();
    assert!(!alone.is_empty());
    assert_eq!(alone, within);
}

#[test]
fn a_new_scenario_checks_clean_and_runs() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(call_in(folder.path(), "new mine").code, 0);
    let checked = call_in(folder.path(), "check mine --strict");
    assert!(
        checked.code == 0 && checked.out.starts_with("No error, no warning"),
        "{}",
        checked.out
    );
    assert_eq!(call_in(folder.path(), "run mine --quiet").code, 0);
    let again = call_in(folder.path(), "new mine");
    assert!(
        again.code == 2 && again.err.contains("is not empty"),
        "{}",
        again.err
    );
}

#[test]
fn why_goes_back_to_the_trigger() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(call_in(folder.path(), "new mine").code, 0);
    let english = call_in(folder.path(), "why mine LOWER UPPER");
    assert!(
        english.out.contains("The machines arrive at the dam"),
        "{}",
        english.out
    );
    assert!(
        english.out.contains("Whoever holds the river holds us"),
        "{}",
        english.out
    );
    let ledger = call_in(folder.path(), "why mine LOWER UPPER --ledger --lang fr");
    assert!(
        ledger.code == 0 && ledger.out.contains("le niveau de repos, auquel"),
        "{}",
        ledger.out
    );
    let french = call_in(folder.path(), "why mine LOWER UPPER --lang fr");
    let shared = english
        .out
        .lines()
        .filter(|l| l.len() > 20 && french.out.contains(*l))
        .count();
    assert_eq!(shared, 0, "{}", french.out);
}

/// Whoever leads a class is told, in either language, what a switch is for before the class meets it.
#[test]
fn check_tells_the_instructor() {
    for (lang, note) in [
        ("en", "For the instructor: "),
        ("fr", "Pour l’enseignant\u{a0}: "),
    ] {
        let checked = call(&format!("check caucasus --lang {lang}"));
        assert!(
            checked.out.contains(note) && checked.out.contains("ethnic_narratives/on=false"),
            "{}",
            checked.out
        );
    }
}

#[test]
fn rules_read_aloud_in_two_languages() {
    let read = |lang: &str| {
        call(&format!(
            "read tutorial rules/borea_changes_the_label --lang {lang}"
        ))
        .out
    };
    assert!(
        read("en").contains("with a chance of 0.5"),
        "{}",
        read("en")
    );
    assert!(
        read("fr").contains("avec une probabilité de 0,5"),
        "{}",
        read("fr")
    );
}

#[test]
fn every_claim_is_listed_with_elements_that_can_be_read() {
    let claims = call("claims caucasus --format csv").out;
    let mut rows = claims.lines();
    assert_eq!(rows.next(), Some("claim,status,elements,reason"));
    let rows: Vec<&str> = rows.collect();
    assert_eq!(rows.len(), 66);
    let elements = rows
        .iter()
        .filter_map(|r| r.split(',').nth(2))
        .filter_map(|e| e.split(' ').next());
    for name in elements.filter(|e| !e.is_empty()) {
        assert_eq!(call(&format!("read caucasus {name}")).code, 0, "{name}");
    }
}

#[test]
fn setup_verbs_print_something_useful() {
    assert!(call("completions bash").out.contains("escalade"));
    assert!(call("man").out.starts_with(".ie"));
    assert!(call("schema rules").out.contains("| `when`* |"));
    assert_eq!(call("schema rulez").code, 2);
}

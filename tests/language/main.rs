//! The shipped scenarios load, and the language does what it says: series, texts, limits, and what changes a scenario.

mod changes;

use escalade::diag::render_all;
use escalade::scenario::formula::Context;
use escalade::scenario::{self, Checked, Failure, Options};
use escalade::text::Lang;
use std::fs;
use std::path::Path;
use std::time::Instant;

fn load(name: &str, options: &Options) -> Checked {
    match scenario::load(name, options) {
        Ok(loaded) => loaded.checked,
        Err(failure) => panic!("{name}:\n{}", told(&failure)),
    }
}

fn told(failure: &Failure) -> String {
    render_all(&failure.diagnostics, &failure.files, Lang::En, false)
}

fn shipped(name: &str) -> Checked {
    load(name, &Options::default())
}

/// A small valid scenario with more blocks.
fn small(blocks: &str) -> String {
    format!(
        "(format: 1, title: \"case\", start_date: \"2030-01-07\", horizon_turns: 10,\n\
         actors: {{\"AZUR\": (kind: State, assumption: \"x\"), \"BOREA\": (kind: State, assumption: \"x\")}},\n\
         outcomes: [(id: \"end\", decide: AtEnd, assumption: \"x\")],\n{blocks})"
    )
}

/// Writes files into a fresh folder and loads its scenario.
fn load_files(files: &[(&str, &[u8])]) -> Result<scenario::Loaded, Failure> {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    scenario::load(folder.path().to_str().unwrap(), &Options::default())
}

fn codes(result: Result<scenario::Loaded, Failure>) -> Vec<String> {
    let findings = match result {
        Ok(loaded) => loaded.warnings,
        Err(failure) => failure.diagnostics,
    };
    findings
        .iter()
        .map(|finding| finding.code().to_string())
        .collect()
}

#[test]
fn every_shipped_scenario_loads() {
    for name in scenario::embedded_names() {
        shipped(&name);
    }
}

#[test]
fn shipped_scenarios_have_no_warnings() {
    for name in scenario::embedded_names() {
        let loaded = scenario::load(&name, &Options::default()).unwrap();
        assert!(
            loaded.warnings.is_empty(),
            "{}",
            render_all(&loaded.warnings, &loaded.files, Lang::En, false)
        );
    }
}

#[test]
fn the_tutorial_fits_one_page() {
    let text = fs::read_to_string("scenarios/tutorial.ron").unwrap();
    assert!(text.lines().count() <= 80);
}

#[test]
fn repeat_is_written_out() {
    let ladder10 = shipped("ladder10").scenario;
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
    assert!(
        ladder10
            .stances
            .values()
            .all(|stance| stance.skip.is_none() && stance.repeat.is_none())
    );
}

#[test]
fn the_hash_is_of_content_not_of_spelling() {
    let spelled = |grudge: &str| {
        let text = small(&format!(
            "params: {{\"g\": (value: {grudge}, assumption: \"x\")}}, features: {{\"f\": (value: \"g\")}}"
        ));
        load_files(&[("scenario.ron", text.as_bytes())])
            .unwrap()
            .checked
            .hash()
    };
    assert_eq!(spelled("0.5"), spelled("0.50 /* half */"));
    assert_ne!(spelled("0.5"), spelled("0.51"));
}

#[test]
fn a_manifest_holds_the_whole_scenario() {
    for name in scenario::embedded_names() {
        let checked = shipped(&name);
        let json = serde_json::to_string(&checked.scenario).unwrap();
        let again = scenario::from_scenario(serde_json::from_str(&json).unwrap()).unwrap();
        assert_eq!(again.hash(), checked.hash(), "{name}");
        assert_eq!(again.names, checked.names, "{name}");
    }
}

#[test]
fn files_are_read_within_limits() {
    let small = small("");
    assert_eq!(
        codes(load_files(&[("scenario.ron", &[0xff, 0xfe])])),
        ["E010"]
    );
    assert_eq!(
        codes(load_files(&[("scenario.ron", &vec![b' '; (1 << 20) + 1])])),
        ["E002"]
    );
    let names: Vec<String> = (0..70).map(|i| format!("\"i{i}.ron\"")).collect();
    let includes = small.replacen(
        "title:",
        &format!("includes: [{}], title:", names.join(", ")),
        1,
    );
    let mut files: Vec<(String, Vec<u8>)> = (0..70)
        .map(|i| (format!("i{i}.ron"), b"(params: {})".to_vec()))
        .collect();
    files.push(("scenario.ron".into(), includes.into_bytes()));
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_slice()))
        .collect();
    let found = codes(load_files(&files));
    assert!(
        found.iter().all(|code| code == "E015") && !found.is_empty(),
        "{found:?}"
    );
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("scenario.ron")).unwrap();
    assert_eq!(
        codes(scenario::load(
            folder.path().to_str().unwrap(),
            &Options::default()
        )),
        ["E008"]
    );
}

#[test]
fn what_is_written_and_what_is_found_is_limited() {
    let series = |name: &str| format!("\"{name}{{i}}\": (repeat: {{\"i\": 0..6000}}, value: 1),");
    let features = small(&format!("features: {{{}{}}}", series("a"), series("b")));
    let found = codes(load_files(&[("scenario.ron", features.as_bytes())]));
    assert_eq!(found, ["E019"]);
    let unused: String = (0..600).map(|i| format!("\"p{i}\": (value: 1),")).collect();
    let unused = small(&format!("params: {{{unused}}}"));
    let loaded = load_files(&[("scenario.ron", unused.as_bytes())]).unwrap();
    assert_eq!(loaded.warnings.len(), 501);
    let last = loaded.warnings.last().unwrap();
    let told = render_all(std::slice::from_ref(last), &loaded.files, Lang::En, false);
    assert!(last.code() == "L220" && told.contains("700 more"), "{told}");
}

#[cfg(unix)]
#[test]
fn a_link_does_not_lead_out_of_the_folder() {
    let outside = tempfile::NamedTempFile::new().unwrap();
    fs::write(outside.path(), "(params: {})").unwrap();
    let folder = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(outside.path(), folder.path().join("in.ron")).unwrap();
    let text = small("").replacen("title:", "includes: [\"in.ron\"], title:", 1);
    fs::write(folder.path().join("scenario.ron"), text).unwrap();
    assert_eq!(
        codes(scenario::load(
            folder.path().to_str().unwrap(),
            &Options::default()
        )),
        ["E007"]
    );
    assert_eq!(
        codes(scenario::load("/dev/zero", &Options::default())),
        ["E008"]
    );
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "this test measures that loading ends soon"
)]
fn nothing_takes_long_or_deep() {
    let many_names: String = (0..40_000)
        .map(|i| format!("\"p{i}\":(value:1),"))
        .collect();
    let many_faults: String = (0..20_000).map(|i| format!("\"p{i}\":(valu:1),")).collect();
    let series = "rules: {\"r{i}_{j}\": (repeat: {\"i\": 0..100, \"j\": 0..100}, when: \"turn >= i + j + k\", fires: Once, then: [])}";
    let huge_series = format!(
        "rules: {{\"r{{i}}\": (repeat: {{\"i\": 0..10000}}, note: \"{}\", when: \"turn >= i\")}}",
        "x".repeat(100_000)
    );
    let texts = [
        "(".repeat(1 << 20),
        "[{(".repeat(300_000),
        small(&format!("params: {{{many_names}}}")),
        small(&format!("params: {{{many_faults}}}")),
        small(series),
        small(&huge_series),
        small(&format!(
            "features: {{\"f\": (value: \"{}1{}\")}}",
            "(".repeat(200_000),
            ")".repeat(200_000)
        )),
        small(&format!(
            "features: {{\"f\": (value: \"{}1\")}}",
            "-".repeat(390)
        )),
        "\"".repeat(1 << 20),
        "//".repeat(1 << 19),
        "é".repeat(1 << 19),
    ];
    for text in texts {
        let start = Instant::now();
        let failure = load_files(&[("scenario.ron", text.as_bytes())]).err();
        let failure =
            failure.unwrap_or_else(|| panic!("{} was taken", &text[..60.min(text.len())]));
        assert!(!told(&failure).is_empty());
        // Debug builds on busy machines: far above what a release build needs.
        assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    }
}

/// Deletes characters of a file one at a time; whatever is said, nothing panics, and it can be rendered.
fn delete_characters(path: &str, every: usize) {
    let text = fs::read_to_string(path).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let from = Path::new(path).parent().unwrap();
    for entry in fs::read_dir(from)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
    {
        fs::copy(&entry, folder.path().join(entry.file_name().unwrap())).unwrap();
    }
    let main = folder.path().join(Path::new(path).file_name().unwrap());
    for (i, c) in text.char_indices().step_by(every) {
        let mut damaged = text.clone();
        damaged.replace_range(i..i + c.len_utf8(), "");
        fs::write(&main, damaged).unwrap();
        if let Err(failure) = scenario::load(main.to_str().unwrap(), &Options::default()) {
            let told = render_all(&failure.diagnostics, &failure.files, Lang::Fr, false);
            assert!(told.contains("erreur"), "{told}");
        }
    }
}

#[test]
fn a_missing_character_never_panics() {
    delete_characters("scenarios/tutorial.ron", 7);
    delete_characters("scenarios/ladder10/scenario.ron", 11);
}

#[test]
fn formulas_are_parsed_again_where_they_stand() {
    let checked = shipped("tutorial");
    for rule in checked.scenario.rules.values() {
        let context = Context::rule(rule.for_each.as_ref());
        for line in &rule.when.lines {
            let _ = checked.formula(line, &context);
        }
    }
    for lens in checked.scenario.lenses.values() {
        for line in &lens.reads.lines {
            let _ = checked.formula(line, &Context::lens());
        }
    }
}

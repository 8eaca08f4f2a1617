//! Splitting a scenario: it agrees with plain runs, whatever the method, and no thread changes a byte.

use escalade::analysis::event::Asked;
use escalade::analysis::rare::crisis::Question;
use escalade::analysis::rare::splitting::{Method, Plan, Splitting, climb, default_score};
use escalade::batch::crew::Crew;
use escalade::rules::{CompileOptions, Ruleset, compile};
use escalade::scenario::{self, Options};
use escalade::world::runs::Detail;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64};

/// A scenario with an event and its score.
struct Case {
    rules: Arc<Ruleset>,
    asked: Asked,
    probes: Vec<String>,
    score: String,
}

fn case(name: &str, event: &str) -> Case {
    let loaded = scenario::load(name, &Options::default()).expect("it loads");
    let asked = Asked::parse(event, &loaded.checked).expect("it can be asked");
    let score = default_score(&asked, &loaded.checked).expect("there is a score");
    let mut probes: Vec<String> = asked.probe().into_iter().map(Into::into).collect();
    probes.push(score.clone());
    let options = CompileOptions {
        probes: probes.clone(),
        ..CompileOptions::default()
    };
    Case {
        rules: Arc::new(compile(&loaded.checked, &options)),
        asked,
        probes,
        score,
    }
}

impl Case {
    fn question(&self) -> Question<'_> {
        Question {
            rules: &self.rules,
            seed: 3,
            event: self.asked.in_rules(&self.probes),
            score: self.probes.len() - 1,
        }
    }

    fn splitting(&self, plan: &Plan, threads: usize) -> Splitting {
        let (cancel, done) = (AtomicBool::new(false), AtomicU64::new(0));
        let crew = Crew {
            threads,
            cancel: &cancel,
            done: &done,
        };
        Splitting::new(&self.question(), plan, &crew).expect("it plays")
    }
}

const fn plan(method: Method, effort: usize, replications: u64, plain: u64) -> Plan {
    Plan {
        method,
        levels: None,
        effort,
        replications,
        plain: Some(plain),
    }
}

/// Both methods agree with plain runs, on an event that these meet too.
#[test]
fn a_crisis_agrees_with_plain_runs() {
    let case = case("caucasus", "rung >= 7");
    assert_eq!(case.score, "rung(RUS, AZE)");
    for (method, effort) in [(Method::FixedEffort, 100), (Method::Adaptive, 50)] {
        let splitting = case.splitting(&plan(method, effort, 16, 1500), 2);
        let (plain, agreement) = splitting.verdict.plain.expect("there were plain runs");
        assert!(plain.hits >= 30, "{plain:?}");
        let z = agreement.z.expect("there are enough");
        assert!(z.abs() < 4.0, "{method:?}: z = {z}");
    }
}

#[test]
fn threads_change_nothing() {
    let case = case("tutorial", "rung >= 2");
    for method in [Method::FixedEffort, Method::Adaptive] {
        let plan = plan(method, 70, 3, 100);
        let [one, two] = [1, 2].map(|threads| case.splitting(&plan, threads));
        assert_eq!(one.levels, two.levels);
        assert_eq!(one.played, two.played);
        assert_eq!(one.verdict, two.verdict);
    }
}

/// A path played again by its branches is the path, and weights add up to the estimate.
#[test]
fn paths_can_be_played_again() {
    let case = case("caucasus", "rung >= 6");
    let splitting = case.splitting(&plan(Method::FixedEffort, 40, 3, 0), 2);
    let question = case.question();
    let mut sum = 0.0;
    for (number, weight, hit) in splitting.hits() {
        sum += weight;
        let (mut last, mut held) = (0, 0);
        question.retrace(number, &hit.state.forks, Detail::default(), |view| {
            last = view.turn;
            held += u32::from(question.event.holds(view));
        });
        assert_eq!((last, held), (hit.state.turn, 1));
        let climb = climb(&question, number, weight, &hit.state);
        let last = climb.trail.records().last().expect("it climbed");
        assert!(last.turn == hit.state.turn && last.after >= 6, "{climb:?}");
        assert_eq!(climb.trail.hit, Some(last.turn));
    }
    let mean = splitting.verdict.moments.mean();
    assert!(mean > 0.0 && (sum - mean).abs() < 1e-12);
}

/// The outcome that is hardest to reach has a score of its own; others have the rung.
#[test]
fn scenarios_say_what_leads_to_an_outcome() {
    let score = |event| case("caucasus", event).score;
    let two = score("outcome is F8_two_front_war");
    assert!(
        two.contains("troops(RUS, GYU)") && two.contains("rung(RUS, AZE)"),
        "{two}"
    );
    assert_eq!(score("outcome is F7_one_axis_war"), "rung(RUS, AZE)");
    assert_eq!(score("war"), "rung(RUS, AZE)");
}

fn rare(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_escalade"))
        .arg("rare")
        .args(arguments)
        .env("LC_ALL", "C")
        .output()
        .expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("it writes text");
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

#[test]
fn the_verb_answers_in_both_languages_and_on_any_thread() {
    let small = [
        "tutorial",
        "--event",
        "rung >= 2",
        "--effort",
        "60",
        "--replications",
        "10",
    ];
    let with = |more: &[&str]| rare(&[&small[..], more].concat());
    let (code, text, _) = with(&["--threads", "1"]);
    assert_eq!(code, Some(0));
    assert!(text.contains("Simulation error only"), "{text}");
    assert!(
        text.contains("95% interval") || text.contains("No interval is given"),
        "{text}"
    );
    assert_eq!(with(&["--threads", "2"]).1, text);
    let (_, french, _) = with(&["--lang", "fr"]);
    assert!(french.contains("Erreur de simulation seule"), "{french}");
    let (_, json, _) = with(&["--json", "--threads", "1"]);
    assert_eq!(with(&["--json", "--threads", "2"]).1, json);
    let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(value["verb"], "rare");
    let rows = value["tables"]["rare_paths"].as_array().expect("a table");
    let weights: f64 = rows
        .iter()
        .map(|row| row["weight"].as_f64().expect("a weight"))
        .sum();
    let mean = &value["tables"]["rare"][0]["mean_of_replications"];
    assert!((weights - mean.as_f64().expect("a number")).abs() < 1e-9);
    let tree = value["tables"]["rare_tree"].as_array().expect("a table");
    let weight = |row: &serde_json::Value| row["weight"].as_f64().expect("a weight");
    assert!((weight(&tree[0]) - weights).abs() < 1e-9, "{:?}", tree[0]);
    let first = tree.iter().filter(|row| row["depth"] == 1).map(weight);
    assert!(
        (first.sum::<f64>() - weights).abs() < 1e-9,
        "rung 2 is a record"
    );
    let (_, told, _) = with(&["--paths", "--threads", "1"]);
    assert!(
        told.contains("Record highs on paths to the event") && told.contains("└─ "),
        "{told}"
    );
}

#[test]
fn what_cannot_be_stood_behind_is_refused_in_words() {
    let (code, text, _) = rare(&[
        "tutorial",
        "--event",
        "rung >= 2",
        "--effort",
        "20",
        "--replications",
        "4",
        "--naive",
        "50",
    ]);
    assert_eq!(code, Some(0));
    assert!(
        text.contains("No interval is given. 4 replications are too few"),
        "{text}"
    );
}

#[test]
fn wrong_arguments_are_answered() {
    for (arguments, said) in [
        (&["tutorial", "--levels", "5,3"][..], "numbers that rise"),
        (
            &["tutorial", "--method", "adaptive", "--levels", "3"],
            "finds its levels",
        ),
        (&["tutorial", "--score", "anger"], "anger"),
        (
            &["caucasus", "--event", "outcome is F8_two_front_wra"],
            "F8_two_front_war",
        ),
        (&["tutorial", "--effort", "1"], "--effort"),
    ] {
        let (code, _, error) = rare(arguments);
        assert_eq!(code, Some(2), "{arguments:?}: {error}");
        assert!(error.contains(said), "{arguments:?}: {error}");
    }
}

//! Two settings under the same draws: what pairs save, what they must not change, and the verb that shows it.

#[path = "common/called.rs"]
mod called;

use escalade::analysis::compare::{Came, Comparison, Setting, Substitute, compare};
use escalade::analysis::event::Asked;
use escalade::batch::crew::Crew;
use escalade::rules::{CompileOptions, compile};
use escalade::scenario::{self, Options};
use escalade::stats::pairs::Pairs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64};

const EVENT: &str = "rung >= 5";

fn setting(name: &str, sets: &[(&str, &str)], event: &str) -> Setting {
    let overrides = sets
        .iter()
        .map(|(path, value)| ((*path).into(), (*value).into()));
    let options = Options {
        overrides: overrides.collect(),
        ..Options::default()
    };
    let loaded = scenario::load(name, &options).unwrap_or_else(|f| panic!("{:?}", f.diagnostics));
    let asked = Asked::parse(event, &loaded.checked).expect("an event");
    let probes: Vec<String> = asked.probe().map(Into::into).into_iter().collect();
    let event = asked.in_rules(&probes);
    let options = CompileOptions {
        probes,
        ..CompileOptions::default()
    };
    let rules = Arc::new(compile(&loaded.checked, &options));
    Setting::new(&loaded.checked, rules, vec![event])
}

fn with_crew<T>(threads: usize, job: impl FnOnce(&Crew) -> T) -> T {
    let (cancel, done) = (AtomicBool::new(false), AtomicU64::new(0));
    job(&Crew {
        threads,
        cancel: &cancel,
        done: &done,
    })
}

fn play(setting: &Setting, runs: u64) -> Vec<Came> {
    with_crew(2, |crew| setting.play(9, runs, &[], crew)).expect("it plays")
}

fn compared(a: &Setting, b: &Setting, runs: u64) -> (Comparison, [Vec<Came>; 2]) {
    let played = [play(a, runs), play(b, runs)];
    let found = compare([a, b], [&played[0], &played[1]], &[EVENT], 9);
    (found, played)
}

/// The variant without the trigger, and one parameter moved by 2 %: the same draws save variance. The broken variant pairs each
/// run with its neighbour.
#[test]
fn the_same_draws_save_variance() {
    let whole = setting("caucasus", &[], EVENT);
    let without = setting("caucasus-no-aid", &[], EVENT);
    let (found, [a, b]) = compared(&whole, &without, 1500);
    let reduction = found.events[0].1;
    let most = found.events[0].0.pairs.most_variance_reduction();
    assert!(
        reduction.low > 1.4 && reduction.value > 0.75 * most,
        "{reduction:?} of {most}"
    );
    assert!(found.events[0].0.pairs.difference() > 0.0);
    let shifted = a.iter().zip(b.iter().skip(1));
    let shifted = Pairs::of(shifted.map(|(a, b)| (a.happened[0], b.happened[0])));
    assert!(shifted.variance_reduction() < 1.3, "{shifted:?}");

    let loaded = scenario::load("caucasus", &Options::default()).expect("it loads");
    let value = 1.02 * loaded.checked.scenario.params["half_tau"].value;
    let set = [("params/half_tau/value", &*value.to_string())];
    let (found, _) = compared(&whole, &setting("caucasus", &set, EVENT), 1500);
    let reduction = found.events[0].1;
    assert!(reduction.value >= 5.0, "{reduction:?}");
}

/// The variant changes the trigger alone: where aid to Ukraine is not read as hostile, taking it out changes next to nothing.
#[test]
fn without_the_lens_the_trigger_changes_nothing() {
    let off = [("switches/any_aid_is_hostile/on", "false")];
    let [a, b] = ["caucasus", "caucasus-no-aid"].map(|name| setting(name, &off, EVENT));
    let (found, _) = compared(&a, &b, 1500);
    let difference = found.events[0].0.pairs.newcombe();
    assert!(difference.value.abs() <= 0.003, "{difference:?}");
}

/// A deed in place of a choice: what came before it stays, what no docket could do changes nothing, and threads do not matter.
#[test]
fn a_deed_in_place_of_a_choice() {
    let tutorial = setting("tutorial", &[], "rung >= 1");
    let rules = &tutorial.rules;
    let docket = rules.dockets.iter().position(|d| d.name == "AZUR");
    let docket = docket.expect("it has one");
    let is_gift = |o: &usize| {
        let action = rules.options[*o].action;
        rules.registry.actions.name(action.into()) == "send_pumps"
    };
    let gift = rules.dockets[docket].options.clone().find(is_gift);
    let deed = |turn| Substitute {
        turn,
        docket,
        option: gift.map(|o| u16::try_from(o).expect("few options")),
    };
    let orders = |turn, threads| {
        let orders = with_crew(threads, |crew| tutorial.orders(9, 600, &deed(turn), crew));
        orders.expect("it plays")
    };
    let with = |orders: &[_], threads| {
        with_crew(threads, |crew| tutorial.play(9, 600, orders, crew)).expect("it plays")
    };
    let own = play(&tutorial, 600);
    let given = orders(4, 2);
    let open = given.iter().flatten().count();
    assert!(open > 500, "{open} of 600");
    let forced = with(&given, 2);
    assert_eq!((&given, &forced), (&orders(4, 1), &with(&given, 1)));
    let changed = own.iter().zip(&forced).filter(|(a, b)| a != b).count();
    assert!((1..600).contains(&changed), "{changed} of 600");
    // After the last turn there is nothing to do instead.
    let late = orders(999, 2);
    assert!(late.iter().all(Option::is_none));
    assert_eq!(own, with(&late, 2));
    // The first turn has no turn before it.
    assert!(orders(1, 2).iter().all(Option::is_some));
}

/// Returns what a call says, on standard output where it succeeds, with its exit code.
fn call(arguments: &[&str]) -> (String, i32) {
    let called = called::call_in(Path::new(env!("CARGO_MANIFEST_DIR")), 100, arguments);
    let said = if called.code == 0 {
        called.out
    } else {
        called.err
    };
    (said, called.code)
}

#[test]
fn the_verb_answers_with_the_same_bytes() {
    let base = ["compare", "tutorial", "--with", "params/grudge/value=0.3"];
    let rest = ["--event", "rung >= 1", "--runs", "300", "--quiet"];
    let ask = |more: &[&str]| call(&[&base[..], &rest[..], more].concat());
    let (text, code) = ask(&["--threads", "1"]);
    assert_eq!((text.as_str(), code), (&*ask(&["--threads", "2"]).0, 0));
    for word in [
        "Newcombe",
        "Bonett-Price",
        "McNemar",
        "Simulation error only",
        "bootstrap",
    ] {
        assert!(text.contains(word), "{word}: {text}");
    }
    let (json, _) = ask(&["--json", "--threads", "2"]);
    assert_eq!(json, ask(&["--json", "--threads", "1"]).0);
    let value: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    let row = &value["tables"]["compared_events"][0];
    let cells = ["both", "first_only", "second_only", "neither"];
    let sum: u64 = cells.iter().filter_map(|cell| row[cell].as_u64()).sum();
    assert_eq!(sum, 300, "{row}");
    let (french, _) = ask(&["--lang", "fr"]);
    assert!(
        french.contains("Mêmes tirages") && french.contains("McNemar"),
        "{french}"
    );
}

#[test]
fn what_cannot_be_compared_is_said() {
    for (arguments, said) in [
        (
            vec!["compare", "tutorial"],
            "nothing to compare tutorial with",
        ),
        (
            vec!["compare", "tutorial", "--deed", "AZUR=wait"],
            "is no deed",
        ),
        (
            vec!["compare", "tutorial", "--deed", "1:AZURE=wait"],
            "did you mean AZUR?",
        ),
        (
            vec!["compare", "tutorial", "--deed", "1:AZUR=send_pump"],
            "did you mean send_pumps?",
        ),
        (
            vec![
                "compare",
                "tutorial",
                "--deed",
                "1:AZUR=wait",
                "--event",
                "rung >= ",
            ],
            "--event",
        ),
    ] {
        let (text, code) = call(&arguments);
        assert!(
            text.contains(said) && code == 2,
            "{arguments:?} {code}: {text}"
        );
    }
    let (text, code) = call(&["compare", "--help"]);
    assert!(text.contains("caucasus-no-aid") && code == 0, "{text}");
}

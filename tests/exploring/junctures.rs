//! `junctures`: the chance of an event is a martingale along a run, and its steps settle its variance; the same bytes with any
//! number of threads.

use super::paths::{at_any_threads, escalade};
use escalade::analysis::event::Asked;
use escalade::analysis::junctures::{Course, Question, courses, play};
use escalade::batch::crew::Crew;
use escalade::rules::{CompileOptions, compile};
use escalade::scenario::{self, Options};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64};

const FORKS: usize = 12;
/// An event with a middling chance in the tutorial.
const EVENT: &str = "tension(BOREA, AZUR) > 0.97";

/// Courses of some runs of the tutorial, about an event with a middling chance.
fn forked(branch_of: &(dyn Fn(usize) -> u64 + Sync)) -> Vec<Course> {
    let loaded = scenario::load("tutorial", &Options::default()).expect("it loads");
    let asked = Asked::parse(EVENT, &loaded.checked).expect("an event");
    let options = CompileOptions {
        probes: asked.probe().map(str::to_owned).into_iter().collect(),
        ..CompileOptions::default()
    };
    let rules = Arc::new(compile(&loaded.checked, &options));
    let question = Question {
        rules: &rules,
        seed: 5,
        event: asked.in_rules(&options.probes),
        forks: FORKS,
    };
    let (cancel, done) = (AtomicBool::new(false), AtomicU64::new(0));
    let crew = Crew {
        threads: 2,
        cancel: &cancel,
        done: &done,
    };
    let runs: Vec<u64> = (0..150).collect();
    let played = play(&question, &runs, &crew).expect("runs play");
    courses(&question, &played, branch_of, &crew).expect("forks play")
}

fn z(values: &[f64]) -> f64 {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let variance = values.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>() / (n - 1.0);
    mean / (variance / n).sqrt().max(1e-12)
}

/// How far the mean of all steps is from 0, and what turns settle from the variance of the event, in standard errors.
fn worst_z(list: &[Course]) -> f64 {
    let chance = |c: &Course, turn: usize| c.chance(turn).value;
    let steps: Vec<f64> = list
        .iter()
        .map(|c| chance(c, c.last()) - chance(c, 0))
        .collect();
    let n = list.len() as f64;
    let share = list.iter().map(|c| chance(c, c.last())).sum::<f64>() / n;
    assert!(
        (0.1..0.9).contains(&share),
        "the event is too rare or too common: {share}"
    );
    let settled: Vec<f64> = list
        .iter()
        .map(|c| {
            let own = (1..=c.last()).map(|t| c.settled(t)).sum::<f64>();
            let off = chance(c, c.last()) - share;
            own - off * off * n / (n - 1.0)
        })
        .collect();
    z(&steps).abs().max(z(&settled).abs())
}

#[test]
fn chances_are_a_martingale() {
    let z = worst_z(&forked(&|fork| fork as u64 + 1));
    assert!(z < 4.0, "{z}");
}

/// Forks that go on with the draws of their run know how it ends: no turn settles anything.
#[test]
fn forks_on_the_branch_of_their_run_fail() {
    let z = worst_z(&forked(&|_| 0));
    assert!(z > 4.0, "{z}");
}

#[test]
fn answers_do_not_depend_on_threads() {
    let base = ["junctures", "tutorial", "--quiet", "--event", EVENT];
    for more in [["--run", "3"], ["--runs", "6"]] {
        let words = [&base[..], &more, &["--forks", "20"]].concat();
        at_any_threads(&[&words[..], &["--json"]].concat());
        for lang in ["en", "fr"] {
            let text = escalade(&[&words[..], &["--lang", lang]].concat());
            assert!(!text.contains("junctures-"), "a message is missing: {text}");
            // A command is copied as it stands, so it is never broken.
            let mut lines = text.lines().filter(|l| !l.starts_with("  escalade "));
            assert!(lines.all(|l| l.chars().count() <= 80), "{text}");
        }
    }
}

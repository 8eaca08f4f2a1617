//! `sensitivity`: which numbers of a scenario drive an answer, and which of these rest on little.
//!
//! Invariant: every table has a dummy, and nothing is said to drive the answer that does not stand out from it.

mod told;

pub(super) use told::numeral;

use super::ask::{self, Answer, Ask};
use super::numbers::{Question, Varied};
use super::shell::{Done, Failure, Shell};
use crate::analysis::design;
use crate::analysis::sensitivity::declared::Declared;
use crate::analysis::sensitivity::study::{Findings, Method, SLICES, Study};
use crate::batch::survey::Spot;
use crate::scenario::Checked;
use serde_json::{Map, Value, json};
use told::Told;

/// Factors that are kept of a screening.
const KEPT: usize = 8;
/// Trajectories of a screening.
const SCREENING: usize = 4;

#[derive(Debug, clap::Args)]
pub(crate) struct Sensitivity {
    #[arg(value_name = "SCENARIO")]
    scenario: String,
    #[arg(long, value_name = "morris|sobol|pawn", value_parser = ["morris", "sobol", "pawn"], default_value = "morris")]
    method: String,
    #[arg(long, value_name = "EVENT")]
    event: Option<String>,
    #[command(flatten)]
    varied: Varied,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(2..=100_000))]
    points: Option<u64>,
    #[arg(long, value_name = "R", default_value_t = 32, value_parser = clap::value_parser!(u64).range(2..=1_000_000))]
    runs: u64,
    #[command(flatten)]
    ask: Ask,
}

/// Reads a method as `--method` gives it.
fn method(word: &str) -> Method {
    match word {
        "sobol" => Method::Sobol,
        "pawn" => Method::Pawn,
        _ => Method::Morris,
    }
}

/// What was found.
struct Found {
    method: Method,
    /// Size of the design.
    size: usize,
    findings: Findings,
    spots: Vec<Spot>,
    runs: Vec<Vec<bool>>,
    /// How many factors a screening chose from.
    screened: Option<usize>,
}

/// Plays the points of a design and prints which numbers drive the answer.
pub(crate) fn sensitivity(args: &Sensitivity, shell: &Shell) -> Done {
    let method = method(&args.method);
    let size = size(args, method)?;
    let command = ask::claim("sensitivity", &words(args, size), &args.ask)?;
    let (ready, event) = ask::about(&args.scenario, args.event.as_deref(), &args.ask, shell)?;
    let all = args.varied.chosen(&ready.checked)?;
    let whole = Question {
        scenario: &args.scenario,
        ready: &ready,
        event: &event,
        factors: &all,
        runs: args.runs,
    };
    let is_screened = method == Method::Sobol && args.varied.factors.is_none() && all.len() > KEPT;
    let kept = if is_screened {
        let screening = find(&whole, Method::Morris, SCREENING, &args.ask, shell)?;
        let best = screening.findings.list.into_iter().filter_map(|m| m.factor);
        best.take(KEPT).collect()
    } else {
        all.clone()
    };
    let question = Question {
        factors: &kept,
        ..whole
    };
    if method == Method::Sobol && 2 * question.factors.len() > design::SOBOL_FACTORS {
        let most = (design::SOBOL_FACTORS / 2).to_string();
        return Err(Failure::input("sensitivity-many").with("most", most));
    }
    let mut found = find(&question, method, size, &args.ask, shell)?;
    found.screened = is_screened.then_some(all.len());
    let told = Told {
        found: &found,
        question: &question,
        shell,
        seed: args.ask.seed,
    };
    let answer = Answer {
        verb: "sensitivity",
        command,
        method: shell.say(&format!("sensitivity-method-{}", method.name()), &[]),
        figures: figures(&found, &question),
        sheets: told.sheets(),
        text: told.text(),
    };
    ask::finish(&answer, &args.ask, &ready.checked, shell)
}

/// Returns the size of the design.
fn size(args: &Sensitivity, method: Method) -> Result<usize, Failure> {
    let size = args.points.map_or(method.size(), |n| {
        usize::try_from(n).expect("the option is small")
    });
    match method {
        Method::Sobol if !size.is_power_of_two() => Err(Failure::input("sensitivity-power")
            .with("low", (size.next_power_of_two() / 2).to_string())
            .with("high", size.next_power_of_two().to_string())),
        Method::Pawn if size < 2 * SLICES => {
            Err(Failure::input("sensitivity-few").with("least", (2 * SLICES).to_string()))
        }
        _ => Ok(size),
    }
}

fn words(args: &Sensitivity, size: usize) -> Vec<String> {
    let mut words = vec![
        args.scenario.clone(),
        "--method".into(),
        args.method.clone(),
    ];
    let event = args.event.iter();
    words.extend(event.flat_map(|e| ["--event".to_owned(), e.clone()]));
    words.extend(args.varied.words());
    words.extend(["--points".into(), size.to_string()]);
    words.extend(["--runs".into(), args.runs.to_string()]);
    words
}

/// Plays a design and measures every factor.
fn find(
    question: &Question,
    method: Method,
    size: usize,
    ask: &Ask,
    shell: &Shell,
) -> Result<Found, Failure> {
    let study = Study {
        method,
        size,
        factors: question.factors,
        runs: question.runs,
        seed: ask.seed,
    };
    let spots = study.spots();
    let runs = question.play(&spots, ask, shell)?;
    Ok(Found {
        method,
        size,
        findings: study.measure(&runs),
        spots,
        runs,
        screened: None,
    })
}

/// Returns the numbers that programs look at first.
fn figures(found: &Found, question: &Question) -> Map<String, Value> {
    let drivers = found.findings.drivers();
    let names = |list: &[&Declared]| list.iter().map(|d| d.path.clone()).collect::<Vec<_>>();
    let doubtful: Vec<&Declared> = drivers
        .iter()
        .copied()
        .filter(|d| d.is_doubtful())
        .collect();
    let value = json!({
        "method": found.method.name(),
        "event": question.event.text(),
        "factors": question.factors.len(),
        "size": found.size,
        "points": found.spots.len(),
        "runs_per_point": question.runs,
        "mean_share": told::mean(&found.runs),
        "noise_share": found.findings.noise.map(|n| n.common),
        "noise_share_own_draws": found.findings.noise.map(|n| n.own),
        "stand_out": names(&drivers),
        "low_confidence_and_stand_out": names(&doubtful),
    });
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// Returns how sure the source makes a number, in words; nothing where it does not say.
fn confidence(d: &Declared, shell: &Shell) -> String {
    d.confidence.map_or(String::new(), |c| {
        shell.say(&format!("word-{}", c.name()), &[])
    })
}

/// Returns a number with what it stands for, in the scenario's words.
fn named(d: &Declared, checked: &Checked, shell: &Shell) -> String {
    match super::numbers::meaning(d, checked, shell.lang) {
        Some(meaning) => format!("{} ({meaning})", d.name),
        None => d.name.clone(),
    }
}

//! The model beside the base rates: for every datum of `assets/calibration/base_rates.csv` what the model gives, with its interval
//! and verdict, in both parameter sets of `caucasus`; then what the search for parameters aimed at, and the patterns that any
//! such model should show.
//!
//! `cargo run --release --example calibration`; `--runs N`, `--seed N`, `--params NAME` for one set, `--csv FILE` for the table.
//! The exit code is 1 where something is outside that is not known to be, or where an acceptance of the base set does not hold.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "an example prints what it finds"
)]

#[path = "common/checks.rs"]
mod checks;
#[path = "common/crisis.rs"]
mod crisis;
#[path = "common/given.rs"]
mod given;
#[path = "common/measures.rs"]
mod measures;
#[path = "common/contrast.rs"]
mod contrast;
#[path = "common/play.rs"]
mod play;
#[path = "common/rates.rs"]
mod rates;
#[path = "common/shape.rs"]
mod shape;
#[path = "common/shipped.rs"]
mod shipped;
#[path = "common/targets.rs"]
mod targets;

use checks::Checks;
use crisis::Crisis;
use escalade::stats::Estimate;
use given::Given;
use measures::{MEASURES, Measure, Sum, measure};
use rates::{Datum, Verdict};
use std::fmt::Write as _;
use std::process::ExitCode;
use targets::Targets;

const SETS: [&str; 2] = ["base_rates", "report_world"];

fn main() -> ExitCode {
    let given = Given::read(&["runs", "seed", "params", "csv"]);
    let (n_runs, seed) = (
        given.number("runs").unwrap_or(20_000),
        given.number("seed").unwrap_or(2027),
    );
    let (mut checks, mut csv) = (Checks::default(), String::from(HEAD));
    for set in SETS
        .iter()
        .filter(|set| given.text("params").is_none_or(|only| only == **set))
    {
        let params = (*set != SETS[0]).then_some(*set);
        let runs = crisis::runs(&shipped::shipped("caucasus", params, &[]), seed, n_runs);
        println!(
            "\n{set}: {n_runs} runs of 26 weeks, seed {seed}; shares in percent, times in days"
        );
        data(set, &runs, &mut checks, &mut csv);
        others(&runs);
        aims(set, &runs);
        shape::patterns(set, seed, &runs, &mut checks);
        if *set == SETS[0] {
            acceptance(&runs, &mut checks);
        }
    }
    if let Some(file) = given.text("csv") {
        std::fs::write(file, csv).expect("the file can be written");
    }
    checks.close()
}

const HEAD: &str = "set,measure,runs,model,low,high,n,method,data,data_low,data_high,data_n,sample,definition,verdict,because\n";

/// Prints every datum beside the model.
fn data(set: &str, runs: &[Crisis], checks: &mut Checks, csv: &mut String) {
    println!(
        "\n{:<34} {:>6} {:>15} {:<7} {:>6} {:>15} {:>5}  {:<38} verdict",
        "", "model", "95% interval", "method", "data", "95% interval", "n", "sample"
    );
    for datum in rates::data() {
        let measure = measure(&datum.measure);
        let model = measure.estimate(runs);
        let verdict = datum.verdict(&model, set == SETS[1]);
        let n = datum.of.map_or("-".into(), |n| n.to_string());
        let known = datum.known(set == SETS[1]);
        let line = format!(
            "{:<34} {:>6} {:>15} {:<7} {:>6} {:>15} {n:>5}  {:<38} {}",
            measure.text,
            shown(measure, model.value),
            between(measure, model.low, model.high),
            model.method.name(),
            datum.value.map_or("-".into(), |x| shown(measure, x)),
            between(measure, datum.low, datum.high),
            datum.sample,
            if known.is_some() && verdict == Verdict::Outside {
                "outside, known"
            } else {
                verdict.name()
            }
        );
        checks.row(verdict != Verdict::Outside || known.is_some(), &line);
        if verdict == Verdict::Explained {
            println!("    {}: {}", datum.definition, datum.because);
        }
        if let (Verdict::Outside, Some(why)) = (verdict, known) {
            println!("    {}; known: {why}", datum.definition);
        }
        row(csv, set, runs.len(), &datum, &model, verdict);
    }
}

fn row(
    csv: &mut String,
    set: &str,
    runs: usize,
    datum: &Datum,
    model: &Estimate,
    verdict: Verdict,
) {
    let because = if verdict == Verdict::Explained {
        datum.because.as_str()
    } else {
        ""
    };
    writeln!(
        csv,
        "{set},{},{runs},{:.5},{:.5},{:.5},{},{},{},{:.5},{:.5},{},\"{}\",\"{}\",{},\"{because}\"",
        datum.measure,
        model.value,
        model.low,
        model.high,
        model.n,
        model.method.name(),
        datum.value.map_or(String::new(), |x| format!("{x:.5}")),
        datum.low,
        datum.high,
        datum.of.map_or(String::new(), |n| n.to_string()),
        datum.sample,
        datum.definition,
        verdict.name(),
    )
    .expect("a String takes everything");
}

/// Prints what there is no datum for.
fn others(runs: &[Crisis]) {
    println!("\nno datum for:");
    let known: Vec<String> = rates::data()
        .into_iter()
        .map(|datum| datum.measure)
        .collect();
    for measure in MEASURES
        .iter()
        .filter(|m| !known.iter().any(|id| id == m.id))
    {
        let model = measure.estimate(runs);
        println!(
            "{:<34} {:>6} {:>15} {:<7}",
            measure.text,
            shown(measure, model.value),
            between(measure, model.low, model.high),
            model.method.name()
        );
    }
}

/// Prints what the search for parameters aimed at, and how far from it the set is.
fn aims(set: &str, runs: &[Crisis]) {
    let targets = Targets::read();
    let set = &targets.sets[set];
    let misses = targets::misses(set, runs);
    let [worst, mean] = targets::size(&misses);
    println!(
        "\ntargets of the matching: largest implausibility {worst:.2} of {:.1} allowed, root mean square {mean:.2}; {} drivers, {} waves from {}",
        targets.cutoff,
        set.drivers.len(),
        set.waves.len(),
        set.start.as_deref().unwrap_or("the files"),
    );
    for miss in misses {
        println!(
            "{:<34} {:>8.3} asked {:>6.3}  I {:>5.2}  {}",
            measure(miss.id).text,
            miss.value,
            miss.target.value,
            miss.implausibility,
            miss.target.why
        );
    }
}

/// Checks what the base set has to come to.
fn acceptance(runs: &[Crisis], checks: &mut Checks) {
    println!("\nacceptance of the base set");
    let share = |id: &str| 100.0 * measure(id).estimate(runs).value;
    for (id, low, high) in [
        ("force_direct", 3.0, 10.0),
        ("force_any", 3.0, 10.0),
        ("war", 0.0, 2.0),
    ] {
        let x = share(id);
        let line = format!("{:<34} {x:>6.2} between {low} and {high}", measure(id).text);
        checks.row(low <= x && x <= high, &line);
    }
    let outcomes = ["F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9"];
    let commonest = outcomes
        .into_iter()
        .max_by(|a, b| share(a).total_cmp(&share(b)));
    let commonest = commonest.expect("there are outcomes");
    let line = format!("the commonest outcome: {}", measure(commonest).text);
    checks.row(["F1", "F2"].contains(&commonest), &line);
}

/// Returns a value as it is shown: percent, days, or as it is.
fn shown(measure: &Measure, x: f64) -> String {
    if !x.is_finite() {
        return "-".into();
    }
    match measure.sum {
        Sum::Share => format!("{:.1}", 100.0 * x),
        Sum::Median => format!("{x:.0}"),
        Sum::Ratio if x < 1.5 => format!("{x:.3}"),
        Sum::Ratio => format!("{x:.1}"),
    }
}

fn between(measure: &Measure, low: f64, high: f64) -> String {
    format!("{} to {}", shown(measure, low), shown(measure, high))
}

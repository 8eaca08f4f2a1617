//! `rare`: how likely an event is that hardly ever happens, by splitting, and by which paths it comes about.
//!
//! Invariant: a number without an interval that can be stood behind is not printed as the answer.

mod sheets;
mod told;
mod ways;

use super::ask::{self, Answer, Ask};
use super::shell::{Done, Failure, Shell};
use super::steps::Steps;
use crate::analysis::event::Asked;
use crate::analysis::rare::crisis::Question;
use crate::analysis::rare::splitting::{Climb, Method, Plan, Splitting, default_score};
use crate::batch::crew::{Crew, Halted};
use crate::scenario::{Checked, Wanted};
use ways::Ways;

/// Stages that a question is taken to have, for progress, where a pilot has yet to find them.
const STAGES: u64 = 8;

/// The options of `rare`.
#[derive(Debug, clap::Args)]
pub(crate) struct Rare {
    #[arg(value_name = "SCENARIO")]
    scenario: String,
    #[arg(long, value_name = "EVENT")]
    event: Option<String>,
    #[arg(long, value_name = "FORMULA")]
    score: Option<String>,
    #[arg(long, value_name = "METHOD", value_parser = ["fixed-effort", "adaptive"], default_value = "fixed-effort")]
    method: String,
    #[arg(long, value_name = "LIST")]
    levels: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 500, value_parser = clap::value_parser!(u32).range(2..=1_000_000))]
    effort: u32,
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    replications: u32,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(0..=100_000_000))]
    naive: Option<u64>,
    #[arg(long)]
    paths: bool,
    #[command(flatten)]
    ask: Ask,
}

/// A question and what was found.
struct Found<'a> {
    args: &'a Rare,
    asked: &'a Asked,
    score: &'a str,
    splitting: &'a Splitting,
    /// How each hit climbed, in the order of hits.
    climbs: &'a [Climb],
    /// The same as a tree, with what its steps are told with; none where no pair is focal.
    ways: Option<(Ways, Steps<'a>)>,
    /// Turns of a plain run.
    turns_per_run: f64,
}

/// Estimates how likely an event is.
pub(crate) fn rare(args: &Rare, shell: &Shell) -> Done {
    let plan = plan(args)?;
    let mut kept = None;
    let probes = |checked: &Checked| {
        let asked = asked(args, checked)?;
        let score = score(args, &asked, checked)?;
        let mut probes: Vec<String> = asked.probe().into_iter().map(Into::into).collect();
        probes.push(score.clone());
        kept = Some((asked, score));
        Ok(probes)
    };
    let ready = ask::ready(&args.scenario, &args.ask, probes, shell)?;
    let (asked, score) = kept.expect("a scenario that loads was asked");
    let probes = &ready.options.probes;
    let question = Question {
        rules: &ready.rules,
        seed: args.ask.seed,
        event: asked.in_rules(probes),
        score: probes.len() - 1,
    };
    let job = |crew: &Crew| -> Result<(Splitting, Vec<Climb>), Halted> {
        let splitting = Splitting::new(&question, &plan, crew)?;
        let climbs = splitting.climbs(&question, crew)?;
        Ok((splitting, climbs))
    };
    let command = ask::claim("rare", &words(args, &asked, &score), &args.ask)?;
    let total = total(&plan);
    let (splitting, climbs) = ask::work(shell, &args.ask, &args.scenario, total, job)?;
    let steps = |pair: &(u16, u16)| Steps {
        shell,
        checked: &ready.checked,
        rules: &ready.rules,
        pair: [pair.0, pair.1],
    };
    let ways = ready.rules.focal.first().map(steps);
    let found = Found {
        args,
        asked: &asked,
        score: &score,
        splitting: &splitting,
        climbs: &climbs,
        ways: ways.map(|steps| (Ways::new(&climbs), steps)),
        turns_per_run: turns_per_run(&splitting, ready.rules.horizon),
    };
    let answer = Answer {
        verb: "rare",
        command,
        method: shell.say("rare-method", &[]),
        figures: sheets::figures(&found),
        sheets: sheets::sheets(&found),
        text: told::told(&found, &ready.checked, shell),
    };
    ask::finish(&answer, &args.ask, &ready.checked, shell)
}

/// Returns what is asked about: the gravest outcome, where nothing is said.
fn asked(args: &Rare, checked: &Checked) -> Result<Asked, Failure> {
    match &args.event {
        Some(text) => ask::event(Some(text), checked),
        None => Asked::gravest(checked).ok_or_else(|| Failure::input("rare-no-outcome")),
    }
}

/// Returns the score: what the scenario says of the outcome, else the rung of the first focal pair, where nothing is said.
fn score(args: &Rare, asked: &Asked, checked: &Checked) -> Result<String, Failure> {
    let Some(text) = &args.score else {
        return default_score(asked, checked).ok_or_else(|| Failure::input("rare-no-score"));
    };
    let accepted = checked.accepts(text, Wanted::Number, "--score");
    accepted.map_err(|failure| Failure::Findings(failure.diagnostics, failure.files))?;
    Ok(text.clone())
}

fn plan(args: &Rare) -> Result<Plan, Failure> {
    let method = if args.method == "adaptive" {
        Method::Adaptive
    } else {
        Method::FixedEffort
    };
    let levels = match args.levels.as_deref() {
        None | Some("auto") => None,
        Some(_) if method == Method::Adaptive => {
            return Err(Failure::input("rare-adaptive-levels"));
        }
        Some(list) => Some(levels(list)?),
    };
    Ok(Plan {
        method,
        levels,
        effort: args.effort as usize,
        replications: args.replications.into(),
        plain: args.naive,
    })
}

/// Reads levels: numbers that rise, separated by commas.
fn levels(list: &str) -> Result<Vec<f64>, Failure> {
    let numbers: Option<Vec<f64>> = list
        .split(',')
        .map(|text| text.trim().parse().ok().filter(|x: &f64| x.is_finite()))
        .collect();
    numbers
        .filter(|levels| levels.is_sorted_by(|a, b| a < b))
        .ok_or_else(|| Failure::input("rare-levels").with("given", list))
}

/// Returns about how many tasks there will be.
fn total(plan: &Plan) -> u64 {
    let stages = plan
        .levels
        .as_ref()
        .map_or(STAGES, |levels| levels.len() as u64 + 1);
    let paths = (plan.replications + 1) * plan.effort as u64 * stages;
    // A path of a stage takes about a third of a run.
    paths + plan.plain.unwrap_or(paths / 3)
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
fn turns_per_run(splitting: &Splitting, horizon: u32) -> f64 {
    splitting.plain().map_or_else(
        || f64::from(horizon),
        |plain| plain.turns as f64 / plain.runs as f64,
    )
}

/// Returns the words of the command that gives this answer.
fn words(args: &Rare, asked: &Asked, score: &str) -> Vec<String> {
    let mut words = vec![args.scenario.clone()];
    let mut add = |option: &str, value: String| words.extend([option.to_owned(), value]);
    add("--event", asked.text().to_owned());
    add("--score", score.to_owned());
    add("--method", args.method.clone());
    args.levels
        .iter()
        .for_each(|list| add("--levels", list.clone()));
    add("--effort", args.effort.to_string());
    add("--replications", args.replications.to_string());
    args.naive
        .iter()
        .for_each(|runs| add("--naive", runs.to_string()));
    words.extend(args.paths.then(|| "--paths".to_owned()));
    words
}

//! Where the points of `discover` come from: a folder that `sweep` wrote, or runs played for the question.

use super::{Discover, Table};
use crate::analysis::design;
use crate::analysis::discovery::{Cases, Values};
use crate::batch::survey::Spot;
use crate::cli::args::Given;
use crate::cli::ask;
use crate::cli::given::{self, unknown};
use crate::cli::numbers::Question;
use crate::cli::shell::{Failure, Shell};
use crate::record::manifest::MANIFEST;
use crate::record::{Manifest, PointTally};
use crate::scenario::vary::Level;
use crate::scenario::{Checked, from_scenario};
use crate::text::Arg;
use std::path::Path;

/// Points of a design of its own, and runs of each, unless the options say so.
const POINTS: usize = 400;
const RUNS: u64 = 32;

/// Returns the table: read from a folder, or played.
pub(super) fn table(args: &Discover, shell: &Shell) -> Result<Table, Failure> {
    let file = Path::new(&args.source).join(MANIFEST);
    if file.is_file() {
        let text = std::fs::read_to_string(&file);
        let text = text.map_err(|e| Failure::broken(file.display().to_string(), &e))?;
        read(args, &text, shell)
    } else {
        played(args, shell)
    }
}

/// Reads what a sweep came to.
#[expect(clippy::cast_precision_loss, reason = "numbers for people")]
fn read(args: &Discover, text: &str, shell: &Shell) -> Result<Table, Failure> {
    let refused = |key: &str| Failure::input(key).with("folder", args.source.clone());
    let manifest =
        Manifest::parse(text).map_err(|why| refused("discover-manifest").with("why", why))?;
    let Some(design) = &manifest.design else {
        return Err(refused("discover-no-design"));
    };
    let (varied, given) = (&args.varied, &args.ask.given);
    let is_own = varied.factors.is_none() && !varied.low_confidence && args.points.is_none();
    let is_plain = given.set.is_empty() && given.params.is_none() && given.policy.is_empty();
    if !is_own || !is_plain || args.runs.is_some() {
        return Err(refused("discover-played"));
    }
    let (event, count) = counted(args.event.as_deref(), &manifest)?;
    let places: Vec<usize> = (0..manifest.points.len())
        .filter(|i| manifest.points[*i].runs > 0)
        .collect();
    let column = |factor: usize| values(places.iter().map(|i| &design.points[*i][factor]));
    let say = [
        ("scenario", manifest.source.as_str().into()),
        ("design", design.kind.as_str().into()),
        ("points", Arg::Number(places.len() as f64)),
        ("runs", Arg::Number(design.runs_per_point as f64)),
        ("seed", manifest.batch.seed.to_string().into()),
    ];
    Ok(Table {
        design: shell.say("discover-swept", &say),
        event,
        factors: design
            .factors
            .iter()
            .map(|f| [f.name.clone(), f.path.clone()])
            .collect(),
        cases: Cases {
            factors: (0..design.factors.len()).map(column).collect(),
            hits: vec![false; places.len()],
        },
        counts: places
            .iter()
            .map(|i| [count(&manifest.points[*i]), manifest.points[*i].runs])
            .collect(),
        sheet: None,
        checked: checked(&manifest, shell).ok_or_else(|| refused("discover-scenario"))?,
    })
}

/// Returns the scenario of a folder, with its texts where they are still at hand.
fn checked(manifest: &Manifest, shell: &Shell) -> Option<Checked> {
    let mut checked = from_scenario(manifest.resolved_scenario.clone()).ok()?;
    let quiet = Shell {
        quiet: true,
        ..Shell::new(shell.lang)
    };
    if let Ok(loaded) = given::load(&manifest.source, &Given::default(), &quiet) {
        checked.texts = loaded.checked.texts;
    }
    Some(checked)
}

type Count = Box<dyn Fn(&PointTally) -> u64>;

/// Returns the event in words, and how its runs are counted at a point. A folder knows outcomes, wars and the highest rung.
fn counted(event: Option<&str>, manifest: &Manifest) -> Result<(String, Count), Failure> {
    let text = event
        .unwrap_or("rung >= 5")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let outcomes = || {
        manifest
            .summary
            .outcomes
            .iter()
            .map(|(name, _)| name.as_str())
    };
    let count: Count = if text == "war" {
        Box::new(|point| point.wars)
    } else if let Some(name) = text.strip_prefix("outcome is ") {
        let place = outcomes().position(|other| other == name);
        let place = place.ok_or_else(|| unknown("discover-outcome", name, outcomes()))?;
        Box::new(move |point| point.outcome(place))
    } else {
        let rung = text
            .strip_prefix("rung >= ")
            .and_then(|rung| rung.parse().ok());
        let rung: usize =
            rung.ok_or_else(|| Failure::input("discover-event").with("given", text.clone()))?;
        Box::new(move |point| point.at_least(rung))
    };
    Ok((text, count))
}

/// Returns the values of a factor: numbers, or the words there are, in order.
fn values<'a>(levels: impl Iterator<Item = &'a Level> + Clone) -> Values {
    let number = |level: &Level| match level {
        Level::Number(x) => Some(*x),
        Level::Truth(_) | Level::Word(_) => None,
    };
    if let Some(numbers) = levels.clone().map(number).collect::<Option<Vec<f64>>>() {
        return Values::Numbers(numbers);
    }
    let mut words: Vec<String> = levels.clone().map(ToString::to_string).collect();
    words.sort();
    words.dedup();
    let place = |level: &Level| {
        let found = words.binary_search(&level.to_string());
        found.expect("every level is among them")
    };
    let places = levels.map(place).collect();
    Values::Words(words, places)
}

/// Plays a Latin hypercube over the declared ranges.
#[expect(clippy::cast_precision_loss, reason = "numbers for people")]
fn played(args: &Discover, shell: &Shell) -> Result<Table, Failure> {
    let (ready, event) = ask::about(&args.source, args.event.as_deref(), &args.ask, shell)?;
    let factors = args.varied.chosen(&ready.checked)?;
    let size = args
        .points
        .map_or(POINTS, |n| usize::try_from(n).expect("the option is small"));
    let question = Question {
        scenario: &args.source,
        ready: &ready,
        event: &event,
        factors: &factors,
        runs: args.runs.unwrap_or(RUNS),
    };
    let cube = design::latin_hypercube(size, factors.len(), args.ask.seed);
    let spot = |x: &Vec<f64>| Spot {
        values: (0..factors.len())
            .map(|i| Level::Number(factors[i].at(x[i])))
            .collect(),
        first_run: 0,
    };
    let spots: Vec<Spot> = cube.iter().map(spot).collect();
    let runs = question.play(&spots, &args.ask, shell)?;
    let value = |x: &Vec<f64>, factor: usize| factors[factor].at(x[factor]);
    let column = |factor: usize| Values::Numbers(cube.iter().map(|x| value(x, factor)).collect());
    let count = |row: &Vec<bool>| {
        [
            row.iter().filter(|hit| **hit).count() as u64,
            row.len() as u64,
        ]
    };
    let say = [
        ("scenario", args.source.as_str().into()),
        ("points", Arg::Number(size as f64)),
        ("runs", Arg::Number(question.runs as f64)),
        ("factors", Arg::Number(factors.len() as f64)),
        ("seed", args.ask.seed.to_string().into()),
    ];
    Ok(Table {
        design: shell.say("discover-hypercube", &say),
        event: event.text().into(),
        factors: factors
            .iter()
            .map(|d| [d.name.clone(), d.path.clone()])
            .collect(),
        cases: Cases {
            factors: (0..factors.len()).map(column).collect(),
            hits: vec![false; size],
        },
        counts: runs.iter().map(count).collect(),
        sheet: Some(question.sheet("discover_points", &spots, &runs)),
        checked: ready.checked,
    })
}

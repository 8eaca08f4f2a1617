//! `sensitivity`: which numbers of a scenario drive an answer, and which of these rest on little.
//!
//! Invariant: every table has a dummy, and nothing is said to drive the answer that does not stand out from it.

mod told;

pub(super) use told::numeral;

use super::ask::{self, Answer, Ask};
use super::numbers::{Question, Varied, shares};
use super::shell::{Done, Failure, Shell};
use crate::analysis::design;
use crate::analysis::sensitivity::declared::Declared;
use crate::analysis::sensitivity::noise::{Noise, noise};
use crate::analysis::sensitivity::{Bootstrap, Gauge, morris, pawn, sobol};
use crate::batch::survey::Spot;
use crate::scenario::Checked;
use serde_json::{Map, Value, json};
use told::Told;

/// Levels of a factor on a trajectory.
const LEVELS: usize = 4;
/// Slices of a factor's range.
const SLICES: usize = 10;
/// Factors that are kept of a screening.
const KEPT: usize = 8;
/// Samples drawn again.
const SAMPLES: usize = 500;
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

/// A method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Method {
    Morris,
    Sobol,
    Pawn,
}

impl Method {
    fn of(word: &str) -> Self {
        match word {
            "sobol" => Self::Sobol,
            "pawn" => Self::Pawn,
            _ => Self::Morris,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Morris => "morris",
            Self::Sobol => "sobol",
            Self::Pawn => "pawn",
        }
    }

    /// Returns the columns of its measures, the one by which factors are ranked first.
    const fn measures(self) -> &'static [&'static str] {
        match self {
            Self::Morris => &["mu_star", "mu", "sigma"],
            Self::Sobol => &["total", "first"],
            Self::Pawn => &["median", "mean", "most"],
        }
    }

    /// Returns the size of its design unless `--points` gives it: trajectories, rows, or points.
    const fn size(self) -> usize {
        match self {
            Self::Morris => 10,
            Self::Sobol => 64,
            Self::Pawn => 400,
        }
    }
}

/// What was found of a factor; the last of all is the dummy, which changes nothing but the draws.
struct Row {
    factor: Option<Declared>,
    gauges: Vec<Gauge>,
}

/// What was found, the strongest factor first.
struct Found {
    method: Method,
    /// Size of the design.
    size: usize,
    rows: Vec<Row>,
    spots: Vec<Spot>,
    runs: Vec<Vec<bool>>,
    noise: Option<Noise>,
    /// How many factors a screening chose from.
    screened: Option<usize>,
}

impl Found {
    fn dummy(&self) -> &Row {
        let is_dummy = |row: &&Row| row.factor.is_none();
        self.rows
            .iter()
            .find(is_dummy)
            .expect("every table has a dummy")
    }

    /// Returns the factors that stand out from the dummy.
    fn drivers(&self) -> Vec<&Declared> {
        let floor = self.dummy().gauges[0];
        let above = self
            .rows
            .iter()
            .filter(|row| row.gauges[0].is_above(&floor));
        above.filter_map(|row| row.factor.as_ref()).collect()
    }
}

/// Plays the points of a design and prints which numbers drive the answer.
pub(crate) fn sensitivity(args: &Sensitivity, shell: &Shell) -> Done {
    let (ready, event) = ask::about(&args.scenario, args.event.as_deref(), &args.ask, shell)?;
    let method = Method::of(&args.method);
    let size = size(args, method)?;
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
        let best = screening.rows.into_iter().filter_map(|row| row.factor);
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
        command: ask::command("sensitivity", &words(args, size), &args.ask),
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
    let n = question.factors.len();
    let cube = match method {
        Method::Morris => design::morris(size, n, LEVELS, ask.seed),
        Method::Sobol => sobol::points(&design::sobol(size, 2 * n, Some(ask.seed))),
        // The last column goes nowhere: it is the dummy.
        Method::Pawn => design::latin_hypercube(size, n + 1, ask.seed),
    };
    let mut spots: Vec<Spot> = cube.iter().map(|x| question.spot(x, 0)).collect();
    let points = spots.len();
    // Elsewhere the dummy is a point that is played again with other draws.
    let again: Vec<usize> = match method {
        Method::Morris => (0..size).map(|t| t * (n + 1)).collect(),
        Method::Sobol => (0..size).collect(),
        Method::Pawn => vec![],
    };
    spots.extend(again.iter().map(|i| question.spot(&cube[*i], 1)));
    let runs = question.play(&spots, ask, shell)?;
    let answers = shares(&runs);
    let bootstrap = Bootstrap {
        samples: if method == Method::Pawn {
            SAMPLES / 5
        } else {
            SAMPLES
        },
        seed: ask.seed,
    };
    let gauges = match method {
        Method::Morris => by_effects(&cube, &answers, &again, bootstrap),
        Method::Sobol => by_shares(&answers, size, n, bootstrap),
        Method::Pawn => by_distances(&cube, &answers, bootstrap),
    };
    let named = question.factors.iter().cloned().map(Some).chain([None]);
    let mut rows: Vec<Row> = named
        .zip(gauges)
        .map(|(factor, gauges)| Row { factor, gauges })
        .collect();
    rows.sort_by(|a, b| b.gauges[0].value.total_cmp(&a.gauges[0].value));
    Ok(Found {
        method,
        size,
        rows,
        noise: noise(&runs[..points]),
        spots,
        runs,
        screened: None,
    })
}

#[expect(clippy::cast_precision_loss, reason = "levels are few")]
fn by_effects(
    cube: &[Vec<f64>],
    answers: &[f64],
    again: &[usize],
    bootstrap: Bootstrap,
) -> Vec<Vec<Gauge>> {
    let (first, repeated) = answers.split_at(cube.len());
    let mut effects = morris::effects(cube, first);
    let jump = (LEVELS / 2) as f64 / (LEVELS - 1) as f64;
    let pairs = again.iter().zip(repeated);
    effects.push(pairs.map(|(i, y)| (y - first[*i]) / jump).collect());
    let gauges = |list: &Vec<f64>| {
        let effect = morris::summary(list, bootstrap);
        vec![effect.mu_star, effect.mu, effect.sigma]
    };
    effects.iter().map(gauges).collect()
}

/// Where the answers are all the same, no factor has a share.
fn by_shares(answers: &[f64], rows: usize, n: usize, bootstrap: Bootstrap) -> Vec<Vec<Gauge>> {
    let nothing = Gauge {
        value: 0.0,
        low: 0.0,
        high: 0.0,
    };
    match sobol::Blocks::new(answers, rows).shares(bootstrap) {
        Some(shares) => shares.iter().map(|s| vec![s.total, s.first]).collect(),
        None => vec![vec![nothing; 2]; n + 1],
    }
}

fn by_distances(cube: &[Vec<f64>], answers: &[f64], bootstrap: Bootstrap) -> Vec<Vec<Gauge>> {
    let gauges = |factor: usize| {
        let x: Vec<f64> = cube.iter().map(|point| point[factor]).collect();
        let d = pawn::distance(&x, answers, SLICES, bootstrap);
        vec![d.median, d.mean, d.most]
    };
    (0..cube[0].len()).map(gauges).collect()
}

/// Returns the numbers that programs look at first.
fn figures(found: &Found, question: &Question) -> Map<String, Value> {
    let drivers = found.drivers();
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
        "noise_share": found.noise.map(|n| n.common),
        "noise_share_own_draws": found.noise.map(|n| n.own),
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

//! `discover`: where in the space of a scenario's numbers something comes about, as boxes in words. The points are those of a
//! folder that `sweep` wrote, or a Latin hypercube over the declared ranges.
//!
//! Invariant: every share that is told with an interval is of points held out.

mod source;
mod told;

use super::ask::{self, Answer, Ask};
use super::numbers::Varied;
use super::shell::{Done, Failure, Shell};
use crate::analysis::discovery::cart::{self, Growth, Node};
use crate::analysis::discovery::prim::{self, Patience, Step};
use crate::analysis::discovery::{Bounds, Cases, Held, quasi_p};
use crate::record::answer::Sheet;
use crate::scenario::Checked;
use serde_json::{Map, Value, json};
use told::Told;

/// Fewest points among which boxes are looked for.
const FEWEST: usize = 40;
/// Quasi-p value above which chance explains a limit.
const LEVEL: f64 = 0.05;

#[derive(Debug, clap::Args)]
pub(crate) struct Discover {
    #[arg(value_name = "DIR|SCENARIO")]
    source: String,
    #[arg(long, value_name = "EVENT")]
    event: Option<String>,
    #[arg(long, value_name = "SHARE")]
    over: Option<f64>,
    #[arg(long, value_name = "prim|cart|both", value_parser = ["prim", "cart", "both"], default_value = "both")]
    method: String,
    #[command(flatten)]
    varied: Varied,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(40..=100_000))]
    points: Option<u64>,
    #[arg(long, value_name = "R", value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    runs: Option<u64>,
    #[arg(long, value_name = "SHARE", default_value_t = 0.8)]
    density: f64,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=9))]
    boxes: u16,
    #[command(flatten)]
    ask: Ask,
}

/// What boxes are looked for in.
struct Table {
    /// The scenario that was played.
    checked: Checked,
    /// What was played, in words.
    design: String,
    /// What is asked about.
    event: String,
    /// Name of each factor, and its path.
    factors: Vec<[String; 2]>,
    /// Values, and which points are of interest.
    cases: Cases,
    /// Runs of a point in which the event happened, and its runs.
    counts: Vec<[u64; 2]>,
    /// The points, where they were played for this question.
    sheet: Option<Sheet>,
}

/// A box, the way to it, and what it holds.
struct Found {
    bounds: Bounds,
    steps: Vec<Step>,
    /// Of the points in which it was found, and of those held out; points in earlier boxes count in neither.
    held: [Held; 2],
    /// Limited factors, with their quasi-p values.
    limits: Vec<(usize, f64)>,
}

/// Everything that was found.
struct All<'a> {
    table: &'a Table,
    /// Least share of runs at a point of interest.
    over: f64,
    whole: Bounds,
    /// Whether boxes were looked for.
    is_boxed: bool,
    boxes: Vec<Found>,
    tree: Option<Node>,
    held_out: Vec<usize>,
}

/// Looks for boxes and prints them.
pub(crate) fn discover(args: &Discover, shell: &Shell) -> Done {
    for (option, share) in [("--over", args.over), ("--density", Some(args.density))] {
        if share.is_some_and(|share| !(share > 0.0 && share <= 1.0)) {
            return Err(Failure::input("discover-share").with("option", option));
        }
    }
    let command = ask::claim("discover", &words(args), &args.ask)?;
    let mut table = source::table(args, shell)?;
    if table.cases.len() < FEWEST {
        return Err(Failure::input("discover-few").with("least", FEWEST.to_string()));
    }
    let over = mark(&mut table, args.over)?;
    let all = find(&table, over, args);
    let told = Told {
        all: &all,
        shell,
        seed: args.ask.seed,
    };
    let answer = Answer {
        verb: "discover",
        command,
        method: shell.say("discover-method", &[]),
        figures: figures(&all),
        sheets: told.sheets(),
        text: told.text(),
    };
    ask::finish(&answer, &args.ask, &table.checked, shell)
}

/// Marks the points of interest: those with at least this share of runs; without one, the highest quarter, or those with the
/// highest share where these are more. Returns the share.
#[expect(clippy::cast_precision_loss, reason = "runs are few")]
fn mark(table: &mut Table, over: Option<f64>) -> Result<f64, Failure> {
    let shares: Vec<f64> = table
        .counts
        .iter()
        .map(|[happened, runs]| *happened as f64 / *runs as f64)
        .collect();
    let mut sorted = shares.clone();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let quarter = sorted[sorted.len() / 4];
    let above = sorted.iter().rev().copied().find(|share| *share > quarter);
    let over = over.unwrap_or_else(|| above.unwrap_or(sorted[0]));
    let hits: Vec<bool> = shares.iter().map(|share| *share >= over).collect();
    let count = hits.iter().filter(|hit| **hit).count();
    if count == 0 || count == hits.len() {
        let key = if sorted[0] <= 0.0 {
            "discover-never"
        } else if count == 0 {
            "discover-no-point"
        } else {
            "discover-every-point"
        };
        return Err(Failure::input(key)
            .with("event", table.event.as_str())
            .with("most", sorted[0])
            .with("least", sorted[sorted.len() - 1]));
    }
    table.cases.hits = hits;
    Ok(over)
}

fn find<'a>(table: &'a Table, over: f64, args: &Discover) -> All<'a> {
    let cases = &table.cases;
    let [of, held_out] = cases.parted(args.ask.seed);
    let whole = cases.whole();
    let mut boxes = vec![];
    let (mut left, mut left_out) = (of.clone(), held_out.clone());
    let wanted = if args.method == "cart" { 0 } else { args.boxes };
    for _ in 0..wanted {
        let steps = prim::trajectory(cases, &of, &left, Patience::default());
        let step = prim::chosen(&steps, args.density);
        let bounds = prim::without_chance(cases, &step.bounds, &left, LEVEL);
        let restricted = bounds.restricted(&whole);
        if restricted.is_empty() {
            break;
        }
        let p = |factor: usize| (factor, quasi_p(cases, &bounds, &whole, factor, &left));
        let limits = restricted.into_iter().map(p).collect();
        let held = [&left, &left_out].map(|list| cases.held(&bounds, list));
        for list in [&mut left, &mut left_out] {
            let inside = cases.inside(&bounds, list);
            list.retain(|case| inside.binary_search(case).is_err());
        }
        boxes.push(Found {
            bounds,
            steps,
            held,
            limits,
        });
        if cases.count(&left) == 0 || left.len() < FEWEST / 2 {
            break;
        }
    }
    let tree = (args.method != "prim").then(|| cart::grow(cases, &of, Growth::default()));
    All {
        table,
        over,
        whole,
        is_boxed: wanted > 0,
        boxes,
        tree,
        held_out,
    }
}

fn words(args: &Discover) -> Vec<String> {
    let mut words = vec![args.source.clone()];
    let mut add = |option: &str, value: Option<String>| {
        words.extend(value.into_iter().flat_map(|v| [option.to_owned(), v]));
    };
    add("--event", args.event.clone());
    add("--over", args.over.map(|x| x.to_string()));
    add("--method", Some(args.method.clone()));
    add("--points", args.points.map(|n| n.to_string()));
    add("--runs", args.runs.map(|n| n.to_string()));
    add("--density", Some(args.density.to_string()));
    add("--boxes", Some(args.boxes.to_string()));
    words.extend(args.varied.words());
    words
}

/// Returns the numbers that programs look at first.
fn figures(all: &All) -> Map<String, Value> {
    let one = |found: &Found| {
        let part = |held: &Held| json!({ "coverage": held.coverage(), "density": held.density(), "mass": held.mass() });
        json!({
            "factors": found.limits.iter().map(|(f, _)| &all.table.factors[*f][1]).collect::<Vec<_>>(),
            "found": part(&found.held[0]),
            "held_out": part(&found.held[1]),
        })
    };
    let value = json!({
        "event": all.table.event,
        "over": all.over,
        "points": all.table.cases.len(),
        "of_interest": all.table.cases.hits.iter().filter(|hit| **hit).count(),
        "boxes": all.boxes.iter().map(one).collect::<Vec<_>>(),
    });
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

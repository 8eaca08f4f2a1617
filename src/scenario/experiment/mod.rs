//! An experiment: which numbers of a scenario are varied, where, and how many runs each point gets. Read from one RON file;
//! everything that is wrong with it is found at once.
//!
//! Invariant: the ends and levels of every factor were tried on the scenario, alone and beside each switch that a factor turns
//! off, before an experiment counts as read.

mod factors;
mod sizes;

use crate::diag::{Diagnostic, File, Place};
use crate::ids::natural;
use crate::scenario::decode::decode;
use crate::scenario::draft::Entry;
use crate::scenario::load::{Failure, Loaded, Options, load};
use crate::scenario::sources::Source;
use crate::scenario::tree;
use crate::scenario::vary::{Base, Level};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

/// Most points of an experiment.
pub const POINTS: usize = 100_000;
/// Most runs of a point.
const RUNS: u64 = 1_000_000_000;

/// How points are chosen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Design {
    /// Every combination of levels.
    Grid,
    /// A Latin hypercube of this many points.
    LatinHypercube {
        /// How many.
        points: usize,
    },
    /// The first points of the Sobol sequence, a power of two.
    Sobol {
        /// How many.
        points: usize,
        /// Whether they are scrambled (Owen).
        #[serde(default = "yes")]
        scrambled: bool,
    },
    /// Trajectories that change one factor at a time.
    Morris {
        /// How many trajectories.
        trajectories: usize,
        /// Levels of each factor, an even number.
        #[serde(default = "four")]
        levels: usize,
    },
    /// The rows of a CSV file, one column per factor.
    List {
        /// The file, beside the experiment.
        file: String,
    },
}

impl fmt::Display for Design {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Grid => f.write_str("Grid"),
            Self::LatinHypercube { points } => write!(f, "LatinHypercube(points: {points})"),
            Self::Sobol { points, scrambled } => {
                write!(f, "Sobol(points: {points}, scrambled: {scrambled})")
            }
            Self::Morris {
                trajectories,
                levels,
            } => write!(f, "Morris(trajectories: {trajectories}, levels: {levels})"),
            Self::List { file } => write!(f, "List(file: \"{file}\")"),
        }
    }
}

const fn yes() -> bool {
    true
}

const fn four() -> usize {
    4
}

const fn one() -> u64 {
    1
}

const fn hundred() -> u64 {
    100
}

fn runs_table() -> String {
    "runs".into()
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Experiment {
    scenario: String,
    #[serde(default)]
    params: Option<String>,
    #[serde(default = "one")]
    seed: u64,
    #[serde(default = "hundred")]
    runs: u64,
    factors: BTreeMap<String, Factor>,
    design: Design,
    #[serde(default)]
    independent: bool,
    #[serde(default = "runs_table")]
    tables: String,
    #[serde(default)]
    until_halfwidth: Option<f64>,
    #[serde(default)]
    of: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Factor {
    #[serde(default)]
    path: Option<String>,
    #[serde(default)]
    range: Option<Range<f64>>,
    #[serde(default)]
    steps: Option<usize>,
    #[serde(default)]
    levels: Option<Vec<Level>>,
}

/// What values a factor takes.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// Numbers between two ends, as many as said in a grid.
    Range(Range<f64>, usize),
    /// These.
    Levels(Vec<Level>),
}

/// What is varied.
#[derive(Debug, Clone, PartialEq)]
pub struct Varied {
    /// Name of its column.
    pub name: String,
    /// Where the value goes: a path of the scenario, or `policies/ACTOR`.
    pub path: String,
    /// Values.
    pub values: Values,
}

/// An experiment that was read, with its scenario.
#[derive(Debug)]
pub struct Asked {
    /// The scenario as it is named.
    pub scenario: String,
    /// The scenario.
    pub loaded: Loaded,
    /// What was changed in it for all points.
    pub options: Options,
    /// Seed.
    pub seed: u64,
    /// Runs of each point.
    pub runs: u64,
    /// Factors, in natural order of their names.
    pub factors: Vec<Varied>,
    /// How points are chosen.
    pub design: Design,
    /// The points of [`Design::List`].
    pub list: Vec<Vec<Level>>,
    /// Whether each point has runs of its own, and not the same draws as the others.
    pub independent: bool,
    /// Tables.
    pub tables: String,
    /// Half-width of the intervals at which to stop.
    pub until: Option<f64>,
    /// What share is meant: an outcome, or `rung`.
    pub of: Option<String>,
}

/// Reads an experiment. `options` come from the command line; `open` returns the text of a file beside the experiment.
///
/// # Errors
/// Everything that is wrong with it, at once; or what is wrong with its scenario.
pub fn read(
    name: &str,
    text: &str,
    options: &Options,
    open: &dyn Fn(&str) -> Result<String, String>,
) -> Result<Asked, Failure> {
    let files = || {
        vec![File {
            name: name.into(),
            text: text.into(),
        }]
    };
    let fail = |diagnostics| Failure {
        diagnostics,
        files: files(),
    };
    let (entry, raw) = decoded(text).map_err(fail)?;
    let at = |path: &[&str]| {
        let steps: Vec<String> = path.iter().map(|s| (*s).into()).collect();
        entry.place(&steps, false)
    };
    let scenario = beside(name, &raw.scenario);
    let options = Options {
        params: options.params.clone().or_else(|| raw.params.clone()),
        ..options.clone()
    };
    let loaded = load(&scenario, &options).map_err(|failure| {
        // A scenario that is there has files of its own to point into.
        if !failure.files.is_empty() {
            return failure;
        }
        let place = at(&["scenario"]);
        let placed = |finding: Diagnostic| Diagnostic {
            place: Some(place.clone()),
            ..finding
        };
        fail(failure.diagnostics.into_iter().map(placed).collect())
    })?;
    let mut reader = Reader {
        at: &at,
        base: Base::new(&loaded.checked, &options.overrides),
        loaded: &loaded,
        found: vec![],
    };
    let list = reader.list(&raw, open);
    let factors = reader.factors(&raw, list.as_deref());
    reader.sizes(&raw, &factors);
    let mut found = reader.found;
    if !found.is_empty() {
        found.sort_by_key(|f| f.place.clone());
        return Err(fail(found));
    }
    Ok(Asked {
        scenario,
        loaded,
        options,
        seed: raw.seed,
        runs: raw.runs,
        factors,
        design: raw.design,
        list: list.unwrap_or_default(),
        independent: raw.independent,
        tables: raw.tables,
        until: raw.until_halfwidth,
        of: raw.of,
    })
}

/// Returns the types of a text, and where they stand in it.
fn decoded(text: &str) -> Result<(Entry, Experiment), Vec<Diagnostic>> {
    let (node, mut found) = tree::read(text, 0);
    let (Some(node), true) = (node, found.is_empty()) else {
        return Err(found);
    };
    let start = node.span.start;
    let entry = Entry::cut(0, text, &node, Place::new(0, start..start + 1));
    match decode(&entry, &["experiment".into()], &mut found) {
        Some(raw) => Ok((entry, raw)),
        None => Err(found),
    }
}

/// Returns the names of the factors in natural order.
fn names(raw: &Experiment) -> Vec<&String> {
    let mut names: Vec<&String> = raw.factors.keys().collect();
    names.sort_by(|a, b| natural(a, b));
    names
}

/// Returns the name of a scenario: beside the experiment where it is there, else as it is given.
fn beside(experiment: &str, scenario: &str) -> String {
    let Some((folder, _)) = experiment.rsplit_once('/') else {
        return scenario.into();
    };
    let near = format!("{folder}/{scenario}");
    if Source::find(&near).is_some() {
        near
    } else {
        scenario.into()
    }
}

struct Reader<'a> {
    at: &'a dyn Fn(&[&str]) -> Place,
    base: Base,
    loaded: &'a Loaded,
    found: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn say(&self, key: &str, path: &[&str]) -> Diagnostic {
        let place = (self.at)(path);
        Diagnostic::at(key, place.file, place.start..place.end)
    }

    fn push(&mut self, finding: Diagnostic) {
        self.found.push(finding);
    }
}

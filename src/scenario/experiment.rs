//! An experiment: which numbers of a scenario are varied, where, and how many runs each point gets. Read from one RON file;
//! everything that is wrong with it is found at once.

use super::decode::decode;
use super::draft::Entry;
use super::load::{Failure, Loaded, Options, load};
use super::sources::Source;
use super::tree;
use super::vary::{Base, Level, Unfit};
use crate::diag::{Diagnostic, File, Message, Place};
use crate::ids::natural;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::ops::Range;

/// Most points of an experiment.
pub const POINTS: usize = 100_000;
/// Most runs of a point.
const RUNS: u64 = 1_000_000_000;
/// Levels of a factor with a range in a grid, unless it says how many.
const STEPS: usize = 3;
/// Names of columns that a factor cannot have.
const TAKEN: &[&str] = &[
    "run",
    "seed",
    "point",
    "runs",
    "outcome",
    "end_turn",
    "war",
    "peak_mid",
    "cleared_km2",
];

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
    let (node, faults) = tree::read(text, 0);
    let (Some(node), true) = (node, faults.is_empty()) else {
        return Err(fail(faults));
    };
    let entry = Entry::cut(
        0,
        text,
        &node,
        Place::new(0, node.span.start..node.span.start + 1),
    );
    let mut found = vec![];
    let decoded: Option<Experiment> = decode(&entry, &["experiment".into()], &mut found);
    let Some(raw) = decoded else {
        return Err(fail(found));
    };
    let at = |path: &[&str]| {
        let steps: Vec<String> = path.iter().map(|s| (*s).into()).collect();
        entry.place(&steps, false)
    };
    let scenario = beside(name, &raw.scenario);
    let options = Options {
        params: options.params.clone().or_else(|| raw.params.clone()),
        ..options.clone()
    };
    let loaded = match load(&scenario, &options) {
        Ok(loaded) => loaded,
        // A scenario that is there has its own files to point into.
        Err(failure) if !failure.files.is_empty() => return Err(failure),
        Err(failure) => {
            let place = at(&["scenario"]);
            let placed = |d: Diagnostic| Diagnostic {
                place: Some(place.clone()),
                ..d
            };
            return Err(fail(failure.diagnostics.into_iter().map(placed).collect()));
        }
    };
    let mut reader = Reader {
        at: &at,
        base: Base::new(&loaded.checked),
        loaded: &loaded,
        found,
    };
    let list = reader.list(&raw, open);
    let mut names: Vec<&String> = raw.factors.keys().collect();
    names.sort_by(|a, b| natural(a, b));
    let factors: Vec<Varied> = names
        .into_iter()
        .filter_map(|name| reader.factor(name, &raw))
        .collect();
    reader.sizes(&raw, &factors);
    if !reader.found.is_empty() {
        let mut found = reader.found;
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
        list,
        independent: raw.independent,
        tables: raw.tables,
        until: raw.until_halfwidth,
        of: raw.of,
    })
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

/// Reads a value as a cell of a list writes it.
fn level(cell: &str) -> Level {
    match cell {
        "true" => Level::Truth(true),
        "false" => Level::Truth(false),
        other => match other.parse::<f64>() {
            Ok(x) if x.is_finite() => Level::Number(x),
            _ => Level::Word(other.into()),
        },
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

    /// Reads the rows of a list; the factors are in natural order.
    fn list(
        &mut self,
        raw: &Experiment,
        open: &dyn Fn(&str) -> Result<String, String>,
    ) -> Vec<Vec<Level>> {
        let Design::List { file } = &raw.design else {
            return vec![];
        };
        let text = match open(file) {
            Ok(text) => text,
            Err(why) => {
                let finding = self.say("E143", &["design", "file"]);
                self.push(finding.with("name", file.as_str()).with("why", why));
                return vec![];
            }
        };
        let cells = |line: &str| -> Vec<String> {
            line.split(',')
                .map(|cell| cell.trim().trim_matches('"').to_owned())
                .collect()
        };
        let mut lines = text.lines().filter(|line| !line.trim().is_empty());
        let header = cells(lines.next().unwrap_or_default());
        let mut names: Vec<&String> = raw.factors.keys().collect();
        names.sort_by(|a, b| natural(a, b));
        for name in names.iter().filter(|name| !header.contains(name)) {
            let finding = self
                .say("E143-column", &["factors", name])
                .with("name", name.as_str());
            let known = header.iter().map(String::as_str);
            self.push(
                finding
                    .with("file", file.as_str())
                    .near_or_list(name, known),
            );
        }
        let places: Vec<usize> = names
            .iter()
            .filter_map(|name| header.iter().position(|h| h == *name))
            .collect();
        let mut rows = vec![];
        for (i, line) in lines.enumerate() {
            let cells = cells(line);
            if cells.len() == header.len() {
                rows.push(places.iter().map(|place| level(&cells[*place])).collect());
            } else {
                let finding = self
                    .say("E143-row", &["design", "file"])
                    .with("row", (i + 2).to_string());
                self.push(finding.with("file", file.as_str()));
            }
        }
        rows
    }

    /// Reads a factor and tries its ends.
    fn factor(&mut self, name: &str, raw: &Experiment) -> Option<Varied> {
        let factor = &raw.factors[name];
        let here = ["factors", name];
        let is_plain = name.starts_with(|c: char| c.is_ascii_lowercase())
            && name
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if !is_plain || TAKEN.contains(&name) {
            self.push(self.say("E134", &here).with("name", name));
        }
        let path = factor
            .path
            .clone()
            .unwrap_or_else(|| format!("params/{name}"));
        if matches!(raw.design, Design::List { .. }) {
            let values = Values::Levels(vec![]);
            return Some(Varied {
                name: name.into(),
                path,
                values,
            });
        }
        if let Some(actor) = path.strip_prefix("policies/") {
            return self.policy(name, actor, factor);
        }
        let values = self.values(name, &path, factor)?;
        let ends: Vec<Level> = match &values {
            Values::Range(range, _) => [range.start, range.end].map(Level::Number).into(),
            Values::Levels(levels) => levels.clone(),
        };
        for end in &ends {
            if let Err(unfit) = self.base.with(&[(&path, end)]) {
                self.unfit(&here, &path, end, unfit);
                return None;
            }
        }
        Some(Varied {
            name: name.into(),
            path,
            values,
        })
    }

    fn values(&mut self, name: &str, path: &str, factor: &Factor) -> Option<Values> {
        let here = ["factors", name];
        match (&factor.range, &factor.levels) {
            (Some(_), Some(_)) => self.push(self.say("E131", &here)),
            (None, Some(levels)) if levels.is_empty() => {
                self.push(self.say("E133", &["factors", name, "levels"]));
            }
            (None, Some(levels)) => return Some(Values::Levels(levels.clone())),
            (range, None) => {
                let Some(range) = range.clone().or_else(|| self.base.range(path)) else {
                    // A path that leads nowhere is the better thing to say.
                    match self.base.with(&[(path, &Level::Number(0.0))]) {
                        Err(unfit @ (Unfit::NoPath(..) | Unfit::Kind(_))) => {
                            self.unfit(&here, path, &Level::Number(0.0), unfit);
                        }
                        _ => self.push(self.say("E130", &here).with("path", path)),
                    }
                    return None;
                };
                let steps = factor.steps.unwrap_or(STEPS);
                if range.start.is_finite() && range.end.is_finite() && range.start < range.end {
                    if steps >= 2 {
                        return Some(Values::Range(range, steps));
                    }
                    self.push(self.say("E133-steps", &["factors", name, "steps"]));
                } else {
                    self.push(self.say("E132", &["factors", name, "range"]));
                }
            }
        }
        None
    }

    fn policy(&mut self, name: &str, actor: &str, factor: &Factor) -> Option<Varied> {
        let scenario = &self.loaded.checked.scenario;
        if !scenario.actors.contains_key(actor) {
            let finding = self
                .say("E140", &["factors", name, "path"])
                .with("name", actor);
            self.push(finding.near_or_list(actor, scenario.actors.keys().map(String::as_str)));
            return None;
        }
        match factor.levels.as_deref() {
            Some(levels @ [_, ..]) if factor.range.is_none() => Some(Varied {
                name: name.into(),
                path: format!("policies/{actor}"),
                values: Values::Levels(levels.into()),
            }),
            _ => {
                self.push(self.say("E140-levels", &["factors", name]));
                None
            }
        }
    }

    /// Says why a value does not fit.
    fn unfit(&mut self, here: &[&str], path: &str, level: &Level, unfit: Unfit) {
        let spot = [here, &["path"]].concat();
        match unfit {
            Unfit::NoPath(step, names) => {
                let finding = self
                    .say("E120-field", &spot)
                    .with("step", step.as_str())
                    .with("path", path);
                self.push(finding.near_or_list(&step, names.iter().map(String::as_str)));
            }
            Unfit::Off(name) => self.push(self.say("E136", &spot).with("name", name)),
            Unfit::Kind(why) => {
                let finding = self
                    .say("E135", here)
                    .with("path", path)
                    .with("value", level.to_string());
                self.push(finding.with("why", why));
            }
            Unfit::Findings(findings) => {
                let place = (self.at)(here);
                let value = Message::new("help-with-value")
                    .with("path", path)
                    .with("value", level.to_string());
                for finding in findings {
                    let finding = Diagnostic {
                        place: Some(place.clone()),
                        labels: vec![],
                        ..finding
                    };
                    self.push(finding.help(value.clone()));
                }
            }
        }
    }

    /// Checks the numbers of points and runs, and the stop rule.
    fn sizes(&mut self, raw: &Experiment, factors: &[Varied]) {
        let least = |key: &str, reader: &mut Self, path: &[&str], n: u64, range: Range<u64>| {
            if !range.contains(&n) {
                let finding = reader.say(key, path).with("low", range.start.to_string());
                let finding = finding.with("high", (range.end - 1).to_string());
                reader.push(finding.with("found", n.to_string()));
            }
        };
        least("E138", self, &["runs"], raw.runs, 1..RUNS + 1);
        least("E138", self, &["seed"], raw.seed, 0..1 << 53);
        if raw.factors.is_empty() {
            self.push(self.say("E139", &["factors"]));
        }
        let points = |n: usize| n as u64;
        match &raw.design {
            Design::Grid => {
                let levels = |f: &Varied| match &f.values {
                    Values::Range(_, steps) => points(*steps),
                    Values::Levels(levels) => points(levels.len()),
                };
                let n = factors.iter().map(levels).fold(1, u64::saturating_mul);
                least("E138-points", self, &["design"], n, 1..points(POINTS) + 1);
            }
            Design::LatinHypercube { points: n } => {
                least(
                    "E138",
                    self,
                    &["design", "points"],
                    points(*n),
                    1..points(POINTS) + 1,
                );
            }
            Design::Sobol { points: n, .. } => {
                least(
                    "E138",
                    self,
                    &["design", "points"],
                    points(*n),
                    1..points(POINTS) + 1,
                );
                if !n.is_power_of_two() {
                    let near = n.checked_next_power_of_two().unwrap_or(*n).to_string();
                    self.push(self.say("E137", &["design", "points"]).with("near", near));
                }
            }
            Design::Morris {
                trajectories,
                levels,
            } => {
                let most = points(POINTS) / (factors.len() as u64 + 1) + 1;
                least(
                    "E138",
                    self,
                    &["design", "trajectories"],
                    points(*trajectories),
                    1..most,
                );
                if !levels.is_multiple_of(2) || !(2..=1000).contains(levels) {
                    self.push(self.say("E137-levels", &["design", "levels"]));
                }
            }
            Design::List { .. } => {}
        }
        if raw.until_halfwidth.is_some_and(|w| !(w > 0.0 && w < 0.5)) {
            self.push(self.say("E141", &["until_halfwidth"]));
        }
        if let Some(of) = raw.of.as_deref().filter(|of| *of != "rung") {
            let known: Vec<&str> = self
                .loaded
                .checked
                .scenario
                .outcomes
                .iter()
                .map(|o| o.id.as_str())
                .collect();
            if !known.contains(&of) {
                let finding = self
                    .say("E142", &["of"])
                    .with("name", of)
                    .near_or_list(of, known);
                self.push(finding);
            }
        }
    }
}

//! The factors of an experiment: names, paths, values; each end is tried on the scenario. And the rows of a list.

use super::{Design, Experiment, Factor, Reader, Values, Varied, names};
use crate::diag::{Diagnostic, Message};
use crate::scenario::vary::{Level, Unfit};

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

impl Reader<'_> {
    /// Reads the rows of a list; the factors are in natural order.
    pub(super) fn list(
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
        let names = names(raw);
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
    pub(super) fn factor(&mut self, name: &str, raw: &Experiment) -> Option<Varied> {
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
}

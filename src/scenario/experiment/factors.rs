//! The factors of an experiment: names, paths, values; each end is tried on the scenario. And the rows of a list.

use super::{Design, Experiment, Factor, POINTS, Reader, Values, Varied, names};
use crate::diag::Diagnostic;
use crate::rfc4180;
use crate::scenario::switches::overlap;
use crate::scenario::vary::{Level, Unfit};

/// Levels of a factor with a range in a grid, unless it says how many.
const STEPS: usize = 3;
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

/// Returns the rows of a list that are not blank, with their numbers, from 1.
fn rows(text: &str) -> std::io::Result<Vec<(usize, Vec<String>)>> {
    let mut reader = rfc4180::Reader::new(text.as_bytes());
    let (mut rows, mut number) = (vec![], 0);
    while reader.next_row()? {
        number += 1;
        let cell = |i| reader.field(i).trim().to_owned();
        let cells: Vec<String> = (0..reader.len()).map(cell).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push((number, cells));
        }
    }
    Ok(rows)
}

impl Reader<'_> {
    /// Reads the rows of a list; the factors are in natural order.
    pub(super) fn list(
        &mut self,
        raw: &Experiment,
        open: &dyn Fn(&str) -> Result<String, String>,
    ) -> Option<Vec<Vec<Level>>> {
        let Design::List { file } = &raw.design else {
            return None;
        };
        let rows = open(file).and_then(|text| rows(&text).map_err(|error| error.to_string()));
        let mut rows = match rows {
            Ok(rows) => rows.into_iter(),
            Err(why) => {
                let finding = self.say("E143", &["design", "file"]);
                self.push(finding.with("name", file.as_str()).with("why", why));
                return Some(vec![]);
            }
        };
        let header = rows.next().map(|(_, cells)| cells).unwrap_or_default();
        let mut places = vec![];
        for name in names(raw) {
            let place = header.iter().position(|column| column == name);
            if place.is_none() {
                let finding = self.say("E143-column", &["factors", name]);
                let finding = finding
                    .with("name", name.as_str())
                    .with("file", file.as_str());
                self.push(finding.near_or_list(name, header.iter().map(String::as_str)));
            }
            places.extend(place);
        }
        let (is_whole, many) = (places.len() == raw.factors.len(), rows.len());
        if !(1..=POINTS).contains(&many) {
            let finding = self.say("E143-length", &["design", "file"]);
            let finding = finding
                .with("file", file.as_str())
                .with("most", POINTS.to_string());
            self.push(finding.with("found", many.to_string()));
        }
        let mut points = vec![];
        for (row, cells) in rows {
            if cells.len() != header.len() {
                let finding = self.say("E143-row", &["design", "file"]);
                let finding = finding.with("row", row.to_string());
                self.push(finding.with("file", file.as_str()));
            } else if is_whole {
                points.push(places.iter().map(|place| level(&cells[*place])).collect());
            }
        }
        Some(points)
    }

    /// Reads the factors, and tries them alone and together; `list` are the rows of a list of points.
    pub(super) fn factors(&mut self, raw: &Experiment, list: Option<&[Vec<Level>]>) -> Vec<Varied> {
        let column = |i: usize| list.map(|rows| rows.iter().map(|row| row[i].clone()).collect());
        let mut factors = vec![];
        for (i, name) in names(raw).into_iter().enumerate() {
            factors.extend(self.factor(name, raw, column(i)));
        }
        self.together(&factors);
        factors
    }

    /// Reads a factor and tries its values; `listed` are those of its column, where the points are a list.
    fn factor(
        &mut self,
        name: &str,
        raw: &Experiment,
        listed: Option<Vec<Level>>,
    ) -> Option<Varied> {
        let factor = &raw.factors[name];
        let here = ["factors", name];
        let is_plain = name.starts_with(|c: char| c.is_ascii_lowercase())
            && name
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if !is_plain {
            self.push(self.say("E134", &here).with("name", name));
        }
        let path = factor
            .path
            .clone()
            .unwrap_or_else(|| format!("params/{name}"));
        if let Some(actor) = path.strip_prefix("policies/") {
            return self.policy(name, actor, factor, listed);
        }
        if let Some(levels) = listed {
            let values = Values::Levels(levels);
            let fits = self.fits(&here, &path, &ends(&values));
            return fits.then(|| Varied {
                name: name.into(),
                path,
                values,
            });
        }
        let values = self.values(name, &path, factor)?;
        if !self.fits(&here, &path, &ends(&values)) {
            return None;
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
                        Err((_, unfit @ (Unfit::NoPath(..) | Unfit::Kind(_)))) => {
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

    /// Tries values at a path; says what does not fit.
    fn fits(&mut self, here: &[&str], path: &str, levels: &[Level]) -> bool {
        let unfit = levels
            .iter()
            .find_map(|level| Some((level, self.base.with(&[(path, level)]).err()?.1)));
        if let Some((level, unfit)) = unfit {
            self.unfit(here, path, level, unfit);
            return false;
        }
        true
    }

    /// Tries what one factor alone does not show: two factors that give one value, and a switch that is turned off beside the
    /// values of the others.
    fn together(&mut self, factors: &[Varied]) {
        for (i, one) in factors.iter().enumerate() {
            for other in &factors[..i] {
                if overlap(&one.path, &other.path) {
                    let finding = self.say("E144", &["factors", &one.name]);
                    let finding = finding.with("first", other.name.as_str());
                    self.push(finding.with("path", one.path.as_str()));
                }
            }
            if !turns_off(one) {
                continue;
            }
            for (j, other) in factors.iter().enumerate() {
                let is_tried = j == i || (j < i && turns_off(other));
                if !is_tried && !other.path.starts_with("policies/") {
                    self.beside(one, other);
                }
            }
        }
    }

    /// Tries the values of a factor while a switch is off.
    fn beside(&mut self, switch: &Varied, other: &Varied) {
        let off = (switch.path.as_str(), &Level::Truth(false));
        let levels = ends(&other.values);
        let misfit = levels.iter().find_map(|level| {
            let with = self.base.with(&[off, (&other.path, level)]);
            Some((level, with.err()?.1))
        });
        if let Some((level, unfit)) = misfit {
            self.unfit(&["factors", &other.name], &other.path, level, unfit);
        }
    }

    fn policy(
        &mut self,
        name: &str,
        actor: &str,
        factor: &Factor,
        listed: Option<Vec<Level>>,
    ) -> Option<Varied> {
        let scenario = &self.loaded.checked.scenario;
        if !scenario.actors.contains_key(actor) {
            let finding = self
                .say("E140", &["factors", name, "path"])
                .with("name", actor);
            self.push(finding.near_or_list(actor, scenario.actors.keys().map(String::as_str)));
            return None;
        }
        let is_listed = listed.is_some();
        match listed.as_ref().or(factor.levels.as_ref()) {
            Some(levels) if is_listed || (!levels.is_empty() && factor.range.is_none()) => {
                Some(Varied {
                    name: name.into(),
                    path: format!("policies/{actor}"),
                    values: Values::Levels(levels.clone()),
                })
            }
            _ => {
                self.push(self.say("E140-levels", &["factors", name]));
                None
            }
        }
    }

    /// Says why a value does not fit.
    fn unfit(&mut self, here: &[&str], path: &str, level: &Level, unfit: Unfit) {
        let is_about_path = matches!(unfit, Unfit::NoPath(..) | Unfit::Off(_));
        let spot = [here, &["path"]].concat();
        let place = (self.at)(if is_about_path { &spot } else { here });
        for finding in unfit.findings(path, level) {
            self.push(Diagnostic {
                place: Some(place.clone()),
                ..finding
            });
        }
    }
}

/// Whether a factor turns a switch off.
fn turns_off(factor: &Varied) -> bool {
    let is_switch = factor.path.starts_with("switches/") && factor.path.ends_with("/on");
    is_switch && ends(&factor.values).contains(&Level::Truth(false))
}

/// Returns the values that are tried of those that a factor takes: every word and truth, and of numbers the least, the
/// greatest, and one that is not whole.
fn ends(values: &Values) -> Vec<Level> {
    let levels = match values {
        Values::Range(range, _) => return [range.start, range.end].map(Level::Number).into(),
        Values::Levels(levels) => levels,
    };
    let mut ends: Vec<Level> = vec![];
    let mut numbers: Vec<f64> = vec![];
    for level in levels {
        match level {
            Level::Number(x) => numbers.push(*x),
            other if !ends.contains(other) => ends.push(other.clone()),
            _ => {}
        }
    }
    numbers.sort_by(f64::total_cmp);
    numbers.dedup();
    let fraction = numbers.iter().find(|x| x.fract() != 0.0);
    let mut some: Vec<f64> = numbers.first().into_iter().copied().collect();
    some.extend(numbers.last().into_iter().chain(fraction));
    some.dedup();
    ends.extend(some.into_iter().map(Level::Number));
    ends
}

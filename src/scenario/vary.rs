//! A checked scenario with other values at some paths, made from its written-out form: no file is read again.
//!
//! Paths and values mean what they mean in `--set path=value`; a scenario varied so has the hash of one loaded so.

use super::load::{Checked, from_scenario};
use crate::diag::Diagnostic;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fmt;
use std::ops::Range;

/// A value that a path can be given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Level {
    /// A number.
    Number(f64),
    /// `true` or `false`.
    Truth(bool),
    /// A word or a text, without quotes.
    Word(String),
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(x) => write!(f, "{x}"),
            Self::Truth(x) => write!(f, "{x}"),
            Self::Word(x) => f.write_str(x),
        }
    }
}

impl Level {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a whole number of few digits"
    )]
    fn json(&self) -> Value {
        match self {
            // Whole numbers fit wherever numbers fit; fractions do not.
            Self::Number(x) if x.fract() == 0.0 && x.abs() < 1e15 => Value::from(*x as i64),
            Self::Number(x) => Value::from(*x),
            Self::Truth(x) => Value::from(*x),
            Self::Word(x) => Value::from(x.as_str()),
        }
    }
}

/// Why a path cannot be given a value.
#[derive(Debug, Clone, PartialEq)]
pub enum Unfit {
    /// The path leads nowhere from this step on; these are the names there.
    NoPath(String, Vec<String>),
    /// The switch is off already, and what it takes out is gone.
    Off(String),
    /// The value is not of a kind that the path can hold, in the words of the reader.
    Kind(String),
    /// The scenario has these errors with the value.
    Findings(Vec<Diagnostic>),
}

/// A scenario to be varied.
#[derive(Debug, Clone)]
pub struct Base(Value);

impl Base {
    /// Takes a scenario's written-out form.
    ///
    /// # Panics
    /// Never: a scenario holds no value that JSON lacks.
    #[must_use]
    pub fn new(checked: &Checked) -> Self {
        let json = serde_json::to_value(&checked.scenario);
        Self(json.expect("a scenario holds no value that JSON lacks"))
    }

    /// Returns the scenario with these values.
    ///
    /// # Errors
    /// Where a path or a value does not fit, or the scenario has errors with them.
    pub fn with(&self, values: &[(&str, &Level)]) -> Result<Checked, Unfit> {
        let mut json = self.0.clone();
        for (path, level) in values {
            match switch(path) {
                Some(name) => turn(&mut json, name, path, level)?,
                None => put(&mut json, path, level.json())?,
            }
        }
        let scenario = serde_json::from_value(json).map_err(|e| Unfit::Kind(e.to_string()))?;
        from_scenario(scenario).map_err(Unfit::Findings)
    }

    /// Returns the range that the scenario declares for the number at a path.
    #[must_use]
    pub fn range(&self, path: &str) -> Option<Range<f64>> {
        let owner = path.strip_suffix("/value").unwrap_or(path);
        let mut json = self.0.clone();
        let range = find(&mut json, owner).ok()?.get("range")?;
        Some(range.get("start")?.as_f64()?..range.get("end")?.as_f64()?)
    }
}

/// Returns the switch that a path turns.
fn switch(path: &str) -> Option<&str> {
    path.strip_prefix("switches/")?.strip_suffix("/on")
}

/// Turns a switch as the loader does: off, it takes its entries out and puts its values in.
fn turn(json: &mut Value, name: &str, path: &str, level: &Level) -> Result<(), Unfit> {
    let was_on = find(json, path)?.as_bool() == Some(true);
    put(json, path, level.json())?;
    match (was_on, level) {
        (true, Level::Truth(false)) => {}
        (false, Level::Truth(true)) => return Err(Unfit::Off(name.into())),
        _ => return Ok(()),
    }
    let off = find(json, &format!("switches/{name}"))
        .ok()
        .and_then(|s| s.get("off").cloned());
    for (path, value) in off
        .as_ref()
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        put(json, path, value.clone())?;
    }
    let is_gone = |entry: &Value| entry.get("switch").and_then(Value::as_str) == Some(name);
    for block in json
        .as_object_mut()
        .into_iter()
        .flat_map(|blocks| blocks.values_mut())
    {
        if let Value::Object(entries) = block {
            entries.retain(|_, entry| !is_gone(entry));
        }
    }
    Ok(())
}

/// Gives a path a value; a number takes the place of the `value` of a sourced number, as elsewhere. A field that is absent
/// because it has its default is added.
fn put(json: &mut Value, path: &str, value: Value) -> Result<(), Unfit> {
    if let Ok(place) = find(json, path) {
        let place = match place {
            Value::Object(fields) if value.is_number() && fields.contains_key("value") => {
                &mut fields["value"]
            }
            place => place,
        };
        *place = value;
        return Ok(());
    }
    let missing = find(json, path).err();
    let (owner, field) = path.rsplit_once('/').unwrap_or(("", path));
    match (find(json, owner), missing) {
        (Ok(Value::Object(fields)), Some(Unfit::NoPath(step, _)))
            if step == field && owner.contains('/') =>
        {
            fields.insert(field.into(), value);
            Ok(())
        }
        (_, missing) => Err(missing.unwrap_or_else(|| Unfit::NoPath(path.into(), vec![]))),
    }
}

/// Returns what a path leads to. Names may hold `/`, the longest that fits wins; the name of a form such as `Utility` is no
/// step.
fn find<'a>(json: &'a mut Value, path: &str) -> Result<&'a mut Value, Unfit> {
    if path.is_empty() {
        return Ok(json);
    }
    let cuts = path.match_indices('/').map(|(i, _)| i).chain([path.len()]);
    let fits = |cut: &usize| child(json, &path[..*cut]).is_some();
    let Some(cut) = cuts.rev().find(fits) else {
        if is_form(json) {
            let inner = json
                .as_object_mut()
                .and_then(|fields| fields.values_mut().next());
            return find(inner.expect("a form has one field"), path);
        }
        let step = path.split('/').next().unwrap_or(path);
        return Err(Unfit::NoPath(step.into(), names(json)));
    };
    let rest = path[cut..].trim_start_matches('/');
    let step = child(json, &path[..cut]).expect("it fits");
    find(step.of(json), rest)
}

/// Whether this is the written-out shape of a form, such as `{"Utility": {..}}`.
fn is_form(json: &Value) -> bool {
    let is_upper = |name: &String| name.starts_with(|c: char| c.is_ascii_uppercase());
    json.as_object()
        .is_some_and(|fields| fields.len() == 1 && fields.keys().all(is_upper))
}

/// Where a child is.
enum Step {
    Key(String),
    Place(usize),
}

impl Step {
    fn of(self, json: &mut Value) -> &mut Value {
        match self {
            Self::Key(key) => &mut json[key],
            Self::Place(place) => &mut json[place],
        }
    }
}

fn child(json: &Value, step: &str) -> Option<Step> {
    match json {
        Value::Object(fields) => fields.contains_key(step).then(|| Step::Key(step.into())),
        Value::Array(items) => {
            let has_id = |item: &Value| item.get("id").and_then(Value::as_str) == Some(step);
            let place = step.parse().ok().filter(|i| *i < items.len());
            place
                .or_else(|| items.iter().position(has_id))
                .map(Step::Place)
        }
        _ => None,
    }
}

fn names(json: &Value) -> Vec<String> {
    match json {
        Value::Object(fields) => fields.keys().cloned().collect(),
        Value::Array(items) => (0..items.len()).map(|i| i.to_string()).collect(),
        _ => vec![],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Options, load};

    fn loaded(name: &str, overrides: &[(&str, &str)]) -> Checked {
        let overrides = overrides
            .iter()
            .map(|(p, v)| ((*p).into(), (*v).into()))
            .collect();
        let options = Options {
            overrides,
            params: None,
        };
        load(name, &options)
            .unwrap_or_else(|f| panic!("{:?}", f.diagnostics))
            .checked
    }

    #[test]
    fn a_scenario_varied_is_the_scenario_loaded_so() {
        let base = Base::new(&loaded("caucasus", &[]));
        let checked = loaded("caucasus", &[]);
        for (name, param) in &checked.scenario.params {
            let Some(range) = &param.range else { continue };
            let middle = 0.25 * range.start + 0.75 * range.end;
            let path = format!("params/{name}/value");
            let varied = base
                .with(&[(&path, &Level::Number(middle))])
                .expect("it fits");
            let mut same = checked.clone();
            same.scenario.params.get_mut(name).expect("there").value = middle;
            assert_eq!(varied.hash(), same.hash(), "{path}");
        }
        for (path, text, level) in [
            ("params/half_tau", "3.5", Level::Number(3.5)),
            ("horizon_turns", "12", Level::Number(12.0)),
            ("stances/RUS>AZE/tension", "0.31", Level::Number(0.31)),
            ("actors/RUS/policy/inertia", "0.5", Level::Number(0.5)),
            ("switches/contested/on", "false", Level::Truth(false)),
            (
                "switches/ethnic_narratives/on",
                "false",
                Level::Truth(false),
            ),
        ] {
            let varied = base
                .with(&[(path, &level)])
                .unwrap_or_else(|e| panic!("{path}: {e:?}"));
            assert_eq!(
                varied.hash(),
                loaded("caucasus", &[(path, text)]).hash(),
                "{path}"
            );
        }
    }

    #[test]
    fn what_does_not_fit_is_said() {
        let base = Base::new(&loaded("caucasus", &[("switches/contested/on", "false")]));
        let unfit = |path, level: Level| base.with(&[(path, &level)]).expect_err("it does not fit");
        let one = || Level::Number(1.0);
        assert!(
            matches!(unfit("params/half_taw/value", one()), Unfit::NoPath(step, names)
            if step == "half_taw" && names.contains(&"half_tau".into()))
        );
        assert!(
            matches!(unfit("parms/half_tau", one()), Unfit::NoPath(step, _) if step == "parms")
        );
        assert!(matches!(
            unfit("params/half_tau/valu", one()),
            Unfit::Kind(_)
        ));
        assert!(matches!(
            unfit("params/half_tau/value", Level::Word("x".into())),
            Unfit::Kind(_)
        ));
        assert!(matches!(
            unfit("switches/contested/on", Level::Truth(true)),
            Unfit::Off(_)
        ));
        assert!(matches!(
            unfit("params/half_tau/value", Level::Number(1e9)),
            Unfit::Findings(_)
        ));
        assert_eq!(
            base.range("params/half_tau/value"),
            base.range("params/half_tau")
        );
        assert!(base.range("params/half_tau").is_some());
    }
}

//! A checked scenario with other values at some paths, made from its written-out form: no file is read again.
//!
//! Paths and values mean what they mean in `--set path=value`; a scenario varied so has the hash of one loaded so, and what
//! is refused there is refused here.

use super::load::{Checked, from_scenario};
use super::switches::{Clash, Line, sorted};
use crate::diag::{Diagnostic, Message, Part};
use crate::text::Texts;
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
    /// The path is given a value, and a switch that is off gives it another: the path, and the switch.
    Switch(String, String),
    /// Two switches that are off give the path different values: the path, and the switches.
    Switches(String, [String; 2]),
    /// The value is not of a kind that the path can hold, in the words of the reader.
    Kind(String),
    /// The scenario has these errors with the value.
    Findings(Vec<Diagnostic>),
}

impl Unfit {
    /// Returns what to tell a person about a value at a path.
    #[must_use]
    pub fn findings(self, path: &str, level: &Level) -> Vec<Diagnostic> {
        let about = |key: &str| Diagnostic::about(key, vec![], Part::Value);
        match self {
            Self::NoPath(step, names) => {
                let finding = about("E120-field").with("step", step.as_str());
                let names = names.iter().map(String::as_str);
                vec![finding.with("path", path).near_or_list(&step, names)]
            }
            Self::Off(name) => vec![about("E136").with("name", name)],
            Self::Switch(path, switch) => {
                let finding = about("E024").with("path", path).with("switch", switch);
                vec![finding.help(Message::new("help-set-or-switch"))]
            }
            Self::Switches(path, [first, switch]) => {
                let finding = about("E024-switches").with("first", first);
                vec![finding.with("switch", switch).with("path", path)]
            }
            Self::Kind(why) => {
                let finding = about("E135").with("path", path);
                vec![finding.with("value", level.to_string()).with("why", why)]
            }
            Self::Findings(findings) => {
                let value = Message::new("help-with-value").with("path", path);
                let value = value.with("value", level.to_string());
                let bare = |finding: Diagnostic| Diagnostic {
                    place: None,
                    labels: vec![],
                    ..finding
                };
                let said = findings.into_iter().map(bare);
                said.map(|finding| finding.help(value.clone())).collect()
            }
        }
    }
}

/// A scenario to be varied.
#[derive(Debug, Clone)]
pub struct Base {
    json: Value,
    checked: Checked,
    /// Whether a switch is off.
    is_switched: bool,
    /// Paths that were given values already.
    given: Vec<String>,
}

impl Base {
    /// Takes a scenario's written-out form; `given` are the paths that `--set` gave values.
    ///
    /// # Panics
    /// Never: a scenario holds no value that JSON lacks.
    #[must_use]
    pub fn new(checked: &Checked, given: &[(String, String)]) -> Self {
        let json = serde_json::to_value(&checked.scenario);
        let mut checked = checked.clone();
        checked.texts = Texts::default();
        Self {
            json: json.expect("a scenario holds no value that JSON lacks"),
            is_switched: checked.scenario.switches.values().any(|s| !s.on),
            checked,
            given: given.iter().map(|(path, _)| path.clone()).collect(),
        }
    }

    /// Returns the scenario with these values.
    ///
    /// # Errors
    /// Where a path or a value does not fit, the scenario has errors with them, or a switch contradicts them; the place of
    /// the value that does not fit, where it is one.
    pub fn with(&self, values: &[(&str, &Level)]) -> Result<Checked, Misfit> {
        if let Some(checked) = self.with_params(values) {
            return Ok(checked);
        }
        let mut json = self.json.clone();
        let was_off = off(&json);
        for (i, (path, level)) in values.iter().enumerate() {
            put(&mut json, path, level.json()).map_err(|unfit| (Some(i), unfit))?;
        }
        let now_off = off(&json);
        if let Some(name) = was_off.iter().find(|name| !now_off.contains(name)) {
            let path = format!("switches/{name}/on");
            let which = values.iter().position(|(given, _)| *given == path);
            return Err((which, Unfit::Off(name.clone())));
        }
        let given: Vec<&str> = self.given.iter().map(String::as_str).collect();
        let given = [given, values.iter().map(|(path, _)| *path).collect()].concat();
        switch_off(&mut json, &was_off, &now_off, &given).map_err(|unfit| (None, unfit))?;
        let scenario =
            serde_json::from_value(json).map_err(|e| (None, Unfit::Kind(e.to_string())))?;
        from_scenario(scenario).map_err(|findings| (None, Unfit::Findings(findings)))
    }

    /// Returns the scenario with these values where all are parameters inside their declared ranges. Checks look at the
    /// range of such a parameter, not at its value, and no name changes: what was checked stays checked.
    fn with_params(&self, values: &[(&str, &Level)]) -> Option<Checked> {
        let inside = |(path, level): &(&str, &Level)| {
            let name = path.strip_prefix("params/")?;
            let name = name.strip_suffix("/value").unwrap_or(name);
            let range = self.checked.scenario.params.get(name)?.range.as_ref()?;
            match level {
                Level::Number(x) if (range.start..=range.end).contains(x) => {
                    Some((name.to_owned(), *x))
                }
                _ => None,
            }
        };
        if self.is_switched {
            return None;
        }
        let values: Vec<(String, f64)> = values.iter().map(inside).collect::<Option<_>>()?;
        let mut checked = self.checked.clone();
        for (name, value) in values {
            checked.scenario.params.get_mut(&name)?.value = value;
        }
        Some(checked)
    }

    /// Returns the range that the scenario declares for the number at a path.
    #[must_use]
    pub fn range(&self, path: &str) -> Option<Range<f64>> {
        let owner = path.strip_suffix("/value").unwrap_or(path);
        let mut json = self.json.clone();
        let range = find(&mut json, owner).ok()?.get("range")?;
        Some(range.get("start")?.as_f64()?..range.get("end")?.as_f64()?)
    }
}

/// Which of the values does not fit, where it is one alone, and why.
pub type Misfit = (Option<usize>, Unfit);

/// Returns the switches that are off.
fn off(json: &Value) -> Vec<String> {
    let switches = json.get("switches").and_then(Value::as_object);
    let is_off = |switch: &Value| switch.get("on").and_then(Value::as_bool) == Some(false);
    let off = switches.into_iter().flatten().filter(|(_, s)| is_off(s));
    off.map(|(name, _)| name.clone()).collect()
}

/// Does what the loader does with the switches that were turned off: their values go in, their entries out.
fn switch_off(
    json: &mut Value,
    was_off: &[String],
    now_off: &[String],
    given: &[&str],
) -> Result<(), Unfit> {
    let mut lines = vec![];
    for switch in now_off {
        let values = json["switches"][switch].get("off");
        for (path, value) in values.and_then(Value::as_object).into_iter().flatten() {
            lines.push(Line {
                switch: switch.clone(),
                path: path.clone(),
                value: value.clone(),
            });
        }
    }
    let (lines, clashes) = sorted(lines, given, Value::eq);
    if let Some(clash) = clashes.into_iter().next() {
        return Err(match clash {
            Clash::Given(line, _) => Unfit::Switch(line.path, line.switch),
            Clash::Switches(before, line) => {
                Unfit::Switches(line.path, [before.switch, line.switch])
            }
        });
    }
    // What was off before has its values, and paths that lead nowhere by now.
    for line in lines.iter().filter(|line| !was_off.contains(&line.switch)) {
        put(json, &line.path, line.value.clone())?;
    }
    let is_gone = |entry: &Value| {
        let switch = entry.get("switch").and_then(Value::as_str);
        switch.is_some_and(|name| now_off.iter().any(|off| off == name))
    };
    let blocks = json.as_object_mut().into_iter().flatten();
    for entries in blocks.filter_map(|(_, block)| block.as_object_mut()) {
        entries.retain(|_, entry| !is_gone(entry));
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

/// Whether this is the written-out shape of a form, such as `{"Utility": {..}}`, and no map with one name such as `RUS`.
fn is_form(json: &Value) -> bool {
    let is_form = |name: &String| {
        name.starts_with(|c: char| c.is_ascii_uppercase())
            && name.contains(|c: char| c.is_ascii_lowercase())
            && name.chars().all(|c| c.is_ascii_alphabetic())
    };
    json.as_object()
        .is_some_and(|fields| fields.len() == 1 && fields.keys().all(is_form))
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
        let base = Base::new(&loaded("caucasus", &[]), &[]);
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

    /// The short way for parameters comes to the same as the long one.
    #[test]
    fn parameters_alone_come_to_what_they_come_to_among_others() {
        let checked = loaded("caucasus", &[]);
        let base = Base::new(&checked, &[]);
        let (tau, horizon) = (Level::Number(9.5), Level::Number(26.0));
        let long = [("params/half_tau", &tau), ("horizon_turns", &horizon)];
        let (short, long) = (base.with_params(&long[..1]), base.with(&long));
        let short = short.expect("the range is declared");
        assert_eq!(checked.scenario.horizon_turns, 26);
        assert_eq!(short.hash(), long.expect("it fits").hash());
        assert_ne!(short.hash(), checked.hash());
        assert!(
            base.with_params(&[("params/half_tau", &Level::Number(1e9))])
                .is_none()
        );
        let switched = loaded("caucasus", &[("switches/contested/on", "false")]);
        let switched = Base::new(&switched, &[]);
        assert!(switched.with_params(&[("params/half_tau", &tau)]).is_none());
    }

    /// What the loader refuses with E024 is refused here, whoever gave the value and in whatever order.
    #[test]
    fn a_value_that_a_switch_gives_contradicts_it() {
        let checked = loaded("caucasus", &[]);
        let of_switch = |(name, switch): (&String, &crate::scenario::model::Switch)| {
            Some((name.clone(), switch.off.iter().next()?.0.clone()))
        };
        let mut switches = checked.scenario.switches.iter().filter_map(of_switch);
        let (switch, path) = switches.next().expect("a switch with values");
        let on = format!("switches/{switch}/on");
        let (off, value) = (Level::Truth(false), Level::Number(0.0));
        let base = Base::new(&checked, &[]);
        for values in [
            [(&*on, &off), (&*path, &value)],
            [(&*path, &value), (&*on, &off)],
        ] {
            let (which, unfit) = base.with(&values).expect_err("a contradiction");
            assert_eq!(
                (which, &unfit),
                (None, &Unfit::Switch(path.clone(), switch.clone()))
            );
            let findings = unfit.findings("", &value);
            assert_eq!(findings[0].code(), "E024");
        }
        let given = Base::new(&checked, &[(path.clone(), "0".into())]);
        assert!(matches!(
            given.with(&[(&on, &off)]),
            Err((None, Unfit::Switch(..)))
        ));
        let texts = [(on.clone(), "false".to_owned()), (path, "0".to_owned())];
        let options = Options {
            overrides: texts.into(),
            params: None,
        };
        let failure = load("caucasus", &options).expect_err("a contradiction");
        assert!(failure.diagnostics.iter().any(|f| f.code() == "E024"));
    }

    #[test]
    fn only_forms_are_no_steps() {
        let form = |text: &str| is_form(&serde_json::from_str(text).expect("JSON"));
        assert!(form(r#"{"Utility": {"sharpness": 1}}"#));
        assert!(!form(r#"{"RUS": {"sharpness": 1}}"#) && !form(r#"{"RUS>AZE": 1}"#));
        assert!(!form(r#"{"Utility": 1, "Other": 2}"#) && !form("{}"));
    }

    #[test]
    fn what_does_not_fit_is_said() {
        let base = Base::new(
            &loaded("caucasus", &[("switches/contested/on", "false")]),
            &[],
        );
        let unfit =
            |path, level: Level| base.with(&[(path, &level)]).expect_err("it does not fit").1;
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

//! Numbers of a scenario that may be other than they are: those for which it declares a range.

use crate::ids::natural;
use crate::scenario::Checked;
use crate::scenario::model::Confidence;
use serde_json::Value;
use std::ops::Range;

/// A number with a declared range.
#[derive(Debug, Clone, PartialEq)]
pub struct Declared {
    /// What it is called: the name of a parameter, else its path.
    pub name: String,
    /// Its path, as `--set` takes it.
    pub path: String,
    /// Its value.
    pub value: f64,
    /// Lowest and highest value that is defensible.
    pub range: Range<f64>,
    /// How sure the source makes it.
    pub confidence: Option<Confidence>,
}

impl Declared {
    /// Returns the value at a place between 0 and 1 of the range, with six significant digits, so that a command can repeat it.
    #[must_use]
    pub fn at(&self, place: f64) -> f64 {
        let exact = self.range.start + place * (self.range.end - self.range.start);
        let short: f64 = format!("{exact:.5e}").parse().expect("a number reads back");
        short.clamp(self.range.start, self.range.end)
    }

    /// Whether the number is one that sources do not settle: of low confidence, or contested.
    #[must_use]
    pub const fn is_doubtful(&self) -> bool {
        matches!(
            self.confidence,
            Some(Confidence::Low | Confidence::Contested)
        )
    }
}

/// Returns the numbers with a range: parameters first, then the others, each in natural order.
///
/// # Panics
/// Never: a scenario holds no value that JSON lacks.
#[must_use]
pub fn declared(checked: &Checked) -> Vec<Declared> {
    let json = serde_json::to_value(&checked.scenario);
    let json = json.expect("a scenario holds no value that JSON lacks");
    let mut found = vec![];
    collect(&json, "", &mut found);
    let is_other = |d: &Declared| d.name == d.path;
    found.sort_by(|a, b| {
        is_other(a)
            .cmp(&is_other(b))
            .then_with(|| natural(&a.path, &b.path))
    });
    found
}

fn collect(json: &Value, path: &str, found: &mut Vec<Declared>) {
    if let Some(number) = number(json, path) {
        found.push(number);
        return;
    }
    let below = |step: &str| {
        if path.is_empty() {
            step.to_owned()
        } else {
            format!("{path}/{step}")
        }
    };
    match json {
        Value::Object(fields) => {
            for (name, inner) in fields {
                // The name of a form, such as `Utility`, is no step of a path.
                let is_form = fields.len() == 1 && name.starts_with(|c: char| c.is_uppercase());
                let step = below(name);
                collect(inner, if is_form { path } else { &step }, found);
            }
        }
        Value::Array(items) => {
            for (i, inner) in items.iter().enumerate() {
                let id = inner.get("id").and_then(Value::as_str);
                let step = id.map_or_else(|| below(&i.to_string()), &below);
                collect(inner, &step, found);
            }
        }
        _ => {}
    }
}

fn number(json: &Value, path: &str) -> Option<Declared> {
    let (value, range) = (json.get("value")?.as_f64()?, json.get("range")?);
    let range = range.get("start")?.as_f64()?..range.get("end")?.as_f64()?;
    let confidence = json.get("confidence").cloned();
    let declared = Declared {
        name: path.strip_prefix("params/").unwrap_or(path).into(),
        path: path.into(),
        value,
        confidence: confidence.and_then(|word| serde_json::from_value(word).ok()),
        range,
    };
    (declared.range.start < declared.range.end).then_some(declared)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::vary::{Base, Level};
    use crate::scenario::{Options, load};

    #[test]
    fn numbers_with_ranges_are_found_and_can_be_set() {
        let checked = load("caucasus", &Options::default())
            .expect("it loads")
            .checked;
        let all = declared(&checked);
        let params = checked
            .scenario
            .params
            .values()
            .filter(|p| p.range.is_some());
        let named = all.iter().filter(|d| d.path.starts_with("params/"));
        assert_eq!(named.count(), params.count());
        assert!(all.len() > 150, "{}", all.len());
        assert!(all.iter().any(|d| d.is_doubtful()) && !all.iter().all(Declared::is_doubtful));
        let base = Base::new(&checked, &[]);
        for d in all.iter().filter(|d| !d.path.starts_with("params/")) {
            assert_eq!(base.range(&d.path), Some(d.range.clone()), "{}", d.path);
            assert!(d.range.contains(&d.value) || d.value.total_cmp(&d.range.end).is_eq());
        }
        let value = all[0].at(0.25);
        let varied = base.with(&[(&all[0].path, &Level::Number(value))]);
        assert_ne!(varied.expect("it fits").hash(), checked.hash());
        assert!((all[0].at(0.0) - all[0].range.start).abs() < 1e-12);
    }
}

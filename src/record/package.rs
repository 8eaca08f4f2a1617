//! `datapackage.json`: the tables and columns of a folder as a Frictionless Data Package, described in both languages.

use super::manifest::Mark;
use super::tables::{About, Column, Holds, Table};
use crate::scenario::model::Scenario;
use crate::text::{Arg, Lang, Words};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Name of the file.
pub const PACKAGE: &str = "datapackage.json";

/// A table beside those of runs.
#[derive(Debug, Clone)]
pub struct Extra {
    /// Its name.
    pub name: &'static str,
    /// The columns that tell one row from every other.
    pub key: &'static [&'static str],
    /// Its columns.
    pub columns: Vec<Column>,
}

/// Returns the file's text for tables with these columns and marks, and others with their lengths in bytes.
#[must_use]
pub fn text(
    scenario: &Scenario,
    columns: &[(Table, Vec<Column>)],
    marks: &BTreeMap<Table, Mark>,
    extras: &[(Extra, u64)],
) -> String {
    let words = Lang::ALL.map(Words::program);
    let resources: Vec<Value> = columns
        .iter()
        .map(|(table, columns)| {
            let point = columns.iter().any(|c| c.name == "point").then_some("point");
            let key = table.key().iter().copied();
            let key: Vec<&str> = if key.len() == 0 {
                vec![]
            } else {
                key.chain(point).collect()
            };
            let bytes = marks.get(table).map_or(0, |m| m.bytes);
            resource(table.name(), &key, columns, bytes, scenario, &words)
        })
        .chain(extras.iter().map(|(extra, bytes)| {
            resource(
                extra.name,
                extra.key,
                &extra.columns,
                *bytes,
                scenario,
                &words,
            )
        }))
        .collect();
    let title = |words: &Words| {
        words.say(
            "table-package",
            &[("scenario", Arg::Text(scenario.title.clone()))],
        )
    };
    let package = json!({
        "profile": "tabular-data-package",
        "name": name(&scenario.title),
        "title": title(&words[0]),
        "title_fr": title(&words[1]),
        "resources": resources,
    });
    format!("{package:#}\n")
}

/// Returns a name as data packages allow it: lower case, digits, `-`, `_`, `.`.
fn name(title: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() || "._-".contains(c) {
            c.to_ascii_lowercase()
        } else {
            '-'
        }
    };
    title.chars().map(plain).collect()
}

fn resource(
    name: &str,
    primary: &[&str],
    columns: &[Column],
    bytes: u64,
    scenario: &Scenario,
    words: &[Words; 2],
) -> Value {
    let fields: Vec<Value> = columns.iter().map(|c| field(c, scenario, words)).collect();
    let key = format!("table-{name}");
    let mut schema = json!({ "fields": fields, "missingValues": [""] });
    if !primary.is_empty() {
        schema["primaryKey"] = json!(primary);
    }
    json!({
        "profile": "tabular-data-resource",
        "name": name,
        "path": format!("{name}.csv"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {
            "delimiter": ",", "lineTerminator": "\n", "quoteChar": "\"", "doubleQuote": true,
            "header": true, "caseSensitiveHeader": true, "skipInitialSpace": false,
        },
        "bytes": bytes,
        "description": words[0].say(&key, &[]),
        "description_fr": words[1].say(&key, &[]),
        "schema": schema,
    })
}

fn field(column: &Column, scenario: &Scenario, words: &[Words; 2]) -> Value {
    let mut field = Map::new();
    let mut constraints = Map::new();
    field.insert("name".into(), json!(column.name));
    field.insert("type".into(), json!(kind(&column.holds)));
    if column.holds == Holds::Date {
        field.insert("format".into(), json!("%Y-%m-%d"));
    }
    field.insert(
        "description".into(),
        json!(describe(column, Some(scenario), &words[0])),
    );
    field.insert(
        "description_fr".into(),
        json!(describe(column, Some(scenario), &words[1])),
    );
    if !column.unit.is_empty() {
        field.insert("unit".into(), json!(column.unit));
    }
    if !column.optional {
        constraints.insert("required".into(), json!(true));
    }
    match &column.holds {
        Holds::Integer(low, high) => {
            bound(&mut constraints, "minimum", json!(low), *low > i64::MIN);
            bound(&mut constraints, "maximum", json!(high), *high < i64::MAX);
        }
        Holds::Number(low, high) => {
            bound(
                &mut constraints,
                "minimum",
                json!(outward(*low, f64::floor)),
                low.is_finite(),
            );
            bound(
                &mut constraints,
                "maximum",
                json!(outward(*high, f64::ceil)),
                high.is_finite(),
            );
        }
        Holds::Name(names) if !names.is_empty() => {
            constraints.insert("enum".into(), json!(names));
        }
        Holds::Name(_) | Holds::Text | Holds::Date | Holds::Flag => {}
    }
    if !constraints.is_empty() {
        field.insert("constraints".into(), Value::Object(constraints));
    }
    Value::Object(field)
}

fn bound(constraints: &mut Map<String, Value>, name: &str, value: Value, is_one: bool) {
    if is_one {
        constraints.insert(name.into(), value);
    }
}

/// Returns a bound that a rounded value cannot pass: rounded outward to four decimals.
fn outward(bound: f64, round: fn(f64) -> f64) -> f64 {
    round(bound * 10_000.0) / 10_000.0
}

/// Returns the type of a column as data packages name it.
#[must_use]
pub const fn kind(holds: &Holds) -> &'static str {
    match holds {
        Holds::Integer(..) => "integer",
        Holds::Number(..) => "number",
        Holds::Text | Holds::Name(_) => "string",
        Holds::Date => "date",
        Holds::Flag => "boolean",
    }
}

/// Returns the description of a column in a language. A quantity of the scenario is described in the author's words.
#[must_use]
pub fn describe(column: &Column, scenario: Option<&Scenario>, words: &Words) -> String {
    match &column.about {
        About::Words(key, args) => {
            let args: Vec<(&'static str, Arg)> = args
                .iter()
                .map(|(n, v)| (*n, Arg::Text(v.clone())))
                .collect();
            words.say(key, &args)
        }
        About::Quantity(name) => scenario
            .map(|s| s.quantities[name].doc.clone())
            .unwrap_or_default(),
    }
}

//! Tables: every value has the type, range and name that the folder's own description says, in both languages.

use escalade::batch::{self, Mode, Plan, Request};
use escalade::record::package::{describe, kind};
use escalade::record::tables::{Column, Holds, header};
use escalade::record::{Table, Tables};
use escalade::scenario;
use escalade::text::{Lang, Words};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;

/// Plays a few runs with every table; returns the description and the text of each table.
fn package(scenario: &str, runs: u64) -> (Value, BTreeMap<String, String>) {
    let loaded = scenario::load(scenario, &scenario::Options::default());
    let checked = loaded
        .unwrap_or_else(|f| panic!("{scenario}: {:?}", f.diagnostics))
        .checked;
    let request = Request {
        scenario: scenario.into(),
        runs,
        tables: Tables::ALL,
        threads: 1,
        ..Request::default()
    };
    let folder = tempfile::tempdir().expect("a folder");
    let cancel = AtomicBool::new(false);
    batch::run(
        &Plan::new(&checked, request),
        folder.path(),
        Mode::default(),
        &cancel,
        || (),
        |_| (),
    )
    .expect("a batch");
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).expect("a text");
    let description: Value = serde_json::from_str(&read("datapackage.json")).expect("JSON");
    let tables = Table::ALL.map(|t| (t.name().to_owned(), read(&format!("{t}.csv"))));
    (description, tables.into_iter().collect())
}

/// Returns the fields of a line; no name of the scenarios shipped needs quotation marks.
fn fields(line: &str) -> Vec<&str> {
    assert!(!line.contains('"'), "{line}");
    line.split(',').collect()
}

/// Returns what is wrong with a value of a field, if anything.
fn fault(field: &Value, value: &str) -> Option<String> {
    let constraints = &field["constraints"];
    let wrong = |why: &str| Some(format!("{}: `{value}` {why}", field["name"]));
    if value.is_empty() {
        return if constraints["required"] == true {
            wrong("is missing")
        } else {
            None
        };
    }
    let number = match field["type"].as_str().expect("a type") {
        "integer" => value.parse::<i64>().ok().map(|n| n as f64),
        "number" => {
            let decimals = value.split_once('.').map(|(_, d)| d.len());
            value
                .parse::<f64>()
                .ok()
                .filter(|x| x.is_finite() && decimals == Some(4))
        }
        "boolean" => {
            return if ["true", "false"].contains(&value) {
                None
            } else {
                wrong("is no truth")
            };
        }
        "date" => {
            let shape: Vec<usize> = value.split('-').map(str::len).collect();
            return if shape == [4, 2, 2] {
                None
            } else {
                wrong("is no date")
            };
        }
        "string" => {
            let names = constraints["enum"].as_array();
            let is_named = names.is_none_or(|n| n.iter().any(|x| x == value));
            return if is_named {
                None
            } else {
                wrong("is none of the names")
            };
        }
        other => panic!("type {other}"),
    };
    let Some(number) = number else {
        return wrong("is no such number");
    };
    let below = constraints["minimum"]
        .as_f64()
        .is_some_and(|low| number < low);
    let above = constraints["maximum"]
        .as_f64()
        .is_some_and(|high| number > high);
    if below || above {
        wrong("is out of range")
    } else {
        None
    }
}

fn check(scenario: &str, runs: u64) {
    let (description, tables) = package(scenario, runs);
    for resource in description["resources"].as_array().expect("resources") {
        let name = resource["name"].as_str().expect("a name");
        let text = &tables[name];
        assert_eq!(resource["bytes"], text.len());
        assert!(text.ends_with('\n') && !text.contains('\r') && !text.starts_with('\u{feff}'));
        let schema = resource["schema"]["fields"].as_array().expect("fields");
        let names: Vec<&str> = schema
            .iter()
            .map(|f| f["name"].as_str().expect("a name"))
            .collect();
        let mut lines = text.lines();
        assert_eq!(fields(lines.next().expect("a header")), names, "{name}");
        assert_eq!(
            names.iter().collect::<BTreeSet<_>>().len(),
            names.len(),
            "{name}: names are distinct"
        );
        let key: Vec<usize> = (resource["schema"]["primaryKey"]
            .as_array()
            .into_iter()
            .flatten())
        .map(|k| names.iter().position(|n| k == n).expect("a column"))
        .collect();
        let mut keys = BTreeSet::new();
        for line in lines {
            let values = fields(line);
            assert_eq!(values.len(), names.len(), "{name}: {line}");
            let faults: Vec<String> = schema
                .iter()
                .zip(&values)
                .filter_map(|(f, v)| fault(f, v))
                .collect();
            assert!(
                faults.is_empty(),
                "{scenario}, {name}: {faults:?} in {line}"
            );
            let own: Vec<&str> = key.iter().map(|i| values[*i]).collect();
            assert!(
                key.is_empty() || keys.insert(own.join(",")),
                "{name}: {line} is there twice"
            );
        }
    }
}

#[test]
fn tables_are_what_they_say() {
    check("tutorial", 30);
    check("ladder10", 2);
}

#[test]
fn caucasus_fills_every_table() {
    check("caucasus", 4);
    let (_, tables) = package("caucasus", 4);
    for (name, text) in tables {
        assert!(text.lines().count() > 1, "{name} is empty");
    }
}

#[test]
fn every_column_is_described_in_both_languages() {
    let [english, french] = Lang::ALL.map(Words::program);
    for table in Table::ALL {
        for column in table.columns(None) {
            let texts = [&english, &french].map(|words| describe(&column, None, words));
            let is_described = |text: &String| text.len() > 5 && !text.starts_with("table-");
            assert!(
                texts.iter().all(is_described),
                "{table}.{}: {texts:?}",
                column.name
            );
            assert_ne!(texts[0], texts[1], "{table}.{}", column.name);
        }
    }
}

#[test]
fn fixed_names_stay() {
    let of = |table: Table| header(&table.columns(None));
    assert!(of(Table::Runs).starts_with("run,seed,outcome,end_turn,"));
    for table in Table::ALL.into_iter().skip(1) {
        assert!(of(table).starts_with("run,seed,turn,date,"), "{table}");
    }
    let holds = |table: Table, names: &str| {
        let columns = of(table);
        let columns: Vec<&str> = columns.trim_end().split(',').collect();
        names.split(' ').all(|name| columns.contains(&name))
    };
    assert!(holds(
        Table::Deeds,
        "actor action target beneficiary goldstein mid_hostility"
    ));
    assert!(holds(
        Table::Readings,
        "observer actor action deed_turn intended valence lens"
    ));
    assert!(holds(
        Table::Transitions,
        "from to rung_before rung_after cause"
    ));
}

/// Returns what the page of the tables says of a column's values.
fn values(column: &Column) -> String {
    let bound = |x: f64| {
        if x.is_finite() {
            x.to_string()
        } else {
            "..".into()
        }
    };
    match &column.holds {
        Holds::Integer(low, high) if *high < i64::MAX && *low > i64::MIN => {
            format!("{low} to {high}")
        }
        Holds::Integer(0, _) => "0 and above".into(),
        Holds::Number(low, high) if low.is_finite() || high.is_finite() => {
            format!("{} to {}", bound(*low), bound(*high))
        }
        Holds::Name(names) if names.is_empty() => "a name of the scenario".into(),
        Holds::Name(names) => names
            .iter()
            .map(|n| format!("`{n}`"))
            .collect::<Vec<_>>()
            .join(", "),
        Holds::Integer(..) | Holds::Number(..) | Holds::Text | Holds::Date | Holds::Flag => {
            String::new()
        }
    }
}

/// Returns the part of the page that lists every table and column.
fn dictionary() -> String {
    let words = Words::program(Lang::En);
    let mut out = String::new();
    let everywhere = Table::Turns
        .columns(None)
        .into_iter()
        .take(4)
        .collect::<Vec<_>>();
    let own = |table: Table| {
        let columns = table.columns(None).into_iter();
        columns
            .filter(|c| !everywhere.iter().any(|e| e.name == c.name))
            .collect::<Vec<_>>()
    };
    let mut sections = vec![(
        "every table".to_owned(),
        "table-every".to_owned(),
        everywhere.clone(),
    )];
    sections.extend(Table::ALL.map(|t| (t.to_string(), format!("table-{t}"), own(t))));
    for (title, key, columns) in sections {
        let about = words.say(&key, &[]);
        write!(
            out,
            "\n### {title}\n\n{about}.\n\n| column | type | values | unit | what it holds |\n"
        )
        .expect("text");
        out += "| --- | --- | --- | --- | --- |\n";
        for column in columns {
            let may = if column.optional { ", or empty" } else { "" };
            let about = describe(&column, None, &words);
            let (name, kind, values, unit) = (
                &column.name,
                kind(&column.holds),
                values(&column),
                &column.unit,
            );
            writeln!(
                out,
                "| `{name}` | {kind}{may} | {values} | {unit} | {about} |"
            )
            .expect("text");
        }
    }
    out
}

#[test]
fn the_page_of_the_tables_is_current() {
    const BEGIN: &str = "<!-- tables: `UPDATE=1 cargo test --test tables` writes them -->\n";
    const END: &str = "\n<!-- end of tables -->";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/data.md");
    let page = fs::read_to_string(&path).expect("the page");
    let (before, rest) = page.split_once(BEGIN).expect("the line before the tables");
    let (_, after) = rest.split_once(END).expect("the line after the tables");
    let current = format!("{before}{BEGIN}{}{END}{after}", dictionary());
    if current != page {
        assert!(
            std::env::var_os("UPDATE").is_some(),
            "docs/data.md: run `UPDATE=1 cargo test --test tables`"
        );
        fs::write(&path, current).expect("written");
    }
}

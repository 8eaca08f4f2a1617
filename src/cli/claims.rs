//! `claims`: which element of a scenario represents which claim, and which claims are left out, and why.

use super::args;
use super::draw::Table;
use super::given;
use super::shell::{Done, Exit, Shell};
use crate::ids::natural;
use crate::scenario::model::Scenario;
use crate::text::{Texts, key};
use std::collections::BTreeMap;

/// Prints the matrix of claims.
pub(crate) fn claims(args: &args::Claims, shell: &Shell) -> Done {
    let loaded = given::load(&args.scenario, &args::Given::default(), shell)?;
    let scenario = &loaded.checked.scenario;
    let cited = cited(scenario);
    let mut names: Vec<&String> = scenario.claims.keys().collect();
    names.sort_by(|a, b| natural(a, b));
    let rows: Vec<[String; 4]> = names
        .iter()
        .map(|name| row(name, scenario, &cited))
        .collect();
    let text = match args.format.as_str() {
        "csv" => csv(&rows),
        _ => table(&rows, &loaded.checked.texts, shell),
    };
    shell.print(&text)?;
    Ok(Exit::Success)
}

/// Returns the entries that cite each claim, by name, in the order of blocks.
pub(crate) fn cited(scenario: &Scenario) -> BTreeMap<String, Vec<String>> {
    let tree = serde_json::to_value(scenario).expect("a scenario is plain data");
    let mut out: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let Some(blocks) = tree.as_object() else {
        return out;
    };
    for (block, entries) in blocks
        .iter()
        .filter(|(block, _)| *block != "claims" && *block != "sources")
    {
        let named: Vec<(String, &serde_json::Value)> = match entries {
            serde_json::Value::Object(map) if block == "ladder" => vec![(block.clone(), entries)]
                .into_iter()
                .filter(|_| !map.is_empty())
                .collect(),
            serde_json::Value::Object(map) => map
                .iter()
                .map(|(name, entry)| (name.clone(), entry))
                .collect(),
            serde_json::Value::Array(list) => list
                .iter()
                .filter_map(|e| Some((e.get("id")?.as_str()?.to_string(), e)))
                .collect(),
            _ => vec![],
        };
        for (name, entry) in named {
            let mut found = vec![];
            citations(entry, &mut found);
            for claim in found {
                let names = out.entry(claim).or_default();
                if !names.contains(&name) {
                    names.push(name.clone());
                }
            }
        }
    }
    out
}

fn citations(value: &serde_json::Value, out: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(map) => {
            for (field, inner) in map {
                if field == "cites" {
                    out.extend(
                        inner
                            .as_array()
                            .into_iter()
                            .flatten()
                            .filter_map(|c| c.as_str())
                            .map(String::from),
                    );
                } else {
                    citations(inner, out);
                }
            }
        }
        serde_json::Value::Array(list) => list.iter().for_each(|inner| citations(inner, out)),
        _ => {}
    }
}

/// Returns claim, status, elements and reason.
fn row(name: &str, scenario: &Scenario, cited: &BTreeMap<String, Vec<String>>) -> [String; 4] {
    let claim = &scenario.claims[name];
    let elements = cited
        .get(name)
        .map(|names| names.join(" "))
        .unwrap_or_default();
    let status = if claim.modelled {
        "modelled"
    } else {
        "left_out"
    };
    [
        name.into(),
        status.into(),
        elements,
        claim.why.clone().unwrap_or_default(),
    ]
}

fn csv(rows: &[[String; 4]]) -> String {
    let quoted = |cell: &String| match cell.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.clone(),
    };
    let line = |row: &[String; 4]| row.iter().map(quoted).collect::<Vec<_>>().join(",") + "\r\n";
    let head = ["claim", "status", "elements", "reason"].map(String::from);
    std::iter::once(&head).chain(rows).map(line).collect()
}

#[expect(clippy::cast_precision_loss, reason = "claims are few")]
fn table(rows: &[[String; 4]], texts: &Texts, shell: &Shell) -> String {
    let mut out = String::new();
    for [name, status, elements, reason] in rows {
        let claim = texts
            .find(shell.lang, &key("claim", name), &[])
            .unwrap_or_default();
        let mut table = Table::new(&[false, false]);
        table.row(vec![name.clone(), claim]);
        let modelled = status == "modelled";
        let by = if modelled {
            elements.replace(' ', ", ")
        } else {
            reason.clone()
        };
        let said = shell.say(
            if modelled {
                "claims-modelled"
            } else {
                "claims-left-out"
            },
            &[("by", by.into())],
        );
        table.row(vec![String::new(), said]);
        out.push_str(&table.draw(shell.width, ""));
    }
    let modelled = rows.iter().filter(|r| r[1] == "modelled").count();
    let args = [
        ("modelled", (modelled as f64).into()),
        ("n", (rows.len() as f64).into()),
    ];
    format!("{out}\n{}", shell.paragraph("claims-summary", &args))
}

//! The tables of an attribution, and its figures.

use super::Found;
use crate::record::answer::{Cell, Sheet};
use crate::record::tables::Holds;
use serde_json::{Map, json};

/// Returns the numbers that people look at first.
pub(super) fn figures(
    found: &Found,
    event: &str,
    names: &[&str],
) -> Map<String, serde_json::Value> {
    let [whole, sum] = found.whole();
    let largest = (0..names.len()).max_by(|a, b| {
        let size = |i: &usize| found.shapley[*i].value.abs();
        size(a).total_cmp(&size(b))
    });
    let figures = [
        ("event", json!(event)),
        ("groups", json!(names)),
        ("with_all_less_none", json!(whole)),
        ("sum_of_shares", json!(sum)),
        ("largest", json!(largest.map(|i| names[i]))),
        ("exact", json!(found.is_exact)),
    ];
    figures
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// Returns the tables.
pub(super) fn sheets(found: &Found) -> Vec<Sheet> {
    let difference = || Holds::Number(-1.0, 1.0);
    let mut columns = vec![("group", Holds::Text), ("switches", Holds::Text)];
    columns.extend(
        [
            "shapley",
            "shapley_low",
            "shapley_high",
            "left_out",
            "left_out_low",
            "left_out_high",
        ]
        .map(|name| (name, difference())),
    );
    columns.push(("mcnemar", Holds::Number(0.0, 1.0)));
    let mut shares = Sheet::new("attributed", &["group"], columns);
    for (i, group) in found.groups.iter().enumerate() {
        let (phi, out) = (&found.shapley[i], found.without(i));
        let e = out.newcombe();
        let mut row: Vec<Cell> = vec![group.name.as_str().into(), group.switches.join("+").into()];
        row.extend(
            [
                phi.value,
                phi.low,
                phi.high,
                e.value,
                e.low,
                e.high,
                out.mcnemar(),
            ]
            .map(Cell::from),
        );
        shares.push(row);
    }
    let mut coalitions = Sheet::new(
        "coalitions",
        &["on"],
        [
            ("on", Holds::Text),
            ("runs", Holds::Integer(0, i64::MAX)),
            ("event", Holds::Integer(0, i64::MAX)),
        ],
    );
    for (set, happened) in &found.happened {
        let on = found
            .groups
            .iter()
            .enumerate()
            .filter(|(i, _)| set >> i & 1 == 1);
        let on: Vec<&str> = on.map(|(_, group)| group.name.as_str()).collect();
        coalitions.push(vec![
            on.join("+").into(),
            happened.len().into(),
            found.count(*set).into(),
        ]);
    }
    vec![shares, coalitions]
}

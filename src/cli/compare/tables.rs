//! The tables of a comparison, and its figures.

use crate::analysis::compare::{Comparison, Share};
use crate::record::answer::{Cell, Sheet};
use crate::record::tables::Holds;
use serde_json::{Map, json};

/// Returns the numbers that people look at first.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of runs are far below 2^53"
)]
pub(super) fn figures(found: &Comparison) -> Map<String, serde_json::Value> {
    let (event, reduction) = &found.events[0];
    let (n, newcombe) = (event.pairs.n() as f64, event.pairs.newcombe());
    let [first, second] = event.pairs.counts().map(|count| count as f64 / n);
    let figures = [
        ("event", json!(event.name)),
        ("pairs", json!(event.pairs.n())),
        ("first", json!(first)),
        ("second", json!(second)),
        ("difference", json!(newcombe.value)),
        ("low", json!(newcombe.low)),
        ("high", json!(newcombe.high)),
        ("p", json!(event.p)),
        ("variance_reduction", json!(reduction.value)),
        (
            "variance_reduction_most",
            json!(event.pairs.most_variance_reduction()),
        ),
        ("variance_reduction_low", json!(reduction.low)),
        ("variance_reduction_high", json!(reduction.high)),
    ];
    figures
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// Returns the tables.
pub(super) fn sheets(found: &Comparison) -> Vec<Sheet> {
    let any = || Holds::Number(f64::NEG_INFINITY, f64::INFINITY);
    let count = || Holds::Integer(0, i64::MAX);
    let chance = || Holds::Number(0.0, 1.0);
    let shared = |name: &'static str| {
        let mut columns = vec![(name, Holds::Text)];
        columns.extend(["both", "first_only", "second_only", "neither"].map(|c| (c, count())));
        columns.extend(
            [
                "difference",
                "newcombe_low",
                "newcombe_high",
                "bonett_price_low",
                "bonett_price_high",
            ]
            .map(|c| (c, Holds::Number(-1.0, 1.0))),
        );
        columns.extend(["mcnemar", "holm"].map(|c| (c, chance())));
        columns
    };
    let mut columns = shared("event");
    columns.extend(["variance_reduction", "reduction_low", "reduction_high"].map(|c| (c, any())));
    let mut events = Sheet::new("compared_events", &["event"], columns);
    for (event, reduction) in &found.events {
        let mut row = cells(event);
        row.extend([reduction.value, reduction.low, reduction.high].map(Cell::from));
        events.push(row);
    }
    let mut outcomes = Sheet::new("compared_outcomes", &["outcome"], shared("outcome"));
    for outcome in &found.outcomes {
        outcomes.push(cells(outcome));
    }
    let mut columns = vec![("number", Holds::Text)];
    columns.extend(["first", "second", "difference", "low", "high"].map(|c| (c, any())));
    let mut numbers = Sheet::new("compared_numbers", &["number"], columns);
    for number in &found.numbers {
        let e = &number.difference;
        let values = [number.means[0], number.means[1], e.value, e.low, e.high];
        let mut row = vec![Cell::from(number.name)];
        row.extend(values.map(Cell::from));
        numbers.push(row);
    }
    vec![events, outcomes, numbers]
}

fn cells(share: &Share) -> Vec<Cell> {
    let pairs = &share.pairs;
    let (newcombe, bonett) = (pairs.newcombe(), pairs.bonett_price());
    let mut row = vec![Cell::from(share.name.as_str())];
    row.extend([pairs.both, pairs.first, pairs.second, pairs.neither].map(Cell::from));
    let values = [
        newcombe.value,
        newcombe.low,
        newcombe.high,
        bonett.low,
        bonett.high,
        share.p,
        share.adjusted,
    ];
    row.extend(values.map(Cell::from));
    row
}

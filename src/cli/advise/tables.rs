//! The table of an advice, and its figures.

use super::Found;
use crate::analysis::racing::Lane;
use crate::record::answer::{Cell, Sheet};
use crate::record::tables::Holds;
use crate::stats::Estimate;
use serde_json::{Map, json};

/// Returns the numbers that people look at first.
pub(super) fn figures(found: &Found, event: &str) -> Map<String, serde_json::Value> {
    let fresh = Estimate::share(found.fresh.count(), found.fresh.happened.len() as u64);
    let less = found.own.against(&found.fresh).newcombe();
    let left = found.lanes.iter().filter(|lane| !lane.is_dropped).count();
    let figures = [
        ("event", json!(event)),
        ("best", json!(found.names[found.best])),
        ("left", json!(left)),
        ("share", json!(fresh.value)),
        ("low", json!(fresh.low)),
        ("high", json!(fresh.high)),
        ("own_choice_less_best", json!(less.value)),
        ("own_choice_less_best_low", json!(less.low)),
        ("own_choice_less_best_high", json!(less.high)),
    ];
    figures
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// Returns the tables.
pub(super) fn sheet(found: &Found) -> Sheet {
    let share = || Holds::Number(0.0, 1.0);
    let difference = || Holds::Number(-1.0, 1.0);
    let mut sheet = Sheet::new(
        "advice",
        &["option"],
        [
            ("option", Holds::Text),
            ("forks", Holds::Integer(0, i64::MAX)),
            ("event", Holds::Integer(0, i64::MAX)),
            ("share", share()),
            ("low", share()),
            ("high", share()),
            ("less_best", difference()),
            ("less_best_low", difference()),
            ("less_best_high", difference()),
            ("dropped", Holds::Flag),
        ],
    );
    for i in ranking(found) {
        let lane = &found.lanes[i];
        let e = Estimate::share(lane.count(), lane.happened.len() as u64);
        let less = lane.against(&found.lanes[found.best]).newcombe();
        let mut row: Vec<Cell> = vec![
            found.names[i].as_str().into(),
            e.n.into(),
            lane.count().into(),
        ];
        row.extend([e.value, e.low, e.high].map(Cell::from));
        if i == found.best {
            row.extend([Cell::Missing, Cell::Missing, Cell::Missing]);
        } else {
            row.extend([less.value, less.low, less.high].map(Cell::from));
        }
        row.push(lane.is_dropped.into());
        sheet.push(row);
    }
    sheet
}

/// Returns the options: those left first, then those that lasted longest; in each the lower share first.
pub(super) fn ranking(found: &Found) -> Vec<usize> {
    let share = |lane: &Lane| Estimate::wilson(lane.count(), lane.happened.len() as u64).value;
    let mut places: Vec<usize> = (0..found.lanes.len()).collect();
    places.sort_by(|a, b| {
        let [a, b] = [a, b].map(|i| &found.lanes[*i]);
        let order = a.is_dropped.cmp(&b.is_dropped);
        let order = order.then(b.happened.len().cmp(&a.happened.len()));
        order.then(share(a).total_cmp(&share(b)))
    });
    places
}

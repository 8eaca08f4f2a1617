//! The table of a search, and its figures.

use super::{Found, Search};
use crate::record::answer::{Cell, Sheet};
use crate::record::tables::Holds;
use crate::stats::Estimate;
use serde_json::{Map, json};

/// Returns the numbers that people look at first.
pub(super) fn figures(found: &Found) -> Map<String, serde_json::Value> {
    let [own, best] = found
        .pairs
        .counts()
        .map(|count| Estimate::share(count, found.pairs.n()));
    let less = found.pairs.newcombe();
    let figures = [
        ("event", json!(found.event)),
        ("best", json!(found.best)),
        ("fresh_seed", json!(found.seed)),
        ("share", json!(best.value)),
        ("low", json!(best.low)),
        ("high", json!(best.high)),
        ("share_as_it_is", json!(own.value)),
        ("less", json!(less.value)),
        ("less_low", json!(less.low)),
        ("less_high", json!(less.high)),
    ];
    figures
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// Returns the table.
pub(super) fn sheet(found: &Found) -> Sheet {
    let any = || Holds::Number(f64::NEG_INFINITY, f64::INFINITY);
    let count = || Holds::Integer(0, i64::MAX);
    match &found.search {
        Search::Menu(menu, tried) => {
            let columns = [
                ("postures", Holds::Text),
                ("runs", count()),
                ("share", Holds::Number(0.0, 1.0)),
                ("dropped_in_round", count()),
            ];
            let mut sheet = Sheet::new("candidates", &["postures"], columns);
            for (postures, tried) in menu.iter().zip(tried) {
                let dropped = tried.dropped.map(Cell::from).unwrap_or(Cell::Missing);
                sheet.push(vec![
                    postures.join(" ").into(),
                    tried.runs.into(),
                    tried.loss.into(),
                    dropped,
                ]);
            }
            sheet
        }
        Search::Numbers(numbers, rounds) => {
            let columns = [
                ("round", count()),
                ("path", Holds::Text),
                ("mean", any()),
                ("spread", any()),
                ("lowest_share", Holds::Number(0.0, 1.0)),
            ];
            let mut sheet = Sheet::new("rounds", &["round", "path"], columns);
            for (i, round) in rounds.iter().enumerate() {
                for (j, number) in numbers.iter().enumerate() {
                    let width = number.range.end - number.range.start;
                    sheet.push(vec![
                        (i + 1).into(),
                        number.path.as_str().into(),
                        (number.range.start + round.mean[j] * width).into(),
                        (round.spread[j] * width).into(),
                        round.best.into(),
                    ]);
                }
            }
            sheet
        }
    }
}

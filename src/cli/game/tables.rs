//! The tables of a game of postures, and its figures.

use super::{Found, Game, payoff};
use crate::analysis::game::Equilibrium;
use crate::record::answer::{Cell, Sheet};
use crate::record::tables::Holds;
use serde_json::{Map, json};

/// Returns the numbers that people look at first.
pub(super) fn figures(found: &Found) -> Map<String, serde_json::Value> {
    let pure = found.equilibria.iter().filter(|e| e.is_pure()).count();
    let figures = [
        ("equilibria", json!(found.equilibria.len())),
        ("pure", json!(pure)),
        ("epsilon", json!(found.epsilon)),
        ("runs_per_cell", json!(found.cells[0][0].payoffs[0].len())),
    ];
    figures
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// Returns the tables.
pub(super) fn sheets(found: &Found, args: &Game) -> Vec<Sheet> {
    let any = || Holds::Number(f64::NEG_INFINITY, f64::INFINITY);
    let mut columns = vec![
        ("first", Holds::Text),
        ("second", Holds::Text),
        ("runs", Holds::Integer(0, i64::MAX)),
        ("event", Holds::Integer(0, i64::MAX)),
    ];
    for side in [
        [
            "first_payoff",
            "first_low",
            "first_high",
            "first_regret",
            "first_regret_low",
            "first_regret_high",
        ],
        [
            "second_payoff",
            "second_low",
            "second_high",
            "second_regret",
            "second_regret_low",
            "second_regret_high",
        ],
    ] {
        columns.extend(side.map(|name| (name, any())));
    }
    columns.push(("pure_equilibrium", Holds::Flag));
    let mut payoffs = Sheet::new("payoffs", &["first", "second"], columns);
    for (i, row) in found.cells.iter().enumerate() {
        for (j, cell) in row.iter().enumerate() {
            let names = [&found.menus[0][i], &found.menus[1][j]];
            let mut line: Vec<Cell> = names.map(|n| n.as_str().into()).to_vec();
            line.extend([cell.payoffs[0].len().into(), cell.count().into()]);
            for side in [0, 1] {
                for e in [payoff(cell, side), found.regret(i, j, side)] {
                    line.extend([e.value, e.low, e.high].map(Cell::from));
                }
            }
            line.push(found.is_pure_equilibrium(i, j).into());
            payoffs.push(line);
        }
    }
    let columns = [
        ("equilibrium", Holds::Integer(1, i64::MAX)),
        ("actor", Holds::Text),
        ("posture", Holds::Text),
        ("weight", Holds::Number(0.0, 1.0)),
        ("value", any()),
    ];
    let mut equilibria = Sheet::new("equilibria", &["equilibrium", "actor", "posture"], columns);
    for (number, e) in found.equilibria.iter().enumerate() {
        for (side, weights) in [&e.first, &e.second].into_iter().enumerate() {
            for (posture, weight) in found.menus[side].iter().zip(weights) {
                equilibria.push(vec![
                    (number + 1).into(),
                    args.actors()[side].into(),
                    posture.as_str().into(),
                    (*weight).into(),
                    e.values[side].into(),
                ]);
            }
        }
    }
    vec![payoffs, equilibria]
}

impl Found {
    /// Whether neither gains by moving alone from a pair of postures.
    pub(super) fn is_pure_equilibrium(&self, i: usize, j: usize) -> bool {
        let holds = |e: &&Equilibrium| e.is_pure() && e.first[i] > 0.5 && e.second[j] > 0.5;
        self.equilibria.iter().any(|e| holds(&e))
    }
}

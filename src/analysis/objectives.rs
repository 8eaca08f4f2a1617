//! Objectives judged: what each seat of an exercise was after, and what came of it, with the turn that decided it.
//!
//! Invariant: what passes or fails and what is graded stay two kinds; nothing here adds them up.

use crate::rules::Ruleset;
use crate::rules::expr::{Expr, Frame, Value};
use crate::rules::objective::Test;

/// What came of an objective.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// Which, by its place in the ruleset.
    pub objective: usize,
    /// How it stands.
    pub came: Came,
}

/// How an objective stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Came {
    /// Pass or fail.
    Passed {
        /// Whether it is reached.
        is_reached: bool,
        /// Turn that decided it: the first at which `Always` broke or `Once` held; else the last.
        turn: u32,
    },
    /// Graded.
    Graded {
        /// The number at the close of the last turn.
        value: f64,
        /// Share of the way from bad to good, 0..1.
        share: f64,
    },
}

/// Judges every objective on the states at the close of each turn, the first first. With no turn played yet, `start` is what is
/// judged.
#[must_use]
pub fn judge(rules: &Ruleset, start: &[Value], closes: &[&[Value]]) -> Vec<Evidence> {
    let one = |(objective, o): (usize, &crate::rules::objective::Objective)| Evidence {
        objective,
        came: came(&o.test, start, closes),
    };
    rules.objectives.iter().enumerate().map(one).collect()
}

fn came(test: &Test, start: &[Value], closes: &[&[Value]]) -> Came {
    let last = closes.last().copied().unwrap_or(start);
    let holds = |when: &Expr, state: &[Value]| when.holds(state, &Frame::EMPTY);
    let end = number(closes.len());
    let first = |wanted: bool, when: &Expr| {
        let place = closes.iter().position(|s| holds(when, s) == wanted);
        place.map(|at| number(at + 1))
    };
    let passed = |is_reached, turn| Came::Passed { is_reached, turn };
    match test {
        Test::AtEnd(when) => passed(holds(when, last), end),
        Test::Always(when) => first(false, when).map_or(passed(true, end), |t| passed(false, t)),
        Test::Once(when) => first(true, when).map_or(passed(false, end), |t| passed(true, t)),
        Test::Graded { value, bad, good } => {
            let value = value.eval(last, &Frame::EMPTY);
            Came::Graded {
                value,
                share: ((value - bad) / (good - bad)).clamp(0.0, 1.0),
            }
        }
    }
}

fn number(turns: usize) -> u32 {
    u32::try_from(turns).expect("an exercise has at most 520 turns")
}

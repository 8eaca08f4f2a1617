//! Compiled objectives: what each seat of an exercise is after. No run reads them.

use super::expr::Expr;
use super::lower::{Lowerer, Scope, id16};
use crate::ids::natural;
use crate::scenario::model::{Judged, Known};

/// A compiled objective.
#[derive(Debug, Clone)]
pub struct Objective {
    /// Its name.
    pub name: String,
    /// Whose it is.
    pub actor: u16,
    /// Whether only its own seat may know it before the end.
    pub is_secret: bool,
    /// How it is judged.
    pub test: Test,
}

/// How an objective is judged. What passes or fails is never averaged with what is graded.
#[derive(Debug, Clone)]
pub enum Test {
    /// Pass or fail: holds at the close of the last turn.
    AtEnd(Expr),
    /// Pass or fail: holds at the close of every turn.
    Always(Expr),
    /// Pass or fail: holds at the close of one turn at least.
    Once(Expr),
    /// Graded: how far a number has come at the end from bad to good.
    Graded {
        /// The number.
        value: Expr,
        /// Value at which nothing is reached.
        bad: f64,
        /// Value at which all is reached.
        good: f64,
    },
}

/// Compiles the objectives, in natural order of their names.
pub(super) fn objectives(l: &mut Lowerer) -> Vec<Objective> {
    let checked = l.checked;
    let mut names: Vec<&String> = checked.scenario.objectives.keys().collect();
    names.sort_by(|a, b| natural(a, b));
    let plain = Scope::plain();
    let mut list = vec![];
    for name in names {
        let o = &checked.scenario.objectives[name];
        list.push(Objective {
            name: name.clone(),
            actor: id16(&l.registry.actors, &o.actor),
            is_secret: o.known == Known::Secret,
            test: match &o.judged {
                Judged::AtEnd(when) => Test::AtEnd(l.conditions(when, &plain)),
                Judged::Always(when) => Test::Always(l.conditions(when, &plain)),
                Judged::Once(when) => Test::Once(l.conditions(when, &plain)),
                Judged::Graded { value, bad, good } => Test::Graded {
                    value: l.num(value, &plain),
                    bad: *bad,
                    good: *good,
                },
            },
        });
    }
    list
}

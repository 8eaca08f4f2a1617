//! Compiled effects: what a rule, deed, lens, inject or red line asks for. The place to add an effect.

use super::change::{Cause, Change, Verb};
use super::expr::{Expr, Frame, Known, Place, Value};

/// A compiled effect on one cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// Which cell.
    pub place: Place,
    /// How the amount is applied.
    pub verb: Verb,
    /// How much.
    pub amount: Amount,
}

/// How much an effect asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Amount {
    /// A constant.
    Number(f64),
    /// A formula, out of the way of the numbers.
    Formula(Box<Expr>),
}

impl From<Expr> for Amount {
    fn from(expr: Expr) -> Self {
        expr.constant()
            .map_or_else(|| Self::Formula(Box::new(expr)), Self::Number)
    }
}

/// A deed that an effect makes an actor do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forced {
    /// The option that is done.
    pub option: u16,
}

/// What follows from one entry: changes of cells, and deeds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Effects {
    /// Changes of cells.
    pub cells: Vec<Effect>,
    /// Deeds.
    pub deeds: Vec<Forced>,
}

impl Effects {
    /// Pushes the changes that follow; all amounts are read from the same state.
    #[inline]
    pub fn push(&self, state: &[Value], frame: &Frame, cause: Cause, out: &mut Vec<Change>) {
        for effect in &self.cells {
            let Some(cell) = effect.place.cell(frame) else {
                continue;
            };
            let amount = match &effect.amount {
                Amount::Number(x) => *x,
                Amount::Formula(f) => f.eval(state, frame),
            };
            out.push(Change {
                cell,
                verb: effect.verb,
                cause,
                amount,
            });
        }
    }

    /// Returns the effects with the known sides filled in.
    #[must_use]
    pub fn bind(&self, known: &Known) -> Self {
        let bound = |e: &Effect| Effect {
            place: e.place.bind(known),
            verb: e.verb,
            amount: match &e.amount {
                Amount::Number(x) => Amount::Number(*x),
                Amount::Formula(f) => f.bind(known).into(),
            },
        };
        Self {
            cells: self.cells.iter().map(bound).collect(),
            deeds: self.deeds.clone(),
        }
    }
}

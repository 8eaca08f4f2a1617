//! What values a formula can take, from what its quantities can: for "never holds", "may divide by zero" and their like.

use super::ast::{Choice, Comparison, Expr, Operation, Quantity, Term};
use crate::math;
use crate::slot::{Function, Word};

/// What quantities can be.
pub(crate) trait Bounds {
    /// Lowest and highest value of a quantity.
    fn quantity(&self, quantity: &Quantity, of: &[Term]) -> (f64, f64);
    /// Whether a true-or-false quantity can be true, and whether it can be false.
    fn truth(&self, quantity: &Quantity, of: &[Term]) -> (bool, bool);
    /// Lowest and highest value of a parameter.
    fn parameter(&self, name: &str) -> (f64, f64);
    /// Lowest and highest value of a word.
    fn word(&self, word: Word) -> (f64, f64);
    /// Whether a quantity that holds words can hold this one.
    fn code(&self, quantity: &Quantity, of: &[Term], code: u32) -> bool;
}

/// Returns the lowest and highest value of a number.
pub(crate) fn range(expr: &Expr, bounds: &impl Bounds) -> (f64, f64) {
    match expr {
        Expr::Number(number) => (*number, *number),
        Expr::Parameter(name) => bounds.parameter(name),
        Expr::Word(word) => bounds.word(*word),
        Expr::Read(quantity, of) => bounds.quantity(quantity, of),
        Expr::Negative(part) => {
            let (low, high) = range(part, bounds);
            (-high, -low)
        }
        Expr::Binary(operation, left, right) => {
            binary(*operation, range(left, bounds), range(right, bounds))
        }
        Expr::Call(function, parts) => call(*function, parts, bounds),
        Expr::Compare(..)
        | Expr::Is(..)
        | Expr::All(_)
        | Expr::Any(_)
        | Expr::Not(_)
        | Expr::Bound(_) => (0.0, 1.0),
    }
}

fn binary(operation: Operation, (a, b): (f64, f64), (c, d): (f64, f64)) -> (f64, f64) {
    match operation {
        Operation::Add => (a + c, b + d),
        Operation::Subtract => (a - d, b - c),
        Operation::Multiply => hull([a * c, a * d, b * c, b * d]),
        Operation::Divide => hull([a / c, a / d, b / c, b / d]),
    }
}

/// Products of zero and infinity count for nothing: the zero is among the others.
fn hull(values: [f64; 4]) -> (f64, f64) {
    let known = values.into_iter().filter(|x| !x.is_nan());
    known.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| {
        (low.min(x), high.max(x))
    })
}

fn call(function: Function, parts: &[Expr], bounds: &impl Bounds) -> (f64, f64) {
    if function == Function::OneIf {
        let (holds, fails) = truth(&parts[0], bounds);
        return (f64::from(u8::from(!fails)), f64::from(u8::from(holds)));
    }
    let values: Vec<(f64, f64)> = parts.iter().map(|part| range(part, bounds)).collect();
    let lows = values.iter().map(|v| v.0);
    let highs = values.iter().map(|v| v.1);
    let (low, high) = values[0];
    match function {
        Function::Min => (
            lows.fold(f64::INFINITY, f64::min),
            highs.fold(f64::INFINITY, f64::min),
        ),
        Function::Max => (
            lows.fold(f64::NEG_INFINITY, f64::max),
            highs.fold(f64::NEG_INFINITY, f64::max),
        ),
        Function::Abs if low >= 0.0 => (low, high),
        Function::Abs if high <= 0.0 => (-high, -low),
        Function::Abs => (0.0, high.max(-low)),
        Function::Floor => (low.floor(), high.floor()),
        Function::Exp => (math::exp(low), math::exp(high)),
        Function::Logistic => (math::logistic(low), math::logistic(high)),
        Function::Clamp => {
            let (floor, ceiling) = (values[1], values[2]);
            (
                low.max(floor.0).min(ceiling.0),
                high.max(floor.1).min(ceiling.1),
            )
        }
        Function::Mod => {
            let by = values[1];
            if low.total_cmp(&high).is_eq() && by.0.total_cmp(&by.1).is_eq() {
                let rest = low.rem_euclid(by.0);
                (rest, rest)
            } else {
                (0.0, by.1.max(0.0))
            }
        }
        Function::OneIf => (0.0, 1.0),
    }
}

/// Returns whether a condition can hold, and whether it can fail.
pub(crate) fn truth(expr: &Expr, bounds: &impl Bounds) -> (bool, bool) {
    match expr {
        Expr::Compare(comparison, left, right) => {
            compare(*comparison, range(left, bounds), range(right, bounds))
        }
        Expr::Read(quantity, of) => bounds.truth(quantity, of),
        Expr::Not(part) => {
            let (holds, fails) = truth(part, bounds);
            (fails, holds)
        }
        Expr::All(parts) => {
            let parts = parts.iter().map(|part| truth(part, bounds));
            parts.fold((true, false), |all, part| {
                (all.0 && part.0, all.1 || part.1)
            })
        }
        Expr::Any(parts) => {
            let parts = parts.iter().map(|part| truth(part, bounds));
            parts.fold((false, true), |any, part| {
                (any.0 || part.0, any.1 && part.1)
            })
        }
        Expr::Is(left, choices, negated) => {
            let one = choices.iter().map(|choice| is(left, choice, bounds));
            let (holds, fails) = one.fold((false, true), |any, part| {
                (any.0 || part.0, any.1 && part.1)
            });
            if *negated {
                (fails, holds)
            } else {
                (holds, fails)
            }
        }
        _ => (true, true),
    }
}

fn compare(comparison: Comparison, (a, b): (f64, f64), (c, d): (f64, f64)) -> (bool, bool) {
    match comparison {
        Comparison::AtLeast => (b >= c, a < d),
        Comparison::Above => (b > c, a <= d),
        Comparison::AtMost => (a <= d, b > c),
        Comparison::Below => (a < d, b >= c),
    }
}

fn is(left: &Expr, choice: &Choice, bounds: &impl Bounds) -> (bool, bool) {
    match (left, choice) {
        (_, Choice::Number(right)) => {
            let ((a, b), (c, d)) = (range(left, bounds), range(right, bounds));
            let point = a >= b && c >= d && a >= c && a <= c;
            (b >= c && a <= d, !point)
        }
        (Expr::Read(quantity, of), Choice::Code(code)) => (bounds.code(quantity, of, *code), true),
        _ => (true, true),
    }
}

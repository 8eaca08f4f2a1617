//! One path over a cloud of runs: the rung of each pair turn by turn, and where most runs lie.

use super::scale::Scale;
use super::svg::{Anchor, Drawing, NARROW, actor_class, fitted, fixed};
use std::fmt::Write;

/// A pair: its path, and the runs around it.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The pair in full.
    pub name: String,
    /// Whose conduct, by number: its colour.
    pub actor: usize,
    /// Its rung from the start on, turn by turn.
    pub path: Vec<f64>,
    /// Quantiles 0.05, 0.25, 0.5, 0.75, 0.95 of the runs, likewise.
    pub runs: Vec<[f64; 5]>,
}

/// Height of a panel.
const TALL: f64 = 176.0;

/// Draws a panel for each pair; `top` is the highest rung, `turn` names the axis below.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "few panels, few turns")]
pub fn among(width: f64, label: &str, pairs: &[Pair], top: usize, turn: &str) -> Drawing {
    let across = if width <= NARROW { 1 } else { 2 };
    let down = pairs.len().div_ceil(across);
    let mut drawing = Drawing::new(width, TALL * down as f64 + 4.0, label);
    let cell = width / across as f64;
    for (i, pair) in pairs.iter().enumerate() {
        let corner = [(i % across) as f64 * cell, (i / across) as f64 * TALL];
        panel(
            &mut drawing,
            pair,
            [corner[0], corner[1], cell],
            top as f64,
            turn,
        );
    }
    drawing
}

#[expect(clippy::cast_precision_loss, reason = "few turns")]
fn panel(drawing: &mut Drawing, pair: &Pair, [left, top, width]: [f64; 3], rungs: f64, turn: &str) {
    let last = pair.runs.len().max(pair.path.len()).max(2) - 1;
    let x = Scale {
        values: [0.0, last as f64],
        places: [left + 26.0, left + width - 14.0],
    };
    let y = Scale {
        values: [0.0, rungs],
        places: [top + 138.0, top + 30.0],
    };
    let name = fitted(&pair.name, width - 20.0, "b");
    drawing.text("b", (left + 4.0, top + 16.0), Anchor::Start, &name);
    for rung in [0.0, (rungs / 2.0).round(), rungs] {
        let at = fixed(y.at(rung));
        drawing.path(
            "g",
            &format!("M{} {at}H{}", fixed(x.places[0]), fixed(x.places[1])),
        );
        drawing.text(
            "t",
            (left + 20.0, y.at(rung) + 4.0),
            Anchor::End,
            &fixed(rung),
        );
    }
    for (at, anchor) in [(0, Anchor::Middle), (last, Anchor::Middle)] {
        let place = (x.at(at as f64), top + 154.0);
        drawing.text("t", place, anchor, &at.to_string());
    }
    let middle = f64::midpoint(x.places[0], x.places[1]);
    drawing.text("t", (middle, top + 154.0), Anchor::Middle, turn);
    let tone = actor_class(pair.actor);
    for (class, low, high) in [("outer", 0, 4), ("inner", 1, 3)] {
        let quantile = |q: usize| pair.runs.iter().map(move |run| run[q]).enumerate();
        let mut d = line(&x, &y, quantile(high));
        for (turn, value) in quantile(low).collect::<Vec<_>>().into_iter().rev() {
            let _ = write!(d, "L{} {}", fixed(x.at(turn as f64)), fixed(y.at(value)));
        }
        if !d.is_empty() {
            drawing.path(&format!("{class} {tone}"), &(d + "Z"));
        }
    }
    let path = line(&x, &y, pair.path.iter().copied().enumerate());
    drawing.path("w", &path);
}

#[expect(clippy::cast_precision_loss, reason = "few turns")]
fn line(x: &Scale, y: &Scale, points: impl Iterator<Item = (usize, f64)>) -> String {
    let mut d = String::new();
    for (turn, value) in points {
        let sign = if d.is_empty() { 'M' } else { 'L' };
        let _ = write!(
            d,
            "{sign}{} {}",
            fixed(x.at(turn as f64)),
            fixed(y.at(value))
        );
    }
    d
}

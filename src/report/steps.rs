//! What changes turn by turn: shares of the rungs as stacked areas, and bands of tension for each pair.

use super::scale::Scale;
use super::svg::{Anchor, Drawing, NARROW, actor_class, breadth, fixed, rung_class};
use std::fmt::Write;

/// Height between two lines of labels.
const LINE: f64 = 16.0;
/// Rungs held by less than this of the runs are labelled together, beside the chart.
const SHOWN: f64 = 0.03;
/// Rungs held by less than this of the runs together have no label.
const SEEN: f64 = 0.005;

/// Draws the share of each rung at each turn, from the start on; `label_of` writes the rungs from one to another with their share.
#[must_use]
pub fn stacked(
    width: f64,
    label: &str,
    shares: &[Vec<f64>],
    label_of: &dyn Fn([usize; 2], f64) -> String,
    turn_word: &str,
) -> Drawing {
    let is_narrow = width <= NARROW;
    let (height, left, bottom) = (300.0, 34.0, 262.0);
    let end = shares.last().map_or(&[][..], Vec::as_slice);
    let texts: Vec<([usize; 2], String)> = labelled(end)
        .into_iter()
        .map(|group| (group, label_of(group, held(end, group))))
        .collect();
    let widest = texts
        .iter()
        .map(|(_, t)| breadth(t, ""))
        .fold(0.0, f64::max);
    let right = width - widest - 18.0;
    let turns = shares.len().saturating_sub(1);
    #[expect(clippy::cast_precision_loss, reason = "few turns")]
    let x = Scale {
        values: [0.0, turns.max(1) as f64],
        places: [left, right],
    };
    let y = Scale {
        values: [0.0, 1.0],
        places: [bottom, 12.0],
    };
    let mut drawing = Drawing::new(width, height, label);
    let rungs = end.len();
    for rung in 0..rungs {
        let edge = |turn: &Vec<f64>, to: usize| y.at(turn[..to].iter().sum());
        let upper: Vec<f64> = shares.iter().map(|t| edge(t, rung + 1)).collect();
        let lower: Vec<f64> = shares.iter().map(|t| edge(t, rung)).collect();
        let class = format!("f {}", rung_class(rung, rungs.saturating_sub(1)));
        drawing.path(&class, &area(&x, &upper, &lower));
    }
    for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
        let text = fixed(share * 100.0);
        drawing.text("t", (left - 5.0, y.at(share) + 4.0), Anchor::End, &text);
    }
    turn_axis(
        &mut drawing,
        &x,
        turns,
        bottom,
        if is_narrow { 3 } else { 6 },
    );
    drawing.text("t", (right, height - 4.0), Anchor::End, turn_word);
    beside(&mut drawing, &texts, end, &y, right);
    drawing
}

/// Returns the rungs that are labelled, from one to another, the highest first: small neighbours together.
fn labelled(end: &[f64]) -> Vec<[usize; 2]> {
    let mut groups: Vec<[usize; 2]> = Vec::new();
    for rung in (0..end.len()).rev() {
        match groups.last_mut() {
            Some([low, _]) if end[*low] < SHOWN && end[rung] < SHOWN => *low = rung,
            _ => groups.push([rung, rung]),
        }
    }
    groups.retain(|group| held(end, *group) >= SEEN);
    groups
}

/// Returns the share of runs on the rungs from one to another.
fn held(end: &[f64], [low, high]: [usize; 2]) -> f64 {
    end[low..=high].iter().sum()
}

/// Writes labels beside the last turn, pushed apart where shares are small.
fn beside(
    drawing: &mut Drawing,
    texts: &[([usize; 2], String)],
    end: &[f64],
    y: &Scale,
    right: f64,
) {
    let middle =
        |group: [usize; 2]| y.at(end[..group[0]].iter().sum::<f64>() + held(end, group) / 2.0);
    let mut places: Vec<f64> = texts.iter().map(|(group, _)| middle(*group)).collect();
    let mut floor = y.places[1] + 2.0;
    for place in &mut places {
        *place = place.max(floor);
        floor = *place + LINE;
    }
    let mut ceiling = y.places[0] + 2.0;
    for place in places.iter_mut().rev() {
        *place = place.min(ceiling);
        ceiling = *place - LINE;
    }
    for ((group, text), place) in texts.iter().zip(places) {
        let (from, to) = (fixed(middle(*group)), fixed(place));
        let d = format!(
            "M{} {from}L{} {to}",
            fixed(right + 1.0),
            fixed(right + 10.0)
        );
        drawing.path("k", &d);
        drawing.text("", (right + 13.0, place + 4.5), Anchor::Start, text);
    }
}

#[expect(clippy::cast_precision_loss, reason = "few turns")]
pub(super) fn turn_axis(drawing: &mut Drawing, x: &Scale, turns: usize, bottom: f64, most: usize) {
    let step = [1, 2, 4, 5, 10, 20, 50, 100, 200]
        .into_iter()
        .find(|s| turns / s <= most);
    for turn in (0..=turns).step_by(step.unwrap_or(500)) {
        let at = x.at(turn as f64);
        drawing.path("k", &format!("M{} {}v5", fixed(at), fixed(bottom)));
        drawing.text("t", (at, bottom + 18.0), Anchor::Middle, &turn.to_string());
    }
}

pub(super) fn area(x: &Scale, upper: &[f64], lower: &[f64]) -> String {
    let mut d = line(x, upper.iter().copied().enumerate());
    for (at, y) in lower.iter().enumerate().rev() {
        #[expect(clippy::cast_precision_loss, reason = "few turns")]
        let _ = write!(d, "L{} {}", fixed(x.at(at as f64)), fixed(*y));
    }
    d + "Z"
}

pub(super) fn line(x: &Scale, points: impl Iterator<Item = (usize, f64)>) -> String {
    let mut d = String::new();
    for (at, y) in points {
        let sign = if d.is_empty() { 'M' } else { 'L' };
        #[expect(clippy::cast_precision_loss, reason = "few turns")]
        let _ = write!(d, "{sign}{} {}", fixed(x.at(at as f64)), fixed(y));
    }
    d
}

/// A pair's tension: its quantiles at each turn, from the start on.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// The pair in full.
    pub name: String,
    /// The same, short.
    pub short: String,
    /// Whose tension it is, by number: its colour.
    pub actor: usize,
    /// Quantiles 0.05, 0.25, 0.5, 0.75, 0.95 at each turn.
    pub bands: Vec<[f64; 5]>,
}

/// Draws a panel for each pair; `tick` writes 0, 0.5 and 1.
#[must_use]
pub fn bands(width: f64, label: &str, panels: &[Panel], tick: &dyn Fn(f64) -> String) -> Drawing {
    let across = if width <= NARROW { 2 } else { 3 };
    let down = panels.len().div_ceil(across);
    #[expect(clippy::cast_precision_loss, reason = "few panels")]
    let (cell, height) = (width / across as f64, 152.0 * down as f64);
    let mut drawing = Drawing::new(width, height + 4.0, label);
    for (i, panel) in panels.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "few panels")]
        let (left, top) = ((i % across) as f64 * cell, (i / across) as f64 * 152.0);
        one_panel(
            &mut drawing,
            panel,
            [left + 30.0, top, cell - 42.0],
            i % across == 0,
            tick,
        );
    }
    drawing
}

fn one_panel(
    drawing: &mut Drawing,
    panel: &Panel,
    [left, top, wide]: [f64; 3],
    is_first: bool,
    tick: &dyn Fn(f64) -> String,
) {
    let turns = panel.bands.len().saturating_sub(1);
    #[expect(clippy::cast_precision_loss, reason = "few turns")]
    let x = Scale {
        values: [0.0, turns.max(1) as f64],
        places: [left, left + wide],
    };
    let y = Scale {
        values: [0.0, 1.0],
        places: [top + 126.0, top + 28.0],
    };
    let is_short = breadth(&panel.name, "b") > wide;
    let name = if is_short { &panel.short } else { &panel.name };
    drawing.text("b", (left, top + 16.0), Anchor::Start, name);
    for value in [0.0, 0.5, 1.0] {
        let (at, end) = (fixed(y.at(value)), fixed(left + wide));
        drawing.path("g", &format!("M{} {at}H{end}", fixed(left)));
        if is_first {
            drawing.text(
                "t",
                (left - 4.0, y.at(value) + 4.0),
                Anchor::End,
                &tick(value),
            );
        }
    }
    let tone = actor_class(panel.actor);
    let of = |q: usize| panel.bands.iter().map(|b| y.at(b[q])).collect::<Vec<_>>();
    drawing.path(&format!("outer {tone}"), &area(&x, &of(4), &of(0)));
    drawing.path(&format!("inner {tone}"), &area(&x, &of(3), &of(1)));
    drawing.path(
        &format!("m {tone}"),
        &line(&x, of(2).into_iter().enumerate()),
    );
    drawing.text("t", (left, top + 143.0), Anchor::Start, "0");
    drawing.text(
        "t",
        (left + wide, top + 143.0),
        Anchor::End,
        &turns.to_string(),
    );
}

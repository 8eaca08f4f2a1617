//! Rows with intervals: shares as bars from zero, numbers as dots in their range.

use super::scale::{Scale, ticks};
use super::svg::{Anchor, Drawing, NARROW, breadth, fitted, fixed};

/// Widest column of names beside a chart.
const NAMES: f64 = 300.0;

/// How a value is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A bar from zero.
    Bar,
    /// A dot.
    Dot,
}

/// A row: a name, a value with its ends, and both in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What it is about.
    pub name: String,
    /// Class of its colour.
    pub tone: String,
    /// The value.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Value and ends in words.
    pub text: String,
}

/// Draws rows. `tick` writes a value of the axis, given whether it is the last.
#[must_use]
pub fn rows(
    width: f64,
    label: &str,
    rows: &[Row],
    mark: Mark,
    tick: &dyn Fn(f64, bool) -> String,
) -> Drawing {
    let is_narrow = width <= NARROW;
    let widest = |texts: &mut dyn Iterator<Item = f64>| texts.fold(0.0, f64::max);
    let names = widest(&mut rows.iter().map(|r| breadth(&r.name, ""))).min(NAMES);
    let words = widest(&mut rows.iter().map(|r| breadth(&r.text, "")));
    let left = if is_narrow { 4.0 } else { names + 16.0 };
    let high = rows
        .iter()
        .map(|r| if r.high.is_finite() { r.high } else { r.value });
    let list = ticks(high.fold(0.0, f64::max), if is_narrow { 3.0 } else { 5.0 });
    let last = list.len() - 1;
    let scale = Scale {
        values: [0.0, list[last]],
        places: [left, (width - words - 24.0).max(left + 40.0)],
    };
    let step = if is_narrow { 48.0 } else { 31.0 };
    #[expect(clippy::cast_precision_loss, reason = "a few rows")]
    let top = |i: usize| 26.0 + step * i as f64;
    let mut drawing = Drawing::new(width, top(rows.len()) + 4.0, label);
    for (i, value) in list.iter().enumerate() {
        let x = scale.at(*value);
        let d = format!("M{} 22V{}", fixed(x), fixed(top(rows.len())));
        drawing.path(if i == 0 { "z" } else { "g" }, &d);
        let anchor = if i == 0 {
            Anchor::Start
        } else {
            Anchor::Middle
        };
        drawing.text(
            "t",
            (if i == 0 { x - 3.0 } else { x }, 14.0),
            anchor,
            &tick(*value, i == last),
        );
    }
    for (i, row) in rows.iter().enumerate() {
        let y = if is_narrow {
            top(i) + 32.0
        } else {
            top(i) + step / 2.0
        };
        if is_narrow {
            let name = fitted(&row.name, width - 12.0, "h");
            drawing.text("h", (left + 6.0, top(i) + 15.0), Anchor::Start, &name);
        } else {
            let name = fitted(&row.name, NAMES, "");
            drawing.text("", (left - 10.0, y + 4.5), Anchor::End, &name);
        }
        drawing.text("", (width - 2.0, y + 4.5), Anchor::End, &row.text);
        one(&mut drawing, row, mark, &scale, y);
    }
    drawing
}

pub(super) fn one(drawing: &mut Drawing, row: &Row, mark: Mark, scale: &Scale, y: f64) {
    let (zero, x) = (scale.at(0.0), scale.at(row.value));
    let interval = format!(
        "M{} {}H{}",
        fixed(scale.at(row.low)),
        fixed(y),
        fixed(scale.at(row.high))
    );
    let class = format!("f {}", row.tone);
    match mark {
        Mark::Bar => {
            drawing.rect(&class, [zero, y - 7.0, (x - zero).max(1.0), 14.0]);
            drawing.path("w", &interval);
        }
        Mark::Dot => {
            drawing.path("w", &interval);
            drawing.disc(&class, (x, y), 6.0);
        }
    }
}

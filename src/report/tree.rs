//! A tree of steps: one row a step, below the one it follows, with its share as a bar and its interval.

use super::charts::{Mark, Row, one};
use super::scale::{Scale, ticks};
use super::svg::{Anchor, Drawing, NARROW, breadth, fitted, fixed};

/// How far a step stands to the right of the one it follows.
const INDENT: f64 = 18.0;
/// Width of the mark in front of a step.
const MARK: f64 = 12.0;
/// Share of a wide drawing at which bars begin.
const BARS: f64 = 0.55;

/// A step: how many stand before it, and its share.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Steps before it, from 0.
    pub depth: usize,
    /// What it is, and its share.
    pub row: Row,
}

/// Draws steps, each before those that follow it; `tick` writes a value of the axis, given whether it is the last.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a few rows")]
pub fn tree(
    width: f64,
    label: &str,
    steps: &[Step],
    tick: &dyn Fn(f64, bool) -> String,
) -> Drawing {
    let is_narrow = width <= NARROW;
    let words = steps.iter().map(|s| breadth(&s.row.text, ""));
    let words = words.fold(0.0, f64::max);
    let left = if is_narrow { 8.0 } else { width * BARS };
    let high = steps.iter().map(|s| s.row.high).fold(0.0, f64::max);
    let list = ticks(high, if is_narrow { 3.0 } else { 4.0 });
    let last = list.len() - 1;
    let scale = Scale {
        values: [0.0, list[last]],
        places: [left, (width - words - 24.0).max(left + 40.0)],
    };
    let tall = if is_narrow { 46.0 } else { 26.0 };
    let top = |i: usize| 26.0 + tall * i as f64;
    let bottom = top(steps.len());
    let mut drawing = Drawing::new(width, bottom + 4.0, label);
    for (i, value) in list.iter().enumerate() {
        let x = scale.at(*value);
        let d = format!("M{} 22V{}", fixed(x), fixed(bottom));
        drawing.path(if i == 0 { "z" } else { "g" }, &d);
        let (place, anchor) = match i {
            0 => (x - 3.0, Anchor::Start),
            _ => (x, Anchor::Middle),
        };
        drawing.text("t", (place, 14.0), anchor, &tick(*value, i == last));
    }
    let x = |depth: usize| 4.0 + INDENT * depth as f64;
    let y = |i: usize| top(i) + 13.0;
    for (i, step) in steps.iter().enumerate() {
        let parent = steps[..i].iter().rposition(|s| s.depth < step.depth);
        if let Some(parent) = parent {
            let from = x(steps[parent].depth) + MARK / 2.0;
            let d = [from, y(parent) + MARK / 2.0, y(i), x(step.depth)].map(fixed);
            drawing.path("k", &format!("M{} {}V{}H{}", d[0], d[1], d[2], d[3]));
        }
    }
    for (i, step) in steps.iter().enumerate() {
        let (at, class) = (x(step.depth), format!("f {}", step.row.tone));
        drawing.rect(&class, [at, y(i) - MARK / 2.0, MARK, MARK]);
        let place = at + MARK + 6.0;
        let room = if is_narrow { width } else { left } - place - 6.0;
        let name = fitted(&step.row.name, room, "h");
        drawing.text("h", (place, y(i) + 4.5), Anchor::Start, &name);
        let below = if is_narrow { 20.0 } else { 0.0 };
        let text = (width - 2.0, y(i) + below + 4.5);
        drawing.text("", text, Anchor::End, &step.row.text);
        one(&mut drawing, &step.row, Mark::Bar, &scale, y(i) + below);
    }
    drawing
}

#[cfg(test)]
mod tests {
    use super::super::svg::WIDE;
    use super::*;

    fn step(depth: usize, value: f64) -> Step {
        let row = Row {
            name: format!("{depth} a step that has a rather long name, as deeds often have"),
            tone: format!("r{depth}"),
            value,
            low: value * 0.8,
            high: value * 1.2,
            text: format!("{:.1}%  × 1.5", 100.0 * value),
        };
        Step { depth, row }
    }

    #[test]
    fn no_text_is_cut_or_covered_and_branches_hang_below_their_step() {
        let steps = [
            step(0, 0.6),
            step(1, 0.3),
            step(2, 0.1),
            step(1, 0.2),
            step(0, 0.3),
        ];
        let tick = |value: f64, is_last: bool| {
            let sign = if is_last { "%" } else { "" };
            format!("{:.0}{sign}", 100.0 * value)
        };
        for width in [WIDE, NARROW] {
            let drawing = tree(width, "a tree", &steps, &tick);
            assert_eq!(drawing.faults(), Vec::<String>::new());
            let page = drawing.element("");
            assert_eq!(page.matches(r#"class="k""#).count(), 3, "{page}");
            // The second step of depth 1 hangs from the first step of all.
            let down = if width > NARROW {
                "M10 45V117H22"
            } else {
                "M10 45V177H22"
            };
            assert!(page.contains(down), "{page}");
        }
    }
}

//! Lines of a map: ways, which of them were refused, possible axes, and men on their way.

use super::cone::{Frame, Point, along};
use super::{Scene, Way, path};
use crate::report::svg::{Drawing, fixed};

/// How thick an axis is.
const AXIS: f64 = 10.0;
/// How thick men on their way are.
const MOVE: f64 = 5.0;

/// Draws all lines.
pub(super) fn draw(scene: &Scene, frame: &Frame, drawing: &mut Drawing) {
    legs(scene, frame, drawing);
    for axis in &scene.axes {
        let points = places(scene, frame, &axis.nodes);
        drawing.stroke("axis", &path(&points), AXIS);
        drawing.path("axis-line", &path(&points));
        head("axis-head", &points, AXIS, drawing);
    }
    moves(scene, frame, drawing);
}

/// Draws men on their way.
pub(super) fn moves(scene: &Scene, frame: &Frame, drawing: &mut Drawing) {
    for movement in &scene.moves {
        let points = places(scene, frame, &movement.nodes);
        let tone = &scene.actors[movement.actor].tone;
        let lines = points.windows(2).filter_map(|p| frame.line(p[0], p[1]));
        let d: String = lines.map(|line| path(&line)).collect();
        if !d.is_empty() {
            drawing.stroke(&format!("move {tone}"), &d, MOVE);
        }
        if points.last().is_some_and(|end| frame.holds(*end)) {
            head(&format!("move-head {tone}"), &points, MOVE * 1.5, drawing);
        }
    }
}

/// Draws ways, the best of two places once, and marks those that were refused.
fn legs(scene: &Scene, frame: &Frame, drawing: &mut Drawing) {
    let mut refused = vec![];
    for leg in &scene.legs {
        let [a, b] = leg.ends.map(|node| frame.at(scene.nodes[node].at));
        let Some(line) = frame.line(a, b) else {
            continue;
        };
        let name = match leg.way {
            Way::Rail => "rail",
            Way::Road => "road",
            Way::Sea => "sail",
            Way::Air => "air",
        };
        let closed = if leg.is_closed { " shut" } else { "" };
        drawing.path(&format!("leg {name}{closed}"), &path(&line));
        if leg.is_refused {
            refused.push(along(line[0], line[1], 0.4));
        }
    }
    for (x, y) in refused {
        drawing.disc("refused", (x, y), 6.5);
        let (x, y) = (fixed(x - 3.0), fixed(y - 3.0));
        drawing.path("refused", &format!("M{x} {y}l6 6m-6 0l6-6"));
    }
}

fn places(scene: &Scene, frame: &Frame, nodes: &[usize]) -> Vec<Point> {
    let at = |node: &usize| frame.at(scene.nodes[*node].at);
    nodes.iter().map(at).collect()
}

/// Draws the head of an arrow at the end of a line.
fn head(class: &str, points: &[Point], thick: f64, drawing: &mut Drawing) {
    let [.., from, to] = points else {
        return;
    };
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = (dx * dx + dy * dy).sqrt();
    if length < 1.0 {
        return;
    }
    let (dx, dy) = (dx / length * thick, dy / length * thick);
    let tip = (to.0 + dx * 0.4, to.1 + dy * 0.4);
    let back = (to.0 - dx * 1.2, to.1 - dy * 1.2);
    let side = |turn: f64| (back.0 - dy * turn, back.1 + dx * turn);
    let d = format!("{}Z", path(&[tip, side(0.9), side(-0.9)]));
    drawing.path(class, &d);
}

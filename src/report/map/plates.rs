//! Plates of forces: what stands on one, and the line to its place.

use super::cone::{Frame, Point};
use super::room::{Edges, extent};
use super::{Force, Scene, path};
use crate::report::svg::Drawing;

/// Returns the text of a plate and how large the plate is.
pub(super) fn plate(scene: &Scene, force: &Force) -> (String, (f64, f64)) {
    let doubt = if force.is_sure { "" } else { "\u{a0}?" };
    let text = format!("{} {}{doubt}", scene.actors[force.actor].code, force.text);
    let wide = extent(&text, "t b").0 + 10.0;
    (text, (wide, 19.0))
}

/// Draws a plate, and a line to its place.
pub(super) fn put(
    edges: Edges,
    at: Point,
    tone: &str,
    text: &str,
    is_sure: bool,
    drawing: &mut Drawing,
) {
    let [left, top, right, bottom] = edges;
    let near = (at.0.clamp(left, right), at.1.clamp(top, bottom));
    drawing.path(&format!("lead {tone}"), &path(&[at, near]));
    let (plate, class) = if is_sure {
        ("plate", "t b on")
    } else {
        ("plate maybe", "t b maybe")
    };
    let start = (
        left + (right - left - extent(text, "t b").0) / 2.0 + 0.3,
        bottom - 5.2,
    );
    drawing.plate(&format!("{plate} {tone}"), edges);
    drawing.text_on(edges, &format!("{class} {tone}"), start, text);
}

/// Returns an arrow toward the edge that a point lies on.
pub(super) fn arrow((x, y): Point, frame: &Frame) -> char {
    let [left, top, right, _] = frame.edges;
    if y < top + 1.0 {
        '↑'
    } else if x < left + 1.0 {
        '←'
    } else if x > right - 1.0 {
        '→'
    } else {
        '↓'
    }
}

//! What a map is drawn on: sea, countries, who holds what, lakes, ridges, and how long 100 km are.

use super::cone::{Frame, Point, along, hatch, is_inside};
use super::land::{Kind, Shape, shapes};
use super::room::Edges;
use super::{Framing, Scene, path};
use crate::report::svg::{Anchor, Drawing, fixed};

/// Distance between the marks along a ridge.
const MARKS: f64 = 11.0;

/// All shapes.
pub(super) struct Ground {
    shapes: Vec<Shape>,
}

impl Ground {
    pub(super) fn new() -> Self {
        Self { shapes: shapes() }
    }

    /// Returns the shapes of a kind.
    pub(super) fn of(&self, kind: Kind) -> impl Iterator<Item = &Shape> {
        self.shapes.iter().filter(move |shape| shape.kind == kind)
    }

    /// Returns the outlines of a country in a frame.
    pub(super) fn country(&self, code: &str, frame: &Frame) -> Vec<Vec<Point>> {
        let own = self.of(Kind::Land).filter(|shape| shape.name == code);
        let rings = own.map(|shape| frame.outline(&shape.places));
        rings.filter(|ring| ring.len() > 2).collect()
    }

    /// Returns where a name of water belongs.
    pub(super) fn water(&self, name: &str) -> Option<(f64, f64)> {
        let found = self.of(Kind::Water).find(|shape| shape.name == name)?;
        found.places.first().copied()
    }

    /// Draws it.
    pub(super) fn draw(&self, scene: &Scene, frame: &Frame, drawing: &mut Drawing) {
        let [left, top, right, bottom] = frame.edges;
        drawing.rect("sea", [left, top, right - left, bottom - top]);
        let mut codes: Vec<&str> = self.of(Kind::Land).map(|shape| shape.name).collect();
        codes.dedup();
        for code in codes {
            let rings = self.country(code, frame);
            let tone = scene.actors.iter().find(|actor| actor.code == code);
            let class = tone.map_or("land".into(), |actor| format!("land own {}", actor.tone));
            closed(&class, &rings, drawing);
        }
        self.held(scene, frame, drawing);
        for lake in self.of(Kind::Lake) {
            closed("lake", &[frame.outline(&lake.places)], drawing);
        }
        for range in self.of(Kind::Range) {
            let points: Vec<Point> = range.places.iter().map(|p| frame.at(*p)).collect();
            drawing.path("range", &ridge(&points, frame));
        }
        drawing.path("frame", &format!("{}Z", path(&corners(frame.edges))));
    }

    /// Hatches what is held by someone else than recognised borders say.
    fn held(&self, scene: &Scene, frame: &Frame, drawing: &mut Drawing) {
        let held = scene.nodes.iter().filter_map(|n| Some((n.at, n.held_by?)));
        let held: Vec<_> = held.collect();
        for district in self.of(Kind::District) {
            let ring = frame.outline(&district.places);
            let found = held.iter().find(|(at, _)| is_inside(&district.places, *at));
            let (Some((_, holder)), true) = (found, ring.len() > 2) else {
                continue;
            };
            let lines: String = hatch(&ring, 8.0).iter().map(|line| path(line)).collect();
            let tone = &scene.actors[*holder].tone;
            drawing.path(&format!("hatch {tone}"), &lines);
            drawing.path("held", &format!("{}Z", path(&ring)));
        }
    }
}

fn closed(class: &str, rings: &[Vec<Point>], drawing: &mut Drawing) {
    let rings = rings.iter().filter(|ring| ring.len() > 2);
    let d: String = rings.map(|ring| format!("{}Z", path(ring))).collect();
    if !d.is_empty() {
        drawing.path(class, &d);
    }
}

/// Returns the corners of a rectangle.
fn corners([left, top, right, bottom]: Edges) -> [Point; 4] {
    [(left, top), (right, top), (right, bottom), (left, bottom)]
}

/// Returns small peaks along a line.
fn ridge(points: &[Point], frame: &Frame) -> String {
    let mut out = String::new();
    for pair in points.windows(2) {
        let (dx, dy) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
        let length = (dx * dx + dy * dy).sqrt();
        let mut at = MARKS / 2.0;
        while at < length {
            let (x, y) = along(pair[0], pair[1], at / length);
            if frame.holds((x - 5.0, y - 5.0)) && frame.holds((x + 5.0, y + 5.0)) {
                out.push_str(&format!(
                    "M{} {}l3.4-5.1 3.4 5.1",
                    fixed(x - 3.4),
                    fixed(y + 2.4)
                ));
            }
            at += MARKS;
        }
    }
    out
}

/// Returns the ends of the line that shows a length, and the length in km.
fn bar(frame: &Frame, framing: Framing) -> (Point, f64, u32) {
    let km = if framing == Framing::Narrow { 50 } else { 100 };
    let [_, _, right, bottom] = frame.edges;
    let length = frame.units(f64::from(km));
    ((right - length - 58.0, bottom - 12.0), length, km)
}

/// Returns what the scale takes up.
pub(super) fn scale_edges(frame: &Frame, framing: Framing) -> Edges {
    let ((x, y), length, _) = bar(frame, framing);
    [x - 4.0, y - 12.0, x + length + 56.0, y + 6.0]
}

/// Draws how long 100 km are.
pub(super) fn scale(frame: &Frame, framing: Framing, drawing: &mut Drawing) {
    let ((x, y), length, km) = bar(frame, framing);
    let (from, to, low) = (fixed(x), fixed(x + length), fixed(y));
    let tick = fixed(y - 5.0);
    drawing.path("scale", &format!("M{from} {tick}V{low}H{to}V{tick}"));
    let text = format!("{km}\u{a0}km");
    drawing.text("t pl", (x + length + 5.0, y), Anchor::Start, &text);
}

/// Draws in an inset what part of it the map shows.
pub(super) fn window(inset: &Frame, frame: &Frame, part: [f64; 4], drawing: &mut Drawing) {
    debug_assert!(frame.edges[2] > inset.edges[2]);
    let [west, east, south, north] = part;
    let places = [(west, north), (east, north), (east, south), (west, south)];
    let ring = inset.outline(&places);
    drawing.path("window", &format!("{}Z", path(&ring)));
}

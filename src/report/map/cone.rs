//! From degrees to a drawing: Lambert's conformal conic projection, a rectangle of the drawing, and what of a line or an outline
//! lies in it.

use crate::math::{exp, ln, sin_cos};
use std::f64::consts::FRAC_PI_4;

/// A point of a drawing: right, down.
pub(super) type Point = (f64, f64);
/// A point of the earth in degrees: east, north.
pub(super) type Place = (f64, f64);

/// Mean radius of the earth, km.
const RADIUS: f64 = 6371.0;

/// A cone that cuts the sphere at two parallels (Snyder 1987, p. 104).
#[derive(Debug, Clone, Copy)]
pub(super) struct Cone {
    meridian: f64,
    n: f64,
    f: f64,
}

impl Cone {
    /// Returns the cone of two parallels and a middle meridian, degrees.
    pub(super) fn new(parallels: [f64; 2], meridian: f64) -> Self {
        let [low, high] = parallels.map(f64::to_radians);
        let slope = |latitude: f64| ln(tangent(FRAC_PI_4 + latitude / 2.0));
        let n = ln(sin_cos(low).1 / sin_cos(high).1) / (slope(high) - slope(low));
        Self {
            meridian,
            n,
            f: sin_cos(low).1 * exp(n * slope(low)) / n,
        }
    }

    /// Returns where a place lies, in radii of the earth: right of the meridian, down from the cone's tip.
    fn at(&self, (east, north): Place) -> Point {
        let angle = FRAC_PI_4 + north.to_radians() / 2.0;
        let distance = self.f * exp(-self.n * ln(tangent(angle)));
        let (sin, cos) = sin_cos(self.n * (east - self.meridian).to_radians());
        (distance * sin, distance * cos)
    }
}

fn tangent(angle: f64) -> f64 {
    let (sin, cos) = sin_cos(angle);
    sin / cos
}

/// A rectangle of a drawing in which a part of the earth is shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    cone: Cone,
    scale: f64,
    origin: Point,
    /// Left, top, right, bottom.
    pub(super) edges: [f64; 4],
}

impl Frame {
    /// Returns the frame of a part of the earth (west, east, south, north), at a place of the drawing, as wide as this.
    pub(super) fn new(cone: Cone, part: [f64; 4], (left, top): Point, width: f64) -> Self {
        let [west, east, south, north] = part;
        let (across, along) = (f64::midpoint(west, east), f64::midpoint(south, north));
        let (from, to) = (cone.at((west, along)).0, cone.at((east, along)).0);
        let (high, low) = (cone.at((across, north)).1, cone.at((across, south)).1);
        let scale = width / (to - from);
        Self {
            cone,
            scale,
            origin: (left - from * scale, top - high * scale),
            edges: [left, top, left + width, top + (low - high) * scale],
        }
    }

    /// Returns where a place lies on the drawing.
    pub(super) fn at(&self, place: Place) -> Point {
        let (x, y) = self.cone.at(place);
        (
            self.origin.0 + x * self.scale,
            self.origin.1 + y * self.scale,
        )
    }

    /// Whether a point lies in it.
    pub(super) fn holds(&self, (x, y): Point) -> bool {
        let [left, top, right, bottom] = self.edges;
        (left..=right).contains(&x) && (top..=bottom).contains(&y)
    }

    /// Returns how many units of the drawing a length is.
    pub(super) fn units(&self, km: f64) -> f64 {
        km / RADIUS * self.scale
    }

    /// Returns an outline as it lies on the drawing, cut at the edges.
    pub(super) fn outline(&self, places: &[Place]) -> Vec<Point> {
        let mut ring: Vec<Point> = places.iter().map(|p| self.at(*p)).collect();
        for side in 0..4 {
            let inside = |p: Point| self.depth(p, side) >= 0.0;
            let whole = std::mem::take(&mut ring);
            for (i, b) in whole.iter().enumerate() {
                let a = &whole[(i + whole.len() - 1) % whole.len()];
                if inside(*a) != inside(*b) {
                    ring.push(self.crossing(*a, *b, side));
                }
                if inside(*b) {
                    ring.push(*b);
                }
            }
        }
        ring
    }

    /// Returns the part of a straight line that lies in it.
    pub(super) fn line(&self, from: Point, to: Point) -> Option<[Point; 2]> {
        let mut ends = [from, to];
        for side in 0..4 {
            let [a, b] = ends.map(|p| self.depth(p, side) >= 0.0);
            match (a, b) {
                (false, false) => return None,
                (false, true) => ends[0] = self.crossing(ends[0], ends[1], side),
                (true, false) => ends[1] = self.crossing(ends[0], ends[1], side),
                (true, true) => {}
            }
        }
        Some(ends)
    }

    /// Returns how far inside an edge a point lies.
    fn depth(&self, (x, y): Point, side: usize) -> f64 {
        let edge = self.edges[side];
        match side {
            0 => x - edge,
            1 => y - edge,
            2 => edge - x,
            _ => edge - y,
        }
    }

    fn crossing(&self, a: Point, b: Point, side: usize) -> Point {
        let (before, after) = (self.depth(a, side), self.depth(b, side));
        along(a, b, before / (before - after))
    }
}

/// Returns a point between two, at a share of the way.
pub(super) fn along((ax, ay): Point, (bx, by): Point, share: f64) -> Point {
    (ax + (bx - ax) * share, ay + (by - ay) * share)
}

/// Whether a point lies inside an outline.
pub(super) fn is_inside(ring: &[Point], (x, y): Point) -> bool {
    let sides = ring.iter().zip(ring.iter().cycle().skip(1));
    let crossed = sides.filter(|((ax, ay), (bx, by))| {
        (*ay > y) != (*by > y) && x < ax + (y - ay) / (by - ay) * (bx - ax)
    });
    crossed.count() % 2 == 1
}

/// Returns slanted lines that fill an outline, `step` apart.
pub(super) fn hatch(ring: &[Point], step: f64) -> Vec<[Point; 2]> {
    let rise = |(x, y): &Point| x + y;
    let low = ring.iter().map(rise).fold(f64::INFINITY, f64::min);
    let high = ring.iter().map(rise).fold(f64::NEG_INFINITY, f64::max);
    let mut lines = vec![];
    let mut level = (low / step).ceil() * step;
    while level < high {
        let sides = ring.iter().zip(ring.iter().cycle().skip(1));
        let cut = sides.filter(|(a, b)| (rise(a) > level) != (rise(b) > level));
        let cut = cut.map(|(a, b)| along(*a, *b, (level - rise(a)) / (rise(b) - rise(a))));
        let mut points: Vec<Point> = cut.collect();
        points.sort_by(|a, b| a.0.total_cmp(&b.0));
        lines.extend(points.chunks_exact(2).map(|pair| [pair[0], pair[1]]));
        level += step;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame() -> Frame {
        let cone = Cone::new([39.5, 43.5], 45.5);
        Frame::new(cone, [40.5, 51.0, 38.25, 44.05], (0.0, 0.0), 760.0)
    }

    /// Snyder's example (1987, p. 295): parallels 33 and 45, meridian -96, origin 23 north, on a sphere of radius 1.
    #[test]
    fn the_cone_is_lamberts() {
        let cone = Cone::new([33.0, 45.0], -96.0);
        let (x, y) = cone.at((-75.0, 35.0));
        let (_, origin) = cone.at((-96.0, 23.0));
        assert!((x - 0.296_678_5).abs() < 1e-6, "{x}");
        assert!((origin - y - 0.246_211_2).abs() < 1e-6, "{}", origin - y);
    }

    /// Baku to Yerevan is 460 km by the great circle.
    #[test]
    fn lengths_are_true() {
        let frame = frame();
        let (a, b) = (frame.at((49.87, 40.41)), frame.at((44.51, 40.18)));
        let units = ((a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1)).sqrt();
        assert!((units / frame.units(1.0) - 455.0).abs() < 6.0);
    }

    #[test]
    fn what_lies_outside_is_cut() {
        let frame = frame();
        let ring = frame.outline(&[(30.0, 30.0), (60.0, 30.0), (60.0, 60.0), (30.0, 60.0)]);
        assert_eq!(ring.len(), 4);
        assert!(ring.iter().all(|p| frame.holds((p.0.round(), p.1.round()))));
        let [left, top, right, bottom] = frame.edges;
        let cut = frame.line((left - 50.0, top + 50.0), (right + 50.0, top + 50.0));
        let [a, b] = cut.expect("it crosses the frame");
        assert!((b.0 - a.0 - 760.0).abs() < 1e-9);
        assert_eq!(frame.line((0.0, bottom + 1.0), (9.0, bottom + 9.0)), None);
    }

    #[test]
    fn hatching_stays_inside() {
        let ring = [
            (0.0, 0.0),
            (40.0, 0.0),
            (40.0, 40.0),
            (20.0, 10.0),
            (0.0, 40.0),
        ];
        let lines = hatch(&ring, 6.0);
        assert!(lines.len() > 8);
        for [a, b] in lines {
            assert!(is_inside(&ring, along(a, b, 0.5)));
        }
    }
}

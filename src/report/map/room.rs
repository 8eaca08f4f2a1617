//! Room on a map: what is taken, and a small search for a free place.

use super::cone::Point;
use crate::report::svg::{breadth, size};

/// A rectangle: left, top, right, bottom.
pub(super) type Edges = [f64; 4];

/// Air around what is put down.
const AIR: f64 = 1.5;

/// What is taken of a rectangle.
#[derive(Debug, Clone)]
pub(super) struct Room {
    whole: Edges,
    taken: Vec<Edges>,
}

impl Room {
    /// Returns a room of which nothing is taken.
    pub(super) const fn new(whole: Edges) -> Self {
        Self {
            whole,
            taken: vec![],
        }
    }

    /// Takes a rectangle.
    pub(super) fn take(&mut self, edges: Edges) {
        self.taken.push(edges);
    }

    /// Whether a rectangle lies in the room and on nothing.
    pub(super) fn is_free(&self, [left, top, right, bottom]: Edges) -> bool {
        let [l, t, r, b] = self.whole;
        let is_in = left >= l + 2.0 && top >= t + 2.0 && right <= r - 2.0 && bottom <= b - 2.0;
        is_in
            && !self.taken.iter().any(|[l, t, r, b]| {
                *l < right + AIR && left < *r + AIR && *t < bottom + AIR && top < *b + AIR
            })
    }

    /// Takes the first rectangle of a list that is free.
    pub(super) fn first(&mut self, list: impl IntoIterator<Item = Edges>) -> Option<Edges> {
        let found = list.into_iter().find(|edges| self.is_free(*edges))?;
        self.take(found);
        Some(found)
    }

    /// Takes the free rectangle of a size nearest to a point that fits; points are tried on a grid.
    pub(super) fn nearest(
        &mut self,
        (x, y): Point,
        (wide, tall): (f64, f64),
        fits: impl Fn(Edges) -> bool,
    ) -> Option<Edges> {
        let [left, top, right, bottom] = self.whole;
        let mut best: Option<(f64, Edges)> = None;
        let mut down = top;
        while down < bottom {
            let mut across = left;
            while across < right {
                let edges = [across, down, across + wide, down + tall];
                let off = (across + wide / 2.0 - x, down + tall / 2.0 - y);
                let off = off.0 * off.0 + off.1 * off.1;
                let is_better = best.is_none_or(|(least, _)| off < least);
                if is_better && self.is_free(edges) && fits(edges) {
                    best = Some((off, edges));
                }
                across += GRID;
            }
            down += GRID;
        }
        let (_, edges) = best?;
        self.take(edges);
        Some(edges)
    }
}

/// Distance of the points at which a name of an area is tried.
const GRID: f64 = 6.0;

/// Returns the eight rectangles of a size around a point, `gap` away: right, left, the corners, above, below.
pub(super) fn around((x, y): Point, (wide, tall): (f64, f64), gap: f64) -> [Edges; 8] {
    let near = gap * 0.7;
    let sides = [
        (x + gap, y - tall / 2.0),
        (x - gap - wide, y - tall / 2.0),
        (x + near, y - near - tall),
        (x + near, y + near),
        (x - near - wide, y - near - tall),
        (x - near - wide, y + near),
        (x - wide / 2.0, y - gap - tall),
        (x - wide / 2.0, y + gap),
    ];
    sides.map(|(left, top)| [left, top, left + wide, top + tall])
}

/// Returns how wide and tall a text is.
pub(super) fn extent(text: &str, class: &str) -> (f64, f64) {
    (breadth(text, class), size(class))
}

/// Returns where the baseline of a text in a rectangle begins.
pub(super) fn baseline([left, top, _, bottom]: Edges) -> Point {
    (left, bottom - (bottom - top) * 0.22)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_free_place_is_taken() {
        let mut room = Room::new([0.0, 0.0, 100.0, 40.0]);
        let first = room.first(around((50.0, 20.0), (30.0, 12.0), 6.0));
        assert_eq!(first, Some([56.0, 14.0, 86.0, 26.0]));
        let second = room.first(around((50.0, 20.0), (30.0, 12.0), 6.0));
        assert_eq!(second, Some([14.0, 14.0, 44.0, 26.0]));
        assert_eq!(room.first(around((50.0, 20.0), (101.0, 12.0), 6.0)), None);
    }

    #[test]
    fn the_nearest_place_that_fits_is_taken() {
        let mut room = Room::new([0.0, 0.0, 100.0, 40.0]);
        room.take([40.0, 10.0, 60.0, 30.0]);
        let found = room.nearest((50.0, 20.0), (10.0, 10.0), |[left, ..]| left > 50.0);
        let [left, top, ..] = found.expect("there is room");
        assert!(left >= 60.0 && (top - 15.0).abs() < 6.0, "{left} {top}");
        assert_eq!(room.nearest((50.0, 20.0), (10.0, 10.0), |_| false), None);
    }
}

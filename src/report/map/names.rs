//! What is written on a map: places, forces on plates, axes, countries and seas, each where there is room; what has none gets a
//! number, and stands in the key.

use super::cone::{Frame, Point, along, is_inside};
use super::ground::{Ground, scale_edges};
use super::land::Kind;
use super::plates::{arrow, plate, put};
use super::room::{Edges, Room, around, baseline, extent};
use super::{Force, Framing, Scene};
use crate::report::svg::{Anchor, Drawing};

/// Furthest that the name of a sea stands from where it belongs, units of the drawing.
const AFAR: f64 = 160.0;
/// Degrees from the seat of a government at which a place is it.
const SEAT: f64 = 0.1;
/// Distances from its place at which a plate is tried.
const REACH: [f64; 5] = [12.0, 24.0, 38.0, 54.0, 72.0];
/// Distances at which the name of a place is tried.
const CLOSE: [f64; 3] = [7.0, 12.0, 18.0];

/// A map whose names are being placed.
pub(super) struct Names<'a> {
    scene: &'a Scene,
    frame: &'a Frame,
    inset: Option<&'a Frame>,
    is_narrow: bool,
    room: Room,
    /// What numbers stand for.
    pub(super) key: Vec<String>,
}

impl<'a> Names<'a> {
    pub(super) fn new(
        scene: &'a Scene,
        frame: &'a Frame,
        framing: Framing,
        inset: Option<&'a Frame>,
    ) -> Self {
        let mut room = Room::new(frame.edges);
        room.take(scale_edges(frame, framing));
        if let Some(inset) = inset {
            room.take(inset.edges);
        }
        Self {
            scene,
            frame,
            inset,
            is_narrow: framing == Framing::Narrow,
            room,
            key: vec![],
        }
    }

    /// Draws all names: the ones that matter most are placed first.
    pub(super) fn draw(&mut self, ground: &Ground, drawing: &mut Drawing) {
        let shown = self.shown();
        let seats: Vec<usize> = shown
            .iter()
            .copied()
            .filter(|n| self.is_seat(ground, *n))
            .collect();
        for node in &shown {
            self.mark(*node, seats.contains(node), drawing);
        }
        for node in &seats {
            self.town(*node, true, true, drawing);
        }
        for force in &self.scene.forces {
            self.force(force, drawing);
        }
        let needed = self.needed();
        let towns = |is_needed: bool| {
            let rest = shown.iter().filter(|n| !seats.contains(n));
            let rest = rest.filter(|n| needed.contains(n) == is_needed);
            rest.copied().collect::<Vec<usize>>()
        };
        for node in towns(true) {
            self.town(node, false, true, drawing);
        }
        self.axes(drawing);
        self.notes(drawing);
        self.pointers(drawing);
        self.countries(ground, drawing);
        self.waters(ground, drawing);
        if !self.is_narrow {
            for node in towns(false) {
                self.town(node, false, false, drawing);
            }
        }
        if let Some(inset) = self.inset {
            self.far(inset, drawing);
        }
    }

    /// Returns the places that are marked on the map itself.
    fn shown(&self) -> Vec<usize> {
        let all = 0..self.scene.nodes.len();
        all.filter(|n| self.scene.nodes[*n].is_marked && self.is_near(*n))
            .collect()
    }

    fn at(&self, node: usize) -> Point {
        self.frame.at(self.scene.nodes[node].at)
    }

    /// Whether a place lies on the map, with room for its mark, and not under the inset.
    fn is_near(&self, node: usize) -> bool {
        let (x, y) = self.at(node);
        let is_in = [(x - 5.0, y - 5.0), (x + 5.0, y + 5.0)];
        let is_covered = self.inset.is_some_and(|inset| inset.holds((x, y)));
        is_in.iter().all(|p| self.frame.holds(*p)) && !is_covered
    }

    fn is_seat(&self, ground: &Ground, node: usize) -> bool {
        let (east, north) = self.scene.nodes[node].at;
        let is_here = |(e, n): &Point| (e - east).abs() < SEAT && (n - north).abs() < SEAT;
        ground
            .of(Kind::Capital)
            .any(|seat| seat.places.iter().any(is_here))
    }

    /// Returns the places without whose names the map cannot be read: where forces stand or go, and both ends of each axis.
    fn needed(&self) -> Vec<usize> {
        let ends = |nodes: &Vec<usize>| [nodes.first().copied(), nodes.last().copied()];
        let axes = self.scene.axes.iter().flat_map(|axis| ends(&axis.nodes));
        let moves = self.scene.moves.iter().flat_map(|m| ends(&m.nodes));
        let forces = self.scene.forces.iter().map(|force| force.node);
        axes.chain(moves).flatten().chain(forces).collect()
    }

    fn mark(&mut self, node: usize, is_seat: bool, drawing: &mut Drawing) {
        let (x, y) = self.at(node);
        let half = if is_seat { 4.0 } else { 2.8 };
        self.room.take([x - half, y - half, x + half, y + half]);
        if is_seat {
            drawing.rect("seat", [x - half, y - half, 2.0 * half, 2.0 * half]);
        } else {
            drawing.disc("town", (x, y), half);
        }
    }

    /// Writes the name of a place; where there is no room, and it is needed, a number.
    fn town(&mut self, node: usize, is_seat: bool, is_needed: bool, drawing: &mut Drawing) {
        let class = if is_seat { "b pl" } else { "t pl" };
        let name = &self.scene.nodes[node].name;
        let places = spots(self.at(node), extent(name, class), &CLOSE);
        match self.room.first(places) {
            Some(edges) => drawing.text(class, baseline(edges), Anchor::Start, name),
            None if is_needed => {
                let name = name.clone();
                self.number(self.at(node), "", name, drawing);
            }
            None => {}
        }
    }

    fn force(&mut self, force: &Force, drawing: &mut Drawing) {
        if !self.is_near(force.node) {
            return;
        }
        let (x, y) = self.at(force.node);
        let (text, extent) = plate(self.scene, force);
        let tone = &self.scene.actors[force.actor].tone;
        match self.room.first(spots((x, y), extent, &REACH)) {
            Some(edges) => put(edges, (x, y), tone, &text, force.is_sure, drawing),
            None => {
                let place = &self.scene.nodes[force.node].name;
                let entry = format!("{place}, {text}");
                self.number((x, y), tone, entry, drawing);
            }
        }
    }

    /// Puts a number at a place, and what it stands for in the key.
    fn number(&mut self, (x, y): Point, tone: &str, entry: String, drawing: &mut Drawing) {
        self.key.push(entry);
        let text = self.key.len().to_string();
        let wide = extent(&text, "t b").0 + 8.0;
        let found = self.room.first(spots((x, y), (wide, 17.0), &REACH));
        let edges = found.unwrap_or([x - wide / 2.0, y - 8.5, x + wide / 2.0, y + 8.5]);
        put(edges, (x, y), tone, &text, true, drawing);
    }

    fn axes(&mut self, drawing: &mut Drawing) {
        for axis in &self.scene.axes {
            let extent = extent(&axis.name, "t b");
            let points: Vec<Point> = axis.nodes.iter().map(|n| self.at(*n)).collect();
            let middles = points.windows(2).rev().map(|p| along(p[0], p[1], 0.5));
            let places: Vec<Edges> = middles.flat_map(|p| spots(p, extent, &REACH)).collect();
            if let Some(edges) = self.room.first(places) {
                drawing.text(
                    "t b pl axis-name",
                    baseline(edges),
                    Anchor::Start,
                    &axis.name,
                );
            }
        }
    }

    /// Writes beside the ends of moves how many came; the table has what finds no room.
    fn notes(&mut self, drawing: &mut Drawing) {
        for movement in self.scene.moves.iter().filter(|m| !m.note.is_empty()) {
            let Some(end) = movement.nodes.last().filter(|n| self.is_near(**n)) else {
                continue;
            };
            let places = spots(self.at(*end), extent(&movement.note, "t b"), &REACH);
            if let Some(edges) = self.room.first(places) {
                let class = format!("t b pl note {}", self.scene.actors[movement.actor].tone);
                drawing.text(&class, baseline(edges), Anchor::Start, &movement.note);
            }
        }
    }

    /// Points to where men come from who come from beyond the edge.
    fn pointers(&mut self, drawing: &mut Drawing) {
        let mut told: Vec<usize> = vec![];
        for movement in &self.scene.moves {
            let Some(first) = movement.nodes.first().filter(|n| !self.is_near(**n)) else {
                continue;
            };
            let points: Vec<Point> = movement.nodes.iter().map(|n| self.at(*n)).collect();
            let cut = points.windows(2).find_map(|p| {
                let [edge, _] = self.frame.line(p[0], p[1])?;
                (!self.frame.holds(p[0])).then_some(edge)
            });
            let (Some(edge), false) = (cut, told.contains(first)) else {
                continue;
            };
            told.push(*first);
            let text = format!(
                "{} {}",
                arrow(edge, self.frame),
                self.scene.nodes[*first].name
            );
            if let Some(edges) = self.room.nearest(edge, extent(&text, "t"), |_| true) {
                drawing.text("t pl", baseline(edges), Anchor::Start, &text);
            }
        }
    }

    fn countries(&mut self, ground: &Ground, drawing: &mut Drawing) {
        for actor in &self.scene.actors {
            let rings = ground.country(&actor.code, self.frame);
            let Some(middle) = middle(&rings, self.frame) else {
                continue;
            };
            let fits = |edges: Edges| is_within(&rings, edges);
            let full = actor.name.to_uppercase();
            let tried = [full.as_str(), actor.code.as_str()];
            for text in tried.into_iter().skip(usize::from(self.is_narrow)) {
                let found = self.room.nearest(middle, extent(text, "t b"), fits);
                if let Some(edges) = found {
                    drawing.text("t b country", baseline(edges), Anchor::Start, text);
                    break;
                }
            }
        }
    }

    fn waters(&mut self, ground: &Ground, drawing: &mut Drawing) {
        let codes: Vec<&str> = ground.of(Kind::Land).map(|shape| shape.name).collect();
        let lands = codes
            .iter()
            .flat_map(|code| ground.country(code, self.frame));
        let lands: Vec<Vec<Point>> = lands.collect();
        for (name, text) in ["caspian", "black"].into_iter().zip(&self.scene.waters) {
            let at = ground.water(name).map(|place| self.frame.at(place));
            let Some(at) = at.filter(|at| self.frame.holds(*at)) else {
                continue;
            };
            let is_sea = |edges: Edges| {
                // Far from where it belongs it would name another sea.
                let across = (edges[0] + edges[2]) / 2.0 - at.0;
                let down = (edges[1] + edges[3]) / 2.0 - at.1;
                if across * across + down * down > AFAR * AFAR {
                    return false;
                }
                let mut points = corners(edges).into_iter();
                !points.any(|p| lands.iter().any(|ring| is_inside(ring, p)))
            };
            let found = self.room.nearest(at, extent(text, "t"), is_sea);
            if let Some(edges) = found {
                drawing.text("t water", baseline(edges), Anchor::Start, text);
            }
        }
    }

    /// Writes in the inset what lies beyond the map.
    fn far(&mut self, inset: &Frame, drawing: &mut Drawing) {
        self.room = Room::new(inset.edges);
        let [west, north, east, south] = self.frame.edges;
        let middle = self.scene.nodes.iter().map(|n| (n, self.frame.at(n.at)));
        for (node, _) in
            middle.filter(|(_, (x, y))| (west..east).contains(x) && (north..south).contains(y))
        {
            let (x, y) = inset.at(node.at);
            self.room.take([x - 1.0, y - 1.0, x + 1.0, y + 1.0]);
        }
        let origins = self
            .scene
            .moves
            .iter()
            .filter_map(|m| m.nodes.first().copied());
        let forces = self.scene.forces.iter().map(|force| force.node);
        let is_far = |n: &usize| {
            let at = inset.at(self.scene.nodes[*n].at);
            !self.is_near(*n) && inset.holds(at)
        };
        let mut nodes: Vec<usize> = forces.chain(origins).filter(is_far).collect();
        nodes.sort_unstable();
        nodes.dedup();
        for node in &nodes {
            let (x, y) = inset.at(self.scene.nodes[*node].at);
            self.room.take([x - 2.5, y - 2.5, x + 2.5, y + 2.5]);
            drawing.disc("town", (x, y), 2.5);
        }
        for node in nodes {
            let at = inset.at(self.scene.nodes[node].at);
            self.far_forces(node, at, drawing);
            let name = &self.scene.nodes[node].name;
            let places = spots(at, extent(name, "t"), &CLOSE);
            if let Some(edges) = self.room.first(places) {
                drawing.text("t pl", baseline(edges), Anchor::Start, name);
            }
        }
    }

    fn far_forces(&mut self, node: usize, at: Point, drawing: &mut Drawing) {
        for force in self.scene.forces.iter().filter(|f| f.node == node) {
            let (text, extent) = plate(self.scene, force);
            let tone = &self.scene.actors[force.actor].tone;
            match self.room.first(spots(at, extent, &REACH)) {
                Some(edges) => put(edges, at, tone, &text, force.is_sure, drawing),
                None => {
                    let place = &self.scene.nodes[node].name;
                    let entry = format!("{place}, {text}");
                    self.number(at, tone, entry, drawing);
                }
            }
        }
    }
}

/// Returns the rectangles of a size around a point, the nearest first.
fn spots(at: Point, extent: (f64, f64), gaps: &[f64]) -> Vec<Edges> {
    gaps.iter()
        .flat_map(|gap| around(at, extent, *gap))
        .collect()
}

fn corners([left, top, right, bottom]: Edges) -> [Point; 5] {
    let middle = (f64::midpoint(left, right), f64::midpoint(top, bottom));
    [
        middle,
        (left, top),
        (right, top),
        (right, bottom),
        (left, bottom),
    ]
}

/// Whether a rectangle lies within outlines.
fn is_within(rings: &[Vec<Point>], edges: Edges) -> bool {
    let mut points = corners(edges).into_iter();
    points.all(|p| rings.iter().any(|ring| is_inside(ring, p)))
}

/// Returns the middle of what of a country is shown; none where too little is.
#[expect(clippy::cast_precision_loss, reason = "a few hundred points")]
fn middle(rings: &[Vec<Point>], frame: &Frame) -> Option<Point> {
    let [left, top, right, bottom] = frame.edges;
    let mut points = vec![];
    let mut y = top + 8.0;
    while y < bottom {
        let mut x = left + 8.0;
        while x < right {
            if rings.iter().any(|ring| is_inside(ring, (x, y))) {
                points.push((x, y));
            }
            x += 16.0;
        }
        y += 16.0;
    }
    let n = points.len() as f64;
    let sum = points
        .iter()
        .fold((0.0, 0.0), |s, p| (s.0 + p.0, s.1 + p.1));
    (points.len() > 4).then(|| (sum.0 / n, sum.1 / n))
}

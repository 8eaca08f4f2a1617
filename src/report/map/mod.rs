//! A map of the South Caucasus as a drawing: who controls what, ways, possible axes, forces and how they move.
//!
//! It is drawn from plain data, so that whoever may know less is given less. Borders are those internationally recognised; where
//! someone else is in control, the ground is hatched.

mod cone;
mod ground;
mod land;
mod names;
mod plates;
mod room;
mod ways;

use super::svg::Drawing;
use cone::{Cone, Frame};
use ground::Ground;
use names::Names;

/// Style of maps, beside that of drawings.
pub const STYLE: &str = include_str!("../../../assets/map/map.css");

/// Places in the frame from which on a map is worth drawing.
const LEAST: usize = 5;

/// Who is on a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Three letters or so; a country is found by those of ISO 3166.
    pub code: String,
    /// Name.
    pub name: String,
    /// Class of its colour.
    pub tone: String,
}

/// A place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Name.
    pub name: String,
    /// Where it is, degrees: east, north.
    pub at: (f64, f64),
    /// Who controls it, where that is not who owns it by recognised borders.
    pub held_by: Option<usize>,
    /// Whether it is marked: no point at sea is.
    pub is_marked: bool,
}

/// How a leg is travelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// Railway.
    Rail,
    /// Road.
    Road,
    /// Sea.
    Sea,
    /// Air.
    Air,
}

/// A way between two places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leg {
    /// The places.
    pub ends: [usize; 2],
    /// How it is travelled.
    pub way: Way,
    /// Whether nobody passes it.
    pub is_closed: bool,
    /// Whether passage was asked for and refused.
    pub is_refused: bool,
}

/// A possible line of attack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// Name.
    pub name: String,
    /// Its places, first to last.
    pub nodes: Vec<usize>,
}

/// Men on their way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// Whose.
    pub actor: usize,
    /// The places passed, first to last.
    pub nodes: Vec<usize>,
    /// What is written where it ends; nothing where it is empty.
    pub note: String,
}

/// Men at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Force {
    /// Whose.
    pub actor: usize,
    /// Where.
    pub node: usize,
    /// How many, as it is to be read: “3.5 k”.
    pub text: String,
    /// Whether it is confirmed; what is not is drawn hollow, with a question mark.
    pub is_sure: bool,
}

/// What there is to draw.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// What it shows, in words.
    pub label: String,
    /// Who is on it.
    pub actors: Vec<Actor>,
    /// Places.
    pub nodes: Vec<Node>,
    /// Ways.
    pub legs: Vec<Leg>,
    /// Possible lines of attack.
    pub axes: Vec<Axis>,
    /// Men on their way.
    pub moves: Vec<Move>,
    /// Men at places.
    pub forces: Vec<Force>,
    /// Names of the Caspian and the Black Sea.
    pub waters: [String; 2],
}

/// For what a map is drawn: each has its own part of the earth, and texts that are never scaled down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Framing {
    /// A wide page: 760 units.
    Wide,
    /// A narrow one: 358 units, countries by their codes.
    Narrow,
    /// A wall: 672 units, to be shown larger than that.
    Wall,
}

impl Framing {
    /// All framings.
    pub const ALL: [Self; 3] = [Self::Wide, Self::Narrow, Self::Wall];

    /// West, east, south and north of what is shown, and its width in units.
    const fn part(self) -> ([f64; 4], f64) {
        match self {
            Self::Wide => ([40.5, 51.0, 38.25, 44.05], 760.0),
            Self::Narrow => ([42.75, 50.55, 38.55, 43.85], 358.0),
            Self::Wall => ([40.95, 51.0, 38.5, 43.8], 672.0),
        }
    }

    fn frame(self) -> Frame {
        let (part, width) = self.part();
        Frame::new(Cone::new([39.5, 43.5], 45.5), part, (0.0, 0.0), width)
    }

    /// Returns the frame of the inset, which shows what lies beyond: over the sea, where nothing is covered.
    fn inset(self) -> Option<Frame> {
        let (_, width) = self.part();
        let corner = (width - INSET - 8.0, 8.0);
        let part = [30.6, 51.5, 39.5, 51.2];
        let cone = Cone::new([40.0, 49.0], 41.0);
        (self != Self::Narrow).then(|| Frame::new(cone, part, corner, INSET))
    }
}

/// Width of the inset.
const INSET: f64 = 190.0;

/// A map.
#[derive(Debug, Clone)]
pub struct Map {
    /// The drawing.
    pub drawing: Drawing,
    /// What numbers on it stand for, 1 first: what there was no room to write.
    pub key: Vec<String>,
}

/// Whether a map of these places is worth drawing: enough of them lie in its frame.
#[must_use]
pub fn is_of_here(nodes: &[Node]) -> bool {
    let frame = Framing::Wide.frame();
    let near = nodes
        .iter()
        .filter(|n| n.is_marked && frame.holds(frame.at(n.at)));
    near.count() >= LEAST
}

/// Draws a map.
#[must_use]
pub fn draw(scene: &Scene, framing: Framing) -> Map {
    let frame = framing.frame();
    let [_, _, width, height] = frame.edges;
    let mut drawing = Drawing::new(width, height.round(), &scene.label);
    let ground = Ground::new();
    let beyond = |node: usize| !frame.holds(frame.at(scene.nodes[node].at));
    let inset = framing.inset().filter(|inset| {
        let ends = scene.moves.iter().filter_map(|m| m.nodes.first().copied());
        let mut far = scene.forces.iter().map(|f| f.node).chain(ends);
        far.any(|node| beyond(node) && inset.holds(inset.at(scene.nodes[node].at)))
    });
    ground.draw(scene, &frame, &mut drawing);
    ways::draw(scene, &frame, &mut drawing);
    ground::scale(&frame, framing, &mut drawing);
    if let Some(inset) = &inset {
        ground.draw(scene, inset, &mut drawing);
        ground::window(inset, &frame, framing.part().0, &mut drawing);
        ways::moves(scene, inset, &mut drawing);
    }
    let mut names = Names::new(scene, &frame, framing, inset.as_ref());
    names.draw(&ground, &mut drawing);
    Map {
        drawing,
        key: names.key,
    }
}

/// Returns a path through points.
fn path(points: &[cone::Point]) -> String {
    let mut out = String::new();
    for (i, (x, y)) in points.iter().enumerate() {
        let letter = if i == 0 { "M" } else { "L" };
        out.push_str(letter);
        out.push_str(&super::svg::fixed(*x));
        out.push(' ');
        out.push_str(&super::svg::fixed(*y));
    }
    out
}

//! The map with what somebody knows of forces and axes, the same as a table, and a place where drawn maps are kept.

use super::known::forces as as_table;
use crate::class::view::KnownForce;
use crate::report::map::{self, Actor, Axis, Force, Framing, Leg, Node, Scene, Way};
use crate::report::svg::actor_class;
use crate::scenario::model::{Mode, Terrain};
use crate::text::{Lang, decimal};
use crate::web::words::Tongue;
use maud::{Markup, PreEscaped, html};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};

/// Maps that are kept at most.
const KEPT: usize = 64;

/// What a map was drawn of: language, whether for a wall, forces, axes.
type Of = (Lang, bool, Vec<KnownForce>, Vec<String>);

/// Maps that were drawn: most pages ask for one that has not changed, and many at once for one that has.
#[derive(Debug, Default)]
pub(crate) struct Drawn(Mutex<Vec<(Of, Arc<OnceLock<String>>)>>);

impl Drawn {
    /// Returns the map as a part of a page, drawn if it is not known yet.
    pub(crate) fn map(
        &self,
        t: &Tongue,
        forces: &[KnownForce],
        axes: &[String],
        is_wall: bool,
    ) -> Markup {
        let of: Of = (t.lang, is_wall, forces.to_vec(), axes.to_vec());
        let place = self.place(of);
        // Whoever comes while it is drawn waits for that drawing.
        let text = place.get_or_init(|| draw(t, forces, axes, is_wall).into_string());
        html! { (PreEscaped(text)) }
    }

    /// Returns where a map is kept; the oldest makes room.
    fn place(&self, of: Of) -> Arc<OnceLock<String>> {
        let mut all = crate::web::room::held(&self.0);
        if let Some((_, place)) = all.iter().find(|(known, _)| *known == of) {
            return Arc::clone(place);
        }
        if all.len() >= KEPT {
            all.remove(0);
        }
        let place = Arc::default();
        all.push((of, Arc::clone(&place)));
        place
    }
}

fn draw(t: &Tongue, forces: &[KnownForce], axes: &[String], is_wall: bool) -> Markup {
    let scene = scene(t, forces, axes);
    let table = as_table(t, forces, axes);
    if !map::is_of_here(&scene.nodes) {
        return table;
    }
    let framings: &[(Framing, &str)] = if is_wall {
        &[(Framing::Wall, "wall")]
    } else {
        &[(Framing::Wide, "wide"), (Framing::Narrow, "narrow")]
    };
    let maps = framings
        .iter()
        .map(|(framing, class)| (map::draw(&scene, *framing), *class));
    html! {
        @for (map, class) in maps {
            (PreEscaped(map.drawing.element(class)))
            @if !map.key.is_empty() {
                div class=(class) { ul class="key" { @for (i, text) in map.key.iter().enumerate() { li { b { (i + 1) } (text) } } } }
            }
        }
        ul class="key" {
            @for (name, has) in legend(&scene) { @if has { li { i class={ "mk mk-" (name) " a1" } {} (t.t(if name == "sure" { "web-map-sure".to_owned() } else { format!("map-key-{name}") }.as_str())) } } }
        }
        @if !is_wall { details class="alt" data-keep="map-text" { summary { (t.t("web-map-text")) } (table) } }
    }
}

fn legend(scene: &Scene) -> [(&'static str, bool); 4] {
    [
        ("held", scene.nodes.iter().any(|n| n.held_by.is_some())),
        ("sure", scene.forces.iter().any(|f| f.is_sure)),
        ("maybe", scene.forces.iter().any(|f| !f.is_sure)),
        ("axis", !scene.axes.is_empty()),
    ]
}

/// Returns what is drawn: the ground is everybody's, forces and axes are those given.
fn scene(t: &Tongue, forces: &[KnownForce], axes: &[String]) -> Scene {
    let scenario = &t.checked.scenario;
    let names: Vec<&str> = scenario.nodes.keys().map(String::as_str).collect();
    let actors: Vec<&str> = scenario.actors.keys().map(String::as_str).collect();
    let place = |id: &str| names.iter().position(|n| *n == id);
    let owner = |id: &str| actors.iter().position(|a| *a == id);
    let node = |(id, node): (&String, &crate::scenario::model::Node)| Node {
        name: t.name("node", id),
        at: (node.lon, node.lat),
        held_by: node
            .held_by
            .as_deref()
            .filter(|h| node.owner.as_deref() != Some(*h))
            .and_then(owner),
        is_marked: node.terrain != Terrain::Sea,
    };
    let axis = |id: &String| {
        let nodes = scenario
            .axes
            .get(id)?
            .nodes
            .iter()
            .filter_map(|n| place(n))
            .collect();
        Some(Axis {
            name: t.name("axis", id),
            nodes,
        })
    };
    Scene {
        label: t.t("web-map-label"),
        actors: actors
            .iter()
            .enumerate()
            .map(|(i, id)| Actor {
                code: (*id).into(),
                name: t.actor(id),
                tone: actor_class(i),
            })
            .collect(),
        nodes: scenario.nodes.iter().map(node).collect(),
        legs: legs(t, &place),
        axes: axes.iter().filter_map(axis).collect(),
        moves: vec![],
        forces: standing(t, forces, &place, &owner),
        waters: ["map-caspian", "map-black-sea"].map(|key| t.t(key)),
    }
}

/// Returns the ways, of two places the best that carries men.
fn legs(t: &Tongue, place: &dyn Fn(&str) -> Option<usize>) -> Vec<Leg> {
    let mut best: BTreeMap<[usize; 2], Leg> = BTreeMap::new();
    for (key, leg) in &t.checked.scenario.legs {
        let mut parts = key.split('>');
        let ends = [parts.next().and_then(place), parts.next().and_then(place)];
        let ([Some(a), Some(b)], Some(way)) = (ends, parts.next().and_then(way)) else {
            continue;
        };
        let found = Leg {
            ends: [a, b],
            way,
            is_closed: leg.closed,
            is_refused: false,
        };
        let order = |leg: &Leg| (leg.is_closed, leg.way);
        let kept = best
            .entry([a.min(b), a.max(b)])
            .or_insert_with(|| found.clone());
        if order(&found) < order(kept) {
            *kept = found;
        }
    }
    best.into_values().collect()
}

fn way(mode: &str) -> Option<Way> {
    let place = Mode::NAMES.iter().position(|name| *name == mode)?;
    Some(match Mode::ALL[place] {
        Mode::Rail => Way::Rail,
        Mode::Road => Way::Road,
        Mode::Sea => Way::Sea,
        Mode::Air => Way::Air,
        Mode::Pipeline => return None,
    })
}

/// Returns the men of each owner at each place, the most first.
fn standing(
    t: &Tongue,
    forces: &[KnownForce],
    place: &dyn Fn(&str) -> Option<usize>,
    owner: &dyn Fn(&str) -> Option<usize>,
) -> Vec<Force> {
    let mut sums: BTreeMap<(usize, usize, bool), u32> = BTreeMap::new();
    for force in forces.iter().filter(|f| f.men > 0) {
        if let (Some(node), Some(actor)) = (place(&force.node), owner(&force.owner)) {
            *sums.entry((node, actor, force.confirmed)).or_default() += force.men;
        }
    }
    let mut list: Vec<((usize, usize, bool), u32)> = sums.into_iter().collect();
    list.sort_by_key(|(at, men)| (std::cmp::Reverse(*men), *at));
    let force = |((node, actor, is_sure), men): ((usize, usize, bool), u32)| Force {
        actor,
        node,
        text: thousands(t.lang, f64::from(men)),
        is_sure,
    };
    list.into_iter().map(force).collect()
}

fn thousands(lang: Lang, men: f64) -> String {
    if men < 995.0 {
        return decimal(lang, men, 0);
    }
    let tenths = (men / 100.0).round();
    let digits = usize::from(tenths % 10.0 != 0.0 && tenths < 100.0);
    format!("{}\u{a0}k", decimal(lang, men / 1000.0, digits))
}

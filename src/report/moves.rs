//! The map of a report: who stands where at the start, which men are moved in the runs, and which ways are refused.

use super::Subject;
use super::findings::{Sayer, to_number};
use super::map::{self, Actor, Axis, Force, Framing, Leg, Move, Node, Scene, Way};
use super::page::{Section, table};
use super::sections::{actor_name, section};
use super::svg::{NARROW, actor_class, escaped};
use super::travel::Moved;
use crate::rules::layout::What;
use crate::rules::route;
use crate::scenario::model::{Mode, Terrain};
use crate::slot::Slot;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Moves that are drawn, at most.
const MOVES: usize = 6;
/// Share of runs under which a move is not drawn.
const SELDOM: f64 = 0.02;
/// Turns with an answer from which on a way is called refused, for each hundred runs.
const ANSWERS: u64 = 5;

/// Returns the section; none where the scenario does not lie on the map.
pub(super) fn moves(subject: &Subject, say: &Sayer) -> Option<Section> {
    let scene = scene(subject, say);
    if !map::is_of_here(&scene.nodes) {
        return None;
    }
    let mut section = section(subject, say, "map", finding(subject, say));
    let mut keys = [vec![], vec![]];
    let draw = |width: f64| {
        let is_narrow = width <= NARROW;
        map::draw(
            &scene,
            if is_narrow {
                Framing::Narrow
            } else {
                Framing::Wide
            },
        )
    };
    section.draw(|width| draw(width).drawing);
    for (key, framing) in keys.iter_mut().zip([Framing::Wide, Framing::Narrow]) {
        *key = map::draw(&scene, framing).key;
    }
    for (key, class) in keys.iter().zip(["wide", "narrow"]) {
        section.body.push_str(&numbers(key, class));
    }
    section.body.push_str(&legend(subject, say, &scene));
    section.body.push_str(&as_text(subject, say));
    Some(section)
}

/// Returns what the numbers on a map stand for.
fn numbers(key: &[String], class: &str) -> String {
    if key.is_empty() {
        return String::new();
    }
    let item = |(i, text): (usize, &String)| format!("<li><b>{}</b>{}</li>", i + 1, escaped(text));
    let items: String = key.iter().enumerate().map(item).collect();
    format!("<div class=\"{class}\"><ul class=\"key\">{items}</ul></div>")
}

fn legend(subject: &Subject, say: &Sayer, scene: &Scene) -> String {
    let doer = subject
        .watch
        .reader
        .map_or(0, |(_, doer)| usize::from(doer));
    let tone = actor_class(doer);
    let has = [
        ("held", scene.nodes.iter().any(|n| n.held_by.is_some())),
        ("sure", !scene.forces.is_empty()),
        ("move", !scene.moves.is_empty()),
        ("axis", !scene.axes.is_empty()),
        ("rail", true),
        ("air", scene.legs.iter().any(|l| l.way == Way::Air)),
        ("refused", scene.legs.iter().any(|l| l.is_refused)),
    ];
    let item = |(name, _): &(&str, bool)| {
        let text = escaped(&say.say(&format!("map-key-{name}"), &[]));
        format!("<li><i class=\"mk mk-{name} {tone}\"></i>{text}</li>")
    };
    let items: String = has.iter().filter(|(_, has)| *has).map(item).collect();
    format!("<ul class=\"key\">{items}</ul>")
}

/// Returns what is drawn.
fn scene(subject: &Subject, say: &Sayer) -> Scene {
    let registry = &subject.rules.registry;
    let actor = |actor: usize| Actor {
        code: registry.actors.name(actor).to_owned(),
        name: name(subject, "actor", registry.actors.name(actor)),
        tone: actor_class(actor),
    };
    let nodes = (0..registry.nodes.len()).map(|id| node(subject, registry.nodes.name(id)));
    let texts = ["map-caspian", "map-black-sea"].map(|key| say.say(key, &[]));
    Scene {
        label: format!("{}. {}", say.say("report-map", &[]), finding(subject, say)),
        actors: (0..registry.actors.len()).map(actor).collect(),
        nodes: nodes.collect(),
        legs: legs(subject),
        axes: axes(subject),
        moves: drawn_moves(subject, say),
        forces: forces(subject, say),
        waters: texts,
    }
}

fn name(subject: &Subject, kind: &str, id: &str) -> String {
    subject.checked.texts.name(subject.words.lang, kind, id)
}

fn node_name(subject: &Subject, node: u16) -> String {
    let id = subject.rules.registry.nodes.name(usize::from(node));
    name(subject, "node", id)
}

fn node(subject: &Subject, id: &str) -> Node {
    let node = &subject.checked.scenario.nodes[id];
    let holder = node
        .held_by
        .as_ref()
        .filter(|h| node.owner.as_ref() != Some(*h));
    let actors = &subject.rules.registry.actors;
    Node {
        name: name(subject, "node", id),
        at: (node.lon, node.lat),
        held_by: holder.and_then(|h| (0..actors.len()).find(|a| actors.name(*a) == h)),
        is_marked: node.terrain != Terrain::Sea,
    }
}

/// Returns the ways, of two places the best that carries men.
fn legs(subject: &Subject) -> Vec<Leg> {
    let registry = &subject.rules.registry;
    let find = |id: &str| (0..registry.nodes.len()).find(|n| registry.nodes.name(*n) == id);
    let mut best: BTreeMap<[usize; 2], Leg> = BTreeMap::new();
    for (key, leg) in &subject.checked.scenario.legs {
        let mut parts = key.split('>');
        let ends = [parts.next().and_then(find), parts.next().and_then(find)];
        let ([Some(a), Some(b)], Some(way)) = (ends, parts.next().and_then(way)) else {
            continue;
        };
        let found = Leg {
            ends: [a, b],
            way,
            is_closed: leg.closed,
            is_refused: is_refused(subject, [a, b], way),
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

/// Whether a way was refused more often than not.
fn is_refused(subject: &Subject, ends: [usize; 2], mode: Way) -> bool {
    let is_it = |leg: &route::Leg| {
        let same = leg.ends.map(usize::from) == ends;
        same && way(leg.mode.name()) == Some(mode)
    };
    let place = subject.rules.map.legs.iter().position(is_it);
    place.is_some_and(|leg| subject.figures.travel.is_refused(leg, least(subject)))
}

fn least(subject: &Subject) -> u64 {
    (subject.figures.runs * ANSWERS / 100).max(1)
}

fn axes(subject: &Subject) -> Vec<Axis> {
    let registry = &subject.rules.registry;
    let find = |id: &String| (0..registry.nodes.len()).find(|n| registry.nodes.name(*n) == id);
    let list = subject.checked.scenario.axes.iter();
    list.map(|(id, axis)| Axis {
        name: name(subject, "axis", id),
        nodes: axis.nodes.iter().filter_map(find).collect(),
    })
    .collect()
}

/// Men at the start: owner and place, and how many.
fn standing(subject: &Subject) -> Vec<(usize, usize, f64)> {
    let rules = subject.rules;
    let Some(base) = rules.layout.find(What::Slot(Slot::Strength)) else {
        return vec![];
    };
    let find = |id: &str, of: &crate::ids::Names| (0..of.len()).find(|i| of.name(*i) == id);
    let mut sums: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    for id in 0..rules.registry.forces.len() {
        let force = &subject.checked.scenario.forces[rules.registry.forces.name(id)];
        let owner = find(&force.owner, &rules.registry.actors);
        let at = find(&force.at, &rules.registry.nodes);
        if let (Some(owner), Some(at)) = (owner, at) {
            *sums.entry((at, owner)).or_default() += rules.start[base as usize + id].0;
        }
    }
    sums.into_iter()
        .map(|((at, owner), men)| (owner, at, men))
        .collect()
}

fn forces(subject: &Subject, say: &Sayer) -> Vec<Force> {
    let mut list = standing(subject);
    list.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.1.cmp(&b.1)));
    let force = |(actor, node, men): (usize, usize, f64)| Force {
        actor,
        node,
        text: thousands(say, men),
        is_sure: true,
    };
    list.into_iter().filter(|f| f.2 >= 1.0).map(force).collect()
}

/// Returns a number of men, in thousands where there are that many.
fn thousands(say: &Sayer, men: f64) -> String {
    if men < 995.0 {
        return say.number(men, 0);
    }
    let tenths = (men / 100.0).round();
    let digits = usize::from(tenths % 10.0 != 0.0 && tenths < 100.0);
    format!("{}\u{a0}k", say.number(men / 1000.0, digits))
}

fn drawn_moves(subject: &Subject, say: &Sayer) -> Vec<Move> {
    let (rules, travel) = (subject.rules, &subject.figures.travel);
    let mut ended: Vec<(u16, u16)> = vec![];
    let shown = travel.moved.iter().filter(|m| m.share.value >= SELDOM);
    let one = |moved: &Moved| {
        let shipment = &rules.shipments[moved.shipment];
        let end = (shipment.owner, shipment.to);
        let note = if ended.contains(&end) {
            String::new()
        } else {
            let args = [
                ("men", thousands(say, moved.men[1]).into()),
                ("share", say.share(moved.runs, subject.figures.runs).into()),
            ];
            say.say("report-map-note", &args)
        };
        ended.push(end);
        Move {
            actor: shipment.owner.into(),
            nodes: travel.way(rules, shipment),
            note,
        }
    };
    shown.take(MOVES).map(one).collect()
}

/// Says who is moved where, and what is refused.
fn finding(subject: &Subject, say: &Sayer) -> String {
    let travel = &subject.figures.travel;
    let first = travel.moved.first();
    let moved = match first {
        None => say.say("report-map-still", &[]),
        Some(moved) => {
            let shipment = &subject.rules.shipments[moved.shipment];
            let args = [
                ("share", say.tenths(moved.share.value).into()),
                ("actor", actor_name(subject, shipment.owner).into()),
                ("place", node_name(subject, shipment.to).into()),
                ("men", say.number(moved.men[1], 0).into()),
            ];
            say.say("report-map-moved", &args)
        }
    };
    let legs = subject.rules.map.legs.iter().enumerate();
    let refused = legs.filter(|(id, _)| travel.is_refused(*id, least(subject)));
    let worst = refused.max_by_key(|(id, _)| travel.legs[*id][1]);
    let Some((id, leg)) = worst else {
        return moved;
    };
    let [asked, no] = travel.legs[id];
    let args = [
        ("from", node_name(subject, leg.ends[0]).into()),
        ("to", node_name(subject, leg.ends[1]).into()),
        ("share", say.share(no, asked).into()),
    ];
    format!("{moved} {}", say.say("report-map-refused", &args))
}

/// Returns the map as text: who stands where, who moves, and what is refused.
fn as_text(subject: &Subject, say: &Sayer) -> String {
    let standing = standing(subject).into_iter().map(|(owner, at, men)| {
        let registry = &subject.rules.registry;
        let place = name(subject, "node", registry.nodes.name(at));
        let owner = name(subject, "actor", registry.actors.name(owner));
        vec![place, owner, say.number(men, 0)]
    });
    let moved = subject.figures.travel.moved.iter().map(|moved| {
        let shipment = &subject.rules.shipments[moved.shipment];
        let [low, middle, high] = moved.men.map(|men| say.number(men, 0));
        let (from, to) = (
            node_name(subject, shipment.from),
            node_name(subject, shipment.to),
        );
        let owner = actor_name(subject, shipment.owner);
        let runs = say.number(to_number(moved.runs), 0);
        vec![format!("{from} → {to}"), owner, runs, middle, low, high]
    });
    let legs = subject.rules.map.legs.iter().enumerate();
    let refused = legs.filter_map(|(id, leg)| {
        let [asked, no] = subject.figures.travel.legs[id];
        let (from, to) = (
            node_name(subject, leg.ends[0]),
            node_name(subject, leg.ends[1]),
        );
        let way = say.say(&format!("map-way-{}", leg.mode.name().to_lowercase()), &[]);
        let share = say.share(no, asked);
        (no > 0).then(|| {
            vec![
                format!("{from} – {to}"),
                way,
                say.number(to_number(asked), 0),
                share,
            ]
        })
    });
    let heads: [(&str, &[&str]); 3] = [
        ("standing", &["place", "actor", "men"]),
        (
            "moved-head",
            &["way", "actor", "runs", "arrived", "q05-plain", "q95-plain"],
        ),
        ("refused-head", &["way", "mode", "answers", "refused"]),
    ];
    let rows: [Vec<Vec<String>>; 3] = [standing.collect(), moved.collect(), refused.collect()];
    let mut out = String::new();
    for ((id, heads), rows) in heads.iter().zip(&rows).filter(|(_, rows)| !rows.is_empty()) {
        let caption = escaped(&say.say(&format!("report-map-{id}"), &[]));
        let heads: Vec<String> = heads.iter().map(|h| format!("report-head-{h}")).collect();
        let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
        let _ = write!(
            out,
            "<p><strong>{caption}</strong></p>{}",
            table(say, "map", &heads, rows)
        );
    }
    let summary = escaped(&say.say("report-map-as-text", &[]));
    format!("<details><summary>{summary}</summary>{out}</details>")
}

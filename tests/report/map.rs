//! Maps of many forces: nothing is cut or lies on anything, in either language and at every size, and nothing is lost.

use escalade::report::map::{Actor, Axis, Force, Framing, Leg, Move, Node, Scene, Way, draw};
use escalade::scenario::{self, Options};
use escalade::text::Lang;

const ACTORS: [&str; 7] = ["AZE", "RUS", "ARM", "GEO", "TUR", "IRN", "EU"];

/// Forces of two sides at many places, some unconfirmed.
const FORCES: [(&str, &str, &str, bool); 18] = [
    ("RUS", "GYU", "3,5 k", true),
    ("AZE", "GYU", "120", false),
    ("RUS", "DER", "8 k", true),
    ("AZE", "QAZ", "25 k", true),
    ("AZE", "XAC", "45 k", true),
    ("AZE", "YEV", "30 k", true),
    ("RUS", "KAS", "4 k", true),
    ("ARM", "ERE", "30 k", true),
    ("ARM", "IJE", "7 k", false),
    ("ARM", "GOR", "8 k", true),
    ("EU", "GOR", "165", true),
    ("TUR", "ERZ", "30 k", true),
    ("TUR", "KAR", "9 k", true),
    ("GEO", "TBI", "20,7 k", true),
    ("RUS", "ROS", "13 k", true),
    ("RUS", "VOL", "3,5 k", true),
    ("RUS", "CRI", "3 k", false),
    ("AZE", "BAK", "1 k", true),
];

fn scene(lang: Lang) -> Scene {
    let loaded = scenario::load("caucasus", &Options::default()).expect("it is shipped");
    let (texts, nodes) = (&loaded.checked.texts, &loaded.checked.scenario.nodes);
    let ids: Vec<&String> = nodes.keys().collect();
    let place = |id: &str| ids.iter().position(|n| *n == id).expect("a node");
    let actor = |id: &str| ACTORS.iter().position(|a| *a == id).expect("an actor");
    let path = |ids: &[&str]| ids.iter().map(|id| place(id)).collect::<Vec<_>>();
    let leg = |ends: [&str; 2], way, is_closed, is_refused| Leg {
        ends: ends.map(place),
        way,
        is_closed,
        is_refused,
    };
    let axis = |id: &str, nodes: &[&str]| Axis {
        name: texts.name(lang, "axis", id),
        nodes: path(nodes),
    };
    Scene {
        label: "Sample".into(),
        actors: ACTORS
            .iter()
            .enumerate()
            .map(|(i, id)| Actor {
                code: (*id).into(),
                name: texts.name(lang, "actor", id),
                tone: format!("a{i}"),
            })
            .collect(),
        nodes: nodes
            .iter()
            .map(|(id, node)| Node {
                name: texts.name(lang, "node", id),
                at: (node.lon, node.lat),
                held_by: node.held_by.as_ref().map(|_| actor("RUS")),
                is_marked: !["CSN", "CSS", "BLK"].contains(&id.as_str()),
            })
            .collect(),
        legs: vec![
            leg(["ROS", "MOZ"], Way::Rail, false, false),
            leg(["MOZ", "ERE"], Way::Air, false, true),
            leg(["GYU", "KAR"], Way::Road, true, false),
        ],
        axes: vec![
            axis("north", &["DER", "SAM", "XAC", "SUM", "BAK"]),
            axis("west", &["GYU", "IJE", "QAZ", "GAN"]),
        ],
        moves: vec![
            Move {
                actor: actor("RUS"),
                nodes: path(&["ROS", "MOZ", "GRO", "MAK", "DER"]),
                note: "+ 13 k (42,1 %)".into(),
            },
            Move {
                actor: actor("RUS"),
                nodes: path(&["VOL", "GYU"]),
                note: "+ 3 k (8,2 %)".into(),
            },
        ],
        forces: FORCES
            .iter()
            .map(|(owner, at, text, is_sure)| Force {
                actor: actor(owner),
                node: place(at),
                text: (*text).into(),
                is_sure: *is_sure,
            })
            .collect(),
        waters: ["Mer Caspienne".into(), "Mer Noire".into()],
    }
}

#[test]
fn no_name_is_cut_or_lies_on_another() {
    for lang in Lang::ALL {
        let scene = scene(lang);
        for framing in Framing::ALL {
            let map = draw(&scene, framing);
            assert_eq!(
                map.drawing.faults(),
                Vec::<String>::new(),
                "{lang:?} {framing:?}"
            );
        }
    }
}

/// Every force near enough is on its plate or in the key, and every doubt with it.
#[test]
fn no_force_is_lost() {
    let scene = scene(Lang::Fr);
    for framing in [Framing::Wide, Framing::Wall] {
        let map = draw(&scene, framing);
        let drawn = map.drawing.element("wide");
        for (owner, at, text, is_sure) in FORCES {
            let doubt = if is_sure { "" } else { "\u{a0}?" };
            let plate = format!("{owner} {text}{doubt}");
            let is_there = drawn.contains(&format!(">{plate}<"));
            let is_in_key = map.key.iter().any(|k| k.ends_with(&plate));
            assert!(is_there || is_in_key, "{framing:?}: {plate} at {at}");
        }
        assert_eq!(drawn.matches("plate maybe").count(), 3, "{framing:?}");
    }
    // No line crosses a plate.
    let drawn = draw(&scene, Framing::Narrow).drawing.element("narrow");
    let first = drawn.find("\"plate").expect("there are plates");
    assert!(drawn.contains("\"lead") && !drawn[first..].contains("<path"));
    // A seat that knows nothing gets no plate, no arrow and no number.
    let blind = Scene {
        forces: vec![],
        moves: vec![],
        ..scene
    };
    let drawn = draw(&blind, Framing::Wide).drawing.element("wide");
    assert!(!drawn.contains("plate") && !drawn.contains("move") && !drawn.contains("Rostov"));
}

//! Blocks that say who and what there is at the start: actors, dockets, stances, map, forces, narratives.

use super::treaties::ConsentItem;
use super::values::{Map, Num, Repeat};
use serde::{Deserialize, Serialize};

words! {
    /// What an actor is.
    ActorKind {
        /// A state.
        State,
        /// A bloc of states.
        Bloc,
        /// An organisation.
        Organisation,
    }
    /// What one actor calls another.
    Label {
        /// Bound by a mutual commitment.
        Ally,
        /// Friendly, not bound.
        Partner,
        /// On its way out.
        Drifting,
        /// Treated as hostile.
        Adversary,
    }
    /// How a leg is travelled.
    Mode {
        /// Road.
        Road,
        /// Railway.
        Rail,
        /// Air.
        Air,
        /// Sea.
        Sea,
        /// Pipeline; carries no men.
        Pipeline,
    }
    /// Ground of a node.
    Terrain {
        /// Open plain or steppe.
        Plain,
        /// Coast.
        Coast,
        /// Narrow corridor.
        Corridor,
        /// Foothill.
        Foothill,
        /// Mountain.
        Mountain,
        /// Highland.
        Highland,
        /// City.
        Urban,
        /// Open sea.
        Sea,
    }
    /// Channel of a narrative, by falling attribution to the state.
    Channel {
        /// News agency of the state.
        StateAgency,
        /// Television of the state.
        StateTelevision,
        /// Private war blogger: seen by all, owned by no one.
        Milblogger,
        /// Local media.
        LocalMedia,
        /// Diplomat.
        Diplomat,
    }
    /// How a force stands.
    Posture {
        /// In garrison.
        Garrison,
        /// Moved forward.
        Forward,
        /// On alert.
        Alert,
        /// In combat.
        Engaged,
    }
}

/// How a docket turns an offer into log-weights.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Policy {
    /// Every legal option alike; `wait` counts as one.
    Uniform,
    /// Quantal response: log-weight = `sharpness` x utility; see `docs/model.md`.
    Utility {
        /// 1 / temperature, 1/utility.
        sharpness: Num,
        /// Weight of the feature `hawk` (motive for hostile deeds).
        #[serde(default)]
        hawk: Num,
        /// Weight of the feature `caution` (fear of violence), times the deed's `risk`.
        #[serde(default)]
        caution: Num,
        /// Weight of answering at the level received.
        #[serde(default, rename = "match")]
        matching: Num,
        /// Weight of the feature `conciliation` (motive for off-ramps).
        #[serde(default)]
        conciliation: Num,
        /// Weight of the feature `goal` (own interest).
        #[serde(default)]
        goal: Num,
        /// Utility of doing nothing.
        #[serde(default)]
        inertia: Num,
        /// Loss of utility when the same deed is done again.
        #[serde(default)]
        repeat: Num,
        /// Cost of backing down, per share of the ladder staked (Fearon 1994).
        #[serde(default)]
        audience: Num,
    },
    /// A plan of the scenario's `scripts`; what the plan leaves open falls to `wait`.
    Script(String),
}

entries! {
    /// Who decides: a state, an organisation, a bloc.
    Actor {
        /// What it is.
        kind: ActorKind,
        /// Whether a person may take it.
        #[serde(default = "super::yes")]
        seat: bool,
        /// How it decides; without one and without a docket it decides nothing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        policy: Option<Policy>,
        /// Start values of actor quantities.
        #[serde(default, skip_serializing_if = "Map::is_empty")]
        start: Map<Num>,
        /// Channels that it has.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        media: Vec<Channel>,
        /// One entry for each number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        repeat: Repeat,
        /// Claims and sources.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<String>,
        /// What is assumed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assumption: Option<String>,
    }
    /// A separate choice of one seat in a turn: one offer, one draw, sealed with all others on the same state.
    Docket {
        /// Whose choice it is.
        actor: String,
        /// The actor whose conduct this docket answers: `wait` is matched against what was received from it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        toward: Option<String>,
        /// Whether doing nothing is an option.
        #[serde(default = "super::yes")]
        wait: bool,
        /// One entry for each number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        repeat: Repeat,
        /// Claims and sources.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<String>,
        /// What is assumed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assumption: Option<String>,
    }
    /// The attitude of the first actor of the key toward the second. A pair that is not listed starts at 0, with no label.
    Stance {
        /// How warmly, -1..1.
        #[serde(default)]
        affinity: Num,
        /// Tension, 0..1.
        #[serde(default)]
        tension: Num,
        /// What the first calls the second.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        label: Option<Label>,
        /// Tension toward which the tension mechanism decays, 0..1; without one, the start tension.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        resting: Option<Num>,
        /// Rung of the ladder at the start.
        #[serde(default)]
        rung: u32,
        /// Start values of pair quantities.
        #[serde(default, skip_serializing_if = "Map::is_empty")]
        start: Map<Num>,
        /// One entry for each number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        repeat: Repeat,
        /// Entries of a `repeat` that are left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        skip: Option<String>,
        /// Claims and sources.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<String>,
        /// What is assumed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assumption: Option<String>,
    }
    /// A place on the map.
    Node {
        /// Latitude, degrees north, -90..90.
        lat: f64,
        /// Longitude, degrees east, -180..180.
        lon: f64,
        /// Owner by recognised borders; none at sea and on borders.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        owner: Option<String>,
        /// Who controls it; the owner where not stated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        held_by: Option<String>,
        /// Ground.
        terrain: Terrain,
        /// Minority that lives there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        minority: Option<String>,
        /// Mined area, km2.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contaminated_km2: Option<Num>,
        /// Claims and sources.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<String>,
        /// What is assumed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assumption: Option<String>,
    }
    /// A way between two nodes, `("FROM", "TO", Mode)`.
    Leg {
        /// Length, km.
        km: f64,
        /// Capacity class, 1..5; the movement mechanism gives men per turn.
        capacity: u32,
        /// Consents that must all be given; an item that is a list needs one of it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        consent: Vec<ConsentItem>,
        /// Closed to everyone.
        #[serde(default)]
        closed: bool,
        /// Travelled from the first node to the second only.
        #[serde(default)]
        one_way: bool,
        /// Chance that it is open in a winter week (November to March), 0..1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        winter_open: Option<Num>,
        /// Chance that it is open in a turn of any season, 0..1; a formula may say when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        open: Option<Num>,
        /// Claims and sources.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<String>,
        /// What is assumed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assumption: Option<String>,
    }
    /// An ordered list of nodes along which an attack would run.
    Axis {
        /// Its nodes, first to last.
        nodes: Vec<String>,
        /// Multiplier of the defender's strength, 1..5.
        defender_bonus: Num,
        /// Whose men attack along it; nobody where it is only drawn on the map.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        attackers: Vec<String>,
        /// Whose men hold it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        defenders: Vec<String>,
        /// Node from which the attackers are supplied; none where supply is no question.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        depot: Option<String>,
        /// Claims and sources.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<String>,
        /// What is assumed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assumption: Option<String>,
    }
    /// A formation.
    Force {
        /// Whose it is.
        owner: String,
        /// Where it stands.
        at: String,
        /// Men, 0..1,000,000.
        strength_men: Num,
        /// Readiness, 0..1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        readiness: Option<Num>,
        /// How it stands.
        posture: Posture,
        /// Whether its moves are hidden.
        #[serde(default)]
        covert: bool,
        /// One entry for each number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        repeat: Repeat,
        /// Claims and sources.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<String>,
        /// What is assumed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assumption: Option<String>,
    }
    /// An information campaign.
    Narrative {
        /// Who tells it.
        teller: String,
        /// About whom.
        about: String,
        /// On which channels.
        channels: Vec<Channel>,
        /// How far it reaches on a channel, 0..1; 1 where nothing is said.
        #[serde(default, skip_serializing_if = "Map::is_empty")]
        reach: Map<Num>,
        /// How far its audience believes it, 0..1.
        credibility: Num,
        /// Half-life of its salience, turns.
        half_life_turns: Num,
        /// Share of the uptake that turns into rally, 0..1.
        #[serde(default)]
        backlash: Num,
        /// Nodes that it aims at.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        at: Vec<String>,
        /// Switch that removes it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        switch: Option<String>,
        /// Claims and sources.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<String>,
        /// What is assumed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assumption: Option<String>,
    }
}

//! What authors write: plain types, one per block of the language. Formulas stay text until they are checked.
//!
//! The doc comment of each field is the author reference that `escalade schema` prints.
//!
//! Invariant: these types hold what was written, never what follows from it.

#[macro_use]
mod macros;
pub mod class;
pub mod conduct;
pub mod effects;
pub mod lenses;
pub mod mechanisms;
pub mod outcomes;
pub mod schema;
pub mod treaties;
pub mod values;
pub mod world;

pub use class::*;
pub use conduct::*;
pub use effects::Effect;
pub use lenses::*;
pub use mechanisms::Mechanisms;
pub use outcomes::*;
pub use treaties::*;
pub use values::*;
pub use world::*;

words! {
    /// What moves an actor from rung to rung.
    Moves {
        /// Deeds: up at once to the rung of a deed, down after quiet turns.
        ByDeeds,
        /// Tension: up at `up`, down at `down`.
        ByTension,
        /// Rules only.
        ByRules,
    }
    /// What a quantity belongs to.
    Scope {
        /// The crisis.
        Global,
        /// Each actor.
        Actor,
        /// Each ordered pair of actors.
        Pair,
        /// Each node.
        Node,
    }
}

entries! {
    /// Ordered levels of conduct of one actor toward another.
    Ladder {
        /// What moves an actor.
        moves: Moves,
        /// Rungs that can be climbed in one turn.
        #[serde(default = "one")]
        max_climb_per_turn: u32,
        /// Turns without a deed of the rung after which it may be left (`ByDeeds`).
        #[serde(default)]
        quiet_turns: u32,
        /// The rungs, lowest first.
        rungs: Vec<Rung>,
        /// Claims and sources.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<String>,
        /// What is assumed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assumption: Option<String>,
    }
    /// One level of conduct.
    Rung {
        /// Its name.
        id: String,
        /// Tension at which it is climbed (`ByTension`).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        up: Option<f64>,
        /// Tension at which it is left (`ByTension`), below `up`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        down: Option<f64>,
        /// Tension needed to do a deed of this rung (`ByDeeds`).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        gate: Option<f64>,
        /// Tension under which the rung may be left (`ByDeeds`).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        floor: Option<f64>,
        /// Usual MID hostility level.
        mid: Mid,
    }
    /// A variable of the scenario's own.
    Quantity {
        /// What it belongs to.
        scope: Scope,
        /// Lowest and highest value; the bound is applied after each moment.
        range: std::ops::Range<f64>,
        /// Start value where nothing else is said.
        #[serde(default)]
        start: Num,
        /// Unit.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<String>,
        /// Whether it is only counted, for the tables: nothing need read it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        counted: bool,
        /// What it stands for.
        doc: String,
        /// Claims and sources.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<String>,
        /// What is assumed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assumption: Option<String>,
    }
    /// Turns a mechanism on or off: when it is off, entries with `switch: "name"` vanish and the values of `off` apply.
    Switch {
        /// Whether it is on; `--set switches/NAME/on=false` turns it off.
        on: bool,
        /// What it switches.
        doc: String,
        /// Value by path while it is off, whatever a variant or a parameter set says there; to set one of these from outside
        /// too is an error.
        #[serde(default, skip_serializing_if = "Map::is_empty")]
        off: Map<Num>,
    }
    /// Named overrides, chosen with `--params NAME`.
    ParameterSet {
        /// What it stands for.
        doc: String,
        /// New value by path.
        set: Map<f64>,
    }
    /// A source that entries cite as `S:key`.
    Source {
        /// Title.
        title: String,
        /// Date.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        date: Option<String>,
        /// Key in the literature list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        key: Option<String>,
        /// What it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<String>,
        /// Note.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    }
    /// A claim of the report: its confidence, or why it is left out. Its paraphrase stands in the texts, `claim-C01`.
    Claim {
        /// Whether an element of the scenario represents it.
        #[serde(default = "yes")]
        modelled: bool,
        /// How sure it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        confidence: Option<Confidence>,
        /// Why it is left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<String>,
    }
}

/// A scenario as written: the union of its files, after variants, switches and `repeat`.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Language version of the files.
    pub format: u32,
    /// Short name, as in commands.
    pub title: String,
    /// First day of turn 1, `YYYY-MM-DD`.
    pub start_date: String,
    /// Turns after which a run ends, 1..520.
    pub horizon_turns: u32,
    /// Days of a turn.
    pub turn_days: u32,
    /// Pairs that summaries look at.
    pub focal: Vec<(String, String)>,
    /// The ladder.
    pub ladder: Option<Ladder>,
    /// Coefficients of the mechanisms.
    pub mechanisms: Mechanisms,
    /// Named numbers.
    pub params: Map<Param>,
    /// Named overrides.
    pub parameter_sets: Map<ParameterSet>,
    /// Own variables.
    pub quantities: Map<Quantity>,
    /// Switches.
    pub switches: Map<Switch>,
    /// What decisions weigh.
    pub features: Map<Feature>,
    /// Actors.
    pub actors: Map<Actor>,
    /// Dockets.
    pub dockets: Map<Docket>,
    /// Plans.
    pub scripts: Map<Script>,
    /// Stances, keyed `FROM>TO`.
    pub stances: Map<Stance>,
    /// Nodes.
    pub nodes: Map<Node>,
    /// Legs, keyed `FROM>TO>Mode`.
    pub legs: Map<Leg>,
    /// Axes.
    pub axes: Map<Axis>,
    /// Forces.
    pub forces: Map<Force>,
    /// Treaties.
    pub treaties: Map<Treaty>,
    /// Consents.
    pub consents: Map<Consent>,
    /// Narratives.
    pub narratives: Map<Narrative>,
    /// Lenses.
    pub lenses: Map<Lens>,
    /// Actions.
    pub actions: Map<Action>,
    /// Red lines.
    pub red_lines: Map<RedLine>,
    /// Rules.
    pub rules: Map<Rule>,
    /// Injects.
    pub injects: Map<Inject>,
    /// Outcomes, first line that holds.
    pub outcomes: Vec<Outcome>,
    /// CAMEO event codes on the other scales.
    pub crosswalk: Map<Coding>,
    /// Sources.
    pub sources: Map<Source>,
    /// Claims.
    pub claims: Map<Claim>,
    /// What an exercise is made of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exercise: Option<Exercise>,
    /// What each seat of an exercise is after.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub objectives: Map<Objective>,
}

const fn yes() -> bool {
    true
}

const fn one() -> u32 {
    1
}

const fn full() -> Num {
    Num::Literal(1.0)
}

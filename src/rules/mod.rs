//! What is compiled: dense ids and cells, no names in the turn loop. Immutable, shared by every run.
//!
//! Invariant: [`compile`] cannot fail, because a [`Checked`](crate::scenario::Checked) cannot be wrong.

pub mod action;
pub mod calendar;
pub mod change;
mod compile;
pub mod crisis;
pub mod docket;
pub mod effect;
pub mod expr;
pub mod guarded;
pub mod layout;
pub mod lens;
mod lower;
mod option;
pub mod moments;
pub mod objective;
mod place;
mod policy;
pub mod route;
pub mod sheet;
mod start;
pub mod trigger;
mod utility;
pub mod war;

pub use compile::compile;
pub use lower::Shipment;

use crate::rng::Label;
use crate::slot::Slot;
use action::{Action, Choosable};
use calendar::Calendar;
use expr::Value;
use layout::{Layout, Registry, What};
pub use policy::PolicyChoice;

/// What can be chosen when a scenario is compiled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CompileOptions {
    /// Policies by actor.
    pub policies: Vec<(String, PolicyChoice)>,
    /// Formulas that an analysis looks at, each accepted by [`Checked::accepts`](crate::scenario::Checked::accepts).
    pub probes: Vec<String>,
}

/// Coefficients of the mechanisms that the scenario uses, worked out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Coefficients {
    /// Standard deviation of the logarithm of the noise of hostile readings.
    pub noise: f64,
    /// Share of the intended value at which third parties start to read.
    pub third_party: f64,
    /// Tension, if it is a mechanism.
    pub tension: Option<TensionCoefficients>,
    /// Income of capital per turn, if capital is a mechanism.
    pub income: Option<f64>,
    /// Memory of own conduct: repeat kept, stake kept, cost of backing down.
    pub habit: Option<[f64; 3]>,
    /// Movement: men per capacity class and turn, men who trickle, km flown at full rate.
    pub movement: Option<[f64; 3]>,
    /// Combat along axes.
    pub war: Option<war::War>,
}

/// Coefficients of the tension mechanism, per turn.
#[derive(Debug, Clone, PartialEq)]
pub struct TensionCoefficients {
    /// Share of the distance to rest that is kept.
    pub kept: f64,
    /// Share of heat that is kept.
    pub heat_kept: f64,
    /// Impulse per Goldstein point of hostile readings.
    pub hostile: f64,
    /// Relief per Goldstein point of friendly readings.
    pub relief: f64,
    /// Share of the level received that is kept.
    pub received_kept: f64,
    /// Resting level of every pair that has a stance: row, formula.
    pub resting: Vec<(u32, expr::Expr)>,
}

/// A compiled scenario.
#[derive(Debug, Clone)]
pub struct Ruleset {
    /// Short name.
    pub title: String,
    /// Hash of the scenario's content (blake3).
    pub hash: [u8; 32],
    /// Turns after which a run ends.
    pub horizon: u32,
    /// Dates of turns.
    pub calendar: Calendar,
    /// Names by id.
    pub registry: Registry,
    /// Labels of actors.
    pub actor_labels: Vec<Label>,
    /// Columns of a run's state.
    pub layout: Layout,
    /// State at the start.
    pub start: Vec<Value>,
    /// Pairs that summaries look at.
    pub focal: Vec<(u16, u16)>,
    /// Pairs that have a stance in the scenario.
    pub stances: Vec<(u16, u16)>,
    /// Owner and node of each force.
    pub garrisons: Vec<(u16, u16)>,
    /// Actions.
    pub actions: Vec<Action>,
    /// Options of all dockets.
    pub options: Vec<Choosable>,
    /// Dockets.
    pub dockets: Vec<docket::Docket>,
    /// Rules.
    pub triggers: trigger::Triggers,
    /// What is looked at together at some moments of a turn.
    pub moments: moments::Moments,
    /// Ladder.
    pub ladder: crisis::Ladder,
    /// Red lines.
    pub red_lines: Vec<crisis::RedLine>,
    /// Injects.
    pub injects: Vec<crisis::Inject>,
    /// Moves of treaties that time makes.
    pub expiries: Vec<crisis::Expiry>,
    /// Consents.
    pub consents: Vec<crisis::Consent>,
    /// Narratives.
    pub narratives: Vec<crisis::Narrative>,
    /// Outcomes.
    pub outcomes: Vec<crisis::Outcome>,
    /// Objectives of the seats of an exercise, which no run reads.
    pub objectives: Vec<objective::Objective>,
    /// Men that effects order from node to node.
    pub shipments: Vec<Shipment>,
    /// The map as movement sees it.
    pub map: route::Map,
    /// Coefficients of the mechanisms.
    pub coefficients: Coefficients,
    /// Whether readings are made at all: some formula, lens or mechanism uses them.
    pub reads_deeds: bool,
    /// Cells of turn, month and peak rung.
    pub clock: [u32; 3],
    /// First cell of rungs.
    pub rung: u32,
    /// Actors of every pair, by its row.
    pub pairs: Vec<[u16; 2]>,
    /// Formulas that an analysis looks at at the close of a turn.
    pub probes: Vec<expr::Expr>,
}

impl Ruleset {
    /// Returns how many actors there are.
    #[must_use]
    pub fn n_actors(&self) -> usize {
        self.registry.actors.len()
    }

    /// Returns how many ways are looked for on the map: of shipments, and of supply on each axis.
    #[must_use]
    pub fn n_trips(&self) -> usize {
        let fronts = self.coefficients.war.as_ref().map_or(0, |w| w.fronts.len());
        self.shipments.len() + fronts
    }

    /// Returns the first cell of a built-in quantity, if the scenario uses it.
    #[must_use]
    pub fn slot(&self, slot: Slot) -> Option<u32> {
        self.layout.find(What::Slot(slot))
    }
}

//! What the facilitator sees. None of it may be sent to anybody else while play goes on.

use super::{
    KnownForce, MessageView, OfferView, OrderState, OwnQuantity, PublicView, RampView, SeatState,
    SeenDeed,
};
use crate::class::fact::{Fact, PersonId};
use crate::class::inject::Line;
use crate::scenario::model::Label;
use serde::Serialize;

/// Somebody, as the facilitator sees them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PersonView {
    /// Number.
    pub person: PersonId,
    /// Nickname; empty where it was erased.
    pub name: String,
    /// Seat.
    pub seat: Option<String>,
    /// Language, two letters.
    pub lang: &'static str,
    /// When they last did something, ms since 1970.
    pub active_ms: u64,
}

/// A seat, as the facilitator sees it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FullSeat {
    /// As everybody sees it.
    pub state: SeatState,
    /// Its order.
    pub order: OrderState,
    /// When its people last did something, ms since 1970; none where nobody did.
    pub active_ms: Option<u64>,
    /// Since which turn a policy plays it, where one does.
    pub policy_since: Option<u32>,
    /// What its dockets may do this turn.
    pub offers: Vec<OfferView>,
    /// Its off-ramps.
    pub ramps: Vec<RampView>,
    /// Quantities of its actor.
    pub quantities: Vec<OwnQuantity>,
}

/// A deed, as it was.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FullDeed {
    /// As its doer knows it.
    pub deed: SeenDeed,
    /// Valence as it is meant, Goldstein points.
    pub intended: f64,
    /// Chance with which it was chosen, 0..1; 1 for what a person chose, or an inject or rule ordered.
    pub chance: f64,
    /// Whether a docket chose it; else an inject or a rule ordered it.
    pub is_chosen: bool,
    /// Actors that decide and did not notice it; empty for deeds of the last turn of a game that is over.
    pub unseen_by: Vec<String>,
    /// Actors that decide, noticed it and do not know who did it.
    pub unattributed_by: Vec<String>,
    /// How it was read.
    pub readings: Vec<FullReading>,
}

/// A reading, as it was.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FullReading {
    /// Who read it.
    pub observer: String,
    /// Valence as read, Goldstein points, -40..10.
    pub valence: f64,
    /// Lenses that made it.
    pub lenses: Vec<String>,
}

/// An attitude, as it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FullStance {
    /// Whose.
    pub from: String,
    /// Toward whom.
    pub to: String,
    /// How warmly, -1..1.
    pub affinity: Option<f64>,
    /// Tension, 0..1.
    pub tension: Option<f64>,
    /// Label.
    pub label: Option<Label>,
    /// Rung.
    pub rung: u8,
    /// Rung at the close of the turn before.
    pub before: u8,
}

/// A force, as it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FullForce {
    /// As its owner knows it.
    pub force: KnownForce,
    /// Actors that decide and do not know of it.
    pub unseen_by: Vec<String>,
}

/// A line of the list of injects and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineState {
    /// The line.
    pub line: Line,
    /// Turn at which it fired, if it did.
    pub fired: Option<u32>,
}

/// An inject of the scenario and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScenarioInject {
    /// Its name.
    pub inject: String,
    /// Turn at which it is due; none: at any turn at which its condition holds.
    pub turn: Option<u32>,
    /// Whether only the facilitator calls it.
    pub by_facilitator: bool,
    /// Turn at which it fired, if it did.
    pub fired: Option<u32>,
}

/// What the facilitator sees: everything but the seed, and after the end that too. Must never be sent to anybody else.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FullView {
    /// What everybody sees.
    pub public: PublicView,
    /// People.
    pub people: Vec<PersonView>,
    /// Seats.
    pub seats: Vec<FullSeat>,
    /// All deeds, the first first.
    pub deeds: Vec<FullDeed>,
    /// All attitudes.
    pub stances: Vec<FullStance>,
    /// All forces.
    pub forces: Vec<FullForce>,
    /// All messages.
    pub messages: Vec<MessageView>,
    /// The list of injects.
    pub lines: Vec<LineState>,
    /// Injects of the scenario.
    pub injects: Vec<ScenarioInject>,
    /// What happened, but for drafts; the first first.
    pub log: Vec<Fact>,
}

/// A cell that may be overridden.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CellView {
    /// The quantity, as tables name it.
    pub quantity: String,
    /// What it belongs to, as tables name it.
    pub of: String,
    /// Value now.
    pub value: f64,
    /// Lowest and highest value.
    pub bounds: [f64; 2],
}

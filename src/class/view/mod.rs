//! What may be shown to whom: plain data, made by [`Session::public`](super::Session::public), [`Session::seat`](super::Session::seat)
//!
//! Invariant: nothing here is worked out; whoever makes a view fills it from what its viewer may know.
//! and [`Session::full`](super::Session::full) only. Whoever draws a page or a terminal reads these and nothing else.
//!
//! Names of actors, actions, forces, nodes, treaties, narratives, injects, lenses and outcomes are those of the scenario; words for
//! them are in its texts. Lists have a fixed order, and none says how much it leaves out.

mod full;
mod seat;

pub use full::*;
pub use seat::*;

use super::fact::{Choice, Order, Party, PersonId, Phase};
use super::setup::Holder;
use crate::scenario::model::Category;
use serde::Serialize;

/// Where the exercise stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Clock {
    /// Phase.
    pub phase: Phase,
    /// Turn, from 1; 0 before the first.
    pub turn: u32,
    /// Turns that are played.
    pub turns: u32,
    /// First day of the turn, `YYYY-MM-DD`; before the first turn, of turn 1.
    pub date: String,
    /// When the phase runs out, ms since 1970; none while paused, and where it has no clock.
    pub ends_ms: Option<u64>,
    /// Whether it is paused.
    pub paused: bool,
    /// What is left of a paused phase, ms.
    pub left_ms: Option<u64>,
    /// Time after the end until the phase is over, ms; 0 with a strict clock.
    pub grace_ms: u64,
}

/// How far a seat is with its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ready {
    /// No order is sealed.
    Thinking,
    /// An order is sealed.
    Ready,
    /// A policy plays.
    Policy,
}

/// A seat as everybody sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SeatState {
    /// The seat: the name of its actor.
    pub seat: String,
    /// Who plays it.
    pub holder: Holder,
    /// How far it is.
    pub ready: Ready,
    /// How many people sit in it.
    pub people: usize,
}

/// A deed as somebody knows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeenDeed {
    /// Turn at which it was done.
    pub turn: u32,
    /// Who did it; none where that is not known.
    pub actor: Option<String>,
    /// The action; none where the doer is not known, because many actions tell their doer.
    pub action: Option<String>,
    /// Domain of the action.
    pub category: Category,
    /// To or against whom.
    pub target: Option<String>,
    /// Whom it helps; none where the doer is not known.
    pub beneficiary: Option<String>,
    /// On whose ground; none where the doer is not known.
    pub host: Option<String>,
    /// Its rung; 0 is not hostile; none where the doer is not known.
    pub rung: Option<u8>,
    /// Whether a consent that it asked for was refused, so that nothing followed.
    pub refused: bool,
}

/// A piece of news.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct News {
    /// Turn during which it came.
    pub turn: u32,
    /// What.
    pub what: NewsItem,
}

/// What a piece of news is.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NewsItem {
    /// A deed that was noticed.
    Deed(SeenDeed),
    /// An inject of the scenario: its text is `inject-NAME` of the scenario.
    Inject(String),
    /// A line of the facilitator.
    Line {
        /// Who is said to say it; may be empty.
        from: String,
        /// What is told.
        text: String,
    },
}

/// How one actor conducts itself toward another, as somebody knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KnownRung {
    /// Whose conduct.
    pub from: String,
    /// Toward whom.
    pub to: String,
    /// Rung, as deeds that were noticed show it; exact for one's own conduct.
    pub rung: u8,
    /// The same, a turn before.
    pub before: u8,
}

/// A force as somebody knows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KnownForce {
    /// The force.
    pub force: String,
    /// Whose it is.
    pub owner: String,
    /// Where it stands.
    pub node: String,
    /// Men; exact for one's own, else rounded to one digit.
    pub men: u32,
    /// Whether it is known and recent, or one's own; else it is to be drawn dashed with a question mark.
    pub confirmed: bool,
    /// Turn of the news that it rests on; 0: what was known before the first turn.
    pub as_of: u32,
}

/// Where an actor stands in a treaty; treaties are public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TreatyState {
    /// The treaty.
    pub treaty: String,
    /// The party.
    pub actor: String,
    /// Its state.
    pub state: String,
}

/// What is told after the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Revealed {
    /// Seed.
    pub seed: u64,
    /// Salt, hex.
    pub salt: String,
    /// The outcome that the scenario gives the last state; none where play was ended before.
    pub outcome: Option<String>,
}

/// What a projector may show: nothing on it can be wrong to show.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PublicView {
    /// Short name of the scenario.
    pub scenario: String,
    /// Commitment to the seed, hex.
    pub commitment: String,
    /// Where the exercise stands.
    pub clock: Clock,
    /// Seats.
    pub seats: Vec<SeatState>,
    /// Conduct as public deeds show it: focal pairs, and every pair that is above rung 0; in order of actors.
    pub rungs: Vec<KnownRung>,
    /// News, the first first.
    pub news: Vec<News>,
    /// Forces as public figures have them.
    pub forces: Vec<KnownForce>,
    /// Treaties.
    pub treaties: Vec<TreatyState>,
    /// Whether live odds may be shown here.
    pub shows_odds: bool,
    /// Whether axes may be shown here.
    pub shows_axes: bool,
    /// What is told after the end.
    pub revealed: Option<Revealed>,
}

/// A quantity of one's own actor.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OwnQuantity {
    /// The quantity, as tables name it: `capital`, `cohesion`, or one of the scenario's.
    pub quantity: String,
    /// Value.
    pub value: f64,
    /// Lowest and highest value.
    pub bounds: [f64; 2],
}

/// Why an option is not legal now.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyNot {
    /// A condition of the action does not hold: its place among `needs` of the action in the scenario.
    Needs(usize),
    /// It costs more than there is: quantity, what there is, what it costs.
    Cost(String, f64, f64),
    /// Its rung is too far above one's own: highest rung in reach.
    TooHigh(u32),
    /// There is too little tension toward its target: what there is, what it needs.
    TooCalm(f64, f64),
    /// It is under way: turns left.
    UnderWay(u32),
}

/// One option of a docket.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OptionView {
    /// Key, for orders.
    pub option: String,
    /// Place of the option among all of the compiled scenario; none is doing nothing.
    pub place: Option<u16>,
    /// The action; none is doing nothing.
    pub action: Option<String>,
    /// To or against whom.
    pub target: Option<String>,
    /// Whom it helps.
    pub beneficiary: Option<String>,
    /// On whose ground.
    pub host: Option<String>,
    /// Domain.
    pub category: Option<Category>,
    /// What it costs: quantity, amount.
    pub cost: Vec<(String, f64)>,
    /// Its rung; 0 is not hostile.
    pub rung: u8,
    /// Whether it is an off-ramp.
    pub is_ramp: bool,
    /// Valence as it is meant, Goldstein points.
    pub intended: f64,
    /// `Public`, `Discreet` or `Covert`.
    pub visibility: &'static str,
    /// Turns that it lasts.
    pub lasts_turns: u32,
    /// Why it is not legal; empty where it is.
    pub why_not: Vec<WhyNot>,
}

/// What a docket may do now.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OfferView {
    /// The docket.
    pub docket: String,
    /// The actor whose conduct it answers, if any.
    pub toward: Option<String>,
    /// Options, doing nothing last.
    pub options: Vec<OptionView>,
}

/// An off-ramp of one's own.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RampView {
    /// The docket.
    pub docket: String,
    /// Key of the option.
    pub option: String,
    /// Place of the option among all of the compiled scenario.
    pub place: u16,
    /// The action.
    pub action: String,
    /// Toward whom.
    pub target: Option<String>,
    /// Why it is closed; empty where it is open.
    pub why_not: Vec<WhyNot>,
    /// Whether it was open when the turn before was chosen; none at the first.
    pub was_open: Option<bool>,
}

/// A message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MessageView {
    /// Its number among those that the reader sees, from 1.
    pub message: u32,
    /// Turn during which it was sent.
    pub turn: u32,
    /// When, ms since 1970.
    pub at_ms: u64,
    /// From whom.
    pub from: Party,
    /// To whom.
    pub to: Vec<Party>,
    /// The text.
    pub text: String,
    /// The message that it answers.
    pub answers: Option<u32>,
}

/// The order of a seat for the turn under way.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct OrderState {
    /// The draft, and who wrote it, 0 being the facilitator; stays through every failure, until the turn is played.
    pub draft: Option<(Order, PersonId)>,
    /// The proposal, and who made it.
    pub proposal: Option<(Order, PersonId)>,
    /// Who seconded it.
    pub second: Option<PersonId>,
    /// The sealed order, and when it was sealed, ms since 1970.
    pub sealed: Option<(Order, u64)>,
    /// Choices of the sealed order, else of the proposal, else of the draft, that are not legal any more: they will wait.
    pub impossible: Vec<Choice>,
    /// What these choices cost: quantity, cost, what there is.
    pub cost: Vec<(String, f64, f64)>,
}

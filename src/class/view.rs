//! What may be shown to whom: plain data, made by [`Session::public`](super::Session::public), [`Session::seat`](super::Session::seat)
//! and [`Session::full`](super::Session::full) only. Whoever draws a page or a terminal reads these and nothing else.
//!
//! Names of actors, actions, forces, nodes, treaties, narratives, injects, lenses and outcomes are those of the scenario; words for
//! them are in its texts. Lists have a fixed order, and none says how much it leaves out.

use super::fact::{Choice, Fact, Order, Party, PersonId, Phase};
use super::inject::Line;
use super::setup::Player;
use crate::scenario::model::{Category, Label};
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
    pub player: Player,
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

/// Somebody who sits in the same seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Member {
    /// Number.
    pub person: PersonId,
    /// Nickname; empty where it was erased.
    pub name: String,
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

/// One's own attitude toward another actor.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OwnStance {
    /// Toward whom.
    pub to: String,
    /// How warmly, -1..1.
    pub affinity: Option<f64>,
    /// Tension, 0..1.
    pub tension: Option<f64>,
    /// What it is called.
    pub label: Option<Label>,
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

/// How a reading seems, in classes that a press review could give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// A grave hostile act: -10 to -6.
    Grave,
    /// A hostile gesture: -6 to -2.
    Hostile,
    /// Little: -2 to 2.
    Neutral,
    /// A friendly gesture: 2 to 10.
    Friendly,
}

/// How sure the seat can be of what seems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// No deed of the observer speaks for it.
    Low,
    /// One does.
    Medium,
    /// Several do.
    High,
}

/// How one observer seemed to read one's own deed: a class and its band, never the value; no lens.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Seeming {
    /// Turn of the deed.
    pub turn: u32,
    /// The action.
    pub action: String,
    /// To or against whom it was.
    pub target: Option<String>,
    /// Who read it.
    pub observer: String,
    /// Valence as it was meant, Goldstein points, -10..10.
    pub intended: f64,
    /// How it seems; none where there is no sign: not noticed, not laid at this door, or kept quiet.
    pub tone: Option<Tone>,
    /// The band of the tone, Goldstein points; none where there is no sign.
    pub band: Option<[f64; 2]>,
    /// How sure.
    pub confidence: Confidence,
    /// Deeds of the observer toward this seat that were noticed at the turn of the deed or later.
    pub signs: Vec<SeenDeed>,
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
    /// The draft, and who wrote it; stays through every failure and after the turn.
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

/// A choice that a policy made for a seat, with what spoke for it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PolicyChoiceView {
    /// Turn.
    pub turn: u32,
    /// Docket.
    pub docket: String,
    /// Key of the option.
    pub option: String,
    /// The action; none is doing nothing.
    pub action: Option<String>,
    /// To or against whom.
    pub target: Option<String>,
    /// Chance with which it was chosen, 0..1.
    pub chance: f64,
    /// What spoke for it and against it: feature or habit, utility; strongest first, at most four.
    pub motives: Vec<(String, f64)>,
}

/// What one seat may see.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeatView {
    /// The seat: the name of its actor.
    pub seat: String,
    /// Short name of the scenario.
    pub scenario: String,
    /// Commitment to the seed, hex.
    pub commitment: String,
    /// Where the exercise stands.
    pub clock: Clock,
    /// All seats, as everybody sees them.
    pub seats: Vec<SeatState>,
    /// Who plays this seat.
    pub player: Player,
    /// Since which turn a policy plays it, where one does; 0 from the start.
    pub policy_since: Option<u32>,
    /// The last three turns' choices of the policy that plays or played this seat, the last first.
    pub policy: Vec<PolicyChoiceView>,
    /// People in this seat.
    pub members: Vec<Member>,
    /// Quantities of its actor.
    pub quantities: Vec<OwnQuantity>,
    /// Its attitudes.
    pub stances: Vec<OwnStance>,
    /// How its deeds seemed to be read, the last turn's first; every actor that decides is there for every deed.
    pub seemings: Vec<Seeming>,
    /// Its own deeds and those that it noticed, the first first.
    pub deeds: Vec<SeenDeed>,
    /// Conduct: its own exactly, that of others as deeds that it noticed show it; in order of actors.
    pub rungs: Vec<KnownRung>,
    /// Forces: its own exactly, those of others as known.
    pub forces: Vec<KnownForce>,
    /// Axes that threaten it.
    pub axes: Vec<String>,
    /// Treaties.
    pub treaties: Vec<TreatyState>,
    /// News, the first first.
    pub news: Vec<News>,
    /// Messages that it sent or got, the first first.
    pub messages: Vec<MessageView>,
    /// What its dockets may do this turn; empty when play is over.
    pub offers: Vec<OfferView>,
    /// Its off-ramps.
    pub ramps: Vec<RampView>,
    /// Its order.
    pub order: OrderState,
    /// Whether live odds may be shown here.
    pub shows_odds: bool,
    /// What is told after the end.
    pub revealed: Option<Revealed>,
}

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

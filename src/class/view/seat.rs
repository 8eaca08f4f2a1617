//! What one seat may see.

use super::{
    Clock, KnownForce, KnownRung, MessageView, News, OfferView, OrderState, OwnQuantity, RampView,
    Revealed, SeatState, SeenDeed, TreatyState,
};
use crate::class::fact::PersonId;
use crate::class::setup::Holder;
use crate::scenario::model::Label;
use serde::Serialize;

/// Somebody who sits in the same seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Member {
    /// Number.
    pub person: PersonId,
    /// Nickname; empty where it was erased.
    pub name: String,
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
    /// Whom it served.
    pub beneficiary: Option<String>,
    /// Where it took place.
    pub host: Option<String>,
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
    pub holder: Holder,
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

//! Injects of the facilitator: lines of an MSEL (master scenario events list), timed, conditional or at hand.

use serde::{Deserialize, Serialize};

/// When a line is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// When this turn opens.
    Turn(u32),
    /// When a turn opens and this condition holds, a formula of the scenario's language; at most once.
    When(String),
    /// When the facilitator says so.
    AtHand,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Name of the line, such as `M-03`; unique in the list.
    pub name: String,
    /// When it is due.
    pub due: Due,
    /// Seats that are told; empty: everybody, the projector too.
    pub to: Vec<String>,
    /// Who is said to say it, such as a news agency; may be empty.
    pub from: String,
    /// What is told; may be empty where it only calls an inject of the scenario.
    pub text: String,
    /// Inject of the scenario that it calls, if any: its effects follow.
    pub calls: Option<String>,
    /// What the facilitator expects of it; nobody else sees it.
    pub note: String,
}

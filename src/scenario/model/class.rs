//! Blocks that a class needs: what each seat is after, and how the exercise is prepared and talked over.

use super::values::{Conditions, Num};
use serde::{Deserialize, Serialize};

words! {
    /// Who may know an objective before the exercise ends.
    Known {
        /// Everybody.
        Open,
        /// Its own seat only.
        Secret,
    }
}

/// How an objective is judged when the exercise ends. What passes or fails is never averaged with what is graded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Judged {
    /// Pass or fail: it holds at the close of the last turn.
    AtEnd(Conditions),
    /// Pass or fail: it holds at the close of every turn.
    Always(Conditions),
    /// Pass or fail: it holds at the close of one turn at least.
    Once(Conditions),
    /// Graded: how far a number has come, at the close of the last turn, from what is bad to what is good.
    Graded {
        /// The number.
        value: Num,
        /// Value from which on it counts as nothing reached; may lie above `good`.
        bad: f64,
        /// Value from which on it counts as all reached.
        good: f64,
    },
}

impl Judged {
    /// Returns the conditions of what passes or fails.
    #[must_use]
    pub const fn conditions(&self) -> Option<&Conditions> {
        match self {
            Self::AtEnd(c) | Self::Always(c) | Self::Once(c) => Some(c),
            Self::Graded { .. } => None,
        }
    }
}

const fn open() -> Known {
    Known::Open
}

entries! {
    /// What a seat is after in an exercise. Runs do not read it: it is judged afterwards. Its sentence stands in the texts, `objective-NAME`.
    Objective {
        /// Whose it is.
        actor: String,
        /// Who may know it before the end.
        #[serde(default = "open")]
        known: Known,
        /// How it is judged.
        judged: Judged,
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
    /// What an exercise with this scenario is made of. Its texts: `exercise-briefing`, `exercise-role-ACTOR`, `exercise-learn-NAME`,
    /// `exercise-ask-NAME`, `exercise-note`, `exercise-ethics`.
    Exercise {
        /// Learning objectives, in order, by name.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        learn: Vec<String>,
        /// Questions for the discussion afterwards, in order, by name.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        ask: Vec<String>,
        /// Injects for the facilitator, in the order in which they are proposed.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        plan: Vec<PlannedInject>,
    }
    /// A line of the inject list. Its texts are attributes of the inject's: `.purpose`, `.trigger`, `.expect`.
    PlannedInject {
        /// The inject.
        inject: String,
        /// When it is proposed, as a share of the turns of the exercise, 0..1.
        after: f64,
        /// Least length of an exercise that has time for it, minutes.
        #[serde(default)]
        least_minutes: u32,
    }
}

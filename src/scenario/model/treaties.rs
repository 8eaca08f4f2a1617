//! Blocks that say what binds actors to each other: treaties with their clauses, and consents.

use super::values::{Map, Num};
use serde::{Deserialize, Serialize};

words! {
    /// What a consent is for.
    Purpose {
        /// Use of a base.
        BaseUse,
        /// Flight over a territory.
        Overflight,
        /// Passage on the ground.
        Transit,
        /// Reinforcement of a base by its host.
        HostReinforcement,
    }
}

entries! {
    /// Parties, clauses, and a status that moves. Status words are the author's own.
    Treaty {
        /// The states that a party can be in, in order.
        states: Vec<String>,
        /// The state of each party at the start.
        parties: Map<String>,
        /// The ways from one state to the next.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        moves: Vec<TreatyMove>,
        /// What the parties owe each other.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        clauses: Vec<Clause>,
        /// When it ends, `YYYY-MM-DD`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<String>,
        /// Claims and sources.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<String>,
        /// What is assumed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assumption: Option<String>,
    }
    /// A way from one state of a treaty to another: by a deed of the party, or after a number of turns.
    TreatyMove {
        /// State left.
        from: String,
        /// State reached.
        to: String,
        /// Action of the party that does it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<String>,
        /// Turns in the state left after which it happens.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after_turns: Option<u32>,
    }
    /// Who must say yes, and how likely. A refusal can be overridden only by a deed.
    Consent {
        /// Who gives it: an actor; none for a giver outside the scenario's actors.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        giver: Option<String>,
        /// Name of a giver that is no actor.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        giver_text: Option<String>,
        /// Who needs it.
        to: String,
        /// What for.
        purpose: Purpose,
        /// Chance per request, 0..1.
        chance: Num,
        /// Turns for which an answer holds.
        #[serde(default = "super::one")]
        holds_turns: u32,
        /// Turns after which a refused request may be made again; as many as an answer holds where it is not said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        asked_again_turns: Option<u32>,
        /// What it stands for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        doc: Option<String>,
        /// Claims and sources.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<String>,
        /// What is assumed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assumption: Option<String>,
    }
}

/// One consent of a leg, or several of which one is enough.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ConsentItem {
    /// This consent.
    One(String),
    /// Any one of these consents.
    AnyOf(Vec<String>),
}

impl ConsentItem {
    /// Returns the consents named, one of which is enough.
    #[must_use]
    pub fn names(&self) -> &[String] {
        match self {
            Self::One(name) => std::slice::from_ref(name),
            Self::AnyOf(names) => names,
        }
    }
}

/// What the parties of a treaty owe each other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Clause {
    /// To defend each other.
    MutualDefence,
    /// To consult.
    Consultation,
    /// One has a base in the other.
    Base {
        /// Who grants it.
        host: String,
        /// Who uses it.
        guest: String,
        /// Where it is.
        node: String,
    },
}

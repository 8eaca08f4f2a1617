//! What happens: the verbs of rules, deeds, lenses, injects and red lines.

use super::values::Num;
use super::world::Channel;
use serde::{Deserialize, Serialize};

/// What happens. The effects of one moment are all computed from one state, then added up, then bounded once;
/// `SetTo` comes before the others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Effect {
    /// Adds a signed number to a quantity.
    Change {
        /// The quantity, for example `tension(RUS, AZE)`.
        what: String,
        /// The signed amount.
        by: Num,
    },
    /// Adds to a quantity; never a negative number.
    Raise {
        /// The quantity.
        what: String,
        /// The amount, 0 or more.
        by: Num,
    },
    /// Takes from a quantity; never a negative number.
    Lower {
        /// The quantity.
        what: String,
        /// The amount, 0 or more.
        by: Num,
    },
    /// Sets a quantity to a number, or a label or status to a word.
    SetTo {
        /// The quantity.
        what: String,
        /// A number, a formula, or a word of the quantity.
        to: Num,
    },
    /// Closes a share of the gap between a quantity and a goal.
    Pull {
        /// The quantity.
        what: String,
        /// The goal.
        toward: Num,
        /// Share of the gap closed, 0..1.
        rate: Num,
    },
    /// Tells a narrative on a channel: salience grows by `boost` times its reach there, times what is left to 1.
    Tell {
        /// The narrative.
        narrative: String,
        /// The channel, one of the narrative's.
        by: Channel,
        /// Growth of salience, 0..1.
        boost: Num,
    },
    /// Orders men from one node to another; the movement mechanism carries them.
    Send {
        /// How many men.
        men: Num,
        /// Whose men.
        owner: String,
        /// Node they leave.
        from: String,
        /// Node they go to.
        to: String,
    },
    /// Clears a crossed red line.
    Clear {
        /// The red line.
        red_line: String,
    },
    /// Raises an outcome flag.
    Flag(String),
    /// Makes an actor do a deed, whether or not it would have chosen it: an inject in its own turn, a rule in the turn after.
    Do {
        /// The action.
        action: String,
        /// Who does it.
        doer: String,
        /// To or against whom.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        target: Option<String>,
        /// Whom it helps.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        beneficiary: Option<String>,
    },
}

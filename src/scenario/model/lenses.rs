//! Blocks that say how deeds are seen: who detects them, and the lenses through which they are read.

use super::effects::Effect;
use super::values::{Conditions, Num, Who};
use serde::{Deserialize, Serialize};

entries! {
    /// Rule by which an observer reads deeds (Jervis 1976).
    Lens {
        /// Who reads through it.
        observer: Who,
        /// Which deeds; every deed by default.
        #[serde(default)]
        reads: Conditions,
        /// What it does to the valence.
        valence: Shade,
        /// What else follows from a reading through it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        also: Vec<Effect>,
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
}

/// Who can see a deed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Visibility {
    /// Everyone.
    #[default]
    Public,
    /// Each observer with a chance.
    Discreet {
        /// Chance of detection per observer, 0..1.
        detection: Num,
    },
    /// Each observer with a chance, and the doer is known with another.
    Covert {
        /// Chance of detection per observer, 0..1.
        detection: Num,
        /// Chance that a detected deed is laid at its doer's door, 0..1.
        attribution: Num,
    },
}

/// What a lens does to the valence of a deed, Goldstein points. Stages are fixed: every `Set` (the most hostile wins),
/// then every `Shift` (added), then every `Multiply`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Shade {
    /// Replaces it.
    Set(Num),
    /// Is added to it.
    Shift(Num),
    /// Multiplies it.
    Multiply(Num),
}

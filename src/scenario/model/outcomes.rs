//! Blocks that say how runs end: outcomes.

use super::values::{Conditions, Num};

words! {
    /// When an outcome is looked at.
    Decide {
        /// As soon as it holds; ends the run.
        AtOnce,
        /// When the horizon is reached.
        AtEnd,
    }
}

entries! {
    /// The class that a finished run falls in: the first line that holds.
    Outcome {
        /// Its name.
        id: String,
        /// When it holds; the last line has none.
        #[serde(default)]
        when: Conditions,
        /// When it is looked at.
        decide: Decide,
        /// How near a run is to it: a number that rises on the way, by which `rare` splits paths.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        score: Option<Num>,
        /// Claims and sources.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cites: Vec<String>,
        /// What is assumed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assumption: Option<String>,
    }
}

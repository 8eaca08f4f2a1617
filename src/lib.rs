//! escalade simulates how an international crisis climbs, or comes down, the ladder of escalation.

pub mod math;
pub mod text;
pub mod diag;
pub mod ids;
pub mod slot;
pub mod rng;
pub mod race;
pub mod scenario;
pub mod analysis;
pub mod cli;

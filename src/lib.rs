//! escalade simulates how an international crisis climbs, or comes down, the ladder of escalation.

pub mod slot;
pub mod ids;
pub mod scenario;

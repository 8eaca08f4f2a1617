//! What results mean: intervals and summaries, from counts to named structs.
//!
//! Invariant: pure functions; nothing here plays a run or touches a file.

pub mod stats;
pub mod summary;

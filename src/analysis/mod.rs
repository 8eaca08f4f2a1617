//! What results mean: intervals and summaries, from counts to named structs.
//!
//! Invariant: nothing here touches a file, a clock or the terminal.

pub mod causes;
pub mod chronicle;
pub mod design;
pub mod discovery;
pub mod dispute;
pub mod event;
pub mod junctures;
pub mod ledger;
pub mod points;
pub mod rare;
pub mod paths;
pub mod sensitivity;
pub mod summary;

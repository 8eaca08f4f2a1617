//! What results mean: intervals and summaries, from counts to named structs.
//!
//! Invariant: nothing here touches a file, a clock or the terminal.

pub mod attribution;
pub mod causes;
pub mod chronicle;
pub mod compare;
pub mod design;
pub mod discovery;
pub mod dispute;
pub mod event;
pub mod game;
pub mod junctures;
pub mod ledger;
pub mod objectives;
pub mod paths;
pub mod points;
pub mod racing;
pub mod rare;
pub mod search;
pub mod sensitivity;
pub mod summary;

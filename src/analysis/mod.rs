//! What runs mean: pure functions from records to named results.
//! Invariant: nothing here reads a file, a clock or the terminal.

pub mod causes;
pub mod stats;

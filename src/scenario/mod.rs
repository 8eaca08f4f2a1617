//! What authors write: files are read, parsed and checked here, and nowhere else.
//!
//! Invariant: who holds a checked scenario holds one without errors; nothing below this module looks for them again.

pub mod formula;
pub mod model;

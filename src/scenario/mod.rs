//! What authors write: files are read, parsed and checked here, and nowhere else.

pub mod formula;
pub mod model;

//! What authors write: files are read, parsed and checked here, and nowhere else.
//!
//! Invariant: a [`Checked`] scenario has no error, so compiling it cannot fail.

mod blocks;
mod changes;
mod check;
mod date;
mod decode;
mod draft;
mod expand;
pub mod experiment;
mod explain;
pub mod formula;
mod load;
mod locate;
pub mod model;
pub(crate) mod names;
mod paths;
mod settle;
mod sources;
mod splice;
mod switches;
mod tree;
pub mod vary;

pub use date::Date;
pub use load::{Checked, Failure, Loaded, Options, Wanted, from_scenario, load};
pub use names::NamesByKind;
pub use sources::embedded_names;
pub use switches::overlap;

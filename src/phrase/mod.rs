//! How things of a scenario are said in either language: names and deeds in sentences, formulas and effects in words, what stands in the way of an option.
//!
//! Invariant: every word stands in the texts of the program or of the scenario; here is grammar only.

pub(crate) mod naming;
mod reason;
pub(crate) mod sentence;
pub(crate) mod wrap;

//! What the theory says: one file per mechanism, each with its theory, source, equations and units.
//!
//! A mechanism reads a run's state and pushes changes; [`crate::engine::phases`] says when. One that the scenario's
//! `mechanisms` block leaves out is not built into the schedule.
//!
//! Invariant: a mechanism never writes the state; it pushes changes with their cause.

pub mod domestic;
pub mod movement;
pub mod narratives;
pub mod readings;
pub mod tension;
pub mod treaties;
pub mod war;

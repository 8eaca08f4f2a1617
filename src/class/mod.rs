//! The classroom: an exercise for people with the same engine as batches.

pub mod kit;

//! The exploring verbs as people use them, and what they are made of, on whole scenarios.

mod junctures;
mod paths;

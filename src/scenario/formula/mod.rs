//! The formula language: text becomes a typed tree.
//!
//! Invariant: a formula that has passed its checks cannot fail when it is evaluated.

pub mod ast;

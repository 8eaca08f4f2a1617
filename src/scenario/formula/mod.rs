//! The formula language.
pub mod ast;

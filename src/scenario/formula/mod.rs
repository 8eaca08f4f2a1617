//! The formula language: arithmetic, one comparison, `and`, `or`, `not`.
//!
//! Invariant: an [`ast::Expr`] names only things that exist, and its types fit.

pub mod ast;
mod interval;
mod lex;
mod parse;
mod scope;
mod typing;
mod typing_call;
mod typing_names;

pub(crate) use interval::{Bounds, range, truth};
pub use scope::{Context, Declared};
pub(crate) use typing::{Type, Typed, compare_it, typed};

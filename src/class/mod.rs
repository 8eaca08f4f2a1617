//! The classroom: an exercise as a list of facts. [`Session`] decides what may happen and applies what happened; it touches no
//! file, no clock and no chance of its own. The journal writes each fact durably between the two.
//!
//! ```text
//! let fact = session.decide(&who, command, now_ms)?;   // checks, changes nothing
//! journal.append(&fact)?;                              // durable
//! session.apply(&fact);                                // cannot fail
//! ```
//!
//! What may be shown to whom comes from [`Session::public`], [`Session::seat`] and [`Session::full`], and from nowhere else.
//!
//! Invariant: the same facts give the same session, on any machine, at any time.

pub mod debrief;
pub mod export;
pub mod fact;
mod filter;
mod full;
pub mod inject;
pub mod journal;
pub mod kit;
mod menu;
pub mod msel;
pub mod odds;
mod orders;
mod phases;
pub mod refusal;
mod rounds;
mod seats;
mod seem;
pub mod session;
pub mod setup;
mod sight;
mod steer;
pub mod table;
mod talk;
mod unusable;
pub mod view;

pub use fact::{Command, Fact, What, Who};
pub use refusal::Refusal;
pub use session::Session;
pub use setup::{Scene, Secret, Setup};

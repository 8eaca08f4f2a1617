//! The pages. Each is made of a view of the exercise and of nothing else.
//!
//! Invariant: a page of a seat is made of that seat's view alone, and works without script.

pub(super) mod desk;
pub(super) mod frame;
pub(super) mod icons;
pub(super) mod injects;
pub(super) mod join;
mod journal;
mod known;
pub(super) mod ladder;
pub(super) mod map;
pub(super) mod matrix;
pub(super) mod messages;
pub(super) mod odds;
pub(super) mod order;
pub(super) mod reading;
pub(super) mod screen;
pub(super) mod seats;
pub(super) mod states;
pub(super) mod steer;
pub(super) mod student;
pub(super) mod waiting;

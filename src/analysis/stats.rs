//! Intervals of shares and means, as analyses use them.

pub use crate::stats::{Mean, Share};

//! The report: one page to look at, self-contained, with drawings in SVG for wide and for narrow screens.
//!
//! Invariant: no page holds a script or an address that a browser would fetch; every text from outside is escaped.

pub mod among;
mod basis;
pub mod charts;
mod climbs;
pub mod drivers;
pub mod figures;
pub mod findings;
pub mod frame;
pub mod map;
pub mod meant;
mod moves;
pub mod page;
pub mod sankey;
mod sections;
pub mod scale;
pub mod steps;
pub mod svg;
pub mod travel;
pub mod tree;
pub mod turning;

pub use drivers::{Drivers, Screening};
pub use figures::{Figures, Kept, Kind, Watch};
pub use page::{Page, page, slide};
pub use turning::Turning;

use crate::scenario::Checked;
use crate::text::Words;

/// What a report is about, and in which words.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The scenario.
    pub checked: &'a Checked,
    /// The compiled scenario.
    pub rules: &'a crate::rules::Ruleset,
    /// What was looked at.
    pub watch: &'a Watch,
    /// What all runs come to.
    pub figures: &'a Figures,
    /// The program's words.
    pub words: &'a Words,
    /// Rung that parts calm runs from others.
    pub high: usize,
    /// Returns a deed of an actor as a sentence.
    pub deed: &'a dyn Fn(u16, Kind) -> String,
    /// What makes the report again: names and values, in order.
    pub remake: &'a [(String, String)],
    /// The seed.
    pub seed: u64,
    /// Turning points of a run in which the rung was reached.
    pub turning: Option<&'a Turning>,
    /// Which numbers move the answer.
    pub drivers: Option<&'a Drivers>,
}

impl std::fmt::Debug for Subject<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Subject")
            .field("scenario", &self.rules.title)
            .finish_non_exhaustive()
    }
}

//! Texts in every language: which are missing, and which belong to nothing.

use super::tools::Checks;
use crate::scenario::draft::Draft;

impl Checks<'_> {
    /// Adds a warning for texts that are missing, and for texts that belong to nothing.
    pub(crate) fn texts(&mut self, _draft: &Draft) {}
}

//! Where a check is: a path that costs nothing until something is wrong.

use crate::diag::{Diagnostic, Part};

#[derive(Clone, Copy)]
enum Step<'a> {
    Name(&'a str),
    Index(usize),
}

/// A path of steps, each pointing to the one before.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    before: Option<&'a Self>,
    step: Step<'a>,
}

impl<'a> At<'a> {
    /// Starts a path at a block or a field of the head.
    pub(super) const fn block(name: &'a str) -> Self {
        Self {
            before: None,
            step: Step::Name(name),
        }
    }

    /// Goes to a name or field.
    pub(super) const fn to(&'a self, name: &'a str) -> Self {
        Self {
            before: Some(self),
            step: Step::Name(name),
        }
    }

    /// Goes to an item.
    pub(super) const fn nth(&'a self, index: usize) -> Self {
        Self {
            before: Some(self),
            step: Step::Index(index),
        }
    }

    /// Returns the steps.
    pub(super) fn path(&self) -> Vec<String> {
        let mut path = self.before.map(At::path).unwrap_or_default();
        path.push(match self.step {
            Step::Name(name) => name.into(),
            Step::Index(index) => index.to_string(),
        });
        path
    }

    /// Starts a finding about the value here.
    pub(super) fn value(&self, key: &str) -> Diagnostic {
        Diagnostic::about(key, self.path(), Part::Value)
    }

    /// Starts a finding about the name here.
    pub(super) fn key(&self, key: &str) -> Diagnostic {
        Diagnostic::about(key, self.path(), Part::Key)
    }
}

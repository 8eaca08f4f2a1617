//! Paths such as `block/name/field`: which entry one leads into, and by which steps. Names may hold `/`.

use super::draft::{Draft, Entry};
use super::tree::{Node, Span};

/// What a path leads into.
#[derive(Debug, Clone)]
pub(crate) enum Target {
    /// A named thing.
    Entry(&'static str, String),
    /// A field of the head.
    Head(String),
}

impl Draft {
    /// Keeps the words of a text that is taken out.
    pub(crate) fn mention(&mut self, text: &str) {
        // In a formula `a-b` is two names, in a citation one.
        for joined in ["_.", "_.-"] {
            let words = text.split(|c: char| !(c.is_alphanumeric() || joined.contains(c)));
            self.mentioned
                .extend(words.filter(|w| !w.is_empty()).map(String::from));
        }
    }

    /// Returns the entry or head field that a path starts with, and the rest of the path. Names may hold `/`.
    pub(crate) fn resolve(&self, path: &str) -> Option<(Target, String)> {
        let (block, rest) = path.split_once('/').unwrap_or((path, ""));
        if let Some(block) = super::blocks::BLOCKS.iter().find(|b| **b == block) {
            let cuts = rest.match_indices('/').map(|(i, _)| i).chain([rest.len()]);
            let longest = cuts
                .rev()
                .find(|cut| self.entries.contains_key(&(*block, rest[..*cut].into())));
            let cut = longest?;
            let tail = rest[cut..].trim_start_matches('/');
            return Some((Target::Entry(block, rest[..cut].into()), tail.into()));
        }
        self.head
            .contains_key(block)
            .then(|| (Target::Head(block.into()), rest.into()))
    }

    /// Returns the entry of a target.
    pub(crate) fn target(&mut self, target: &Target) -> &mut Entry {
        let found = match target {
            Target::Entry(block, name) => self.entries.get_mut(&(*block, name.clone())),
            Target::Head(name) => self.head.get_mut(name),
        };
        found.expect("a target was resolved in this draft")
    }
}

/// Returns the steps of a path as text leads them: keys may hold `/`, the longest that fits wins.
pub(crate) fn steps(node: &Node, text: &str, path: &str) -> Vec<String> {
    let (mut node, mut rest, mut steps) = (node, path, vec![]);
    while !rest.is_empty() {
        let cuts = rest.match_indices('/').map(|(i, _)| i).chain([rest.len()]);
        let fits = |cut: &usize| node.child(text, &rest[..*cut]).is_some();
        let Some(cut) = cuts.rev().find(fits) else {
            steps.extend(rest.split('/').map(String::from));
            break;
        };
        steps.push(rest[..cut].to_string());
        node = node.child(text, &rest[..cut]).expect("just found").value;
        rest = rest[cut..].trim_start_matches('/');
    }
    steps
}

/// Returns the whole span of a text.
pub(crate) const fn whole(text: &str) -> Span {
    0..text.len()
}

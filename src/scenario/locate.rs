//! Path -> place: runs only when something is wrong.

use super::draft::{Draft, Entry};
use super::tree::Shape;
use crate::diag::{Diagnostic, Part, Place};

/// Gives findings their places.
pub(crate) fn locate(draft: &Draft, finding: &mut Diagnostic) {
    if finding.place.is_none() {
        finding.place = place(draft, &finding.path, &finding.part);
    }
    for label in &mut finding.labels {
        if label.place.is_none() {
            label.place = place(draft, &label.path, &Part::Key);
        }
    }
}

/// Returns the entry that a path leads into, and the steps inside it.
pub(crate) fn entry<'a, 'b>(
    draft: &'a Draft,
    path: &'b [String],
) -> Option<(&'a Entry, &'b [String])> {
    let block = path.first()?;
    let block_name = super::blocks::BLOCKS.iter().find(|b| *b == block);
    if let Some(block) = block_name {
        let entry = draft.entries.get(&(*block, path.get(1)?.clone()))?;
        return Some((entry, &path[2..]));
    }
    Some((draft.head.get(block)?, &path[1..]))
}

fn place(draft: &Draft, path: &[String], part: &Part) -> Option<Place> {
    let (entry, steps) = entry(draft, path)?;
    match part {
        Part::Value => Some(entry.place(steps, false)),
        Part::Key => Some(entry.place(steps, true)),
        Part::Inside(span) => {
            let text = entry.text.as_str();
            let (node, _, taken) = entry.tree.find(text, steps);
            let exact = matches!(node.kind, Shape::Text) && taken == steps.len();
            let written = &text[node.span.clone()];
            if !exact || written.contains('\\') || span.end + 2 > written.len() {
                return Some(entry.text.origin(&node.span));
            }
            let start = node.span.start + 1;
            let end = span.end.max(span.start + 1);
            Some(
                entry
                    .text
                    .origin(&(start + span.start..(start + end).min(node.span.end))),
            )
        }
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::sources::{Source, embedded_names};
    use crate::scenario::tree::{Child, Node, read};

    /// Calls a function for every leaf under a node, with its path.
    fn leaves(
        node: &Node,
        text: &str,
        path: &mut Vec<String>,
        see: &mut impl FnMut(&[String], &Node),
    ) {
        if node.children().is_empty() {
            see(path, node);
        }
        for name in node.names(text) {
            let Some(Child { value, .. }) = node.child(text, &name) else {
                continue;
            };
            path.push(name);
            leaves(value, text, path, see);
            path.pop();
        }
    }

    #[test]
    fn the_text_at_the_path_of_a_leaf_is_that_leaf() {
        let mut seen = 0;
        for name in embedded_names() {
            let (draft, _) = Draft::read(&Source::find(&name).unwrap());
            for ((block, name), entry) in draft.entries.iter().step_by(3) {
                let text = entry.text.as_str();
                leaves(&entry.tree, text, &mut vec![], &mut |steps, node| {
                    let mut path = vec![(*block).to_string(), name.clone()];
                    path.extend(steps.iter().cloned());
                    let place = place(&draft, &path, &Part::Value).unwrap();
                    let found = &draft.files[place.file].text[place.start..place.end];
                    assert_eq!(found, &text[node.span.clone()], "{path:?}");
                    let again = read(found, 0).0.unwrap();
                    assert_eq!(
                        std::mem::discriminant(&again.kind),
                        std::mem::discriminant(&node.kind)
                    );
                    seen += 1;
                });
            }
        }
        assert!(seen > 500, "{seen}");
    }
}

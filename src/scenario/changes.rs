//! Variants, parameter sets and `--set`: new text at a path, spliced in before anything is decoded.

use super::blocks::BLOCKS;
use super::draft::{Changes, Draft, Entry, HEAD};
use super::paths::{Target, steps, whole};
use super::splice::Text;
use super::tree::{self, Node, Shape, key_text};
use crate::diag::{Diagnostic, File, Message, Part, Place, nearest};

/// Does what a variant asks for: removes, then replaces.
pub(crate) fn apply(draft: &mut Draft, changes: Changes) {
    for (path, place) in changes.remove {
        remove(draft, &path, &place);
    }
    for (path, place, value) in changes.replace {
        replace(draft, &path, &place, &value);
    }
}

fn remove(draft: &mut Draft, path: &str, place: &Place) {
    match draft.resolve(path) {
        Some((Target::Entry(block, name), rest)) if rest.is_empty() => {
            let entry = draft.entries.remove(&(block, name.clone()));
            let text = entry.map(|entry| entry.text.as_str().to_string());
            draft.mention(&name);
            draft.mention(&text.unwrap_or_default());
        }
        Some(_) => {
            draft.found.push(Diagnostic::at(
                "E120-remove",
                place.file,
                place.start..place.end,
            ));
        }
        None => {
            let finding = no_path(draft, path, place);
            draft.found.push(finding);
        }
    }
}

/// Applies the parameter set of a name, and checks the paths of all sets.
pub(crate) fn apply_set(draft: &mut Draft, chosen: Option<&str>) {
    let sets = draft
        .entries
        .iter()
        .filter(|((block, _), _)| *block == "parameter_sets");
    let sets: Vec<(String, Entry)> = sets
        .map(|((_, name), entry)| (name.clone(), entry.clone()))
        .collect();
    if let Some(name) = chosen
        && !sets.iter().any(|(known, _)| known == name)
    {
        let finding = Diagnostic::about("E021", vec![], Part::Value).with("name", name);
        let finding = finding.near_or_list(name, sets.iter().map(|(name, _)| name.as_str()));
        draft.found.push(finding);
    }
    for (name, entry) in &sets {
        let text = entry.text.as_str();
        let Some(set) = entry.tree.child(text, "set") else {
            continue;
        };
        let Shape::Named(values) = &set.value.kind else {
            continue;
        };
        for (key, value) in values {
            let path = key_text(text, key);
            let place = entry.text.origin(&key.span);
            if Some(name.as_str()) == chosen {
                replace(draft, &path, &place, &entry.text.part(value.span.clone()));
            } else if !leads_somewhere(draft, &path) {
                let finding = no_path(draft, &path, &place);
                draft.found.push(finding);
            }
        }
    }
}

/// Applies one `--set path=value`. Returns the place of its path.
pub(crate) fn apply_override(draft: &mut Draft, path: &str, value: &str) -> Place {
    let file = draft.files.len();
    draft.files.push(File {
        name: "--set".into(),
        text: format!("{path}={value}"),
    });
    let start = path.len() + 1;
    let (tree, faults) = tree::read(value, file);
    let shift = |mut finding: Diagnostic| {
        let moved =
            |place: &mut Place| (place.start, place.end) = (place.start + start, place.end + start);
        finding.place.as_mut().into_iter().for_each(moved);
        finding
            .labels
            .iter_mut()
            .filter_map(|label| label.place.as_mut())
            .for_each(moved);
        finding
    };
    let faulty = !faults.is_empty() || tree.is_none();
    draft.found.extend(faults.into_iter().map(shift));
    let place = Place::new(file, 0..path.len());
    if !faulty {
        let text = draft.files[file].text.clone();
        let value = Text::slice(file, &text, start..text.len());
        replace(draft, path, &place, &value);
    }
    place
}

/// Whether a path names a value of the scenario, or a field that can be added.
pub(super) fn leads_somewhere(draft: &Draft, path: &str) -> bool {
    let Some((target, rest)) = draft.resolve(path) else {
        return false;
    };
    let entry = match &target {
        Target::Entry(block, name) => draft.entries.get(&(*block, name.clone())),
        Target::Head(name) => draft.head.get(name),
    };
    let Some(entry) = entry else { return false };
    let steps = steps(&entry.tree, entry.text.as_str(), &rest);
    let (node, _, taken) = entry.tree.find(entry.text.as_str(), &steps);
    taken == steps.len() || (taken + 1 == steps.len() && can_grow(node))
}

/// Puts a value at a path; a path that leads nowhere is a finding at `place`.
pub(super) fn replace(draft: &mut Draft, path: &str, place: &Place, value: &Text) {
    if HEAD.contains(&path) && !draft.head.contains_key(path) {
        draft
            .head
            .insert(path.into(), Entry::new(value.clone(), place.clone()));
        return;
    }
    let Some((target, rest)) = draft.resolve(path) else {
        let finding = no_path(draft, path, place);
        draft.found.push(finding);
        return;
    };
    let entry = draft.target(&target);
    match replaced(entry, &rest, place, value) {
        Ok((text, old)) => {
            *entry = Entry {
                copies: entry.copies,
                ..Entry::new(text, entry.key.clone())
            };
            draft.mention(&old);
        }
        Err((step, names)) => {
            let finding = Diagnostic::at("E120-field", place.file, place.start..place.end);
            let finding = finding.with("step", step.as_str()).with("path", path);
            draft
                .found
                .push(match nearest(&step, names.iter().map(String::as_str)) {
                    Some(name) => finding.help(Message::new("did-you-mean").with("name", name)),
                    None => {
                        finding.help(Message::new("help-there-is").with("names", names.join(", ")))
                    }
                });
        }
    }
}

/// Returns the entry's text with the value at a path replaced, and the old value; else the step that leads nowhere and
/// the names there.
fn replaced(
    entry: &Entry,
    path: &str,
    key: &Place,
    value: &Text,
) -> Result<(Text, String), (String, Vec<String>)> {
    let text = entry.text.as_str();
    let steps = steps(&entry.tree, text, path);
    let (mut node, _, taken) = entry.tree.find(text, &steps);
    if taken == steps.len() {
        if is_number(value)
            && let Some(inner) = node.child(text, "value")
        {
            node = inner.value;
        }
        let old = text[node.span.clone()].to_string();
        return Ok((entry.text.splice(node.span.clone(), value), old));
    }
    if taken + 1 < steps.len() || !can_grow(node) {
        return Err((steps[taken].clone(), node.names(text)));
    }
    let at = text[..node.span.end]
        .rfind([')', '}'])
        .unwrap_or(node.span.end);
    let inside = text[node.span.start..at].trim_end();
    let comma = if inside.ends_with(['(', '{', ',']) {
        ""
    } else {
        ", "
    };
    let name = &steps[taken];
    let name = if matches!(node.kind, Shape::Named(_)) {
        format!("\"{name}\"")
    } else {
        name.clone()
    };
    let mut new = Text::written(format!("{comma}{name}: "), key.clone());
    new.push(value);
    Ok((entry.text.splice(at..at, &new), String::new()))
}

/// Whether a field or key can be added.
const fn can_grow(node: &Node) -> bool {
    matches!(node.kind, Shape::Named(_) | Shape::Fields(..))
}

fn is_number(value: &Text) -> bool {
    let tree = tree::read(value.as_str(), 0).0;
    tree.is_some_and(|node| {
        matches!(node.kind, Shape::Number) && node.span == whole(value.as_str().trim())
    })
}

/// Says that a path leads nowhere, with the nearest one.
pub(super) fn no_path(draft: &Draft, path: &str, place: &Place) -> Diagnostic {
    let start: Vec<&str> = path.splitn(3, '/').take(2).collect();
    let finding = Diagnostic::at("E120", place.file, place.start..place.end);
    let finding = finding.with("path", start.join("/"));
    let near = match start.as_slice() {
        [block, name] if BLOCKS.contains(block) => {
            let names = draft
                .entries
                .keys()
                .filter(|(b, _)| b == block)
                .map(|(_, name)| name.as_str());
            nearest(name, names).map(|name| format!("{block}/{name}"))
        }
        [first, ..] => {
            let names = BLOCKS
                .iter()
                .copied()
                .chain(draft.head.keys().map(String::as_str));
            nearest(first, names).map(String::from)
        }
        [] => None,
    };
    finding.help(match near {
        Some(name) => Message::new("did-you-mean").with("name", name),
        None => Message::new("help-path"),
    })
}

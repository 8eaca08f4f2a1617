//! Switches: what is off is taken out, and the values of `off` are put in, before anything is decoded.

use super::changes::{leads_somewhere, no_path, replace};
use super::draft::{Draft, Entry};
use super::splice::Text;
use super::tree::{Shape, key_text};
use crate::diag::{Diagnostic, Message, Place};
use std::collections::{BTreeMap, BTreeSet};

/// One line of an `off`.
struct Value {
    switch: String,
    path: String,
    place: Place,
    text: Text,
}

/// Does what the switches say. `given` are the paths that the command line sets, with their places.
pub(crate) fn switch_off(draft: &mut Draft, given: &[(String, Place)]) {
    let mut off = BTreeSet::new();
    let mut values = vec![];
    for ((block, name), entry) in &draft.entries {
        if *block == "switches" {
            if is_off(entry) {
                off.insert(name.clone());
            }
            values.extend(values_of(name, entry));
        }
    }
    let (apply, keep): (Vec<Value>, Vec<Value>) =
        values.into_iter().partition(|v| off.contains(&v.switch));
    for value in keep {
        draft.mention(value.text.as_str());
        if !leads_somewhere(draft, &value.path) {
            let finding = no_path(draft, &value.path, &value.place);
            draft.found.push(finding);
        }
    }
    put_in(draft, apply, given);
    take_out(draft, &off);
}

fn is_off(switch: &Entry) -> bool {
    let text = switch.text.as_str();
    let on = switch.tree.child(text, "on");
    on.is_some_and(|on| &text[on.value.span.clone()] == "false")
}

fn values_of(switch: &str, entry: &Entry) -> Vec<Value> {
    let text = entry.text.as_str();
    let Some(off) = entry.tree.child(text, "off") else {
        return vec![];
    };
    let Shape::Named(values) = &off.value.kind else {
        return vec![];
    };
    let one = |(key, value): &(super::tree::Node, super::tree::Node)| Value {
        switch: switch.into(),
        path: key_text(text, key),
        place: entry.text.origin(&key.span),
        text: entry.text.part(value.span.clone()),
    };
    values.iter().map(one).collect()
}

/// Puts in the values of switches that are off; who else gives one of them a value contradicts the switch.
fn put_in(draft: &mut Draft, values: Vec<Value>, given: &[(String, Place)]) {
    let mut first: BTreeMap<String, Value> = BTreeMap::new();
    for value in values {
        if let Some((_, place)) = given.iter().find(|(path, _)| overlap(path, &value.path)) {
            let finding = Diagnostic::at("E024", place.file, place.start..place.end)
                .with("path", value.path.as_str())
                .with("switch", value.switch.as_str())
                .help(Message::new("help-set-or-switch"));
            draft.found.push(finding);
        } else if let Some(before) = first.get(&value.path) {
            if before.text.as_str() != value.text.as_str() {
                let finding = Diagnostic::at(
                    "E024-switches",
                    value.place.file,
                    value.place.start..value.place.end,
                )
                .with("first", before.switch.as_str())
                .with("switch", value.switch.as_str())
                .with("path", value.path.as_str())
                .label(before.place.clone(), Message::new("label-first-given"));
                draft.found.push(finding);
            }
        } else {
            replace(draft, &value.path, &value.place, &value.text);
            first.insert(value.path.clone(), value);
        }
    }
}

/// Whether two paths are one, or one leads into what the other names.
fn overlap(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    long.strip_prefix(short)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Removes the entries of switches that are off.
fn take_out(draft: &mut Draft, off: &BTreeSet<String>) {
    let is_gone = |entry: &Entry| {
        let text = entry.text.as_str();
        let switch = entry.tree.child(text, "switch");
        switch.is_some_and(|name| off.contains(&key_text(text, name.value)))
    };
    let entries = draft.entries.iter();
    let gone = entries.filter(|(_, entry)| is_gone(entry));
    let gone: Vec<_> = gone.map(|(key, _)| key.clone()).collect();
    for key in gone {
        if let Some(entry) = draft.entries.remove(&key) {
            draft.mention(entry.text.as_str());
            draft.mention(&key.1);
        }
    }
}

//! Switches: what is off is taken out, and the values of `off` are put in, before anything is decoded.
//!
//! [`sorted`] says which values are put in and what contradicts them, whether a scenario is loaded or varied.

use super::changes::{leads_somewhere, no_path, replace};
use super::draft::{Draft, Entry};
use super::splice::Text;
use super::tree::{Shape, key_text};
use crate::diag::{Diagnostic, Message, Place};
use std::collections::BTreeSet;

/// One line of an `off`: the value that a path has while a switch is off.
#[derive(Debug, Clone)]
pub(super) struct Line<T> {
    pub(super) switch: String,
    pub(super) path: String,
    pub(super) value: T,
}

/// What contradicts a line of a switch that is off.
#[derive(Debug)]
pub(super) enum Clash<T> {
    /// The path was given a value: the line, and which of the given paths that is.
    Given(Line<T>, usize),
    /// Another switch gives the path another value: the earlier line, and this one.
    Switches(Line<T>, Line<T>),
}

/// Sorts the lines of switches that are off into those that are put in, by path, and those that contradict a given path or
/// each other. `is_same` compares two values.
pub(super) fn sorted<T: Clone>(
    lines: Vec<Line<T>>,
    given: &[&str],
    is_same: impl Fn(&T, &T) -> bool,
) -> (Vec<Line<T>>, Vec<Clash<T>>) {
    let (mut kept, mut clashes): (Vec<Line<T>>, Vec<Clash<T>>) = (vec![], vec![]);
    for line in lines {
        if let Some(which) = given.iter().position(|path| overlap(path, &line.path)) {
            clashes.push(Clash::Given(line, which));
        } else if let Some(before) = kept.iter().find(|other| other.path == line.path) {
            if !is_same(&before.value, &line.value) {
                clashes.push(Clash::Switches(before.clone(), line));
            }
        } else {
            kept.push(line);
        }
    }
    (kept, clashes)
}

/// A value of an `off` as it is written, and where.
#[derive(Debug, Clone)]
struct Written {
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
    let (apply, keep): (Vec<Line<Written>>, Vec<Line<Written>>) =
        values.into_iter().partition(|v| off.contains(&v.switch));
    for line in keep {
        draft.mention(line.value.text.as_str());
        if !leads_somewhere(draft, &line.path) {
            let finding = no_path(draft, &line.path, &line.value.place);
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

fn values_of(switch: &str, entry: &Entry) -> Vec<Line<Written>> {
    let text = entry.text.as_str();
    let Some(off) = entry.tree.child(text, "off") else {
        return vec![];
    };
    let Shape::Named(values) = &off.value.kind else {
        return vec![];
    };
    let one = |(key, value): &(super::tree::Node, super::tree::Node)| Line {
        switch: switch.into(),
        path: key_text(text, key),
        value: Written {
            place: entry.text.origin(&key.span),
            text: entry.text.part(value.span.clone()),
        },
    };
    values.iter().map(one).collect()
}

/// Puts in the values of switches that are off; who else gives one of them a value contradicts the switch.
fn put_in(draft: &mut Draft, lines: Vec<Line<Written>>, given: &[(String, Place)]) {
    let paths: Vec<&str> = given.iter().map(|(path, _)| path.as_str()).collect();
    let is_same = |a: &Written, b: &Written| a.text.as_str() == b.text.as_str();
    let (kept, clashes) = sorted(lines, &paths, is_same);
    for line in kept {
        replace(draft, &line.path, &line.value.place, &line.value.text);
    }
    let said = clashes.into_iter().map(|clash| match clash {
        Clash::Given(line, which) => {
            let place = &given[which].1;
            Diagnostic::at("E024", place.file, place.start..place.end)
                .with("path", line.path)
                .with("switch", line.switch)
                .help(Message::new("help-set-or-switch"))
        }
        Clash::Switches(before, line) => {
            let place = line.value.place;
            Diagnostic::at("E024-switches", place.file, place.start..place.end)
                .with("first", before.switch)
                .with("switch", line.switch)
                .with("path", line.path)
                .label(before.value.place, Message::new("label-first-given"))
        }
    });
    draft.found.extend(said);
}

/// Whether two paths are one, or one leads into what the other names.
#[must_use]
pub fn overlap(a: &str, b: &str) -> bool {
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

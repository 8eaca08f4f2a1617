//! The head: dates, lengths, focal pairs.

use super::at::At;
use super::tools::{Allowed, Checker};
use crate::diag::Message;
use crate::scenario::date::Date;
use crate::slot::{self, Kind};

/// Checks the head.
pub(super) fn check(c: &mut Checker) {
    let scenario = c.declared.scenario;
    reserved(c);
    if !scenario.start_date.is_empty() {
        date(c, &At::block("start_date"), &scenario.start_date);
    }
    if scenario.horizon_turns > 0 || scenario.title.is_empty() {
        c.literal(
            &At::block("horizon_turns"),
            f64::from(scenario.horizon_turns).max(1.0),
            Allowed::of(1.0, 520.0),
        );
    } else {
        c.literal(&At::block("horizon_turns"), 0.0, Allowed::of(1.0, 520.0));
    }
    c.literal(
        &At::block("turn_days"),
        f64::from(scenario.turn_days),
        Allowed::of(1.0, 366.0),
    );
    let at = At::block("focal");
    for (i, (from, toward)) in scenario.focal.iter().enumerate() {
        let at = at.nth(i);
        c.name(&at.nth(0), Kind::Actor, from);
        c.name(&at.nth(1), Kind::Actor, toward);
        if from == toward {
            c.report(at.value("E227").with("name", from.as_str()));
        }
    }
}

/// A date.
pub(super) fn date(c: &mut Checker, at: &At, text: &str) {
    if Date::parse(text).is_none() {
        let finding = at.value("E215").with("found", text);
        c.report(finding.help(Message::new("help-write").with("example", "2025-07-05")));
    }
}

/// Names that formulas could not tell from their own words.
fn reserved(c: &mut Checker) {
    let scenario = c.declared.scenario;
    let names = |block: &'static str, names: Vec<&String>| -> Vec<(&'static str, String)> {
        let taken = |name: &&String| {
            let word = slot::WORDS.iter().any(|(word, ..)| word == name);
            word || ["and", "or", "not", "is", "in"].contains(&name.as_str())
        };
        names
            .into_iter()
            .filter(taken)
            .map(|name| (block, name.clone()))
            .collect()
    };
    let mut found = names("actors", scenario.actors.keys().collect());
    found.extend(names("nodes", scenario.nodes.keys().collect()));
    found.extend(names("forces", scenario.forces.keys().collect()));
    found.extend(names("treaties", scenario.treaties.keys().collect()));
    found.extend(names("narratives", scenario.narratives.keys().collect()));
    found.extend(names("actions", scenario.actions.keys().collect()));
    found.extend(names("axes", scenario.axes.keys().collect()));
    for (block, name) in found {
        let at = At::block(block);
        c.report(at.to(&name).key("E222").with("name", name.as_str()));
    }
}

//! The head: dates, lengths, focal pairs.

use super::at::At;
use super::tools::{Allowed, Checker};
use crate::diag::Message;
use crate::scenario::date::Date;
use crate::slot::Kind;

/// Checks the head.
pub(super) fn check(c: &mut Checker) {
    let scenario = c.declared.scenario;
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

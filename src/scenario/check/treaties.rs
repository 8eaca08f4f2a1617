//! Treaties and narratives.

use super::at::At;
use super::effects::channel;
use super::head::date;
use super::tools::{Allowed, Checker};
use crate::scenario::formula::Context;
use crate::scenario::model::{Clause, Treaty};
use crate::slot::Kind;

/// Checks treaties and narratives.
pub(super) fn check(c: &mut Checker) {
    let scenario = c.declared.scenario;
    let at = At::block("treaties");
    for (name, treaty) in &scenario.treaties {
        check_treaty(c, &at.to(name), treaty);
    }
    let at = At::block("narratives");
    for (name, narrative) in &scenario.narratives {
        let at = at.to(name);
        let plain = Context::plain();
        c.name(&at.to("teller"), Kind::Actor, &narrative.teller);
        c.name(&at.to("about"), Kind::Actor, &narrative.about);
        c.number(
            &at.to("credibility"),
            &narrative.credibility,
            &plain,
            Allowed::SHARE,
        );
        let reaches = at.to("reach");
        for (name, reach) in &narrative.reach {
            let at = reaches.to(name);
            channel(c, at.key("E201"), narrative, name);
            c.number(&at, reach, &plain, Allowed::SHARE);
        }
        let positive = Allowed::of(f64::MIN_POSITIVE, f64::INFINITY);
        c.number(
            &at.to("half_life_turns"),
            &narrative.half_life_turns,
            &plain,
            positive,
        );
        c.number(
            &at.to("backlash"),
            &narrative.backlash,
            &plain,
            Allowed::SHARE,
        );
        c.names(&at.to("at"), Kind::Node, &narrative.at);
        c.switch(&at, narrative.switch.as_ref());
        c.origin(
            &at,
            "Narrative",
            &narrative.cites,
            narrative.assumption.as_deref(),
        );
    }
}

fn check_treaty(c: &mut Checker, at: &At, treaty: &Treaty) {
    for (party, state) in &treaty.parties {
        let parties = at.to("parties");
        let at = parties.to(party);
        c.key(&at, Kind::Actor, party);
        check_state(c, &at, state, treaty);
    }
    for (i, step) in treaty.moves.iter().enumerate() {
        let moves = at.to("moves");
        let at = moves.nth(i);
        check_state(c, &at.to("from"), &step.from, treaty);
        check_state(c, &at.to("to"), &step.to, treaty);
        if let Some(action) = &step.on {
            c.name(&at.to("on"), Kind::Action, action);
        }
        if step.on.is_some() == step.after_turns.is_some() {
            c.report(at.value("E234"));
        }
    }
    for (i, clause) in treaty.clauses.iter().enumerate() {
        let Clause::Base { host, guest, node } = clause else {
            continue;
        };
        let clauses = at.to("clauses");
        let at = clauses.nth(i);
        c.name(&at.to("host"), Kind::Actor, host);
        c.name(&at.to("guest"), Kind::Actor, guest);
        c.name(&at.to("node"), Kind::Node, node);
    }
    if let Some(until) = &treaty.until {
        date(c, &at.to("until"), until);
    }
    c.origin(at, "Treaty", &treaty.cites, treaty.assumption.as_deref());
}

fn check_state(c: &mut Checker, at: &At, state: &str, treaty: &Treaty) {
    if !treaty.states.iter().any(|known| known == state) {
        c.unknown(
            at.value("E201"),
            "none-state",
            state,
            treaty.states.iter().map(String::as_str),
        );
    }
}

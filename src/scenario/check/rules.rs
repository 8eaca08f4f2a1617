//! Rules, red lines and injects.

use super::at::At;
use super::effects;
use super::head::date;
use super::tools::{Allowed, Checker};
use crate::scenario::formula::Context;
use crate::scenario::model::{At as Due, Clears, Each, Fires, Inject, RedLine, Rule};
use crate::slot::{self, Kind};

/// Checks what follows from what.
pub(super) fn check(c: &mut Checker) {
    let scenario = c.declared.scenario;
    let at = At::block("red_lines");
    for (name, line) in &scenario.red_lines {
        check_red_line(c, &at.to(name), line);
    }
    let at = At::block("rules");
    for (name, rule) in &scenario.rules {
        check_rule(c, &at.to(name), name, rule);
    }
    let at = At::block("injects");
    for (name, inject) in &scenario.injects {
        check_inject(c, &at.to(name), name, inject);
    }
}

fn check_red_line(c: &mut Checker, at: &At, line: &RedLine) {
    let plain = Context::plain();
    c.name(&at.to("owner"), Kind::Actor, &line.owner);
    c.conditions(&at.to("when"), &line.when, &plain);
    effects::check(c, &at.to("then"), &line.then, &plain);
    if let Clears::When(conditions) = &line.clears {
        c.conditions(&at.to("clears").nth(0), conditions, &plain);
    }
    c.origin(at, "RedLine", &line.cites, line.assumption.as_deref());
}

fn check_rule(c: &mut Checker, at: &At, name: &str, rule: &Rule) {
    if let Some(each) = &rule.for_each {
        check_each(c, &at.to("for_each"), each);
    }
    let context = Context::rule(rule.for_each.as_ref());
    c.conditions(&at.to("when"), &rule.when, &context);
    if let Some(chance) = &rule.chance {
        c.number(&at.to("chance"), chance, &context, Allowed::CHANCE);
    }
    if let Fires::AtMostEvery { turns } = rule.fires {
        c.literal(
            &at.to("fires").to("turns"),
            f64::from(turns),
            Allowed::of(1.0, 520.0),
        );
    }
    effects::check(c, &at.to("then"), &rule.then, &context);
    if rule.then.is_empty() {
        c.report(at.to("then").value("E214").with("name", name));
    }
    c.switch(at, rule.switch.as_ref());
    c.origin(at, "Rule", &rule.cites, rule.assumption.as_deref());
}

fn check_inject(c: &mut Checker, at: &At, name: &str, inject: &Inject) {
    let plain = Context::plain();
    c.conditions(&at.to("when"), &inject.when, &plain);
    if let Some(chance) = &inject.chance {
        c.number(&at.to("chance"), chance, &plain, Allowed::CHANCE);
    }
    effects::check(c, &at.to("then"), &inject.then, &plain);
    if inject.then.is_empty() {
        c.report(at.to("then").value("E214-inject").with("name", name));
    }
    match &inject.at {
        Due::Date(text) => date(c, &at.to("at").nth(0), text),
        Due::Turn(turn) => {
            let horizon = f64::from(c.declared.scenario.horizon_turns.max(1));
            c.literal(
                &at.to("at").nth(0),
                f64::from(*turn),
                Allowed::of(1.0, horizon),
            );
        }
        Due::WhenTrue if inject.when.lines.is_empty() => c.report(at.to("at").value("E216")),
        Due::WhenTrue | Due::Facilitator => {}
    }
    c.switch(at, inject.switch.as_ref());
    c.origin(at, "Inject", &inject.cites, inject.assumption.as_deref());
}

fn check_each(c: &mut Checker, at: &At, each: &Each) {
    match each {
        Each::Actor {
            called,
            only,
            except,
        } => {
            bind(c, &at.to("called"), called);
            c.names(&at.to("only"), Kind::Actor, only);
            c.names(&at.to("except"), Kind::Actor, except);
        }
        Each::Pair {
            from,
            toward,
            except,
        } => {
            bind(c, &at.to("from"), from);
            bind(c, &at.to("toward"), toward);
            if from == toward {
                c.report(at.to("toward").value("E222").with("name", toward.as_str()));
            }
            c.names(&at.to("except"), Kind::Actor, except);
        }
        Each::Member { of, called, except } => {
            bind(c, &at.to("called"), called);
            c.name(&at.to("of"), Kind::Treaty, of);
            c.names(&at.to("except"), Kind::Actor, except);
        }
        Each::Node { called, only } => {
            bind(c, &at.to("called"), called);
            c.names(&at.to("only"), Kind::Node, only);
        }
        Each::Force {
            called,
            owner,
            at: node,
        } => {
            bind(c, &at.to("called"), called);
            if let Some(owner) = owner {
                c.name(&at.to("owner"), Kind::Actor, owner);
            }
            if let Some(node) = node {
                c.name(&at.to("at"), Kind::Node, node);
            }
        }
    }
}

/// A bound name must not mean something already.
fn bind(c: &mut Checker, at: &At, name: &str) {
    let taken = c.declared.names.kind_of(name).is_some()
        || c.declared.scenario.params.contains_key(name)
        || c.declared.scenario.quantities.contains_key(name)
        || slot::find(name).is_some()
        || slot::WORDS.iter().any(|(word, ..)| *word == name);
    if taken {
        c.report(at.value("E222").with("name", name));
    }
}

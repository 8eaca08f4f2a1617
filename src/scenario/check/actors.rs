//! Actors, dockets, scripts and stances.

use super::at::At;
use super::tools::{Allowed, Checker};
use super::usage::Used;
use crate::scenario::formula::Context;
use crate::scenario::model::{Map, Num, Policy, Stance};
use crate::slot::{self, Kind, Values};

/// Checks who decides, and how they stand toward each other.
pub(super) fn check(c: &mut Checker) {
    let scenario = c.declared.scenario;
    let plain = Context::plain();
    let at = At::block("actors");
    for (name, actor) in &scenario.actors {
        let at = at.to(name);
        start(c, &at.to("start"), &actor.start, &[Kind::Actor]);
        if let Some(policy) = &actor.policy {
            check_policy(c, &at.to("policy"), policy);
        }
        c.origin(&at, "Actor", &actor.cites, actor.assumption.as_deref());
    }
    let at = At::block("dockets");
    for (name, docket) in &scenario.dockets {
        let at = at.to(name);
        c.name(&at.to("actor"), Kind::Actor, &docket.actor);
        if let Some(toward) = &docket.toward {
            c.name(&at.to("toward"), Kind::Actor, toward);
            if *toward == docket.actor {
                c.report(at.to("toward").value("E227").with("name", toward.as_str()));
            }
        }
        c.origin(&at, "Docket", &docket.cites, docket.assumption.as_deref());
    }
    let at = At::block("scripts");
    for (name, script) in &scenario.scripts {
        let at = at.to(name);
        for (i, line) in script.lines.iter().enumerate() {
            let lines = at.to("lines");
            let at = lines.nth(i);
            c.conditions(&at.to("when"), &line.when, &plain);
            c.name(&at.to("action"), Kind::Action, &line.action);
            if let Some(target) = &line.target {
                c.name(&at.to("target"), Kind::Actor, target);
            }
        }
        c.origin(&at, "Script", &script.cites, script.assumption.as_deref());
    }
    let at = At::block("stances");
    for (name, stance) in &scenario.stances {
        check_stance(c, &at.to(name), name, stance);
    }
}

fn check_stance(c: &mut Checker, at: &At, name: &str, stance: &Stance) {
    let plain = Context::plain();
    let sides: Vec<&str> = name.split('>').collect();
    match sides.as_slice() {
        [from, toward] => {
            c.key(at, Kind::Actor, from);
            c.key(at, Kind::Actor, toward);
            if from == toward {
                c.report(at.key("E227").with("name", *from));
            }
        }
        _ => c.report(at.key("E232").with("name", name)),
    }
    c.number(
        &at.to("affinity"),
        &stance.affinity,
        &plain,
        Allowed::of(-1.0, 1.0),
    );
    c.number(&at.to("tension"), &stance.tension, &plain, Allowed::SHARE);
    if let Some(resting) = &stance.resting {
        c.number(&at.to("resting"), resting, &plain, Allowed::SHARE);
    }
    let top = c.declared.top();
    c.literal(
        &at.to("rung"),
        f64::from(stance.rung),
        Allowed::of(0.0, top),
    );
    start(
        c,
        &at.to("start"),
        &stance.start,
        &[Kind::Actor, Kind::Actor],
    );
    c.origin(at, "Stance", &stance.cites, stance.assumption.as_deref());
}

fn check_policy(c: &mut Checker, at: &At, policy: &Policy) {
    let plain = Context::plain();
    match policy {
        Policy::Uniform => {}
        Policy::Script(name) => {
            c.used.insert(Used::Script(name.clone()));
            let scripts = &c.declared.scenario.scripts;
            c.known(at.nth(0).value("E201"), "none-script", name, scripts);
        }
        Policy::Utility {
            sharpness,
            hawk,
            caution,
            matching,
            conciliation,
            goal,
            inertia,
            repeat,
            audience,
        } => {
            c.number(&at.to("sharpness"), sharpness, &plain, Allowed::NATURAL);
            let others = [
                ("hawk", hawk),
                ("caution", caution),
                ("match", matching),
                ("conciliation", conciliation),
                ("goal", goal),
                ("inertia", inertia),
                ("repeat", repeat),
                ("audience", audience),
            ];
            for (field, num) in others {
                c.number(&at.to(field), num, &plain, Allowed::ANY);
            }
        }
    }
}

/// Start values, by quantity.
fn start(c: &mut Checker, at: &At, values: &Map<Num>, of: &'static [Kind]) {
    for (name, num) in values {
        let at = at.to(name);
        let Some((low, high)) = quantity(c, &at, name, of) else {
            continue;
        };
        c.number(&at, num, &Context::plain(), Allowed::of(low, high));
        c.used.insert(Used::Started(name.clone()));
    }
}

/// The name of a quantity of a scope that can be written; returns its bounds.
pub(super) fn quantity(c: &mut Checker, at: &At, name: &str, of: &[Kind]) -> Option<(f64, f64)> {
    let fits =
        |q: &&slot::Quantity| q.writable && q.args == of && matches!(q.values, Values::Numbers(..));
    if let Some(quantity) = slot::find(name).filter(|q| fits(q)) {
        return Some(c.declared.slot(quantity.slot));
    }
    if let Some((own, bounds)) = c.declared.own(name)
        && own == of
    {
        return Some(bounds);
    }
    let scenario = c.declared.scenario;
    let own = scenario
        .quantities
        .keys()
        .filter(|name| c.declared.own(name).is_some_and(|own| own.0 == of));
    let built_in = slot::QUANTITIES.iter().filter(fits).map(|q| q.name);
    let names: Vec<&str> = own.map(String::as_str).chain(built_in).collect();
    c.unknown(at.key("E201"), "none-quantity", name, names);
    None
}

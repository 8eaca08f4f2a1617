//! The class: objectives that can be judged, and lists that name what there is.

use super::at::At;
use super::tools::{Allowed, Checker};
use crate::scenario::formula::Context;
use crate::scenario::model::{Exercise, Judged, Objective};
use crate::slot::Kind;

/// Checks what an exercise is made of.
pub(super) fn check(c: &mut Checker) {
    let scenario = c.declared.scenario;
    if let Some(exercise) = &scenario.exercise {
        check_exercise(c, exercise);
    }
    let at = At::block("objectives");
    for (name, objective) in &scenario.objectives {
        check_objective(c, &at.to(name), name, objective);
    }
}

fn check_exercise(c: &mut Checker, exercise: &Exercise) {
    let at = At::block("exercise");
    let scenario = c.declared.scenario;
    let plan = at.to("plan");
    for (i, planned) in exercise.plan.iter().enumerate() {
        let at = plan.nth(i);
        let finding = at.to("inject").value("E201");
        c.known(finding, "none-inject", &planned.inject, &scenario.injects);
        c.literal(&at.to("after"), planned.after, Allowed::SHARE);
    }
    for (field, names) in [("learn", &exercise.learn), ("ask", &exercise.ask)] {
        let list = at.to(field);
        for (i, name) in names.iter().enumerate() {
            if names[..i].contains(name) {
                c.report(list.nth(i).value("E239").with("name", name.as_str()));
            }
        }
    }
}

fn check_objective(c: &mut Checker, at: &At, name: &str, objective: &Objective) {
    let plain = Context::plain();
    c.name(&at.to("actor"), Kind::Actor, &objective.actor);
    let scenario = c.declared.scenario;
    let actor = scenario.actors.get(&objective.actor);
    let has_docket = || {
        scenario
            .dockets
            .values()
            .any(|d| d.actor == objective.actor)
    };
    if actor.is_some_and(|actor| actor.policy.is_none() && !has_docket()) {
        let finding = at.to("actor").value("E240");
        c.report(
            finding
                .with("name", name)
                .with("actor", objective.actor.as_str()),
        );
    }
    let judged = at.to("judged");
    match &objective.judged {
        Judged::AtEnd(when) | Judged::Always(when) | Judged::Once(when) => {
            c.conditions(&judged.nth(0), when, &plain);
            if when.lines.is_empty() {
                c.report(judged.value("E241").with("name", name));
            }
        }
        Judged::Graded { value, bad, good } => {
            c.number(&judged.to("value"), value, &plain, Allowed::ANY);
            if (bad - good).abs() < f64::EPSILON {
                c.report(judged.to("good").value("E242").with("value", *good));
            }
        }
    }
    c.switch(at, objective.switch.as_ref());
    c.origin(
        at,
        "Objective",
        &objective.cites,
        objective.assumption.as_deref(),
    );
}

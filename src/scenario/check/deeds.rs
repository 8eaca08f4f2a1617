//! Actions, features and lenses.

use super::actors::quantity;
use super::at::At;
use super::tools::{Allowed, Checker};
use super::usage::Used;
use crate::scenario::formula::Context;
use crate::scenario::model::{Action, Codes, Lens, Role, Shade, Visibility, Who, mid_of};
use crate::slot::Kind;
use crate::text::Arg;

/// Features whose weight is times the policy's coefficient of that name, and built-in terms of a score.
const TERMS: &[&str] = &[
    "hawk",
    "caution",
    "conciliation",
    "goal",
    "match",
    "inertia",
    "repeat",
    "audience",
];

/// Numbers of MID actions.
const MID_ACTIONS: Allowed = Allowed::of(0.0, 21.0);

/// Checks what can be done and how it is read.
pub(super) fn check(c: &mut Checker) {
    let scenario = c.declared.scenario;
    let at = At::block("features");
    for (name, feature) in &scenario.features {
        c.number(
            &at.to(name).to("value"),
            &feature.value,
            &Context::deed(),
            Allowed::ANY,
        );
    }
    let at = At::block("actions");
    for (name, action) in &scenario.actions {
        check_action(c, &at.to(name), name, action);
    }
    let at = At::block("lenses");
    for (name, lens) in &scenario.lenses {
        check_lens(c, &at.to(name), lens);
    }
    for (name, action) in &scenario.actions {
        check_traits(c, name, action);
    }
    check_crosswalk(c);
}

fn check_action(c: &mut Checker, at: &At, name: &str, action: &Action) {
    let deed = Context::deed();
    if name == "wait" {
        c.report(at.key("E233-wait"));
    }
    who(c, &at.to("doers"), &action.doers);
    if nobody(action) {
        c.report(at.key("L219").with("name", name));
    }
    for (field, role) in [
        ("target", &action.target),
        ("beneficiary", &action.beneficiary),
        ("host", &action.host),
    ] {
        check_role(c, &at.to(field), role);
    }
    c.conditions(&at.to("needs"), &action.needs, &deed);
    c.names(&at.to("consents"), Kind::Consent, &action.consents);
    check_weights(c, at, action);
    check_choice(c, at, action);
    for (name, value) in &action.traits {
        let traits = at.to("traits");
        c.literal(&traits.to(name), *value, Allowed::SHARE);
    }
    check_visibility(c, &at.to("visibility"), &action.visibility);
    check_codes(c, at, name, action);
    c.literal(
        &at.to("lasts_turns"),
        f64::from(action.lasts_turns),
        Allowed::of(1.0, 520.0),
    );
    super::effects::check(c, &at.to("then"), &action.then, &deed);
    c.switch(at, action.switch.as_ref());
    c.origin(at, "Action", &action.cites, action.assumption.as_deref());
}

/// What an action costs, and what its appeal is made of.
fn check_weights(c: &mut Checker, at: &At, action: &Action) {
    let deed = Context::deed();
    let scenario = c.declared.scenario;
    for (name, num) in &action.cost {
        let cost = at.to("cost");
        let at = cost.to(name);
        if quantity(c, &at, name, &[Kind::Actor]).is_some() {
            c.number(&at, num, &deed, Allowed::ANY);
            c.used.insert(Used::Written(name.clone()));
            c.used.insert(Used::Read(name.clone()));
        }
    }
    for (name, num) in &action.appeal {
        let appeal = at.to("appeal");
        let at = appeal.to(name);
        c.number(&at, num, &deed, Allowed::ANY);
        c.used.insert(Used::Feature(name.clone()));
        if !TERMS.contains(&name.as_str()) && !scenario.features.contains_key(name) {
            let names = scenario
                .features
                .keys()
                .map(String::as_str)
                .chain(TERMS.iter().copied());
            c.unknown(at.key("E201"), "none-feature", name, names);
        }
    }
}

/// Where an action stands in its docket and on the ladder.
fn check_choice(c: &mut Checker, at: &At, action: &Action) {
    let deed = Context::deed();
    let scenario = c.declared.scenario;
    let top = c.declared.top();
    c.literal(
        &at.to("rung"),
        f64::from(action.rung),
        Allowed::of(0.0, top),
    );
    if let Some(level) = action.match_as {
        c.literal(&at.to("match_as"), level, Allowed::of(-1.0, top));
    }
    c.number(
        &at.to("conciliation"),
        &action.conciliation,
        &deed,
        Allowed::SHARE,
    );
    c.number(&at.to("risk"), &action.risk, &deed, Allowed::ANY);
    if let Some(docket) = &action.docket {
        c.used.insert(Used::Docket(docket.clone()));
        let known = scenario.dockets.keys().chain(scenario.actors.keys());
        if !scenario.dockets.contains_key(docket) && !scenario.actors.contains_key(docket) {
            c.unknown(
                at.to("docket").value("E201"),
                "none-docket",
                docket,
                known.map(String::as_str),
            );
        }
        let owner = scenario
            .dockets
            .get(docket)
            .map_or(docket, |docket| &docket.actor);
        if scenario.actors.contains_key(owner) && !does(&action.doers, owner) {
            let finding = at.to("docket").value("E236").with("name", docket.as_str());
            c.report(finding.with("actor", owner.as_str()));
        }
    }
}

/// Whether an actor is among the doers.
pub(super) fn does(doers: &Who, actor: &str) -> bool {
    match doers {
        Who::Everyone => true,
        Who::Only(names) => names.iter().any(|name| name == actor),
        Who::Except(names) => names.iter().all(|name| name != actor),
    }
}

/// Whether no doer finds anyone to do it to: every list of sides holds nobody but the only doer.
fn nobody(action: &Action) -> bool {
    let Who::Only(doers) = &action.doers else {
        return false;
    };
    let none = |role: &Role| match role {
        Role::Only(sides) => doers
            .iter()
            .all(|doer| sides.iter().all(|side| side == doer)),
        _ => false,
    };
    doers.is_empty() || none(&action.target) || none(&action.beneficiary)
}

fn check_codes(c: &mut Checker, at: &At, name: &str, action: &Action) {
    match &action.codes {
        Some(codes) => check_scales(c, &at.to("codes"), codes),
        None => c.report(at.key("L206").with("name", name)),
    }
}

fn check_scales(c: &mut Checker, at: &At, codes: &Codes) {
    let crosswalk = &c.declared.scenario.crosswalk;
    let goldstein = at.to("goldstein");
    c.literal(&goldstein, codes.goldstein, Allowed::of(-10.0, 10.0));
    if let Some(action) = codes.mid_action {
        c.literal(&at.to("mid_action"), f64::from(action), MID_ACTIONS);
    }
    if crosswalk.is_empty() {
        return;
    }
    let Some(coding) = crosswalk.get(&codes.cameo) else {
        let finding = at
            .to("cameo")
            .value("E238")
            .with("name", codes.cameo.as_str());
        c.report(finding.near(&codes.cameo, crosswalk.keys().map(String::as_str)));
        return;
    };
    if codes.differs.is_some() {
        return;
    }
    if (coding.goldstein - codes.goldstein).abs() > 1e-9 {
        let finding = goldstein.value("L224").with("name", codes.cameo.as_str());
        c.report(
            finding
                .with("here", codes.goldstein)
                .with("there", coding.goldstein),
        );
    }
    let action = codes.mid_action.unwrap_or(coding.mid_action);
    if mid_of(action) != codes.mid {
        let finding = at.to("mid").value("L225").with("n", f64::from(action));
        c.report(
            finding
                .with("here", Arg::Key(format!("word-{}", codes.mid.name())))
                .with("there", Arg::Key(format!("word-{}", mid_of(action).name()))),
        );
    }
}

/// Checks the crosswalk of event codes.
fn check_crosswalk(c: &mut Checker) {
    let at = At::block("crosswalk");
    let scenario = c.declared.scenario;
    for (code, coding) in &scenario.crosswalk {
        let at = at.to(code);
        c.literal(
            &at.to("goldstein"),
            coding.goldstein,
            Allowed::of(-10.0, 10.0),
        );
        c.literal(
            &at.to("mid_action"),
            f64::from(coding.mid_action),
            MID_ACTIONS,
        );
    }
}

fn check_visibility(c: &mut Checker, at: &At, visibility: &Visibility) {
    match visibility {
        Visibility::Public => {}
        Visibility::Discreet { detection } => {
            c.number(
                &at.to("detection"),
                detection,
                &Context::deed(),
                Allowed::CHANCE,
            );
        }
        Visibility::Covert {
            detection,
            attribution,
        } => {
            c.number(
                &at.to("detection"),
                detection,
                &Context::deed(),
                Allowed::CHANCE,
            );
            c.number(
                &at.to("attribution"),
                attribution,
                &Context::deed(),
                Allowed::CHANCE,
            );
        }
    }
}

fn check_role(c: &mut Checker, at: &At, role: &Role) {
    match role {
        Role::Nobody | Role::Anyone => {}
        Role::Only(names) | Role::Except(names) => c.names(&at.nth(0), Kind::Actor, names),
        Role::Lowest(text) | Role::Highest(text) => {
            let formula = crate::scenario::model::Num::Formula(text.clone());
            c.number(&at.nth(0), &formula, &Context::deed(), Allowed::ANY);
        }
    }
}

fn who(c: &mut Checker, at: &At, who: &Who) {
    match who {
        Who::Everyone => {}
        Who::Only(names) | Who::Except(names) => c.names(&at.nth(0), Kind::Actor, names),
    }
}

fn check_lens(c: &mut Checker, at: &At, lens: &Lens) {
    let context = Context::lens();
    who(c, &at.to("observer"), &lens.observer);
    c.conditions(&at.to("reads"), &lens.reads, &context);
    let (Shade::Set(num) | Shade::Shift(num) | Shade::Multiply(num)) = &lens.valence;
    let allowed = if matches!(num, crate::scenario::model::Num::Formula(_)) {
        Allowed::ANY
    } else if matches!(lens.valence, Shade::Multiply(_)) {
        Allowed::NATURAL
    } else {
        Allowed::of(-20.0, 20.0)
    };
    c.number(&at.to("valence").nth(0), num, &context, allowed);
    super::effects::check(c, &at.to("also"), &lens.also, &context);
    c.switch(at, lens.switch.as_ref());
    c.origin(at, "Lens", &lens.cites, lens.assumption.as_deref());
}

/// Traits that no lens reads.
fn check_traits(c: &mut Checker, name: &str, action: &Action) {
    let block = At::block("actions");
    let at = block.to(name);
    let at = at.to("traits");
    for name in action.traits.keys() {
        if c.used.contains(&Used::Name(Kind::Trait, name.clone())) {
            continue;
        }
        let read: Vec<String> = c
            .used
            .iter()
            .filter_map(|used| match used {
                Used::Name(Kind::Trait, name) => Some(name.clone()),
                _ => None,
            })
            .collect();
        let finding = at.to(name).key("L208").with("name", name.as_str());
        c.report(finding.near(name, read.iter().map(String::as_str)));
    }
}

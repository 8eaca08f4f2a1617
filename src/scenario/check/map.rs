//! Nodes, legs, axes, forces, consents.

use super::at::At;
use super::tools::{Allowed, Checker};
use crate::diag::{Message, nearest};
use crate::scenario::formula::Context;
use crate::scenario::model::{Axis, Consent, ConsentItem, Leg, Mode};
use crate::slot::Kind;

/// Checks the map and what stands on it.
pub(super) fn check(c: &mut Checker) {
    let scenario = c.declared.scenario;
    let plain = Context::plain();
    let at = At::block("nodes");
    for (name, node) in &scenario.nodes {
        let at = at.to(name);
        for (field, owner) in [("owner", &node.owner), ("held_by", &node.held_by)] {
            if let Some(owner) = owner {
                c.name(&at.to(field), Kind::Actor, owner);
            }
        }
        if !(-90.0..=90.0).contains(&node.lat) {
            c.report(at.to("lat").value("E212").with("value", node.lat));
        }
        c.literal(&at.to("lon"), node.lon, Allowed::of(-180.0, 180.0));
        if let Some(area) = &node.contaminated_km2 {
            c.number(
                &at.to("contaminated_km2"),
                area,
                &plain,
                Allowed::of(0.0, 200_000.0),
            );
        }
        c.origin(&at, "Node", &node.cites, node.assumption.as_deref());
        let reached = scenario
            .legs
            .keys()
            .any(|leg| leg.split('>').take(2).any(|end| end == name));
        if !scenario.legs.is_empty() && !reached {
            c.report(at.key("L204").with("name", name.as_str()));
        }
    }
    let at = At::block("legs");
    for (name, leg) in &scenario.legs {
        check_leg(c, &at.to(name), name, leg);
    }
    let at = At::block("axes");
    for (name, axis) in &scenario.axes {
        check_axis(c, &at.to(name), axis);
    }
    let at = At::block("forces");
    for (name, force) in &scenario.forces {
        let at = at.to(name);
        c.name(&at.to("owner"), Kind::Actor, &force.owner);
        c.name(&at.to("at"), Kind::Node, &force.at);
        c.number(
            &at.to("strength_men"),
            &force.strength_men,
            &plain,
            Allowed::of(0.0, 1e6),
        );
        if let Some(readiness) = &force.readiness {
            c.number(&at.to("readiness"), readiness, &plain, Allowed::SHARE);
        }
        c.origin(&at, "Force", &force.cites, force.assumption.as_deref());
    }
    let at = At::block("consents");
    for (name, consent) in &scenario.consents {
        check_consent(c, &at.to(name), consent);
    }
}

fn check_axis(c: &mut Checker, at: &At, axis: &Axis) {
    c.names(&at.to("nodes"), Kind::Node, &axis.nodes);
    c.number(
        &at.to("defender_bonus"),
        &axis.defender_bonus,
        &Context::plain(),
        Allowed::of(1.0, 5.0),
    );
    c.names(&at.to("attackers"), Kind::Actor, &axis.attackers);
    c.names(&at.to("defenders"), Kind::Actor, &axis.defenders);
    if let Some(depot) = &axis.depot {
        c.name(&at.to("depot"), Kind::Node, depot);
    }
    c.origin(at, "Axis", &axis.cites, axis.assumption.as_deref());
}

fn check_leg(c: &mut Checker, at: &At, name: &str, leg: &Leg) {
    let parts: Vec<&str> = name.split('>').collect();
    let (ends, mode) = match parts.as_slice() {
        [from, to, mode] => ([*from, *to], *mode),
        _ => {
            c.report(at.key("E226-parts").with("name", name));
            return;
        }
    };
    c.key(at, Kind::Node, ends[0]);
    c.key(at, Kind::Node, ends[1]);
    if !Mode::NAMES.contains(&mode) {
        let finding = at.key("E226").with("name", mode);
        c.report(
            finding.help(match nearest(mode, Mode::NAMES.iter().copied()) {
                Some(near) => Message::new("did-you-mean").with("name", near),
                None => Message::new("help-one-of").with("names", Mode::NAMES.join(", ")),
            }),
        );
    }
    c.literal(
        &at.to("km"),
        leg.km,
        Allowed::of(f64::MIN_POSITIVE, 40_000.0),
    );
    c.literal(
        &at.to("capacity"),
        f64::from(leg.capacity),
        Allowed::of(1.0, 5.0),
    );
    if let Some(open) = &leg.winter_open {
        c.number(
            &at.to("winter_open"),
            open,
            &Context::plain(),
            Allowed::CHANCE,
        );
    }
    if let Some(open) = &leg.open {
        c.number(&at.to("open"), open, &Context::plain(), Allowed::CHANCE);
    }
    for (i, item) in leg.consent.iter().enumerate() {
        let list = at.to("consent");
        let at = list.nth(i);
        match item {
            ConsentItem::One(name) => c.name(&at, Kind::Consent, name),
            ConsentItem::AnyOf(names) => c.names(&at, Kind::Consent, names),
        }
        let consents = &c.declared.scenario.consents;
        let refused = |name: &String| consents.get(name).is_some_and(never_given);
        if !item.names().is_empty() && item.names().iter().all(refused) {
            c.report(at.value("L211"));
        }
    }
    c.origin(at, "Leg", &leg.cites, leg.assumption.as_deref());
}

/// Whether a consent is never given, and no deed was said to force it.
fn never_given(consent: &Consent) -> bool {
    use crate::scenario::model::Num;
    match &consent.chance {
        Num::Literal(chance) => *chance <= 0.0,
        Num::Sourced(param) => param.value <= 0.0,
        Num::Formula(_) => false,
    }
}

fn check_consent(c: &mut Checker, at: &At, consent: &Consent) {
    match (&consent.giver, &consent.giver_text) {
        (Some(giver), _) => c.name(&at.to("giver"), Kind::Actor, giver),
        (None, Some(_)) => {}
        (None, None) => {
            let finding = at.key("E112-giver");
            c.report(
                finding.help(Message::new("help-for-example").with("example", "giver: \"AZE\"")),
            );
        }
    }
    c.name(&at.to("to"), Kind::Actor, &consent.to);
    c.number(
        &at.to("chance"),
        &consent.chance,
        &Context::plain(),
        Allowed::CHANCE,
    );
    c.literal(
        &at.to("holds_turns"),
        f64::from(consent.holds_turns),
        Allowed::of(1.0, 520.0),
    );
    if let Some(turns) = consent.asked_again_turns {
        c.literal(
            &at.to("asked_again_turns"),
            f64::from(turns),
            Allowed::of(1.0, 520.0),
        );
    }
    c.origin(at, "Consent", &consent.cites, consent.assumption.as_deref());
}

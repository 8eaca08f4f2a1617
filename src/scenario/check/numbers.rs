//! Named numbers: parameters, own quantities, coefficients of the mechanisms, claims.

use super::at::At;
use super::tools::{Allowed, Checker};
use super::usage::Used;
use crate::scenario::formula::Context;
use crate::scenario::model::mechanisms::War;
use crate::scenario::model::{Mechanisms, Num};
use crate::slot;

/// Checks the named numbers.
pub(super) fn check(c: &mut Checker) {
    let scenario = c.declared.scenario;
    let at = At::block("params");
    for (name, param) in &scenario.params {
        let at = at.to(name);
        free_name(c, &at, name);
        c.sourced(&at, param);
        c.origin(
            &at,
            "Param",
            &[],
            param
                .assumption
                .as_deref()
                .or(param.cites.first().map(String::as_str)),
        );
    }
    let at = At::block("quantities");
    for (name, quantity) in &scenario.quantities {
        let at = at.to(name);
        free_name(c, &at, name);
        let range = &quantity.range;
        if range.start < range.end {
            let allowed = Allowed::of(range.start, range.end);
            c.number(&at.to("start"), &quantity.start, &Context::plain(), allowed);
        } else {
            c.report(at.to("range").value("E229"));
        }
        c.origin(
            &at,
            "Quantity",
            &quantity.cites,
            quantity.assumption.as_deref(),
        );
    }
    let at = At::block("claims");
    for (name, claim) in &scenario.claims {
        let at = at.to(name);
        if !claim.modelled && claim.why.is_none() {
            c.report(at.value("E230").with("name", name.as_str()));
        }
        if claim.modelled && claim.why.is_some() {
            c.used.insert(Used::Cited(name.clone()));
        }
    }
    mechanisms(c, &scenario.mechanisms);
}

/// A name of the author's that formulas use must not mean something already.
fn free_name(c: &mut Checker, at: &At, name: &str) {
    let known = slot::find(name).is_some()
        || slot::WORDS.iter().any(|(word, ..)| *word == name)
        || slot::FUNCTIONS
            .iter()
            .any(|(function, ..)| *function == name);
    if known {
        c.report(at.key("E211").with("name", name));
    } else if c.declared.names.kind_of(name).is_some() {
        c.report(at.key("E222").with("name", name));
    }
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if !name.chars().all(fits) || !name.starts_with(|c: char| c.is_ascii_lowercase()) {
        c.report(at.key("E231").with("name", name));
    }
}

fn mechanisms(c: &mut Checker, mechanisms: &Mechanisms) {
    let at = At::block("mechanisms");
    let positive = Allowed::of(f64::MIN_POSITIVE, f64::INFINITY);
    let mut one = |block: &str, field: &str, num: &Num, allowed: Allowed| {
        c.number(&at.to(block).to(field), num, &Context::plain(), allowed);
    };
    if let Some(m) = &mechanisms.readings {
        one("readings", "noise", &m.noise, Allowed::NATURAL);
        one("readings", "third_party", &m.third_party, Allowed::SHARE);
    }
    if let Some(m) = &mechanisms.tension {
        one("tension", "half_life_turns", &m.half_life_turns, positive);
        one(
            "tension",
            "heat_half_life_turns",
            &m.heat_half_life_turns,
            Allowed::NATURAL,
        );
        one("tension", "hostile_gain", &m.hostile_gain, Allowed::NATURAL);
        one("tension", "relief_gain", &m.relief_gain, Allowed::NATURAL);
        one("tension", "received_kept", &m.received_kept, Allowed::SHARE);
    }
    if let Some(m) = &mechanisms.capital {
        one(
            "capital",
            "income_per_turn",
            &m.income_per_turn,
            Allowed::ANY,
        );
        one("capital", "scarcity", &m.scarcity, Allowed::NATURAL);
    }
    if let Some(m) = &mechanisms.habit {
        one("habit", "repeat_kept", &m.repeat_kept, Allowed::SHARE);
        one("habit", "stake_kept", &m.stake_kept, Allowed::SHARE);
        one(
            "habit",
            "backing_down_cost",
            &m.backing_down_cost,
            Allowed::NATURAL,
        );
    }
    if let Some(m) = &mechanisms.movement {
        one(
            "movement",
            "men_per_capacity",
            &m.men_per_capacity,
            Allowed::NATURAL,
        );
        one("movement", "trickle_men", &m.trickle_men, Allowed::NATURAL);
    }
    if let Some(m) = &mechanisms.war {
        war(c, &at.to("war"), m);
    }
}

fn war(c: &mut Checker, at: &At, m: &War) {
    let positive = Allowed::of(f64::MIN_POSITIVE, f64::INFINITY);
    let fields = [
        ("reference_ratio", &m.reference_ratio, positive),
        ("steepness", &m.steepness, positive),
        ("overstretch", &m.overstretch, Allowed::SHARE),
        ("killed_share", &m.killed_share, Allowed::SHARE),
        (
            "wounded_per_killed",
            &m.wounded_per_killed,
            Allowed::NATURAL,
        ),
        (
            "men_supplied_per_capacity",
            &m.men_supplied_per_capacity,
            positive,
        ),
        ("supply_half_km", &m.supply_half_km, positive),
        (
            "stock_turns",
            &m.stock_turns,
            Allowed::of(1.0, f64::INFINITY),
        ),
    ];
    for (field, num, allowed) in fields {
        c.number(&at.to(field), num, &Context::plain(), allowed);
    }
}

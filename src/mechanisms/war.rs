//! Combat along axes: the ratio of forces, the chance to break through, supply and losses. Strategic level only.
//!
//! At the opening of a turn, for each axis that has attackers and defenders (sums over their forces on its nodes):
//!
//! ```text
//! A = sum men x readiness x supply x (1 - overstretch)     D = sum men x readiness
//! R = A / (D x terrain)                                    force_ratio
//! p = 1 / (1 + (R0 / R)^s)                                 breakthrough, chance per turn of combat
//! ```
//!
//! with R0 the ratio of an even chance (three to one) and s its steepness: R = 1, 2, 3, 4, 6 give .0357, .2286, .5, .7033,
//! .8889 at R0 = 3, s = 3. In a turn of combat one draw against p takes one node, and
//!
//! ```text
//! engaged = min(men of the attackers, men of the defenders)
//! killed  = killed_share x engaged (the attackers' x terrain)    with wounded_per_killed more out of action
//! supply <- supply + (target - supply) / stock_turns
//! target  = min(1, men_supplied x rate of the way from the depot / men) 2^(-km advanced / supply_half_km)
//! ```
//!
//! The linear law of losses (both sides pay per man engaged) is kept because frontage bounds who can fight. The rate of the
//! way is that of movement, with its consents and seasons. Without combat, stocks fill up again. The rule of three to one is
//! a rule of thumb with two parameters; losses are assumptions.

use super::movement::{self, Trip};
use crate::math::{exp, ln, logistic};
use crate::rng::{Chance, Label, Purpose};
use crate::rules::Ruleset;
use crate::rules::change::Cause;
use crate::rules::expr::{Frame, Value};
use crate::rules::war::{Front, Side, War};
use crate::world::runs::Run;

const BREAKTHROUGH: Label = Label::of("breakthrough");

/// Returns the chance to break through one node in a turn of combat: 1 / (1 + (R0 / R)^s).
#[must_use]
pub fn chance(ratio: f64, reference_ratio: f64, steepness: f64) -> f64 {
    if ratio <= 0.0 {
        return 0.0;
    }
    logistic(steepness * (ln(ratio) - ln(reference_ratio)))
}

/// Pushes the ratio of forces on every axis and the chance that follows from it.
pub fn assess(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    let Some(war) = &rules.coefficients.war else {
        return;
    };
    for front in &war.fronts {
        let axis = u32::from(front.axis);
        let ratio = ratio(war, front, state);
        if (ratio - state[(war.ratio + axis) as usize].0).abs() > 0.0 {
            let p = chance(ratio, war.reference_ratio, war.steepness);
            run.set(war.ratio + axis, ratio, Cause::Combat(front.axis));
            run.set(war.breakthrough + axis, p, Cause::Combat(front.axis));
        }
    }
}

fn ratio(war: &War, front: &Front, state: &[Value]) -> f64 {
    let effective = |side: &[Side]| -> f64 {
        side.iter()
            .map(|s| state[s.strength as usize].0 * s.readiness)
            .sum()
    };
    let tied = war.overstretch.eval(state, &Frame::EMPTY);
    let supply = state[(war.supply + u32::from(front.axis)) as usize].0;
    let held = effective(&front.defenders) * front.terrain.eval(state, &Frame::EMPTY);
    effective(&front.attackers) * supply * (1.0 - tied) / held.max(1.0)
}

/// Pushes what a turn of combat does on every axis that is fought on; elsewhere stocks fill up again.
pub fn fight(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    let Some(war) = &rules.coefficients.war else {
        return;
    };
    for (i, front) in war.fronts.iter().enumerate() {
        let axis = u32::from(front.axis);
        let supply = state[(war.supply + axis) as usize].0;
        let is_fought = state[(war.fighting + axis) as usize].0 > 0.0;
        let target = if is_fought {
            advance(war, front, run, state);
            lose(war, front, run, state);
            supplied(rules, war, front, i, run, state)
        } else {
            1.0
        };
        let change = (target - supply) / war.stock_turns;
        if change.abs() > 0.0 {
            run.add(war.supply + axis, change, Cause::Combat(front.axis));
        }
    }
}

/// One node is taken, or not.
fn advance(war: &War, front: &Front, run: &mut Run, state: &[Value]) {
    let axis = u32::from(front.axis);
    let p = state[(war.breakthrough + axis) as usize].0;
    let taken = state[(war.advance + axis) as usize].0;
    #[expect(clippy::cast_precision_loss, reason = "an axis has few nodes")]
    let last = front.km.len().saturating_sub(1) as f64;
    let draw = run.keys.root(Purpose::World).below(front.label);
    if taken < last && Chance::new(p).met_by(draw.draw(BREAKTHROUGH)) {
        run.add(war.advance + axis, 1.0, Cause::Combat(front.axis));
    }
}

/// Both sides pay per man engaged; what has no front to stand on is not engaged.
fn lose(war: &War, front: &Front, run: &mut Run, state: &[Value]) {
    let men = |side: &[Side]| -> f64 { side.iter().map(|s| state[s.strength as usize].0).sum() };
    let (attackers, defenders) = (men(&front.attackers), men(&front.defenders));
    let engaged = attackers.min(defenders);
    let terrain = front.terrain.eval(state, &Frame::EMPTY);
    let cause = Cause::Combat(front.axis);
    let sides = [
        (&front.attackers, attackers, terrain),
        (&front.defenders, defenders, 1.0),
    ];
    for (side, all, exposure) in sides {
        let killed = (war.killed_share * engaged * exposure).min(all);
        for force in side {
            let part = killed * state[force.strength as usize].0 / all.max(1.0);
            if part > 0.0 {
                let out = part * (1.0 + war.wounded_per_killed);
                run.add(force.killed, part, cause);
                run.add(force.strength, -out, cause);
            }
        }
    }
}

/// Returns the share of the attackers' needs that reaches them now.
fn supplied(
    rules: &Ruleset,
    war: &War,
    front: &Front,
    place: usize,
    run: &mut Run,
    state: &[Value],
) -> f64 {
    let men: f64 = front
        .attackers
        .iter()
        .map(|s| state[s.strength as usize].0)
        .sum();
    let by_way = front.supply_way.map_or(1.0, |[owner, from, to]| {
        let trip = Trip {
            owner,
            from,
            to,
            memory: rules.shipments.len() + place,
            cause: Cause::Combat(front.axis),
        };
        let rate = movement::rate(rules, run, state, &trip);
        (war.men_supplied * rate / men.max(1.0)).min(1.0)
    });
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a count of nodes"
    )]
    let taken = state[(war.advance + u32::from(front.axis)) as usize].0 as usize;
    let km = front.km.get(taken).copied().unwrap_or(0.0);
    by_way * exp(-std::f64::consts::LN_2 * km / war.half_km)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_of_three_to_one() {
        for (ratio, p) in [
            (1.0, 0.0357),
            (2.0, 0.2286),
            (3.0, 0.5),
            (4.0, 0.7033),
            (6.0, 0.8889),
        ] {
            assert!((chance(ratio, 3.0, 3.0) - p).abs() < 5e-5, "{ratio}");
        }
        assert!(chance(0.0, 3.0, 3.0).abs() < 1e-12);
    }
}

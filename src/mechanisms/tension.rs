//! Readings become tension (slow) and heat (fast); both decay.
//!
//! For each stance a toward b, with q = `hostile_gain` x points of hostility / 10 and p = `relief_gain` x points of
//! friendliness / 10 in this turn's readings:
//!
//! ```text
//! tension <- rest + (tension - rest) 2^(-1 / half_life)                  exponential decay to a resting level
//! tension <- (tension + (1 - tension)(1 - exp(-q))) exp(-p)              saturating: never leaves 0..1
//! heat    <- max(0, heat 2^(-1 / heat_half_life) + q - p)                10 Goldstein points, gained
//! received <- level of b's deeds toward a this turn, else received_kept x received
//! ```
//!
//! The saturating form keeps order at high tension, where a clamp would lose it; heat makes bursts and lets them end. Half-lives
//! and gains are assumptions. Each reading's part of a gain is in proportion to its points, so tension can be read as a ledger.

use crate::math::exp;
use crate::rules::change::{Cause, Decay};
use crate::rules::expr::{Frame, Value};
use crate::rules::layout::pair_row;
use crate::rules::{Ruleset, TensionCoefficients};
use crate::slot::Slot;
use crate::world::runs::Run;

/// Pushes what this turn's readings and time do to tension, heat and the level received.
pub fn absorb(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    let Some(c) = &rules.coefficients.tension else {
        return;
    };
    let base = |slot| {
        rules
            .slot(slot)
            .expect("the tension mechanism has these columns")
    };
    let (tension, heat, received) = (base(Slot::Tension), base(Slot::Heat), base(Slot::Received));
    for (row, resting) in &c.resting {
        let now = |cell: u32| state[(cell + row) as usize].0;
        let fade = (1.0 - c.kept) * (resting.eval(state, &Frame::EMPTY) - now(tension));
        if fade.abs() > 0.0 {
            run.add(tension + row, fade, Cause::Decay(Decay::Tension));
        }
        if now(heat) > 0.0 {
            run.add(
                heat + row,
                (c.heat_kept - 1.0) * now(heat),
                Cause::Decay(Decay::Heat),
            );
        }
        let [hostile, kind, level] = run.scratch.received[*row as usize];
        if hostile > 0.0 || kind > 0.0 {
            share_out(
                rules,
                c,
                run,
                *row,
                now(tension) + fade,
                [hostile, kind],
                [tension, heat],
            );
        }
        if level.abs() > 0.0 {
            run.set(received + row, level, Cause::Decay(Decay::Received));
        } else if now(received).abs() > 0.0 {
            run.set(
                received + row,
                c.received_kept * now(received),
                Cause::Decay(Decay::Received),
            );
        }
    }
}

/// Pushes each reading's part of the gain or relief of one stance.
fn share_out(
    rules: &Ruleset,
    c: &TensionCoefficients,
    run: &mut Run,
    row: u32,
    faded: f64,
    points: [f64; 2],
    [tension, heat]: [u32; 2],
) {
    let (q, p) = (c.hostile * points[0], c.relief * points[1]);
    let gain = (1.0 - faded) * (1.0 - exp(-q));
    let relief = (faded + gain) * (exp(-p) - 1.0);
    for at in 0..run.readings.len() {
        let reading = run.readings[at];
        let of = pair_row(
            rules.n_actors(),
            reading.observer.into(),
            reading.actor.into(),
        );
        if of != row as usize || reading.valence.abs() <= 0.0 {
            continue;
        }
        let cause = Cause::Reading(u16::try_from(at).expect("few readings a turn"));
        let (part, whole, impulse) = if reading.valence < 0.0 {
            (-reading.valence / points[0], gain, q)
        } else {
            (reading.valence / points[1], relief, -p)
        };
        run.add(tension + row, part * whole, cause);
        run.add(heat + row, part * impulse, cause);
    }
}

//! Treaties move by time, and consents are asked for.
//!
//! A party that has been in a state for `after_turns` goes to the next. A consent is asked when something needs it; the answer
//! is one keyed draw against its chance and holds for `holds_turns`; a refusal, for `asked_again_turns` where that is stated.

use crate::rng::{Chance, Purpose};
use crate::rules::Ruleset;
use crate::rules::change::Cause;
use crate::rules::expr::{Frame, Value};
use crate::world::runs::Run;

/// Pushes the moves of treaties whose time has come.
pub fn expire(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    for e in &rules.expiries {
        let status = state[e.status as usize].0;
        let held = f64::from(run.turn) - state[e.since as usize].0;
        if (status - e.from).abs() < 0.5 && held >= e.after_turns {
            run.set(e.status, e.to, Cause::Treaty(e.treaty));
            run.set(e.since, f64::from(run.turn), Cause::Treaty(e.treaty));
        }
    }
}

/// Asks for a consent: returns the answer that holds, or draws a new one and pushes it.
pub fn ask(rules: &Ruleset, run: &mut Run, state: &[Value], consent: u16, cause: Cause) -> bool {
    let c = &rules.consents[usize::from(consent)];
    let turn = f64::from(run.turn);
    if state[c.until as usize].0 >= turn {
        return state[c.given as usize].0 > 0.0;
    }
    let draw = run.keys.root(Purpose::World).draw(c.label);
    let is_given = Chance::new(c.chance.eval(state, &Frame::EMPTY)).met_by(draw);
    run.set(c.given, f64::from(u8::from(is_given)), cause);
    let holds = if is_given {
        c.holds_turns
    } else {
        c.refused_turns
    };
    run.set(c.until, turn + holds - 1.0, cause);
    is_given
}

//! Whether an option may be done now, and what stands in its way: one source for choices, offers and tables.

use crate::rules::Ruleset;
use crate::rules::action::Choosable;
use crate::rules::expr::{Frame, Side, Value};
use std::ops::ControlFlow::{self, Break, Continue};

/// What stands in the way of an option.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reason {
    /// A condition of its `needs` does not hold: the line's place.
    Needs(usize),
    /// The doer lacks what it costs: cell, what it has, what it costs.
    Cost(u32, f64, f64),
    /// Its rung is too far above the doer's: highest rung in reach.
    TooHigh(u32),
    /// There is too little tension: what there is, what it needs.
    TooCalm(f64, f64),
    /// It is under way: turns left.
    UnderWay(u32),
}

/// Whether an option may be done now.
#[must_use]
pub fn is_legal(rules: &Ruleset, option: &Choosable, state: &[Value], frame: &Frame) -> bool {
    obstacles(rules, option, state, frame, |_| Break(())).is_continue()
}

/// Returns what stands in the way of doing an option to a target; nothing where it is legal.
#[must_use]
pub fn reasons(rules: &Ruleset, option: &Choosable, target: u16, state: &[Value]) -> Vec<Reason> {
    let frame = Frame::EMPTY
        .with(Side::Doer, option.actor)
        .with(Side::Target, target);
    let mut list = vec![];
    let _ = obstacles(rules, option, state, &frame, |reason| {
        list.push(reason);
        Continue(())
    });
    list
}

/// Names each thing that stands in the way of an option, until `tell` has heard enough.
#[inline]
fn obstacles(
    rules: &Ruleset,
    option: &Choosable,
    state: &[Value],
    frame: &Frame,
    mut tell: impl FnMut(Reason) -> ControlFlow<()>,
) -> ControlFlow<()> {
    if let Some((rung, tension)) = option.gate {
        let reach = state[rung as usize].0 + rules.ladder.max_climb;
        if f64::from(option.rung) > reach {
            tell(Reason::TooHigh(small(reach)))?;
        }
        let has = state[tension as usize].0;
        let needed = rules.ladder.gate[usize::from(option.rung)];
        if has < needed {
            tell(Reason::TooCalm(has, needed))?;
        }
    }
    for (cell, cost) in &option.cost {
        let (has, cost) = (state[*cell as usize].0, cost.eval(state, frame));
        if has < cost {
            tell(Reason::Cost(*cell, has, cost))?;
        }
    }
    if let Some((_, cell)) = option.lasts {
        let left = state[cell as usize].0;
        if left > 0.0 {
            tell(Reason::UnderWay(small(left)))?;
        }
    }
    for (line, need) in option.needs.iter().enumerate() {
        if !need.holds(state, frame) {
            tell(Reason::Needs(line))?;
        }
    }
    Continue(())
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rungs and turns of a commitment are small and not negative"
)]
const fn small(x: f64) -> u32 {
    x as u32
}

//! Whether an option may be done now, and what stands in its way: one source for choices, offers and tables.

use crate::rules::Ruleset;
use crate::rules::action::Choosable;
use crate::rules::expr::{Frame, Value};
use crate::world::ramp::Reason;
use std::ops::ControlFlow::{self, Break, Continue};

/// Whether an option may be done now.
#[must_use]
pub fn is_legal(rules: &Ruleset, option: &Choosable, state: &[Value], frame: &Frame) -> bool {
    obstacles(rules, option, state, frame, |_| Break(())).is_continue()
}

/// Calls `each` for every cell that a reason looks at.
pub fn cells(reason: &Reason, option: &Choosable, frame: &Frame, each: &mut impl FnMut(u32)) {
    match reason {
        Reason::Needs(line) => option.needs[*line].cells(frame, each),
        Reason::Cost(cell, ..) => each(*cell),
        Reason::TooHigh(_) => option.gate.iter().for_each(|(rung, _)| each(*rung)),
        Reason::TooCalm(..) => option.gate.iter().for_each(|(_, tension)| each(*tension)),
        Reason::UnderWay(_) => option.lasts.iter().for_each(|(_, left)| each(*left)),
    }
}

/// Returns what stands in the way of doing an option to a target; nothing where it is legal.
#[must_use]
pub fn reasons(rules: &Ruleset, option: &Choosable, target: u16, state: &[Value]) -> Vec<Reason> {
    let mut list = vec![];
    let _ = obstacles(rules, option, state, &option.ends(target), |reason| {
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

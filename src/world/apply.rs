//! The only writer of a run's state.

use crate::rules::change::{Change, Verb};
use crate::rules::expr::Value;

/// Applies the changes of one moment: what is set first, then what is added, then each touched cell is bounded once.
///
/// Of two changes that set one cell, the first wins.
#[inline]
pub fn apply(changes: &[Change], bounds: &[[f64; 2]], state: &mut [Value]) {
    let mut any_set = false;
    for change in changes {
        any_set |= change.verb == Verb::Set;
    }
    if any_set {
        set(changes, state);
    }
    for change in changes {
        if change.verb == Verb::Add {
            state[change.cell as usize].0 += change.amount;
        }
    }
    for change in changes {
        let [low, high] = bounds[change.cell as usize];
        let value = &mut state[change.cell as usize].0;
        let raised = if *value < low { low } else { *value };
        *value = if raised > high { high } else { raised };
    }
}

fn set(changes: &[Change], state: &mut [Value]) {
    for (i, change) in changes.iter().enumerate() {
        let is_set_before = |c: &Change| c.verb == Verb::Set && c.cell == change.cell;
        if change.verb == Verb::Set && !changes[..i].iter().any(is_set_before) {
            state[change.cell as usize].0 = change.amount;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::change::Cause;

    fn change(cell: u32, verb: Verb, amount: f64) -> Change {
        Change {
            cell,
            verb,
            cause: Cause::Ladder,
            amount,
        }
    }

    #[test]
    fn order_of_a_moment() {
        let bounds = [[0.0, 1.0]; 3];
        let mut state = [Value(0.5), Value(0.9), Value(0.2)];
        let changes = [
            change(0, Verb::Add, 0.2),
            change(0, Verb::Set, 0.1),
            change(0, Verb::Set, 0.7),
            change(1, Verb::Add, 0.4),
            change(1, Verb::Add, -0.2),
            change(2, Verb::Add, -0.4),
        ];
        apply(&changes, &bounds, &mut state);
        assert!(
            (state[0].0 - 0.3).abs() < 1e-12,
            "set by the first, then added to"
        );
        assert!(
            (state[1].0 - 1.0).abs() < 1e-12,
            "bounded once, after all additions"
        );
        assert!(state[2].0.abs() < 1e-12);
    }
}

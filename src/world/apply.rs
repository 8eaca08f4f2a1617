//! The only writer of a run's state.

use crate::rules::change::{Change, Verb};
use crate::rules::expr::Value;

/// Applies the changes of one moment: what is set first, then what is added, then each touched cell is bounded once.
/// `after` sees each change with its cell, bounded.
///
/// Of two changes that set one cell, the first wins.
#[inline]
pub fn apply(
    changes: &[Change],
    bounds: &[[f64; 2]],
    state: &mut [Value],
    mut after: impl FnMut(&Change, &mut f64),
) {
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
        after(change, value);
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

/// Turns what was asked for into what was altered, given the cells before and after.
///
/// Of changes that set one cell only the first stays; where a bound cut a cell short, those that pushed it there share the
/// loss in proportion. Changes that altered nothing go. The amounts that stay add up to the alteration of each cell.
pub fn settle(changes: &mut Vec<Change>, before: &[Value], after: &[Value]) {
    for i in 0..changes.len() {
        let Change {
            cell, verb, amount, ..
        } = changes[i];
        if verb == Verb::Set {
            let is_lost = changes[..i]
                .iter()
                .any(|c| c.verb == Verb::Set && c.cell == cell);
            changes[i].amount = if is_lost {
                0.0
            } else {
                amount - before[cell as usize].0
            };
        }
    }
    let asked: Vec<Change> = changes.clone();
    for change in changes.iter_mut() {
        let of_cell = || asked.iter().filter(|c| c.cell == change.cell);
        let cell = change.cell as usize;
        let lost = of_cell().map(|c| c.amount).sum::<f64>() - (after[cell].0 - before[cell].0);
        let is_pushing = |c: &Change| c.amount * lost > 0.0;
        if is_pushing(change) {
            let pushed: f64 = of_cell().filter(|c| is_pushing(c)).map(|c| c.amount).sum();
            change.amount *= 1.0 - lost / pushed;
        }
    }
    changes.retain(|c| c.amount.abs() > 0.0);
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
        let mut seen = 0;
        apply(&changes, &bounds, &mut state, |_, _| seen += 1);
        assert_eq!(seen, changes.len());
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

    #[test]
    fn what_is_kept_is_what_was_altered() {
        let bounds = [[0.0, 1.0]; 3];
        let before = [Value(0.5), Value(0.9), Value(0.2)];
        let mut changes = vec![
            change(0, Verb::Add, 0.2),
            change(0, Verb::Set, 0.1),
            change(0, Verb::Set, 0.7),
            change(1, Verb::Add, 0.4),
            change(1, Verb::Add, -0.2),
            change(2, Verb::Set, 0.2),
        ];
        let mut after = before;
        apply(&changes, &bounds, &mut after, |_, _| ());
        settle(&mut changes, &before, &after);
        let kept: Vec<(u32, f64)> = changes.iter().map(|c| (c.cell, c.amount)).collect();
        let expected = [(0, 0.2), (0, -0.4), (1, 0.3), (1, -0.2)];
        assert_eq!(kept.len(), expected.len(), "{kept:?}");
        for ((cell, amount), wanted) in kept.iter().zip(expected) {
            assert!(
                *cell == wanted.0 && (amount - wanted.1).abs() < 1e-12,
                "{kept:?}"
            );
        }
    }
}

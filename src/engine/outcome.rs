//! The end of a turn: transitions, the peak, and the outcome of a run that is over.

use crate::rules::Ruleset;
use crate::rules::change::Cause;
use crate::rules::expr::{Frame, Value};
use crate::rules::layout::{pair_of, pair_row};
use crate::world::runs::Run;
use crate::world::turn::{Ending, Transition};

/// Closes a turn.
pub(super) fn finish(rules: &Ruleset, run: &mut Run, state: &mut [Value]) {
    note_transitions(rules, run, state);
    note_peak(rules, state);
    let is_last = run.turn >= rules.horizon;
    let looked_at = |at_once: bool| at_once || is_last;
    let ended = rules
        .outcomes
        .iter()
        .position(|o| looked_at(o.at_once) && o.when.holds(state, &Frame::EMPTY));
    let ended = ended.or_else(|| is_last.then(|| rules.outcomes.len().saturating_sub(1)));
    if let Some(outcome) = ended {
        run.ending = Some(Ending {
            outcome: u16::try_from(outcome).expect("few outcomes"),
            turn: run.turn,
        });
        run.is_live = false;
    }
}

fn note_transitions(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    if run.rung_causes.is_empty() {
        return;
    }
    let first = rules.rung as usize;
    for row in 0..run.rungs_before.len() {
        let (before, after) = (run.rungs_before[row].0, state[first + row].0);
        if (before - after).abs() < 0.5 {
            continue;
        }
        let of_row = |c: &&(u32, Cause)| c.0 as usize == first + row;
        let cause = run
            .rung_causes
            .iter()
            .rev()
            .find(of_row)
            .map_or(Cause::Ladder, |c| c.1);
        let (from, to) = pair_of(rules.n_actors(), row);
        let actor = |id: usize| u16::try_from(id).expect("few actors");
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "rungs are 0..20"
        )]
        let rung = |x: f64| x as u8;
        run.transitions.push(Transition {
            turn: run.turn,
            from: actor(from),
            to: actor(to),
            before: rung(before),
            after: rung(after),
            cause,
        });
    }
}

/// Keeps the highest rung of the focal pairs, or of all where none is focal.
fn note_peak(rules: &Ruleset, state: &mut [Value]) {
    let n = rules.n_actors();
    let first = rules.rung as usize;
    let mut peak = state[rules.clock[2] as usize].0;
    let mut note = |row: usize| {
        let rung = state[first + row].0;
        peak = if rung > peak { rung } else { peak };
    };
    if rules.focal.is_empty() {
        (0..n * (n - 1)).for_each(&mut note);
    } else {
        rules
            .focal
            .iter()
            .for_each(|(a, b)| note(pair_row(n, (*a).into(), (*b).into())));
    }
    state[rules.clock[2] as usize] = Value(peak);
}

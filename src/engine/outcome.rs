//! The end of a turn: transitions, the peak, and the outcome of a run that is over.

use crate::rules::Ruleset;
use crate::rules::expr::{Frame, Value};
use crate::rules::layout::pair_row;
use crate::world::runs::Run;
use crate::world::turn::{Ending, Transition};

/// Closes a turn.
pub(super) fn finish(rules: &Ruleset, run: &mut Run, state: &mut [Value]) {
    note_transitions(rules, run, state);
    note_peak(rules, run, state);
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

/// Lists the pairs whose rung is not what it was, in order of pairs, with the last cause that moved it.
fn note_transitions(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    run.rung_causes.sort_by_key(|(cell, _)| *cell);
    for at in 0..run.rung_causes.len() {
        let (cell, cause) = run.rung_causes[at];
        let is_last_of_pair = run
            .rung_causes
            .get(at + 1)
            .is_none_or(|next| next.0 != cell);
        let row = (cell - rules.rung) as usize;
        let (before, after) = (run.rungs_before[row].0, state[cell as usize].0);
        if !is_last_of_pair || (before - after).abs() < 0.5 {
            continue;
        }
        let [from, to] = rules.pairs[row];
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "rungs are 0..20"
        )]
        let [before, after] = [before as u8, after as u8];
        run.transitions.push(Transition {
            turn: run.turn,
            from,
            to,
            before,
            after,
            cause,
        });
    }
}

/// Keeps the highest rung of the focal pairs, or of all where none is focal.
fn note_peak(rules: &Ruleset, run: &Run, state: &mut [Value]) {
    let mut peak = state[rules.clock[2] as usize].0;
    let mut note = |row: usize| {
        let rung = state[rules.rung as usize + row].0;
        peak = if rung > peak { rung } else { peak };
    };
    if !rules.focal.is_empty() {
        rules
            .focal
            .iter()
            .for_each(|(a, b)| note(pair_row(rules.n_actors(), (*a).into(), (*b).into())));
    } else if run.turn == 1 {
        (0..run.rungs_before.len()).for_each(&mut note);
    } else {
        run.rung_causes
            .iter()
            .for_each(|(cell, _)| note((cell - rules.rung) as usize));
    }
    state[rules.clock[2] as usize] = Value(peak);
}

//! The opening of a turn: clock, keys, memory of the last turn, windows, injects due.

use crate::rng::{Chance, Purpose};
use crate::rules::Ruleset;
use crate::rules::change::Cause;
use crate::rules::expr::{Frame, Value};
use crate::rules::layout::{Column, What};
use crate::rules::trigger::Likelihood;
use crate::slot::Slot;
use crate::world::runs::Run;

/// Begins a turn. Clock and windows are bookkeeping: they follow from the turn's number and what was recorded.
pub(super) fn begin(rules: &Ruleset, run: &mut Run, state: &mut [Value]) {
    run.turn += 1;
    run.read_keys(rules);
    std::mem::swap(&mut run.past, &mut run.deeds);
    run.deeds.clear();
    run.readings.clear();
    run.transitions.clear();
    run.ramps.turn_over(&mut run.log);
    run.rung_causes.clear();
    run.scratch.fired.fill(false);
    run.orders.fill(None);
    let [turn, month, _] = rules.clock;
    state[turn as usize] = Value(f64::from(run.turn));
    state[month as usize] = Value(rules.calendar.month(run.turn));
    let (first, n_pairs) = (rules.rung as usize, run.rungs_before.len());
    run.rungs_before
        .copy_from_slice(&state[first..first + n_pairs]);
    for column in rules.layout.windows() {
        shift(column, state);
    }
}

/// Makes room for this turn in a window: every age moves up, the newest is empty.
fn shift(column: &Column, state: &mut [Value]) {
    let turns = match column.what {
        What::Window(_, turns) | What::DeedWindow(_, _, turns) => u32::from(turns),
        _ => return,
    };
    let (first, rows) = (column.base as usize, column.rows as usize);
    let step = rows / turns as usize;
    state.copy_within(first..first + rows - step, first + step);
    state[first..first + step].fill(Value(0.0));
}

/// Enters this turn's readings in the windows that count them.
pub(super) fn count_readings(rules: &Ruleset, run: &Run, state: &mut [Value]) {
    for column in rules.layout.windows() {
        let What::Window(slot, _) = column.what else {
            continue;
        };
        for reading in &run.readings {
            let (observer, actor) = (usize::from(reading.observer), usize::from(reading.actor));
            let row = crate::rules::layout::pair_row(rules.n_actors(), observer, actor);
            let points = reading.valence;
            let amount = match slot {
                Slot::Hostility => (-points).max(0.0),
                Slot::Kindness => points.max(0.0),
                Slot::HostileReadings => f64::from(u8::from(points < 0.0)),
                _ => f64::from(u8::from(points > 0.0)),
            };
            state[column.base as usize + row].0 += amount;
        }
    }
}

/// Enters this turn's deeds in the windows that count them.
pub(super) fn count_deeds(rules: &Ruleset, run: &Run, state: &mut [Value]) {
    for column in rules.layout.windows() {
        let What::DeedWindow(actor, action, _) = column.what else {
            continue;
        };
        let done = run
            .deeds
            .iter()
            .filter(|d| d.actor == actor && d.action == action)
            .count();
        #[expect(clippy::cast_precision_loss, reason = "few deeds a turn")]
        let done = done as f64;
        state[column.base as usize].0 += done;
    }
}

/// Pushes the effects of the injects that are due.
pub(super) fn inject(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    for (i, inject) in rules.injects.iter().enumerate() {
        let id = u16::try_from(i).expect("few injects");
        let is_called = run.called.contains(&id);
        let is_due = is_called
            || (!inject.by_facilitator && inject.turn.is_none_or(|turn| turn == run.turn));
        if !is_due || state[inject.fired_at as usize].0 > 0.0 {
            continue;
        }
        if !is_called && !inject.when.holds(state, &Frame::EMPTY) {
            continue;
        }
        let chance = match &inject.likelihood {
            Likelihood::Constant(chance) => *chance,
            Likelihood::Formula(f) => Chance::new(f.eval(state, &Frame::EMPTY)),
        };
        if !is_called && !chance.met_by(run.keys.root(Purpose::Rules).draw(inject.label)) {
            continue;
        }
        let cause = Cause::Inject(id);
        run.set(inject.fired_at, f64::from(run.turn), cause);
        run.follow(&inject.effects, state, &Frame::EMPTY, cause);
    }
    run.called.clear();
}

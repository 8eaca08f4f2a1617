//! Rungs with memory, and red lines.
//!
//! `ByDeeds`: conduct moves rungs. A deed lifts its doer at once to its rung toward its target; a rung is left, one a turn,
//! after `quiet_turns` without a deed of it (a deed whose consent was refused counts: it was tried) while tension is under its floor. `ByTension`: climbed at `up`, left at `down`.

use crate::rules::Ruleset;
use crate::rules::change::Cause;
use crate::rules::expr::{Frame, NOBODY, Value};
use crate::rules::layout::pair_row;
use crate::scenario::model::Moves;
use crate::slot::Slot;
use crate::world::runs::Run;

/// Pushes what moves rungs this turn.
pub(super) fn step(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    match rules.ladder.moves {
        Moves::ByDeeds => by_deeds(rules, run, state),
        Moves::ByTension => by_tension(rules, run, state),
        Moves::ByRules => {}
    }
}

fn by_deeds(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    let (quiet, tension) = (slot(rules, Slot::Quiet), slot(rules, Slot::Tension));
    note_highest_deeds(rules, run);
    for row in 0..u32::try_from(run.rungs_before.len()).expect("few pairs") {
        let rung = state[(rules.rung + row) as usize].0;
        let (level, at) = run.scratch.highest[row as usize];
        if level > 0.0 && level >= rung {
            if level > rung {
                run.set(rules.rung + row, level, Cause::Deed(at));
            }
            run.set(quiet + row, 0.0, Cause::Deed(at));
        } else if rung > 0.0 {
            let turns = state[(quiet + row) as usize].0 + 1.0;
            run.set(quiet + row, turns, Cause::Ladder);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "rungs are 0..20"
            )]
            let floor = rules.ladder.floor[rung as usize];
            if turns >= rules.ladder.quiet_turns && state[(tension + row) as usize].0 < floor {
                run.set(rules.rung + row, rung - 1.0, Cause::Ladder);
            }
        }
    }
}

/// Notes, for each pair, the highest rung of this turn's deeds and the place of the first deed that has it.
fn note_highest_deeds(rules: &Ruleset, run: &mut Run) {
    run.scratch.highest.fill((0.0, 0));
    for (at, deed) in run.deeds.iter().enumerate() {
        if deed.target == NOBODY {
            continue;
        }
        let rung = f64::from(rules.options[usize::from(deed.option)].rung);
        let row = pair_row(rules.n_actors(), deed.actor.into(), deed.target.into());
        let highest = &mut run.scratch.highest[row];
        if rung > highest.0 {
            *highest = (rung, u16::try_from(at).expect("few deeds a turn"));
        }
    }
}

fn by_tension(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    let tension = slot(rules, Slot::Tension);
    for row in 0..u32::try_from(run.rungs_before.len()).expect("few pairs") {
        let (rung, now) = (
            state[(rules.rung + row) as usize].0,
            state[(tension + row) as usize].0,
        );
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "rungs are 0..20"
        )]
        let at = rung as usize;
        let mut goal = at;
        while goal < rules.ladder.top() && now >= rules.ladder.up[goal + 1] {
            goal += 1;
        }
        if goal == at && at > 0 && now < rules.ladder.down[at] {
            goal = at - 1;
        }
        if goal != at {
            #[expect(clippy::cast_precision_loss, reason = "a ladder has few rungs")]
            run.set(rules.rung + row, goal as f64, Cause::Ladder);
        }
    }
}

fn slot(rules: &Ruleset, slot: Slot) -> u32 {
    rules.slot(slot).expect("the ladder has its columns")
}

/// Pushes red lines that are crossed or cleared.
pub(super) fn cross(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    for (i, line) in rules.red_lines.iter().enumerate() {
        let id = u16::try_from(i).expect("few red lines");
        let is_crossed = state[line.cell as usize].0 > 0.0;
        if !is_crossed && line.when.holds(state, &Frame::EMPTY) {
            run.set(line.cell, 1.0, Cause::RedLine(id));
            run.follow(&line.effects, state, &Frame::EMPTY, Cause::RedLine(id));
        } else if is_crossed
            && line
                .clears
                .as_ref()
                .is_some_and(|c| c.holds(state, &Frame::EMPTY))
        {
            run.set(line.cell, 0.0, Cause::Cleared(id));
        }
    }
}

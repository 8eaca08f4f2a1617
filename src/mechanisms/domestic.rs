//! Political capital and memory of own conduct.
//!
//! Capital grows by `income_per_turn` and is spent by deeds; what is left limits them (model of a government's attention).
//! A deed done again is worth less: its count is kept at `repeat_kept` a turn. What backing down would cost is the rung
//! itself, remembered: stake <- max(rung, `stake_kept` x stake) (audience costs, Fearon 1994). Coefficients are assumptions.

use crate::rules::Ruleset;
use crate::rules::change::{Cause, Decay};
use crate::rules::expr::Value;
use crate::rules::layout::What;
use crate::slot::Slot;
use crate::world::runs::Run;

/// Pushes the income of political capital.
pub fn earn(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    let (Some(income), Some(capital)) = (rules.coefficients.income, rules.slot(Slot::Capital))
    else {
        return;
    };
    for actor in 0..u32::try_from(rules.n_actors()).expect("few actors") {
        if state[(capital + actor) as usize].0 < 1.0 {
            run.add(capital + actor, income, Cause::Decay(Decay::Capital));
        }
    }
}

/// Pushes the fading of repeat counts; a deed of this turn is counted beside it, whole.
pub fn fade_repeats(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    let Some([kept, _, _]) = rules.coefficients.habit else {
        return;
    };
    let Some(base) = rules.layout.find(What::Repeat) else {
        return;
    };
    for cell in base..base + u32::try_from(rules.options.len()).expect("few options") {
        let count = state[cell as usize].0;
        if count > 0.0 {
            run.add(cell, (kept - 1.0) * count, Cause::Decay(Decay::Habit));
        }
    }
}

/// Pushes what backing down would cost: the rung, or what is kept of the stake.
pub fn stake(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    let Some([_, kept, _]) = rules.coefficients.habit else {
        return;
    };
    let Some(stake) = rules.slot(Slot::Stake) else {
        return;
    };
    for row in 0..u32::try_from(run.rungs_before.len()).expect("few pairs") {
        let (held, rung) = (
            state[(stake + row) as usize].0,
            state[(rules.rung + row) as usize].0,
        );
        let staked = (kept * held).max(rung);
        if (staked - held).abs() > 0.0 {
            run.set(stake + row, staked, Cause::Decay(Decay::Habit));
        }
    }
}

//! Rules fire to a bounded fixpoint: at most four passes, each rule at most once per binding and turn.
//!
//! A pass reads one state; then all its changes are added and bounded. A later pass looks again only at rules that read what
//! the last one changed: their draws are keyed, so looking twice cannot fire what chance has refused.

use crate::rng::{Chance, Purpose};
use crate::rules::Ruleset;
use crate::rules::change::Cause;
use crate::rules::expr::{Frame, Side, Value};
use crate::rules::layout::pair_of;
use crate::rules::trigger::{Instance, Ladder, Likelihood, Limit};
use crate::world::runs::{Detail, Run};

/// Passes a turn.
const PASSES: usize = 4;

/// Fires the rules of a turn.
pub(super) fn fire(rules: &Ruleset, run: &mut Run, state: &mut [Value], detail: Detail) {
    for pass in 0..PASSES {
        for ladder in &rules.triggers.ladders {
            climb(rules, run, state, ladder, pass);
        }
        for (i, instance) in rules.triggers.instances.iter().enumerate() {
            let is_new = pass == 0
                || instance
                    .reads
                    .iter()
                    .any(|c| run.scratch.dirty[usize::from(*c)]);
            if is_new {
                try_instance(run, state, u32::try_from(i).expect("few rules"), instance);
            }
        }
        if run.changes.is_empty() {
            return;
        }
        run.scratch.dirty.fill(false);
        for change in &run.changes {
            run.scratch.dirty[usize::from(rules.layout.column_index(change.cell))] = true;
        }
        run.apply(rules, detail, state);
    }
}

fn try_instance(run: &mut Run, state: &[Value], index: u32, instance: &Instance) {
    if run.scratch.fired.contains(&index) || !may_fire(run, state, instance) {
        return;
    }
    if !instance.when.holds(state, &Frame::EMPTY) {
        return;
    }
    let chance = match &instance.likelihood {
        Likelihood::Constant(chance) => *chance,
        Likelihood::Formula(f) => Chance::new(f.eval(state, &Frame::EMPTY)),
    };
    if chance != Chance::ALWAYS {
        let key = match instance.actor {
            Some(actor) => run.rule_keys[usize::from(actor)],
            None => run.keys.root(Purpose::Rules),
        };
        if !chance.met_by(key.draw(instance.label)) {
            return;
        }
    }
    let cause = Cause::Rule(instance.rule, instance.binding);
    run.scratch.fired.push(index);
    if let Some(cell) = instance.fired_at {
        run.set(cell, f64::from(run.turn), cause);
    }
    instance
        .effects
        .push(state, &Frame::EMPTY, cause, &mut run.changes);
    run.forced
        .extend(instance.effects.deeds.iter().map(|d| (d.option, cause)));
}

/// Whether a rule's own limit lets it fire this turn.
fn may_fire(run: &Run, state: &[Value], instance: &Instance) -> bool {
    let last = || instance.fired_at.map_or(0.0, |cell| state[cell as usize].0);
    match instance.limit {
        Limit::EveryTurn => true,
        Limit::Once => last() <= 0.0,
        Limit::AtMostEvery(turns) => {
            last() <= 0.0 || f64::from(run.turn) - last() >= f64::from(turns)
        }
    }
}

/// Looks at guarded rules pair by pair: those of the pair's rung, loosest threshold first, up to the first that fails.
fn climb(rules: &Ruleset, run: &mut Run, state: &[Value], ladder: &Ladder, pass: usize) {
    let n = rules.n_actors();
    let others = n - 1;
    let (threshold, rungs) = (ladder.threshold as usize, rules.rung as usize);
    let limit = rules.ladder.max_climb;
    for actor in 0..n {
        let key = run.rule_keys[actor];
        let first = actor * others;
        let values = &state[threshold + first..threshold + first + others];
        let levels = &state[rungs + first..rungs + first + others];
        for column in 0..others {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "rungs are 0..20"
            )]
            let rung = levels[column].0 as usize;
            let value = values[column].0;
            if pass > 0
                && (!was_touched(rules, run, first + column, ladder)
                    || ladder.only_climbs
                        && levels[column].0 >= run.rungs_before[first + column].0 + limit)
            {
                continue;
            }
            for rule in &ladder.rungs[rung] {
                if value >= rule.below {
                    break;
                }
                let other = column + usize::from(column >= actor);
                let draw = key.draw(rule.label.beside(rules.actor_labels[other]));
                if rule.chance.met_by(draw) {
                    let binding = u16::try_from(first + column).expect("few pairs");
                    fire_guarded(
                        run,
                        state,
                        n,
                        first + column,
                        &rule.effects,
                        Cause::Rule(rule.rule, binding),
                    );
                }
            }
        }
    }
}

/// Whether the last pass moved what the pair's guarded rules look at.
fn was_touched(rules: &Ruleset, run: &Run, row: usize, ladder: &Ladder) -> bool {
    let column = |cell: u32| run.scratch.dirty[usize::from(rules.layout.column_index(cell))];
    let rung_moved = run
        .rung_causes
        .iter()
        .any(|(cell, _)| *cell as usize == rules.rung as usize + row);
    rung_moved || column(ladder.threshold)
}

#[inline]
fn fire_guarded(
    run: &mut Run,
    state: &[Value],
    n: usize,
    row: usize,
    effects: &crate::rules::effect::Effects,
    cause: Cause,
) {
    let (from, to) = pair_of(n, row);
    let actor = |id: usize| u16::try_from(id).expect("few actors");
    let frame = Frame::EMPTY
        .with(Side::First, actor(from))
        .with(Side::Second, actor(to));
    effects.push(state, &frame, cause, &mut run.changes);
}

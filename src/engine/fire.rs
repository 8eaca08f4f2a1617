//! Rules fire to a bounded fixpoint: at most four passes, each rule at most once per binding and turn.
//!
//! A pass reads one state; then all its changes are added and bounded. A later pass looks again only at rules that read what
//! the last one changed: their draws are keyed, so looking twice cannot fire what chance has refused.

use crate::rng::{Chance, Purpose};
use crate::rules::Ruleset;
use crate::rules::change::Cause;
use crate::rules::expr::{Frame, Side, Value};
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
        run.scratch.rungs_seen = run.rung_causes.len();
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
    run.follow(&instance.effects, state, &Frame::EMPTY, cause);
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

/// Looks at guarded rules: at every pair, or in a later pass at those whose rung or threshold the last one moved.
fn climb(rules: &Ruleset, run: &mut Run, state: &[Value], ladder: &Ladder, pass: usize) {
    let threshold_moved =
        || run.scratch.dirty[usize::from(rules.layout.column_index(ladder.threshold))];
    if pass == 0 || threshold_moved() {
        for row in 0..run.rungs_before.len() {
            climb_pair(rules, run, state, ladder, row);
        }
        return;
    }
    for at in run.scratch.rungs_seen..run.rung_causes.len() {
        let row = (run.rung_causes[at].0 - rules.rung) as usize;
        let limit = run.rungs_before[row].0 + rules.ladder.max_climb;
        let is_at_limit = state[rules.rung as usize + row].0 >= limit;
        let seen_before = run.rung_causes[run.scratch.rungs_seen..at]
            .iter()
            .any(|c| c.0 - rules.rung == row as u32);
        if !is_at_limit && !seen_before {
            climb_pair(rules, run, state, ladder, row);
        }
    }
}

/// Looks at the guarded rules of a pair's rung, loosest threshold first, up to the first that fails.
#[inline(always)]
fn climb_pair(rules: &Ruleset, run: &mut Run, state: &[Value], ladder: &Ladder, row: usize) {
    let value = state[ladder.threshold as usize + row].0;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "rungs are 0..20"
    )]
    let rung = state[rules.rung as usize + row].0 as usize;
    for rule in &ladder.rungs[rung] {
        if value >= rule.below {
            break;
        }
        let [from, to] = rules.pairs[row];
        let draw = run.rule_keys[usize::from(from)]
            .draw(rule.label.beside(rules.actor_labels[usize::from(to)]));
        if rule.chance.met_by(draw) {
            let frame = Frame::EMPTY.with(Side::First, from).with(Side::Second, to);
            let cause = Cause::Rule(rule.rule, u16::try_from(row).expect("few pairs"));
            rule.effects.push(state, &frame, cause, &mut run.changes);
        }
    }
}

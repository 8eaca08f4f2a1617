//! Rules fire to a bounded fixpoint: at most four passes, each rule at most once per binding and turn.
//!
//! A pass reads one state; then all its changes are added and bounded. A later pass looks again only at rules that read what
//! the last one changed: their draws are keyed, so looking twice cannot fire what chance has refused.

use crate::rng::{Chance, Purpose, SubKey};
use crate::rules::Ruleset;
use crate::rules::change::{Cause, Change};
use crate::rules::expr::{Frame, Side, Value};
use crate::rules::guarded::{FOUR, Four, Guarded, Ladder, RUNG_PLACES};
use crate::rules::sheet::Lane;
use crate::rules::trigger::{Instance, Likelihood, Limit};
use crate::world::runs::{Detail, Run};
use std::ops::Range;

/// Passes a turn.
const PASSES: usize = 4;

/// Fires the rules of a turn.
/// `lines` are those of the moment at which rules are first looked at.
pub(super) fn fire(
    rules: &Ruleset,
    run: &mut Run,
    state: &mut [Value],
    lines: Lane,
    detail: Detail,
) {
    for pass in 0..PASSES {
        for ladder in &rules.triggers.ladders {
            look_at(rules, run, state, ladder, pass);
        }
        for (i, instance) in rules.triggers.instances.iter().enumerate() {
            let holds = if pass == 0 {
                lines.holds(instance.line)
            } else {
                let dirty = &run.scratch.dirty;
                !run.scratch.fired[i]
                    && instance.reads.iter().any(|c| dirty[usize::from(*c)])
                    && instance.when.holds(state, &Frame::EMPTY)
            };
            if holds && may_fire(run, state, instance) && is_met(run, state, instance) {
                run.scratch.fired[i] = true;
                follow(run, state, instance);
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

/// Whether chance lets a rule fire this turn.
fn is_met(run: &Run, state: &[Value], instance: &Instance) -> bool {
    let chance = match &instance.likelihood {
        Likelihood::Constant(chance) => *chance,
        Likelihood::Formula(f) => Chance::new(f.eval(state, &Frame::EMPTY)),
    };
    let key = || match instance.actor {
        Some(actor) => run.rule_keys[usize::from(actor)],
        None => run.keys.root(Purpose::Rules),
    };
    chance == Chance::ALWAYS || chance.met_by(key().draw(instance.label))
}

/// Pushes what follows from a rule.
fn follow(run: &mut Run, state: &[Value], instance: &Instance) {
    let cause = Cause::Rule(instance.rule, instance.binding);
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
fn look_at(rules: &Ruleset, run: &mut Run, state: &[Value], ladder: &Ladder, pass: usize) {
    let threshold_moved =
        || run.scratch.dirty[usize::from(rules.layout.column_index(ladder.threshold))];
    if pass == 0 || threshold_moved() {
        look_at_rows(rules, run, state, ladder, 0..rules.pairs.len());
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
            look_at_rows(rules, run, state, ladder, row..row + 1);
        }
    }
}

/// Looks at the guarded rules of some pairs. Pairs that no rule can move are put aside first, without a branch.
fn look_at_rows(
    rules: &Ruleset,
    run: &mut Run,
    state: &[Value],
    ladder: &Ladder,
    rows: Range<usize>,
) {
    let Run {
        rule_keys, changes, ..
    } = run;
    for first in rows.clone().step_by(64) {
        let n = (rows.end - first).min(64);
        let values = &state[ladder.threshold as usize + first..][..n];
        let rungs = &state[rules.rung as usize + first..][..n];
        let pairs = &rules.pairs[first..][..n];
        let mut near = near(ladder, values, rungs);
        while near != 0 {
            let bit = near.trailing_zeros() as usize;
            near &= near - 1;
            let [from, to] = pairs[bit];
            let key = rule_keys[usize::from(from)].beside(rules.actor_labels[usize::from(to)]);
            let of_rung = &ladder.rungs[whole(rungs[bit].0)];
            for (at, four) in of_rung.fours.iter().enumerate() {
                if is_any_met(four, key) {
                    let near = Near {
                        row: first + bit,
                        ends: [from, to],
                        value: values[bit].0,
                        key,
                    };
                    climb(four, &of_rung.rules[at * FOUR..], &near, state, changes);
                }
            }
        }
    }
}

/// Returns which pairs, at most 64, have a value under the loosest threshold of their rung: a bit each.
#[inline(always)]
fn near(ladder: &Ladder, values: &[Value], rungs: &[Value]) -> u64 {
    const BYTE: usize = 8;
    let is_near = |value: Value, rung: Value| value.0 < ladder.loosest[whole(rung.0)];
    let (value_bytes, values) = values.as_chunks::<BYTE>();
    let (rung_bytes, rungs) = rungs.as_chunks::<BYTE>();
    let mut near = 0;
    for (at, (values, rungs)) in value_bytes.iter().zip(rung_bytes).enumerate() {
        let mut byte = 0;
        for l in 0..BYTE {
            byte |= u64::from(is_near(values[l], rungs[l])) << l;
        }
        near |= byte << (at * BYTE);
    }
    for (l, (value, rung)) in values.iter().zip(rungs).enumerate() {
        near |= u64::from(is_near(*value, *rung)) << (value_bytes.len() * BYTE + l);
    }
    near
}

/// Returns a whole number from 0 to 31: once 2^52 is added, it is the low bits.
#[inline(always)]
fn whole(rung: f64) -> usize {
    const LOW_BITS: f64 = 4_503_599_627_370_496.0;
    (rung + LOW_BITS).to_bits() as usize % RUNG_PLACES
}

/// A pair whose guarded rules are looked at.
struct Near {
    row: usize,
    ends: [u16; 2],
    value: f64,
    key: SubKey,
}

/// Whether chance lets any of four rules fire, whatever their thresholds: most pairs meet some thresholds and no chance.
#[inline(always)]
fn is_any_met(four: &Four, key: SubKey) -> bool {
    let mut is_met = false;
    for l in 0..FOUR {
        is_met |= key.draw_ready(four.label[l]) <= four.most[l];
    }
    is_met
}

/// Pushes what follows from those of four guarded rules that fire: seldom, so it is kept out of the loop.
#[cold]
#[inline(never)]
fn climb(four: &Four, rules: &[Guarded], near: &Near, state: &[Value], out: &mut Vec<Change>) {
    let [from, to] = near.ends;
    for (l, rule) in rules.iter().take(FOUR).enumerate() {
        if near.value < four.below[l] && near.key.draw_ready(four.label[l]) <= four.most[l] {
            let (id, effects) = &*rule.then;
            let frame = Frame::EMPTY.with(Side::First, from).with(Side::Second, to);
            let cause = Cause::Rule(*id, u16::try_from(near.row).expect("few pairs"));
            effects.push(state, &frame, cause, out);
        }
    }
}

//! What each docket does: scores of its legal options, and one race.

use super::legal::is_legal;
use crate::math::{exp, ln};
use crate::race::{Block, Bounds, ILLEGAL, LANES};
use crate::rules::Ruleset;
use crate::rules::action::{Aim, Choosable};
use crate::rules::docket::{Best, Docket, Source, Weigher};
use crate::rules::expr::{Frame, NOBODY, Side, Value};
use crate::rules::sheet::{Lane, Worked};
use crate::world::runs::{Detail, Order, Run, Scores};

/// Lets every docket that has no order yet choose, in each of some runs that lie side by side. One docket after the other:
/// its weights stay at hand from run to run.
pub fn choose(
    rules: &Ruleset,
    runs: &mut [Run],
    states: &[Value],
    lines: &Worked,
    memory: &mut Scores,
    bounds: &Bounds,
    detail: Detail,
) {
    for (d, docket) in rules.dockets.iter().enumerate() {
        let states = states.chunks_exact(rules.layout.cells());
        for (i, (run, state)) in runs.iter_mut().zip(states).enumerate() {
            if !run.is_live || run.orders[d].is_some() {
                continue;
            }
            score(rules, docket, state, lines.of(i), memory);
            let key = run.choice_keys[usize::from(docket.actor)];
            let chosen = bounds.race(&memory.list, &docket.labels, key, &mut memory.race);
            let chance = if detail.chances {
                probability(memory, chosen)
            } else {
                1.0
            };
            run.orders[d] = Some(order(rules, docket, chosen, memory, chance));
        }
    }
}

/// An illegal choice is no choice: where nothing is legal, the docket waits.
fn order(rules: &Ruleset, docket: &Docket, chosen: usize, memory: &Scores, chance: f64) -> Order {
    let is_legal_choice = memory.list[chosen / LANES][chosen % LANES] > ILLEGAL;
    if docket.wait == Some(chosen) || !is_legal_choice {
        return Order {
            option: None,
            target: NOBODY,
            chance,
        };
    }
    let option = docket.options.start + chosen;
    let target = aimed(&rules.options[option], &memory.targets);
    Order {
        option: Some(u16::try_from(option).expect("few options")),
        target,
        chance,
    }
}

/// Returns the target of an option whose docket's rankings are worked out.
fn aimed(option: &Choosable, targets: &[u16]) -> u16 {
    match option.aim {
        Aim::Fixed(target) => target,
        Aim::Best(b) => targets[usize::from(b)],
    }
}

/// Works out the score of every option of a docket into `memory.list`; what is illegal scores [`ILLEGAL`].
/// `lines` are those of the moment of choice.
pub fn score(rules: &Ruleset, docket: &Docket, state: &[Value], lines: Lane, memory: &mut Scores) {
    memory.targets.clear();
    memory
        .targets
        .extend(docket.bests.iter().map(|b| find(rules, docket, b, state)));
    look(docket, state, lines, memory);
    weigh(docket, memory);
    for (o, weight) in docket.repeat.iter().enumerate() {
        let count = rules.options[docket.options.start + o]
            .repeat
            .map_or(0.0, |c| state[c as usize].0);
        memory.list[o / LANES][o % LANES] -= weight * count;
    }
    for (o, line) in docket.legal_lines.iter().enumerate() {
        let is_legal = match line {
            Some(line) => lines.holds(*line),
            None => {
                let option = &rules.options[docket.options.start + o];
                let frame = option.ends(aimed(option, &memory.targets));
                is_legal(rules, option, state, &frame)
            }
        };
        if !is_legal {
            memory.list[o / LANES][o % LANES] = ILLEGAL;
        }
    }
    if let Weigher::Script(lines) = &docket.weigher {
        follow(docket, lines, state, memory);
    }
    for family in &docket.families {
        share(family, memory);
    }
}

/// Finds what a docket weighs.
fn look(docket: &Docket, state: &[Value], lines: Lane, memory: &mut Scores) {
    let Scores { facts, targets, .. } = memory;
    facts.resize(docket.sources.len(), 0.0);
    for ((x, source), fact) in facts.iter_mut().zip(&docket.sources).zip(&docket.facts) {
        *x = match *source {
            Source::Line(line) => lines.at(line),
            Source::Toward(first, best, divisor) => {
                let target = targets[usize::from(best)];
                let column = target - u16::from(target > docket.actor);
                state[(first + u32::from(column)) as usize].0 / divisor
            }
            Source::Formula(best) => {
                let target = targets[usize::from(best)];
                fact.expr
                    .eval(state, &Frame::EMPTY.with(Side::Target, target))
            }
        };
    }
}

/// Facts that are added to a block at a time.
const FOUR: usize = 4;

/// Works out base + sum of weight x fact, block by block.
fn weigh(docket: &Docket, memory: &mut Scores) {
    let Scores { facts, list, .. } = memory;
    list.resize(docket.n_blocks(), [0.0; LANES]);
    if facts.is_empty() {
        list.copy_from_slice(&docket.base);
        return;
    }
    let (fours, rest) = facts.as_chunks::<FOUR>();
    let weights = docket.weights.chunks_exact(facts.len());
    for ((score, base), weights) in list.iter_mut().zip(&docket.base).zip(weights) {
        let (weights, last) = weights.as_chunks::<FOUR>();
        let mut sum = *base;
        for (facts, weights) in fours.iter().zip(weights) {
            for f in 0..FOUR {
                add(&mut sum, &weights[f], facts[f]);
            }
        }
        for (fact, weight) in rest.iter().zip(last) {
            add(&mut sum, weight, *fact);
        }
        *score = sum;
    }
}

#[inline(always)]
fn add(sum: &mut Block, weight: &Block, fact: f64) {
    for l in 0..LANES {
        sum[l] += weight[l] * fact;
    }
}

/// Returns the target of an option on a state.
pub(super) fn target(rules: &Ruleset, docket: &Docket, option: &Choosable, state: &[Value]) -> u16 {
    match option.aim {
        Aim::Fixed(target) => target,
        Aim::Best(b) => find(rules, docket, &docket.bests[usize::from(b)], state),
    }
}

/// Returns the other actor that a ranking finds.
fn find(rules: &Ruleset, docket: &Docket, best: &Best, state: &[Value]) -> u16 {
    let n_others = rules.n_actors() - 1;
    let doer = usize::from(docket.actor);
    let id =
        |column: usize| u16::try_from(column + usize::from(column >= doer)).expect("few actors");
    let winner = match best.row {
        Some(first) => {
            let row = &state[first as usize..first as usize + n_others];
            let ranks = row.iter().map(|rank| rank.0);
            if best.highest {
                first_least(ranks.map(|rank| -rank))
            } else {
                first_least(ranks)
            }
        }
        None => first_least((0..n_others).map(|column| {
            let frame = Frame::EMPTY
                .with(Side::Doer, docket.actor)
                .with(Side::Target, id(column));
            let rank = best.rank.eval(state, &frame);
            if best.highest { -rank } else { rank }
        })),
    };
    id(winner)
}

/// Returns the place of the first least number.
#[inline(always)]
fn first_least(ranks: impl Iterator<Item = f64>) -> usize {
    let (mut winner, mut least) = (0, f64::INFINITY);
    for (place, rank) in ranks.enumerate() {
        let is_better = rank < least;
        least = if is_better { rank } else { least };
        winner = if is_better { place } else { winner };
    }
    winner
}

/// Leaves only what the plan says: the first line that holds and is legal, else `wait`.
fn follow(
    docket: &Docket,
    lines: &[(crate::rules::expr::Expr, usize)],
    state: &[Value],
    memory: &mut Scores,
) {
    let legal = |o: usize| memory.list[o / LANES][o % LANES] > ILLEGAL;
    let line = lines
        .iter()
        .find(|(when, o)| legal(*o) && when.holds(state, &Frame::EMPTY));
    let first_legal = || (0..docket.n_options()).find(|o| legal(*o));
    let Some(chosen) = line.map(|(_, o)| *o).or(docket.wait).or_else(first_legal) else {
        return;
    };
    for o in 0..docket.n_options() {
        memory.list[o / LANES][o % LANES] = if o == chosen { 0.0 } else { ILLEGAL };
    }
}

/// Lets the legal options of a family count as one: each score falls by the logarithm of their number.
fn share(family: &[usize], memory: &mut Scores) {
    let is_legal = |o: &&usize| memory.list[**o / LANES][**o % LANES] > ILLEGAL;
    let n_legal = family.iter().filter(is_legal).count();
    if n_legal < 2 {
        return;
    }
    #[expect(clippy::cast_precision_loss, reason = "a family has few options")]
    let price = ln(n_legal as f64);
    for o in family {
        let score = &mut memory.list[o / LANES][o % LANES];
        *score = if *score > ILLEGAL {
            *score - price
        } else {
            *score
        };
    }
}

/// Returns the probability of an option under the docket's scores, 0..1.
#[must_use]
pub fn probability(memory: &Scores, option: usize) -> f64 {
    let scores = || memory.list.iter().flatten();
    let top = scores().fold(ILLEGAL, |m, s| if *s > m { *s } else { m });
    let total: f64 = scores().map(|s| exp((s - top).max(-700.0))).sum();
    exp((memory.list[option / LANES][option % LANES] - top).max(-700.0)) / total
}

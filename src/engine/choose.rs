//! What each docket does: scores of its legal options, and one race.

use super::legal::is_legal;
use crate::math::{exp, ln};
use crate::race::{Bounds, ILLEGAL, LANES};
use crate::rules::Ruleset;
use crate::rules::action::{Aim, Choosable};
use crate::rules::docket::{Best, Docket, Weigher};
use crate::rules::expr::{Frame, NOBODY, Side, Value};
use crate::rules::sheet::Lane;
use crate::world::runs::{Detail, Memory, Order, Run};

/// Lets every docket that has no order yet choose.
pub fn choose(
    rules: &Ruleset,
    run: &mut Run,
    state: &[Value],
    lines: Lane,
    bounds: &Bounds,
    detail: Detail,
) {
    for (d, docket) in rules.dockets.iter().enumerate() {
        if run.orders[d].is_some() {
            continue;
        }
        score(rules, docket, state, lines, &mut run.scratch);
        let key = run.choice_keys[usize::from(docket.actor)];
        let memory = &mut run.scratch;
        let chosen = bounds.race(&memory.scores, &docket.labels, key, &mut memory.race);
        let chance = if detail.chances {
            probability(memory, chosen)
        } else {
            1.0
        };
        run.orders[d] = Some(order(rules, docket, chosen, memory, chance));
    }
}

/// An illegal choice is no choice: where nothing is legal, the docket waits.
fn order(rules: &Ruleset, docket: &Docket, chosen: usize, memory: &Memory, chance: f64) -> Order {
    let is_legal_choice = memory.scores[chosen / LANES][chosen % LANES] > ILLEGAL;
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

/// Works out the score of every option of a docket into `memory.scores`; what is illegal scores [`ILLEGAL`].
/// `lines` are those of the moment of choice.
pub fn score(rules: &Ruleset, docket: &Docket, state: &[Value], lines: Lane, memory: &mut Memory) {
    memory.targets.clear();
    memory
        .targets
        .extend(docket.bests.iter().map(|b| find(rules, docket, b, state)));
    let frame = |target: &u16| Frame::EMPTY.with(Side::Target, *target);
    memory.frames.clear();
    memory.frames.extend(memory.targets.iter().map(frame));
    weigh(docket, state, lines, memory);
    for (o, weight) in docket.repeat.iter().enumerate() {
        let count = rules.options[docket.options.start + o]
            .repeat
            .map_or(0.0, |c| state[c as usize].0);
        memory.scores[o / LANES][o % LANES] -= weight * count;
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
            memory.scores[o / LANES][o % LANES] = ILLEGAL;
        }
    }
    if let Weigher::Script(lines) = &docket.weigher {
        follow(docket, lines, state, memory);
    }
    for family in &docket.families {
        share(family, memory);
    }
}

/// Works out base + sum of weight x fact, block by block.
fn weigh(docket: &Docket, state: &[Value], lines: Lane, memory: &mut Memory) {
    memory.facts.clear();
    for (fact, line) in docket.facts.iter().zip(&docket.fact_lines) {
        memory.facts.push(match line {
            Some(line) => lines.at(*line),
            None => {
                let best = fact.best.expect("only such facts wait for a target");
                fact.expr.eval(state, &memory.frames[usize::from(best)])
            }
        });
    }
    let n_facts = memory.facts.len();
    memory.scores.resize(docket.n_blocks(), [0.0; LANES]);
    for (k, (score, base)) in memory.scores.iter_mut().zip(&docket.base).enumerate() {
        let mut sum = *base;
        for (x, weight) in memory
            .facts
            .iter()
            .zip(&docket.weights[k * n_facts..(k + 1) * n_facts])
        {
            for l in 0..LANES {
                sum[l] += weight[l] * x;
            }
        }
        *score = sum;
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
    let sign = if best.highest { -1.0 } else { 1.0 };
    let id =
        |column: usize| u16::try_from(column + usize::from(column >= doer)).expect("few actors");
    let winner = match best.row {
        Some(first) => {
            let row = &state[first as usize..first as usize + n_others];
            first_least(row.iter().map(|rank| sign * rank.0))
        }
        None => first_least((0..n_others).map(|column| {
            let frame = Frame::EMPTY
                .with(Side::Doer, docket.actor)
                .with(Side::Target, id(column));
            sign * best.rank.eval(state, &frame)
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
    memory: &mut Memory,
) {
    let legal = |o: usize| memory.scores[o / LANES][o % LANES] > ILLEGAL;
    let line = lines
        .iter()
        .find(|(when, o)| legal(*o) && when.holds(state, &Frame::EMPTY));
    let first_legal = || (0..docket.n_options()).find(|o| legal(*o));
    let Some(chosen) = line.map(|(_, o)| *o).or(docket.wait).or_else(first_legal) else {
        return;
    };
    for o in 0..docket.n_options() {
        memory.scores[o / LANES][o % LANES] = if o == chosen { 0.0 } else { ILLEGAL };
    }
}

/// Lets the legal options of a family count as one: each score falls by the logarithm of their number.
fn share(family: &[usize], memory: &mut Memory) {
    let is_legal = |o: &&usize| memory.scores[**o / LANES][**o % LANES] > ILLEGAL;
    let n_legal = family.iter().filter(is_legal).count();
    if n_legal < 2 {
        return;
    }
    #[expect(clippy::cast_precision_loss, reason = "a family has few options")]
    let price = ln(n_legal as f64);
    for o in family {
        let score = &mut memory.scores[o / LANES][o % LANES];
        *score = if *score > ILLEGAL {
            *score - price
        } else {
            *score
        };
    }
}

/// Returns the probability of an option under the docket's scores, 0..1.
#[must_use]
pub fn probability(memory: &Memory, option: usize) -> f64 {
    let scores = || memory.scores.iter().flatten();
    let top = scores().fold(ILLEGAL, |m, s| if *s > m { *s } else { m });
    let total: f64 = scores().map(|s| exp((s - top).max(-700.0))).sum();
    exp((memory.scores[option / LANES][option % LANES] - top).max(-700.0)) / total
}

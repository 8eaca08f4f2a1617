//! Orders become deeds, and deeds become changes.
//!
//! All orders are carried out on the state of the choice. Where two would set one cell, the first wins: commitments that
//! last, then dockets in order, then what injects and rules ordered; amounts that are added add up. A deed whose consent is
//! refused was still done: it costs, counts and is read, but its effects do not follow.

use crate::mechanisms::treaties;
use crate::rules::Ruleset;
use crate::rules::action::{Aim, Choosable};
use crate::rules::change::Cause;
use crate::rules::expr::{NOBODY, Value};
use crate::rules::layout::{What, pair_row};
use crate::slot::Slot;
use crate::world::runs::Run;
use crate::world::turn::{Deed, Origin};

/// Carries out this turn's orders, and the deeds that injects and rules ordered.
pub(super) fn enact(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    keep_commitments(rules, run, state);
    for d in 0..run.orders.len() {
        let Some(order) = run.orders[d] else { continue };
        if let Some(option) = order.option {
            carry_out(
                rules,
                run,
                state,
                option,
                order.target,
                order.chance,
                Origin::Chosen,
            );
        }
    }
    // What these order in turn is for the next turn.
    std::mem::swap(&mut run.forced, &mut run.scratch.due);
    run.forced.clear();
    for at in 0..run.scratch.due.len() {
        let (option, cause) = run.scratch.due[at];
        let target = match rules.options[usize::from(option)].aim {
            Aim::Fixed(target) => target,
            Aim::Best(_) => NOBODY,
        };
        carry_out(
            rules,
            run,
            state,
            option,
            target,
            1.0,
            Origin::Ordered(cause),
        );
    }
}

/// Pushes what commitments that last do each turn, and counts them down.
fn keep_commitments(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    let Some(base) = rules.layout.find(What::Lasting) else {
        return;
    };
    let lasting = &state[base as usize..][..rules.options.len()];
    for (i, left) in lasting.iter().enumerate() {
        let id = u16::try_from(i).expect("few options");
        if left.0 <= 0.0 || run.forced.iter().any(|f| f.0 == id) {
            continue;
        }
        let option = &rules.options[i];
        run.add(base + u32::from(id), -1.0, Cause::Commitment(id));
        let Aim::Fixed(target) = option.aim else {
            continue;
        };
        let frame = option.frame(target);
        run.follow(&option.effects, state, &frame, Cause::Commitment(id));
    }
}

fn carry_out(
    rules: &Ruleset,
    run: &mut Run,
    state: &[Value],
    id: u16,
    target: u16,
    chance: f64,
    origin: Origin,
) {
    let option = &rules.options[usize::from(id)];
    let at = u16::try_from(run.deeds.len()).expect("few deeds a turn");
    let frame = option.frame(target);
    let mut refused = false;
    for consent in &option.consents {
        refused |= !treaties::ask(rules, run, state, *consent, Cause::Deed(at));
    }
    run.deeds.push(Deed {
        turn: run.turn,
        option: id,
        actor: option.actor,
        action: option.action,
        target,
        beneficiary: option.beneficiary,
        host: option.host,
        chance,
        origin,
        refused,
    });
    if origin == Origin::Chosen {
        for (cell, cost) in &option.cost {
            run.add(*cell, -cost.eval(state, &frame), Cause::Cost(at));
        }
        back_down(rules, run, state, option, target, at);
    }
    if let Some(repeat) = option.repeat {
        run.add(repeat, 1.0, Cause::Deed(at));
    }
    if refused {
        return;
    }
    run.follow(&option.effects, state, &frame, Cause::Deed(at));
    if let Some((turns, left)) = option.lasts {
        run.set(left, f64::from(turns - 1), Cause::Deed(at));
    }
    for (status, since, from, to) in &option.treaty_moves {
        if (state[*status as usize].0 - from).abs() < 0.5 {
            run.set(*status, *to, Cause::Deed(at));
            run.set(*since, f64::from(run.turn), Cause::Deed(at));
        }
    }
}

/// Pushes what a conciliatory deed costs at home: capital, in proportion to what is staked.
fn back_down(
    rules: &Ruleset,
    run: &mut Run,
    state: &[Value],
    option: &Choosable,
    target: u16,
    at: u16,
) {
    let Some([_, _, cost]) = rules.coefficients.habit else {
        return;
    };
    let (Some(stake), Some(capital)) = (rules.slot(Slot::Stake), rules.slot(Slot::Capital)) else {
        return;
    };
    if option.conciliation <= 0.0 || target == NOBODY {
        return;
    }
    let row = pair_row(rules.n_actors(), option.actor.into(), target.into());
    let audience = rules.dockets[usize::from(option.docket)].audience;
    #[expect(clippy::cast_precision_loss, reason = "a ladder has few rungs")]
    let staked = state[stake as usize + row].0 / rules.ladder.top().max(1) as f64;
    if staked > 0.0 {
        run.add(
            capital + u32::from(option.actor),
            -audience * cost * staked,
            Cause::Cost(at),
        );
    }
}

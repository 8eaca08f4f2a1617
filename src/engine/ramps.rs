//! Off-ramps when dockets choose: which are open to whom, which opened or closed since the last choice, and what did it.
//! Worked out where it is kept, never in a bare batch.

use super::choose::target;
use super::legal::{cells, reasons};
use crate::rules::Ruleset;
use crate::rules::action::Choosable;
use crate::rules::change::{Cause, Verb};
use crate::rules::expr::Value;
use crate::rules::layout::{What, pair_of};
use crate::world::ramp::{Ramp, Reason};
use crate::world::runs::Run;

/// Notes every off-ramp of every docket.
pub(super) fn note(rules: &Ruleset, run: &mut Run, state: &[Value]) {
    for docket in &rules.dockets {
        for i in docket.options.clone() {
            let option = &rules.options[i];
            if option.conciliation <= 0.0 {
                continue;
            }
            let target = target(rules, docket, option, state);
            let first = run.ramps.reasons.len();
            run.ramps
                .reasons
                .extend(reasons(rules, option, target, state));
            let small = |n: usize| u16::try_from(n).expect("few off-ramps");
            let mut ramp = Ramp {
                option: small(i),
                target,
                was_open: None,
                cell: None,
                cause: None,
                reasons: [small(first), small(run.ramps.reasons.len() - first)],
            };
            explain(rules, run, option, &mut ramp);
            run.ramps.list.push(ramp);
        }
    }
    run.ramps.seen[0] = run.log.len();
}

/// Finds what opened or closed an off-ramp since the choice of the turn before.
fn explain(rules: &Ruleset, run: &Run, option: &Choosable, ramp: &mut Ramp) {
    let past = run.ramps.past.get(run.ramps.list.len());
    ramp.was_open = past.map(Ramp::is_open);
    let now = ramp.reasons(&run.ramps.reasons);
    let then = past.map_or(&[][..], |p| p.reasons(&run.ramps.past_reasons));
    // What closed it stands in its way now; what opened it stood in its way before.
    let told = if now.is_empty() { then } else { now };
    let looked_at = |reasons: &[Reason]| {
        let mut list = vec![];
        for reason in reasons {
            cells(reason, option, &option.ends(ramp.target), &mut |cell| {
                list.push(cell);
            });
        }
        list
    };
    let read = looked_at(told);
    ramp.cell = read.first().copied().filter(|_| !now.is_empty());
    if ramp.has_moved() {
        if let Some((cell, cause)) = mover(run, &read).or_else(|| counted(rules, run, &read)) {
            (ramp.cell, ramp.cause) = (Some(cell), Some(cause));
        } else {
            ramp.cell = read.first().copied();
        }
    }
}

/// Returns the strongest change of one of these cells: a cell set counts most, what fades with time least.
fn mover(run: &Run, read: &[u32]) -> Option<(u32, Cause)> {
    let mut best: Option<((u8, f64), u32, Cause)> = None;
    for change in run.ramps.since(&run.log) {
        if !read.contains(&change.cell) {
            continue;
        }
        let rank = match (change.cause, change.verb) {
            (Cause::Decay(_), _) => (0, change.amount.abs()),
            (_, Verb::Add) => (1, change.amount.abs()),
            (_, Verb::Set) => (2, 0.0),
        };
        // Of equal ones the last counts.
        if best.is_none_or(|(so_far, ..)| rank >= so_far) {
            best = Some((rank, change.cell, change.cause));
        }
    }
    best.map(|(_, cell, cause)| (cell, cause))
}

/// Returns the reading or deed that was newly counted in a window that one of these cells belongs to.
fn counted(rules: &Ruleset, run: &Run, read: &[u32]) -> Option<(u32, Cause)> {
    let place = |at: Option<usize>| at.and_then(|at| u16::try_from(at).ok());
    read.iter().find_map(|cell| {
        let column = rules.layout.column_of(*cell);
        let n = rules.n_actors();
        let cause = match column.what {
            What::Window(..) => {
                let (observer, actor) = pair_of(n, (cell - column.base) as usize % (n * (n - 1)));
                let fits = |r: &crate::world::turn::Reading| {
                    usize::from(r.observer) == observer && usize::from(r.actor) == actor
                };
                place(run.readings.iter().position(fits)).map(Cause::Reading)
            }
            What::DeedWindow(actor, action, _) => {
                let fits = |d: &crate::world::turn::Deed| d.actor == actor && d.action == action;
                place(run.past.iter().position(fits)).map(Cause::Deed)
            }
            _ => None,
        };
        Some((*cell, cause?))
    })
}

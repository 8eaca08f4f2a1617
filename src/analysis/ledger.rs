//! The ledger of tension: what each change added, and what time has left of it.

use super::chronicle::Chronicle;
use crate::rules::Ruleset;
use crate::rules::change::{Cause, Decay, Verb};
use crate::rules::layout::pair_row;
use crate::slot::Slot;

/// One line of the ledger: what a change added, and what is left of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Entry {
    /// Turn of the change.
    pub turn: u32,
    /// What caused it.
    pub cause: Cause,
    /// What it added then.
    pub amount: f64,
    /// What is left of it now.
    pub left: f64,
}

/// What the tension of one actor toward another is made of: `start` and what is left of every change.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ledger {
    /// Tension now.
    pub value: f64,
    /// What is not due to any change: the start, and the resting level to which tension fades.
    pub start: f64,
    /// The changes, the first first.
    pub entries: Vec<Entry>,
}

/// Returns the ledger of a pair at the close of a turn.
#[must_use]
pub fn ledger(chronicle: &Chronicle, rules: &Ruleset, from: u16, to: u16, turn: u32) -> Ledger {
    let Some(base) = rules.slot(Slot::Tension) else {
        return Ledger::default();
    };
    let cell = base + row(rules, from, to);
    let kept = rules.coefficients.tension.as_ref().map_or(1.0, |c| c.kept);
    let mut entries: Vec<Entry> = vec![];
    for past in chronicle.turns.iter().take_while(|t| t.turn <= turn) {
        for change in past.changes.iter().filter(|c| c.cell == cell) {
            match (change.cause, change.verb) {
                (Cause::Decay(Decay::Tension), _) => {
                    entries.iter_mut().for_each(|e| e.left *= kept);
                }
                (cause, verb) => {
                    if verb == Verb::Set {
                        entries.clear();
                    }
                    entries.push(Entry {
                        turn: past.turn,
                        cause,
                        amount: change.amount,
                        left: change.amount,
                    });
                }
            }
        }
    }
    let value = chronicle.value(cell, turn);
    let start = value - entries.iter().map(|e| e.left).sum::<f64>();
    Ledger {
        value,
        start,
        entries,
    }
}

fn row(rules: &Ruleset, from: u16, to: u16) -> u32 {
    let row = pair_row(rules.n_actors(), from.into(), to.into());
    u32::try_from(row).expect("few pairs")
}

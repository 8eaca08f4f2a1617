//! The ledger of a stance: what each named change added to it, and what time has left of that.
//!
//! Tension fades toward its resting level: tension <- k tension + (1 - k) resting. Each earlier part keeps the share k, and
//! what the resting level gives is a part of its own. The parts are added up from the changes alone, and their sum is the value.

use super::chronicle::Chronicle;
use crate::rules::Ruleset;
use crate::rules::change::{Cause, Change, Decay, Verb};
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

/// What a quantity of one actor toward another is made of.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ledger {
    /// Its value now.
    pub value: f64,
    /// What is left of the value at the start.
    pub start: f64,
    /// What its resting level has given since.
    pub rest: f64,
    /// The changes, the first first.
    pub entries: Vec<Entry>,
}

impl Ledger {
    /// Returns the sum of all parts.
    #[must_use]
    pub fn sum(&self) -> f64 {
        self.start + self.rest + self.entries.iter().map(|e| e.left).sum::<f64>()
    }

    fn fade(&mut self, kept: f64, moved: f64) {
        let before = self.sum();
        self.start *= kept;
        self.entries.iter_mut().for_each(|e| e.left *= kept);
        self.rest = kept * self.rest + moved + (1.0 - kept) * before;
    }
}

/// Returns the ledger of a pair's quantity at the close of a turn; empty where the scenario has no such quantity.
#[must_use]
pub fn ledger(
    chronicle: &Chronicle,
    rules: &Ruleset,
    slot: Slot,
    [from, to]: [u16; 2],
    turn: u32,
) -> Ledger {
    let Some(base) = rules.slot(slot) else {
        return Ledger::default();
    };
    let row = pair_row(rules.n_actors(), from.into(), to.into());
    let cell = base + u32::try_from(row).expect("few pairs");
    let kept = rules.coefficients.tension.as_ref().map_or(1.0, |c| c.kept);
    let mut ledger = Ledger {
        value: chronicle.value(cell, turn),
        start: chronicle.start[cell as usize].0,
        ..Ledger::default()
    };
    for past in chronicle.turns.iter().take_while(|t| t.turn <= turn) {
        let of_cell = past.changes.iter().filter(|c| c.cell == cell);
        let (fades, others): (Vec<&Change>, Vec<&Change>) =
            of_cell.partition(|c| c.cause == Cause::Decay(Decay::Tension));
        fades.iter().for_each(|c| ledger.fade(kept, c.amount));
        for change in others {
            let mut left = change.amount;
            if change.verb == Verb::Set {
                // What is set anew owes nothing to what was there.
                left += ledger.sum();
                ledger.entries.clear();
                (ledger.start, ledger.rest) = (0.0, 0.0);
            }
            ledger.entries.push(Entry {
                turn: past.turn,
                cause: change.cause,
                amount: change.amount,
                left,
            });
        }
    }
    ledger
}

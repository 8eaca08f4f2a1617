//! Off-ramps of a turn as data: which are open when dockets choose, what closes the others, what moved them.

use crate::rules::change::{Cause, Change};

/// What stands in the way of an option.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reason {
    /// A condition of its `needs` does not hold: the line's place.
    Needs(usize),
    /// The doer lacks what it costs: cell, what it has, what it costs.
    Cost(u32, f64, f64),
    /// Its rung is too far above the doer's: highest rung in reach.
    TooHigh(u32),
    /// There is too little tension: what there is, what it needs.
    TooCalm(f64, f64),
    /// It is under way: turns left.
    UnderWay(u32),
}

/// An off-ramp as it stood when its docket chose.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ramp {
    /// The option.
    pub option: u16,
    /// Toward whom.
    pub target: u16,
    /// Whether it was open at the choice of the turn before; none at the first.
    pub was_open: Option<bool>,
    /// The cell that opened or closed it; of one that did not move, the first that a reason looks at.
    pub cell: Option<u32>,
    /// What changed that cell: a deed or a rule of the turn before, a reading or an inject of this one, or none: time.
    pub cause: Option<Cause>,
    /// Where its reasons begin in the turn's list, and how many they are.
    pub reasons: [u16; 2],
}

impl Ramp {
    /// Whether nothing stands in its way.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.reasons[1] == 0
    }

    /// Whether it opened or closed since the choice of the turn before.
    #[must_use]
    pub const fn has_moved(&self) -> bool {
        match self.was_open {
            Some(was_open) => was_open != self.is_open(),
            None => false,
        }
    }

    /// Returns its reasons in the list of its turn.
    #[must_use]
    pub fn reasons(self, all: &[Reason]) -> &[Reason] {
        let [first, n] = self.reasons.map(usize::from);
        &all[first..first + n]
    }
}

/// Off-ramps of a turn and of the turn before, where they are kept.
#[derive(Debug, Default)]
pub struct Ramps {
    /// Every off-ramp, docket by docket.
    pub list: Vec<Ramp>,
    /// What stands in the way of those that are closed.
    pub reasons: Vec<Reason>,
    /// The off-ramps of the turn before.
    pub past: Vec<Ramp>,
    /// What stood in their way.
    pub past_reasons: Vec<Reason>,
    /// Changes of the turn before.
    pub past_changes: Vec<Change>,
    /// How many changes of this turn, and of the turn before, came before the choice.
    pub seen: [usize; 2],
}

impl Ramps {
    /// Forgets all turns.
    pub fn clear(&mut self) {
        self.list.clear();
        self.reasons.clear();
        self.past.clear();
        self.past_reasons.clear();
        self.past_changes.clear();
        self.seen = [0; 2];
    }

    /// Makes this turn the one before; `changes` are its changes, and become an empty list.
    pub fn turn_over(&mut self, changes: &mut Vec<Change>) {
        std::mem::swap(&mut self.list, &mut self.past);
        std::mem::swap(&mut self.reasons, &mut self.past_reasons);
        std::mem::swap(changes, &mut self.past_changes);
        self.list.clear();
        self.reasons.clear();
        changes.clear();
        self.seen = [0, self.seen[0]];
    }

    /// Returns the changes between the choice of the turn before and now; `changes` are those of this turn.
    pub fn since<'a>(&'a self, changes: &'a [Change]) -> impl Iterator<Item = &'a Change> {
        self.past_changes[self.seen[1]..].iter().chain(changes)
    }
}

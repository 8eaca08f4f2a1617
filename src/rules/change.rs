//! Every way a run can alter, as data: which cell, by how much, and what caused it.

/// What caused a change. Numbers are ids, or places in a list of the same turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// A deed of this turn, by its place in the turn's list.
    Deed(u16),
    /// The cost of a deed of this turn, by its place in the turn's list.
    Cost(u16),
    /// A commitment that lasts, by its option.
    Commitment(u16),
    /// A reading of this turn, by its place in the turn's list.
    Reading(u16),
    /// A lens's further effect: the reading's place in the turn's list, the lens.
    Lens(u16, u16),
    /// A rule, and the number of its binding.
    Rule(u16, u16),
    /// An inject.
    Inject(u16),
    /// A red line crossed.
    RedLine(u16),
    /// A red line cleared.
    Cleared(u16),
    /// A treaty's own move.
    Treaty(u16),
    /// Men who arrive, by shipment.
    Arrival(u16),
    /// Combat, by axis.
    Combat(u16),
    /// Decay with time of a mechanism.
    Decay(Decay),
    /// The ladder: quiet turns, or tension.
    Ladder,
}

/// What decays with time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Decay {
    /// Tension toward its resting level.
    Tension,
    /// Heat.
    Heat,
    /// Level received.
    Received,
    /// Salience of narratives.
    Salience,
    /// Income of political capital.
    Capital,
    /// Repeat counts and stakes.
    Habit,
}

/// How an amount is applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// Added.
    Add,
    /// Set; comes before additions, and the first of a moment wins.
    Set,
}

/// One alteration of one cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// The cell.
    pub cell: u32,
    /// How the amount is applied.
    pub verb: Verb,
    /// What caused it.
    pub cause: Cause,
    /// The amount.
    pub amount: f64,
}

//! What one turn leaves behind: deeds, readings, transitions and changes, as data for tables, stories and replays.

use super::ramp::{Ramp, Reason};
use crate::rng::RunKey;
use crate::rules::Ruleset;
use crate::rules::change::{Cause, Change};
use crate::rules::expr::{Frame, NOBODY, Value};

/// A deed: an option carried out at a turn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deed {
    /// Turn at which it was done.
    pub turn: u32,
    /// The option: docket, action and fixed sides.
    pub option: u16,
    /// Who did it.
    pub actor: u16,
    /// The action.
    pub action: u16,
    /// To or against whom, or [`NOBODY`].
    pub target: u16,
    /// Whom it helps, or [`NOBODY`].
    pub beneficiary: u16,
    /// On whose ground, or [`NOBODY`].
    pub host: u16,
    /// Probability with which it was chosen, 0..1; 1 for what an inject or a rule ordered.
    pub chance: f64,
    /// Why it was done: chosen by its docket, or ordered.
    pub origin: Origin,
    /// Whether a consent that it asked for was refused, so that its effects did not follow.
    pub refused: bool,
}

/// Why a deed was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Its docket chose it.
    Chosen,
    /// A rule or an inject ordered it.
    Ordered(Cause),
}

/// Whether one actor noticed one deed of another, and whether it knows who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sighting {
    /// Who looked.
    pub observer: u16,
    /// The deed's place in the list of the turn at which it was done.
    pub deed: u16,
    /// Whether it was noticed.
    pub detected: bool,
    /// Whether it was also laid at its doer's door.
    pub attributed: bool,
}

/// How many lenses of one reading are kept by name; further ones still count.
pub const LENSES_KEPT: usize = 6;
/// No lens.
pub const NO_LENS: u16 = u16::MAX;

/// How one observer interpreted one deed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// Turn at which it was made.
    pub turn: u32,
    /// Who read it.
    pub observer: u16,
    /// The deed's place in the list of the turn at which it was done.
    pub deed: u16,
    /// Turn of the deed: one before.
    pub deed_turn: u32,
    /// Who did it.
    pub actor: u16,
    /// What was done.
    pub action: u16,
    /// Valence as intended, Goldstein points, -10..10.
    pub intended: f64,
    /// Valence as read, Goldstein points, -40..10: lenses and noise can make it worse than any deed is meant.
    pub valence: f64,
    /// What noise multiplied the valence by; 1 where there was none.
    pub noise: f64,
    /// Lenses that made it, in order of their stages; then [`NO_LENS`].
    pub lenses: [u16; LENSES_KEPT],
}

impl Reading {
    /// Returns the lenses that made it.
    pub fn lenses(&self) -> impl Iterator<Item = usize> {
        self.lenses
            .iter()
            .take_while(|l| **l != NO_LENS)
            .map(|l| usize::from(*l))
    }
}

/// One move of one actor on the ladder toward another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Transition {
    /// Turn.
    pub turn: u32,
    /// Whose conduct.
    pub from: u16,
    /// Toward whom.
    pub to: u16,
    /// Rung before.
    pub before: u8,
    /// Rung after.
    pub after: u8,
    /// What moved it.
    pub cause: Cause,
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending {
    /// The outcome, by its place in the scenario.
    pub outcome: u16,
    /// The turn at which it ended.
    pub turn: u32,
}

/// The close of one turn of one run, to look at.
#[derive(Debug, Clone, Copy)]
pub struct TurnView<'a> {
    /// The compiled scenario.
    pub rules: &'a Ruleset,
    /// Which run.
    pub key: RunKey,
    /// Which turn, from 1.
    pub turn: u32,
    /// The state at the turn's close.
    pub state: &'a [Value],
    /// Deeds done this turn.
    pub deeds: &'a [Deed],
    /// Deeds of the last turn, which this one read.
    pub past: &'a [Deed],
    /// Readings made this turn, of the last turn's deeds.
    pub readings: &'a [Reading],
    /// Moves on the ladder this turn.
    pub transitions: &'a [Transition],
    /// Every change of this turn in order; empty unless the game is traced.
    pub changes: &'a [Change],
    /// Off-ramps as they stood when dockets chose; empty unless they are kept.
    pub ramps: &'a [Ramp],
    /// What stands in the way of those that are closed.
    pub obstacles: &'a [Reason],
    /// The ending, if the run ended with this turn.
    pub ending: Option<Ending>,
}

impl TurnView<'_> {
    /// Returns the value of a cell.
    #[must_use]
    pub fn value(&self, cell: u32) -> f64 {
        self.state[cell as usize].0
    }

    /// Returns the value of a formula that an analysis looks at; 1 where a condition holds, else 0.
    #[must_use]
    pub fn probe(&self, index: usize) -> f64 {
        self.rules.probes[index].eval(self.state, &Frame::EMPTY)
    }

    /// Returns the name of an actor, or an empty text for nobody.
    #[must_use]
    pub fn actor(&self, id: u16) -> &str {
        if id == NOBODY {
            ""
        } else {
            self.rules.registry.actors.name(usize::from(id))
        }
    }
}

//! What formulas and effects point at: values, the sides of a deed in hand, and the places of cells.

use super::layout::pair_row;

/// A number of a run: one cell of its state.
#[derive(bevy_ecs::prelude::Component, Debug, Clone, Copy, PartialEq, Default)]
pub struct Value(pub f64);

/// No actor: the empty side of a deed.
pub const NOBODY: u16 = u16::MAX;

/// What a formula can leave open until a deed or a binding is in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Who does it.
    Doer,
    /// To or against whom.
    Target,
    /// Whom it helps.
    Beneficiary,
    /// On whose ground.
    Host,
    /// Who reads it.
    Observer,
    /// First name bound by `for_each`.
    First,
    /// Second name bound by `for_each`.
    Second,
    /// The action, by its id.
    Action,
    /// The action's category, by its code.
    Category,
}

/// Number of sides.
pub const SIDES: usize = 9;

/// Numbers that exist only where someone reads a deed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Valence before the lens's own stage.
    Valence,
    /// Valence as intended.
    Intended,
    /// Chance of detection.
    Visibility,
    /// Chance of attribution.
    Attribution,
}

/// What is in hand where a formula is evaluated.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Actor on each [`Side`], or [`NOBODY`].
    pub sides: [u16; SIDES],
    /// Number of each [`Mark`].
    pub marks: [f64; 4],
}

impl Frame {
    /// Nothing in hand.
    pub const EMPTY: Self = Self {
        sides: [NOBODY; SIDES],
        marks: [0.0; 4],
    };

    /// Returns the frame with an actor on a side.
    #[must_use]
    pub const fn with(mut self, side: Side, actor: u16) -> Self {
        self.sides[side as usize] = actor;
        self
    }
}

/// What is known of a deed before the run: its sides and the traits of its action.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// Sides that are known; [`NOBODY`] is not known.
    pub frame: Frame,
    /// Value of every trait, by id; empty where no action is known.
    pub traits: &'a [f64],
    /// Whether the sides of the deed that hold nobody are known to be empty.
    pub is_whole: bool,
}

impl Known<'_> {
    /// Nothing is known.
    pub const NOTHING: Self = Self {
        frame: Frame::EMPTY,
        traits: &[],
        is_whole: false,
    };

    pub(super) const fn side(&self, side: Side) -> Option<u16> {
        match self.frame.sides[side as usize] {
            NOBODY if !self.is_whole => None,
            id => Some(id),
        }
    }
}

/// One end of a pair, or the actor of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// A fixed actor.
    Fixed(u16),
    /// Whoever is on this side.
    Side(Side),
}

impl End {
    #[inline(always)]
    const fn actor(self, frame: &Frame) -> u16 {
        match self {
            Self::Fixed(id) => id,
            Self::Side(side) => frame.sides[side as usize],
        }
    }
}

/// A cell, or the rule that finds it from what is in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// This cell.
    Cell(u32),
    /// The actor's cell of a column whose cells for actors are this far apart.
    Actor(u32, u32, End),
    /// The pair's cell of a column, among this many actors.
    Pair(u32, u16, End, End),
}

impl Place {
    /// Returns the cell; none where a side is empty or an actor would be paired with itself.
    #[inline(always)]
    #[must_use]
    pub const fn cell(self, frame: &Frame) -> Option<u32> {
        match self {
            Self::Cell(cell) => Some(cell),
            Self::Actor(base, step, end) => match end.actor(frame) {
                NOBODY => None,
                actor => Some(base + step * actor as u32),
            },
            Self::Pair(base, n, from, to) => {
                let (from, to) = (from.actor(frame), to.actor(frame));
                if from == NOBODY || to == NOBODY || from == to {
                    return None;
                }
                Some(base + pair_row(n as usize, from as usize, to as usize) as u32)
            }
        }
    }

    /// Returns the place with the known sides filled in.
    #[must_use]
    pub fn bind(self, known: &Known) -> Self {
        let fill = |end: End| match end {
            End::Side(side) => known
                .side(side)
                .filter(|id| *id != NOBODY)
                .map_or(end, End::Fixed),
            End::Fixed(_) => end,
        };
        match self {
            Self::Cell(cell) => Self::Cell(cell),
            Self::Actor(base, step, end) => match fill(end) {
                End::Fixed(id) => Self::Cell(base + step * u32::from(id)),
                end @ End::Side(_) => Self::Actor(base, step, end),
            },
            Self::Pair(base, n, from, to) => match (fill(from), fill(to)) {
                (End::Fixed(a), End::Fixed(b)) if a != b => {
                    Self::Pair(base, n, End::Fixed(a), End::Fixed(b))
                        .cell(&known.frame)
                        .map_or(self, Self::Cell)
                }
                (from, to) => Self::Pair(base, n, from, to),
            },
        }
    }
}

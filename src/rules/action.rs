//! Compiled actions and options: what each docket can do, when it is legal, what it costs and what follows.

use super::effect::Effects;
use super::expr::{Expr, Frame, Side};
use super::lens::BoundLens;
use crate::rng::Label;
use crate::scenario::model::{Category, Codes, Mid};

/// An action, as tables and stories show it.
#[derive(Debug, Clone)]
pub struct Action {
    /// Domain.
    pub category: Category,
    /// Standard codes, if it has any.
    pub codes: Option<Codes>,
    /// Rung of hostile conduct; 0 is not hostile.
    pub rung: u8,
    /// `Public`, `Discreet` or `Covert`.
    pub visibility: &'static str,
    /// Value of every trait, by id, 0..1.
    pub traits: Vec<f64>,
}

impl Action {
    /// Returns the Goldstein value, -10..10; 0 where it has no codes.
    #[must_use]
    pub fn goldstein(&self) -> f64 {
        self.codes.as_ref().map_or(0.0, |c| c.goldstein)
    }

    /// Returns the MID hostility level, 1..5.
    #[must_use]
    pub fn mid(&self) -> u8 {
        self.codes.as_ref().map_or(1, |c| mid_level(c.mid))
    }
}

/// Returns the number of a MID hostility level, 1..5.
#[must_use]
pub const fn mid_level(mid: Mid) -> u8 {
    mid as u8 + 1
}

/// How an option finds its target.
#[derive(Debug, Clone, PartialEq)]
pub enum Aim {
    /// This actor, or nobody.
    Fixed(u16),
    /// The best other actor, by the docket's ranking of this number.
    Best(u8),
}

/// One thing that a docket can do: an action with its sides. What every deed of it reads lies together, at the front: there are
/// more options than the fastest memory holds.
#[derive(Debug, Clone)]
#[repr(C)]
pub struct Choosable {
    /// Who does it.
    pub actor: u16,
    /// The action.
    pub action: u16,
    /// Whom it helps, or [`NOBODY`](super::place::NOBODY).
    pub beneficiary: u16,
    /// On whose ground, or [`NOBODY`](super::place::NOBODY).
    pub host: u16,
    /// The docket.
    pub docket: u16,
    /// To or against whom.
    pub aim: Aim,
    /// Domain of the action.
    pub category: Category,
    /// Rung of hostile conduct.
    pub rung: u8,
    /// Cell of its repeat count, if anything reads it.
    pub repeat: Option<u32>,
    /// Turns that it lasts, and the cell that counts them down.
    pub lasts: Option<(u32, u32)>,
    /// How conciliatory, 0..1.
    pub conciliation: f64,
    /// What follows.
    pub effects: Effects,
    /// Consents asked for.
    pub consents: Vec<u16>,
    /// What it costs: cell of the doer, amount.
    pub cost: Vec<(u32, Expr)>,
    /// Moves of treaties that it makes: cell of the status, cell of its turn, from, to.
    pub treaty_moves: Vec<(u32, u32, f64, f64)>,
    /// When it is legal, one condition a line of the scenario.
    pub needs: Vec<Expr>,
    /// Cells of rung and tension toward the target, if the ladder's gate applies.
    pub gate: Option<(u32, u32)>,
    /// Stable label among all options.
    pub label: Label,
    /// Valence as intended, Goldstein points.
    pub intended: f64,
    /// Chance of detection, and of attribution.
    pub seen: [Expr; 2],
    /// Lenses of each observer.
    pub lenses: Vec<Vec<BoundLens>>,
}

impl Choosable {
    /// Whether nothing can ever stand in its way.
    #[must_use]
    pub const fn is_free(&self) -> bool {
        self.gate.is_none() && self.cost.is_empty() && self.lasts.is_none() && self.needs.is_empty()
    }

    /// Returns the ids of its fixed target, its beneficiary and its host; [`NOBODY`](super::place::NOBODY) stands for each that it lacks.
    pub fn sides(&self) -> impl Iterator<Item = usize> + use<> {
        let target = match self.aim {
            Aim::Fixed(target) => target,
            Aim::Best(_) => super::place::NOBODY,
        };
        [target, self.beneficiary, self.host]
            .into_iter()
            .map(usize::from)
    }

    /// Returns who does this option to whom.
    #[must_use]
    pub const fn ends(&self, target: u16) -> Frame {
        Frame::EMPTY
            .with(Side::Doer, self.actor)
            .with(Side::Target, target)
    }

    /// Returns what is in hand when this option is done to a target.
    #[must_use]
    pub fn frame(&self, target: u16) -> Frame {
        let mut frame = self.ends(target);
        frame.sides[Side::Beneficiary as usize] = self.beneficiary;
        frame.sides[Side::Host as usize] = self.host;
        frame.sides[Side::Action as usize] = self.action;
        frame.sides[Side::Category as usize] = self.category as u16;
        frame
    }
}

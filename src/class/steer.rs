//! What the facilitator does to the game itself: injects of the scenario, overrides, re-rolls. Each has its reason in the facts.

use super::fact::{Command, Phase, What};
use super::refusal::Refusal;
use super::session::Session;
use super::talk::spoken;
use super::view::{CellView, ScenarioInject};
use crate::record::cell_name;
use crate::record::hand::{Cell, find_cell};
use crate::rng;
use crate::rules::layout;
use crate::slot::Values;

/// Most cells of one override.
const MAX_CELLS: usize = 100;

impl Session {
    pub(super) fn decide_steer(&self, command: Command) -> Result<What, Refusal> {
        match command {
            Command::Call(inject) => {
                self.is_turn_open()?;
                self.is_callable(&inject)?;
                Ok(What::Called { inject })
            }
            Command::Override { cells, reason } => {
                self.is_turn_open()?;
                let reason = stated(&reason)?;
                if cells.is_empty() {
                    return Err(Refusal::Empty);
                }
                if cells.len() > MAX_CELLS {
                    return Err(Refusal::Full(MAX_CELLS));
                }
                for cell in &cells {
                    self.check_cell(cell)?;
                }
                Ok(What::Overridden { cells, reason })
            }
            Command::Reroll { reason } => {
                if self.clock.phase != Phase::Reveal {
                    return Err(Refusal::Phase(self.clock.phase));
                }
                let reason = stated(&reason)?;
                let branch = rng::branch::reroll(self.rerolls + 1);
                let digest = self.table.try_reroll(branch);
                Ok(What::Rerolled {
                    turn: self.clock.turn,
                    branch,
                    digest: digest.expect("during Reveal a turn was played"),
                    reason,
                })
            }
            _ => Err(Refusal::NotYours),
        }
    }

    /// Whether a turn is open in which something can still be changed by hand.
    pub(super) fn is_turn_open(&self) -> Result<(), Refusal> {
        match self.clock.phase {
            Phase::Debrief => Err(Refusal::Over),
            _ if self.table.ending().is_some() => Err(Refusal::Over),
            Phase::Lobby | Phase::Reveal => Err(Refusal::Phase(self.clock.phase)),
            _ => Ok(()),
        }
    }

    pub(super) fn is_inject(&self, inject: &str) -> Result<usize, Refusal> {
        let id = self.table.rules().registry.injects.id(inject);
        id.ok_or_else(|| Refusal::NoInject(inject.into()))
    }

    pub(super) fn is_callable(&self, inject: &str) -> Result<(), Refusal> {
        let id = self.is_inject(inject)?;
        let fired = self.table.rules().injects[id].fired_at;
        if self.table.state()[fired as usize].0 > 0.0 {
            return Err(Refusal::HasFired(inject.into()));
        }
        Ok(())
    }

    fn check_cell(&self, cell: &Cell) -> Result<(), Refusal> {
        let setting = self.table.setting();
        let name = format!("{} {}", cell.quantity, cell.of);
        let at = find_cell(&setting, &cell.quantity, &cell.of).filter(|at| self.may_set(*at));
        let at = at.ok_or_else(|| Refusal::NoCell(name.trim_end().into()))?;
        let [low, high] = setting.rules.layout.bounds()[at as usize];
        if cell.value >= low && cell.value <= high {
            Ok(())
        } else {
            Err(Refusal::OutOfRange(name.trim_end().into(), low, high))
        }
    }

    /// Whether a cell may be set by hand: what effects could write, and is a number.
    fn may_set(&self, cell: u32) -> bool {
        match self.table.rules().layout.column_of(cell).what {
            layout::What::Slot(slot) => {
                let quantity = slot.quantity();
                quantity.writable && matches!(quantity.values, Values::Numbers(..))
            }
            layout::What::Own(_) => true,
            _ => false,
        }
    }

    /// Returns the cells that may be overridden, for the facilitator; in the order of the tables.
    #[must_use]
    pub fn cells(&self) -> Vec<CellView> {
        let setting = self.table.setting();
        let (state, bounds) = (self.table.state(), setting.rules.layout.bounds());
        let ids = (0..state.len()).filter(|cell| {
            let cell = u32::try_from(*cell).expect("fewer cells than 2^32");
            self.may_set(cell)
        });
        let view = |cell: usize| {
            let (quantity, of) = cell_name(&setting, cell);
            CellView {
                quantity,
                of,
                value: state[cell].0,
                bounds: bounds[cell],
            }
        };
        ids.map(view).collect()
    }

    /// Returns the injects of the scenario with what became of each, for the facilitator.
    pub(super) fn scenario_injects(&self) -> Vec<ScenarioInject> {
        let rules = self.table.rules();
        let state = self.table.state();
        let names = rules.registry.injects.iter();
        let view = |(name, inject): (&str, &crate::rules::crisis::Inject)| ScenarioInject {
            inject: name.into(),
            turn: inject.turn,
            by_facilitator: inject.by_facilitator,
            fired: turn_of(state[inject.fired_at as usize].0),
        };
        names.zip(&rules.injects).map(view).collect()
    }

    pub(super) fn apply_steer(&mut self, what: &What) -> Option<()> {
        match what {
            What::Called { inject } => {
                let inject = inject.clone();
                self.table.change(|hand| hand.injects.push(inject)).ok()
            }
            What::Overridden { cells, .. } => self
                .table
                .change(|hand| hand.cells.extend(cells.iter().cloned()))
                .ok(),
            What::Rerolled {
                turn,
                branch,
                digest,
                ..
            } => {
                // Lines that fired as the next turn opened fire again, or not, with the turn as it is now.
                for listed in &mut self.lines {
                    if listed.fired.is_some_and(|(at, _)| at == turn + 1) {
                        listed.fired = None;
                    }
                }
                self.table.reroll(*branch).ok()?;
                self.rerolls = *branch;
                self.after_turn(*turn, digest)
            }
            _ => None,
        }
    }
}

/// Returns the turn that a cell holds; 0 is never.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "turns are small and not negative"
)]
pub(super) fn turn_of(value: f64) -> Option<u32> {
    (value > 0.0).then_some(value as u32)
}

fn stated(reason: &str) -> Result<String, Refusal> {
    let reason = spoken(reason)?;
    if reason.is_empty() {
        return Err(Refusal::NoReason);
    }
    Ok(reason)
}

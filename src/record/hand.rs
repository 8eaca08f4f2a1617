//! What people did in one turn of a game, by name: with it the turn comes out the same again.

use crate::engine::Game;
use crate::record::{Setting, cell_name};
use crate::rules::Ruleset;
use crate::rules::expr::NOBODY;
use crate::world::runs::Order;
use serde::{Deserialize, Serialize};

/// What people did in one turn of a game.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Hand {
    /// Injects called before the turn opened, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub injects: Vec<String>,
    /// Cells set once it was open, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<Cell>,
    /// Branch on which chance is drawn from the choices of this turn on; none: as before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<u64>,
    /// Orders in place of policies: docket, option as [`Ruleset::option_name`] writes it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub orders: Vec<(String, String)>,
}

/// A cell that was set by hand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// The quantity, as tables name it.
    pub quantity: String,
    /// What it belongs to, as tables name it; empty for quantities of the whole world.
    pub of: String,
    /// Its new value.
    pub value: f64,
}

impl Hand {
    /// Whether nothing was done by hand.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Looks whether every name means something in the scenario.
    ///
    /// # Errors
    /// Returns the first that does not.
    pub fn check(&self, setting: &Setting) -> Result<(), String> {
        let rules = setting.rules;
        for name in &self.injects {
            rules.registry.injects.id(name).ok_or(name)?;
        }
        for cell in &self.cells {
            let found = find_cell(setting, &cell.quantity, &cell.of);
            found.ok_or_else(|| format!("{} {}", cell.quantity, cell.of))?;
        }
        for (docket, option) in &self.orders {
            let docket = find_docket(rules, docket).ok_or(docket)?;
            find_option(rules, docket, option).ok_or(option)?;
        }
        Ok(())
    }

    /// Opens a turn of the run in row 0 with the injects, cells and branch of this hand.
    ///
    /// # Errors
    /// Returns the first name that means nothing in the scenario; the turn is not to be played then.
    pub fn open(&self, game: &mut Game, setting: &Setting) -> Result<(), String> {
        let rules = setting.rules;
        for name in &self.injects {
            let id = rules.registry.injects.id(name).ok_or(name)?;
            game.call_inject(0, u16::try_from(id).expect("few injects"));
        }
        game.open_turn();
        for cell in &self.cells {
            let at = find_cell(setting, &cell.quantity, &cell.of)
                .ok_or_else(|| format!("{} {}", cell.quantity, cell.of))?;
            game.set_cell(0, at, cell.value);
        }
        if let Some(branch) = self.branch {
            game.draw_on(0, branch);
        }
        Ok(())
    }

    /// Gives the orders of this hand to the run in row 0, whose turn is open.
    ///
    /// # Errors
    /// Returns the first name that means nothing in the scenario.
    pub fn give(&self, game: &mut Game) -> Result<(), String> {
        let rules = std::sync::Arc::clone(game.rules());
        for (docket, name) in &self.orders {
            let docket = find_docket(&rules, docket).ok_or(docket)?;
            let option = find_option(&rules, docket, name).ok_or(name)?;
            let order = order(game, docket, option);
            game.order(0, docket, order);
        }
        Ok(())
    }
}

/// Returns an order of a person: the option, at whom it is aimed now, chosen for sure.
fn order(game: &Game, docket: usize, option: Option<u16>) -> Order {
    let target = option.map_or(NOBODY, |_| {
        let offer = game.offer(0, docket);
        let offered = offer.options.iter().find(|o| o.option == option);
        offered.map_or(NOBODY, |o| o.target)
    });
    Order {
        option,
        target,
        chance: 1.0,
    }
}

/// Returns the docket of a name.
#[must_use]
pub fn find_docket(rules: &Ruleset, name: &str) -> Option<usize> {
    rules.dockets.iter().position(|d| d.name == name)
}

/// Returns the option of a docket by name; the inner none is doing nothing.
#[must_use]
pub fn find_option(rules: &Ruleset, docket: usize, name: &str) -> Option<Option<u16>> {
    let docket = &rules.dockets[docket];
    if name == crate::rules::WAIT {
        return docket.wait.map(|_| None);
    }
    let ids = docket.options.clone().filter_map(|o| u16::try_from(o).ok());
    let mut fits = ids.filter(|o| rules.option_name(Some(*o)) == name);
    fits.next().map(Some)
}

/// Returns the cell of a quantity by the names that tables give it.
#[must_use]
pub fn find_cell(setting: &Setting, quantity: &str, of: &str) -> Option<u32> {
    let cells = 0..setting.rules.layout.cells();
    let mut fits = cells.filter(|cell| {
        let (name, owner) = cell_name(setting, *cell);
        name == quantity && owner == of
    });
    fits.next().and_then(|cell| u32::try_from(cell).ok())
}

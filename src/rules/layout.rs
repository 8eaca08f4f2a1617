//! Where each number of a run lives: columns of cells, one column per quantity, one cell per row.

use crate::ids::Names;
use crate::slot::Slot;
use std::collections::BTreeMap;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// Number of the turn.
    Turn,
    /// Month of the turn's first day.
    Month,
    /// Highest rung reached so far.
    PeakRung,
    /// A built-in quantity.
    Slot(Slot),
    /// A quantity of the scenario, by its id.
    Own(u16),
    /// The last turns of what is counted over a window: quantity and number of turns.
    Window(Slot, u16),
    /// The last turns of one actor's deeds of one action: actor, action, number of turns.
    DeedWindow(u16, u16, u16),
    /// Turn at which a rule last fired for each binding; 0 is never.
    FiredAt(u16),
    /// Turn at which each inject fired; 0 is never.
    Injected,
    /// Answer of each consent when last asked: 1 given, 0 not.
    ConsentGiven,
    /// Turn until which the answer of each consent holds.
    ConsentUntil,
    /// How often each option was done, fading.
    Repeat,
    /// Turns for which each option's commitment still lasts.
    Lasting,
    /// Men ordered on each shipment and not yet there.
    Ordered,
    /// Turn at which each party of each treaty reached its state.
    StatusSince,
}

/// A run of cells that belong together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// What they hold.
    pub what: What,
    /// First cell.
    pub base: u32,
    /// How many cells.
    pub rows: u32,
    /// Lowest value.
    pub low: f64,
    /// Highest value.
    pub high: f64,
}

/// Names of everything that has an id, in natural order.
#[derive(Debug, Clone, Default)]
pub struct Registry {
    /// Actors.
    pub actors: Names,
    /// Actions.
    pub actions: Names,
    /// Nodes.
    pub nodes: Names,
    /// Forces.
    pub forces: Names,
    /// Treaties.
    pub treaties: Names,
    /// Narratives.
    pub narratives: Names,
    /// Red lines.
    pub red_lines: Names,
    /// Rules.
    pub rules: Names,
    /// Flags.
    pub flags: Names,
    /// Axes.
    pub axes: Names,
    /// Consents.
    pub consents: Names,
    /// Traits.
    pub traits: Names,
    /// Lenses.
    pub lenses: Names,
    /// Injects.
    pub injects: Names,
    /// Own quantities.
    pub quantities: Names,
}

/// Columns and the bounds of every cell.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    columns: Vec<Column>,
    /// Places of the columns in their list.
    index: BTreeMap<What, u16>,
    /// Those that are windows.
    windows: Vec<u16>,
    bounds: Vec<[f64; 2]>,
    column_of: Vec<u16>,
}

impl Layout {
    /// Returns the first cell of a column, made at first use.
    pub fn column(&mut self, what: What, rows: usize, low: f64, high: f64) -> u32 {
        if let Some(base) = self.find(what) {
            return base;
        }
        let base = u32::try_from(self.bounds.len()).expect("a scenario has fewer cells than 2^32");
        let rows = u32::try_from(rows).expect("a column has fewer cells than 2^32");
        let index =
            u16::try_from(self.columns.len()).expect("a scenario has fewer columns than 2^16");
        self.index.insert(what, index);
        if matches!(what, What::Window(..) | What::DeedWindow(..)) {
            self.windows.push(index);
        }
        self.columns.push(Column {
            what,
            base,
            rows,
            low,
            high,
        });
        self.bounds.extend((0..rows).map(|_| [low, high]));
        self.column_of.extend((0..rows).map(|_| index));
        base
    }

    /// Returns the first cell of a column, if the scenario uses it.
    #[must_use]
    pub fn find(&self, what: What) -> Option<u32> {
        let at = self.index.get(&what)?;
        Some(self.columns[usize::from(*at)].base)
    }

    /// Returns the column that holds a cell.
    #[must_use]
    pub fn column_of(&self, cell: u32) -> &Column {
        &self.columns[self.column_of[cell as usize] as usize]
    }

    /// Returns the number of the column that holds a cell.
    #[inline(always)]
    #[must_use]
    pub fn column_index(&self, cell: u32) -> u16 {
        self.column_of[cell as usize]
    }

    /// Returns the columns in the order of their cells.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Returns the columns that count over the last turns.
    pub fn windows(&self) -> impl Iterator<Item = &Column> {
        let column = |at: &u16| &self.columns[usize::from(*at)];
        self.windows.iter().map(column)
    }

    /// Returns how many cells a run has.
    #[must_use]
    pub const fn cells(&self) -> usize {
        self.bounds.len()
    }

    /// Returns the lowest and highest value of every cell.
    #[inline(always)]
    #[must_use]
    pub fn bounds(&self) -> &[[f64; 2]] {
        &self.bounds
    }
}

/// Returns the row of an ordered pair among `n` actors: row-major without the diagonal.
#[inline(always)]
#[must_use]
pub const fn pair_row(n: usize, from: usize, to: usize) -> usize {
    from * (n - 1) + to - (to > from) as usize
}

/// Returns the ordered pair of a row among `n` actors.
#[inline(always)]
#[must_use]
pub const fn pair_of(n: usize, row: usize) -> (usize, usize) {
    let (from, column) = (row / (n - 1), row % (n - 1));
    (from, column + (column >= from) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_pairs_agree() {
        for n in 2..12 {
            for row in 0..n * (n - 1) {
                let (from, to) = pair_of(n, row);
                assert!(from != to && pair_row(n, from, to) == row);
            }
        }
    }

    #[test]
    fn a_column_is_made_once() {
        let mut layout = Layout::default();
        let a = layout.column(What::Slot(Slot::Tension), 6, 0.0, 1.0);
        let b = layout.column(What::Own(3), 2, -1.0, 1.0);
        assert_eq!(
            (a, b, layout.column(What::Slot(Slot::Tension), 6, 0.0, 1.0)),
            (0, 6, 0)
        );
        assert_eq!(
            (layout.cells(), layout.column_of(7).what),
            (8, What::Own(3))
        );
    }
}

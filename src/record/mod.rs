//! What is kept of runs: turns become rows of tables, and a folder of tables says what it holds.
//!
//! Invariant: the rows of a run depend on the scenario, the seed, the run and the choice of tables, and on nothing else.

pub mod answer;
mod codes;
pub mod csv;
mod events;
pub mod hand;
pub mod manifest;
mod names;
mod offramps;
pub mod package;
pub mod parquet;
pub mod point;
mod runs;
mod states;
pub mod tables;
mod tally;

pub use hand::Hand;
pub use manifest::{Block, Design, DesignIdentity, Difference, Identity, Manifest, Mark, Stop};
pub use point::{Factor, Point};
pub use runs::Facts;
pub use tables::{Column, Setting, Table, Tables};
pub use tally::{PointTally, Tally, Violent};

use crate::rules::Ruleset;
use crate::scenario::model::Scenario;
use crate::world::runs::Detail;
use crate::world::turn::TurnView;
use csv::{Piece, Rows};
use std::sync::Arc;

/// The tables of a batch as one scenario fills them; shared by all recorders.
#[derive(Debug)]
pub struct Recording {
    /// Which tables.
    pub tables: Tables,
    /// Columns of each table, in the order of [`Tables::iter`].
    pub columns: Vec<(Table, Vec<Column>)>,
    runs: runs::RunsTable,
    states: states::StateTables,
    events: events::EventTables,
    offramps: offramps::OfframpsTable,
    /// Date of each turn, from 1.
    dates: Vec<String>,
    point: Option<Point>,
}

impl Recording {
    /// Returns the recording of these tables of a compiled scenario.
    #[must_use]
    pub fn new(scenario: &Scenario, rules: &Ruleset, tables: Tables) -> Arc<Self> {
        Self::at_point(scenario, rules, tables, None)
    }

    /// Returns the recording of these tables at a point of an experiment.
    #[must_use]
    pub fn at_point(
        scenario: &Scenario,
        rules: &Ruleset,
        tables: Tables,
        point: Option<Point>,
    ) -> Arc<Self> {
        let setting = Setting { scenario, rules };
        let columns = |t: Table| {
            let mut columns = t.columns(Some(&setting));
            if let Some(point) = &point {
                point.extend(t, &mut columns);
            }
            (t, columns)
        };
        Arc::new(Self {
            tables,
            columns: tables.iter().map(columns).collect(),
            runs: runs::RunsTable::new(&setting),
            states: states::StateTables::new(&setting),
            events: events::EventTables::new(&setting, tables.has(Table::Changes)),
            offramps: offramps::OfframpsTable::new(&setting, tables.has(Table::Offramps)),
            dates: (0..=rules.horizon)
                .map(|turn| rules.calendar.date(turn).to_string())
                .collect(),
            point,
        })
    }

    /// Returns how much of each turn a game must keep for these tables.
    #[must_use]
    pub const fn detail(&self) -> Detail {
        Detail {
            changes: self.tables.has(Table::Changes) || self.tables.has(Table::Offramps),
            chances: self.tables.has(Table::Deeds),
            ramps: self.tables.has(Table::Offramps),
        }
    }

    /// Returns the header line of a table; empty for a table that is not among these.
    #[must_use]
    pub fn header(&self, table: Table) -> String {
        let columns = self.columns.iter().find(|(t, _)| *t == table);
        columns
            .map(|(_, columns)| tables::header(columns))
            .unwrap_or_default()
    }
}

impl Recording {
    /// Returns the facts of a run that has not begun, for analyses that keep nothing else.
    #[must_use]
    pub fn facts(&self) -> Facts {
        let mut facts = Facts::default();
        self.runs.restart(&mut facts);
        facts
    }

    /// Gathers the facts of a run at the close of a turn.
    pub fn watch(&self, view: &TurnView, facts: &mut Facts) {
        self.runs.watch(view, facts);
    }
}

/// What one run left behind.
#[derive(Debug, Clone, Default)]
pub struct RunRows {
    /// Number of the run.
    pub run: u64,
    /// Place among all runs: the number of the run, except in an experiment.
    pub place: u64,
    /// What it came to.
    pub facts: Facts,
    /// Digest of its states: of every turn where a table with turns is written, else of the last.
    pub digest: u64,
    /// Rows of each table, by [`Table`].
    pub rows: [Rows; Table::ALL.len()],
}

/// Records one run after the other.
#[derive(Debug)]
pub struct Recorder {
    recording: Arc<Recording>,
    current: RunRows,
    /// The fields up to the date, and where they are made.
    before: Piece,
    draft: Rows,
}

impl Recorder {
    /// Returns a recorder; [`Recorder::start`] begins the first run.
    #[must_use]
    pub fn new(recording: &Arc<Recording>) -> Self {
        Self {
            recording: Arc::clone(recording),
            current: RunRows::default(),
            before: Piece::default(),
            draft: Rows::default(),
        }
    }

    /// Begins a run.
    pub fn start(&mut self, run: u64) {
        self.current.run = run;
        self.current.digest = 0;
        self.recording.runs.restart(&mut self.current.facts);
        self.current.rows.iter_mut().for_each(Rows::clear);
    }

    /// Whether the digest of this turn's state is asked for.
    #[inline]
    #[must_use]
    pub fn wants_digest(&self, view: &TurnView) -> bool {
        view.ending.is_some() || self.recording.tables.has_turns()
    }

    /// Folds in the digest of a turn's state.
    #[inline]
    pub const fn digest(&mut self, state: u64) {
        self.current.digest = fold(self.current.digest, state);
    }

    /// Records the close of a turn.
    #[inline]
    pub fn turn(&mut self, view: &TurnView) {
        self.recording.runs.watch(view, &mut self.current.facts);
        if !self.recording.tables.is_empty() {
            self.rows(view);
        }
    }

    fn rows(&mut self, view: &TurnView) {
        let Recording {
            tables,
            runs,
            states,
            events,
            offramps,
            dates,
            point,
            ..
        } = &*self.recording;
        if tables.has_turns() {
            self.draft.clear();
            self.draft.integer(view.key.run);
            self.draft.integer(view.key.seed);
            if let Some(point) = point {
                self.draft.integer(point.number);
            }
            self.draft.integer(view.turn.into());
            self.draft.text(&dates[view.turn as usize]);
            self.before.set(self.draft.bytes());
        }
        let before = &self.before;
        let rows = &mut self.current.rows;
        for table in tables.iter() {
            let out = &mut rows[table as usize];
            match table {
                Table::Runs if view.ending.is_some() => {
                    runs.row(view, &self.current.facts, point.as_ref(), out);
                }
                Table::Runs => {}
                Table::Turns => states.turns(view, before, out),
                Table::Stances => states.stances(view, before, out),
                Table::Deeds => events.deeds(view, before, out),
                Table::Readings => events.readings(view, before, out),
                Table::Transitions => events.transitions(view, before, out),
                Table::Offramps => offramps.rows(view, before, out),
                Table::Forces => states.forces(view, before, out),
                Table::Narratives => states.narratives(view, before, out),
                Table::Changes => events.changes(view, before, out),
            }
        }
    }

    /// Returns what the run left behind, in exchange for rows whose memory the next run uses.
    pub const fn finish(&mut self, spare: RunRows) -> RunRows {
        std::mem::replace(&mut self.current, spare)
    }
}

/// Folds a number into a digest (multiply and rotate, after the constants of the keyed draws).
#[must_use]
pub const fn fold(digest: u64, number: u64) -> u64 {
    (digest.rotate_left(23) ^ number).wrapping_mul(0xd6e8_feb8_6659_fd93)
}

/// Returns the quantity that a cell holds, and what it belongs to.
#[must_use]
pub fn cell_name(setting: &Setting, cell: usize) -> (String, String) {
    let at = u32::try_from(cell).expect("a scenario has fewer cells than 2^32");
    let column = setting.rules.layout.column_of(at);
    let row = (at - column.base) as usize;
    (
        names::quantity(column.what, setting.rules),
        names::owner(column.what, row, setting),
    )
}

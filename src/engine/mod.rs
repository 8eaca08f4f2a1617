//! The one door to a simulation: [`Game`] starts runs, plays turns, shows them, forks them.
//!
//! Invariant: everything below this module (batches, stories, classes, analyses) knows only [`Game`].

pub mod choose;
mod fire;
mod ladder;
pub mod legal;
pub mod offers;
mod orders;
mod outcome;
pub mod phases;
mod ramps;
mod upkeep;

use crate::rng::RunKey;
use crate::rules::Ruleset;
use crate::rules::change::Cause;
use crate::rules::expr::Value;
use crate::world::runs::{Detail, Order, Rules, Run, Runs};
use crate::world::snapshot::Digest;
use crate::world::turn::{Deed, Ending, Sighting, TurnView};
use crate::world::{self, values_mut};
use bevy_ecs::prelude::*;
use offers::Offer;
use std::sync::Arc;

/// A simulation: one World with some runs as rows, and the schedules of a turn.
pub struct Game {
    rules: Arc<Ruleset>,
    world: World,
    open: Schedule,
    choose: Schedule,
    close: Schedule,
    cells: QueryState<&'static Value>,
    cells_mut: QueryState<&'static mut Value>,
}

/// A run as plain data, at the close of a turn.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// Which run.
    pub key: RunKey,
    /// Turns done.
    pub turn: u32,
    /// How it ended, if it did.
    pub ending: Option<Ending>,
    /// Every cell.
    pub state: Vec<Value>,
    /// Deeds of the last turn, which the next one reads.
    pub deeds: Vec<Deed>,
    /// Deeds that rules ordered for the next turn.
    pub forced: Vec<(u16, Cause)>,
    /// Injects that a facilitator called for the next opening.
    pub called: Vec<u16>,
}

impl std::fmt::Debug for Game {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_struct("Game")
            .field("scenario", &self.rules.title)
            .finish_non_exhaustive()
    }
}

impl Game {
    /// Makes a game of a compiled scenario that holds `replicas` runs side by side, none of them started.
    #[must_use]
    pub fn new(rules: Arc<Ruleset>, replicas: usize) -> Self {
        let mut world = world::spawn(&rules, replicas);
        world.insert_resource(Runs::new(&rules, replicas));
        world.insert_resource(Rules(Arc::clone(&rules)));
        let [open, choose, close] = phases::schedules(&rules);
        let (cells, cells_mut) = (QueryState::new(&mut world), QueryState::new(&mut world));
        Self {
            rules,
            world,
            open,
            choose,
            close,
            cells,
            cells_mut,
        }
    }

    /// Returns the compiled scenario.
    #[must_use]
    pub const fn rules(&self) -> &Arc<Ruleset> {
        &self.rules
    }

    /// Says how much of each turn is kept beside its state.
    pub fn set_detail(&mut self, detail: Detail) {
        self.world.resource_mut::<Runs>().detail = detail;
    }

    /// Puts a run at the start, in a row.
    pub fn start(&mut self, replica: usize, key: RunKey) {
        self.run_mut(replica).start(key);
        let rules = Arc::clone(&self.rules);
        self.write(replica, &rules.start);
    }

    /// Whether the row holds a run that is started and not ended.
    #[must_use]
    pub fn is_live(&self, replica: usize) -> bool {
        self.run(replica).is_live
    }

    /// Plays a turn of every live run.
    pub fn play_turn(&mut self) {
        self.open_turn();
        self.choose();
        self.close_turn();
    }

    /// Opens a turn: clock, injects, readings.
    pub fn open_turn(&mut self) {
        self.open.run(&mut self.world);
    }

    /// Lets every docket without an order choose.
    pub fn choose(&mut self) {
        self.choose.run(&mut self.world);
    }

    /// Closes a turn: deeds, rules, ladder, outcome.
    pub fn close_turn(&mut self) {
        self.close.run(&mut self.world);
    }

    /// Gives a docket's order in place of its policy's choice, between opening and choosing.
    pub fn order(&mut self, replica: usize, docket: usize, order: Order) {
        self.run_mut(replica).orders[docket] = Some(order);
    }

    /// Fires an inject at the next opening, whatever its time and chance, unless it has fired before.
    pub fn call_inject(&mut self, replica: usize, inject: u16) {
        self.run_mut(replica).called.push(inject);
    }

    /// Sets a cell, between opening and choosing, within its bounds; whoever sets it answers for the reason.
    pub fn set_cell(&mut self, replica: usize, cell: u32, value: f64) {
        let cells = self.rules.layout.cells();
        let [low, high] = self.rules.layout.bounds()[cell as usize];
        let mut query = self.cells_mut.query_mut(&mut self.world);
        values_mut(&mut query)[replica * cells + cell as usize] = Value(value.clamp(low, high));
    }

    /// Draws on another branch from here on, between opening and choosing.
    pub fn draw_on(&mut self, replica: usize, branch: u64) {
        let rules = Arc::clone(&self.rules);
        let run = self.run_mut(replica);
        run.key.branch = branch;
        run.read_keys(&rules);
    }

    /// Keeps who noticed which deed, turn by turn, from the start of the next run of this row on.
    pub fn keep_sightings(&mut self, replica: usize) {
        self.run_mut(replica).sightings = Some(vec![]);
    }

    /// Returns who noticed which deed of the turn before, between opening and choosing; empty unless it is kept.
    #[must_use]
    pub fn sightings(&self, replica: usize) -> &[Sighting] {
        self.run(replica).sightings.as_deref().unwrap_or_default()
    }

    /// Returns what a docket may do, between opening and choosing.
    #[must_use]
    pub fn offer(&self, replica: usize, docket: usize) -> Offer {
        offers::offer(&self.rules, docket, self.state(replica))
    }

    /// Shows the last turn of a run.
    #[must_use]
    pub fn view(&self, replica: usize) -> TurnView<'_> {
        let run = self.run(replica);
        TurnView {
            rules: &self.rules,
            key: run.key,
            turn: run.turn,
            state: self.state(replica),
            deeds: &run.deeds,
            past: &run.past,
            readings: &run.readings,
            transitions: &run.transitions,
            changes: &run.log,
            ramps: &run.ramps.list,
            obstacles: &run.ramps.reasons,
            ending: run.ending,
        }
    }

    /// Returns the World, for queries over what there is: actors, stances, nodes, forces, treaties, narratives.
    #[must_use]
    pub const fn world(&self) -> &World {
        &self.world
    }

    /// Returns the state of a run: every cell, in the order of the layout.
    #[must_use]
    pub fn state(&self, replica: usize) -> &[Value] {
        let cells = self.rules.layout.cells();
        let query = self.cells.query_manual(&self.world);
        let mut tables = query.contiguous_iter_inner().expect("cells lie in a table");
        &tables.next().expect("a run has cells")[replica * cells..(replica + 1) * cells]
    }

    /// Returns the digest of a run's state and of the deeds yet to be read.
    #[must_use]
    pub fn digest(&self, replica: usize) -> u64 {
        let mut digest = Digest::default();
        digest.values(self.state(replica));
        for deed in &self.run(replica).deeds {
            digest.word(
                u64::from(deed.option)
                    | u64::from(deed.target) << 16
                    | u64::from(deed.refused) << 32,
            );
        }
        for (option, _) in &self.run(replica).forced {
            digest.word(u64::from(*option));
        }
        digest.finish()
    }

    /// Copies a run, at the close of a turn.
    #[must_use]
    pub fn snapshot(&self, replica: usize) -> Snapshot {
        let run = self.run(replica);
        Snapshot {
            key: run.key,
            turn: run.turn,
            ending: run.ending,
            state: self.state(replica).to_vec(),
            deeds: run.deeds.clone(),
            forced: run.forced.clone(),
            called: run.called.clone(),
        }
    }

    /// Puts a copied run into a row; its view is empty until the next turn. Give the copy another branch to draw other chances from here on.
    pub fn restore(&mut self, replica: usize, snapshot: &Snapshot) {
        let run = self.run_mut(replica);
        run.start(snapshot.key);
        run.turn = snapshot.turn;
        run.ending = snapshot.ending;
        run.is_live = snapshot.ending.is_none();
        run.deeds.clone_from(&snapshot.deeds);
        run.forced.clone_from(&snapshot.forced);
        run.called.clone_from(&snapshot.called);
        self.write(replica, &snapshot.state);
    }

    /// Puts a copied run into a row, to draw on another branch from here on; its view is empty until the next turn.
    pub fn fork(&mut self, replica: usize, snapshot: &Snapshot, branch: u64) {
        self.restore(replica, snapshot);
        self.run_mut(replica).key.branch = branch;
    }

    /// Ends a run where it stands: its row is free.
    pub fn leave(&mut self, replica: usize) {
        self.run_mut(replica).is_live = false;
    }

    fn run(&self, replica: usize) -> &Run {
        &self.world.resource::<Runs>().list[replica]
    }

    fn run_mut(&mut self, replica: usize) -> &mut Run {
        &mut self.world.resource_mut::<Runs>().into_inner().list[replica]
    }

    fn write(&mut self, replica: usize, state: &[Value]) {
        let cells = self.rules.layout.cells();
        let mut query = self.cells_mut.query_mut(&mut self.world);
        values_mut(&mut query)[replica * cells..(replica + 1) * cells].copy_from_slice(state);
    }
}

//! The runs that a World holds as rows, and what each needs for a turn: lists and scratch memory that are kept.

use super::apply::{apply, settle};
use super::ramp::Ramps;
use super::turn::{Deed, Ending, Reading, Sighting, Transition};
use crate::race::{Block, Bounds, Scratch};
use crate::rng::{Purpose, RunKey, SubKey, TurnKeys};
use crate::rules::Ruleset;
use crate::rules::change::{Cause, Change, Verb};
use crate::rules::effect::Effects;
use crate::rules::expr::{Frame, Value};
use crate::rules::route::Search;
use crate::rules::sheet::{Lane, Sheet, WIDTH, Worked};
use bevy_ecs::prelude::Resource;
use std::sync::Arc;

/// The compiled scenario, shared by every World.
#[derive(Resource, Debug, Clone)]
pub struct Rules(pub Arc<Ruleset>);

/// How much of a turn is kept beside its state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Detail {
    /// Every change.
    pub changes: bool,
    /// The probability with which each deed was chosen.
    pub chances: bool,
    /// The off-ramps of every docket; what moved them is known only where changes are kept too.
    pub ramps: bool,
}

/// The runs of a World.
#[derive(Resource, Debug)]
pub struct Runs {
    /// One an entry, in the order of their rows.
    pub list: Vec<Run>,
    /// What is kept.
    pub detail: Detail,
    /// Bounds of the race.
    pub bounds: Arc<Bounds>,
    /// Lines of the sheet in use.
    pub lines: Worked,
    /// Scratch memory of the choice under way.
    pub scores: Scores,
}

/// An order: what a docket does this turn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Order {
    /// The option, or none for `wait`.
    pub option: Option<u16>,
    /// To or against whom.
    pub target: u16,
    /// Probability with which it was chosen, 0..1; 1 where it is not kept.
    pub chance: f64,
}

/// One run, and its memory for a turn.
#[derive(Debug, Default)]
pub struct Run {
    /// Which run.
    pub key: RunKey,
    /// Turns done or under way.
    pub turn: u32,
    /// Whether it is started and not ended.
    pub is_live: bool,
    /// How it ended.
    pub ending: Option<Ending>,
    /// Deeds of the last turn, to be read in this one.
    pub past: Vec<Deed>,
    /// Deeds of this turn.
    pub deeds: Vec<Deed>,
    /// Readings of this turn.
    pub readings: Vec<Reading>,
    /// Who noticed which deed of the last turn; none where it is not kept.
    pub sightings: Option<Vec<Sighting>>,
    /// Moves on the ladder of this turn.
    pub transitions: Vec<Transition>,
    /// Changes pushed and not yet applied.
    pub changes: Vec<Change>,
    /// What was altered this turn, where it is kept.
    pub log: Vec<Change>,
    /// Off-ramps of this turn and of the one before, where they are kept.
    pub ramps: Ramps,
    /// What each docket does this turn; none where it has yet to choose.
    pub orders: Vec<Option<Order>>,
    /// Deeds that injects and rules order: option, cause.
    pub forced: Vec<(u16, Cause)>,
    /// Injects that a facilitator fires at the next opening.
    pub called: Vec<u16>,
    /// Keys of this turn.
    pub keys: TurnKeys,
    /// Sub-key of each actor for choices.
    pub choice_keys: Vec<SubKey>,
    /// Sub-key of each actor for rules.
    pub rule_keys: Vec<SubKey>,
    /// Rungs of all pairs when the turn began.
    pub rungs_before: Vec<Value>,
    /// What moved rungs this turn: cell, cause.
    pub rung_causes: Vec<(u32, Cause)>,
    /// Scratch memory.
    pub scratch: Memory,
}

/// Scratch memory of one choice of a docket.
#[derive(Debug, Default)]
pub struct Scores {
    /// Facts of the docket.
    pub facts: Vec<f64>,
    /// Scores of its options.
    pub list: Vec<Block>,
    /// The race.
    pub race: Scratch,
    /// Targets of its rankings.
    pub targets: Vec<u16>,
}

/// Scratch memory: within a turn, but for `rates`, which only remembers what it was last worked out from.
#[derive(Debug, Default)]
pub struct Memory {
    /// Ordered deeds that are being carried out.
    pub due: Vec<(u16, Cause)>,
    /// Columns changed by the last pass of rules.
    pub dirty: Vec<bool>,
    /// Moves of rungs known before the last pass of rules.
    pub rungs_seen: usize,
    /// Which instances of rules fired this turn.
    pub fired: Vec<bool>,
    /// Points of hostility, of friendliness and level received, by pair.
    pub received: Vec<[f64; 3]>,
    /// Highest rung of this turn's deeds, and the place of the deed, by pair.
    pub highest: Vec<(f64, u16)>,
    /// Rows of `received` in use.
    pub rows: Vec<u32>,
    /// Which legs are open.
    pub open: Vec<bool>,
    /// Search on the map.
    pub search: Search,
    /// Rate found for each shipment, with the legs that were open then.
    pub rates: Vec<(Vec<bool>, f64)>,
}

impl Runs {
    /// Makes room for this many runs, none of them started.
    #[must_use]
    pub fn new(rules: &Ruleset, replicas: usize) -> Self {
        let run = || Run {
            orders: vec![None; rules.dockets.len()],
            rungs_before: vec![Value(0.0); rules.n_actors() * (rules.n_actors() - 1)],
            scratch: Memory {
                dirty: vec![false; rules.layout.columns().len()],
                received: vec![[0.0; 3]; rules.n_actors() * (rules.n_actors() - 1)],
                highest: vec![(0.0, 0); rules.n_actors() * (rules.n_actors() - 1)],
                rates: vec![(vec![], 0.0); rules.n_trips()],
                fired: vec![false; rules.triggers.instances.len()],
                ..Memory::default()
            },
            ..Run::default()
        };
        Self {
            list: (0..replicas).map(|_| run()).collect(),
            detail: Detail::default(),
            bounds: Arc::default(),
            lines: Worked::default(),
            scores: Scores::default(),
        }
    }

    /// Calls `each` for every live run with its state.
    #[inline(always)]
    pub fn each(
        &mut self,
        cells: usize,
        values: &[Value],
        mut each: impl FnMut(&mut Run, &[Value]),
    ) {
        for (run, state) in self.list.iter_mut().zip(values.chunks_exact(cells)) {
            if run.is_live {
                each(run, state);
            }
        }
    }

    /// Works out a sheet for some runs at a time, and calls `choose` for them with their states and lines.
    #[inline(always)]
    pub fn choose_with(
        &mut self,
        sheet: &Sheet,
        cells: usize,
        values: &[Value],
        mut choose: impl FnMut(&mut [Run], &[Value], &Worked, &mut Scores),
    ) {
        let Self {
            list,
            lines,
            scores,
            ..
        } = self;
        for (runs, states) in list.chunks_mut(WIDTH).zip(values.chunks(WIDTH * cells)) {
            lines.fill(sheet, states, cells);
            choose(runs, states, lines, scores);
        }
    }

    /// Works out a sheet, and calls `each` for every live run with its lines and its state to write.
    #[inline(always)]
    pub fn each_mut_with(
        &mut self,
        sheet: &Sheet,
        cells: usize,
        values: &mut [Value],
        mut each: impl FnMut(&mut Run, &mut [Value], Lane),
    ) {
        let Self { list, lines, .. } = self;
        for (runs, states) in list.chunks_mut(WIDTH).zip(values.chunks_mut(WIDTH * cells)) {
            lines.fill(sheet, states, cells);
            for (i, (run, state)) in runs
                .iter_mut()
                .zip(states.chunks_exact_mut(cells))
                .enumerate()
            {
                if run.is_live {
                    each(run, state, lines.of(i));
                }
            }
        }
    }

    /// Calls `each` for every live run with its state to write.
    #[inline(always)]
    pub fn each_mut(
        &mut self,
        cells: usize,
        values: &mut [Value],
        mut each: impl FnMut(&mut Run, &mut [Value]),
    ) {
        for (run, state) in self.list.iter_mut().zip(values.chunks_exact_mut(cells)) {
            if run.is_live {
                each(run, state);
            }
        }
    }
}

impl Run {
    /// Applies the changes pushed so far. A rung climbs at most the ladder's limit above where the turn found it.
    #[inline]
    pub fn apply(&mut self, rules: &Ruleset, detail: Detail, state: &mut [Value]) {
        let state_before = detail.changes.then(|| state.to_vec());
        let (before, causes) = (&self.rungs_before, &mut self.rung_causes);
        apply(
            &self.changes,
            rules.layout.bounds(),
            state,
            |change, value| {
                let row = change.cell.wrapping_sub(rules.rung) as usize;
                if let Some(before) = before.get(row) {
                    let limit = before.0 + rules.ladder.max_climb;
                    *value = if *value > limit { limit } else { *value };
                    causes.push((change.cell, change.cause));
                }
            },
        );
        if let Some(before) = state_before {
            settle(&mut self.changes, &before, state);
            self.log.append(&mut self.changes);
        }
        self.changes.clear();
    }

    /// Pushes a change that adds.
    #[inline(always)]
    pub fn add(&mut self, cell: u32, amount: f64, cause: Cause) {
        self.changes.push(Change {
            cell,
            verb: Verb::Add,
            cause,
            amount,
        });
    }

    /// Pushes a change that sets.
    #[inline(always)]
    pub fn set(&mut self, cell: u32, amount: f64, cause: Cause) {
        self.changes.push(Change {
            cell,
            verb: Verb::Set,
            cause,
            amount,
        });
    }

    /// Pushes what follows from an entry: changes of cells, and orders for deeds.
    #[inline]
    pub fn follow(&mut self, effects: &Effects, state: &[Value], frame: &Frame, cause: Cause) {
        effects.push(state, frame, cause, &mut self.changes);
        self.forced
            .extend(effects.deeds.iter().map(|d| (d.option, cause)));
    }

    /// Puts the run at the start.
    pub fn start(&mut self, key: RunKey) {
        self.key = key;
        self.turn = 0;
        self.is_live = true;
        self.ending = None;
        self.past.clear();
        self.deeds.clear();
        self.readings.clear();
        if let Some(sightings) = &mut self.sightings {
            sightings.clear();
        }
        self.transitions.clear();
        self.changes.clear();
        self.log.clear();
        self.ramps.clear();
        self.forced.clear();
        self.called.clear();
        self.orders.fill(None);
    }

    /// Reads the keys of the turn under way.
    #[inline]
    pub fn read_keys(&mut self, rules: &Ruleset) {
        self.keys = TurnKeys::new(self.key, self.turn);
        let keys = self.keys;
        let of = |purpose| move |label: &crate::rng::Label| keys.of(purpose, *label);
        self.choice_keys.clear();
        self.choice_keys
            .extend(rules.actor_labels.iter().map(of(Purpose::Choose)));
        self.rule_keys.clear();
        self.rule_keys
            .extend(rules.actor_labels.iter().map(of(Purpose::Rules)));
    }
}

//! The class's game played again, to fork it: how likely an event still was, where the path lies among runs of policies alone, and
//! what another order would have changed.

use super::Halted;
use crate::analysis::event::Event;
use crate::analysis::junctures::{Course, Played, Question, courses};
use crate::batch::crew::Crew;
use crate::batch::ensemble::{Ensemble, Instead, Start, Task};
use crate::class::table::Table;
use crate::engine::{Game, Snapshot};
use crate::record::hand::{Cell, find_cell, find_docket, find_option};
use crate::rng::{self, RunKey};
use crate::rules::Ruleset;
use crate::rules::expr::NOBODY;
use crate::rules::layout::pair_row;
use crate::world::runs::{Detail, Order};
use std::ops::ControlFlow;
use std::sync::Arc;

/// How much is played for a debrief.
#[derive(Debug, Clone, Copy)]
pub struct Effort {
    /// Runs that the class's path is placed among.
    pub runs: usize,
    /// Forks at each turn.
    pub forks: usize,
}

/// Turns whose orders are tried otherwise.
const TURNS: usize = 2;
/// Other orders tried for each of them.
const ORDERS: usize = 3;

/// The game with a snapshot at the close of each turn.
pub(super) fn played(table: &Table, seed: u64, event: Event) -> Option<Played> {
    let setting = table.setting();
    let mut game = Game::new(Arc::clone(table.rules()), 1);
    game.set_detail(Detail {
        chances: true,
        ..Detail::default()
    });
    let key = RunKey {
        seed,
        branch: 0,
        run: 0,
    };
    game.start(0, key);
    let mut before = game.snapshot(0);
    before.called.extend(called(table, 0));
    let mut played = Played {
        before: Some(before),
        ..Played::default()
    };
    for (place, hand) in table.hands().iter().enumerate() {
        hand.open(&mut game, &setting).ok()?;
        hand.give(&mut game).ok()?;
        game.choose();
        game.close_turn();
        let view = game.view(0);
        let mut snapshot = game.snapshot(0);
        // What the facilitator called next is no chance: forks have it too.
        snapshot.called.extend(called(table, place + 1));
        played.deeds.push(view.deeds.to_vec());
        played.ending = view.ending;
        if played.hit.is_none() && event.holds(&view) {
            played.hit = Some(view.turn);
        }
        played.snapshots.push(snapshot);
    }
    Some(played)
}

/// The injects that the facilitator called before a turn opened, by its place among turns.
fn called(table: &Table, place: usize) -> Vec<u16> {
    let ids = &table.rules().registry.injects;
    let names = table.hands().get(place).map_or(&[][..], |h| &h.injects);
    let id = |name: &String| u16::try_from(ids.id(name)?).ok();
    names.iter().filter_map(id).collect()
}

/// Forks the game at every turn until the event came.
pub(super) fn course(
    rules: &Arc<Ruleset>,
    seed: u64,
    event: Event,
    forks: usize,
    played: &Played,
    crew: &Crew,
) -> Result<Course, Halted> {
    let question = Question {
        rules,
        seed,
        event,
        forks,
    };
    let one = std::slice::from_ref(played);
    let mut list = courses(&question, one, &rng::branch::again, crew)?;
    Ok(list.remove(0))
}

/// A run of policies alone: the rungs of the focal pairs at the close of each turn, and how it ended.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Path {
    pub(super) rungs: Vec<Vec<u8>>,
    pub(super) outcome: Option<u16>,
}

impl Path {
    /// Returns the highest rung of any focal pair up to a turn.
    pub(super) fn peak(&self, turns: usize) -> u8 {
        let list = self.rungs.iter().take(turns).flatten();
        list.copied().max().unwrap_or(0)
    }
}

/// Plays runs in which policies hold every seat.
pub(super) fn paths(
    rules: &Arc<Ruleset>,
    seed: u64,
    runs: usize,
    crew: &Crew,
) -> Result<Vec<Path>, Halted> {
    let ensemble = Ensemble {
        rules,
        seed,
        detail: Detail::default(),
        tasks: runs,
        // Run 0 is the class's own.
        task_at: &|place| Task::run(place as u64 + 1),
    };
    ensemble.play(crew, &Path::default, &|path: &mut Path, game, row| {
        let view = game.view(row);
        path.rungs.push(rungs(rules, view.state));
        path.outcome = view.ending.map(|e| e.outcome);
        ControlFlow::Continue(())
    })
}

/// Returns the rungs of the focal pairs in a state.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rungs are 0..20"
)]
pub(super) fn rungs(rules: &Ruleset, state: &[crate::rules::expr::Value]) -> Vec<u8> {
    let rung = |(from, to): &(u16, u16)| {
        let row = pair_row(rules.n_actors(), (*from).into(), (*to).into());
        state[rules.rung as usize + row].0 as u8
    };
    rules.focal.iter().map(rung).collect()
}

/// Another order at one turn, and what it would have come to.
#[derive(Debug, Clone)]
pub(super) struct Branch {
    pub(super) turn: u32,
    pub(super) docket: usize,
    pub(super) done: Order,
    pub(super) other: Order,
    /// Outcomes with what was done, and with the other order.
    pub(super) outcomes: [Vec<u64>; 2],
    /// Forks in which the event came, likewise.
    pub(super) hits: [u64; 2],
    pub(super) forks: u64,
}

/// Tries other orders of people at the turns where the chance moved most; all other orders of the turn stay as they were.
pub(super) fn branches(
    table: &Table,
    event: Event,
    effort: Effort,
    (played, course): (&Played, &Course),
    crew: &Crew,
) -> Result<Vec<Branch>, Halted> {
    let mut turns: Vec<usize> = (1..=course.last()).collect();
    turns.sort_by(|a, b| {
        let size = |turn: usize| course.shift(turn).value.abs();
        size(*b).total_cmp(&size(*a)).then(a.cmp(b))
    });
    turns.truncate(TURNS);
    turns.sort_unstable();
    let mut list = vec![];
    for turn in turns {
        let opening = Opening::new(table, played, turn);
        for mut branch in tries(table, &opening, turn) {
            weigh(table, &opening, event, effort.forks, &mut branch, crew)?;
            list.push(branch);
        }
    }
    Ok(list)
}

/// What a turn of the class opened from: the state before it with the injects of the turn, and the cells that were set by hand.
struct Opening {
    before: Snapshot,
    cells: Vec<(u32, f64)>,
}

impl Opening {
    fn new(table: &Table, played: &Played, turn: usize) -> Self {
        let before = match turn.checked_sub(2) {
            Some(at) => Some(&played.snapshots[at]),
            None => played.before.as_ref(),
        };
        let setting = table.setting();
        let cell = |cell: &Cell| Some((find_cell(&setting, &cell.quantity, &cell.of)?, cell.value));
        Self {
            before: before.expect("a game has a start").clone(),
            cells: table.hands()[turn - 1]
                .cells
                .iter()
                .filter_map(cell)
                .collect(),
        }
    }

    /// The game with the turn open, as people saw it when they chose.
    fn game(&self, table: &Table) -> Game {
        let mut game = Game::new(Arc::clone(table.rules()), 1);
        game.restore(0, &self.before);
        game.open_turn();
        for (cell, value) in &self.cells {
            game.set_cell(0, *cell, *value);
        }
        game
    }
}

/// The orders of people at a turn.
fn orders(table: &Table, game: &Game, turn: usize) -> Vec<(usize, Order)> {
    let rules = table.rules();
    let given = table.hands()[turn - 1].orders.iter();
    let order = |(docket, option): &(String, String)| {
        let docket = find_docket(rules, docket)?;
        let option = find_option(rules, docket, option)?;
        Some((docket, order(game, docket, option)))
    };
    given.filter_map(order).collect()
}

fn order(game: &Game, docket: usize, option: Option<u16>) -> Order {
    let offer = game.offer(0, docket);
    let offered = offer.options.iter().find(|o| o.option == option);
    Order {
        option,
        target: offered.map_or(NOBODY, |o| o.target),
        chance: 1.0,
    }
}

/// The other orders that are tried at a turn: doing nothing in place of each deed, else what the policy likes best.
fn tries(table: &Table, opening: &Opening, turn: usize) -> Vec<Branch> {
    let game = opening.game(table);
    let mut list = vec![];
    for (docket, done) in orders(table, &game, turn) {
        let mut legal = game.offer(0, docket).options;
        legal.retain(|o| o.reasons.is_empty() && o.option != done.option);
        legal.sort_by(|a, b| b.probability.total_cmp(&a.probability));
        let other = if done.option.is_some() {
            legal.iter().find(|o| o.option.is_none()).or(legal.first())
        } else {
            legal.first()
        };
        let Some(other) = other else { continue };
        list.push(Branch {
            turn: u32::try_from(turn).expect("few turns"),
            docket,
            done,
            other: Order {
                option: other.option,
                target: other.target,
                chance: 1.0,
            },
            outcomes: [vec![], vec![]],
            hits: [0, 0],
            forks: 0,
        });
    }
    // Deeds first: what was done counts for more than what was left.
    list.sort_by_key(|b| b.done.option.is_none());
    list.truncate(ORDERS);
    list
}

fn weigh(
    table: &Table,
    opening: &Opening,
    event: Event,
    forks: usize,
    branch: &mut Branch,
    crew: &Crew,
) -> Result<(), Halted> {
    let given = orders(table, &opening.game(table), branch.turn as usize);
    let arm = |mine: Order| -> Vec<Instead> {
        let swap = |(docket, order): &(usize, Order)| Instead {
            turn: branch.turn,
            docket: *docket,
            order: if *docket == branch.docket {
                mine
            } else {
                *order
            },
        };
        given.iter().map(swap).collect()
    };
    let arms = [arm(branch.done), arm(branch.other)];
    // The turn opens as it did: what people knew stays, chance is drawn anew from their choices on.
    let start = |fork: usize| Start::Open {
        at: &opening.before,
        injects: &[],
        cells: &opening.cells,
        branch: rng::branch::again(fork),
    };
    let task_at = |task: usize| Task {
        start: start(task % forks),
        instead: &arms[task / forks],
    };
    let ensemble = Ensemble {
        rules: table.rules(),
        seed: opening.before.key.seed,
        detail: Detail::default(),
        tasks: 2 * forks,
        task_at: &task_at,
    };
    let look = |end: &mut (bool, Option<u16>), game: &Game, row: usize| {
        let view = game.view(row);
        end.0 |= event.holds(&view);
        end.1 = view.ending.map(|e| e.outcome);
        ControlFlow::Continue(())
    };
    let ends = ensemble.play(crew, &|| (false, None), &look)?;
    for (place, ends) in ends.chunks(forks).enumerate() {
        let outcomes = table.rules().outcomes.len();
        let mut counts = vec![0; outcomes];
        for (hit, outcome) in ends {
            branch.hits[place] += u64::from(*hit);
            if let Some(outcome) = outcome {
                counts[usize::from(*outcome)] += 1;
            }
        }
        branch.outcomes[place] = counts;
    }
    branch.forks = forks as u64;
    Ok(())
}

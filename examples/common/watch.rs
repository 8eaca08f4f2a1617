//! What holds in every turn of every run, whatever the scenario and the policies.

use escalade::engine::{Game, legal};
use escalade::rng::RunKey;
use escalade::rules::Ruleset;
use escalade::rules::change::Cause;
use escalade::rules::expr::{NOBODY, Value};
use escalade::slot::Slot;
use escalade::world::runs::Detail;
use escalade::world::turn::{Origin, TurnView};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Runs side by side.
const ROWS: usize = 8;

/// What was looked at and what was found wrong.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    /// Turns looked at.
    pub(crate) turns: u64,
    /// Deeds looked at.
    pub(crate) deeds: u64,
    /// Readings looked at.
    pub(crate) readings: u64,
    /// Turns of an actor whose deeds cost more capital than it had.
    pub(crate) overspent: u64,
    /// What was wrong: how often, and where first.
    pub(crate) wrong: BTreeMap<&'static str, (u64, String)>,
}

impl Findings {
    fn expect(&mut self, holds: bool, what: &'static str, place: impl Fn() -> String) {
        if !holds {
            self.wrong.entry(what).or_insert_with(|| (0, place())).0 += 1;
        }
    }
}

/// Plays runs 0 to `n_runs` - 1 of a seed and looks at every turn.
pub(crate) fn watch(rules: &Arc<Ruleset>, seed: u64, n_runs: u64) -> Findings {
    let mut game = Game::new(Arc::clone(rules), ROWS);
    game.set_detail(Detail {
        changes: true,
        ..Detail::default()
    });
    let (mut next, mut findings) = (0, Findings::default());
    loop {
        for row in 0..ROWS {
            if !game.is_live(row) && next < n_runs {
                game.start(
                    row,
                    RunKey {
                        seed,
                        branch: 0,
                        run: next,
                    },
                );
                next += 1;
            }
        }
        let live: Vec<usize> = (0..ROWS).filter(|row| game.is_live(*row)).collect();
        if live.is_empty() {
            return findings;
        }
        turn(&mut game, &live, &mut findings);
    }
}

fn turn(game: &mut Game, live: &[usize], findings: &mut Findings) {
    let copy = |game: &Game| -> Vec<Vec<Value>> {
        live.iter().map(|row| game.state(*row).to_vec()).collect()
    };
    let before = copy(game);
    game.open_turn();
    let sealed = copy(game);
    game.choose();
    game.close_turn();
    for (i, row) in live.iter().enumerate() {
        let view = game.view(*row);
        let place = |what: String| format!("run {} turn {}: {what}", view.key.run, view.turn);
        findings.turns += 1;
        for state in [&sealed[i], view.state] {
            bounds(view.rules, state, findings, place);
        }
        deeds(&view, &sealed[i], findings, place);
        readings(&view, findings, place);
        ladder(&view, &before[i], findings, place);
        men(&view, &before[i], findings, place);
        let is_in_time = view.turn <= view.rules.horizon
            && (view.turn < view.rules.horizon || view.ending.is_some());
        findings.expect(is_in_time, "a run ends by its horizon", || {
            place(format!("{:?}", view.ending))
        });
    }
}

fn bounds(
    rules: &Ruleset,
    state: &[Value],
    findings: &mut Findings,
    place: impl Fn(String) -> String,
) {
    for (cell, (value, [low, high])) in state.iter().zip(rules.layout.bounds()).enumerate() {
        let holds = value.0.is_finite() && value.0 >= *low && value.0 <= *high;
        findings.expect(holds, "a cell is finite and inside its bounds", || {
            let cell = u32::try_from(cell).expect("few cells");
            place(format!(
                "{:?} {} not in {low}..{high}",
                rules.layout.column_of(cell).what,
                value.0
            ))
        });
    }
    if let Some(capital) = rules.slot(Slot::Capital) {
        let column = &state[capital as usize..capital as usize + rules.n_actors()];
        let holds = column.iter().all(|x| x.0 >= 0.0);
        findings.expect(holds, "capital is never negative", || {
            place(format!("{column:?}"))
        });
    }
}

fn deeds(
    view: &TurnView,
    sealed: &[Value],
    findings: &mut Findings,
    place: impl Fn(String) -> String,
) {
    let rules = view.rules;
    for deed in view
        .deeds
        .iter()
        .filter(|deed| deed.origin == Origin::Chosen)
    {
        findings.deeds += 1;
        let option = &rules.options[usize::from(deed.option)];
        let reasons = legal::reasons(rules, option, deed.target, sealed);
        let name = || rules.registry.actions.name(deed.action.into());
        findings.expect(
            reasons.is_empty(),
            "a deed is legal when it is chosen",
            || place(format!("{} {reasons:?}", name())),
        );
        let is_other = deed.target == NOBODY || deed.target != deed.actor;
        findings.expect(is_other, "a deed is aimed at another", || {
            place(name().to_owned())
        });
    }
    let Some(capital) = rules.slot(Slot::Capital) else {
        return;
    };
    for actor in 0..rules.n_actors() {
        let cell = capital + u32::try_from(actor).expect("few actors");
        let costs = view
            .changes
            .iter()
            .filter(|c| c.cell == cell && matches!(c.cause, Cause::Cost(_)));
        let spent: f64 = costs.map(|c| -c.amount).sum();
        findings.overspent += u64::from(spent > sealed[cell as usize].0 + 1e-12);
    }
}

fn readings(view: &TurnView, findings: &mut Findings, place: impl Fn(String) -> String) {
    findings.readings += view.readings.len() as u64;
    for reading in view.readings {
        let holds = reading.valence >= -40.0 && reading.valence <= 10.0 && reading.noise > 0.0;
        findings.expect(holds, "a reading is between -40 and 10 points", || {
            place(format!("{reading:?}"))
        });
        let is_of_last_turn =
            reading.deed_turn + 1 == view.turn && usize::from(reading.deed) < view.past.len();
        findings.expect(
            is_of_last_turn && reading.observer != reading.actor,
            "a reading is of another's last turn",
            || place(format!("{reading:?}")),
        );
    }
}

fn ladder(
    view: &TurnView,
    before: &[Value],
    findings: &mut Findings,
    place: impl Fn(String) -> String,
) {
    let first = view.rules.rung as usize;
    for (row, pair) in view.rules.pairs.iter().enumerate() {
        let (was, is) = (before[first + row].0, view.state[first + row].0);
        findings.expect(
            is - was <= view.rules.ladder.max_climb,
            "a rung climbs at most the limit",
            || place(format!("{pair:?} from {was} to {is}")),
        );
        let listed = view.transitions.iter().filter(|t| [t.from, t.to] == *pair);
        let moves: Vec<(f64, f64)> = listed.map(|t| (t.before.into(), t.after.into())).collect();
        let expected = if (was - is).abs() < 0.5 {
            vec![]
        } else {
            vec![(was, is)]
        };
        findings.expect(
            moves == expected,
            "a move on the ladder is listed once",
            || place(format!("{pair:?} from {was} to {is}, listed {moves:?}")),
        );
    }
}

/// Men of an owner stay as many, unless something but travel changed one of its forces.
fn men(
    view: &TurnView,
    before: &[Value],
    findings: &mut Findings,
    place: impl Fn(String) -> String,
) {
    let Some(strength) = view.rules.slot(Slot::Strength) else {
        return;
    };
    let mut owners: BTreeMap<u16, Vec<u32>> = BTreeMap::new();
    for ((owner, _), cell) in view.rules.garrisons.iter().zip(strength..) {
        owners.entry(*owner).or_default().push(cell);
    }
    for (owner, cells) in owners {
        let travels = |cause: Cause| matches!(cause, Cause::Arrival(_));
        if view
            .changes
            .iter()
            .any(|c| cells.contains(&c.cell) && !travels(c.cause))
        {
            continue;
        }
        let sum = |state: &[Value]| {
            cells
                .iter()
                .map(|cell| state[*cell as usize].0)
                .sum::<f64>()
        };
        let (was, is) = (sum(before), sum(view.state));
        findings.expect(
            (was - is).abs() < 1e-6,
            "travel changes no number of men",
            || place(format!("{}: {was} men, then {is}", view.actor(owner))),
        );
    }
}

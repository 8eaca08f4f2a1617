//! The table `runs`: what a whole run comes to, gathered while it is played.

use super::csv::{Rows, quoted};
use super::names::list;
use super::point::Point;
use super::tables::{About, Column, Holds, Setting, Table};
use crate::rules::Ruleset;
use crate::rules::expr::highest;
use crate::rules::layout::{What, pair_row};
use crate::scenario::model::{Mid, Scope};
use crate::slot::Slot;
use crate::world::turn::TurnView;

/// What a run comes to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// Outcome, by its place in the scenario.
    pub outcome: u16,
    /// Turn at which it ended.
    pub end_turn: u32,
    /// Highest rung of each focal pair at the close of a turn.
    pub peaks: Vec<u8>,
    /// Highest rung of a focal pair (of any pair, where none is focal) at the close of a turn.
    pub peak: u8,
    /// Turns that closed with that rung.
    pub turns_at_peak: u32,
    /// Whether an actor reached a rung of war.
    pub is_war: bool,
    /// Highest MID hostility level of a deed, 1..5.
    pub peak_mid: u8,
    /// Mined area cleared since the start, km2.
    pub cleared_km2: f64,
    /// Battle deaths of all actors.
    pub battle_deaths: f64,
}

/// Where the facts of a run are found in its state, and what its row holds.
#[derive(Debug, Clone)]
pub(super) struct RunsTable {
    /// Cell of the rung of each focal pair.
    focal: Vec<u32>,
    /// Cells of the rungs of the pairs looked at for the peak.
    watched: Vec<u32>,
    /// The same, where they lie side by side.
    side_by_side: Option<std::ops::Range<usize>>,
    /// Lowest rung that is war.
    war: Option<u8>,
    /// MID hostility level of each action.
    mid: Vec<u8>,
    outcomes: Vec<String>,
    /// First cell of the mined areas, how many there are, and their sum at the start.
    mined: Option<(usize, usize, f64)>,
    /// Cells of the battle deaths of each actor, where they are counted.
    killed: Option<Vec<u32>>,
    flags: Vec<u32>,
    ends: Vec<u32>,
}

/// Returns the cells as a range, where they follow each other.
fn side_by_side(cells: &[u32]) -> Option<std::ops::Range<usize>> {
    let is_whole = cells.windows(2).all(|two| two[1] == two[0] + 1);
    let first = *cells.first().filter(|_| is_whole)? as usize;
    Some(first..first + cells.len())
}

impl RunsTable {
    /// Returns the table of a compiled scenario.
    pub(super) fn new(setting: &Setting) -> Self {
        let rules = setting.rules;
        let rungs = rules.layout.find(What::Slot(Slot::Rung));
        let n = rules.registry.actors.len();
        let cell = |(from, to): &(u16, u16)| {
            let row = pair_row(n, usize::from(*from), usize::from(*to));
            rungs.map(|base| base + u32::try_from(row).expect("a scenario has few pairs"))
        };
        let cells = |pairs: &[(u16, u16)]| -> Vec<u32> { pairs.iter().filter_map(cell).collect() };
        let focal = cells(&rules.focal);
        let watched = if focal.is_empty() {
            cells(&rules.stances)
        } else {
            focal.clone()
        };
        let ladder = setting.scenario.ladder.iter().flat_map(|l| &l.rungs);
        Self {
            side_by_side: side_by_side(&watched),
            focal,
            watched,
            war: ladder
                .into_iter()
                .position(|r| r.mid == Mid::War)
                .and_then(|rung| u8::try_from(rung).ok()),
            mid: rules
                .actions
                .iter()
                .map(crate::rules::action::Action::mid)
                .collect(),
            outcomes: rules.outcomes.iter().map(|o| quoted(&o.id)).collect(),
            mined: mined(rules),
            killed: killed(rules),
            flags: flags(rules),
            ends: ends(setting).into_iter().map(|(_, cell)| cell).collect(),
        }
    }

    /// Puts facts back to those of a run that has not begun, without new memory.
    pub(super) fn restart(&self, facts: &mut Facts) {
        let mut peaks = std::mem::take(&mut facts.peaks);
        peaks.clear();
        peaks.resize(self.focal.len(), 0);
        *facts = Facts {
            peaks,
            peak_mid: 1,
            ..Facts::default()
        };
    }

    /// Looks at the close of a turn.
    #[inline]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "rungs are whole numbers 0..20"
    )]
    pub(super) fn watch(&self, view: &TurnView, facts: &mut Facts) {
        let rung = |cell: u32| view.value(cell) as u8;
        for (peak, cell) in facts.peaks.iter_mut().zip(&self.focal) {
            *peak = rung(*cell).max(*peak);
        }
        let higher = |m, c: &u32| {
            if view.value(*c) > m {
                view.value(*c)
            } else {
                m
            }
        };
        let now = match &self.side_by_side {
            Some(cells) => highest(&view.state[cells.clone()]),
            None => self.watched.iter().fold(0.0, higher),
        } as u8;
        if now > facts.peak {
            (facts.peak, facts.turns_at_peak) = (now, 0);
        }
        facts.turns_at_peak += u32::from(now == facts.peak);
        if let Some(war) = self.war {
            facts.is_war |= view.transitions.iter().any(|t| t.after >= war);
        }
        for deed in view.deeds {
            facts.peak_mid = facts.peak_mid.max(self.mid[usize::from(deed.action)]);
        }
        if facts.is_war {
            facts.peak_mid = 5;
        }
        if let Some(ending) = view.ending {
            facts.outcome = ending.outcome;
            facts.end_turn = ending.turn;
            facts.cleared_km2 = self.mined.map_or(0.0, |(first, nodes, start)| {
                start
                    - view.state[first..first + nodes]
                        .iter()
                        .map(|v| v.0)
                        .sum::<f64>()
            });
            let killed = self.killed.iter().flatten().map(|cell| view.value(*cell));
            facts.battle_deaths = killed.sum();
        }
    }

    /// Writes the row of a run that ended with this turn.
    pub(super) fn row(
        &self,
        view: &TurnView,
        facts: &Facts,
        point: Option<&Point>,
        out: &mut Rows,
    ) {
        out.integer(view.key.run);
        out.integer(view.key.seed);
        if let Some(point) = point {
            out.integer(point.number);
        }
        out.text(&self.outcomes[usize::from(facts.outcome)]);
        out.integer(facts.end_turn.into());
        for peak in &facts.peaks {
            out.integer((*peak).into());
        }
        if self.focal.is_empty() {
            out.integer(facts.peak.into());
        }
        out.flag(facts.is_war);
        out.integer(facts.peak_mid.into());
        if self.mined.is_some() {
            out.number(facts.cleared_km2);
        }
        if self.killed.is_some() {
            out.number(facts.battle_deaths);
        }
        for cell in &self.flags {
            out.flag(view.value(*cell) > 0.0);
        }
        for cell in &self.ends {
            out.number(view.value(*cell));
        }
        if let Some(point) = point {
            out.raw(&point.cells);
        }
        out.end();
    }
}

/// Returns the mined areas: first cell, how many, and their sum at the start.
fn mined(rules: &Ruleset) -> Option<(usize, usize, f64)> {
    let base = rules.layout.find(What::Slot(Slot::Contaminated))? as usize;
    let nodes = rules.registry.nodes.len();
    let start = rules.start[base..base + nodes].iter().map(|v| v.0);
    Some((base, nodes, start.sum()))
}

/// Returns the cells of the battle deaths of each actor, where they are counted.
fn killed(rules: &Ruleset) -> Option<Vec<u32>> {
    let base = rules.layout.find(What::Slot(Slot::Killed))?;
    let n = u32::try_from(rules.n_actors()).expect("few actors");
    Some((base..base + n).collect())
}

/// Returns the cell of every flag.
fn flags(rules: &Ruleset) -> Vec<u32> {
    let base = rules.layout.find(What::Slot(Slot::Flag));
    base.map(|base| (base..).take(rules.registry.flags.len()).collect())
        .unwrap_or_default()
}

/// Returns the quantities of the crisis as a whole that the scenario uses, and their cells.
fn ends(setting: &Setting) -> Vec<(String, u32)> {
    let of_the_whole = |name: &&str| setting.scenario.quantities[*name].scope == Scope::Global;
    let names = setting
        .rules
        .registry
        .quantities
        .iter()
        .filter(of_the_whole);
    let cell = |name: &str| {
        let id = u16::try_from(setting.rules.registry.quantities.id(name)?).ok()?;
        Some((name.to_owned(), setting.rules.layout.find(What::Own(id))?))
    };
    names.filter_map(cell).collect()
}

/// Returns the columns after `run` and `seed`.
pub(super) fn columns(setting: Option<&Setting>) -> Vec<Column> {
    let table = Table::Runs;
    let top = setting.map_or(20, |s| i64::try_from(s.rules.ladder.top()).unwrap_or(20));
    let last = setting.map_or(520, |s| i64::from(s.scenario.horizon_turns));
    let outcomes = list(setting, |s| {
        s.rules.outcomes.iter().map(|o| o.id.clone()).collect()
    });
    let mut columns = vec![
        Column::fixed(table, "outcome", outcomes),
        Column::fixed(table, "end_turn", Holds::Integer(1, last)).in_unit("turns"),
    ];
    let words = |key: &str, args| About::Words(format!("table-runs.{key}"), args);
    for (from, to) in focal_names(setting) {
        let name = format!("peak_rung_{from}_{to}");
        let about = words("peak_rung", vec![("from", from), ("to", to)]);
        columns.push(
            Column::fixed(table, &name, Holds::Integer(0, top))
                .in_unit("rung")
                .about(about),
        );
    }
    if setting.is_none_or(|_| focal_names(setting).is_empty()) {
        let about = words("peak_rung_of_any", vec![]);
        columns.push(
            Column::fixed(table, "peak_rung", Holds::Integer(0, top))
                .in_unit("rung")
                .about(about),
        );
    }
    columns.push(Column::fixed(table, "war", Holds::Flag));
    columns.push(
        Column::fixed(table, "peak_mid", Holds::Integer(1, 5)).in_unit("MID hostility level"),
    );
    let start_km2 = setting.map_or(Some(f64::INFINITY), |s| mined(s.rules).map(|m| m.2));
    if let Some(most) = start_km2 {
        columns.push(
            Column::fixed(table, "cleared_km2", Holds::Number(f64::NEG_INFINITY, most))
                .in_unit("km2"),
        );
    }
    if setting.is_none_or(|s| killed(s.rules).is_some()) {
        let holds = Holds::Number(0.0, f64::INFINITY);
        columns.push(Column::fixed(table, "battle_deaths", holds).in_unit("men"));
    }
    for flag in flag_names(setting) {
        let about = words("flag", vec![("flag", flag.clone())]);
        columns.push(Column::fixed(table, &format!("flag_{flag}"), Holds::Flag).about(about));
    }
    columns.extend(end_columns(setting));
    columns
}

fn focal_names(setting: Option<&Setting>) -> Vec<(String, String)> {
    let Some(s) = setting else {
        return vec![("FROM".into(), "TO".into())];
    };
    let name = |id: u16| s.rules.registry.actors.name(usize::from(id)).to_owned();
    if s.rules.layout.find(What::Slot(Slot::Rung)).is_none() {
        return vec![];
    }
    s.rules
        .focal
        .iter()
        .map(|(from, to)| (name(*from), name(*to)))
        .collect()
}

fn flag_names(setting: Option<&Setting>) -> Vec<String> {
    let Some(s) = setting else {
        return vec!["NAME".into()];
    };
    let names = s.rules.registry.flags.iter().map(str::to_owned);
    if flags(s.rules).is_empty() {
        vec![]
    } else {
        names.collect()
    }
}

fn end_columns(setting: Option<&Setting>) -> Vec<Column> {
    let Some(s) = setting else {
        let about = About::Words("table-runs.end".into(), vec![("quantity", "NAME".into())]);
        let holds = Holds::Number(f64::NEG_INFINITY, f64::INFINITY);
        return vec![Column::fixed(Table::Runs, "end_NAME", holds).about(about)];
    };
    let column = |(name, _): (String, u32)| {
        let q = &s.scenario.quantities[&name];
        let about = About::Words("table-runs.end".into(), vec![("quantity", name.clone())]);
        let column = Column::fixed(
            Table::Runs,
            &format!("end_{name}"),
            Holds::Number(q.range.start, q.range.end),
        );
        column
            .in_unit(q.unit.as_deref().unwrap_or_default())
            .about(about)
    };
    ends(s).into_iter().map(column).collect()
}

//! The tables of the state at the close of a turn: `turns`, `stances`, `forces`, `narratives`.

use super::codes::{Scores, columns_of_stances};
use super::csv::{Piece, Rows, quoted};
use super::names::{actor, fields, list};
use super::tables::{About, Column, Holds, Setting, Table};
use crate::rules::layout::{What, pair_row};
use crate::scenario::model::{Label, Scope};
use crate::slot::Slot;
use crate::world::turn::TurnView;

/// Quantities of an actor that are built in, in the order of their columns.
const OF_ACTORS: [Slot; 4] = [
    Slot::Capital,
    Slot::Cohesion,
    Slot::Resolve,
    Slot::Insecurity,
];
/// Quantities of a stance that are built in, in the order of their columns.
const OF_PAIRS: [Slot; 8] = [
    Slot::Affinity,
    Slot::Tension,
    Slot::Heat,
    Slot::Received,
    Slot::Rung,
    Slot::Quiet,
    Slot::Stake,
    Slot::Label,
];

/// How a cell is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Number,
    Whole,
    Label,
}

/// The cells of one quantity, and how they are written.
#[derive(Debug, Clone, Copy)]
struct Cells {
    base: u32,
    form: Form,
}

impl Cells {
    #[inline(always)]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "labels are 0..3, or -1 for none"
    )]
    fn write(self, view: &TurnView, row: u32, out: &mut Rows) {
        let value = view.value(self.base + row);
        match self.form {
            Form::Number => out.number(value),
            Form::Whole => out.whole(value),
            Form::Label if value < 0.0 => out.missing(),
            Form::Label => out.text(Label::NAMES[value as usize]),
        }
    }
}

const fn form(slot: Slot) -> Form {
    match slot {
        Slot::Rung | Slot::Quiet => Form::Whole,
        Slot::Label => Form::Label,
        _ => Form::Number,
    }
}

/// Returns the quantities of a scope that the scenario uses, each with its column; every one without a scenario.
fn quantities(
    table: Table,
    slots: &[Slot],
    scope: Scope,
    setting: Option<&Setting>,
) -> Vec<(Column, Cells)> {
    let mut list = vec![];
    for slot in slots {
        let base = setting.map_or(Some(0), |s| s.rules.layout.find(What::Slot(*slot)));
        if let Some(base) = base {
            list.push((
                slot_column(table, *slot, base, setting),
                Cells {
                    base,
                    form: form(*slot),
                },
            ));
        }
    }
    let Some(s) = setting else {
        let about = About::Words(format!("table-{table}.quantity"), vec![]);
        let holds = Holds::Number(f64::NEG_INFINITY, f64::INFINITY);
        list.push((
            Column::fixed(table, "QUANTITY", holds).about(about),
            Cells {
                base: 0,
                form: Form::Number,
            },
        ));
        return list;
    };
    for (id, name) in s.rules.registry.quantities.iter().enumerate() {
        let q = &s.scenario.quantities[name];
        let what = What::Own(u16::try_from(id).expect("a scenario has few quantities"));
        if let Some(base) = s.rules.layout.find(what).filter(|_| q.scope == scope) {
            let column = Column::fixed(table, name, Holds::Number(q.range.start, q.range.end));
            let column = column
                .in_unit(q.unit.as_deref().unwrap_or_default())
                .about(About::Quantity(name.into()));
            list.push((
                column,
                Cells {
                    base,
                    form: Form::Number,
                },
            ));
        }
    }
    list
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "bounds of whole quantities are small"
)]
fn slot_column(table: Table, slot: Slot, base: u32, setting: Option<&Setting>) -> Column {
    let q = slot.quantity();
    let (low, high) = match (setting, q.values) {
        (Some(s), _) => (
            s.rules.layout.column_of(base).low,
            s.rules.layout.column_of(base).high,
        ),
        (None, crate::slot::Values::Numbers(low, high)) => (low, high),
        (None, _) => (f64::NEG_INFINITY, f64::INFINITY),
    };
    let holds = match form(slot) {
        Form::Number => Holds::Number(low, high),
        Form::Whole => Holds::Integer(low as i64, high as i64),
        Form::Label => Holds::Name(Label::NAMES.iter().map(|n| (*n).to_owned()).collect()),
    };
    let column = Column::fixed(table, q.name, holds);
    match form(slot) {
        Form::Label => column.or_missing(),
        Form::Number | Form::Whole if q.unit.contains("..") => column,
        Form::Number | Form::Whole => column.in_unit(q.unit),
    }
}

fn split(list: Vec<(Column, Cells)>) -> Vec<Cells> {
    list.into_iter().map(|(_, cells)| cells).collect()
}

/// Returns the columns of `turns` after the date.
pub(super) fn turns(setting: Option<&Setting>) -> Vec<Column> {
    let table = Table::Turns;
    let top = setting.map_or(20, |s| i64::try_from(s.rules.ladder.top()).unwrap_or(20));
    let mut columns = vec![actor(table, "actor", setting)];
    columns.extend(
        quantities(table, &OF_ACTORS, Scope::Actor, setting)
            .into_iter()
            .map(|(c, _)| c),
    );
    columns.push(Column::fixed(table, "highest_rung", Holds::Integer(0, top)).in_unit("rung"));
    columns.push(Column::fixed(table, "n_deeds", Holds::Integer(0, 65_535)).in_unit("deeds"));
    columns
}

/// Returns the columns of `stances` after the date.
pub(super) fn stances(setting: Option<&Setting>) -> Vec<Column> {
    let table = Table::Stances;
    let mut columns = vec![actor(table, "from", setting), actor(table, "to", setting)];
    columns.extend(
        quantities(table, &OF_PAIRS, Scope::Pair, setting)
            .into_iter()
            .map(|(c, _)| c),
    );
    columns.extend(columns_of_stances());
    columns
}

/// Returns the columns of `forces` after the date.
pub(super) fn forces(setting: Option<&Setting>) -> Vec<Column> {
    let table = Table::Forces;
    let forces = list(setting, |s| {
        s.rules.registry.forces.iter().map(str::to_owned).collect()
    });
    let nodes = list(setting, |s| {
        s.rules.registry.nodes.iter().map(str::to_owned).collect()
    });
    let men = Holds::Number(0.0, 1_000_000.0);
    vec![
        Column::fixed(table, "force", forces),
        actor(table, "owner", setting),
        Column::fixed(table, "node", nodes),
        Column::fixed(table, "strength_men", men.clone()).in_unit("men"),
        Column::fixed(table, "underway_men", men).in_unit("men"),
    ]
}

/// Returns the columns of `narratives` after the date.
pub(super) fn narratives(setting: Option<&Setting>) -> Vec<Column> {
    let table = Table::Narratives;
    let names = list(setting, |s| {
        s.rules
            .registry
            .narratives
            .iter()
            .map(str::to_owned)
            .collect()
    });
    vec![
        Column::fixed(table, "narrative", names),
        actor(table, "teller", setting),
        actor(table, "about", setting),
        Column::fixed(table, "salience", Holds::Number(0.0, 1.0)),
    ]
}

/// Where the rows of these tables come from.
#[derive(Debug, Clone, Default)]
pub(super) struct StateTables {
    /// Text of `actor,`.
    actors: Vec<Piece>,
    of_actors: Vec<Cells>,
    /// First cell of the rungs.
    rungs: Option<u32>,
    /// Text of `from,to,`, row and ends of each stance.
    pairs: Vec<(Piece, u32, (u16, u16))>,
    of_pairs: Vec<Cells>,
    scores: Scores,
    /// Text of `force,owner,node,`, cell of the men, cells of the men underway to it.
    forces: Vec<(Piece, u32, Vec<u32>)>,
    /// Text of `narrative,teller,about,` and cell of the salience.
    narratives: Vec<(Piece, u32)>,
}

impl StateTables {
    /// Returns the tables of a compiled scenario.
    pub(super) fn new(setting: &Setting) -> Self {
        let rules = setting.rules;
        let actors = fields(&rules.registry.actors);
        let name = |id: u16| actors[usize::from(id)].as_str();
        let pair = |(from, to): &(u16, u16)| {
            let row = pair_row(actors.len(), usize::from(*from), usize::from(*to));
            (
                Piece::new(&format!("{},{},", name(*from), name(*to))),
                u32::try_from(row).expect("a scenario has few pairs"),
                (*from, *to),
            )
        };
        let narrative = |(i, title): (usize, &str)| {
            let n = &rules.narratives[i];
            (
                Piece::new(&format!(
                    "{},{},{},",
                    quoted(title),
                    name(n.teller),
                    name(n.about)
                )),
                n.salience,
            )
        };
        Self {
            of_actors: split(quantities(
                Table::Turns,
                &OF_ACTORS,
                Scope::Actor,
                Some(setting),
            )),
            rungs: rules.layout.find(What::Slot(Slot::Rung)),
            pairs: rules.stances.iter().map(pair).collect(),
            of_pairs: split(quantities(
                Table::Stances,
                &OF_PAIRS,
                Scope::Pair,
                Some(setting),
            )),
            scores: Scores::new(rules),
            forces: force_rows(setting, &actors),
            narratives: rules
                .registry
                .narratives
                .iter()
                .enumerate()
                .map(narrative)
                .collect(),
            actors: actors
                .iter()
                .map(|name| Piece::new(&format!("{name},")))
                .collect(),
        }
    }

    /// Writes the rows of `turns`; `before` holds the fields up to the date.
    pub(super) fn turns(&self, view: &TurnView, before: &Piece, out: &mut Rows) {
        let others = self.actors.len().saturating_sub(1);
        for (id, name) in (0_u32..).zip(&self.actors) {
            out.piece(before);
            out.piece(name);
            for cells in &self.of_actors {
                cells.write(view, id, out);
            }
            let first = self.rungs.map(|base| base as usize + id as usize * others);
            let rungs = first.map_or(&[][..], |first| &view.state[first..first + others]);
            out.whole(rungs.iter().fold(0.0, |m, v| if v.0 > m { v.0 } else { m }));
            out.integer(
                view.deeds
                    .iter()
                    .map(|d| u64::from(u32::from(d.actor) == id))
                    .sum(),
            );
            out.end();
        }
    }

    /// Writes the rows of `stances`.
    pub(super) fn stances(&self, view: &TurnView, before: &Piece, out: &mut Rows) {
        for (pair, row, (from, to)) in &self.pairs {
            out.piece(before);
            out.piece(pair);
            for cells in &self.of_pairs {
                cells.write(view, *row, out);
            }
            self.scores.write(view.deeds, *from, *to, out);
            out.end();
        }
    }

    /// Writes the rows of `forces`.
    pub(super) fn forces(&self, view: &TurnView, before: &Piece, out: &mut Rows) {
        for (force, men, underway) in &self.forces {
            out.piece(before);
            out.piece(force);
            out.number(view.value(*men));
            out.number(underway.iter().map(|cell| view.value(*cell)).sum());
            out.end();
        }
    }

    /// Writes the rows of `narratives`.
    pub(super) fn narratives(&self, view: &TurnView, before: &Piece, out: &mut Rows) {
        for (narrative, salience) in &self.narratives {
            out.piece(before);
            out.piece(narrative);
            out.number(view.value(*salience));
            out.end();
        }
    }
}

fn force_rows(setting: &Setting, actors: &[String]) -> Vec<(Piece, u32, Vec<u32>)> {
    let rules = setting.rules;
    let Some(base) = rules.layout.find(What::Slot(Slot::Strength)) else {
        return vec![];
    };
    let ordered = rules.layout.find(What::Ordered);
    let row = |((name, cell), (owner, node)): ((&str, u32), &(u16, u16))| {
        let to_it = rules
            .shipments
            .iter()
            .zip(0_u32..)
            .filter(|(s, _)| s.to_cell == cell);
        let underway = to_it
            .filter_map(|(_, i)| ordered.map(|base| base + i))
            .collect();
        let node = quoted(rules.registry.nodes.name(usize::from(*node)));
        (
            Piece::new(&format!(
                "{},{},{node},",
                quoted(name),
                actors[usize::from(*owner)]
            )),
            cell,
            underway,
        )
    };
    rules
        .registry
        .forces
        .iter()
        .zip(base..)
        .zip(&rules.garrisons)
        .map(row)
        .collect()
}

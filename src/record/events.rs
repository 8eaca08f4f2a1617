//! The tables of what happened in a turn: `deeds`, `readings`, `transitions`, `changes`.

use super::codes::{columns_of_deeds, fields_of_deeds};
use super::csv::{Piece, Rows, quoted};
use super::names::{Fields, actor, cause_columns, cell_fields, list};
use super::tables::{Column, Holds, Setting, Table};
use crate::rules::action::Action;
use crate::rules::change::Verb;
use crate::world::turn::{Deed, Origin, TurnView};

/// Place of a deed or reading in the list of a turn.
const PLACE: Holds = Holds::Integer(1, 65_536);

fn words(words: &[&str]) -> Holds {
    Holds::Name(words.iter().map(|w| (*w).to_owned()).collect())
}

fn actions(setting: Option<&Setting>) -> Holds {
    list(setting, |s| {
        s.rules.registry.actions.iter().map(str::to_owned).collect()
    })
}

/// Returns the columns of `deeds` after the date.
pub(super) fn deeds(setting: Option<&Setting>) -> Vec<Column> {
    let table = Table::Deeds;
    let column = |name, holds| Column::fixed(table, name, holds);
    let top = setting.map_or(20, |s| i64::try_from(s.rules.ladder.top()).unwrap_or(20));
    let mut columns = vec![
        column("deed", PLACE),
        actor(table, "actor", setting),
        column(
            "docket",
            list(setting, |s| {
                s.rules.dockets.iter().map(|d| d.name.clone()).collect()
            }),
        ),
        column("action", actions(setting)),
        actor(table, "target", setting).or_missing(),
        actor(table, "beneficiary", setting).or_missing(),
        actor(table, "host", setting).or_missing(),
    ];
    columns.extend(columns_of_deeds());
    columns.extend([
        column("rung", Holds::Integer(0, top)).in_unit("rung"),
        column("visibility", words(&["Public", "Discreet", "Covert"])),
        column("chance", Holds::Number(0.0, 1.0)),
        column("ordered_by", Holds::Text).or_missing(),
        column("refused", Holds::Flag),
    ]);
    columns
}

/// Returns the columns of `readings` after the date.
pub(super) fn readings(setting: Option<&Setting>) -> Vec<Column> {
    let table = Table::Readings;
    let column = |name, holds| Column::fixed(table, name, holds);
    let last = setting.map_or(520, |s| i64::from(s.scenario.horizon_turns));
    vec![
        column("reading", PLACE),
        actor(table, "observer", setting),
        actor(table, "actor", setting),
        column("action", actions(setting)),
        column("deed", PLACE),
        column("deed_turn", Holds::Integer(1, last)).in_unit("turns"),
        column("intended", Holds::Number(-10.0, 10.0)).in_unit("Goldstein points"),
        column("valence", Holds::Number(-40.0, 10.0)).in_unit("Goldstein points"),
        column("noise", Holds::Number(0.0, f64::INFINITY)),
        column("lens", Holds::Text).or_missing(),
    ]
}

/// Returns the columns of `transitions` after the date.
pub(super) fn transitions(setting: Option<&Setting>) -> Vec<Column> {
    let table = Table::Transitions;
    let top = setting.map_or(20, |s| i64::try_from(s.rules.ladder.top()).unwrap_or(20));
    let rung = |name| Column::fixed(table, name, Holds::Integer(0, top)).in_unit("rung");
    let mut columns = vec![actor(table, "from", setting), actor(table, "to", setting)];
    columns.extend([rung("rung_before"), rung("rung_after")]);
    columns.extend(cause_columns(table));
    columns
}

/// Returns the columns of `changes` after the date.
pub(super) fn changes(_: Option<&Setting>) -> Vec<Column> {
    let table = Table::Changes;
    let mut columns = vec![
        Column::fixed(table, "quantity", Holds::Text),
        Column::fixed(table, "of", Holds::Text).or_missing(),
        Column::fixed(table, "verb", words(&["add", "set"])),
        Column::fixed(
            table,
            "amount",
            Holds::Number(f64::NEG_INFINITY, f64::INFINITY),
        ),
    ];
    columns.extend(cause_columns(table));
    columns
}

/// Where the rows of these tables come from.
#[derive(Debug, Clone, Default)]
pub(super) struct EventTables {
    fields: Fields,
    /// Text of `actor,docket,action,` of each option.
    options: Vec<String>,
    /// Text from `category` to `visibility` of each action.
    codes: Vec<String>,
    /// Text of `quantity,of,` of each cell; none where `changes` is not written.
    cells: Vec<String>,
}

impl EventTables {
    /// Returns the tables of a compiled scenario.
    pub(super) fn new(setting: &Setting, has_changes: bool) -> Self {
        let rules = setting.rules;
        let fields = Fields::new(rules);
        let option = |o: &crate::rules::action::Choosable| {
            let docket = quoted(&rules.dockets[usize::from(o.docket)].name);
            format!(
                "{},{docket},{},",
                fields.actors[usize::from(o.actor)],
                fields.actions[usize::from(o.action)]
            )
        };
        Self {
            options: rules.options.iter().map(option).collect(),
            codes: rules.actions.iter().map(codes).collect(),
            cells: if has_changes {
                cell_fields(setting)
            } else {
                vec![]
            },
            fields,
        }
    }

    /// Writes the rows of `deeds`; `before` holds the fields up to the date.
    pub(super) fn deeds(&self, view: &TurnView, before: &Piece, out: &mut Rows) {
        for (place, deed) in (1..).zip(view.deeds) {
            out.piece(before);
            out.integer(place);
            out.raw(self.options[usize::from(deed.option)].as_bytes());
            for side in [deed.target, deed.beneficiary, deed.host] {
                self.fields.actor(side, out);
            }
            out.raw(self.codes[usize::from(deed.action)].as_bytes());
            out.number(deed.chance);
            self.ordered_by(deed, view, out);
            out.flag(deed.refused);
            out.end();
        }
    }

    fn ordered_by(&self, deed: &Deed, view: &TurnView, out: &mut Rows) {
        match deed.origin {
            Origin::Chosen => out.missing(),
            Origin::Ordered(cause) => {
                out.text(self.fields.cause_name(cause, view.deeds, view.readings));
            }
        }
    }

    /// Writes the rows of `readings`.
    pub(super) fn readings(&self, view: &TurnView, before: &Piece, out: &mut Rows) {
        for (place, reading) in (1..).zip(view.readings) {
            out.piece(before);
            out.integer(place);
            self.fields.actor(reading.observer, out);
            self.fields.actor(reading.actor, out);
            out.text(&self.fields.actions[usize::from(reading.action)]);
            out.integer(u64::from(reading.deed) + 1);
            out.integer(reading.deed_turn.into());
            out.number(reading.intended);
            out.number(reading.valence);
            out.number(reading.noise);
            for (i, lens) in reading.lenses().enumerate() {
                if i > 0 {
                    out.raw(b";");
                }
                out.raw(self.fields.lenses[lens].as_bytes());
            }
            out.missing();
            out.end();
        }
    }

    /// Writes the rows of `transitions`.
    pub(super) fn transitions(&self, view: &TurnView, before: &Piece, out: &mut Rows) {
        for t in view.transitions {
            out.piece(before);
            self.fields.actor(t.from, out);
            self.fields.actor(t.to, out);
            out.integer(t.before.into());
            out.integer(t.after.into());
            self.fields.cause(t.cause, view.deeds, view.readings, out);
            out.end();
        }
    }

    /// Writes the rows of `changes`.
    pub(super) fn changes(&self, view: &TurnView, before: &Piece, out: &mut Rows) {
        for change in view.changes {
            out.piece(before);
            out.raw(self.cells[change.cell as usize].as_bytes());
            out.text(match change.verb {
                Verb::Add => "add",
                Verb::Set => "set",
            });
            out.number(change.amount);
            self.fields
                .cause(change.cause, view.deeds, view.readings, out);
            out.end();
        }
    }
}

fn codes(action: &Action) -> String {
    format!(
        "{}{},{},",
        fields_of_deeds(action),
        action.rung,
        action.visibility
    )
}

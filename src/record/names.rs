//! Names as fields: quoted once, when the recorder is made, and what caused a change, in words.

use super::csv::{Rows, quoted};
use super::tables::{Column, Holds, Setting, Table};
use crate::ids::Names;
use crate::rules::Ruleset;
use crate::rules::change::{Cause, Decay};
use crate::rules::expr::NOBODY;
use crate::rules::layout::{What, pair_of};
use crate::scenario::model::Scope;
use crate::slot::{Kind, Slot};
use crate::world::turn::{Deed, Reading};

/// What a cause can be, as `cause_kind` says it.
pub(super) const CAUSE_KINDS: [&str; 14] = [
    "deed",
    "cost",
    "commitment",
    "reading",
    "lens",
    "rule",
    "inject",
    "red_line",
    "cleared",
    "treaty",
    "arrival",
    "decay",
    "ladder",
    "combat",
];

/// Names of a scenario as fields.
#[derive(Debug, Clone, Default)]
pub(super) struct Fields {
    /// Actors.
    pub(super) actors: Vec<String>,
    /// Actions.
    pub(super) actions: Vec<String>,
    /// Lenses, not quoted: several may share a field.
    pub(super) lenses: Vec<String>,
    /// Action of each option.
    options: Vec<u16>,
    rules: Vec<String>,
    injects: Vec<String>,
    red_lines: Vec<String>,
    treaties: Vec<String>,
    shipments: Vec<String>,
    axes: Vec<String>,
}

/// Returns the names in the order of their ids, as fields.
pub(super) fn fields(names: &Names) -> Vec<String> {
    names.iter().map(quoted).collect()
}

impl Fields {
    /// Returns the names of a compiled scenario.
    pub(super) fn new(rules: &Ruleset) -> Self {
        let r = &rules.registry;
        let node = |id: u16| r.nodes.name(usize::from(id));
        let shipments = rules
            .shipments
            .iter()
            .map(|s| quoted(&format!("{}>{}", node(s.from), node(s.to))));
        Self {
            actors: fields(&r.actors),
            actions: fields(&r.actions),
            lenses: r.lenses.iter().map(str::to_owned).collect(),
            options: rules.options.iter().map(|o| o.action).collect(),
            rules: fields(&r.rules),
            injects: fields(&r.injects),
            red_lines: fields(&r.red_lines),
            treaties: fields(&r.treaties),
            shipments: shipments.collect(),
            axes: fields(&r.axes),
        }
    }

    /// Writes an actor, or nothing for nobody.
    #[inline(always)]
    pub(super) fn actor(&self, id: u16, out: &mut Rows) {
        if id == NOBODY {
            out.missing();
        } else {
            out.text(&self.actors[usize::from(id)]);
        }
    }

    /// Writes the three fields of a cause: its name, its kind, and its number in the turn.
    pub(super) fn cause(&self, cause: Cause, deeds: &[Deed], readings: &[Reading], out: &mut Rows) {
        let (kind, number) = match cause {
            Cause::Deed(i) => (0, Some(i)),
            Cause::Cost(i) => (1, Some(i)),
            Cause::Commitment(_) => (2, None),
            Cause::Reading(i) => (3, Some(i)),
            Cause::Lens(i, _) => (4, Some(i)),
            Cause::Rule(..) => (5, None),
            Cause::Inject(_) => (6, None),
            Cause::RedLine(_) => (7, None),
            Cause::Cleared(_) => (8, None),
            Cause::Treaty(_) => (9, None),
            Cause::Arrival(_) => (10, None),
            Cause::Decay(_) => (11, None),
            Cause::Ladder => (12, None),
            Cause::Combat(_) => (13, None),
        };
        out.text(self.cause_name(cause, deeds, readings));
        out.text(CAUSE_KINDS[kind]);
        match number {
            Some(i) => out.integer(u64::from(i) + 1),
            None => out.missing(),
        }
    }

    /// Returns the name of a cause: the action of a deed or reading, or the rule, inject or other thing itself.
    pub(super) fn cause_name(&self, cause: Cause, deeds: &[Deed], readings: &[Reading]) -> &str {
        match cause {
            Cause::Deed(i) | Cause::Cost(i) => {
                self.action(deeds.get(usize::from(i)).map(|d| d.action))
            }
            Cause::Commitment(option) => {
                self.action(self.options.get(usize::from(option)).copied())
            }
            Cause::Reading(i) => self.action(readings.get(usize::from(i)).map(|r| r.action)),
            Cause::Lens(_, lens) => &self.lenses[usize::from(lens)],
            Cause::Rule(rule, _) => &self.rules[usize::from(rule)],
            Cause::Inject(id) => &self.injects[usize::from(id)],
            Cause::RedLine(id) | Cause::Cleared(id) => &self.red_lines[usize::from(id)],
            Cause::Treaty(id) => &self.treaties[usize::from(id)],
            Cause::Arrival(id) => &self.shipments[usize::from(id)],
            Cause::Combat(id) => &self.axes[usize::from(id)],
            Cause::Decay(decay) => decay_name(decay),
            Cause::Ladder => "",
        }
    }

    fn action(&self, id: Option<u16>) -> &str {
        id.map_or("", |id| &self.actions[usize::from(id)])
    }
}

const fn decay_name(decay: Decay) -> &'static str {
    match decay {
        Decay::Tension => "tension",
        Decay::Heat => "heat",
        Decay::Received => "received",
        Decay::Salience => "salience",
        Decay::Capital => "capital",
        Decay::Habit => "habit",
    }
}

/// Returns the three columns of a cause.
pub(super) fn cause_columns(table: Table) -> [Column; 3] {
    let kinds = CAUSE_KINDS.iter().map(|k| (*k).to_owned()).collect();
    [
        Column::fixed(table, "cause", Holds::Text).or_missing(),
        Column::fixed(table, "cause_kind", Holds::Name(kinds)),
        Column::fixed(table, "cause_number", Holds::Integer(1, 65_536)).or_missing(),
    ]
}

/// Returns the names of a column of names: those of the scenario, or none without one.
pub(super) fn list(setting: Option<&Setting>, names: impl Fn(&Setting) -> Vec<String>) -> Holds {
    Holds::Name(setting.map(names).unwrap_or_default())
}

/// Returns the column of an actor.
pub(super) fn actor(table: Table, name: &str, setting: Option<&Setting>) -> Column {
    Column::fixed(
        table,
        name,
        list(setting, |s| {
            s.rules.registry.actors.iter().map(str::to_owned).collect()
        }),
    )
}

/// Returns the quantity of a column of cells, as formulas name it.
pub(super) fn quantity(what: What, rules: &Ruleset) -> String {
    match what {
        What::Turn => "turn".into(),
        What::Month => "month".into(),
        What::PeakRung => "peak_rung".into(),
        What::Slot(slot) => slot.quantity().name.into(),
        What::Own(id) => rules.registry.quantities.name(usize::from(id)).into(),
        What::Window(slot, _) => slot.quantity().name.into(),
        What::DeedWindow(..) => "deeds".into(),
        What::FiredAt(_) => "fired_at".into(),
        What::Injected => "injected_at".into(),
        What::ConsentGiven => "grants".into(),
        What::ConsentUntil => "grants_until".into(),
        What::Repeat => "repeat".into(),
        What::Lasting => "lasting_turns".into(),
        What::Ordered => "ordered_men".into(),
        What::StatusSince => "status_since".into(),
    }
}

/// Returns what a cell belongs to: an actor, a pair `FROM>TO`, a node, or another name; empty for the crisis as a whole.
pub(super) fn owner(what: What, row: usize, setting: &Setting) -> String {
    let r = &setting.rules.registry;
    let n = r.actors.len();
    let actor = |id: usize| r.actors.name(id).to_owned();
    let pair = |row: usize| {
        let (from, to) = pair_of(n, row % (n * (n - 1)));
        format!("{}>{}", actor(from), actor(to))
    };
    match what {
        What::Slot(Slot::Status) => format!("{}>{}", actor(row % n), r.treaties.name(row / n)),
        What::StatusSince => format!("{}>{}", actor(row % n), r.treaties.name(row / n)),
        What::Slot(slot) => match slot.quantity().args {
            [Kind::Actor, Kind::Actor, ..] => pair(row),
            [Kind::Actor] => actor(row),
            [Kind::Node] => r.nodes.name(row).into(),
            [Kind::Force] => r.forces.name(row).into(),
            [Kind::Narrative] => r.narratives.name(row).into(),
            [Kind::RedLine] => r.red_lines.name(row).into(),
            [Kind::Flag] => r.flags.name(row).into(),
            [Kind::Axis] => r.axes.name(row).into(),
            _ => row.to_string(),
        },
        What::Own(id) => match setting.scenario.quantities[r.quantities.name(id.into())].scope {
            Scope::Global => String::new(),
            Scope::Actor => actor(row),
            Scope::Pair => pair(row),
            Scope::Node => r.nodes.name(row).into(),
        },
        What::Window(..) => pair(row),
        What::DeedWindow(who, action, _) => {
            format!("{}>{}", actor(who.into()), r.actions.name(action.into()))
        }
        What::FiredAt(rule) => r.rules.name(rule.into()).into(),
        What::Injected => r.injects.name(row).into(),
        What::ConsentGiven | What::ConsentUntil => r.consents.name(row).into(),
        What::Repeat | What::Lasting => {
            let option = &setting.rules.options[row];
            format!(
                "{}>{}",
                actor(option.actor.into()),
                r.actions.name(option.action.into())
            )
        }
        What::Ordered => {
            let s = &setting.rules.shipments[row];
            format!(
                "{}>{}",
                r.nodes.name(s.from.into()),
                r.nodes.name(s.to.into())
            )
        }
        What::Turn | What::Month | What::PeakRung => String::new(),
    }
}

/// Returns the fields `quantity,of,` of every cell.
pub(super) fn cell_fields(setting: &Setting) -> Vec<String> {
    let columns = setting.rules.layout.columns().iter();
    let rows = columns.flat_map(|column| {
        let name = quoted(&quantity(column.what, setting.rules));
        (0..column.rows as usize)
            .map(move |row| format!("{name},{},", quoted(&owner(column.what, row, setting))))
    });
    rows.collect()
}

//! Every change of a turn with its cause: what `--trace` adds to a story.

use super::Story;
use crate::analysis::chronicle::Kept;
use crate::cli::draw::{Table, left};
use crate::rules::change::{Cause, Decay};
use crate::rules::layout::{What, pair_of};
use crate::scenario::model::Scope;
use crate::slot::{Kind, Slot};

impl Story<'_> {
    /// The changes of a turn, those of cells that scenarios name.
    pub(super) fn trace(&self, kept: &Kept) -> String {
        let mut table = Table::new(&[false, true, false]);
        for change in &kept.changes {
            if let Some(name) = self.cell(change.cell) {
                table.row(vec![
                    name,
                    self.shell.signed(change.amount, 4),
                    self.cause(kept, change.cause),
                ]);
            }
        }
        format!(
            "  {}\n{}",
            left(&self.say("tell-trace", &[]), 0),
            table.draw(self.shell.width.max(100), "    ")
        )
    }

    /// Returns a cell as formulas name it; none for the engine's own columns.
    pub(crate) fn cell(&self, cell: u32) -> Option<String> {
        let column = self.rules.layout.column_of(cell);
        let row = (cell - column.base) as usize;
        let r = &self.rules.registry;
        match column.what {
            What::Slot(slot) => {
                let q = slot.quantity();
                let args = match (q.args, slot) {
                    ([Kind::Actor, Kind::Actor, ..], _) => self.pair_names(row),
                    (_, Slot::Status) => {
                        let (treaty, actor) = (row / r.actors.len(), row % r.actors.len());
                        format!("{}, {}", r.actors.name(actor), r.treaties.name(treaty))
                    }
                    ([Kind::Actor, ..], _) => r.actors.name(row).into(),
                    ([Kind::Node, ..], _) => r.nodes.name(row).into(),
                    ([Kind::Force, ..], _) => r.forces.name(row).into(),
                    ([Kind::Narrative, ..], _) => r.narratives.name(row).into(),
                    ([Kind::RedLine, ..], _) => r.red_lines.name(row).into(),
                    ([Kind::Flag, ..], _) => r.flags.name(row).into(),
                    ([Kind::Axis, ..], _) => r.axes.name(row).into(),
                    _ => return None,
                };
                Some(format!("{}({args})", q.name))
            }
            What::Own(id) => {
                let name = r.quantities.name(id.into());
                let args = match self.checked.scenario.quantities[name].scope {
                    Scope::Global => return Some(name.into()),
                    Scope::Actor => r.actors.name(row).into(),
                    Scope::Pair => self.pair_names(row),
                    Scope::Node => r.nodes.name(row).into(),
                };
                Some(format!("{name}({args})"))
            }
            _ => None,
        }
    }

    fn pair_names(&self, row: usize) -> String {
        let (from, to) = pair_of(self.rules.n_actors(), row);
        format!(
            "{}, {}",
            self.rules.registry.actors.name(from),
            self.rules.registry.actors.name(to)
        )
    }

    pub(super) fn cause(&self, kept: &Kept, cause: Cause) -> String {
        let deed = |at: u16| {
            kept.deeds
                .get(usize::from(at))
                .map_or(String::new(), |d| self.deed(d))
        };
        let reading = |at: u16| {
            let Some(r) = kept.readings.get(usize::from(at)) else {
                return String::new();
            };
            let past = self
                .chronicle
                .turn(r.deed_turn)
                .and_then(|t| t.deeds.get(usize::from(r.deed)));
            let args = [
                ("observer", self.actor(r.observer).into()),
                ("value", self.shell.signed(r.valence, 1).into()),
                ("deed", past.map_or(String::new(), |d| self.deed(d)).into()),
            ];
            self.say("tell-cause-reading", &args)
        };
        match cause {
            Cause::Deed(at) => deed(at),
            Cause::Cost(at) => self.say("tell-cause-cost", &[("deed", deed(at).into())]),
            Cause::Commitment(option) => {
                let action = self.rules.options[usize::from(option)].action;
                let name = self.rules.registry.actions.name(action.into());
                self.say("tell-cause-commitment", &[("action", name.into())])
            }
            Cause::Reading(at) => reading(at),
            Cause::Lens(at, lens) => format!("{} {}", self.lens(lens.into()), reading(at)),
            Cause::Treaty(id) => self
                .naming()
                .bare("treaty", self.rules.registry.treaties.name(id.into())),
            Cause::Arrival(id) => {
                let to = self
                    .rules
                    .registry
                    .nodes
                    .name(self.rules.shipments[usize::from(id)].to.into());
                self.say(
                    "tell-cause-arrival",
                    &[("node", self.naming().bare("node", to).into())],
                )
            }
            Cause::Combat(id) => self
                .naming()
                .bare("axis", self.rules.registry.axes.name(id.into())),
            Cause::Decay(Decay::Capital) => self.say("tell-cause-income", &[]),
            Cause::Decay(_) => self.say("tell-cause-decay", &[]),
            Cause::Ladder => self.say("tell-cause-ladder", &[]),
            Cause::Inject(_) | Cause::Rule(..) | Cause::RedLine(_) | Cause::Cleared(_) => {
                self.cause_name(cause)
            }
        }
    }
}

//! The table `offramps`: what stands open to whom when dockets choose, written where it changes; turn 1 is written whole.

use super::csv::{Piece, Rows, quoted};
use super::names::{CAUSE_KINDS, Fields, actor, cell_fields, list};
use super::tables::{Column, Holds, Setting, Table};
use crate::engine::legal::cells;
use crate::rules::Ruleset;
use crate::rules::action::Choosable;
use crate::rules::layout::What;
use crate::slot::Slot;
use crate::world::ramp::{Ramp, Reason};
use crate::world::turn::TurnView;

/// What `cause_kind` says where no entry of the run changed anything.
const TIME: &str = "time";

/// Returns the columns after the date.
pub(super) fn columns(setting: Option<&Setting>) -> Vec<Column> {
    let table = Table::Offramps;
    let column = |name, holds| Column::fixed(table, name, holds);
    let names = |list: &[&str]| Holds::Name(list.iter().map(|n| (*n).to_owned()).collect());
    let dockets = list(setting, |s| {
        s.rules.dockets.iter().map(|d| d.name.clone()).collect()
    });
    let actions = list(setting, |s| {
        s.rules.registry.actions.iter().map(str::to_owned).collect()
    });
    let any = Holds::Number(f64::NEG_INFINITY, f64::INFINITY);
    let place = Holds::Integer(1, 65_536);
    vec![
        column("ramp", place.clone()),
        actor(table, "actor", setting),
        column("docket", dockets),
        column("action", actions),
        actor(table, "target", setting).or_missing(),
        actor(table, "beneficiary", setting).or_missing(),
        actor(table, "host", setting).or_missing(),
        column("state", names(&["open", "closed"])),
        column("reasons", Holds::Text).or_missing(),
        column("quantity", Holds::Text).or_missing(),
        column("of", Holds::Text).or_missing(),
        column("has", any.clone()).or_missing(),
        column("needs", any).or_missing(),
        column("cause", Holds::Text).or_missing(),
        column("cause_kind", names(&[&CAUSE_KINDS[..], &[TIME]].concat())).or_missing(),
        column("cause_number", place).or_missing(),
        column("n_open", Holds::Integer(0, 65_535)).in_unit("off-ramps"),
    ]
}

/// Returns the code of a reason: what it looks at.
fn code(reason: &Reason, option: &Choosable, target: u16, rules: &Ruleset) -> &'static str {
    match reason {
        Reason::TooCalm(..) => "tension",
        Reason::TooHigh(_) => "climb",
        Reason::UnderWay(_) => "under_way",
        Reason::Needs(_) | Reason::Cost(..) => {
            let mut first = None;
            cells(reason, option, &option.ends(target), &mut |cell| {
                first = first.or(Some(cell));
            });
            first.map_or("rule", |cell| looks_at(rules.layout.column_of(cell).what))
        }
    }
}

/// Returns the code of what a column holds.
const fn looks_at(what: What) -> &'static str {
    match what {
        What::Slot(Slot::Tension | Slot::Heat | Slot::Received) => "tension",
        What::Slot(Slot::Capital) => "capital",
        What::Slot(Slot::Status) | What::StatusSince => "status",
        What::Slot(Slot::Crossed) => "red_line",
        What::Slot(Slot::Flag) => "flag",
        What::Slot(Slot::Rung | Slot::Quiet) | What::PeakRung => "rung",
        What::ConsentGiven | What::ConsentUntil => "consent",
        What::Window(..) => "readings",
        What::DeedWindow(..) | What::Repeat => "deeds",
        What::Turn | What::Month => "date",
        What::FiredAt(_) => "rule",
        What::Injected => "inject",
        What::Lasting => "under_way",
        What::Slot(_) | What::Own(_) | What::Ordered => "quantity",
    }
}

/// Where the rows come from.
#[derive(Debug, Clone, Default)]
pub(super) struct OfframpsTable {
    fields: Fields,
    /// Text of `actor,docket,action,` of each option.
    options: Vec<String>,
    /// Text of `quantity,of,` of each cell; empty where the table is not written.
    cells: Vec<String>,
}

impl OfframpsTable {
    /// Returns the table of a compiled scenario; `is_written` says whether it has to name cells.
    pub(super) fn new(setting: &Setting, is_written: bool) -> Self {
        let rules = setting.rules;
        if !is_written {
            return Self::default();
        }
        let fields = Fields::new(rules);
        let option = |o: &Choosable| {
            let docket = quoted(&rules.dockets[usize::from(o.docket)].name);
            let (actor, action) = (usize::from(o.actor), usize::from(o.action));
            format!(
                "{},{docket},{},",
                fields.actors[actor], fields.actions[action]
            )
        };
        Self {
            options: rules.options.iter().map(option).collect(),
            cells: cell_fields(setting),
            fields,
        }
    }

    /// Writes the rows of a turn; `before` holds the fields up to the date.
    pub(super) fn rows(&self, view: &TurnView, before: &Piece, out: &mut Rows) {
        let options = &view.rules.options;
        for (place, ramp) in (1..).zip(view.ramps) {
            if ramp.was_open.is_some() && !ramp.has_moved() {
                continue;
            }
            let option = &options[usize::from(ramp.option)];
            out.piece(before);
            out.integer(place);
            out.raw(self.options[usize::from(ramp.option)].as_bytes());
            for side in [ramp.target, option.beneficiary, option.host] {
                self.fields.actor(side, out);
            }
            out.text(if ramp.is_open() { "open" } else { "closed" });
            self.why(view, option, ramp, out);
            let is_own = |r: &&Ramp| options[usize::from(r.option)].actor == option.actor;
            let open = view.ramps.iter().filter(is_own).filter(|r| r.is_open());
            out.integer(open.count() as u64);
            out.end();
        }
    }

    /// Writes the fields from `reasons` to `cause_number`.
    fn why(&self, view: &TurnView, option: &Choosable, ramp: &Ramp, out: &mut Rows) {
        let reasons = ramp.reasons(view.obstacles);
        for (i, reason) in reasons.iter().enumerate() {
            if i > 0 {
                out.raw(b";");
            }
            out.raw(code(reason, option, ramp.target, view.rules).as_bytes());
        }
        out.missing();
        match ramp.cell {
            Some(cell) => out.raw(self.cells[cell as usize].as_bytes()),
            None => out.raw(b",,"),
        }
        let numbers = match reasons.first() {
            Some(Reason::TooCalm(has, needs) | Reason::Cost(_, has, needs)) => Some((*has, *needs)),
            Some(Reason::TooHigh(reach)) => Some((f64::from(*reach), option.rung.into())),
            Some(Reason::UnderWay(turns)) => Some((f64::from(*turns), 0.0)),
            Some(Reason::Needs(_)) | None => None,
        };
        match numbers {
            Some((has, needs)) => {
                out.number(has);
                out.number(needs);
            }
            None => out.raw(b",,"),
        }
        match ramp.cause {
            Some(cause) => self.fields.cause(cause, view.past, view.readings, out),
            None if ramp.has_moved() => {
                out.missing();
                out.text(TIME);
                out.missing();
            }
            None => out.raw(b",,,"),
        }
    }
}

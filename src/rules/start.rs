//! The state of a run at its start.

use super::calendar::Calendar;
use super::expr::{Expr, Value};
use super::layout::{What, pair_row};
use super::lower::{Lowerer, Scope, cell, id16};
use crate::scenario::model::{Label, Num, Stance};
use crate::slot::Slot;

/// Returns the value of every cell at the start.
pub(super) fn start(l: &mut Lowerer, calendar: &Calendar) -> Vec<Value> {
    let checked = l.checked;
    let s = &checked.scenario;
    make_tension_columns(l);
    let mut writes: Vec<(u32, f64)> = vec![];
    for (name, q) in &s.quantities {
        let (base, value) = (l.own(name), literal(l, &q.start));
        let rows = l.layout.column_of(base).rows;
        writes.extend((0..rows).map(|row| (base + row, value)));
    }
    let labels = l.slot(Slot::Label);
    let n_pairs = cell(l.n() * (l.n() - 1));
    writes.extend((0..n_pairs).map(|row| (labels + row, -1.0)));
    for (name, actor) in &s.actors {
        let id = u32::from(id16(&l.registry.actors, name));
        for (quantity, x) in &actor.start {
            let base = quantity_base(l, quantity);
            writes.push((base + id, literal(l, x)));
        }
    }
    for (key, stance) in &s.stances {
        stance_writes(l, key, stance, &mut writes);
    }
    for (name, node) in &s.nodes {
        if node.contaminated_km2.is_some() {
            let base = l.slot(Slot::Contaminated);
            let row = u32::from(id16(&l.registry.nodes, name));
            writes.push((base + row, l.start_contamination(node)));
        }
    }
    if s.mechanisms.war.is_some() {
        let base = l.slot(Slot::Supply);
        let rows = l.layout.column_of(base).rows;
        writes.extend((0..rows).map(|row| (base + row, 1.0)));
    }
    force_and_treaty_writes(l, &mut writes);
    let month = l.layout.column(What::Month, 1, 1.0, 12.0);
    writes.push((month, calendar.month(1)));
    let mut state = vec![Value(0.0); l.layout.cells()];
    for (at, x) in writes {
        let [low, high] = l.layout.bounds()[at as usize];
        state[at as usize] = Value(x.clamp(low, high));
    }
    state
}

/// The tension and ladder mechanisms have columns even where no formula names them.
fn make_tension_columns(l: &mut Lowerer) {
    let checked = l.checked;
    if checked.scenario.mechanisms.tension.is_some() {
        for slot in [Slot::Tension, Slot::Heat, Slot::Received] {
            l.slot(slot);
        }
    }
    if matches!(&checked.scenario.ladder, Some(x) if x.moves == crate::scenario::model::Moves::ByDeeds)
    {
        for slot in [Slot::Tension, Slot::Quiet, Slot::Stake] {
            l.slot(slot);
        }
    }
    if matches!(&checked.scenario.ladder, Some(x) if x.moves == crate::scenario::model::Moves::ByTension)
    {
        l.slot(Slot::Tension);
    }
    if checked.scenario.mechanisms.capital.is_some() {
        l.slot(Slot::Capital);
    }
}

fn quantity_base(l: &mut Lowerer, name: &str) -> u32 {
    match crate::slot::find(name) {
        Some(q) => l.slot(q.slot),
        None => l.own(name),
    }
}

/// Works out a start value: a number, or a formula of parameters.
fn literal(l: &mut Lowerer, x: &Num) -> f64 {
    l.num(x, &Scope::plain())
        .bind(&super::expr::Known::NOTHING)
        .constant()
        .unwrap_or(0.0)
}

fn row(l: &Lowerer, key: &str) -> u32 {
    let (a, b) = key.split_once('>').expect("keys of stances are written so");
    cell(pair_row(
        l.n(),
        id16(&l.registry.actors, a).into(),
        id16(&l.registry.actors, b).into(),
    ))
}

fn stance_writes(l: &mut Lowerer, key: &str, stance: &Stance, writes: &mut Vec<(u32, f64)>) {
    let row = row(l, key);
    writes.push((l.slot(Slot::Affinity) + row, literal(l, &stance.affinity)));
    if l.layout.find(What::Slot(Slot::Tension)).is_some() || stance.tension != Num::default() {
        writes.push((l.slot(Slot::Tension) + row, literal(l, &stance.tension)));
    }
    if let Some(label) = stance.label {
        let code = Label::ALL
            .iter()
            .position(|x| *x == label)
            .expect("all labels are listed");
        #[expect(clippy::cast_precision_loss, reason = "codes are small")]
        writes.push((l.slot(Slot::Label) + row, code as f64));
    }
    if stance.rung > 0 {
        writes.push((l.slot(Slot::Rung) + row, f64::from(stance.rung)));
        if let Some(stake) = l.layout.find(What::Slot(Slot::Stake)) {
            writes.push((stake + row, f64::from(stance.rung)));
        }
    }
    for (quantity, x) in &stance.start {
        let base = quantity_base(l, quantity);
        writes.push((base + row, literal(l, x)));
    }
}

fn force_and_treaty_writes(l: &mut Lowerer, writes: &mut Vec<(u32, f64)>) {
    let checked = l.checked;
    for (name, force) in &checked.scenario.forces {
        let base = l.slot(Slot::Strength);
        writes.push((
            base + u32::from(id16(&l.registry.forces, name)),
            literal(l, &force.strength_men),
        ));
    }
    if l.registry.treaties.is_empty() {
        return;
    }
    let base = l.slot(Slot::Status);
    let rows = cell(l.registry.treaties.len() * l.n());
    writes.extend((0..rows).map(|row| (base + row, -1.0)));
    for (name, treaty) in &checked.scenario.treaties {
        for (party, state) in &treaty.parties {
            let (status, _) = super::option::status_cells(l, name, id16(&l.registry.actors, party));
            writes.push((status, super::option::state_code(treaty, state)));
        }
    }
}

/// Returns the resting level of tension of every pair: stated, else the start tension.
pub(super) fn resting(l: &mut Lowerer) -> Vec<(u32, Expr)> {
    let checked = l.checked;
    let mut list = vec![];
    for (key, stance) in &checked.scenario.stances {
        let resting = match &stance.resting {
            Some(x) => l.num(x, &Scope::plain()),
            None => Expr::Number(literal(l, &stance.tension)),
        };
        list.push((row(l, key), resting));
    }
    list.sort_by_key(|(row, _)| *row);
    list
}

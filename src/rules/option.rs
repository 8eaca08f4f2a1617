//! From actions to options: dockets, candidates of each side, and what each option needs, costs and does.

use super::action::{Action, Aim, Choosable};
use super::expr::{Expr, Frame, Known, NOBODY, Side};
use super::layout::{What, pair_row};
use super::lens;
use super::lower::{Lowerer, Scope, cell, id16};
use crate::ids::natural;
use crate::rng::Label;
use crate::scenario::model::{self, Role, Visibility, Who};
use crate::slot::Slot;
use std::ops::Range;

/// Sides of an option before it is compiled.
#[derive(Debug, Clone)]
pub(super) struct Sketch {
    pub(super) docket: u16,
    pub(super) actor: u16,
    pub(super) action: u16,
    pub(super) target: Option<u16>,
    pub(super) beneficiary: u16,
    pub(super) host: u16,
    pub(super) label: Label,
    /// The option that holds its repeat count: the first of its family in the docket, or itself.
    pub(super) counted: usize,
}

impl Sketch {
    /// Returns what is known of the option before the run.
    pub(super) fn known<'a>(&self, action: &'a Action) -> Known<'a> {
        let mut frame = Frame::EMPTY.with(Side::Doer, self.actor);
        frame.sides[Side::Target as usize] = self.target.unwrap_or(NOBODY);
        frame.sides[Side::Beneficiary as usize] = self.beneficiary;
        frame.sides[Side::Host as usize] = self.host;
        frame.sides[Side::Action as usize] = self.action;
        frame.sides[Side::Category as usize] = action.category as u16;
        Known {
            frame,
            traits: &action.traits,
            is_whole: false,
        }
    }
}

/// A docket's name, actor, and the actor that its `wait` answers.
#[derive(Debug, Clone)]
pub(super) struct Seat {
    pub(super) name: String,
    pub(super) actor: u16,
    pub(super) toward: Option<u16>,
    pub(super) wait: bool,
}

/// Returns the dockets in natural order: those written, and one for each actor that has a policy and none.
pub(super) fn seats(l: &Lowerer) -> Vec<Seat> {
    let s = &l.checked.scenario;
    let mut list: Vec<Seat> = s
        .dockets
        .iter()
        .map(|(name, d)| Seat {
            name: name.clone(),
            actor: id16(&l.registry.actors, &d.actor),
            toward: d.toward.as_ref().map(|t| id16(&l.registry.actors, t)),
            wait: d.wait,
        })
        .collect();
    for (id, actor) in l.registry.actors.iter().enumerate() {
        let id = u16::try_from(id).expect("few actors");
        let has_docket = list.iter().any(|seat| seat.actor == id);
        if !has_docket && s.actors[actor].policy.is_some() {
            list.push(Seat {
                name: actor.to_owned(),
                actor: id,
                toward: None,
                wait: true,
            });
        }
    }
    list.sort_by(|a, b| natural(&a.name, &b.name));
    list
}

/// Returns the actors that a phrase means.
pub(super) fn doers(l: &Lowerer, who: &Who) -> Vec<u16> {
    let all = 0..u16::try_from(l.n()).expect("few actors");
    let id = |name: &String| id16(&l.registry.actors, name);
    match who {
        Who::Everyone => all.collect(),
        Who::Only(names) => names.iter().map(id).collect(),
        Who::Except(names) => {
            let left_out: Vec<u16> = names.iter().map(id).collect();
            all.filter(|a| !left_out.contains(a)).collect()
        }
    }
}

/// Returns the candidates of a side; `None` is the docket's best by formula.
fn candidates(l: &Lowerer, role: &Role, doer: u16) -> Vec<Option<u16>> {
    let who = match role {
        Role::Nobody => return vec![Some(NOBODY)],
        Role::Lowest(_) | Role::Highest(_) => return vec![None],
        Role::Anyone => Who::Everyone,
        Role::Only(names) => Who::Only(names.clone()),
        Role::Except(names) => Who::Except(names.clone()),
    };
    let mut list = doers(l, &who);
    list.sort_unstable();
    list.dedup();
    list.into_iter().filter(|a| *a != doer).map(Some).collect()
}

/// Returns every option of every docket, docket by docket, in natural order of actions.
pub(super) fn sketches(l: &Lowerer, seats: &[Seat]) -> Vec<Sketch> {
    let mut list = vec![];
    for (d, seat) in seats.iter().enumerate() {
        for (id, name) in l.registry.actions.iter().enumerate() {
            let action = &l.checked.scenario.actions[name];
            let own = action.docket.as_ref().map_or(
                seat.name == l.registry.actors.name(seat.actor.into()),
                |x| *x == seat.name,
            );
            if own && doers(l, &action.doers).contains(&seat.actor) {
                sketch(
                    l,
                    seat,
                    u16::try_from(d).expect("few dockets"),
                    u16::try_from(id).expect("few actions"),
                    &mut list,
                );
            }
        }
    }
    list
}

/// Returns the family of an action: the one that it names, or its own name where another action names that.
pub(super) fn family_of<'a>(l: &'a Lowerer, action: u16) -> Option<&'a str> {
    let name = l.registry.actions.name(action.into());
    let actions = &l.checked.scenario.actions;
    let is_named = || {
        let mut families = actions.values().filter_map(|a| a.family.as_deref());
        families.any(|family| family == name)
    };
    let own = actions[name].family.as_deref();
    own.or_else(|| is_named().then_some(name))
}

fn sketch(l: &Lowerer, seat: &Seat, docket: u16, id: u16, list: &mut Vec<Sketch>) {
    let name = l.registry.actions.name(id.into());
    let action = &l.checked.scenario.actions[name];
    let actor_label = |id: u16| {
        if id == NOBODY {
            Label(0)
        } else {
            Label::of(l.registry.actors.name(id.into()))
        }
    };
    let own = Label::of(&seat.name).and(Label::of(name));
    let first = family_of(l, id).and_then(|family| {
        let is_of_it = |s: &Sketch| s.docket == docket && family_of(l, s.action) == Some(family);
        list.iter().position(is_of_it).or(Some(list.len()))
    });
    for target in candidates(l, &action.target, seat.actor) {
        for beneficiary in candidates(l, &action.beneficiary, seat.actor) {
            for host in candidates(l, &action.host, seat.actor) {
                let (beneficiary, host) = (beneficiary.unwrap_or(NOBODY), host.unwrap_or(NOBODY));
                let mut label = own;
                for side in [target.unwrap_or(NOBODY), beneficiary, host] {
                    label = label.and(actor_label(side));
                }
                let counted = first.unwrap_or(list.len());
                list.push(Sketch {
                    docket,
                    actor: seat.actor,
                    action: id,
                    target,
                    beneficiary,
                    host,
                    label,
                    counted,
                });
            }
        }
    }
}

/// Compiles the actions themselves.
pub(super) fn actions(l: &Lowerer) -> Vec<Action> {
    let compile = |name: &str| {
        let a = &l.checked.scenario.actions[name];
        Action {
            category: a.category,
            codes: a
                .codes
                .as_ref()
                .map(|c| c.completed(&l.checked.scenario.crosswalk)),
            rung: u8::try_from(a.rung).expect("a ladder has few rungs"),
            visibility: match a.visibility {
                Visibility::Public => "Public",
                Visibility::Discreet { .. } => "Discreet",
                Visibility::Covert { .. } => "Covert",
            },
            traits: l
                .registry
                .traits
                .iter()
                .map(|t| a.traits.get(t).copied().unwrap_or(0.0))
                .collect(),
        }
    };
    l.registry.actions.iter().map(compile).collect()
}

/// Compiles one option. `best` is the docket's ranking that finds its target, if it has none.
pub(super) fn choosable(
    l: &mut Lowerer,
    s: &Sketch,
    index: usize,
    action: &Action,
    best: u8,
    lenses: &[lens::Lens],
) -> Choosable {
    let name = l.registry.actions.name(s.action.into()).to_owned();
    let checked = l.checked;
    let a = &checked.scenario.actions[&name];
    let (known, scope) = (s.known(action), Scope::deed());
    let bound = |l: &mut Lowerer, x: &model::Num| l.num(x, &scope).bind(&known);
    let number = |l: &mut Lowerer, x: &model::Num| bound(l, x).constant().unwrap_or(0.0);
    let needs = a
        .needs
        .lines
        .iter()
        .map(|line| l.formula(line, &scope).bind(&known))
        .collect();
    let cost = a
        .cost
        .iter()
        .map(|(q, x)| (actor_cell(l, q, s.actor), bound(l, x)))
        .collect();
    let sure = Expr::Number(1.0);
    let seen = match &a.visibility {
        Visibility::Public => [sure.clone(), sure],
        Visibility::Discreet { detection } => [bound(l, detection), sure],
        Visibility::Covert {
            detection,
            attribution,
        } => [bound(l, detection), bound(l, attribution)],
    };
    let lasting = l.layout.find(What::Lasting).filter(|_| a.lasts_turns > 1);
    let lasts = lasting.map(|all| (a.lasts_turns, all + cell(index)));
    let effects = l.effects(&a.then, &scope).bind(&known);
    let conciliation = number(l, &a.conciliation);
    Choosable {
        docket: s.docket,
        actor: s.actor,
        action: s.action,
        category: action.category,
        aim: s.target.map_or(Aim::Best(best), Aim::Fixed),
        beneficiary: s.beneficiary,
        host: s.host,
        label: s.label,
        needs,
        cost,
        rung: action.rung,
        gate: gate(l, s, a),
        conciliation,
        intended: action.goldstein(),
        seen,
        consents: a
            .consents
            .iter()
            .map(|c| id16(&l.registry.consents, c))
            .collect(),
        effects,
        lasts,
        treaty_moves: treaty_moves(l, s, &name),
        lenses: lens::of_option(lenses, &known, s, l.n()),
        repeat: l
            .layout
            .find(What::Repeat)
            .map(|base| base + cell(s.counted)),
    }
}

fn gate(l: &mut Lowerer, s: &Sketch, a: &model::Action) -> Option<(u32, u32)> {
    let by_deeds =
        matches!(&l.checked.scenario.ladder, Some(x) if x.moves == model::Moves::ByDeeds);
    let target = s
        .target
        .filter(|t| *t != NOBODY && a.rung > 0 && a.gated && by_deeds)?;
    let row = cell(pair_row(l.n(), s.actor.into(), target.into()));
    Some((l.slot(Slot::Rung) + row, l.slot(Slot::Tension) + row))
}

/// Returns the doer's cell of an actor quantity, built in or of the scenario.
fn actor_cell(l: &mut Lowerer, quantity: &str, actor: u16) -> u32 {
    let base = match crate::slot::find(quantity) {
        Some(q) => l.slot(q.slot),
        None => l.own(quantity),
    };
    base + u32::from(actor)
}

fn treaty_moves(l: &mut Lowerer, s: &Sketch, action: &str) -> Vec<(u32, u32, f64, f64)> {
    let checked = l.checked;
    let mut list = vec![];
    for (treaty, t) in &checked.scenario.treaties {
        if !t
            .parties
            .contains_key(l.registry.actors.name(s.actor.into()))
        {
            continue;
        }
        for m in t.moves.iter().filter(|m| m.on.as_deref() == Some(action)) {
            let (status, since) = status_cells(l, treaty, s.actor);
            list.push((status, since, state_code(t, &m.from), state_code(t, &m.to)));
        }
    }
    list
}

/// Returns the cells of a party's status and of the turn at which it was reached.
pub(super) fn status_cells(l: &mut Lowerer, treaty: &str, actor: u16) -> (u32, u32) {
    let rows = l.registry.treaties.len() * l.n();
    let row = cell(usize::from(id16(&l.registry.treaties, treaty)) * l.n()) + u32::from(actor);
    (
        l.slot(Slot::Status) + row,
        l.layout.column(What::StatusSince, rows, 0.0, f64::INFINITY) + row,
    )
}

/// Returns the code of a treaty's state.
#[expect(clippy::cast_precision_loss, reason = "codes are small")]
pub(super) fn state_code(treaty: &model::Treaty, state: &str) -> f64 {
    treaty
        .states
        .iter()
        .position(|x| x == state)
        .expect("the checker knows every state") as f64
}

/// Options of one docket.
pub(super) fn range_of(sketches: &[Sketch], docket: usize) -> Range<usize> {
    let first = sketches.partition_point(|s| usize::from(s.docket) < docket);
    let end = sketches.partition_point(|s| usize::from(s.docket) <= docket);
    first..end
}

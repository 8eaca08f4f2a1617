//! From a checked scenario to a ruleset, part by part.

use super::action::{Action, Choosable};
use super::calendar::Calendar;
use super::expr::Value;
use super::layout::{Layout, Registry, What, pair_of};
use super::lower::{Lowerer, Scope, Shipment, id16};
use super::moments::Moments;
use super::option::{self, Seat, Sketch};
use super::{
    Coefficients, CompileOptions, PolicyChoice, Ruleset, TensionCoefficients, crisis, docket, expr,
    lens, objective, route, start, trigger, war,
};
use crate::ids::Names;
use crate::rng::Label;
use crate::scenario::model::{Effect, Num, Scenario};
use crate::scenario::{Checked, Date};
use crate::slot::{Kind, Slot};
use std::collections::BTreeSet;

/// Compiles a scenario.
#[must_use]
pub fn compile(checked: &Checked, options: &CompileOptions) -> Ruleset {
    let s = &checked.scenario;
    let start_date = Date::parse(&s.start_date).expect("the checker knows dates");
    let calendar = Calendar::new(start_date, s.turn_days.max(1), s.horizon_turns);
    let mut l = lowerer(checked);
    let clock = clock(&mut l);
    let rung = l.slot(Slot::Rung);
    let conduct = conduct(&mut l, options);
    let mut triggers = trigger::triggers(&mut l);
    let red_lines = crisis::red_lines(&mut l);
    let injects = crisis::injects(&mut l, &calendar);
    let expiries = crisis::expiries(&mut l);
    let consents = crisis::consents(&mut l);
    let narratives = crisis::narratives(&mut l);
    let outcomes = crisis::outcomes(&mut l);
    let map = route::map(&mut l);
    let objectives = objective::objectives(&mut l);
    let probe = |text: &String| l.formula(text, &Scope::plain());
    let probes = options.probes.iter().map(probe).collect();
    let coefficients = coefficients(&mut l);
    let start = start::start(&mut l, &calendar);
    let mut conduct = conduct;
    fold_fixed_facts(&l, &mut conduct, &start);
    let ladder = crisis::ladder(s);
    let moments = moments(&mut conduct, &mut triggers, &ladder);
    let (focal, stances) = pairs(&l);
    let pairs = all_pairs(l.n());
    let reads_deeds = coefficients.tension.is_some()
        || !s.lenses.is_empty()
        || l.layout
            .columns()
            .iter()
            .any(|c| matches!(c.what, What::Window(..)));
    Ruleset {
        title: s.title.clone(),
        hash: checked.hash(),
        horizon: s.horizon_turns,
        calendar,
        actor_labels: l.registry.actors.iter().map(Label::of).collect(),
        focal,
        stances,
        garrisons: l.garrisons,
        actions: conduct.actions,
        options: conduct.options,
        dockets: conduct.dockets,
        triggers,
        moments,
        ladder,
        red_lines,
        injects,
        expiries,
        consents,
        narratives,
        outcomes,
        objectives,
        shipments: l.shipments,
        map,
        coefficients,
        reads_deeds,
        clock,
        rung,
        pairs,
        probes,
        start,
        registry: l.registry,
        layout: l.layout,
    }
}

/// Makes the cells of turn, month and peak rung, and those of affinity and label, which every scenario has.
fn clock(l: &mut Lowerer) -> [u32; 3] {
    let clock = [
        l.layout.column(What::Turn, 1, 0.0, f64::INFINITY),
        l.layout.column(What::Month, 1, 1.0, 12.0),
        l.layout.column(What::PeakRung, 1, 0.0, f64::INFINITY),
    ];
    for slot in [Slot::Rung, Slot::Affinity, Slot::Label] {
        l.slot(slot);
    }
    clock
}

/// What actors can do and how they decide.
struct Conduct {
    actions: Vec<Action>,
    options: Vec<Choosable>,
    dockets: Vec<docket::Docket>,
}

fn conduct(l: &mut Lowerer, options: &CompileOptions) -> Conduct {
    let actions = option::actions(l);
    let seats = option::seats(l);
    let sketches = option::sketches(l, &seats);
    make_option_columns(l, &seats, &sketches);
    let choice = |l: &Lowerer, actor: u16| {
        let name = l.registry.actors.name(actor.into());
        let found = options.policies.iter().rev().find(|(a, _)| a == name);
        found.map_or(PolicyChoice::Utility, |(_, p)| p.clone())
    };
    let mut dockets = vec![];
    for (d, seat) in seats.iter().enumerate() {
        let (range, choice) = (option::range_of(&sketches, d), choice(l, seat.actor));
        dockets.push(docket::docket(l, seat, range, &sketches, &actions, &choice));
    }
    let lenses = lens::lenses(l);
    let sides = |s: &Sketch| {
        (
            s.actor,
            s.action,
            s.target.unwrap_or(expr::NOBODY),
            s.beneficiary,
        )
    };
    l.options = sketches.iter().map(sides).collect();
    let mut choosables = vec![];
    for (index, sketch) in sketches.iter().enumerate() {
        let d = usize::from(sketch.docket);
        let best = docket::best_of(l, &seats[d], sketch, &dockets[d]);
        let action = &actions[usize::from(sketch.action)];
        choosables.push(option::choosable(l, sketch, index, action, best, &lenses));
    }
    for docket in &mut dockets {
        docket.is_free = choosables[docket.options.clone()]
            .iter()
            .all(Choosable::is_free);
    }
    Conduct {
        actions,
        options: choosables,
        dockets,
    }
}

/// Puts facts into the base of scores that no entry of the scenario and no mechanism ever changes.
fn fold_fixed_facts(l: &Lowerer, conduct: &mut Conduct, start: &[Value]) {
    let costs = conduct
        .options
        .iter()
        .flat_map(|o| o.cost.iter().map(|(cell, _)| *cell));
    let mut written = l.written.clone();
    written.extend(costs.map(|cell| l.layout.column_index(cell)));
    let of_scenario = |what| {
        matches!(
            what,
            What::Own(_) | What::Slot(Slot::Resolve | Slot::Cohesion | Slot::Insecurity)
        )
    };
    let is_fixed = |cell| {
        of_scenario(l.layout.column_of(cell).what)
            && !written.contains(&l.layout.column_index(cell))
    };
    for docket in &mut conduct.dockets {
        docket.fold_fixed_facts(start, is_fixed);
    }
}

/// Enters what is looked at together in the sheets of its moment.
fn moments(
    conduct: &mut Conduct,
    triggers: &mut trigger::Triggers,
    ladder: &crisis::Ladder,
) -> Moments {
    let mut moments = Moments::default();
    for docket in &mut conduct.dockets {
        moments.enter_docket(docket, &conduct.options, ladder);
    }
    moments.enter_rules(triggers);
    moments
}

/// Pairs of actors, by id.
type Pairs = Vec<(u16, u16)>;

fn all_pairs(n: usize) -> Vec<[u16; 2]> {
    let id = |x: usize| u16::try_from(x).expect("few actors");
    (0..n * n.saturating_sub(1))
        .map(|row| pair_of(n, row))
        .map(|(a, b)| [id(a), id(b)])
        .collect()
}

/// Returns the focal pairs, and those that have a stance, in order.
fn pairs(l: &Lowerer) -> (Pairs, Pairs) {
    let s = &l.checked.scenario;
    let pair = |a: &str, b: &str| (id16(&l.registry.actors, a), id16(&l.registry.actors, b));
    let mut stances: Pairs = s
        .stances
        .keys()
        .filter_map(|k| k.split_once('>'))
        .map(|(a, b)| pair(a, b))
        .collect();
    stances.sort_unstable();
    (s.focal.iter().map(|(a, b)| pair(a, b)).collect(), stances)
}

/// Columns that options count on are made before the options.
fn make_option_columns(l: &mut Lowerer, seats: &[Seat], sketches: &[Sketch]) {
    docket::repeat_column(l, seats, sketches.len());
    if l.checked
        .scenario
        .actions
        .values()
        .any(|a| a.lasts_turns > 1)
    {
        l.layout
            .column(What::Lasting, sketches.len(), 0.0, f64::INFINITY);
    }
}

/// Collects names, forces and shipments: what formulas need before any is compiled.
fn lowerer(checked: &Checked) -> Lowerer<'_> {
    let s = &checked.scenario;
    let of = |kind| checked.names.of(kind).clone();
    let implicit = sends(s).flat_map(|(owner, from, to)| {
        [from, to]
            .into_iter()
            .filter(|node| force_at(s, owner, node).is_none())
            .map(move |node| format!("{owner}@{node}"))
    });
    let forces = Names::new(s.forces.keys().cloned().chain(implicit));
    let registry = Registry {
        actors: of(Kind::Actor),
        actions: of(Kind::Action),
        nodes: of(Kind::Node),
        forces,
        treaties: of(Kind::Treaty),
        narratives: of(Kind::Narrative),
        red_lines: of(Kind::RedLine),
        rules: of(Kind::Rule),
        flags: of(Kind::Flag),
        axes: of(Kind::Axis),
        consents: of(Kind::Consent),
        traits: of(Kind::Trait),
        lenses: Names::new(s.lenses.keys().cloned()),
        injects: Names::new(s.injects.keys().cloned()),
        quantities: Names::new(s.quantities.keys().cloned()),
    };
    let garrisons = registry
        .forces
        .iter()
        .map(|name| garrison(s, &registry, name))
        .collect();
    let mut l = Lowerer {
        checked,
        registry,
        layout: Layout::default(),
        shipments: vec![],
        garrisons,
        options: vec![],
        written: BTreeSet::new(),
    };
    let all: BTreeSet<(&str, &str, &str)> = sends(s).collect();
    l.shipments = all
        .into_iter()
        .map(|(owner, from, to)| shipment(&mut l, owner, from, to))
        .collect();
    l
}

fn garrison(s: &Scenario, r: &Registry, force: &str) -> (u16, u16) {
    let (owner, node) = match s.forces.get(force) {
        Some(f) => (f.owner.as_str(), f.at.as_str()),
        None => force.split_once('@').expect("implicit forces are named so"),
    };
    (id16(&r.actors, owner), id16(&r.nodes, node))
}

/// Returns every (owner, from, to) that effects send men along.
fn sends(s: &Scenario) -> impl Iterator<Item = (&str, &str, &str)> {
    crate::scenario::names::effects(s).filter_map(|e| match e {
        Effect::Send {
            owner, from, to, ..
        } => Some((owner.as_str(), from.as_str(), to.as_str())),
        _ => None,
    })
}

fn force_at<'a>(s: &'a Scenario, owner: &str, node: &str) -> Option<&'a str> {
    let mut names: Vec<&str> = s
        .forces
        .iter()
        .filter(|(_, f)| f.owner == owner && f.at == node)
        .map(|(n, _)| n.as_str())
        .collect();
    names.sort_by(|a, b| crate::ids::natural(a, b));
    names.first().copied()
}

fn shipment(l: &mut Lowerer, owner: &str, from: &str, to: &str) -> Shipment {
    let base = l.slot(Slot::Strength);
    let force = |l: &Lowerer, node: &str| {
        let name = force_at(&l.checked.scenario, owner, node)
            .map_or_else(|| format!("{owner}@{node}"), str::to_owned);
        base + u32::from(id16(&l.registry.forces, &name))
    };
    Shipment {
        owner: id16(&l.registry.actors, owner),
        from: id16(&l.registry.nodes, from),
        to: id16(&l.registry.nodes, to),
        from_cell: force(l, from),
        to_cell: force(l, to),
    }
}

fn coefficients(l: &mut Lowerer) -> Coefficients {
    let checked = l.checked;
    let m = &checked.scenario.mechanisms;
    let mut number = |x: &Num| l.num(x, &Scope::plain()).constant().unwrap_or(0.0);
    let (noise, third_party) = m
        .readings
        .as_ref()
        .map_or((0.0, 1.0), |r| (number(&r.noise), number(&r.third_party)));
    let habit = m.habit.as_ref().map(|h| {
        [
            number(&h.repeat_kept),
            number(&h.stake_kept),
            number(&h.backing_down_cost),
        ]
    });
    let movement = m.movement.as_ref().map(|x| {
        [
            number(&x.men_per_capacity),
            number(&x.trickle_men),
            number(&x.air_reach_km),
        ]
    });
    let income = m.capital.as_ref().map(|c| number(&c.income_per_turn));
    let tension = m.tension.as_ref().map(|t| TensionCoefficients {
        kept: crate::math::kept_per_turn(number(&t.half_life_turns)),
        heat_kept: crate::math::kept_per_turn(number(&t.heat_half_life_turns)),
        hostile: number(&t.hostile_gain) / 10.0,
        relief: number(&t.relief_gain) / 10.0,
        received_kept: number(&t.received_kept),
        resting: vec![],
    });
    let tension = tension.map(|t| TensionCoefficients {
        resting: start::resting(l),
        ..t
    });
    Coefficients {
        noise,
        third_party,
        tension,
        income,
        habit,
        movement,
        war: war::war(l),
    }
}

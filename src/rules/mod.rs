//! What is compiled: dense ids and cells, no names in the turn loop. Immutable, shared by every run.
//!
//! Invariant: [`compile`] cannot fail, because a [`Checked`] cannot be wrong.

pub mod action;
pub mod calendar;
pub mod change;
pub mod crisis;
pub mod docket;
pub mod effect;
pub mod expr;
pub mod layout;
pub mod lens;
mod lower;
pub mod route;
mod start;
pub mod trigger;

pub use lower::Shipment;

use crate::ids::Names;
use crate::rng::Label;
use crate::scenario::Checked;
use crate::scenario::model::{Effect, Num, Scenario};
use crate::slot::{Kind, Slot};
use action::{Action, Choosable, Sketch};
use calendar::{Calendar, Date};
use expr::Value;
use layout::{Layout, Registry, What};
use lower::{Lowerer, Scope, id16};
use std::collections::BTreeSet;

/// How an actor decides instead of as its scenario says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PolicyChoice {
    /// As the scenario says.
    Utility,
    /// Every legal option alike.
    Uniform,
    /// Utility with twice the weight of `hawk` and half that of `caution`.
    Hawk,
    /// Utility with half the weight of `hawk` and twice that of `caution`.
    Dove,
    /// Only the match with the level received.
    TitForTat,
    /// A plan of the scenario.
    Script(String),
}

/// What can be chosen when a scenario is compiled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CompileOptions {
    /// Policies by actor.
    pub policies: Vec<(String, PolicyChoice)>,
}

/// Coefficients of the mechanisms that the scenario uses, worked out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Coefficients {
    /// Standard deviation of the logarithm of the noise of hostile readings.
    pub noise: f64,
    /// Share of the intended value at which third parties start to read.
    pub third_party: f64,
    /// Tension, if it is a mechanism.
    pub tension: Option<TensionCoefficients>,
    /// Income of capital per turn, if capital is a mechanism.
    pub income: Option<f64>,
    /// Memory of own conduct: repeat kept, stake kept, cost of backing down.
    pub habit: Option<[f64; 3]>,
    /// Movement: men per capacity class and turn, men who trickle, km flown at full rate.
    pub movement: Option<[f64; 3]>,
}

/// Coefficients of the tension mechanism, per turn.
#[derive(Debug, Clone, PartialEq)]
pub struct TensionCoefficients {
    /// Share of the distance to rest that is kept.
    pub kept: f64,
    /// Share of heat that is kept.
    pub heat_kept: f64,
    /// Impulse per Goldstein point of hostile readings.
    pub hostile: f64,
    /// Relief per Goldstein point of friendly readings.
    pub relief: f64,
    /// Share of the level received that is kept.
    pub received_kept: f64,
    /// Resting level of every pair that has a stance: row, formula.
    pub resting: Vec<(u32, expr::Expr)>,
}

/// A compiled scenario.
#[derive(Debug, Clone)]
pub struct Ruleset {
    /// Short name.
    pub title: String,
    /// Hash of the scenario's content (blake3).
    pub hash: [u8; 32],
    /// Turns after which a run ends.
    pub horizon: u32,
    /// Dates of turns.
    pub calendar: Calendar,
    /// Names by id.
    pub registry: Registry,
    /// Labels of actors.
    pub actor_labels: Vec<Label>,
    /// Columns of a run's state.
    pub layout: Layout,
    /// State at the start.
    pub start: Vec<Value>,
    /// Pairs that summaries look at.
    pub focal: Vec<(u16, u16)>,
    /// Pairs that have a stance in the scenario.
    pub stances: Vec<(u16, u16)>,
    /// Owner and node of each force.
    pub garrisons: Vec<(u16, u16)>,
    /// Actions.
    pub actions: Vec<Action>,
    /// Options of all dockets.
    pub options: Vec<Choosable>,
    /// Dockets.
    pub dockets: Vec<docket::Docket>,
    /// Rules.
    pub triggers: trigger::Triggers,
    /// Ladder.
    pub ladder: crisis::Ladder,
    /// Red lines.
    pub red_lines: Vec<crisis::RedLine>,
    /// Injects.
    pub injects: Vec<crisis::Inject>,
    /// Moves of treaties that time makes.
    pub expiries: Vec<crisis::Expiry>,
    /// Consents.
    pub consents: Vec<crisis::Consent>,
    /// Narratives.
    pub narratives: Vec<crisis::Narrative>,
    /// Outcomes.
    pub outcomes: Vec<crisis::Outcome>,
    /// Men that effects order from node to node.
    pub shipments: Vec<Shipment>,
    /// The map as movement sees it.
    pub map: route::Map,
    /// Coefficients of the mechanisms.
    pub coefficients: Coefficients,
    /// Whether readings are made at all: some formula, lens or mechanism uses them.
    pub reads_deeds: bool,
    /// Cells of turn, month and peak rung.
    pub clock: [u32; 3],
    /// First cells of affinity, tension, rung and label, for tables.
    pub rung: u32,
}

impl Ruleset {
    /// Returns how many actors there are.
    #[must_use]
    pub fn n_actors(&self) -> usize {
        self.registry.actors.len()
    }

    /// Returns the first cell of a built-in quantity, if the scenario uses it.
    #[must_use]
    pub fn slot(&self, slot: Slot) -> Option<u32> {
        self.layout.find(What::Slot(slot))
    }
}

/// Compiles a scenario.
#[must_use]
pub fn compile(checked: &Checked, options: &CompileOptions) -> Ruleset {
    let s = &checked.scenario;
    let start_date = Date::parse(&s.start_date).expect("the checker knows dates");
    let calendar = Calendar::new(start_date, s.turn_days.max(1));
    let mut l = lowerer(checked);
    let clock = [
        l.layout.column(What::Turn, 1, 0.0, f64::INFINITY),
        l.layout.column(What::Month, 1, 1.0, 12.0),
        l.layout.column(What::PeakRung, 1, 0.0, f64::INFINITY),
    ];
    let rung = l.slot(Slot::Rung);
    for slot in [Slot::Affinity, Slot::Label] {
        l.slot(slot);
    }
    let actions = action::actions(&l);
    let seats = action::seats(&l);
    let sketches = action::sketches(&l, &seats);
    make_option_columns(&mut l, &seats, &sketches);
    let choice = |actor: u16| {
        let name = l.registry.actors.name(actor.into());
        let found = options.policies.iter().rev().find(|(a, _)| a == name);
        found.map_or(PolicyChoice::Utility, |(_, p)| p.clone())
    };
    let choices: Vec<PolicyChoice> = seats.iter().map(|seat| choice(seat.actor)).collect();
    let dockets: Vec<docket::Docket> = (seats.iter().zip(&choices).enumerate())
        .map(|(d, (seat, choice))| docket::docket(&mut l, seat, action::range_of(&sketches, d), &sketches, &actions, choice))
        .collect();
    let lenses = lens::lenses(&mut l);
    let mut choosables = vec![];
    l.options = sketches.iter().map(|s| (s.actor, s.action, s.target.unwrap_or(expr::NOBODY), s.beneficiary)).collect();
    for (index, sketch) in sketches.iter().enumerate() {
        let d = usize::from(sketch.docket);
        let best = docket::best_of(&mut l, &seats[d], sketch, &dockets[d]);
        choosables.push(action::choosable(&mut l, sketch, index, &actions[usize::from(sketch.action)], best, &lenses));
    }
    let triggers = trigger::triggers(&mut l);
    let red_lines = crisis::red_lines(&mut l);
    let injects = crisis::injects(&mut l, &calendar);
    let expiries = crisis::expiries(&mut l);
    let consents = crisis::consents(&mut l);
    let narratives = crisis::narratives(&mut l);
    let outcomes = crisis::outcomes(&mut l);
    let map = route::map(&mut l);
    let coefficients = coefficients(&mut l);
    let start = start::start(&mut l, &calendar);
    let pair = |(a, b): (&str, &str)| (id16(&l.registry.actors, a), id16(&l.registry.actors, b));
    let mut stances: Vec<(u16, u16)> = s.stances.keys().filter_map(|k| k.split_once('>')).map(pair).collect();
    stances.sort_unstable();
    let reads_deeds = coefficients.tension.is_some()
        || !s.lenses.is_empty()
        || l.layout.columns().iter().any(|c| matches!(c.what, What::Window(..)));
    Ruleset {
        title: s.title.clone(),
        hash: checked.hash(),
        horizon: s.horizon_turns,
        calendar,
        actor_labels: l.registry.actors.iter().map(Label::of).collect(),
        focal: s.focal.iter().map(|(a, b)| pair((a, b))).collect(),
        stances,
        garrisons: l.garrisons.clone(),
        actions,
        options: choosables,
        dockets,
        triggers,
        ladder: crisis::ladder(s),
        red_lines,
        injects,
        expiries,
        consents,
        narratives,
        outcomes,
        shipments: l.shipments.clone(),
        map,
        coefficients,
        reads_deeds,
        clock,
        rung,
        start,
        registry: l.registry,
        layout: l.layout,
    }
}

/// Columns that options count on are made before the options.
fn make_option_columns(l: &mut Lowerer, seats: &[action::Seat], sketches: &[Sketch]) {
    docket::repeat_column(l, seats, sketches.len());
    if l.checked.scenario.actions.values().any(|a| a.lasts_turns > 1) {
        l.layout.column(What::Lasting, sketches.len(), 0.0, f64::INFINITY);
    }
}

/// Collects names, forces and shipments: what formulas need before any is compiled.
fn lowerer(checked: &Checked) -> Lowerer<'_> {
    let s = &checked.scenario;
    let of = |kind| checked.names.of(kind).clone();
    let implicit = sends(s).flat_map(|(owner, from, to)| {
        [from, to].into_iter().filter(|node| force_at(s, owner, node).is_none()).map(move |node| format!("{owner}@{node}"))
    });
    let forces = Names::new(s.forces.keys().cloned().chain(implicit));
    let registry = Registry {
        actors: of(Kind::Actor),
        actions: of(Kind::Action),
        nodes: of(Kind::Node),
        forces,
        treaties: of(Kind::Treaty),
        parties: vec![],
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
    let garrisons = registry.forces.iter().map(|name| garrison(s, &registry, name)).collect();
    let mut l = Lowerer { checked, registry, layout: Layout::default(), shipments: vec![], garrisons, options: vec![] };
    let all: BTreeSet<(&str, &str, &str)> = sends(s).collect();
    l.shipments = all.into_iter().map(|(owner, from, to)| shipment(&mut l, owner, from, to)).collect();
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
        Effect::Send { owner, from, to, .. } => Some((owner.as_str(), from.as_str(), to.as_str())),
        _ => None,
    })
}

fn force_at<'a>(s: &'a Scenario, owner: &str, node: &str) -> Option<&'a str> {
    let mut names: Vec<&str> = s.forces.iter().filter(|(_, f)| f.owner == owner && f.at == node).map(|(n, _)| n.as_str()).collect();
    names.sort_by(|a, b| crate::ids::natural(a, b));
    names.first().copied()
}

fn shipment(l: &mut Lowerer, owner: &str, from: &str, to: &str) -> Shipment {
    let base = l.slot(Slot::Strength);
    let force = |l: &Lowerer, node: &str| {
        let name = force_at(&l.checked.scenario, owner, node).map_or_else(|| format!("{owner}@{node}"), str::to_owned);
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
    let (noise, third_party) = m.readings.as_ref().map_or((0.0, 1.0), |r| (number(&r.noise), number(&r.third_party)));
    let habit = m.habit.as_ref().map(|h| [number(&h.repeat_kept), number(&h.stake_kept), number(&h.backing_down_cost)]);
    let movement = m.movement.as_ref().map(|x| [number(&x.men_per_capacity), number(&x.trickle_men), number(&x.air_reach_km)]);
    let income = m.capital.as_ref().map(|c| number(&c.income_per_turn));
    let tension = m.tension.as_ref().map(|t| TensionCoefficients {
        kept: crate::math::kept_per_turn(number(&t.half_life_turns)),
        heat_kept: crate::math::kept_per_turn(number(&t.heat_half_life_turns)),
        hostile: number(&t.hostile_gain) / 10.0,
        relief: number(&t.relief_gain) / 10.0,
        received_kept: number(&t.received_kept),
        resting: vec![],
    });
    let tension = tension.map(|t| TensionCoefficients { resting: start::resting(l), ..t });
    Coefficients { noise, third_party, tension, income, habit, movement }
}

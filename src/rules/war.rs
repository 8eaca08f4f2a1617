//! Compiled combat: who stands where along each axis, and the coefficients of the war mechanism.

use super::expr::Expr;
use super::lower::{Lowerer, Scope, cell, id16};
use crate::rng::Label;
use crate::scenario::model::{Axis, Num};
use crate::slot::Slot;

/// Coefficients of combat, and the axes along which it is fought.
#[derive(Debug, Clone, PartialEq)]
pub struct War {
    /// Ratio of forces at which a turn breaks through half the time.
    pub reference_ratio: f64,
    /// How sharply the chance turns with the ratio.
    pub steepness: f64,
    /// Share of the attackers' effect that is lost elsewhere.
    pub overstretch: Expr,
    /// Share of the men engaged who are killed per turn.
    pub killed_share: f64,
    /// Men lost otherwise for each one killed.
    pub wounded_per_killed: f64,
    /// Men whom one capacity class keeps supplied.
    pub men_supplied: f64,
    /// Km of advance that halve the supply.
    pub half_km: f64,
    /// Turns for which stocks last.
    pub stock_turns: f64,
    /// First cell of what says where there is combat.
    pub fighting: u32,
    /// First cell of the ratios.
    pub ratio: u32,
    /// First cell of the chances to break through.
    pub breakthrough: u32,
    /// First cell of the nodes taken.
    pub advance: u32,
    /// First cell of the attackers' supply.
    pub supply: u32,
    /// Axes that have attackers and defenders.
    pub fronts: Vec<Front>,
}

/// An axis along which two sides can fight.
#[derive(Debug, Clone, PartialEq)]
pub struct Front {
    /// The axis.
    pub axis: u16,
    /// Label of its draws.
    pub label: Label,
    /// Forces of the attackers on it.
    pub attackers: Vec<Side>,
    /// Forces of the defenders on it.
    pub defenders: Vec<Side>,
    /// Multiplier of the defenders' strength.
    pub terrain: Expr,
    /// Km from the first node to each node.
    pub km: Vec<f64>,
    /// Whose way of supply it is, from where, to where; none where supply is no question.
    pub supply_way: Option<[u16; 3]>,
}

/// A force on an axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Side {
    /// Cell of its strength.
    pub strength: u32,
    /// Its readiness, 0..1.
    pub readiness: f64,
    /// Cell of its owner's battle deaths.
    pub killed: u32,
}

/// Compiles the war mechanism, if the scenario has it.
pub(super) fn war(l: &mut Lowerer) -> Option<War> {
    let checked = l.checked;
    let w = checked.scenario.mechanisms.war.as_ref()?;
    let mut number = |x: &Num| l.num(x, &Scope::plain()).constant().unwrap_or(0.0);
    let [reference_ratio, steepness, killed_share, wounded_per_killed] = [
        &w.reference_ratio,
        &w.steepness,
        &w.killed_share,
        &w.wounded_per_killed,
    ]
    .map(&mut number);
    let [men_supplied, half_km, stock_turns] = [
        &w.men_supplied_per_capacity,
        &w.supply_half_km,
        &w.stock_turns,
    ]
    .map(&mut number);
    let overstretch = l.num(&w.overstretch, &Scope::plain());
    let names: Vec<String> = l.registry.axes.iter().map(str::to_owned).collect();
    let fronts = names.iter().filter_map(|name| front(l, name)).collect();
    Some(War {
        reference_ratio,
        steepness,
        overstretch,
        killed_share,
        wounded_per_killed,
        men_supplied,
        half_km,
        stock_turns,
        fighting: l.slot(Slot::Fighting),
        ratio: l.slot(Slot::ForceRatio),
        breakthrough: l.slot(Slot::Breakthrough),
        advance: l.slot(Slot::Advance),
        supply: l.slot(Slot::Supply),
        fronts,
    })
}

fn front(l: &mut Lowerer, name: &str) -> Option<Front> {
    let checked = l.checked;
    let axis = &checked.scenario.axes[name];
    let (Some(first), Some(leader)) = (axis.nodes.first(), axis.attackers.first()) else {
        return None;
    };
    let node = |l: &Lowerer, name: &str| id16(&l.registry.nodes, name);
    let supply_way = axis.depot.as_ref().map(|depot| {
        [
            id16(&l.registry.actors, leader),
            node(l, depot),
            node(l, first),
        ]
    });
    Some(Front {
        axis: id16(&l.registry.axes, name),
        label: Label::of("combat").and(Label::of(name)),
        attackers: side(l, axis, &axis.attackers),
        defenders: side(l, axis, &axis.defenders),
        terrain: l.num(&axis.defender_bonus, &Scope::plain()),
        km: km(l, axis),
        supply_way,
    })
}

/// Returns the forces of some actors at the nodes of an axis.
fn side(l: &mut Lowerer, axis: &Axis, owners: &[String]) -> Vec<Side> {
    let checked = l.checked;
    let (strength, killed) = (l.slot(Slot::Strength), l.slot(Slot::Killed));
    let mut list = vec![];
    for (i, (owner, node)) in l.garrisons.clone().into_iter().enumerate() {
        let owner_name = l.registry.actors.name(owner.into());
        let is_here = owners.iter().any(|o| o == owner_name)
            && axis
                .nodes
                .iter()
                .any(|n| n == l.registry.nodes.name(node.into()));
        if !is_here {
            continue;
        }
        let name = l.registry.forces.name(i);
        let readiness = checked
            .scenario
            .forces
            .get(name)
            .and_then(|f| f.readiness.as_ref())
            .and_then(|x| l.num(x, &Scope::plain()).constant())
            .unwrap_or(1.0);
        list.push(Side {
            strength: strength + cell(i),
            readiness,
            killed: killed + u32::from(owner),
        });
    }
    list
}

/// Returns the km from the first node of an axis to each: the shortest leg between neighbours, whatever its mode.
fn km(l: &Lowerer, axis: &Axis) -> Vec<f64> {
    let mut at = 0.0;
    let mut list = vec![0.0];
    for pair in axis.nodes.windows(2) {
        let joins = |key: &str| {
            let mut ends = key.split('>');
            let ends = [ends.next(), ends.next()];
            let [a, b] = [pair[0].as_str(), pair[1].as_str()].map(Some);
            ends == [a, b] || ends == [b, a]
        };
        let legs = &l.checked.scenario.legs;
        let found = legs
            .iter()
            .filter(|(key, _)| joins(key))
            .map(|(_, leg)| leg.km);
        let step = found.fold(f64::INFINITY, f64::min);
        at += if step.is_finite() { step } else { 0.0 };
        list.push(at);
    }
    list
}

//! What is alive: the entities of one World, and the state of its runs as one column of values.
//!
//! Actors, stances, nodes, forces, treaties and narratives are entities that say what there is. What changes in a run is
//! numbers, and each is an entity too: a cell, with the component [`Value`]. Cells are spawned once, run by run, in the order
//! of the [`Layout`](crate::rules::layout::Layout), and never despawned, so a run's state is one slice and a cell's number is
//! its place in it.
//!
//! Invariant: after [`spawn`] no entity is spawned, despawned or moved to another archetype; only values change.

pub mod apply;
pub mod ramp;
pub mod runs;
pub mod snapshot;
pub mod turn;

use crate::rules::Ruleset;
use crate::rules::expr::Value;
use bevy_ecs::change_detection::ContiguousMut;
use bevy_ecs::prelude::*;

/// Who decides.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    /// Its id.
    pub id: u16,
}

/// The attitude of one actor toward another.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stance {
    /// Whose attitude.
    pub from: u16,
    /// Toward whom.
    pub to: u16,
}

/// A place on the map.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    /// Its id.
    pub id: u16,
}

/// A formation.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Force {
    /// Its id.
    pub id: u16,
    /// Node at which it stands; men move from formation to formation, formations stay.
    pub at: u16,
}

/// The owner of a force.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
#[relationship(relationship_target = Forces)]
pub struct OwnedBy(#[entities] pub Entity);

/// The forces of an actor.
#[derive(Component, Debug, Default)]
#[relationship_target(relationship = OwnedBy)]
pub struct Forces(Vec<Entity>);

/// An information campaign.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Narrative {
    /// Its id.
    pub id: u16,
}

/// A treaty.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Treaty {
    /// Its id.
    pub id: u16,
}

/// Makes a World that holds `replicas` runs, all at the start.
#[must_use]
pub fn spawn(rules: &Ruleset, replicas: usize) -> World {
    let mut world = World::new();
    let id = |i: usize| u16::try_from(i).expect("ids are small");
    let n = rules.n_actors();
    let actors: Vec<Entity> = (0..n)
        .map(|i| world.spawn(Actor { id: id(i) }).id())
        .collect();
    for (from, to) in &rules.stances {
        world.spawn(Stance {
            from: *from,
            to: *to,
        });
    }
    world.spawn_batch(
        (0..rules.registry.nodes.len())
            .map(|i| Node { id: id(i) })
            .collect::<Vec<_>>(),
    );
    for (i, (owner, at)) in rules.garrisons.iter().enumerate() {
        world.spawn((
            Force { id: id(i), at: *at },
            OwnedBy(actors[usize::from(*owner)]),
        ));
    }
    world.spawn_batch(
        (0..rules.registry.treaties.len())
            .map(|i| Treaty { id: id(i) })
            .collect::<Vec<_>>(),
    );
    world.spawn_batch(
        (0..rules.narratives.len())
            .map(|i| Narrative { id: id(i) })
            .collect::<Vec<_>>(),
    );
    for _ in 0..replicas {
        world.spawn_batch(rules.start.clone());
    }
    world
}

/// Returns the column of values, run after run; row = cell.
#[inline(always)]
pub fn values<'a>(query: &'a Query<&'static Value>) -> &'a [Value] {
    let mut tables = query.contiguous_iter().expect("cells lie in a table");
    tables.next().expect("a run has cells")
}

/// Returns the column of values to write.
#[inline(always)]
pub fn values_mut<'a>(query: &'a mut Query<&'static mut Value>) -> &'a mut [Value] {
    let mut tables = query.contiguous_iter_mut().expect("cells lie in a table");
    let column = tables.next().expect("a run has cells");
    ContiguousMut::bypass_change_detection_split(column).0
}

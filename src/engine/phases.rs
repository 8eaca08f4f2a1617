//! The whole turn on one screen: what happens, in which order. A turn is open, choose, close.
//!
//! Each system is a line: for every live run, a function of the rules, the run and its state. Functions that push changes are
//! followed by `apply`. What a scenario does not use is left out of its schedules.

use super::{choose, fire, ladder, orders, outcome, ramps, upkeep};
use crate::mechanisms::{domestic, movement, narratives, readings, tension, treaties, war};
use crate::rules::Ruleset;
use crate::rules::expr::Value;
use crate::scenario::model::Moves;
use crate::world::runs::{Rules, Runs};
use crate::world::{values, values_mut};
use bevy_ecs::prelude::*;
use bevy_ecs::schedule::{LogLevel, ScheduleBuildSettings, ScheduleLabel, SingleThreadedExecutor};
use std::sync::Arc;

/// A third of a turn.
#[derive(ScheduleLabel, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Clock, injects, readings of the last turn's deeds, income.
    Open,
    /// Dockets choose on one sealed state.
    Choose,
    /// Deeds, movement, combat, narratives, rules, ladder, red lines, outcome.
    Close,
}

/// Place of a system in its phase.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Place(usize);

/// A schedule whose systems run in the order in which they are added, with their names.
struct Plan {
    schedule: Schedule,
    names: Vec<&'static str>,
}

impl Plan {
    fn new(phase: Phase) -> Self {
        let mut schedule = Schedule::new(phase);
        schedule.set_executor(SingleThreadedExecutor::new());
        let settings = ScheduleBuildSettings {
            ambiguity_detection: LogLevel::Error,
            ..Default::default()
        };
        schedule.set_build_settings(settings);
        Self {
            schedule,
            names: vec![],
        }
    }

    fn then<M>(
        mut self,
        system: impl IntoScheduleConfigs<bevy_ecs::system::ScheduleSystem, M>,
    ) -> Self {
        let (name, place) = (std::any::type_name_of_val(&system), self.names.len());
        self.schedule.add_systems(system.in_set(Place(place)));
        if place > 0 {
            self.schedule
                .configure_sets(Place(place).after(Place(place - 1)));
        }
        self.names.push(name);
        self
    }

    fn then_if<M>(
        self,
        is_used: bool,
        system: impl IntoScheduleConfigs<bevy_ecs::system::ScheduleSystem, M>,
    ) -> Self {
        if is_used { self.then(system) } else { self }
    }
}

/// Makes the three schedules of a turn.
#[must_use]
pub fn schedules(rules: &Ruleset) -> [Schedule; 3] {
    plans(rules).map(|plan| plan.schedule)
}

/// Returns the steps of open, choose and close for a scenario, in order: names of the systems here, without those that only
/// apply what the step before them asked for.
#[must_use]
pub fn steps(rules: &Ruleset) -> [Vec<&'static str>; 3] {
    let short = |path: &'static str| path.rsplit("::").next().expect("a name has a part");
    let is_step = |name: &&'static str| !name.starts_with("apply");
    plans(rules).map(|plan| plan.names.into_iter().map(short).filter(is_step).collect())
}

fn plans(rules: &Ruleset) -> [Plan; 3] {
    let c = &rules.coefficients;
    let injects = !rules.injects.is_empty();
    let renews = !rules.narratives.is_empty() || c.income.is_some();
    let open = Plan::new(Phase::Open)
        .then(begin)
        .then_if(injects, inject)
        .then_if(injects, apply)
        .then_if(rules.reads_deeds, read)
        .then_if(rules.reads_deeds, apply_readings)
        .then_if(renews, renew)
        .then_if(renews, apply)
        .then_if(c.war.is_some(), assess)
        .then_if(c.war.is_some(), apply);
    let choose = Plan::new(Phase::Choose).then(choose_all);
    let carries_on = c.movement.is_some() || !rules.expiries.is_empty();
    let steps = rules.ladder.moves != Moves::ByRules;
    let crosses = !rules.red_lines.is_empty();
    let close = Plan::new(Phase::Close)
        .then(enact)
        .then(apply_deeds)
        .then_if(carries_on, carry_on)
        .then_if(carries_on, apply)
        .then_if(c.war.is_some(), fight)
        .then_if(c.war.is_some(), apply)
        .then(fire_rules)
        .then_if(steps, step)
        .then_if(steps, apply)
        .then_if(crosses, cross)
        .then_if(crosses, apply)
        .then_if(c.habit.is_some(), stake)
        .then_if(c.habit.is_some(), apply)
        .then(finish);
    [open, choose, close]
}

fn begin(rules: Res<Rules>, mut runs: ResMut<Runs>, mut state: Query<&'static mut Value>) {
    runs.each_mut(
        rules.0.layout.cells(),
        values_mut(&mut state),
        |run, state| upkeep::begin(&rules.0, run, state),
    );
}

fn inject(rules: Res<Rules>, mut runs: ResMut<Runs>, state: Query<&'static Value>) {
    runs.each(rules.0.layout.cells(), values(&state), |run, state| {
        upkeep::inject(&rules.0, run, state);
    });
}

fn read(rules: Res<Rules>, mut runs: ResMut<Runs>, state: Query<&'static Value>) {
    runs.each(rules.0.layout.cells(), values(&state), |run, state| {
        readings::read(&rules.0, run, state);
        tension::absorb(&rules.0, run, state);
    });
}

fn renew(rules: Res<Rules>, mut runs: ResMut<Runs>, state: Query<&'static Value>) {
    runs.each(rules.0.layout.cells(), values(&state), |run, state| {
        narratives::fade(&rules.0, run, state);
        domestic::earn(&rules.0, run, state);
    });
}

fn choose_all(rules: Res<Rules>, mut runs: ResMut<Runs>, state: Query<&'static Value>) {
    let (bounds, detail) = (Arc::clone(&runs.bounds), runs.detail);
    let cells = rules.0.layout.cells();
    if detail.ramps {
        runs.each(cells, values(&state), |run, state| {
            ramps::note(&rules.0, run, state);
        });
    }
    runs.choose_with(
        &rules.0.moments.choosing,
        cells,
        values(&state),
        |runs, states, lines, scores| {
            choose::choose(&rules.0, runs, states, lines, scores, &bounds, detail);
        },
    );
}

fn enact(rules: Res<Rules>, mut runs: ResMut<Runs>, state: Query<&'static Value>) {
    runs.each(rules.0.layout.cells(), values(&state), |run, state| {
        domestic::fade_repeats(&rules.0, run, state);
        orders::enact(&rules.0, run, state);
    });
}

fn carry_on(rules: Res<Rules>, mut runs: ResMut<Runs>, state: Query<&'static Value>) {
    runs.each(rules.0.layout.cells(), values(&state), |run, state| {
        movement::travel(&rules.0, run, state);
        treaties::expire(&rules.0, run, state);
    });
}

fn assess(rules: Res<Rules>, mut runs: ResMut<Runs>, state: Query<&'static Value>) {
    runs.each(rules.0.layout.cells(), values(&state), |run, state| {
        war::assess(&rules.0, run, state);
    });
}

fn fight(rules: Res<Rules>, mut runs: ResMut<Runs>, state: Query<&'static Value>) {
    runs.each(rules.0.layout.cells(), values(&state), |run, state| {
        war::fight(&rules.0, run, state);
    });
}

fn step(rules: Res<Rules>, mut runs: ResMut<Runs>, state: Query<&'static Value>) {
    runs.each(rules.0.layout.cells(), values(&state), |run, state| {
        ladder::step(&rules.0, run, state);
    });
}

fn cross(rules: Res<Rules>, mut runs: ResMut<Runs>, state: Query<&'static Value>) {
    runs.each(rules.0.layout.cells(), values(&state), |run, state| {
        ladder::cross(&rules.0, run, state);
    });
}

fn stake(rules: Res<Rules>, mut runs: ResMut<Runs>, state: Query<&'static Value>) {
    runs.each(rules.0.layout.cells(), values(&state), |run, state| {
        domestic::stake(&rules.0, run, state);
    });
}

fn apply(rules: Res<Rules>, mut runs: ResMut<Runs>, mut state: Query<&'static mut Value>) {
    let detail = runs.detail;
    runs.each_mut(
        rules.0.layout.cells(),
        values_mut(&mut state),
        |run, state| run.apply(&rules.0, detail, state),
    );
}

/// Applies what readings change, and enters them in the windows that count them.
fn apply_readings(rules: Res<Rules>, mut runs: ResMut<Runs>, mut state: Query<&'static mut Value>) {
    let detail = runs.detail;
    runs.each_mut(
        rules.0.layout.cells(),
        values_mut(&mut state),
        |run, state| {
            run.apply(&rules.0, detail, state);
            upkeep::count_readings(&rules.0, run, state);
        },
    );
}

/// Applies what deeds change, and enters them in the windows that count them.
fn apply_deeds(rules: Res<Rules>, mut runs: ResMut<Runs>, mut state: Query<&'static mut Value>) {
    let detail = runs.detail;
    runs.each_mut(
        rules.0.layout.cells(),
        values_mut(&mut state),
        |run, state| {
            run.apply(&rules.0, detail, state);
            upkeep::count_deeds(&rules.0, run, state);
        },
    );
}

/// Fires the rules; they apply their own passes, because each pass reads what the last one changed.
fn fire_rules(rules: Res<Rules>, mut runs: ResMut<Runs>, mut state: Query<&'static mut Value>) {
    let detail = runs.detail;
    runs.each_mut_with(
        &rules.0.moments.firing,
        rules.0.layout.cells(),
        values_mut(&mut state),
        |run, state, lines| fire::fire(&rules.0, run, state, lines, detail),
    );
}

fn finish(rules: Res<Rules>, mut runs: ResMut<Runs>, mut state: Query<&'static mut Value>) {
    runs.each_mut(
        rules.0.layout.cells(),
        values_mut(&mut state),
        |run, state| outcome::finish(&rules.0, run, state),
    );
}

//! ladder10 on krABMaga 0.6.2: actors are agents of its schedule, the state holds the matrices, and what happens at once
//! happens in `after_step`; a run is the loop of the crate's own `simulate_explore!`.

use krabmaga::engine::{agent::Agent, schedule::Schedule, state::State};
use krabmaga::rand::{Rng, SeedableRng, rngs::StdRng};
use ladder10::{
    ACTORS, End, KINDS, Kind, RULES_A_RUNG, Rule, TOP, TURNS, budget, choose, cohesion, kinds,
    measure, resolve, rules, stance,
};
use std::any::Any;

struct Ladder {
    kinds: [Kind; KINDS],
    rules: [[Rule; RULES_A_RUNG]; TOP as usize],
    seed: u64,
    rng: StdRng,
    stance: [[f64; ACTORS]; ACTORS],
    rung: [[u8; ACTORS]; ACTORS],
    cohesion: [f64; ACTORS],
    budget: [f64; ACTORS],
    orders: [(usize, usize); ACTORS],
    turn: u32,
    is_top: bool,
}

impl Ladder {
    fn new() -> Self {
        Self {
            kinds: kinds(),
            rules: rules(),
            seed: 0,
            rng: StdRng::seed_from_u64(0),
            stance: [[0.0; ACTORS]; ACTORS],
            rung: [[0; ACTORS]; ACTORS],
            cohesion: [0.0; ACTORS],
            budget: [0.0; ACTORS],
            orders: [(0, 0); ACTORS],
            turn: 0,
            is_top: false,
        }
    }

    fn apply(&mut self) {
        for (i, (kind, t)) in self.orders.into_iter().enumerate() {
            let kind = &self.kinds[kind];
            self.stance[t][i] += kind.theirs;
            self.stance[i][t] += kind.ours;
            self.cohesion[t] += kind.target_cohesion;
            self.cohesion[i] += kind.cohesion;
            self.budget[i] += kind.budget;
        }
        for value in self.stance.iter_mut().flatten() {
            *value = value.clamp(-1.0, 1.0);
        }
        for value in self.cohesion.iter_mut().chain(&mut self.budget) {
            *value = value.clamp(0.0, 1.0);
        }
    }

    /// The rules as they are written: each looks at every pair.
    fn climb(&mut self) {
        let before = self.rung;
        for rule in self.rules.iter().flatten() {
            for i in 0..ACTORS {
                for j in (0..ACTORS).filter(|j| *j != i) {
                    let is_there = before[i][j] == rule.rung && self.rung[i][j] == rule.rung;
                    if is_there
                        && self.stance[i][j] < rule.below
                        && self.rng.random::<f64>() < rule.chance
                    {
                        self.rung[i][j] += 1;
                    }
                }
            }
        }
    }
}

#[derive(Clone)]
struct Actor(usize);

impl Agent for Actor {
    fn step(&mut self, state: &mut dyn State) {
        let ladder = state
            .as_any_mut()
            .downcast_mut::<Ladder>()
            .expect("the only state");
        let i = self.0;
        let stances = &ladder.stance[i];
        let others = (0..ACTORS).filter(|j| *j != i);
        let target = others
            .min_by(|a, b| stances[*a].total_cmp(&stances[*b]))
            .expect("others");
        let features = [
            1.0,
            -stances[target],
            resolve(i),
            ladder.cohesion[i],
            ladder.budget[i],
            f64::from(ladder.rung[i][target]) / 10.0,
        ];
        let uniform = ladder.rng.random();
        ladder.orders[i] = (choose(&ladder.kinds, &features, uniform), target);
    }
}

impl State for Ladder {
    fn init(&mut self, schedule: &mut Schedule) {
        self.rng = StdRng::seed_from_u64(self.seed);
        (self.turn, self.is_top) = (0, false);
        self.rung = [[0; ACTORS]; ACTORS];
        for i in 0..ACTORS {
            (self.cohesion[i], self.budget[i]) = (cohesion(i), budget(i));
            self.stance[i] = std::array::from_fn(|j| stance(i, j));
            schedule.schedule_repeating(Box::new(Actor(i)), 0.0, 0);
        }
    }

    fn after_step(&mut self, _: &mut Schedule) {
        self.turn += 1;
        self.apply();
        self.climb();
        self.is_top = self.rung.iter().flatten().any(|rung| *rung == TOP);
    }

    fn end_condition(&mut self, _: &mut Schedule) -> bool {
        self.is_top
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_state_mut(&mut self) -> &mut dyn State {
        self
    }

    fn as_state(&self) -> &dyn State {
        self
    }

    fn reset(&mut self) {}

    fn update(&mut self, _: u64) {}
}

fn main() {
    measure(|runs, seed| {
        let mut ladder = Ladder::new();
        let play = |run| {
            ladder.seed = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ run;
            let state = ladder.as_state_mut();
            let mut schedule = Schedule::new();
            state.init(&mut schedule);
            for _ in 0..TURNS {
                schedule.step(state);
                if state.end_condition(&mut schedule) {
                    break;
                }
            }
            End {
                turn: ladder.turn,
                is_top: ladder.is_top,
            }
        };
        (0..runs).map(play).collect()
    });
}

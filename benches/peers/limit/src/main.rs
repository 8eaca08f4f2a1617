//! The limit: ladder10 written by hand as a kernel, eight runs side by side in the lanes of arrays, nothing general. A lane
//! whose run ends takes the next run. Draws are keyed by (seed, run, turn, actor), one ChaCha8 block an actor and turn.

mod chacha;

use chacha::block;
use ladder10::{
    ACTORS, End, KINDS, RULES_A_RUNG, SHARPNESS, TOP, TURNS, budget, cohesion, kinds, measure,
    resolve, rules, stance,
};

const LANES: usize = 8;
type Lanes = [f64; LANES];
type Numbers = [u64; LANES];

/// Returns e to the power of a number below 700 in size, by a polynomial that vectorises.
#[inline(always)]
fn exp(x: f64) -> f64 {
    const ROUND: f64 = 6_755_399_441_055_744.0;
    const LN2_HIGH: f64 = 6.931_471_803_691_238e-1;
    const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;
    let scaled = x * std::f64::consts::LOG2_E + ROUND;
    let n = scaled - ROUND;
    let r = (x - n * LN2_HIGH) - n * LN2_LOW;
    // The Taylor series to the eleventh power, in pairs, so that no addition waits long for another.
    let (r2, t) = (r * r, TAYLOR);
    let r4 = r2 * r2;
    let pairs = [0, 2, 4, 6, 8, 10].map(|k| t[k] + t[k + 1] * r);
    let fours = [0, 2, 4].map(|k| pairs[k] + pairs[k + 1] * r2);
    let sum = fours[0] + fours[1] * r4 + fours[2] * (r4 * r4);
    f64::from_bits(sum.to_bits().wrapping_add(scaled.to_bits() << 52))
}

/// 1 / k! for k from 0 to 11.
const TAYLOR: [f64; 12] = {
    let (mut table, mut k) = ([1.0; 12], 1);
    while k < 12 {
        table[k] = table[k - 1] / k as f64;
        k += 1;
    }
    table
};

/// Weights of the utilities, times the sharpness; what is constant for an actor is worked out.
struct Utility {
    constant: [[f64; KINDS]; ACTORS],
    grievance: [f64; KINDS],
    cohesion: [f64; KINDS],
    budget: [f64; KINDS],
    height: [f64; KINDS],
}

impl Utility {
    fn new() -> Self {
        let kinds = kinds();
        let of = |f: usize| kinds.map(|kind| SHARPNESS * kind.weights[f]);
        let (one, resolved) = (of(0), of(2));
        Self {
            constant: std::array::from_fn(|i| {
                std::array::from_fn(|k| one[k] + resolved[k] * resolve(i))
            }),
            grievance: of(1),
            cohesion: of(3),
            budget: of(4),
            height: of(5),
        }
    }
}

/// Eight runs.
struct State {
    stance: Vec<Lanes>,
    rung: Vec<Numbers>,
    cohesion: [Lanes; ACTORS],
    budget: [Lanes; ACTORS],
    run: [Option<u64>; LANES],
    turn: [u32; LANES],
    /// Words of each actor's block of the turn.
    words: Vec<[[u32; LANES]; 16]>,
}

impl State {
    fn new() -> Self {
        Self {
            stance: vec![[0.0; LANES]; ACTORS * ACTORS],
            rung: vec![[0; LANES]; ACTORS * ACTORS],
            cohesion: [[0.0; LANES]; ACTORS],
            budget: [[0.0; LANES]; ACTORS],
            run: [None; LANES],
            turn: [0; LANES],
            words: vec![[[0; LANES]; 16]; ACTORS],
        }
    }

    fn start(&mut self, l: usize, run: Option<u64>) {
        (self.run[l], self.turn[l]) = (run, 1);
        for i in 0..ACTORS {
            (self.cohesion[i][l], self.budget[i][l]) = (cohesion(i), budget(i));
            for j in 0..ACTORS {
                (self.stance[i * ACTORS + j][l], self.rung[i * ACTORS + j][l]) = (stance(i, j), 0);
            }
        }
    }

    /// Returns whom an actor likes least, how much, and its rung toward them.
    #[inline(always)]
    fn aim(&self, i: usize) -> (Numbers, Lanes, Numbers) {
        let (mut target, mut least, mut rung) = ([0; LANES], [f64::INFINITY; LANES], [0; LANES]);
        for j in (0..ACTORS).filter(|j| *j != i) {
            let (stance, height) = (&self.stance[i * ACTORS + j], &self.rung[i * ACTORS + j]);
            for l in 0..LANES {
                let is_less = stance[l] < least[l];
                least[l] = if is_less { stance[l] } else { least[l] };
                target[l] = if is_less { j as u64 } else { target[l] };
                rung[l] = if is_less { height[l] } else { rung[l] };
            }
        }
        (target, least, rung)
    }

    /// Returns what an actor does and toward whom.
    #[inline(always)]
    fn choose(&self, i: usize, utility: &Utility, sums: &mut [Lanes; KINDS]) -> (Numbers, Numbers) {
        let (target, least, rung) = self.aim(i);
        let height = rung.map(|r| r as f64 * 0.1);
        let (cohesion, budget) = (self.cohesion[i], self.budget[i]);
        let mut total = [0.0; LANES];
        for (k, sum) in sums.iter_mut().enumerate() {
            let constant = utility.constant[i][k];
            let mut weight = [0.0; LANES];
            for l in 0..LANES {
                let score = constant - utility.grievance[k] * least[l]
                    + utility.cohesion[k] * cohesion[l]
                    + utility.budget[k] * budget[l]
                    + utility.height[k] * height[l];
                weight[l] = exp(score);
            }
            for l in 0..LANES {
                total[l] += weight[l];
                sum[l] = total[l];
            }
        }
        let words = &self.words[i];
        let mut mark = [0.0; LANES];
        for l in 0..LANES {
            let draw = u64::from(words[0][l]) << 32 | u64::from(words[1][l]);
            mark[l] = (draw >> 11) as i64 as f64 / (1_u64 << 53) as f64 * total[l];
        }
        let mut kind = [0; LANES];
        for sum in &sums[..KINDS - 1] {
            for l in 0..LANES {
                kind[l] += u64::from(sum[l] <= mark[l]);
            }
        }
        (kind, target)
    }
}

/// Chance, as a threshold of a 32-bit draw, to climb from a rung when the first so many of its rules apply.
fn chances() -> [[f64; 8]; TOP as usize + 1] {
    let mut table = [[0.0; 8]; TOP as usize + 1];
    for (row, list) in table.iter_mut().zip(rules()) {
        let mut none = 1.0;
        for (n, rule) in list.iter().enumerate() {
            none *= 1.0 - rule.chance;
            row[n + 1] = (1.0 - none) * 4_294_967_296.0;
        }
    }
    table
}

/// Lets pairs climb; returns which runs have a pair at the top.
#[inline(always)]
fn climb(state: &mut State, loosest: &[f64; RULES_A_RUNG], chances: &[[f64; 8]]) -> Numbers {
    let mut at_top = [0; LANES];
    for i in 0..ACTORS {
        for j in (0..ACTORS).filter(|j| *j != i) {
            let (stance, rung) = (
                &state.stance[i * ACTORS + j],
                &mut state.rung[i * ACTORS + j],
            );
            let (mut applying, mut any) = ([0; LANES], 0);
            for l in 0..LANES {
                let first = loosest[0] - 0.02 * rung[l] as i64 as f64;
                let is_open = u64::from(rung[l] < u64::from(TOP));
                let mut count = 0;
                for n in 0..RULES_A_RUNG {
                    count += u64::from(stance[l] < first - 0.2 * n as f64);
                }
                applying[l] = is_open * count;
                any |= applying[l];
            }
            if any == 0 {
                continue;
            }
            let draws = &state.words[i][2 + j];
            for l in 0..LANES {
                let chance = chances[rung[l] as usize][applying[l] as usize & 7];
                rung[l] += u64::from(f64::from(draws[l]) < chance);
                at_top[l] |= u64::from(rung[l] == u64::from(TOP));
            }
        }
    }
    at_top
}

fn bound(values: &mut [Lanes], low: f64, high: f64) {
    for lanes in values {
        for value in lanes {
            *value = value.max(low).min(high);
        }
    }
}

fn play(runs: u64, seed: u64) -> Vec<End> {
    let (utility, kinds, chances) = (Utility::new(), kinds(), chances());
    let loosest = rules()[0].map(|rule| rule.below);
    let (mut state, mut ends, mut queue) = (State::new(), vec![], 0..runs);
    let (mut sums, mut orders) = ([[0.0; LANES]; KINDS], [([0; LANES], [0; LANES]); ACTORS]);
    (0..LANES).for_each(|l| state.start(l, queue.next()));
    while state.run.iter().any(Option::is_some) {
        let keys = state.run.map(Option::unwrap_or_default);
        for (i, order) in orders.iter_mut().enumerate() {
            block(seed, &keys, &state.turn, i as u32, &mut state.words[i]);
            *order = state.choose(i, &utility, &mut sums);
        }
        for (i, (kind, target)) in orders.iter().enumerate() {
            for l in 0..LANES {
                let (kind, t) = (
                    &kinds[kind[l] as usize % KINDS],
                    target[l] as usize % ACTORS,
                );
                state.stance[t * ACTORS + i][l] += kind.theirs;
                state.stance[i * ACTORS + t][l] += kind.ours;
                state.cohesion[t][l] += kind.target_cohesion;
                state.cohesion[i][l] += kind.cohesion;
                state.budget[i][l] += kind.budget;
            }
        }
        bound(&mut state.stance, -1.0, 1.0);
        bound(&mut state.cohesion, 0.0, 1.0);
        bound(&mut state.budget, 0.0, 1.0);
        let at_top = climb(&mut state, &loosest, &chances);
        for l in 0..LANES {
            let (turn, is_top) = (state.turn[l], at_top[l] != 0);
            if is_top || turn == TURNS {
                ends.extend(state.run[l].map(|_| End { turn, is_top }));
                state.start(l, queue.next());
            } else {
                state.turn[l] += 1;
            }
        }
    }
    ends
}

fn main() {
    measure(play);
}

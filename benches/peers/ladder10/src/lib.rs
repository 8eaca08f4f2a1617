//! The reference workload ladder10, as every program here plays it: 10 actors choose one of 40 kinds of action by softmax
//! utility, each toward the actor that it likes least; 40 rules move pairs up a ladder of ten rungs; a run lasts 52 turns or
//! until a pair reaches the top.

use std::time::Instant;

/// Actors.
pub const ACTORS: usize = 10;
/// Kinds of action.
pub const KINDS: usize = 40;
/// Features of a utility.
pub const FEATURES: usize = 6;
/// Turns of a run.
pub const TURNS: u32 = 52;
/// Rung that ends a run.
pub const TOP: u8 = 10;
/// Sharpness of the choice.
pub const SHARPNESS: f64 = 2.0;
/// What every actor's budget recovers in a turn.
pub const RECOVERY: f64 = 0.01;

fn m41(x: usize) -> f64 {
    (x % 41) as f64 - 20.0
}

/// What one kind of action does.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// Weights of its utility.
    pub weights: [f64; FEATURES],
    /// Change of the target's stance toward the actor.
    pub theirs: f64,
    /// Change of the actor's stance toward the target.
    pub ours: f64,
    /// Change of the target's cohesion.
    pub target_cohesion: f64,
    /// Change of the actor's cohesion.
    pub cohesion: f64,
    /// Change of the actor's budget: recovery less cost.
    pub budget: f64,
}

/// Returns the kinds of action.
#[must_use]
pub fn kinds() -> [Kind; KINDS] {
    std::array::from_fn(|k| Kind {
        weights: std::array::from_fn(|f| m41(k * (2 * f + 3) + 5 * f * f + 7) / 20.0),
        theirs: (m41(17 * k + 3) - 3.0) / 400.0,
        ours: (m41(23 * k + 11) - 2.0) / 800.0,
        target_cohesion: m41(29 * k + 5) / 1000.0,
        cohesion: m41(31 * k + 9) / 1000.0,
        budget: RECOVERY - ((13 * k) % 41) as f64 / 2000.0,
    })
}

/// A rule: a pair on `rung` whose stance is below `below` climbs with this chance.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Rung on which it looks.
    pub rung: u8,
    /// Threshold of the stance.
    pub below: f64,
    /// Its chance.
    pub chance: f64,
}

/// Rules of one rung, loosest threshold first.
pub const RULES_A_RUNG: usize = 4;

/// Returns the rules, four a rung.
#[must_use]
pub fn rules() -> [[Rule; RULES_A_RUNG]; TOP as usize] {
    std::array::from_fn(|rung| {
        std::array::from_fn(|n| Rule {
            rung: rung as u8,
            below: -0.05 - 0.20 * n as f64 - 0.02 * rung as f64,
            chance: 0.009 + 0.0135 * n as f64,
        })
    })
}

/// Stance of an actor toward another at the start.
#[must_use]
pub fn stance(i: usize, j: usize) -> f64 {
    ((7 * i + 11 * j + 3 * i * j) % 21) as f64 / 15.0 - 0.8
}

/// Resolve of an actor; it never changes.
#[must_use]
pub fn resolve(i: usize) -> f64 {
    0.30 + 0.05 * (3 * i % 10) as f64
}

/// Cohesion of an actor at the start.
#[must_use]
pub fn cohesion(i: usize) -> f64 {
    0.50 + 0.04 * (7 * i % 10) as f64
}

/// Budget of an actor at the start.
#[must_use]
pub fn budget(i: usize) -> f64 {
    0.40 + 0.05 * ((9 * i + 2) % 10) as f64
}

/// Chooses a kind by softmax utility, with one uniform number.
#[must_use]
pub fn choose(kinds: &[Kind; KINDS], features: &[f64; FEATURES], uniform: f64) -> usize {
    let mut total = 0.0;
    let weights = kinds.map(|kind| {
        let products = kind.weights.iter().zip(features).map(|(w, x)| w * x);
        let weight = (SHARPNESS * products.sum::<f64>()).exp();
        total += weight;
        weight
    });
    let mut left = uniform * total;
    let is_it = |weight: &f64| {
        left -= weight;
        left < 0.0
    };
    weights.iter().position(is_it).unwrap_or(KINDS - 1)
}

/// How a run ended.
#[derive(Debug, Clone, Copy)]
pub struct End {
    /// Its last turn.
    pub turn: u32,
    /// Whether a pair reached the top.
    pub is_top: bool,
}

/// Plays the runs that the command line asks for (`RUNS SEED`), and prints speed and outcomes as one line of JSON.
pub fn measure(play: impl FnOnce(u64, u64) -> Vec<End>) {
    let mut args = std::env::args().skip(1);
    let mut number = || args.next().and_then(|x| x.parse().ok()).unwrap_or(1000);
    let (runs, seed) = (number(), number());
    let start = Instant::now();
    let ends = play(runs, seed);
    let seconds = start.elapsed().as_secs_f64();
    let n = ends.len() as f64;
    let mean = ends.iter().map(|e| f64::from(e.turn)).sum::<f64>() / n;
    let squares = ends.iter().map(|e| (f64::from(e.turn) - mean).powi(2));
    let error = (squares.sum::<f64>() / n / n).sqrt();
    let share = ends.iter().filter(|e| e.is_top).count() as f64 / n;
    println!(
        r#"{{"runs": {n}, "seconds": {seconds:.4}, "end": {mean:.4}, "end_error": {error:.4}, "share": {share:.5}}}"#
    );
}

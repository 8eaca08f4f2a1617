//! Elementary effects (Morris 1991; Campolongo, Cariboni and Saltelli 2007): what one step of one factor changes, at many places.

use super::Bootstrap;
use crate::stats::Estimate;

/// What the steps of a factor come to. Each is in units of the answer per whole range of the factor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effect {
    /// Mean: up or down.
    pub mu: Estimate,
    /// Mean of the absolute effects: how much.
    pub mu_star: Estimate,
    /// Standard deviation: how much it depends on the place, so on other factors or on a bend.
    pub sigma: Estimate,
}

/// Returns the elementary effects of each factor, one per trajectory. The points are those of
/// [`crate::analysis::design::morris`], with one answer each.
///
/// # Panics
/// Where the points are no whole trajectories.
#[must_use]
pub fn effects(cube: &[Vec<f64>], answers: &[f64]) -> Vec<Vec<f64>> {
    let factors = cube.first().map_or(0, Vec::len);
    assert_eq!(cube.len(), answers.len(), "an answer for each point");
    assert_eq!(cube.len() % (factors + 1), 0, "whole trajectories");
    let mut effects = vec![vec![]; factors];
    let trajectories = cube
        .chunks_exact(factors + 1)
        .zip(answers.chunks_exact(factors + 1));
    for (points, answers) in trajectories {
        for (step, y) in points.windows(2).zip(answers.windows(2)) {
            let moved = (0..factors).max_by(|i, j| {
                let by = |k: usize| (step[1][k] - step[0][k]).abs();
                by(*i).total_cmp(&by(*j))
            });
            let moved = moved.expect("a trajectory has a step for each factor");
            let by = step[1][moved] - step[0][moved];
            effects[moved].push((y[1] - y[0]) / by);
        }
    }
    effects
}

/// Returns what the effects of a factor come to.
#[must_use]
pub fn summary(effects: &[f64], bootstrap: Bootstrap) -> Effect {
    let gauges = bootstrap.measures(effects.len(), |rows| measures(effects, rows));
    Effect {
        mu: gauges[0],
        mu_star: gauges[1].from_zero(),
        sigma: gauges[2].from_zero(),
    }
}

#[expect(clippy::cast_precision_loss, reason = "trajectories are few")]
fn measures(effects: &[f64], rows: &[usize]) -> Vec<f64> {
    let n = rows.len() as f64;
    let mean = rows.iter().map(|i| effects[*i]).sum::<f64>() / n;
    let star = rows.iter().map(|i| effects[*i].abs()).sum::<f64>() / n;
    let square = |i: &usize| (effects[*i] - mean) * (effects[*i] - mean);
    let squares: f64 = rows.iter().map(square).sum();
    vec![mean, star, (squares / (n - 1.0)).sqrt()]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{ishigami, near, numbers};
    use super::*;
    use crate::analysis::design;

    const TRAJECTORIES: &str = include_str!("../../../tests/gsa/ishigami_morris.csv");
    const VALUES: &str = include_str!("../../../tests/gsa/ishigami_levels.csv");
    const BOOTSTRAP: Bootstrap = Bootstrap {
        samples: 400,
        seed: 7,
    };

    /// SALib's own trajectories in the unit cube, with its values of the function.
    fn salib() -> (Vec<Vec<f64>>, Vec<f64>) {
        let values = numbers(VALUES).concat();
        let level = |c: char| c.to_digit(10).expect("a level");
        let points = TRAJECTORIES.split_whitespace();
        let place = |p: &str| {
            p.chars().fold(0, |sum, c| {
                4 * sum + usize::try_from(level(c)).expect("levels count from 0")
            })
        };
        let y = points.clone().map(|p| values[place(p)]).collect();
        let unit = |p: &str| p.chars().map(|c| f64::from(level(c)) / 3.0).collect();
        (points.map(unit).collect(), y)
    }

    /// What `tests/gsa/make.py` prints (SALib 1.6.0): mu, mu*, sigma of the three factors.
    const EXPECTED: [[f64; 3]; 3] = [
        [
            7.616_570_966_146_363,
            7.616_570_966_146_363,
            6.251_310_128_174_087,
        ],
        [
            0.409_499_999_999_999_9,
            7.874_999_999_999_999,
            7.868_280_917_366_558,
        ],
        [
            0.012_497_592_206_666_151,
            6.586_231_092_913_026,
            9.077_128_866_372_847,
        ],
    ];

    fn agrees(effects: &[Vec<f64>]) -> bool {
        effects.iter().zip(EXPECTED).all(|(effects, expected)| {
            let e = summary(effects, BOOTSTRAP);
            let got = [e.mu.value, e.mu_star.value, e.sigma.value];
            got.iter().zip(expected).all(|(x, y)| near(*x, y, 1e-12))
        })
    }

    #[test]
    fn effects_of_ishigami_are_those_of_salib() {
        let (cube, y) = salib();
        assert_eq!(cube.len(), 4000);
        let right = effects(&cube, &y);
        assert!(agrees(&right));
        // SALib's half-widths are 0.388, 0 and 0.404.
        let half = |i: usize| {
            let star = summary(&right[i], BOOTSTRAP).mu_star;
            star.high - star.value
        };
        assert!((half(0) - 0.388).abs() < 0.06 && half(1) < 1e-9 && (half(2) - 0.404).abs() < 0.06);
        // Broken: steps without their direction, steps per level and not per range, a deviation that divides by n.
        let broken: Vec<Vec<f64>> = right
            .iter()
            .map(|e| e.iter().map(|x| x.abs()).collect())
            .collect();
        assert!(!agrees(&broken));
        let broken: Vec<Vec<f64>> = right
            .iter()
            .map(|e| e.iter().map(|x| x * 2.0 / 3.0).collect())
            .collect();
        assert!(!agrees(&broken));
        let sigma = summary(&right[0], BOOTSTRAP).sigma.value;
        assert!(!near(
            sigma * (999.0_f64 / 1000.0).sqrt(),
            EXPECTED[0][2],
            1e-12
        ));
    }

    /// The project's own trajectories: four levels make mu* of the second factor exactly 7.875; the others within 4 errors.
    #[test]
    fn effects_on_own_trajectories() {
        let cube = design::morris(1000, 3, 4, 3);
        let y: Vec<f64> = cube.iter().map(|x| ishigami(x)).collect();
        let all: Vec<Effect> = effects(&cube, &y)
            .iter()
            .map(|e| summary(e, BOOTSTRAP))
            .collect();
        assert!(near(all[1].mu_star.value, 7.875, 1e-12));
        for (effect, expected) in all.iter().zip([7.6166, 7.875, 6.5862]) {
            let error = (effect.mu_star.high - effect.mu_star.value) / 1.96 + 0.2;
            assert!((effect.mu_star.value - expected).abs() < 4.0 * error);
        }
        // A straight line has the same effect everywhere.
        let y: Vec<f64> = cube.iter().map(|x| 3.0 * x[0] - x[1]).collect();
        let e = summary(&effects(&cube, &y)[1], BOOTSTRAP);
        assert!(near(e.mu.value, -1.0, 1e-12) && e.sigma.value < 1e-12);
    }
}

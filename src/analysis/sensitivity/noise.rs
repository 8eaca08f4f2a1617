//! How much of the difference between points is the chance of few runs: an analysis of variance of points by runs.

/// Shares of the variance between points' answers that are due to the chance of finite runs, 0 or more.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Noise {
    /// With the same draws at every point: what a run adds to all points alike does not count.
    pub common: f64,
    /// As it would be with draws of its own at every point.
    pub own: f64,
}

/// Returns the shares from the answer of each run at each point, points in rows; none where the points do not differ or have
/// fewer than two runs.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "runs are few")]
pub fn noise(runs: &[Vec<bool>]) -> Option<Noise> {
    let (n, r) = (runs.len() as f64, runs.first()?.len() as f64);
    if n < 2.0 || r < 2.0 {
        return None;
    }
    let share = |row: &Vec<bool>| row.iter().filter(|hit| **hit).count() as f64 / r;
    let points: Vec<f64> = runs.iter().map(share).collect();
    let mean = points.iter().sum::<f64>() / n;
    let between: f64 = points.iter().map(|p| (p - mean) * (p - mean)).sum();
    if between <= 0.0 {
        return None;
    }
    let within: f64 = points.iter().map(|p| p * (1.0 - p)).sum::<f64>() * r;
    let of_runs: f64 = (0..runs[0].len())
        .map(|k| {
            let p = runs.iter().filter(|row| row[k]).count() as f64 / n;
            (p - mean) * (p - mean)
        })
        .sum();
    let rest = (within - n * of_runs) / (n - 1.0) / (r - 1.0);
    let variance = between / (n - 1.0);
    Some(Noise {
        common: (rest / r / variance).max(0.0),
        own: within / n / (r - 1.0) / r / variance,
    })
}

#[cfg(test)]
mod tests {
    use super::super::Bootstrap;
    use super::super::sobol::Blocks;
    use super::super::sobol::tests::played;
    use super::super::tests::ishigami;
    use super::*;
    use crate::analysis::design;
    use crate::math::logistic;

    const ROWS: usize = 1024;
    const RUNS: usize = 10;

    /// Runs whose event has the chance logistic((f - 6) / 3), with the same draws at every point or with their own.
    fn runs(is_common: bool) -> (Vec<Vec<bool>>, Blocks) {
        let chance = played(ROWS, 42, |x| logistic((ishigami(x) - 6.0) / 3.0));
        let all: Vec<f64> = [&chance.a, &chance.b]
            .into_iter()
            .chain(&chance.ab)
            .flatten()
            .copied()
            .collect();
        let draws = design::latin_hypercube(all.len(), RUNS, 5);
        let row = |(i, p): (usize, &f64)| {
            let from = &draws[if is_common { 0 } else { i }];
            from.iter().map(|u| u < p).collect::<Vec<bool>>()
        };
        let runs: Vec<Vec<bool>> = all.iter().enumerate().map(row).collect();
        let share = |row: &Vec<bool>| row.iter().filter(|hit| **hit).count() as f64 / RUNS as f64;
        let answers: Vec<f64> = runs.iter().map(share).collect();
        (runs, Blocks::new(&answers, ROWS))
    }

    fn totals(blocks: &Blocks) -> Vec<f64> {
        let bootstrap = Bootstrap {
            samples: 2,
            seed: 1,
        };
        let shares = blocks.shares(bootstrap).expect("they differ");
        shares.iter().map(|s| s.total.value).collect()
    }

    /// The exact total shares are 0.498, 0.505, 0.204 (SALib 1.6.0 on the chances themselves). Draws of its own at every point
    /// raise them; less the noise they are right again.
    #[test]
    fn own_draws_raise_totals_and_the_share_of_noise_takes_that_back() {
        let exact = [0.498, 0.505, 0.204];
        let far = |totals: &[f64]| {
            let gaps = totals.iter().zip(exact).map(|(x, y)| (x - y).abs());
            gaps.fold(0.0, f64::max)
        };
        let (rows, blocks) = runs(false);
        let raw = totals(&blocks);
        assert!(far(&raw) > 0.1, "{raw:?}");
        let s = noise(&rows).expect("they differ");
        let right: Vec<f64> = raw.iter().map(|t| (t - s.own) / (1.0 - s.own)).collect();
        assert!(far(&right) < 0.06, "{right:?} with {s:?}");
        assert!(
            (s.common - s.own).abs() < 0.05,
            "own draws have nothing in common: {s:?}"
        );
        // Broken: the variance within points not divided by the runs.
        let many = s.own * RUNS as f64;
        let wrong: Vec<f64> = raw.iter().map(|t| (t - many) / (1.0 - many)).collect();
        assert!(far(&wrong) > 0.1);
    }

    #[test]
    fn the_same_draws_at_every_point_leave_less_noise() {
        let (rows, blocks) = runs(true);
        let s = noise(&rows).expect("they differ");
        assert!(s.common < s.own, "{s:?}");
        let (_, own) = runs(false);
        let third = |blocks: &Blocks| (totals(blocks)[2] - 0.204).abs();
        assert!(third(&blocks) < 0.5 * third(&own));
        assert_eq!(noise(&[vec![true, false], vec![true, false]]), None);
        assert_eq!(noise(&[vec![true], vec![false]]), None);
        // Runs that differ in the same way at every point add no noise; p(1-p)/(r-1) = 1/4 at each of two points.
        let same = [vec![true, false, false], vec![true, true, false]];
        let s = noise(&same).expect("they differ");
        assert!(
            (s.own - (2.0 / 9.0) / 2.0 / (1.0 / 18.0)).abs() < 1e-12,
            "{s:?}"
        );
    }
}

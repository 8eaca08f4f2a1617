//! Many tests at once: what is left of each p-value when all are read.

/// Returns p-values for claims, each adjusted so that one false claim among all is rarer than the level (Holm 1979).
#[must_use]
pub fn holm(values: &[f64]) -> Vec<f64> {
    let m = values.len();
    let mut adjusted = vec![1.0; m];
    let mut most: f64 = 0.0;
    for (rank, i) in ascending(values).into_iter().enumerate() {
        most = most.max(times(values[i], m - rank)).min(1.0);
        adjusted[i] = most;
    }
    adjusted
}

/// Returns p-values for a screening list, each adjusted so that the share of false ones in the list stays below the level
/// (Benjamini and Hochberg 1995).
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "lists are short")]
pub fn benjamini_hochberg(values: &[f64]) -> Vec<f64> {
    let m = values.len();
    let mut adjusted = vec![1.0; m];
    let mut least: f64 = 1.0;
    for (rank, i) in ascending(values).into_iter().enumerate().rev() {
        least = least.min(values[i] * m as f64 / (rank + 1) as f64);
        adjusted[i] = least;
    }
    adjusted
}

#[expect(clippy::cast_precision_loss, reason = "lists are short")]
fn times(value: f64, n: usize) -> f64 {
    value * n as f64
}

/// Returns the places of values from the lowest to the highest; of equals, the first first.
fn ascending(values: &[f64]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..values.len()).collect();
    places.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(x: &[f64], y: &[f64]) -> bool {
        x.len() == y.len() && x.iter().zip(y).all(|(x, y)| (x - y).abs() < 1e-12)
    }

    /// Values of statsmodels: `multipletests(p, method="holm")` and `"fdr_bh"`.
    #[test]
    fn known_adjustments() {
        let p = [0.001, 0.01, 0.02, 0.04, 0.3];
        let known = [0.005, 0.04, 0.06, 0.08, 0.3];
        assert!(same(&holm(&p), &known));
        assert!(same(
            &benjamini_hochberg(&p),
            &[0.005, 0.025, 0.1 / 3.0, 0.05, 0.3]
        ));
        // The broken variant: every value as if it were the lowest (Bonferroni).
        assert!(!same(&p.map(|x| (5.0 * x).min(1.0)), &known));
    }

    /// Order in the list does not matter, and what is adjusted never turns its order round.
    #[test]
    fn order_and_ties() {
        assert!(same(
            &holm(&[0.04, 0.001, 0.3, 0.02, 0.01]),
            &[0.08, 0.005, 0.3, 0.06, 0.04]
        ));
        assert!(same(&holm(&[0.02, 0.02, 0.021]), &[0.06, 0.06, 0.06]));
        assert!(same(
            &benjamini_hochberg(&[0.04, 0.041, 0.9]),
            &[0.0615, 0.0615, 0.9]
        ));
        assert!(holm(&[]).is_empty() && same(&holm(&[0.7, 0.8]), &[1.0, 1.0]));
    }
}

//! Shares and how sure they are.

/// 97.5% quantile of the normal distribution.
const Z95: f64 = 1.959_963_984_540_054;

/// Returns the 95% interval of Wilson (1927) for `hits` in `n`, as shares of one; the whole range where `n` is 0.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts of runs stay far below 2^53")]
pub fn wilson(hits: u64, n: u64) -> (f64, f64) {
    if n == 0 {
        return (0.0, 1.0);
    }
    let (n, share) = (n as f64, hits as f64 / n as f64);
    let z2 = Z95 * Z95;
    let middle = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z95 / (1.0 + z2 / n) * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    ((middle - half).max(0.0), (middle + half).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wilson_matches_published_values() {
        let close = |a: (f64, f64), b: (f64, f64)| (a.0 - b.0).abs() < 5e-4 && (a.1 - b.1).abs() < 5e-4;
        // Newcombe 1998, table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
        assert!(close(wilson(81, 263), (0.2553, 0.3662)));
        assert!(close(wilson(15, 148), (0.0624, 0.1605)));
        assert!(close(wilson(0, 20), (0.0, 0.1611)));
        assert!(close(wilson(1, 29), (0.0061, 0.1718)));
        assert_eq!(wilson(0, 0), (0.0, 1.0));
    }
}

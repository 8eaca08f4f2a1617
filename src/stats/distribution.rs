//! Quantiles and tails of the distributions behind the intervals: normal, Student's t, beta, binomial.

use crate::math;

/// Steps of the continued fraction; it needs about the square root of the larger parameter.
const STEPS: u32 = 20_000;

/// Returns the quantile of the standard normal distribution at `p`, 0 < `p` < 1, to about 1e-14.
#[must_use]
pub fn normal_quantile(p: f64) -> f64 {
    if p < 0.5 {
        return -normal_quantile(1.0 - p);
    }
    let above = 2.0 * (1.0 - p);
    first(0.0, 40.0, |z| {
        math::erfc(z * std::f64::consts::FRAC_1_SQRT_2) <= above
    })
}

/// Returns the quantile of Student's t distribution at `p`, 0.5 <= `p` < 1; infinite without a degree of freedom.
#[must_use]
pub fn t_quantile(p: f64, freedom: f64) -> f64 {
    if freedom <= 0.0 {
        return f64::INFINITY;
    }
    let tail = |t: f64| 0.5 * beta(freedom / (freedom + t * t), 0.5 * freedom, 0.5);
    let mut high = 1.0;
    while tail(high) > 1.0 - p {
        high *= 2.0;
    }
    first(0.0, high, |t| tail(t) <= 1.0 - p)
}

/// Returns the distribution function of the beta distribution at `x`: the regularised incomplete beta function.
#[must_use]
pub fn beta(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front = math::ln_gamma(a + b) - math::ln_gamma(a) - math::ln_gamma(b)
        + a * math::ln(x)
        + b * math::ln_1p(-x);
    // The fraction converges fast below the mean; above it, the other tail does.
    if x < (a + 1.0) / (a + b + 2.0) {
        math::exp(front) * fraction(x, a, b) / a
    } else {
        1.0 - math::exp(front) * fraction(1.0 - x, b, a) / b
    }
}

/// Returns the continued fraction of the incomplete beta function (Lentz's method; DLMF 8.17.22).
fn fraction(x: f64, a: f64, b: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let away = |y: f64| if y.abs() < TINY { TINY } else { y };
    let (mut c, mut d) = (1.0, 1.0 / away(1.0 - (a + b) * x / (a + 1.0)));
    let mut value = d;
    for step in 1..STEPS {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let before = value;
        for term in [even, odd] {
            d = 1.0 / away(1.0 + term * d);
            c = away(1.0 + term / c);
            value *= d * c;
        }
        if (value - before).abs() <= f64::EPSILON * value.abs() {
            break;
        }
    }
    value
}

/// Returns the quantile of the beta distribution at `p`, 0 < `p` < 1.
#[must_use]
pub fn beta_quantile(p: f64, a: f64, b: f64) -> f64 {
    first(0.0, 1.0, |x| beta(x, a, b) >= p)
}

/// Returns the chance of at most `count` successes in `of`, each with chance `p`.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
pub fn binomial_at_most(count: u64, of: u64, p: f64) -> f64 {
    if count >= of {
        return 1.0;
    }
    beta(1.0 - p, (of - count) as f64, (count + 1) as f64)
}

/// Returns the chance of exactly `count` successes in `of`, each with chance `p`, 0 < `p` < 1.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
pub fn binomial(count: u64, of: u64, p: f64) -> f64 {
    let (k, n) = (count as f64, of as f64);
    let choose = math::ln_gamma(n + 1.0) - math::ln_gamma(k + 1.0) - math::ln_gamma(n - k + 1.0);
    math::exp(choose + k * math::ln(p) + (n - k) * math::ln_1p(-p))
}

/// Returns where a condition begins to hold between two ends, by bisection to the last bit.
fn first(mut low: f64, mut high: f64, holds: impl Fn(f64) -> bool) -> f64 {
    // Ends near zero need many halvings before their spacing is the last bit.
    for _ in 0..1100 {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if holds(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(x: f64, y: f64, tolerance: f64) -> bool {
        (x - y).abs() <= tolerance * y.abs().max(1.0)
    }

    #[test]
    fn normal_quantiles() {
        assert!(near(normal_quantile(0.975), super::super::Z95, 1e-14));
        assert!(near(normal_quantile(0.995), 2.575_829_303_548_901, 1e-14));
        assert!(near(normal_quantile(0.1), -1.281_551_565_544_600_5, 1e-14));
        assert!(normal_quantile(0.5).abs() < 1e-15);
    }

    /// Values of tables of the t distribution; for one and two degrees of freedom there are closed forms.
    #[test]
    fn t_quantiles() {
        let one = libm::tan(std::f64::consts::PI * 0.475);
        assert!(near(t_quantile(0.975, 1.0), one, 1e-12));
        let two = 0.95 * (2.0 / (4.0 * 0.975 * 0.025_f64)).sqrt();
        assert!(near(t_quantile(0.975, 2.0), two, 1e-12));
        for (freedom, t) in [
            (3.0, 3.182_446_305),
            (10.0, 2.228_138_852),
            (30.0, 2.042_272_456),
        ] {
            assert!(near(t_quantile(0.975, freedom), t, 1e-9), "{freedom}");
        }
        assert!(near(t_quantile(0.975, 1e6), 1.959_966_356_6, 1e-8));
        assert!(t_quantile(0.975, 0.0).is_infinite());
    }

    /// Raw quantiles of Beta(x + 1/2, n - x + 1/2): the Jeffreys intervals of statsmodels.
    #[test]
    fn beta_quantiles() {
        for (x, n, low, high) in [
            (0.0, 100.0, 0.000_004_90, 0.024_745_27),
            (1.0, 100.0, 0.001_081_10, 0.045_778_90),
            (10.0, 100.0, 0.052_584_68, 0.170_123_93),
            (37.0, 1000.0, 0.026_605_48, 0.050_067_30),
            (500.0, 1000.0, 0.469_047_71, 0.530_952_29),
            (3.0, 10_000.0, 0.000_084_50, 0.000_800_42),
        ] {
            let at = |p| beta_quantile(p, x + 0.5, n - x + 0.5);
            assert!(
                near(at(0.025), low, 6e-9) && near(at(0.975), high, 6e-9),
                "{x}/{n}"
            );
        }
    }

    /// Tails are the sums of their terms, small and large.
    #[test]
    fn binomial_tails() {
        for (of, p) in [(10, 0.3), (200, 0.01), (1000, 0.5)] {
            let mut sum = 0.0;
            for count in 0..of {
                sum += binomial(count, of, p);
                assert!(
                    near(binomial_at_most(count, of, p), sum, 1e-11),
                    "{count} of {of}"
                );
            }
        }
        assert!(near(binomial(3, 5, 0.5), 10.0 / 32.0, 1e-13));
        assert!(near(
            binomial_at_most(500_000, 1_000_000, 0.5),
            0.500_398_942,
            1e-8
        ));
    }
}

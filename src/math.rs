//! Transcendental functions with the same bits on every machine: the only file that may use them.

/// Returns e to the power `x`.
#[must_use]
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// Returns the natural logarithm of `x`, which is above 0.
#[must_use]
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// Returns the sine and the cosine of an angle in radians.
#[must_use]
pub fn sin_cos(angle: f64) -> (f64, f64) {
    libm::sincos(angle)
}

/// Returns the natural logarithm of 1 + `x`, exact where `x` is small.
#[must_use]
pub fn ln_1p(x: f64) -> f64 {
    libm::log1p(x)
}

/// Returns the natural logarithm of the gamma function of `x`, which is above 0.
#[must_use]
pub fn ln_gamma(x: f64) -> f64 {
    libm::lgamma(x)
}

/// Returns the complementary error function of `x`.
#[must_use]
pub fn erfc(x: f64) -> f64 {
    libm::erfc(x)
}

/// Returns 1 / (1 + exp(-x)), 0..1.
#[must_use]
pub fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}

/// Returns the share that is left after one turn of a half-life in turns, 0..1.
#[must_use]
pub fn kept_per_turn(half_life_turns: f64) -> f64 {
    libm::exp2(-1.0 / half_life_turns)
}

/// Returns a standard normal number from two uniform ones in (0, 1) (Box and Muller 1958).
#[must_use]
pub fn normal(u: f64, v: f64) -> f64 {
    libm::sqrt(-2.0 * libm::log(u)) * libm::cos(2.0 * std::f64::consts::PI * v)
}

/// Returns a uniform number in (0, 1), never 0 or 1, from the top 52 bits of a draw.
#[must_use]
pub const fn unit(draw: u64) -> f64 {
    f64::from_bits(0x3ff0_0000_0000_0000 | draw >> 12) - (1.0 - f64::EPSILON / 2.0)
}

/// Returns a standard Gumbel number from a draw: -ln(-ln u).
#[must_use]
pub fn gumbel(draw: u64) -> f64 {
    -ln(-ln(unit(draw)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn golden_bits() {
        assert_eq!(exp(1.0).to_bits(), 0x4005_bf0a_8b14_576a);
        assert_eq!(ln(10.0).to_bits(), 0x4002_6bb1_bbb5_5516);
        assert_eq!(kept_per_turn(1.0).to_bits(), 0.5f64.to_bits());
        assert_eq!(logistic(0.0).to_bits(), 0.5f64.to_bits());
    }

    #[test]
    fn unit_stays_inside() {
        assert!(unit(0) > 0.0 && unit(u64::MAX) < 1.0);
        assert!((unit(1 << 63) - 0.5).abs() < 1e-15);
    }
}

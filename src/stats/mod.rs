//! Estimates with their intervals: one home for shares, means, quantiles, differences between pairs, and tests of many things.
//!
//! What is told is simulation error only: how far other runs of the same model would differ, not how far the model is from the
//! world.
//!
//! Invariant: everything here is a pure function of its arguments; chance is keyed by a seed.

pub mod bootstrap;
pub mod distribution;
pub mod many;
pub mod means;
pub mod order;
pub mod pairs;
pub mod shares;

/// Confidence of an interval unless it says otherwise.
pub const CONFIDENCE: f64 = 0.95;
/// 97.5 % quantile of the standard normal distribution.
pub const Z95: f64 = 1.959_963_984_540_054;

/// How an interval was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Score interval of a share (Wilson 1927).
    Wilson,
    /// Exact interval of a share (Clopper and Pearson 1934).
    Exact,
    /// Student's t interval of a mean.
    T,
    /// Normal interval of a ratio of sums, runs as clusters (Cochran 1977).
    Ratio,
    /// Order statistics of a quantile, free of distribution.
    Order,
    /// Student's t interval of a mean of differences between runs with the same draws.
    Paired,
    /// Difference of two paired shares from their score intervals (Newcombe 1998, method 10).
    Newcombe,
    /// Difference of two paired shares after Laplace's adjustment (Bonett and Price 2012).
    BonettPrice,
    /// Percentiles of resampled values (Efron 1979).
    Bootstrap,
    /// Standard deviation of resampled values, as of a normal distribution (Efron 1979).
    BootstrapNormal,
}

impl Method {
    /// Returns its name, as tables hold it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wilson => "Wilson",
            Self::Exact => "exact",
            Self::T => "t",
            Self::Ratio => "ratio",
            Self::Order => "order",
            Self::Paired => "paired",
            Self::Newcombe => "Newcombe",
            Self::BonettPrice => "Bonett-Price",
            Self::Bootstrap => "bootstrap",
            Self::BootstrapNormal => "bootstrap-normal",
        }
    }
}

/// A value with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The value; not a number where there is nothing to estimate it from.
    pub value: f64,
    /// Lower end; minus infinity where too few cases bound it.
    pub low: f64,
    /// Upper end; infinity where too few cases bound it.
    pub high: f64,
    /// From how many cases.
    pub n: u64,
    /// How the interval was made.
    pub method: Method,
}

impl Estimate {
    const fn nothing(method: Method) -> Self {
        Self {
            value: f64::NAN,
            low: f64::NEG_INFINITY,
            high: f64::INFINITY,
            n: 0,
            method,
        }
    }

    /// Whether two intervals have a point in common.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// Whether it is clearly above another: their intervals have no point in common.
    #[must_use]
    pub fn is_above(&self, other: &Self) -> bool {
        self.low > other.high
    }

    /// Returns the estimate of what is never below 0.
    #[must_use]
    pub const fn from_zero(self) -> Self {
        Self {
            low: self.low.max(0.0),
            ..self
        }
    }

    /// Returns half the width of the interval.
    #[must_use]
    pub fn halfwidth(&self) -> f64 {
        (self.high - self.low) / 2.0
    }

    /// Returns half the width of the interval over 1.96: about a standard error.
    #[must_use]
    pub fn error(&self) -> f64 {
        self.halfwidth() / Z95
    }

    /// Whether the interval has two ends: enough cases bound the value on both sides.
    #[must_use]
    pub const fn is_bounded(&self) -> bool {
        self.low.is_finite() && self.high.is_finite()
    }
}

//! What a change does to a measure: differences between runs with the same draws.

use super::crisis::Crisis;
use super::measures::measure;
use escalade::stats::Estimate;

/// Returns by how much a measure differs, with less without: the mean of differences, run by run.
pub(crate) fn difference(id: &str, with: &[Crisis], without: &[Crisis]) -> Estimate {
    let of = measure(id).of;
    let value = |run: &Crisis| {
        let (x, whole) = of(run);
        if whole > 0.0 { x / whole } else { 0.0 }
    };
    let pairs = with.iter().zip(without);
    Estimate::paired(pairs.map(|(a, b)| value(a) - value(b)))
}

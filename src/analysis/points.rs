//! The points of an experiment: its design in the unit cube, filled with the values of its factors.

use super::design::{SOBOL_FACTORS, grid, latin_hypercube, morris, sobol};
use crate::record::{Design, Factor};
use crate::scenario::experiment::{self as asked, Asked, Values, Varied};
use crate::scenario::vary::Level;
use std::ops::Range;

/// Digits that count of a number that a design places, so that a command can repeat it.
const DIGITS: usize = 6;

/// Returns the design of an experiment with its points; none where a Sobol design has more than [`SOBOL_FACTORS`] factors.
#[must_use]
pub fn design(asked: &Asked) -> Option<Design> {
    let factor = |f: &Varied| Factor {
        name: f.name.clone(),
        path: f.path.clone(),
    };
    Some(Design {
        kind: asked.design.to_string(),
        factors: asked.factors.iter().map(factor).collect(),
        runs_per_point: asked.runs,
        independent: asked.independent,
        points: points(asked)?,
    })
}

/// Returns the values of each point's factors.
fn points(asked: &Asked) -> Option<Vec<Vec<Level>>> {
    use asked::Design as D;
    let (n, seed) = (asked.factors.len(), asked.seed);
    let cube = match &asked.design {
        D::List { .. } => return Some(asked.list.clone()),
        D::Grid => return Some(every(asked)),
        D::LatinHypercube { points } => latin_hypercube(*points, n, seed),
        D::Sobol { .. } if n > SOBOL_FACTORS => return None,
        D::Sobol { points, scrambled } => sobol(*points, n, scrambled.then_some(seed)),
        D::Morris {
            trajectories,
            levels,
        } => morris(*trajectories, n, *levels, seed),
    };
    let level = |(x, factor): (f64, &Varied)| level(x, &factor.values);
    let point = |p: Vec<f64>| p.into_iter().zip(&asked.factors).map(level).collect();
    Some(cube.into_iter().map(point).collect())
}

/// Returns every combination of levels.
fn every(asked: &Asked) -> Vec<Vec<Level>> {
    #[expect(clippy::cast_precision_loss, reason = "steps are few")]
    let all = |values: &Values| match values {
        Values::Levels(levels) => levels.clone(),
        Values::Range(_, steps) => (0..*steps)
            .map(|i| level(i as f64 / (*steps - 1) as f64, values))
            .collect(),
    };
    let levels: Vec<Vec<Level>> = asked.factors.iter().map(|f| all(&f.values)).collect();
    let sizes: Vec<usize> = levels.iter().map(Vec::len).collect();
    let pick = |(i, all): (&usize, &Vec<Level>)| all[*i].clone();
    let point = |places: Vec<usize>| places.iter().zip(&levels).map(pick).collect();
    grid(&sizes).into_iter().map(point).collect()
}

/// Returns the value at a place between 0 and 1.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a place in a short list"
)]
fn level(x: f64, values: &Values) -> Level {
    match values {
        Values::Levels(levels) => {
            let place = (x * levels.len() as f64) as usize;
            levels[place.min(levels.len() - 1)].clone()
        }
        Values::Range(range, _) => {
            Level::Number(between(x, range, DIGITS).clamp(range.start, range.end))
        }
    }
}

/// Returns the number at a place between 0 and 1 of a range, with this many digits that count; these may lie a last digit
/// outside.
///
/// # Panics
/// Where there are no digits.
#[must_use]
pub fn between(x: f64, range: &Range<f64>, digits: usize) -> f64 {
    let exact = range.start + x * (range.end - range.start);
    let short = format!("{exact:.*e}", digits - 1);
    short.parse().expect("a number reads back")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_inside() {
        let values = Values::Range(0.123_456_4..1.0, 3);
        // The nearest number of six digits lies below the range.
        assert_eq!(level(0.0, &values), Level::Number(0.123_456_4));
        assert_eq!(level(0.5, &values), Level::Number(0.561_728));
        assert_eq!(level(1.0, &values), Level::Number(1.0));
        assert_eq!(between(0.5, &(1.0..2.0), 1).to_bits(), 2.0_f64.to_bits());
    }

    #[test]
    fn levels_share_the_places_evenly() {
        let values = Values::Levels([1.0, 2.0, 3.0].map(Level::Number).into());
        let at = [0.0, 0.32, 0.34, 0.67, 1.0].map(|x| level(x, &values).to_string());
        assert_eq!(at, ["1", "1", "2", "3", "3"]);
    }
}

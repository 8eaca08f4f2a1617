//! Guarded rules: those that look at one rung and maybe one threshold, and only climb. They are looked at four by four.

use super::effect::Effects;
use crate::rng::{Chance, Label, Ready};

/// Places for the rungs of a ladder: a power of two above the 21 that one may have.
pub const RUNG_PLACES: usize = 32;

/// A rule guarded by `rung(x, y) is R` and, maybe, `quantity(x, y) < T`.
#[derive(Debug, Clone)]
pub struct Guarded {
    /// Threshold of the group's quantity; infinite where the rule has none.
    pub below: f64,
    /// How likely.
    pub chance: Chance,
    /// Label of the rule.
    pub label: Label,
    /// The rule and what follows; first and second side are the pair. Kept apart: it is seldom needed.
    pub then: Box<(u16, Effects)>,
}

/// Guarded rules that are looked at side by side.
pub const FOUR: usize = 4;

/// What is asked of four guarded rules, apart from what follows; a place without a rule never holds.
#[derive(Debug, Clone, Copy)]
pub struct Four {
    /// Their thresholds, loosest first.
    pub below: [f64; FOUR],
    /// The highest draw with which each fires.
    pub most: [u64; FOUR],
    /// Their labels.
    pub label: [Ready; FOUR],
}

/// The guarded rules of a rung, loosest threshold first.
#[derive(Debug, Clone, Default)]
pub struct OfRung {
    /// The rules.
    pub rules: Vec<Guarded>,
    /// What is asked of them, four by four.
    pub fours: Vec<Four>,
}

impl OfRung {
    /// Puts the rules in order.
    fn sort(&mut self) {
        self.rules.sort_by(|a, b| b.below.total_cmp(&a.below));
        let place = |rule: Option<&Guarded>| match rule.map(|r| (r, r.chance.most())) {
            Some((rule, Some(most))) => (rule.below, most, rule.label.ready()),
            _ => (f64::NEG_INFINITY, 0, Ready::default()),
        };
        let four = |rules: &[Guarded]| {
            let places: [_; FOUR] = std::array::from_fn(|i| place(rules.get(i)));
            Four {
                below: places.map(|(below, ..)| below),
                most: places.map(|(_, most, _)| most),
                label: places.map(|(.., label)| label),
            }
        };
        self.fours = self.rules.chunks(FOUR).map(four).collect();
    }
}

/// Rules of one threshold quantity that only climb the pair's own rung, by the rung that they guard on. One that fired has left
/// its rung, so none fires twice in a turn.
#[derive(Debug, Clone)]
pub struct Ladder {
    /// First cell of the threshold quantity.
    pub threshold: u32,
    /// Rules of each rung.
    pub rungs: [OfRung; RUNG_PLACES],
    /// Loosest threshold of each rung; lowest of all where it has no rule.
    pub loosest: [f64; RUNG_PLACES],
}

impl Ladder {
    /// Returns a ladder without rules, for a threshold quantity.
    pub(super) fn new(threshold: u32) -> Self {
        Self {
            threshold,
            rungs: Default::default(),
            loosest: [f64::NEG_INFINITY; RUNG_PLACES],
        }
    }

    /// Puts the rules of each rung in order.
    pub(super) fn sort(&mut self) {
        for (rung, loosest) in self.rungs.iter_mut().zip(&mut self.loosest) {
            rung.sort();
            *loosest = rung.rules.first().map_or(f64::NEG_INFINITY, |r| r.below);
        }
    }
}

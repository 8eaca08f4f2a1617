//! The flow of runs over record highs: how many go on from which rung to which, layer by layer.

use super::Trail;
use std::collections::BTreeMap;

/// Runs that went from one rung to the next one that they reached.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Link {
    /// Steps made before: 0 for the first.
    pub layer: usize,
    /// Rung before.
    pub from: u8,
    /// Rung after.
    pub to: u8,
    /// Sum of the weights of the runs.
    pub weight: f64,
}

/// Returns the links of all trails' record highs, in order.
#[must_use]
pub fn links(trails: &[Trail]) -> Vec<Link> {
    let mut sums: BTreeMap<(usize, u8, u8), f64> = BTreeMap::new();
    for trail in trails {
        let mut from = trail.rungs.first().copied().unwrap_or(0);
        for (layer, mark) in trail.ratchet().iter().enumerate() {
            *sums.entry((layer, from, mark.rung)).or_default() += trail.weight;
            from = mark.rung;
        }
    }
    let link = |((layer, from, to), weight)| Link {
        layer,
        from,
        to,
        weight,
    };
    sums.into_iter().map(link).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{By, Move};
    use super::*;

    fn trail(run: u64, rungs: &[u8]) -> Trail {
        let moves = rungs.windows(2).enumerate().filter(|(_, w)| w[0] != w[1]);
        Trail {
            moves: moves
                .map(|(i, w)| Move {
                    turn: i as u32 + 1,
                    before: w[0],
                    after: w[1],
                    by: By::Ladder,
                })
                .collect(),
            rungs: rungs.to_vec(),
            ..Trail::new(run, 0)
        }
    }

    /// What flows into a rung of a layer ends there or flows on; nothing flows on that did not come.
    #[test]
    fn what_flows_in_ends_or_flows_on() {
        let trails = [
            trail(0, &[0, 1, 0, 2, 4]),
            trail(1, &[0, 1, 4, 4]),
            trail(2, &[0, 0]),
            trail(3, &[0, 2, 1, 2, 3]),
        ];
        let links = links(&trails);
        let sum = |keep: &dyn Fn(&&Link) -> bool| -> f64 {
            links.iter().filter(keep).map(|l| l.weight).sum()
        };
        assert!((sum(&|l| l.layer == 0) - 3.0).abs() < 1e-12);
        let ends = |layer: usize, rung: u8| {
            let at = |t: &&Trail| t.ratchet().len() == layer + 1 && t.peak() == rung;
            trails.iter().filter(at).map(|t| t.weight).sum::<f64>()
        };
        for layer in 0..4 {
            for rung in 0..5 {
                let into = sum(&|l| (l.layer, l.to) == (layer, rung));
                let on = sum(&|l| (l.layer, l.from) == (layer + 1, rung));
                assert!(
                    (into - on - ends(layer, rung)).abs() < 1e-12,
                    "{layer} {rung}"
                );
            }
        }
    }
}

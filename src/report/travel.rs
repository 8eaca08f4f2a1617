//! Who travels where in runs, and which ways are refused.

use crate::rules::change::Cause;
use crate::rules::route::Leg;
use crate::rules::{Ruleset, Shipment};
use crate::stats::Estimate;
use crate::world::turn::TurnView;
use std::collections::BTreeMap;

/// What is kept of the travels of a run.
#[derive(Debug, Clone, Default)]
pub struct Trips {
    /// Men who arrived, by shipment.
    arrived: Vec<f64>,
    /// For each leg, turns with an answer in force to every consent that decides, and those of them with a no.
    legs: Vec<[u32; 2]>,
}

impl Trips {
    /// Looks at the close of a turn; arrivals are seen only where changes are kept.
    pub(super) fn look(&mut self, view: &TurnView) {
        let rules = view.rules;
        self.arrived.resize(rules.shipments.len(), 0.0);
        self.legs.resize(rules.map.legs.len(), [0, 0]);
        for change in view.changes {
            if let Cause::Arrival(shipment) = change.cause {
                let shipment = usize::from(shipment);
                if change.cell == rules.shipments[shipment].to_cell && change.amount > 0.0 {
                    self.arrived[shipment] += change.amount;
                }
            }
        }
        for (leg, seen) in rules.map.legs.iter().zip(&mut self.legs) {
            if let Some(is_open) = answer(view, &leg.consents) {
                seen[0] += 1;
                seen[1] += u32::from(!is_open);
            }
        }
    }
}

/// Returns whether all consents of a leg are given, of each list one; none where that is not known this turn.
fn answer(view: &TurnView, lists: &[Vec<u16>]) -> Option<bool> {
    let given = |consent: &u16| {
        let consent = &view.rules.consents[usize::from(*consent)];
        let holds = view.value(consent.until) >= f64::from(view.turn);
        holds.then(|| view.value(consent.given) > 0.0)
    };
    let mut is_open = !lists.is_empty();
    for list in lists {
        let mut answers = list.iter().map(given);
        if answers.clone().any(|a| a == Some(true)) {
            continue;
        }
        if !answers.any(|a| a == Some(false)) {
            return None;
        }
        is_open = false;
    }
    (!lists.is_empty()).then_some(is_open)
}

/// Men who were moved from one place to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// Place of the shipment in the ruleset.
    pub shipment: usize,
    /// Runs in which any arrived.
    pub runs: u64,
    /// Their share.
    pub share: Estimate,
    /// Men who arrived in those runs: quantiles 0.05, 0.5 and 0.95.
    pub men: [f64; 3],
}

/// What the travels of all runs come to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Travel {
    /// Shipments that arrived in any run, the most frequent first.
    pub moved: Vec<Moved>,
    /// For each leg, turns of all runs with an answer, and those of them with a no.
    pub legs: Vec<[u64; 2]>,
}

impl Travel {
    /// Returns what trips come to; `quantiles` gives those of a list.
    pub(super) fn new(
        rules: &Ruleset,
        trips: &[&Trips],
        quantiles: impl Fn(Vec<f64>) -> [f64; 3],
    ) -> Self {
        let one = |shipment: usize| {
            let men = trips
                .iter()
                .filter_map(|t| t.arrived.get(shipment).copied());
            let men: Vec<f64> = men.filter(|men| *men >= 1.0).collect();
            let runs = men.len() as u64;
            (runs > 0).then(|| Moved {
                shipment,
                runs,
                share: Estimate::share(runs, trips.len() as u64),
                men: quantiles(men),
            })
        };
        let mut moved: Vec<Moved> = (0..rules.shipments.len()).filter_map(one).collect();
        moved.sort_by_key(|m| (std::cmp::Reverse(m.runs), m.shipment));
        let leg = |leg: usize| {
            let seen = trips.iter().filter_map(|t| t.legs.get(leg));
            seen.fold([0, 0], |sum, [asked, refused]| {
                [sum[0] + u64::from(*asked), sum[1] + u64::from(*refused)]
            })
        };
        Self {
            moved,
            legs: (0..rules.map.legs.len()).map(leg).collect(),
        }
    }

    /// Whether a leg was refused more often than not, over this many turns or more.
    #[must_use]
    pub fn is_refused(&self, leg: usize, least: u64) -> bool {
        self.legs
            .get(leg)
            .is_some_and(|[asked, refused]| *asked >= least && refused * 2 > *asked)
    }

    /// Returns the places of the shortest way that was open to a shipment more often than not; its ends where there is none.
    #[must_use]
    pub fn way(&self, rules: &Ruleset, shipment: &Shipment) -> Vec<usize> {
        let is_own = |c: &u16| rules.consents[usize::from(*c)].to == shipment.owner;
        let is_open = |(id, leg): &(usize, &Leg)| {
            let [asked, refused] = self.legs[*id];
            let mut lists = leg.consents.iter();
            lists.all(|list| list.iter().any(is_own))
                && (leg.consents.is_empty() || asked > refused * 2)
        };
        let legs = rules.map.legs.iter().enumerate().filter(is_open);
        let legs: Vec<&Leg> = legs.map(|(_, leg)| leg).collect();
        let mut best = BTreeMap::from([(shipment.from, (0.0, shipment.from))]);
        // Few nodes: legs are tried until none shortens a way.
        while legs.iter().any(|leg| shorten(&mut best, leg)) {}
        let mut way = vec![usize::from(shipment.to)];
        let mut here = shipment.to;
        while here != shipment.from {
            let Some((_, before)) = best.get(&here) else {
                return vec![shipment.from.into(), shipment.to.into()];
            };
            here = *before;
            way.push(here.into());
        }
        way.reverse();
        way
    }
}

/// Whether a leg shortens a way: for each node reached, km and the node before.
fn shorten(best: &mut BTreeMap<u16, (f64, u16)>, leg: &Leg) -> bool {
    let [a, b] = leg.ends;
    [(a, b), (b, a)].into_iter().any(|(from, to)| {
        let Some((km, _)) = best.get(&from).copied() else {
            return false;
        };
        let is_shorter = best
            .get(&to)
            .is_none_or(|(known, _)| km + leg.km < known - 1e-9);
        if is_shorter {
            best.insert(to, (km + leg.km, from));
        }
        is_shorter
    })
}

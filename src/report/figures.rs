//! The numbers of a report: what is kept of each run while it is played, and what all runs come to.

use super::travel::{Travel, Trips};
use crate::rules::Ruleset;
use crate::rules::layout::{What, pair_row};
use crate::slot::Slot;
use crate::stats::Estimate;
use crate::world::turn::TurnView;
use std::collections::BTreeMap;

/// Most pairs whose tension is drawn.
const PAIRS: usize = 6;
/// Most deeds whose readings are drawn.
const DEEDS: usize = 10;
/// Deeds that were read less often than this are not drawn.
const READINGS: usize = 20;
/// Quantiles of a band.
const BAND: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];
/// Tension is kept in ten-thousandths.
const FINE: f64 = 10_000.0;

/// A kind of deed: action, target, beneficiary, host, by number.
pub type Kind = [u16; 4];

/// What is kept of a run.
#[derive(Debug, Clone, Default)]
pub struct Kept {
    outcome: u16,
    cleared: f64,
    rungs: Vec<u8>,
    /// Highest rung that any actor reached toward any other.
    summit: u8,
    tension: Vec<u16>,
    readings: Vec<(Kind, f32, f32)>,
    trips: Trips,
}

/// Where in the state of a run the numbers of a report stand.
#[derive(Debug, Clone)]
pub struct Watch {
    rung: Option<u32>,
    start: u8,
    /// Pairs whose tension is kept: focal ones first.
    pub pairs: Vec<(u16, u16)>,
    tension: Vec<u32>,
    rest: Vec<u16>,
    /// Who reads, and whose deeds: the first focal pair.
    pub reader: Option<(u16, u16)>,
    mined: Option<(usize, usize, f64)>,
    horizon: usize,
}

impl Watch {
    /// Returns where to look in runs of this scenario.
    #[must_use]
    pub fn new(rules: &Ruleset) -> Self {
        let cell = |base: u32, (from, to): (u16, u16)| {
            let row = pair_row(rules.n_actors(), from.into(), to.into());
            base + u32::try_from(row).expect("a scenario has few pairs")
        };
        let reader = rules.focal.first().copied();
        let rung = reader.and_then(|pair| Some(cell(rules.slot(Slot::Rung)?, pair)));
        let mut pairs = rules.focal.clone();
        let others = rules.stances.iter().filter(|p| !rules.focal.contains(p));
        pairs.extend(others);
        pairs.truncate(PAIRS);
        let base = rules.slot(Slot::Tension);
        let tension: Vec<u32> =
            base.map_or(vec![], |b| pairs.iter().map(|p| cell(b, *p)).collect());
        let start = |cell: u32| rules.start[cell as usize].0;
        let mined = rules
            .layout
            .find(What::Slot(Slot::Contaminated))
            .map(|base| {
                let (base, nodes) = (base as usize, rules.registry.nodes.len());
                let sum = rules.start[base..base + nodes].iter().map(|v| v.0).sum();
                (base, nodes, sum)
            });
        Self {
            start: rung.map_or(0, |c| whole(start(c))),
            rest: tension.iter().map(|c| fine(start(*c))).collect(),
            rung,
            pairs,
            tension,
            reader,
            mined,
            horizon: rules.horizon as usize,
        }
    }

    /// Looks at the close of a turn.
    pub fn look(&self, kept: &mut Kept, view: &TurnView) {
        if let Some(cell) = self.rung {
            kept.rungs.push(whole(view.value(cell)));
        }
        kept.trips.look(view);
        let climbed = view.transitions.iter().map(|t| t.after);
        kept.summit = climbed.fold(kept.summit, u8::max);
        let tension = self.tension.iter().map(|cell| fine(view.value(*cell)));
        kept.tension.extend(tension);
        if let Some((reader, doer)) = self.reader {
            let seen = view
                .readings
                .iter()
                .filter(|r| r.observer == reader && r.actor == doer);
            for reading in seen {
                let Some(deed) = view.past.get(usize::from(reading.deed)) else {
                    continue;
                };
                let kind = [deed.action, deed.target, deed.beneficiary, deed.host];
                #[expect(clippy::cast_possible_truncation, reason = "points with one decimal")]
                kept.readings
                    .push((kind, reading.intended as f32, reading.valence as f32));
            }
        }
        if let Some(ending) = view.ending {
            kept.outcome = ending.outcome;
            kept.cleared = self.mined.map_or(0.0, |(first, nodes, start)| {
                start
                    - view.state[first..first + nodes]
                        .iter()
                        .map(|v| v.0)
                        .sum::<f64>()
            });
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a rung is 0..20"
)]
fn whole(value: f64) -> u8 {
    value.clamp(0.0, 20.0) as u8
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0..10,000"
)]
fn fine(value: f64) -> u16 {
    (value.clamp(0.0, 1.0) * FINE).round_ties_even() as u16
}

/// An outcome in numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Its place in the scenario.
    pub place: usize,
    /// Runs that ended so.
    pub count: u64,
    /// Their share.
    pub share: Estimate,
    /// Median of their highest rungs.
    pub peak: usize,
    /// Ground cleared, km2: quantiles 0.05, 0.5 and 0.95 of these runs.
    pub cleared: [f64; 3],
}

/// Readings of a kind of deed.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// The deed.
    pub kind: Kind,
    /// How many readings.
    pub n: usize,
    /// Mean of what was intended.
    pub meant: f64,
    /// Mean of what was read.
    pub read: f64,
    /// Quantiles 0.05 and 0.95 of what was read.
    pub range: [f64; 2],
}

/// What all runs come to.
#[derive(Debug, Clone)]
pub struct Figures {
    /// How many runs.
    pub runs: u64,
    /// Outcomes in the order of the scenario, with every one that there is.
    pub outcomes: Vec<Outcome>,
    /// Share of each rung at each turn, the start first; runs that ended stay where they were.
    pub rungs: Vec<Vec<f64>>,
    /// Rung at the start.
    pub start: usize,
    /// Runs in which the first focal pair reached each rung or a higher one.
    pub reached: Vec<u64>,
    /// Runs in which anyone did.
    pub reached_by_any: Vec<u64>,
    /// Runs by the rungs that they had never reached before.
    pub paths: BTreeMap<Vec<u8>, u64>,
    /// Quantiles of tension of each pair at each turn, the start first.
    pub bands: Vec<Vec<[f64; 5]>>,
    /// Readings of the commonest deeds, the widest gap first.
    pub readings: Vec<Read>,
    /// Median ground cleared where a rung was not reached, and where it was.
    pub peace: Option<[Estimate; 2]>,
    /// Who travelled where.
    pub travel: Travel,
    /// The first run in which the high rung was reached, by its place, with its rungs at the close of each turn.
    pub climb: Option<(usize, Vec<u8>)>,
}

impl Figures {
    /// Returns what runs come to; `high` is the rung that parts calm runs from others.
    #[must_use]
    pub fn new(rules: &Ruleset, watch: &Watch, kept: &[Kept], high: u8) -> Self {
        let rungs = rules.ladder.rungs.len();
        let peaks: Vec<u8> = kept.iter().map(|k| peak(watch, k)).collect();
        let reached =
            |rung: usize| peaks.iter().filter(|p| usize::from(**p) >= rung).count() as u64;
        let by_any = |rung: usize| {
            let high = kept.iter().filter(|k| usize::from(k.summit) >= rung);
            high.count() as u64
        };
        let mut paths = BTreeMap::new();
        for run in kept.iter().filter(|_| watch.rung.is_some()) {
            *paths.entry(ratchet(watch.start, &run.rungs)).or_default() += 1;
        }
        let cleared = |is_high: bool| {
            let of = kept
                .iter()
                .zip(&peaks)
                .filter(|(_, p)| (**p >= high) == is_high);
            of.map(|(k, _)| k.cleared).collect::<Vec<f64>>()
        };
        let sides = [cleared(false), cleared(true)];
        let has_both = watch.mined.is_some() && sides.iter().all(|s| s.len() >= 20);
        Self {
            runs: kept.len() as u64,
            outcomes: outcomes(rules, kept, &peaks),
            rungs: shares(watch, kept, rungs),
            start: watch.start.into(),
            reached: (0..rungs).map(reached).collect(),
            reached_by_any: (0..rungs).map(by_any).collect(),
            paths,
            bands: tension(watch, kept),
            readings: readings(kept),
            peace: has_both.then(|| sides.map(Estimate::median)),
            travel: travel(rules, kept),
            climb: climb(&peaks, kept, high),
        }
    }

    /// Whether ground is cleared in any run.
    #[must_use]
    pub fn clears(&self) -> bool {
        self.outcomes.iter().any(|o| o.cleared[2] > 0.0)
    }
}

fn climb(peaks: &[u8], kept: &[Kept], high: u8) -> Option<(usize, Vec<u8>)> {
    let place = peaks.iter().position(|peak| *peak >= high)?;
    Some((place, kept[place].rungs.clone()))
}

fn travel(rules: &Ruleset, kept: &[Kept]) -> Travel {
    let trips: Vec<&Trips> = kept.iter().map(|k| &k.trips).collect();
    let quantiles = |men: Vec<f64>| {
        let men = sorted(men);
        [0.05, 0.5, 0.95].map(|q| at(&men, q))
    };
    Travel::new(rules, &trips, quantiles)
}

fn peak(watch: &Watch, run: &Kept) -> u8 {
    run.rungs.iter().copied().fold(watch.start, u8::max)
}

/// Returns the rungs that a run had never reached before, the start first.
fn ratchet(start: u8, rungs: &[u8]) -> Vec<u8> {
    let mut path = vec![start];
    for rung in rungs {
        if path.last().is_some_and(|last| rung > last) {
            path.push(*rung);
        }
    }
    path
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "places in a list"
)]
fn at(sorted: &[f64], q: f64) -> f64 {
    let rank = (q * sorted.len() as f64).ceil() as usize;
    sorted
        .get(rank.clamp(1, sorted.len().max(1)) - 1)
        .copied()
        .unwrap_or(f64::NAN)
}

fn sorted(mut list: Vec<f64>) -> Vec<f64> {
    list.sort_by(f64::total_cmp);
    list
}

fn outcomes(rules: &Ruleset, kept: &[Kept], peaks: &[u8]) -> Vec<Outcome> {
    let one = |place: usize| {
        let of: Vec<usize> = (0..kept.len())
            .filter(|i| usize::from(kept[*i].outcome) == place)
            .collect();
        let cleared = sorted(of.iter().map(|i| kept[*i].cleared).collect());
        let peaks = sorted(of.iter().map(|i| f64::from(peaks[*i])).collect());
        let middle = if of.is_empty() { 0.0 } else { at(&peaks, 0.5) };
        Outcome {
            place,
            count: of.len() as u64,
            share: Estimate::share(of.len() as u64, kept.len() as u64),
            peak: whole(middle).into(),
            cleared: [0.05, 0.5, 0.95].map(|q| at(&cleared, q)),
        }
    };
    (0..rules.outcomes.len()).map(one).collect()
}

#[expect(clippy::cast_precision_loss, reason = "counts of runs")]
fn shares(watch: &Watch, kept: &[Kept], rungs: usize) -> Vec<Vec<f64>> {
    if watch.rung.is_none() || kept.is_empty() {
        return vec![];
    }
    let turn = |turn: usize| {
        let mut counts = vec![0_u64; rungs];
        for run in kept {
            // A run that has ended stays where it was.
            let last = turn.min(run.rungs.len());
            let rung = if last == 0 {
                watch.start
            } else {
                run.rungs[last - 1]
            };
            counts[usize::from(rung).min(rungs - 1)] += 1;
        }
        counts
            .into_iter()
            .map(|n| n as f64 / kept.len() as f64)
            .collect()
    };
    (0..=watch.horizon).map(turn).collect()
}

fn tension(watch: &Watch, kept: &[Kept]) -> Vec<Vec<[f64; 5]>> {
    let pairs = watch.tension.len();
    let value = |run: &Kept, pair: usize, turn: usize| {
        let last = turn.min(run.tension.len() / pairs);
        let raw = if last == 0 {
            watch.rest[pair]
        } else {
            run.tension[(last - 1) * pairs + pair]
        };
        f64::from(raw) / FINE
    };
    let band = |pair: usize, turn: usize| {
        let list = sorted(kept.iter().map(|run| value(run, pair, turn)).collect());
        BAND.map(|q| at(&list, q))
    };
    let one = |pair: usize| (0..=watch.horizon).map(|turn| band(pair, turn)).collect();
    (0..pairs).map(one).collect()
}

#[expect(clippy::cast_precision_loss, reason = "counts of readings")]
fn readings(kept: &[Kept]) -> Vec<Read> {
    let mut kinds: BTreeMap<Kind, (f64, Vec<f64>)> = BTreeMap::new();
    for (kind, meant, read) in kept.iter().flat_map(|k| &k.readings) {
        let entry = kinds.entry(*kind).or_default();
        entry.0 += f64::from(*meant);
        entry.1.push(f64::from(*read));
    }
    let mut list: Vec<Read> = kinds
        .into_iter()
        .map(|(kind, (meant, list))| {
            let (n, list) = (list.len(), sorted(list));
            Read {
                kind,
                n,
                meant: meant / n as f64,
                read: list.iter().sum::<f64>() / n as f64,
                range: [at(&list, 0.05), at(&list, 0.95)],
            }
        })
        .collect();
    list.sort_by(|a, b| b.n.cmp(&a.n).then(a.kind.cmp(&b.kind)));
    list.retain(|r| r.n >= READINGS);
    list.truncate(DEEDS);
    let gap = |r: &Read| r.meant - r.read;
    list.sort_by(|a, b| gap(b).total_cmp(&gap(a)).then(a.kind.cmp(&b.kind)));
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ratchet_keeps_new_heights_only() {
        assert_eq!(ratchet(2, &[2, 1, 3, 3, 0, 5, 4]), [2, 3, 5]);
        assert_eq!(ratchet(4, &[0, 4]), [4]);
    }

    #[test]
    fn quantiles_by_rank() {
        let list = [1.0, 2.0, 3.0, 4.0];
        let bits = |list: [f64; 4]| list.map(f64::to_bits);
        let found = [0.05, 0.5, 0.51, 0.95].map(|q| at(&list, q));
        assert_eq!(bits(found), bits([1.0, 2.0, 3.0, 4.0]));
        assert!(at(&[], 0.5).is_nan());
    }
}

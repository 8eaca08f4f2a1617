//! What a run of `caucasus` comes to, from its deeds, its moves on the ladder and its ending.

use escalade::analysis::dispute::{Dispute, FORCE, WAR};
use escalade::rules::Ruleset;
use escalade::rules::layout::{What, pair_row};
use escalade::slot::Slot;
use escalade::world::turn::TurnView;
use std::sync::Arc;

/// Actions whose use is an event of the report, where they are not switched off: threat, denial of statehood, campaign about a minority, agency turned,
/// reinforcement of Gyumri, pressure on Armenia.
const EVENTS: [&[&str]; 6] = [
    &["media.threat_talkshow", "dip.threaten_force_rus"],
    &["media.deny_statehood"],
    &["info.ethnic_agitation"],
    &["media.war_crimes_reporting"],
    &["mil.reinforce_base"],
    &[
        "eco.gas_price",
        "dom.coup_support",
        "media.threat_talkshow_to_arm",
    ],
];

/// Tension above which it is at its ceiling.
const CEILING: f64 = 0.95;

/// What is looked up once in a ruleset.
pub(crate) struct Places {
    pair: [u16; 2],
    armenia: [u16; 2],
    host_abroad: u16,
    docket: u16,
    events: [Vec<u16>; 6],
    yielding: u16,
    mediating: u16,
    fighting: [u32; 2],
    flags: [u32; 3],
    red_line: u32,
    label: u32,
    tension: u32,
    rungs: [u32; 2],
    cohesion: u32,
    base: Vec<u32>,
    mined: (u32, u32, f64),
}

impl Places {
    /// Looks up what the counts read.
    pub(crate) fn new(rules: &Ruleset) -> Self {
        let r = &rules.registry;
        let id = |x: Option<usize>| u16::try_from(x.expect("caucasus has it")).expect("few names");
        let actor = |name: &str| id(r.actors.id(name));
        let action = |name: &str| id(r.actions.id(name));
        let first = |slot: Slot| rules.slot(slot).expect("caucasus uses it");
        let cell = |slot: Slot, row: Option<usize>| first(slot) + u32::from(id(row));
        let [rus, aze, arm] = ["RUS", "AZE", "ARM"].map(actor);
        let of_pair = |slot: Slot, [a, b]: [u16; 2]| {
            cell(slot, Some(pair_row(rules.n_actors(), a.into(), b.into())))
        };
        let base_at = id(r.nodes.id("GYU"));
        let docket = rules
            .dockets
            .iter()
            .position(|d| d.name == "RUS/azerbaijan");
        let mined = rules
            .layout
            .find(What::Slot(Slot::Contaminated))
            .expect("caucasus has mines");
        let n_nodes = u32::try_from(r.nodes.iter().count()).expect("few nodes");
        Self {
            pair: [rus, aze],
            armenia: [rus, arm],
            host_abroad: actor("UKR"),
            docket: id(docket),
            events: EVENTS.map(|names| {
                names
                    .iter()
                    .filter_map(|name| r.actions.id(name))
                    .map(|x| id(Some(x)))
                    .collect()
            }),
            yielding: action("dip.accept_neutrality_aze"),
            mediating: action("dip.mediate"),
            fighting: ["north", "west"].map(|axis| cell(Slot::Fighting, r.axes.id(axis))),
            flags: ["reset", "war", "two_fronts"].map(|flag| cell(Slot::Flag, r.flags.id(flag))),
            red_line: cell(Slot::Crossed, r.red_lines.id("R1_publicised_aid")),
            label: of_pair(Slot::Label, [rus, aze]),
            tension: of_pair(Slot::Tension, [rus, aze]),
            rungs: [[rus, aze], [aze, rus]].map(|pair| of_pair(Slot::Rung, pair)),
            cohesion: cell(Slot::Cohesion, Some(aze.into())),
            base: (first(Slot::Strength)..)
                .zip(&rules.garrisons)
                .filter(|(_, garrison)| **garrison == (rus, base_at))
                .map(|(cell, _)| cell)
                .collect(),
            mined: (mined, n_nodes, total(&rules.start, mined, n_nodes)),
        }
    }
}

fn total(state: &[escalade::rules::expr::Value], first: u32, rows: u32) -> f64 {
    let (first, rows) = (first as usize, rows as usize);
    state[first..first + rows].iter().map(|x| x.0).sum()
}

/// A run, finished or under way. Turns count from 1; sides are Russia, then Azerbaijan.
#[derive(Debug, Clone, Default)]
pub(crate) struct Crisis {
    /// Between Russia and Azerbaijan.
    pub(crate) main: Dispute,
    /// Between Russia and Armenia.
    pub(crate) armenia: Dispute,
    /// Highest rung of Russia toward Azerbaijan, of a deed or of conduct.
    pub(crate) peak: u8,
    /// Rungs at the end of each turn.
    pub(crate) rungs: [Vec<u8>; 2],
    /// Russian force on Azerbaijani territory or forces.
    pub(crate) force: bool,
    /// Russian force on Azerbaijani assets in Ukraine.
    pub(crate) force_abroad: bool,
    pub(crate) war: bool,
    pub(crate) two_fronts: bool,
    /// Turn of the first reset, of the first offer to mediate, of neutrality accepted by Azerbaijan.
    pub(crate) reset: Option<u32>,
    pub(crate) mediated: Option<u32>,
    pub(crate) yielded: Option<u32>,
    pub(crate) red_line: bool,
    pub(crate) adversary: bool,
    pub(crate) events: [bool; 6],
    /// Number of the outcome, 1 to 9.
    pub(crate) class: u8,
    /// Deeds of Russia toward Azerbaijan, by action, and how many of them its state docket chose.
    pub(crate) used: Vec<u32>,
    pub(crate) chosen: u32,
    /// Actors beside the two that did something to or for either, a bit each.
    pub(crate) others: u64,
    pub(crate) turns: u32,
    /// Turns with Russia's tension at its ceiling, and the sum of that tension over turns.
    pub(crate) saturated: u32,
    pub(crate) tension: f64,
    /// At the end: men at Gyumri, cohesion of Azerbaijan, ground cleared.
    pub(crate) base_men: f64,
    pub(crate) cohesion: f64,
    pub(crate) cleared_km2: f64,
}

impl Crisis {
    /// Takes a turn of the run into account.
    pub(crate) fn see(&mut self, view: &TurnView, at: &Places) {
        self.turns = view.turn;
        self.main.see(view, at.pair);
        self.armenia.see(view, at.armenia);
        self.deeds(view, at);
        let climbs = view
            .transitions
            .iter()
            .filter(|t| [t.from, t.to] == at.pair);
        self.peak = climbs.fold(self.peak, |peak, t| peak.max(t.after));
        for (rungs, cell) in self.rungs.iter_mut().zip(at.rungs) {
            rungs.push(view.value(cell) as u8);
        }
        self.war |= view.value(at.flags[1]) > 0.0;
        self.two_fronts |= self.war && view.value(at.flags[2]) > 0.0;
        if at.fighting.iter().any(|cell| view.value(*cell) > 0.0) {
            self.force = true;
            self.main
                .fight(view.turn, if self.war { WAR } else { FORCE });
        }
        if view.value(at.flags[0]) > 0.0 {
            self.reset.get_or_insert(view.turn);
        }
        self.red_line |= view.value(at.red_line) > 0.0;
        let tension = view.value(at.tension);
        self.tension += tension;
        self.saturated += u32::from(tension > CEILING);
        if let Some(ending) = view.ending {
            let id = &view.rules.outcomes[usize::from(ending.outcome)].id;
            self.class = id[1..2].parse().expect("outcomes begin with F and a digit");
            self.adversary = view.value(at.label) > 2.5;
            self.base_men = at.base.iter().map(|cell| view.value(*cell)).sum();
            self.cohesion = view.value(at.cohesion);
            let (first, rows, start) = at.mined;
            self.cleared_km2 = start - total(view.state, first, rows);
        }
    }

    fn deeds(&mut self, view: &TurnView, at: &Places) {
        self.used.resize(view.rules.actions.len(), 0);
        for deed in view.deeds {
            let action = &view.rules.actions[usize::from(deed.action)];
            for (event, names) in self.events.iter_mut().zip(&at.events) {
                *event |= names.contains(&deed.action);
            }
            if deed.action == at.mediating {
                self.mediated.get_or_insert(view.turn);
            }
            if deed.action == at.yielding {
                self.yielded.get_or_insert(view.turn);
            }
            let touches = [deed.target, deed.beneficiary]
                .iter()
                .any(|x| at.pair.contains(x));
            if touches && !at.pair.contains(&deed.actor) {
                self.others |= 1 << deed.actor;
            }
            if [deed.actor, deed.target] == at.pair {
                self.used[usize::from(deed.action)] += 1;
                self.chosen +=
                    u32::from(view.rules.options[usize::from(deed.option)].docket == at.docket);
                self.peak = self.peak.max(action.rung);
                let is_abroad = deed.host == at.host_abroad;
                let is_force = action.rung > 0 && action.mid() >= FORCE;
                self.force |= is_force && !is_abroad;
                self.force_abroad |= is_force && is_abroad;
            }
        }
    }

    /// Returns the level of the dispute: that of the deeds, or war.
    pub(crate) fn level(&self) -> u8 {
        self.main.level().max(5 * u8::from(self.war))
    }

    /// Whether something that happened at a turn came after the first militarised deed.
    pub(crate) fn settles(&self, turn: Option<u32>) -> bool {
        let first = self.main.span().map(|(first, _)| first);
        matches!((first, turn), (Some(first), Some(turn)) if turn >= first)
    }
}

/// Plays runs 0 to `n_runs` - 1 of a seed and returns them in order.
pub(crate) fn runs(rules: &Arc<Ruleset>, seed: u64, n_runs: u64) -> Vec<Crisis> {
    let places = &Places::new(rules);
    let threads = std::thread::available_parallelism().map_or(1, |n| n.get() as u64);
    let part = |i: u64| i * n_runs / threads..(i + 1) * n_runs / threads;
    std::thread::scope(|scope| {
        let parts: Vec<_> = (0..threads)
            .map(part)
            .map(|range| scope.spawn(move || some_runs(rules, places, seed, range)))
            .collect();
        let joined = parts
            .into_iter()
            .map(|part| part.join().expect("no run panics"));
        joined.flatten().collect()
    })
}

/// Plays some runs of a seed on this thread and returns them in order.
pub(crate) fn some_runs(
    rules: &Arc<Ruleset>,
    places: &Places,
    seed: u64,
    range: std::ops::Range<u64>,
) -> Vec<Crisis> {
    let mut rows = vec![Crisis::default(); super::play::REPLICAS];
    let mut done = vec![];
    super::play::play(rules, seed, range, |row, view| {
        rows[row].see(view, places);
        if view.ending.is_some() {
            done.push((view.key.run, std::mem::take(&mut rows[row])));
        }
    });
    done.sort_by_key(|(run, _)| *run);
    done.into_iter().map(|(_, crisis)| crisis).collect()
}

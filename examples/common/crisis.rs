//! What a run of `caucasus` comes to, counted from its deeds, its moves on the ladder and its ending.

use escalade::analysis::stats::Share;
use escalade::rules::Ruleset;
use escalade::rules::layout::{What, pair_row};
use escalade::slot::Slot;
use escalade::world::turn::{Deed, TurnView};

/// A share that is counted: its name, and its value in percent in the tested formulation, as matched to base rates and as the
/// world of the report, each of 20,000 runs.
pub(crate) struct Line {
    pub(crate) name: &'static str,
    pub(crate) base: f64,
    pub(crate) report: f64,
}

const fn line(name: &'static str, base: f64, report: f64) -> Line {
    Line { name, base, report }
}

/// Places of the lines that tests ask for.
pub(crate) const FORCE_ON_AZERBAIJAN: usize = 0;
pub(crate) const FORCE: usize = 1;
pub(crate) const WAR: usize = 2;
pub(crate) const MILITARISED: usize = 4;
pub(crate) const DISPLAY: usize = 5;
pub(crate) const CALM_END: usize = 13;

/// What is counted, in the order of [`Crisis::shares`].
pub(crate) const LINES: [Line; 33] = [
    line("force on Azerbaijan", 4.5, 30.7),
    line("any force, strikes abroad too", 7.0, 52.8),
    line("war", 0.6, 6.2),
    line("war on two axes", 0.0, 0.0),
    line("militarised act, MID 2 or more", 29.0, 86.6),
    line("peak rung 5 or more", 19.8, 82.2),
    line("force, given rung 5 or more", 35.0, 64.0),
    line("war, given force", 8.4, 11.7),
    line("reply at the same level", 60.5, 60.1),
    line("reply higher", 16.6, 19.4),
    line("reply lower", 22.9, 20.5),
    line("F1 fades", 52.0, 2.0),
    line("F2 reset", 22.5, 17.2),
    line("F1 + F2", 74.5, 19.2),
    line("reset during the run", 23.7, 24.2),
    line("F3 hybrid", 15.9, 45.2),
    line("F4 Armenian exit", 5.1, 4.4),
    line("F5 arms", 0.0, 0.5),
    line("F6 incident", 3.9, 24.5),
    line("F7 war", 0.6, 6.2),
    line("F8 two fronts", 0.0, 0.0),
    line("F9 neutrality", 0.0, 0.0),
    line("only strikes abroad", 2.5, 22.1),
    line("threat", 63.0, 97.0),
    line("denial of statehood", 36.0, 94.0),
    line("campaign about a minority", 52.0, 93.0),
    line("agency turned", 33.0, 94.0),
    line("reinforcement of Gyumri asked", 29.0, 85.0),
    line("pressure on Armenia", 54.0, 76.0),
    line("red line R1 crossed", 5.0, 97.0),
    line("Azerbaijan labelled adversary", 15.0, 89.0),
    line("all six events", 4.0, 59.0),
    line("five of six events", 15.0, 88.0),
];

/// Actions whose use is an event of the report.
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

/// What is looked up once in a ruleset.
pub(crate) struct Places {
    pair: [u16; 2],
    host_abroad: u16,
    events: [Vec<u16>; 6],
    fighting: [u32; 2],
    flags: [u32; 2],
    red_line: u32,
    label: u32,
}

impl Places {
    /// Looks up what the counts read.
    pub(crate) fn new(rules: &Ruleset) -> Self {
        let r = &rules.registry;
        let id = |x: Option<usize>| u16::try_from(x.expect("caucasus has it")).expect("few names");
        let actor = |name: &str| id(r.actors.id(name));
        let cell = |slot: Slot, row: Option<usize>| {
            let base = rules
                .layout
                .find(What::Slot(slot))
                .expect("caucasus uses it");
            base + u32::from(id(row))
        };
        let pair = [actor("RUS"), actor("AZE")];
        Self {
            pair,
            host_abroad: actor("UKR"),
            events: EVENTS.map(|names| names.iter().map(|name| id(r.actions.id(name))).collect()),
            fighting: ["north", "west"].map(|axis| cell(Slot::Fighting, r.axes.id(axis))),
            flags: ["reset", "war"].map(|flag| cell(Slot::Flag, r.flags.id(flag))),
            red_line: cell(Slot::Crossed, r.red_lines.id("R1_publicised_aid")),
            label: cell(
                Slot::Label,
                Some(pair_row(rules.n_actors(), pair[0].into(), pair[1].into())),
            ),
        }
    }
}

/// One side's last hostile week that is not yet answered.
#[derive(Debug, Clone, Copy)]
struct Open {
    turn: u32,
    level: u8,
}

/// A run under way.
#[derive(Debug, Clone, Default)]
pub(crate) struct Crisis {
    peak: u8,
    force: bool,
    force_abroad: bool,
    mid: u8,
    war: bool,
    two_fronts: bool,
    reset: bool,
    red_line: bool,
    adversary: bool,
    events: [bool; 6],
    open: [Option<Open>; 2],
    replies: [u64; 3],
    outcome: String,
}

impl Crisis {
    /// Takes a turn of the run into account.
    pub(crate) fn see(&mut self, view: &TurnView, places: &Places) {
        let mut levels = [0; 2];
        for deed in view.deeds {
            let action = &view.rules.actions[usize::from(deed.action)];
            for (event, names) in self.events.iter_mut().zip(&places.events) {
                *event |= names.contains(&deed.action);
            }
            let Some(side) = side(deed, places.pair) else {
                continue;
            };
            levels[side] = levels[side].max(level(action.rung, action.mid()));
            if side == 0 && action.rung > 0 {
                self.peak = self.peak.max(action.rung);
                self.mid = self.mid.max(action.mid());
                let is_abroad = deed.host == places.host_abroad;
                self.force |= action.mid() >= 4 && !is_abroad;
                self.force_abroad |= action.mid() >= 4 && is_abroad;
            }
        }
        self.answer(view.turn, levels);
        let climbs = view
            .transitions
            .iter()
            .filter(|t| [t.from, t.to] == places.pair);
        self.peak = climbs.fold(self.peak, |peak, t| peak.max(t.after));
        let [north, west] = places.fighting.map(|cell| view.value(cell) > 0.0);
        self.war |= north || west || view.value(places.flags[1]) > 0.0;
        self.two_fronts |= north && west;
        self.force |= self.war;
        self.reset |= view.value(places.flags[0]) > 0.0;
        self.red_line |= view.value(places.red_line) > 0.0;
        if let Some(ending) = view.ending {
            self.outcome
                .clone_from(&view.rules.outcomes[usize::from(ending.outcome)].id);
            self.adversary = view.value(places.label) > 2.5;
        }
    }

    /// Counts replies: the highest level of a side's week against the other's last hostile week, within three weeks.
    fn answer(&mut self, turn: u32, levels: [u8; 2]) {
        for (side, level) in levels
            .into_iter()
            .enumerate()
            .filter(|(_, level)| *level > 0)
        {
            let is_fresh = |open: &&Open| turn - open.turn <= 3;
            if let Some(other) = self.open[1 - side].as_ref().filter(is_fresh) {
                let reply = if level == other.level {
                    0
                } else {
                    2 - usize::from(level > other.level)
                };
                self.replies[reply] += 1;
            }
        }
        // A week without a deed of the other side in it answers what stood open.
        let before = self.open;
        for side in [0, 1] {
            if levels[side] > 0 {
                self.open[side] = Some(Open {
                    turn,
                    level: levels[side],
                });
            } else if levels[1 - side] > 0 && before[side].is_some() {
                self.open[side] = None;
            }
        }
    }

    /// Returns every line as (count, out of).
    pub(crate) fn shares(&self) -> [(u64, u64); LINES.len()] {
        let any = self.force || self.force_abroad;
        let end = |name: &str| self.outcome.starts_with(name);
        let n_replies = self.replies.iter().sum();
        let n_events = self.events.iter().filter(|e| **e).count();
        let yes = |x: bool| (u64::from(x), 1);
        let given = |x: bool, of: bool| (u64::from(x), u64::from(of));
        let reply = |i: usize| (self.replies[i], n_replies);
        let [threat, denial, minority, agency, gyumri, pressure] = self.events.map(yes);
        [
            yes(self.force),
            yes(any),
            yes(self.war),
            yes(self.two_fronts),
            yes(self.mid >= 2),
            yes(self.peak >= 5),
            given(any, self.peak >= 5),
            given(self.war, any),
            reply(0),
            reply(1),
            reply(2),
            yes(end("F1")),
            yes(end("F2")),
            yes(end("F1") || end("F2")),
            yes(self.reset),
            yes(end("F3")),
            yes(end("F4")),
            yes(end("F5")),
            yes(end("F6")),
            yes(end("F7")),
            yes(end("F8")),
            yes(end("F9")),
            yes(self.force_abroad && !self.force),
            threat,
            denial,
            minority,
            agency,
            gyumri,
            pressure,
            yes(self.red_line),
            yes(self.adversary),
            yes(n_events == 6),
            yes(n_events >= 5),
        ]
    }
}

/// Returns whose deed it is toward the other: 0 the first of the pair, 1 the second.
fn side(deed: &Deed, pair: [u16; 2]) -> Option<usize> {
    (0..2).find(|i| [deed.actor, deed.target] == [pair[*i], pair[1 - i]])
}

/// Returns the class of a deed: none, words, coercion, threat, display, force, war.
const fn level(rung: u8, mid: u8) -> u8 {
    match (rung, mid) {
        (0, _) => 0,
        (_, 2) => 3,
        (_, 3) => 4,
        (_, 4..) => mid + 1,
        (1 | 2, _) => 1,
        _ => 2,
    }
}

/// Lines added up over runs.
#[derive(Debug, Clone)]
pub(crate) struct Totals([(u64, u64); LINES.len()]);

impl Totals {
    /// Plays runs of `caucasus` and adds them up.
    pub(crate) fn play(params: Option<&str>, seed: u64, n_runs: u64) -> Self {
        let rules = super::shipped::shipped("caucasus", params);
        let places = Places::new(&rules);
        let mut rows = vec![Crisis::default(); super::play::REPLICAS];
        let mut totals = Self([(0, 0); LINES.len()]);
        super::play::play(&rules, seed, n_runs, |row, view| {
            rows[row].see(view, &places);
            if view.ending.is_some() {
                totals.add(&std::mem::take(&mut rows[row]));
            }
        });
        totals
    }

    fn add(&mut self, run: &Crisis) {
        for (sum, (count, of)) in self.0.iter_mut().zip(run.shares()) {
            *sum = (sum.0 + count, sum.1 + of);
        }
    }

    /// Returns the share of a line, with its 95 % interval.
    pub(crate) fn share(&self, line: usize) -> Share {
        Share::wilson(self.0[line].0, self.0[line].1)
    }
}

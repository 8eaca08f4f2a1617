//! How it could have gone: turning points, the path among runs of policies, other orders.

use super::{Part, Review, Sheet, drawn, plain};
use crate::analysis::junctures::noise_floor;
use crate::report::among::{Pair, among};
use crate::stats::Estimate;
use maud::{Markup, html};

impl Review<'_> {
    /// The rungs of the focal pairs, over the runs of policies.
    pub(super) fn curves(&self, sheets: &mut Vec<Sheet>, faults: &mut Vec<String>) -> Option<Part> {
        let rules = self.rules();
        let own = self.own_path();
        let start = super::again::rungs(rules, &self.chronicle.start);
        let mut rows = vec![];
        let mut pairs = vec![];
        for (place, (from, to)) in rules.focal.iter().enumerate() {
            let path = own.rungs.iter().map(|turn| turn[place]);
            let path: Vec<u8> = std::iter::once(start[place]).chain(path).collect();
            let mut runs = vec![[f64::from(start[place]); 5]];
            for turn in 0..own.rungs.len() {
                let at = self.paths.iter().filter_map(|p| p.rungs.get(turn));
                runs.push(quantiles(at.map(|rungs| rungs[place]).collect()));
            }
            for (turn, rung) in path.iter().enumerate() {
                let mut row = vec![
                    turn.to_string(),
                    self.code(*from).into(),
                    self.code(*to).into(),
                ];
                row.push(rung.to_string());
                row.extend(runs[turn].map(|q| q.to_string()));
                rows.push(row);
            }
            pairs.push(Pair {
                name: format!("{} → {}", self.actor(*from), self.actor(*to)),
                actor: usize::from(*from),
                path: path.into_iter().map(f64::from).collect(),
                runs,
            });
        }
        sheets.push(Sheet {
            name: "rungs",
            columns: vec![
                "turn", "from", "to", "rung", "q05", "q25", "q50", "q75", "q95",
            ],
            rows,
        });
        let label = self.say("debrief-curves-label", &[]);
        let turn = self.say("debrief-col-turn", &[]);
        let draw = |width| among(width, &label, &pairs, rules.ladder.top(), &turn);
        (!pairs.is_empty() && !self.chronicle.turns.is_empty()).then(|| Part {
            id: "curves",
            finding: String::new(),
            body: html! {
                figure { (drawn(draw, faults))
                    figcaption { (self.say("debrief-curves-key", &[("runs", self.runs().into())])) } }
            },
        })
    }

    fn runs(&self) -> f64 {
        count(self.paths.len())
    }

    /// Returns the event in words.
    fn event(&self) -> String {
        let args = [
            ("n", count(self.high).into()),
            ("name", self.rung(self.high).into()),
        ];
        self.say("debrief-event", &args)
    }

    fn share(&self, hits: u64, of: u64) -> String {
        let args = [
            ("share", self.sayer.share(hits, of).into()),
            ("ends", self.sayer.ends(&Estimate::share(hits, of)).into()),
        ];
        self.say("debrief-share", &args)
    }

    /// How likely the event still was at the close of each turn.
    pub(super) fn turning(&self, sheets: &mut Vec<Sheet>) -> Option<Part> {
        let course = self.course.as_ref()?;
        let forks = course.points.first()?.len() as u64;
        let floor = noise_floor(self.subject.effort.forks, course.last());
        let hits = |turn: usize| course.points[turn].iter().filter(|hit| **hit).count() as u64;
        let point = course.turning_point();
        let mut rows: Vec<Vec<Markup>> = vec![];
        let mut sheet = vec![];
        for turn in 0..=course.last() {
            let chance = course.chance(turn);
            let shift = (turn > 0).then(|| course.shift(turn));
            let large = shift.as_ref().is_some_and(|s| s.value.abs() > floor);
            let shown = shift.as_ref().map_or(String::new(), |s| {
                let points = self.sayer.signed(s.value * 100.0);
                self.say("debrief-points", &[("points", points.into())])
            });
            rows.push(vec![
                plain(self.number(u32::try_from(turn).unwrap_or(u32::MAX))),
                plain(self.share(hits(turn), forks)),
                html! { @if large { strong { (shown) } } @else { (shown) } },
            ]);
            sheet.push(vec![
                turn.to_string(),
                format!("{:.4}", chance.value),
                format!("{:.4}", chance.low),
                format!("{:.4}", chance.high),
                shift.map_or(String::new(), |s| format!("{:.4}", s.value)),
                forks.to_string(),
            ]);
        }
        sheets.push(Sheet {
            name: "turning",
            columns: vec!["turn", "chance", "low", "high", "shift", "forks"],
            rows: sheet,
        });
        let moved = point.map(|turn| (turn, course.shift(turn).value));
        let finding = match moved.filter(|(_, size)| size.abs() > floor) {
            Some((turn, size)) => {
                let args = [
                    ("turn", count(turn).into()),
                    ("event", self.event().into()),
                    ("points", self.sayer.signed(size * 100.0).into()),
                ];
                self.say("debrief-turning-at", &args)
            }
            None => self.say("debrief-turning-none", &[("event", self.event().into())]),
        };
        let floor = self.sayer.number(floor * 100.0, 1);
        let args = [("forks", (forks as f64).into()), ("floor", floor.into())];
        Some(Part {
            id: "turning",
            finding,
            body: html! {
                (self.table("turning", &["turn", "chance", "shift"], &rows))
                p.muted { (self.say("debrief-turning-note", &args)) }
            },
        })
    }

    /// Where the path lies among runs in which policies held every seat.
    pub(super) fn among(&self, sheets: &mut Vec<Sheet>) -> Option<Part> {
        let own = self.own_path();
        let turns = own.rungs.len();
        let of = self.paths.len() as u64;
        if turns == 0 || of == 0 {
            return None;
        }
        let lines = self.measures(&own);
        sheets.push(Sheet {
            name: "among",
            columns: vec!["measure", "runs", "of", "share", "low", "high"],
            rows: lines
                .iter()
                .map(|(measure, _, n)| {
                    let share = Estimate::share(*n, of);
                    vec![
                        (*measure).into(),
                        n.to_string(),
                        of.to_string(),
                        format!("{:.6}", share.value),
                        format!("{:.6}", share.low),
                        format!("{:.6}", share.high),
                    ]
                })
                .collect(),
        });
        let row = |(measure, what, n): &(&str, String, u64)| {
            let key = format!("debrief-among-{measure}");
            vec![
                plain(self.say(&key, &[("what", what.as_str().into())])),
                plain(self.share(*n, of)),
            ]
        };
        let (_, _, higher) = lines.iter().find(|l| l.0 == "higher-peak")?;
        let args = [
            ("share", self.sayer.share(*higher, of).into()),
            ("runs", self.runs().into()),
        ];
        let rows: Vec<Vec<Markup>> = lines.iter().map(row).collect();
        Some(Part {
            id: "among",
            finding: self.say("debrief-among-higher", &args),
            body: self.table("among", &["measure", "share"], &rows),
        })
    }

    /// Returns in how many runs the path came about so: measure, what, runs.
    fn measures(&self, own: &super::Path) -> Vec<(&'static str, String, u64)> {
        let turns = own.rungs.len();
        let peak = own.peak(turns);
        let how_many =
            |is: &dyn Fn(&super::Path) -> bool| self.paths.iter().filter(|p| is(p)).count() as u64;
        let mut lines = vec![];
        if let Some(outcome) = own.outcome {
            let same = how_many(&|p| p.outcome == Some(outcome));
            lines.push(("same-outcome", self.outcome(outcome), same));
        }
        let name = format!("{peak} · {}", self.rung(peak.into()));
        lines.push((
            "same-peak",
            name.clone(),
            how_many(&|p| p.peak(turns) == peak),
        ));
        lines.push(("higher-peak", name, how_many(&|p| p.peak(turns) > peak)));
        let first = |path: &super::Path| -> Vec<u8> {
            path.rungs
                .iter()
                .take(turns)
                .filter_map(|r| r.first().copied())
                .collect()
        };
        let mine = first(own);
        if let Some((from, to)) = self.rules().focal.first() {
            let pair = format!("{} → {}", self.actor(*from), self.actor(*to));
            lines.push(("same-path", pair, how_many(&|p| first(p) == mine)));
        }
        lines
    }

    /// What another order at one turn would have changed.
    pub(super) fn branches(&self, sheets: &mut Vec<Sheet>) -> Option<Part> {
        let mut rows = vec![];
        let mut sheet = vec![];
        for b in &self.branches {
            let [with, without] = b.hits.map(|hits| self.share(hits, b.forks));
            let ends: Vec<String> = (0..self.rules().outcomes.len())
                .filter_map(|outcome| {
                    let [with, without] =
                        [0, 1].map(|arm| b.outcomes[arm].get(outcome).copied().unwrap_or(0));
                    let changed = with.abs_diff(without) * 50 >= b.forks;
                    let name = self.outcome(u16::try_from(outcome).expect("few outcomes"));
                    let shares = [with, without].map(|n| self.sayer.share(n, b.forks));
                    let moved = format!("{} → {}", shares[0], shares[1]);
                    changed.then(|| self.sayer.of(&name, &moved))
                })
                .collect();
            let told = |order: &crate::world::runs::Order| {
                self.option(b.docket, order.option, order.target)
            };
            rows.push(vec![
                plain(self.number(b.turn)),
                html! { p { (told(&b.done)) } p { em { (self.say("debrief-instead", &[("deed", told(&b.other).into())])) } } },
                plain(format!("{with} → {without}")),
                html! { @for end in &ends { p { (end) } } },
            ]);
            for (outcome, rule) in self.rules().outcomes.iter().enumerate() {
                let [with, without] =
                    [0, 1].map(|arm| b.outcomes[arm].get(outcome).copied().unwrap_or(0));
                sheet.push(vec![
                    b.turn.to_string(),
                    self.rules().dockets[b.docket].name.clone(),
                    self.rules().option_name(b.done.option),
                    self.rules().option_name(b.other.option),
                    rule.id.clone(),
                    with.to_string(),
                    without.to_string(),
                    b.forks.to_string(),
                ]);
            }
        }
        sheets.push(Sheet {
            name: "whatif",
            columns: vec![
                "turn",
                "docket",
                "done",
                "instead",
                "outcome",
                "runs_as_done",
                "runs_instead",
                "forks",
            ],
            rows: sheet,
        });
        let heads = ["turn", "order", "chance", "ends"];
        (!rows.is_empty()).then(|| Part {
            id: "branches",
            finding: self.say("debrief-branches-event", &[("event", self.event().into())]),
            body: self.table("branches", &heads, &rows),
        })
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts for people")]
const fn count(n: usize) -> f64 {
    n as f64
}

/// Returns the quantiles 0.05, 0.25, 0.5, 0.75 and 0.95 of rungs.
fn quantiles(mut rungs: Vec<u8>) -> [f64; 5] {
    rungs.sort_unstable();
    let last = rungs.len().saturating_sub(1);
    [5, 25, 50, 75, 95].map(|q| rungs.get(last * q / 100).copied().map_or(0.0, f64::from))
}

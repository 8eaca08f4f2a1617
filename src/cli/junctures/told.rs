//! Turning points in words: one run, or many.

use super::{Found, TurnSum, is_noted, noise_floor, strongest};
use crate::analysis::junctures::{Course, Weighed};
use crate::batch::plan::word;
use crate::cli::draw::{bar, right, wrap};
use crate::cli::figures::chance;
use crate::stats::Estimate;
use crate::stats::bootstrap::percentile;
use crate::text::{Arg, decimal};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// Deeds of a turn that are told, and turns and deeds of many runs.
const DEEDS: usize = 6;
const TURNS: usize = 8;
/// Columns of a bar.
const BAR: usize = 22;

impl Found<'_> {
    fn opening(&self, key: &str) -> String {
        let args = [
            ("scenario", Arg::from(self.args.scenario.as_str())),
            ("event", self.asked.text().into()),
            ("seed", self.args.ask.seed.to_string().into()),
            ("run", whole(self.args.run.unwrap_or(0)).into()),
            ("runs", whole(self.played.len() as u64).into()),
            ("forks", whole(self.forks as u64).into()),
        ];
        self.shell.paragraph(key, &args)
    }

    fn closing(&self, method: &str) -> String {
        let mut out = format!("\n{}", self.shell.paragraph(method, &[]));
        out.push_str(&self.shell.paragraph("ask-simulation-error", &[]));
        out
    }

    /// Tells one run.
    pub(super) fn one(&self) -> String {
        let (played, course) = (&self.played[0], &self.courses[0]);
        let mut out = self.opening("junctures-title-one");
        let key = if played.hit.is_some() {
            "junctures-hit"
        } else {
            "junctures-no-hit"
        };
        let turn = played.hit.unwrap_or(played.snapshots.len() as u32);
        let floor = noise_floor(self.forks, course.last());
        let args = [
            ("turn", f64::from(turn).into()),
            ("floor", decimal(self.shell.lang, 100.0 * floor, 1).into()),
        ];
        out.push_str(&self.shell.paragraph(key, &args));
        out.push('\n');
        let head = [
            "junctures-turn",
            "junctures-chance",
            "batch-interval",
            "junctures-shift",
        ];
        let [turn, chance, interval, shift] = head.map(|k| self.say(k, &[]));
        out.push_str(&format!(
            "  {}{}{}{}\n",
            right(&turn, 5),
            right(&chance, 9),
            right(&interval, 16),
            right(&shift, 10)
        ));
        for t in 0..=course.last() {
            let found = course.chance(t);
            let moved = if t == 0 {
                String::new()
            } else {
                self.shell.signed(100.0 * course.shift(t).value, 1)
            };
            let mark = if t > 0 && is_noted(course, t) {
                " *"
            } else {
                "  "
            };
            out.push_str(&format!(
                "  {}{}{}{}{mark} {}\n",
                right(&t.to_string(), 5),
                right(&self.share(found.value), 9),
                right(&self.interval(&found), 16),
                right(&moved, 10),
                bar(found.value, 1.0, BAR)
            ));
        }
        out.push_str(&self.turning_point());
        out + &self.closing("junctures-method")
    }

    /// The turn that moved the chance most, its deeds, and what else could have been done.
    fn turning_point(&self) -> String {
        let course = &self.courses[0];
        let Some(turn) = course.turning_point() else {
            return format!("\n{}", self.shell.paragraph("junctures-still", &[]));
        };
        let shift = course.shift(turn);
        let key = if is_noted(course, turn) {
            "junctures-point"
        } else {
            "junctures-faint"
        };
        let args = [
            ("turn", whole(turn as u64).into()),
            ("shift", self.shell.signed(100.0 * shift.value, 1).into()),
            ("interval", self.points(&shift).into()),
        ];
        let mut out = format!("\n{}", self.shell.paragraph(key, &args));
        if self.deeds.is_empty() {
            return out + &self.shell.paragraph("junctures-no-deeds", &[]);
        }
        out.push_str(&self.shell.paragraph("junctures-deeds", &[]));
        out.push_str(&self.weighed(&self.deeds, true));
        let Some(best) = strongest(&self.deeds) else {
            return out;
        };
        let done = best.contrast.done;
        let args = [("deed", self.deed(Some(done.option), done.target).into())];
        out.push_str(&format!(
            "\n{}",
            self.shell.paragraph("junctures-others", &args)
        ));
        out + &self.weighed(&self.others, false)
    }

    /// Lines of contrasts, the strongest first: the deed, or the other thing, and the difference that the deed makes.
    fn weighed(&self, list: &[Weighed], of_deed: bool) -> String {
        let mut rows: Vec<(&Weighed, f64)> = list.iter().zip(self.corrected(list)).collect();
        rows.sort_by(|a, b| {
            let size = |w: &Weighed| w.difference().value.abs();
            size(b.0).total_cmp(&size(a.0))
        });
        let mut out = String::new();
        for (weighed, p) in rows.into_iter().take(DEEDS) {
            let contrast = &weighed.contrast;
            let found = weighed.difference();
            let [with, without] = self.arms(weighed).map(|x| self.share(x));
            let other = self.deed(contrast.other.0, contrast.other.1);
            let deed = self.deed(Some(contrast.done.option), contrast.done.target);
            let args = [
                ("deed", Arg::from(deed.as_str())),
                ("other", other.into()),
                ("with", with.into()),
                ("without", without.into()),
                (
                    "difference",
                    self.shell.signed(100.0 * found.value, 1).into(),
                ),
                ("interval", self.points(&found).into()),
                ("p", chance(p, self.shell).into()),
            ];
            let key = if of_deed {
                "junctures-deed"
            } else {
                "junctures-other"
            };
            out.push_str(&wrap(&self.say(key, &args), self.shell.width, "  ", "    "));
        }
        out
    }

    /// Tells many runs.
    pub(super) fn many(&self) -> String {
        let mut out = self.opening("junctures-title-many");
        let turns = self.turns();
        let points: u64 = turns.iter().map(|t| t.points).sum();
        let hits = self.played.iter().filter(|p| p.hit.is_some()).count() as u64;
        let args = [
            ("k", whole(points).into()),
            ("hits", whole(hits).into()),
            ("n", whole(self.played.len() as u64).into()),
        ];
        out.push_str(&self.shell.paragraph("junctures-many", &args));
        let mut order: Vec<usize> = (0..turns.len()).collect();
        order.sort_by(|a, b| turns[*b].settled.value.total_cmp(&turns[*a].settled.value));
        order.truncate(TURNS);
        order.sort_unstable();
        let total: f64 = turns.iter().map(|t| t.settled.value).sum();
        if total > 0.0 {
            out.push('\n');
            out.push_str(&self.settled(&turns, &order));
        }
        out.push_str(&self.common_deeds());
        let next = self
            .played
            .iter()
            .zip(&self.courses)
            .find(|(_, c)| c.turning_point().is_some_and(|t| is_noted(c, t)));
        if let Some((played, _)) = next {
            let command = format!(
                "escalade junctures {} --run {} --event {} --seed {}",
                word(&self.args.scenario),
                played.run,
                word(self.asked.text()),
                self.args.ask.seed
            );
            out.push_str(&format!("\n{}\n  {command}\n", self.say("batch-next", &[])));
        }
        out + &self.closing("junctures-method-many")
    }

    /// The turns that settled most, in their order.
    fn settled(&self, turns: &[TurnSum], order: &[usize]) -> String {
        let head = [
            "junctures-turn",
            "junctures-settled",
            "batch-interval",
            "junctures-points",
        ];
        let [turn, settled, interval, count] = head.map(|k| self.say(k, &[]));
        let mut out = format!(
            "  {}{}{}{}\n",
            right(&turn, 5),
            right(&settled, 10),
            right(&interval, 17),
            right(&count, 19)
        );
        for at in order {
            let sum = &turns[*at];
            let share = self.settled_share(sum.turn);
            out.push_str(&format!(
                "  {}{}{}{}  {}\n",
                right(&sum.turn.to_string(), 5),
                right(&self.share(share.value), 10),
                right(&self.interval(&share), 17),
                right(&sum.points.to_string(), 19),
                bar(share.value, 1.0, BAR)
            ));
        }
        out
    }

    /// The share of the variance of the event that a turn settled; where chance takes it below 0 it is 0.
    fn settled_share(&self, turn: usize) -> Estimate {
        let settled = |c: &Course, turns: RangeInclusive<usize>| {
            let open = turns.filter(|t| *t <= c.last());
            open.map(|t| c.settled(t)).sum::<f64>()
        };
        let of = |c: &Course| (settled(c, turn..=turn), settled(c, 1..=c.last()));
        let runs: Vec<(f64, f64)> = self.courses.iter().map(of).collect();
        let share = |runs: &[(f64, f64)]| {
            let sum = |(a, b): (f64, f64), run: &(f64, f64)| (a + run.0, b + run.1);
            let (own, all) = runs.iter().fold((0.0, 0.0), sum);
            if all > 0.0 {
                (own / all).clamp(0.0, 1.0)
            } else {
                f64::NAN
            }
        };
        percentile(
            &runs,
            (self.args.ask.seed, &format!("settled {turn}")),
            share,
        )
    }

    /// The deeds that moved the chance most at the turning points of runs, the commonest first.
    fn common_deeds(&self) -> String {
        let mut by_run: BTreeMap<usize, Vec<Weighed>> = BTreeMap::new();
        for weighed in &self.deeds {
            by_run
                .entry(weighed.contrast.run)
                .or_default()
                .push(weighed.clone());
        }
        let mut counts: BTreeMap<String, (u64, f64)> = BTreeMap::new();
        for list in by_run.values() {
            let Some(best) = strongest(list) else {
                continue;
            };
            let found = best.difference();
            if found.low > 0.0 || found.high < 0.0 {
                let done = best.contrast.done;
                let told = self.deed(Some(done.option), done.target);
                let entry = counts.entry(told).or_default();
                entry.0 += 1;
                entry.1 += found.value;
            }
        }
        if counts.is_empty() {
            return format!("\n{}", self.shell.paragraph("junctures-no-common", &[]));
        }
        let mut list: Vec<(String, (u64, f64))> = counts.into_iter().collect();
        list.sort_by_key(|(_, (count, _))| std::cmp::Reverse(*count));
        let mut out = format!("\n{}", self.shell.paragraph("junctures-common", &[]));
        for (deed, (count, sum)) in list.into_iter().take(TURNS) {
            let args = [
                ("deed", Arg::from(deed.as_str())),
                ("n", whole(count).into()),
                (
                    "mean",
                    self.shell.signed(100.0 * sum / whole(count), 1).into(),
                ),
            ];
            let line = self.say("junctures-common-one", &args);
            out.push_str(&wrap(&line, self.shell.width, "  ", "    "));
        }
        out
    }
}

#[expect(clippy::cast_precision_loss, reason = "numbers for people")]
const fn whole(n: u64) -> f64 {
    n as f64
}

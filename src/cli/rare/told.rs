//! The answer in words.

use super::super::draw::Table;
use super::super::shell::Shell;
use super::Found;
use crate::analysis::rare::splitting::Opening;
use crate::analysis::rare::{Doubt, EVENT, Plain, Verdict};
use crate::phrase::naming::{Naming, Sides};
use crate::scenario::Checked;
use crate::stats::Estimate;
use crate::text::{Arg, decimal, percent};
use std::collections::BTreeMap;

/// Shares from here on are written in percent, smaller ones as one run in so many.
const COMMON: f64 = 0.01;
/// Ways in that are shown.
const WAYS: usize = 3;

/// Returns the answer in words.
pub(super) fn told(found: &Found, checked: &Checked, shell: &Shell) -> String {
    let page = Page {
        found,
        shell,
        naming: Naming::new(shell.lang, &checked.texts),
    };
    let event = found.asked.text();
    let head = [
        ("scenario", checked.scenario.title.as_str().into()),
        ("event", event.into()),
        ("score", found.score.into()),
    ];
    let mut parts = vec![
        shell.paragraph("rare-head", &head),
        page.answer(),
        page.stages(),
        page.plain(),
        page.ways(),
        page.tree(),
        page.cost(),
        shell.paragraph("ask-simulation-error", &[]),
    ];
    parts.retain(|part| !part.is_empty());
    parts.join("\n")
}

/// Returns a small share as one run in so many, to two figures; others in percent.
pub(super) fn odds(share: f64, shell: &Shell) -> String {
    if share >= COMMON {
        return percent(shell.lang, share, 1);
    }
    if share <= 0.0 {
        return shell.say("rare-zero", &[]);
    }
    let runs = 1.0 / share;
    let mut unit = 1.0;
    while runs / unit >= 100.0 {
        unit *= 10.0;
    }
    let n = decimal(shell.lang, (runs / unit).round() * unit, 0);
    shell.say("rare-one-in", &[("n", n.into())])
}

struct Page<'a> {
    found: &'a Found<'a>,
    shell: &'a Shell,
    naming: Naming<'a>,
}

impl Page<'_> {
    const fn verdict(&self) -> &Verdict {
        &self.found.splitting.verdict
    }

    /// The estimate with its interval, or every reason why there is none.
    fn answer(&self) -> String {
        let replications = self.shell.whole(self.found.args.replications.into());
        let Some(estimate) = self.verdict().estimate() else {
            let reasons = self.verdict().doubts.iter().map(|doubt| self.doubt(*doubt));
            let reasons: Vec<String> = reasons.collect();
            let args = [("reasons", reasons.join(" ").into())];
            return self.shell.paragraph("rare-refused", &args) + &self.bound();
        };
        let Estimate {
            value, low, high, ..
        } = estimate;
        let [value, low, high] = [value, low, high].map(|x| odds(x, self.shell));
        let args = [
            ("chance", value.into()),
            ("low", low.into()),
            ("high", high.into()),
            ("replications", replications.into()),
        ];
        self.shell.paragraph("rare-answer", &args)
    }

    fn doubt(&self, doubt: Doubt) -> String {
        let whole = |n: u64| Arg::from(self.shell.whole(count(n)));
        let n = self.verdict().moments.n();
        match doubt {
            Doubt::Never => self.shell.say("rare-doubt-never", &[("n", whole(n))]),
            Doubt::Few(n) => self.shell.say("rare-doubt-few", &[("n", whole(n))]),
            Doubt::Zeros(zeros, n) => {
                let args = [("zeros", whole(zeros)), ("n", whole(n))];
                self.shell.say("rare-doubt-zeros", &args)
            }
            Doubt::One(share) => {
                let share = percent(self.shell.lang, share, 0);
                self.shell.say("rare-doubt-one", &[("share", share.into())])
            }
            Doubt::Plain => self.shell.say("rare-doubt-plain", &[]),
        }
    }

    /// What plain runs say where splitting says nothing.
    fn bound(&self) -> String {
        let Some(plain) = self.found.splitting.plain() else {
            return self.shell.paragraph("rare-no-bound", &[]);
        };
        let key = if plain.hits == 0 {
            "rare-bound"
        } else {
            "rare-bound-hits"
        };
        self.shell.paragraph(key, &self.plain_args(plain))
    }

    fn plain_args(&self, plain: &Plain) -> Vec<(&'static str, Arg)> {
        let share = plain.share();
        vec![
            ("hits", self.shell.whole(count(plain.hits)).into()),
            ("runs", self.shell.whole(count(plain.runs)).into()),
            ("low", odds(share.low, self.shell).into()),
            ("high", odds(share.high, self.shell).into()),
            ("most", odds(plain.at_most(), self.shell).into()),
            ("method", share.method.name().into()),
        ]
    }

    /// The share of paths that pass each level, on average over replications that came there.
    fn stages(&self) -> String {
        let splitting = self.found.splitting;
        if splitting.levels.is_empty() {
            return String::new();
        }
        let mut table = Table::new(&[false, true]);
        let say = |key: &str| self.shell.say(key, &[]);
        table.row(vec![say("rare-level"), say("rare-passed")]);
        let levels = splitting.levels.iter().copied().chain([EVENT]);
        for (i, level) in levels.enumerate() {
            let there = splitting
                .played
                .iter()
                .filter_map(|played| played.stages.get(i));
            let (mut tried, mut passed) = (0, 0);
            for stage in there {
                tried += stage.tried;
                passed += stage.passed;
            }
            let name = if level < EVENT {
                let level = decimal(self.shell.lang, level, 2);
                self.shell
                    .say("rare-level-score", &[("level", level.into())])
            } else {
                say("rare-level-event")
            };
            let share = if tried == 0 {
                say("rare-nobody")
            } else {
                percent(
                    self.shell.lang,
                    count(passed as u64) / count(tried as u64),
                    1,
                )
            };
            table.row(vec![name, share]);
        }
        table.draw(self.shell.width, "  ")
    }

    /// How plain runs agree.
    fn plain(&self) -> String {
        let Some((plain, agreement)) = &self.verdict().plain else {
            return String::new();
        };
        let mut args = self.plain_args(plain);
        let key = match (agreement.z, agreement.agrees) {
            (Some(z), true) => {
                args.push(("z", self.shell.signed(z, 1).into()));
                "rare-plain-z"
            }
            (Some(z), false) => {
                args.push(("z", self.shell.signed(z, 1).into()));
                "rare-plain-z-off"
            }
            (None, true) => "rare-plain",
            (None, false) => "rare-plain-off",
        };
        self.shell.paragraph(key, &args)
    }

    /// What first made the crisis militarised on paths to the event, and whether they are of one family.
    fn ways(&self) -> String {
        let mut out = String::new();
        let mut ways: BTreeMap<&Opening, f64> = BTreeMap::new();
        let mut all = 0.0;
        for ((_, weight, _), climb) in self.found.splitting.hits().zip(self.found.climbs) {
            all += weight;
            if let Some(opening) = &climb.opening {
                *ways.entry(opening).or_default() += weight;
            }
        }
        let mut ways: Vec<(&Opening, f64)> = ways.into_iter().collect();
        ways.sort_by(|a, b| b.1.total_cmp(&a.1));
        if !ways.is_empty() {
            out.push_str(&self.shell.paragraph("rare-ways", &[]));
            let mut table = Table::new(&[true, false]);
            for (opening, weight) in ways.into_iter().take(WAYS) {
                let share = percent(self.shell.lang, weight / all, 0);
                table.row(vec![share, self.way(opening)]);
            }
            out.push_str(&table.draw(self.shell.width, "  "));
        }
        if self.verdict().is_one_family() {
            let share = percent(self.shell.lang, self.verdict().family, 0);
            out.push_str(
                &self
                    .shell
                    .paragraph("rare-family", &[("share", share.into())]),
            );
        }
        out
    }

    /// The tree of paths to the event, where it was asked for.
    fn tree(&self) -> String {
        let ways = self.found.ways.as_ref().filter(|_| self.found.args.paths);
        ways.map_or_else(String::new, |(ways, steps)| ways.told(steps))
    }

    fn way(&self, opening: &Opening) -> String {
        match opening {
            Opening::Deed { action, sides } => {
                let [doer, target, beneficiary, host] = sides.each_ref().map(String::as_str);
                let sides = Sides {
                    doer,
                    target,
                    beneficiary,
                    host,
                };
                self.naming.deed(action, sides)
            }
            Opening::Rule(rule) => self.naming.bare("rule", rule),
        }
    }

    fn cost(&self) -> String {
        let (shell, verdict) = (self.shell, self.verdict());
        let mut args = vec![
            ("turns", Arg::from(shell.whole(count(verdict.turns)))),
            (
                "pilot",
                shell.whole(count(self.found.splitting.pilot)).into(),
            ),
        ];
        let gain = verdict.gain(self.found.turns_per_run, self.found.splitting.pilot);
        if verdict.estimate().is_none() || !gain.is_finite() {
            return shell.paragraph("rare-cost", &args);
        }
        let error = percent(shell.lang, verdict.relative_error(), 0);
        let decimals = usize::from(gain < 10.0);
        args.push(("error", error.into()));
        args.push(("runs", shell.whole(verdict.plain_runs()).into()));
        args.push(("gain", decimal(shell.lang, gain, decimals).into()));
        shell.paragraph("rare-cost-gain", &args)
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts for people")]
const fn count(n: u64) -> f64 {
    n as f64
}

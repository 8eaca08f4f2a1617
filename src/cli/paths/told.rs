//! Paths in words: the tree, and what tells runs with the event from the others.

use super::Found;
use crate::analysis::paths::tree::Count;
use crate::cli::draw::{cut, left, right, wrap};
use crate::cli::figures::chance;
use crate::cli::steps::{LINES, NOTED, Steps, branch, noted};
use crate::stats::Estimate;
use crate::stats::shares::FEW;
use crate::text::{Arg, decimal, percent};

/// Subsequences that are told, and the chance of the test under which they are.
const TOLD: usize = 6;
const LEVEL: f64 = 0.05;
/// Columns of the figures beside a step: share, interval, lift.
const FIGURES: usize = 35;

impl Found<'_> {
    pub(super) fn say(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.shell.say(key, args)
    }

    pub(super) fn steps(&self) -> Steps<'_> {
        Steps {
            shell: self.shell,
            checked: &self.ready.checked,
            rules: &self.ready.rules,
            pair: self.pair,
        }
    }

    /// Returns a share: `25.4%`, below five `3 in 2,000`.
    pub(super) fn share(&self, count: &Count, of: &Count) -> String {
        if (1..FEW).contains(&count.runs) {
            let args = [
                ("k", whole(count.runs).into()),
                ("n", whole(of.runs).into()),
            ];
            return self.say("batch-few", &args);
        }
        percent(self.shell.lang, count.share_of(of).value, 1)
    }

    pub(super) fn interval(&self, found: &Estimate) -> String {
        let end = |x: f64| Arg::Text(decimal(self.shell.lang, 100.0 * x, 1));
        self.say(
            "batch-to",
            &[("low", end(found.low)), ("high", end(found.high))],
        )
    }

    /// The whole answer.
    pub(super) fn text(&self) -> String {
        let mut out = self.opening();
        out.push_str(&self.told_tree());
        out.push_str(&self.told_telling());
        out.push_str(&self.told_types());
        out.push_str(&self.told_runs());
        out.push('\n');
        out.push_str(&self.shell.paragraph("paths-method", &[]));
        out + &self.shell.paragraph("ask-simulation-error", &[])
    }

    fn opening(&self) -> String {
        let root = &self.tree.nodes[0];
        let args = [
            ("pair", self.steps().pair_name().into()),
            ("scenario", self.args.scenario.as_str().into()),
            ("n", whole(root.count.runs).into()),
            ("turns", f64::from(self.ready.rules.horizon).into()),
            ("seed", self.args.ask.seed.to_string().into()),
            ("event", self.asked.text().into()),
            ("share", self.share(&root.hits, &root.count).into()),
            ("interval", self.interval(&self.tree.hit_share(0)).into()),
        ];
        let mut out = self.shell.paragraph("paths-title", &args);
        out.push_str(&self.shell.paragraph("paths-runs", &args));
        out.push('\n');
        out + &self
            .shell
            .paragraph(&format!("paths-kind-{}", self.args.kind), &args)
    }

    fn told_tree(&self) -> String {
        let room = self.shell.width.saturating_sub(FIGURES + 2);
        let head = ["batch-share", "batch-interval", "paths-lift"].map(|k| self.say(k, &[]));
        let lines = noted(&self.tree);
        let (shown, rest) = lines.split_at(lines.len().min(LINES));
        let mut out = format!(
            "  {}{}{}{}\n",
            " ".repeat(room),
            right(&head[0], 11),
            right(&head[1], 16),
            right(&head[2], 8)
        );
        for node in shown {
            let mark = self.tree.nodes[*node].mark.as_ref();
            let step = self.steps().step(mark.expect("a step is told"));
            let label = branch(&self.tree, *node) + &step;
            let count = &self.tree.nodes[*node].count;
            let lift = self
                .tree
                .lift(*node)
                .filter(|_| self.tree.nodes[*node].hits.runs > 0);
            out.push_str(&format!(
                "  {}{}{}{}\n",
                left(&cut(&label, room), room),
                right(&self.share(count, &self.tree.nodes[0].count), 11),
                right(&self.interval(&self.tree.share(*node)), 16),
                right(&lift.map_or_else(|| "·".into(), |x| self.times(x)), 8),
            ));
        }
        if lines.is_empty() {
            out = self.shell.paragraph("paths-none", &[]);
        }
        let hidden = self.tree.nodes.len() - 1 - lines.len() + rest.len();
        if hidden > 0 {
            let args = [
                ("n", whole(hidden as u64).into()),
                ("share", percent(self.shell.lang, NOTED, 0).into()),
            ];
            out.push_str(&wrap(
                &self.say("paths-more", &args),
                self.shell.width,
                "  ",
                "  ",
            ));
        }
        out
    }

    pub(super) fn times(&self, x: f64) -> String {
        format!(
            "×\u{a0}{}",
            decimal(self.shell.lang, x, if x < 9.95 { 1 } else { 0 })
        )
    }

    /// Subsequences that come before the event more often than in runs without it.
    fn told_telling(&self) -> String {
        let root = &self.tree.nodes[0];
        let (with, without) = (root.hits.runs, root.count.runs - root.hits.runs);
        if with == 0 || without == 0 {
            return format!("\n{}", self.shell.paragraph("paths-no-contrast", &[]));
        }
        let rate = |k: u64, n: u64| Estimate::wilson(k, n).value;
        let shares = |p: &crate::analysis::paths::mining::Pattern| {
            let hits = p.hits.runs;
            [rate(hits, with), rate(p.count.runs - hits, without)]
        };
        let noted: Vec<_> = self
            .telling
            .iter()
            .filter(|t| t.p_holm < LEVEL && shares(&t.pattern)[0] > shares(&t.pattern)[1])
            .take(TOLD)
            .collect();
        if noted.is_empty() {
            return format!("\n{}", self.shell.paragraph("paths-not-telling", &[]));
        }
        let args = [("event", self.asked.text().into())];
        let mut out = format!("\n{}", self.shell.paragraph("paths-telling", &args));
        for telling in noted {
            let steps: Vec<String> = telling
                .pattern
                .marks
                .iter()
                .map(|m| self.steps().step(m))
                .collect();
            let [with, without] = shares(&telling.pattern).map(|x| percent(self.shell.lang, x, 1));
            let args = [
                ("steps", steps.join(" → ").into()),
                ("with", with.into()),
                ("without", without.into()),
                ("p", chance(telling.p_holm, self.shell).into()),
            ];
            let line = self.say("paths-shares", &args);
            out.push_str(&wrap(&line, self.shell.width, "  ", "    "));
        }
        out
    }
}

#[expect(clippy::cast_precision_loss, reason = "numbers for people")]
pub(super) const fn whole(n: u64) -> f64 {
    n as f64
}

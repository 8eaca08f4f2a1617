//! What a batch comes to: outcomes with their shares and intervals, the ladder, the files, what to do next.

use super::draw::{bar, left, right, wrap};
use super::shell::Shell;
use crate::analysis::event::HIGH_RUNG;
use crate::batch::Plan;
use crate::phrase::naming::Naming;
use crate::record::{Manifest, Mark, Stop, Tally};
use crate::scenario::Checked;
use crate::stats::Estimate;
use crate::text::{Arg, date, decimal, percent};
use std::path::Path;
use std::time::Duration;

/// Fewer cases than this are written “k in n”.
const FEW: u64 = 5;

/// Returns the rung from which on runs are counted; none where nothing is focal.
pub(crate) fn shown_rung(tally: &Tally) -> Option<usize> {
    let top = tally.peaks.first()?.len().saturating_sub(1);
    Some(HIGH_RUNG.min(top))
}

/// Columns of an outcome's name.
const NAME: usize = 30;

/// Returns a name that fits: where it is too long, what stands before its colon, else cut.
fn short(name: &str, width: usize) -> String {
    if super::draw::columns(name) <= width {
        return name.into();
    }
    let head = name.split(':').next().unwrap_or(name).trim();
    super::draw::cut(head, width)
}

/// What the sentences of a summary are filled with.
struct Page<'a> {
    shell: &'a Shell,
    naming: Naming<'a>,
    checked: &'a Checked,
    plan: &'a Plan,
    manifest: &'a Manifest,
}

/// How a batch was made.
pub(crate) enum Made {
    /// Just now, in this time and with this many threads.
    Played(Duration, usize),
    /// From its parts.
    Merged,
    /// The folder held it already.
    Before,
}

/// Returns the summary of a batch.
pub(crate) fn summary(
    checked: &Checked,
    plan: &Plan,
    manifest: &Manifest,
    out: &Path,
    made: &Made,
    shell: &Shell,
) -> String {
    let naming = Naming::new(shell.lang, &checked.texts);
    let page = Page {
        shell,
        naming,
        checked,
        plan,
        manifest,
    };
    let folder = out.display().to_string();
    let mut text = page.opening(made);
    text.push('\n');
    text.push_str(&page.outcomes());
    text.push('\n');
    text.push_str(&page.ladder());
    text.push('\n');
    text.push_str(&files(manifest, out, matches!(made, Made::Before), shell));
    text.push('\n');
    text.push_str(&page.next(&folder));
    text.push_str(&shell.paragraph("batch-limits", &[]));
    text
}

#[expect(clippy::cast_precision_loss, reason = "counts for people")]
const fn count(n: u64) -> f64 {
    n as f64
}

/// Names the files of a folder with their rows.
pub(crate) fn files(manifest: &Manifest, out: &Path, was_there: bool, shell: &Shell) -> String {
    let (tables, others): (Vec<_>, Vec<_>) =
        manifest.files.iter().partition(|(_, mark)| mark.rows > 0);
    let told = |(name, mark): &(&String, &Mark)| {
        let key = if mark.rows == manifest.summary.runs {
            "batch-rows"
        } else {
            "batch-count"
        };
        let args = [
            ("file", name.as_str().into()),
            ("n", count(mark.rows).into()),
        ];
        shell.say(key, &args).replace(' ', "\u{a0}")
    };
    let mut names: Vec<String> = tables.iter().map(told).collect();
    names.extend(others.iter().map(|(name, _)| (*name).clone()));
    // The manifest holds the digests of the others, so it does not list itself.
    if !manifest.files.contains_key("manifest.json") {
        names.push("manifest.json".into());
    }
    let key = if was_there {
        "batch-was-there"
    } else {
        "batch-wrote"
    };
    let folder = out.display().to_string();
    let folder = if folder.ends_with('/') {
        folder
    } else {
        format!("{folder}/")
    };
    let args = [
        ("folder", folder.into()),
        ("files", names.join(", ").into()),
    ];
    shell.paragraph(key, &args)
}

/// Says where a stop rule ended a batch.
pub(crate) fn stopped(stop: &Stop, runs: u64, shell: &Shell) -> String {
    let of = match stop.of.as_deref() {
        None => shell.say("batch-stop-all", &[]),
        Some("rung") => shell.say("batch-stop-rung", &[]),
        Some(outcome) => shell.say("batch-stop-outcome", &[("outcome", outcome.into())]),
    };
    let key = if stop.is_reached {
        "batch-stopped"
    } else {
        "batch-not-stopped"
    };
    let half = decimal(shell.lang, 100.0 * stop.halfwidth, 2);
    let args = [
        ("n", count(runs).into()),
        ("half", half.into()),
        ("of", of.into()),
    ];
    shell.paragraph(key, &args)
}

impl Page<'_> {
    fn say(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.shell.say(key, args)
    }

    fn tally(&self) -> &Tally {
        &self.manifest.summary
    }

    fn opening(&self, made: &Made) -> String {
        let scenario = &self.checked.scenario;
        let day = self.plan.rules.calendar.date(1);
        let title = self
            .checked
            .texts
            .find(self.shell.lang, "scenario-title", &[])
            .unwrap_or_else(|| scenario.title.clone());
        let week = if scenario.turn_days == 7 {
            "turns-weeks"
        } else {
            "turns-days"
        };
        let length = [
            ("turns", f64::from(scenario.horizon_turns).into()),
            ("days", f64::from(scenario.turn_days).into()),
        ];
        let args = [
            ("scenario", self.plan.source().into()),
            ("title", title.into()),
            ("length", self.say(week, &length).into()),
            (
                "date",
                date(self.shell.lang, day.year, day.month, day.day).into(),
            ),
        ];
        let mut out = self.shell.paragraph("batch-title", &args);
        let mut line = self.say("batch-when", &args);
        line.push_str(&self.say(
            "batch-runs",
            &[
                ("n", count(self.tally().runs).into()),
                ("seed", self.plan.request.seed.to_string().into()),
            ],
        ));
        if let Made::Played(time, threads) = made {
            let seconds = decimal(self.shell.lang, time.as_secs_f64(), 1);
            #[expect(clippy::cast_precision_loss, reason = "threads are few")]
            let threads = *threads as f64;
            line.push_str(&self.say(
                "batch-took",
                &[("threads", threads.into()), ("seconds", seconds.into())],
            ));
        }
        out.push_str(&wrap(&line, self.shell.width, "", ""));
        if let Some(stop) = &self.manifest.stop {
            out.push_str(&stopped(stop, self.tally().runs, self.shell));
        }
        out
    }

    /// The table of outcomes, the commonest first.
    fn outcomes(&self) -> String {
        let n = self.tally().runs;
        let mut list = self.tally().outcomes.clone();
        list.sort_by_key(|(_, hits)| std::cmp::Reverse(*hits));
        let highest = list.first().map_or(1, |(_, hits)| *hits).max(1);
        let name = |id: &str| short(&self.naming.bare("outcome", id), NAME);
        let names = list
            .iter()
            .map(|(id, _)| super::draw::columns(&name(id)))
            .max()
            .unwrap_or(0)
            .min(NAME)
            + 2;
        let bars = self.shell.width.saturating_sub(names + 29).max(10);
        let head = ["batch-outcome", "batch-share", "batch-interval"].map(|key| self.say(key, &[]));
        let mut out = format!(
            "  {}{}{}   {}\n",
            left(&head[0], names),
            " ".repeat(bars),
            right(&head[1], 8),
            right(&head[2], 15)
        );
        for (id, hits) in &list {
            let found = Estimate::share(*hits, n);
            let share = if (1..FEW).contains(hits) {
                self.say(
                    "batch-few",
                    &[("k", count(*hits).into()), ("n", count(n).into())],
                )
            } else {
                percent(self.shell.lang, found.value, 1)
            };
            let drawn = bar(count(*hits), count(highest), bars - 2);
            let outcome = left(&name(id), names);
            let share = right(&share, 8.max(super::draw::columns(&share)));
            let pad = bars + 8 - super::draw::columns(&share);
            out.push_str(&format!(
                "  {outcome}{}{share}   {}\n",
                left(&drawn, pad),
                right(&self.interval(&found), 15)
            ));
        }
        out
    }

    fn interval(&self, found: &Estimate) -> String {
        let number = |x: f64| decimal(self.shell.lang, 100.0 * x, 1);
        self.say(
            "batch-to",
            &[
                ("low", number(found.low).into()),
                ("high", number(found.high).into()),
            ],
        )
    }

    /// How often the first focal pair got to a noted rung, and what a zero means.
    fn ladder(&self) -> String {
        let tally = self.tally();
        let mut out = String::new();
        let top = self.plan.rules.ladder.top();
        if let (Some((from, to)), true) = (tally.focal.first(), top > 0) {
            let rung = HIGH_RUNG.min(top);
            let hits = tally.at_least(0, rung);
            let found = Estimate::share(hits, tally.runs);
            let name = self.naming.rung(&self.plan.rules.ladder.rungs[rung]);
            let pair = [
                ("from", self.naming.named(from).the.into()),
                ("to", self.naming.named(to).the.into()),
            ];
            #[expect(clippy::cast_precision_loss, reason = "a ladder has few rungs")]
            let args = [
                ("rung", Arg::Number(rung as f64)),
                ("name", name.into()),
                ("pair", self.say("tell-pair", &pair).into()),
                ("share", percent(self.shell.lang, found.value, 1).into()),
                ("interval", self.interval(&found).into()),
            ];
            out.push_str(&self.shell.paragraph("batch-rung", &args));
        }
        if tally.outcomes.iter().any(|(_, hits)| *hits == 0) {
            let high = percent(self.shell.lang, Estimate::share(0, tally.runs).high, 1);
            out.push_str(&self.shell.paragraph(
                "batch-zero",
                &[("n", count(tally.runs).into()), ("high", high.into())],
            ));
        }
        out
    }

    /// Three commands worth trying.
    fn next(&self, folder: &str) -> String {
        let words = self.plan.scenario_words();
        let run = self.tally().most_violent.map_or(0, |v| v.run);
        let which = format!("{words} --seed {} --run {run}", self.plan.request.seed);
        let mut list = vec![
            (format!("escalade run {which}"), "batch-next-run"),
            (format!("escalade why {which}"), "batch-next-why"),
        ];
        list.push(match self.plan.request.scenario.as_str() {
            "caucasus" => (
                "escalade batch caucasus-no-aid --out no-aid".into(),
                "batch-next-no-aid",
            ),
            _ => (format!("escalade verify {folder}"), "batch-next-verify"),
        });
        let width = list
            .iter()
            .map(|(command, _)| super::draw::columns(command))
            .max()
            .unwrap_or(0);
        let mut out = format!("{}\n", self.say("batch-next", &[]));
        for (command, key) in list {
            let told = self.say(key, &[]);
            let one = format!("  {}  {told}", left(&command, width));
            if super::draw::columns(&one) <= self.shell.width {
                out.push_str(&one);
                out.push('\n');
            } else {
                out.push_str(&format!("  {command}\n      {told}\n"));
            }
        }
        out
    }
}

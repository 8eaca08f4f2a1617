//! How far a batch is: a bar on a terminal, else a plain line every ten seconds; always on standard error.

use super::shell::Shell;
use crate::batch;
use crate::stats::Estimate;
use crate::text::{Arg, decimal, percent};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::time::{Duration, Instant};

/// Time between two drawings of the bar.
const REDRAW: Duration = Duration::from_millis(100);
/// Time between two plain lines.
const LINE: Duration = Duration::from_secs(10);
/// Runs between two looks at the clock.
const GLANCE: u64 = 16;

/// Progress of one batch.
pub(crate) struct Progress<'a> {
    shell: &'a Shell,
    start: Instant,
    last: Instant,
    /// Runs that were there before.
    first: Option<u64>,
    bar: Option<ProgressBar>,
}

#[expect(
    clippy::disallowed_methods,
    reason = "progress is shown to a person; no result depends on it"
)]
fn now() -> Instant {
    Instant::now()
}

impl<'a> Progress<'a> {
    /// Prepares it; draws nothing yet.
    pub(crate) fn new(shell: &'a Shell) -> Self {
        let now = now();
        Self {
            shell,
            start: now,
            last: now,
            first: None,
            bar: None,
        }
    }

    /// Shows how far the batch is, if it is time to.
    pub(crate) fn show(&mut self, progress: &batch::Progress) {
        if self.first.is_none() {
            // Only now is the folder open: a wait for another process is no playing time.
            self.start = now();
        }
        let first = *self.first.get_or_insert(progress.done);
        if self.shell.quiet || !(progress.done - first).is_multiple_of(GLANCE) {
            return;
        }
        let wait = if self.shell.live { REDRAW } else { LINE };
        let now = now();
        if now.duration_since(self.last) < wait {
            return;
        }
        self.last = now;
        let left = left(
            now.duration_since(self.start),
            progress.done - first,
            progress.runs - progress.done,
        );
        if self.shell.live {
            self.draw(progress, left);
        } else {
            self.line(progress, left);
        }
    }

    /// Takes the bar away; returns the time since the start.
    pub(crate) fn end(&mut self) -> Duration {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
        now().duration_since(self.start)
    }

    #[expect(clippy::cast_precision_loss, reason = "counts for people")]
    fn line(&self, progress: &batch::Progress, left: Duration) {
        let share = percent(
            self.shell.lang,
            progress.done as f64 / progress.runs as f64,
            1,
        );
        let text = format!(
            "{}/{} {share} eta {}s\n",
            progress.done,
            progress.runs,
            left.as_secs()
        );
        self.shell.remark(&text);
    }

    #[expect(clippy::cast_precision_loss, reason = "counts for people")]
    fn draw(&mut self, progress: &batch::Progress, left: Duration) {
        let shell = self.shell;
        let bar = self.bar.get_or_insert_with(|| {
            let style = ProgressStyle::with_template("  {prefix}  {bar:22}  {msg}")
                .expect("the template is sound");
            let bar =
                ProgressBar::with_draw_target(Some(progress.runs), ProgressDrawTarget::stderr());
            bar.set_style(style.progress_chars("█▉▊▋▌▍▎▏░"));
            bar.set_prefix(shell.say("batch-simulating", &[]));
            bar
        });
        bar.set_position(progress.done);
        let counts = format!(
            "{} / {}",
            shell.whole(progress.done as f64),
            shell.whole(progress.runs as f64)
        );
        let mut text = format!("{counts}   {}", words(left, shell));
        let rung = super::summary::shown_rung(progress.tally);
        if let Some(rung) = rung {
            let found = Estimate::share(progress.tally.at_least(0, rung), progress.tally.runs);
            let half = decimal(shell.lang, 50.0 * (found.high - found.low), 1);
            let args = [
                ("rung", Arg::Number(rung as f64)),
                ("share", percent(shell.lang, found.value, 1).into()),
                ("half", half.into()),
            ];
            text = format!("{text}\n  {}", shell.say("batch-live", &args));
        }
        bar.set_message(text);
    }
}

/// Returns the time that the rest will take at the pace so far.
fn left(spent: Duration, done: u64, missing: u64) -> Duration {
    if done == 0 {
        return Duration::ZERO;
    }
    let nanos = spent.as_nanos() * u128::from(missing) / u128::from(done);
    Duration::from_nanos(u64::try_from(nanos).unwrap_or(u64::MAX))
}

#[expect(clippy::cast_precision_loss, reason = "a time for people")]
fn words(left: Duration, shell: &Shell) -> String {
    let (minutes, seconds) = (left.as_secs() / 60, left.as_secs() % 60);
    let args = [
        ("minutes", Arg::Number(minutes as f64)),
        ("seconds", format!("{seconds:02}").into()),
    ];
    shell.say(
        if minutes == 0 {
            "batch-left-seconds"
        } else {
            "batch-left-minutes"
        },
        &args,
    )
}

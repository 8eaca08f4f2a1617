//! Advice in words.

use super::tables::ranking;
use super::{Advise, Found};
use crate::cli::draw::{self, Table};
use crate::cli::figures::{interval, points, share, signed, whole};
use crate::cli::shell::Shell;
use crate::phrase::naming::Naming;
use crate::stats::Estimate;

/// Columns of the figures beside an option.
const BESIDE: usize = 57;

/// The answer in words.
pub(super) struct Page<'a> {
    pub(super) args: &'a Advise,
    pub(super) found: &'a Found,
    pub(super) docket: &'a str,
    pub(super) event: &'a str,
    pub(super) naming: Naming<'a>,
    pub(super) shell: &'a Shell,
}

impl Page<'_> {
    /// Returns it.
    pub(super) fn text(&self) -> String {
        let (shell, found) = (self.shell, self.found);
        let n = found.fresh.happened.len() as u64;
        let fresh = Estimate::share(found.fresh.count(), n);
        let less = found.own.against(&found.fresh).newcombe();
        let left = found.lanes.iter().filter(|lane| !lane.is_dropped).count();
        let best = self.option(&found.names[found.best]);
        let args = [
            ("scenario", self.args.scenario.as_str().into()),
            ("run", self.args.run.to_string().into()),
            ("seed", self.args.ask.seed.to_string().into()),
            ("turn", self.args.turn.to_string().into()),
            ("docket", self.docket.into()),
            ("event", self.event.into()),
            ("best", best.into()),
            ("others", shell.whole(left as f64 - 1.0).into()),
            ("left", (left as f64).into()),
            ("n", whole(n, shell).into()),
            ("share", share(found.fresh.count(), n, shell).into()),
            ("interval", interval(&fresh, shell).into()),
            ("own", share(found.own.count(), n, shell).into()),
            ("less", shell.signed(100.0 * less.value, 2).into()),
            ("less_interval", points(&less, shell).into()),
        ];
        let mut text = shell.paragraph("advise-title", &args);
        text.push('\n');
        text.push_str(&self.table());
        text.push('\n');
        let key = if left == 1 {
            "advise-one"
        } else {
            "advise-some"
        };
        for key in [key, "advise-fresh", "advise-own"] {
            text.push_str(&shell.paragraph(key, &args));
        }
        text.push('\n');
        text.push_str(&shell.paragraph("advise-method", &[]));
        text + &shell.paragraph("ask-simulation-error", &[])
    }

    fn table(&self) -> String {
        let (shell, found) = (self.shell, self.found);
        let mut table = Table::new(&[false, true, true, true, true, true]);
        let heads = [
            "advise-option",
            "advise-forks",
            "advise-risk",
            "compare-interval",
            "advise-less",
            "compare-interval",
        ];
        table.row(heads.map(|key| shell.say(key, &[])).to_vec());
        for i in ranking(found) {
            let lane = &found.lanes[i];
            let n = lane.happened.len() as u64;
            let less = lane.against(&found.lanes[found.best]).newcombe();
            let [less, ends] = if i == found.best {
                [String::new(), String::new()]
            } else {
                [
                    shell.signed(100.0 * less.value, 1),
                    signed([100.0 * less.low, 100.0 * less.high], 1, shell),
                ]
            };
            let mark = if lane.is_dropped { "" } else { "* " };
            let name = self.short(&found.names[i]);
            table.row(vec![
                draw::cut(
                    &format!("{mark}{name}"),
                    shell.width.saturating_sub(BESIDE).clamp(16, 40),
                ),
                whole(n, shell),
                share(lane.count(), n, shell),
                interval(&Estimate::share(lane.count(), n), shell),
                less,
                ends,
            ]);
        }
        table.draw(shell.width, "  ")
    }

    /// Returns an option as the table names it: with its sides only where another one is the same action.
    fn short(&self, name: &str) -> String {
        let action = |name: &str| name.split(':').next().unwrap_or_default().to_owned();
        let own = action(name);
        let same = self.found.names.iter().filter(|other| action(other) == own);
        if same.count() == 1 {
            own
        } else {
            self.option(name)
        }
    }

    /// Returns an option as it is written, with the names of its sides.
    fn option(&self, name: &str) -> String {
        let mut words = name.split(':');
        let action = words.next().unwrap_or_default().to_owned();
        let sides: Vec<String> = words.map(|actor| self.naming.actor(actor)).collect();
        if sides.is_empty() {
            action
        } else {
            format!("{action} → {}", sides.join(", "))
        }
    }
}

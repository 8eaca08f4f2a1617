//! What a tension is made of, line by line.

use super::Teller;
use crate::analysis::ledger::{Entry, ledger};
use crate::cli::draw::{self, Table, bar};
use crate::rules::change::Cause;

impl Teller<'_> {
    /// What the tension of a pair is made of at the close of a turn.
    pub(super) fn ledger(&self, from: u16, to: u16, turn: u32) -> String {
        let turn = turn.min(self.story.chronicle.last());
        let made = ledger(self.story.chronicle, self.story.rules, from, to, turn);
        let args = [
            ("pair", self.story.pair(from, to).into()),
            ("n", f64::from(turn).into()),
            ("date", self.story.date(turn).into()),
            ("value", self.story.two(made.value).into()),
        ];
        let mut out = self.shell.paragraph("why-ledger", &args) + "\n";
        let full = made
            .entries
            .iter()
            .map(|e| e.left.abs())
            .fold(made.start.abs(), f64::max);
        let mut table = Table::new(&[true, false, false]);
        let mut row = |left: f64, text: String| {
            let drawn = draw::left(&bar(left.abs(), full, 12), 12);
            table.row(vec![self.shell.signed(left, 2), drawn, text]);
        };
        row(made.start, self.say("why-start", &[]));
        let (shown, small): (Vec<&Entry>, Vec<&Entry>) =
            made.entries.iter().partition(|e| e.left.abs() >= 0.005);
        for entry in shown {
            row(entry.left, self.entry(entry));
        }
        if !small.is_empty() {
            #[expect(clippy::cast_precision_loss, reason = "entries are few")]
            let n = small.len() as f64;
            row(
                small.iter().map(|e| e.left).sum(),
                self.say("why-small", &[("n", n.into())]),
            );
        }
        out.push_str(&table.draw(self.shell.width, "  "));
        out.push_str(&format!(
            "  {}  {}\n",
            self.shell.signed(made.value, 2),
            self.say("why-sum", &[])
        ));
        if let Some(c) = &self.story.rules.coefficients.tension {
            out.push_str(&format!(
                "\n{}",
                self.shell
                    .paragraph("why-fades", &[("kept", self.story.two(c.kept).into())])
            ));
        }
        out
    }

    fn entry(&self, entry: &Entry) -> String {
        let text = match entry.cause {
            Cause::Reading(at) | Cause::Lens(at, _) => self.reading(entry.turn, at),
            Cause::Deed(at) => self.deed(entry.turn, at),
            other => self.other(other),
        };
        let args = [
            ("n", f64::from(entry.turn).into()),
            ("text", text.into()),
            ("amount", self.shell.signed(entry.amount, 2).into()),
        ];
        self.say("why-entry", &args)
    }
}
